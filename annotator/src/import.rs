//! Import: the raw text of a page becomes an [`Article`].

use crate::model::{Article, BlockKind};

/// Cleans the text of a page as a person copies it.
pub fn import(raw: &str) -> Article {
    import_as_is(raw)
}

/// Takes the text unchanged: every non-empty line is a paragraph, nothing is removed.
pub fn import_as_is(text: &str) -> Article {
    Article::from_blocks(text.lines().map(|line| (BlockKind::Paragraph, line.trim())))
}
