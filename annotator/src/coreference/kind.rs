//! Kinds: whether a name is a person's or an organisation's, where neither its words nor the lexicon say so.
//!
//! What is told of it elsewhere counts too: who is called by the last word of the name is a person, what *which* or
//! *it* refers to is none.

use crate::choice::{Candidate, Choice, Decision};
use crate::document::Document;
use crate::lexicon::{PronounGender, Tags};
use crate::model::{ActorKind, Form};
use crate::phrase::{Determiner, Phrase, PhraseSort, RoleWord};
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

use super::entity::{Entity, EntityMention};
use super::names;

/// Whether a name is a person's.
pub static KIND: Choice = Choice::new("kind", &FEATURES);

/// The features of a person, in the order of [`features`]; an organisation has none.
const FEATURES: [&str; 24] = [
    "person",
    "given",
    "given-word",
    "given-inside",
    "titled",
    "personal",
    "role",
    "organisation-noun",
    "one-word",
    "two-words",
    "many-words",
    "common-start",
    "common-end",
    "definite",
    "family",
    "first-alone",
    "he-or-she",
    "it",
    "who",
    "which",
    "speaks",
    "placed",
    "small-words",
    "capitals",
];

/// The kind of each entity of which only the whole text tells it, with the choices that were made.
pub(super) fn settle(document: &Document, phrases: &Phrases, entities: &mut [Entity]) -> Vec<Decision> {
    let mut decisions = Vec::new();
    for entity in entities.iter_mut() {
        entity.likely = match entity.kind {
            Some(kind) if !is_open(entity) => kind,
            None if entity.name.is_empty() => ActorKind::Organisation,
            _ => {
                let values = features(document, phrases, entity);
                let person = KIND.score(&values) > 0.0;
                if let Some(first) = entity.mentions.first() {
                    let none = vec![0.0; FEATURES.len()];
                    let candidates = [(ActorKind::Person, values.to_vec()), (ActorKind::Organisation, none)];
                    let named = candidates
                        .map(|(kind, values)| Candidate { name: kind.as_str().to_string(), values });
                    decisions.push(KIND.decision(phrases.all[first.phrase].span(document), named.to_vec()));
                }
                if person { ActorKind::Person } else { ActorKind::Organisation }
            }
        };
    }
    decisions
}

/// True for a name that neither the lexicon knows nor a word of it calls an organisation.
fn is_open(entity: &Entity) -> bool {
    !entity.name.is_empty() && entity.known.is_none() && entity.kind == Some(ActorKind::Person)
}

