//! Anchoring: where in the text the words of a selector stand.

use serde_json::Value;

use crate::format::Offsets;
use crate::format::article_file::OrphanReason;
use crate::format::selector::CONTEXT;
use crate::format::value::{one_or_many, position, string};
use crate::model::Span;

/// Words this long (code points) that occur once in the text are recognised by themselves;
/// shorter ones only with at least half of their context. Lower it, and a *he* whose paragraph
/// was deleted moves to another *he*; raise it, and rewriting a sentence orphans its neighbours.
const SPEAK_FOR_THEMSELVES: usize = 32;

/// Bytes of text that may be searched for the annotations of one file, so that a hostile file
/// cannot keep a phone busy. An honest file of a long article uses a hundredth of it.
const SEARCH_BUDGET: usize = 256 * 1024 * 1024;

/// What a target says about its place, positions in code points.
#[derive(Default)]
pub(super) struct Selector<'a> {
    pub(super) exact: Option<&'a str>,
    pub(super) prefix: &'a str,
    pub(super) suffix: &'a str,
    pub(super) position: Option<(usize, usize)>,
}

/// What the selectors of a target say; nothing where it has none.
pub(super) fn selector(target: &Value) -> Selector<'_> {
    let mut found = Selector::default();
    for each in one_or_many(target, "selector") {
        match string(each, "type") {
            Some("TextQuoteSelector") => {
                found.exact = string(each, "exact");
                found.prefix = string(each, "prefix").unwrap_or_default();
                found.suffix = string(each, "suffix").unwrap_or_default();
            }
            Some("TextPositionSelector") => found.position = position(each),
            _ => {}
        }
    }
    found
}

pub(super) struct Anchors<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
    budget: usize,
}

impl<'a> Anchors<'a> {
    pub(super) fn new(text: &'a str) -> Anchors<'a> {
        Anchors { text, offsets: Offsets::new(text), budget: SEARCH_BUDGET }
    }

    /// A span given in code points; `None` when it does not lie in the text.
    pub(super) fn at(&self, start: usize, end: usize) -> Option<Span> {
        self.offsets.to_span(start, end)
    }

    /// The place of a selector: its position when its words stand there, else the one place
    /// that fits its words and context best.
    pub(super) fn anchor(&mut self, selector: &Selector) -> Result<Span, OrphanReason> {
        let exact = selector.exact.ok_or(OrphanReason::NoWords)?;
        let stated = selector.position.and_then(|(start, end)| self.at(start, end));
        match stated {
            Some(span) if span.of(self.text) == exact => Ok(span),
            _ => self.search(exact, selector),
        }
    }

    fn search(&mut self, exact: &str, selector: &Selector) -> Result<Span, OrphanReason> {
        let cost = self.text.len().max(1);
        if exact.is_empty() {
            return Err(OrphanReason::WordsNotFound);
        }
        if self.budget < cost {
            return Err(OrphanReason::TooManyMoved);
        }
        self.budget -= cost;

        let mut best: Option<(usize, Span)> = None;
        let mut several = false;
        let mut places = 0;
        for span in occurrences(self.text, exact) {
            places += 1;
            let fit = agreement(&self.text[..span.start], &self.text[span.end..], selector);
            match best {
                Some((other, _)) if fit == other => several = true,
                Some((other, _)) if fit < other => {}
                _ => (best, several) = (Some((fit, span)), false),
            }
            self.budget = self.budget.saturating_sub(2 * CONTEXT);
            if self.budget == 0 {
                return Err(OrphanReason::TooManyMoved);
            }
        }
        let (fit, span) = best.ok_or(OrphanReason::WordsNotFound)?;
        if several {
            return Err(OrphanReason::SeveralPlaces);
        }
        let context = selector.prefix.chars().rev().take(CONTEXT).count()
            + selector.suffix.chars().take(CONTEXT).count();
        let alone = places == 1 && exact.chars().nth(SPEAK_FOR_THEMSELVES - 1).is_some();
        if alone || (context > 0 && 2 * fit >= context) { Ok(span) } else { Err(OrphanReason::WordsNotFound) }
    }
}

/// Where `words` stand, overlapping places included. `words` must not be empty.
fn occurrences(text: &str, words: &str) -> impl Iterator<Item = Span> {
    let mut from = 0;
    let step = words.chars().next().map_or(1, char::len_utf8);
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(words)?;
        from = start + step;
        Some(Span::new(start, start + words.len()))
    })
}

