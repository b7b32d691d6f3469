//! Assembly: puts the findings about a page together and decides what becomes of each line.
//!
//! When in doubt a line stays: dropped paragraphs are dropped quotations.

use super::desk::{Desk, Fate};
use super::facts::Facts;
use super::headline::{Headline, headline};
use super::lexicon::page_lexicon;
use super::page_title::page_title;
use super::published::date_published;
use super::publisher::publisher;
use super::regions::regions;
use super::standfirst::opening;
use crate::model::{BlockKind, Removal};

/// What a page turned out to be.
pub struct Decision {
    /// One for each line.
    pub fates: Vec<Fate>,
    /// A headline that only the title of the page gives: the number of that line and the words.
    pub headline_in_title: Option<(usize, String)>,
    pub publisher: Option<String>,
    pub date_published: Option<String>,
}

/// Decides about all lines of a page. `stated` is the number of the line that the page itself says is the headline.
pub fn decide(page: &[Facts], stated: Option<usize>) -> Decision {
    let title = page_title(page).filter(|title| Some(title.line) != stated);
    let body = body(page);
    let stated = stated.map(|line| Headline { line, certain: true });
    let headline = stated.or_else(|| headline(page, title.as_ref(), body));
    let publisher = publisher(page, title.as_ref(), headline.as_ref());
    let mut desk = Desk::new(page);
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
    let house_style = publisher
        .as_ref()
        .is_some_and(|name| page_lexicon().standfirsts.contains(name.to_lowercase().as_str()));
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
