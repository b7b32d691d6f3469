//! Who is heard, how often and with how many words: the numbers of the panel of voices.
//!
//! Scare quotes count nowhere. A quotation of two countries counts for both, so shares may add up
//! to more than the whole.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use annotator::Reading;

use crate::filter::{Choice, Heard};

/// Everybody who is quoted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voices {
    /// Most quotations first; of equal numbers the one with more words, then the first heard.
    pub countries: Vec<Voice>,
    /// In the same order.
    pub speakers: Vec<Voice>,
    /// So many speakers are not among these.
    pub others: usize,
    /// All quotations.
    pub quotations: usize,
    /// Those for which the article names nobody.
    pub by_nobody: usize,
}

/// A country or speaker that is quoted.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    pub choice: Choice,
    pub quotations: usize,
    pub words: usize,
    /// Of all words that are quoted, in per cent.
    pub percent: f64,
}

/// An actor who is spoken about and has no word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silent {
    /// Place of the actor in the reading.
    pub actor: usize,
    pub mentions: usize,
}

impl Voices {
    pub fn new<'a>(quotations: impl IntoIterator<Item = &'a Heard>) -> Voices {
        let mut voices = Voices::default();
        let mut places = HashMap::new();
        let mut all_words = 0;
        for quotation in quotations.into_iter().filter(|quotation| quotation.is_speech()) {
            voices.quotations += 1;
            voices.by_nobody += usize::from(quotation.speakers.is_empty());
            all_words += quotation.words;
            for &country in &quotation.countries {
                add(&mut voices.countries, &mut places, Choice::Country(country), quotation.words);
            }
            for id in &quotation.speakers {
                add(&mut voices.speakers, &mut places, Choice::Speaker(id.clone()), quotation.words);
            }
        }
        for facet in [&mut voices.countries, &mut voices.speakers] {
            facet.iter_mut().for_each(|voice| voice.percent = percent(voice.words, all_words));
            most_first(facet);
        }
        voices
    }
}

/// The share of some words in all that are quoted; none of none.
pub(super) fn percent(words: usize, all_words: usize) -> f64 {
    if all_words == 0 { 0.0 } else { 100.0 * words as f64 / all_words as f64 }
}

/// Most quotations first, then most words; those that are alike stay as they are.
pub(super) fn most_first(voices: &mut [Voice]) {
    voices.sort_by_key(|voice| Reverse((voice.quotations, voice.words)));
}

/// The actors without a quotation, most mentioned first.
pub fn silent(reading: &Reading) -> Vec<Silent> {
    let quoted: HashSet<&String> =
        reading.quotations.iter().flat_map(|quotation| &quotation.speakers).collect();
    let actors = reading.actors.iter().enumerate().filter(|(_, actor)| !quoted.contains(&actor.id));
    let mut silent: Vec<Silent> =
        actors.map(|(at, actor)| Silent { actor: at, mentions: actor.mentions.len() }).collect();
    silent.sort_by_key(|silent| Reverse(silent.mentions));
    silent
}

/// `places` has the place of each choice in its facet.
fn add(facet: &mut Vec<Voice>, places: &mut HashMap<Choice, usize>, choice: Choice, words: usize) {
    let place = *places.entry(choice).or_insert_with_key(|choice| {
        facet.push(Voice { choice: choice.clone(), quotations: 0, words: 0, percent: 0.0 });
        facet.len() - 1
    });
    facet[place].quotations += 1;
    facet[place].words += words;
}

#[cfg(test)]
mod tests {
    use annotator::{Country, Kind};

    use super::*;

    /// `RU peskov 12` is a quotation of twelve words; `12` alone is nobody's, `scare 3` a scare
    /// quote.
    fn heard(line: &str) -> Heard {
        let mut heard = Heard::new(Kind::Direct, &[], &[], 1.0, &[], |_| true);
        for word in line.split_whitespace() {
            match (Country::from_code(word), word.parse()) {
                (Some(country), _) => heard.countries.push(country),
                (_, Ok(words)) => heard.words = words,
                _ if word == "scare" => heard.kind = Kind::Scare,
                _ => heard.speakers.push(word.to_string()),
            }
        }
        heard
    }

    fn check(article: &[&str], expect: &str) {
        let article: Vec<Heard> = article.iter().map(|line| heard(line)).collect();
        let voices = Voices::new(&article);
        let name = |voice: &Voice| {
            let name = match &voice.choice {
                Choice::Country(country) => country.code(),
                Choice::Speaker(id) => id,
                _ => "?",
            };
            format!("{name} {}x {:.0}%", voice.quotations, voice.percent)
        };
        let seen: Vec<String> = voices.countries.iter().chain(&voices.speakers).map(name).collect();
        let seen = format!("{} of {}: {}", voices.by_nobody, voices.quotations, seen.join(", "));
        assert_eq!(seen, expect);
    }

    #[test]
    fn most_quotations_come_first_then_most_words() {
        check(
            &["GB johnson 50", "RU peskov 20", "RU zakharova 5", "FR hollande 25"],
            "0 of 4: RU 2x 25%, GB 1x 50%, FR 1x 25%, johnson 1x 50%, hollande 1x 25%, peskov 1x 20%, zakharova 1x 5%",
        );
    }

    #[test]
    fn a_joint_quotation_counts_for_each() {
        check(&["RU GB a b 10", "RU a 10"], "0 of 2: RU 2x 100%, GB 1x 50%, a 2x 100%, b 1x 50%");
    }

    #[test]
    fn words_nobody_is_named_for_are_part_of_the_whole() {
        check(&["RU a 10", "30"], "1 of 2: RU 1x 25%, a 1x 25%");
    }

    #[test]
    fn scare_quotes_count_nowhere() {
        check(&["scare 3", "RU a 7"], "0 of 1: RU 1x 100%, a 1x 100%");
        check(&["scare 3"], "0 of 0: ");
    }

    #[test]
    fn quotations_without_a_word_have_no_share() {
        check(&["RU a 0"], "0 of 1: RU 1x 0%, a 1x 0%");
        check(&[], "0 of 0: ");
    }
}
