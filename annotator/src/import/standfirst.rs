//! The standfirst: the summary between the headline and the text.
//!
//! On the page it is set in larger type; in the copied text only its surroundings tell. Where they
//! say nothing it stays a paragraph, which harms nobody.

use super::facts::Facts;
use super::shape::ends_sentence;

/// Where the text of an article begins, seen from below the headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Numbers of the lines of the standfirst, in order; empty when there is none.
    pub standfirst: Vec<usize>,
    /// The number of the first paragraph after it; the number of lines when there is none.
    pub lead: usize,
}

/// A standfirst is at most this long, in characters.
const LONGEST: usize = 450;
/// A title below the headline has at least this many words to be a standfirst.
const FEWEST_WORDS: usize = 5;
/// Paragraphs above the author line or the date; with more of them the line is not the author's.
const MOST_PARAGRAPHS: usize = 3;

/// Looks for the standfirst from the line after the headline on. `house_style` is true for a
/// publisher whose articles all have one.
pub fn opening(page: &[Facts], from: usize, house_style: bool) -> Opening {
    let paragraphs = || (from..page.len()).filter(|&line| page[line].is_paragraph());
    let Some(lead) = paragraphs().next() else {
        return Opening { standfirst: Vec::new(), lead: page.len() };
    };
    let signs =
        |facts: &Facts| facts.byline || facts.dateline.as_ref().is_some_and(|dateline| !dateline.bare);
    let first_sign = (from..lead).find(|&line| signs(&page[line])).unwrap_or(lead);
    if let Some(first) = (from..first_sign).find(|&line| is_deck(&page[line])) {
        let more =
            (first + 1..first_sign).take_while(|&line| is_deck(&page[line]) && !page[line].line.after_gap);
        let decks: Vec<usize> = std::iter::once(first).chain(more).collect();
        return Opening { standfirst: decks, lead };
    }
    let signed_above = (from..lead).any(|line| signs(&page[line]) || page[line].dateline.is_some());
    let signature = (lead + 1..page.len()).find(|&line| signs(&page[line]));
    if let Some(signature) = signature.filter(|_| !signed_above) {
        let above: Vec<usize> = paragraphs().take_while(|&line| line < signature).collect();
        let below = paragraphs().find(|&line| line > signature);
        if let Some(below) = below
            .filter(|_| above.len() <= MOST_PARAGRAPHS && above.iter().all(|&line| is_short(&page[line])))
        {
            return Opening { standfirst: above, lead: below };
        }
    }
    match paragraphs().nth(1) {
        Some(second) if is_short(&page[lead]) && (house_style || is_quoted_like_a_headline(page, lead)) => {
            Opening { standfirst: vec![lead], lead: second }
        }
        _ => Opening { standfirst: Vec::new(), lead },
    }
}

/// A long title right above the text.
fn is_deck(facts: &Facts) -> bool {
    facts.is_title()
        && facts.words >= FEWEST_WORDS
        && is_short(facts)
        && !super::byline::may_name_author(facts.text())
}

fn is_short(facts: &Facts) -> bool {
    facts.text().chars().nth(LONGEST).is_none()
}

/// Headlines and standfirsts of many papers quote in single marks where their text quotes in
/// double ones.
fn is_quoted_like_a_headline(page: &[Facts], lead: usize) -> bool {
    let double = |facts: &Facts| facts.text().contains(['"', '“']);
    let single = |line: &str| {
        line.split(' ').any(|word| word.starts_with(['\'', '‘']))
            && line.contains(['\'', '’'])
            && ends_sentence(line)
    };
    let first = &page[lead];
    if double(first) || !single(first.text()) || !super::shape::has_quotation(first.text()) {
        return false;
    }
    let text: Vec<&Facts> = page[lead + 1..].iter().filter(|facts| facts.is_paragraph()).collect();
    let in_double = text.iter().copied().filter(|facts| double(facts)).count();
    let in_single = text.iter().filter(|facts| !double(facts) && single(facts.text())).count();
    in_double >= 3 && in_single * 3 <= in_double
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::lines::lines;

    /// Checks which lines after the first are the standfirst.
    fn check(house_style: bool, raw: &str, expect: &[&str]) {
        let lines = lines(raw);
        let page: Vec<Facts> = lines.iter().map(|line| Facts::of(line, raw)).collect();
        let found: Vec<&str> =
            opening(&page, 1, house_style).standfirst.into_iter().map(|line| page[line].text()).collect();
        assert_eq!(found, expect, "{raw}");
    }

    const TEXT: &str = "The board met on Monday.\n\nIt closed the pier.\n\nNobody was asked.";

    #[test]
    fn a_summary_above_the_author_or_the_date() {
        let deck = "Fishermen say that they were never asked.";
        check(false, &format!("Pier closed\n\n{deck}\n\nBy Ida Brandt\n\n{TEXT}"), &[deck]);
        check(false, &format!("Pier closed\n{deck}\nPublished 12 October 2016\n{TEXT}"), &[deck]);
    }

    #[test]
    fn a_long_title_under_the_headline() {
        let deck = "340 people still waiting for a boat";
        check(false, &format!("Pier closed\n\n{deck}\n\n{TEXT}"), &[deck]);
    }

    #[test]
    fn single_marks_above_a_text_with_double_ones() {
        let text = "He spoke of a \"mistake.\"\n\n\"No,\" she said.\n\n\"Yes,\" he said.";
        let deck = "The board has spoken of a 'mistake.' It will meet again.";
        check(false, &format!("Pier closed\n\n{deck}\n\n{text}"), &[deck]);
        check(false, &format!("Pier closed\n\n{}\n\n{text}", deck.replace('\'', "\"")), &[]);
    }

    #[test]
    fn the_habit_of_a_publisher() {
        check(true, &format!("Pier closed\n\n{TEXT}"), &["The board met on Monday."]);
        check(false, &format!("Pier closed\n\n{TEXT}"), &[]);
    }

    #[test]
    fn text_below_the_author_is_no_standfirst() {
        check(false, &format!("Pier closed\n\nBy Ida Brandt\n\n{TEXT}"), &[]);
        check(false, &format!("Pier closed\n\nIda Brandt, Marrow Bay\n\n{TEXT}"), &[]);
        check(false, "Pier closed", &[]);
    }
}
