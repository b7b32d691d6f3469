//! The table of quotations for the clipboard: cells parted by TABs, as spreadsheets and word
//! processors take a table that is pasted.
//!
//! A pasted cell cannot hold a TAB or a line break, so a run of them becomes one space. A cell
//! that begins with a straight quotation mark stands between quotation marks, its own doubled:
//! spreadsheets would else take that first mark for the beginning of such a cell and eat it. What
//! the columns hold, and why some cells begin with an apostrophe, the
//! [table](crate::format::table) says.

use crate::format::table::{COLUMNS, CountryName, Row, harmless, rows};
use crate::model::Reading;

/// One table of several articles, each with the name it goes by, under a row of column names;
/// rows end in a line break. Articles without quotations have no row.
pub fn to_tsv(articles: &[(&str, &Reading)], country_name: CountryName) -> String {
    let mut out = row(COLUMNS.map(str::to_string));
    for (file, reading) in articles {
        rows(file, reading, country_name).for_each(|cells| out += &row(cells));
    }
    out
}

/// Any other table for the clipboard; the first row is that of the column names.
pub fn to_table(rows: &[Vec<String>]) -> String {
    let line =
        |cells: &Vec<String>| cells.iter().map(|words| cell(words)).collect::<Vec<_>>().join("\t") + "\n";
    rows.iter().map(line).collect()
}

fn row(cells: Row) -> String {
    cells.map(|words| cell(&words)).join("\t") + "\n"
}

fn cell(words: &str) -> String {
    let harmless = harmless(&in_one_line(words));
    match harmless.starts_with('"') {
        true => format!("\"{}\"", harmless.replace('"', "\"\"")),
        false => harmless,
    }
}

/// The words with every run of what breaks a line or a column as one space, none at either end.
fn in_one_line(words: &str) -> String {
    let breaks = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
    let pieces = words.split(breaks).map(str::trim).filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expect: &str) {
        assert_eq!(cell(words), expect, "{words:?}");
    }

    #[test]
    fn any_table_has_the_same_cells() {
        let rows = [vec!["Name".to_string(), "a\tb".to_string()], vec!["=1".to_string(), String::new()]];
        assert_eq!(to_table(&rows), "Name\ta b\n'=1\t\n");
    }

    #[test]
    fn plain_words_are_left_alone() {
        check("", "");
        check("no, never", "no, never");
        check("he said \"no\"", "he said \"no\"");
    }

    #[test]
    fn no_cell_is_broken() {
        check("one\ttwo\r\n\r\nthree", "one two three");
        check("one\u{2028}two\u{85}three\u{b}", "one two three");
    }

    #[test]
    fn a_mark_at_the_beginning_survives_pasting() {
        check("\"No\", she said", "\"\"\"No\"\", she said\"");
    }

    #[test]
    fn a_formula_is_made_harmless_also_behind_what_is_taken_away() {
        check("=1+1", "'=1+1");
        check("\t=1+1", "'=1+1");
    }
}
