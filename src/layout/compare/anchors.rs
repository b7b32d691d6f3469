//! Which places of two columns belong level with each other, and how one follows the other.

/// The pairs that can be level all at once, as places in the list: those that come in the same
/// order in both articles, as many as there are. `kept`, a place in the list, is among them in any
/// case.
pub fn in_step(pairs: &[(usize, usize)], kept: Option<usize>) -> Vec<usize> {
    let fits = |one: (usize, usize), other: (usize, usize)| one.0 < other.0 && one.1 < other.1;
    let mut order: Vec<usize> = (0..pairs.len())
        .filter(|&at| {
            kept.is_none_or(|kept| at == kept || fits(pairs[at], pairs[kept]) || fits(pairs[kept], pairs[at]))
        })
        .collect();
    order.sort_by_key(|&at| pairs[at]);
    // For each the longest row that ends with it, and who comes before it there.
    let mut rows: Vec<(usize, Option<usize>)> = Vec::with_capacity(order.len());
    for (n, &at) in order.iter().enumerate() {
        let before = (0..n).filter(|&m| fits(pairs[order[m]], pairs[at])).max_by_key(|&m| (rows[m].0, m));
        rows.push((before.map_or(0, |m| rows[m].0) + 1, before));
    }
    let mut chain = Vec::new();
    let mut next = (0..rows.len()).max_by_key(|&n| rows[n].0);
    while let Some(n) = next {
        chain.push(order[n]);
        next = rows[n].1;
    }
    chain.reverse();
    chain
}

/// Where the other column belongs when this one is scrolled to `at`: between two places that
/// belong level as far along as this one is. `level` are pairs of positions of this column and the
/// other, in order; beyond the outermost the columns keep their distance.
pub fn follow(level: &[(f64, f64)], at: f64) -> f64 {
    let Some(behind) = level.iter().position(|&(here, _)| here >= at) else {
        return level.last().map_or(at, |&(here, there)| there + at - here);
    };
    let (here, there) = level[behind];
    match behind.checked_sub(1).map(|before| level[before]) {
        None => there + at - here,
        Some((before, _)) if here - before <= 0.0 => there,
        Some((before, there_before)) => {
            there_before + (there - there_before) * (at - before) / (here - before)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pairs: &[(usize, usize)], kept: Option<usize>, expect: &[usize]) {
        assert_eq!(in_step(pairs, kept), expect, "{pairs:?} {kept:?}");
    }

    #[test]
    fn pairs_in_the_same_order_are_all_level() {
        check(&[(1, 1), (2, 5), (3, 9)], None, &[0, 1, 2]);
        check(&[], None, &[]);
    }

    #[test]
    fn one_that_crosses_the_others_is_left_out() {
        check(&[(1, 9), (2, 2), (3, 3)], None, &[1, 2]);
        check(&[(1, 1), (2, 2), (3, 0)], None, &[0, 1]);
    }

    #[test]
    fn the_one_that_was_chosen_is_kept() {
        check(&[(1, 9), (2, 2), (3, 3)], Some(0), &[0]);
        check(&[(1, 9), (2, 2), (3, 3), (4, 10)], Some(0), &[0, 3]);
    }

    #[test]
    fn two_of_one_quotation_cannot_both_be_level() {
        check(&[(1, 1), (1, 2)], None, &[1]);
    }

    fn check_follow(level: &[(f64, f64)], at: f64, expect: f64) {
        assert!((follow(level, at) - expect).abs() < 1e-9, "{level:?} at {at}: {}", follow(level, at));
    }

    #[test]
    fn between_two_places_the_other_column_goes_evenly() {
        let level = [(0.0, 0.0), (100.0, 300.0), (200.0, 320.0)];
        check_follow(&level, 0.0, 0.0);
        check_follow(&level, 50.0, 150.0);
        check_follow(&level, 100.0, 300.0);
        check_follow(&level, 150.0, 310.0);
        check_follow(&level, 200.0, 320.0);
    }

    #[test]
    fn beyond_the_ends_it_keeps_its_distance() {
        check_follow(&[(10.0, 30.0), (20.0, 60.0)], 0.0, 20.0);
        check_follow(&[(10.0, 30.0), (20.0, 60.0)], 25.0, 65.0);
        check_follow(&[], 7.0, 7.0);
    }

    #[test]
    fn places_on_top_of_each_other_are_no_trouble() {
        check_follow(&[(0.0, 0.0), (0.0, 40.0), (10.0, 50.0)], 0.0, 0.0);
        check_follow(&[(0.0, 0.0), (5.0, 40.0), (5.0, 50.0)], 5.0, 40.0);
    }
}
