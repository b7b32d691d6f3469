//! Content that stands behind the cue: what kind of clause or phrase it governs.

use crate::lexicon::Frames;
use crate::model::Span;
use crate::phrase::PhraseSort;
use crate::word_class::WordClass as W;

use super::Clause;
use super::end::begins_small;
use super::opening::REFLEXIVES;

impl Clause<'_> {
    /// What the cue governs behind it.
    pub(super) fn forward(&self, from: usize) -> Vec<Span> {
        let document = self.document;
        let frames = self.cue.entry.frames;
        if from >= self.limit {
            return Vec::new();
        }
        // "finished "a little early"": goes on with something, not with words
        let goes_on = ["begin", "carry on", "continue", "finish", "go on", "resume", "start"];
        if document.is_verbatim(from)
            && begins_small(document.word(from))
            && goes_on.contains(&self.cue.entry.base)
        {
            return Vec::new();
        }
        if frames.any(Frames::AMOUNT) {
            return if self.is_put_at_number(from) { self.to_phrase_end(from) } else { Vec::new() };
        }
        // "put it at 40": the pronoun is the verb's
        if self.cue.entry.base == "put it" && self.is_put_at_number(from - 1) {
            return self.to_phrase_end(from);
        }
        // Words in quotation marks at once, or behind a comma or colon.
        if let Some(spans) = self.quoted_behind(from) {
            return spans;
        }
        // "He added, that it was late"
        if document.class(from) == W::Comma
            && document.class(from + 1) == W::That
            && frames.any(Frames::THAT)
            && !frames.any(Frames::WEAK)
            && !self.is_relative(from + 1)
        {
            return self.to_clause_end(from + 1);
        }
        let skipped = self.skip_circumstance(from);
        if skipped > from
            && let Some(spans) = self.quoted_behind(skipped)
        {
            return spans;
        }
        let weak = frames.any(Frames::WEAK) && !self.is_hearing;
        if weak && !(from..self.limit).any(|at| document.is_verbatim(at)) {
            return Vec::new();
        }
        if frames.any(Frames::PERSON_TO) && self.person_then(from, &["to", "not"]) {
            return self.to_clause_end(from);
        }
        // "warned the council that …": whoever is told is no part of it
        let told = self.phrases.starting(from).map(|index| self.phrases.all[index].tokens.end);
        for at in [Some(from), Some(skipped), told].into_iter().flatten() {
            if at >= self.limit {
                continue;
            }
            let class = document.class(at);
            // "told a man that stood at the gate to leave"
            let describes =
                told == Some(at) && at > skipped.min(from) && class == W::That && self.is_relative(at);
            if describes && frames.any(Frames::PERSON_TO) {
                let limit = (at..self.limit)
                    .find(|&at| matches!(document.class(at), W::Comma | W::Break))
                    .unwrap_or(self.limit);
                if let Some(to) = (at..limit).find(|&at| self.is_infinitive(at)) {
                    return self.to_clause_end(to);
                }
            }
            if class == W::That && !describes && frames.any(Frames::THAT.or(Frames::ZERO))
                || class == W::Wh
                    && frames.any(Frames::WH)
                    && (!document.is_any(at, &["who", "which"])
                        || told == Some(at) && self.phrases.starting(at + 1).is_some()
                        || at == from)
                || document.is(at, "if") && frames.any(Frames::WH) && self.asks()
            {
                return self.to_clause_end(at);
            }
            if frames.any(Frames::TO) && self.is_infinitive(at) {
                return self.to_clause_end(at);
            }
        }
        // "telling friends of the mayor that …": whatever stands between holds no verb
        if frames.any(Frames::ADDRESSEE)
            && let Some(that) = self.further_that(from).or_else(|| self.that_behind_relative(from))
        {
            return self.to_clause_end(that);
        }
        if let Some(at) = self.preposition(from).or_else(|| self.preposition(skipped)) {
            return self.to_phrase_end(at);
        }
        if frames.any(Frames::NAME) && self.is_named_something(from) {
            return self.to_phrase_end(from);
        }
        if frames.any(Frames::ZERO) && !frames.any(Frames::WEAK) && self.is_clause(skipped) {
            return self.to_clause_end(skipped);
        }
        if frames.any(Frames::THAT) && !frames.any(Frames::WEAK) && self.is_plain_clause(skipped) {
            return self.to_clause_end(skipped);
        }
        if frames.any(Frames::OBJECT) && !frames.any(Frames::WEAK) && self.is_object(from) {
            return self.to_phrase_end(from);
        }
        if frames.any(Frames::THAT)
            && let Some(that) = self.further_that(from)
        {
            return self.to_clause_end(that);
        }
        // "said the raid "unquestionably" broke the law": quotation marks further on
        let has_marks = (from..self.limit).any(|at| document.is_verbatim(at));
        // "found themselves locked out, a day after it announced a "change""
        let reflexive = document.is_any(from, &REFLEXIVES);
        if has_marks
            && !reflexive
            && frames.any(Frames::QUOTE)
            && ![from, skipped].iter().any(|&at| matches!(document.class(at), W::Comma | W::Break))
        {
            let end = self.clause_end(skipped.min(self.limit), false);
            let inside = (skipped..end).any(|at| document.is_verbatim(at));
            if inside {
                return vec![document.span(skipped, end)];
            }
        }
        let behind_subject = self.cue.tokens.start > self.sentence.tokens.start
            && !matches!(document.class(self.cue.tokens.start - 1), W::Comma | W::Verbatim | W::Break);
        // "Mayor Claims Bridges Failed": in the capitals of a headline a verb looks like a name
        let verb = self.cue.tokens.start;
        let in_capitals = frames.any(Frames::ZERO) && !weak && document.tokens[verb].is_capital();
        if (self.cue.entry.base == "say" || in_capitals) && behind_subject {
            let answer = if document.is_any(from, &["yes", "no"]) { from } else { skipped };
            return if self.is_answer(answer) { self.to_clause_end(answer) } else { Vec::new() };
        }
        Vec::new()
    }

    /// *put it at 5.9 per cent*, *put the number of dead at more than 40*
    fn is_put_at_number(&self, from: usize) -> bool {
        const FURTHEST: usize = 10;
        let document = self.document;
        let object = document.class(from) == W::Pronoun || self.phrases.starting(from).is_some();
        let near = from + 1..self.limit.min(from + FURTHEST);
        let at = near.clone().find(|&at| document.is(at, "at"));
        object
            && at.is_some_and(|at| {
                let plain = (from..at).all(|at| {
                    let aside = document.class(at) == W::Preposition && !document.is(at, "of");
                    !document.class(at).is_finite() && !aside
                });
                let number = (at + 1..self.limit).find(|&at| {
                    !matches!(document.class(at), W::Adverb | W::Preposition | W::Determiner)
                        && !document.is_any(at, &["than", "just"])
                });
                plain && number.is_some_and(|at| document.class(at) == W::Number)
            })
    }

    /// Only behind a word of asking does *if* open what is asked.
    fn asks(&self) -> bool {
        ["ask", "wonder", "inquire", "enquire", "query"].contains(&self.cue.entry.base)
    }

    /// *said yes*, *says no to the plan*, *says cut the tax*: whatever is no place or time and not unsaid.
    fn is_answer(&self, from: usize) -> bool {
        let document = self.document;
        const UNSAID: [&str; 9] =
            ["so", "little", "nothing", "something", "anything", "much", "more", "as", "too"];
        from < self.limit
            && !document.is_any(from, &UNSAID)
            && !matches!(
                document.class(from),
                W::Comma
                    | W::Break
                    | W::Preposition
                    | W::And
                    | W::But
                    | W::Time
                    | W::Wh
                    | W::Possessive
                    | W::Finite
                    | W::Auxiliary
                    | W::Modal
            )
    }

    /// The *that* of a reported clause some words on, with no verb before it.
    pub(super) fn further_that(&self, from: usize) -> Option<usize> {
        const FURTHEST: usize = 20;
        let document = self.document;
        let verb = |at: usize| matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal | W::Wh);
        let next_cue = self.later.first().map_or(self.limit, |cue| cue.tokens.start);
        let limit = self.limit.min(from + FURTHEST).min(next_cue);
        let found = (from..limit).find(|&at| document.class(at) == W::That || verb(at))?;
        (document.class(found) == W::That && !self.is_relative(found)).then_some(found)
    }

    /// The *that* behind a relative clause: *told the man who opened the gate that it was late*.
    fn that_behind_relative(&self, from: usize) -> Option<usize> {
        const FURTHEST: usize = 20;
        let document = self.document;
        let limit = self.limit.min(from + FURTHEST);
        let relative = (from..limit).find(|&at| matches!(document.class(at), W::Wh | W::That))?;
        let verb = (relative..limit).find(|&at| document.class(at).is_finite())?;
        let that = (verb..limit).find(|&at| document.class(at) == W::That)?;
        let same_clause = !(from..that).any(|at| matches!(document.class(at), W::Comma | W::Break));
        (same_clause && self.is_relative_opening(relative)).then_some(that)
    }

    /// `said: "…"`, `said, "…" was just a "…"`, `said "…"`
    pub(super) fn quoted_behind(&self, at: usize) -> Option<Vec<Span>> {
        let document = self.document;
        let lead_in = matches!(document.class(at), W::Comma) || document.is(at, ":");
        let first = if lead_in { at + 1 } else { at };
        if first >= self.limit || !document.is_verbatim(first) {
            return None;
        }
        let end = self.clause_end(first, true);
        Some(vec![document.span(first, end)])
    }

    /// Where the content of *accused X of …*, *described X as …*, *warned of …* begins.
    pub(super) fn preposition(&self, from: usize) -> Option<usize> {
        let (document, frames) = (self.document, self.cue.entry.frames);
        let governed: Vec<&str> = frames.opening_words().collect();
        if governed.is_empty() || frames.any(Frames::WEAK) {
            return None;
        }
        if document.is_any(from, &governed) {
            return (!document.is_any(from, &["on", "at", "over", "from", "with"]) || !self.is_day(from + 1))
                .then_some(from);
        }
        // The object stands between, and belongs to the content.
        let index = self.phrases.starting(from)?;
        if self.phrases.all[index].sort == PhraseSort::Time {
            return None;
        }
        let end = self.clause_end(from, false);
        let found = (self.phrases.all[index].tokens.end..end).find(|&at| document.is_any(at, &governed))?;
        (found - from <= 14).then_some(from)
    }
}
