//! Counting: a teacher takes a result out that is not to count, and puts it back; the last one first by *Undo*.

use std::sync::Arc;

use leptos::prelude::*;

use super::Collecting;
use crate::exercise::class::TakenOut;
use crate::exercise::result::PupilResult;

/// A result that was brought.
#[derive(Clone)]
pub struct HandedIn {
    /// Counts from 0; no two have the same.
    pub number: usize,
    pub result: Arc<PupilResult>,
    /// When the teacher took it out: a later one has a higher number. `None` while it counts.
    taken_out: Option<usize>,
}

impl HandedIn {
    pub(super) fn new(number: usize, result: PupilResult) -> HandedIn {
        HandedIn { number, result: Arc::new(result), taken_out: None }
    }

    pub fn is_out(&self) -> bool {
        self.taken_out.is_some()
    }
}

impl Collecting {
    /// Takes out a result that counts, or puts it back.
    pub fn toggle(self, number: usize) {
        self.results.update(|results| {
            let next = next(results);
            for result in results.iter_mut().filter(|result| result.number == number) {
                result.taken_out = if result.is_out() { None } else { Some(next) };
            }
        });
        self.keep();
    }

    /// The result that was taken out last of those of the lesson; `None` where all count.
    pub fn last_out(self) -> Option<HandedIn> {
        let lesson = self.lesson.get();
        let fits = |it: &&HandedIn| lesson.as_ref().is_none_or(|known| known.fingerprint == it.result.lesson);
        self.results.with(|results| {
            results.iter().filter(fits).filter(|it| it.is_out()).max_by_key(|it| it.taken_out).cloned()
        })
    }
}

/// Takes out those of a class that was saved, in their order; what is out already stays.
pub(super) fn take_out(results: &mut [HandedIn], out: &TakenOut) {
    for fingerprint in &out.results {
        let next = next(results);
        let is_meant = |it: &&mut HandedIn| !it.is_out() && it.result.fingerprint() == *fingerprint;
        if let Some(result) = results.iter_mut().find(is_meant) {
            result.taken_out = Some(next);
        }
    }
}

pub(super) fn taken_out(results: &[HandedIn]) -> TakenOut {
    let mut out: Vec<&HandedIn> = results.iter().filter(|it| it.is_out()).collect();
    out.sort_by_key(|it| it.taken_out);
    TakenOut { results: out.into_iter().map(|it| it.result.fingerprint()).collect() }
}

fn next(results: &[HandedIn]) -> usize {
    results.iter().filter_map(|it| it.taken_out).max().map_or(0, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results() -> Vec<HandedIn> {
        let result = |name: &str| PupilResult { name: name.to_string(), ..PupilResult::default() };
        ["Ada", "Bo", "Cy"].iter().enumerate().map(|(at, name)| HandedIn::new(at, result(name))).collect()
    }

    fn out(results: &[HandedIn]) -> Vec<&str> {
        results.iter().filter(|it| it.is_out()).map(|it| it.result.name.as_str()).collect()
    }

    #[test]
    fn what_was_taken_out_is_out_again_whatever_the_order_of_the_results() {
        let mut before = results();
        before[2].taken_out = Some(0);
        before[0].taken_out = Some(1);
        let kept = TakenOut::from_file(&taken_out(&before).to_file()).expect("a line");
        let mut after = results();
        after.reverse();
        take_out(&mut after, &kept);
        assert_eq!(out(&after), ["Cy", "Ada"]);
        assert_eq!(taken_out(&after), kept);
        take_out(&mut after, &kept);
        assert_eq!(taken_out(&after), kept);
    }

    #[test]
    fn a_result_that_is_not_there_takes_nobody_out() {
        let mut all = results();
        take_out(&mut all, &TakenOut { results: vec![String::new(), "0".to_string()] });
        assert!(out(&all).is_empty());
    }
}
