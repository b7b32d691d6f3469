//! The results of a class: what a teacher brings together, for as long as the tab is open.
//!
//! Nothing is lost: what cannot be read is told one by one and costs no other; a result of another lesson waits until that
//! lesson is brought. Nothing is kept beyond the tab but in the file that a teacher saves.

mod bringing;
mod counting;
mod keeping;
mod reading;
mod right;
mod seen;

use std::sync::Arc;

use leptos::prelude::*;

use super::Loading;
use super::lesson::{LessonTrouble, Lessons, OpenLesson};
use crate::exercise::lesson::{Lesson, LessonError};
use crate::exercise::result::ResultError;
use crate::library::given::GivenError;
use crate::library::result::NoText;

pub use bringing::Haul;
pub use counting::HandedIn;
pub use right::Showing;
pub use seen::{Seen, SeenPupil};

#[derive(Clone, Copy)]
pub struct Collecting {
    lesson: RwSignal<Option<Arc<KnownLesson>>>,
    results: RwSignal<Vec<HandedIn>>,
    refused: RwSignal<Vec<Refused>>,
    /// How many files of how many are read.
    work: RwSignal<Option<(usize, usize)>>,
    open: Memo<Option<Loading<OpenLesson, LessonTrouble>>>,
    seen: Memo<Option<Arc<Seen>>>,
    right: RwSignal<right::WhatIsRight>,
    lessons: Lessons,
}

/// A lesson with its fingerprint, which takes a moment to work out.
pub struct KnownLesson {
    pub lesson: Lesson,
    pub fingerprint: String,
}

/// Something that is no result that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The file; empty for what was pasted.
    pub name: String,
    pub why: Refusal,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    File(NoText),
    /// Neither a result nor a lesson.
    Neither,
    Result(ResultError),
    /// What carries it was cut or changed on its way.
    Packed(GivenError),
    Lesson(LessonError),
    /// The very same is there already.
    Twice,
}

impl Collecting {
    pub fn new(lessons: Lessons) -> Collecting {
        let lesson = RwSignal::new(None::<Arc<KnownLesson>>);
        let results = RwSignal::new(Vec::new());
        let open = Memo::new_with_compare(
            move |_| lesson.get().map(|known: Arc<KnownLesson>| lessons.of(&known.lesson)),
            |_, _| true,
        );
        let seen = Memo::new_with_compare(
            move |_| {
                let Some(Loading::Ready(open)) = open.get() else { return None };
                let known = lesson.get()?;
                results.with(|results| Some(Arc::new(Seen::new(open, &known.fingerprint, results))))
            },
            |_, _| true,
        );
        let collecting = Collecting {
            lesson,
            results,
            refused: RwSignal::new(Vec::new()),
            work: RwSignal::new(None),
            open,
            seen,
            right: RwSignal::default(),
            lessons,
        };
        collecting.take_kept();
        collecting
    }

    pub fn lesson(self) -> Option<Arc<KnownLesson>> {
        self.lesson.get()
    }

    /// The lesson with its articles; `None` while no lesson is brought.
    pub fn open(self) -> Option<Loading<OpenLesson, LessonTrouble>> {
        self.open.get()
    }

    /// The class as it answered; `None` without a lesson, or while its articles are not there.
    pub fn seen(self) -> Option<Arc<Seen>> {
        self.seen.get()
    }

    pub fn results(self) -> Vec<HandedIn> {
        self.results.get()
    }

    pub fn refused(self) -> Vec<Refused> {
        self.refused.get()
    }

    pub fn work(self) -> Option<(usize, usize)> {
        self.work.get()
    }

    /// The lesson that was opened last in this tab; `None` where it is the one that is taken already, too.
    pub fn offered(self) -> Option<Arc<Lesson>> {
        let last = self.lessons.last()?;
        let is_taken = self.lesson.with(|known| known.as_ref().is_some_and(|known| known.lesson == *last));
        (!is_taken).then_some(last)
    }

    pub fn take_lesson(self, lesson: Lesson) {
        self.lesson.set(Some(Arc::new(KnownLesson::new(lesson))));
        self.keep();
    }

    pub fn forget_refused(self) {
        self.refused.set(Vec::new());
    }

    pub fn forget_everything(self) {
        self.lesson.set(None);
        self.results.set(Vec::new());
        self.refused.set(Vec::new());
        self.keep();
    }
}

impl KnownLesson {
    fn new(lesson: Lesson) -> KnownLesson {
        KnownLesson { fingerprint: lesson.fingerprint(), lesson }
    }
}
