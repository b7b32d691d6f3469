//! Words of open classes: which of noun, verb, adjective and adverb a word is, by its neighbours.

use crate::document::Document;
use crate::lexicon::{GeographySort, Tags, lower};
use crate::sentence::Sentence;
use crate::token::TokenKind;

use super::WordClass as W;

/// The most tokens from the pronoun of a relative clause to its second verb: *which critics of the plan say breaks*.
const FURTHEST_RELATIVE: usize = 6;

pub(super) fn open_class(document: &Document, sentence: &Sentence, at: usize, before: &[W]) -> W {
    let word = lower(document.word(at));
    let tags = with_endings(document.tokens[at].tags, &word);
    let noun = tags.any(Tags::NOUN);
    let adjective = tags.any(Tags::ADJECTIVE);
    // Adverbs and negations stand between a word and what decides about it.
    let previous = before.iter().rev().find(|class| !matches!(class, W::Adverb | W::Negation)).copied();
    let next_is_noun = document.tokens.get(at + 1).is_some_and(|next| {
        at + 1 < sentence.tokens.end
            && next.kind == TokenKind::Word
            && (next.has(Tags::NOUN | Tags::ADJECTIVE) || next.is_capital())
            && !next.has(Tags::PREPOSITION | Tags::DETERMINER | Tags::AUXILIARY | Tags::CONJUNCTION)
    });
    if tags.any(Tags::ADVERB) && !noun && !adjective && !tags.any(Tags::VERB) {
        return W::Adverb;
    }
    // "Keller later said"
    let before_verb = document.has(at + 1, Tags::VERB_PAST | Tags::VERB_S | Tags::AUXILIARY | Tags::MODAL)
        // "voters still say"
        || document.has(at + 1, Tags::CUE)
            && document.has(at + 1, Tags::VERB_BASE)
            && at > 0
            && document.has(at - 1, Tags::PLURAL);
    if tags.any(Tags::ADVERB)
        && before_verb
        && matches!(previous, Some(W::Name | W::Noun | W::Pronoun | W::Comma))
    {
        return W::Adverb;
    }
    // "the public", "the younger": an adjective that no noun follows
    let stands_alone = document.tokens.get(at + 1).is_none_or(|next| {
        at + 1 >= sentence.tokens.end
            || next.kind == TokenKind::Punctuation
            || next.has(Tags::AUXILIARY | Tags::MODAL | Tags::NEGATION | Tags::PREPOSITION)
    });
    if before.last() == Some(&W::Determiner)
        && document.is(at.saturating_sub(1), "the")
        && adjective
        && stands_alone
        && !document.is(at + 1, ",")
    {
        return W::Noun;
    }
    // "an official familiar with the talks"
    let describes_next =
        document.has(at + 1, Tags::NOUN) || document.tokens.get(at + 1).is_some_and(|t| t.is_capital());
    if noun && adjective && tags.any(Tags::ROLE) && previous.is_some() && !describes_next {
        return W::Noun;
    }
    let helper = matches!(previous, Some(W::Auxiliary | W::Modal));
    let verb_follows = document.has(at + 1, Tags::VERB) && !document.has(at + 1, Tags::NOUN);
    if helper && tags.any(Tags::ADVERB) && verb_follows {
        return W::Adverb;
    }
    let is_subject = |at: usize| {
        let word = document.word(at);
        SUBJECT_PRONOUNS.iter().any(|pronoun| word.eq_ignore_ascii_case(pronoun))
    };
    // "you risk", "he plans": nothing else stands behind a pronoun that can only be a subject.
    let form = if at > 0 && document.is_any(at - 1, &["he", "she"]) {
        Tags::VERB_S | Tags::VERB_PAST
    } else {
        Tags::VERB_BASE | Tags::VERB_PAST
    };
    if before.last() == Some(&W::Pronoun) && is_subject(at - 1) && tags.any(form) {
        return W::Finite;
    }
    if previous == Some(W::Pronoun) && before.last() == Some(&W::Adverb) && tags.any(Tags::VERB_S) {
        return W::Finite;
    }
    // "lawyers who act for the charity"
    if before.last() == Some(&W::Wh) && document.is(at - 1, "who") && tags.any(Tags::VERB_BASE | Tags::VERB_S)
    {
        return W::Finite;
    }
    // "the minister also plans"
    let behind_noun = matches!(previous, Some(W::Noun | W::Name)) && before.last() == Some(&W::Adverb);
    if behind_noun && tags.any(Tags::VERB_S) {
        return W::Finite;
    }
    // "her claim that the dam was safe angered Hale"
    let predicate = before.iter().rev().find(|class| **class != W::Adjective) == Some(&W::Auxiliary);
    if previous == Some(W::Adjective)
        && predicate
        && tags.any(Tags::VERB_PAST)
        && !noun
        && !next_is_small_noun(document, at)
    {
        return W::Finite;
    }
    match previous {
        Some(W::To | W::Modal) if tags.any(Tags::VERB_BASE) => return W::Infinitive,
        Some(W::Auxiliary) if tags.any(Tags::VERB_BASE) && is_behind_do(document, at, before) => {
            return W::Infinitive;
        }
        Some(W::Auxiliary) => {
            if tags.any(Tags::VERB_ING) && !document.is(at, "during") {
                return W::Gerund;
            }
            if tags.any(Tags::VERB_PARTICIPLE | Tags::VERB_PAST) {
                return W::Participle;
            }
            if tags.any(Tags::ADVERB) {
                return W::Adverb;
            }
            // "did say", "does deny", but "is right", "has plans"
            if tags.any(Tags::VERB_BASE) && !noun && !adjective {
                return W::Infinitive;
            }
        }
        Some(
            W::Determiner | W::PossessivePronoun | W::Adjective | W::Possessive | W::Number | W::Preposition,
        ) => {
            if previous == Some(W::Preposition) && tags.any(Tags::VERB_ING) {
                return W::Gerund;
            }
            if noun && !(adjective && next_is_noun) {
                return W::Noun;
            }
            // "Brandt's said prices would rise": what was said is never said of a thing
            let says = previous == Some(W::Possessive) && document.is_any(at, &["said", "says", "told"]);
            if says {
                return W::Finite;
            }
            if adjective || tags.any(Tags::VERB_PARTICIPLE | Tags::VERB_ING) && next_is_noun {
                return W::Adjective;
            }
            let drafting = previous != Some(W::Preposition) && tags.any(Tags::VERB_ING);
            if !tags.any(Tags::VERB) || drafting {
                return W::Noun;
            }
        }
        _ => {}
    }
    // "promised shielded lighting": two verbs do not stand side by side, but behind "that critics say"
    let relative = before.iter().rev().take(FURTHEST_RELATIVE).any(|class| matches!(class, W::Wh | W::That));
    let describes = document.has(at + 1, Tags::NOUN | Tags::ADJECTIVE | Tags::VERB_ING)
        && !document.has(at + 1, Tags::PREPOSITION | Tags::ADVERB);
    if before.last() == Some(&W::Finite) && tags.any(Tags::VERB_PARTICIPLE) && describes && !relative {
        return W::Adjective;
    }
    // "a charge which critics say breaks the rules"
    let behind_cue = previous == Some(W::Finite) && at > 0 && document.has(at - 1, Tags::CUE);
    if behind_cue && relative && tags.any(Tags::VERB_S) && document.has(at + 1, Tags::DETERMINER) {
        return W::Finite;
    }
    // "said retired judge Ida Brandt"
    if behind_cue && tags.any(Tags::VERB_PARTICIPLE) && document.has(at + 1, Tags::ROLE) {
        return W::Adjective;
    }
    // "…, retired judge Ida Brandt, …"
    let next_is_role = document.has(at + 1, Tags::ROLE) && at + 1 < sentence.tokens.end;
    if previous == Some(W::Comma) && tags.any(Tags::VERB_PARTICIPLE) && !tags.any(Tags::CUE) && next_is_role {
        return W::Adjective;
    }
    let subject = matches!(
        previous,
        Some(
            W::Noun
                | W::Name
                | W::Pronoun
                | W::Comma
                | W::Wh
                | W::And
                | W::But
                | W::Verbatim
                | W::Number
                | W::Time
                | W::That
                | W::Break
                | W::Other
                | W::Possessive
        )
    );
    // "a group based in Hamburg": no subject does so in a place
    let lies = document.is_any(at, &LYING) && document.has(at + 1, Tags::PREPOSITION);
    if lies && matches!(previous, Some(W::Noun | W::Name | W::Comma)) {
        return W::Participle;
    }
    if tags.any(Tags::VERB_PAST) && (subject || !noun) && !adjective_before_noun(tags, next_is_noun, previous)
    {
        return W::Finite;
    }
    if tags.any(Tags::VERB_PARTICIPLE) && !noun && !adjective {
        return W::Participle;
    }
    // "…, sources said", "…, records show.": a verb of its own stands behind it
    let ends = |at: usize| {
        at >= sentence.tokens.end || document.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Punctuation)
    };
    let has_verb = document.has(at + 1, Tags::VERB_PAST | Tags::AUXILIARY | Tags::MODAL)
        || document.has(at + 1, Tags::CUE)
            && document.has(at + 1, Tags::VERB_BASE)
            && (!document.has(at + 1, Tags::NOUN) || ends(at + 2));
    if noun && tags.any(Tags::VERB_S) && has_verb && matches!(previous, None | Some(W::Comma | W::Break)) {
        return W::Noun;
    }
    if tags.any(Tags::VERB_S) && subject {
        return if noun && is_compound_noun(document, sentence, at, before) { W::Noun } else { W::Finite };
    }
    if tags.any(Tags::VERB_ING) {
        // "a statement saying that", but "the council meeting"
        let compound = noun && !tags.any(Tags::CUE) && matches!(previous, Some(W::Noun | W::Name));
        return if compound { W::Noun } else { W::Gerund };
    }
    if tags.any(Tags::VERB_BASE)
        && !adjective
        && (is_plural_subject(document, at, before) && (!noun || tags.any(Tags::CUE) || behind_noun)
            // "Friends who have seen him lately say that"
            || tags.any(Tags::CUE) && (document.is(at + 1, "that") || document.has(at + 1, Tags::PRONOUN)) && behind_noun)
    {
        return W::Finite;
    }
    if adjective && (next_is_noun || !noun) {
        return W::Adjective;
    }
    if tags.any(Tags::ADVERB) {
        return W::Adverb;
    }
    if noun {
        return W::Noun;
    }
    if tags.any(Tags::VERB_BASE) {
        return if previous == Some(W::To) { W::Infinitive } else { W::Finite };
    }
    W::Noun
}

