//! The content of a noun (*her claim that it was late*) and of a passive (*the plan was criticised*).
//!
//! Apart from what an active verb governs: a noun may be the subject of another verb, so that its content ends before
//! that one, and what a passive is about is its own subject, before the cue.

use crate::attribution::Source;
use crate::lexicon::Frames;
use crate::model::{Colour, Span};
use crate::word_class::WordClass as W;

use super::Clause;

impl Clause<'_> {
    /// *her claim that it was late was wrong*: to the end, or to the verb of which the claim is the subject.
    pub(super) fn of_noun(&self, source: Option<&Source>) -> Vec<Span> {
        let document = self.document;
        let mut from = source.map_or(0, |source| source.tokens.end).max(self.cue.tokens.end);
        // "issued a statement, "We go.""
        if document.class(from) == W::Comma && document.is_verbatim(from + 1) {
            return vec![document.span(from + 1, self.clause_end(from + 1, true))];
        }
        // "sent a message: it was late"
        if document.is(from, ":") && from + 1 < self.limit {
            return vec![document.span(from + 1, self.limit)];
        }
        // "chants of "Go" and "Now" were heard"
        if self.cue.entry.colour == Colour::Emotional && document.is_verbatim(from + 1) {
            let mut end = from + 2;
            while matches!(document.class(end), W::And | W::Comma) && document.is_verbatim(end + 1) {
                end += 2;
            }
            return vec![document.span(from, end)];
        }
        // "her claim in a letter that"
        let opens = self.cue.entry.frames.opening_words().any(|word| document.is(from, word));
        if document.class(from) == W::Preposition
            && self.cue.entry.frames.any(Frames::THAT)
            && !(opens && self.cue.entry.frames.any(Frames::OF))
            && let Some(that) = self.further_that(from)
        {
            from = that;
        }
        if document.class(from) == W::Comma && document.class(from + 1) == W::That {
            from += 1;
        }
        if document.class(from - 1) == W::Auxiliary {
            let end = self.clause_end(from, document.is_verbatim(from));
            return vec![document.span(from, end)];
        }
        if !matches!(document.class(from), W::That | W::To) {
            let opens = self.cue.entry.frames.opening_words().any(|word| document.is(from, word));
            return if opens { self.phrase_behind(from) } else { Vec::new() };
        }
        let end = self.clause_end(from, false);
        let verb = |at: usize| document.class(at).is_finite();
        let is_subject = !(self.sentence.tokens.start..self.cue.tokens.start).any(verb);
        if !is_subject {
            return vec![document.span(from, end)];
        }
        // Past the verb of the clause itself, if it has one, to the next verb that nothing joins to it.
        let that = document.class(from) == W::That;
        let own = (from..end).find(|&at| verb(at)).filter(|_| that).unwrap_or(from + 1);
        let belongs = |at: usize| {
            let before = (own..at).rev().find(|&at| !matches!(document.class(at), W::Adverb | W::Negation));
            document.is_any(at, &["be", "been", "being"])
                || before.is_some_and(|before| {
                    matches!(
                        document.class(before),
                        W::Modal | W::And | W::But | W::Wh | W::That | W::Pronoun
                    )
                })
        };
        let end = (own + 1..end).find(|&at| verb(at) && !belongs(at)).unwrap_or(end);
        vec![document.span(from, end)]
    }

    /// *of the plan to close the yard*: a preposition, its phrase, and the phrases that hang on that.
    fn phrase_behind(&self, from: usize) -> Vec<Span> {
        let document = self.document;
        // "her call for a "revolt" was heard"
        let passage = document.class(from + 1) == W::Determiner && document.is_verbatim(from + 2);
        let mut at = if passage { from + 3 } else { from };
        while at < self.limit
            && (matches!(document.class(at), W::Preposition | W::To)
                || at > from && document.class(at) == W::And)
            && let Some(index) = self.phrases.starting(at + 1)
            && (at == from || !self.ends_phrase(from, at))
        {
            at = self.phrases.all[index].tokens.end;
        }
        // "criticism of leaving the yard", "a call for Hale to leave"
        let goes_on = matches!(document.class(at), W::Verbatim | W::To)
            || at == from && matches!(document.class(at + 1), W::Gerund | W::Verbatim | W::Wh);
        if goes_on {
            return self.to_phrase_end(from);
        }
        if at > from { vec![document.span(from, at)] } else { Vec::new() }
    }

    /// *the plan was criticised by X as "absurd"*: the subject, and what follows the agent.
    pub(super) fn of_passive(&self, source: Option<&Source>) -> Vec<Span> {
        let document = self.document;
        let told = self.cue.entry.frames.any(Frames::ADDRESSEE);
        let from = source.map_or(self.cue.tokens.end, |source| source.tokens.end);
        if told {
            if let Some(spans) = self.quoted_behind(from) {
                return spans;
            }
            let opens = matches!(document.class(from), W::That | W::Wh | W::To)
                || document.is_any(from, &["if", "about"]);
            return if opens && from < self.limit { self.to_clause_end(from) } else { Vec::new() };
        }
        let mut end = self.cue.tokens.start;
        while end > self.sentence.tokens.start
            && matches!(document.class(end - 1), W::Auxiliary | W::Adverb | W::Comma)
        {
            end -= 1;
        }
        let mut spans = Vec::new();
        if let Some(index) = end.checked_sub(1).and_then(|last| self.phrases.ending(last)) {
            let mut first = self.phrases.all[index].tokens.start;
            // "the closure of the bridge"
            while first > self.sentence.tokens.start + 1
                && document.class(first - 1) == W::Preposition
                && let Some(outer) = self.phrases.ending(first - 2)
            {
                first = self.phrases.all[outer].tokens.start;
            }
            spans.push(document.span(first, end));
        }
        if from < self.limit
            && matches!(document.class(from), W::Preposition | W::Verbatim | W::To)
            && !self.is_day(from + 1)
        {
            spans.push(document.span(from, self.clause_end(from, false)));
        }
        spans
    }
}
