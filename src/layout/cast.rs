//! The cast: everybody who is heard in an article or in a whole collection, as the panel of voices
//! and the filter need them.

use std::collections::HashMap;

use annotator::format::collection::{Entry, EntryQuotation, EntrySpeaker};
use annotator::format::parts::{self, Head};
use annotator::{Actor, Country, Quotation, Reading};

use super::in_parts;
use super::tone::{Tone, Tones};
use super::voices::Voices;
use crate::filter::{Choice, Counts, Filter, Heard, Sorted};
use crate::marking::Colouring;

#[derive(Debug, Default, PartialEq)]
pub struct Cast {
    /// Every quotation, in text order; in a collection article after article.
    pub heard: Vec<Heard>,
    pub voices: Voices,
    tones: [Tones; Colouring::ALL.len()],
    speakers: HashMap<String, Speaker>,
    /// What there is, where not all quotations are here.
    there: Option<Counts>,
}

/// Less sure countries look like a guess.
const SURE: f32 = 0.75;

/// Whether the countries of an actor only follow from what stands around, and not surely.
pub fn is_guess(actor: &Actor) -> bool {
    !actor.countries.is_empty() && actor.country_certainty < SURE
}

fn is_unsure(speaker: &EntrySpeaker) -> bool {
    !speaker.countries.is_empty() && speaker.country_certainty < SURE
}

/// Who speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speaker {
    pub name: String,
    pub countries: Vec<Country>,
    /// The countries may be others.
    pub guess: bool,
}

/// A speaker as an article or a list names it.
struct Named<'a> {
    id: &'a str,
    name: &'a str,
    countries: &'a [Country],
    guess: bool,
}

impl Cast {
    pub fn of_reading(reading: &Reading) -> Cast {
        Cast::of_readings(&[reading])
    }

    /// One cast for several articles, whose actors have the same id where they are the same.
    pub fn of_readings(readings: &[&Reading]) -> Cast {
        let heard = readings.iter().flat_map(|reading| {
            let named = |id: &str| reading.actor(id).is_some_and(|actor| !actor.unnamed);
            reading.quotations.iter().map(move |quotation| {
                let content: Vec<&str> =
                    quotation.content.iter().map(|span| span.of(&reading.article.text)).collect();
                let Quotation { kind, countries, speakers, certainty, .. } = quotation;
                Heard::new(*kind, countries, speakers, *certainty, &content, named)
            })
        });
        let actors = readings.iter().flat_map(|reading| &reading.actors);
        let speakers = actors.map(|actor| Named {
            id: &actor.id,
            name: &actor.name,
            countries: &actor.countries,
            guess: is_guess(actor),
        });
        Cast::new(heard.collect(), speakers)
    }

    /// The same cast in the colours of another, of which it is a part.
    pub fn coloured_as(self, other: &Cast) -> Cast {
        Cast { tones: other.tones.clone(), ..self }
    }

