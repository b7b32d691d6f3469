//! Names: when two strings of words name the same actor.

use std::ops::Range;

use crate::document::Document;
use crate::model::ActorKind;
use crate::phrase::Phrase;
use crate::word_class::WordClass as W;

/// The words of a name, without possessive marks.
pub fn words(document: &Document, tokens: Range<usize>) -> Vec<String> {
    tokens
        .filter(|&at| !matches!(document.class(at), W::Possessive | W::Determiner))
        .map(|at| document.word(at).to_string())
        .collect()
}

/// The name as it is printed, without title, role and possessive mark.
pub fn display(document: &Document, phrase: &Phrase) -> String {
    let mut name = phrase.name.clone();
    while name.end > name.start && document.class(name.end - 1) == W::Possessive {
        name.end -= 1;
    }
    document.span(name.start, name.end).of(document.text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True when all of `words` stand in `name`, in order.
pub fn is_part(words: &[String], name: &[String]) -> bool {
    let mut rest = name.iter();
    !words.is_empty() && words.iter().all(|word| rest.any(|other| same_word(other, word)))
}

/// True when `short` is a way to name `full`: a surname, a given name, a last part, initials, the same in capitals.
pub fn is_short_for(short: &[String], full: &[String], kind: Option<ActorKind>) -> bool {
    if short.len() == full.len() && short.iter().zip(full).all(|(one, other)| same_word(one, other)) {
        return true;
    }
    if short.is_empty() || short.len() >= full.len() {
        return is_initials(short, full);
    }
    // A title-like plural (*the Petersen-Vogts*) names its people together, not one of them.
    let last_fits = short.last().zip(full.last()).is_some_and(|(a, b)| same_word(a, b));
    match kind {
        // Organisations are shortened at either end: *the Commission*, *Barclays*.
        Some(ActorKind::Organisation) => {
            last_fits && is_part(short, full) || full.starts_with(short) || is_initials(short, full)
        }
        _ => is_part(short, full),
    }
}

/// *WTO* for *World Trade Organization*.
fn is_initials(short: &[String], full: &[String]) -> bool {
    let [short] = short else { return false };
    if full.len() < 2 {
        return false;
    }
    let (letters, initials) = (letters(short), initials(full));
    same_word(&letters, &initials)
        && (letters.len() >= 2 && short.chars().all(|c| c.is_uppercase() || c == '.')
            || letters.len() >= 3 && full.len() >= 3)
}

/// *WTO* of *World Trade Organization*: the first letters of those words that have a capital.
pub fn initials(name: &[String]) -> String {
    name.iter().filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect()
}

/// *WTO* of *W.T.O.*
pub fn letters(word: &str) -> String {
    word.chars().filter(|c| c.is_alphabetic()).collect()
}

fn same_word(one: &str, other: &str) -> bool {
    match one.is_ascii() && other.is_ascii() {
        true => one.eq_ignore_ascii_case(other),
        false => one.to_lowercase() == other.to_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(short: &str, full: &str, kind: Option<ActorKind>, expect: bool) {
        let words = |name: &str| name.split(' ').map(str::to_string).collect::<Vec<_>>();
        assert_eq!(is_short_for(&words(short), &words(full), kind), expect, "{short} for {full}");
    }

    #[test]
    fn a_part_of_a_persons_name_stands_for_it() {
        let person = Some(ActorKind::Person);
        check("Keller", "Marta Keller", person, true);
        check("Marta", "Marta Keller", person, true);
        check("de la Vega", "Luis de la Vega", person, true);
        check("KELLER", "Marta Keller", person, true);
        check("MARTA KELLER", "Marta Keller", person, true);
    }

    #[test]
    fn another_name_does_not() {
        let person = Some(ActorKind::Person);
        check("Hale", "Marta Keller", person, false);
        check("Jonas Keller", "Marta Keller", person, false);
        check("Keller Marta", "Marta Keller", person, false);
        check("Kell", "Marta Keller", person, false);
    }

    #[test]
    fn an_organisation_is_shortened_at_either_end_or_to_its_initials() {
        let organisation = Some(ActorKind::Organisation);
        check("Nordhavn", "Nordhavn Shipping", organisation, true);
        check("Ministry", "Danish Foreign Ministry", organisation, true);
        check("NSU", "National Seafarers Union", organisation, true);
        check("N.S.U.", "National Seafarers Union", organisation, true);
    }

    #[test]
    fn other_letters_are_not_its_initials() {
        let organisation = Some(ActorKind::Organisation);
        check("NSA", "National Seafarers Union", organisation, false);
        check("Foreign", "Danish Foreign Ministry", organisation, false);
    }
}
