//! The lines of a page by its elements: where a browser would begin a new line, one ends.

use super::MarkupPiece;
use super::place::Place;
use super::walk::Walk;
use crate::import::lines::Line;
use crate::model::Span;

/// A page as lines, and the elements in which they stand.
pub struct Markup {
    /// Every element that begins a new line, and every link; an element stands behind the one it is in.
    pub containers: Vec<Container>,
    pub lines: Vec<MarkupLine>,
}

/// An element around lines.
pub struct Container {
    /// The number of the element around it; its own for the outermost.
    pub parent: usize,
    pub place: Option<Place>,
}

pub struct MarkupLine {
    /// As it stands in the source, white space folded.
    pub words: String,
    pub part: Part,
    /// The number of the innermost container.
    pub container: usize,
    /// Which part of its letters is a link, from 0 to 1.
    pub linked: f32,
    pub after_gap: bool,
}

/// What the elements around a line say that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading of the first level.
    Title,
    Heading,
    Paragraph,
    ListItem,
    Blockquote,
    Caption,
    Byline,
    Time,
    Button,
    /// Words in no element that says anything.
    Text,
}

impl Markup {
    pub fn of(pieces: &[MarkupPiece]) -> Markup {
        Walk::over(pieces)
    }

    /// The lines as the other stages want them, with the text into which they point.
    pub fn to_lines(&self) -> (String, Vec<Line>) {
        let mut raw = String::new();
        let mut lines = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            if !raw.is_empty() {
                raw.push_str(if line.after_gap { "\n\n" } else { "\n" });
            }
            let start = raw.len();
            raw.push_str(&line.words);
            let span = Span::new(start, raw.len());
            lines.push(Line { span, words: line.words.clone(), after_gap: line.after_gap });
        }
        (raw, lines)
    }

    /// The containers around a line, from the innermost out.
    pub fn around(&self, line: usize) -> impl Iterator<Item = usize> {
        let next = |&number: &usize| Some(self.containers[number].parent).filter(|&parent| parent != number);
        std::iter::successors(Some(self.lines[line].container), next)
    }
}