/// A noun or adjective without a capital behind token `at`.
fn next_is_small_noun(document: &Document, at: usize) -> bool {
    document.has(at + 1, Tags::NOUN | Tags::ADJECTIVE)
        && !document.tokens.get(at + 1).is_some_and(|next| next.is_capital())
}

/// Participles that say where something is.
const LYING: [&str; 6] = ["based", "headquartered", "located", "situated", "stationed", "moored"];

pub(super) const SUBJECT_PRONOUNS: [&str; 6] = ["I", "we", "they", "he", "she", "you"];

/// *did not support*: behind a form of *do* stands the base of a verb.
pub(super) fn is_behind_do(document: &Document, at: usize, before: &[W]) -> bool {
    let back = before.iter().rev().take_while(|class| **class != W::Auxiliary).count() + 1;
    at.checked_sub(back).is_some_and(|auxiliary| {
        document.is_any(
            auxiliary,
            &["do", "does", "did", "don't", "doesn't", "didn't", "don’t", "doesn’t", "didn’t"],
        )
    })
}

/// Classes that the ending of an unknown word suggests.
pub(super) fn with_endings(mut tags: Tags, word: &str) -> Tags {
    if tags.any(Tags::NOUN | Tags::VERB | Tags::ADJECTIVE | Tags::ADVERB) {
        return tags;
    }
    let long = word.len() > 4;
    if long && word.ends_with("ed") {
        tags.add(Tags::VERB_PAST | Tags::VERB_PARTICIPLE);
    } else if long && word.ends_with("ing") {
        tags.add(Tags::VERB_ING | Tags::NOUN);
    } else if long && word.ends_with("ly") {
        tags.add(Tags::ADVERB);
    } else if long
        && ["ous", "ful", "less", "ive", "able", "ible", "ical", "ish", "-old"]
            .iter()
            .any(|end| word.ends_with(end))
    {
        tags.add(Tags::ADJECTIVE);
    } else {
        tags.add(Tags::NOUN);
    }
    tags
}

