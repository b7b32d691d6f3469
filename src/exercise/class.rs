//! A class: the results of many pupils side by side, per item and per passage, and what is worth discussing.
//!
//! Nothing is a mark for a person here: the numbers say where an article was read in different ways. Every pupil is judged by the items
//! that were shown to them, which may differ from pupil to pupil.

mod agreement;
mod answered;
#[cfg(test)]
mod example;
mod heat;
mod stretch;
mod taken_out;
mod tally;
#[cfg(test)]
mod tests;

use super::{Answer, Item, Outcome, Score, outcome, score};

pub use agreement::Agreement;
pub use answered::answered;
pub use heat::Heat;
pub use stretch::{Stretch, stretches};
pub use taken_out::TakenOut;
pub use tally::Tally;

/// One pupil: the items as they were shown, each with the place of its exercise in the lesson and what was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pupil {
    /// As typed.
    pub name: String,
    pub answers: Vec<Answered>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub exercise: usize,
    pub item: Item,
    pub answer: Option<Answer>,
}

/// All pupils together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class {
    /// In the order given.
    pub pupils: Vec<(String, Score)>,
    /// Every item that was shown to anybody, in the order of the exercises and then as it was first shown.
    pub tallies: Vec<Tally>,
    /// Where the articles were misread, in the order of the exercises and the text.
    pub heat: Vec<Heat>,
}

impl Class {
    /// Of no pupils, nothing.
    pub fn new(pupils: &[Pupil]) -> Class {
        let mut shown: Vec<(usize, Vec<&Answered>)> = Vec::new();
        for answered in pupils.iter().flat_map(|pupil| &pupil.answers) {
            let same = |it: &&Answered| it.exercise == answered.exercise && it.item.id == answered.item.id;
            match shown.iter_mut().find(|(_, all)| all.first().is_some_and(same)) {
                Some((_, all)) => all.push(answered),
                None => shown.push((answered.exercise, vec![answered])),
            }
        }
        shown.sort_by_key(|(exercise, _)| *exercise);
        Class {
            pupils: pupils.iter().map(|pupil| (pupil.name.clone(), pupil.score())).collect(),
            tallies: shown.iter().map(|(_, all)| Tally::new(all)).collect(),
            heat: heat::heat(&shown),
        }
    }

    /// Places in the tallies, what is most worth discussing first: by how much the pupils disagree and how often they are wrong,
    /// both counted alike. Of equal ones the order stays; an item that nobody answered comes last.
    pub fn to_discuss(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.tallies.len()).collect();
        places.sort_by_key(|&at| std::cmp::Reverse(self.tallies[at].worth_discussing()));
        places
    }
}

impl Pupil {
    pub fn score(&self) -> Score {
        let scores = self.answers.iter().filter_map(|it| score(&it.item, it.answer.as_ref()));
        scores.fold(Score::default(), |sum, score| sum + score)
    }
}

impl Answered {
    /// `None` for what is not scored.
    pub fn outcome(&self) -> Option<Outcome> {
        outcome(&self.item, self.answer.as_ref())
    }

    /// Whether something was answered.
    pub fn is_given(&self) -> bool {
        self.answer.as_ref().is_some_and(|answer| !answer.is_blank())
    }
}
