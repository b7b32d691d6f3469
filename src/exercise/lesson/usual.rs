//! What a lesson begins with before a teacher has chosen anything: about a dozen items in some twenty minutes.
//!
//! From seeing to judging: who speaks and where comes first, what the words do to it later. Types that give an article's voices their
//! turn come before those that only some articles yield. The numbers are ours: what a class of fourteen-year-olds took for such tasks on paper is
//! nowhere published, so the minutes are said to be *about* so many, and a teacher sets them right by number.

use super::super::ExerciseKind;

/// Types in the order in which they are taken, and how many items of each.
const USUAL: [(ExerciseKind, usize); 12] = [
    (ExerciseKind::MarkQuotations, 2),
    (ExerciseKind::WhoSaidIt, 4),
    (ExerciseKind::NamedOrNot, 3),
    (ExerciseKind::VerbColour, 3),
    (ExerciseKind::QuotationKind, 3),
    (ExerciseKind::WhoseVoice, 3),
    (ExerciseKind::Introduced, 3),
    (ExerciseKind::AccusedAndAnswered, 2),
    (ExerciseKind::WhoIsMissing, 2),
    (ExerciseKind::ScareQuotes, 2),
    (ExerciseKind::NotSure, 4),
    (ExerciseKind::SwapTheVerb, 2),
];

/// So many items are a lesson.
const ENOUGH: usize = 12;

/// Two items of one type are worth its instruction.
const WORTH_IT: usize = 2;

/// The types that a lesson begins with and how many items of each, in the order of [`ExerciseKind::ALL`]; `yields` says how many the
/// article has. What yields least is taken where there is nothing better; none of none.
pub fn usual(yields: impl Fn(ExerciseKind) -> usize) -> Vec<(ExerciseKind, usize)> {
    let mut taken: Vec<(ExerciseKind, usize)> = Vec::new();
    for least in [WORTH_IT, 1] {
        for (kind, number) in USUAL {
            let there = yields(kind);
            let enough = taken.iter().map(|(_, number)| number).sum::<usize>() >= ENOUGH;
            if !enough && there >= least && taken.iter().all(|(known, _)| *known != kind) {
                taken.push((kind, number.min(there)));
            }
        }
    }
    taken.sort_by_key(|(kind, _)| ExerciseKind::ALL.iter().position(|it| it == kind));
    taken
}

/// About how many minutes so many items of each type take, after the article was read.
pub fn minutes(items: impl IntoIterator<Item = (ExerciseKind, usize)>) -> usize {
    let halves: usize = items.into_iter().map(|(kind, number)| half_minutes(kind) * number).sum();
    halves.div_ceil(2)
}

fn half_minutes(kind: ExerciseKind) -> usize {
    match kind {
        ExerciseKind::QuotationKind | ExerciseKind::WhoseVoice => 1,
        ExerciseKind::WhoSaidIt
        | ExerciseKind::NamedOrNot
        | ExerciseKind::Introduced
        | ExerciseKind::VerbColour
        | ExerciseKind::SwapTheVerb
        | ExerciseKind::ScareQuotes
        | ExerciseKind::TwoStories => 2,
        ExerciseKind::AccusedAndAnswered | ExerciseKind::NotSure => 3,
        ExerciseKind::MarkQuotations | ExerciseKind::VoicesAudit => 4,
        ExerciseKind::ChargedWords | ExerciseKind::WhoIsMissing => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(yields: &[(ExerciseKind, usize)], expect: &[(ExerciseKind, usize)]) {
        let there = |kind| yields.iter().find(|(it, _)| *it == kind).map_or(0, |(_, count)| *count);
        assert_eq!(usual(there), expect, "{yields:?}");
    }

    #[test]
    fn an_article_with_everything_gives_a_dozen_items() {
        let taken = usual(|_| 9);
        assert_eq!(taken.iter().map(|(_, number)| number).sum::<usize>(), 12);
        assert_eq!(minutes(taken), 14);
    }

    #[test]
    fn what_is_missing_is_made_up_by_what_comes_next() {
        use ExerciseKind::{MarkQuotations, NamedOrNot, QuotationKind, VerbColour, WhoSaidIt, WhoseVoice};
        check(
            &[(MarkQuotations, 1), (WhoSaidIt, 3), (QuotationKind, 5), (WhoseVoice, 9), (NamedOrNot, 8)],
            &[(WhoSaidIt, 3), (QuotationKind, 3), (NamedOrNot, 3), (WhoseVoice, 3)],
        );
        check(
            &[(MarkQuotations, 1), (WhoSaidIt, 3), (QuotationKind, 5)],
            &[(MarkQuotations, 1), (WhoSaidIt, 3), (QuotationKind, 3)],
        );
        check(
            &[(MarkQuotations, 5), (WhoSaidIt, 7), (VerbColour, 1), (NamedOrNot, 8), (QuotationKind, 5)],
            &[(MarkQuotations, 2), (WhoSaidIt, 4), (QuotationKind, 3), (NamedOrNot, 3)],
        );
    }

    #[test]
    fn an_article_with_little_gives_what_it_has() {
        check(&[(ExerciseKind::WhoSaidIt, 1)], &[(ExerciseKind::WhoSaidIt, 1)]);
        check(&[], &[]);
        assert_eq!(minutes([]), 0);
    }
}
