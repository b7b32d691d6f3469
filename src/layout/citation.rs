//! What a person needs to cite a quotation: its words as they stand, and where.

use annotator::{BlockKind, Reading};

/// The words of a quotation, its pieces joined by an ellipsis, marks included.
pub fn words(reading: &Reading, quotation: usize) -> String {
    let content = &reading.quotations[quotation].content;
    let pieces: Vec<&str> = content.iter().map(|span| span.of(&reading.article.text).trim()).collect();
    pieces.join(" … ")
}

/// The paragraph in which a quotation begins, counted from 1 through everything below the head of
/// the article but captions and headings; `None` for one that begins elsewhere.
pub fn paragraph(reading: &Reading, quotation: usize) -> Option<usize> {
    let start = reading.quotations[quotation].content.first()?.start;
    let is_counted =
        |kind| matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Blockquote);
    let counted = reading.article.blocks.iter().filter(|block| is_counted(block.kind));
    counted.zip(1..).find(|(block, _)| block.span.covers(start)).map(|(_, number)| number)
}

#[cfg(test)]
mod tests {
    use annotator::{Article, read};

    use super::*;

    fn check(text: &str, expect: &[(&str, Option<usize>)]) {
        let reading = read(text);
        let seen: Vec<(String, Option<usize>)> =
            (0..reading.quotations.len()).map(|at| (words(&reading, at), paragraph(&reading, at))).collect();
        let expect: Vec<(String, Option<usize>)> =
            expect.iter().map(|(words, number)| (words.to_string(), *number)).collect();
        assert_eq!(seen, expect);
    }

    #[test]
    fn a_quotation_is_cited_by_its_words_and_paragraph() {
        check(
            "Talks begin in Oslo\n\nThe talks began on Monday in a small hotel outside the city.\n\n\
             “We are ready,” said Ida Brandt, the minister. “More than ready.”",
            &[("“We are ready,” … “More than ready.”", Some(2))],
        );
    }

    #[test]
    fn the_head_of_an_article_has_no_paragraph() {
        let mut reading = read("“We are ready,” said Ida Brandt.");
        assert_eq!(paragraph(&reading, 0), Some(1));
        reading.article = Article::from_blocks([(BlockKind::Headline, reading.article.text.as_str())]);
        assert_eq!(paragraph(&reading, 0), None);
    }
}
