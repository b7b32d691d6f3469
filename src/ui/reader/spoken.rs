//! Spoken marks: where a quotation begins, a screen reader says whose it is, and where it ends, that
//! it does. The style sheet makes the words, hidden to the eye, from attributes: so they are no part
//! of the text, for search and for copying, and move no line.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Element;

use super::marks::Marks;
use super::said::who;
use crate::layout::Page;
use crate::state::settings::Settings;
use crate::state::settings::choices::SpokenMarks;
use crate::words::{tu_string, use_i18n};

const BEGINNING: &str = "data-spoken";
const END: &str = "data-spoken-end";

/// Writes the words on the marks once they are wanted, for as long as the reader is there.
pub fn follow_setting(page: Arc<Page>, marks: Marks) {
    let words = use_i18n();
    let settings = expect_context::<Settings>();
    let wanted = Memo::new(move |_| settings.choices().spoken_marks == SpokenMarks::On);
    Effect::new(move |written: Option<bool>| {
        if written == Some(true) || !wanted.get() || marks.drawn().is_none() {
            // Whether what is written is said, the style sheet decides.
            return written.unwrap_or(false);
        }
        for (at, [first, last]) in ends(marks) {
            let beginning = tu_string!(words, spoken.begin, who = who(words, &page, at)).to_string();
            write(&first, BEGINNING, &beginning);
            write(&last, END, tu_string!(words, spoken.end));
        }
        true
    });
}

/// The first and the last piece of every quotation that is drawn.
fn ends(marks: Marks) -> HashMap<usize, [Element; 2]> {
    let mut ends: HashMap<usize, [Element; 2]> = HashMap::new();
    for piece in marks.all("mark.speech") {
        let Some(at) = piece.get_attribute("data-n").and_then(|at| at.parse().ok()) else { continue };
        ends.entry(at).and_modify(|ends| ends[1] = piece.clone()).or_insert([piece.clone(), piece]);
    }
    ends
}

fn write(piece: &Element, name: &str, sentence: &str) {
    // Plain attribute names of our own cannot be refused.
    let _ = piece.set_attribute(name, sentence);
}
