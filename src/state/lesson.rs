//! The lesson that an address carries: unpacked, and with the articles it is made from.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Loading;
use super::shelves::Shelves;
use crate::exercise::lesson::{Lesson, LessonArticle, LessonError};
use crate::exercise::{Item, Material, Passage, WhyNot};
use crate::layout::Page;
use crate::layout::compare::voices::with_common_ids;
use crate::library::Trouble;
use crate::library::given::{self, GivenError};

#[derive(Clone, Copy)]
pub struct Lessons {
    /// What the address carries that was opened last, as it stands there.
    payload: StoredValue<String>,
    unpacked: RwSignal<Loading<Arc<Unpacked>, LessonTrouble>>,
    shelves: Shelves,
}

/// Why a lesson cannot be opened. The screen has the sentences for a person.
#[derive(Clone, Debug)]
pub enum LessonTrouble {
    Link(GivenError),
    Lesson(LessonError),
    /// One of its articles cannot be had.
    Article(Trouble),
}

/// A lesson and the articles that it carries, each in its place.
struct Unpacked {
    lesson: Lesson,
    carried: Vec<Option<Arc<Page>>>,
}

/// A lesson with all its articles.
#[derive(Clone)]
pub struct OpenLesson {
    pub lesson: Arc<Lesson>,
    /// As many as the lesson has, in its order.
    pub pages: Vec<Arc<Page>>,
}

impl Lessons {
    pub fn new(shelves: Shelves) -> Lessons {
        Lessons {
            payload: StoredValue::new(String::new()),
            unpacked: RwSignal::new(Loading::Waiting),
            shelves,
        }
    }

    /// Unpacks what an address carries, unless that was done last.
    pub fn open(self, payload: String) {
        if self.payload.with_value(|known| *known == payload) {
            return;
        }
        self.payload.set_value(payload.clone());
        self.unpacked.set(Loading::Waiting);
        spawn_local(async move {
            let unpacked = match unpacked(&payload).await {
                Ok(lesson) => Loading::Ready(Arc::new(Unpacked::new(lesson))),
                Err(trouble) => Loading::Failed(trouble),
            };
            // Another one may have been opened by then.
            if self.payload.with_value(|known| *known == payload) {
                self.unpacked.set(unpacked);
            }
        });
    }

    /// The lesson once all its articles are there; follows them.
    pub fn lesson(self) -> Loading<OpenLesson, LessonTrouble> {
        let unpacked = match self.unpacked.get() {
            Loading::Waiting => return Loading::Waiting,
            Loading::Failed(trouble) => return Loading::Failed(trouble),
            Loading::Ready(unpacked) => unpacked,
        };
        self.with_articles(&unpacked.lesson, &unpacked.carried)
    }

    /// The lesson that an address carried which was opened last; `None` where none was.
    pub fn last(self) -> Option<Arc<Lesson>> {
        self.unpacked.with(|unpacked| match unpacked {
            Loading::Ready(unpacked) => Some(Arc::new(unpacked.lesson.clone())),
            Loading::Waiting | Loading::Failed(_) => None,
        })
    }

    /// The lesson of a link, opened for its own sake.
    pub async fn unpack(payload: &str) -> Result<Lesson, LessonTrouble> {
        unpacked(payload).await
    }

    /// The lesson of a file, with its articles; follows them.
    pub fn of(self, lesson: &Lesson) -> Loading<OpenLesson, LessonTrouble> {
        self.with_articles(lesson, &carried(lesson))
    }

    fn with_articles(
        self,
        lesson: &Lesson,
        carried: &[Option<Arc<Page>>],
    ) -> Loading<OpenLesson, LessonTrouble> {
        let mut pages = Vec::new();
        let mut waiting = false;
        for (article, carried) in lesson.articles.iter().zip(carried) {
            match (article, carried) {
                (_, Some(page)) => pages.push(page.clone()),
                (LessonArticle::Collected(id), None) => {
                    // The list tells which file it is.
                    let _ = self.shelves.shelf();
                    self.shelves.expect(id);
                    match self.shelves.article(id) {
                        Loading::Ready(page) => pages.push(page),
                        Loading::Waiting => waiting = true,
                        Loading::Failed(trouble) => return Loading::Failed(LessonTrouble::Article(trouble)),
                    }
                }
                (LessonArticle::Carried(_), None) => {}
            }
        }
        match waiting {
            true => Loading::Waiting,
            false => Loading::Ready(OpenLesson { lesson: Arc::new(lesson.clone()), pages }),
        }
    }
}

impl OpenLesson {
    /// The items of an exercise for a pupil; see [`Lesson::items`].
    pub fn items(&self, exercise: usize, pupil: &str) -> Result<Vec<Item>, WhyNot> {
        self.with_material(exercise, |material| self.lesson.items(exercise, material, pupil))
            .unwrap_or(Err(WhyNot::NothingOfTheSort))
    }

    /// What an exercise is made from; `None` for a place that no exercise has.
    pub fn with_material<T>(&self, exercise: usize, ask: impl FnOnce(&Material) -> T) -> Option<T> {
        let wished = self.lesson.exercises.get(exercise)?;
        let mut pages = wished.articles.iter().filter_map(|&place| self.pages.get(place));
        let first = pages.next()?;
        Some(match pages.next() {
            None => ask(&Material::one(&first.reading)),
            Some(second) => {
                let second = with_common_ids(&first.reading, &second.reading);
                ask(&Material::two(&first.reading, &second))
            }
        })
    }

    /// Whether a passage is all of its article.
    pub fn is_whole(&self, exercise: usize, passage: &Passage) -> bool {
        let page = self.page(exercise, passage.article);
        page.is_some_and(|page| passage.span.len() >= page.reading.article.text.len())
    }

    /// The article of an item's passage; `None` for a place that the exercise has not.
    pub fn page(&self, exercise: usize, article: usize) -> Option<&Arc<Page>> {
        self.pages.get(*self.lesson.exercises.get(exercise)?.articles.get(article)?)
    }
}

impl Unpacked {
    fn new(lesson: Lesson) -> Unpacked {
        Unpacked { carried: carried(&lesson), lesson }
    }
}

fn carried(lesson: &Lesson) -> Vec<Option<Arc<Page>>> {
    let page = |article: &LessonArticle| match article {
        LessonArticle::Collected(_) => None,
        LessonArticle::Carried(file) => Some(Arc::new(Page::new((**file).clone()))),
    };
    lesson.articles.iter().map(page).collect()
}

async fn unpacked(payload: &str) -> Result<Lesson, LessonTrouble> {
    let text = given::unpack(payload).await.map_err(LessonTrouble::Link)?;
    Lesson::from_file(&text).map_err(LessonTrouble::Lesson)
}
