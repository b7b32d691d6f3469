//! All forms over all bundled articles and all types, odd words, and a small lesson to look at.

mod bundled;
mod odd;
mod schema;
mod small;

use super::PlayerWords;
use crate::exercise::sheet::Sheet;

/// Plain English for the player; the name of the field where its words do not matter.
pub fn words() -> PlayerWords {
    let text = str::to_string;
    PlayerWords {
        start: text("Start"),
        check: text("Check"),
        again: text("Try again"),
        show_answer: text("Show the answer"),
        next: text("Next"),
        previous: text("Back"),
        finish: text("Finish"),
        progress: text("Question {number} of {of}"),
        right: text("Right"),
        partly: text("Partly right"),
        wrong: text("Wrong"),
        missed: text("Missed"),
        not_counted: text("Does not count"),
        blank: text("No answer"),
        score: text("{points} of {of} points"),
        not_scored: text("This has no points."),
        found: text("Found: {points}"),
        gap: text("gap"),
        how_to_mark: text("Press the words; with the keyboard, arrow keys and the space bar."),
        reported: text("Your result was sent."),
        not_reported: text("Your result goes nowhere from here: copy it if you need it."),
        not_kept: text("Your result was sent; your own words were too long to be kept."),
        no_script: text("This page needs JavaScript: switch it on and load it again."),
    }
}

/// How many items a lesson has.
pub fn items(sheets: &[Sheet]) -> usize {
    sheets.iter().map(|sheet| sheet.items.len()).sum()
}
