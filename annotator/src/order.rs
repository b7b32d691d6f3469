//! Sorting with one copy of the code for all types.
//!
//! The standard library's sorts are made anew for each type, three or four kilobytes of the page each time. Here only
//! the keys are sorted.

/// Sorts by a key; items with the same key keep their order.
pub fn sort_by_key<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    let mut order: Vec<(u64, usize)> = items.iter().enumerate().map(|(at, item)| (key(item), at)).collect();
    // Findings mostly come in the order of the text.
    if order.is_sorted() {
        return;
    }
    order.sort_unstable();
    let mut unsorted: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|(_, at)| unsorted[at].take()));
}

/// A key of 32 bits that puts the greatest number first.
pub fn greatest_first(number: f32) -> u64 {
    let bits = number.to_bits();
    // The bits of negative numbers count downwards.
    let rising = if number.is_sign_negative() { !bits } else { bits | 1 << 31 };
    u64::from(!rising)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_with_the_same_key_keep_their_order() {
        let mut words = vec!["pier", "an", "ferry", "of", "bay", "to"];
        sort_by_key(&mut words, |word| word.len() as u64);
        assert_eq!(words, ["an", "of", "to", "bay", "pier", "ferry"]);
    }

    #[test]
    fn the_greatest_number_comes_first_whatever_its_sign() {
        let mut numbers = vec![-1.5, 0.0, 2.0, -0.5, 1e9, 0.25];
        sort_by_key(&mut numbers, |number| greatest_first(*number));
        assert_eq!(numbers, [1e9, 2.0, 0.25, 0.0, -0.5, -1.5]);
    }
}
