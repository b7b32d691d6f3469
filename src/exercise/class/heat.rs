//! Heat: how often each place of an article was misread.
//!
//! Where pieces were marked, every right place has the number of those who missed it, and every piece that was wrongly marked the number
//! of those who did. Elsewhere the place is what the item emphasises, or its passage, with the number of those who were not
//! right. Items about a whole article have no place in it. Who gave no answer did not misread anything.

use annotator::Span;

use super::Answered;
use crate::exercise::{Answer, ExerciseKind, Item, Outcome, Task, marks};

/// A place of an article, and how often it was misread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heat {
    /// Place of the exercise in the lesson.
    pub exercise: usize,
    /// Which of the articles of the exercise.
    pub article: usize,
    /// Bytes of its text.
    pub span: Span,
    pub misread: usize,
    /// How many answered.
    pub of: usize,
}

/// `shown` has the answers to each item.
pub fn heat(shown: &[(usize, Vec<&Answered>)]) -> Vec<Heat> {
    let mut heat: Vec<Heat> = Vec::new();
    for (exercise, all) in shown {
        let answered: Vec<&Answered> = all.iter().copied().filter(|it| it.is_given()).collect();
        let of = answered.len();
        let mut add = |article: usize, span: Span, misread: usize| {
            heat.push(Heat { exercise: *exercise, article, span, misread, of });
        };
        let Some(item) = answered.first().map(|it| &it.item) else { continue };
        let Some(passage) = item.passages.first() else { continue };
        if let Task::Mark(_) = item.task {
            marked(&answered).into_iter().for_each(|(span, misread)| add(passage.article, span, misread));
        } else if item.is_graded() {
            let misread = answered.iter().filter(|it| it.outcome() != Some(Outcome::Right)).count();
            places(item).into_iter().for_each(|(article, span)| add(article, span, misread));
        }
    }
    heat.sort_by_key(|it| (it.exercise, it.article, it.span));
    heat
}

fn marked(answered: &[&Answered]) -> Vec<(Span, usize)> {
    let mut counts: Vec<(Span, usize)> = Vec::new();
    let mut count = |span: Span, by: usize| match counts.iter_mut().find(|(known, _)| *known == span) {
        Some((_, count)) => *count += by,
        None => counts.push((span, by)),
    };
    for it in answered {
        let (Task::Mark(mark), Some(Answer::Marked(marked))) = (&it.item.task, &it.answer) else {
            continue;
        };
        let judged = marks::judge(mark, marked);
        judged.hit.iter().for_each(|span| count(*span, 0));
        judged.missed.iter().for_each(|span| count(*span, 1));
        let wrong = mark.pieces.iter().filter(|piece| judged.wrong.iter().any(|span| span.overlaps(**piece)));
        // A mark that is too long lies over what is right, too; there it was missed, which counts already.
        let right = |piece: &Span| judged.missed.iter().any(|span| span.overlaps(*piece));
        wrong.filter(|piece| !right(piece)).for_each(|piece| count(*piece, 1));
    }
    counts
}

/// What an item is about; nothing for what asks about a whole article.
fn places(item: &Item) -> Vec<(usize, Span)> {
    let whole = [ExerciseKind::VoicesAudit, ExerciseKind::WhoIsMissing, ExerciseKind::TwoStories];
    if whole.contains(&item.kind) {
        return Vec::new();
    }
    let places = item.passages.iter().flat_map(|passage| {
        let spans = match item.kind {
            ExerciseKind::SwapTheVerb => passage.hidden.clone(),
            _ if passage.emphasised.is_empty() => vec![passage.span],
            _ => passage.emphasised.clone(),
        };
        spans.into_iter().map(move |span| (passage.article, span))
    });
    places.collect()
}
