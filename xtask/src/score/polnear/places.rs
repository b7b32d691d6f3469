//! Places in a text, counted in code points.

use std::collections::BTreeSet;

use crate::score::words::ALIKE;

/// Half-open ranges, in text order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(Vec<(usize, usize)>);

impl Places {
    pub fn new(mut places: Vec<(usize, usize)>) -> Places {
        places.sort_unstable();
        Places(places)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words they cover, a blank between two of them; a place outside the text has none.
    pub fn words(&self, text: &[char]) -> String {
        let words =
            |&(start, end): &(usize, usize)| text.get(start..end).unwrap_or_default().iter().collect();
        self.0.iter().map(words).collect::<Vec<String>>().join(" ")
    }

    /// Whether the two share at least half of the characters that any of them covers (Jaccard).
    pub fn are_alike(&self, other: &Places) -> bool {
        if !self.overlap(other) {
            return false; // Nearly all pairs: no need to count their characters.
        }
        let (one, other) = (self.points(), other.points());
        let shared = one.intersection(&other).count();
        shared as f64 / (one.len() + other.len() - shared).max(1) as f64 >= ALIKE
    }

    /// Whether the two share a character.
    pub fn overlap(&self, other: &Places) -> bool {
        let shared = |one: &(usize, usize), other: &(usize, usize)| one.0.max(other.0) < one.1.min(other.1);
        self.0.iter().any(|one| other.0.iter().any(|other| shared(one, other)))
    }

    /// All of `places` in one set, without white space and outer punctuation. Quotation marks stay: they tell what
    /// is content.
    pub fn trimmed<'a>(places: impl Iterator<Item = &'a Places>, text: &[char]) -> BTreeSet<(usize, usize)> {
        let goes = |at: usize| text.get(at).is_none_or(|c| " \t\r\n,.;:!?-–—()[]".contains(*c));
        let trim = |&(mut start, mut end): &(usize, usize)| {
            while start < end && goes(start) {
                start += 1;
            }
            while end > start && goes(end - 1) {
                end -= 1;
            }
            (start, end)
        };
        places.flat_map(|places| &places.0).map(trim).collect()
    }

    fn points(&self) -> BTreeSet<usize> {
        self.0.iter().flat_map(|&(start, end)| start..end).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(places: &[(usize, usize)]) -> Places {
        Places::new(places.to_vec())
    }

    #[test]
    fn half_of_the_characters_are_alike() {
        assert!(places(&[(0, 10)]).are_alike(&places(&[(0, 5)])));
        assert!(places(&[(0, 4), (6, 10)]).are_alike(&places(&[(0, 10)])));
        assert!(!places(&[(0, 10)]).are_alike(&places(&[(0, 4)])));
        assert!(!places(&[]).are_alike(&places(&[])), "nothing is like nothing");
    }

    #[test]
    fn an_overlap_is_a_shared_character() {
        assert!(places(&[(0, 3), (8, 9)]).overlap(&places(&[(8, 20)])));
        assert!(!places(&[(0, 3)]).overlap(&places(&[(3, 5)])), "neighbours share none");
        assert!(!places(&[(0, 3)]).overlap(&places(&[])));
    }

    fn check_trimmed(text: &str, expect: &str) {
        let text: Vec<char> = text.chars().collect();
        let all = places(&[(0, text.len())]);
        let trimmed = Places::trimmed([&all].into_iter(), &text).into_iter().collect();
        assert_eq!(Places::new(trimmed).words(&text), expect);
    }

    #[test]
    fn outer_punctuation_goes_and_quotation_marks_stay() {
        check_trimmed(" — “No bread.”, ", "“No bread.”");
        check_trimmed("(said)", "said");
        check_trimmed("said: no", "said: no");
        check_trimmed("…", "…");
        check_trimmed(" . ", "");
    }

    #[test]
    fn a_place_outside_the_text_has_no_words() {
        assert_eq!(places(&[(1, 9)]).words(&['a', 'b']), "");
        assert_eq!(Places::trimmed([&places(&[(1, 9)])].into_iter(), &['a', 'b']), [(1, 2)].into());
    }
}
