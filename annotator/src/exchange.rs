//! Which reporting verbs could stand in the place of one, in its form.

use crate::lexicon::{self, Frames, VerbForm, lists, lower};
use crate::model::Colour;
use crate::reporting::ReportingWord;

/// How the words that are reported are joined to the verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// Words in quotation marks, before or behind.
    Quote,
    /// *that* and a clause.
    That,
    /// A clause before the verb, set off by a comma.
    ClauseBefore,
    /// A clause behind the verb, without *that*. A verb that takes an object (*noted the delay*) does not count, for what stands behind
    /// it may be one.
    BareClause,
}

/// A verb and what could stand in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    pub word: ReportingWord,
    /// Each in the form of the verb, in the order of the list, never the verb itself.
    pub others: Vec<(&'static str, ReportingWord)>,
}

/// The verbs of `lexicon/en/everyday-verbs.txt` that could stand where `cue` stands. `None` where `cue` is not just a verb of the
/// list of cues in small letters, where one cannot tell in which of its forms (*put*), where it would need somebody who
/// is told, and where it does not go with what follows.
pub fn exchange(cue: &str, follows: Follows) -> Option<Exchange> {
    let entry = lexicon::english().cues.get(cue).filter(|_| *lower(cue) == *cue)?;
    let frame = match follows {
        Follows::Quote => Frames::QUOTE,
        Follows::That => Frames::THAT,
        Follows::ClauseBefore | Follows::BareClause => Frames::ZERO,
    };
    let object = follows == Follows::BareClause && entry.frames.any(Frames::OBJECT);
    // *demanded that it be closed*: no other verb goes with such a clause.
    let subjunctive = follows == Follows::That && entry.colour == Colour::Asking;
    let ambiguous = entry.form == VerbForm::Other || (entry.form != VerbForm::Base && entry.base == cue);
    if ambiguous || object || subjunctive || !entry.frames.any(frame) || entry.frames.any(Frames::ADDRESSEE) {
        return None;
    }
    // In the list a past that is the participle too stands once, as the past.
    let form = if entry.form == VerbForm::Participle { VerbForm::Past } else { entry.form };
    let everyday: Vec<&str> = lists::text(lists::EN_EVERYDAY_VERBS).lines().collect();
    let cues = lists::text(lists::EN_CUES).lines().map(|line| line.split(" | ").collect::<Vec<_>>());
    let mut rows: Vec<Vec<&'static str>> =
        cues.filter(|row| row[0] != entry.base && is_verb(row) && everyday.contains(&row[0])).collect();
    rows.sort_by_key(|row| everyday.iter().position(|verb| *verb == row[0]));
    let column = match form {
        VerbForm::ThirdPerson => 1,
        VerbForm::Past | VerbForm::Participle => 2,
        VerbForm::Ing => 4,
        VerbForm::Base | VerbForm::Other => 0,
    };
    let others = rows.iter().filter_map(|row| {
        let colour = Colour::from_name(row.get(5)?)?;
        Some((*row.get(column)?, ReportingWord { base: row[0], colour }))
    });
    Some(Exchange {
        word: ReportingWord { base: entry.base, colour: entry.colour },
        others: others.collect(),
    })
}

fn is_verb(row: &[&str]) -> bool {
    row.get(6).is_some_and(|frames| !frames.contains("noun") && !frames.contains("phrase"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cue: &str, follows: Follows, expect: Option<&str>) {
        let found = exchange(cue, follows).map(|found| {
            assert!(found.others.iter().all(|(_, other)| other.base != found.word.base));
            found.others.iter().take(3).map(|(form, _)| *form).collect::<Vec<_>>().join(", ")
        });
        assert_eq!(found.as_deref(), expect, "{cue}");
    }

    #[test]
    fn others_stand_in_the_form_of_the_verb() {
        check("claimed", Follows::That, Some("said, stated, explained"));
        check("claims", Follows::That, Some("says, states, explains"));
        check("say", Follows::BareClause, Some("state, explain, point out"));
        check("pointing out", Follows::That, Some("saying, stating, explaining"));
        check("written", Follows::Quote, Some("said, stated, explained"));
    }

    #[test]
    fn a_verb_that_does_not_go_with_what_follows_is_not_exchanged() {
        check("joked", Follows::ClauseBefore, None);
        check("joked", Follows::That, Some("said, stated, explained"));
        check("accused", Follows::That, None);
        check("noted", Follows::BareClause, None);
        check("demanded", Follows::That, None);
        check("demanded", Follows::Quote, Some("said, stated, explained"));
        check("noted", Follows::ClauseBefore, Some("said, stated, explained"));
    }

    #[test]
    fn what_needs_a_hearer_or_is_no_single_verb_is_left_alone() {
        for cue in ["told", "according to", "statement", "Said", "had said", "said,", ":", "", "sagte"] {
            check(cue, Follows::Quote, None);
        }
    }

    #[test]
    fn every_everyday_verb_goes_with_everything_and_has_one_past() {
        for verb in lists::text(lists::EN_EVERYDAY_VERBS).lines() {
            for follows in [Follows::Quote, Follows::That, Follows::ClauseBefore] {
                assert!(exchange(verb, follows).is_some(), "{verb} {follows:?}");
            }
            let rows: Vec<_> = lists::text(lists::EN_CUES)
                .lines()
                .map(|line| line.split(" | ").collect::<Vec<_>>())
                .filter(|row| row[0] == verb && is_verb(row))
                .collect();
            assert_eq!(rows.len(), 1, "{verb}");
            assert_eq!(rows[0][2], rows[0][3], "{verb}");
        }
    }
}
