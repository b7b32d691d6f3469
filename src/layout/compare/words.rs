//! The words of a quotation, folded so that two papers' spellings of one word are one.
//!
//! Marks, capitals, accents, apostrophes and ellipses are the typesetter's; what a paper adds in
//! square brackets is its own. None of them makes a quotation another one.

use annotator::Span;

/// A word of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Small letters without marks.
    pub key: String,
    pub span: Span,
}

/// The words of a stretch of text, without those in square brackets.
pub fn words(text: &str, span: Span) -> Vec<Word> {
    let mut words = Vec::new();
    let mut letters = span.of(text).char_indices().peekable();
    let mut previous = ' ';
    let mut bracket = false;
    let mut start = None;
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map_or(' ', |&(_, next)| next);
        let joins = matches!(letter, '\'' | '’') && next.is_alphanumeric()
            || matches!(letter, '.' | ',') && previous.is_ascii_digit() && next.is_ascii_digit();
        if letter.is_alphanumeric() {
            start = start.or(Some(at));
        } else if let Some(first) = start.filter(|_| !joins) {
            push(&mut words, text, Span::new(span.start + first, span.start + at), bracket);
            start = None;
        }
        bracket = match letter {
            '[' => true,
            ']' => false,
            _ => bracket,
        };
        previous = letter;
    }
    if let Some(first) = start {
        push(&mut words, text, Span::new(span.start + first, span.end), bracket);
    }
    words
}

/// The words of a name or a line, folded.
pub fn keys(line: &str) -> Vec<String> {
    words(line, Span::new(0, line.len())).into_iter().map(|word| word.key).collect()
}

/// Two forms of one word, as far as that can be told without knowing the language: *complain* and
/// *complaint*, *mine* and *mined*. Four letters in common, and at most two more on either side.
pub fn kin(one: &str, other: &str) -> bool {
    const STEM: usize = 4;
    const ENDING: usize = 2;
    if one == other {
        return true;
    }
    let common = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    common >= STEM
        && one.len() - common <= ENDING
        && other.len() - common <= ENDING
        && !one.bytes().chain(other.bytes()).any(|byte| byte.is_ascii_digit())
}

/// Words that may be kin have this in common.
pub fn stem(key: &str) -> &str {
    key.char_indices().nth(4).map_or(key, |(end, _)| &key[..end])
}

fn push(words: &mut Vec<Word>, text: &str, span: Span, bracket: bool) {
    if !bracket {
        words.push(Word { key: fold(span.of(text)), span });
    }
}

fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()) {
        match annotator::plain_letters(letter) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(letter),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let found = words(text, Span::new(0, text.len()));
        let keys: Vec<&str> = found.iter().map(|word| word.key.as_str()).collect();
        assert_eq!(keys.join(" "), expect, "{text:?}");
    }

    #[test]
    fn marks_and_capitals_are_folded() {
        check("“We’re READY,” she said", "were ready she said");
        check("'We're ready'", "were ready");
        check("Señora Échezuría", "senora echezuria");
        check("short-range … missiles", "short range missiles");
    }

    #[test]
    fn numbers_stay_whole() {
        check("240 of 1,100, in 2.5 years.", "240 of 1100 in 25 years");
    }

    #[test]
    fn what_the_paper_adds_is_left_out() {
        check("They [the two ministers] agreed", "they agreed");
    }

    #[test]
    fn other_scripts_are_words_too() {
        check("«Мы готовы»", "мы готовы");
        check("…", "");
    }

    #[test]
    fn spans_are_places_in_the_article() {
        let text = "Up: “Not yet.”";
        let found = words(text, Span::new(4, text.len()));
        let spans: Vec<&str> = found.iter().map(|word| word.span.of(text)).collect();
        assert_eq!(spans, ["Not", "yet"]);
    }

    fn check_kin(one: &str, other: &str, expect: bool) {
        assert_eq!(kin(one, other), expect, "{one} {other}");
        assert_eq!(kin(other, one), expect, "{other} {one}");
        assert!(!expect || stem(one) == stem(other), "kin have one stem: {one} {other}");
    }

    #[test]
    fn forms_of_a_word_are_kin() {
        check_kin("complain", "complaint", true);
        check_kin("mine", "mined", true);
        check_kin("fragment", "fragments", true);
        check_kin("defence", "defense", true);
    }

    #[test]
    fn other_words_are_not() {
        check_kin("that", "than", false);
        check_kin("with", "without", false);
        check_kin("austria", "australia", false);
        check_kin("2016", "20165", false);
        check_kin("map", "maps", false);
    }
}
