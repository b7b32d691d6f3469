//! The words of all lists, each with a number and its classes.
//!
//! A token asks once; whatever later looks for it in a list compares numbers.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::Tags;

/// The number of a word; 0 for one that no list knows.
pub type WordNumber = u32;

#[derive(Default)]
pub struct Vocabulary {
    /// By the word in small letters.
    numbers: FxHashMap<&'static str, WordNumber>,
    /// By number; nothing under 0.
    tags: Vec<Tags>,
}

impl Vocabulary {
    /// The number of a word in small letters.
    pub fn number(&self, lower: &str) -> WordNumber {
        self.numbers.get(lower).copied().unwrap_or(0)
    }

    /// The classes that the lists give a word in small letters; none for one that they do not know.
    pub fn tags(&self, lower: &str) -> Tags {
        self.tags.get(self.number(lower) as usize).copied().unwrap_or(Tags::NONE)
    }

    /// The number of the word that a phrase begins with, up to a blank or an apostrophe, whatever its case.
    pub fn first_of(&self, phrase: &str) -> WordNumber {
        self.first_of_lower(&lower(phrase))
    }

    /// The same for a phrase in small letters.
    pub fn first_of_lower(&self, phrase: &str) -> WordNumber {
        self.number(first_word(phrase))
    }

    /// Gives a word in small letters these classes too.
    pub fn tag(&mut self, lower: &'static str, tags: Tags) {
        let number = self.add(lower) as usize;
        self.tags[number].add(tags);
    }

    /// Knows the first word of a phrase from now on.
    pub fn add_first_of(&mut self, phrase: &'static str) {
        match lower(first_word(phrase)) {
            Cow::Borrowed(word) => self.add(word),
            Cow::Owned(word) if self.number(&word) == 0 => self.add(String::leak(word)),
            Cow::Owned(_) => return,
        };
    }

    fn add(&mut self, lower: &'static str) -> WordNumber {
        let next = self.tags.len().max(1);
        let number = *self.numbers.entry(lower).or_insert(next as WordNumber);
        if number as usize >= self.tags.len() {
            self.tags.resize(next + 1, Tags::NONE);
        }
        number
    }
}

/// A text in small letters; most words of a text are already, and cost nothing.
pub fn lower(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(if text.is_ascii() { text.to_ascii_lowercase() } else { text.to_lowercase() })
}

fn first_word(phrase: &str) -> &str {
    // All but the last are a byte long, and few words have any of them.
    let may_end = |byte: u8| matches!(byte, b' ' | b'\'') || !byte.is_ascii();
    match phrase.bytes().any(may_end) {
        true => phrase.split([' ', '\'', '’']).next().unwrap_or(phrase),
        false => phrase,
    }
}
