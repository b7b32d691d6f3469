//! Facts: what can be said about each line of a page by looking at that line alone.

use super::byline::{is_credit, opens_byline};
use super::caption::{Picture, picture};
use super::chrome::{Chrome, Strength, chrome};
use super::dateline::{Dateline, dateline, is_clock};
use super::lines::Line;
use super::phrases::Wording;
use super::shape::{is_prose, word_count};

/// Longer lines are paragraphs and nothing else; measured in bytes.
const LONGEST: usize = 1000;

/// A line and all that is known about it without its neighbours.
pub struct Facts<'a> {
    pub line: &'a Line,
    pub chrome: Option<Chrome>,
    pub dateline: Option<Dateline>,
    pub picture: Option<Picture>,
    pub byline: bool,
    pub credit: bool,
    /// A time of day alone.
    pub clock: bool,
    /// Sentences, whatever else the line may be.
    pub prose: bool,
    pub words: usize,
}

impl<'a> Facts<'a> {
    /// Looks at one line of the page `raw`.
    pub fn of(line: &'a Line, raw: &str) -> Facts<'a> {
        let words = line.words.as_str();
        if words.len() > LONGEST {
            return Facts::paragraph(line);
        }
        let wording = Wording::of(words);
        Facts {
            line,
            chrome: chrome(line.span.of(raw), words, &wording),
            dateline: dateline(words),
            picture: picture(words, &wording),
            byline: opens_byline(words, &wording),
            credit: is_credit(words, &wording),
            clock: is_clock(words),
            prose: is_prose(words, wording.words, wording.quoted),
            words: wording.words,
        }
    }

    /// A line too long to be anything else.
    fn paragraph(line: &'a Line) -> Facts<'a> {
        Facts {
            line,
            chrome: None,
            dateline: None,
            picture: None,
            byline: false,
            credit: false,
            clock: false,
            prose: true,
            words: word_count(&line.words),
        }
    }

    pub fn text(&self) -> &'a str {
        &self.line.words
    }

    /// Chrome wherever it stands.
    pub fn is_chrome(&self) -> bool {
        self.chrome.is_some_and(|chrome| matches!(chrome.strength, Strength::Sure | Strength::Announces))
    }

    /// Chrome that announces a list of titles.
    pub fn announces(&self) -> bool {
        self.chrome.is_some_and(|chrome| chrome.strength == Strength::Announces)
    }

    /// Chrome in and below the text: sure chrome, and links to other pieces.
    pub fn is_chrome_in_text(&self) -> bool {
        self.chrome.is_some_and(|chrome| chrome.strength != Strength::ByPlace)
    }

    /// Running text and nothing else.
    pub fn is_paragraph(&self) -> bool {
        self.prose && !self.is_known()
    }

    /// Words that stand alone: a headline, a crosshead, a link to another article.
    pub fn is_title(&self) -> bool {
        let by_place = self.chrome.is_some_and(|chrome| chrome.strength == Strength::ByPlace);
        !self.prose && !by_place && !self.is_known() && !self.clock && self.words > 0
    }

    /// True when the line alone says that it is neither text nor title.
    fn is_known(&self) -> bool {
        self.is_chrome() || self.dateline.is_some() || self.picture.is_some() || self.byline || self.credit
    }
}
