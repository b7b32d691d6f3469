//! Leads: people whom an article brings in by their role and names only further down.

use crate::lexicon::Gender;
use crate::model::{ActorKind, BlockKind};
use crate::order::sort_by_key;

use super::description::same_role;
use super::entity::Entity;
use super::{Resolver, is_subject};

impl Resolver<'_> {
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
            || (0..self.found.entities.len()).any(|at| {
                let entity = &self.found.entities[at];
                of_person(entity) && !entity.name.is_empty() && !self.is_only_in_captions(at)
            })
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

    pub(super) fn is_only_in_captions(&self, entity: usize) -> bool {
        let in_caption = |phrase: usize| {
            let sentence = &self.document.sentences[self.phrases.all[phrase].sentence];
            self.document.block_kind(sentence) == BlockKind::Caption
        };
        self.found.entities[entity].mentions.iter().all(|mention| in_caption(mention.phrase))
    }

    /// Makes two entities one: all that was said of `other` is said of `entity`.
    pub(super) fn join(&mut self, other: usize, entity: usize) {
        let mut joined =
            std::mem::replace(&mut self.found.entities[other], Entity::new(Vec::new(), String::new()));
        for mention in &joined.mentions {
            self.found.of_phrase[mention.phrase] = Some(entity);
        }
        let places = self.spoken_of.iter_mut().filter(|(_, spoken_of)| *spoken_of == other);
        places.for_each(|(_, spoken_of)| *spoken_of = entity);
        let known = &mut self.found.entities[entity];
        known.mentions.append(&mut joined.mentions);
        sort_by_key(&mut known.mentions, |mention| mention.phrase as u64);
        known.role_nouns.append(&mut joined.role_nouns);
        known.role_sorts.append(&mut joined.role_sorts);
        known.geography.append(&mut joined.geography);
        known.roles.append(&mut joined.roles);
        known.acts |= joined.acts;
        known.personal |= joined.personal;
        if known.gender == Gender::Unknown {
            known.gender = joined.gender;
        }
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
