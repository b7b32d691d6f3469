//! The reporting word in the words of a cue, whoever marked them: its dictionary form and its colour.

use crate::lexicon::{self, CueEntry};
use crate::model::{Colour, Span};
use crate::token::{Words, tokens};

/// A reporting word as the list of cues has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportingWord {
    /// The dictionary form: *say* for *said* and *says*, *according to* as it is, *claim* for verb and noun.
    pub base: &'static str,
    pub colour: Colour,
}

/// The first verb or phrase of the list in the words of a cue, the first noun when there is no verb; helping verbs,
/// adverbs and whoever was told may stand around it. `None` when there is neither: a colon, a verb that is not in the
/// list, a language that has no list.
pub fn reporting_word(cue: &str) -> Option<ReportingWord> {
    let lexicon = lexicon::english();
    let tokens = tokens(cue, Span::new(0, cue.len()), &[], &mut Words::new(lexicon, cue.len()));
    let first = |list: &lexicon::Phrases<CueEntry>| {
        let hit = (0..tokens.len()).find_map(|at| list.find(cue, &tokens, at))?;
        Some(ReportingWord { base: hit.value.base, colour: hit.value.colour })
    };
    first(&lexicon.cues).or_else(|| first(&lexicon.cue_nouns))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cue: &str, base: &str, colour: Colour) {
        let found = reporting_word(cue).map(|word| (word.base, word.colour));
        assert_eq!(found, Some((base, colour)), "{cue:?}");
    }

    #[test]
    fn all_forms_lead_to_the_dictionary_form() {
        for cue in ["said", "says", "say", "saying", "Said", "SAYS"] {
            check(cue, "say", Colour::Neutral);
        }
        check("wrote", "write", Colour::Neutral);
        check("written", "write", Colour::Neutral);
        check("denies", "deny", Colour::Denying);
        check("fumed", "fume", Colour::Emotional);
    }

    #[test]
    fn a_phrase_is_one_word() {
        check("according to", "according to", Colour::Neutral);
        check("According to", "according to", Colour::Neutral);
        check("pointed out", "point out", Colour::Explaining);
        check("hit back", "hit back", Colour::Assertive);
    }

    #[test]
    fn words_around_it_do_not_matter() {
        check("told reporters", "tell", Colour::Neutral);
        check("has repeatedly warned", "warn", Colour::Warning);
        check("was quick to add", "add", Colour::Neutral);
        check("had, once more, denied", "deny", Colour::Denying);
        check("  said\u{a0}on Monday", "say", Colour::Neutral);
        check("dismissed as", "dismiss", Colour::Denying);
    }

    #[test]
    fn of_several_the_first_counts_and_a_verb_before_a_noun() {
        check("said, adding", "say", Colour::Neutral);
        check("in a statement condemned", "condemn", Colour::Attacking);
    }

    #[test]
    fn a_noun_is_one_where_no_verb_stands() {
        check("statement", "statement", Colour::Neutral);
        check("its accusation that", "accusation", Colour::Attacking);
    }

    #[test]
    fn every_verb_of_the_list_has_its_colour() {
        let list = include_str!("../lexicon/en/cues.txt");
        let rows = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let rows = rows.map(|line| line.split(" | ").collect::<Vec<_>>());
        let verbs = rows.filter(|row| !row[6].contains("noun") && !row[6].contains("phrase"));
        let verbs: Vec<Vec<&str>> = verbs.collect();
        assert!(verbs.len() > 500);
        for row in &verbs {
            let found = reporting_word(row[0]).map(|word| (word.base, word.colour.as_str()));
            assert_eq!(found, Some((row[0], row[5])));
        }
    }

    #[test]
    fn what_is_not_in_the_list_has_no_colour() {
        for cue in ["", ":", " ", "walked", "reporters", "sagte", "erklärte der Minister", "“", "1,900"] {
            assert_eq!(reporting_word(cue), None, "{cue:?}");
        }
    }
}
