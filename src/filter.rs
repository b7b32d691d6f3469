//! Which quotations are shown: the choices a person has made.
//!
//! Within one facet the choices are joined by OR, between the facets by AND; an empty facet lets
//! everything pass. Words in quotation marks that nobody says have no speaker and no country, so
//! every choice leaves them out, unless they themselves are chosen as a kind.

mod heard;
pub mod words;

use std::collections::HashMap;

use annotator::{Country, Kind};

pub use heard::{Heard, Naming, SURE, Sureness};

/// The choices, each facet in the order of choosing, without repetitions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub countries: Vec<Country>,
    /// Ids of actors.
    pub speakers: Vec<String>,
    pub kinds: Vec<Kind>,
    pub namings: Vec<Naming>,
    pub sureness: Vec<Sureness>,
    /// What a quotation must say, as it was typed; empty when it may say anything.
    pub words: String,
}

/// One choice within a facet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    Country(Country),
    /// The id of an actor.
    Speaker(String),
    Kind(Kind),
    Naming(Naming),
    Sureness(Sureness),
    Words(String),
}

/// How many quotations pass, and how many each choice would leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Quotations that pass the filter.
    pub passing: usize,
    /// Quotations there are. Nobody's words are among them only when they are chosen.
    pub all: usize,
    left: HashMap<Choice, usize>,
}

impl Counts {
    /// How many quotations a choice would leave: those that have it and pass the other facets.
    pub fn left_by(&self, choice: &Choice) -> usize {
        self.left.get(choice).copied().unwrap_or_default()
    }
}

impl Filter {
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }

    pub fn has(&self, choice: &Choice) -> bool {
        match choice {
            Choice::Country(country) => self.countries.contains(country),
            Choice::Speaker(id) => self.speakers.contains(id),
            Choice::Kind(kind) => self.kinds.contains(kind),
            Choice::Naming(naming) => self.namings.contains(naming),
            Choice::Sureness(sureness) => self.sureness.contains(sureness),
            Choice::Words(words) => !words.is_empty() && self.words == *words,
        }
    }

    /// All choices, facet by facet.
    pub fn choices(&self) -> Vec<Choice> {
        let words = (!self.words.is_empty()).then(|| Choice::Words(self.words.clone()));
        let countries = self.countries.iter().copied().map(Choice::Country);
        let speakers = self.speakers.iter().cloned().map(Choice::Speaker);
        let kinds = self.kinds.iter().copied().map(Choice::Kind);
        let namings = self.namings.iter().copied().map(Choice::Naming);
        let sureness = self.sureness.iter().copied().map(Choice::Sureness);
        countries.chain(speakers).chain(kinds).chain(namings).chain(sureness).chain(words).collect()
    }

    /// The same filter with a choice taken back, or made if it was not there.
    pub fn toggled(&self, choice: &Choice) -> Filter {
        let mut filter = self.clone();
        match choice {
            Choice::Country(country) => toggle(&mut filter.countries, *country),
            Choice::Speaker(id) => toggle(&mut filter.speakers, id.clone()),
            Choice::Kind(kind) => toggle(&mut filter.kinds, *kind),
            Choice::Naming(naming) => toggle(&mut filter.namings, *naming),
            Choice::Sureness(sureness) => toggle(&mut filter.sureness, *sureness),
            Choice::Words(words) if filter.words == *words => filter.words.clear(),
            Choice::Words(words) => filter.words.clone_from(words),
        }
        filter
    }

    pub fn passes(&self, quotation: &Heard) -> bool {
        self.test().passes(quotation)
    }

    /// Whether each of the quotations passes.
    pub fn passing(&self, quotations: &[Heard]) -> Vec<bool> {
        let test = self.test();
        quotations.iter().map(|quotation| test.passes(quotation)).collect()
    }

    /// Whether a quotation is one of those that are counted and stepped through: somebody's
    /// words, or nobody's when they are chosen.
    pub fn is_about(&self, quotation: &Heard) -> bool {
        quotation.is_speech() || self.kinds.contains(&Kind::Scare)
    }

    /// Counts in one pass, however many choices there are.
    pub fn counts<'a>(&self, quotations: impl IntoIterator<Item = &'a Heard>) -> Counts {
        let test = self.test();
        let mut counts = Counts::default();
        for quotation in quotations {
            let failed = test.failed(quotation);
            if self.is_about(quotation) {
                counts.all += 1;
                counts.passing += usize::from(failed == 0);
            }
            for facet in Facet::ALL.into_iter().filter(|facet| failed & !facet.bit() == 0) {
                // Nobody's words are left by nothing but the choice of them.
                if quotation.is_speech() || facet == Facet::Kind {
                    facet.values(quotation, |choice| *counts.left.entry(choice).or_default() += 1);
                }
            }
        }
        counts
    }

    fn test(&self) -> Test<'_> {
        Test { filter: self, words: words::fold(&self.words) }
    }
}

/// A filter at work.
struct Test<'a> {
    filter: &'a Filter,
    /// Folded.
    words: String,
}

impl Test<'_> {
    fn passes(&self, quotation: &Heard) -> bool {
        if !quotation.is_speech() && self.filter.kinds.is_empty() {
            return self.filter.is_empty();
        }
        self.failed(quotation) == 0
    }

    /// The facets that a quotation does not pass, a bit each.
    fn failed(&self, quotation: &Heard) -> u8 {
        let Filter { countries, speakers, kinds, namings, sureness, .. } = self.filter;
        let speech = quotation.is_speech();
        let passed = [
            (Facet::Country, any(countries, |it| quotation.countries.contains(it))),
            (Facet::Speaker, any(speakers, |it| quotation.speakers.contains(it))),
            (Facet::Kind, any(kinds, |it| quotation.kind == *it)),
            (Facet::Naming, any(namings, |it| quotation.naming == Some(*it))),
            (Facet::Sureness, any(sureness, |it| speech && quotation.sureness() == *it)),
            (Facet::Words, words::has(&quotation.text, &self.words)),
        ];
        passed.into_iter().filter(|(_, passed)| !passed).map(|(facet, _)| facet.bit()).sum()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Facet {
    Country,
    Speaker,
    Kind,
    Naming,
    Sureness,
    Words,
}

impl Facet {
    const ALL: [Facet; 6] =
        [Facet::Country, Facet::Speaker, Facet::Kind, Facet::Naming, Facet::Sureness, Facet::Words];

    fn bit(self) -> u8 {
        1 << self as u8
    }

    /// What could be chosen here to find a quotation. Words are anything.
    fn values(self, quotation: &Heard, mut found: impl FnMut(Choice)) {
        match self {
            Facet::Country => quotation.countries.iter().for_each(|&it| found(Choice::Country(it))),
            Facet::Speaker => quotation.speakers.iter().for_each(|it| found(Choice::Speaker(it.clone()))),
            Facet::Kind => found(Choice::Kind(quotation.kind)),
            Facet::Naming => quotation.naming.into_iter().for_each(|it| found(Choice::Naming(it))),
            Facet::Sureness => found(Choice::Sureness(quotation.sureness())),
            Facet::Words => {}
        }
    }
}

fn any<T>(choices: &[T], chosen: impl Fn(&T) -> bool) -> bool {
    choices.is_empty() || choices.iter().any(chosen)
}

fn toggle<T: PartialEq>(choices: &mut Vec<T>, choice: T) {
    match choices.iter().position(|other| *other == choice) {
        Some(position) => {
            choices.remove(position);
        }
        None => choices.push(choice),
    }
}

#[cfg(test)]
mod tests;
