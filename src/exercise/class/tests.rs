//! Small classes, counted by hand.

use annotator::Span;

use super::*;
use crate::exercise::{Choose, ExerciseKind, Mark, MarkedBy, Offered, Passage, Prompt, Rubric, Task};

fn item(id: &str, task: Task) -> Item {
    Item {
        id: id.to_string(),
        kind: ExerciseKind::WhoSaidIt,
        prompt: Prompt::WhoSaidIt,
        passages: vec![Passage::new(0, Span::new(0, 20))],
        task,
        hard: Vec::new(),
        evidence: Vec::new(),
    }
}

/// Options `a`, `b` and `c`, of which `a` is right.
fn choose(id: &str) -> Item {
    let [a, b, c] = ["a", "b", "c"].map(|key| Offered::words(key, key));
    item(id, Choose::one(a, vec![b, c]))
}

/// Ten words; the second and third are right, and the eighth.
fn mark(id: &str) -> Item {
    let pieces = (0..10).map(|at| Span::new(at * 2, at * 2 + 1)).collect();
    let right = vec![Span::new(2, 5), Span::new(14, 15)];
    item(id, Task::Mark(Mark { by: MarkedBy::Run, pieces, right, neither: Vec::new() }))
}

/// A class in which each answers the same item, `-` for no answer.
fn class(item: &Item, answers: &[&str]) -> Class {
    let pupils = answers.iter().enumerate().map(|(at, answer)| {
        let answer = match (*answer, &item.task) {
            ("-", _) => None,
            (number, Task::Count { .. } | Task::Guess { .. }) => number.parse().ok().map(Answer::Number),
            (places, Task::Mark(_)) => {
                let words = places.split(' ').filter_map(|at| at.parse::<usize>().ok());
                Some(Answer::Marked(words.map(|at| Span::new(at * 2, at * 2 + 1)).collect()))
            }
            (words, Task::Open { .. }) => Some(Answer::Words(words.to_string())),
            (keys, _) => Some(Answer::Chosen(keys.split(' ').map(str::to_string).collect())),
        };
        Pupil { name: at.to_string(), answers: vec![Answered { exercise: 0, item: item.clone(), answer }] }
    });
    Class::new(&pupils.collect::<Vec<_>>())
}

/// Right, partly, wrong and blank; pairs that agree and all pairs.
fn check(item: &Item, answers: &[&str], told: [usize; 4], agreement: (usize, usize)) {
    let class = class(item, answers);
    let tally = &class.tallies[0];
    assert_eq!([tally.right, tally.partly, tally.wrong, tally.blank], told, "{answers:?}");
    assert_eq!((tally.agreement.pairs, tally.agreement.of), agreement, "{answers:?}");
    assert_eq!(tally.shown, answers.len());
}

#[test]
fn choices_are_counted_and_compared() {
    check(&choose("x"), &["a", "a", "b", "c", "-"], [2, 0, 2, 1], (1, 6));
    check(&choose("x"), &["a", "a", "a"], [3, 0, 0, 0], (3, 3));
    check(&choose("x"), &["b"], [0, 0, 1, 0], (0, 0));
    check(&choose("x"), &["-", "-"], [0, 0, 0, 2], (0, 0));
    let class = class(&choose("x"), &["b", "b", "a", "z"]);
    let chosen: Vec<(&str, usize, bool)> =
        class.tallies[0].chosen.iter().map(|it| (it.option.key.as_str(), it.count, it.right)).collect();
    assert_eq!(chosen, [("b", 2, false), ("a", 1, true), ("c", 0, false)]);
}

#[test]
fn marks_agree_when_they_hit_the_same_however_their_edges_lie() {
    check(&mark("x"), &["1 2 7", "1 2 3 7", "1 2", "5"], [2, 1, 1, 0], (1, 6));
    check(&mark("x"), &["5", "5", "9"], [0, 0, 3, 0], (1, 3));
}

