//! Vocabulary: the words a text is about. What belongs to the text shares them, other articles and the
//! small print of a page do not.

use rustc_hash::FxHashSet;

use super::facts::Facts;
use crate::lexicon::lower;

/// The first letters of a word, so that *ferry* and *ferries* are one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stem(u128);

/// The content words of the first paragraphs of a page.
pub fn vocabulary(page: &[Facts]) -> FxHashSet<Stem> {
    const ENOUGH: usize = 60;
    page.iter()
        .filter(|facts| facts.is_paragraph())
        .take(ENOUGH)
        .flat_map(|facts| content_words(facts.text()))
        .collect()
}

/// The stems of the words that carry meaning.
pub fn content_words(line: &str) -> impl Iterator<Item = Stem> {
    const SHORTEST: usize = 4;
    // Between bytes first: few words have letters of more than one.
    let pieces = line.as_bytes().split(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric());
    pieces
        .filter(|piece| piece.len() >= SHORTEST)
        .filter_map(|piece| std::str::from_utf8(piece).ok())
        .flat_map(|piece| piece.split(|c: char| !c.is_ascii() && !c.is_alphanumeric()))
        .filter(|word| word.len() >= SHORTEST && word.chars().nth(SHORTEST - 1).is_some())
        .filter(|word| !GRAMMAR.contains(&letters(word.as_bytes())))
        .map(Stem::of)
}

/// Words that carry none.
static GRAMMAR: [u64; 32] = {
    const WORDS: [&str; 32] = [
        "about", "after", "also", "been", "before", "could", "every", "from", "have", "into", "more", "most",
        "only", "other", "over", "said", "says", "since", "some", "than", "that", "their", "them", "there",
        "they", "this", "what", "when", "will", "with", "would", "your",
    ];
    let mut all = [0; 32];
    let mut at = 0;
    while at < WORDS.len() {
        all[at] = letters(WORDS[at].as_bytes());
        at += 1;
    }
    all
};

/// The letters of a short word in one number, whatever their case; 0 for a long one.
const fn letters(word: &[u8]) -> u64 {
    let mut letters = 0;
    let mut at = 0;
    while at < word.len() && word.len() <= 8 {
        letters = letters << 8 | word[at].to_ascii_lowercase() as u64;
        at += 1;
    }
    letters
}

impl Stem {
    fn of(word: &str) -> Stem {
        const LETTERS: usize = 5;
        let add = |stem, letter| stem << 21 | u128::from(u32::from(letter));
        match word.is_ascii() {
            true => Stem(word.chars().take(LETTERS).map(|letter| letter.to_ascii_lowercase()).fold(0, add)),
            false => Stem(lower(word).chars().take(LETTERS).fold(0, add)),
        }
    }
}

/// The part of a line's content words that are in `vocabulary`, from 0 to 1; 0 for a line without any.
pub fn shared(line: &str, vocabulary: &FxHashSet<Stem>) -> f32 {
    let words: FxHashSet<Stem> = content_words(line).collect();
    words.intersection(vocabulary).count() as f32 / words.len().max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_carry_meaning_count_and_forms_of_one_word_are_one() {
        for (line, words) in [
            ("The ferries have been late", vec!["ferri", "late"]),
            ("Ferried over there with them", vec!["ferri"]),
            ("to be or not", vec![]),
        ] {
            let words: Vec<Stem> = words.into_iter().map(Stem::of).collect();
            assert!(content_words(line).collect::<Vec<_>>() == words, "{line}");
        }
    }

    #[test]
    fn what_is_shared_is_a_part() {
        let vocabulary = content_words("The ferry stays in the harbour").collect();
        assert_eq!(shared("A harbour of gold", &vocabulary), 0.5);
        assert_eq!(shared("", &vocabulary), 0.0);
    }
}
