//! The line that says how far the command is, for somebody who watches a terminal.

use std::io::{self, IsTerminal, Stderr, Write};
use std::time::{Duration, Instant};

/// With fewer files the work is over before the line is read.
const WORTH_SHOWING: usize = 6;
/// The line changes no more often.
const PAUSE: Duration = Duration::from_millis(50);
/// Letters of a file's name, so that the line fits a narrow window.
const NAME: usize = 40;
/// Goes to the start of the line and empties it.
const ANEW: &str = "\r\x1b[K";

pub struct Progress<W> {
    out: W,
    /// `None` where nobody knows before the end.
    total: Option<usize>,
    begun: usize,
    wanted: bool,
    shown: bool,
    told: Option<Instant>,
}

impl Progress<Stderr> {
    /// On standard error; shown on a terminal only, and not where the findings run over it.
    pub fn on_terminal(total: Option<usize>, to_folder: bool) -> Progress<Stderr> {
        let apart = to_folder || !io::stdout().is_terminal();
        Progress::new(io::stderr(), total, apart && io::stderr().is_terminal())
    }
}

impl<W: Write> Progress<W> {
    fn new(out: W, total: Option<usize>, watched: bool) -> Progress<W> {
        Progress { out, total, begun: 0, wanted: watched, shown: false, told: None }
    }

    /// Another stretch of the work, of so many files.
    pub fn start_again(&mut self, total: usize) {
        self.clear();
        (self.total, self.begun) = (Some(total), 0);
    }

    /// The next file.
    pub fn begin(&mut self, name: &str) {
        self.begun += 1;
        let is_worth_it = self.total.unwrap_or(self.begun) >= WORTH_SHOWING;
        // Nobody reads faster, and with a hundred thousand files telling would be work itself.
        let is_time = self.begun <= WORTH_SHOWING || self.told.is_none_or(|told| told.elapsed() >= PAUSE);
        if self.wanted && is_worth_it && is_time {
            let name: String = harmless(name).chars().take(NAME).collect();
            let of_total = self.total.map(|total| format!(" of {total}")).unwrap_or_default();
            self.tell(&format!("{ANEW}{}{of_total}: {name}", self.begun));
            self.shown = true;
            self.told = Some(Instant::now());
        }
    }

    /// A sentence about something that went wrong, on a line of its own.
    pub fn say(&mut self, sentence: &str) {
        self.clear();
        self.tell(&format!("annotate: {}\n", harmless(sentence)));
    }

    pub fn clear(&mut self) {
        if self.shown {
            self.tell(ANEW);
            self.shown = false;
        }
    }

    fn tell(&mut self, words: &str) {
        // Where standard error is closed, nobody can be told that it is.
        let _ = self.out.write_all(words.as_bytes()).and_then(|()| self.out.flush());
    }
}

/// Without what a terminal would obey: the name of a file may hold anything.
fn harmless(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All that is written for files of these names, the second of them broken; `<` stands where
    /// the line begins anew.
    #[track_caller]
    fn check(names: &[&str], watched: bool, expect: &str) {
        let mut out = Vec::new();
        let mut progress = Progress::new(&mut out, Some(names.len()), watched);
        for (nth, name) in names.iter().enumerate() {
            progress.begin(name);
            if nth == 1 {
                progress.say("it is broken.");
            }
        }
        progress.clear();
        assert_eq!(String::from_utf8_lossy(&out).replace(ANEW, "<"), expect);
    }

    #[test]
    fn a_line_is_written_over_and_over_and_cleared_at_the_end() {
        check(
            &["a", "b", "c", "d", "e", "f"],
            true,
            "<1 of 6: a<2 of 6: b<annotate: it is broken.\n<3 of 6: c<4 of 6: d<5 of 6: e<6 of 6: f<",
        );
    }

    #[test]
    fn few_files_and_unwatched_ones_leave_sentences_only() {
        check(&["a", "b", "c"], true, "annotate: it is broken.\n");
        check(&["a", "b", "c", "d", "e", "f"], false, "annotate: it is broken.\n");
    }

    #[test]
    fn where_nobody_knows_how_many_there_are_they_are_counted() {
        let mut out = Vec::new();
        let mut progress = Progress::new(&mut out, None, true);
        (0..7).for_each(|_| progress.begin("x"));
        progress.start_again(6);
        progress.begin("y");
        assert_eq!(String::from_utf8_lossy(&out).replace(ANEW, "<"), "<6: x<<1 of 6: y");
    }

    #[test]
    fn a_name_neither_steers_the_terminal_nor_breaks_the_line() {
        let long = format!("\x1b[2J\n{}", "x".repeat(60));
        let shown = format!("<1 of 6: [2J{}", "x".repeat(37));
        let rest = "<2 of 6: <annotate: it is broken.\n<3 of 6: <4 of 6: <5 of 6: <6 of 6: <";
        check(&[&long, "", "", "", "", ""], true, &(shown + rest));
    }
}
