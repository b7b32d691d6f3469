//! Which marks are right.
//!
//! Where neighbouring words make one mark, edges are counted in words: a mark is right when it begins and ends at most one word away
//! from where the right span does and shares a word with it. A word is marked when any letter of it is; punctuation and
//! quotation marks at the edges never matter, so that a character more or less is forgiven as well (NetSupport School
//! forgives one before and two behind; whole words are what a finger on a phone hits). Spans between which no word
//! stands are one.
//!
//! What is neither right nor wrong does not count at an edge: who marks *mayor* may go on to *of Bergen* where that is not certain.
//!
//! Each mark can be right once, and each right span be hit once. A mark that touches what is neither right nor wrong costs nothing.

use annotator::Span;

use super::{Mark, MarkedBy};

/// What the marks were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JudgedMarks {
    /// Right places that were marked, whole.
    pub hit: Vec<Span>,
    /// Right places that were not.
    pub missed: Vec<Span>,
    /// Marks that are wrong.
    pub wrong: Vec<Span>,
    /// Marks that count for nothing.
    pub neither: Vec<Span>,
}

/// From the first piece to the last, by their places.
pub type Range = (usize, usize);

/// How many pieces a mark may be off at either end.
const OFF: usize = 1;

/// Marks of which no letter lies in a piece are none.
pub fn judge(mark: &Mark, marked: &[Span]) -> JudgedMarks {
    let ranges = |spans: &[Span]| ranges(&mark.pieces, spans, mark.by);
    let (right, neither) = (ranges(&mark.right), ranges(&mark.neither));
    let off = if mark.by == MarkedBy::Run { OFF } else { 0 };
    let mut hit = vec![false; right.len()];
    let mut judged = JudgedMarks::default();
    let span = |(from, until): Range| mark.pieces[from].join(mark.pieces[until]);
    for range in ranges(marked) {
        let fits = |right: Range| overlap(range, right) && is_near(range, right, off, &neither);
        match (0..right.len()).find(|&at| !hit[at] && fits(right[at])) {
            Some(at) => hit[at] = true,
            None if neither.iter().any(|&other| overlap(range, other)) => judged.neither.push(span(range)),
            None => judged.wrong.push(span(range)),
        }
    }
    for (range, hit) in right.into_iter().zip(hit) {
        if hit { judged.hit.push(span(range)) } else { judged.missed.push(span(range)) }
    }
    judged
}

fn overlap(one: Range, other: Range) -> bool {
    one.0 <= other.1 && other.0 <= one.1
}

/// Whether a mark begins and ends where the right range does, or at most so many pieces away; those that are neither are not
/// counted.
fn is_near(mark: Range, right: Range, off: usize, neither: &[Range]) -> bool {
    let counted = |from: usize, until: usize| {
        (from..until).filter(|&at| !neither.iter().any(|&other| overlap((at, at), other))).count()
    };
    let missing = |from: usize, until: usize| until.saturating_sub(from);
    let before = counted(mark.0, right.0) + missing(right.0, mark.0);
    let behind = counted(right.1 + 1, mark.1 + 1) + missing(mark.1, right.1);
    before <= off && behind <= off
}

