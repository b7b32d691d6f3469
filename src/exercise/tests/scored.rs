//! What is scored is certain and says why, and the points are what a teacher expects.

use annotator::Span;

use super::{READ, check, second, yields};
use crate::exercise::{Answer, ExerciseKind, MarkedBy, Outcome, Task, certain, outcome, score};

#[test]
fn what_is_scored_rests_on_what_is_certain() {
    check(|example, item| {
        let doubtful = item.evidence.iter().filter(|_| item.is_graded()).find_map(|evidence| {
            let reading = if evidence.article == 0 { &example.reading } else { &second(example).reading };
            reading.quotation(evidence.quotation.as_deref()?).filter(|quotation| !certain(quotation))
        });
        doubtful.map(|quotation| quotation.id.clone())
    });
}

#[test]
fn what_is_doubtful_is_voted_on_and_offers_what_was_found() {
    let mut votes = 0;
    check(|example, item| {
        let Task::Vote { options } = &item.task else { return None };
        let quotation = example.reading.quotation(item.evidence[0].quotation.as_deref()?)?;
        let offered = |id: &String| options.iter().any(|option| option.key == *id);
        (certain(quotation) || !quotation.speakers.iter().all(offered)).then(|| format!("{options:?}"))
    });
    for example in READ.iter() {
        votes += yields(ExerciseKind::NotSure, example).map_or(0, |items| items.len());
    }
    assert!(votes > 100, "{votes}");
}

#[test]
fn the_key_has_all_points_and_what_is_wrong_or_missing_has_none() {
    check(|_, item| {
        let Some(key) = item.key() else {
            return (score(item, None).is_some()).then(|| "no key".to_string());
        };
        let full = score(item, Some(&key))?;
        let all_wrong = match &item.task {
            Task::Mark(mark) => {
                let wrong =
                    |piece: &&Span| !mark.right.iter().chain(&mark.neither).any(|it| it.overlaps(**piece));
                Answer::Marked(mark.pieces.iter().filter(wrong).copied().collect())
            }
            Task::Choose(choose) => {
                let wrong = choose.options.iter().filter(|option| !choose.is_right(&option.key));
                let wrong = wrong.map(|option| option.key.clone());
                Answer::Chosen(wrong.take(if choose.several { usize::MAX } else { 1 }).collect())
            }
            _ => Answer::Number(usize::MAX),
        };
        let none = [score(item, Some(&all_wrong))?.points, score(item, None)?.points];
        let sound = full.points == full.of
            && full.of > 0
            && none == [0, 0]
            && outcome(item, Some(&key)) == Some(Outcome::Right)
            && outcome(item, None) == Some(Outcome::Blank);
        (!sound).then(|| format!("{full:?} {none:?}"))
    });
}

#[test]
fn marking_every_word_gains_nothing() {
    check(|_, item| {
        let Task::Mark(mark) = &item.task else { return None };
        // Where all but a word at either end is a quotation, all is a good answer.
        let outside =
            mark.pieces.iter().filter(|piece| !mark.right.iter().any(|it| it.overlaps(**piece))).count();
        let everything = score(item, Some(&Answer::Marked(mark.pieces.clone())))?;
        let gains = mark.by == MarkedBy::Run && outside > 2 && everything.points > 0;
        (gains && mark.neither.is_empty()).then(|| format!("{everything:?}"))
    });
}

#[test]
fn what_is_scored_says_why() {
    check(|_, item| {
        let told = !item.is_graded() || !item.evidence.is_empty();
        (!told).then(|| "no evidence".to_string())
    });
}
