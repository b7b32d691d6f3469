//! Which quotations are shown: the choices a person has made.
//!
//! Within one facet the choices are joined by OR, between the facets by AND; an empty facet lets
//! everything pass. Words in quotation marks that nobody says have no speaker and no country, so
//! every choice leaves them out, unless they themselves are chosen as a kind.

mod cells;
mod heard;
mod whose;
pub mod words;

use annotator::{Country, Kind};
use rustc_hash::FxHashMap;

pub use annotator::Naming;
pub use cells::Sorted;
pub use heard::{Heard, SURE, Sureness};
pub use whose::Whose;
use words::Wanted;

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
    /// What is left cannot be told: a quotation of two who are chosen would count twice. Then no number is shown.
    pub unknown: bool,
    countries: FxHashMap<Country, usize>,
    speakers: FxHashMap<String, usize>,
    /// The kinds, namings and degrees of sureness are few: each has its place by its number.
    kinds: [usize; 4],
    namings: [usize; 3],
    sureness: [usize; 2],
}

impl Counts {
    /// One more that a choice in this facet would leave. A collection has tens of thousands of
    /// quotations, so a name that is there already is not copied.
    fn add(&mut self, facet: Facet, quotation: &Heard) {
        match facet {
            Facet::Country => {
                quotation.countries.iter().for_each(|&it| *self.countries.entry(it).or_default() += 1)
            }
            Facet::Speaker => {
                for id in &quotation.speakers {
                    match self.speakers.get_mut(id) {
                        Some(count) => *count += 1,
                        None => {
                            self.speakers.insert(id.clone(), 1);
                        }
                    }
                }
            }
            Facet::Kind => self.kinds[quotation.kind as usize] += 1,
            Facet::Naming => quotation.naming.into_iter().for_each(|it| self.namings[it as usize] += 1),
            Facet::Sureness => self.sureness[quotation.sureness() as usize] += 1,
            Facet::Words => {}
        }
    }

    /// How many quotations a choice would leave: those that have it and pass the other facets.
    pub fn left_by(&self, choice: &Choice) -> usize {
        match choice {
            Choice::Country(country) => self.countries.get(country).copied().unwrap_or_default(),
            Choice::Speaker(id) => self.speakers.get(id).copied().unwrap_or_default(),
            Choice::Kind(kind) => self.kinds[*kind as usize],
            Choice::Naming(naming) => self.namings[*naming as usize],
            Choice::Sureness(sureness) => self.sureness[*sureness as usize],
            // Words are anything: they are not counted before they are typed.
            Choice::Words(_) => 0,
        }
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

    /// How many of the quotations pass; as many as [`Counts::passing`] says.
    pub fn count(&self, quotations: &[Heard]) -> usize {
        let test = self.test();
        let passes = |quotation: &&Heard| self.is_about(quotation) && test.failed(quotation) == 0;
        quotations.iter().filter(passes).count()
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
                    counts.add(facet, quotation);
                }
            }
        }
        counts
    }

    fn test(&self) -> Test<'_> {
        Test { filter: self, wanted: Wanted::new(&self.words) }
    }
}

/// A filter at work.
struct Test<'a> {
    filter: &'a Filter,
    wanted: Wanted,
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
        let mut failed = 0;
        let mut ask = |facet: Facet, anything: bool, passes: &dyn Fn() -> bool| {
            if !anything && !passes() {
                failed |= facet.bit();
            }
        };
        let Heard { countries: spoken_for, speakers: who, kind, naming, .. } = quotation;
        ask(Facet::Country, countries.is_empty(), &|| countries.iter().any(|it| spoken_for.contains(it)));
        ask(Facet::Speaker, speakers.is_empty(), &|| speakers.iter().any(|it| who.contains(it)));
        ask(Facet::Kind, kinds.is_empty(), &|| kinds.contains(kind));
        ask(Facet::Naming, namings.is_empty(), &|| naming.is_some_and(|it| namings.contains(&it)));
        ask(Facet::Sureness, sureness.is_empty(), &|| {
            quotation.is_speech() && sureness.contains(&quotation.sureness())
        });
        ask(Facet::Words, self.wanted.is_empty(), &|| self.wanted.is_in(&quotation.text));
        failed
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
