//! Whose a participle is, and the subject of the clause that it hangs on.
//!
//! A participle, an infinitive or a verb joined to another mostly has no subject beside it: its subject is that of the
//! clause around it, and where that clause begins has to be found first.

use crate::attribution::content::has_inner_comma;
use crate::cue::Cue;
use crate::document::Document;
use crate::phrases::Phrases;
use crate::sentence::Sentence;
use crate::word_class::WordClass as W;

use super::Source;
use super::left::{left, skip_helpers};
use super::parenthesis::around_parenthesis;

/// Whose a participle is: the subject of the verb before it, the phrase that a comma parts from it, or the
/// subject of the clause that it opens. *She left, saying it was late*; *Keller, citing Hale, left*;
/// *Noting that it was late, Keller left*.
pub(in crate::attribution) fn participle_subject(
    document: &Document,
    phrases: &Phrases,
    sentence: &Sentence,
    cue: &Cue,
) -> Option<Source> {
    let start = sentence.tokens.start;
    let at = cue.tokens.start;
    if let Some(found) = main_subject(document, phrases, sentence, at) {
        return Some(found);
    }
    let last = (start..at).rev().find(|&at| !matches!(document.class(at), W::Adverb | W::Subordinator));
    if let Some(comma) = last.filter(|&at| document.class(at) == W::Comma && at > start) {
        return left(document, phrases, start, comma - 1);
    }
    let opens = (start..at).all(|at| {
        matches!(document.class(at), W::Adverb | W::Preposition | W::But | W::And | W::Subordinator)
    });
    if !opens {
        return None;
    }
    (at..sentence.tokens.end)
        .filter(|&comma| {
            document.class(comma) == W::Comma
                || document.is_verbatim(comma) && has_inner_comma(document.word(comma))
        })
        .find_map(|comma| {
            let head = phrases.starting(comma + 1)?;
            let verb = phrases.all[head].tokens.end;
            document.class(verb).is_finite().then(|| Source {
                tokens: phrases.all[head].tokens.clone(),
                heads: vec![head],
                inverted: false,
                owner: false,
            })
        })
}

/// The subject of the sentence's first verb that has one, looking at what stands before `until`.
pub(super) fn main_subject(
    document: &Document,
    phrases: &Phrases,
    sentence: &Sentence,
    until: usize,
) -> Option<Source> {
    let start = clause_start(document, phrases, sentence, until);
    for at in start..until {
        let finite = document.class(at).is_finite();
        if !finite || in_relative(document, start, at) {
            continue;
        }
        let before = skip_helpers(document, phrases, start, at);
        if before == start {
            continue;
        }
        let last = before - 1;
        let found = match document.class(last) {
            W::Comma => around_parenthesis(document, phrases, start, last),
            W::And | W::But | W::Wh => None,
            _ => left(document, phrases, start, last),
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Where the clause that holds what stands before `until` begins: *As the crowd sang, Hale stood and said*, *…, where
/// protesters had come, chanting*, *…, and Hale stood, saying*.
fn clause_start(document: &Document, phrases: &Phrases, sentence: &Sentence, until: usize) -> usize {
    let start = sentence.tokens.start;
    let is_clause = |first: usize| {
        let subject = phrases.starting(first).map(|index| phrases.all[index].tokens.end);
        subject.is_some_and(|behind| (behind..until).any(|at| document.class(at).is_finite()))
    };
    let mut first = start;
    while matches!(document.class(first), W::But | W::And | W::Adverb | W::Comma) {
        first += 1;
    }
    let subordinate = document.class(first) == W::Subordinator
        || document
            .is_any(first, &["as", "after", "before", "since", "when", "while", "once", "if", "because"]);
    let main = (first..until)
        .filter(|_| subordinate)
        .find(|&at| document.class(at) == W::Comma && is_clause(at + 1))
        .map_or(start, |comma| comma + 1);
    let opens = |comma: usize| {
        let next = comma + 1;
        let joined = matches!(document.class(next), W::And | W::But | W::Subordinator)
            || document.is_any(next, &["when", "where", "while"]);
        let relative =
            document.class(next) == W::Preposition && document.is_any(next + 1, &["which", "whom"]);
        match (joined, relative) {
            (true, _) => is_clause(next + 1).then_some(next + 1),
            (_, true) => is_clause(next + 2).then_some(next + 2),
            _ => None,
        }
    };
    let parts = |at: &usize| document.class(*at) == W::Comma || document.is_any(*at, &[";", ":"]);
    (main..until)
        .rev()
        .filter(parts)
        .find_map(|at| if document.class(at) == W::Comma { opens(at) } else { Some(at + 1) })
        .unwrap_or(main)
}

/// *with Hale calling it a joke*, *– Hale saying it was late*: a participle with a subject of its own before it.
pub(in crate::attribution) fn absolute_subject(
    document: &Document,
    phrases: &Phrases,
    sentence: &Sentence,
    cue: &Cue,
) -> Option<Source> {
    const FURTHEST: usize = 15;
    let start = sentence.tokens.start;
    let last = (start..cue.tokens.start).rev().find(|&at| document.class(at) != W::Adverb)?;
    let near = last.saturating_sub(FURTHEST).max(start)..last;
    let opening = near.rev().find(|&at| {
        document.is(at, "with")
            || matches!(document.class(at), W::Comma | W::Break | W::Verbatim)
            || document.class(at).is_finite()
    })?;
    let opens = document.is(opening, "with") || document.is_dash(opening);
    let found = left(document, phrases, opening + 1, last).filter(|_| opens)?;
    (found.tokens.start == opening + 1).then_some(found)
}

/// True when *who*, *which* or *that* opens the clause that token `at` is the verb of.
pub(super) fn in_relative(document: &Document, start: usize, at: usize) -> bool {
    (start..at)
        .rev()
        .take_while(|&at| !matches!(document.class(at), W::Comma | W::Break | W::Finite | W::Verbatim))
        .any(|at| matches!(document.class(at), W::Wh | W::Subordinator | W::That))
}
