//! Subjects that something stands behind before the verb comes: appositions, relative clauses.

use crate::document::Document;
use crate::lexicon::Tags;
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

use super::Source;
use super::left::left;

/// *Ida Brandt, who leads the union, said*: the phrase before the first comma of the pair that ends
/// at the comma `closing`.
pub(super) fn around_parenthesis(
    document: &Document,
    phrases: &Phrases,
    start: usize,
    closing: usize,
) -> Option<Source> {
    let clause = (start..closing)
        .rev()
        .find(|&at| {
            document.class(at) == W::But
                || document.class(at) == W::Verbatim && !is_in_parenthesis(document, start, at)
                || document.class(at) == W::Break && document.is_any(at, &[";", ":"])
        })
        .map_or(start, |at| at + 1);
    for comma in clause..closing {
        if document.class(comma) != W::Comma || comma == clause {
            continue;
        }
        let Some(found) = left(document, phrases, clause, comma - 1) else { continue };
        let opens_clause = found.tokens.start <= clause
            || !matches!(
                document.class(found.tokens.start - 1),
                W::Finite | W::Infinitive | W::Gerund | W::Preposition | W::Participle
            );
        let head = &phrases.all[found.heads[0]];
        let adverbial = matches!(head.sort, PhraseSort::Time)
            || found.tokens.start > clause
                && matches!(document.class(found.tokens.start - 1), W::Preposition);
        // "The bridge, he said, is old": what follows the first comma is a clause of its own
        // and so is "said Ida Brandt"
        let own_clause = phrases.starting(comma + 1).is_some_and(|index| phrases.all[index].is_pronoun())
            || document.class(comma + 1) == W::Finite
                && document.has(comma + 1, Tags::CUE)
                // "the petition, started by a father, …"
                && !document.is(comma + 2, "by");
        if opens_clause && !adverbial && !own_clause {
            let heads = names_beside(document, phrases, &found, comma + 1, closing)
                .or_else(|| joined_beside(document, phrases, &found, comma + 1, closing))
                .or_else(|| name_beside(phrases, &found, comma + 1, closing))
                .unwrap_or(found.heads);
            // "Keller, for her part,", "Keller, citing Hale,": told of the speaking
            let aside = matches!(document.class(comma + 1), W::Preposition | W::Adverb | W::Gerund | W::But);
            return Some(Source {
                tokens: found.tokens.start..if aside { comma } else { closing },
                heads,
                inverted: false,
                owner: false,
            });
        }
    }
    None
}

/// *two lawyers, Ida Brandt and Tom Hale, said*: the names behind a plural description.
pub(super) fn names_beside(
    document: &Document,
    phrases: &Phrases,
    described: &Source,
    from: usize,
    closing: usize,
) -> Option<Vec<usize>> {
    let [head] = described.heads[..] else { return None };
    if !phrases.all[head].plural {
        return None;
    }
    let mut names = Vec::new();
    let mut at = closing;
    while let Some(name) = at.checked_sub(1).and_then(|last| phrases.ending(last)) {
        if phrases.all[name].sort != PhraseSort::Name || phrases.all[name].tokens.start < from {
            break;
        }
        names.insert(0, name);
        at = phrases.all[name].tokens.start;
        if at <= from || !matches!(document.class(at - 1), W::And | W::Comma) {
            break;
        }
        at -= 1;
    }
    (names.len() > 1).then_some(names)
}

/// *Hale, who called it "a coffin", said*: a passage in a clause that *who* or a participle opens behind
/// a comma.
pub(super) fn is_in_parenthesis(document: &Document, start: usize, at: usize) -> bool {
    let first = (start..at)
        .rev()
        .take_while(|&at| !matches!(document.class(at), W::Comma | W::Break | W::Verbatim))
        .last();
    first.is_some_and(|first| {
        first > start + 1
            && document.class(first - 1) == W::Comma
            && (matches!(document.class(first), W::Gerund | W::Adverb)
                || (first..at).any(|at| document.class(at) == W::Wh) && document.class(first) == W::Wh)
    })
}

/// *One of the fishermen, Tom Hale, said*: the name that is all of the parenthesis.
fn name_beside(phrases: &Phrases, described: &Source, from: usize, closing: usize) -> Option<Vec<usize>> {
    let name = phrases.starting(from).filter(|&index| phrases.all[index].tokens.end == closing)?;
    let described = described.heads.iter().all(|&head| phrases.all[head].sort == PhraseSort::Other);
    (described && phrases.all[name].sort == PhraseSort::Name).then(|| vec![name])
}

/// *the minister, Ida Brandt, and her Swiss counterpart, Urs Frei, said*: the second person.
pub(super) fn joined_beside(
    document: &Document,
    phrases: &Phrases,
    first: &Source,
    from: usize,
    closing: usize,
) -> Option<Vec<usize>> {
    let people = |index: &usize| matches!(phrases.all[*index].sort, PhraseSort::Name | PhraseSort::Role);
    let and = (from..closing).find(|&at| document.class(at) == W::And)?;
    let second = phrases.starting(and + 1).filter(people)?;
    let between = (from..closing)
        .all(|at| !matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal | W::Wh | W::Verbatim));
    let behind_comma =
        document.class(and - 1) == W::Comma || phrases.ending(and - 1) == first.heads.first().copied();
    (between && behind_comma).then(|| first.heads.iter().copied().chain([second]).collect())
}

/// The phrase before *who* or *which*.
pub(super) fn antecedent(
    document: &Document,
    phrases: &Phrases,
    start: usize,
    relative: usize,
) -> Option<Source> {
    let mut last = relative.checked_sub(1)?;
    while last > start && matches!(document.class(last), W::Comma | W::Break) {
        last -= 1;
    }
    let mut found = left(document, phrases, start, last).or_else(|| {
        let head = phrases.ending(last)?;
        Some(Source {
            tokens: phrases.all[head].tokens.clone(),
            heads: vec![head],
            inverted: false,
            owner: false,
        })
    })?;
    found.inverted = true;
    Some(found)
}

/// *A teacher in Cholula who asked not to be named said*: no commas, the subject stands before *who*.
pub(super) fn around_relative(
    document: &Document,
    phrases: &Phrases,
    start: usize,
    last: usize,
) -> Option<Source> {
    let relative = (start..last).rev().find(|&at| {
        document.is_any(at, &["who", "whose", "which", "that"])
            && at > start
            && phrases.ending(at - 1).is_some()
    })?;
    let found = left(document, phrases, start, relative - 1)?;
    let opens_clause = found.tokens.start <= start
        || !matches!(
            document.class(found.tokens.start - 1),
            W::Finite | W::Preposition | W::Infinitive | W::Gerund
        );
    opens_clause.then(|| Source { tokens: found.tokens.start..last + 1, ..found })
}
