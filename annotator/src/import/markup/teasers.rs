//! Teasers: the linked title of another article with the summary that stands under it in the same element.

use std::ops::Range;

use super::LINK;
use super::lines::{Markup, Part};
use crate::import::facts::Facts;

/// A summary is at most this long, in characters.
const LONGEST_SUMMARY: usize = 260;
/// The element of a teaser has at most this many lines: label, title, summary, author, day.
const MOST_LINES: usize = 6;
/// How many elements further out than the title the teaser may reach.
const MOST_STEPS: usize = 4;
/// Linked words in no heading are a title from this many on; fewer are the name of an author or a section.
const FEWEST_WORDS: usize = 4;

/// For each line whether it belongs to a teaser.
pub fn teasers(markup: &Markup, page: &[Facts]) -> Vec<bool> {
    let lines_in = ranges(markup);
    let is_title = |line: usize| match markup.lines[line].part {
        Part::Heading | Part::Title => markup.lines[line].linked >= LINK,
        Part::Text => markup.lines[line].linked >= LINK && page[line].words >= FEWEST_WORDS,
        _ => false,
    };
    let is_teaser = |container: usize| {
        let lines = lines_in[container].clone();
        if lines.len() > MOST_LINES {
            return false;
        }
        let mut summaries = lines.clone().filter(|&line| page[line].prose && !is_title(line));
        let summary = summaries.next();
        let short = summary.is_none_or(|line| page[line].text().chars().nth(LONGEST_SUMMARY).is_none());
        let titles = lines.clone().filter(|&line| is_title(line)).count();
        let is_own_heading = |line: usize| {
            matches!(markup.lines[line].part, Part::Heading | Part::Title) && markup.lines[line].linked < LINK
        };
        titles == 1 && summaries.next().is_none() && short && !lines.clone().any(is_own_heading)
    };
    let mut found = vec![false; markup.lines.len()];
    for line in (0..found.len()).filter(|&line| is_title(line)) {
        let outermost = markup.around(line).take(MOST_STEPS).take_while(|&around| is_teaser(around)).last();
        if let Some(container) = outermost {
            found[lines_in[container].clone()].fill(true);
        }
    }
    found
}

/// The numbers of the lines in each container; they follow each other.
fn ranges(markup: &Markup) -> Vec<Range<usize>> {
    let mut ranges = vec![Range::default(); markup.containers.len()];
    let widen = |range: &mut Range<usize>, by: Range<usize>| match (range.len(), by.len()) {
        (_, 0) => {}
        (0, _) => *range = by,
        _ => *range = range.start.min(by.start)..range.end.max(by.end),
    };
    for (number, line) in markup.lines.iter().enumerate() {
        widen(&mut ranges[line.container], number..number + 1);
    }
    for number in (1..ranges.len()).rev() {
        let range = ranges[number].clone();
        widen(&mut ranges[markup.containers[number].parent], range);
    }
    ranges
}
