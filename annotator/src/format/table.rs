//! The table of quotations: its columns and its cells, before commas or TABs part them.
//!
//! A row for every quotation, scare quotes included:
//!
//! ```text
//! file          the name of the article
//! headline      its headline
//! quotation     its id in the article: q1, q2 …
//! kind          direct, mixed, indirect or scare
//! words         what was said; “ […] ” stands where the attribution interrupts it
//! verbatim      the parts between quotation marks, joined in the same way
//! cue, source   the words that signal the attribution, and those that name the speaker there
//! speakers      the names of the actors who speak, joined by “; ”
//! speaker_ids, countries (codes), country_names, evidence    joined by “; ” too
//! certainty     from 0 to 1, two digits
//! reviewed      yes where a person decided what the quotation is, else no
//! paragraph     the paragraph it begins in, counted from 1; 0 above the first. A heading or a
//!               caption belongs to the paragraph before it.
//! start, end    of the whole, code points into the article's text, end exclusive
//! ```
//!
//! A cell is empty where the article says nothing.
//!
//! Words of a stranger can begin like a formula, and a spreadsheet would run it. As
//! [OWASP advises](https://owasp.org/www-community/attacks/CSV_Injection), an apostrophe is put
//! before such a cell; and, as a spreadsheet that parts cells by other signs than the file does
//! would begin a cell there, before such a sign behind a semicolon, a TAB or a line break too.
//! Take it away again when a program reads the table.

use crate::format::{Offsets, paragraph};
use crate::model::{Country, Reading, Span};

/// What a person calls a country, in the language of whoever reads the table or the extract.
pub type CountryName<'a> = &'a dyn Fn(Country) -> String;

pub(super) const COLUMNS: [&str; 18] = [
    "file",
    "headline",
    "quotation",
    "kind",
    "words",
    "verbatim",
    "cue",
    "source",
    "speakers",
    "speaker_ids",
    "countries",
    "country_names",
    "certainty",
    "reviewed",
    "evidence",
    "paragraph",
    "start",
    "end",
];

pub(super) type Row = [String; COLUMNS.len()];

/// What stands between two stretches of words that belong together.
pub(super) const GAP: &str = " […] ";
const NEXT: &str = "; ";

/// The rows of one article, in text order; none when it has no quotations.
pub(super) fn rows<'a>(
    file: &'a str,
    reading: &'a Reading,
    country_name: CountryName<'a>,
) -> impl Iterator<Item = Row> + 'a {
    let offsets = Offsets::new(&reading.article.text);
    let paragraphs = paragraph::starts(&reading.article);
    reading.quotations.iter().map(move |quotation| {
        let words = |spans: &[Span]| words(reading, spans);
        let extent = quotation.extent();
        let names = quotation.countries.iter().map(|&country| country_name(country));
        [
            file.to_string(),
            reading.article.headline().to_string(),
            quotation.id.clone(),
            quotation.kind.as_str().to_string(),
            words(&quotation.content),
            words(&quotation.verbatim),
            words(quotation.cue.as_slice()),
            words(quotation.source.as_slice()),
            joined(reading.speakers(quotation).iter().map(|actor| actor.name.as_str()), NEXT),
            joined(quotation.speakers.iter().map(String::as_str), NEXT),
            joined(quotation.countries.iter().map(Country::code), NEXT),
            names.collect::<Vec<_>>().join(NEXT),
            format!("{:.2}", quotation.certainty),
            if quotation.is_reviewed() { "yes" } else { "no" }.to_string(),
            joined(quotation.evidence.iter().map(|step| step.because.as_str()), NEXT),
            paragraph::number(&paragraphs, extent.start).to_string(),
            offsets.to_code_points(extent.start).to_string(),
            offsets.to_code_points(extent.end).to_string(),
        ]
    })
}

/// The words of some spans, the gaps between them marked.
pub(super) fn words(reading: &Reading, spans: &[Span]) -> String {
    joined(spans.iter().map(|span| span.of(&reading.article.text)), GAP)
}

fn joined<'a>(pieces: impl Iterator<Item = &'a str>, between: &str) -> String {
    pieces.collect::<Vec<_>>().join(between)
}

/// The words of a cell that no spreadsheet will calculate, wherever it begins a cell.
pub(super) fn harmless(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    if begins_a_formula(words) || words.starts_with(['\t', '\r', '\n']) {
        out.push('\'');
    }
    for (at, letter) in words.char_indices() {
        out.push(letter);
        let rest = &words[at + letter.len_utf8()..];
        if PARTING.contains(&letter) && begins_a_formula(rest.trim_start_matches('"')) {
            out.push('\'');
        }
    }
    out
}

/// The signs besides the comma that spreadsheets part cells and rows by.
const PARTING: [char; 4] = [';', '\t', '\r', '\n'];

/// The signs that spreadsheets act on, their full-width forms included, which some fold to them.
fn begins_a_formula(words: &str) -> bool {
    words.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expect: &str) {
        assert_eq!(harmless(words), expect);
    }

    #[test]
    fn plain_words_are_left_alone() {
        check("", "");
        check("Ída Brandt", "Ída Brandt");
        check("“No; never.”", "“No; never.”");
        check("'Never'", "'Never'");
        check("– No", "– No");
        check("1 + 1 = 2", "1 + 1 = 2");
        check("a\tb\n\nc", "a\tb\n\nc");
        check("\"=1\" is no sum", "\"=1\" is no sum");
    }

    #[test]
    fn what_begins_like_a_formula_is_made_harmless() {
        check("=1+1", "'=1+1");
        check("+44", "'+44");
        check("-1", "'-1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\ta", "'\ta");
        check("\ra", "'\ra");
        check("＝1", "'＝1");
    }

    #[test]
    fn what_would_begin_a_formula_in_a_cell_that_is_cut_is_made_harmless() {
        check("a;=1+1", "a;'=1+1");
        check("a;\"=1+1\"", "a;'\"=1+1\"");
        check("a\n-1", "a\n'-1");
        check("a\r\n@b", "a\r\n'@b");
        check("\t=1", "'\t'=1");
    }
}
