//! Lines: splits a raw text into the lines an author wrote.
//!
//! A pasted page has its own line breaks, and on top of them those of whoever wrapped the text at
//! a fixed width. The second kind falls inside a sentence; it is found here and undone, so that
//! every later stage can take one line for one paragraph, title or link.

use super::shape::{ends_clause, ends_sentence, starts_lower};
use crate::model::Span;

/// One line as its author meant it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it stands in the raw text, in bytes, without white space around it. A line that was
    /// wrapped spans the line breaks inside it.
    pub span: Span,
    /// Its words: runs of white space folded to one blank, invisible characters left out.
    pub words: String,
    /// True when an empty line stands before it.
    pub after_gap: bool,
}

/// The lines of `raw` that hold anything visible, wrapped ones joined.
pub fn lines(raw: &str) -> Vec<Line> {
    let physical = physical_lines(raw);
    let wrap = Wrap::of(&physical);
    let joins: Vec<bool> = physical.windows(2).map(|pair| wrap.joins(&pair[0], &pair[1])).collect();
    let mut lines: Vec<Line> = Vec::with_capacity(physical.len());
    for (line, joins) in physical.into_iter().zip(std::iter::once(false).chain(joins)) {
        match lines.last_mut().filter(|_| joins) {
            Some(open) => {
                open.span = open.span.join(line.span);
                open.words.push(' ');
                open.words.push_str(&line.words);
            }
            None => lines.push(line),
        }
    }
    lines
}

/// The words of a stretch of text: runs of white space and control characters become one blank,
/// characters without width are left out, nothing stands at either end.
pub fn fold(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut blank = false;
    // Where a stretch began that stays as it is.
    let mut start = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii_graphic()) {
        let (invisible, blank_here) = (is_invisible(c), is_blank(c));
        if !(invisible || blank_here) {
            continue;
        }
        push_words(&mut words, &mut blank, &text[start..at]);
        blank |= blank_here;
        start = at + c.len_utf8();
    }
    push_words(&mut words, &mut blank, &text[start..]);
    words
}

/// Adds what stands between blanks, and the blank before it.
fn push_words(words: &mut String, blank: &mut bool, stretch: &str) {
    if stretch.is_empty() {
        return;
    }
    if *blank && !words.is_empty() {
        words.push(' ');
    }
    *blank = false;
    words.push_str(stretch);
}

