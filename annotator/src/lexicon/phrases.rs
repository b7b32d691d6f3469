//! Finds the entries of a word list in running text, the longest first.

use std::collections::HashMap;

use crate::token::Token;

/// A word list whose entries may have several words.
pub struct Phrases<T> {
    /// By the first word of the entry, lower case; the longest entries of each first.
    by_first_word: HashMap<String, Vec<(&'static str, T)>>,
    case: Case,
}

/// Whether capitals tell entries apart: *Turkey* is a country, *turkey* is not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Case {
    Sensitive,
    Insensitive,
}

/// An entry found in the text.
#[derive(Clone, Copy)]
pub struct Hit<T> {
    /// Tokens it covers: `from..until`.
    pub from: usize,
    pub until: usize,
    pub value: T,
}

impl<T: Copy> Phrases<T> {
    pub fn new(case: Case, entries: impl IntoIterator<Item = (&'static str, T)>) -> Phrases<T> {
        let mut by_first_word: HashMap<String, Vec<(&'static str, T)>> = HashMap::new();
        for (phrase, value) in entries {
            let first = phrase.split([' ', '\'', '’']).next().unwrap_or(phrase);
            by_first_word.entry(first.to_lowercase()).or_default().push((phrase, value));
        }
        for entries in by_first_word.values_mut() {
            entries.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        Phrases { by_first_word, case }
    }

    /// The longest entry that starts at token `at`; `None` when there is none.
    pub fn find(&self, text: &str, tokens: &[Token], at: usize) -> Option<Hit<T>> {
        let start = tokens.get(at)?.span.start;
        let word = tokens[at].span.of(text);
        let first = word.split(['\'', '’']).next().unwrap_or(word).to_lowercase();
        for (phrase, value) in self.by_first_word.get(&first)? {
            let Some(words) = text.get(start..start + phrase.len()) else { continue };
            let same = match self.case {
                // The lists write every apostrophe straight; texts curl them.
                Case::Sensitive => words == *phrase,
                Case::Insensitive => words.eq_ignore_ascii_case(phrase),
            };
            let end = start + phrase.len();
            let until = at + tokens[at..].partition_point(|token| token.span.end < end) + 1;
            if same && tokens.get(until - 1).is_some_and(|token| token.span.end == end) {
                return Some(Hit { from: at, until, value: *value });
            }
        }
        None
    }

    /// The entry that is exactly these words; `None` when there is none.
    pub fn get(&self, words: &str) -> Option<T> {
        let first = words.split([' ', '\'', '’']).next()?.to_lowercase();
        let entries = self.by_first_word.get(&first)?;
        let same = |phrase: &str| match self.case {
            Case::Sensitive => phrase == words,
            Case::Insensitive => phrase.eq_ignore_ascii_case(words),
        };
        entries.iter().find(|(phrase, _)| same(phrase)).map(|(_, value)| *value)
    }
}
