//! A reading in a few compact lines, for the tables of cases.
//!
//! Every sentence of these tables is our own and everybody in them is invented; only the countries
//! and their towns are real.

use annotator::{Article, BlockKind, Quotation, Reading, Span};
use expect_test::Expect;

/// Compares what is found in `text` with what is right, a quotation a line:
/// `kind | content | cue | source → speakers [countries]`.
///
/// Every line of `text` is a paragraph; a line behind `# ` is the headline, one behind `## ` a
/// heading. The spans of a split quotation are joined by ` … `; `–` stands for what there is none of.
pub fn check(text: &str, expect: Expect) {
    let reading = reading(text);
    let lines: Vec<String> =
        reading.quotations.iter().map(|quotation| compact(&reading, quotation)).collect();
    expect.assert_eq(&lines.join("\n"));
}

pub fn reading(text: &str) -> Reading {
    let blocks = text.lines().map(str::trim).map(|line| match line.split_once(' ') {
        Some(("#", words)) => (BlockKind::Headline, words),
        Some(("##", words)) => (BlockKind::Heading, words),
        _ => (BlockKind::Paragraph, line),
    });
    annotator::annotate(Article::from_blocks(blocks))
}

fn compact(reading: &Reading, quotation: &Quotation) -> String {
    let text = &reading.article.text;
    let words = |span: Option<Span>| span.map_or("–", |span| span.of(text));
    let content: Vec<&str> = quotation.content.iter().map(|span| span.of(text)).collect();
    let speakers: Vec<&str> = reading.speakers(quotation).iter().map(|actor| actor.name.as_str()).collect();
    let countries: Vec<&str> = quotation.countries.iter().map(|country| country.code()).collect();
    format!(
        "{} | {} | {} | {} → {} [{}]",
        quotation.kind.as_str(),
        content.join(" … "),
        words(quotation.cue),
        words(quotation.source),
        if speakers.is_empty() { "–".to_string() } else { speakers.join(" + ") },
        countries.join(" "),
    )
}
