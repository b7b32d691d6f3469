//! Paragraphs as a reader counts them, with a finger on the page.
//!
//! Headline, standfirst and author's line are above the first; a heading or a caption belongs to
//! the paragraph before it.

use crate::model::{Article, BlockKind};

/// The first byte of every block that is counted, in text order; none for an empty article.
pub(super) fn starts(article: &Article) -> Vec<usize> {
    let counted = |kind| matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Blockquote);
    article.blocks.iter().filter(|block| counted(block.kind)).map(|block| block.span.start).collect()
}

/// The number, from 1, of the paragraph in which a byte stands; 0 above the first.
pub(super) fn number(starts: &[usize], byte: usize) -> usize {
    starts.partition_point(|&start| start <= byte)
}
