//! Names in quotation marks: titles of works, slogans, nicknames. They are nouns of their sentence, and nobody says
//! them.

use crate::document::Document;
use crate::lexicon::{Frames, NamingSort, Tags};

use super::WordClass as W;

/// The most words that a title behind a preposition, and that a name behind a naming word, may have.
const LONGEST_TITLE: usize = 5;
const LONGEST_NAME: usize = 9;

/// How far before *as* its *known* may stand, in tokens: *known to his followers as*.
const REACH_OF_KNOWN: usize = 7;

/// True for a passage in marks that is a name or a title: *on Radio Nord's "Harbour Hour"*, *the podcast "Harbour
/// Hour"*, *a boat called "Ida"*. `before` are the classes of the tokens before it in its sentence.
pub(super) fn is_name_in_marks(document: &Document, at: usize, before: &[W]) -> bool {
    let Some(previous) = before.last() else { return false };
    let inside = document.word(at).trim_matches(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = inside.split_whitespace().collect();
    let small = Tags::PREPOSITION | Tags::CONJUNCTION | Tags::DETERMINER;
    let capital = |word: &&str| {
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || word.len() <= 3
            || document.lexicon.tags(word).any(small)
    };
    let is_capitalised = inside.starts_with(char::is_uppercase) && words.iter().all(capital);
    if words.is_empty() || words.len() > LONGEST_NAME {
        return false;
    }
    let governed = matches!(previous, W::Possessive)
        || *previous == W::Preposition && document.is_any(at - 1, &["on", "of", "in", "from"]);
    if governed {
        let spoken = document.word(at).contains(['!', '?']);
        return is_capitalised && words.len() <= LONGEST_TITLE && !spoken;
    }
    let naming = |at: usize| document.lexicon.naming(document.word(at));
    match (naming(at - 1), previous) {
        // "called the film "a triumph"": what somebody calls it is no title
        (Some(NamingSort::Thing), _) => is_capitalised || !is_called(document, at, before.len()),
        (Some(NamingSort::Verb), _) => true,
        (Some(NamingSort::Capitals), _) => is_capitalised && is_participle(document, at - 1, before),
        // "On his podcast, "Harbour Hour", …"
        (None, W::Comma) if before.len() >= 2 => is_capitalised && naming(at - 2) == Some(NamingSort::Thing),
        // "known to his followers as "Commander Rain""
        _ if document.is(at - 1, "as") => {
            let known = (1..before.len().min(REACH_OF_KNOWN)).any(|back| document.is(at - 1 - back, "known"));
            is_capitalised && known
        }
        _ => false,
    }
}

/// True when one of the few words before token `at` says what something is called.
fn is_called(document: &Document, at: usize, before: usize) -> bool {
    const REACH: usize = 6;
    (at - before.min(REACH)..at).any(|verb| {
        let cue = document.lexicon.cues.find(document.text, &document.tokens, verb);
        cue.is_some_and(|cue| cue.value.frames.any(Frames::NAME))
    })
}

/// *a boat called*, *, called*: not *what the minister called*, where somebody says it.
fn is_participle(document: &Document, verb: usize, before: &[W]) -> bool {
    let classes = &before[..before.len() - 1];
    let behind_noun = matches!(classes.last(), Some(W::Noun | W::Comma | W::Auxiliary | W::Adverb));
    let first = verb - classes.len();
    behind_noun && !(first..verb).any(|at| document.is_any(at, &["what", "which"]))
}

#[cfg(test)]
mod tests {
    use crate::read_as_is;

    /// The kinds of the quotations in `text`.
    fn check(text: &str, expect: &[&str]) {
        let reading = read_as_is(text);
        let kinds: Vec<&str> = reading.quotations.iter().map(|quotation| quotation.kind.as_str()).collect();
        assert_eq!(kinds, expect, "{text}");
    }

    #[test]
    fn a_name_in_marks_is_no_speech() {
        check("Tom Hale spoke on the podcast \"Tea with Zoya\" last Friday.", &["scare"]);
        check("Under the program, called \"Present Always,\" pupils look into a tablet.", &["scare"]);
        check("Known to his followers as \"Commander Rain,\" he held no rank.", &["scare"]);
        check(
            "On his podcast, \"Cut on the Bias\", Tom Hale argued that it was late.",
            &["scare", "indirect"],
        );
        check("The file was marked \"open\".", &["scare"]);
        check("Both sides met under the slogan \"the money is yours\".", &["scare"]);
    }

    #[test]
    fn what_somebody_calls_something_is_speech() {
        check("Marta Keller called the plan \"Dead on Arrival\".", &["mixed"]);
        check("Critics have called the film \"a triumph\".", &["mixed"]);
        check("Critics met to see the film \"a triumph of snow\".", &["scare"]);
        check("It was what the minister called \"A Day of Shame\".", &["direct"]);
        check("Marta Keller said in her book: \"We were right.\"", &["direct"]);
        check("\"We were right,\" reads the book.", &["direct"]);
    }
}
