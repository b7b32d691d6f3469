//! Assembly: decides what becomes of each line, with its place on the page in mind, and builds the
//! article.
//!
//! Above the headline everything is page; between headline and text stand authors and dates;
//! inside the text a line must be known to be taken out; below the text titles go where chrome has
//! begun. When in doubt a line stays: dropped paragraphs are dropped quotations.

use std::collections::HashSet;

use super::byline::{author, may_name_author};
use super::caption::Picture;
use super::facts::Facts;
use super::headline::headline;
use super::lexicon::page_lexicon;
use super::page_title::{comparable, page_title};
use super::published::date_published;
use super::publisher::publisher;
use super::regions::{LIVE_ENTRIES, regions};
use super::shape::{
    ends_clause, ends_sentence, has_quotation, list_mark, starts_lower, starts_with_quotation,
};
use super::standfirst::opening;
use super::turns::Labels;
use super::vocabulary::{shared, vocabulary};
use crate::model::{BlockKind, Removal};

/// What becomes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Keep(BlockKind),
    Remove(Removal),
}

/// What a page turned out to be.
pub struct Decision {
    /// One for each line.
    pub fates: Vec<Fate>,
    /// A headline that only the title of the page gives: the number of that line and the words.
    pub headline_in_title: Option<(usize, String)>,
    pub publisher: Option<String>,
    pub date_published: Option<String>,
}

/// A crosshead is at most this long; measured in words.
const LONGEST_HEADING: usize = 12;
/// A longer question is part of the text; measured in words.
const LONGEST_QUESTION: usize = 8;
/// A longer quotation that stands alone is part of the text; measured in words.
const LONGEST_QUOTED_HEADING: usize = 5;
/// So many lines of chrome above a last paragraph make it doubtful.
const MUCH_CHROME: usize = 4;
/// Paragraphs at the end that may be doubted; more of them are an article.
const MOST_SMALL_PRINT: usize = 4;
/// A doubtful paragraph is of the page when less than this part of its words is in the text too.
const SMALL_PRINT_SHARES_LESS: f32 = 0.3;
/// This many titles in a row below the text are links to other articles.
const TITLES_IN_A_ROW: usize = 3;

/// Decides about all lines of a page.
pub fn decide(page: &[Facts]) -> Decision {
    let title = page_title(page);
    let body = body(page);
    let headline = headline(page, title.as_ref(), body);
    let publisher = publisher(page, title.as_ref(), headline.as_ref());
    let mut desk = Desk {
        page,
        fates: vec![None; page.len()],
        live: page.iter().filter(|facts| facts.clock).count() >= LIVE_ENTRIES,
        plain: !page.iter().any(Facts::is_chrome),
        labels: Labels::of(page.iter().map(Facts::text)),
        vocabulary: vocabulary(&page[body..]),
    };
    let headline_in_title = title.as_ref().filter(|title| headline.is_none() && title.repeated_at.is_none());
    let first = headline.as_ref().map(|headline| headline.line).or(headline_in_title.map(|title| title.line));
    if let Some(title) = &title {
        desk.set(title.line, Fate::Remove(Removal::Repetition));
    }
    if let Some(first) = first {
        desk.set(first, Fate::Keep(BlockKind::Headline));
        desk.above_headline(first, headline.as_ref().is_some_and(|headline| headline.certain));
    }
    let below = first.map_or(0, |first| first + 1);
    let house_style =
        publisher.as_ref().is_some_and(|name| page_lexicon().standfirsts.contains(&name.to_lowercase()));
    let opening = opening(page, below, house_style && first.is_some());
    for &line in opening.standfirst.iter().filter(|_| first.is_some()) {
        desk.set(line, Fate::Keep(BlockKind::Standfirst));
    }
    for (line, reason) in regions(page, opening.lead) {
        desk.set(line, Fate::Remove(reason));
    }
    desk.under_headline(below, opening.lead);
    let last = desk.last_paragraph(opening.lead, below);
    desk.inside_text(opening.lead, last);
    desk.below_text(last + 1);
    desk.repetitions(first);
    let date_published = date_published(page, title.as_ref(), first.unwrap_or(0), opening.lead);
    Decision {
        fates: desk.fates.into_iter().map(|fate| fate.unwrap_or(Fate::Keep(BlockKind::Paragraph))).collect(),
        headline_in_title: headline_in_title.map(|title| (title.line, title.headline.clone())),
        publisher,
        date_published,
    }
}

/// The number of the line where the text begins: the first paragraph that others follow closely; the
/// number of lines when there is no paragraph.
fn body(page: &[Facts]) -> usize {
    const CLOSE: usize = 6;
    let paragraphs = || (0..page.len()).filter(|&line| page[line].is_paragraph());
    let followed = |&line: &usize| {
        let next = page[line + 1..].iter().filter(|facts| !facts.is_chrome()).take(CLOSE);
        next.filter(|facts| facts.is_paragraph()).count() >= 2
    };
    paragraphs().find(followed).or_else(|| paragraphs().next()).unwrap_or(page.len())
}

/// The page on the desk: what has been decided so far. The first decision about a line holds.
struct Desk<'a> {
    page: &'a [Facts<'a>],
    fates: Vec<Option<Fate>>,
    live: bool,
    /// True when no line is chrome: a text that somebody cleaned before.
    plain: bool,
    labels: Labels<'a>,
    vocabulary: HashSet<String>,
}

