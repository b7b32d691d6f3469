//! Which colour a voice has: one of a few hues that stay apart from each other in light, in dark
//! and for colour-blind eyes, given to the most quoted first.
//!
//! A voice is a country, or a speaker for whom no country is known. There are fewer hues than an
//! article may have voices; whoever comes after the last hue is drawn in the ink of the page, told
//! apart by letters only.

use annotator::Country;

use crate::filter::{Choice, Heard};

/// `1` to [`HUES`] for a colour of `style/tokens.css`, `0` for the ink of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tone(pub usize);

pub const HUES: usize = 8;

/// The voices of one page that have a colour, in the order of the colours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tones(Vec<Choice>);

impl Tones {
    /// Gives colours to all who are quoted, most quoted first, the first heard before the later.
    pub fn new<'a>(quotations: impl IntoIterator<Item = &'a Heard>) -> Tones {
        let mut counts: Vec<(Choice, usize)> = Vec::new();
        for voice in quotations.into_iter().filter(|quotation| quotation.is_speech()).filter_map(voice_of) {
            match counts.iter_mut().find(|(other, _)| *other == voice) {
                Some((_, count)) => *count += 1,
                None => counts.push((voice, 1)),
            }
        }
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts.truncate(HUES);
        Tones(counts.into_iter().map(|(voice, _)| voice).collect())
    }

    pub fn of_quotation(&self, quotation: &Heard) -> Tone {
        voice_of(quotation).map_or(Tone::default(), |voice| self.of(&voice))
    }

    pub fn of_country(&self, country: Country) -> Tone {
        self.of(&Choice::Country(country))
    }

    /// The colour of a speaker: that of the first country, or one of its own.
    pub fn of_speaker(&self, id: &str, countries: &[Country]) -> Tone {
        match countries.first() {
            Some(&country) => self.of_country(country),
            None => self.of(&Choice::Speaker(id.to_string())),
        }
    }

    fn of(&self, voice: &Choice) -> Tone {
        let place = self.0.iter().position(|other| other == voice);
        Tone(place.map_or(0, |place| place + 1))
    }
}

fn voice_of(quotation: &Heard) -> Option<Choice> {
    let country = quotation.countries.first().copied().map(Choice::Country);
    country.or_else(|| quotation.speakers.first().cloned().map(Choice::Speaker))
}

#[cfg(test)]
mod tests {
    use annotator::Kind;

    use super::*;

    /// Upper case is a country, lower case a speaker.
    fn heard(words: &str) -> Heard {
        let (countries, speakers): (Vec<&str>, Vec<&str>) =
            words.split_whitespace().partition(|word| Country::from_code(word).is_some());
        Heard {
            kind: if words.is_empty() { Kind::Scare } else { Kind::Indirect },
            countries: countries.into_iter().filter_map(Country::from_code).collect(),
            speakers: speakers.into_iter().map(str::to_string).collect(),
            words: 1,
        }
    }

    fn check(article: &[&str], expect: &[usize]) {
        let article: Vec<Heard> = article.iter().map(|words| heard(words)).collect();
        let tones = Tones::new(&article);
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
}
