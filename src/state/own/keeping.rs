//! What the database holds, and what other windows do to it, comes to this window.

use std::collections::HashSet;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::keeper::Keeping;
use super::tasks::Task;
use super::{Held, Own};
use crate::library::own::database::{NotKept, Store};
use crate::library::own::record::Record;
use crate::state::Loading;

impl Own {
    pub(super) fn begin_to_keep(self) {
        self.keeper.hear(move |id| spawn_local(async move { self.look(&id).await }));
        spawn_local(async move { self.open().await });
        // A page that comes back as it was left has not heard the other windows.
        window_event_listener(ev::pageshow, move |event| {
            if event.persisted() {
                spawn_local(async move { self.open().await });
            }
        });
        // Whoever leaves is asked only where something would be lost.
        window_event_listener(ev::beforeunload, move |event| {
            let is_refused = matches!(self.keeper.keeping_now(), Keeping::Not(_));
            if is_refused && self.unkept.get_untracked() > 0 {
                event.prevent_default();
                event.set_return_value("unkept");
            }
        });
    }

    /// Tries again to keep what could not be kept.
    pub fn try_again(self) {
        let was_emptied = self.keeper.keeping_now() == Keeping::Not(NotKept::Emptied);
        if was_emptied {
            self.held.update_value(|held| held.values_mut().for_each(Held::is_lost));
            let all = self.held.with_value(|held| held.keys().cloned().collect::<Vec<_>>());
            all.into_iter().for_each(|id| self.keep(Task::Write(id)));
        }
        spawn_local(async move {
            if self.keeper.database().is_none() {
                self.open().await;
            }
            self.keep_the_unkept();
        });
    }

    /// Opens the database and has what is kept there.
    async fn open(self) {
        let Some(database) = self.keeper.open().await else { return self.show_what_was_waited_for() };
        match database.all(Store::Articles).await {
            Err(reason) => self.keeper.refuse(reason),
            Ok(all) => {
                let ids: HashSet<String> = all.iter().map(|(id, _)| id.clone()).collect();
                all.into_iter().for_each(|(id, text)| self.take(&id, text));
                let known = self.held.with_value(|held| held.keys().cloned().collect::<Vec<_>>());
                known.iter().filter(|id| !ids.contains(*id)).for_each(|id| self.is_gone_now(id));
                self.keeper.is_kept();
            }
        }
        self.show_what_was_waited_for();
        self.keep_the_unkept();
    }

    /// Another window has done something to an article.
    pub(super) async fn look(self, id: &str) {
        let Some(database) = self.keeper.database() else { return };
        match database.get(Store::Articles, id).await {
            Ok(Some(text)) => self.take(id, text),
            Ok(None) => self.is_gone_now(id),
            Err(reason) => self.keeper.refuse(reason),
        }
    }

    /// Takes what is kept, where that is newer than what is held.
    fn take(self, id: &str, text: String) {
        if self.tasks.with_value(|tasks| tasks.contains(&Task::Remove(id.to_string()))) {
            return;
        }
        self.has_come_back(id);
        let record = Record::from_text(&text);
        let is_new = self.held.try_update_value(|all| match (all.get_mut(id), record) {
            (Some(Held::Read(entry)), Ok(record)) => entry.take(&record).unwrap_or(false),
            (Some(Held::Read(_)), Err(_)) => false,
            (_, Ok(record)) => {
                all.insert(id.to_string(), Held::Unread(Box::new(record)));
                true
            }
            (_, Err(reason)) => {
                all.insert(id.to_string(), Held::Broken { text, reason });
                true
            }
        });
        if is_new == Some(true) {
            self.show(id);
        }
    }

    /// Another window has removed an article. Where it has been read, it is held until the window is closed.
    pub(super) fn is_gone_now(self, id: &str) {
        let was_read = self.held.try_update_value(|all| match all.get(id)? {
            Held::Read(entry) => entry.was_kept().then_some(true),
            Held::Unread(_) | Held::Broken { .. } => all.remove(id).map(|_| false),
        });
        let Some(was_read) = was_read.flatten() else { return };
        self.shelf.update(|shelf| shelf.retain(|spine| spine.id != id));
        if was_read {
            self.gone.update(|gone| {
                gone.insert(id.to_string());
            });
        }
    }

    fn show_what_was_waited_for(self) {
        let open = self.pages.with_value(|pages| pages.clone());
        for (id, page) in open {
            if matches!(page.get_untracked(), Loading::Waiting) {
                page.set(self.read(&id));
            }
        }
    }
}
