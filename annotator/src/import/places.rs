//! Places: what becomes of a line above the headline, under it, inside the text and below it.
//!
//! Above the headline everything is page; between headline and text stand authors and dates; inside
//! the text a line must be known to be taken out; below the text titles go where chrome has begun.

use rustc_hash::FxHashSet;

use super::byline::may_name_author;
use super::desk::{Desk, Fate};
use super::facts::Facts;
use super::page_title::comparable;
use super::shape::list_mark;
use crate::model::{BlockKind, Removal};

/// This many titles in a row below the text are links to other articles.
const TITLES_IN_A_ROW: usize = 3;

impl Desk<'_> {
    /// Everything above the headline is page, save an author line and, where the headline is not certain,
    /// running text.
    pub fn above_headline(&mut self, headline: usize, certain: bool) {
        let same = comparable(self.page[headline].text());
        for line in 0..headline {
            let facts = &self.page[line];
            let fate = if facts.dateline.is_some() && !facts.is_chrome() {
                Fate::Remove(Removal::Dateline)
            } else if let Some(chrome) = facts.chrome {
                Fate::Remove(chrome.reason)
            } else if comparable(facts.text()) == same {
                Fate::Remove(Removal::Repetition)
            } else if facts.clock {
                Fate::Remove(Removal::Dateline)
            } else if facts.byline {
                Fate::Keep(BlockKind::Byline)
            } else if facts.is_paragraph() && !certain {
                Fate::Keep(BlockKind::Paragraph)
            } else if facts.picture.is_some() {
                Fate::Remove(Removal::Media)
            } else {
                Fate::Remove(Removal::Navigation)
            };
            self.set(line, fate);
        }
    }

    /// Authors, dates, buttons and pictures between headline and text.
    pub fn under_headline(&mut self, from: usize, lead: usize) {
        for line in from..lead {
            let facts = &self.page[line];
            let after_byline = line > 0 && self.fates[line - 1] == Some(Fate::Keep(BlockKind::Byline));
            let place = after_byline && facts.words <= 3 && facts.text().starts_with(char::is_uppercase);
            let sandwiched = facts.words <= 4 && !place && self.between_chrome(line);
            let fate = match self.known(line).or_else(|| self.alternative(line)) {
                Some(fate) => fate,
                None if facts.clock && !self.live => Fate::Remove(Removal::Dateline),
                None if facts.clock => Fate::Keep(BlockKind::Heading),
                None if facts.is_paragraph() => Fate::Keep(BlockKind::Paragraph),
                None if facts.chrome.is_some() => Fate::Remove(Removal::Navigation),
                None if facts.words == 1 && facts.text().starts_with('@') => Fate::Remove(Removal::Share),
                None if may_name_author(facts.text()) || place => Fate::Keep(BlockKind::Byline),
                None if sandwiched => Fate::Remove(Removal::Navigation),
                None if list_mark(facts.text()) > 0 => Fate::Keep(BlockKind::ListItem),
                None if self.is_heading(line) => Fate::Keep(BlockKind::Heading),
                None => Fate::Keep(BlockKind::Paragraph),
            };
            self.set(line, fate);
        }
    }

    /// Running text and what stands between its paragraphs: only what is known to be no article goes.
    pub fn inside_text(&mut self, lead: usize, last: usize) {
        for line in lead..(last + 1).min(self.page.len()) {
            let facts = &self.page[line];
            let fate = match self.known(line).or_else(|| self.alternative(line)) {
                Some(Fate::Remove(Removal::Dateline))
                    if facts.dateline.as_ref().is_some_and(|found| found.bare) =>
                {
                    Fate::Keep(BlockKind::Heading)
                }
                // Under a picture an agency stands for its photographer.
                Some(Fate::Keep(BlockKind::Byline)) if line < last && is_bare_agency(facts) => {
                    Fate::Remove(Removal::Media)
                }
                Some(fate) => fate,
                None if facts.is_paragraph() => paragraph(facts),
                // Minutes and seconds alone are those of a player, unless there are many.
                None if facts.clock && !self.live && !facts.text().contains(char::is_alphabetic) => {
                    Fate::Remove(Removal::Media)
                }
                None if facts.chrome.is_some() && self.beside_chrome(line) => {
                    Fate::Remove(Removal::Navigation)
                }
                None if facts.words == 0 && !facts.clock => Fate::Remove(Removal::Navigation),
                None if facts.words <= 6 && self.tight_between_chrome(line) => {
                    Fate::Remove(Removal::Navigation)
                }
                None if list_mark(facts.text()) > 0 => Fate::Keep(BlockKind::ListItem),
                None if self.is_heading(line) => Fate::Keep(BlockKind::Heading),
                None => Fate::Keep(BlockKind::Paragraph),
            };
            self.set(line, fate);
        }
    }

    /// What stands below the last paragraph.
    pub fn below_text(&mut self, from: usize) {
        let mut chrome_began = None;
        let mut row = 0;
        for line in from..self.page.len() {
            let facts = &self.page[line];
            let linked = |facts: &&Facts| facts.is_title() && facts.words >= 4;
            row = match row {
                0 => self.page[line..].iter().take_while(linked).count(),
                row => row - 1,
            };
            if let Some(Some(Fate::Remove(reason))) = self.fates.get(line) {
                chrome_began = Some(*reason);
                continue;
            }
            let fate = match self.known(line) {
                Some(Fate::Keep(BlockKind::Caption)) if chrome_began.is_some() => {
                    Fate::Remove(Removal::Media)
                }
                Some(Fate::Keep(BlockKind::Byline))
                    if chrome_began == Some(Removal::Recommendation) && facts.byline =>
                {
                    Fate::Remove(Removal::Recommendation)
                }
                Some(fate) => fate,
                None if facts.chrome.is_some() => Fate::Remove(Removal::Navigation),
                None if list_mark(facts.text()) > 0 && chrome_began.is_none() => {
                    Fate::Keep(BlockKind::ListItem)
                }
                None if facts.is_title() && chrome_began.is_some() => {
                    Fate::Remove(chrome_began.unwrap_or(Removal::Footer))
                }
                None if row >= TITLES_IN_A_ROW && !self.plain => Fate::Remove(Removal::Recommendation),
                None => Fate::Keep(BlockKind::Paragraph),
            };
            // An advertisement stands anywhere; the rest of the foot does not.
            if let Fate::Remove(reason) = fate
                && reason != Removal::Promotion
            {
                chrome_began = Some(reason);
            }
            self.set(line, fate);
        }
    }

    /// A line that says again what the headline, the standfirst or a caption says.
    pub fn repetitions(&mut self, headline: Option<usize>) {
        let mut seen: FxHashSet<String> = FxHashSet::default();
        // Most lines are told apart by how many words they have.
        let mut lengths: FxHashSet<usize> = FxHashSet::default();
        if let Some(line) = headline {
            seen.insert(comparable(self.page[line].text()));
            lengths.insert(self.page[line].words);
        }
        let mut before: Option<&Facts> = None;
        for line in 0..self.page.len() {
            let Some(Fate::Keep(kind)) = self.fates[line] else { continue };
            let facts = &self.page[line];
            if Some(line) == headline || facts.text().len() > 1000 {
                continue;
            }
            let says = |other: &Facts| {
                other.words == facts.words && comparable(other.text()) == comparable(facts.text())
            };
            let again = lengths.contains(&facts.words) && seen.contains(&comparable(facts.text()))
                || facts.words >= 4 && before.is_some_and(says);
            if again {
                self.fates[line] = Some(Fate::Remove(Removal::Repetition));
            } else if matches!(kind, BlockKind::Standfirst | BlockKind::Caption) {
                seen.insert(comparable(facts.text()));
                lengths.insert(facts.words);
            }
            before = Some(facts);
        }
    }
}

/// An agency and no more: no initials of editors, no brackets.
fn is_bare_agency(facts: &Facts) -> bool {
    facts.words <= 3 && !facts.text().contains(['(', '/', ':'])
}

/// A paragraph, or what its list mark makes of it.
fn paragraph(facts: &Facts) -> Fate {
    let bullet = list_mark(facts.text()) > 0
        && facts.text().starts_with(|c: char| !c.is_ascii_digit() && c != '-' && c != '–');
    Fate::Keep(if bullet { BlockKind::ListItem } else { BlockKind::Paragraph })
}
