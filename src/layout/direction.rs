//! In which direction a text is written: by its language, or by its letters where these say something else.

/// Languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 13] =
    ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "nqo", "ps", "sd", "ug", "ur", "yi"];

/// The blocks of Unicode for the scripts of those languages.
const LETTERS: [(char, char); 4] =
    [('\u{590}', '\u{8ff}'), ('\u{fb1d}', '\u{fdff}'), ('\u{fe70}', '\u{fefc}'), ('\u{10800}', '\u{10fff}')];

/// So many letters tell.
const ENOUGH: usize = 2000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }

    pub fn of_language(tag: &str) -> Direction {
        let language = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        match RIGHT_TO_LEFT.contains(&language.as_str()) {
            true => Direction::RightToLeft,
            false => Direction::LeftToRight,
        }
    }

    /// The direction of most letters of a text; `None` where it has no letters.
    pub fn of_text(text: &str) -> Option<Direction> {
        let letters = text.chars().filter(|letter| letter.is_alphabetic()).take(ENOUGH);
        let (rightward, leftward): (Vec<char>, Vec<char>) = letters.partition(|&letter| !is_leftward(letter));
        match (rightward.len(), leftward.len()) {
            (0, 0) => None,
            (rightward, leftward) if leftward > rightward => Some(Direction::RightToLeft),
            _ => Some(Direction::LeftToRight),
        }
    }
}

/// The language of a text as it is claimed, and its direction; no language (`""`) for letters that
/// the claimed one is not written with, and where none is claimed: `und`.
pub fn language_and_direction<'tag>(claimed: &'tag str, text: &str) -> (&'tag str, Direction) {
    let claimed = if claimed == "und" { "" } else { claimed };
    let direction = Direction::of_language(claimed);
    match Direction::of_text(text) {
        Some(other) if other != direction => ("", other),
        _ => (claimed, direction),
    }
}

/// True for a text with letters that are written from right to left.
pub fn has_leftward(text: &str) -> bool {
    text.chars().any(is_leftward)
}

fn is_leftward(letter: char) -> bool {
    LETTERS.iter().any(|(first, last)| (*first..=*last).contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(claimed: &str, text: &str, language: &str, direction: &str) {
        let (found, way) = language_and_direction(claimed, text);
        assert_eq!((found, way.as_str()), (language, direction), "{claimed}: {text}");
    }

    #[test]
    fn the_language_decides_where_the_letters_agree() {
        check("en", "The bridge stays open.", "en", "ltr");
        check("he", "הגשר נשאר פתוח.", "he", "rtl");
        check("ar-EG", "الجسر مفتوح.", "ar-EG", "rtl");
        check("de-CH", "", "de-CH", "ltr");
        check("FA", "", "FA", "rtl");
        check("ja", "橋は開いています。", "ja", "ltr");
    }

    #[test]
    fn letters_that_are_not_of_the_language_decide() {
        check("en", "الجسر مفتوح.", "", "rtl");
        check("he", "The bridge stays open.", "", "ltr");
    }

    #[test]
    fn no_language_is_claimed() {
        check("und", "Die Brücke bleibt offen.", "", "ltr");
        check("und", "הגשר נשאר פתוח.", "", "rtl");
    }

    #[test]
    fn a_foreign_word_changes_nothing() {
        check("en", "The word for bridge is גשר.", "en", "ltr");
        check("he", "הגשר Golden Gate נשאר פתוח גם הלילה.", "he", "rtl");
    }

    #[test]
    fn numbers_and_marks_tell_nothing() {
        check("he", "2016: 12 % – „“", "he", "rtl");
        check("en", "12.10.2016", "en", "ltr");
    }
}
