//! The article that a link carries: unpacked to be read, and kept only when a person says so, or decides
//! something about it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Loading;
use super::own::Own;
use crate::layout::Page;
use crate::library::{Trouble, given};

#[derive(Clone, Copy)]
pub struct Given {
    /// What the link carries that was opened last, as it stands in the address.
    payload: StoredValue<String>,
    article: RwSignal<Loading<Arc<Page>>>,
    own: Own,
}

impl Given {
    pub fn new(own: Own) -> Given {
        Given { payload: StoredValue::new(String::new()), article: RwSignal::new(Loading::Waiting), own }
    }

    /// Unpacks what a link carries, unless that was done last; nothing is kept.
    pub fn open(self, payload: String) {
        if self.payload.with_value(|known| *known == payload) {
            return;
        }
        self.payload.set_value(payload.clone());
        self.article.set(Loading::Waiting);
        spawn_local(async move {
            let unpacked = match given::from_payload(&payload).await {
                Ok(file) => Loading::Ready(Arc::new(Page::new(file))),
                Err(error) => Loading::Failed(Trouble::Given(error)),
            };
            // Another link may have been opened by then.
            if self.payload.with_value(|known| *known == payload) {
                self.article.set(unpacked);
            }
        });
    }

    pub fn article(self) -> Loading<Arc<Page>> {
        self.article.get()
    }

    /// Makes it an article of one's own, unless it is one already; gives the id. `None` while it is not
    /// unpacked.
    pub fn keep(self) -> Option<String> {
        let Loading::Ready(page) = self.article.get_untracked() else { return None };
        Some(self.own.add_once(page.file()))
    }
}