    /// One cast for articles as a list has them.
    pub fn of_entries<'a>(entries: impl Iterator<Item = &'a Entry> + Clone) -> Cast {
        let heard = entries.clone().flat_map(|entry| {
            entry.quotations.iter().map(|quotation| {
                let content: Vec<&str> = quotation.content.iter().map(String::as_str).collect();
                let named = |id: &str| entry.speaker(id).is_some_and(|speaker| !speaker.unnamed);
                let EntryQuotation { kind, countries, speakers, certainty, .. } = quotation;
                Heard::new(*kind, countries, speakers, *certainty, &content, named)
            })
        });
        let speakers = entries.flat_map(|entry| &entry.speakers);
        let speakers = speakers.map(|speaker| Named {
            id: &speaker.id,
            name: &speaker.name,
            countries: &speaker.countries,
            guess: is_unsure(speaker),
        });
        Cast::new(heard.collect(), speakers)
    }

    /// The same cast, which also knows the names of those who speak in other articles, and are not heard here: a choice
    /// of somebody has a name wherever one looks.
    pub fn knowing<'a>(mut self, others: impl Iterator<Item = &'a Entry>) -> Cast {
        for other in others.flat_map(|entry| &entry.speakers) {
            self.speakers.entry(other.id.clone()).or_insert_with(|| Speaker {
                name: other.name.clone(),
                countries: other.countries.clone(),
                guess: is_unsure(other),
            });
        }
        self
    }

    fn new<'a>(heard: Vec<Heard>, named: impl IntoIterator<Item = Named<'a>>) -> Cast {
        let mut speakers: HashMap<String, Speaker> = HashMap::new();
        for Named { id, name, countries, guess } in named {
            let speaker = speakers.entry(id.to_string()).or_default();
            if speaker.name.is_empty() {
                speaker.name = name.to_string();
            }
            speaker.guess |= guess;
            for country in countries {
                if !speaker.countries.contains(country) {
                    speaker.countries.push(*country);
                }
            }
        }
        Cast {
            voices: Voices::new(&heard),
            tones: Colouring::ALL.map(|colouring| Tones::new(colouring, &heard)),
            heard,
            speakers,
            there: None,
        }
    }

    /// The cast of a collection in parts, of whose quotations none is here.
    pub fn in_parts(head: &Head) -> Cast {
        let voices = in_parts::voices(head);
        let there = Filter::default().counts_of(Sorted { all: Some(&head.cells), ..Sorted::default() });
        let cast = Cast {
            tones: Colouring::ALL.map(|colouring| Tones::of_voices(colouring, &voices)),
            voices,
            there: Some(there),
            ..Cast::default()
        };
        cast.with_speakers(&head.most_quoted)
    }

    /// The same cast, which also knows these.
    pub fn with_speakers<'a>(mut self, speakers: impl IntoIterator<Item = &'a parts::Speaker>) -> Cast {
        for speaker in speakers {
            self.speakers.entry(speaker.id.clone()).or_insert_with(|| Speaker {
                name: speaker.name.clone(),
                countries: speaker.countries.clone(),
                guess: !speaker.countries.is_empty() && speaker.country_certainty < SURE,
            });
        }
        self
    }

    /// How many quotations there are of each choice.
    pub fn there(&self) -> Counts {
        self.there.clone().unwrap_or_else(|| Filter::default().counts(&self.heard))
    }

    /// Who has this id; somebody without name or country when nobody here does.
    pub fn speaker(&self, id: &str) -> Speaker {
        self.speakers.get(id).cloned().unwrap_or_default()
    }

    pub fn tones(&self, colouring: Colouring) -> &Tones {
        &self.tones[colouring as usize]
    }

    pub fn tone(&self, colouring: Colouring, choice: &Choice) -> Tone {
        match choice {
            Choice::Speaker(id) => self.tones(colouring).of_speaker(id, &self.speaker(id).countries),
            choice => self.tones(colouring).of(choice),
        }
    }

    pub fn tone_of_quotation(&self, colouring: Colouring, at: usize) -> Tone {
        self.tones(colouring).of_quotation(&self.heard[at])
    }

    /// The letters behind a quotation: its countries, with a question mark where they are a guess, else the initials of who speaks, else a
    /// question mark; nothing for words nobody says.
    pub fn letters(&self, quotation: &Heard) -> String {
        if !quotation.is_speech() {
            return String::new();
        }
        if !quotation.countries.is_empty() {
            let guess = quotation.speakers.iter().any(|id| self.speaker(id).guess);
            return country_letters(&quotation.countries, guess);
        }
        let names: Vec<String> =
            quotation.speakers.iter().map(|id| initials(&self.speaker(id).name)).collect();
        if names.is_empty() { "?".to_string() } else { names.join("·") }
    }
}

/// The codes of countries, with a question mark where they are a guess; empty for none.
pub fn country_letters(countries: &[Country], guess: bool) -> String {
    let codes: Vec<&str> = countries.iter().map(Country::code).collect();
    codes.join("·") + if guess { "?" } else { "" }
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
        let guess = speakers.contains(&"guess");
        let named = ["ida", "guess"].map(|id| Named { id, name: "Ida Brandt", countries: &[], guess });
        let countries: Vec<Country> = countries.iter().filter_map(|code| Country::from_code(code)).collect();
        let speakers: Vec<String> = speakers.iter().map(|id| id.to_string()).collect();
        let heard = Heard::new(kind, &countries, &speakers, 1.0, &["Yes"], |_| true);
        assert_eq!(Cast::new(Vec::new(), named).letters(&heard), expect);
    }

    #[test]
    fn the_letters_are_the_countries_of_a_quotation() {
        check_letters(Kind::Direct, &["RU"], &["ida"], "RU");
        check_letters(Kind::Mixed, &["RU", "SY"], &["ida"], "RU·SY");
    }

    #[test]
    fn a_country_that_is_a_guess_is_in_question() {
        check_letters(Kind::Direct, &["RU"], &["guess"], "RU?");
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
}
