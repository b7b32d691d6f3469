//! The sentences of an article for whoever reads it out. Elsewhere a passage between quotation marks
//! is one piece of the sentence it stands in; to the ear it has sentences of its own.

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::{Article, Block, BlockKind, Span};

/// Spans in bytes, in text order, none over the edge of a block. Together they hold every word.
pub fn read_out(article: &Article, lexicon: &Lexicon) -> Vec<Span> {
    let document = Document::without_classes(article, lexicon);
    let passages = document.verbatims.iter().filter_map(|verbatim| {
        let text = verbatim.span.of(&article.text);
        let inside = text.trim_matches(|c: char| !c.is_alphanumeric());
        let start = verbatim.span.start + text.find(inside)?;
        Some(Block { kind: BlockKind::Paragraph, span: Span::new(start, verbatim.span.end) })
    });
    let inner = Article { blocks: passages.collect(), ..article.clone() };
    let mut cuts = starts(&document);
    cuts.extend(starts(&Document::without_classes(&inner, lexicon)).into_iter().filter(|start| {
        // Where a passage begins, its sentence goes on.
        !inner.blocks.iter().any(|block| block.span.start == *start)
    }));
    cuts.sort_unstable();

    let mut sentences = Vec::new();
    for block in &article.blocks {
        let from = cuts.partition_point(|cut| *cut <= block.span.start);
        let until = cuts.partition_point(|cut| *cut < block.span.end);
        let mut edges = vec![block.span.start];
        edges.extend(&cuts[from..until.max(from)]);
        edges.push(block.span.end);
        let pieces = edges.windows(2).map(|edge| Span::new(edge[0], edge[1]));
        sentences.extend(pieces.filter(|piece| !piece.of(&article.text).trim().is_empty()));
    }
    sentences
}

fn starts(document: &Document) -> Vec<usize> {
    let starts = document
        .sentences
        .iter()
        .filter_map(|sentence| document.tokens.get(sentence.tokens.start).map(|token| token.span.start));
    starts.collect()
}

#[cfg(test)]
mod tests {
    use crate::{import, lexicon};

    fn check(text: &str, expect: &[&str]) {
        let article = import::import_as_is(text);
        let spans = super::read_out(&article, lexicon::english());
        let sentences: Vec<&str> = spans.iter().map(|span| span.of(&article.text).trim()).collect();
        assert_eq!(sentences, expect, "{text}");
    }

    #[test]
    fn sentences_of_the_paper_are_one_each() {
        check("Talks went on. Dr. Ida Brandt left.", &["Talks went on.", "Dr. Ida Brandt left."]);
        check("", &[]);
    }

    #[test]
    fn a_speech_has_sentences_of_its_own() {
        check(
            "“We go now. We come back,” Ida Brandt said. She left.",
            &["“We go now.", "We come back,” Ida Brandt said.", "She left."],
        );
        check("Ida Brandt said: “We go now.”", &["Ida Brandt said: “We go now.”"]);
    }

    #[test]
    fn nothing_goes_over_the_edge_of_a_block() {
        check("Talks go on\n\nThey went on.", &["Talks go on", "They went on."]);
    }
}
