//! Where in the article something stands, along a line from its first word to its last.

use annotator::{BlockKind, Kind, Reading, Span};

use super::balance::fill::merged;

/// The length of the line.
pub const WHOLE: f64 = 1000.0;

/// A stretch of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    pub start: f64,
    pub length: f64,
}

/// The measure of the article.
#[derive(Clone, Copy, Debug)]
pub struct Along {
    /// Bytes of the article, at least one.
    bytes: f64,
}

impl Along {
    pub fn new(reading: &Reading) -> Along {
        Along { bytes: reading.article.text.len().max(1) as f64 }
    }

    /// Where a span stands. What is shorter than `least` is drawn as long, or it would not be seen; nothing leaves the
    /// line.
    pub fn stretch(self, span: Span, least: f64) -> Stretch {
        let length = (WHOLE * span.len() as f64 / self.bytes).clamp(least, WHOLE.max(least));
        let start = (WHOLE * span.start as f64 / self.bytes).min(WHOLE - length).max(0.0);
        Stretch { start, length }
    }

    /// How far a point of the line, from 0 at its start to 1 at its end, is from the middle of a span, in bytes.
    pub fn distance(self, point: f64, span: Span) -> f64 {
        ((span.start + span.end) as f64 / 2.0 - point * self.bytes).abs()
    }
}

/// What nobody is shown saying: the stretches between the quotations, in order.
pub fn own_voice(reading: &Reading) -> Vec<Span> {
    let speech = reading.quotations.iter().filter(|quotation| quotation.kind != Kind::Scare);
    let said = merged(speech.flat_map(|quotation| quotation.content.iter().copied()));
    let mut own = Vec::new();
    let mut start = 0;
    for span in said.into_iter().chain([Span::new(reading.article.text.len(), usize::MAX)]) {
        if span.start > start {
            own.push(Span::new(start, span.start));
        }
        start = span.end;
    }
    own
}

/// Where the paragraphs begin: everything behind the head that is text of the article, with its number from 1.
pub fn paragraphs(reading: &Reading) -> Vec<(usize, Span)> {
    let blocks = reading.article.blocks.iter().filter(|block| is_paragraph(block.kind));
    (1..).zip(blocks.map(|block| block.span)).collect()
}

/// The number of the paragraph that a block is; `None` for a headline and whatever else has none.
pub fn paragraph_of(reading: &Reading, block: usize) -> Option<usize> {
    let blocks = reading.article.blocks.get(..=block)?;
    let number = blocks.iter().filter(|block| is_paragraph(block.kind)).count();
    is_paragraph(blocks[block].kind).then_some(number)
}

fn is_paragraph(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Blockquote | BlockKind::ListItem)
}

#[cfg(test)]
mod tests {
    use annotator::{Article, Block};

    use super::*;

    fn reading(length: usize, blocks: &[(BlockKind, usize, usize)]) -> Reading {
        let blocks = blocks.iter().map(|&(kind, start, end)| Block { kind, span: Span::new(start, end) });
        let article = Article { text: "x".repeat(length), blocks: blocks.collect(), ..Article::default() };
        Reading { article, ..Reading::default() }
    }

    fn check(length: usize, span: (usize, usize), start: f64, drawn: f64) {
        let stretch = Along::new(&reading(length, &[])).stretch(Span::new(span.0, span.1), 8.0);
        assert_eq!(stretch, Stretch { start, length: drawn }, "{span:?} of {length}");
    }

    #[test]
    fn the_whole_article_is_the_whole_line() {
        check(200, (0, 200), 0.0, 1000.0);
        check(200, (50, 100), 250.0, 250.0);
    }

    #[test]
    fn what_is_short_is_seen_and_stays_on_the_line() {
        check(10_000, (0, 1), 0.0, 8.0);
        check(10_000, (9_999, 10_000), 992.0, 8.0);
        check(0, (0, 0), 0.0, 8.0);
    }

    #[test]
    fn the_nearest_is_found_by_its_middle() {
        let along = Along::new(&reading(100, &[]));
        assert_eq!(along.distance(0.5, Span::new(40, 60)), 0.0);
        assert_eq!(along.distance(0.0, Span::new(40, 60)), 50.0);
    }

    #[test]
    fn the_paper_speaks_where_nobody_else_does() {
        let mut reading = reading(100, &[]);
        assert_eq!(own_voice(&reading), [Span::new(0, 100)]);
        for (kind, start, end) in
            [(Kind::Direct, 10, 20), (Kind::Mixed, 20, 30), (Kind::Scare, 40, 50), (Kind::Indirect, 90, 100)]
        {
            reading.quotations.push(annotator::Quotation {
                id: String::new(),
                kind,
                content: vec![Span::new(start, end)],
                verbatim: vec![],
                cue: None,
                source: None,
                speakers: vec![],
                countries: vec![],
                certainty: 1.0,
                evidence: vec![],
            });
        }
        assert_eq!(own_voice(&reading), [Span::new(0, 10), Span::new(30, 90)]);
    }

    #[test]
    fn paragraphs_are_counted_behind_the_head() {
        let reading = reading(
            50,
            &[
                (BlockKind::Headline, 0, 5),
                (BlockKind::Paragraph, 7, 12),
                (BlockKind::Heading, 14, 19),
                (BlockKind::Paragraph, 21, 26),
            ],
        );
        assert_eq!(paragraphs(&reading), [(1, Span::new(7, 12)), (2, Span::new(21, 26))]);
        let numbers: Vec<Option<usize>> = (0..5).map(|block| paragraph_of(&reading, block)).collect();
        assert_eq!(numbers, [None, Some(1), None, Some(2), None]);
    }
}
