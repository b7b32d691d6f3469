//! Where a noun phrase begins and ends.

use crate::document::Document;
use crate::lexicon::Tags;
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

use super::office::name_behind;

/// Where the noun phrase that starts at token `start` ends; `None` when none starts there.
pub(super) fn extent(document: &Document, start: usize, limit: usize) -> Option<usize> {
    if matches!(document.class(start), W::Pronoun) {
        return Some(start + 1);
    }
    // "Some say", "many have said", "several of them"
    if document.class(start) == W::Determiner
        && document.is_any(start, &["some", "many", "several", "few", "most", "both", "all", "another"])
        && (document.class(start + 1).is_finite()
            || matches!(document.class(start + 1), W::Break | W::Preposition))
    {
        return Some(start + 1);
    }
    // "those surveyed", "those who stayed", "those in the room"
    if document.is(start, "those") && document.has(start + 1, Tags::VERB_PARTICIPLE) {
        return Some(start + 2);
    }
    if document.is(start, "those") && matches!(document.class(start + 1), W::Wh | W::Preposition) {
        return Some(start + 1);
    }
    if document.class(start) == W::Wh && document.is_any(start, &["who"]) {
        return None;
    }
    let mut at = start;
    let mut end = None;
    while at < limit {
        if let Some(unit) = unit(document, at, limit).filter(|&unit| unit <= limit && unit > at) {
            at = unit;
            end = Some(at);
            continue;
        }
        let class = document.class(at);
        match class {
            W::Determiner | W::PossessivePronoun => {
                // A second determiner begins another phrase, except behind "all", "both" and inside a name.
                if at > start
                    && !document.is_any(at - 1, &["all", "both", "half"])
                    && !joins_name(document, start, at, limit)
                {
                    break;
                }
            }
            // "the council last week"
            W::Adjective if end == Some(at) && document.is_any(at, &["last", "next"]) => break,
            // "Keller two weeks ago"
            W::Number
                if at > start
                    && document.class(at - 1) == W::Name
                    && document.is_any(at + 2, &["ago", "later", "earlier"]) =>
            {
                break;
            }
            W::Number | W::Adjective => end = number_end(document, class, at).or(end),
            // "on the "Harbour Hour," Ida Brandt": a title that ends with a comma ends the phrase
            W::Noun if document.tokens[at].kind == TokenKind::Verbatim => {
                end = Some(at + 1);
                break;
            }
            W::Noun => end = Some(at + 1),
            W::Name => {
                // "Over the weekend Russia …": a name behind a noun that introduces nobody is another
                // phrase.
                let introduces = |at: usize| {
                    document.has(at, Tags::ROLE | Tags::ORGANISATION)
                        || document.tokens[at].is_capital()
                        || document.is_any(at, &PARTICLES)
                };
                if at > start
                    && document.class(at - 1) == W::Noun
                    && !introduces(at - 1)
                    // "a fly-in Cree community"
                    && !document.word(at - 1).contains('-')
                    && !document.has(at, Tags::GIVEN)
                    && end == Some(at)
                {
                    break;
                }
                end = Some(at + 1);
            }
            // "Brandt's said prices would rise": the mark is part of a shop's name
            W::Possessive if end == Some(at) && is_marked_name(document, at) => {
                end = Some(at + 1);
                break;
            }
            W::Possessive if end == Some(at) => {}
            W::Adverb if at > start && modifies(document, at + 1, limit) => {}
            W::Participle | W::Gerund if at > start && end.is_none() && modifies(document, at + 1, limit) => {
            }
            W::Time if at == start || document.class(at + 1) == W::Possessive => {
                end = Some(at + 1);
                at += 1;
                if document.class(at) == W::Possessive {
                    continue;
                }
                while at < limit
                    && matches!(document.class(at), W::Time | W::Number | W::Noun)
                    // "in August two of them": a day has digits
                    && (document.class(at) != W::Number || document.tokens[at].kind == TokenKind::Number)
                    && !document.has(at, Tags::ROLE)
                {
                    if document.class(at) == W::Noun
                        && !document.is_any(at, &["morning", "afternoon", "evening", "night"])
                    {
                        break;
                    }
                    at += 1;
                    end = Some(at);
                }
                break;
            }
            _ if joins_name(document, start, at, limit) => {}
            _ => break,
        }
        at += 1;
    }
    end.filter(|&end| end > start)
}

/// A name whose possessive mark, token `at`, possesses nothing, for a verb follows.
pub(super) fn is_marked_name(document: &Document, at: usize) -> bool {
    document.class(at) == W::Possessive
        && document.class(at - 1) == W::Name
        && document.class(at + 1) == W::Finite
        && document.word(at).len() > 1
}

pub(super) fn number_end(document: &Document, class: W, at: usize) -> Option<usize> {
    (class == W::Number || document.class(at + 1) != W::Noun).then_some(at + 1).filter(|_| class == W::Number)
}

pub(super) fn modifies(document: &Document, at: usize, limit: usize) -> bool {
    at < limit && matches!(document.class(at), W::Adjective | W::Noun | W::Name | W::Participle)
}