/// Code points of the context that stand around a place, counted from the place outwards.
fn agreement(before: &str, after: &str, selector: &Selector) -> usize {
    let prefix = before.chars().rev().zip(selector.prefix.chars().rev()).take(CONTEXT);
    let suffix = after.chars().zip(selector.suffix.chars()).take(CONTEXT);
    prefix.take_while(|(a, b)| a == b).count() + suffix.take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where `exact` anchors in `text`, as the text with the place in brackets, or the reason.
    fn check(text: &str, exact: &str, (prefix, suffix): (&str, &str), at: Option<usize>, expect: &str) {
        let position = at.map(|start| (start, start + exact.chars().count()));
        let selector = Selector { exact: Some(exact), prefix, suffix, position };
        let found = match Anchors::new(text).anchor(&selector) {
            Ok(span) => format!("{}[{}]{}", &text[..span.start], span.of(text), &text[span.end..]),
            Err(reason) => format!("{reason:?}"),
        };
        assert_eq!(found, expect, "{exact:?} in {text:?}");
    }

    const NONE: (&str, &str) = ("", "");
    const LONG: &str = "nobody has seen the report that the minister quoted";

    #[test]
    fn the_position_holds_when_the_words_stand_there() {
        check("é he, he", "he", NONE, Some(2), "é [he], he");
        check("é he, he", "he", ("wrong", "wrong"), Some(6), "é he, [he]");
        check("abc", "", NONE, Some(1), "a[]bc");
    }

    #[test]
    fn moved_words_are_found_by_their_context() {
        check(
            "“No,” he said. “Yes,” he said.",
            "he",
            ("“Yes,” ", " said."),
            Some(3),
            "“No,” he said. “Yes,” [he] said.",
        );
        check("x he said", "he", ("was gone. Then ", " said"), Some(0), "WordsNotFound");
        check("x he said no", "he", ("abc", " said"), Some(9), "x [he] said no");
    }

    #[test]
    fn several_places_that_fit_alike_are_no_place() {
        check("he said, he said", "he", ("", " said"), None, "SeveralPlaces");
        check("aaa", "aa", NONE, None, "SeveralPlaces");
    }

    #[test]
    fn a_better_place_after_two_that_fit_alike_wins() {
        check("he ran, he ran, he said", "he", ("", " said"), None, "he ran, he ran, [he] said");
    }

    #[test]
    fn short_words_do_not_move_without_their_context() {
        check("Then he left.", "he", NONE, None, "SeveralPlaces");
        check("Now he left.", "he", NONE, Some(0), "WordsNotFound");
        check("Now he left.", "he", ("the minister said that ", " would stay on"), None, "WordsNotFound");
    }

    #[test]
    fn long_words_that_stand_once_speak_for_themselves() {
        check(
            LONG,
            "nobody has seen the report that the",
            NONE,
            Some(4),
            &format!("[{}]{}", &LONG[..35], &LONG[35..]),
        );
        check(&format!("{LONG}. {LONG}."), LONG, NONE, None, "SeveralPlaces");
    }

    #[test]
    fn words_that_are_gone_have_no_place() {
        check("Nothing here.", "minister", ("the ", " said"), Some(0), "WordsNotFound");
        check("", "minister", NONE, Some(0), "WordsNotFound");
        check("abc", "", NONE, Some(9), "WordsNotFound");
    }

    #[test]
    fn a_position_without_words_is_not_trusted() {
        let selector = Selector { position: Some((0, 2)), ..Selector::default() };
        assert_eq!(Anchors::new("he said").anchor(&selector), Err(OrphanReason::NoWords));
    }

    #[test]
    fn searching_ends() {
        let text = "a".repeat(1_000);
        let mut anchors = Anchors { budget: 100_000, ..Anchors::new(&text) };
        let selector = Selector { exact: Some("a"), prefix: &text, suffix: &text, position: None };
        assert_eq!(anchors.anchor(&selector), Err(OrphanReason::SeveralPlaces));
        assert_eq!(anchors.anchor(&selector), Err(OrphanReason::TooManyMoved));
        assert_eq!(anchors.anchor(&Selector { position: Some((3, 4)), ..selector }), Ok(Span::new(3, 4)));
    }
}
