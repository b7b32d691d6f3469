//! All noun phrases of a document, to be found by token.

use std::ops::Range;

use crate::document::Document;
use crate::phrase::{Phrase, phrases};

pub struct Phrases {
    pub all: Vec<Phrase>,
    /// For each token the number of the phrase that covers it, from 1; 0 for none.
    covering: Vec<u32>,
}

impl Phrases {
    #[inline(never)]
    pub fn new(document: &Document) -> Phrases {
        let mut all = Vec::new();
        for (index, sentence) in document.sentences.iter().enumerate() {
            all.extend(phrases(document, index, sentence));
        }
        let mut covering = vec![0; document.tokens.len()];
        for (index, phrase) in all.iter().enumerate() {
            for token in phrase.tokens.clone() {
                covering[token] = index as u32 + 1;
            }
        }
        Phrases { all, covering }
    }

    /// The phrase that covers token number `at`.
    pub fn at(&self, at: usize) -> Option<usize> {
        (*self.covering.get(at)? as usize).checked_sub(1)
    }

    /// The phrase whose first token is `at`.
    pub fn starting(&self, at: usize) -> Option<usize> {
        self.at(at).filter(|&index| self.all[index].tokens.start == at)
    }

    /// The phrase whose last token is `last`.
    pub fn ending(&self, last: usize) -> Option<usize> {
        self.at(last).filter(|&index| self.all[index].tokens.end == last + 1)
    }

    /// The phrases that lie wholly in a range of tokens.
    pub fn within(&self, tokens: Range<usize>) -> Range<usize> {
        let from = self.all.partition_point(|phrase| phrase.tokens.start < tokens.start);
        let until = self.all.partition_point(|phrase| phrase.tokens.end <= tokens.end);
        from..until.max(from)
    }
}
