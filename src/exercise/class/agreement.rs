//! Agreement: which share of all pairs of pupils answered the same.
//!
//! The plain share of agreeing pairs (*observed agreement*, as in Fleiss, *Measuring nominal scale agreement among many raters*, 1971),
//! without his correction for chance: a class is to see what it said, and pairs can be counted by hand.
//!
//! Two marked the same when the same right places are hit and the same wrong pieces marked, however the edges lie; two chose the
//! same when all they chose is the same. Who gave no answer is in no pair, and what is written in words is not compared.

use annotator::Span;

use super::Answered;
use crate::exercise::{Answer, Task, marks};

/// Pairs of pupils that answered the same, out of all pairs that answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    pub pairs: usize,
    pub of: usize,
}

/// What makes two answers the same.
#[derive(PartialEq, Eq)]
enum Same {
    Marks(Vec<Span>, Vec<Span>),
    Keys(Vec<String>),
    Number(usize),
}

impl Agreement {
    pub(super) fn new(all: &[&Answered]) -> Agreement {
        let answers: Vec<Same> = all.iter().filter(|it| it.is_given()).filter_map(|it| same(it)).collect();
        let mut groups: Vec<(&Same, usize)> = Vec::new();
        for answer in &answers {
            match groups.iter_mut().find(|(known, _)| *known == answer) {
                Some((_, count)) => *count += 1,
                None => groups.push((answer, 1)),
            }
        }
        Agreement { pairs: groups.iter().map(|(_, count)| pairs(*count)).sum(), of: pairs(answers.len()) }
    }

    /// From 0 to 1000, rounded down; `None` where there is no pair.
    pub fn permille(self) -> Option<usize> {
        (self.pairs * 1000).checked_div(self.of)
    }
}

fn pairs(count: usize) -> usize {
    count * count.saturating_sub(1) / 2
}

fn same(answered: &Answered) -> Option<Same> {
    match (&answered.item.task, answered.answer.as_ref()?) {
        (Task::Mark(mark), Answer::Marked(marked)) => {
            let judged = marks::judge(mark, marked);
            Some(Same::Marks(judged.hit, judged.wrong))
        }
        (Task::Choose(_) | Task::Vote { .. }, Answer::Chosen(keys)) => {
            let mut keys = keys.clone();
            keys.sort_unstable();
            keys.dedup();
            Some(Same::Keys(keys))
        }
        (Task::Count { .. } | Task::Guess { .. }, Answer::Number(number)) => Some(Same::Number(*number)),
        _ => None,
    }
}
