//! Where every article is had: those of the collection, fetched when they are opened, and those of one's own; and the lists
//! of both, which are counted together.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use annotator::format::article_file::ArticleFile;
use annotator::format::collection::Collection;
use annotator::format::parts::{Head, List, article_file};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Loading;
use super::address::Address;
use super::large::newest;
use super::own::Own;
use super::own::keeper::Keeping;
use crate::filter::Whose;
use crate::layout::{Page, Shelf};
use crate::library::Trouble;
use crate::library::bundled::{fetch_article, fetch_list};
use crate::route::is_own;

#[derive(Clone, Copy)]
pub struct Shelves {
    shelf: RwSignal<Loading<Arc<Shelf>>>,
    /// What is looked at together, by whose it is.
    counted: [Memo<Loading<Arc<Shelf>>>; Whose::ALL.len()],
    /// One signal each: an article that comes draws no other anew.
    articles: StoredValue<HashMap<String, ArcRwSignal<Loading<Arc<Page>>>>>,
    /// Those that are being fetched or are there.
    fetched: StoredValue<HashSet<String>>,
    own: Own,
    /// The head of a collection whose list goes in parts.
    head: RwSignal<Option<Arc<Head>>>,
    address: Address,
}

impl Shelves {
    /// Fetches the collection now and every article when the address comes to it.
    pub fn new(address: Address, own: Own) -> Shelves {
        let shelf = RwSignal::new(Loading::Waiting);
        let shelves = Shelves {
            shelf,
            counted: Whose::ALL
                .map(|whose| Memo::new_with_compare(move |_| counted(whose, &shelf.get(), own), is_another)),
            articles: StoredValue::new(HashMap::new()),
            fetched: StoredValue::new(HashSet::new()),
            own,
            head: RwSignal::new(None),
            address,
        };
        shelves.fetch_list();
        Effect::new(move || {
            for id in address.place().get().articles().into_iter().filter(|id| !is_own(id)) {
                shelves.open(id, &shelves.shelf.get());
            }
        });
        shelves
    }

    /// Tries once more to get what is open and could not be had.
    pub fn try_again(self) {
        if matches!(self.shelf.get_untracked(), Loading::Failed(_)) {
            self.fetch_list();
        }
        for id in self.address.now().place.articles() {
            self.expect(id);
        }
    }

    fn fetch_list(self) {
        spawn_local(async move {
            let shelf = match fetch_list().await {
                Ok(List::Whole(collection)) => Ok(Arc::new(Shelf::new(collection))),
                Ok(List::InParts(head)) => {
                    let head = Arc::<Head>::from(head);
                    self.head.set(Some(head.clone()));
                    newest(&head).await
                }
                Err(trouble) => Err(trouble),
            };
            self.shelf.set(match shelf {
                Ok(shelf) => Loading::Ready(shelf),
                Err(trouble) => Loading::Failed(trouble),
            });
        });
    }

    /// What there is of a collection in parts; `None` for one whose list is whole, and before it is known.
    pub fn head(self) -> Option<Arc<Head>> {
        self.head.get()
    }

    /// The same without following it.
    pub fn head_untracked(self) -> Option<Arc<Head>> {
        self.head.get_untracked()
    }

    /// The collection; of one in parts its newest articles.
    pub fn shelf(self) -> Loading<Arc<Shelf>> {
        self.shelf.get()
    }

    /// The articles that are looked at together.
    pub fn counted(self, whose: Whose) -> Loading<Arc<Shelf>> {
        self.counted[whose as usize].get()
    }

    /// An article of the collection or of one's own.
    pub fn article(self, id: &str) -> Loading<Arc<Page>> {
        if is_own(id) { self.own.article(id) } else { self.slot(id).get() }
    }

    /// An article as a file; `None` while it is not there. Follows no changes.
    pub fn file(self, id: &str) -> Option<ArticleFile> {
        match untrack(|| self.article(id)) {
            Loading::Ready(page) => Some(page.file()),
            Loading::Waiting | Loading::Failed(_) => None,
        }
    }

    /// The name of the file of an article of the collection; `None` where the list does not hold it.
    /// Follows no changes.
    pub fn file_name(self, id: &str) -> Option<String> {
        if self.head.with_untracked(Option::is_some) {
            return Some(article_file(id));
        }
        self.shelf.with_untracked(|shelf| match shelf {
            // A list that is broken keeps nobody from an article whose address is known.
            Loading::Waiting | Loading::Failed(_) => Some(format!("{id}.json")),
            Loading::Ready(shelf) => {
                let entry = shelf.collection.entries.iter().find(|entry| entry.id == id);
                entry.map(|entry| entry.file.clone())
            }
        })
    }

    /// Fetches an article that will probably be opened next, so that it is there when it is.
    pub fn expect(self, id: &str) {
        if !is_own(id) {
            self.open(id, &self.shelf.get_untracked());
        }
    }

    fn open(self, id: &str, shelf: &Loading<Arc<Shelf>>) {
        if matches!(shelf, Loading::Waiting) {
            return;
        }
        let slot = self.slot(id);
        let Some(file) = self.file_name(id) else {
            return slot.set(Loading::Failed(Trouble::NotListed { id: id.to_string() }));
        };
        let is_new = self.fetched.try_update_value(|fetched| fetched.insert(id.to_string()));
        if is_new != Some(true) {
            return;
        }
        let id = id.to_string();
        spawn_local(async move {
            slot.set(match fetch_article(&file).await {
                Ok(file) => Loading::Ready(Arc::new(Page::new(file))),
                Err(trouble) => {
                    // The next time it is tried again.
                    self.fetched.update_value(|fetched| {
                        fetched.remove(&id);
                    });
                    Loading::Failed(trouble)
                }
            });
        });
    }

    fn slot(self, id: &str) -> ArcRwSignal<Loading<Arc<Page>>> {
        let slot = self.articles.try_update_value(|articles| {
            articles.entry(id.to_string()).or_insert_with(|| ArcRwSignal::new(Loading::Waiting)).clone()
        });
        slot.unwrap_or_else(|| ArcRwSignal::new(Loading::Waiting))
    }
}

/// Nobody waits for one's own articles who does not want these alone.
fn counted(whose: Whose, shelf: &Loading<Arc<Shelf>>, own: Own) -> Loading<Arc<Shelf>> {
    let entries = own.entries();
    let is_own = whose == Whose::Own;
    let none = Collection::default();
    let bundled = match shelf {
        Loading::Waiting => return Loading::Waiting,
        _ if is_own && entries.is_empty() && own.keeper().keeping() == Keeping::Waiting => {
            return Loading::Waiting;
        }
        _ if !is_own && entries.is_empty() => return shelf.clone(),
        Loading::Ready(bundled) => &bundled.collection,
        // A broken list keeps nobody from what is theirs.
        Loading::Failed(_) if is_own => &none,
        Loading::Failed(_) => return shelf.clone(),
    };
    Loading::Ready(Arc::new(Shelf::of(whose, bundled, entries.iter().map(Arc::as_ref))))
}

fn is_another(old: Option<&Loading<Arc<Shelf>>>, new: Option<&Loading<Arc<Shelf>>>) -> bool {
    match (old, new) {
        (Some(Loading::Ready(old)), Some(Loading::Ready(new))) => !Arc::ptr_eq(old, new),
        (Some(Loading::Waiting), Some(Loading::Waiting)) => false,
        _ => true,
    }
}
