//! The ready lessons of the collection, fetched when somebody first looks for them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Loading;
use crate::exercise::ready::{ReadyLesson, from_file};
use crate::library::Trouble;
use crate::library::bundled::{READY_LESSONS, fetch_ready_lessons};

#[derive(Clone, Copy)]
pub struct ReadyLessons {
    lessons: RwSignal<Loading<Arc<Vec<ReadyLesson>>>>,
    asked: StoredValue<bool>,
}

impl ReadyLessons {
    pub fn new() -> ReadyLessons {
        ReadyLessons { lessons: RwSignal::new(Loading::Waiting), asked: StoredValue::new(false) }
    }

    /// Tries once more to get them where they could not be had.
    pub fn try_again(self) {
        if matches!(self.lessons.get_untracked(), Loading::Failed(_)) {
            untrack(|| self.all());
        }
    }

    /// In the order of the file; none where the collection has no such file. Follows them.
    pub fn all(self) -> Loading<Arc<Vec<ReadyLesson>>> {
        if !self.asked.get_value() {
            self.asked.set_value(true);
            spawn_local(async move {
                let fetched = fetch_ready_lessons().await;
                // The next time it is tried again.
                self.asked.set_value(!matches!(fetched, Err(Trouble::NoAnswer { .. })));
                self.lessons.set(read(fetched));
            });
        }
        self.lessons.get()
    }
}

fn read(fetched: Result<String, Trouble>) -> Loading<Arc<Vec<ReadyLesson>>> {
    match fetched.map(|text| from_file(&text)) {
        Ok(Ok(lessons)) => Loading::Ready(Arc::new(lessons)),
        Ok(Err(_)) => Loading::Failed(Trouble::ReadyLessons { file: READY_LESSONS.to_string() }),
        Err(Trouble::Missing { .. }) => Loading::Ready(Arc::default()),
        Err(trouble) => Loading::Failed(trouble),
    }
}