impl Desk<'_> {
    fn set(&mut self, line: usize, fate: Fate) {
        if let Some(slot) = self.fates.get_mut(line) {
            slot.get_or_insert(fate);
        }
    }

    fn is_removed(&self, line: usize) -> bool {
        matches!(self.fates.get(line), Some(Some(Fate::Remove(_))))
    }

    /// Everything above the headline is page, save an author line and, where the headline is not certain,
    /// running text.
    fn above_headline(&mut self, headline: usize, certain: bool) {
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
    fn under_headline(&mut self, from: usize, lead: usize) {
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
    fn inside_text(&mut self, lead: usize, last: usize) {
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
    fn below_text(&mut self, from: usize) {
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

    /// What the line alone says about its fate; `None` when its place decides.
    fn known(&self, line: usize) -> Option<Fate> {
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
    fn alternative(&self, line: usize) -> Option<Fate> {
        const CLOSE: usize = 3;
        let (facts, next) = (&self.page[line], self.page.get(line + 1)?);
        let again = self.page[line + 1..].iter().take(CLOSE).any(|other| other.text() == facts.text());
        if facts.is_title() && facts.words >= 4 && again {
            return Some(Fate::Keep(BlockKind::Caption));
        }
        let above_caption =
            facts.is_title() && next.picture == Some(Picture::Caption) && !next.line.after_gap;
        let repeated = comparable(next.text()).starts_with(&comparable(facts.text()));
        let fate = if repeated { Fate::Remove(Removal::Repetition) } else { Fate::Keep(BlockKind::Caption) };
        above_caption.then_some(fate)
    }

    /// The number of the last line of the text. Notes about the author at its end are taken out.
    fn last_paragraph(&mut self, lead: usize, from: usize) -> usize {
        let byline = (0..self.page.len()).find_map(|line| {
            let facts = &self.page[line];
            let below_headline = (from..lead).contains(&line) && facts.chrome.is_none();
            let names = facts.byline || (below_headline && may_name_author(facts.text()));
            names.then(|| author(facts.text())).flatten()
        });
        let text: Vec<usize> = (lead..self.page.len())
            .filter(|&line| self.page[line].is_paragraph() && !self.is_removed(line))
            .collect();
        let mut end = text.len() - self.small_print(&text);
        while end > 1 && byline.is_some_and(|name| self.page[text[end - 1]].text().starts_with(name)) {
            end -= 1;
        }
        for &line in &text[end..] {
            self.set(line, Fate::Remove(Removal::Footer));
        }
        let last = end.checked_sub(1).map(|last| text[last]);
        last.unwrap_or(lead.min(self.page.len().saturating_sub(1)))
    }

    /// How many of the last paragraphs are the small print of the page: much chrome parts them from the
    /// text, they quote nobody and speak of other things.
    fn small_print(&self, text: &[usize]) -> usize {
        let foreign = |&&line: &&usize| {
            let words = self.page[line].text();
            !has_quotation(words) && shared(words, &self.vocabulary) < SMALL_PRINT_SHARES_LESS
        };
        let count = text.iter().rev().take(MOST_SMALL_PRINT).take_while(foreign).count();
        let parted = |&count: &usize| {
            let [above, below] = [text.len().checked_sub(count + 1), text.len().checked_sub(count)]
                .map(|place| place.and_then(|place| text.get(place)).copied().unwrap_or(0));
            let between = self.page.get(above..below).unwrap_or(&[]);
            above > 0 && between.iter().filter(|facts| facts.is_chrome()).count() >= MUCH_CHROME
        };
        (1..=count).rev().find(parted).unwrap_or(0)
    }

    /// Words that stand alone above a paragraph or a list.
    fn is_heading(&self, line: usize) -> bool {
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

    fn between_chrome(&self, line: usize) -> bool {
        self.is_sure_chrome(line.checked_sub(1)) && self.is_sure_chrome(Some(line + 1))
    }

    /// Next to a line of chrome, with no empty line between.
    fn beside_chrome(&self, line: usize) -> bool {
        (self.is_sure_chrome(line.checked_sub(1)) && !self.gap_before(line))
            || (self.is_sure_chrome(Some(line + 1)) && !self.gap_before(line + 1))
    }

    /// Between two lines of chrome, with no empty line to either.
    fn tight_between_chrome(&self, line: usize) -> bool {
        self.between_chrome(line) && !self.gap_before(line) && !self.gap_before(line + 1)
    }

    fn gap_before(&self, line: usize) -> bool {
        self.page.get(line).is_none_or(|facts| facts.line.after_gap)
    }

    /// A line that says again what the headline, the standfirst or a caption says.
    fn repetitions(&mut self, headline: Option<usize>) {
        let mut seen: HashSet<String> =
            headline.map(|line| comparable(self.page[line].text())).into_iter().collect();
        let mut before = String::new();
        for line in 0..self.page.len() {
            let Some(Fate::Keep(kind)) = self.fates[line] else { continue };
            if Some(line) == headline || self.page[line].text().len() > 1000 {
                continue;
            }
            let same = comparable(self.page[line].text());
            let again = seen.contains(&same) || (same == before && self.page[line].words >= 4);
            if again {
                self.fates[line] = Some(Fate::Remove(Removal::Repetition));
            } else if matches!(kind, BlockKind::Standfirst | BlockKind::Caption) {
                seen.insert(same.clone());
            }
            before = same;
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
