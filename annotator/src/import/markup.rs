//! Markup: a page that comes with its elements, as a browser saves it or puts it on the clipboard.
//!
//! The same stages decide as for a page of plain words; the elements say beforehand what words cannot: which
//! line is a heading, a caption, a link to another article, which stretch is a menu, a dialog, the readers'
//! comments. What an element or its name says about a stretch holds only where the stretch is not the article
//! itself, for sites call anything anything, and a lost paragraph is the worst fault there is.

mod body;
mod headline;
mod lines;
mod parts;
mod place;
mod teasers;
mod walk;

use super::assembly::decide;
use super::desk::Fate;
use super::facts::Facts;
use super::page_title::comparable;
use super::{draft_line, keeps_text};
use crate::language;
use crate::model::{BlockKind, DraftLine, PageDraft, Removal};
use crate::stated::Stated;
use body::Body;
use lines::{Markup, Part};

/// A piece of a page in the order of its source: elements open and close around words. Elements that never close
/// (`br`, `img`, `meta`) are closed too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkupPiece {
    Open {
        /// In small letters, as a browser has it.
        name: String,
        /// Names in small letters, values as they stand.
        attributes: Vec<(String, String)>,
    },
    Close,
    Words(String),
}

/// So much of a line is link when the line is nothing but a link.
const LINK: f32 = 0.8;
/// The data of a page hold the text where its elements have less than this part of it.
const TEXT_IN_DATA: usize = 3;

/// The lines of a page that comes with its markup, each with what becomes of it, and what the page states about
/// itself. Where the text stands in its data alone, the lines are those of the data; a page without words gives a
/// draft without lines.
#[inline(never)]
pub fn draft_of_markup(pieces: &[MarkupPiece]) -> PageDraft {
    let stated = Stated::of_markup(pieces);
    let markup = Markup::of(pieces);
    let (raw, lines) = markup.to_lines();
    let mut page: Vec<Facts> = lines.iter().map(|line| Facts::of(line, &raw)).collect();
    page.iter_mut().zip(&markup.lines).for_each(|(facts, line)| parts::correct(facts, line));
    let in_data: usize = stated.body.iter().map(String::len).sum();
    let in_elements: usize = page.iter().filter(|facts| facts.prose).map(|facts| facts.text().len()).sum();
    if in_elements * TEXT_IN_DATA < in_data {
        return stated.to_draft();
    }
    let draft = decided(&raw, &markup, page, &stated);
    stated.complete(draft)
}

/// The draft by elements and words together.
fn decided(raw: &str, markup: &Markup, page: Vec<Facts>, stated: &Stated) -> PageDraft {
    let headline = headline::headline(markup, &page, stated);
    let body = Body::of(markup, &page, headline);
    let teasers = teasers::teasers(markup, &page);
    let outside = |number: usize| -> Option<Removal> {
        let line = &markup.lines[number];
        let above = headline.is_some_and(|headline| number < headline);
        let prose = page[number].prose && line.linked < LINK;
        match body.place_of(number) {
            _ if Some(number) == headline => None,
            Some(place) if !(place.is_weak() && prose) => Some(place.reason()),
            _ if teasers[number] => Some(Removal::Recommendation),
            _ if above && !(prose && body.holds(number)) => Some(above_headline(&page[number])),
            _ if line.part == Part::Button => Some(Removal::Navigation),
            _ if line.part == Part::Time && !page[number].clock => Some(Removal::Dateline),
            _ if line.linked >= LINK && !prose && is_link_to_read_on(line.part) => {
                Some(Removal::Recommendation)
            }
            _ => None,
        }
    };
    let outside: Vec<Option<Removal>> = (0..page.len()).map(outside).collect();
    let inside: Vec<usize> = (0..page.len()).filter(|&number| outside[number].is_none()).collect();
    let mut all: Vec<Option<Facts>> = page.into_iter().map(Some).collect();
    let page: Vec<Facts> = inside.iter().filter_map(|&number| all[number].take()).collect();
    let stated_at = headline.and_then(|headline| inside.iter().position(|&number| number == headline));
    let decision = decide(&page, stated_at);
    if !decision.fates.iter().any(keeps_text) {
        return super::draft(raw);
    }

    let known = KnownText::of(stated);
    let mut lines: Vec<DraftLine> = Vec::with_capacity(all.len() + 1);
    let mut decided = page.iter().zip(&decision.fates).enumerate();
    for (number, facts) in all.iter().enumerate() {
        if let (Some(facts), Some(reason)) = (facts, outside[number]) {
            let fate = if known.holds(facts) { keep(markup, number) } else { Fate::Remove(reason) };
            lines.push(draft_line(raw, facts, fate));
        } else if let Some((nth, (facts, &fate))) = decided.next() {
            if let Some((_, words)) = decision.headline_in_title.as_ref().filter(|(at, _)| *at == nth) {
                lines.push(DraftLine::headline(words.clone()));
            }
            let must_stay = known.holds(facts) || body.holds(number) && is_text_and_no_chrome(facts);
            lines.push(draft_line(raw, facts, parts::fate(fate, must_stay, markup.lines[number].part)));
        }
    }
    let (publisher, date_published) = (decision.publisher, decision.date_published);
    PageDraft { lines, publisher, date_published, ..PageDraft::default() }
}

