//! Kindred nouns: which noun may speak of somebody whom another noun introduced.

use rustc_hash::FxHashSet;

use super::WordTable;
use super::table::{column, list, rows};

/// What the list says of nouns; see `annotator/lexicon/en/kindred.txt`.
pub struct Kindred {
    /// The nouns that a noun stands for as a wider one, or as one that means the same.
    narrower: WordTable<Vec<&'static str>>,
    /// Nouns that may stand for any person: man, woman.
    anybody: FxHashSet<&'static str>,
}

impl Kindred {
    pub fn from_file(file: &'static str) -> Kindred {
        let mut narrower: WordTable<Vec<&'static str>> = WordTable::default();
        let mut anybody = FxHashSet::default();
        for row in rows(file) {
            let (wide, nouns) = (column(&row, 0), column(&row, 1));
            if nouns == "*" {
                anybody.insert(wide);
                continue;
            }
            if !wide.is_empty() {
                narrower.entry(wide).extend(list(nouns));
                continue;
            }
            for one in list(nouns) {
                narrower.entry(one).extend(list(nouns).filter(|other| *other != one));
            }
        }
        Kindred { narrower, anybody }
    }

    /// Whether a noun may stand for whoever another noun introduced; the end of a noun of several words counts as the
    /// noun.
    pub fn of(&self, noun: &str, introduced: &str) -> Kinship {
        let among = |one: &str, other: &str| {
            ends(one).any(|one| {
                let kindred = self.narrower.get(one);
                kindred.is_some_and(|kindred| ends(other).any(|other| kindred.contains(&other)))
            })
        };
        if among(noun, introduced) {
            Kinship::Wider
        } else if among(introduced, noun) {
            Kinship::Narrower
        } else {
            Kinship::None
        }
    }

    /// True for a noun that may stand for any person.
    pub fn is_anybody(&self, noun: &str) -> bool {
        self.anybody.contains(noun)
    }
}

/// How a noun goes with one that introduced somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kinship {
    None,
    /// *the barrister* for a lawyer
    Narrower,
    /// *the lawyer* for a barrister, *the premier* for a prime minister
    Wider,
}

/// *deputy prime minister*, *prime minister*, *minister*
fn ends(noun: &str) -> impl Iterator<Item = &str> + Clone {
    std::iter::once(noun).chain(noun.match_indices(' ').map(move |(at, _)| &noun[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{english, lists};

    fn check(noun: &str, introduced: &str, expect: Kinship) {
        assert_eq!(english().kindred.of(noun, introduced), expect, "{noun}, {introduced}");
    }

    #[test]
    fn a_noun_stands_for_a_narrower_one_and_for_one_that_means_the_same() {
        check("lawyer", "barrister", Kinship::Wider);
        check("politician", "senator", Kinship::Wider);
        check("minister", "foreign secretary", Kinship::Wider);
        check("official", "deputy health minister", Kinship::Wider);
        check("company", "drugmaker", Kinship::Wider);
        check("chair", "chairwoman", Kinship::Wider);
    }

    #[test]
    fn a_narrower_noun_stands_for_a_wide_one_less_readily() {
        check("chancellor", "minister", Kinship::Narrower);
        check("drugmaker", "company", Kinship::Narrower);
    }

    #[test]
    fn two_narrow_ones_do_not_stand_for_each_other() {
        check("senator", "mayor", Kinship::None);
        check("singer", "dancer", Kinship::None);
        check("airline", "bank", Kinship::None);
        check("farmer", "judge", Kinship::None);
    }

    #[test]
    fn every_noun_is_one_that_introduces_somebody() {
        let lexicon = english();
        let is_known = |noun: &&str| {
            let is =
                |noun| lexicon.roles.get(noun).is_some() || lexicon.organisation_words.get(noun).is_some();
            is(noun) || noun.rsplit_once(' ').is_some_and(|(_, last)| is(last))
        };
        let nouns = rows(lists::text(lists::EN_KINDRED))
            .into_iter()
            .flat_map(|row| [0, 1].map(|at| column(&row, at)))
            .flat_map(list)
            .filter(|noun| *noun != "*");
        let unknown: Vec<&str> = nouns.filter(|noun| !is_known(noun)).collect();
        assert_eq!(unknown, Vec::<&str>::new());
    }

    #[test]
    fn a_man_may_be_anybody_and_a_minister_not() {
        assert!(english().kindred.is_anybody("man"));
        assert!(!english().kindred.is_anybody("minister"));
    }
}
