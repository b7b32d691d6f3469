//! The noun phrase that begins behind a cue, with all that hangs on it.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::Tags;
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

use super::Source;
use super::left::is_office_of;

/// *…, said Ida Brandt, a teacher from Bern.*
pub(super) fn inverted(document: &Document, phrases: &Phrases, from: usize, limit: usize) -> Option<Source> {
    let mut at = from;
    while at < limit && document.class(at) == W::Adverb {
        at += 1;
    }
    let head = phrases.starting(at)?;
    let phrase = &phrases.all[head];
    // "called him a liar": an object
    let object = phrase.is_pronoun() && document.is_any(at, &["him", "her", "them", "me", "us"]);
    if phrase.sort == PhraseSort::Time || object {
        return None;
    }
    // "said he was ready" is a clause, not an inverted subject
    let end = phrase.tokens.end;
    let described = document.has(end, Tags::VERB_PARTICIPLE) && document.class(end + 1) == W::Preposition;
    if matches!(document.class(end), W::Auxiliary | W::Modal)
        || document.class(end) == W::Finite && !described
    {
        return None;
    }
    let end = extend_right(document, phrases, head, limit);
    Some(Source {
        tokens: phrase.tokens.start..end,
        heads: joint_right(document, phrases, head, end),
        inverted: true,
        owner: false,
    })
}

pub(super) fn joint_right(document: &Document, phrases: &Phrases, head: usize, end: usize) -> Vec<usize> {
    let after = phrases.all[head].tokens.end;
    let names = |index: usize| matches!(phrases.all[index].sort, PhraseSort::Name | PhraseSort::State);
    if after < end
        && document.class(after) == W::And
        && let Some(partner) = phrases.starting(after + 1)
        && names(partner)
        && names(head)
    {
        return vec![head, partner];
    }
    if after < end
        && document.class(after) == W::And
        && let Some(named) = phrases.starting(after + 1)
        && is_office_of(document, phrases, head, named)
    {
        return vec![named];
    }
    vec![head]
}

/// Takes in what describes the phrase behind it: *of the council*, *, 58, who lives nearby*.
pub(super) fn extend_right(document: &Document, phrases: &Phrases, head: usize, limit: usize) -> usize {
    let mut at = phrases.all[head].tokens.end;
    let describes = |at: usize| {
        const DESCRIBE: [&str; 11] =
            ["of", "for", "from", "at", "in", "with", "on", "near", "across", "close", "familiar"];
        document.is_any(at, &DESCRIBE)
    };
    // "a spokesman for Marrable's": the mark is part of the name
    let marked = |at: usize| document.class(at) == W::Possessive && phrases.starting(at + 1).is_none();
    let common = document.is(phrases.all[head].tokens.start, "those")
        || matches!(phrases.all[head].sort, PhraseSort::Role | PhraseSort::Organisation | PhraseSort::Other);
    loop {
        if at >= limit {
            return at;
        }
        let class = document.class(at);
        if marked(at) {
            at += 1;
            continue;
        }
        if common && document.is(at, "who") && document.is(phrases.all[head].tokens.start, "those") {
            at = until_break(document, at, limit);
            continue;
        }
        if document.behind_aside(at) > at && document.behind_aside(at) <= limit {
            at = document.behind_aside(at);
            continue;
        }
        if class == W::And
            && let Some(partner) = phrases.starting(at + 1)
            && matches!(phrases.all[partner].sort, PhraseSort::Name | PhraseSort::State)
            && matches!(phrases.all[head].sort, PhraseSort::Name | PhraseSort::State)
            && !document.class(phrases.all[partner].tokens.end).is_finite()
        {
            at = phrases.all[partner].tokens.end;
            continue;
        }
        // "Finance Minister and Deputy Mayor Ida Brandt"
        if class == W::And
            && let Some(partner) = phrases.starting(at + 1)
            && is_office_of(document, phrases, head, partner)
        {
            at = phrases.all[partner].tokens.end;
            continue;
        }
        // "a source involved in the talks"
        let participle = matches!(class, W::Participle | W::Adjective | W::Gerund)
            || class == W::Finite && document.has(at, Tags::VERB_PARTICIPLE);
        if common && participle && at + 1 < limit && document.class(at + 1) == W::Preposition {
            at += 1;
            if let Some(inner) = phrases.starting(at + 1) {
                at = phrases.all[inner].tokens.end;
            }
            continue;
        }
        if (common && describes(at) || document.is_any(at, &["of", "from"]))
            && let Some(inner) = phrases.starting(at + 1)
            && phrases.all[inner].sort != PhraseSort::Time
            && !is_occasion(document, &phrases.all[inner].tokens)
        {
            at = phrases.all[inner].tokens.end;
            continue;
        }
        if class == W::Comma {
            // "in Marlow, Ohio, …"
            if let Some(place) = phrases.starting(at + 1)
                && matches!(phrases.all[place].sort, PhraseSort::Place | PhraseSort::State)
                && phrases.ending(at - 1).is_some_and(|town| {
                    town != head && document.class(phrases.all[town].tokens.start) == W::Name
                })
                && matches!(document.class(phrases.all[place].tokens.end), W::Comma | W::Break | W::Verbatim)
            {
                at = phrases.all[place].tokens.end;
                continue;
            }
            // "said her teacher, Ida Brandt, an Irishwoman who …"
            if common
                && let Some(name) = phrases.starting(at + 1)
                && phrases.all[name].sort == PhraseSort::Name
                && (phrases.all[name].tokens.end >= limit
                    || matches!(document.class(phrases.all[name].tokens.end), W::Comma | W::Break))
            {
                at = phrases.all[name].tokens.end;
                continue;
            }
            if let Some(end) = apposition_end(document, phrases, at + 1, limit) {
                at = end;
                continue;
            }
            return at;
        }
        return at;
    }
}

