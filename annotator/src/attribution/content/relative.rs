//! Content that a relative clause takes its object from: *laws that courts said broke it*, *a charge he denied*.
//!
//! The object of the cue stands before its subject there, so neither what is before the attribution nor what is behind
//! it is the whole.

use crate::lexicon::Frames;
use crate::model::Span;
use crate::phrase::PhraseSort;
use crate::word_class::WordClass as W;

use super::Clause;

impl Clause<'_> {
    /// *laws that courts said broke the constitution*: the pronoun, and what follows the cue.
    pub(super) fn relative_object(&self, attribution_start: usize) -> Option<Vec<Span>> {
        let document = self.document;
        let mut pronoun = attribution_start.checked_sub(1)?;
        // "which even critics say", "that some of them say"
        while pronoun > self.sentence.tokens.start && document.class(pronoun) == W::Adverb {
            pronoun -= 1;
        }
        let relative = pronoun > self.sentence.tokens.start
            && matches!(document.class(pronoun), W::That | W::Wh)
            && document.is_any(pronoun, &["that", "which", "who", "what", "whom"]);
        let from = self.cue.tokens.end;
        let verb = from < self.limit
            && matches!(document.class(from), W::Finite | W::Auxiliary | W::Modal | W::Participle);
        // "what Hale calls a disgrace"; a passage stands for itself
        let named = from < self.limit
            && self.cue.entry.frames.any(Frames::NAME)
            && !document.is(pronoun, "that")
            && matches!(document.class(from), W::Determiner | W::Adjective | W::Noun | W::PossessivePronoun);
        if relative && named {
            return Some([vec![document.span(pronoun, pronoun + 1)], self.to_phrase_end(from)].concat());
        }
        if relative && verb {
            return Some(vec![
                document.span(pronoun, pronoun + 1),
                document.span(from, self.clause_end(from, false)),
            ]);
        }
        // "a plan they say failed": the same without a pronoun
        let reports = self.cue.entry.frames.any(Frames::THAT.or(Frames::ZERO));
        if verb
            && reports
            && pronoun + 1 == attribution_start
            && let Some(object) = self.phrases.ending(pronoun).map(|index| &self.phrases.all[index])
            && !object.is_pronoun()
            && object.sort != PhraseSort::Time
        {
            return Some(vec![
                document.span(object.tokens.start, attribution_start),
                document.span(from, self.clause_end(from, false)),
            ]);
        }
        self.object_before(pronoun, attribution_start)
    }

    /// *a charge that he denied*, *a law the union criticised*: the object of the verb stands before its subject.
    fn object_before(&self, pronoun: usize, attribution_start: usize) -> Option<Vec<Span>> {
        let (document, from) = (self.document, self.cue.tokens.end);
        let governs = self.cue.entry.frames.any(Frames::OBJECT) && !self.cue.entry.frames.any(Frames::WEAK);
        let nothing_behind = from >= self.limit
            || matches!(document.class(from), W::Comma | W::Break | W::Time | W::And | W::But)
            || document.class(from) == W::Preposition && self.is_circumstance(from);
        if !governs || !nothing_behind {
            return None;
        }
        if document.is(pronoun, "which") {
            return Some(vec![document.span(pronoun, pronoun + 1)]);
        }
        let last = if document.class(pronoun) == W::That { pronoun.checked_sub(1)? } else { pronoun };
        let object = &self.phrases.all[self.phrases.ending(last)?];
        let first = object.tokens.start;
        let free = first <= self.sentence.tokens.start
            || !matches!(document.class(first - 1), W::Preposition | W::To);
        let speaks_behind = last + 1 == attribution_start || document.class(pronoun) == W::That;
        (free && speaks_behind && !object.is_pronoun() && object.sort != PhraseSort::Time)
            .then(|| vec![document.span(first, last + 1)])
    }
}
