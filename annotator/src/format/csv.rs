//! Comma-separated values: a row for every quotation, for spreadsheets and statistics.
//!
//! The file is as [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180) has it: rows end in CR LF, a
//! cell with a comma, a quotation mark or a line break stands between quotation marks. Its first
//! row is [`header`]:
//!
//! ```text
//! file          the name the article was read from
//! quotation     its id in the article: q1, q2 …
//! kind          direct, mixed, indirect or scare
//! words         what was said; “ […] ” stands where the attribution interrupts it
//! verbatim      the parts between quotation marks, joined in the same way
//! cue, source   the words that signal the attribution, and those that name the speaker there
//! speakers      the names of the actors who speak, joined by “; ”
//! speaker_ids, countries, evidence    joined by “; ” too
//! certainty     from 0 to 1, two digits
//! paragraph     the paragraph it begins in, counted from 1; 0 above the first. A heading or a
//!               caption belongs to the paragraph before it.
//! start, end    of the whole, code points into the article's text, end exclusive
//! ```
//!
//! A cell is empty where the article says nothing.
//!
//! Words of a stranger can begin like a formula, and a spreadsheet would run it. As
//! [OWASP advises](https://owasp.org/www-community/attacks/CSV_Injection), an apostrophe is put
//! before such a cell; take it away again when a program reads the file.

use crate::format::Offsets;
use crate::model::{BlockKind, Country, Quotation, Reading, Span};

const COLUMNS: [&str; 15] = [
    "file",
    "quotation",
    "kind",
    "words",
    "verbatim",
    "cue",
    "source",
    "speakers",
    "speaker_ids",
    "countries",
    "certainty",
    "evidence",
    "paragraph",
    "start",
    "end",
];

/// What stands between two stretches of words that belong together.
const GAP: &str = " […] ";
const NEXT: &str = "; ";

/// The row of column names that a file begins with, its line break included.
pub fn header() -> String {
    row(COLUMNS.map(str::to_string))
}

/// A row for every quotation, scare quotes included, each with its line break; empty when the
/// article has none. `file` is the name it was read from.
pub fn to_rows(file: &str, reading: &Reading) -> String {
    let offsets = Offsets::new(&reading.article.text);
    let paragraphs = paragraph_starts(reading);
    let cells = |quotation: &Quotation| {
        let text = reading.article.text.as_str();
        let words = |spans: &[Span]| joined(spans.iter().map(|span| span.of(text)), GAP);
        let extent = quotation.extent();
        let paragraph = paragraphs.partition_point(|&start| start <= extent.start);
        [
            file.to_string(),
            quotation.id.clone(),
            quotation.kind.as_str().to_string(),
            words(&quotation.content),
            words(&quotation.verbatim),
            words(quotation.cue.as_slice()),
            words(quotation.source.as_slice()),
            joined(reading.speakers(quotation).iter().map(|actor| actor.name.as_str()), NEXT),
            joined(quotation.speakers.iter().map(String::as_str), NEXT),
            joined(quotation.countries.iter().map(Country::code), NEXT),
            format!("{:.2}", quotation.certainty),
            joined(quotation.evidence.iter().map(|step| step.because.as_str()), NEXT),
            paragraph.to_string(),
            offsets.to_code_points(extent.start).to_string(),
            offsets.to_code_points(extent.end).to_string(),
        ]
    };
    reading.quotations.iter().map(|quotation| row(cells(quotation))).collect()
}

/// The first byte of every block that a reader counts as a paragraph.
fn paragraph_starts(reading: &Reading) -> Vec<usize> {
    let counted = |kind| matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Blockquote);
    let paragraphs = reading.article.blocks.iter().filter(|block| counted(block.kind));
    paragraphs.map(|block| block.span.start).collect()
}

fn joined<'a>(pieces: impl Iterator<Item = &'a str>, between: &str) -> String {
    pieces.collect::<Vec<_>>().join(between)
}

fn row(cells: [String; COLUMNS.len()]) -> String {
    cells.map(|words| cell(&words)).join(",") + "\r\n"
}

/// A cell that no reader of the format can misread and no spreadsheet will calculate.
fn cell(words: &str) -> String {
    let harmless = if begins_a_formula(words) { format!("'{words}") } else { words.to_string() };
    if harmless.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", harmless.replace('"', "\"\""))
    } else {
        harmless
    }
}

/// The signs that spreadsheets act on, their full-width forms included, which some fold to them.
fn begins_a_formula(words: &str) -> bool {
    words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expect: &str) {
        assert_eq!(cell(words), expect);
    }

    #[test]
    fn plain_words_are_left_alone() {
        check("", "");
        check("Ída Brandt", "Ída Brandt");
        check("“No; never.”", "“No; never.”");
        check("'Never'", "'Never'");
        check("– No", "– No");
        check("1 + 1 = 2", "1 + 1 = 2");
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
    fn what_begins_like_a_formula_is_made_harmless() {
        check("=1+1", "'=1+1");
        check("+44", "'+44");
        check("-1", "'-1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("\r=1", "\"'\r=1\"");
        check("\n=1", "\"'\n=1\"");
        check("＝1", "'＝1");
    }

    #[test]
    fn a_formula_behind_a_mark_stays_behind_the_apostrophe() {
        check("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    }
}
