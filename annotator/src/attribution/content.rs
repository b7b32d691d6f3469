//! The content of a cue: which words are reported, and where they end.

use crate::cue::{Cue, Mode};
use crate::document::Document;
use crate::lexicon::{Frames, Tags};
use crate::model::Span;
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;
use crate::sentence::Sentence;
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

use super::Source;

/// The content spans of a cue, in text order; `None` when it governs no content, so that it is no
/// attribution at all.
pub fn content(
    document: &Document,
    phrases: &Phrases,
    sentence: &Sentence,
    cue: &Cue,
    source: Option<&Source>,
    later: &[Cue],
) -> Option<Vec<Span>> {
    let limit = text_end(document, sentence);
    let opens_sentence = opens_sentence(document, sentence, cue, source);
    let in_parenthesis = source.is_some_and(|source| {
        source.inverted
            && source.tokens.end <= cue.tokens.start
            && document.class(source.tokens.end) == W::Comma
    });
    let clause = Clause { document, phrases, sentence, cue, later, limit, opens_sentence, in_parenthesis };
    let spans = match cue.mode {
        Mode::Phrase => clause.around_phrase(source?),
        Mode::Passive => clause.of_passive(source?),
        Mode::Participle => clause.forward(cue.tokens.end),
        Mode::Finite => clause.of_verb(source),
    };
    let spans: Vec<Span> =
        spans.into_iter().map(|span| span.trim(document.text)).filter(|span| !span.is_empty()).collect();
    (!spans.is_empty()).then_some(spans)
}

struct Clause<'a> {
    document: &'a Document<'a>,
    phrases: &'a Phrases,
    sentence: &'a Sentence,
    cue: &'a Cue,
    later: &'a [Cue],
    /// The end of the sentence's words: before the full stop.
    limit: usize,
    /// The cue stands in a clause that hangs on the sentence's main one, before it.
    opens_sentence: bool,
    /// The cue stands in a clause between commas: *Brandt, who said it was late, left*.
    in_parenthesis: bool,
}

fn text_end(document: &Document, sentence: &Sentence) -> usize {
    let mut end = sentence.tokens.end;
    while end > sentence.tokens.start && document.class(end - 1) == W::Break {
        end -= 1;
    }
    end
}

/// *Although she said it was late, …*: the clause of the cue comes before the one it hangs on.
fn opens_sentence(document: &Document, sentence: &Sentence, cue: &Cue, source: Option<&Source>) -> bool {
    let mut first = sentence.tokens.start;
    while matches!(document.class(first), W::But | W::And | W::Adverb | W::Comma) {
        first += 1;
    }
    let opener = document.class(first) == W::Subordinator
        || document
            .is_any(first, &["as", "after", "before", "since", "when", "while", "once", "if", "because"]);
    let subject = source.map_or(cue.tokens.start, |source| source.tokens.start.min(cue.tokens.start));
    opener && first < subject && !(first..subject).any(|at| document.class(at) == W::Comma)
}