/// What speaks for a person, 0 where nothing does; in this order: the name begins with a given name, with one that is
/// a word too, has one inside; it has a title, other signs of a person, a role, the noun of an organisation; it is
/// one word, two, more than three; it begins or ends with an ordinary word; it has *the*; it is called by its last
/// word alone, by its first; *he* or *she* means it, or *it* does; *who* refers to it, or *which*; its words are
/// told; something is in it; it has *of* or *and* inside; it has a word all in capitals.
fn features(document: &Document, phrases: &Phrases, entity: &Entity) -> [f32; FEATURES.len()] {
    let yes = |holds: bool| f32::from(u8::from(holds));
    let tags = |word: &String| document.lexicon.tags(word);
    let words = &entity.name;
    let (first, last) = (words.first(), words.last());
    let is_given = |word: &String| tags(word).any(Tags::GIVEN);
    let is_word = |word: &String| tags(word).any(Tags::COMMON | Tags::GIVEN_WORD);
    let phrase = |mention: &EntityMention| &phrases.all[mention.phrase];
    let some = |holds: &dyn Fn(&EntityMention) -> bool| entity.mentions.iter().any(holds);
    let called = |word: Option<&String>, mention: &EntityMention| {
        let name = || names::words(document, phrase(mention).name.clone());
        words.len() > 1 && mention.form == Form::Name && matches!(&name()[..], [only] if Some(only) == word)
    };
    let meant_by = |mention: &EntityMention, genders: &[PronounGender]| {
        mention.form == Form::Pronoun
            && document
                .lexicon
                .pronoun(document.word(phrase(mention).tokens.start))
                .is_some_and(|pronoun| genders.contains(&pronoun.gender))
    };
    // "the engineers Norvia & Hale", "a publisher": a firm has such roles too
    let is_of_one = |phrase: &Phrase, role: &RoleWord| {
        let last = role.name.rsplit(' ').next().unwrap_or(role.name);
        !phrase.plural && !document.lexicon.tags(last).any(Tags::ORGANISATION)
    };
    let is_definite = |mention: &EntityMention| {
        let phrase = phrase(mention);
        let bare = phrase.name.start == phrase.tokens.start + 1;
        mention.form == Form::Name && phrase.determiner == Determiner::Definite && bare
    };
    let behind = |mention: &EntityMention| phrase(mention).tokens.end;
    // "Norvia, a group based in Lyon"
    let is_called_organisation = |mention: &EntityMention| {
        let described = phrases.starting(behind(mention) + 1).map(|described| &phrases.all[described]);
        let comma = mention.form == Form::Name && document.class(behind(mention)) == W::Comma;
        comma && described.is_some_and(|described| described.sort == PhraseSort::Organisation)
    };
    let relative = |mention: &EntityMention, word: &str| {
        document.is(behind(mention), word) || document.is(behind(mention) + 1, word)
    };
    [
        1.0,
        yes(first.is_some_and(|word| is_given(word) && !is_word(word))),
        yes(first.is_some_and(|word| is_given(word) && is_word(word))),
        yes(words.iter().skip(1).any(is_given)),
        yes(some(&|mention| phrase(mention).titled)),
        yes(entity.personal),
        yes(some(&|mention| phrase(mention).roles.iter().any(|role| is_of_one(phrase(mention), role)))),
        yes(!entity.organisation_nouns.is_empty() || some(&is_called_organisation)),
        yes(words.len() == 1),
        yes(words.len() == 2),
        yes(words.len() > 3),
        yes(first.is_some_and(|word| tags(word).any(Tags::COMMON) && !is_given(word))),
        yes(ends_in_common_noun(document, entity)),
        yes(some(&is_definite)),
        yes(some(&|mention| called(last, mention))),
        yes(some(&|mention| called(first, mention))),
        yes(some(&|mention| meant_by(mention, &[PronounGender::Male, PronounGender::Female]))),
        yes(some(&|mention| meant_by(mention, &[PronounGender::Neuter]))),
        yes(some(&|mention| relative(mention, "who"))),
        yes(some(&|mention| relative(mention, "which"))),
        yes(some(&|mention| mention.source)),
        yes(entity.placed),
        yes(words
            .iter()
            .any(|word| matches!(word.as_str(), "of" | "for" | "and" | "&" | "the" | "on" | "in"))),
        yes(words.iter().any(|word| word.len() > 1 && word.chars().all(char::is_uppercase))),
    ]
}

/// *Savanna Telecom*, *Argyle Declaration*: a name of several words whose last is an ordinary one.
pub fn ends_in_common_noun(document: &Document, entity: &Entity) -> bool {
    let last = entity.name.last().filter(|_| entity.name.len() > 1);
    last.is_some_and(|word| {
        let tags = document.lexicon.tags(word);
        tags.any(Tags::NOUN) && !tags.any(Tags::GIVEN)
    })
}

#[cfg(test)]
mod tests {
    /// The kind of the first actor of `text`.
    fn check(text: &str, expect: &str) {
        let actors = crate::read_as_is(text).actors;
        assert_eq!(actors.first().map(|actor| actor.kind.as_str()), Some(expect), "{text}");
    }

    #[test]
    fn a_name_without_more_is_a_persons() {
        check("Xanthe Vroon said it was late.", "person");
        check("Oyelaran Vroon, who left in May, said it was late. Vroon left.", "person");
    }

    #[test]
    fn a_name_that_ends_in_a_thing_or_that_which_refers_to_is_none() {
        check("Larkspur Market said it was late.", "organisation");
        check("Lorvik Palle, which left in May, said it was late.", "organisation");
        check("Lorvik Palle, a group based in Hamburg, said it was late.", "organisation");
    }

    #[test]
    fn a_given_name_or_a_role_outweighs_an_ordinary_word() {
        check("Marta Forest said it was late.", "person");
        check("The mayor, Vroon Forest, said it was late. She left.", "person");
    }
}
