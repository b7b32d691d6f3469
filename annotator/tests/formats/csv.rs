//! The table, read by a library for tables.

use annotator::format::csv::{header, to_csv, to_rows};
use annotator::{Reading, Span, country_name};
use expect_test::expect;

use crate::sample::{Random, reviewed, sample};

/// The rows as a reader of the format has them, each a list of (column, cell).
fn rows(file: &str, reading: &Reading) -> Vec<Vec<(String, String)>> {
    let table = header() + &to_rows(file, reading, &country_name);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns = reader.headers().expect("a first row").clone();
    let row =
        |record: csv::StringRecord| columns.iter().zip(&record).map(|(a, b)| (a.into(), b.into())).collect();
    reader.records().map(|record| row(record.expect("as many cells as columns"))).collect()
}

fn cell<'a>(row: &'a [(String, String)], column: &str) -> &'a str {
    row.iter().find(|(name, _)| name == column).map_or("no such column", |(_, cell)| cell)
}

#[test]
fn the_table_looks_like_this() {
    let table = header() + &to_rows("ferry.txt", &sample(), &country_name);
    assert_eq!(table.matches("\r\n").count(), 1 + sample().quotations.len(), "rows end in CR LF");
    expect![[r#"
        file,headline,quotation,kind,words,verbatim,cue,source,speakers,speaker_ids,countries,country_names,certainty,reviewed,evidence,paragraph,start,end
        ferry.txt,Ferry “miracle” divides two towns,q1,scare,“miracle”,“miracle”,,,,,,,0.94,no,nobody-says-it,0,6,15
        ferry.txt,Ferry “miracle” divides two towns,q2,indirect,Neither side will pay,,says,,,,,,0.94,no,cue-and-subject,0,35,56
        ferry.txt,Ferry “miracle” divides two towns,q3,direct,"“The ferry stays 🙂,” […] “We paid.”","“The ferry stays 🙂,” […] “We paid.”",said,"Ída Brandt, mayor of Nord & Søn",Ída Brandt,ida-brandt,IS,Iceland,0.94,no,cue-and-subject,1,88,157
        ferry.txt,Ferry “miracle” divides two towns,q4,mixed,that Norland had called the bill “a <bad> joke” twice,“a <bad> joke”,said,She,Ída Brandt,ida-brandt,IS,Iceland,0.94,no,cue-and-subject,2,178,231
        ferry.txt,Ferry “miracle” divides two towns,q5,mixed,the bill “a <bad> joke”,“a <bad> joke”,called,Norland,Norland,norland,,,0.94,no,cue-and-subject,2,202,225
        ferry.txt,Ferry “miracle” divides two towns,q6,direct,"“Nobody asked us.

        “Nobody will, ""ever"",”","“Nobody asked us.

        “Nobody will, ""ever"",”",,a senior official and Brandt,a senior official; Ída Brandt,a-senior-official; ida-brandt,,,0.94,no,nobody-says-it,3,234,275
        ferry.txt,Ferry “miracle” divides two towns,q7,indirect,'=1+1 is how it works,,wrote,,Ída Brandt,ida-brandt,,,0.94,no,cue-and-subject,5,312,332
    "#]].assert_eq(&table.replace("\r\n", "\n"));
}

/// Every quotation is one row, and its words come back as they stand in the article.
#[track_caller]
fn check_words_come_back(reading: &Reading) {
    let text = &reading.article.text;
    let rows = rows("a, \"b\".txt", reading);
    assert_eq!(rows.len(), reading.quotations.len());
    for (row, quotation) in rows.iter().zip(&reading.quotations) {
        let words = |spans: &[Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" […] ");
        assert_eq!(cell(row, "file"), "a, \"b\".txt");
        check_harmless(cell(row, "words"), &words(&quotation.content));
        check_harmless(cell(row, "verbatim"), &words(&quotation.verbatim));
        check_harmless(cell(row, "cue"), &words(quotation.cue.as_slice()));
        check_harmless(cell(row, "source"), &words(quotation.source.as_slice()));
        let point = |column| cell(row, column).parse::<usize>().expect("a number");
        let extent: String = text.chars().take(point("end")).skip(point("start")).collect();
        assert_eq!(extent, quotation.extent().of(text));
    }
}

/// No part of the cell, wherever a spreadsheet may cut it, begins like a formula; without
/// apostrophes it is the words.
#[track_caller]
fn check_harmless(cell: &str, words: &str) {
    for part in std::iter::once(cell).chain(cell.split([';', '\t', '\r', '\n'])) {
        assert!(!part.starts_with(['=', '+', '-', '@']), "{part:?} in {cell:?}");
    }
    assert_eq!(cell.replace('\'', ""), words.replace('\'', ""));
}

#[test]
fn words_come_back_as_they_stand_in_the_article() {
    check_words_come_back(&sample());
    let mut random = Random(7);
    for _ in 0..200 {
        check_words_come_back(&random.reading());
    }
}

#[test]
fn several_articles_are_one_table_that_says_what_a_person_decided() {
    let (one, other) = (sample(), reviewed().reading);
    let table = to_csv(&[("one", &one), ("none", &Reading::default()), ("other", &other)], &country_name);
    assert!(table.starts_with("\u{feff}file,headline,"), "spreadsheets ask for the mark");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns = reader.headers().expect("a first row").clone();
    let at = |column: &str| columns.iter().position(|name| name == column).expect(column);
    let decided: Vec<(String, String)> = reader
        .records()
        .map(|record| record.expect("as many cells as columns"))
        .filter(|record| &record[at("reviewed")] == "yes")
        .map(|record| (record[at("file")].to_string(), record[at("quotation")].to_string()))
        .collect();
    assert_eq!(decided, [("other".to_string(), "q2".to_string())]);
}

#[test]
fn countries_have_their_names() {
    let names: Vec<String> =
        rows("x", &sample()).iter().map(|row| cell(row, "country_names").to_string()).collect();
    assert_eq!(names, ["", "", "Iceland", "Iceland", "", "", ""]);
}

#[test]
fn paragraphs_are_counted_without_headings_and_captions() {
    let found: Vec<String> =
        rows("x", &sample()).iter().map(|row| cell(row, "paragraph").to_string()).collect();
    assert_eq!(found, ["0", "0", "1", "2", "2", "3", "5"]);
}

#[test]
fn an_article_without_quotations_has_no_row() {
    assert_eq!(to_rows("empty.txt", &Reading::default(), &country_name), "");
}
