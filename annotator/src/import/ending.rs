//! The ending: where the text stops and notes about the author and small print begin.

use super::byline::{author, may_name_author};
use super::desk::{Desk, Fate};
use super::shape::has_quotation;
use super::vocabulary::{shared, vocabulary};
use crate::model::Removal;

/// So many lines of chrome above a last paragraph make it doubtful.
const MUCH_CHROME: usize = 4;
/// Paragraphs at the end that may be doubted; more of them are an article.
const MOST_SMALL_PRINT: usize = 4;
/// A doubtful paragraph is of the page when less than this part of its words is in the text too.
const SMALL_PRINT_SHARES_LESS: f32 = 0.3;

impl Desk<'_> {
    /// The number of the last line of the text. Notes about the author at its end are taken out.
    pub fn last_paragraph(&mut self, lead: usize, from: usize) -> usize {
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
        let most = MOST_SMALL_PRINT.min(text.len().saturating_sub(1));
        let is_small_print = |&count: &usize| {
            let (article, rest) = text.split_at(text.len() - count);
            let (Some(&above), Some(&below)) = (article.last(), rest.first()) else { return false };
            let chrome = self.page[above..below].iter().filter(|facts| facts.is_chrome()).count();
            if chrome < MUCH_CHROME {
                return false;
            }
            let vocabulary = vocabulary(&self.page[article[0]..=above]);
            rest.iter()
                .map(|&line| self.page[line].text())
                .all(|words| !has_quotation(words) && shared(words, &vocabulary) < SMALL_PRINT_SHARES_LESS)
        };
        (1..=most).rev().find(is_small_print).unwrap_or(0)
    }
}
