//! Looking for words in a text as a person would: capitals, accents, the form of quotation marks
//! and the width of spaces make no difference, and *war crime* finds *war crimes* but *art* does
//! not find *party*.

use std::ops::Range;

use memchr::memmem::Finder;

/// A text made ready for searching, which still knows its own places.
#[derive(Debug, Default)]
pub struct Searchable {
    folded: String,
    /// For each byte of `folded`, and its end, the byte of the text that it comes from.
    origin: Vec<usize>,
}

impl Searchable {
    pub fn new(text: &str) -> Searchable {
        let mut searchable = Searchable::default();
        for (at, c) in text.char_indices() {
            let before = searchable.folded.len();
            push(&mut searchable.folded, c);
            searchable.origin.resize(searchable.origin.len() + searchable.folded.len() - before, at);
        }
        searchable.origin.push(text.len());
        searchable
    }

    /// Where the words stand, in text order, as bytes of the text; nowhere for no words.
    pub fn places(&self, words: &str) -> Vec<Range<usize>> {
        let wanted = Wanted::new(words);
        let ends = |at: usize| self.origin[at + wanted.folded.len()];
        wanted.places(&self.folded).map(|at| self.origin[at]..ends(at)).collect()
    }
}

/// A text without what makes no difference to a search. Equal for texts that a person would take
/// for the same; empty for one without anything but spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.trim().chars().for_each(|c| push(&mut folded, c));
    folded
}

/// Words that are looked for, made ready once for as many texts as there are.
#[derive(Debug)]
pub struct Wanted {
    folded: String,
    finder: Finder<'static>,
    /// Inside of words too.
    anywhere: bool,
}

impl Wanted {
    pub fn new(words: &str) -> Wanted {
        let folded = fold(words);
        // A script without capitals may write words without spaces, or set an article before them.
        let anywhere = folded.chars().next().is_some_and(|c| {
            !c.is_alphanumeric() || c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()
        });
        Wanted { finder: Finder::new(&folded).into_owned(), folded, anywhere }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// Whether a folded text has the words, from the beginning of a word on. No words are in every
    /// text.
    pub fn is_in(&self, folded: &str) -> bool {
        self.is_empty() || self.places(folded).next().is_some()
    }

    /// Where they begin in a folded text, in bytes; nowhere for no words.
    fn places<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = usize> + 'a {
        let found = (!self.is_empty()).then(|| self.finder.find_iter(folded.as_bytes()));
        let is_letter = |c: char| c.is_alphanumeric();
        found
            .into_iter()
            .flatten()
            .filter(move |&at| self.anywhere || !folded[..at].chars().next_back().is_some_and(is_letter))
    }
}

fn push(folded: &mut String, c: char) {
    match c {
        '‘' | '’' | '‚' | '‛' | '`' | '´' | '′' => folded.push('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => folded.push('"'),
        '\u{2010}'..='\u{2015}' => folded.push('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
        c if c.is_whitespace() => {
            if !folded.ends_with(' ') {
                folded.push(' ');
            }
        }
        c => {
            for small in c.to_lowercase() {
                match annotator::plain_letters(small) {
                    Some(letters) => folded.push_str(letters),
                    None => folded.push(small),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places are shown between square brackets.
    fn check(text: &str, words: &str, expect: &str) {
        let mut shown = String::new();
        let mut at = 0;
        for place in Searchable::new(text).places(words) {
            shown += &format!("{}[{}]", &text[at..place.start], &text[place.clone()]);
            at = place.end;
        }
        assert_eq!(shown + &text[at..], expect, "{words:?}");
        assert_eq!(Wanted::new(words).is_in(&fold(text)), expect.contains('[') || words.trim().is_empty());
    }

    #[test]
    fn words_are_found_from_the_beginning_of_a_word() {
        check("A war crime, war crimes", "war crime", "A [war crime], [war crime]s");
        check("a party of art", "art", "a party of [art]");
        check("a party", "art", "a party");
    }

    #[test]
    fn capitals_accents_and_marks_make_no_difference() {
        check("Çelik said: “It’s over.”", "celik", "[Çelik] said: “It’s over.”");
        check("Çelik said: “It’s over.”", "\"it's", "Çelik said: [“It’s] over.”");
        check("Straße, STRASSE", "straße", "[Straße], [STRASSE]");
        check("the cease\u{ad}fire", "Ceasefire", "the [cease\u{ad}fire]");
    }

    #[test]
    fn spaces_are_one_however_wide() {
        check("we  are\u{a0}\nready", " we are  ready ", "[we  are\u{a0}\nready]");
    }

    #[test]
    fn a_script_without_capitals_is_searched_anywhere() {
        check("和平谈判开始", "谈判", "和平[谈判]开始");
        check("والحرب", "حرب", "وال[حرب]");
    }

    #[test]
    fn no_words_are_nowhere() {
        check("anything", "", "anything");
        check("anything", "  ", "anything");
        check("", "x", "");
    }

    #[test]
    fn what_overlaps_is_found_once() {
        check("ha ha ha", "ha ha", "[ha ha] ha");
    }
}
