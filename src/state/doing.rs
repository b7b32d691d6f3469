//! A lesson being done: which item is open, what was answered, what was looked at. Kept at each answer, so that a closed
//! window costs nothing; a lesson that was changed is another one.

use std::sync::Arc;

use annotator::format::Offsets;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::lesson::OpenLesson;
use super::storage;
use crate::exercise::lesson::{Feedback, Variation};
use crate::exercise::result::{FiledAnswer, Given, PupilResult};
use crate::exercise::{Answer, Item, Outcome, Score, WhyNot, outcome, score};

#[derive(Clone, Copy)]
pub struct Doing {
    lesson: StoredValue<OpenLesson>,
    fingerprint: StoredValue<String>,
    name: RwSignal<String>,
    stage: RwSignal<Stage>,
    items: RwSignal<Arc<Vec<DoingItem>>>,
    /// The item that is open, from 0.
    at: RwSignal<usize>,
}

/// How far a pupil is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    #[default]
    Start,
    Items,
    Finished,
}

/// An item with what was answered.
#[derive(Clone)]
pub struct DoingItem {
    /// The place of its exercise in the lesson.
    pub exercise: usize,
    pub item: Arc<Item>,
    answer: ArcRwSignal<Option<Answer>>,
    checked: ArcRwSignal<bool>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    stage: Stage,
    at: usize,
    /// The places of items that were checked.
    checked: Vec<usize>,
    /// The file of the result.
    result: String,
}

const KEY: &str = "voices-lesson-";

impl Doing {
    /// The lesson as it was left, or at its start.
    pub fn new(lesson: OpenLesson) -> Doing {
        let fingerprint = lesson.lesson.fingerprint();
        let kept = storage::read(storage::local(), &format!("{KEY}{fingerprint}"));
        let kept: Kept = kept.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default();
        let result = PupilResult::from_file(&kept.result).unwrap_or_default();
        let doing = Doing {
            lesson: StoredValue::new(lesson),
            fingerprint: StoredValue::new(fingerprint),
            name: RwSignal::new(result.name.clone()),
            stage: RwSignal::new(Stage::Start),
            items: RwSignal::new(Arc::default()),
            at: RwSignal::new(0),
        };
        if kept.stage != Stage::Start {
            doing.lay_out();
            doing.fill(&result, &kept.checked);
            doing.at.set(kept.at);
            doing.stage.set(kept.stage);
        }
        doing
    }

    pub fn lesson(self) -> OpenLesson {
        self.lesson.get_value()
    }

    pub fn name(self) -> RwSignal<String> {
        self.name
    }

    pub fn stage(self) -> Stage {
        self.stage.get()
    }

    /// As they were laid out when the lesson was begun.
    pub fn items(self) -> Arc<Vec<DoingItem>> {
        self.items.get_untracked()
    }

    pub fn at(self) -> usize {
        self.at.get().min(self.items.with(|items| items.len().saturating_sub(1)))
    }

    /// Whether each answer is looked at when it is given.
    pub fn is_checked_at_once(self) -> bool {
        self.lesson.with_value(|lesson| lesson.lesson.feedback == Feedback::AtOnce)
    }

    /// Whether a name is needed before there are items.
    pub fn needs_name(self) -> bool {
        self.lesson.with_value(|lesson| lesson.lesson.variation == Variation::PerPupil)
    }

    /// The exercises that yield nothing, by their places, and why.
    pub fn without_items(self) -> Vec<(usize, WhyNot)> {
        let name = self.name.get_untracked();
        self.lesson.with_value(|lesson| {
            let all = 0..lesson.lesson.exercises.len();
            all.filter_map(|exercise| Some((exercise, lesson.items(exercise, &name).err()?))).collect()
        })
    }

    pub fn begin(self) {
        self.lay_out();
        self.at.set(0);
        self.stage.set(Stage::Items);
        self.keep();
    }

    /// Opens another item.
    pub fn go_to(self, at: usize) {
        self.at.set(at);
        self.stage.set(Stage::Items);
        self.keep();
    }

    /// Takes an answer, unless it was looked at already.
    pub fn answer(self, item: &DoingItem, answer: Option<Answer>) {
        if !item.checked.get_untracked() {
            item.answer.set(answer);
            self.keep();
        }
    }

