//! States: which entity a country or its seat of power is, and where its name only says where something is.

use crate::lexicon::GeographySort;
use crate::model::{ActorKind, Country};
use crate::phrase::{Phrase, PhraseSort};
use crate::word_class::WordClass as W;

use super::entity::Entity;
use super::{Resolver, names};

impl Resolver<'_> {
    pub(super) fn state(&mut self, index: usize) -> Option<usize> {
        let phrase = &self.phrases.all[index];
        let &(country, sort) = phrase.geography.last()?;
        if sort == GeographySort::Seat {
            let words = names::words(self.document, phrase.name.clone());
            let fuller: Vec<usize> = self.bearers.of_fuller(&words).collect();
            if let Some(entity) = self.latest(&fuller, |entity| entity.name == words) {
                return Some(entity);
            }
            let mut entity = Entity::new(words, names::display(self.document, phrase));
            entity.kind = Some(ActorKind::Organisation);
            entity.is_state_organisation = true;
            return Some(self.push(entity));
        }
        let name = self.document.lexicon.country_name(country).to_string();
        let words = vec![name.clone()];
        let fuller: Vec<usize> = self.bearers.of_fuller(&words).collect();
        if let Some(entity) = self.latest(&fuller, |entity| {
            entity.name == words
                && entity.geography.first().is_some_and(|(first, _)| *first == country)
                && entity.kind != Some(ActorKind::Person)
        }) {
            return Some(entity);
        }
        let mut entity = Entity::new(words, name);
        entity.kind = Some(if is_union(country) { ActorKind::Organisation } else { ActorKind::Country });
        entity.geography.push((country, GeographySort::Name));
        Some(self.push(entity))
    }

    /// *CULIACÁN, Mexico — …*: where the article was written; nobody there acts.
    pub(super) fn is_in_dateline(&self, index: usize) -> bool {
        let phrase = &self.phrases.all[index];
        let block = self.document.sentences[phrase.sentence].block;
        self.datelines[block].is_some_and(|dateline| phrase.span(self.document).end <= dateline.end)
    }

    /// *in Douala, Cameroon*: the country says where the town is.
    pub(super) fn is_behind_its_town(&self, index: usize) -> bool {
        let phrase = &self.phrases.all[index];
        let country = |phrase: &Phrase| phrase.geography.last().map(|(country, _)| *country);
        let comma = phrase.tokens.start.checked_sub(1);
        let town = comma
            .filter(|&at| phrase.sort == PhraseSort::State && self.document.class(at) == W::Comma)
            .and_then(|at| self.phrases.ending(at.checked_sub(1)?))
            .map(|town| &self.phrases.all[town]);
        town.is_some_and(|town| {
            let is_town = matches!(town.geography[..], [(_, GeographySort::Place | GeographySort::Capital)]);
            is_town && country(town) == country(phrase)
        })
    }
}

/// The two organisations with a code of their own.
fn is_union(country: Country) -> bool {
    matches!(country.code(), "EU" | "UN")
}
