//! Dates: finds the days that a line names, however they are written.
//!
//! Only full dates count, with day, month and year. In numbers a full stop between them means day
//! first; with a slash or a hyphen the order differs by country, so that only unambiguous ones are
//! read.

use super::lexicon::page_lexicon;

/// A day named in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// `YYYY-MM-DD`.
    pub iso: String,
    /// Where it starts in the line, in bytes.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// All days that `line` names, in order; empty when it names none.
pub fn days(line: &str) -> Vec<Day> {
    let pieces = pieces(line);
    let mut days = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        match day_at(&pieces[at..], line) {
            Some((iso, taken)) => {
                days.push(Day { iso, start: pieces[at].start, end: pieces[at + taken - 1].end });
                at += taken;
            }
            None => at += 1,
        }
    }
    days
}

/// A run of letters or of digits.
struct Piece<'a> {
    start: usize,
    end: usize,
    sort: Sort<'a>,
}

enum Sort<'a> {
    /// Value and count of digits.
    Number(u32, usize),
    Word(&'a str),
}

fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut chars = line.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if !c.is_alphanumeric() {
            continue;
        }
        let digit = c.is_ascii_digit();
        let mut end = start + c.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            if !next.is_alphanumeric() || next.is_ascii_digit() != digit {
                break;
            }
            end = at + next.len_utf8();
            chars.next();
        }
        let run = &line[start..end];
        // Too long for a number of a date: the zero fits nothing.
        let sort = if digit { Sort::Number(run.parse().unwrap_or(0), run.len()) } else { Sort::Word(run) };
        pieces.push(Piece { start, end, sort });
    }
    pieces
}

/// The date that starts with the first piece and how many pieces it takes.
fn day_at(pieces: &[Piece], line: &str) -> Option<(String, usize)> {
    let between = |i: usize| Some(&line[pieces.get(i)?.end..pieces.get(i + 1)?.start]);
    let number = |i: usize| match pieces.get(i)?.sort {
        Sort::Number(value, digits) if digits <= 2 => Some(value),
        _ => None,
    };
    let year = |i: usize| match pieces.get(i)?.sort {
        Sort::Number(value, 4) => Some(value),
        _ => None,
    };
    let month = |i: usize| match pieces.get(i)?.sort {
        Sort::Word(word) => page_lexicon().months.get(word.to_lowercase().as_str()).copied(),
        Sort::Number(..) => None,
    };
    let blank = |i: usize| {
        between(i).is_some_and(|gap| gap.trim_matches([' ', '.', ',']).is_empty() && gap.len() <= 3)
    };

    // 2016-10-12, 12.10.2016, 26/09/2024
    if let (Some(mark), Some(same)) = (between(0), between(1))
        && matches!(mark.trim(), "-" | "." | "/")
        && mark == same
    {
        if let (Some(y), Some(m), Some(d)) = (year(0), number(1), number(2)) {
            return Some((iso(y, m, d)?, 3));
        }
        if let (Some(a), Some(b), Some(y)) = (number(0), number(1), year(2)) {
            let day_first = mark.trim() == "." || a > 12 || a == b;
            let (d, m) = if day_first { (a, b) } else { (b, a) };
            return if day_first || b > 12 { Some((iso(y, m, d)?, 3)) } else { None };
        }
    }
    // October 12, 2016 and October 12th, 2016
    if let (Some(m), Some(d)) = (month(0), number(1))
        && blank(0)
    {
        let after_day = if is_word(pieces.get(2), &["st", "nd", "rd", "th"]) { 2 } else { 1 };
        if let Some(y) = year(after_day + 1).filter(|_| blank(after_day)) {
            return Some((iso(y, m, d)?, after_day + 2));
        }
    }
    // 12 October 2016, 12th of October, 2016, 12. Oktober 2016, 12-Oct-2016, 12 de octubre de 2016
    let d = number(0)?;
    let filler = |i: usize| is_word(pieces.get(i), &["st", "nd", "rd", "th", "er", "of", "de"]);
    let past = |i: usize| (i..).find(|&i| !filler(i)).unwrap_or(i);
    let month_at = past(1);
    let year_at = past(month_at + 1);
    let (m, y) = (month(month_at)?, year(year_at)?);
    let near = (0..year_at).all(|i| blank(i) || between(i) == Some("-") || between(i) == Some(""));
    if near { Some((iso(y, m, d)?, year_at + 1)) } else { None }
}

fn is_word(piece: Option<&Piece>, words: &[&str]) -> bool {
    matches!(piece, Some(Piece { sort: Sort::Word(word), .. }) if words.contains(&word.to_lowercase().as_str()))
}

/// The day in ISO form; `None` when the calendar has no such day or no newspaper was printed then.
fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    ((1600..2200).contains(&year) && (1..=length).contains(&day))
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expect: &[&str]) {
        let found: Vec<String> = days(line).into_iter().map(|day| day.iso).collect();
        assert_eq!(found, expect, "{line}");
    }

    #[test]
    fn the_same_day_in_many_forms() {
        for line in [
            "12.10.2016",
            "2016-10-12",
            "2016/10/12",
            "12 October 2016",
            "12 Oct 2016",
            "12th October 2016",
            "12th of October, 2016",
            "Oct 12, 2016",
            "OCT. 12, 2016",
            "October 12th, 2016",
            "October 12 2016",
            "Wednesday 12 October 2016 14.03 BST",
            "Published 12 Oct 2016, 14:03 BST",
            "Published 5:12 a.m. ET Oct. 12, 2016",
            "12. Oktober 2016",
            "12 de octubre de 2016",
            "12-Oct-2016",
            "2016-10-12T14:03:00Z",
        ] {
            check(line, &["2016-10-12"]);
        }
    }

    #[test]
    fn an_order_that_differs_by_country_is_not_guessed() {
        check("10/12/2016", &[]);
        check("10-12-2016", &[]);
        check("26-09-2024", &["2024-09-26"]);
        check("09/26/2024", &["2024-09-26"]);
        check("10/10/2016", &["2016-10-10"]);
    }

    #[test]
    fn half_dates_and_days_that_never_were_are_left_alone() {
        for line in [
            "June 5",
            "October 2016",
            "12 October",
            "30 February 2016",
            "29.02.2015",
            "12.10.16",
            "call 030 12 2016",
            "12 men may, in 2016, go",
            "",
        ] {
            check(line, &[]);
        }
    }

    #[test]
    fn several_days_come_in_order() {
        check("Posted 12 Sep 2025, 2:05pm. Updated 13 Sep 2025, 4:17pm", &["2025-09-12", "2025-09-13"]);
    }

    #[test]
    fn a_day_says_where_it_stands() {
        let found = days("on Oct 12, 2016 at");
        assert_eq!((found[0].start, found[0].end), (3, 15));
    }
}
