//! Nouns that signal attribution: *her claim that it was late*, *chants of "Go home"*.
//!
//! Most nouns of saying are no cues where they stand: only what follows them, and whose they are, makes them one.

use crate::document::Document;
use crate::lexicon::{Frames, Tags};
use crate::model::Colour;
use crate::word_class::WordClass as W;

use super::{Cue, Mode, is_form_of_be};

/// The most tokens between a noun of saying and *that*: *a promise by the minister, Ida Brandt, that*.
const LONGEST_AGENT: usize = 12;

/// *claim* of *her claim that …*, *promise* of *the union's promise to …*: a noun with its content.
pub(super) fn noun(document: &Document, at: usize, limit: usize) -> Option<Cue> {
    let hit = document.lexicon.cue_nouns.find(document.text, &document.tokens, at)?;
    let content = hit.until;
    if document.class(at) != W::Noun || content >= limit {
        return None;
    }
    let frames = hit.value.frames;
    // "her answer was that it was late"
    let states = is_form_of_be(document.word(content))
        && (document.is(content + 1, "that") && frames.any(Frames::THAT)
            || document.is_verbatim(content + 1))
        && content + 1 < limit;
    if states && is_of_somebody(document, at) {
        return Some(Cue { tokens: hit.from..content + 1, entry: hit.value, mode: Mode::Noun });
    }
    // "the claim that it was late", but "the claim that was made"
    let that = document.class(content) == W::That
        && frames.any(Frames::THAT)
        && !document.class(content + 1).is_finite();
    let to = document.class(content) == W::To
        && frames.any(Frames::TO)
        && (document.has(content + 1, Tags::VERB_BASE) || document.is(content + 1, "be"));
    // "her criticism of the plan", "made a call for an inquiry"
    let about = frames.opening_words().any(|word| document.is(content, word))
        // "her letter about the plan", but "her letter of Monday"
        && (!frames.any(Frames::DOCUMENT) || document.is(content, "about"))
        && is_of_somebody(document, at);
    // "the claim by the union that"
    let by = document.is_any(content, &["by", "from"])
        && (content + 2..limit.min(content + LONGEST_AGENT)).any(|at| document.class(at) == W::That)
        && frames.any(Frames::THAT);
    // "the contention of the union that", "her claim in a letter that"
    let further = that_behind_phrase(document, content, limit)
        && frames.any(Frames::THAT)
        && (is_of_somebody(document, at)
            || document.is(content, "of") && !frames.any(Frames::OF.or(Frames::DOCUMENT)));
    // "chants of "Go home""
    let called = frames.any(Frames::OF)
        && hit.value.colour == Colour::Emotional
        && document.is(content, "of")
        && document.is_verbatim(content + 1);
    // "issued a statement, "We go."", "sent a message: it was late"
    let passage = document.class(content) == W::Comma && document.is_verbatim(content + 1);
    let stated = frames.any(Frames::DOCUMENT.or(Frames::THAT))
        && (passage || document.is(content, ":"))
        && content + 1 < limit
        && is_of_somebody(document, at);
    (that || to || by || about || further || called || stated).then_some(Cue {
        tokens: hit.from..content,
        entry: hit.value,
        mode: Mode::Noun,
    })
}

/// True when a preposition stands at token `from` and its phrase ends before *that* and a subject.
fn that_behind_phrase(document: &Document, from: usize, limit: usize) -> bool {
    let opens = document.is_any(from, &["of", "in", "during", "at", "on", "to"]);
    let that = (from + 2..limit.min(from + LONGEST_AGENT)).find(|&at| {
        document.class(at) == W::That || document.class(at).is_finite() || ends_phrase(document, at)
    });
    opens && that.is_some_and(|at| document.class(at) == W::That && !document.class(at + 1).is_finite())
}

fn ends_phrase(document: &Document, at: usize) -> bool {
    matches!(document.class(at), W::Comma | W::Break | W::Wh | W::Verbatim | W::Gerund | W::To)
}

/// *her criticism*, *the union's call*, *made a call*
fn is_of_somebody(document: &Document, noun: usize) -> bool {
    let mut first = noun;
    while first > 0 && matches!(document.class(first - 1), W::Adjective | W::Adverb | W::Participle | W::Noun)
    {
        first -= 1;
    }
    let Some(before) = first.checked_sub(1) else { return false };
    match document.class(before) {
        W::PossessivePronoun | W::Possessive => true,
        W::Determiner => before > 0 && document.has(before - 1, Tags::LIGHT),
        _ => document.has(before, Tags::LIGHT),
    }
}
