//! A text cut wherever a place begins or ends, so that places that lie over each other can be drawn piece by piece.

use annotator::Span;

/// A stretch of text under the same places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Bytes of the text.
    pub span: Span,
    /// Which places cover it, in their order.
    pub over: Vec<usize>,
    /// Which of them end with it.
    pub ends: Vec<usize>,
}

/// The stretches of a part of a text, in order and without a gap; of an empty part, none. Both count bytes.
pub fn stretches(within: Span, places: &[Span]) -> Vec<Stretch> {
    let inside = places.iter().filter(|place| place.overlaps(within));
    let mut edges: Vec<usize> = inside.flat_map(|place| [place.start, place.end]).collect();
    edges.retain(|edge| (within.start..within.end).contains(edge));
    edges.extend([within.start, within.end]);
    edges.sort_unstable();
    edges.dedup();
    let cut = edges.windows(2).map(|edge| {
        let span = Span::new(edge[0], edge[1]);
        let over: Vec<usize> = (0..places.len()).filter(|&at| places[at].contains(span)).collect();
        let ends = over.iter().copied().filter(|&at| places[at].end == span.end).collect();
        Stretch { span, over, ends }
    });
    cut.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(
        within: (usize, usize),
        places: &[(usize, usize)],
        expect: &[(usize, usize, &[usize], &[usize])],
    ) {
        let places: Vec<Span> = places.iter().map(|&(start, end)| Span::new(start, end)).collect();
        let found = stretches(Span::new(within.0, within.1), &places);
        let found: Vec<(usize, usize, &[usize], &[usize])> = found
            .iter()
            .map(|it| (it.span.start, it.span.end, it.over.as_slice(), it.ends.as_slice()))
            .collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn places_that_overlap_are_cut_where_they_do() {
        check(
            (0, 9),
            &[(2, 6), (4, 8)],
            &[
                (0, 2, &[], &[]),
                (2, 4, &[0], &[]),
                (4, 6, &[0, 1], &[0]),
                (6, 8, &[1], &[1]),
                (8, 9, &[], &[]),
            ],
        );
        check((0, 4), &[(0, 4), (0, 4)], &[(0, 4, &[0, 1], &[0, 1])]);
    }

    #[test]
    fn what_reaches_beyond_the_part_is_cut_with_it() {
        check((3, 6), &[(0, 5), (8, 9)], &[(3, 5, &[0], &[0]), (5, 6, &[], &[])]);
        check((3, 6), &[(0, 9)], &[(3, 6, &[0], &[])]);
        check((3, 3), &[(0, 9)], &[]);
    }
}
