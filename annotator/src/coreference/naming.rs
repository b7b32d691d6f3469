//! Names: which entity a name belongs to.

use crate::document::Document;
use crate::lexicon::{Gender, Tags};
use crate::model::ActorKind;
use crate::phrase::{Determiner, Phrase};

use super::description::same_role;
use super::entity::Entity;
use super::{Resolver, names};

impl Resolver<'_> {
    /// The entity that these words name, if it is known already.
    pub(super) fn find_named_in(&self, from: usize, until: usize) -> Option<usize> {
        let words = names::words(self.document, from..until);
        let is_named = |at: &usize| {
            let entity = &self.found.entities[*at];
            entity.kind != Some(ActorKind::Person)
                && !entity.name.is_empty()
                && names::is_part(&words, &entity.name)
        };
        let is_described = |at: &usize| {
            let entity = &self.found.entities[*at];
            entity.kind == Some(ActorKind::Organisation) && !is_another(&words, &entity.name)
        };
        let described = self.bearers.of_noun(words.last()?).filter(is_described).max();
        self.bearers.of_fuller(&words).filter(is_named).max().max(described)
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
        let fuller: Vec<usize> = self.bearers.of_fuller(&words).collect();
        let same = self.latest(&fuller, |entity| fits(entity) && entity.name == words);
        // "IB: It is late."
        let by_initials = || {
            let is_label = self.document.is(phrase.tokens.end, ":")
                && self.document.sentences[phrase.sentence].tokens.start == phrase.tokens.start;
            let [letters] = &words[..] else { return None };
            let person = |entity: &Entity| {
                entity.kind != Some(ActorKind::Organisation)
                    && entity.name.len() > 1
                    && names::initials(&entity.name) == names::letters(letters)
            };
            let is_initials = is_label && letters.chars().all(|c| c.is_uppercase() || c == '.');
            is_initials.then(|| self.latest(&fuller, person)).flatten()
        };
        // Of two Mokoenas "General Mokoena" is the general.
        let by_role = || {
            let role = phrase.roles.last().filter(|_| !organisation)?;
            self.latest(&fuller, |entity| {
                fits(entity)
                    && names::is_short_for(&words, &entity.name, entity.kind)
                    && entity.role_nouns.iter().any(|noun| same_role(noun, role.name))
            })
        };
        let shorter = || {
            self.latest(&fuller, |entity| {
                fits(entity) && names::is_short_for(&words, &entity.name, entity.kind)
            })
        };
        let longer = || {
            let shorter: Vec<usize> = self.bearers.of_shorter(&words).collect();
            self.latest(&shorter, |entity| {
                fits(entity)
                    && names::is_short_for(&entity.name, &words, entity.kind)
                    && (entity.name.len() == 1 || organisation)
            })
        };
        if let Some(entity) = same.or_else(by_initials).or_else(by_role).or_else(shorter) {
            // A caption above the lead named them first.
            if let Some(lead) = self.of_lead(index)
                && self.is_only_in_captions(entity)
            {
                self.join(lead, entity);
            }
            return entity;
        }
        let longer = longer();
        // "The Company said": a description that a press release prints with a capital
        let is_description = phrase.organisation_word.is_some()
            && !phrase.organisation_is_state
            && phrase.known.is_none()
            && words.len() == 1
            && phrase.tokens.len() == 2
            && phrase.determiner == Determiner::Definite;
        if is_description && let Some(entity) = self.spoken_of_before(index) {
            return entity;
        }
        // Who has no name yet has it now.
        let unnamed = || {
            self.described_beside(index)
                .or_else(|| self.of_lead(index))
                .or_else(|| self.described_before(index))
        };
        if let Some(entity) = longer.or_else(unnamed) {
            self.bearers.learn(entity, &words);
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

    /// *its director, Ida Brandt*: the entity of the description that phrase `index` is in apposition to, while it has no
    /// name.
    fn described_beside(&self, index: usize) -> Option<usize> {
        let entity = self.found.of_phrase[self.beside[index].same_as?]?;
        self.found.entities[entity].name.is_empty().then_some(entity)
    }
}

/// *Foreign Ministry* beside *Agriculture Ministry*: the same noun with other words before it.
fn is_another(words: &[String], name: &[String]) -> bool {
    let [first, _, ..] = words else { return false };
    name.len() > 1 && first.starts_with(char::is_uppercase) && !name.contains(first)
}

pub(super) fn begins_with_given_name(document: &Document, phrase: &Phrase) -> bool {
    !phrase.name.is_empty()
        && document.has(phrase.name.start, Tags::GIVEN)
        && (phrase.name.len() >= 2 || !document.has(phrase.name.start, Tags::GIVEN_WORD | Tags::COMMON))
        && phrase.organisation_word.is_none()
        && phrase.known.is_none()
}

#[cfg(test)]
mod tests {
    use crate::staged::{last_speaker, speakers};

    #[test]
    fn initials_before_a_colon_are_who_is_named() {
        let talk = "Ida Brandt met Tom Hale.¶Ida Brandt: Is it late?¶Tom Hale: It is.¶IB: And now?¶";
        assert_eq!(speakers(&format!("{talk}TH: Now too."))[2..], ["Ida Brandt", "Tom Hale"]);
        assert_eq!(speakers(&format!("{talk}XY: Now too."))[2..], ["Ida Brandt", "XY"]);
    }

    fn check(text: &str, expect: &str) {
        assert_eq!(last_speaker(text), expect, "{text}");
    }

    #[test]
    fn the_company_with_a_capital_is_the_one_spoken_of() {
        check("Norvia Mines reported a loss. The Company said it was late.", "Norvia Mines");
        check("Ida Brandt closed a pit. The Company said it was late.", "Company");
        check("The drugmaker Norvia Labs closed. Norland Company said it was late.", "Norland Company");
    }
}
