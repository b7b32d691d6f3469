//! The headline: which of the short lines above the text is it?
//!
//! Menus, mastheads and teasers stand above it, a deck, names and dates below it. What the title
//! of the page repeats is certain; otherwise the line speaks of what the text speaks of, and is
//! the first of its neighbours to do so.

use rustc_hash::FxHashSet;

use super::byline::may_name_author;
use super::facts::Facts;
use super::page_title::{PageTitle, comparable};
use super::shape::is_title_case;
use super::vocabulary::{Stem, content_words, vocabulary};
use crate::model::Removal;

/// The headline of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The number of its line.
    pub line: usize,
    /// True when the page says twice that it is the headline.
    pub certain: bool,
}

/// Longer lines are no headlines; measured in characters.
const LONGEST: usize = 250;
/// A neighbour above the best line is the headline when its score is at most this much lower: decks
/// repeat more of the text than headlines do.
const DECK_ADVANTAGE: f32 = 2.8;
/// Between headline and author or date stand at most this many lines of deck and picture.
const DECK_LINES: usize = 6;
/// The headline is among this many lines above the text.
const MOST_LINES: usize = 400;
/// What follows a headline follows it within this many lines.
const CLOSE: usize = 40;

/// What speaks for a line. Words shared with the text weigh most: mastheads and teasers share few. The
/// rest decides between lines that share about as many.
mod weight {
    /// Times the part of the line's words that the text has too.
    pub const SHARED_WORDS: f32 = 4.0;
    /// Words added to the length of the line, so that one shared word of one is no certainty.
    pub const DOUBT: f32 = 1.5;
    pub const NO_MASTHEAD: f32 = 1.5;
    pub const LONG: f32 = 0.5;
    pub const REPEATED: f32 = 2.0;
    pub const ABOVE_AUTHOR_OR_DATE: f32 = 1.2;
    pub const ABOVE_TEXT: f32 = 0.7;
    pub const LIKE_AN_AUTHOR: f32 = -3.0;
}

/// A headline seldom has fewer words than this; a masthead or a section often has.
const FEW_WORDS: usize = 4;

/// Finds the headline; `None` when the text starts without one, or when only the title of the page
/// gives it. `body` is the number of the first paragraph.
pub fn headline(page: &[Facts], title: Option<&PageTitle>, body: usize) -> Option<Headline> {
    if let Some(line) = title.and_then(|title| title.repeated_at)
        && page[line..].iter().any(|facts| facts.is_paragraph())
    {
        return Some(Headline { line, certain: true });
    }
    let vocabulary = vocabulary(&page[body.min(page.len())..]);
    let end = page.len().min(body + 1);
    let mut candidates: Vec<usize> = (end.saturating_sub(MOST_LINES)..end)
        .filter(|&line| may_be_headline(&page[line], title, line))
        .collect();
    if candidates.is_empty() {
        // A headline such as "Follow the money" reads like chrome; what it shares with the text tells.
        candidates.extend((0..body.min(page.len())).find(|&line| shares_words(&page[line], &vocabulary)));
    }
    if let Some(title) = title {
        let named: FxHashSet<Stem> = content_words(&title.headline).collect();
        let shared = |&line: &usize| {
            content_words(page[line].text()).collect::<FxHashSet<_>>().intersection(&named).count()
        };
        let line = candidates.iter().copied().max_by_key(|line| (shared(line), usize::MAX - line))?;
        return (shared(&line) * 2 > named.len()).then_some(Headline { line, certain: true });
    }
    let scores: Vec<f32> =
        candidates.iter().map(|&line| score(page, line, body.min(page.len()), &vocabulary)).collect();
    let best = (0..candidates.len()).rev().max_by(|&a, &b| scores[a].total_cmp(&scores[b]))?;
    let mut first = best;
    while first > 0 && neighbours(page, candidates[first - 1], candidates[first]) {
        first -= 1;
    }
    let good = |&i: &usize| {
        let facts = &page[candidates[i]];
        let words: FxHashSet<Stem> = content_words(facts.text()).collect();
        let shared = words.intersection(&vocabulary).count();
        let speaks_of_the_text = shared >= 2 || shared * 3 > words.len();
        scores[i] + DECK_ADVANTAGE >= scores[best] && facts.words >= FEW_WORDS && speaks_of_the_text
    };
    let line = candidates[(first..best).find(good).unwrap_or(best)];
    Some(Headline { line, certain: false })
}

/// True when a text of which nothing else is known starts with a headline: a short first line
/// without a full stop, with more below it.
pub fn opens_with_headline(page: &[Facts]) -> bool {
    let [first, next, ..] = page else { return false };
    let short = first.text().chars().nth(LONGEST).is_none();
    let apart = next.line.after_gap || next.prose;
    short && apart && (first.is_title() || is_capitalised_sentence(first))
}

