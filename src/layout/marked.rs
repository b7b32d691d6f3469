//! Words that are put between quotation marks of ours, and may have marks of their own.
//!
//! Marks around all of it would stand double, and go. Others belong to words within, and stay as marks within marks are: single.

/// The words without the marks that are around all of them, and without white space and commas at their ends.
pub fn within_marks(words: &str) -> String {
    let bare = words.trim_matches(|c: char| is_loose(c) || is_double(c) || "'‘’".contains(c));
    // Where there are more marks, those at the ends may be halves of two pairs.
    match bare.contains(is_double) || bare.contains(['‘', '‚', '‹']) || bare.contains(" '") {
        true => words.trim_matches(is_loose).chars().map(single).collect(),
        false => bare.to_string(),
    }
}

fn is_loose(letter: char) -> bool {
    letter.is_whitespace() || letter == ','
}

fn is_double(letter: char) -> bool {
    "\"“”„«»".contains(letter)
}

fn single(letter: char) -> char {
    match letter {
        '"' => '\'',
        '“' => '‘',
        '”' => '’',
        '„' => '‚',
        '«' => '‹',
        '»' => '›',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expect: &str) {
        assert_eq!(within_marks(words), expect);
    }

    #[test]
    fn plain_words_are_left_alone() {
        check("", "");
        check("The dog’s bowl", "The dog’s bowl");
        check("the dogs’ bowl", "the dogs’ bowl");
    }

    #[test]
    fn marks_around_all_of_it_go() {
        check("“The road is closed,”", "The road is closed");
        check("„Die Straße ist gesperrt“", "Die Straße ist gesperrt");
        check("«La route est fermée»", "La route est fermée");
        check("'The road is closed', ", "The road is closed");
    }

    #[test]
    fn marks_of_words_within_stay_and_are_single() {
        check("the road “to nowhere”", "the road ‘to nowhere’");
        check("“We wait,” she said. “And wait.”", "‘We wait,’ she said. ‘And wait.’");
        check("der Weg „ins Nichts“", "der Weg ‚ins Nichts‘");
        check("the road \"to nowhere\"", "the road 'to nowhere'");
        check("Road that cost millions was 'never used'", "Road that cost millions was 'never used'");
    }
}
