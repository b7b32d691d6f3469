//! Tables counted by hand: nothing, all, all right, all wrong, and what lies between.

use annotator::Span;

use super::*;
use crate::exercise::{ExerciseKind, Label, Mark, MarkedBy, Offered, Prompt, Rubric};

fn item(task: Task) -> Item {
    Item {
        id: String::new(),
        kind: ExerciseKind::WhoSaidIt,
        prompt: Prompt::WhoSaidIt,
        passages: Vec::new(),
        task,
        hard: Vec::new(),
        evidence: Vec::new(),
    }
}

/// Options `a` to `e`; those in `right` are.
fn choose(right: &str, several: bool) -> Item {
    let options =
        "abcde".chars().map(|key| Offered { key: key.to_string(), label: Label::Words(key.to_string()) });
    let right = right.chars().map(String::from).collect();
    item(Task::Choose(Choose { options: options.collect(), right, several, fixed: false }))
}

/// Ten pieces of a letter each; those in `right` are.
fn mark(right: &[usize], by: MarkedBy) -> Item {
    let piece = |at: &usize| Span::new(at * 2, at * 2 + 1);
    let pieces: Vec<usize> = (0..10).collect();
    let spans = |places: &[usize]| places.iter().map(piece).collect();
    item(Task::Mark(Mark { by, pieces: spans(&pieces), right: spans(right), neither: Vec::new() }))
}

fn check(item: &Item, answer: Option<Answer>, points: usize, of: usize, told: Outcome) {
    assert_eq!(score(item, answer.as_ref()), Some(Score { points, of }), "{answer:?}");
    assert_eq!(outcome(item, answer.as_ref()), Some(told), "{answer:?}");
}

fn chosen(keys: &str) -> Option<Answer> {
    Some(Answer::Chosen(keys.chars().map(String::from).collect()))
}

fn marked(places: &[usize]) -> Option<Answer> {
    Some(Answer::Marked(places.iter().map(|at| Span::new(at * 2, at * 2 + 1)).collect()))
}

#[test]
fn one_option_is_right_or_not() {
    let item = choose("b", false);
    for (answer, points, told) in [
        (chosen("b"), 1, Outcome::Right),
        (chosen("a"), 0, Outcome::Wrong),
        (chosen("z"), 0, Outcome::Wrong),
        (chosen("ab"), 0, Outcome::Wrong),
        (chosen("abcde"), 0, Outcome::Wrong),
        (chosen(""), 0, Outcome::Blank),
        (None, 0, Outcome::Blank),
        (Some(Answer::Number(1)), 0, Outcome::Blank),
    ] {
        check(&item, answer, points, 1, told);
    }
}

#[test]
fn of_several_the_wrong_are_taken_from_the_right() {
    let item = choose("abc", true);
    for (answer, points, told) in [
        (chosen("abc"), 3, Outcome::Right),
        (chosen("ab"), 2, Outcome::Partly),
        (chosen("abcd"), 2, Outcome::Partly),
        (chosen("abcde"), 1, Outcome::Partly),
        (chosen("ad"), 0, Outcome::Wrong),
        (chosen("de"), 0, Outcome::Wrong),
        (chosen("aa"), 1, Outcome::Partly),
        (chosen(""), 0, Outcome::Blank),
        (None, 0, Outcome::Blank),
    ] {
        check(&item, answer, points, 3, told);
    }
}

#[test]
fn single_marks_count_like_several_options() {
    let item = mark(&[0, 3, 4, 8], MarkedBy::Piece);
    let (all, wrong): (Vec<usize>, [usize; 6]) = ((0..10).collect(), [1, 2, 5, 6, 7, 9]);
    for (places, points, told) in [
        (&[0, 3, 4, 8][..], 4, Outcome::Right),
        (&[0, 3], 2, Outcome::Partly),
        (&[0, 3, 5], 1, Outcome::Partly),
        (&[0, 5], 0, Outcome::Wrong),
        (&all, 0, Outcome::Wrong),
        (&wrong, 0, Outcome::Wrong),
        (&[], 0, Outcome::Blank),
    ] {
        check(&item, marked(places), points, 4, told);
    }
    check(&item, None, 0, 4, Outcome::Blank);
}

#[test]
fn runs_of_marks_count_once_each() {
    let item = mark(&[1, 2, 5, 6, 7], MarkedBy::Run);
    let all: Vec<usize> = (0..10).collect();
    for (places, points, told) in [
        (&[1, 2, 5, 6, 7][..], 2, Outcome::Right),
        (&[1, 2, 6, 7], 2, Outcome::Right),
        (&[1, 2], 1, Outcome::Partly),
        (&[1, 2, 9], 0, Outcome::Wrong),
        (&[5, 6, 7, 9, 1, 2], 1, Outcome::Partly),
        (&all, 0, Outcome::Wrong),
        (&[9], 0, Outcome::Wrong),
        (&[], 0, Outcome::Blank),
    ] {
        check(&item, marked(places), points, 2, told);
    }
}

#[test]
fn a_number_may_be_off_by_its_tolerance() {
    let item = item(Task::Count { right: 12, tolerance: 2 });
    for (number, points, told) in [
        (12, 1, Outcome::Right),
        (10, 1, Outcome::Right),
        (14, 1, Outcome::Right),
        (9, 0, Outcome::Wrong),
        (15, 0, Outcome::Wrong),
        (0, 0, Outcome::Wrong),
        (usize::MAX, 0, Outcome::Wrong),
    ] {
        check(&item, Some(Answer::Number(number)), points, 1, told);
    }
    check(&item, None, 0, 1, Outcome::Blank);
    check(&item, chosen("a"), 0, 1, Outcome::Blank);
}

#[test]
fn what_is_open_guessed_or_voted_on_has_no_score() {
    let words = Some(Answer::Words("Ask the driver.".to_string()));
    for task in [
        Task::Open { rubric: Rubric::WhomToAsk },
        Task::Guess { found: 3 },
        Task::Vote { options: Vec::new() },
    ] {
        let item = item(task);
        assert!(!item.is_graded());
        assert_eq!((score(&item, words.as_ref()), outcome(&item, words.as_ref())), (None, None));
    }
}

#[test]
fn a_sum_is_the_sum_of_the_points() {
    let sum = Score { points: 2, of: 3 } + Score { points: 0, of: 1 } + Score { points: 1, of: 2 };
    assert_eq!(sum, Score { points: 3, of: 6 });
}
