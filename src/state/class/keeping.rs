//! Keeping: a class outlives a reload in the session of its tab, and another day in a file that a teacher saves.
//!
//! Both are the same text: the lesson, the results, and whose do not count, a line each.

use leptos::prelude::*;

use super::bringing::Haul;
use super::{Collecting, counting};
use crate::state::{download, storage};

const KEY: &str = "voices-class";

impl Collecting {
    /// Saves the class as one file. False where the browser saves none.
    pub fn save(self) -> bool {
        let name = self.lesson.with_untracked(|known| {
            known.as_ref().map(|known| annotator::slug(&known.lesson.title)).unwrap_or_default()
        });
        let name = if name.is_empty() { "class".to_string() } else { format!("class-{name}") };
        download::save(&format!("{name}.json"), "application/json", self.to_text().as_bytes())
    }

    pub(super) fn keep(self) {
        storage::write(storage::session(), KEY, &self.to_text());
    }

    /// Takes what this tab kept, if anything.
    pub(super) fn take_kept(self) {
        if let Some(kept) = storage::read(storage::session(), KEY) {
            self.take_all(vec![(String::new(), Ok(kept))], &mut Haul::default());
        }
    }

    fn to_text(self) -> String {
        let lesson = self.lesson.with_untracked(|known| known.as_ref().map(|known| known.lesson.to_file()));
        let results = self.results.get_untracked();
        let taken_out = counting::taken_out(&results);
        let taken_out = (!taken_out.results.is_empty()).then(|| taken_out.to_file());
        let results = results.into_iter().map(|handed_in| handed_in.result.to_file());
        lesson.into_iter().chain(results).chain(taken_out).collect()
    }
}
