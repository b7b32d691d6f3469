//! Words that hold a sentence together and do not say what it is about.

use crate::lexicon::{Tags, english};

/// True for articles, prepositions, pronouns, auxiliaries and their like; false for a word that may
/// also be a noun (*mine*), and for every word that no list has.
pub fn is_small_word(word: &str) -> bool {
    const SMALL: [Tags; 9] = [
        Tags::DETERMINER,
        Tags::PREPOSITION,
        Tags::CONJUNCTION,
        Tags::SUBORDINATOR,
        Tags::AUXILIARY,
        Tags::MODAL,
        Tags::NEGATION,
        Tags::PRONOUN,
        Tags::WH,
    ];
    let tags = english().tags(word);
    SMALL.into_iter().any(|class| tags.any(class)) && !tags.any(Tags::NOUN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expect: bool) {
        for word in words.split(' ') {
            assert_eq!(is_small_word(word), expect, "{word}");
        }
    }

    #[test]
    fn small_words_hold_a_sentence_together() {
        check("the of and because would not they which don’t The", true);
    }

    #[test]
    fn words_that_say_something_are_none() {
        check("mine border refused yesterday Ida 240 xyzzy", false);
    }
}
