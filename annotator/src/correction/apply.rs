//! Applies corrections to a reading.

use super::parts::{countries_of, in_order, is_same_place, kind_and_verbatim, shared};
use super::{Correction, Decided, Described, Who, named};
use crate::actors::Ids;
use crate::marks::{Verbatim, verbatims};
use crate::model::{Actor, Because, Evidence, Form, Kind, Mention, Quotation, Reading, Span};

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

    fn mention(&mut self, places: &[Mention], who: &Who) {
        if places.is_empty() {
            return;
        }
        let id = self.actor_for(who);
        for &place in places {
            let before = self.take_mention(place.span, &id);
            // What was said by whoever is meant there is said by the actor who is.
            for quotation in &mut self.reading.quotations {
                let is_source = quotation.source.is_some_and(|source| source.contains(place.span));
                for speaker in
                    quotation.speakers.iter_mut().filter(|speaker| is_source && before.contains(speaker))
                {
                    speaker.clone_from(&id);
                }
            }
            if let Some(actor) = self.actor_mut(&id)
                && !actor.mentions.contains(&place)
            {
                actor.mentions.push(place);
            }
        }
        self.settle_speakers();
    }

    /// Takes a place from everybody but one, and says from whom.
    fn take_mention(&mut self, place: Span, but: &str) -> Vec<String> {
        let mut from = Vec::new();
        for actor in self.reading.actors.iter_mut().filter(|actor| actor.id != but) {
            let count = actor.mentions.len();
            actor.mentions.retain(|mention| mention.span != place);
            if actor.mentions.len() < count {
                from.push(actor.id.clone());
            }
        }
        from
    }

    fn describe(&mut self, who: &Who, is: &Described) {
        if is.name.trim().is_empty() {
            return;
        }
        let id = self.actor_for(who);
        let follows = self.following(&id);
        let new_id = match self.actor(&id) {
            Some(actor) if actor.name == is.name => id.clone(),
            _ => self.free_id(&crate::slug(&is.name), &id),
        };
        if let Some(actor) = self.actor_mut(&id) {
            actor.id.clone_from(&new_id);
            actor.name = is.name.split_whitespace().collect::<Vec<_>>().join(" ");
            actor.kind = is.kind;
            actor.unnamed = is.unnamed;
            actor.countries.clone_from(&is.countries);
            actor.country_certainty = 1.0;
        }
        self.rename_speaker(&id, &new_id);
        self.follow(follows);
    }

    fn join(&mut self, who: &Who, with: &Who) {
        let into = self.actor_for(with);
        let Some(at) =
            named::find(who, &self.reading.actors).filter(|&at| self.reading.actors[at].id != into)
        else {
            return;
        };
        let follows = [self.following(&self.reading.actors[at].id.clone()), self.following(&into)].concat();
        let gone = self.reading.actors.remove(at);
        if let Some(actor) = self.actor_mut(&into) {
            let mentions = gone.mentions.into_iter().filter(|mention| !actor.mentions.contains(mention));
            let mentions: Vec<Mention> = mentions.collect();
            actor.mentions.extend(mentions);
            let roles: Vec<String> =
                gone.roles.into_iter().filter(|role| !actor.roles.contains(role)).collect();
            actor.roles.extend(roles);
            if actor.countries.is_empty() {
                (actor.countries, actor.country_certainty) = (gone.countries, gone.country_certainty);
            }
        }
        self.rename_speaker(&gone.id, &into);
        self.follow(follows);
    }

    fn dismiss(&mut self, who: &Who) {
        let Some(at) = named::find(who, &self.reading.actors) else { return };
        let id = self.reading.actors[at].id.clone();
        let follows = self.following(&id);
        self.reading.actors.remove(at);
        for quotation in &mut self.reading.quotations {
            quotation.speakers.retain(|speaker| *speaker != id);
        }
        self.follow(follows);
    }

    /// The id of this actor, who becomes one where the reading does not have it.
    fn actor_for(&mut self, who: &Who) -> String {
        if let Some(at) = named::find(who, &self.reading.actors) {
            return self.reading.actors[at].id.clone();
        }
        let name = who.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let id = self.free_id(&crate::slug(&name), "");
        let form = if who.unnamed { Form::Role } else { Form::Name };
        self.reading.actors.push(Actor {
            id: id.clone(),
            name: if name.is_empty() { id.clone() } else { name },
            kind: who.kind,
            unnamed: who.unnamed,
            roles: Vec::new(),
            countries: Vec::new(),
            country_certainty: 1.0,
            mentions: who.places.iter().map(|&span| Mention { span, form }).collect(),
        });
        for place in &who.places {
            self.take_mention(*place, &id);
        }
        id
    }

    /// An id of this slug that nobody has but, perhaps, `own`.
    fn free_id(&self, slug: &str, own: &str) -> String {
        let mut ids = Ids::default();
        for actor in self.reading.actors.iter().filter(|actor| actor.id != own) {
            ids.take(&actor.id);
        }
        ids.unique(slug)
    }

    /// The quotations whose countries are those of their speakers, of whom this is one.
    fn following(&self, id: &str) -> Vec<usize> {
        let of = |&at: &usize| {
            let quotation = &self.reading.quotations[at];
            quotation.speakers.iter().any(|speaker| speaker == id)
                && quotation.countries == self.countries_of(&quotation.speakers)
        };
        (0..self.reading.quotations.len()).filter(of).collect()
    }

    fn follow(&mut self, quotations: Vec<usize>) {
        for at in quotations {
            let countries = self.countries_of(&self.reading.quotations[at].speakers);
            self.reading.quotations[at].countries = countries;
        }
    }

    fn rename_speaker(&mut self, from: &str, to: &str) {
        for quotation in &mut self.reading.quotations {
            for speaker in quotation.speakers.iter_mut().filter(|speaker| *speaker == from) {
                *speaker = to.to_string();
            }
        }
        self.settle_speakers();
    }

    fn settle_speakers(&mut self) {
        for quotation in &mut self.reading.quotations {
            quotation.speakers = without_repetition(std::mem::take(&mut quotation.speakers));
        }
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