/// The pieces that spans lie on, in order: neighbours as one, or each alone.
pub fn ranges(pieces: &[Span], spans: &[Span], by: MarkedBy) -> Vec<Range> {
    let mut marked: Vec<usize> =
        (0..pieces.len()).filter(|&at| spans.iter().any(|span| span.overlaps(pieces[at]))).collect();
    marked.dedup();
    let mut ranges: Vec<Range> = Vec::new();
    for at in marked {
        match ranges.last_mut() {
            Some(last) if by == MarkedBy::Run && last.1 + 1 == at => last.1 = at,
            _ => ranges.push((at, at)),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pieces are the words of a line; `[` and `]` stand around what is right, `(` and `)` around what is neither; then the
    /// marks as ranges of words, from 0. What comes back is hit, missed, wrong, neither.
    fn check(line: &str, by: MarkedBy, marks: &[(usize, usize)], expect: [usize; 4]) {
        let mut mark = Mark { by, pieces: Vec::new(), right: Vec::new(), neither: Vec::new() };
        let (mut right, mut neither) = (None, None);
        for (at, word) in line.split(' ').enumerate() {
            let start = at * 10;
            let span = Span::new(start, start + 5);
            mark.pieces.push(span);
            if word.starts_with('[') {
                right = Some(start);
            }
            if word.starts_with('(') {
                neither = Some(start);
            }
            if word.ends_with(']') {
                mark.right.extend(right.take().map(|start| Span::new(start, span.end)));
            }
            if word.ends_with(')') {
                mark.neither.extend(neither.take().map(|start| Span::new(start, span.end)));
            }
        }
        let marked: Vec<Span> =
            marks.iter().map(|&(from, until)| Span::new(from * 10, until * 10 + 5)).collect();
        let judged = judge(&mark, &marked);
        let seen = [judged.hit.len(), judged.missed.len(), judged.wrong.len(), judged.neither.len()];
        assert_eq!(seen, expect, "{line} {marks:?}");
    }

    #[test]
    fn a_mark_may_be_a_word_off_at_either_end() {
        let line = "a b [c d e] f g h";
        for near in [(2, 4), (1, 4), (3, 4), (2, 5), (2, 3), (1, 5), (3, 3)] {
            check(line, MarkedBy::Run, &[near], [1, 0, 0, 0]);
        }
        for far in [(0, 4), (2, 6), (4, 4), (2, 2), (0, 7)] {
            check(line, MarkedBy::Run, &[far], [0, 1, 1, 0]);
        }
    }

    #[test]
    fn a_mark_shares_a_word_with_what_is_right() {
        check("a [b] c", MarkedBy::Run, &[(0, 0)], [0, 1, 1, 0]);
        check("a [b] c", MarkedBy::Run, &[(0, 1)], [1, 0, 0, 0]);
    }

    #[test]
    fn neighbours_that_are_pressed_are_one_mark() {
        check("a [b c d] e", MarkedBy::Run, &[(3, 3), (1, 1), (2, 2)], [1, 0, 0, 0]);
        check("[a b] [c d] e f", MarkedBy::Run, &[(0, 3)], [1, 0, 0, 0]);
        check("[a b] c [d e]", MarkedBy::Run, &[(0, 4)], [0, 2, 1, 0]);
    }

    #[test]
    fn each_mark_and_each_right_span_counts_once() {
        check("[a b c d] e", MarkedBy::Run, &[(0, 1), (3, 3)], [0, 1, 2, 0]);
        check("[a] b [c] d", MarkedBy::Run, &[(0, 0), (2, 2)], [2, 0, 0, 0]);
    }

    #[test]
    fn what_is_neither_does_not_count_at_an_edge() {
        check("(a b) [c] (d e) f", MarkedBy::Run, &[(0, 4)], [1, 0, 0, 0]);
        check("(a b) [c] (d e) f g", MarkedBy::Run, &[(0, 5)], [1, 0, 0, 0]);
        check("(a b) [c] (d e) f g", MarkedBy::Run, &[(0, 6)], [0, 1, 0, 1]);
    }

    #[test]
    fn what_is_not_certain_costs_nothing() {
        check("a (b c) d [e f] g", MarkedBy::Run, &[(1, 2), (4, 5)], [1, 0, 0, 1]);
        check("a (b) [c] d", MarkedBy::Piece, &[(0, 0), (1, 1), (2, 2)], [1, 0, 1, 1]);
    }

    #[test]
    fn single_pieces_are_right_or_wrong_for_themselves() {
        check("[a] b [c] [d] e", MarkedBy::Piece, &[(0, 4)], [3, 0, 2, 0]);
        check("[a] b [c] [d] e", MarkedBy::Piece, &[(1, 1)], [0, 3, 1, 0]);
        check("[a] b", MarkedBy::Piece, &[], [0, 1, 0, 0]);
    }
}
