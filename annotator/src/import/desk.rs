//! The desk: the lines of a page, what has been decided about each, and what its neighbours say.

use super::caption::Picture;
use super::facts::Facts;
use super::page_title::comparable;
use super::regions::LIVE_ENTRIES;
use super::shape::{ends_clause, ends_sentence, list_mark, starts_lower, starts_with_quotation};
use super::turns::Labels;
use crate::model::{BlockKind, Removal};

/// What becomes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Keep(BlockKind),
    Remove(Removal),
}

/// A page and what has been decided so far. The first decision about a line holds.
pub struct Desk<'a> {
    pub page: &'a [Facts<'a>],
    pub fates: Vec<Option<Fate>>,
    /// True for a live report: times of day head its entries.
    pub live: bool,
    /// True when no line is chrome: a text that somebody cleaned before.
    pub plain: bool,
    labels: Labels<'a>,
}

/// A crosshead is at most this long; measured in words.
const LONGEST_HEADING: usize = 12;
/// A longer question is part of the text; measured in words.
const LONGEST_QUESTION: usize = 8;
/// A longer quotation that stands alone is part of the text; measured in words.
const LONGEST_QUOTED_HEADING: usize = 5;

impl<'a> Desk<'a> {
    pub fn new(page: &'a [Facts<'a>]) -> Desk<'a> {
        Desk {
            page,
            fates: vec![None; page.len()],
            live: page.iter().filter(|facts| facts.clock).count() >= LIVE_ENTRIES,
            plain: !page.iter().any(Facts::is_chrome),
            labels: Labels::of(page.iter().map(Facts::text)),
        }
    }

    pub fn set(&mut self, line: usize, fate: Fate) {
        if let Some(slot) = self.fates.get_mut(line) {
            slot.get_or_insert(fate);
        }
    }

    pub fn is_removed(&self, line: usize) -> bool {
        matches!(self.fates.get(line), Some(Some(Fate::Remove(_))))
    }

    /// What the line alone says about its fate; `None` when its place decides.
    pub fn known(&self, line: usize) -> Option<Fate> {
        let facts = &self.page[line];
        match facts.chrome {
            Some(chrome) if facts.is_chrome_in_text() => return Some(Fate::Remove(chrome.reason)),
            _ => {}
        }
        if facts.dateline.is_some() {
            return Some(Fate::Remove(Removal::Dateline));
        }
        if facts.byline || facts.credit {
            return Some(Fate::Keep(BlockKind::Byline));
        }
        facts.picture.map(|picture| match picture {
            Picture::Caption => Fate::Keep(BlockKind::Caption),
            Picture::Credit => Fate::Remove(Removal::Media),
        })
    }

    /// What becomes of a title right above a caption or above itself: pages give a picture's
    /// description twice.
    pub fn alternative(&self, line: usize) -> Option<Fate> {
        const CLOSE: usize = 3;
        let (facts, next) = (&self.page[line], self.page.get(line + 1)?);
        if !facts.is_title() {
            return None;
        }
        let again = self.page[line + 1..].iter().take(CLOSE).any(|other| other.text() == facts.text());
        if facts.words >= 4 && again {
            return Some(Fate::Keep(BlockKind::Caption));
        }
        let above_caption = next.picture == Some(Picture::Caption) && !next.line.after_gap;
        let repeated = || comparable(next.text()).starts_with(&comparable(facts.text()));
        above_caption.then(|| match repeated() {
            true => Fate::Remove(Removal::Repetition),
            false => Fate::Keep(BlockKind::Caption),
        })
    }

    /// Words that stand alone above a paragraph or a list.
    pub fn is_heading(&self, line: usize) -> bool {
        let facts = &self.page[line];
        let question = facts.text().ends_with('?') && facts.words <= LONGEST_QUESTION;
        let speech = ends_clause(facts.text())
            || (ends_sentence(facts.text()) && !question)
            || (starts_with_quotation(facts.text()) && facts.words > LONGEST_QUOTED_HEADING)
            || starts_lower(facts.text())
            || self.labels.is_turn(facts.text());
        let next = (line + 1..self.page.len())
            .find(|&next| !self.page[next].is_chrome_in_text() && !self.is_removed(next));
        let above_text = next.is_some_and(|next| {
            let next = &self.page[next];
            next.is_paragraph() || next.clock || list_mark(next.text()) > 0 || next.picture.is_some()
        });
        (facts.words <= LONGEST_HEADING || facts.clock) && !speech && above_text
    }

    fn is_sure_chrome(&self, line: Option<usize>) -> bool {
        line.and_then(|line| self.page.get(line)).is_some_and(Facts::is_chrome)
    }

    pub fn between_chrome(&self, line: usize) -> bool {
        self.is_sure_chrome(line.checked_sub(1)) && self.is_sure_chrome(Some(line + 1))
    }

    /// Next to a line of chrome, with no empty line between.
    pub fn beside_chrome(&self, line: usize) -> bool {
        (self.is_sure_chrome(line.checked_sub(1)) && !self.gap_before(line))
            || (self.is_sure_chrome(Some(line + 1)) && !self.gap_before(line + 1))
    }

    /// Between two lines of chrome, with no empty line to either.
    pub fn tight_between_chrome(&self, line: usize) -> bool {
        self.between_chrome(line) && !self.gap_before(line) && !self.gap_before(line + 1)
    }

    fn gap_before(&self, line: usize) -> bool {
        self.page.get(line).is_none_or(|facts| facts.line.after_gap)
    }
}
