//! A pupil's result taken back to the items that it answers.

use super::Answered;
use crate::exercise::result::PupilResult;
use crate::exercise::{Item, Material};

/// What was answered to the items of one exercise, in the order of the result, each item once; and how many answers are to
/// items that are not among them: then the article is no longer the one that the pupil had. `exercise` is its place in the lesson,
/// `items` are those of this pupil.
pub fn answered(
    result: &PupilResult,
    exercise: usize,
    items: &[Item],
    material: &Material,
) -> (Vec<Answered>, usize) {
    let mut answered: Vec<Answered> = Vec::new();
    let mut lost = 0;
    for filed in result.answers.iter().filter(|filed| filed.exercise == exercise) {
        let item = items.iter().find(|item| item.id == filed.item);
        let article = item.and_then(|item| material.articles.get(item.passages.first()?.article));
        let (Some(item), Some(article)) = (item, article) else {
            lost += 1;
            continue;
        };
        if !answered.iter().any(|known| known.item.id == item.id) {
            let answer = filed.given.as_ref().map(|given| given.to_answer(article.offsets()));
            answered.push(Answered { exercise, item: item.clone(), answer });
        }
    }
    (answered, lost)
}

#[cfg(test)]
mod tests {
    use annotator::Span;

    use super::*;
    use crate::exercise::result::{FiledAnswer, Given};
    use crate::exercise::{Answer, ExerciseKind, candidates};

    #[test]
    fn answers_come_back_to_their_items_with_places_in_bytes() {
        let reading = annotator::read("Pier „shut“\n\n“We are ready,” said Ida Brandt. Rain fell.");
        let material = Material::one(&reading);
        let items = candidates(ExerciseKind::MarkQuotations, &material).unwrap_or_default();
        let file =
            |exercise: usize, item: &str, given| FiledAnswer { exercise, item: item.to_string(), given };
        let id = items[0].id.as_str();
        let result = PupilResult {
            answers: vec![
                file(0, id, Some(Given::Marked(vec![(14, 20)]))),
                file(0, id, None),
                file(0, "mark-quotations.words@900-901", None),
                file(1, id, None),
            ],
            ..PupilResult::default()
        };
        let (answered, lost) = answered(&result, 0, &items, &material);
        assert_eq!((answered.len(), lost), (1, 1));
        let Some(Answer::Marked(spans)) = &answered[0].answer else { panic!("{answered:?}") };
        // Three marks before it have three bytes each.
        assert_eq!(spans, &[Span::new(20, 26)]);
        assert_eq!(spans[0].of(&reading.article.text), "We are");
    }
}
