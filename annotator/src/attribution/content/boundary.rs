//! Whether the clause of a content goes on behind a comma or conjunction, or another one begins there.
//!
//! A comma or *and* parts two things that one speaker says as well as two speakers, or what is said and what the
//! speaker then did: only the words behind it tell which.

use crate::cue::{Cue, Mode, is_form_of_be};
use crate::lexicon::{Frames, Tags};
use crate::phrase::{Phrase, PhraseSort};
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

use super::Clause;

impl Clause<'_> {
    /// Behind a comma: the main clause that this one was put before, or a clause of another speaker
    /// with its own content.
    pub(super) fn begins_another_clause(&self, at: usize) -> bool {
        let document = self.document;
        let inner_comma = at > 0 && document.tokens[at - 1].kind == TokenKind::Verbatim;
        if inner_comma && document.class(at) == W::Gerund {
            return true;
        }
        // "… "absurd," and her party has …"
        if inner_comma && matches!(document.class(at), W::And | W::But) {
            let subject = self.phrases.starting(at + 1).map(|index| self.phrases.all[index].tokens.end);
            let quotes_on = |behind: usize| (behind..self.limit).any(|at| document.is_verbatim(at));
            let speaks_on = self.later.iter().any(|cue| self.begins_clause_of(cue, at + 1));
            return subject.is_some_and(|behind| self.is_verb(behind) && (speaks_on || !quotes_on(behind)));
        }
        let subject_opens = self.phrases.starting(at).is_some()
            || document.class(at) == W::Preposition
            || document.is_any(at, &["this", "that", "these", "those", "there"]);
        if self.opens_sentence && subject_opens && !matches!(document.class(at), W::Wh | W::And | W::But) {
            let end = (at..self.limit)
                .find(|&at| matches!(document.class(at), W::Comma | W::Break))
                .unwrap_or(self.limit);
            return (at..end).any(|at| document.class(at).is_finite());
        }
        let Some(subject) = self.phrases.starting(at) else { return false };
        let behind = self.phrases.all[subject].tokens.end;
        self.later.iter().any(|cue| {
            // "…, he said, "it is late"", "…, she replied: "no""
            let announces = matches!(document.class(cue.tokens.end), W::Comma | W::Break)
                && document.is_verbatim(cue.tokens.end + 1);
            let governs = cue.tokens.end < self.limit
                && (announces || !matches!(document.class(cue.tokens.end), W::Comma | W::Break))
                && !cue.entry.frames.any(Frames::WEAK)
                && self.skip_circumstance(cue.tokens.end) < self.limit;
            cue.mode == Mode::Finite
                && governs
                && self.begins_clause_of(cue, at)
                && cue.tokens.start >= behind
        })
    }

    /// Behind *, and*: the next cue at once, or behind a subject of its own.
    pub(super) fn begins_clause_of(&self, cue: &Cue, from: usize) -> bool {
        if cue.mode == Mode::Phrase || cue.entry.frames.any(Frames::WEAK) {
            return false;
        }
        let helpers = |at: usize| matches!(self.document.class(at), W::Auxiliary | W::Adverb);
        // "…, and in Oslo the mayor said"
        let place =
            (self.document.class(from) == W::Preposition).then(|| self.phrases.starting(from + 1)).flatten();
        let from = place.map_or(from, |place| self.phrases.all[place].tokens.end);
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

    /// *added, "No."*, *said: "No."*: what stands behind the cue is its own passage.
    pub(super) fn announces(&self, cue: &Cue) -> bool {
        let behind = cue.tokens.end;
        let leads_in = self.document.class(behind) == W::Comma || self.document.is(behind, ":");
        leads_in && self.document.is_verbatim(behind + 1) && cue.entry.frames.any(Frames::QUOTE)
    }

    /// True when somebody who is named at token `from` says something else in the words of `cue`.
    pub(super) fn is_said_by_another(&self, cue: &Cue, from: usize) -> bool {
        let named = |phrase: &Phrase| matches!(phrase.sort, PhraseSort::Name | PhraseSort::Role);
        let subject = self.phrases.starting(from).map(|index| &self.phrases.all[index]);
        cue.entry.frames.any(Frames::ZERO)
            && subject.is_some_and(|subject| named(subject) && subject.tokens.end == cue.tokens.start)
    }

    /// *urged Hale to leave, Keller said*: an attribution at `at` that ends the sentence, or stands between commas, is of
    /// all that stands before it.
    pub(super) fn is_closed_by_attribution(&self, at: usize) -> bool {
        let document = self.document;
        let attributes = |cue: &&Cue| {
            cue.mode == Mode::Finite
                && cue.entry.frames.any(Frames::ZERO)
                && !cue.entry.frames.any(Frames::WEAK)
                && cue.tokens.start > at
                && self.begins_clause_of(cue, at)
        };
        self.later.iter().filter(attributes).any(|cue| {
            let closing = self.skip_circumstance(cue.tokens.end);
            let behind_comma = document.class(closing) == W::Comma;
            let adding = behind_comma && document.class(closing + 1) == W::Gerund;
            let between = behind_comma && !self.cue.entry.frames.any(Frames::ZERO);
            closing >= self.limit || adding || between && !document.is_verbatim(closing + 1)
        })
    }

    /// *rejected the charge and demanded an apology*: the same form of another reporting verb.
    pub(super) fn is_parallel(&self, cue: &Cue) -> bool {
        !cue.entry.frames.any(Frames::WEAK)
            && (cue.entry.form == self.cue.entry.form
                || self.cue.mode == Mode::Participle && cue.mode == Mode::Finite)
            && cue.mode != Mode::Phrase
    }

    /// *, a charge that he rejected*: a noun that sums up what was said and opens another clause.
    pub(super) fn is_summary(&self, at: usize) -> bool {
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
                    &[
                        "charge",
                        "move",
                        "step",
                        "decision",
                        "plan",
                        "view",
                        "position",
                        "figure",
                        "approach",
                        "stance",
                        "sentiment",
                        "notion",
                        "idea",
                        "point",
                        "phrase",
                        "reference",
                        "nod",
                        "swipe",
                        "dig",
                        "jab",
                        "possibility",
                        "prospect",
                    ],
                );
        let is_reference = document.is_any(phrase.head(), &["reference", "nod", "swipe", "dig", "jab"])
            && document.is_any(after, &["to", "at"]);
        // "…, a point she made again", "…, a call echoed by Hale"
        let goes_on = document.has(after, Tags::VERB_PARTICIPLE) && document.is(after + 1, "by")
            || self
                .phrases
                .starting(after)
                .is_some_and(|subject| self.is_verb(self.phrases.all[subject].tokens.end));
        sums_up
            && (is_reference
                || goes_on
                || matches!(document.class(after), W::That | W::Wh)
                || document.class(after) == W::Determiner && document.is(after, "that"))
    }

    /// *a day after officials said it was late*, *hours before the vote*
    pub(super) fn is_time_after(&self, at: usize) -> bool {
        const UNITS: [&str; 14] = [
            "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minutes",
            "moments", "decade", "decades",
        ];
        let document = self.document;
        let phrase = self.phrases.starting(at).map(|index| &self.phrases.all[index]);
        phrase.is_some_and(|phrase| {
            document.is_any(phrase.tokens.end - 1, &UNITS)
                && document.is_any(phrase.tokens.end, &["after", "before"])
        })
    }

    /// *the road, which Hale said was wet, would close*: the verb stands behind the next comma.
    pub(super) fn goes_on_behind_comma(&self, from: usize) -> bool {
        let comma = (from..self.limit).find(|&at| self.document.class(at) == W::Comma);
        comma.is_some_and(|comma| self.is_verb(comma + 1))
    }

    /// *said it was old but would hold*, *… but is safe*, *… but feared that*: the verb behind *but* is of the clause
    /// before, not what the speaker did.
    pub(super) fn goes_on_behind_but(&self, from: usize) -> bool {
        let document = self.document;
        let verb = (from..self.limit).find(|&at| document.class(at) != W::Adverb).unwrap_or(from);
        let thinks = |cue: &Cue| cue.tokens.start == verb && cue.entry.frames.any(Frames::WEAK);
        let behind = (verb + 1..self.limit).find(|&at| document.class(at) != W::Adverb).unwrap_or(verb);
        let silent = document.class(behind) == W::Negation && document.has(behind + 1, Tags::CUE);
        document.class(verb) == W::Modal && !silent
            || is_form_of_be(document.word(verb))
            || document.class(verb + 1) == W::That && self.later.iter().any(thinks)
    }

    /// *said that Hale, who left, …*: the comma at `at` ends a relative clause, and the subject before
    /// that has no verb yet.
    pub(super) fn closes_parenthesis(&self, from: usize, at: usize) -> bool {
        let document = self.document;
        let opening =
            (from..at).find(|&at| document.class(at) == W::Comma && document.class(at + 1) == W::Wh);
        opening.is_some_and(|opening| !(from..opening).any(|at| document.class(at).is_finite()))
    }

    /// A dash that no other follows: what stands behind it is an afterthought.
    pub(super) fn is_last_dash(&self, at: usize) -> bool {
        let document = self.document;
        let count = (self.cue.tokens.end.min(at)..self.limit).filter(|&at| document.is_dash(at)).count();
        document.is_dash(at) && at > self.cue.tokens.end && count == 1
    }

    /// A verb, perhaps behind adverbs.
    pub(super) fn is_verb(&self, from: usize) -> bool {
        let verb = (from..self.limit).find(|&at| self.document.class(at) != W::Adverb);
        verb.is_some_and(|at| self.document.class(at).is_finite())
    }
}
