//! The balance of voices in numbers: who has how many of the quoted words, of what kind, by which name.
//!
//! Scare quotes count nowhere. A joint quotation counts for each of its countries and speakers, so shares may add up to
//! more than the whole. Everything is told by the places of quotations in [`Cast::heard`](super::cast::Cast::heard), so
//! that what a filter lets pass is only fewer of the same places.

pub mod fill;
pub mod introduction;
pub mod silence;

use std::cmp::Reverse;
use std::collections::HashMap;

use annotator::Kind;

use crate::filter::{Choice, Heard, Naming};

/// Some quotations, and the words they have together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Portion {
    pub quotations: usize,
    pub words: usize,
}

/// Quotations that have something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common; `None` for those of which nobody knows a country.
    pub choice: Option<Choice>,
    /// Places in the cast, in order.
    pub quotations: Vec<usize>,
}

impl Portion {
    pub fn of(heard: &[Heard], places: impl IntoIterator<Item = usize>) -> Portion {
        let add = |portion: Portion, at: usize| Portion {
            quotations: portion.quotations + 1,
            words: portion.words + heard[at].words,
        };
        places.into_iter().fold(Portion::default(), add)
    }

    /// Its share of the words of a whole, in per cent; nothing of nothing is nothing.
    pub fn percent_of_words(self, whole: Portion) -> f64 {
        percent(self.words, whole.words)
    }

    /// Its share of the quotations of a whole, in per cent.
    pub fn percent_of_quotations(self, whole: Portion) -> f64 {
        percent(self.quotations, whole.quotations)
    }
}

impl Group {
    pub fn portion(&self, heard: &[Heard]) -> Portion {
        Portion::of(heard, self.quotations.iter().copied())
    }

    /// What a filter leaves of it.
    pub fn passing(&self, heard: &[Heard], passes: &[bool]) -> Portion {
        Portion::of(heard, self.quotations.iter().copied().filter(|&at| passes[at]))
    }

    /// How it is made up: a portion for each of so many parts; `part` says of a quotation which is its own.
    pub fn parts(
        &self,
        heard: &[Heard],
        count: usize,
        part: impl Fn(usize) -> Option<usize>,
    ) -> Vec<Portion> {
        let mut parts = vec![Portion::default(); count];
        for &at in &self.quotations {
            if let Some(part) = part(at).and_then(|place| parts.get_mut(place)) {
                part.quotations += 1;
                part.words += heard[at].words;
            }
        }
        parts
    }
}

/// All quotations that are somebody's words.
pub fn all(heard: &[Heard]) -> Group {
    let speech = (0..heard.len()).filter(|&at| heard[at].is_speech());
    Group { choice: None, quotations: speech.collect() }
}

/// A group for each country, most words first; behind them those without a country, if there are any.
pub fn countries(heard: &[Heard]) -> Vec<Group> {
    let choices = |quotation: &Heard| quotation.countries.iter().copied().map(Choice::Country).collect();
    let mut groups = grouped(heard, choices);
    let without = all(heard).quotations.into_iter().filter(|&at| heard[at].countries.is_empty());
    let without = Group { choice: None, quotations: without.collect() };
    groups.extend(Some(without).filter(|group| !group.quotations.is_empty()));
    groups
}

/// A group for each speaker, most words first; behind them those for which nobody is named, if there are any.
pub fn speakers(heard: &[Heard]) -> Vec<Group> {
    let choices = |quotation: &Heard| quotation.speakers.iter().cloned().map(Choice::Speaker).collect();
    let mut groups = grouped(heard, choices);
    let nobody = namings(heard).into_iter().next_back();
    groups.extend(nobody.filter(|group| !group.quotations.is_empty()));
    groups
}

/// Direct, mixed, indirect: a group for each, empty ones too.
pub fn kinds(heard: &[Heard]) -> Vec<Group> {
    let kinds = [Kind::Direct, Kind::Mixed, Kind::Indirect];
    let group = |kind| Group {
        choice: Some(Choice::Kind(kind)),
        quotations: (0..heard.len()).filter(|&at| heard[at].kind == kind).collect(),
    };
    kinds.map(group).into()
}

/// By name, by role only, by nobody: a group for each, empty ones too.
pub fn namings(heard: &[Heard]) -> Vec<Group> {
    let group = |naming| Group {
        choice: Some(Choice::Naming(naming)),
        quotations: (0..heard.len()).filter(|&at| heard[at].naming == Some(naming)).collect(),
    };
    Naming::ALL.map(group).into()
}

/// A group for each choice that a quotation has, most words first, then most quotations, then the first heard.
fn grouped(heard: &[Heard], choices: impl Fn(&Heard) -> Vec<Choice>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<Choice, usize> = HashMap::new();
    for at in all(heard).quotations {
        for choice in choices(&heard[at]) {
            let place = *places.entry(choice).or_insert_with_key(|choice| {
                groups.push(Group { choice: Some(choice.clone()), quotations: Vec::new() });
                groups.len() - 1
            });
            groups[place].quotations.push(at);
        }
    }
    groups.sort_by_cached_key(|group| {
        let portion = group.portion(heard);
        Reverse((portion.words, portion.quotations))
    });
    groups
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests;
