//! What corrections do to the actors of a reading, and to the quotations that are theirs.

use super::{Desk, without_repetition};
use crate::actors::Ids;
use crate::correction::{Described, Who, named};
use crate::model::{Actor, Form, Mention, Span};

impl Desk {
    pub(super) fn mention(&mut self, places: &[Mention], who: &Who) {
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
    pub(super) fn take_mention(&mut self, place: Span, but: &str) -> Vec<String> {
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

    pub(super) fn describe(&mut self, who: &Who, is: &Described) {
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

    pub(super) fn join(&mut self, who: &Who, with: &Who) {
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

    pub(super) fn dismiss(&mut self, who: &Who) {
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
    pub(super) fn actor_for(&mut self, who: &Who) -> String {
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
}
