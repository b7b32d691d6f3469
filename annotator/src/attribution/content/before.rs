//! Content that stands before the attribution, or on both sides of it.

use crate::attribution::Source;
use crate::cue::{Cue, Mode};
use crate::lexicon::{Frames, Tags};
use crate::model::Span;
use crate::word_class::WordClass as W;

use super::Clause;
use super::end::{begins_small, ends_like_a_sentence};

impl Clause<'_> {
    /// *The troops, he said, had shown …*: an attribution set between commas, and words of the content
    /// on either side or, behind an opening *But,*, on one.
    pub(super) fn interrupted(&self, attribution_start: usize, attribution_end: usize) -> Option<Vec<Span>> {
        let (document, start) = (self.document, self.sentence.tokens.start);
        if !self.cue.entry.frames.any(Frames::QUOTE.or(Frames::THAT).or(Frames::ZERO)) {
            return None;
        }
        let closing = self.skip_circumstance(attribution_end);
        // "The bridge, as Keller said, was late"
        let as_before = attribution_start > start + 1 && document.is(attribution_start - 1, "as");
        let attribution_start = if as_before { attribution_start - 1 } else { attribution_start };
        let opening = attribution_start.checked_sub(1).filter(|&at| at > start);
        let parts = |at: usize, other: usize| {
            document.class(at) == W::Comma && document.class(other) == W::Comma
                || document.is_dash(at) && document.is_dash(other)
                || document.is(at, "(") && document.is(other, ")")
        };
        let between_commas =
            closing + 1 < self.limit && opening.is_some_and(|opening| parts(opening, closing));
        // "It was, he said, one of …": what stands before cannot end there
        let unfinished = attribution_start > start + 1
            && document.class(closing + 1) != W::Gerund
            && matches!(
                document.class(attribution_start - 2),
                W::Auxiliary | W::Modal | W::Preposition | W::To | W::That | W::Finite
            );
        // "The plan, he said, "is a mess"": a subject before, its verb behind
        let verb =
            |at: usize| matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal | W::Verbatim);
        let subject = attribution_start > start
            && self.phrases.starting(start).is_some()
            && !(start..attribution_start - 1).any(verb)
            && document.is_verbatim(closing + 1);
        let subject = subject || opening.is_some_and(|opening| document.class(opening) == W::Break);
        if !between_commas
            || !unfinished && !subject && opening.is_none_or(|opening| self.breaks_off(opening, closing + 1))
        {
            return None;
        }
        let mut first = start;
        while first + 1 < attribution_start && matches!(document.class(first), W::But | W::And | W::Comma) {
            first += 1;
        }
        let before = (first + 1 < attribution_start).then(|| document.span(first, attribution_start - 1));
        let behind = document.span(closing + 1, self.clause_end(closing + 1, false));
        Some(before.into_iter().chain([behind]).collect())
    }

    /// *The bridge was late (said Keller)*: the words before an attribution in brackets.
    pub(super) fn before_brackets(
        &self,
        attribution_start: usize,
        attribution_end: usize,
    ) -> Option<Vec<Span>> {
        let (document, start) = (self.document, self.sentence.tokens.start);
        let opening = attribution_start.checked_sub(1).filter(|&at| at > start && document.is(at, "("))?;
        let closing = self.skip_circumstance(attribution_end);
        let reports = self.cue.entry.frames.any(Frames::THAT.or(Frames::ZERO));
        let clause = (start..opening).any(|at| document.class(at).is_finite() || document.is_verbatim(at));
        (reports && clause && document.is(closing, ")")).then(|| vec![document.span(start, opening)])
    }

    /// True when what stands at `at`, behind an attribution that `opening` and another comma enclose, is no part of the
    /// content.
    pub(super) fn breaks_off(&self, opening: usize, at: usize) -> bool {
        let document = self.document;
        match document.class(at) {
            W::That => false,
            // "It was late, she said, "and nobody came"", but "… because, she said, "nobody came""
            W::Verbatim => {
                let before = opening.checked_sub(1);
                !begins_small(document.word(at))
                    || before
                        .is_some_and(|at| document.class(at) == W::Subordinator || document.is(at, "because"))
            }
            W::Gerund | W::Wh | W::Comma => true,
            W::And | W::But => {
                document.is_verbatim(at + 1)
                    || matches!(document.class(at + 1), W::Finite | W::Wh)
                    || self.later.iter().any(|cue| self.begins_clause_of(cue, at + 1))
            }
            _ => {
                // "The guards, he said, had shown …": the verb that the words before wait for
                let helps = |at: usize| {
                    matches!(document.class(at), W::Auxiliary | W::Modal | W::Negation | W::Adverb)
                };
                let own_verb = (at..self.limit).find(|&at| !helps(at));
                let next_cue = |cue: &Cue| {
                    let verb_of_the_subject = Some(cue.tokens.start) == own_verb && cue.mode == Mode::Finite;
                    cue.tokens.start <= at + 1 && !verb_of_the_subject
                };
                self.later.iter().any(next_cue)
                    || !(at..self.limit).any(|at| {
                        matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal | W::Verbatim)
                    })
            }
        }
    }

    pub(super) fn helpers_start(&self) -> usize {
        let mut at = self.cue.tokens.start;
        while at > self.sentence.tokens.start
            && matches!(self.document.class(at - 1), W::Auxiliary | W::Adverb)
        {
            at -= 1;
        }
        at
    }

    pub(super) fn ends_in_verbatim(&self, attribution_start: usize) -> bool {
        let document = self.document;
        let start = self.sentence.tokens.start;
        attribution_start > start
            && (document.is_verbatim(attribution_start - 1)
                || attribution_start > start + 1
                    && document.class(attribution_start - 1) == W::Comma
                    && document.is_verbatim(attribution_start - 2))
    }

    /// The content that stands before the attribution: a passage in quotation marks, or a clause
    /// that a comma closes.
    pub(super) fn before(&self, attribution_start: usize, attribution_end: usize) -> Option<Span> {
        let document = self.document;
        let mut start = self.sentence.tokens.start;
        if !self.cue.entry.frames.any(Frames::QUOTE.or(Frames::THAT).or(Frames::ZERO))
            || attribution_start <= start
        {
            return None;
        }
        // "…," as she put it
        let as_before = document.is(attribution_start - 1, "as") && attribution_start >= start + 2;
        let last = if as_before { attribution_start - 2 } else { attribution_start - 1 };
        let end = match document.class(last) {
            W::Verbatim if as_before => last + 1,
            W::Verbatim => attribution_start,
            W::Comma if last > start => last,
            _ => return None,
        };
        while start < end && matches!(document.class(start), W::But | W::And | W::Comma | W::Break | W::Other)
        {
            start += 1;
        }
        if document.is_verbatim(end - 1) {
            // "He had one answer: "No," he said", "("No," he said)"
            let first =
                (start..end).rev().take_while(|&at| document.is_verbatim(at)).last().unwrap_or(end - 1);
            if first > start && document.class(first - 1) == W::Break {
                return Some(document.span(first, end));
            }
            let reports = self.cue.entry.frames.any(Frames::THAT.or(Frames::ZERO));
            if !reports && first > start {
                return None;
            }
            // "… he said. But "we go," she added": the clause of the passage, or the passage alone
            // when it begins the sentence.
            return (start < end).then(|| document.span(start, end));
        }
        if (start..end).any(|at| document.is_verbatim(at)) {
            return (start < end).then(|| document.span(start, end));
        }
        let clause_verb = (start..end).any(|at| document.class(at).is_finite());
        let bare_headline = document.block_kind(self.sentence) != crate::model::BlockKind::Paragraph;
        // What ends with "…, he said." is what he said, whatever it begins with.
        let last_words = self.skip_circumstance(attribution_end) >= self.limit;
        let subordinate = !last_words
            && (document.class(start) == W::Subordinator
                || document.class(start) == W::Preposition && !clause_has_subject(self, start, end))
            || matches!(document.class(start), W::Gerund | W::Participle)
                // "Leaving it open is a risk, Keller said."
                && !(last_words && (start..end).all(|at| document.class(at) != W::Comma) && clause_verb)
            // "Asked whether he would go, he said …"
            || document.has(start, Tags::VERB_PARTICIPLE) && document.class(start) == W::Finite;
        // "A bridge for nobody, Keller said.": whatever a verb of plain saying closes
        let closed_by_saying = last_words
            && end - start > 2
            && document.class(start) != W::Preposition
            && self.cue.mode == Mode::Finite
            && self.cue.entry.frames.any(Frames::ZERO)
            && !self.cue.entry.frames.any(Frames::WEAK);
        // "When asked about it, Keller shrugged.": when he did it, not what he said
        let plain = self.cue.entry.frames.any(Frames::ZERO);
        let subordinate = subordinate
            || !plain && matches!(document.class(start), W::Wh | W::Subordinator | W::Preposition);
        ((clause_verb || bare_headline || closed_by_saying) && !subordinate && start < end)
            .then(|| document.span(start, end))
    }

    /// `, he said, "…"` and `…, he says, is a visitor who …`
    pub(super) fn goes_on_behind(&self, attribution_end: usize, behind_passage: bool) -> Vec<Span> {
        let document = self.document;
        let at = self.skip_circumstance(attribution_end);
        // Somebody forgot the full stop: "…," she said "…"
        let told = self.cue.entry.frames.any(Frames::ADDRESSEE);
        if document.is_verbatim(at) && at < self.limit && (!told || ends_like_a_sentence(document.word(at))) {
            return vec![document.span(at, self.clause_end(at, true))];
        }
        if at >= self.limit || !matches!(document.class(at), W::Comma | W::Break) {
            return Vec::new();
        }
        let from = at + 1;
        if document.class(from) == W::That && from < self.limit {
            return vec![document.span(from, self.clause_end(from, false))];
        }
        if from >= self.limit {
            return Vec::new();
        }
        if document.is_verbatim(from) {
            return vec![document.span(from, self.clause_end(from, true))];
        }
        // "…, he said, and "the level is dropping""
        let joined = matches!(document.class(from), W::And | W::But)
            && document.class(at) == W::Comma
            && document.is_verbatim(from + 1);
        if joined && !self.later.iter().any(|cue| self.begins_clause_of(cue, from + 1)) {
            return vec![document.span(from, self.clause_end(from, false))];
        }
        let next_cue = self.later.iter().any(|cue| cue.tokens.start <= from + 1);
        let breaks_off = matches!(
            document.class(from),
            W::Gerund | W::But | W::And | W::Wh | W::Subordinator | W::Preposition | W::Participle
        ) || document.class(from) == W::Finite && document.has(from, Tags::VERB_PARTICIPLE)
            || document.is_any(from, &["doing", "having", "being"])
            || next_cue
            || document.is(at, ";");
        let clause = (from..self.limit).any(|at| document.class(at).is_finite());
        // "…," he said, days after the vote was over: only what the passage waits for goes on without marks
        let marks = (from..self.limit).any(|at| document.is_verbatim(at));
        let breaks_off = breaks_off || behind_passage && !marks && !self.is_verb(from);
        if breaks_off || !clause || document.class(at) != W::Comma {
            return Vec::new();
        }
        vec![document.span(from, self.clause_end(from, false))]
    }

    /// `"…," he said of the plan, "…"`: the passage behind the next comma, when nobody else is shown saying it.
    pub(super) fn second_passage(&self, from: usize) -> Vec<Span> {
        let document = self.document;
        let passage = (from + 1..self.limit).find(|&at| document.is_verbatim(at));
        let behind_comma = passage.filter(|&at| document.class(at - 1) == W::Comma);
        let Some(at) = behind_comma.filter(|&at| !self.later.iter().any(|cue| cue.tokens.start < at)) else {
            return Vec::new();
        };
        vec![document.span(at, self.clause_end(at, true))]
    }

    /// *according to X, …*, *…, according to X*, *…, according to X, …*
    pub(super) fn around_phrase(&self, source: &Source) -> Vec<Span> {
        let document = self.document;
        let mut start = self.sentence.tokens.start;
        while start < self.cue.tokens.start
            && matches!(document.class(start), W::But | W::And | W::Comma | W::Break)
        {
            start += 1;
        }
        let mut spans = Vec::new();
        let mut end = self.cue.tokens.start;
        while end > start && matches!(document.class(end - 1), W::Comma) {
            end -= 1;
        }
        // "On Monday, according to X, …": time and place before the phrase are not said by anybody.
        let before = (start..end).any(|at| {
            matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal | W::Verbatim | W::Noun)
        });
        if before && end > start {
            spans.push(document.span(start, end));
        }
        let mut from = source.tokens.end;
        if from < self.limit && document.class(from) == W::Comma {
            from += 1;
            let clause = (from..self.limit)
                .any(|at| matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal | W::Verbatim));
            let breaks_off =
                matches!(document.class(from), W::But | W::And | W::Wh | W::Gerund | W::Subordinator);
            if clause && (spans.is_empty() || !breaks_off) {
                spans.push(document.span(from, self.clause_end(from, false)));
            }
        }
        spans
    }
}

pub(super) fn clause_has_subject(clause: &Clause, start: usize, end: usize) -> bool {
    let document = clause.document;
    // "In Rome the pope had a cold, he said": a verb with a phrase before it that no preposition
    // governs
    (start + 1..end).any(|at| {
        document.class(at).is_finite()
            && clause.phrases.ending(at - 1).is_some_and(|index| {
                let first = clause.phrases.all[index].tokens.start;
                first > start && !matches!(document.class(first - 1), W::Preposition | W::To)
            })
    })
}
