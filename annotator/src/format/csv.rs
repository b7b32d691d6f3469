//! Comma-separated values: a row for every quotation, for spreadsheets and statistics.
//!
//! The file is as [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180) has it: rows end in CR LF, a
//! cell with a comma, a quotation mark or a line break stands between quotation marks. What its
//! columns hold, and why some cells begin with an apostrophe, the
//! [table](crate::format::table) says.

use crate::format::table::{COLUMNS, CountryName, Row, harmless, rows};
use crate::model::Reading;

/// What tells a spreadsheet that a file is UTF-8; without it, some take `é` for `Ã©`.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// One table of several articles, each with the name it goes by: a file for a spreadsheet, with a
/// byte order mark before its header. Articles without quotations have no row.
pub fn to_csv(articles: &[(&str, &Reading)], country_name: CountryName) -> String {
    let mut out = String::from(BYTE_ORDER_MARK) + &header();
    articles.iter().for_each(|(file, reading)| out += &to_rows(file, reading, country_name));
    out
}

/// The row of column names that a table begins with, its line break included.
pub fn header() -> String {
    row(COLUMNS.map(str::to_string))
}

/// A row for every quotation, scare quotes included, each with its line break; empty when the
/// article has none. `file` is the name it was read from.
pub fn to_rows(file: &str, reading: &Reading, country_name: CountryName) -> String {
    rows(file, reading, country_name).map(row).collect()
}

/// Any other table as a file for a spreadsheet, with a byte order mark; the first row is that of the column names.
pub fn to_table(rows: &[Vec<String>]) -> String {
    let line =
        |cells: &Vec<String>| cells.iter().map(|words| cell(words)).collect::<Vec<_>>().join(",") + "\r\n";
    String::from(BYTE_ORDER_MARK) + &rows.iter().map(line).collect::<String>()
}

fn row(cells: Row) -> String {
    cells.map(|words| cell(&words)).join(",") + "\r\n"
}

/// A cell that no reader of the format can misread and no spreadsheet will calculate.
fn cell(words: &str) -> String {
    let harmless = harmless(words);
    if harmless.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", harmless.replace('"', "\"\""))
    } else {
        harmless
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expect: &str) {
        assert_eq!(cell(words), expect);
    }

    #[test]
    fn any_table_has_the_same_cells() {
        let rows = [vec!["Name".to_string(), "a, b".to_string()], vec!["=1".to_string(), String::new()]];
        assert_eq!(to_table(&rows), "\u{feff}Name,\"a, b\"\r\n'=1,\r\n");
    }

    #[test]
    fn plain_words_are_left_alone() {
        check("", "");
        check("“No; never.”", "“No; never.”");
        check("a\tb", "a\tb");
    }

    #[test]
    fn commas_marks_and_line_breaks_are_quoted() {
        check("no, never", "\"no, never\"");
        check("\"No\"", "\"\"\"No\"\"\"");
        check("one\ntwo", "\"one\ntwo\"");
        check("one\r\ntwo", "\"one\r\ntwo\"");
    }

    #[test]
    fn a_formula_behind_a_mark_stays_behind_the_apostrophe() {
        check("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    }
}
