//! Whether articles are kept: the open database, what it refuses, and the other windows.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::library::own::database::{Database, NotKept};

/// How it stands with keeping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// The database has not answered yet.
    Waiting,
    Kept,
    Not(NotKept),
}

#[derive(Clone, Copy)]
pub struct Keeper {
    database: StoredValue<Option<Rc<Database>>, LocalStorage>,
    keeping: RwSignal<Keeping>,
    others: StoredValue<Option<BroadcastChannel>, LocalStorage>,
}

/// What windows call to each other on.
const CHANNEL: &str = "voices-articles";

impl Keeper {
    pub fn new() -> Keeper {
        Keeper {
            database: StoredValue::new_local(None),
            keeping: RwSignal::new(Keeping::Waiting),
            others: StoredValue::new_local(BroadcastChannel::new(CHANNEL).ok()),
        }
    }

    /// How it stands, also for whoever is drawn by it.
    pub fn keeping(self) -> Keeping {
        self.keeping.get()
    }

    pub fn keeping_now(self) -> Keeping {
        self.keeping.get_untracked()
    }

    /// The database while it is open.
    pub fn database(self) -> Option<Rc<Database>> {
        self.database.with_value(Option::clone)
    }

    /// The database once it is open, for whoever waits for it by following.
    pub fn opened(self) -> Option<Rc<Database>> {
        self.keeping.track();
        self.database()
    }

    /// Opens the database, again if it was lost.
    pub async fn open(self) -> Option<Rc<Database>> {
        // Not at once: what is lost is the very thing that says so.
        let lost = move |reason| queue_microtask(move || self.lose(reason));
        match Database::open(lost).await {
            Ok(database) => {
                let database = Rc::new(database);
                self.database.set_value(Some(database.clone()));
                Some(database)
            }
            Err(reason) => {
                self.lose(reason);
                None
            }
        }
    }

    pub fn is_kept(self) {
        self.set(Keeping::Kept);
    }

    /// Something was refused. A full database is open all the same: there may be room again.
    pub fn refuse(self, reason: NotKept) {
        if reason == NotKept::Full {
            self.set(Keeping::Not(reason));
        } else {
            self.lose(reason);
        }
    }

    /// Tells the other windows that the article with this id is another one now, or gone.
    pub fn call(self, id: &str) {
        self.others.with_value(|others| {
            // Whoever does not hear it sees it before writing.
            let _ = others.as_ref().map(|others| others.post_message(&JsValue::from_str(id)));
        });
    }

    /// Hears of articles that another window has changed.
    pub fn hear(self, heard: impl Fn(String) + 'static) {
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(id) = event.data().as_string() {
                heard(id);
            }
        });
        self.others.with_value(|others| {
            if let Some(others) = others {
                others.set_onmessage(Some(heard.as_ref().unchecked_ref()));
            }
        });
        // For as long as the window is open.
        heard.forget();
    }

    fn lose(self, reason: NotKept) {
        self.database.set_value(None);
        self.set(Keeping::Not(reason));
    }

    fn set(self, keeping: Keeping) {
        if self.keeping_now() != keeping {
            self.keeping.set(keeping);
        }
    }
}

/// Asks the browser not to empty the database when it is short of room. What it answers changes nothing here.
pub fn ask_to_stay() {
    let storage = web_sys::window().map(|window| window.navigator().storage());
    // Where the page did not come by a safe way there is none, whatever its type says.
    if let Some(asked) =
        storage.filter(|storage| !storage.is_undefined()).and_then(|storage| storage.persist().ok())
    {
        spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(asked).await;
        });
    }
}
