//! Applies corrections to a reading.

mod actors;

use super::parts::{countries_of, in_order, is_same_place, kind_and_verbatim, shared};
use super::{Correction, Decided};
use crate::marks::{Verbatim, verbatims};
use crate::model::{Actor, Because, Evidence, Kind, Quotation, Reading, Span};

/// See [`super::corrected`].
pub fn apply(reading: &Reading, corrections: &[Correction]) -> Reading {
    if corrections.is_empty() {
        return reading.clone();
    }
    let reading = reading.clone();
    let passages = verbatims(&reading.article.text, &reading.article.blocks);
    let mut desk = Desk { reading, passages };
    for correction in corrections {
        if desk.fits(correction) {
            desk.take(correction);
        }
    }
    desk.finish()
}

struct Desk {
    reading: Reading,
    passages: Vec<Verbatim>,
}

impl Desk {
    fn fits(&self, correction: &Correction) -> bool {
        let text = &self.reading.article.text;
        correction.spans().into_iter().all(|span| !span.of(text).is_empty())
    }

    fn take(&mut self, correction: &Correction) {
        match correction {
            Correction::Quotation { at, is } => self.decide(at, is),
            Correction::NoQuotation { at } => {
                if let Some(at) = self.quotation_at(at) {
                    self.reading.quotations.remove(at);
                }
            }
            Correction::Mentions { places, who } => self.mention(places, who),
            Correction::NoMention { place } => {
                self.take_mention(*place, "");
            }
            Correction::Actor { who, is } => self.describe(who, is),
            Correction::Same { who, with } => self.join(who, with),
            Correction::NoActor { who } => self.dismiss(who),
        }
    }

    /// The quotation that stands at this content: the same spans, else what it shares most with and at least half.
    fn quotation_at(&self, content: &[Span]) -> Option<usize> {
        let content = in_order(content);
        let quotations = &self.reading.quotations;
        let same = quotations.iter().position(|quotation| quotation.content == content);
        same.or_else(|| {
            let close = |&at: &usize| is_same_place(&quotations[at].content, &content);
            (0..quotations.len()).filter(close).max_by_key(|&at| shared(&quotations[at].content, &content))
        })
    }

    fn decide(&mut self, at: &[Span], is: &Decided) {
        let content = in_order(&is.content);
        if content.is_empty() {
            return;
        }
        let speakers: Vec<String> = match is.kind {
            Kind::Scare => Vec::new(),
            _ => is.speakers.iter().map(|who| self.actor_for(who)).collect(),
        };
        let speakers = without_repetition(speakers);
        let (kind, verbatim) = kind_and_verbatim(is, &content, &self.passages);
        let theirs = self.countries_of(&speakers);
        let before = self.quotation_at(if at.is_empty() { &content } else { at });
        let mut quotation = Quotation {
            id: String::new(),
            kind,
            content,
            verbatim,
            cue: is.cue,
            source: is.source,
            speakers,
            countries: if kind == Kind::Scare { Vec::new() } else { is.countries.clone().unwrap_or(theirs) },
            certainty: 1.0,
            evidence: Vec::new(),
        };
        let before = before.map(|at| self.reading.quotations.remove(at));
        // What a person only confirms keeps the reasons it was found by.
        if let Some(before) = before.filter(|before| says_the_same(before, &quotation)) {
            quotation.evidence = before.evidence;
        }
        quotation.evidence.retain(|evidence| evidence.because != Because::Reviewed);
        quotation.evidence.push(Evidence { because: Because::Reviewed, spans: Vec::new() });
        // A later reading may have found by itself what was missing.
        let same = |other: &Quotation| other.content == quotation.content;
        self.reading.quotations.retain(|other| !same(other));
        self.reading.quotations.push(quotation);
    }

    fn countries_of(&self, ids: &[String]) -> Vec<crate::Country> {
        let actors: Vec<&Actor> = ids.iter().filter_map(|id| self.actor(id)).collect();
        countries_of(&actors)
    }

    fn actor(&self, id: &str) -> Option<&Actor> {
        self.reading.actor(id)
    }

    fn actor_mut(&mut self, id: &str) -> Option<&mut Actor> {
        self.reading.actors.iter_mut().find(|actor| actor.id == id)
    }

    /// Everything in the order of the text, and numbered so.
    fn finish(self) -> Reading {
        let mut reading = self.reading;
        let Reading { actors, quotations, .. } = &mut reading;
        // Whoever is mentioned nowhere any more and says nothing is no actor.
        let speaks = |id: &String| quotations.iter().any(|quotation| quotation.speakers.contains(id));
        actors.retain(|actor| !actor.mentions.is_empty() || speaks(&actor.id));
        for actor in &mut reading.actors {
            actor.mentions.sort_by_key(|mention| (mention.span.start, mention.span.end));
        }
        let first = |actor: &Actor| actor.mentions.first().map_or(usize::MAX, |mention| mention.span.start);
        reading.actors.sort_by_key(first);
        reading.quotations.sort_by_key(|quotation| quotation.content[0].start);
        for (at, quotation) in reading.quotations.iter_mut().enumerate() {
            quotation.id = format!("q{}", at + 1);
        }
        reading
    }
}

/// Whether nothing that was found has changed.
fn says_the_same(before: &Quotation, now: &Quotation) -> bool {
    before.kind == now.kind
        && before.content == now.content
        && before.cue == now.cue
        && before.source == now.source
        && before.speakers == now.speakers
}

fn without_repetition(ids: Vec<String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for id in ids {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}
