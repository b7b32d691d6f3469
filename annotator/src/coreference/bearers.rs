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
