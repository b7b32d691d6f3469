//! Where a content ends that is a phrase and no clause: *the charge*, *it a disgrace*, *Norway of hiding it*.
//!
//! Such a content ends before what is told of the speaker or of the speaking, which a clause would take in.

use crate::attribution::source::is_occasion;
use crate::lexicon::{Frames, Tags};
use crate::model::Span;
use crate::phrase::PhraseSort;
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

use super::Clause;

impl Clause<'_> {
    /// The content that is a noun phrase with what hangs on it, not a clause: *the charge*, *it a
    /// disgrace*, *Norway of hiding it*.
    pub(super) fn to_phrase_end(&self, from: usize) -> Vec<Span> {
        let end = self.clause_end(from, false);
        let own_verb = (from..end).find(|&at| self.document.class(at).is_finite()).unwrap_or(end);
        let end = (from + 1..own_verb).find(|&at| self.ends_phrase(from, at)).unwrap_or(end);
        let end = (from..end).rfind(|&at| self.document.class(at) != W::Comma).map_or(from, |last| last + 1);
        if end > from { vec![self.document.span(from, end)] } else { Vec::new() }
    }

    /// True when what stands at `at` is told of the speaker or of the speaking, so that a phrase
    /// without a verb which begins at `from` ends there.
    pub(super) fn ends_phrase(&self, from: usize, at: usize) -> bool {
        let document = self.document;
        let next = at + 1;
        let verbal = (from..at).any(|at| matches!(document.class(at), W::Infinitive | W::Gerund));
        match document.class(at) {
            // "called it late and left the room"
            W::And | W::But | W::Comma if self.is_verb(next) => {
                !(verbal && document.has(next, Tags::VERB_BASE) && !document.has(next, Tags::VERB_PAST))
            }
            // "rejected the charge and the talks ended"
            W::And if document.is(at, "and") => self
                .phrases
                .starting(next)
                .is_some_and(|subject| self.is_verb(self.phrases.all[subject].tokens.end)),
            _ if verbal => false,
            _ if document
                .is_any(at, &["after", "before", "when", "while", "since", "until", "following"]) =>
            {
                true
            }
            _ => self.is_occasion_or_day(at) && !self.is_called_behind(at),
        }
    }

    /// *described it during an interview as a joke*: what it is called stands behind the occasion.
    fn is_called_behind(&self, at: usize) -> bool {
        let behind = self.phrases.starting(at + 1).map(|index| self.phrases.all[index].tokens.end);
        let behind = if self.is_day(at) {
            self.phrases.starting(at).map(|index| self.phrases.all[index].tokens.end)
        } else {
            behind
        };
        self.cue.entry.frames.any(Frames::AS) && behind.is_some_and(|behind| self.document.is(behind, "as"))
    }

    /// *on Friday*, *last week*, *in a statement*
    fn is_occasion_or_day(&self, at: usize) -> bool {
        let document = self.document;
        let first = if document.is_any(at, &["on", "in", "at", "during", "late", "early", "earlier"]) {
            at + 1
        } else {
            at
        };
        let Some(index) = self.phrases.starting(first) else { return document.class(first) == W::Time };
        let phrase = &self.phrases.all[index];
        let day = phrase.sort == PhraseSort::Time
            && phrase.tokens.clone().any(|at| document.tokens[at].kind == TokenKind::Word);
        day || first > at && is_occasion(document, &phrase.tokens)
    }
}
