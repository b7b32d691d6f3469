//! Which colour a voice has: one of a few hues that stay apart from each other in light, in dark
//! and for colour-blind eyes, given to the most quoted first.
//!
//! What a colour stands for is chosen: a country, or a speaker for whom none is known; each
//! speaker; or the kind of quotation. There are fewer hues than an article may have voices;
//! whoever comes after the last hue is drawn in the ink of the page, told apart by letters only.

use std::collections::HashMap;

use annotator::{Country, Kind};

use super::voices::Voices;
use crate::filter::{Choice, Heard};
use crate::marking::Colouring;

/// `1` to [`HUES`] for a colour of `style/tokens.css`, `0` for the ink of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tone(pub usize);

pub const HUES: usize = 8;

/// What has a colour on one page, in the order of the colours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tones {
    colouring: Colouring,
    coloured: Vec<Choice>,
}

impl Tones {
    /// Gives colours to all who are quoted, most quoted first, the first heard before the later.
    /// The kinds have theirs in a fixed order, so that they are the same on every page.
    pub fn new<'a>(colouring: Colouring, quotations: impl IntoIterator<Item = &'a Heard>) -> Tones {
        if colouring == Colouring::Kind {
            let kinds = [Kind::Direct, Kind::Mixed, Kind::Indirect].map(Choice::Kind);
            return Tones { colouring, coloured: kinds.to_vec() };
        }
        let mut counts: Vec<(Choice, usize)> = Vec::new();
        let mut places: HashMap<Choice, usize> = HashMap::new();
        for quotation in quotations.into_iter().filter(|quotation| quotation.is_speech()) {
            let Some(voice) = voice_of(colouring, quotation) else { continue };
            let place = *places.entry(voice).or_insert_with_key(|voice| {
                counts.push((voice.clone(), 0));
                counts.len() - 1
            });
            counts[place].1 += 1;
        }
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts.truncate(HUES);
        Tones { colouring, coloured: counts.into_iter().map(|(voice, _)| voice).collect() }
    }

    /// Gives colours to those who are quoted most, where the quotations are not all there.
    pub fn of_voices(colouring: Colouring, voices: &Voices) -> Tones {
        let most = match colouring {
            Colouring::Kind => return Tones::new(colouring, []),
            Colouring::Country => &voices.countries,
            Colouring::Speaker => &voices.speakers,
        };
        Tones { colouring, coloured: most.iter().take(HUES).map(|voice| voice.choice.clone()).collect() }
    }

    /// What has a colour, in the order of the colours.
    pub fn coloured(&self) -> &[Choice] {
        &self.coloured
    }

    pub fn of_quotation(&self, quotation: &Heard) -> Tone {
        voice_of(self.colouring, quotation).map_or(Tone::default(), |voice| self.of(&voice))
    }

    /// The colour of a speaker: that of the first country, or one of its own.
    pub fn of_speaker(&self, id: &str, countries: &[Country]) -> Tone {
        match countries.first() {
            Some(&country) if self.colouring == Colouring::Country => self.of(&Choice::Country(country)),
            _ => self.of(&Choice::Speaker(id.to_string())),
        }
    }

    /// The colour of what has one itself; that of a speaker may be a country's.
    pub fn of(&self, choice: &Choice) -> Tone {
        let place = self.coloured.iter().position(|other| other == choice);
        Tone(place.map_or(0, |place| place + 1))
    }
}

fn voice_of(colouring: Colouring, quotation: &Heard) -> Option<Choice> {
    let speaker = || quotation.speakers.first().cloned().map(Choice::Speaker);
    match colouring {
        Colouring::Country => quotation.countries.first().copied().map(Choice::Country).or_else(speaker),
        Colouring::Speaker => speaker(),
        Colouring::Kind => Some(Choice::Kind(quotation.kind)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Upper case is a country, lower case a speaker.
    fn heard(words: &str) -> Heard {
        let (countries, speakers): (Vec<&str>, Vec<&str>) =
            words.split_whitespace().partition(|word| Country::from_code(word).is_some());
        let kind = if words.is_empty() { Kind::Scare } else { Kind::Indirect };
        let countries: Vec<Country> = countries.into_iter().filter_map(Country::from_code).collect();
        let speakers: Vec<String> = speakers.into_iter().map(str::to_string).collect();
        Heard::new(kind, &countries, &speakers, 1.0, &["Yes"], |_| true)
    }

    fn check(article: &[&str], expect: &[usize]) {
        check_by(Colouring::Country, article, expect);
    }

    fn check_by(colouring: Colouring, article: &[&str], expect: &[usize]) {
        let article: Vec<Heard> = article.iter().map(|words| heard(words)).collect();
        let tones = Tones::new(colouring, &article);
        let seen: Vec<usize> = article.iter().map(|quotation| tones.of_quotation(quotation).0).collect();
        assert_eq!(seen, expect);
    }

    #[test]
    fn the_most_quoted_country_has_the_first_colour() {
        check(&["GB a", "RU b", "RU c"], &[2, 1, 1]);
    }

    #[test]
    fn of_equals_the_first_heard_comes_first() {
        check(&["GB a", "RU b"], &[1, 2]);
    }

    #[test]
    fn a_speaker_without_country_has_a_colour_of_its_own() {
        check(&["envoy", "RU b", "envoy", "other"], &[1, 2, 1, 3]);
    }

    #[test]
    fn a_quotation_of_two_countries_has_the_colour_of_the_first() {
        check(&["RU GB a", "GB b", "GB b"], &[2, 1, 1]);
    }

    #[test]
    fn words_that_nobody_says_have_no_colour() {
        check(&["", "RU b"], &[0, 1]);
    }

    #[test]
    fn whoever_comes_after_the_last_hue_is_drawn_in_ink() {
        let many: Vec<String> = (0..10).map(|n| format!("speaker-{n}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        check(&many, &[1, 2, 3, 4, 5, 6, 7, 8, 0, 0]);
    }

    #[test]
    fn each_speaker_may_have_a_colour_of_its_own() {
        check_by(Colouring::Speaker, &["RU a", "RU b", "GB b", "RU"], &[2, 1, 1, 0]);
        let tones = Tones::new(Colouring::Speaker, &[heard("RU a")]);
        assert_eq!(tones.of_speaker("a", &[]), Tone(1));
        assert_eq!(tones.of(&Choice::Country(Country::from_code("RU").unwrap())), Tone(0));
    }

    #[test]
    fn kinds_have_the_same_colours_on_every_page() {
        check_by(Colouring::Kind, &["", "RU a", ""], &[0, 3, 0]);
    }
}
