//! By which words quotations are introduced, from neutral to loaded.

use std::cmp::Reverse;

use annotator::{Colour, Reading, reporting_word};

/// How a quotation is introduced.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Introduction {
    /// By a word of the list, in its dictionary form.
    Listed(Colour, &'static str),
    /// By words that are not in the list, as they stand.
    Unlisted(String),
    /// By no word: a colon, or nothing at all.
    Without,
}

/// Quotations that are introduced alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduced {
    pub by: Introduction,
    /// Places in the reading, in order.
    pub quotations: Vec<usize>,
}

impl Introduction {
    /// `None` for words of which no colour is known.
    pub fn colour(&self) -> Option<Colour> {
        match self {
            Introduction::Listed(colour, _) => Some(*colour),
            Introduction::Unlisted(_) | Introduction::Without => None,
        }
    }

    fn of_cue(cue: &str) -> Introduction {
        match reporting_word(cue) {
            Some(word) => Introduction::Listed(word.colour, word.base),
            None if cue.chars().any(char::is_alphabetic) => Introduction::Unlisted(cue.to_lowercase()),
            None => Introduction::Without,
        }
    }
}

/// How each quotation of a reading is introduced. The list is English: in other languages all words are unlisted.
pub fn introductions(reading: &Reading) -> Vec<Introduction> {
    let text = &reading.article.text;
    let of_quotation = |cue: Option<annotator::Span>| {
        cue.map_or(Introduction::Without, |cue| Introduction::of_cue(cue.of(text)))
    };
    reading.quotations.iter().map(|quotation| of_quotation(quotation.cue)).collect()
}

/// Some of the quotations by what introduces them: from neutral to loaded, of one colour the most frequent first, words
/// that are not in the list and none at all at the end.
pub fn introduced(introductions: &[Introduction], places: &[usize]) -> Vec<Introduced> {
    let mut found: Vec<Introduced> = Vec::new();
    for &at in places {
        match found.iter_mut().find(|other| other.by == introductions[at]) {
            Some(alike) => alike.quotations.push(at),
            None => found.push(Introduced { by: introductions[at].clone(), quotations: vec![at] }),
        }
    }
    let order = |by: &Introduction| (by.colour().is_none(), by.colour(), *by == Introduction::Without);
    found.sort_by(|one, other| {
        let key = |it: &Introduced| (order(&it.by), Reverse(it.quotations.len()));
        key(one).cmp(&key(other)).then_with(|| one.by.cmp(&other.by))
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cues: &[&str], expect: &str) {
        let introductions: Vec<Introduction> = cues.iter().map(|cue| Introduction::of_cue(cue)).collect();
        let places: Vec<usize> = (0..cues.len()).collect();
        let told = introduced(&introductions, &places).into_iter().map(|alike| {
            let by = match alike.by {
                Introduction::Listed(colour, base) => format!("{base} ({})", colour.as_str()),
                Introduction::Unlisted(words) => format!("“{words}”"),
                Introduction::Without => "none".to_string(),
            };
            format!("{by} {:?}", alike.quotations)
        });
        assert_eq!(told.collect::<Vec<_>>().join(", "), expect);
    }

    #[test]
    fn neutral_comes_first_and_loaded_last() {
        check(
            &["fumed", "denied", "pointed out", "claimed", "said"],
            "say (neutral) [4], point out (explaining) [2], deny (denying) [1], claim (doubting) [3], fume (emotional) [0]",
        );
    }

    #[test]
    fn of_one_colour_the_most_frequent_comes_first_then_the_alphabet() {
        check(
            &["told", "added", "said", "says", "had said"],
            "say (neutral) [2, 3, 4], add (neutral) [1], tell (neutral) [0]",
        );
    }

    #[test]
    fn what_is_not_in_the_list_stands_as_it_is() {
        check(&["sagte", ":", "Sagte", "said", ""], "say (neutral) [3], “sagte” [0, 2], none [1, 4]");
    }

    #[test]
    fn only_the_asked_quotations_count() {
        let introductions = ["said", "said", "denied"].map(Introduction::of_cue);
        let found = introduced(&introductions, &[1]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].quotations, [1]);
        assert_eq!(introduced(&introductions, &[]), []);
    }
}
