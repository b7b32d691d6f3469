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
        let (&lead, next) = self.leads.split_first()?;
        let near = next.contains(&sentence.block);
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

    /// *A rail supervisor told the inquest … ¶ Vincent Le, a supervisor, …*: the person without a name, a few
    /// paragraphs before, whose role this name is introduced with.
    pub(super) fn described_before(&self, index: usize) -> Option<usize> {
        const REACH: usize = 6;
        // Six paragraphs may be a whole book.
        const NEAREST: usize = 200;
        let phrase = &self.phrases.all[index];
        let beside = (index + 1..self.phrases.all.len().min(index + 5))
            .find(|&other| self.beside[other].same_as == Some(index));
        let roles =
            phrase.roles.iter().chain(beside.iter().flat_map(|&other| &self.phrases.all[other].roles));
        let nouns: Vec<&str> = roles.map(|role| role.name).collect();
        let block = self.document.sentences[phrase.sentence].block;
        let entities = &self.found.entities;
        (entities.len().saturating_sub(NEAREST)..entities.len()).find(|&at| {
            let entity = &entities[at];
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

#[cfg(test)]
mod tests {
    use crate::annotate;
    use crate::model::{Article, BlockKind};
    use crate::staged::speakers;

    #[test]
    fn a_caption_names_somebody_before_the_lead_brings_them_in() {
        let article = Article::from_blocks([
            (BlockKind::Caption, "Ida Brandt at the port"),
            (BlockKind::Paragraph, "A chemist told an inquiry she was stopped."),
            (BlockKind::Paragraph, "Ida Brandt, who left in July, waited."),
        ]);
        let reading = annotate(article);
        let speakers = reading.speakers(&reading.quotations[0]);
        assert_eq!(speakers[0].name, "Ida Brandt");
        assert_eq!(speakers[0].roles, ["chemist"]);
        assert_eq!(reading.actors.len(), 1, "{:?}", reading.actors);
    }

    /// Who says the first quotation of `text`.
    fn check(text: &str, expect: &str) {
        assert_eq!(speakers(text).first().map(String::as_str), Some(expect), "{text}");
    }

    #[test]
    fn a_role_given_with_a_name_is_who_had_it_without_one_before() {
        let lead = "A rail supervisor told the inquest it was dark.¶Rain fell.¶";
        check(&format!("{lead}Ida Brandt, a supervisor, left the room."), "Ida Brandt");
        check(&format!("{lead}Ida Brandt, a painter, left the room."), "A rail supervisor");
    }
}
