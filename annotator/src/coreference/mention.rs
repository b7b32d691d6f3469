//! Mentions: what an entity learns from a phrase that stands for it.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{Gender, Kinship, Tags};
use crate::model::{ActorKind, Form};
use crate::phrase::{Phrase, PhraseSort};
use crate::phrases::Phrases;
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
        entity.placed |= is_placed(document, self.phrases, index);
        entity.personal |= phrase.titled
            || beside.aged
            || is_role_of_one(document, phrase)
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
            let named = self.find_named_in(owner.start, owner.end);
            return named.or_else(|| self.described_owner(index, owner));
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

    /// *the company's director*: the organisation spoken of lately whose own noun is kin to this one, or else the last
    /// that has a name and no noun.
    fn described_owner(&self, index: usize, owner: Range<usize>) -> Option<usize> {
        /// How many sentences before.
        const REACH_OF_OWNER: usize = 12;
        let (document, lexicon) = (self.document, self.document.lexicon);
        let last = owner.end.checked_sub(1).filter(|_| document.is(owner.start, "the"))?;
        let noun = lexicon.organisation_words.find(document.text, &document.tokens, last)?;
        if noun.until != owner.end || noun.value.state || owner.len() != 2 {
            return None;
        }
        let here = self.phrases.all[index].sentence;
        let near =
            |mention: usize| mention < index && self.phrases.all[mention].sentence + REACH_OF_OWNER >= here;
        let organisation = |at: usize| {
            let entity = &self.found.entities[at];
            let of_state = entity.is_state_organisation || entity.agency || entity.placed;
            entity.kind == Some(ActorKind::Organisation) && !of_state
        };
        let lately = || {
            let lately =
                self.spoken_of.iter().rev().take(super::REACH).take_while(|(mention, _)| near(*mention));
            lately.map(|(_, at)| *at).filter(|&at| organisation(at))
        };
        let nouns = |at: usize| &self.found.entities[at].organisation_nouns;
        let kin = |at: usize| {
            nouns(at).iter().any(|other| lexicon.kindred.of(noun.value.name, other) != Kinship::None)
        };
        lately().find(|&at| kin(at)).or_else(|| lately().find(|&at| nouns(at).is_empty()))
    }
}

/// *in Lyon*, *in Lyon and Turin*: something is in it, or in the first of the list that it stands in.
fn is_placed(document: &Document, phrases: &Phrases, index: usize) -> bool {
    const LONGEST_LIST: usize = 6;
    let sort = phrases.all[index].sort;
    let mut first = phrases.all[index].tokens.start;
    for _ in 0..LONGEST_LIST {
        let Some(before) = first.checked_sub(1) else { return false };
        if document.is_any(before, &["in", "at", "near", "on", "outside", "around", "across", "towards"]) {
            return true;
        }
        let Some(other) = before.checked_sub(1).and_then(|last| phrases.ending(last)) else { return false };
        // "a shop in Lyon, Norvia Foods": behind a comma may stand who is there
        let listed = match (document.class(before), phrases.all[other].sort) {
            (W::And, PhraseSort::Name | PhraseSort::Place | PhraseSort::State) => true,
            (W::Comma, other) => other == sort,
            _ => false,
        };
        if !listed {
            return false;
        }
        first = phrases.all[other].tokens.start;
    }
    false
}

/// *the mayor*: a role that no firm has.
fn is_role_of_one(document: &Document, phrase: &Phrase) -> bool {
    phrase.sort == PhraseSort::Role
        && !phrase.plural
        && phrase.roles.last().is_some_and(|role| {
            let last = role.name.rsplit(' ').next().unwrap_or(role.name);
            !document.lexicon.tags(last).any(Tags::ORGANISATION) && !OF_FIRMS.contains(&last)
        })
}

/// Roles that a firm or a state may have as well as a person.
const OF_FIRMS: [&str; 20] = [
    "backer",
    "builder",
    "buyer",
    "champion",
    "client",
    "competitor",
    "contractor",
    "customer",
    "developer",
    "donor",
    "investor",
    "leader",
    "member",
    "neighbour",
    "owner",
    "partner",
    "producer",
    "publisher",
    "rival",
    "sponsor",
];

/// *a charge that Brandt rebutted*: the verb of this subject reports speech.
fn is_followed_by_cue(document: &Document, phrase: &Phrase) -> bool {
    let mut at = phrase.tokens.end;
    while matches!(document.class(at), W::Adverb | W::Auxiliary) {
        at += 1;
    }
    matches!(document.class(at), W::Finite | W::Participle) && document.has(at, Tags::CUE)
}

#[cfg(test)]
mod tests {
    use crate::staged::last_speaker;

    fn check(text: &str, expect: &str) {
        assert_eq!(last_speaker(text), expect, "{text}");
    }

    #[test]
    fn a_place_in_a_list_is_no_company() {
        check("Norvia Foods shut mills in Larkmoor and Vroon. The company said it was late.", "Norvia Foods");
        check("Mills shut in Larkmoor, the Vroon Group. The company said it was late.", "Vroon Group");
    }

    #[test]
    fn who_has_a_role_beside_the_name_is_no_organisation() {
        check(
            "The Vroon Guild met Xanthe Vrel, president of the lodge. The guild said it was late.",
            "Vroon Guild",
        );
        check("Lorvik Palle, a contractor, denied it. The company said it was late.", "Lorvik Palle");
    }
}
