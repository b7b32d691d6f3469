//! How a class answered one item.

use super::{Agreement, Answered};
use crate::exercise::{Answer, Item, Offered, Outcome, Score, Task, score};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Place of the exercise in the lesson.
    pub exercise: usize,
    /// As it was shown to the first.
    pub item: Item,
    /// To how many it was shown.
    pub shown: usize,
    /// How many of them are right, partly right and wrong; none of an item that is not scored.
    pub right: usize,
    pub partly: usize,
    pub wrong: usize,
    pub blank: usize,
    /// What there was to choose, most often chosen first; an option that only some were offered counts, too.
    pub chosen: Vec<Chosen>,
    /// What was counted or guessed, smallest first.
    pub numbers: Vec<usize>,
    /// What was written, in the order of the pupils.
    pub words: Vec<String>,
    pub agreement: Agreement,
    /// Of all to whom it was shown.
    pub score: Score,
}

/// An option, and how many chose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub option: Offered,
    pub right: bool,
    pub count: usize,
}

impl Tally {
    /// `all` are the answers to one item, at least one.
    pub(super) fn new(all: &[&Answered]) -> Tally {
        let first = all[0];
        let outcomes: Vec<Outcome> = all.iter().filter_map(|it| it.outcome()).collect();
        let count = |outcome: Outcome| outcomes.iter().filter(|it| **it == outcome).count();
        let given = || all.iter().filter_map(|it| it.answer.as_ref());
        let mut numbers: Vec<usize> = given().filter_map(number).collect();
        numbers.sort_unstable();
        let words = given().filter_map(|answer| match answer {
            Answer::Words(words) if !answer.is_blank() => Some(words.clone()),
            _ => None,
        });
        let scores = all.iter().filter_map(|it| score(&it.item, it.answer.as_ref()));
        let blank = if first.item.is_graded() { count(Outcome::Blank) } else { blank(all) };
        Tally {
            exercise: first.exercise,
            item: first.item.clone(),
            shown: all.len(),
            right: count(Outcome::Right),
            partly: count(Outcome::Partly),
            wrong: count(Outcome::Wrong),
            blank,
            chosen: chosen(all),
            numbers,
            words: words.collect(),
            agreement: Agreement::new(all),
            score: scores.fold(Score::default(), |sum, score| sum + score),
        }
    }

    /// Disagreement and error, each from 0 to 1000; of an item that is not scored the error is nothing, and of one that nobody
    /// answered all is nothing.
    pub(super) fn worth_discussing(&self) -> usize {
        if self.blank == self.shown {
            return 0;
        }
        let disagreement = self.agreement.permille().map_or(0, |agreement| 1000 - agreement);
        let error = match self.score {
            Score { of: 0, .. } => 0,
            Score { points, of } => 1000 - points * 1000 / of,
        };
        disagreement + error
    }
}

fn blank(all: &[&Answered]) -> usize {
    all.iter().filter(|it| !it.is_given()).count()
}

fn number(answer: &Answer) -> Option<usize> {
    match answer {
        Answer::Number(number) => Some(*number),
        _ => None,
    }
}

/// Every option that anybody was offered; keys that nobody was offered are no choice.
fn chosen(all: &[&Answered]) -> Vec<Chosen> {
    let mut chosen: Vec<Chosen> = Vec::new();
    for answered in all {
        let (options, right): (&[Offered], &[String]) = match &answered.item.task {
            Task::Choose(choose) => (&choose.options, &choose.right),
            Task::Vote { options } => (options, &[]),
            _ => continue,
        };
        for option in options {
            let is_chosen =
                matches!(&answered.answer, Some(Answer::Chosen(keys)) if keys.contains(&option.key));
            match chosen.iter_mut().find(|known| known.option.key == option.key) {
                Some(known) => known.count += usize::from(is_chosen),
                None => chosen.push(Chosen {
                    right: right.contains(&option.key),
                    count: usize::from(is_chosen),
                    option: option.clone(),
                }),
            }
        }
    }
    chosen.sort_by(|one, other| {
        other.count.cmp(&one.count).then_with(|| one.option.key.cmp(&other.option.key))
    });
    chosen
}
