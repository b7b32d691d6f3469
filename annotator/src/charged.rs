//! Words that say, beside what they name, how one is to take it.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::lexicon::{lists, lower};
use crate::reporting_word;

/// A word of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChargedWord {
    /// The form under which the list has it.
    pub base: &'static str,
    /// A plainer word for that form; `None` where there is none.
    pub plainer: Option<&'static str>,
}

/// The entry of `lexicon/en/charged-words.txt` that is exactly these words, in any case; `None` where there is none, and
/// for every language but English.
pub fn charged_word(words: &str) -> Option<ChargedWord> {
    static LIST: OnceLock<HashMap<&'static str, ChargedWord>> = OnceLock::new();
    let list = LIST.get_or_init(|| {
        let lines = lists::text(lists::EN_CHARGED_WORDS).lines().filter_map(|line| line.split_once(" | "));
        let entries = lines.flat_map(|(forms, plainer)| {
            let base = forms.split(", ").next().unwrap_or(forms);
            let word = ChargedWord { base, plainer: (plainer != "-").then_some(plainer) };
            forms.split(", ").map(move |form| (form, word))
        });
        entries.collect()
    });
    list.get(&*lower(words)).copied()
}

/// Whether a reporting verb, in any form and case, is of `lexicon/en/charged-verbs.txt`: it says how to take what was said. False
/// for words that are no reporting verb of English. Whether it reports speech where it stands is for the caller to know.
pub fn charged_verb(cue: &str) -> bool {
    is_listed(cue, lists::text(lists::EN_CHARGED_VERBS))
}

/// The same of `lexicon/en/veiled-verbs.txt`: it says a thing without saying it.
pub fn veiled_verb(cue: &str) -> bool {
    is_listed(cue, lists::text(lists::EN_VEILED_VERBS))
}

fn is_listed(cue: &str, verbs: &str) -> bool {
    reporting_word(cue).is_some_and(|word| verbs.lines().any(|base| base == word.base))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expect: Option<(&str, Option<&str>)>) {
        assert_eq!(charged_word(words).map(|word| (word.base, word.plainer)), expect, "{words}");
    }

    #[test]
    fn every_form_leads_to_the_first() {
        check("regimes", Some(("regime", Some("government"))));
        check("Brutally", Some(("brutal", Some("violent"))));
        check("so-called", Some(("so-called", None)));
        check("power grab", Some(("power grab", None)));
    }

    #[test]
    fn charged_verbs_are_told_in_every_form() {
        for cue in ["claimed", "Admits", "grumbling", "owned up to"] {
            assert!(charged_verb(cue), "{cue}");
        }
        for cue in ["", "said", "apologised", "joked", "according to", "denied", "insisted", "regime"] {
            assert!(!charged_verb(cue), "{cue}");
        }
    }

    #[test]
    fn veiled_verbs_are_told_in_every_form() {
        for cue in ["hinted", "Implies", "alluded to"] {
            assert!(veiled_verb(cue), "{cue}");
        }
        for cue in ["", "said", "insinuated", "regime"] {
            assert!(!veiled_verb(cue), "{cue}");
        }
    }

    #[test]
    fn every_verb_of_the_lists_is_a_reporting_verb() {
        for list in [lists::EN_CHARGED_VERBS, lists::EN_VEILED_VERBS] {
            for base in lists::text(list).lines() {
                assert_eq!(reporting_word(base).map(|word| word.base), Some(base));
            }
        }
    }

    #[test]
    fn what_is_not_in_the_list_is_not_charged() {
        for words in ["", "government", "said", "regime change", "régime", "-"] {
            check(words, None);
        }
    }

    #[test]
    fn a_plainer_word_is_none_of_the_list() {
        for line in lists::text(lists::EN_CHARGED_WORDS).lines() {
            let plainer = line.split_once(" | ").map_or("", |(_, plainer)| plainer);
            check(plainer, None);
        }
    }
}
