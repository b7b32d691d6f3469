//! The collection and the articles opened from it.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Loading;
use super::address::Address;
use crate::layout::{Page, Shelf};
use crate::library::Trouble;
use crate::library::bundled::{fetch_article, fetch_collection};

#[derive(Clone, Copy)]
pub struct Shelves {
    shelf: RwSignal<Loading<Arc<Shelf>>>,
    articles: RwSignal<HashMap<String, Loading<Arc<Page>>>>,
}

impl Shelves {
    /// Fetches the collection now and every article when the address comes to it.
    pub fn new(address: Address) -> Shelves {
        let shelves =
            Shelves { shelf: RwSignal::new(Loading::Waiting), articles: RwSignal::new(HashMap::new()) };
        spawn_local(async move {
            shelves.shelf.set(match fetch_collection().await {
                Ok(collection) => Loading::Ready(Arc::new(Shelf::new(collection))),
                Err(trouble) => Loading::Failed(trouble),
            });
        });
        Effect::new(move || {
            for id in address.place().get().articles() {
                shelves.open(id.to_string());
            }
        });
        shelves
    }

    pub fn shelf(self) -> Loading<Arc<Shelf>> {
        self.shelf.get()
    }

    /// An article of the collection.
    pub fn article(self, id: &str) -> Loading<Arc<Page>> {
        self.articles.with(|articles| articles.get(id).cloned().unwrap_or(Loading::Waiting))
    }

    fn open(self, id: String) {
        // A list that is broken keeps nobody from an article whose address is known.
        let file = match self.shelf.get() {
            Loading::Waiting => return,
            Loading::Failed(_) => Some(format!("{id}.json")),
            Loading::Ready(shelf) => {
                let entry = shelf.collection.entries.iter().find(|entry| entry.id == id);
                entry.map(|entry| entry.file.clone())
            }
        };
        let known =
            self.articles.with_untracked(|articles| matches!(articles.get(&id), Some(Loading::Ready(_))));
        if known {
            return;
        }
        let Some(file) = file else {
            let trouble = Trouble::NotListed { id: id.clone() };
            self.articles.update(|articles| drop(articles.insert(id, Loading::Failed(trouble))));
            return;
        };
        spawn_local(async move {
            let loaded = match fetch_article(&file).await {
                Ok(file) => Loading::Ready(Arc::new(Page::new(file.reading, file.about, file.orphans.len()))),
                Err(trouble) => Loading::Failed(trouble),
            };
            self.articles.update(|articles| drop(articles.insert(id, loaded)));
        });
    }
}
