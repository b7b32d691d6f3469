//! Bearers: the entities by the words of their names, so that a name need not ask everybody the text speaks of.
//!
//! What is found here only may be meant; the rules of [`super::names`] decide.

use rustc_hash::FxHashMap;

use crate::lexicon::lower;

use super::names::{initials, letters};

/// So many entities with the same word in their names are asked, the last ones: of the thousand Idas of a text that
/// long, the earlier ones are nobody's short form any more.
const MOST: usize = 200;

#[derive(Default)]
pub(super) struct Bearers {
    /// By each word of the name, and by the initials of a name of several words.
    by_word: FxHashMap<String, Vec<usize>>,
    /// By the first word of the name, and by the letters of a name that is one word.
    by_first: FxHashMap<String, Vec<usize>>,
    /// Organisations by the noun that describes them.
    by_noun: FxHashMap<String, Vec<usize>>,
}

impl Bearers {
    /// Learns that an entity is called so.
    pub fn learn(&mut self, entity: usize, name: &[String]) {
        let initials = Some(initials(name)).filter(|initials| name.len() > 1 && !initials.is_empty());
        for word in name.iter().chain(&initials) {
            learn(&mut self.by_word, word, entity);
        }
        let letters = name.first().filter(|_| name.len() == 1).map(|word| letters(word));
        for word in name.iter().take(1).chain(&letters) {
            learn(&mut self.by_first, word, entity);
        }
    }

    /// Learns that an organisation is described by this noun.
    pub fn learn_noun(&mut self, entity: usize, noun: &str) {
        learn(&mut self.by_noun, noun, entity);
    }

    /// Those whose name may be these words, or more than them: *Ida Brandt* for *Brandt*, *World Trade Organization*
    /// for *W.T.O.*
    pub fn of_fuller(&self, words: &[String]) -> impl Iterator<Item = usize> {
        // Every word stands in the name: the rarest leaves least to ask.
        let rarest = words.iter().map(|word| find(&self.by_word, word)).min_by_key(|found| found.len());
        let initials = match words {
            [word] => find(&self.by_word, &letters(word)),
            _ => &[],
        };
        rarest.unwrap_or_default().iter().chain(initials).copied()
    }

    /// Those whose name may be short for these words.
    pub fn of_shorter(&self, words: &[String]) -> impl Iterator<Item = usize> {
        let initials = find(&self.by_first, &initials(words));
        words.iter().flat_map(|word| find(&self.by_first, word)).chain(initials).copied()
    }

    /// The organisations that this noun describes.
    pub fn of_noun(&self, noun: &str) -> impl Iterator<Item = usize> {
        find(&self.by_noun, noun).iter().copied()
    }
}

fn learn(words: &mut FxHashMap<String, Vec<usize>>, word: &str, entity: usize) {
    let bearers = words.entry(lower(word).into_owned()).or_default();
    if bearers.last() != Some(&entity) {
        bearers.push(entity);
    }
}

fn find<'a>(words: &'a FxHashMap<String, Vec<usize>>, word: &str) -> &'a [usize] {
    words.get(&*lower(word)).map_or(&[], |bearers| &bearers[bearers.len().saturating_sub(MOST)..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coreference::names::is_short_for;
    use crate::model::ActorKind;

    /// All names of one to three of these words.
    fn names() -> Vec<Vec<String>> {
        const WORDS: [&str; 5] = ["Ida", "Brandt", "of", "IB", "I.B."];
        let mut names: Vec<Vec<String>> = vec![Vec::new()];
        let mut from = 0;
        for _ in 0..3 {
            let until = names.len();
            for name in from..until {
                for word in WORDS {
                    names.push(names[name].iter().cloned().chain([word.to_string()]).collect());
                }
            }
            from = until;
        }
        names.split_off(1)
    }

    #[test]
    fn everybody_is_found_whom_a_name_may_mean() {
        let names = names();
        let kinds = [None, Some(ActorKind::Person), Some(ActorKind::Organisation)];
        let is_short =
            |short: &[String], full: &[String]| kinds.iter().any(|&kind| is_short_for(short, full, kind));
        for one in &names {
            for other in &names {
                let mut bearers = Bearers::default();
                bearers.learn(0, other);
                let (fuller, shorter) = (bearers.of_fuller(one).count(), bearers.of_shorter(one).count());
                assert!(fuller > 0 || one != other && !is_short(one, other), "{one:?} for {other:?}");
                assert!(shorter > 0 || !is_short(other, one), "{other:?} for {one:?}");
            }
        }
    }

    #[test]
    fn whoever_shares_no_word_is_not_asked() {
        let words = |name: &str| name.split(' ').map(str::to_string).collect::<Vec<_>>();
        let mut bearers = Bearers::default();
        bearers.learn(0, &words("Ida Brandt"));
        assert_eq!(bearers.of_fuller(&words("Tom Hale")).count(), 0);
        assert_eq!(bearers.of_fuller(&words("Ida Hale")).count(), 0);
        assert_eq!(bearers.of_shorter(&words("Tom Brandt")).count(), 0);
    }

    #[test]
    fn of_very_many_with_one_word_the_last_are_asked() {
        let mut bearers = Bearers::default();
        (0..MOST + 5).for_each(|entity| bearers.learn(entity, &["Ida".to_string(), format!("B{entity}")]));
        assert_eq!(bearers.of_fuller(&["ida".to_string()]).min(), Some(5));
        bearers.learn_noun(7, "Ministry");
        assert_eq!(bearers.of_noun("ministry").collect::<Vec<_>>(), [7]);
    }
}