/// The lines that the line breaks of the text make, empty ones left out.
fn physical_lines(raw: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut after_gap = false;
    let mut close = |start: usize, end: usize| {
        let stretch = &raw[start..end];
        let words = fold(stretch);
        if words.is_empty() {
            // The empty stretch between \r and \n is no line.
            after_gap |=
                !(stretch.is_empty() && raw[..start].ends_with('\r') && raw[end..].starts_with('\n'));
            return;
        }
        let drop = |c: char| is_blank(c) || is_invisible(c);
        let head = stretch.len() - stretch.trim_start_matches(drop).len();
        let span = Span::new(start + head, start + stretch.trim_end_matches(drop).len());
        lines.push(Line { span, words, after_gap });
        after_gap = false;
    };
    // The first bytes of all line breaks.
    let may_break = |byte: u8| matches!(byte, b'\n' | b'\r' | 0xb | 0xc | 0xc2 | 0xe2);
    for (at, _) in raw.bytes().enumerate().filter(|&(_, byte)| may_break(byte)) {
        if let Some(c) = raw[at..].chars().next().filter(|&c| is_line_break(c)) {
            close(start, at);
            start = at + c.len_utf8();
        }
    }
    close(start, raw.len());
    lines
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Soft hyphens, zero-width blanks, byte order marks. Joiners stay: Persian and emoji need them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Shorter lines are titles and links; nobody wraps a text narrower than this.
const NARROWEST: usize = 40;
/// Lines of a wrapped text that end a sentence may be this much longer than those that do not.
const RAGGED: usize = 8;
/// A line of a text that is not wrapped throughout must be this long to go on in the next one.
const LONG: usize = 60;

/// How a text is wrapped.
#[derive(Debug, PartialEq, Eq)]
enum Wrap {
    /// Throughout, at this many characters.
    At(usize),
    /// Not at all, or here and there.
    Loose,
}

impl Wrap {
    /// Judges by the lines that break off inside a sentence and go on in small letters.
    fn of(physical: &[Line]) -> Wrap {
        let follows = |pair: &&[Line]| !pair[1].after_gap && width(&pair[0]) >= NARROWEST;
        let pairs = physical.windows(2).filter(follows).count();
        let broken = physical.windows(2).filter(follows).filter(|pair| breaks_off(&pair[0], &pair[1]));
        let widths: Vec<usize> = broken.map(|pair| width(&pair[0])).collect();
        let widest = widths.iter().copied().max().unwrap_or(0);
        let (wrapped, wider): (Vec<usize>, Vec<usize>) =
            physical.iter().map(width).partition(|&width| width <= widest + RAGGED);
        let limit = wrapped.into_iter().max().unwrap_or(widest);
        let full = || physical.windows(2).filter(follows).all(|pair| is_full(&pair[0], &pair[1], limit));
        let enough = widths.len() >= 2 || (widths.len() == 1 && pairs >= 2 && full());
        let throughout = enough && widths.len() * 3 >= pairs && wider.len() * 20 <= physical.len();
        if throughout { Wrap::At(limit) } else { Wrap::Loose }
    }

    /// True when `line` goes on with what `before` began.
    fn joins(&self, before: &Line, line: &Line) -> bool {
        if line.after_gap || width(before) < NARROWEST || opens_item(&line.words) {
            return false;
        }
        match self {
            Wrap::At(limit) => breaks_off(before, line) || is_full(before, line, *limit),
            Wrap::Loose => width(before) >= LONG && breaks_off(before, line) && line.words.contains(' '),
        }
    }
}

/// True when a sentence is cut between the two lines.
fn breaks_off(before: &Line, line: &Line) -> bool {
    starts_lower(&line.words) && !ends_sentence(&before.words) && !ends_clause(&before.words)
}

/// True when the first word of the next line would not have found room on this one.
fn is_full(line: &Line, next: &Line, limit: usize) -> bool {
    let first_word = next.words.split(' ').next().unwrap_or("");
    width(line) + 1 + first_word.chars().count() > limit
}

/// True for a line that starts with a list mark.
fn opens_item(words: &str) -> bool {
    super::shape::list_mark(words) > 0
}

/// Length in characters.
fn width(line: &Line) -> usize {
    line.words.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(raw: &str, expect: &[&str]) {
        let found: Vec<String> = lines(raw).into_iter().map(|line| line.words).collect();
        assert_eq!(found, expect, "{raw:?}");
    }

    #[test]
    fn every_kind_of_line_break_parts_lines() {
        for mark in ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{b}", "\u{c}", "\u{85}"] {
            check(&format!("One{mark}Two"), &["One", "Two"]);
        }
    }

    #[test]
    fn only_an_empty_line_makes_a_gap() {
        for (raw, gap) in [
            ("a\nb", false),
            ("a\r\nb", false),
            ("a\n\nb", true),
            ("a\r\n\r\nb", true),
            ("a\n \u{200b}\nb", true),
            ("a\r\rb", true),
        ] {
            assert_eq!(lines(raw)[1].after_gap, gap, "{raw:?}");
        }
    }

    #[test]
    fn white_space_folds_to_one_blank_and_the_invisible_goes() {
        check("on Saturday  to\u{a0}\u{a0}discuss\tit", &["on Saturday to discuss it"]);
        check("\u{feff}co\u{ad}operation\u{200b} begins\u{0}now", &["cooperation begins now"]);
        check(" \t \n\u{200b}\n", &[]);
        check("", &[]);
    }

    #[test]
    fn joiners_that_a_script_needs_stay() {
        check("می\u{200c}خواهم", &["می\u{200c}خواهم"]);
    }

    #[test]
    fn a_line_cut_inside_a_sentence_goes_on_in_the_next() {
        check(
            "The two ministers will meet in the old town hall on Saturday and attend a\nconcert  later in the day.",
            &[
                "The two ministers will meet in the old town hall on Saturday and attend a concert later in the day.",
            ],
        );
    }

    #[test]
    fn a_text_wrapped_throughout_is_joined_up_to_the_empty_line() {
        check(
            "The harbour board of the town has decided to close\nthe northern pier until the spring, its chairman\nCornelis Adeyemi said. He gave no reason for this\nstep.\n\nShort last line\n\nFishermen have asked for a second opinion and will\nmeet on Friday.",
            &[
                "The harbour board of the town has decided to close the northern pier until the spring, its chairman Cornelis Adeyemi said. He gave no reason for this step.",
                "Short last line",
                "Fishermen have asked for a second opinion and will meet on Friday.",
            ],
        );
    }

    #[test]
    fn whole_paragraphs_on_lines_of_their_own_stay_apart() {
        let one = "The harbour board has decided to close the northern pier until the spring.";
        let two = "fishermen were not asked, a spokeswoman of their association said later.";
        check(&format!("{one}\n{two}"), &[one, two]);
    }

    #[test]
    fn a_heading_a_list_and_a_label_are_not_drawn_in() {
        check(
            "Why the harbour board had to close its pier\nthe answer",
            &["Why the harbour board had to close its pier", "the answer"],
        );
        let long = "These are the five things that the board has promised to do before spring";
        check(&format!("{long}\n- repair the pier\n• pay"), &[long, "- repair the pier", "• pay"]);
        check(&format!("{long}:\nrepair it"), &[&format!("{long}:"), "repair it"]);
    }

    #[test]
    fn a_span_covers_the_line_in_the_raw_text_and_no_white_space_around() {
        let raw = "\u{feff} One \r\n\n  Two\u{a0}x  ";
        let found: Vec<&str> = lines(raw).iter().map(|line| line.span.of(raw)).collect();
        assert_eq!(found, ["One", "Two\u{a0}x"]);
    }
}
