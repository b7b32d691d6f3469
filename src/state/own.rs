//! Articles of one's own: those a person has brought along, and corrected copies of bundled ones.

use std::collections::HashMap;
use std::sync::Arc;

use annotator::format::article_file::ArticleFile;
use leptos::prelude::*;

use super::Loading;
use crate::layout::Page;
use crate::library::Trouble;
use crate::library::own::work::{Change, Work};
use crate::route::{id_in_file, is_own, own_id};

#[derive(Clone, Copy)]
pub struct Own {
    works: StoredValue<HashMap<String, Work>>,
    /// One signal each: an article that changes draws no other anew.
    pages: StoredValue<HashMap<String, ArcRwSignal<Loading<Arc<Page>>>>>,
    /// The newest first.
    ids: RwSignal<Vec<String>>,
}

/// How much can be taken back and done again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct History {
    pub done: usize,
    pub undone: usize,
}

impl Own {
    pub fn new() -> Own {
        Own {
            works: StoredValue::new(HashMap::new()),
            pages: StoredValue::new(HashMap::new()),
            ids: RwSignal::new(Vec::new()),
        }
    }

    /// All there are, the newest first.
    pub fn ids(self) -> Vec<String> {
        self.ids.get()
    }

    pub fn article(self, id: &str) -> Loading<Arc<Page>> {
        self.page(id).get()
    }

    /// Takes an article in, and says which id it has from now on.
    pub fn add(self, mut file: ArticleFile) -> String {
        let slug = match (id_in_file(&file.id), file.reading.article.headline()) {
            ("", "") => "text".to_string(),
            ("", headline) => annotator::slug(&headline.chars().take(LONGEST_NAME).collect::<String>()),
            (id, _) => id.to_string(),
        };
        let ids = self.ids.get_untracked();
        let is_free = |name: &String| !ids.contains(&own_id(name));
        let numbered = (2..).map(|number| format!("{slug}-{number}"));
        file.id = std::iter::once(slug.clone()).chain(numbered).find(is_free).unwrap_or(slug.clone());
        let id = own_id(&file.id);
        self.set(&id, Work::new(file));
        self.ids.update(|ids| ids.insert(0, id.clone()));
        id
    }

    /// Changes an article; nothing happens where there is none.
    pub fn change(self, id: &str, change: Change) {
        let work = self.works.with_value(|works| works.get(id).cloned());
        if let Some(work) = work {
            self.set(id, work.changed(change));
        }
    }

    pub fn history(self, id: &str) -> History {
        self.page(id).track();
        self.works.with_value(|works| {
            let history = |work: &Work| History { done: work.done().len(), undone: work.undone().len() };
            works.get(id).map(history).unwrap_or_default()
        })
    }

    pub fn remove(self, id: &str) {
        self.works.update_value(|works| {
            works.remove(id);
        });
        self.ids.update(|ids| ids.retain(|other| other != id));
        self.page(id).set(missing(id));
    }

    fn set(self, id: &str, work: Work) {
        let page = Arc::new(Page::new(work.file()));
        self.works.update_value(|works| {
            works.insert(id.to_string(), work);
        });
        self.page(id).set(Loading::Ready(page));
    }

    fn page(self, id: &str) -> ArcRwSignal<Loading<Arc<Page>>> {
        debug_assert!(is_own(id), "{id} is of the collection");
        let page = self.pages.try_update_value(|pages| {
            pages.entry(id.to_string()).or_insert_with(|| ArcRwSignal::new(missing(id))).clone()
        });
        page.unwrap_or_else(|| ArcRwSignal::new(missing(id)))
    }
}

/// So many letters of a headline make the id of its article.
const LONGEST_NAME: usize = 60;

fn missing(id: &str) -> Loading<Arc<Page>> {
    Loading::Failed(Trouble::NotListed { id: id_in_file(id).to_string() })
}
