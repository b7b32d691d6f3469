//! The longest row of words that two quotations have in common, in the same order.
//!
//! Hunt and Szymanski's way: the places of equal words, and of these the longest rising row. It
//! costs as much as there are such places, little for prose, so that two speeches of ten thousand
//! words are no trouble.

use std::collections::HashMap;

/// Places of equal words in both, rising in both. One quotation that lies in the other without a
/// gap is found there.
pub fn align(left: &[&str], right: &[&str]) -> Vec<(usize, usize)> {
    if let Some(start) = place_of(left, right) {
        return (0..left.len()).map(|at| (at, start + at)).collect();
    }
    if let Some(start) = place_of(right, left) {
        return (0..right.len()).map(|at| (start + at, at)).collect();
    }
    longest_rising(left, right)
}

/// How many stretches without a gap on either side an alignment has.
pub fn runs(aligned: &[(usize, usize)]) -> usize {
    aligned.chunk_by(|a, b| a.0 + 1 == b.0 && a.1 + 1 == b.1).count()
}

/// The most words that stand together in both.
pub fn longest_run(aligned: &[(usize, usize)]) -> usize {
    let runs = aligned.chunk_by(|a, b| a.0 + 1 == b.0 && a.1 + 1 == b.1);
    runs.map(<[_]>::len).max().unwrap_or_default()
}

fn place_of(part: &[&str], whole: &[&str]) -> Option<usize> {
    if part.is_empty() {
        return None;
    }
    whole.windows(part.len()).position(|window| window == part)
}

fn longest_rising(left: &[&str], right: &[&str]) -> Vec<(usize, usize)> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, word) in right.iter().enumerate() {
        places.entry(word).or_default().push(at);
    }
    // Every step knows the step before it; `ends` holds for each length the row that ends first.
    let mut steps: Vec<(usize, usize, Option<usize>)> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    for (at, word) in left.iter().enumerate() {
        // From behind, or one word on the left would be taken twice.
        for &place in places.get(word).into_iter().flatten().rev() {
            let length = ends.partition_point(|&step| steps[step].1 < place);
            let before = length.checked_sub(1).map(|last| ends[last]);
            steps.push((at, place, before));
            match ends.get_mut(length) {
                Some(end) => *end = steps.len() - 1,
                None => ends.push(steps.len() - 1),
            }
        }
    }
    let mut row = Vec::with_capacity(ends.len());
    let mut step = ends.last().copied();
    while let Some(at) = step {
        row.push((steps[at].0, steps[at].1));
        step = steps[at].2;
    }
    row.reverse();
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words in common, a bar where either side has a gap.
    fn check(left: &str, right: &str, expect: &str) {
        let (left, right): (Vec<&str>, Vec<&str>) = (left.split(' ').collect(), right.split(' ').collect());
        let aligned = align(&left, &right);
        for &(one, other) in &aligned {
            assert_eq!(left[one], right[other]);
        }
        let runs = aligned.chunk_by(|a, b| a.0 + 1 == b.0 && a.1 + 1 == b.1);
        let runs: Vec<String> =
            runs.map(|run| run.iter().map(|&(one, _)| left[one]).collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(runs.join(" | "), expect);
    }

    #[test]
    fn equal_rows_are_one_run() {
        check("we have not finished", "we have not finished", "we have not finished");
    }

    #[test]
    fn a_part_is_found_without_a_gap_where_there_is_one() {
        check(
            "the fragments we have not finished with the fragments",
            "finished with the fragments",
            "finished with the fragments",
        );
        check("the map", "the road and the map", "the map");
    }

    #[test]
    fn what_is_left_out_leaves_a_gap() {
        check(
            "a patrol asked a ship for its name",
            "a patrol asked for its name",
            "a patrol asked | for its name",
        );
        check("we will wait", "we shall wait", "we | wait");
    }

    #[test]
    fn the_order_counts() {
        assert_eq!(align(&["rain", "then", "wind"], &["wind", "then", "rain"]).len(), 1);
    }

    #[test]
    fn nothing_in_common_is_nothing() {
        check("a b", "c d", "");
        assert_eq!(align(&[], &["a"]), []);
        assert_eq!(align(&[], &[]), []);
    }

    #[test]
    fn runs_are_counted() {
        let aligned = [(0, 0), (1, 1), (3, 2), (4, 3), (5, 4)];
        assert_eq!(runs(&aligned), 2);
        assert_eq!(longest_run(&aligned), 3);
        assert_eq!(longest_run(&[]), 0);
    }

    #[test]
    fn two_long_speeches_are_aligned() {
        let numbers: Vec<String> = (0..10_000).map(|n: usize| (n * n % 997).to_string()).collect();
        let left: Vec<&str> = numbers.iter().map(String::as_str).collect();
        let right: Vec<&str> =
            left.iter().enumerate().filter(|(at, _)| at % 10 > 0).map(|(_, w)| *w).collect();
        assert_eq!(align(&left, &right).len(), right.len());
    }
}