impl Clause<'_> {
    /// Before the attribution, behind it, or both.
    fn of_verb(&self, source: Option<&Source>) -> Vec<Span> {
        let (document, cue) = (self.document, self.cue);
        let relative = source.is_some_and(|source| source.inverted && source.tokens.end <= cue.tokens.start);
        let attribution_start = match source {
            Some(source) if source.tokens.start < cue.tokens.start && !relative => source.tokens.start,
            _ => self.helpers_start(),
        };
        let attribution_end = match source {
            Some(source) if source.tokens.start >= cue.tokens.end => source.tokens.end,
            _ => cue.tokens.end,
        };
        let shared_source = source.is_some_and(|source| {
            self.document.sentences[self.document.sentence_of(source.tokens.start)].tokens.start
                <= source.tokens.start
                && (source.tokens.end..cue.tokens.start)
                    .any(|at| matches!(document.class(at), W::And | W::But))
        });
        let forward =
            if attribution_end == cue.tokens.end { self.forward(cue.tokens.end) } else { Vec::new() };
        if shared_source || relative {
            return forward;
        }
        if let Some(spans) = self.relative_object(attribution_start) {
            return spans;
        }
        if let Some(spans) = self.interrupted(attribution_start, attribution_end) {
            return spans;
        }
        if let Some(before) = self.before(attribution_start, attribution_end) {
            // What the verb governs behind it wins over a clause before it.
            let quoted_before = self.ends_in_verbatim(attribution_start);
            if forward.is_empty() || quoted_before {
                let mut spans = vec![before];
                spans.extend(self.goes_on_behind(attribution_end));
                return spans;
            }
        }
        forward
    }

    /// *The troops, he said, had shown …*: an attribution set between commas, and words of the content
    /// on either side or, behind an opening *But,*, on one.
    fn interrupted(&self, attribution_start: usize, attribution_end: usize) -> Option<Vec<Span>> {
        let (document, start) = (self.document, self.sentence.tokens.start);
        if !self.cue.entry.frames.any(Frames::QUOTE.or(Frames::THAT).or(Frames::ZERO)) {
            return None;
        }
        let closing = self.skip_circumstance(attribution_end);
        let between_commas = attribution_start > start
            && document.class(attribution_start - 1) == W::Comma
            && closing + 1 < self.limit
            && document.class(closing) == W::Comma;
        if !between_commas || self.breaks_off(closing + 1) {
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

    /// True when what stands at `at`, behind an attribution and a comma, is no part of the content.
    fn breaks_off(&self, at: usize) -> bool {
        let document = self.document;
        match document.class(at) {
            W::That => false,
            W::Gerund | W::Wh | W::Verbatim | W::Comma => true,
            W::And | W::But => {
                document.is_verbatim(at + 1)
                    || matches!(document.class(at + 1), W::Finite | W::Wh)
                    || self.later.iter().any(|cue| self.begins_clause_of(cue, at + 1))
            }
            _ => {
                self.later.iter().any(|cue| cue.tokens.start <= at + 1)
                    || !(at..self.limit)
                        .any(|at| matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal))
            }
        }
    }

    /// *laws that courts said broke the constitution*: the pronoun, and what follows the cue.
    fn relative_object(&self, attribution_start: usize) -> Option<Vec<Span>> {
        let document = self.document;
        let pronoun = attribution_start.checked_sub(1).filter(|&at| at > self.sentence.tokens.start)?;
        let relative = matches!(document.class(pronoun), W::That | W::Wh)
            && document.is_any(pronoun, &["that", "which", "who"]);
        let from = self.cue.tokens.end;
        let verb = from < self.limit
            && matches!(document.class(from), W::Finite | W::Auxiliary | W::Modal | W::Participle);
        (relative && verb).then(|| {
            vec![document.span(pronoun, pronoun + 1), document.span(from, self.clause_end(from, false))]
        })
    }

    fn helpers_start(&self) -> usize {
        let mut at = self.cue.tokens.start;
        while at > self.sentence.tokens.start
            && matches!(self.document.class(at - 1), W::Auxiliary | W::Adverb)
        {
            at -= 1;
        }
        at
    }

    fn ends_in_verbatim(&self, attribution_start: usize) -> bool {
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
    fn before(&self, attribution_start: usize, attribution_end: usize) -> Option<Span> {
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
            // "… he said. But "we go," she added": the clause of the passage, or the passage alone
            // when it begins the sentence.
            return (start < end).then(|| document.span(start, end));
        }
        if (start..end).any(|at| document.is_verbatim(at)) {
            return (start < end).then(|| document.span(start, end));
        }
        let clause_verb =
            (start..end).any(|at| matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal));
        let bare_headline = document.block_kind(self.sentence) != crate::model::BlockKind::Paragraph;
        // What ends with "…, he said." is what he said, whatever it begins with.
        let last_words = self.skip_circumstance(attribution_end) >= self.limit;
        let subordinate = !last_words
            && (document.class(start) == W::Subordinator
                || document.class(start) == W::Preposition && !clause_has_subject(self, start, end))
            || matches!(document.class(start), W::Gerund | W::Participle)
            // "Asked whether he would go, he said …"
            || document.has(start, Tags::VERB_PARTICIPLE) && document.class(start) == W::Finite;
        ((clause_verb || bare_headline) && !subordinate && start < end).then(|| document.span(start, end))
    }

    /// `, he said, "…"` and `…, he says, is a visitor who …`
    fn goes_on_behind(&self, attribution_end: usize) -> Vec<Span> {
        let document = self.document;
        let at = self.skip_circumstance(attribution_end);
        // Somebody forgot the full stop: "…," she said "…"
        if document.is_verbatim(at) && at < self.limit {
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
        let joined = matches!(document.class(from), W::And | W::But) && document.class(at) == W::Comma;
        if joined && !self.later.iter().any(|cue| self.begins_clause_of(cue, from + 1)) {
            return vec![document.span(from, self.clause_end(from, false))];
        }
        let next_cue = self.later.iter().any(|cue| cue.tokens.start <= from + 1);
        let breaks_off = matches!(
            document.class(from),
            W::Gerund | W::But | W::And | W::Wh | W::Subordinator | W::Preposition | W::Participle
        ) || next_cue
            || document.is(at, ";");
        let clause =
            (from..self.limit).any(|at| matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal));
        if breaks_off || !clause || document.class(at) != W::Comma {
            return Vec::new();
        }
        vec![document.span(from, self.clause_end(from, false))]
    }

    /// Goes over days, places and occasions, and over the person told: the first token behind.
    fn skip_circumstance(&self, from: usize) -> usize {
        let (document, phrases) = (self.document, self.phrases);
        let mut at = from;
        if self.cue.entry.frames.any(Frames::ADDRESSEE)
            && let Some(index) = phrases.starting(at)
            && phrases.all[index].sort != PhraseSort::Time
        {
            let end = phrases.all[index].tokens.end;
            let is_subject = matches!(document.class(end), W::Finite | W::Auxiliary | W::Modal);
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
                            W::Finite | W::Auxiliary | W::Modal
                        )
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
    fn parenthesis_end(&self, from: usize) -> Option<usize> {
        const LONGEST: usize = 12;
        let document = self.document;
        let closing =
            (from + 1..self.limit.min(from + LONGEST)).find(|&at| document.class(at) == W::Comma)?;
        let that = document.class(closing + 1) == W::That;
        let clause = matches!(document.class(from + 1), W::Wh | W::Subordinator);
        (closing + 1 < self.limit && (that || clause && document.is_verbatim(closing + 1)))
            .then_some(closing + 1)
    }

    fn is_circumstance(&self, at: usize) -> bool {
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
    fn forward(&self, from: usize) -> Vec<Span> {
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
        if frames.any(Frames::WEAK) && !(from..self.limit).any(|at| document.is_verbatim(at)) {
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
            if class == W::That && frames.any(Frames::THAT.or(Frames::ZERO))
                || class == W::Wh && frames.any(Frames::WH) && !document.is_any(at, &["who", "which"])
                || document.is(at, "if") && frames.any(Frames::WH) && self.cue.entry.base == "ask"
            {
                return self.to_clause_end(at);
            }
            if frames.any(Frames::TO) && self.is_infinitive(at) {
                return self.to_clause_end(at);
            }
        }
        if let Some(at) = self.preposition(from) {
            return self.to_clause_end(at);
        }
        if frames.any(Frames::NAME) && self.is_named_something(from) {
            return self.to_clause_end(from);
        }
        if frames.any(Frames::ZERO) && !frames.any(Frames::WEAK) && self.is_clause(skipped) {
            return self.to_clause_end(skipped);
        }
        if frames.any(Frames::OBJECT) && !frames.any(Frames::WEAK) && self.is_object(from) {
            return self.to_clause_end(from);
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

    /// `said: "…"`, `said, "…" was just a "…"`, `said "…"`
    fn quoted_behind(&self, at: usize) -> Option<Vec<Span>> {
        let document = self.document;
        let lead_in = matches!(document.class(at), W::Comma) || document.is(at, ":");
        let first = if lead_in { at + 1 } else { at };
        if first >= self.limit || !document.is_verbatim(first) {
            return None;
        }
        let end = self.clause_end(first, true);
        Some(vec![document.span(first, end)])
    }

    fn is_infinitive(&self, at: usize) -> bool {
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
    fn is_named_something(&self, from: usize) -> bool {
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
    fn person_then(&self, from: usize, words: &[&str]) -> bool {
        let Some(index) = self.phrases.starting(from) else { return false };
        let mut at = self.phrases.all[index].tokens.end;
        // what hangs on the person: "the leaders of both parties to …"
        while at < self.limit
            && (document_and(self.document, at) || matches!(self.document.class(at), W::Preposition))
            && let Some(inner) = self.phrases.starting(at + 1)
        {
            at = self.phrases.all[inner].tokens.end;
        }
        self.document.is_any(at, words) || self.document.is_verbatim(at)
    }

    /// Where the content of *accused X of …*, *described X as …*, *warned of …* begins.
    fn preposition(&self, from: usize) -> Option<usize> {
        let (document, frames) = (self.document, self.cue.entry.frames);
        let governed: Vec<&str> = [
            (Frames::OF, "of"),
            (Frames::FOR, "for"),
            (Frames::AS, "as"),
            (Frames::ON, "on"),
            (Frames::ABOUT, "about"),
            (Frames::AGAINST, "against"),
            (Frames::AT, "at"),
            (Frames::OVER, "over"),
            (Frames::WITH, "with"),
            (Frames::FROM, "from"),
        ]
        .into_iter()
        .filter(|(frame, _)| frames.any(*frame))
        .map(|(_, word)| word)
        .collect();
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

    fn is_day(&self, at: usize) -> bool {
        self.document.class(at) == W::Time
            || self.phrases.starting(at).is_some_and(|index| self.phrases.all[index].sort == PhraseSort::Time)
    }

    /// A subject and its verb: a reported clause without *that*.
    fn is_clause(&self, from: usize) -> bool {
        let document = self.document;
        if from >= self.limit || matches!(document.class(from), W::Comma | W::Break) {
            return false;
        }
        let subject = self.phrases.starting(from).is_some()
            || matches!(document.class(from), W::Gerund | W::Subordinator | W::Preposition | W::Determiner)
            || document.is_any(from, &["there", "what", "if"]);
        let end = self.clause_end(from, false);
        subject && (from + 1..end).any(|at| matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal))
    }

    fn is_object(&self, from: usize) -> bool {
        let document = self.document;
        if document.class(from) == W::Gerund {
            return true;
        }
        let Some(index) = self.phrases.starting(from) else { return false };
        let phrase = &self.phrases.all[index];
        if phrase.sort == PhraseSort::Time {
            return false;
        }
        let reflexive = document.is_any(from, &["himself", "herself", "itself", "themselves"]);
        let bare_number = document.tokens[from].kind == TokenKind::Number && phrase.tokens.len() == 1;
        !reflexive && !bare_number
    }

    fn to_clause_end(&self, from: usize) -> Vec<Span> {
        let end = self.clause_end(from, false);
        if end > from { vec![self.document.span(from, end)] } else { Vec::new() }
    }

    /// Where the content that begins at `from` ends. `quoted`: it begins with quotation marks, and
    /// ends with them unless its own clause goes on.
    fn clause_end(&self, from: usize, quoted: bool) -> usize {
        let document = self.document;
        if quoted {
            let mut end = from + 1;
            // "…" and "…": several passages
            while end + 1 < self.limit
                && matches!(document.class(end), W::And | W::Comma)
                && document.is_verbatim(end + 1)
            {
                end += 2;
            }
            let only_circumstance = |at: usize| {
                let behind = self.skip_circumstance(at);
                behind > at && (behind >= self.limit || matches!(document.class(behind), W::Comma | W::Break))
            };
            let goes_on = end < self.limit
                && !only_circumstance(end)
                && matches!(
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
                )
                && !self.later.iter().any(|cue| cue.tokens.start == end || cue.tokens.start == end + 1)
                && !ends_like_a_sentence(document.word(end - 1));
            if !goes_on {
                return end;
            }
            return self.clause_end(end, false);
        }
        let mut at = from;
        while at < self.limit {
            // "… a "distortion," describing them as …": the comma stands inside the marks
            let inner_comma =
                at > from && document.is_verbatim(at - 1) && has_inner_comma(document.word(at - 1));
            if inner_comma && self.begins_another_clause(at) {
                return at;
            }
            if at > from && self.ends_before(at) {
                return at;
            }
            at += 1;
        }
        self.limit
    }

    /// True when the content cannot go on at token `at`.
    fn ends_before(&self, at: usize) -> bool {
        let document = self.document;
        let next = at + 1;
        match document.class(at) {
            W::Break => document.is_any(at, &[";", ":"]),
            W::Comma => {
                if document.is_any(next, &["while", "whereas"]) || document.is(next, "according") {
                    return true;
                }
                // "…, which Smith said was wrong": a relative clause that is somebody's words itself
                if matches!(document.class(next), W::Wh)
                    && self.later.iter().any(|cue| self.begins_clause_of(cue, next + 1))
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
                if document.class(next) == W::But && self.is_verb(next + 1) {
                    return true;
                }
                if matches!(document.class(next), W::And | W::But) {
                    return self.later.iter().any(|cue| self.begins_clause_of(cue, next + 1));
                }
                self.is_summary(next)
            }
            W::But if self.is_verb(next) => true,
            W::And | W::But => self.later.iter().any(|cue| cue.tokens.start == next && self.is_parallel(cue)),
            _ => false,
        }
    }

    /// Behind a comma: the main clause that this one was put before, or a clause of another speaker
    /// with its own content.
    fn begins_another_clause(&self, at: usize) -> bool {
        let document = self.document;
        let inner_comma = at > 0 && document.is_verbatim(at - 1);
        if inner_comma && document.class(at) == W::Gerund {
            return true;
        }
        let subject_opens = self.phrases.starting(at).is_some() || document.class(at) == W::Preposition;
        if self.opens_sentence && subject_opens && !matches!(document.class(at), W::Wh | W::And | W::But) {
            let end = (at..self.limit)
                .find(|&at| matches!(document.class(at), W::Comma | W::Break))
                .unwrap_or(self.limit);
            return (at..end).any(|at| matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal));
        }
        let Some(subject) = self.phrases.starting(at) else { return false };
        let behind = self.phrases.all[subject].tokens.end;
        self.later.iter().any(|cue| {
            let governs = cue.tokens.end < self.limit
                && !matches!(document.class(cue.tokens.end), W::Comma | W::Break)
                && !cue.entry.frames.any(Frames::WEAK)
                && self.skip_circumstance(cue.tokens.end) < self.limit;
            cue.mode == Mode::Finite
                && governs
                && self.begins_clause_of(cue, at)
                && cue.tokens.start >= behind
        })
    }

    /// A verb, perhaps behind adverbs.
    fn is_verb(&self, from: usize) -> bool {
        let verb = (from..self.limit).find(|&at| self.document.class(at) != W::Adverb);
        verb.is_some_and(|at| matches!(self.document.class(at), W::Finite | W::Auxiliary | W::Modal))
    }

    /// Behind *, and*: the next cue at once, or behind a subject of its own.
    fn begins_clause_of(&self, cue: &Cue, from: usize) -> bool {
        if cue.mode == Mode::Phrase || cue.entry.frames.any(Frames::WEAK) {
            return false;
        }
        let helpers = |at: usize| matches!(self.document.class(at), W::Auxiliary | W::Adverb);
        let behind_subject =
            self.phrases.starting(from).map_or(from, |index| self.phrases.all[index].tokens.end);
        [from, behind_subject].into_iter().any(|start| {
            let mut at = start;
            while at < cue.tokens.start && helpers(at) {
                at += 1;
            }
            at == cue.tokens.start
        })
    }

    /// *rejected the charge and demanded an apology*: the same form of another reporting verb.
    fn is_parallel(&self, cue: &Cue) -> bool {
        !cue.entry.frames.any(Frames::WEAK)
            && (cue.entry.form == self.cue.entry.form
                || self.cue.mode == Mode::Participle && cue.mode == Mode::Finite)
            && cue.mode != Mode::Phrase
    }

    /// *, a charge that he rejected*: a noun that sums up what was said and opens another clause.
    fn is_summary(&self, at: usize) -> bool {
        let document = self.document;
        if !document.is_any(at, &["a", "an"]) {
            return false;
        }
        let Some(index) = self.phrases.starting(at) else { return false };
        let phrase = &self.phrases.all[index];
        let after = phrase.tokens.end;
        let sums_up =
            document.lexicon.cue_nouns.find(document.text, &document.tokens, phrase.head()).is_some()
                || document.is_any(
                    phrase.head(),
                    &["charge", "move", "step", "decision", "plan", "view", "position", "figure"],
                );
        sums_up
            && (matches!(document.class(after), W::That | W::Wh)
                || document.class(after) == W::Determiner && document.is(after, "that"))
    }

    /// *according to X, …*, *…, according to X*, *…, according to X, …*
    fn around_phrase(&self, source: &Source) -> Vec<Span> {
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

    /// *the plan was criticised by X as "absurd"*: the subject, and what follows the agent.
    fn of_passive(&self, source: &Source) -> Vec<Span> {
        let document = self.document;
        let mut end = self.cue.tokens.start;
        while end > self.sentence.tokens.start
            && matches!(document.class(end - 1), W::Auxiliary | W::Adverb | W::Comma)
        {
            end -= 1;
        }
        let mut spans = Vec::new();
        if let Some(index) = end.checked_sub(1).and_then(|last| self.phrases.ending(last)) {
            spans.push(self.phrases.all[index].span(document));
        }
        let from = source.tokens.end;
        if from < self.limit
            && matches!(document.class(from), W::Preposition | W::Verbatim | W::To)
            && !self.is_day(from + 1)
        {
            spans.push(document.span(from, self.clause_end(from, false)));
        }
        spans
    }
}

fn document_and(document: &Document, at: usize) -> bool {
    document.class(at) == W::And
}

fn clause_has_subject(clause: &Clause, start: usize, end: usize) -> bool {
    let document = clause.document;
    // "In Rome the pope had a cold, he said": a verb with a phrase before it that no preposition
    // governs
    (start + 1..end).any(|at| {
        matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal)
            && clause.phrases.ending(at - 1).is_some_and(|index| {
                let first = clause.phrases.all[index].tokens.start;
                first > start && !matches!(document.class(first - 1), W::Preposition | W::To)
            })
    })
}

/// A passage with a comma before its closing mark: `"we go,"`
fn has_inner_comma(words: &str) -> bool {
    words.trim_end_matches(['"', '”', '’', '\'', '»']).ends_with(',')
}

/// A passage that closes its own sentence: `"… that is a fact."`
fn ends_like_a_sentence(words: &str) -> bool {
    words.trim_end_matches(['"', '”', '’', '\'', '»']).ends_with(['.', '!', '?'])
}

#[cfg(test)]
mod tests {
    use crate::attribution::attributions;
    use crate::document::Document;
    use crate::lexicon::english;
    use crate::model::{Article, BlockKind};
    use crate::phrases::Phrases;

    /// The contents of `text`; the spans of one are joined by ` … `.
    fn check(text: &str, expect: &[&str]) {
        let article = Article::from_blocks([(BlockKind::Paragraph, text)]);
        let document = Document::new(&article, english());
        let phrases = Phrases::new(&document);
        let found: Vec<String> = attributions(&document, &phrases)
            .iter()
            .map(|attribution| {
                attribution.content.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" … ")
            })
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn what_opens_the_reported_clause_belongs_to_it() {
        check("Hale said that it was late.", &["that it was late"]);
        check("Hale promised to leave.", &["to leave"]);
        check("Hale warned of floods.", &["of floods"]);
        check("Hale asked why it was late.", &["why it was late"]);
    }

    #[test]
    fn the_one_told_and_the_day_do_not() {
        check("Hale told reporters that it was late.", &["that it was late"]);
        check("Hale said on Monday that it was late.", &["that it was late"]);
        check("Hale told reporters in Oslo on Monday it was late.", &["it was late"]);
    }

    #[test]
    fn the_one_accused_or_urged_does() {
        check("Hale accused Norway of hiding it.", &["Norway of hiding it"]);
        check("Hale urged ministers to act.", &["ministers to act"]);
    }

    #[test]
    fn the_full_stop_is_no_part_of_a_clause_but_of_a_passage_it_stands_in() {
        check("Hale said it was late.", &["it was late"]);
        check("Hale said: \"It is late.\"", &["\"It is late.\""]);
    }

    #[test]
    fn a_clause_around_its_attribution_has_two_parts() {
        check("The bridge, Hale said, was old.", &["The bridge … was old"]);
        check("\"It is,\" said Hale, \"late.\"", &["\"It is,\" … \"late.\""]);
    }

    #[test]
    fn another_verb_of_the_speaker_ends_it() {
        check("Hale said it was late, adding that he was tired.", &["it was late", "that he was tired"]);
    }

    #[test]
    fn clauses_joined_inside_speech_stay_inside() {
        check("Hale said it was late and that he was tired.", &["it was late and that he was tired"]);
        check(
            "Hale said it was late because the train had stopped.",
            &["it was late because the train had stopped"],
        );
    }

    #[test]
    fn a_verb_without_content_reports_nothing() {
        check("Hale said nothing.", &[]);
        check("Hale said so.", &[]);
        check("Hale spoke.", &[]);
    }
}
