//! How an answer is scored.
//!
//! - Marks, and options of which several may be right: the right ones less the wrong ones, never below nothing, out of all that are
//!   right (the rule of H5P's *Mark the Words* and *Multiple Choice*). So whoever marks everything gains nothing by it.
//! - One option: one point or none.
//! - A number: one point where it is no further off than its tolerance (as Moodle's numerical questions).
//! - What is open, guessed or voted on has no score.
//!
//! Points are whole numbers: an item is worth as many as it has right answers, and a sum of items is the sum of their
//! points, so that nothing is lost by rounding.

use std::ops::Add;

use super::marks::{self, JudgedMarks};
use super::{Answer, Choose, Item, Task};

/// Points, and how many there were to be had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    pub points: usize,
    pub of: usize,
}

/// How an item was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    Right,
    /// Some points and not all.
    Partly,
    Wrong,
    /// No answer, or one of another sort than the task asks.
    Blank,
}

/// The score of an answer; no answer has no points. `None` for what is not scored.
pub fn score(item: &Item, answer: Option<&Answer>) -> Option<Score> {
    match (&item.task, answer) {
        (Task::Mark(mark), Some(Answer::Marked(marked))) => Some(marks::judge(mark, marked).score()),
        (Task::Mark(mark), _) => Some(marks::judge(mark, &[]).score()),
        (Task::Choose(choose), Some(Answer::Chosen(keys))) => Some(score_choice(choose, keys)),
        (Task::Choose(choose), _) => Some(score_choice(choose, &[])),
        (Task::Count { right, tolerance }, answer) => {
            let hit = matches!(answer, Some(Answer::Number(number)) if number.abs_diff(*right) <= *tolerance);
            Some(Score { points: usize::from(hit), of: 1 })
        }
        (Task::Guess { .. } | Task::Open { .. } | Task::Vote { .. }, _) => None,
    }
}

/// `None` for what is not scored.
pub fn outcome(item: &Item, answer: Option<&Answer>) -> Option<Outcome> {
    let score = score(item, answer)?;
    let fits = match (&item.task, answer) {
        (Task::Mark(_), Some(Answer::Marked(_)))
        | (Task::Choose(_), Some(Answer::Chosen(_)))
        | (Task::Count { .. }, Some(Answer::Number(_))) => !answer.is_some_and(Answer::is_blank),
        _ => false,
    };
    Some(match score {
        _ if !fits => Outcome::Blank,
        Score { points, of } if points == of => Outcome::Right,
        Score { points: 0, .. } => Outcome::Wrong,
        _ => Outcome::Partly,
    })
}

fn score_choice(choose: &Choose, keys: &[String]) -> Score {
    let chosen = choose.options.iter().filter(|option| keys.contains(&option.key));
    let (right, wrong): (Vec<_>, Vec<_>) = chosen.partition(|option| choose.is_right(&option.key));
    let of = choose.right.len();
    match choose.several {
        true => Score { points: right.len().saturating_sub(wrong.len()), of },
        // More than one where one is asked is no answer to it.
        false => Score { points: usize::from(right.len() == 1 && wrong.is_empty()), of },
    }
}

impl JudgedMarks {
    pub fn score(&self) -> Score {
        Score {
            points: self.hit.len().saturating_sub(self.wrong.len()),
            of: self.hit.len() + self.missed.len(),
        }
    }
}

impl Add for Score {
    type Output = Score;

    fn add(self, other: Score) -> Score {
        Score { points: self.points + other.points, of: self.of + other.of }
    }
}

#[cfg(test)]
mod tests;