#[test]
fn what_is_not_scored_is_counted_all_the_same() {
    let vote = item("x", Task::Vote { options: vec![Offered::words("a", "a"), Offered::words("b", "b")] });
    check(&vote, &["a", "b", "a", "-"], [0, 0, 0, 1], (1, 3));
    let guess = item("x", Task::Guess { found: 4 });
    check(&guess, &["9", "2", "-"], [0, 0, 0, 1], (0, 1));
    assert_eq!(class(&guess, &["9", "2", "-"]).tallies[0].numbers, [2, 9]);
    let open = item("x", Task::Open { rubric: Rubric::WhomToAsk });
    check(&open, &["The driver", " ", "-"], [0, 0, 0, 2], (0, 0));
    assert_eq!(class(&open, &["The driver", " ", "-"]).tallies[0].words, ["The driver"]);
}

#[test]
fn heat_counts_who_missed_what_and_who_marked_what_is_wrong() {
    let heat = class(&mark("x"), &["1 2 7", "7", "5 6 7 8 9", "-"]).heat;
    let told: Vec<(usize, usize, usize)> = heat.iter().map(|it| (it.span.start, it.misread, it.of)).collect();
    // The third marked one stretch of five words: it is wrong, and what is right in it was missed.
    assert_eq!(told, [(2, 2, 3), (10, 1, 3), (12, 1, 3), (14, 1, 3), (16, 1, 3), (18, 1, 3)]);
}

#[test]
fn heat_of_a_choice_lies_on_what_it_is_about() {
    let mut about = choose("x");
    about.passages[0].emphasised = vec![Span::new(4, 9)];
    let heat = class(&about, &["a", "b", "-"]).heat;
    assert_eq!(heat, [Heat { exercise: 0, article: 0, span: Span::new(4, 9), misread: 1, of: 2 }]);
    about.kind = ExerciseKind::TwoStories;
    assert_eq!(class(&about, &["a", "b"]).heat, []);
    assert_eq!(class(&choose("x"), &["-"]).heat, []);
}

#[test]
fn what_divides_the_class_or_misleads_it_comes_first() {
    let answered = |id: &str, key: &str| Answered {
        exercise: 0,
        item: choose(id),
        answer: (key != "-").then(|| Answer::Chosen(vec![key.to_string()])),
    };
    // All right; all wrong alike; divided between two wrong ones; half right; nobody.
    let table =
        [("right", "aaaa"), ("alike", "bbbb"), ("divided", "bbcc"), ("half", "aabb"), ("nobody", "----")];
    let pupil = |at: usize| Pupil {
        name: at.to_string(),
        answers: table.iter().map(|(id, keys)| answered(id, &keys[at..=at])).collect(),
    };
    let class = Class::new(&(0..4).map(pupil).collect::<Vec<_>>());
    let order: Vec<&str> =
        class.to_discuss().into_iter().map(|at| class.tallies[at].item.id.as_str()).collect();
    assert_eq!(order, ["divided", "half", "alike", "right", "nobody"]);
    let scores: Vec<(usize, usize)> =
        class.pupils.iter().map(|(_, score)| (score.points, score.of)).collect();
    assert_eq!(scores, [(2, 5), (2, 5), (1, 5), (1, 5)]);
}

#[test]
fn pupils_may_have_had_different_items() {
    let pupil = |name: &str, exercise: usize, id: &str| Pupil {
        name: name.to_string(),
        answers: vec![Answered { exercise, item: choose(id), answer: None }],
    };
    let class =
        Class::new(&[pupil("Ada", 1, "x"), pupil("Bo", 0, "y"), pupil("Cy", 1, "x"), pupil("Dee", 0, "x")]);
    let shown: Vec<(usize, &str, usize)> =
        class.tallies.iter().map(|it| (it.exercise, it.item.id.as_str(), it.shown)).collect();
    assert_eq!(shown, [(0, "y", 1), (0, "x", 1), (1, "x", 2)]);
    assert_eq!(Class::new(&[]), Class::default());
}
