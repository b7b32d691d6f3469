//! What is being typed and what is decided about it, kept at each key: a browser that is killed loses the last one at
//! most.
//!
//! The database is written while a person types, one text after the other, never two at a time. It
//! is not asked when a page is reloaded: what was typed then waits in the tab. Each window has a name
//! of its own, so that two of them keep two texts; who comes after a killed window has its name and
//! its text.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Own;
use crate::library::own::database::{Database, Store};
use crate::library::own::kept_draft::{KeptDecisions, KeptDraft, decisions_to_line};
use crate::library::own::window;
use crate::state::storage;

#[derive(Clone, Copy)]
pub struct Typed {
    own: Own,
    /// The name of this window, once it has one.
    name: StoredValue<Option<String>>,
    text: StoredValue<String>,
    /// The line of [`KeptDraft`] before it.
    decided: StoredValue<String>,
    is_new: StoredValue<bool>,
    /// It is an article by now, which is kept as such.
    is_read: StoredValue<bool>,
    busy: StoredValue<bool>,
}

/// The text over a reload, and the name of the window for as long as the tab is open.
const TEXT: &str = "voices-draft";
const NAME: &str = "voices-window";

impl Typed {
    /// With what was typed before the page was reloaded.
    pub fn new(own: Own) -> (Typed, KeptDraft) {
        let kept = storage::read(storage::session(), TEXT).unwrap_or_default();
        let before = KeptDraft::from_text(&kept);
        // After a crash it would be older than what the database has.
        storage::write(storage::session(), TEXT, "");
        let typed = Typed {
            own,
            name: StoredValue::new(None),
            is_new: StoredValue::new(!before.text.is_empty()),
            text: StoredValue::new(before.text.clone()),
            decided: StoredValue::new(decisions_to_line(before.decided.as_ref())),
            is_read: StoredValue::new(false),
            busy: StoredValue::new(false),
        };
        window_event_listener(ev::pagehide, move |_| {
            storage::write(storage::session(), TEXT, &typed.kept());
        });
        (typed, before)
    }

    /// Keeps what has been decided about what was typed; `None` where nothing was.
    pub fn decide(self, decided: Option<&KeptDecisions>) {
        let line = decisions_to_line(decided);
        if self.decided.with_value(|kept| *kept == line) {
            return;
        }
        self.decided.set_value(line);
        self.is_new.set_value(true);
        self.write();
    }

    /// What is to be kept: nothing without a text.
    fn kept(self) -> String {
        let text = self.text.get_value();
        if text.is_empty() { text } else { self.decided.get_value() + &text }
    }

    /// Keeps what has been typed.
    pub fn keep(self, text: &str) {
        if self.text.with_value(|kept| kept == text) {
            return;
        }
        self.text.set_value(text.to_string());
        self.is_read.set_value(false);
        self.is_new.set_value(true);
        self.write();
    }

    /// What was typed has become an article: it stays in this tab, and no later one finds it.
    pub fn is_read(self) {
        self.is_read.set_value(true);
        self.is_new.set_value(true);
        self.write();
    }

    /// Finds what was typed in a window that was killed, unless somebody has begun to type meanwhile.
    pub fn find(self, found: impl FnOnce(KeptDraft) + 'static) {
        let found = StoredValue::new_local(Some(found));
        Effect::new(move || {
            let Some(database) = self.own.keeper().opened() else { return };
            // Only the first time: a database that is opened again has what this window has typed.
            if let Some(found) = found.try_update_value(Option::take).flatten() {
                spawn_local(self.find_in(database, found));
            }
        });
    }

    async fn find_in(self, database: Rc<Database>, found: impl FnOnce(KeptDraft) + 'static) {
        let all = database.all(Store::Typed).await.unwrap_or_default();
        let mine = storage::read(storage::session(), NAME).filter(|name| !name.is_empty());
        let name = match mine {
            // A tab that was doubled has the name of the other.
            Some(name) if window::take(&name).await != Some(false) => name,
            _ => match first_free(&all).await {
                Some(name) => name,
                None => new_name().await,
            },
        };
        storage::write(storage::session(), NAME, &name);
        let text = all.into_iter().find(|(other, _)| *other == name).map(|(_, text)| text);
        self.name.set_value(Some(name));
        match text {
            Some(kept) if self.text.with_value(String::is_empty) => {
                let kept = KeptDraft::from_text(&kept);
                self.text.set_value(kept.text.clone());
                self.decided.set_value(decisions_to_line(kept.decided.as_ref()));
                found(kept);
            }
            _ => self.write(),
        }
    }

    fn write(self) {
        let (Some(database), Some(name)) = (self.own.keeper().database(), self.name.get_value()) else {
            return;
        };
        if self.busy.get_value() || !self.is_new.get_value() {
            return;
        }
        self.busy.set_value(true);
        spawn_local(async move {
            while self.is_new.get_value() {
                self.is_new.set_value(false);
                let text = self.kept();
                // A text that cannot be kept stays on the page and in the tab; the notice is for articles.
                let kept = match text.is_empty() || self.is_read.get_value() {
                    true => database.remove(Store::Typed, &name).await,
                    false => database.replace(Store::Typed, &name, |_| Some(text)).await.map(|_| ()),
                };
                if kept.is_err() {
                    break;
                }
            }
            self.busy.set_value(false);
        });
    }
}

/// The first text whose window is not open any more; its name is taken.
async fn first_free(all: &[(String, String)]) -> Option<String> {
    for (name, _) in all {
        // Where there are no such names, it is better shown twice than lost.
        if window::take(name).await != Some(false) {
            return Some(name.clone());
        }
    }
    None
}

/// A name that no other window has, and is held from now on.
async fn new_name() -> String {
    let name = window::new_name();
    window::take(&name).await;
    name
}
