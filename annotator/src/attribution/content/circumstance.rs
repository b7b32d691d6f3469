//! What stands between a cue and its content: days, places, occasions, whoever is told, and asides.
//!
//! None of it is said by anybody, and any of it may stand there: *told reporters in Oslo on Monday, however, that*.

use crate::lexicon::Frames;
use crate::phrase::PhraseSort;
use crate::word_class::WordClass as W;

use super::Clause;
use super::opening::LONGEST_PARENTHESIS;

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
                // "claimed - wrongly - that …"
                W::Break if document.is_dash(at) && self.aside_end(at).is_some() => {
                    at = self.aside_end(at).unwrap_or(at + 1)
                }
                W::Adverb if !matches!(document.class(at + 1), W::Adjective | W::Auxiliary | W::Modal) => {
                    at += 1
                }
                // "said late Tuesday it would"
                W::Adjective
                    if document.is_any(at, &["late", "early", "earlier", "later"])
                        && document.class(at + 1) == W::Time =>
                {
                    at += 1
                }
                // "said Thursday it would", but "said Thursday's vote was"
                W::Time if document.class(at + 1) != W::Possessive => {
                    at = phrases.at(at).map_or(at + 1, |index| phrases.all[index].tokens.end.max(at + 1));
                }
                W::Preposition | W::To if self.is_circumstance(at) => {
                    let index = phrases.starting(at + 1);
                    let Some(index) = index else { return at };
                    at = phrases.all[index].tokens.end;
                    // "on the station's "Morning Hour" on Sunday"
                    let title = document.class(at - 1) == W::Possessive && document.is_verbatim(at);
                    if title && !matches!(document.class(at + 1), W::Comma | W::Break) && at + 1 < self.limit
                    {
                        at += 1;
                    }
                    // "in a letter to the council of ministers"
                    while at < self.limit
                        && matches!(document.class(at), W::Preposition | W::To)
                        && !self.cue.entry.frames.opening_words().any(|word| document.is(at, word))
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
        let document = self.document;
        let closing = (from + 1..self.limit.min(from + LONGEST_PARENTHESIS))
            .find(|&at| document.class(at) == W::Comma)?;
        let that = document.class(closing + 1) == W::That;
        let clause = matches!(
            document.class(from + 1),
            W::Wh | W::Subordinator | W::Preposition | W::Adverb | W::Gerund
        );
        let speaks = self.later.iter().any(|cue| (from..closing).contains(&cue.tokens.start));
        (closing + 1 < self.limit && (that || clause && !speaks && document.is_verbatim(closing + 1)))
            .then_some(closing + 1)
    }

    /// Where *that* stands behind words between dashes, the first of which is at `from`.
    fn aside_end(&self, from: usize) -> Option<usize> {
        let document = self.document;
        let closing =
            (from + 1..self.limit.min(from + LONGEST_PARENTHESIS)).find(|&at| document.is_dash(at))?;
        (document.class(closing + 1) == W::That).then_some(closing + 1)
    }
}