/// *the accused minister*: a participle that stands before its noun.
pub(super) fn adjective_before_noun(tags: Tags, next_is_noun: bool, previous: Option<W>) -> bool {
    tags.any(Tags::VERB_PARTICIPLE)
        && next_is_noun
        && matches!(previous, Some(W::Determiner | W::PossessivePronoun | W::Adjective | W::Preposition))
}

/// *peace talks*, *fraud claims*: a plural noun behind a lower-case noun, where no object follows
/// that would make it a verb.
pub(super) fn is_compound_noun(document: &Document, sentence: &Sentence, at: usize, before: &[W]) -> bool {
    let plural_before = at > 0 && document.has(at - 1, Tags::PLURAL) && before.last() == Some(&W::Noun);
    if matches!(before.last(), Some(W::Name | W::Pronoun | W::Comma | W::Wh | W::Verbatim)) {
        return false;
    }
    let next = at + 1;
    if plural_before || next >= sentence.tokens.end {
        return true;
    }
    let token = &document.tokens[next];
    // "rails against it and pledges to stand firm", "her plan promises to help"
    let to = document.is(next, "to")
        && document.has(at, Tags::CUE)
        && document
            .tokens
            .get(next + 1)
            .is_some_and(|verb| verb.kind == TokenKind::Verbatim || verb.has(Tags::VERB_BASE));
    let object = token.kind == TokenKind::Verbatim
        || to
        || token.is_capital()
        || token.has(Tags::DETERMINER | Tags::PRONOUN)
        || document.is_any(next, &["that", "it", "he", "she", "they", "on", "for"]);
    !object
}

