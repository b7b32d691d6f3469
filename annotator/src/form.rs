//! The form of a mention that somebody has marked by hand.

use crate::lexicon::{self, Tags};
use crate::model::Form;

/// Whether these words name somebody, tell the role they have, or stand for them as a pronoun: *Marta Keller*, *the mayor*,
/// *she*. A guess by the words alone; a name where nothing speaks against it, also for no words at all.
pub fn form_of(words: &str) -> Form {
    let lexicon = lexicon::english();
    let tags = |word: &str| lexicon.tags(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let all: Vec<&str> = words.split_whitespace().collect();
    let [first, others @ ..] = &all[..] else { return Form::Name };
    if others.is_empty() && tags(first).any(Tags::PRONOUN) {
        return Form::Pronoun;
    }
    let is_determined = !others.is_empty() && tags(first).any(Tags::DETERMINER | Tags::PRONOUN);
    let rest = if is_determined { others } else { &all[..] };
    let is_lower = rest.first().is_some_and(|word| word.starts_with(char::is_lowercase));
    let has_role = rest.iter().any(|word| tags(word).any(Tags::ROLE));
    let ends_with_role = rest.last().is_some_and(|word| tags(word).any(Tags::ROLE))
        && !rest.iter().any(|word| tags(word).any(Tags::GIVEN));
    match is_lower || is_determined && has_role || ends_with_role {
        true => Form::Role,
        false => Form::Name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expect: Form) {
        assert_eq!(form_of(words), expect, "{words:?}");
    }

    #[test]
    fn one_pronoun_is_a_pronoun() {
        for words in ["she", "He", "they", "it"] {
            check(words, Form::Pronoun);
        }
    }

    #[test]
    fn what_somebody_is_and_not_how_they_are_called_is_a_role() {
        for words in [
            "the mayor",
            "The Prime Minister",
            "a senior official",
            "Prime Minister",
            "his lawyer",
            "residents",
        ] {
            check(words, Form::Role);
        }
    }

    #[test]
    fn what_somebody_is_called_is_a_name() {
        for words in [
            "Marta Keller",
            "Mayor Marta Keller",
            "the Kremlin",
            "The Foreign Ministry",
            "Tom Baker",
            "IG Metall",
            "北京",
            "",
        ] {
            check(words, Form::Name);
        }
    }
}
