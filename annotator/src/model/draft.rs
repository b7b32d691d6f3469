//! A draft: a page before it is an article. Every line of it with what becomes of it, so that a person
//! can put back what was left out, take out what was kept, and correct what is known about the article.

use std::collections::HashMap;

use super::{Article, BlockKind, Removal, Removed};
use crate::language;

/// All lines of a page, in page order, and what is known about the article. [`crate::draft`] and
/// [`crate::draft_of_markup`] make it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageDraft {
    pub lines: Vec<DraftLine>,
    /// Who published it; `None` when the page does not say.
    pub publisher: Option<String>,
    /// Day of publication, `YYYY-MM-DD`; `None` when the page does not say.
    pub date_published: Option<String>,
    /// Who wrote it, as the page states it in its data; `None` when it does not. An author line of the text is a line.
    pub author: Option<String>,
    /// Where it was published; `None` when the page does not say.
    pub url: Option<String>,
    /// Under which terms it may be used; `None` when the page does not say.
    pub license: Option<String>,
    /// BCP 47 language tag; `None` when the article's words are to tell.
    pub in_language: Option<String>,
}

/// One line of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    /// The line as it stood on the page; where it was wrapped, its line breaks stand in it.
    pub text: String,
    /// Its words as the article has them when it is kept.
    pub words: String,
    /// True when it is part of the article.
    pub kept: bool,
    /// What it is in the article, or would be.
    pub block: BlockKind,
    /// Why it is left out, or would be.
    pub reason: Removal,
    /// True when it reads like running text: sentences, speech.
    pub prose: bool,
    /// True for running text in which quotation marks stand.
    pub quoted: bool,
    /// True when a person decided about it.
    pub decided: bool,
}

/// How many paragraphs of a page are kept: lines of running text, whatever block they become. What is left out
/// because it stands elsewhere is not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub kept: usize,
    pub left_out: usize,
    /// Those of `kept` in which quotation marks stand.
    pub quoted_kept: usize,
    /// Those of `left_out` in which quotation marks stand.
    pub quoted_left_out: usize,
}

impl PageDraft {
    /// An article to look over once more: every block of it is kept as what it is, and what was left out is left out.
    pub fn of_article(article: &Article) -> PageDraft {
        let kept =
            article.blocks.iter().map(|block| DraftLine::kept(block.kind, block.span.of(&article.text)));
        let left_out = article.removed.iter().map(|removed| DraftLine {
            kept: false,
            block: BlockKind::Paragraph,
            reason: removed.reason,
            decided: false,
            ..DraftLine::kept(BlockKind::Paragraph, &removed.text)
        });
        PageDraft {
            lines: kept.chain(left_out).collect(),
            publisher: article.publisher.clone(),
            date_published: article.date_published.clone(),
            in_language: Some(article.in_language.clone()).filter(|tag| !tag.is_empty()),
            ..PageDraft::default()
        }
    }

    /// The article of the lines that are kept; an empty one when none is. The others stand in `removed`.
    pub fn to_article(&self) -> Article {
        let mut article = Article {
            publisher: self.publisher.clone(),
            date_published: self.date_published.clone(),
            ..Article::default()
        };
        for line in &self.lines {
            if line.kept {
                article.push(line.block, &line.words);
                continue;
            }
            let texts = line.text.lines().map(str::trim).filter(|text| !text.is_empty());
            article.removed.extend(texts.map(|text| Removed { text: text.to_string(), reason: line.reason }));
        }
        let of_words = || language::tag(&article.text).to_string();
        article.in_language = self.in_language.clone().unwrap_or_else(of_words);
        article
    }

    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        let told_elsewhere = |line: &DraftLine| !line.kept && line.reason == Removal::Repetition;
        for line in self.lines.iter().filter(|line| line.prose && !told_elsewhere(line)) {
            let (all, quoted) = match line.kept {
                true => (&mut tally.kept, &mut tally.quoted_kept),
                false => (&mut tally.left_out, &mut tally.quoted_left_out),
            };
            *all += 1;
            *quoted += usize::from(line.quoted);
        }
        tally
    }

    /// Puts a line back or takes it out, as a person decides; its number counts from 0. A number that no line has
    /// changes nothing.
    pub fn flip(&mut self, number: usize) {
        if let Some(line) = self.lines.get_mut(number) {
            line.kept = !line.kept;
            line.decided = !line.decided;
        }
    }

    /// The words of the headline; empty when no line is one.
    pub fn headline(&self) -> &str {
        self.headline_line().map_or("", |number| &self.lines[number].words)
    }

    /// Gives the article these words as its headline; none for a text that is blank. The line that was the headline
    /// has the words, or a new line at the top.
    pub fn set_headline(&mut self, words: &str) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        match self.headline_line() {
            Some(number) if words.is_empty() => drop(self.lines.remove(number)),
            Some(number) => self.lines[number].words = words,
            None if words.is_empty() => {}
            None => self.lines.insert(0, DraftLine::headline(words)),
        }
    }

    /// This draft with what a person decided about the same lines in an earlier draft of the same text.
    pub fn with_decisions_of(mut self, earlier: &PageDraft) -> PageDraft {
        let mut decided: HashMap<&str, Vec<&DraftLine>> = HashMap::new();
        for line in earlier.lines.iter().filter(|line| line.decided).rev() {
            decided.entry(&line.text).or_default().push(line);
        }
        for number in 0..self.lines.len() {
            let line = &mut self.lines[number];
            let Some(before) = decided.get_mut(line.text.as_str()).and_then(Vec::pop) else { continue };
            line.block = before.block;
            if before.kept != line.kept {
                self.flip(number);
            }
        }
        self
    }

    fn headline_line(&self) -> Option<usize> {
        self.lines.iter().position(|line| line.kept && line.block == BlockKind::Headline)
    }
}

