//! The source of a cue: the words that name the speaker, by the grammar of the clause.

use std::ops::Range;

use super::content::has_inner_comma;
use crate::cue::Cue;
use crate::document::Document;
use crate::lexicon::{Frames, Tags};
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;
use crate::sentence::Sentence;
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

#[cfg(test)]
mod cases;
mod left;
mod parenthesis;
mod participle;
mod right;

use left::{left, skip_helpers};
use parenthesis::{antecedent, around_parenthesis, around_relative, names_beside};
use participle::main_subject;
pub(super) use participle::{absolute_subject, participle_subject};
pub(super) use right::is_occasion;
use right::{extend_right, inverted, joint_right};

/// The words that name who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// With title, description behind the name, relative clause.
    pub tokens: Range<usize>,
    /// The phrases that head it: one, or several for joint speakers.
    pub heads: Vec<usize>,
    /// The antecedent is named elsewhere (*who said*): the cue is not next to it.
    pub inverted: bool,
    /// The head names what was said, and whose that is: *her claim*.
    pub owner: bool,
}

impl Source {
    /// True for bodies that words are spoken before: *the inquest*.
    pub fn hears(&self, document: &Document, phrases: &Phrases) -> bool {
        let hears = |head: &usize| document.lexicon.is_hearer(document.word(phrases.all[*head].head()));
        self.heads.iter().all(hears)
    }

    /// Things do not speak: a price, a Tuesday, a share of something.
    pub fn can_speak(&self, document: &Document, phrases: &Phrases) -> bool {
        self.heads.iter().all(|&head| {
            let phrase = &phrases.all[head];
            let first = phrase.tokens.start;
            // "No official said", "neither Keller nor Hale said": nobody did; but "No 10" is a house.
            if document.is_any(first, &["no", "neither", "nobody", "none"])
                && phrase.sort != PhraseSort::State
                || first > 0 && document.is_any(first - 1, &["neither", "nor"])
            {
                return false;
            }
            match phrase.sort {
                PhraseSort::Time => false,
                PhraseSort::Pronoun => {
                    let word = document.word(phrase.tokens.start).to_lowercase();
                    !matches!(
                        word.as_str(),
                        "there"
                            | "this"
                            | "that"
                            | "these"
                            | "me"
                            | "him"
                            | "her"
                            | "them"
                            | "us"
                            | "something"
                            | "nothing"
                            | "what"
                    )
                }
                PhraseSort::Other => {
                    let head = phrase.head();
                    document.tokens[head].kind != TokenKind::Number
                        || document.is(head, "one")
                        || document.word(head).ends_with("-old")
                        || is_share(document, head)
                }
                _ => true,
            }
        })
    }
}

/// *26% say*, *one in five say*: a share of those who were asked.
fn is_share(document: &Document, number: usize) -> bool {
    let percent = document.word(number).ends_with('%') || document.is(number + 1, "%");
    percent
        || number > 1 && document.is_any(number - 1, &["in", "of"]) && document.class(number - 2) == W::Number
}

/// The subject of a finite cue. `earlier` is the source of the cue before it in the sentence, which
/// a verb joined by *and* shares.
pub fn subject(
    document: &Document,
    phrases: &Phrases,
    sentence: &Sentence,
    cue: &Cue,
    earlier: Option<Source>,
) -> Option<Source> {
    let start = sentence.tokens.start;
    let at = cue.tokens.start;
    // "took the floor to say": whoever took it
    if document.class(at) == W::Infinitive && at >= start + 2 && !document.has(at - 2, Tags::BEFORE_SAYING) {
        return main_subject(document, phrases, sentence, at);
    }
    let before = skip_helpers(document, phrases, start, at);
    if before > start {
        let last = before - 1;
        match document.class(last) {
            W::And | W::But => {
                let shared = earlier.clone().or_else(|| main_subject(document, phrases, sentence, last));
                if shared.is_some() {
                    return shared;
                }
            }
            W::Comma => {
                if let Some(found) = around_parenthesis(document, phrases, start, last) {
                    let behind = inverted(document, phrases, cue.tokens.end, sentence.tokens.end)
                        .filter(|_| can_stand_before_subject(cue));
                    // "The works stopped, the yards being full, said teacher Ida Brandt"
                    let person = |source: &Source| {
                        source.heads.iter().all(|&head| {
                            matches!(phrases.all[head].sort, PhraseSort::Name | PhraseSort::Role)
                        })
                    };
                    let thing = found.heads.iter().all(|&head| phrases.all[head].sort == PhraseSort::Other);
                    return behind.filter(|behind| thing && person(behind)).or(Some(found));
                }
                if let Some(found) = around_relative(document, phrases, start, last) {
                    // "two lawyers who act for the crew, Ida Brandt and Tom Hale, said"
                    let first = phrases.all[found.heads[0]].tokens.end;
                    let heads = names_beside(document, phrases, &found, first, last).unwrap_or(found.heads);
                    return Some(Source { tokens: found.tokens.start..last, heads, ..found });
                }
                // "Tom Hale (D-N.Y.), said": one comma too many
                if document.before_aside(last) < last {
                    return left(document, phrases, start, last - 1);
                }
            }
            // "Keller, citing "the magic of Hale," said"
            W::Verbatim if parenthesis::is_in_parenthesis(document, start, last) => {
                return around_parenthesis(document, phrases, start, last + 1);
            }
            W::Wh if document.is_any(last, &["who", "which"]) => {
                return antecedent(document, phrases, start, last);
            }
            W::That => return antecedent(document, phrases, start, last),
            _ => {
                if let Some(found) = left(document, phrases, start, last) {
                    return Some(found);
                }
                // Nothing that could be a subject stands before the verb: "Smith, …, has said" was
                // handled above; what is left is a relative clause without commas.
                if let Some(found) = around_relative(document, phrases, start, last) {
                    return Some(found);
                }
            }
        }
    }
    let content_before = before > start
        && (matches!(document.class(before - 1), W::Verbatim | W::Comma) || document.is(before - 1, "("))
        || before == start;
    // "called it "late," denounced the vote"
    let behind_comma = before > start
        && (document.class(before - 1) == W::Comma
            || document.is_verbatim(before - 1) && has_inner_comma(document.word(before - 1)));
    let found = if content_before && can_stand_before_subject(cue) {
        inverted(document, phrases, cue.tokens.end, sentence.tokens.end)
    } else {
        None
    };
    // "mocked a reporter, called him a liar and left": one subject for all of them
    let shared = || earlier.or_else(|| main_subject(document, phrases, sentence, before - 1));
    found.or_else(|| if behind_comma && document.class(at) == W::Finite { shared() } else { None })
}

