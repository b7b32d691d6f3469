//! The content of a cue: which words are reported, and where they end.

use crate::cue::{Cue, Mode};
use crate::document::Document;
use crate::lexicon::Frames;
use crate::model::Span;
use crate::phrases::Phrases;
use crate::sentence::Sentence;
use crate::word_class::WordClass as W;

use super::Source;

mod before;
mod behind;
mod boundary;
#[cfg(test)]
mod cases;
mod circumstance;
mod end;
mod nominal;
mod opening;
mod phrase_end;
mod relative;

pub(super) use end::has_inner_comma;

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
    let behind_antecedent = source
        .filter(|source| source.inverted && source.tokens.end <= cue.tokens.start)
        .map(|source| document.class(source.tokens.end));
    let clause = Clause {
        document,
        phrases,
        sentence,
        cue,
        later,
        limit: text_end(document, sentence),
        opens_sentence: opens_sentence(document, sentence, cue, source),
        in_parenthesis: behind_antecedent == Some(W::Comma) || is_set_off(document, sentence, source),
        in_dashes: behind_antecedent == Some(W::Break),
        is_hearing: cue.entry.base == "hear" && source.is_some_and(|source| source.hears(document, phrases)),
    };
    let spans = match cue.mode {
        Mode::Phrase => clause.around_phrase(source?),
        Mode::Passive => clause.of_passive(source),
        Mode::Participle => clause.forward(cue.tokens.end),
        Mode::Noun => clause.of_noun(source),
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
    /// The same between dashes.
    in_dashes: bool,
    /// *The inquest heard that …*: words were spoken, whoever spoke them.
    is_hearing: bool,
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
    // "Asked by Hale if it was late, Keller left"
    if cue.mode == Mode::Passive && cue.tokens.start == first {
        return true;
    }
    let opens = |at: usize| {
        document.class(at) == W::Subordinator
            || document
                .is_any(at, &["as", "after", "before", "since", "when", "while", "once", "if", "because"])
    };
    let subject = source.map_or(cue.tokens.start, |source| source.tokens.start.min(cue.tokens.start));
    // "For somebody who said it was late, …": the clause hangs on what the sentence begins with
    let hangs =
        matches!(cue.mode, Mode::Noun | Mode::Participle) || source.is_some_and(|source| source.inverted);
    let in_phrase = document.class(first) == W::Preposition && hangs;
    let opener = if opens(first) || in_phrase {
        Some(first)
    } else {
        // "Last month, when she said it was late, …", "Years after she said it was late, …"
        (first..subject).rev().take_while(|&at| document.class(at) != W::Comma).find(|&at| opens(at))
    };
    opener.is_some_and(|opener| {
        opener < subject
            && !(first..opener).any(|at| document.class(at).is_finite())
            && !(opener..subject).any(|at| document.class(at) == W::Comma)
    })
}

/// *The vote, which she said was wrong, …*: the clause of the source opens with a pronoun behind a comma.
fn is_set_off(document: &Document, sentence: &Sentence, source: Option<&Source>) -> bool {
    let pronoun = source.and_then(|source| source.tokens.start.checked_sub(1));
    pronoun.is_some_and(|at| {
        at > sentence.tokens.start && document.class(at) == W::Wh && document.class(at - 1) == W::Comma
    })
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
        // "Trade is worth a billion, figures show.": without marks that is no speech
        let start = self.sentence.tokens.start;
        let unmarked = cue.entry.frames.any(Frames::WEAK)
            && !self.is_hearing
            && attribution_end == cue.tokens.end
            && !(start..attribution_start).any(|at| document.is_verbatim(at));
        if shared_source || relative || unmarked {
            return forward;
        }
        // "Said Brandt, "We go.""
        if attribution_start == self.sentence.tokens.start && attribution_end > cue.tokens.end {
            return self.goes_on_behind(attribution_end, false);
        }
        // "As the paper reported, the bridge is old."
        let first = if matches!(document.class(start), W::But | W::And) { start + 1 } else { start };
        let closing = self.skip_circumstance(attribution_end);
        if document.is(first, "as")
            && attribution_start == first + 1
            && (cue.entry.frames.any(Frames::THAT.or(Frames::ZERO)) || cue.entry.base == "put it")
            && document.class(closing) == W::Comma
        {
            let from = closing + 1;
            return if from < self.limit { vec![document.span(from, self.limit)] } else { Vec::new() };
        }
        if let Some(spans) = self.relative_object(attribution_start) {
            return spans;
        }
        if let Some(spans) = self.interrupted(attribution_start, attribution_end) {
            return spans;
        }
        if forward.is_empty()
            && let Some(spans) = self.before_brackets(attribution_start, attribution_end)
        {
            return spans;
        }
        // "Conceding "a mistake", he said: "…""
        let announced =
            document.is(attribution_end, ":") && !document.is_verbatim(self.sentence.tokens.start);
        if announced && !forward.is_empty() {
            return forward;
        }
        if let Some(before) = self.before(attribution_start, attribution_end) {
            // What the verb governs behind it wins over a clause before it.
            let quoted_before = self.ends_in_verbatim(attribution_start);
            // "Holding a sign that read "Go," she said it was late": the passage is told of her
            // "Despite his "youth," she said, he is a master"
            let whole = (start..attribution_start)
                .any(|at| document.is_verbatim(at) && at == start || document.class(at).is_finite());
            let circumstance = matches!(document.class(start), W::Gerund | W::Participle);
            if forward.is_empty() || quoted_before && !circumstance {
                let mut spans = vec![before];
                let mut behind = self.goes_on_behind(attribution_end, quoted_before && whole);
                if behind.is_empty() && quoted_before {
                    behind = self.second_passage(attribution_end);
                }
                spans.extend(behind);
                return spans;
            }
        }
        // "But, said Hale, "we go.""
        if forward.is_empty() && attribution_end > cue.tokens.end {
            return self.goes_on_behind(attribution_end, true);
        }
        forward
    }
}
