//! Mentions: what an entity learns from a phrase that stands for it.

use crate::document::Document;
use crate::lexicon::{Gender, Tags};
use crate::model::{ActorKind, Form};
use crate::phrase::{Phrase, PhraseSort};
use crate::word_class::WordClass as W;

use super::entity::{EntityMention, add_new};
use super::naming::begins_with_given_name;
use super::pronoun::pronoun_gender;
use super::{Resolver, is_subject};

impl Resolver<'_> {
    pub(super) fn add(&mut self, at: usize, index: usize, form: Form) {
        let phrase = &self.phrases.all[index];
        let subject = is_subject(self.document, phrase);
        let source = self.sources[index].is_some() || subject && is_followed_by_cue(self.document, phrase);
        let mention = EntityMention { phrase: index, form, subject, source };
        let document = self.document;
        let affiliation = self.found.entities[at].affiliation.or_else(|| self.affiliation_of(index));
        let beside = self.beside[index];
        self.spoken_of.push((index, at));
        let found = &mut self.found;
        found.of_phrase[index] = Some(at);
        let entity = &mut found.entities[at];
        entity.mentions.push(mention);
        entity.acts |= subject && form != Form::Pronoun;
        if form == Form::Pronoun {
            if entity.gender == Gender::Unknown {
                entity.gender = pronoun_gender(document, phrase);
                entity.personal |= entity.gender != Gender::Unknown;
            }
            return;
        }
        if entity.gender == Gender::Unknown {
            entity.gender = phrase.gender;
        }
        let before = phrase.tokens.start.checked_sub(1);
        entity.placed |= before.is_some_and(|at| {
            document.is_any(at, &["in", "at", "near", "on", "outside", "around", "across", "towards"])
        });
        entity.personal |= phrase.titled
            || beside.aged
            || form == Form::Name && !phrase.roles.is_empty()
            || form == Form::Name && begins_with_given_name(document, phrase);
        entity.learn_roles(document, phrase);
        if form != Form::Name || entity.kind != Some(ActorKind::Country) {
            phrase.geography.iter().for_each(|named| add_new(&mut entity.geography, *named));
        }
        entity.affiliation = affiliation;
        if let Some(noun) = phrase.organisation_word.filter(|_| phrase.roles.is_empty()) {
            entity.is_state_organisation |= phrase.organisation_is_state;
            if !entity.organisation_nouns.contains(&noun) {
                entity.organisation_nouns.push(noun);
                self.bearers.learn_noun(at, noun);
            }
        }
    }

    /// Whose: *Steelink's director*, *its spokesman*, *the ministry's spokesman*, *a spokesman for X*.
    pub(super) fn affiliation_of(&mut self, index: usize) -> Option<usize> {
        let phrase = &self.phrases.all[index];
        if !phrase.possessor.is_empty() {
            let owner = phrase.possessor.clone();
            return self.find_named_in(owner.start, owner.end);
        }
        if self.document.class(phrase.tokens.start) == W::PossessivePronoun {
            return self.pronoun(index, phrase.tokens.start);
        }
        if !phrase.affiliation.is_empty() {
            let words = phrase.affiliation.clone();
            return self.find_named_in(words.start, words.end);
        }
        let after = phrase.tokens.end;
        if phrase.sort == PhraseSort::Role && self.document.is_any(after, &["for", "of", "at", "from"]) {
            let owner = self.phrases.starting(after + 1)?;
            if let Some(found) = self.found.of_phrase[owner] {
                return Some(found);
            }
            let owner = self.phrases.all[owner].tokens.clone();
            return self.find_named_in(owner.start, owner.end);
        }
        None
    }
}

/// *a charge that Brandt rebutted*: the verb of this subject reports speech.
fn is_followed_by_cue(document: &Document, phrase: &Phrase) -> bool {
    let mut at = phrase.tokens.end;
    while matches!(document.class(at), W::Adverb | W::Auxiliary) {
        at += 1;
    }
    matches!(document.class(at), W::Finite | W::Participle) && document.has(at, Tags::CUE)
}
