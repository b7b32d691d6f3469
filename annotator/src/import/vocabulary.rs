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
    const LONGEST_GRAMMAR: usize = 6;
    const GRAMMAR: [&str; 32] = [
        "about", "after", "also", "been", "before", "could", "every", "from", "have", "into", "more", "most",
        "only", "other", "over", "said", "says", "since", "some", "than", "that", "their", "them", "there",
        "they", "this", "what", "when", "will", "with", "would", "your",
    ];
    line.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().nth(SHORTEST - 1).is_some())
        .map(lower)
        .filter(|word| word.len() > LONGEST_GRAMMAR || !GRAMMAR.contains(&&**word))
        .map(|word| Stem::of(&word))
}

impl Stem {
    fn of(lower: &str) -> Stem {
        const LETTERS: usize = 5;
        Stem(lower.chars().take(LETTERS).fold(0, |stem, letter| stem << 21 | u128::from(u32::from(letter))))
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
