//! Marks that may overlap become elements that nest.
//!
//! Inside one block the stretches of all marks are walked from left to right with a stack of what
//! is open. Where a stretch ends below others on the stack, those are closed too and opened again
//! behind it, as the next pieces of their marks.

use crate::model::Span;

/// A step in writing a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A piece of the mark of this number begins.
    Open(usize),
    /// The piece that was opened last ends.
    Close,
    /// Words, never none.
    Words(Span),
}

/// A stretch of a mark: its place and the mark's number, a lower number standing outside where
/// two have the same place.
pub(super) type Stretch = (Span, usize);

/// The steps that write `block` with the stretches that meet it. What lies outside the block is
/// cut away. `stretches` are in the order of their starts.
pub(super) fn nest(block: Span, stretches: &[Stretch]) -> Vec<Step> {
    let mut coming = stretches
        .iter()
        .map(|&(span, mark)| (Span::new(span.start.max(block.start), span.end.min(block.end)), mark))
        .filter(|(span, _)| !span.is_empty())
        .peekable();
    let mut steps = Vec::new();
    let mut open: Vec<Stretch> = Vec::new();
    let mut at = block.start;
    loop {
        let mut opening: Vec<Stretch> = match open.iter().position(|(span, _)| span.end <= at) {
            Some(first) => open.split_off(first),
            None => Vec::new(),
        };
        steps.extend(opening.iter().map(|_| Step::Close));
        opening.retain(|(span, _)| span.end > at);
        while let Some(stretch) = coming.next_if(|(span, _)| span.start <= at) {
            opening.push(stretch);
        }
        opening.sort_by_key(|&(span, mark)| (std::cmp::Reverse(span.end), mark));
        steps.extend(opening.iter().map(|&(_, mark)| Step::Open(mark)));
        open.append(&mut opening);

        if at >= block.end {
            return steps;
        }
        let ends = open.iter().map(|(span, _)| span.end);
        let next = ends.chain(coming.peek().map(|(span, _)| span.start)).min().unwrap_or(block.end);
        steps.push(Step::Words(Span::new(at, next)));
        at = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words with the pieces of marks around them, each as its number.
    #[track_caller]
    fn check(stretches: &[(usize, usize)], expect: &str) {
        let text = "abcdefgh";
        let mut stretches: Vec<Stretch> =
            stretches.iter().enumerate().map(|(mark, &(start, end))| (Span::new(start, end), mark)).collect();
        stretches.sort_by_key(|(span, _)| span.start);
        let mut out = String::new();
        let mut open = Vec::new();
        for step in nest(Span::new(1, 7), &stretches) {
            match step {
                Step::Open(mark) => {
                    out.push_str(&format!("<{mark}>"));
                    open.push(mark);
                }
                Step::Close => {
                    let mark = open.pop().expect("something is open");
                    out.push_str(&format!("</{mark}>"));
                }
                Step::Words(span) => out.push_str(span.of(text)),
            }
        }
        assert!(open.is_empty(), "{open:?} stay open in {out}");
        assert_eq!(out, expect);
    }

    #[test]
    fn a_block_without_marks_is_its_words() {
        check(&[], "bcdefg");
        check(&[(3, 3)], "bcdefg");
        check(&[(0, 1), (7, 8)], "bcdefg");
    }

    #[test]
    fn marks_that_nest_or_follow_are_one_piece_each() {
        check(&[(2, 6), (3, 5)], "b<0>c<1>de</1>f</0>g");
        check(&[(2, 4), (4, 6)], "b<0>cd</0><1>ef</1>g");
        check(&[(1, 7)], "<0>bcdefg</0>");
    }

    #[test]
    fn the_longer_stands_outside_and_of_equals_the_first() {
        check(&[(2, 3), (2, 5)], "b<1><0>c</0>de</1>fg");
        check(&[(2, 5), (4, 5)], "b<0>cd<1>e</1></0>fg");
        check(&[(2, 4), (2, 4)], "b<0><1>cd</1></0>efg");
    }

    #[test]
    fn marks_that_cross_are_divided_where_the_outer_ends() {
        check(&[(2, 4), (3, 6)], "b<0>c<1>d</1></0><1>ef</1>g");
        check(&[(2, 4), (3, 6), (3, 5)], "b<0>c<1><2>d</2></1></0><1><2>e</2>f</1>g");
    }

    #[test]
    fn what_lies_outside_the_block_is_cut_away() {
        check(&[(0, 3), (5, 8)], "<0>bc</0>de<1>fg</1>");
    }
}
