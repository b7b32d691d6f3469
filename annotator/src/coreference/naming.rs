//! Names: which entity a name belongs to.

use crate::document::Document;
use crate::lexicon::{Gender, Tags};
use crate::model::{ActorKind, BlockKind};
use crate::phrase::Phrase;

use super::description::same_role;
use super::entity::Entity;
use super::{Resolver, is_subject, names};

impl Resolver<'_> {
    /// The entity that these words name, if it is known already.
    pub(super) fn find_named_in(&self, from: usize, until: usize) -> Option<usize> {
        let words = names::words(self.document, from..until);
        self.found.entities.iter().rposition(|entity| {
            entity.kind != Some(ActorKind::Person)
                && !entity.name.is_empty()
                && names::is_part(&words, &entity.name)
                || entity.kind == Some(ActorKind::Organisation)
                    && entity
                        .organisation_nouns
                        .iter()
                        .any(|noun| words.last().is_some_and(|word| word.eq_ignore_ascii_case(noun)))
        })
    }

    pub(super) fn named(&mut self, index: usize) -> usize {
        let phrase = &self.phrases.all[index];
        let words = match phrase.known_name {
            Some(name) if phrase.roles.is_empty() && !phrase.titled => {
                name.split(' ').map(str::to_string).collect()
            }
            _ => names::words(self.document, phrase.name.clone()),
        };
        let organisation =
            phrase.organisation_word.is_some() && phrase.roles.is_empty() || phrase.known.is_some();
        let person = phrase.titled
            || !phrase.roles.is_empty()
            || begins_with_given_name(self.document, phrase) && !organisation;
        let titled_otherwise = |entity: &Entity| {
            let known = phrase.gender != Gender::Unknown && entity.gender != Gender::Unknown;
            phrase.titled && known && phrase.gender != entity.gender
        };
        let fits = |entity: &Entity| {
            let other_kind = match entity.kind {
                Some(ActorKind::Person) => organisation,
                Some(ActorKind::Organisation) => person,
                Some(ActorKind::Country) => true,
                None => false,
            };
            !entity.name.is_empty() && !other_kind && !titled_otherwise(entity)
        };
        let same = self.latest(|entity| fits(entity) && entity.name == words);
        // Of two Mokoenas "General Mokoena" is the general.
        let by_role = || {
            let role = phrase.roles.last().filter(|_| !organisation)?;
            self.latest(|entity| {
                fits(entity)
                    && names::is_short_for(&words, &entity.name, entity.kind)
                    && entity.role_nouns.iter().any(|noun| same_role(noun, role.name))
            })
        };
        let shorter =
            || self.latest(|entity| fits(entity) && names::is_short_for(&words, &entity.name, entity.kind));
        let longer = || {
            self.latest(|entity| {
                fits(entity)
                    && names::is_short_for(&entity.name, &words, entity.kind)
                    && (entity.name.len() == 1 || organisation)
            })
        };
        if let Some(entity) = same.or_else(by_role).or_else(shorter) {
            return entity;
        }
        if let Some(entity) = longer() {
            self.found.entities[entity].display = names::display(self.document, phrase);
            self.found.entities[entity].name = words;
            return entity;
        }
        // "its director, Ida Brandt": the description has an entity already, without a name
        if let Some(partner) = self.beside[index].same_as
            && let Some(entity) = self.found.of_phrase[partner]
            && self.found.entities[entity].name.is_empty()
        {
            let known = &mut self.found.entities[entity];
            known.display = names::display(self.document, phrase);
            known.name = words;
            return entity;
        }
        if let Some(entity) = self.of_lead(index) {
            let known = &mut self.found.entities[entity];
            known.display = names::display(self.document, phrase);
            known.name = words;
            return entity;
        }
        // "A rail supervisor told the inquest … Vincent Le, a supervisor,": the description came first
        if let Some(entity) = self.described_before(index) {
            let known = &mut self.found.entities[entity];
            known.display = names::display(self.document, phrase);
            known.name = words;
            return entity;
        }
        let mut entity = Entity::new(words, names::display(self.document, phrase));
        entity.known = phrase.known;
        entity.agency = phrase.agency;
        if organisation {
            entity.kind = Some(ActorKind::Organisation);
        } else if person {
            entity.kind = Some(ActorKind::Person);
        }
        self.push(entity)
    }

    /// *A chemist told the inquiry … ¶ Ida Brandt, who resigned in July, said …*: a lead brings somebody in by their
    /// role, and the next paragraphs begin with the first name of the article, which nothing else introduces.
    pub(super) fn of_lead(&self, index: usize) -> Option<usize> {
        let (document, phrase) = (self.document, &self.phrases.all[index]);
        let of_person = |entity: &Entity| entity.kind == Some(ActorKind::Person) || entity.personal;
        let sentence = &document.sentences[phrase.sentence];
        let paragraphs = document.blocks.iter().enumerate();
        let mut paragraphs = paragraphs.filter(|(_, block)| block.kind == BlockKind::Paragraph);
        let lead = paragraphs.next()?.0;
        let near = paragraphs.take(2).any(|(block, _)| block == sentence.block);
        let opens = phrase.sentence == 0 || document.sentences[phrase.sentence - 1].block != sentence.block;
        let described =
            self.beside.iter().skip(index + 1).take(4).any(|beside| beside.same_as == Some(index));
        if !near
            || !opens
            || described
            || !phrase.roles.is_empty() && !phrase.titled
            || phrase.name.len() < 2
            || phrase.organisation_word.is_some()
            || phrase.known.is_some()
            || !is_subject(document, phrase)
            || self.found.entities.iter().any(|entity| of_person(entity) && !entity.name.is_empty())
        {
            return None;
        }
        let mut leads = self.found.entities.iter().enumerate().filter(|(_, entity)| {
            let first = entity.mentions.first();
            let subject = first.filter(|first| first.subject || first.source);
            let block =
                subject.map(|first| document.sentences[self.phrases.all[first.phrase].sentence].block);
            entity.kind == Some(ActorKind::Person) && !entity.plural && block == Some(lead)
        });
        let (at, entity) = leads.next().filter(|_| leads.next().is_none())?;
        let disagrees = phrase.gender != Gender::Unknown
            && entity.gender != Gender::Unknown
            && phrase.gender != entity.gender;
        (!disagrees).then_some(at)
    }

    /// The person without a name, near the beginning, whose role this name is introduced with.
    pub(super) fn described_before(&self, index: usize) -> Option<usize> {
        const REACH: usize = 6;
        let phrase = &self.phrases.all[index];
        let beside = (index + 1..self.phrases.all.len().min(index + 5))
            .find(|&other| self.beside[other].same_as == Some(index));
        let roles =
            phrase.roles.iter().chain(beside.iter().flat_map(|&other| &self.phrases.all[other].roles));
        let nouns: Vec<&str> = roles.map(|role| role.name).collect();
        let block = self.document.sentences[phrase.sentence].block;
        self.found.entities.iter().position(|entity| {
            entity.name.is_empty()
                && entity.kind == Some(ActorKind::Person)
                && !entity.plural
                && entity
                    .role_nouns
                    .iter()
                    .any(|known| nouns.iter().any(|noun| same_role(known, noun) || same_role(noun, known)))
                && entity.mentions.first().is_some_and(|mention| {
                    let first = self.document.sentences[self.phrases.all[mention.phrase].sentence].block;
                    first + REACH >= block && first < block
                })
        })
    }
}

pub(super) fn begins_with_given_name(document: &Document, phrase: &Phrase) -> bool {
    !phrase.name.is_empty()
        && document.has(phrase.name.start, Tags::GIVEN)
        && (phrase.name.len() >= 2 || !document.has(phrase.name.start, Tags::GIVEN_WORD | Tags::COMMON))
        && phrase.organisation_word.is_none()
        && phrase.known.is_none()
}
