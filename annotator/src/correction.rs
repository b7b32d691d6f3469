//! Corrections: what a person has decided about a reading.
//!
//! A correction says what holds, not what to change: it names places by spans of the text and actors by [`Who`], never
//! by ids of a certain reading. So it holds for any reading of the same text: for that of a later version of the annotator too,
//! which may have found the same by itself, or something else at the same place.

mod apply;
mod named;
mod parts;
#[cfg(test)]
mod tests;

use crate::model::{Actor, ActorKind, Country, Form, Kind, Mention, Quotation, Reading, Span};

/// One decision. All spans are bytes of the article's text.
#[derive(Clone, Debug, PartialEq)]
pub enum Correction {
    /// What stands at `at` is this quotation; `at` is the content of the one that it was, or empty where there was none.
    Quotation { at: Vec<Span>, is: Decided },
    /// What stands there is no quotation.
    NoQuotation { at: Vec<Span> },
    /// These places mean this actor, and no other. Somebody who is not yet an actor becomes one.
    Mentions { places: Vec<Mention>, who: Who },
    /// This place means nobody.
    NoMention { place: Span },
    /// The actor is called and classed so.
    Actor { who: Who, is: Described },
    /// The first is the second.
    Same { who: Who, with: Who },
    /// Nobody who acts or speaks: its quotations lose it as their speaker.
    NoActor { who: Who },
}

/// A quotation as a person says it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    pub kind: Kind,
    /// In any order; spans that touch or overlap become one.
    pub content: Vec<Span>,
    pub cue: Option<Span>,
    pub source: Option<Span>,
    /// Nobody says a scare quote, whatever stands here.
    pub speakers: Vec<Who>,
    /// `None`: those of the speakers, now and when these change.
    pub countries: Option<Vec<Country>>,
}

/// An actor as a person says it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    pub name: String,
    pub kind: ActorKind,
    pub unnamed: bool,
    pub countries: Vec<Country>,
}

/// An actor, told so that any reading of the same text can say which one it is: by places where it is mentioned, else by
/// its name; and if there is no such actor, by all that makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    pub id: String,
    pub name: String,
    pub kind: ActorKind,
    pub unnamed: bool,
    /// Some of its mentions, three at most; names before others.
    pub places: Vec<Span>,
}

/// How many places tell who somebody is. One would do, were it not that readings differ.
const PLACES: usize = 3;

/// The reading with these decisions, in order. A decision whose spans do not fit the text changes nothing. Quotations
/// that a person has decided on carry [`Because::Reviewed`](crate::Because::Reviewed) and are certain; they and all others
/// are numbered anew in text order. Without corrections it is the same reading.
pub fn corrected(reading: &Reading, corrections: &[Correction]) -> Reading {
    apply::apply(reading, corrections)
}

impl Correction {
    /// Every place it rests on, in no order.
    pub fn spans(&self) -> Vec<Span> {
        match self {
            Correction::Quotation { at, is } => {
                let whos = is.speakers.iter().flat_map(|who| &who.places);
                let parts = at.iter().chain(&is.content).chain(&is.cue).chain(&is.source);
                parts.chain(whos).copied().collect()
            }
            Correction::NoQuotation { at } => at.clone(),
            Correction::Mentions { places, who } => {
                places.iter().map(|mention| mention.span).chain(who.places.iter().copied()).collect()
            }
            Correction::NoMention { place } => vec![*place],
            Correction::Actor { who, .. } | Correction::NoActor { who } => who.places.clone(),
            Correction::Same { who, with } => who.places.iter().chain(&with.places).copied().collect(),
        }
    }
}

impl Decided {
    /// A quotation as it is, for a decision that changes some of it. Its countries are left to its speakers where they are
    /// theirs.
    pub fn of(quotation: &Quotation, reading: &Reading) -> Decided {
        let speakers = reading.speakers(quotation);
        let theirs = parts::countries_of(&speakers);
        Decided {
            kind: quotation.kind,
            content: quotation.content.clone(),
            cue: quotation.cue,
            source: quotation.source,
            countries: (quotation.countries != theirs).then(|| quotation.countries.clone()),
            speakers: speakers.into_iter().map(Who::of).collect(),
        }
    }
}

impl Described {
    pub fn of(actor: &Actor) -> Described {
        Described {
            name: actor.name.clone(),
            kind: actor.kind,
            unnamed: actor.unnamed,
            countries: actor.countries.clone(),
        }
    }
}

impl Who {
    pub fn of(actor: &Actor) -> Who {
        let named = actor.mentions.iter().filter(|mention| mention.form == Form::Name);
        let others = actor.mentions.iter().filter(|mention| mention.form != Form::Name);
        Who {
            id: actor.id.clone(),
            name: actor.name.clone(),
            kind: actor.kind,
            unnamed: actor.unnamed,
            places: named.chain(others).take(PLACES).map(|mention| mention.span).collect(),
        }
    }

    /// Somebody of whom only this is known: a name, and perhaps the place where it stands.
    pub fn called(name: &str, kind: ActorKind, unnamed: bool, place: Option<Span>) -> Who {
        Who {
            id: crate::slug(name),
            name: name.to_string(),
            kind,
            unnamed,
            places: place.into_iter().collect(),
        }
    }

    /// Place of this actor in the reading; `None` when the reading does not have it. Where several have its places, it is
    /// the one that has most of them, and of those the one with its id.
    pub fn find(&self, reading: &Reading) -> Option<usize> {
        named::find(self, &reading.actors)
    }
}