/// *"No," said Hale*, but never *"No," accused Hale*: a verb whose object comes behind it.
fn can_stand_before_subject(cue: &Cue) -> bool {
    let frames = cue.entry.frames;
    let reports = frames.any(Frames::THAT.or(Frames::ZERO).or(Frames::WH));
    let governs =
        frames.any(Frames::OBJECT.or(Frames::OF).or(Frames::FOR).or(Frames::AS).or(Frames::PERSON_TO));
    frames.any(Frames::QUOTE.or(Frames::ZERO)) && (reports || !governs)
}

/// The words behind a phrase such as *according to*.
pub fn behind(document: &Document, phrases: &Phrases, from: usize, limit: usize) -> Option<Source> {
    let head = phrases.starting(from)?;
    let end = extend_right(document, phrases, head, limit);
    Some(Source {
        tokens: phrases.all[head].tokens.start..end,
        heads: joint_right(document, phrases, head, end),
        inverted: false,
        owner: false,
    })
}

/// The words behind *according to*, where a clause may follow them behind a comma: *according to a poll
/// out on Monday, the bridge is old*.
pub fn named_by_phrase(document: &Document, phrases: &Phrases, from: usize, limit: usize) -> Option<Source> {
    let mut source = behind(document, phrases, from, limit)?;
    // "according to a delegate who was in the room, …", "a letter sent to those on the list"
    let end = source.tokens.end;
    let describes = document.is_any(end, &["who", "whose", "which", "that"])
        || document.has(end, Tags::VERB_PARTICIPLE)
            && matches!(document.class(end + 1), W::Preposition | W::To | W::Time);
    if describes && end < limit {
        source.tokens.end = right::until_break(document, end, limit);
    }
    let is_comma = |at: &usize| document.class(*at) == W::Comma;
    let has_verb = |mut tokens: Range<usize>| tokens.any(|at| document.class(at).is_finite());
    let mut comma = (from..limit).find(is_comma);
    while let Some(at) = comma {
        let next = (at + 1..limit).find(is_comma);
        let part = at + 1..next.unwrap_or(limit);
        let words = source.tokens.end..at.max(source.tokens.end);
        let breaks = words.clone().any(|at| matches!(document.class(at), W::Break | W::Verbatim));
        if has_verb(words) || breaks {
            break;
        }
        if !matches!(document.class(at + 1), W::Wh | W::But | W::And) && has_verb(part) {
            source.tokens.end = at;
            source.heads.retain(|&head| phrases.all[head].tokens.end <= at);
            break;
        }
        comma = next;
    }
    Some(source)
}

/// Whose a noun is: *her claim*, *the union's claim*, *the claim by the union*, *the union made the
/// claim*.
pub fn owner(document: &Document, phrases: &Phrases, sentence: &Sentence, cue: &Cue) -> Option<Source> {
    let index = phrases.at(cue.tokens.start)?;
    let phrase = &phrases.all[index];
    if !phrase.possessor.is_empty() {
        let tokens = phrase.tokens.start..phrase.possessor.end;
        return Some(Source { tokens, heads: vec![index], inverted: false, owner: true });
    }
    let first = phrase.tokens.start;
    if document.class(first) == W::PossessivePronoun {
        return Some(Source { tokens: first..first + 1, heads: vec![index], inverted: false, owner: true });
    }
    let of_whom = document.is(cue.tokens.end, "of") && !cue.entry.frames.any(Frames::OF);
    if document.is_any(cue.tokens.end, &["by", "from"]) || of_whom {
        return behind(document, phrases, cue.tokens.end + 1, sentence.tokens.end);
    }
    let verb = first.checked_sub(1).filter(|&at| at > sentence.tokens.start)?;
    if !document.has(verb, Tags::LIGHT) {
        return None;
    }
    let before = skip_helpers(document, phrases, sentence.tokens.start, verb);
    left(document, phrases, sentence.tokens.start, before.checked_sub(1)?)
}

/// The words behind the *by* of a passive.
pub fn agent(document: &Document, phrases: &Phrases, from: usize, limit: usize) -> Option<Source> {
    behind(document, phrases, agent_word(document, from, limit)? + 1, limit)
}

/// The *by* of a passive; `None` where nobody is named.
pub fn agent_word(document: &Document, from: usize, limit: usize) -> Option<usize> {
    (from..limit.min(from + 8)).find(|&at| document.is(at, "by"))
}
