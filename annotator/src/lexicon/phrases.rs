//! Finds the entries of a word list in running text, the longest first.

use super::vocabulary::{Vocabulary, WordNumber};
use crate::order::sort_by_key;
use crate::token::Token;

/// A word list whose entries may have several words.
pub struct Phrases<T> {
    index: Index,
    /// One for each entry of the index.
    values: Vec<T>,
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
    /// The list of these entries, whose first words are all known.
    pub fn new(case: Case, entries: Vec<(&'static str, T)>, words: &'static Vocabulary) -> Phrases<T> {
        let (phrases, values): (Vec<&'static str>, Vec<T>) = entries.into_iter().unzip();
        let (index, order) = Index::new(case, phrases, words);
        Phrases { index, values: order.into_iter().map(|at| values[at]).collect() }
    }

    /// The longest entry that starts at token `at`; `None` when there is none.
    pub fn find(&self, text: &str, tokens: &[Token], at: usize) -> Option<Hit<T>> {
        let (entry, until) = self.index.find(text, tokens, at)?;
        Some(Hit { from: at, until, value: self.values[entry] })
    }

    /// The token behind the longest entry that starts at token `at`; `None` when none of several tokens does.
    pub fn end_of_several(&self, text: &str, tokens: &[Token], at: usize) -> Option<usize> {
        let length = tokens.get(at)?.span.len();
        Some(self.index.find_longer(text, tokens, at, length)?.1)
    }

    /// The entry that is exactly these words; `None` when there is none.
    pub fn get(&self, words: &str) -> Option<T> {
        self.index.get(words).map(|entry| self.values[entry])
    }
}

/// The entries of a list by the number of their first word. What they mean is no matter here, so that one copy of this
/// code serves all lists.
struct Index {
    case: Case,
    words: &'static Vocabulary,
    /// The entries with the same first word stand together, the longest first.
    phrases: Vec<&'static str>,
    /// The last byte of each entry in small letters: most others differ in it.
    lasts: Vec<u8>,
    /// For the number of each first word the place of its first entry; the next has the end of them.
    starts: Vec<u32>,
}

impl Index {
    /// The index, and for each place in it which of `phrases` stands there.
    fn new(case: Case, phrases: Vec<&'static str>, words: &'static Vocabulary) -> (Index, Vec<usize>) {
        let first: Vec<WordNumber> = phrases.iter().map(|phrase| words.first_of(phrase)).collect();
        let mut order: Vec<usize> = (0..phrases.len()).collect();
        sort_by_key(&mut order, |&at| {
            u64::from(first[at]) << 32 | (u32::MAX as usize - phrases[at].len()) as u64
        });
        let last = order.last().map_or(0, |&at| first[at]);
        let start = |number| order.partition_point(|&at| first[at] < number) as u32;
        let starts = (0..=last + 1).map(start).collect();
        let phrases: Vec<&'static str> = order.iter().map(|at| phrases[*at]).collect();
        let lasts = phrases.iter().map(|phrase| last_byte(phrase.as_bytes())).collect();
        (Index { case, words, phrases, lasts, starts }, order)
    }

    /// The entries whose first word has this number.
    #[inline]
    fn with_first(&self, first: WordNumber) -> std::ops::Range<usize> {
        match (self.starts.get(first as usize), self.starts.get(first as usize + 1)) {
            (Some(from), Some(until)) => *from as usize..*until as usize,
            _ => 0..0,
        }
    }

    /// The longest entry that starts at token `at`, and the token behind it.
    fn find(&self, text: &str, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
        self.find_longer(text, tokens, at, 0)
    }

    /// The same among the entries of more than `length` bytes.
    #[inline]
    fn find_longer(&self, text: &str, tokens: &[Token], at: usize, length: usize) -> Option<(usize, usize)> {
        let entries = self.with_first(tokens.get(at)?.first);
        // Most words begin no entry of a list.
        if entries.is_empty() { None } else { self.longest(entries, text, tokens, at, length) }
    }

    /// The longest of some entries that stands at token `at`.
    #[inline(never)]
    fn longest(
        &self,
        entries: std::ops::Range<usize>,
        text: &str,
        tokens: &[Token],
        at: usize,
        length: usize,
    ) -> Option<(usize, usize)> {
        let token = &tokens[at];
        let longer = entries.take_while(|&entry| self.phrases[entry].len() > length);
        longer.into_iter().find_map(|entry| {
            let end = token.span.start + self.phrases[entry].len();
            if last_byte(text.as_bytes().get(..end)?) != self.lasts[entry] {
                return None;
            }
            let words = text.get(token.span.start..end)?;
            if !self.is_same(self.phrases[entry], words) {
                return None;
            }
            let until = at + tokens[at..].iter().take_while(|token| token.span.end < end).count() + 1;
            tokens.get(until - 1).filter(|token| token.span.end == end)?;
            Some((entry, until))
        })
    }

    fn get(&self, words: &str) -> Option<usize> {
        self.with_first(self.words.first_of(words)).find(|&entry| self.is_same(self.phrases[entry], words))
    }

    fn is_same(&self, phrase: &str, words: &str) -> bool {
        match self.case {
            Case::Sensitive => phrase == words,
            Case::Insensitive => phrase.eq_ignore_ascii_case(words),
        }
    }
}

fn last_byte(bytes: &[u8]) -> u8 {
    bytes.last().map_or(0, u8::to_ascii_lowercase)
}
