//! Descriptions: which entity *the minister*, *the company* or *the Argentine* is.

use crate::choice::Candidate;
use crate::lexicon::GeographySort;
use crate::model::ActorKind;
use crate::phrase::{Determiner, PhraseSort};
use crate::word_class::WordClass as W;

use super::entity::Entity;
use super::{MOST_CERTAIN, Resolver};
use candidates::Meant;

mod candidates;

pub use candidates::DESCRIPTION;

/// How many phrases behind a description its name is looked for.
const NAME_BEHIND: usize = 10;

impl Resolver<'_> {
    /// *the minister*, *the ministry*, *a senior official*
    pub(super) fn described(&mut self, index: usize) -> Option<usize> {
        let phrase = &self.phrases.all[index];
        if let Some(partner) = self.beside[index].same_as
            && let Some(entity) = self.found.of_phrase[partner]
        {
            return Some(entity);
        }
        // "The chief arbiter, Ida Brandt, said": the name behind the comma says who it is
        if let Some(name) = self.name_behind(index) {
            return Some(self.named(name));
        }
        if phrase.sort == PhraseSort::Other && self.is_document(index) {
            let issuer = self.issuer(index)?;
            self.found.certainty[index] = issuer.certainty;
            self.found.antecedent[index] = self.last_named(issuer.entity, index);
            return Some(issuer.entity);
        }
        if let Some((entity, certainty)) = self.of_that_country(index).or_else(|| self.of_that_age(index)) {
            self.found.certainty[index] = certainty;
            self.found.antecedent[index] = self.last_named(entity, index);
            return Some(entity);
        }
        let indefinite = phrase.determiner == Determiner::Indefinite
            || phrase.plural && phrase.determiner == Determiner::None;
        if !indefinite && let Some(entity) = self.spoken_of_before(index) {
            return Some(entity);
        }
        let mut entity = Entity::new(Vec::new(), String::new());
        entity.plural = phrase.plural;
        entity.kind = Some(match phrase.sort {
            PhraseSort::Organisation => ActorKind::Organisation,
            _ => ActorKind::Person,
        });
        entity.display = self.wording(index);
        Some(self.push(entity))
    }

    /// The entity the article speaks of elsewhere that a description means; `None` when it means somebody new.
    fn spoken_of_before(&mut self, index: usize) -> Option<usize> {
        let owner = self.affiliation_of(index);
        let candidates = self.meant(index, owner);
        if self.is_recording {
            let name = |meant: &Meant| match meant.entity {
                Some(entity) => self.found.entities[entity].display.clone(),
                None => self.wording(index),
            };
            let row = |meant: &Meant| Candidate { name: name(meant), values: meant.values.to_vec() };
            let span = self.phrases.all[index].span(self.document);
            let decision = DESCRIPTION.decision(span, candidates.iter().map(row).collect());
            self.found.decisions.push(decision);
        }
        let best = candidates.first()?;
        let (entity, certainty) = (best.entity, best.share.min(MOST_CERTAIN));
        self.found.certainty[index] = certainty;
        if let Some(entity) = entity {
            self.found.antecedent[index] = self.last_named(entity, index);
        }
        entity
    }

    /// *the 31-year-old*: the person who was mentioned last.
    pub(super) fn of_that_age(&self, index: usize) -> Option<(usize, f32)> {
        let phrase = &self.phrases.all[index];
        let aged = phrase.determiner == Determiner::Definite
            && self.document.word(phrase.head()).ends_with("-year-old");
        let person = |entity: &Entity| {
            !entity.name.is_empty() && (entity.kind == Some(ActorKind::Person) || entity.personal)
        };
        if aged { self.latest_before(index, person).map(|entity| (entity, 0.8)) } else { None }
    }

    /// *the Argentine*: the person of that country who was mentioned last, or else the last person of whom the
    /// article says no country; with how sure that is.
    pub(super) fn of_that_country(&self, index: usize) -> Option<(usize, f32)> {
        let (document, phrase) = (self.document, &self.phrases.all[index]);
        let &[(country, GeographySort::Demonym)] = &phrase.geography[..] else { return None };
        let bare = phrase.determiner == Determiner::Definite && phrase.tokens.len() == 2;
        if !bare || document.word(phrase.head()).ends_with('s') {
            return None;
        }
        let person = |entity: &Entity| {
            let other = matches!(entity.kind, Some(ActorKind::Organisation | ActorKind::Country));
            !other && !entity.name.is_empty()
        };
        let speaks_for = |entity: &Entity| entity.geography.iter().any(|(other, _)| *other == country);
        let known = self.latest_before(index, |entity| person(entity) && speaks_for(entity));
        let unknown = || {
            self.latest_before(index, |entity| {
                person(entity) && entity.personal && !entity.plural && entity.geography.is_empty()
            })
        };
        known.map(|entity| (entity, 0.8)).or_else(|| unknown().map(|entity| (entity, 0.6)))
    }

    /// What stands for a name where there is none: the words of the source up to a comma, with
    /// what hangs on its head (*a spokesman for the council*).
    pub(super) fn wording(&self, index: usize) -> String {
        let document = self.document;
        let tokens = self.sources[index].clone().unwrap_or_else(|| self.phrases.all[index].tokens.clone());
        // "two people who were in the room" says nothing without its clause
        let head = self.phrases.all[index].head();
        let bare = document.is_any(head, &["people", "person", "man", "woman", "men", "women", "those"]);
        let ends = |class: W| class == W::Comma || !bare && matches!(class, W::Wh | W::That);
        let end = tokens.clone().skip(1).find(|&at| ends(document.class(at))).unwrap_or(tokens.end);
        document.span(tokens.start, end).of(document.text).to_string()
    }

    /// *somebody shouted*, *others said*
    pub(super) fn is_unnamed_somebody(&self, index: usize) -> bool {
        let token = self.phrases.all[index].tokens.start;
        self.sources[index].is_some()
            && self.document.is_any(token, &["somebody", "someone", "others", "everybody", "everyone"])
    }

    /// The name that stands beside a description, behind it: *its director, Ida Brandt*.
    pub(super) fn name_behind(&self, index: usize) -> Option<usize> {
        let end = self.phrases.all.len().min(index + NAME_BEHIND);
        (index + 1..end).find(|&other| {
            self.beside[other].same_as == Some(index) && self.phrases.all[other].sort == PhraseSort::Name
        })
    }

    /// What a description says further of whom it means: *of Lyon* of *the mayor of Lyon*; empty
    /// where it says no more.
    pub(super) fn specification(&self, index: usize) -> &str {
        let end = self.phrases.all[index].tokens.end;
        if !self.document.is_any(end, &["of", "for", "from", "in"]) {
            return "";
        }
        self.phrases
            .starting(end + 1)
            .map_or("", |inner| self.phrases.all[inner].span(self.document).of(self.document.text))
    }
}

/// *the minister* is the *foreign minister* named before.
pub(super) fn same_role(known: &str, role: &str) -> bool {
    known == role || known.ends_with(role) && known[..known.len() - role.len()].ends_with(' ')
}
