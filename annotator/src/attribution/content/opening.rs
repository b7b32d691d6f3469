//! What may open a content behind its cue: a clause, an infinitive, an object, a person and what they are to do.
//!
//! Each cue takes only some of these, and a day or place may stand before any. What stands at a token is told here;
//! which of them the cue takes, where its content is looked for.

use crate::lexicon::{Frames, Tags};
use crate::phrase::PhraseSort;
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

use super::Clause;

/// The most tokens that stand between two commas within a clause.
pub(super) const LONGEST_PARENTHESIS: usize = 12;

pub(super) const REFLEXIVES: [&str; 4] = ["himself", "herself", "itself", "themselves"];

impl Clause<'_> {
    /// A subject and its verb: a reported clause without *that*.
    pub(super) fn is_clause(&self, from: usize) -> bool {
        let document = self.document;
        if from >= self.limit || matches!(document.class(from), W::Comma | W::Break) {
            return false;
        }
        let subject = self.phrases.starting(from).is_some()
            || matches!(document.class(from), W::Gerund | W::Subordinator | W::Preposition | W::Determiner)
            || document.is_any(from, &["there", "what", "if", "having", "being"]);
        let end = self.clause_end(from, false);
        subject && (from + 1..end).any(|at| document.class(at).is_finite())
    }

    /// A subject and at once its verb: a reported clause behind a verb that mostly has *that*.
    pub(super) fn is_plain_clause(&self, from: usize) -> bool {
        let document = self.document;
        let Some(index) = self.phrases.starting(from).filter(|_| from < self.limit) else { return false };
        let mut at = self.phrases.all[index].tokens.end;
        while matches!(document.class(at), W::Preposition)
            && let Some(inner) = self.phrases.starting(at + 1)
        {
            at = self.phrases.all[inner].tokens.end;
        }
        self.phrases.all[index].sort != PhraseSort::Time && self.is_verb(at) && at < self.limit
    }

    pub(super) fn is_object(&self, from: usize) -> bool {
        let document = self.document;
        if document.class(from) == W::Gerund || document.is_any(from, &["having", "being"]) {
            return true;
        }
        // "rejected its "wall of paper""
        if matches!(document.class(from), W::Determiner | W::PossessivePronoun)
            && document.is_verbatim(from + 1)
            && from + 1 < self.limit
        {
            return true;
        }
        // "reported disappointingly flat growth", "proposed temporarily closing the yard"
        let first = if document.class(from) == W::Adverb { from + 1 } else { from };
        if first > from && document.class(first) == W::Gerund {
            return true;
        }
        // "rejected what he called a gift"
        if document.is(first, "what") && self.phrases.starting(first + 1).is_some() {
            return true;
        }
        let Some(index) = self.phrases.starting(first) else { return false };
        let phrase = &self.phrases.all[index];
        if phrase.sort == PhraseSort::Time {
            return false;
        }
        let reflexive = document.is_any(from, &REFLEXIVES);
        let bare_number = document.tokens[from].kind == TokenKind::Number && phrase.tokens.len() == 1;
        !reflexive && !bare_number
    }

    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        let document = self.document;
        let to = if document.class(at) == W::Negation { at + 1 } else { at };
        // "asked not to be named" is a condition of speaking, not what was said
        if document.is(to + 1, "be") && document.is_any(to + 2, &["named", "identified", "quoted"]) {
            return false;
        }
        document.class(to) == W::To
            && (matches!(document.class(to + 1), W::Infinitive | W::Adverb | W::Auxiliary | W::Verbatim)
                || document.has(to + 1, Tags::VERB_BASE))
    }

    /// *called it a disgrace*, *called the plan "absurd"*: an object, and what it is called.
    pub(super) fn is_named_something(&self, from: usize) -> bool {
        // "calls this a disgrace"
        if self.document.is_any(from, &["this", "that", "these", "those"])
            && self.document.class(from + 1) == W::Determiner
        {
            return true;
        }
        let Some(index) = self.phrases.starting(from) else { return self.document.is_verbatim(from) };
        // "called the plan absurd": taken for one phrase
        let phrase = &self.phrases.all[index];
        if phrase.tokens.len() > 2 && self.document.has(phrase.head(), Tags::ADJECTIVE) {
            return true;
        }
        let mut at = self.phrases.all[index].tokens.end;
        // "called a ban on phones in schools “a sledgehammer”"
        while matches!(self.document.class(at), W::Preposition)
            && let Some(inner) = self.phrases.starting(at + 1)
        {
            at = self.phrases.all[inner].tokens.end;
        }
        at < self.limit
            && (matches!(
                self.document.class(at),
                W::Determiner | W::PossessivePronoun | W::Adjective | W::Verbatim | W::Number | W::Participle
            ) || self.is_adjective_like(at))
    }

    /// *called Hale unqualified*, *called themselves very old*: a word that looks like a verb at the end of its clause, or
    /// an adjective behind an adverb.
    fn is_adjective_like(&self, at: usize) -> bool {
        let document = self.document;
        let ends = at + 1 >= self.limit || matches!(document.class(at + 1), W::Comma | W::Break | W::And);
        document.class(at) == W::Finite && (ends || document.has(at, Tags::VERB_PARTICIPLE))
            || document.class(at) == W::Adverb && document.class(at + 1) == W::Adjective
            || document.class(at) == W::Noun && ends && !document.has(at, Tags::PLURAL)
    }

    /// A phrase and then one of these words: *urged ministers to*.
    pub(super) fn person_then(&self, from: usize, words: &[&str]) -> bool {
        // "asked for that to be put right"
        if self.document.is_any(from, &["that", "this", "these", "those"])
            && self.document.is_any(from + 1, words)
        {
            return true;
        }
        let Some(index) = self.phrases.starting(from) else { return false };
        let mut at = self.phrases.all[index].tokens.end;
        // what hangs on the person: "the leaders of both parties to …"
        while at < self.limit
            && (matches!(self.document.class(at), W::And | W::Preposition))
            && let Some(inner) = self.phrases.starting(at + 1)
        {
            at = self.phrases.all[inner].tokens.end;
        }
        while self.is_day(at) {
            at = self.phrases.at(at).map_or(at + 1, |index| self.phrases.all[index].tokens.end.max(at + 1));
        }
        // "asked the players, however, to …", "asked her mother, a widow, not to …"
        if self.document.class(at) == W::Comma {
            let closing = (at + 1..self.limit.min(at + LONGEST_PARENTHESIS))
                .find(|&at| self.document.class(at) == W::Comma);
            let infinitive = closing.filter(|&closing| self.is_infinitive(closing + 1));
            return infinitive.is_some_and(|closing| self.document.is_any(closing + 1, words));
        }
        self.document.is_any(at, words) || self.document.is_verbatim(at)
    }

    /// *a plan that failed*: no subject between the pronoun and its verb.
    pub(super) fn is_relative(&self, that: usize) -> bool {
        self.is_verb(that + 1)
    }

    /// *who* or *that* with its verb at once.
    pub(super) fn is_relative_opening(&self, at: usize) -> bool {
        self.document.is_any(at, &["who", "that", "which"]) && self.is_verb(at + 1)
    }

    pub(super) fn is_day(&self, at: usize) -> bool {
        self.document.class(at) == W::Time
            || self.phrases.starting(at).is_some_and(|index| self.phrases.all[index].sort == PhraseSort::Time)
    }

    pub(super) fn is_circumstance(&self, at: usize) -> bool {
        let document = self.document;
        let Some(index) = self.phrases.starting(at + 1) else { return false };
        if document.class(at) == W::To {
            // "said to reporters"
            return !(self.cue.entry.frames.any(Frames::TO) && self.is_infinitive(at))
                && self.phrases.all[index].sort != PhraseSort::Time;
        }
        document.is_any(
            at,
            &[
                "on", "in", "at", "during", "after", "before", "via", "through", "from", "outside", "by",
                "over", "late", "early", "ahead",
            ],
        )
    }
}
