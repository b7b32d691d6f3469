//! Sorting with one copy of the code for all types.
//!
//! The standard library's sorts are made anew for each type, three or four kilobytes of the page each time. Here only
//! the keys are sorted, and say which items change places.

/// Sorts by a key; items with the same key keep their order.
pub fn sort_by_key<T>(items: &mut [T], key: impl Fn(&T) -> u64) {
    // Findings mostly come in the order of the text.
    if !items.is_sorted_by_key(&key) {
        let keys: Vec<(u64, usize)> = items.iter().map(key).zip(0..).collect();
        exchange(keys, &mut |one, other| items.swap(one, other));
    }
}

/// Sorts keys with their places, and lets the items change places until each stands where its key does.
#[inline(never)]
fn exchange(mut order: Vec<(u64, usize)>, swap: &mut dyn FnMut(usize, usize)) {
    order.sort_unstable();
    // Where each item has come to stand, and which stands in each place.
    let mut places: Vec<usize> = (0..order.len()).collect();
    let mut items = places.clone();
    for (place, (_, item)) in order.into_iter().enumerate() {
        let from = places[item];
        if from != place {
            swap(place, from);
            let other = items[place];
            places[other] = from;
            items[from] = other;
        }
    }
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
    fn every_item_finds_its_place() {
        for keys in [vec![], vec![3], vec![4, 0, 1, 2, 3], vec![1, 2, 3, 4, 0], vec![2, 0, 1, 5, 5, 0, 3, 2]]
        {
            let (mut found, mut expect) = (keys.clone(), keys.clone());
            sort_by_key(&mut found, |key| *key);
            expect.sort();
            assert_eq!(found, expect, "{keys:?}");
        }
    }

    #[test]
    fn the_greatest_number_comes_first_whatever_its_sign() {
        let mut numbers = vec![-1.5, 0.0, 2.0, -0.5, 1e9, 0.25];
        sort_by_key(&mut numbers, |number| greatest_first(*number));
        assert_eq!(numbers, [1e9, 2.0, 0.25, 0.0, -0.5, -1.5]);
    }
}
