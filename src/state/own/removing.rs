//! Removing an article of one's own, here or in another window, and putting it back.

use leptos::prelude::*;

use super::tasks::Task;
use super::{Own, missing};

/// An article that was removed and can be put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    pub id: String,
    pub headline: String,
}

impl Own {
    /// Removes an article; [`Own::put_back`] has it again until the window is closed.
    pub fn remove(self, id: &str) {
        let held = self.held.try_update_value(|held| held.remove(id)).flatten();
        let Some(held) = held else { return };
        let headline = self.headline(id);
        self.put_aside.update_value(|aside| {
            aside.insert(id.to_string(), held);
        });
        self.shelf.update(|shelf| shelf.retain(|spine| spine.id != id));
        self.page(id).set(missing(id));
        self.removed.update(|removed| {
            removed.retain(|other| other.id != id);
            removed.push(Removed { id: id.to_string(), headline });
        });
        self.keep(Task::Remove(id.to_string()));
    }

    /// Those that were removed in this window and can be put back, the last one last.
    pub fn removed(self) -> Vec<Removed> {
        self.removed.get()
    }

    /// Whether another window has removed this article while it is open here.
    pub fn is_gone(self, id: &str) -> bool {
        self.gone.with(|gone| gone.contains(id))
    }

    /// Has an article again that was removed, here or in another window.
    pub fn put_back(self, id: &str) {
        let aside = self.put_aside.try_update_value(|aside| aside.remove(id)).flatten();
        if let Some(held) = aside {
            self.hold(id, held);
        }
        self.has_come_back(id);
        self.held.update_value(|held| {
            if let Some(held) = held.get_mut(id) {
                held.is_lost();
            }
        });
        self.show(id);
        self.keep(Task::Write(id.to_string()));
    }

    /// An article that was removed is there again.
    pub(super) fn has_come_back(self, id: &str) {
        self.put_aside.update_value(|aside| {
            aside.remove(id);
        });
        if self.removed.with_untracked(|removed| removed.iter().any(|other| other.id == id)) {
            self.removed.update(|removed| removed.retain(|other| other.id != id));
        }
        if self.gone.with_untracked(|gone| gone.contains(id)) {
            self.gone.update(|gone| {
                gone.remove(id);
            });
        }
    }
}