/// *residents say*, *they deny*, *I think*
pub(super) fn is_plural_subject(document: &Document, at: usize, before: &[W]) -> bool {
    let Some(offset) = before.iter().rposition(|class| !matches!(class, W::Adverb | W::Negation)) else {
        return false;
    };
    let previous = at - (before.len() - offset);
    match before[offset] {
        // "residents say", but "a news report"
        W::Noun => {
            document.has(previous, Tags::PLURAL)
                && !(previous > 0 && document.is_any(previous - 1, &["a", "an", "this", "each", "every"]))
        }
        W::Pronoun => {
            document.is_any(previous, &["i", "we", "you", "they", "who", "both", "some", "many", "others"])
        }
        W::Wh => document.is(previous, "who"),
        // "Democrats say", "Norway and Sweden say", but "the Keller campaign"
        W::Name => {
            document.word(previous).ends_with('s') && !is_town(document, previous)
                || offset > 1 && before[..offset].contains(&W::And)
                || is_of_many(document, previous, &before[..offset])
        }
        W::Verbatim => true,
        _ => false,
    }
}

/// *Lagos state officials*: a name of one place.
fn is_town(document: &Document, at: usize) -> bool {
    let place = document.lexicon.geography.find(document.text, &document.tokens, at);
    place.is_some_and(|place| matches!(place.value.sort, GeographySort::Place | GeographySort::Capital))
}

/// *friends of Ida Brandt*: a name that ends at token `last` and hangs on a plural noun.
pub(super) fn is_of_many(document: &Document, last: usize, before: &[W]) -> bool {
    let names = before.iter().rev().take_while(|class| **class == W::Name).count();
    let preposition =
        before.len().checked_sub(names + 1).filter(|&at| at > 0 && before[at] == W::Preposition);
    preposition.is_some_and(|at| {
        let noun = last - (before.len() - at) - 1;
        before[at - 1] == W::Noun && document.has(noun, Tags::PLURAL)
    })
}
