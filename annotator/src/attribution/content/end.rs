//! Where the content of a cue ends.

use crate::attribution::source::absolute_subject;
use crate::cue::Mode;
use crate::lexicon::Tags;
use crate::marks::without_closing_marks;
use crate::model::Span;
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

use super::Clause;

impl Clause<'_> {
    pub(super) fn to_clause_end(&self, from: usize) -> Vec<Span> {
        let end = self.clause_end(from, false);
        if end > from { vec![self.document.span(from, end)] } else { Vec::new() }
    }

    /// Where the content that begins at `from` ends. `quoted`: it begins with quotation marks, and
    /// ends with them unless its own clause goes on.
    pub(super) fn clause_end(&self, from: usize, quoted: bool) -> usize {
        let document = self.document;
        if quoted {
            let mut end = from + 1;
            // "…" and "…": several passages
            while end < self.limit {
                if document.is_verbatim(end) && has_inner_comma(document.word(end - 1)) {
                    end += 1;
                } else if end + 1 < self.limit
                    && matches!(document.class(end), W::And | W::Comma)
                    && document.is_verbatim(end + 1)
                {
                    end += 2;
                // "…," and, "…"
                } else if end + 2 < self.limit
                    && document.class(end) == W::And
                    && document.class(end + 1) == W::Comma
                    && document.is_verbatim(end + 2)
                {
                    end += 3;
                } else {
                    break;
                }
            }
            let only_circumstance = |at: usize| {
                let behind = self.skip_circumstance(at);
                behind > at && (behind >= self.limit || matches!(document.class(behind), W::Comma | W::Break))
            };
            // "said "it is late" and left the room"
            let turns_away = document.class(end) == W::And && self.is_verb(end + 1);
            let because = document.is(end, "because") && document.is_verbatim(end + 1);
            let goes_on = end < self.limit
                && !only_circumstance(end)
                && !turns_away
                && (because
                    || matches!(
                        document.class(end),
                        W::Auxiliary
                            | W::Finite
                            | W::Modal
                            | W::Preposition
                            | W::To
                            | W::Noun
                            | W::Name
                            | W::Adverb
                            | W::Adjective
                            | W::And
                            | W::That
                            | W::Wh
                            | W::Subordinator
                            | W::Determiner
                    ))
                && !has_inner_comma(document.word(end - 1))
                && !self.later.iter().any(|cue| cue.tokens.start == end || cue.tokens.start == end + 1)
                && !ends_like_a_sentence(document.word(end - 1));
            if !goes_on {
                return end;
            }
            return self.clause_end(end, false);
        }
        let mut at = from;
        while at < self.limit {
            // "… a "joke," describing them as …": the comma stands inside the marks
            let inner_comma = at > from
                && document.tokens[at - 1].kind == TokenKind::Verbatim
                && has_inner_comma(document.word(at - 1));
            // "… as "terrible," denounced her record", "…, who said it was "late," left"
            let is_next_verb = inner_comma
                && self.is_verb(at)
                && (self.in_parenthesis
                    || self.later.iter().any(|cue| cue.tokens.start == at && self.is_parallel(cue)));
            if is_next_verb {
                return at;
            }
            let turns = ["while", "whereas", "though", "although"];
            if inner_comma
                && (document.is(at, "which") && !(at..self.limit).any(|at| document.is_verbatim(at))
                    || self.is_closed_by_attribution(at)
                    || self.begins_another_clause(at)
                    || document.is_any(at, &turns)
                    || self.is_summary(at))
            {
                return at;
            }
            // "who said he was "no politician," Ida Brandt won": another clause behind a whole one
            let another = |at: usize| {
                let subject = self.phrases.starting(at).map(|index| self.phrases.all[index].tokens.end);
                subject.is_some_and(|behind| self.is_verb(behind))
            };
            if inner_comma && another(at) && (from..at).any(|at| document.class(at).is_finite()) {
                return at;
            }
            if at > from && self.ends_before(from, at) {
                return at;
            }
            at += 1;
        }
        self.limit
    }

    /// True when the content cannot go on at token `at`.
    pub(super) fn ends_before(&self, from: usize, at: usize) -> bool {
        let document = self.document;
        let next = at + 1;
        match document.class(at) {
            W::Break if document.is(at, ":") => document.is_verbatim(next),
            W::Break if self.is_last_dash(at) && !document.is_verbatim(next) => true,
            W::Break if self.in_dashes && document.is_dash(at) => true,
            W::Break => document.is(at, ";"),
            W::Comma => {
                let has_verb = (from..at).any(|at| document.class(at).is_finite());
                // "the bridge, though old, was safe" goes on
                if (has_verb || !self.goes_on_behind_comma(next))
                    && document
                        .is_any(next, &["while", "whereas", "though", "although", "despite", "according"])
                {
                    return true;
                }
                // "rejected the charge, but those of the other party did not"
                if !has_verb
                    && document.class(next) == W::But
                    && self.phrases.starting(next + 1).is_some()
                    && (next + 1..self.limit).any(|at| document.class(at).is_finite())
                {
                    return true;
                }
                // "rejected the charge, and the talks ended"
                if !has_verb
                    && !(from..at).any(|at| document.is_verbatim(at))
                    && matches!(document.class(next), W::And | W::But)
                    && let Some(subject) = self.phrases.starting(next + 1)
                    && self.is_verb(self.phrases.all[subject].tokens.end)
                {
                    return true;
                }
                // "…, said that": the verb of the clause around
                if self.later.iter().any(|cue| cue.tokens.start == next && cue.mode == Mode::Finite) {
                    return !self.closes_parenthesis(from, at);
                }
                if self.is_time_after(next) {
                    return true;
                }
                // "urged Hale to leave, Keller said": whose all of it is
                if self.is_closed_by_attribution(next) {
                    return true;
                }
                // "…, which Smith said was wrong": a relative clause that is somebody's words itself
                if matches!(document.class(next), W::Wh)
                    && (has_verb || !self.goes_on_behind_comma(next))
                    && self.later.iter().any(|cue| self.begins_clause_of(cue, next + 1))
                {
                    return true;
                }
                // "…, with Hale calling it a joke"
                if document.is(next, "with")
                    && self.later.iter().any(|cue| {
                        cue.mode == Mode::Participle
                            && absolute_subject(document, self.phrases, self.sentence, cue)
                                .is_some_and(|source| source.tokens.start == next + 1)
                    })
                {
                    return true;
                }
                // "…, only to tell them later that it was late"
                if document.is(next, "only")
                    && document.class(next + 1) == W::To
                    && self.later.iter().any(|cue| cue.tokens.start == next + 2)
                {
                    return true;
                }
                let cue_next = self.later.iter().find(|cue| cue.tokens.start == next);
                if cue_next.is_some_and(|cue| cue.mode == Mode::Participle) {
                    return true;
                }
                if self.begins_another_clause(next) || self.in_parenthesis && self.is_verb(next) {
                    return true;
                }
                // "said it was late, but did not leave": what the speaker did, not said
                if document.class(next) == W::But
                    && self.is_verb(next + 1)
                    && !self.goes_on_behind_but(next + 1)
                {
                    return true;
                }
                if matches!(document.class(next), W::And | W::But) {
                    return self.later.iter().any(|cue| self.begins_clause_of(cue, next + 1));
                }
                self.is_summary(next)
            }
            W::But if self.is_verb(next) => !self.goes_on_behind_but(next),
            // "…, one in which he said that"
            W::Preposition if matches!(document.class(next), W::Wh) => {
                self.later.iter().any(|cue| self.begins_clause_of(cue, next + 1))
            }
            // "said it was late and left the room": no *it* leaves
            W::And
                if document.is_any(from, &["it", "there"])
                    && document.class(from + 1) == W::Auxiliary
                    && !document.is_any(from + 1, &["has", "had", "have"])
                    && document.class(next) == W::Finite
                    && document.has(next, Tags::VERB_PAST)
                    && !document.has(next, Tags::CUE) =>
            {
                true
            }
            W::And | W::But => {
                let verb = (next..self.limit).find(|&at| document.class(at) != W::Adverb);
                // "mentioned the wall and added, "I like it""
                if self.later.iter().any(|cue| Some(cue.tokens.start) == verb && self.announces(cue)) {
                    return true;
                }
                // "… said it was shut and Hale said it was not"
                if self.later.iter().any(|cue| self.is_parallel(cue) && self.is_said_by_another(cue, next)) {
                    return true;
                }
                self.later.iter().any(|cue| Some(cue.tokens.start) == verb && self.is_parallel(cue))
            }
            _ => false,
        }
    }
}

/// A passage that closes its own sentence: `"… that is a fact."`
pub(super) fn ends_like_a_sentence(words: &str) -> bool {
    without_closing_marks(words).ends_with(['.', '!', '?'])
}

/// A passage whose first letter is small: `"and nobody came"`
pub(super) fn begins_small(words: &str) -> bool {
    words.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase)
}

/// A passage with a comma before its closing mark: `"we go,"`
pub(in crate::attribution) fn has_inner_comma(words: &str) -> bool {
    without_closing_marks(words).ends_with(',')
}
