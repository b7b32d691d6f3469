//! Lessons that are being made: one for each article, kept at every choice, so that a reload, a crash or another lesson in between
//! costs nothing; and what is passed on of them.

pub mod brought;
pub mod made;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Loading;
use super::clipboard::address_of;
use super::lesson::OpenLesson;
use super::passing_on::Link;
use super::shelves::Shelves;
use super::storage;
use crate::exercise::lesson::{Lesson, LessonArticle};
use crate::exercise::{ExerciseKind, Item, Material, WhyNot, candidates};
use crate::layout::Page;
use crate::layout::compare::voices::with_common_ids;
use crate::library::given;
use crate::route::{Place, Route, is_own};
use made::{Made, without_names};

/// The items that an article yields for each type, or why it yields none.
pub type Yields = Vec<(ExerciseKind, Result<Arc<Vec<Item>>, WhyNot>)>;

#[derive(Clone, Copy)]
pub struct Making {
    made: RwSignal<Option<Made>>,
    /// What it was before each choice, the last one last.
    past: RwSignal<Vec<Made>>,
    /// The lessons as texts, the one that was worked on last first; where the browser keeps nothing, they are here.
    all: StoredValue<Vec<String>>,
    keeps: RwSignal<bool>,
    shelves: Shelves,
}

const KEY: &str = "voices-making";

/// So many lessons are kept, some 3 kB each: a browser has room for 5 MB.
const MOST: usize = 60;

/// So many choices can be taken back.
const STEPS: usize = 100;

impl Making {
    pub fn new(shelves: Shelves) -> Making {
        Making {
            made: RwSignal::new(None),
            past: RwSignal::new(Vec::new()),
            all: StoredValue::new(kept()),
            keeps: RwSignal::new(true),
            shelves,
        }
    }

    /// Goes on with the lesson of an article, or begins it.
    pub fn open(self, id: &str, page: &Page) {
        let is_of = |made: &Made| made.articles().first().is_some_and(|first| first == id);
        if self.made.with_untracked(|made| made.as_ref().is_some_and(is_of)) {
            return;
        }
        // Another window may have worked on it.
        let known = kept().into_iter().chain(self.all.get_value());
        let known = known.filter_map(|text| Made::from_text(&text)).find(is_of);
        let begin = || {
            let yields = yields(&[page]);
            let count = |kind| {
                let items =
                    yields.iter().find(|(it, _)| *it == kind).and_then(|(_, items)| items.as_ref().ok());
                items.map_or(0, |items| items.len())
            };
            Made::new(id, page.reading.article.headline(), count)
        };
        self.past.set(Vec::new());
        self.made.set(Some(known.unwrap_or_else(begin)));
    }

    /// Goes on with a lesson that was made before. What was being made of the same article comes back when that is taken back.
    pub fn take_over(self, made: Made) {
        let is_of = |other: &Made| other.articles().first() == made.articles().first();
        let known = kept().into_iter().chain(self.all.get_value());
        let known = known.filter_map(|text| Made::from_text(&text)).find(is_of);
        self.past.set(known.into_iter().filter(|known| *known != made).collect());
        self.set(made);
    }

    /// Something of the lesson that is being made; follows it. `None` while there is none.
    pub fn with<T>(self, ask: impl FnOnce(&Made) -> T) -> Option<T> {
        self.made.with(|made| made.as_ref().map(ask))
    }

