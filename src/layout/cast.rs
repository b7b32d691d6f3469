//! The cast: everybody who is heard in an article or in a whole collection, as the panel of voices
//! and the filter need them.

use std::collections::HashMap;

use annotator::format::collection::Entry;
use annotator::{Country, Reading};

use super::tone::{Tone, Tones};
use super::voices::Voices;
use crate::filter::{Choice, Heard};

#[derive(Debug, Default)]
pub struct Cast {
    /// Every quotation, in text order; in a collection article after article.
    pub heard: Vec<Heard>,
    pub voices: Voices,
    pub tones: Tones,
    speakers: HashMap<String, Speaker>,
}

/// Who speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speaker {
    pub name: String,
    pub countries: Vec<Country>,
}

impl Cast {
    pub fn of_reading(reading: &Reading) -> Cast {
        let heard = reading.quotations.iter().map(|quotation| Heard {
            kind: quotation.kind,
            countries: quotation.countries.clone(),
            speakers: quotation.speakers.clone(),
            words: quotation.words(&reading.article.text),
        });
        let speakers = reading.actors.iter().map(|actor| (&actor.id, &actor.name, &actor.countries[..]));
        Cast::new(heard.collect(), speakers)
    }

    pub fn of_entries(entries: &[Entry]) -> Cast {
        let quotations = entries.iter().flat_map(|entry| &entry.quotations);
        let heard = quotations.map(|quotation| Heard {
            kind: quotation.kind,
            countries: quotation.countries.clone(),
            speakers: quotation.speakers.clone(),
            words: quotation.content.iter().map(|words| count_words(words)).sum(),
        });
        let speakers = entries.iter().flat_map(|entry| &entry.speakers);
        let speakers = speakers.map(|speaker| (&speaker.id, &speaker.name, &speaker.countries[..]));
        Cast::new(heard.collect(), speakers)
    }

    fn new<'a>(
        heard: Vec<Heard>,
        named: impl IntoIterator<Item = (&'a String, &'a String, &'a [Country])>,
    ) -> Cast {
        let mut speakers: HashMap<String, Speaker> = HashMap::new();
        for (id, name, countries) in named {
            let speaker = speakers.entry(id.clone()).or_default();
            if speaker.name.is_empty() {
                speaker.name.clone_from(name);
            }
            for country in countries {
                if !speaker.countries.contains(country) {
                    speaker.countries.push(*country);
                }
            }
        }
        Cast { voices: Voices::new(&heard), tones: Tones::new(&heard), heard, speakers }
    }

    /// Who has this id; somebody without name or country when nobody here does.
    pub fn speaker(&self, id: &str) -> Speaker {
        self.speakers.get(id).cloned().unwrap_or_default()
    }

    pub fn tone(&self, choice: &Choice) -> Tone {
        match choice {
            Choice::Country(country) => self.tones.of_country(*country),
            Choice::Speaker(id) => self.tones.of_speaker(id, &self.speaker(id).countries),
        }
    }

    /// The letters behind a quotation: its countries, else the initials of who speaks, else a
    /// question mark; nothing for words nobody says.
    pub fn letters(&self, quotation: &Heard) -> String {
        if !quotation.is_speech() {
            return String::new();
        }
        if !quotation.countries.is_empty() {
            let codes: Vec<&str> = quotation.countries.iter().map(Country::code).collect();
            return codes.join("·");
        }
        let names: Vec<String> =
            quotation.speakers.iter().map(|id| initials(&self.speaker(id).name)).collect();
        if names.is_empty() { "?".to_string() } else { names.join("·") }
    }
}

/// The first letters of a name, at most two, upper case; empty for a name without letters.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let first = |word: &str| word.chars().next().into_iter().flat_map(char::to_uppercase).collect::<String>();
    match words[..] {
        [] => String::new(),
        [only] => first(only),
        [one, .., last] => first(one) + &first(last),
    }
}

/// Counts as [`annotator::Quotation::words`] does.
fn count_words(words: &str) -> usize {
    words.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use annotator::Kind;

    use super::*;

    fn check_initials(name: &str, expect: &str) {
        assert_eq!(initials(name), expect, "{name:?}");
    }

    #[test]
    fn initials_are_those_of_the_first_and_the_last_word() {
        check_initials("Ida Brandt", "IB");
        check_initials("Ursula von der Leyen", "UL");
        check_initials("Kremlin", "K");
        check_initials("élan", "É");
        check_initials("a senior official", "AO");
        check_initials("Jean-Luc", "JL");
        check_initials("", "");
        check_initials("—", "");
    }

    /// Somebody called Ida Brandt has the id `ida`.
    fn check_letters(kind: Kind, countries: &[&str], speakers: &[&str], expect: &str) {
        let ida = (&"ida".to_string(), &"Ida Brandt".to_string(), &[][..]);
        let heard = Heard {
            kind,
            countries: countries.iter().filter_map(|code| Country::from_code(code)).collect(),
            speakers: speakers.iter().map(|id| id.to_string()).collect(),
            words: 1,
        };
        assert_eq!(Cast::new(Vec::new(), [ida]).letters(&heard), expect);
    }

    #[test]
    fn the_letters_are_the_countries_of_a_quotation() {
        check_letters(Kind::Direct, &["RU"], &["ida"], "RU");
        check_letters(Kind::Mixed, &["RU", "SY"], &["ida"], "RU·SY");
    }

    #[test]
    fn without_a_country_they_are_initials_and_without_a_speaker_a_question() {
        check_letters(Kind::Direct, &[], &["ida"], "IB");
        check_letters(Kind::Direct, &[], &[], "?");
    }

    #[test]
    fn words_nobody_says_have_none() {
        check_letters(Kind::Scare, &[], &[], "");
    }

    #[test]
    fn words_are_counted_without_punctuation() {
        assert_eq!(count_words("“Yes – no,” he said …"), 4);
        assert_eq!(count_words(" – "), 0);
    }
}
