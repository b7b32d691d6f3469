//! From what came back to the class: every answer beside the item that it answers.

use super::{Answered, Pupil};
use crate::exercise::lesson::Lesson;
use crate::exercise::result::{FiledAnswer, PupilResult};
use crate::exercise::{Item, Material, candidates};

impl Pupil {
    /// The answers of a result to a lesson, of whose exercises `materials` has the articles, each in its place; where one is `None`
    /// its article could not be had, and its answers are left out. So are answers to items that the lesson does not have, as those
    /// to another lesson are: [`Lesson::fingerprint`] tells.
    ///
    /// The items are those that this pupil got by name. Who changed the name later got others; these are judged by all there was to
    /// choose.
    pub fn new(lesson: &Lesson, result: &PupilResult, materials: &[Option<Material>]) -> Pupil {
        let answers = materials.iter().enumerate().flat_map(|(exercise, material)| {
            let of_exercise: Vec<&FiledAnswer> =
                result.answers.iter().filter(|answer| answer.exercise == exercise).collect();
            let answered = material.as_ref().map(|material| {
                let items = items(lesson, exercise, material, result, &of_exercise);
                of_exercise.iter().filter_map(|answer| answered(answer, &items, material)).collect::<Vec<_>>()
            });
            answered.unwrap_or_default()
        });
        Pupil { name: result.name.clone(), answers: answers.collect() }
    }
}

/// The items of an exercise that this pupil got; behind them all others, where an answer is to one of these.
fn items(
    lesson: &Lesson,
    exercise: usize,
    material: &Material,
    result: &PupilResult,
    answers: &[&FiledAnswer],
) -> Vec<Item> {
    let mut items = lesson.items(exercise, material, &result.name).unwrap_or_default();
    let is_known = |answer: &&FiledAnswer| items.iter().any(|item| item.id == answer.item);
    if !answers.iter().all(is_known)
        && let Some(wished) = lesson.exercises.get(exercise)
    {
        items.extend(candidates(wished.kind, material).unwrap_or_default());
    }
    items
}

fn answered(answer: &FiledAnswer, items: &[Item], material: &Material) -> Option<Answered> {
    let item = items.iter().find(|item| item.id == answer.item)?;
    let article = material.articles.get(item.passages.first()?.article)?;
    Some(Answered {
        exercise: answer.exercise,
        item: item.clone(),
        answer: answer.given.as_ref().map(|given| given.to_answer(article.offsets())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::class::Class;
    use crate::exercise::lesson::{Exercise, Feedback, LessonArticle, Variation};
    use crate::exercise::result::Given;
    use crate::exercise::tests::BUNDLED;
    use crate::exercise::{Answer, ExerciseKind, Task};

    fn lesson() -> Lesson {
        let kinds = [ExerciseKind::MarkQuotations, ExerciseKind::WhoSaidIt, ExerciseKind::WhoIsMissing];
        Lesson {
            title: "Bees".to_string(),
            language: "en".to_string(),
            seed: 7,
            variation: Variation::PerPupil,
            feedback: Feedback::AtEnd,
            articles: vec![LessonArticle::Collected("dead-hives".to_string())],
            exercises: kinds.map(|kind| Exercise::new(kind, vec![0])).into(),
        }
    }

    fn materials() -> Vec<Option<Material<'static>>> {
        let example = BUNDLED.iter().find(|example| example.name == "dead-hives").expect("the article");
        (0..3).map(|_| Some(Material::one(&example.reading))).collect()
    }

    /// What a pupil gives back who answers every item so; the file is written and read again.
    fn result(lesson: &Lesson, name: &str, answer: impl Fn(&Item) -> Option<Answer>) -> PupilResult {
        let mut answers = Vec::new();
        for (exercise, material) in materials().iter().flatten().enumerate() {
            for item in lesson.items(exercise, material, name).expect("items") {
                let given =
                    answer(&item).and_then(|answer| Given::of(&answer, material.articles[0].offsets()));
                answers.push(FiledAnswer { exercise, item: item.id, given });
            }
        }
        let result = PupilResult { lesson: lesson.fingerprint(), name: name.to_string(), answers };
        PupilResult::from_file(&result.to_file()).expect("a result")
    }

    fn wrong(item: &Item) -> Option<Answer> {
        match &item.task {
            Task::Choose(choose) => {
                let wrong = choose.options.iter().find(|option| !choose.is_right(&option.key))?;
                Some(Answer::Chosen(vec![wrong.key.clone()]))
            }
            _ => None,
        }
    }

    #[test]
    fn a_class_that_answers_is_read_as_it_answered() {
        let lesson = lesson();
        let results = [
            result(&lesson, "Ada", Item::key),
            result(&lesson, "Bo", wrong),
            result(&lesson, "Cy", |_| None),
        ];
        let pupils =
            results.iter().map(|result| Pupil::new(&lesson, result, &materials())).collect::<Vec<_>>();
        let class = Class::new(&pupils);
        let told: Vec<(usize, bool)> =
            class.pupils.iter().map(|(_, score)| (score.points, score.points == score.of)).collect();
        assert!(told[0].0 > 15 && told[0].1, "{told:?}");
        assert_eq!(told[1..], [(0, false), (0, false)]);
        assert!(
            class
                .tallies
                .iter()
                .all(|tally| tally.right + tally.wrong + tally.partly + tally.blank <= tally.shown)
        );
        assert_eq!(
            class.tallies.iter().map(|tally| tally.shown).sum::<usize>(),
            pupils.iter().map(|it| it.answers.len()).sum::<usize>()
        );
        assert!(!class.heat.is_empty());
    }

    #[test]
    fn a_changed_name_costs_no_answer() {
        let lesson = lesson();
        let mut result = result(&lesson, "Ada", Item::key);
        result.name = "Ada Brandt".to_string();
        let pupil = Pupil::new(&lesson, &result, &materials());
        assert_eq!(pupil.answers.len(), result.answers.len());
        let single = pupil.answers.iter().filter(|it| it.exercise < 2);
        assert!(single.into_iter().all(|it| it.outcome() == Some(crate::exercise::Outcome::Right)));
    }

    #[test]
    fn what_the_lesson_does_not_have_is_left_out() {
        let lesson = lesson();
        let mut result = result(&lesson, "Ada", Item::key);
        let all = result.answers.len();
        result.answers[0].item = "who-said-it.words@1-2".to_string();
        result.answers[1].exercise = 9;
        assert_eq!(Pupil::new(&lesson, &result, &materials()).answers.len(), all - 2);
        assert_eq!(Pupil::new(&lesson, &result, &[None, None, None]).answers, []);
    }
}