/// Why a line above the headline goes.
fn above_headline(facts: &Facts) -> Removal {
    match facts.chrome {
        Some(chrome) => chrome.reason,
        None if facts.dateline.is_some() || facts.clock => Removal::Dateline,
        None => Removal::Navigation,
    }
}

/// Headings, list items and lines on their own that are nothing but a link lead to other articles.
fn is_link_to_read_on(part: Part) -> bool {
    matches!(part, Part::Heading | Part::ListItem | Part::Text | Part::Paragraph)
}

fn is_text_and_no_chrome(facts: &Facts) -> bool {
    facts.prose && !facts.is_chrome() && facts.dateline.is_none()
}

fn keep(markup: &Markup, number: usize) -> Fate {
    parts::fate(Fate::Keep(BlockKind::Paragraph), true, markup.lines[number].part)
}

/// The article's words as the data of the page have them.
struct KnownText(String);

impl KnownText {
    /// Fewer words stand in any text.
    const FEWEST_WORDS: usize = 5;

    fn of(stated: &Stated) -> KnownText {
        KnownText(comparable(&stated.body.join(" ")))
    }

    fn holds(&self, facts: &Facts) -> bool {
        facts.words >= KnownText::FEWEST_WORDS
            && facts.prose
            && !self.0.is_empty()
            && self.0.contains(&comparable(facts.text()))
    }
}

impl Stated {
    /// The draft of an article whose words stand in the data of a page.
    /// Without a text there are no lines but the headline.
    pub fn to_draft(&self) -> PageDraft {
        let raw = self.body.join("\n\n");
        let mut draft = super::draft(&raw);
        if let Some(headline) = self.headline.as_deref().filter(|words| draft.headline() != *words) {
            if !draft.headline().is_empty() {
                // What looked like one is the first paragraph.
                draft.lines.iter_mut().filter(|line| line.block == BlockKind::Headline).for_each(|line| {
                    line.block = BlockKind::Paragraph;
                });
            }
            draft.lines.insert(0, DraftLine::headline(headline.to_string()));
        }
        self.complete(draft)
    }

    /// The draft with what is stated in place of what was found.
    #[must_use]
    pub fn complete(&self, mut draft: PageDraft) -> PageDraft {
        if let Some(headline) = self.headline.as_deref().filter(|_| draft.headline().is_empty()) {
            draft.set_headline(headline);
        }
        let words = draft.to_article().text;
        let english = language::tag(&words) == "en";
        // Many pages claim the language of their template.
        let claims = |tag: &String| tag.to_ascii_lowercase().starts_with("en") == english;
        PageDraft {
            publisher: self.publisher.clone().or(draft.publisher),
            date_published: self.date_published.clone().or(draft.date_published),
            author: self.author.clone(),
            url: self.url.clone(),
            license: self.license.clone(),
            in_language: self.in_language.clone().filter(claims).or(draft.in_language),
            lines: draft.lines,
        }
    }
}

#[cfg(test)]
mod tests;