fn may_be_headline(facts: &Facts, title: Option<&PageTitle>, line: usize) -> bool {
    let short = facts.text().chars().nth(LONGEST).is_none();
    let is_page_title = title.is_some_and(|title| title.line == line);
    short && !is_page_title && (facts.is_title() || is_capitalised_sentence(facts))
}

/// `Island Skippers Abandon Their Harbour.`: a headline that some archive gave a full stop.
fn is_capitalised_sentence(facts: &Facts) -> bool {
    facts.is_paragraph()
        && facts.words <= 25
        && (is_title_case(facts.text()) || ends_in_initials(facts.text()))
}

/// `Talks begin in the U.S.`: the full stop belongs to the last word.
fn ends_in_initials(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or("");
    last.matches('.').count() >= 2 && last.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// True when nothing but what may stand between a headline and its deck stands between the lines:
/// author, date, buttons. A menu parts a masthead from a headline.
fn neighbours(page: &[Facts], above: usize, below: usize) -> bool {
    page[above + 1..below].iter().all(|facts| match facts.chrome {
        Some(chrome) => matches!(chrome.reason, Removal::Share | Removal::Media | Removal::Dateline),
        None => true,
    })
}

fn shares_words(facts: &Facts, vocabulary: &FxHashSet<Stem>) -> bool {
    let shared = content_words(facts.text()).filter(|word| vocabulary.contains(word)).count();
    facts.is_chrome() && !facts.prose && facts.words >= FEW_WORDS && shared >= 2
}

fn score(page: &[Facts], line: usize, body: usize, vocabulary: &FxHashSet<Stem>) -> f32 {
    let facts = &page[line];
    let words: FxHashSet<Stem> = content_words(facts.text()).collect();
    let shared = words.intersection(vocabulary).count() as f32;
    let same = comparable(facts.text());
    let repeated = page[body.saturating_sub(MOST_LINES)..body]
        .iter()
        .filter(|other| other.text().len() == facts.text().len())
        .filter(|other| comparable(other.text()) == same);
    let next = page[line + 1..].iter().take(CLOSE).find(|next| !next.is_chrome());
    let mut below = page[line + 1..].iter().take(CLOSE).filter(|next| !next.is_chrome()).take(DECK_LINES);
    let signed = below.any(|next| next.byline || next.dateline.is_some());
    let signs = [
        (facts.words >= FEW_WORDS, weight::NO_MASTHEAD),
        (facts.words >= FEW_WORDS + 2, weight::LONG),
        (facts.words >= FEW_WORDS && repeated.count() > 1, weight::REPEATED),
        (signed, weight::ABOVE_AUTHOR_OR_DATE),
        (next.is_some_and(Facts::is_paragraph), weight::ABOVE_TEXT),
        (may_name_author(facts.text()), weight::LIKE_AN_AUTHOR),
    ];
    let sum: f32 = signs.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum();
    sum + weight::SHARED_WORDS * shared / (words.len() as f32 + weight::DOUBT)
}

#[cfg(test)]
mod tests {
    fn check(above: &str, expect: &str) {
        let text = "The harbour board of Marrow has closed the northern pier.\n\nFishermen were not asked.\n\nThe pier will stay closed until spring.";
        let article = crate::import::import(&format!("{above}\n\n{text}"));
        assert_eq!(article.headline(), expect, "{above}");
    }

    #[test]
    fn what_speaks_of_the_text_is_the_headline() {
        for above in [
            "Board closes northern pier in Marrow",
            "Menu\nThe Marrow Observer\nNews  Sport  More\nBoard closes northern pier in Marrow",
            "Top stories\nTwo held over bank raid\nFerry strike enters second week\nHome > News\nBoard closes northern pier in Marrow",
            "Board closes northern pier in Marrow\nBy Ida Brandt\n12 October 2016",
            "World | 12 October 2016\nBoard closes northern pier in Marrow",
        ] {
            check(above, "Board closes northern pier in Marrow");
        }
    }

    #[test]
    fn the_first_of_its_neighbours_is_the_headline_and_the_next_its_deck() {
        check(
            "Home\nPier stays closed in Marrow\nFishermen of Marrow were not asked about the northern pier\nBy Ida Brandt",
            "Pier stays closed in Marrow",
        );
    }

    #[test]
    fn a_headline_that_reads_like_chrome_is_known_by_its_words() {
        check("Board of Marrow closes pier to U.S.", "Board of Marrow closes pier to U.S.");
        check("Watch the northern pier", "Watch the northern pier");
        check("Sign up for our newsletter", "");
    }

    #[test]
    fn the_title_of_the_page_gives_the_headline_where_nothing_repeats_it() {
        check("Board closes northern pier - BBC News\nMenu", "Board closes northern pier");
    }

    #[test]
    fn a_text_may_start_without_a_headline() {
        check("Nobody was told.", "");
        check("", "");
    }
}
