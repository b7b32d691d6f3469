//! The headline of a page that has elements: the heading that its data repeat, or else the one of the first level.

use super::LINK;
use super::lines::{Markup, Part};
use crate::import::facts::Facts;
use crate::import::page_title::comparable;
use crate::stated::Stated;

/// A heading of the first level with fewer words is the name of the paper.
const FEWEST_WORDS: usize = 3;

/// The number of the line of the headline; `None` when no element says which it is.
pub fn headline(markup: &Markup, page: &[Facts], stated: &Stated) -> Option<usize> {
    let is_heading =
        |&number: &usize| matches!(markup.lines[number].part, Part::Title | Part::Heading | Part::Text);
    let own = |&number: &usize| markup.lines[number].linked < LINK;
    let words = |number: usize| comparable(page[number].text());
    let said: Vec<String> =
        [&stated.headline, &stated.title].into_iter().flatten().map(|said| comparable(said)).collect();
    let candidates = || (0..page.len()).filter(is_heading).filter(own);
    let titles = || candidates().filter(|&number| markup.lines[number].part == Part::Title);
    let repeats = |number: &usize| said.iter().any(|said| *said == words(*number));
    let begins = |number: &usize| {
        let words = words(*number);
        page[*number].words >= FEWEST_WORDS && said.iter().any(|said| said.starts_with(&words))
    };
    let is_long = |number: &usize| page[*number].words >= FEWEST_WORDS;
    titles()
        .find(repeats)
        .or_else(|| candidates().find(repeats))
        .or_else(|| titles().find(begins))
        .or_else(|| titles().find(is_long))
}