impl DraftLine {
    /// A line that a person has decided to keep as what it is.
    fn kept(block: BlockKind, words: &str) -> DraftLine {
        let prose = !matches!(block, BlockKind::Headline | BlockKind::Heading | BlockKind::Byline);
        DraftLine {
            text: words.to_string(),
            words: words.to_string(),
            kept: true,
            block,
            reason: Removal::Person,
            prose,
            quoted: prose && words.contains(['"', '“', '”', '„', '«', '»']),
            decided: true,
        }
    }

    /// A headline that no line of the page has.
    pub(crate) fn headline(words: String) -> DraftLine {
        DraftLine {
            text: words.clone(),
            words,
            kept: true,
            block: BlockKind::Headline,
            reason: Removal::Repetition,
            prose: false,
            quoted: false,
            decided: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "Pier closed again\n\nThe board met on Monday.\n\n\"We are ready,\" said Ida Brandt.\n\n\
                        Share on Facebook\n\nNobody was asked.";

    fn number_of(draft: &PageDraft, words: &str) -> usize {
        draft.lines.iter().position(|line| line.words == words).expect("a line of the page")
    }

    #[test]
    fn a_draft_that_nobody_touched_is_what_import_makes() {
        let draft = crate::draft(PAGE);
        assert_eq!(draft.to_article(), crate::import::import(PAGE));
        assert_eq!(draft.tally(), Tally { kept: 3, left_out: 0, quoted_kept: 1, quoted_left_out: 0 });
    }

    #[test]
    fn one_press_takes_a_line_out_and_another_puts_it_back() {
        let mut draft = crate::draft(PAGE);
        let before = draft.clone();
        let number = number_of(&draft, "\"We are ready,\" said Ida Brandt.");
        draft.flip(number);
        assert_eq!(draft.tally(), Tally { kept: 2, left_out: 1, quoted_kept: 0, quoted_left_out: 1 });
        let removed = draft.to_article().removed;
        assert_eq!(removed[0].reason, Removal::Person);
        assert_eq!(removed[0].text, "\"We are ready,\" said Ida Brandt.");
        draft.flip(number);
        assert_eq!(draft, before);
        draft.flip(usize::MAX);
        assert_eq!(draft, before);
    }

    #[test]
    fn what_was_left_out_comes_back_as_a_paragraph_in_its_place() {
        let mut draft = crate::draft(PAGE);
        draft.flip(number_of(&draft, "Share on Facebook"));
        let article = draft.to_article();
        assert!(article.text.ends_with("Share on Facebook\n\nNobody was asked."), "{}", article.text);
        assert_eq!(article.removed, []);
    }

    #[test]
    fn the_headline_can_be_set_changed_and_taken_away() {
        let mut draft = crate::draft(PAGE);
        assert_eq!(draft.headline(), "Pier closed again");
        draft.set_headline(" Pier \n stays closed ");
        assert_eq!(draft.to_article().headline(), "Pier stays closed");
        draft.set_headline(" ");
        assert_eq!((draft.headline(), draft.to_article().headline()), ("", ""));
        draft.set_headline("A new one");
        assert_eq!(draft.to_article().headline(), "A new one");
    }

    #[test]
    fn an_article_is_looked_over_as_what_it_is() {
        let article =
            crate::read("Pier closed\n\nA crosshead\n\nThe board met on Monday. \"No,\" she said.").article;
        let draft = PageDraft::of_article(&article);
        assert_eq!(draft.to_article(), article);
        let longer =
            crate::draft(&format!("{}\n\nNobody was asked.", article.text)).with_decisions_of(&draft);
        assert_eq!(longer.to_article().blocks[..article.blocks.len()], article.blocks);
    }

    #[test]
    fn decisions_are_kept_when_the_text_goes_on() {
        let mut draft = crate::draft(PAGE);
        draft.flip(number_of(&draft, "Share on Facebook"));
        draft.flip(number_of(&draft, "Nobody was asked."));
        let longer = crate::draft(&format!("{PAGE}\n\nThe pier is old, she said."));
        let longer = longer.with_decisions_of(&draft);
        assert!(longer.lines[number_of(&longer, "Share on Facebook")].kept);
        assert!(!longer.lines[number_of(&longer, "Nobody was asked.")].kept);
        assert!(longer.lines[number_of(&longer, "The pier is old, she said.")].kept);
    }
}