/// An entry of the lexicon of several words (*secretary of state*, *Bosnia and Herzegovina*), an office before a name.
pub(super) fn unit(document: &Document, at: usize, limit: usize) -> Option<usize> {
    let (text, tokens, lexicon) = (document.text, &document.tokens, document.lexicon);
    // "No 10"
    let house = lexicon.geography.find(text, tokens, at).map(|hit| hit.until).filter(|&end| end > at + 1);
    if document.is(at, "no") && house.is_some() {
        return house;
    }
    if matches!(document.class(at), W::Determiner | W::Preposition | W::To | W::And | W::Pronoun | W::Comma) {
        return None;
    }
    let role = lexicon.roles.find(text, tokens, at);
    let ends = [
        role.and_then(|role| name_behind(document, &role, limit)),
        role.map(|hit| hit.until),
        lexicon.organisations.end_of_several(text, tokens, at),
        house,
        lexicon.organisation_words.end_of_several(text, tokens, at),
    ];
    ends.into_iter().flatten().max().filter(|&end| end > at + 1)
}

/// Small words inside names: *Ministry of Health*, *Ursula von der Leyen*, *Health and Safety
/// Executive*.
pub(super) fn joins_name(document: &Document, start: usize, at: usize, limit: usize) -> bool {
    // Maria Corazon “Cora” Yap
    if document.is_verbatim(at) {
        let nickname = || document.word(at).split_whitespace().nth(1).is_none();
        return at > start
            && document.class(at - 1) == W::Name
            && at + 1 < limit
            && document.class(at + 1) == W::Name
            && nickname();
    }
    if document.word(at).len() > LONGEST_JOINT {
        return false;
    }
    if at == start || document.class(at - 1) != W::Name && !document.is_any(at - 1, &PARTICLES) {
        // "Ministry of the Interior": the article behind the preposition
        let article = document.is(at, "the") && at >= start + 2 && document.is_any(at - 1, &["of", "for"]);
        let capital = at + 1 < limit && document.tokens[at + 1].is_capital();
        return article && capital && joins_name(document, start, at - 1, limit);
    }
    let name_follows = |next: usize| next < limit && document.class(next) == W::Name;
    if document.is_any(at, &PARTICLES) && document.word(at).chars().all(char::is_lowercase) {
        let mut next = at + 1;
        while next < limit && document.is_any(next, &PARTICLES) {
            next += 1;
        }
        return name_follows(next);
    }
    let in_organisation = || {
        (start..at).any(|token| {
            document.class(token) == W::Name
                && document.has(token, Tags::ORGANISATION)
                && !document.has(token, Tags::ROLE)
        })
    };
    if document.is_any(at, &["of", "for"]) {
        let article = document.is(at + 1, "the");
        let capital = at + 2 < limit && document.tokens[at + 2].is_capital();
        return (article && capital || name_follows(at + 1))
            && in_organisation()
            // "the Council for the Exploration of the Sea": what the body is for has an "of" of its own
            && (document.has(at - 1, Tags::ORGANISATION) || article && is_matter(document, start, at));
    }
    if document.is_any(at, &["and", "&"]) {
        // "Department of Health and Human Services", but not "the Army and Russia"
        let had_of = (start..at).any(|token| document.is_any(token, &["of", "for"]));
        let then_organisation = name_follows(at + 1)
            && (at + 1..limit.min(at + 5))
                .take_while(|&token| document.class(token) == W::Name)
                .any(|token| document.has(token, Tags::ORGANISATION));
        return name_follows(at + 1) && in_organisation() && had_of && !is_state(document, at + 1)
            || document.is(at, "&") && name_follows(at + 1)
            || then_organisation
                && !in_organisation()
                && !is_person_like(document, start, at)
                && !is_state(document, at + 1)
                && !is_state(document, at - 1);
    }
    false
}

/// *Exploration* of *the Council for the Exploration of the Sea*: what a body is for, behind *for the* or *on the*.
fn is_matter(document: &Document, start: usize, at: usize) -> bool {
    let first = (start..at).rev().take_while(|&word| document.class(word) == W::Name).last();
    first.is_some_and(|first| {
        first >= start + 3 && document.is(first - 1, "the") && document.is(first - 2, "for")
    })
}

pub(super) fn is_state(document: &Document, at: usize) -> bool {
    document.lexicon.geography.find(document.text, &document.tokens, at).is_some()
}

pub(super) fn is_person_like(document: &Document, from: usize, until: usize) -> bool {
    (from..until).any(|at| document.has(at, Tags::GIVEN | Tags::ROLE))
        || (from..until).any(|at| document.lexicon.titles.find(document.text, &document.tokens, at).is_some())
}

/// Longest of the small words inside names, in bytes.
const LONGEST_JOINT: usize = 5;

/// Small words inside names that are no words of English.
pub(super) const PARTICLES: [&str; 29] = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "le", "el", "al", "von", "van",
    "der", "den", "ter", "ten", "zu", "bin", "bint", "ibn", "ben", "y", "e", "af", "av",
];
