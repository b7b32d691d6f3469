//! The table for the clipboard, cut at its TABs as a spreadsheet does.

use annotator::format::tsv::to_tsv;
use annotator::{Reading, country_name};

use crate::sample::{Random, sample};

/// Every row has as many cells as there are columns, and no cell would be calculated.
#[track_caller]
fn check(reading: &Reading) {
    let table = to_tsv(&[("a\tb\n", reading)], &country_name);
    let mut rows = table.split_terminator('\n');
    let columns = rows.next().expect("a row of column names").split('\t').count();
    assert_eq!(rows.clone().count(), reading.quotations.len());
    for row in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        assert_eq!(cells.len(), columns, "{row}");
        assert_eq!(cells[0], "a b");
        assert!(!cells.iter().any(|cell| cell.starts_with(['=', '+', '-', '@'])), "{row}");
        assert!(!row.contains(char::is_control) || row.matches('\t').count() + 1 == columns, "{row}");
    }
}

#[test]
fn no_cell_is_broken_or_calculated() {
    check(&sample());
    check(&Reading::default());
    let mut random = Random(17);
    for _ in 0..200 {
        check(&random.reading());
    }
}

#[test]
fn words_over_two_paragraphs_stay_in_one_cell() {
    let table = to_tsv(&[("x", &sample())], &country_name);
    assert!(table.contains("\t“Nobody asked us. “Nobody will, \"ever\",”\t"), "{table}");
}
