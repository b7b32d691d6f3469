//! Content that stands behind the cue: what kind of clause or phrase it governs.

use crate::attribution::Source;
use crate::lexicon::{Frames, Tags};
use crate::model::Span;
use crate::phrase::PhraseSort;
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

use super::Clause;

impl Clause<'_> {
    /// Goes over days, places and occasions, and over the person told: the first token behind.
    pub(super) fn skip_circumstance(&self, from: usize) -> usize {
        let (document, phrases) = (self.document, self.phrases);
        let mut at = from;
        if self.cue.entry.frames.any(Frames::ADDRESSEE)
            && let Some(index) = phrases.starting(at)
            && phrases.all[index].sort != PhraseSort::Time
        {
            let end = phrases.all[index].tokens.end;
            let is_subject = document.class(end).is_finite();
            if !is_subject {
                at = end;
                while document.class(at) == W::And && phrases.starting(at + 1).is_some() {
                    at = phrases.starting(at + 1).map_or(at + 1, |index| phrases.all[index].tokens.end);
                }
            }
        }
        while at < self.limit {
            match document.class(at) {
                // "admitted, however, that …", "told them, in remarks that were recorded, that …"
                W::Comma if self.parenthesis_end(at).is_some() => {
                    at = self.parenthesis_end(at).unwrap_or(at + 1)
                }
                W::Adverb if !matches!(document.class(at + 1), W::Adjective | W::Auxiliary | W::Modal) => {
                    at += 1
                }
                W::Time => {
                    at = phrases.at(at).map_or(at + 1, |index| phrases.all[index].tokens.end.max(at + 1));
                }
                W::Preposition | W::To if self.is_circumstance(at) => {
                    let index = phrases.starting(at + 1);
                    let Some(index) = index else { return at };
                    at = phrases.all[index].tokens.end;
                    // "in a letter to the council of ministers"
                    while at < self.limit
                        && matches!(document.class(at), W::Preposition | W::To)
                        && let Some(inner) = phrases.starting(at + 1)
                    {
                        at = phrases.all[inner].tokens.end;
                    }
                }
                _ => {
                    if let Some(index) = phrases.starting(at)
                        && phrases.all[index].sort == PhraseSort::Time
                        && !matches!(
                            document.class(phrases.all[index].tokens.end),
                            W::Finite | W::Auxiliary | W::Modal | W::To
                        )
                        && !document.is_any(phrases.all[index].tokens.end, &["of", "when"])
                    {
                        at = phrases.all[index].tokens.end;
                        continue;
                    }
                    return at;
                }
            }
        }
        at
    }

    /// Where *that* stands behind a parenthesis which the comma at `from` opens; `None` when it opens
    /// none.
    pub(super) fn parenthesis_end(&self, from: usize) -> Option<usize> {
        const LONGEST: usize = 12;
        let document = self.document;
        let closing =
            (from + 1..self.limit.min(from + LONGEST)).find(|&at| document.class(at) == W::Comma)?;
        let that = document.class(closing + 1) == W::That;
        let clause = matches!(
            document.class(from + 1),
            W::Wh | W::Subordinator | W::Preposition | W::Adverb | W::Gerund
        );
        let speaks = self.later.iter().any(|cue| (from..closing).contains(&cue.tokens.start));
        (closing + 1 < self.limit && (that || clause && !speaks && document.is_verbatim(closing + 1)))
            .then_some(closing + 1)
    }

    pub(super) fn is_circumstance(&self, at: usize) -> bool {
        let document = self.document;
        let Some(index) = self.phrases.starting(at + 1) else { return false };
        if document.class(at) == W::To {
            // "said to reporters"
            return !self.cue.entry.frames.any(Frames::TO)
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

    /// What the cue governs behind it.
    pub(super) fn forward(&self, from: usize) -> Vec<Span> {
        let document = self.document;
        let frames = self.cue.entry.frames;
        if from >= self.limit {
            return Vec::new();
        }
        // Words in quotation marks at once, or behind a comma or colon.
        if let Some(spans) = self.quoted_behind(from) {
            return spans;
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
                || document.is(at, "if") && frames.any(Frames::WH) && self.cue.entry.base == "ask"
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
        if has_marks
            && frames.any(Frames::QUOTE)
            && ![from, skipped].iter().any(|&at| matches!(document.class(at), W::Comma | W::Break))
        {
            let end = self.clause_end(skipped.min(self.limit), false);
            let inside = (skipped..end).any(|at| document.is_verbatim(at));
            if inside {
                return vec![document.span(skipped, end)];
            }
        }
        Vec::new()
    }

    /// The *that* of a reported clause some words on, with no verb before it.
    pub(super) fn further_that(&self, from: usize) -> Option<usize> {
        const FURTHEST: usize = 20;
        let document = self.document;
        let verb = |at: usize| matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal | W::Wh);
        let limit = self.limit.min(from + FURTHEST);
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

    /// *who* or *that* with its verb at once.
    fn is_relative_opening(&self, at: usize) -> bool {
        self.document.is_any(at, &["who", "that", "which"]) && self.is_verb(at + 1)
    }

    /// *a plan that failed*: no subject between the pronoun and its verb.
    pub(super) fn is_relative(&self, that: usize) -> bool {
        self.is_verb(that + 1)
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
            && matches!(self.document.class(at), W::Determiner | W::Adjective | W::Verbatim | W::Number)
    }

    /// A phrase and then one of these words: *urged ministers to*.
    pub(super) fn person_then(&self, from: usize, words: &[&str]) -> bool {
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
        self.document.is_any(at, words) || self.document.is_verbatim(at)
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

    pub(super) fn is_day(&self, at: usize) -> bool {
        self.document.class(at) == W::Time
            || self.phrases.starting(at).is_some_and(|index| self.phrases.all[index].sort == PhraseSort::Time)
    }

    /// A subject and its verb: a reported clause without *that*.
    pub(super) fn is_clause(&self, from: usize) -> bool {
        let document = self.document;
        if from >= self.limit || matches!(document.class(from), W::Comma | W::Break) {
            return false;
        }
        let subject = self.phrases.starting(from).is_some()
            || matches!(document.class(from), W::Gerund | W::Subordinator | W::Preposition | W::Determiner)
            || document.is_any(from, &["there", "what", "if"]);
        let end = self.clause_end(from, false);
        subject && (from + 1..end).any(|at| document.class(at).is_finite())
    }

    /// A subject and at once its verb: a reported clause behind a verb that mostly has *that*.
    fn is_plain_clause(&self, from: usize) -> bool {
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
        if document.class(from) == W::Gerund {
            return true;
        }
        // "reported disappointingly flat growth"
        let first = if document.class(from) == W::Adverb { from + 1 } else { from };
        // "rejected what he called a gift"
        if document.is(first, "what") && self.phrases.starting(first + 1).is_some() {
            return true;
        }
        let Some(index) = self.phrases.starting(first) else { return false };
        let phrase = &self.phrases.all[index];
        if phrase.sort == PhraseSort::Time {
            return false;
        }
        let reflexive = document.is_any(from, &["himself", "herself", "itself", "themselves"]);
        let bare_number = document.tokens[from].kind == TokenKind::Number && phrase.tokens.len() == 1;
        !reflexive && !bare_number
    }

    /// *her claim that it was late was wrong*: to the end, or to the verb of which the claim is the subject.
    pub(super) fn of_noun(&self, source: &Source) -> Vec<Span> {
        let document = self.document;
        let from = self.cue.tokens.end.max(source.tokens.end);
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
        let mut at = from;
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
            let opens = matches!(document.class(from), W::That | W::Wh | W::To | W::Verbatim)
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
