//! What a list says of each of its words.
//!
//! The standard library's map is made anew for each type of what is said, more than a kilobyte of the page each time.
//! Here one map finds the place of a word, whatever is said of it.

use rustc_hash::FxHashMap;

/// Words with what is said of them. Of a word that is said twice, the first counts.
pub struct WordTable<T> {
    places: FxHashMap<&'static str, u32>,
    said: Vec<T>,
}

impl<T> WordTable<T> {
    /// What is said of a word; `None` for one that is not in the table.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.said.get(*self.places.get(word)? as usize)
    }

    pub fn contains(&self, word: &str) -> bool {
        self.places.contains_key(word)
    }

    /// All words, in no order.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.places.keys().copied()
    }

    /// What is said of a word, to be changed; nothing yet for a new one.
    pub fn entry(&mut self, word: &'static str) -> &mut T
    where
        T: Default,
    {
        let place = *self.places.entry(word).or_insert(self.said.len() as u32) as usize;
        if place == self.said.len() {
            self.said.push(T::default());
        }
        &mut self.said[place]
    }
}

impl<T> Default for WordTable<T> {
    fn default() -> WordTable<T> {
        WordTable { places: FxHashMap::default(), said: Vec::new() }
    }
}

impl<T> FromIterator<(&'static str, T)> for WordTable<T> {
    fn from_iter<I: IntoIterator<Item = (&'static str, T)>>(words: I) -> WordTable<T> {
        let mut table = WordTable::default();
        for (word, said) in words {
            let next = table.said.len() as u32;
            if *table.places.entry(word).or_insert(next) == next {
                table.said.push(said);
            }
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_word_that_is_said_twice_the_first_counts() {
        let table: WordTable<u8> = [("pier", 1), ("ferry", 2), ("pier", 3)].into_iter().collect();
        assert_eq!(["pier", "ferry", "bay"].map(|word| table.get(word).copied()), [Some(1), Some(2), None]);
    }

    #[test]
    fn what_is_said_of_a_word_can_grow() {
        let mut table: WordTable<Vec<u8>> = WordTable::default();
        for (word, said) in [("pier", 1), ("ferry", 2), ("pier", 3)] {
            table.entry(word).push(said);
        }
        assert_eq!((table.get("pier"), table.get("bay")), (Some(&vec![1, 3]), None));
    }
}
