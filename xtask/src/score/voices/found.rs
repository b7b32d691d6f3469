//! A quotation that the annotator found, as strings to compare.

use std::collections::BTreeSet;

use annotator::{Actor, ActorKind, Kind, Quotation, Reading, Span};

use super::gold::{Gold, GoldQuotation, set};
use crate::score::words::{bare, fold, same_name};

pub struct Found {
    pub kind: Kind,
    /// All spans, one blank between them.
    pub content: String,
    /// What stands between quotation marks, bare; all of the content when nothing does.
    pub verbatim: Vec<String>,
    pub certainty: f32,
    pub countries: BTreeSet<String>,
    names: Vec<String>,
    /// The countries of those speakers who are no persons, each.
    states: Vec<BTreeSet<String>>,
}

impl Found {
    /// Every quotation of a reading, in text order.
    pub fn all(reading: &Reading) -> Vec<Found> {
        reading.quotations.iter().map(|quotation| Found::new(reading, quotation)).collect()
    }

    fn new(reading: &Reading, quotation: &Quotation) -> Found {
        let words = |span: &Span| fold(span.of(&reading.article.text));
        let content: Vec<String> = quotation.content.iter().map(words).collect();
        let mut verbatim: Vec<String> = quotation.verbatim.iter().map(words).collect();
        if verbatim.is_empty() {
            verbatim.clone_from(&content);
        }
        let speakers = reading.speakers(quotation);
        let mut countries = set(quotation.countries.iter().map(|country| country.code()));
        if countries.is_empty() {
            countries = speakers.iter().flat_map(|speaker| codes(speaker)).collect();
        }
        let no_persons = speakers.iter().filter(|speaker| speaker.kind != ActorKind::Person);
        Found {
            kind: quotation.kind,
            content: content.join(" "),
            verbatim: verbatim.iter().map(|words| bare(words)).collect(),
            certainty: quotation.certainty,
            countries,
            names: speakers.iter().map(|speaker| speaker.name.clone()).collect(),
            states: no_persons.map(|speaker| codes(speaker)).collect(),
        }
    }

    /// Whether all these speak and nobody else. A state that speaks through a capital or a seat of power is known by
    /// its code, whatever it is called.
    pub fn is_said_by(&self, gold: &Gold, speakers: &[&str]) -> bool {
        let speaks = |name: &&str| {
            let state = gold.actor(name).filter(|actor| actor.kind == "country");
            self.names.iter().any(|found| same_name(name, found))
                || state.is_some_and(|state| self.states.contains(&state.countries()))
        };
        self.names.len() == speakers.len() && speakers.iter().all(speaks)
    }

    pub fn is_speech(&self) -> bool {
        self.kind != Kind::Scare
    }

    pub fn is_quoted(&self) -> bool {
        matches!(self.kind, Kind::Direct | Kind::Mixed)
    }

    /// Of the parts of `quotation` between marks, the share that was found with exactly these words.
    pub fn verbatim_share(&self, quotation: &GoldQuotation) -> f64 {
        let is_there = |part: &&String| self.verbatim.contains(&bare(part));
        let there = quotation.verbatim.iter().filter(is_there).count();
        there as f64 / quotation.verbatim.len().max(1) as f64
    }

    /// `Ida Brandt + Ole Hald [DK]: the words`
    pub fn described(&self) -> String {
        described(&self.names, &self.countries, &self.content)
    }
}

/// Who says, for which countries, what.
pub fn described(names: &[impl AsRef<str>], countries: &BTreeSet<String>, words: &str) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    let countries: Vec<&str> = countries.iter().map(String::as_str).collect();
    let names = if names.is_empty() { "–".to_owned() } else { names.join(" + ") };
    format!("{names} [{}]: {words}", countries.join(" "))
}

fn codes(actor: &Actor) -> BTreeSet<String> {
    set(actor.countries.iter().map(|country| country.code()))
}
