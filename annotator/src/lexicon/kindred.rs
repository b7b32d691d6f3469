//! Kindred nouns: which noun may speak of somebody whom another noun introduced.

use std::collections::{HashMap, HashSet};

use super::table::{column, list, rows};

/// What the list says of nouns; see `annotator/lexicon/en/kindred.txt`.
pub struct Kindred {
    /// The nouns that a noun may stand for.
    of: HashMap<&'static str, Vec<&'static str>>,
    /// Nouns that may stand for any person: man, woman.
    anybody: HashSet<&'static str>,
}

impl Kindred {
    pub fn from_file(file: &'static str) -> Kindred {
        let mut of: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
        let mut anybody = HashSet::new();
        for row in rows(file) {
            let (wide, narrow) = (column(&row, 0), column(&row, 1));
            if narrow == "*" {
                anybody.insert(wide);
                continue;
            }
            for one in list(narrow) {
                if wide.is_empty() {
                    of.entry(one).or_default().extend(list(narrow).filter(|other| *other != one));
                } else {
                    of.entry(wide).or_default().push(one);
                    of.entry(one).or_default().push(wide);
                }
            }
        }
        Kindred { of, anybody }
    }

    /// True when one of the nouns may stand for the other: *barrister* for *lawyer*. The end of a noun of several
    /// words counts as the noun.
    pub fn are(&self, one: &str, other: &str) -> bool {
        ends(one).any(|one| {
            let kindred = self.of.get(one);
            kindred.is_some_and(|kindred| ends(other).any(|other| kindred.contains(&other)))
        })
    }

    /// True for a noun that may stand for any person.
    pub fn is_anybody(&self, noun: &str) -> bool {
        self.anybody.contains(noun)
    }
}

/// *deputy prime minister*, *prime minister*, *minister*
fn ends(noun: &str) -> impl Iterator<Item = &str> + Clone {
    std::iter::once(noun).chain(noun.match_indices(' ').map(move |(at, _)| &noun[at + 1..]))
}

#[cfg(test)]
mod tests {
    use crate::lexicon::english;

    fn check(one: &str, other: &str, expect: bool) {
        let kindred = &english().kindred;
        assert_eq!(kindred.are(one, other), expect, "{one}, {other}");
        assert_eq!(kindred.are(other, one), expect, "{other}, {one}");
    }

    #[test]
    fn a_noun_stands_for_a_narrower_one_and_for_one_that_means_the_same() {
        check("lawyer", "barrister", true);
        check("politician", "senator", true);
        check("minister", "foreign secretary", true);
        check("official", "deputy health minister", true);
        check("company", "drugmaker", true);
    }

    #[test]
    fn two_narrow_ones_do_not_stand_for_each_other() {
        check("senator", "mayor", false);
        check("singer", "dancer", false);
        check("airline", "bank", false);
        check("farmer", "judge", false);
    }

    #[test]
    fn a_man_may_be_anybody_and_a_minister_not() {
        assert!(english().kindred.is_anybody("man"));
        assert!(!english().kindred.is_anybody("minister"));
    }
}