/// *in a statement*, *at a news conference*: circumstances of speaking, not a description.
pub(in crate::attribution) fn is_occasion(document: &Document, tokens: &Range<usize>) -> bool {
    const OCCASIONS: [&str; 22] = [
        "statement",
        "conference",
        "interview",
        "briefing",
        "speech",
        "letter",
        "post",
        "tweet",
        "email",
        "message",
        "report",
        "hearing",
        "address",
        "debate",
        "meeting",
        "call",
        "remarks",
        "broadcast",
        "video",
        "podcast",
        "court",
        "parliament",
    ];
    // "on the podcast "Harbour Hour""
    let title = tokens.len() > 1 && document.tokens[tokens.end - 1].kind == TokenKind::Verbatim;
    document.is_any(tokens.end - if title { 2 } else { 1 }, &OCCASIONS)
}

/// Behind a comma: an age, a description, a relative clause. Where it ends; `None` when what
/// follows the comma does not describe.
pub(super) fn apposition_end(
    document: &Document,
    phrases: &Phrases,
    from: usize,
    limit: usize,
) -> Option<usize> {
    if from >= limit {
        return None;
    }
    if document.class(from) == W::Wh && document.is_any(from, &["who", "whose", "which"]) {
        // A passage in it is of the clause: "who called the talks "a gift""
        let end =
            (from..limit).find(|&at| matches!(document.class(at), W::Comma | W::Break)).unwrap_or(limit);
        return Some(end);
    }
    let index = phrases.starting(from)?;
    let phrase = &phrases.all[index];
    let age = document.tokens[phrase.tokens.start].kind == TokenKind::Number && phrase.tokens.len() == 1;
    if age {
        return Some(phrase.tokens.end);
    }
    let next = document.class(phrase.tokens.end);
    if phrase.is_pronoun() || phrase.sort == PhraseSort::Time || next.is_finite() {
        return None;
    }
    let describes = matches!(phrase.sort, PhraseSort::Role | PhraseSort::Organisation)
        || phrase.sort == PhraseSort::Other && document.class(phrase.tokens.start) == W::Determiner
        || phrase.sort == PhraseSort::Name && document.has(phrase.tokens.start, Tags::COMMON)
        || phrase.sort == PhraseSort::Name && !phrase.roles.is_empty();
    describes.then(|| until_break(document, phrase.tokens.end, limit))
}

/// To the next comma or break.
pub(super) fn until_break(document: &Document, from: usize, limit: usize) -> usize {
    (from..limit).find(|&at| matches!(document.class(at), W::Comma | W::Break | W::Verbatim)).unwrap_or(limit)
}