    /// Makes a choice, which can be taken back, and keeps it.
    pub fn change(self, change: impl FnOnce(&mut Made)) {
        let Some(before) = self.made.get_untracked() else { return };
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return;
        }
        self.past.update(|past| {
            past.push(before);
            let far = past.len().saturating_sub(STEPS);
            past.drain(..far);
        });
        self.set(after);
    }

    /// Takes the last choice back.
    pub fn undo(self) {
        if let Some(before) = self.past.try_update(Vec::pop).flatten() {
            self.set(before);
        }
    }

    pub fn can_undo(self) -> bool {
        self.past.with(|past| !past.is_empty())
    }

    /// Whether this browser keeps the lesson; follows it.
    pub fn keeps(self) -> bool {
        self.keeps.get()
    }

    /// The articles by their ids, as far as they are there; follows them.
    pub fn pages(self, ids: &[String]) -> Loading<Vec<Arc<Page>>> {
        let mut pages = Vec::new();
        for id in ids {
            // The list tells which file it is.
            let _ = self.shelves.shelf();
            self.shelves.expect(id);
            match self.shelves.article(id) {
                Loading::Ready(page) => pages.push(page),
                Loading::Waiting => return Loading::Waiting,
                Loading::Failed(trouble) => return Loading::Failed(trouble),
            }
        }
        Loading::Ready(pages)
    }

    /// The lesson as it is done, with its articles: those of one's own as a whole and without names, those of the collection by id.
    /// `None` while they are not there, and where no type is taken. Follows no changes.
    pub fn lesson(self, language: &str, untitled: &str) -> Option<OpenLesson> {
        untrack(|| {
            let mut lesson = self.with(Made::lesson)?;
            let ids = self.with(Made::articles)?;
            let Loading::Ready(pages) = self.pages(&ids[..lesson.articles.len()]) else { return None };
            if lesson.exercises.is_empty() {
                return None;
            }
            let article = |(id, page): (&String, &Arc<Page>)| match is_own(id) {
                true => LessonArticle::Carried(Box::new(without_names(page.file()))),
                false => LessonArticle::Collected(id.clone()),
            };
            lesson.articles = ids.iter().zip(&pages).map(article).collect();
            lesson.language = language.to_string();
            if lesson.title.trim().is_empty() {
                lesson.title = untitled.to_string();
            }
            Some(OpenLesson { lesson: Arc::new(lesson), pages })
        })
    }

    /// The place where a lesson is done; `None` where the browser cannot compress.
    pub fn place(self, lesson: Arc<Lesson>, done: impl FnOnce(Option<Place>) + 'static) {
        spawn_local(async move { done(given::pack(&lesson.to_file()).await.map(Place::Lesson)) });
    }

    /// Makes a link that carries a lesson.
    pub fn link(self, lesson: Arc<Lesson>, done: impl FnOnce(Link) + 'static) {
        self.place(lesson, move |place| {
            let Some(place) = place else { return done(Link::Unsupported) };
            let address = address_of(&Route::to(place).to_hash());
            let length = address.chars().count();
            done(match length > given::LONGEST {
                true => Link::TooLong { length },
                false => Link::Made { address, is_long: length > given::SAFE },
            });
        });
    }

    fn set(self, made: Made) {
        self.keep(&made);
        self.made.set(Some(made));
    }

    fn keep(self, made: &Made) {
        let is_other = |text: &String| {
            let other = Made::from_text(text);
            other.is_some_and(|other| other.articles().first() != made.articles().first())
        };
        let before = if self.keeps.get_untracked() { kept() } else { self.all.get_value() };
        let others = before.into_iter().filter(is_other);
        let all: Vec<String> = std::iter::once(made.to_text()).chain(others).take(MOST).collect();
        let text = serde_json::to_string(&all).unwrap_or_default();
        storage::write(storage::local(), KEY, &text);
        self.keeps.set(storage::read(storage::local(), KEY).as_deref() == Some(text.as_str()));
        self.all.set_value(all);
    }
}

/// The items that articles yield for each type: one article, or two of one event.
pub fn yields(pages: &[&Page]) -> Yields {
    let second = match pages {
        [first, second, ..] => Some(with_common_ids(&first.reading, &second.reading)),
        _ => None,
    };
    let Some(first) = pages.first() else { return Vec::new() };
    let one = Material::one(&first.reading);
    let two = second.as_ref().map(|second| Material::two(&first.reading, second));
    let items = |kind: ExerciseKind| {
        let material = two.as_ref().filter(|_| kind.articles() > 1).unwrap_or(&one);
        candidates(kind, material).map(Arc::new)
    };
    ExerciseKind::ALL.into_iter().map(|kind| (kind, items(kind))).collect()
}

fn kept() -> Vec<String> {
    let text = storage::read(storage::local(), KEY).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}