    /// Shows what is right.
    pub fn check(self, item: &DoingItem) {
        item.checked.set(true);
        self.keep();
    }

    /// Shows what is right in all items.
    pub fn finish(self) {
        self.items().iter().for_each(|item| item.checked.set(true));
        self.stage.set(Stage::Finished);
        self.keep();
    }

    /// Begins anew, with no answers.
    pub fn again(self) {
        self.stage.set(Stage::Start);
        self.items.set(Arc::default());
        self.fingerprint.with_value(|fingerprint| {
            storage::write(storage::local(), &format!("{KEY}{fingerprint}"), "");
        });
    }

    /// The points of all items that are scored.
    pub fn score(self) -> Score {
        let items = self.items();
        let scores = items.iter().filter_map(DoingItem::score);
        scores.fold(Score::default(), |sum, score| sum + score)
    }

    /// What the teacher gets.
    pub fn result(self) -> PupilResult {
        let lesson = self.lesson.get_value();
        let filed = |item: &DoingItem| {
            let given = item.answer.with_untracked(|answer| {
                let (answer, text) = (answer.as_ref()?, lesson.text_of(item)?);
                Given::of(answer, &Offsets::new(text))
            });
            FiledAnswer { exercise: item.exercise, item: item.item.id.clone(), given }
        };
        PupilResult {
            lesson: self.fingerprint.get_value(),
            name: self.name.get_untracked(),
            answers: self.items().iter().map(filed).collect(),
        }
    }

    fn lay_out(self) {
        let name = self.name.get_untracked();
        let items = self.lesson.with_value(|lesson| {
            let exercises = 0..lesson.lesson.exercises.len();
            let items = exercises.flat_map(|exercise| {
                let items = lesson.items(exercise, &name).unwrap_or_default();
                items.into_iter().map(move |item| (exercise, item))
            });
            items.collect::<Vec<_>>()
        });
        let items = items.into_iter().map(|(exercise, item)| DoingItem {
            exercise,
            item: Arc::new(item),
            answer: ArcRwSignal::new(None),
            checked: ArcRwSignal::new(false),
        });
        self.items.set(Arc::new(items.collect()));
    }

    fn fill(self, result: &PupilResult, checked: &[usize]) {
        let lesson = self.lesson.get_value();
        for (place, item) in self.items().iter().enumerate() {
            let filed = result.answer(item.exercise, &item.item.id).and_then(|filed| filed.given.as_ref());
            let text = lesson.text_of(item);
            item.answer.set(filed.zip(text).map(|(given, text)| given.to_answer(&Offsets::new(text))));
            item.checked.set(checked.contains(&place));
        }
    }

    fn keep(self) {
        let items = self.items();
        let places = 0..items.len();
        let kept = Kept {
            stage: self.stage.get_untracked(),
            at: self.at.get_untracked(),
            checked: places.filter(|&place| items[place].checked.get_untracked()).collect(),
            result: self.result().to_file(),
        };
        // Numbers and texts have no way to fail.
        let kept = serde_json::to_string(&kept).unwrap_or_default();
        self.fingerprint.with_value(|fingerprint| {
            storage::write(storage::local(), &format!("{KEY}{fingerprint}"), &kept);
        });
    }
}

impl OpenLesson {
    /// The text in which the places of an answer are; `None` where the article is not there.
    fn text_of(&self, item: &DoingItem) -> Option<&str> {
        let article = item.item.passages.first().map_or(0, |passage| passage.article);
        Some(&self.page(item.exercise, article)?.reading.article.text)
    }
}

impl DoingItem {
    /// The answer, for whoever is drawn by it.
    pub fn answer(&self) -> RwSignal<Option<Answer>> {
        self.answer.clone().into()
    }

    /// Whether what is right was shown; the answer stays as it is then.
    pub fn checked(&self) -> RwSignal<bool> {
        self.checked.clone().into()
    }

    pub fn is_checked(&self) -> bool {
        self.checked.get()
    }

    /// `None` for what is not scored.
    pub fn score(&self) -> Option<Score> {
        self.answer.with(|answer| score(&self.item, answer.as_ref()))
    }

    /// `None` for what is not scored.
    pub fn outcome(&self) -> Option<Outcome> {
        self.answer.with(|answer| outcome(&self.item, answer.as_ref()))
    }
}
