//! The items of an exercise as its teacher sees them: those that were drawn, and those that were left out.

use std::sync::Arc;

use crate::exercise::lesson::{Exercise, Feedback, Lesson, Variation};
use crate::exercise::sheet::{SheetItem, sheet};
use crate::exercise::{Item, Order, Passage, candidates};
use crate::layout::Page;
use crate::state::lesson::OpenLesson;
use crate::ui::exercise::wording::ScreenWording;
use crate::words::Words;

#[derive(Clone, PartialEq)]
pub struct Row {
    pub item: Item,
    pub sheet: SheetItem,
    /// What is shown with it is the whole article.
    pub whole: bool,
    pub dropped: bool,
}

/// In the order in which the items are asked; what was left out stands where it would stand, or at the end where they are shuffled.
pub fn rows(words: Words, seed: u32, exercise: &Exercise, pages: &[Arc<Page>]) -> Vec<Row> {
    let lesson = Lesson {
        title: String::new(),
        language: String::new(),
        seed,
        variation: Variation::Same,
        feedback: Feedback::AtOnce,
        articles: Vec::new(),
        exercises: vec![exercise.clone()],
    };
    let open = OpenLesson { lesson: Arc::new(lesson), pages: pages.to_vec() };
    let all = open.with_material(0, |material| candidates(exercise.kind, material));
    let all = all.and_then(Result::ok).unwrap_or_default();
    let mut items = open.items(0, "").unwrap_or_default();
    let place = |id: &str| all.iter().position(|item| item.id == id);
    for item in all.iter().filter(|item| exercise.dropped.contains(&item.id)) {
        let behind = |other: &Item| place(&other.id) > place(&item.id);
        let at = items.iter().position(behind).filter(|_| exercise.order == Order::Text);
        items.insert(at.unwrap_or(items.len()), item.clone());
    }
    in_words(words, exercise, items, pages)
}

/// Items in words.
pub fn in_words(words: Words, exercise: &Exercise, items: Vec<Item>, pages: &[Arc<Page>]) -> Vec<Row> {
    let pages: Vec<&Arc<Page>> = exercise.articles.iter().filter_map(|&place| pages.get(place)).collect();
    let readings: Vec<_> = pages.iter().map(|page| &page.reading).collect();
    let sheet = sheet(exercise.kind, &items, &readings, &ScreenWording { words, exercise });
    let is_whole = |passage: &Passage| {
        pages.get(passage.article).is_some_and(|page| passage.span.len() >= page.reading.article.text.len())
    };
    let row = |(item, sheet): (Item, SheetItem)| Row {
        whole: item.passages.iter().any(is_whole),
        dropped: exercise.dropped.contains(&item.id),
        item,
        sheet,
    };
    items.into_iter().zip(sheet.items).map(row).collect()
}
