//! What somebody answered, by places and keys: never by the number of an option, for the order differs from pupil to pupil.

use annotator::Span;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Bytes of the article's text, in any order.
    Marked(Vec<Span>),
    /// Keys of options.
    Chosen(Vec<String>),
    Number(usize),
    Words(String),
}

impl Answer {
    /// True where nothing is marked, chosen or written; it counts as no answer.
    pub fn is_blank(&self) -> bool {
        match self {
            Answer::Marked(spans) => spans.iter().all(|span| span.is_empty()),
            Answer::Chosen(keys) => keys.is_empty(),
            Answer::Number(_) => false,
            Answer::Words(words) => words.trim().is_empty(),
        }
    }
}
