//! Turns: the labels before the colon that open the turns of an interview or a transcript.

use rustc_hash::FxHashMap;

/// The labels of a page and how often each opens a line.
pub struct Labels<'a>(FxHashMap<&'a str, usize>);

/// A label is at most this long, measured in words.
const LONGEST: usize = 5;

impl<'a> Labels<'a> {
    /// Collects the labels that open `lines`.
    pub fn of(lines: impl Iterator<Item = &'a str>) -> Labels<'a> {
        let mut counts = FxHashMap::default();
        for label in lines.filter_map(label) {
            *counts.entry(label).or_default() += 1;
        }
        Labels(counts)
    }

    /// True for a line whose label opens another line too: one of many turns, however short.
    pub fn is_turn(&self, line: &str) -> bool {
        label(line).is_some_and(|label| self.0.get(label).is_some_and(|&count| count >= 2))
    }
}

/// What stands before the first colon of a line, if it is short and more follows.
fn label(line: &str) -> Option<&str> {
    let (label, rest) = line.contains(':').then(|| line.split_once(": "))??;
    let short = label.split_whitespace().count() <= LONGEST && label.len() <= 60;
    (short && !rest.trim().is_empty() && label.starts_with(char::is_uppercase)).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_that_comes_back_opens_turns() {
        let lines = ["BRANDT: Who pays?", "ADEYEMI: The harbour.", "BRANDT: And then", "Analysis: who pays"];
        let labels = Labels::of(lines.into_iter());
        for (line, turn) in
            [("BRANDT: Who pays?", true), ("Analysis: who pays", false), ("Who pays?", false), ("", false)]
        {
            assert_eq!(labels.is_turn(line), turn, "{line}");
        }
    }
}
