//! Who speaks for a state by what they are called: its ministries and ambassadors, and seats of power.

use crate::lexicon::{lists, lower};

/// Whether a name or a role holds words of `lexicon/en/state-offices.txt`, in any case, or with its capitals a name of
/// `lexicon/en/seats.txt`: *spokeswoman of the foreign ministry*, *Kremlin*. Those that speak for a part of a state (mayors, courts,
/// the police) are none, and no words of other languages are.
pub fn is_state_office(words: &str) -> bool {
    let offices = lists::text(lists::EN_STATE_OFFICES).lines();
    let seats = lists::text(lists::EN_SEATS).lines().filter_map(|line| line.split_once(" | "));
    let (told, told_low) = (spaced(words), spaced(&lower(words)));
    offices.into_iter().any(|office| told_low.contains(&spaced(office)))
        || seats.into_iter().any(|(seat, _)| told.contains(&spaced(seat)))
}

/// The words with a space on either side of each, and nothing else.
fn spaced(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(" ".to_string(), |spaced, word| spaced + word + " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expect: bool, words: &[&str]) {
        for words in words {
            assert_eq!(is_state_office(words), expect, "{words}");
        }
    }

    #[test]
    fn offices_of_a_state_speak_for_it() {
        check(
            true,
            &[
                "Britain’s foreign secretary",
                "spokeswoman of the Foreign Ministry",
                "Maj Gen",
                "Swedish army",
            ],
        );
    }

    #[test]
    fn seats_of_power_do_with_their_capitals() {
        check(true, &["Kremlin", "Kremlin spokesman", "Downing Street"]);
        check(false, &["kremlinologist", "kremlin", "Street"]);
    }

    #[test]
    fn others_do_not() {
        check(
            false,
            &["", "mayor", "president of the beekeepers’ association", "administrator", "general manager"],
        );
    }
}
