//! Articles of one's own: those a person has brought along, and corrected copies of bundled ones.
//!
//! Everything is done in memory at once, and kept in the browser's database behind that, in the order
//! in which it was done. Where it cannot be kept, work goes on, and it is said.

pub mod backup;
mod held;
pub mod keeper;
mod keeping;
mod listing;
mod removing;
mod tasks;
pub mod typed;

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use annotator::format::article_file::ArticleFile;
use leptos::prelude::*;

use super::Loading;
use super::address::Address;
use crate::layout::Page;
use crate::library::Trouble;
use crate::library::own::entry::Entry;
use crate::library::own::work::{Change, Work};
use crate::route::{id_in_file, is_own, own_id};
use held::Held;
use keeper::{Keeper, Keeping};
use listing::Listing;
use tasks::Task;

pub use held::Spine;
pub use removing::Removed;

#[derive(Clone, Copy)]
pub struct Own {
    held: StoredValue<HashMap<String, Held>>,
    /// One signal each: an article that changes draws no other anew.
    pages: StoredValue<HashMap<String, ArcRwSignal<Loading<Arc<Page>>>>>,
    /// The newest first.
    shelf: RwSignal<Vec<Spine>>,
    ids: Memo<Vec<String>>,
    listing: Listing,
    /// Those that this window has removed, the last one last.
    removed: RwSignal<Vec<Removed>>,
    /// What was removed, to be put back.
    put_aside: StoredValue<HashMap<String, Held>>,
    /// Those that another window has removed while they were here.
    gone: RwSignal<HashSet<String>>,
    /// Those that are not kept and should be.
    unkept: RwSignal<usize>,
    tasks: StoredValue<VecDeque<Task>>,
    busy: StoredValue<bool>,
    keeper: Keeper,
    address: Address,
}

/// How much can be taken back and done again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct History {
    pub done: usize,
    pub undone: usize,
}

impl Own {
    /// Asks the database for the articles that are kept; until it has answered, they are waited for.
    pub fn new(address: Address) -> Own {
        let shelf = RwSignal::new(Vec::<Spine>::new());
        let ids =
            Memo::new(move |_| shelf.with(|shelf| shelf.iter().map(|spine| spine.id.clone()).collect()));
        let own = Own {
            held: StoredValue::new(HashMap::new()),
            pages: StoredValue::new(HashMap::new()),
            shelf,
            ids,
            listing: Listing::new(),
            removed: RwSignal::new(Vec::new()),
            put_aside: StoredValue::new(HashMap::new()),
            gone: RwSignal::new(HashSet::new()),
            unkept: RwSignal::new(0),
            tasks: StoredValue::new(VecDeque::new()),
            busy: StoredValue::new(false),
            keeper: Keeper::new(),
            address,
        };
        own.begin_to_keep();
        own
    }

    /// All there are, the newest first.
    pub fn ids(self) -> Vec<String> {
        self.ids.get()
    }

    /// All there are with what a list says about them, the newest first.
    pub fn shelf(self) -> Vec<Spine> {
        self.shelf.get()
    }

    pub fn keeper(self) -> Keeper {
        self.keeper
    }

    pub fn article(self, id: &str) -> Loading<Arc<Page>> {
        self.page(id).get()
    }

    /// The text that is kept of an article which cannot be read, for a person to save; `None` for others.
    pub fn broken_text(self, id: &str) -> Option<String> {
        self.held.with_value(|held| match held.get(id) {
            Some(Held::Broken { text, .. }) => Some(text.clone()),
            _ => None,
        })
    }

    /// Takes an article in, and says which id it has from now on.
    pub fn add(self, file: ArticleFile) -> String {
        self.add_with(file, Work::new)
    }

    /// Takes an article in, unless the same is here already; says which id it has.
    pub fn add_once(self, file: ArticleFile) -> String {
        let headline = file.reading.article.headline();
        let is_same = |id: &String| match untrack(|| self.article(id)) {
            Loading::Ready(kept) => ArticleFile { id: file.id.clone(), ..kept.file() } == file,
            Loading::Waiting | Loading::Failed(_) => false,
        };
        // Only what has the same headline is read for it.
        let same = untrack(|| self.ids()).into_iter().filter(|id| self.headline(id) == headline);
        let same = same.into_iter().find(is_same);
        same.unwrap_or_else(|| self.add(ArticleFile { id: id_in_file(&file.id).to_string(), ..file }))
    }

    /// The same, with what was done to it before.
    fn add_with(self, mut file: ArticleFile, work: impl FnOnce(ArticleFile) -> Work) -> String {
        file.id = self.free_name(&file);
        let id = own_id(&file.id);
        let is_first = self.held.with_value(HashMap::is_empty);
        if is_first && self.keeper.keeping_now() == Keeping::Kept {
            keeper::ask_to_stay();
        }
        self.hold(&id, Held::Read(Box::new(Entry::new(work(file), self.time_of_the_next()))));
        self.keep(Task::Write(id.clone()));
        id
    }

    /// Now, or just behind the newest where several come at once: they stand in the order in which they came.
    fn time_of_the_next(self) -> f64 {
        let newest = self.shelf.with_untracked(|shelf| shelf.first().map(|spine| spine.added));
        newest.map_or_else(js_sys::Date::now, |newest| js_sys::Date::now().max(newest + 1.0))
    }

    /// Changes an article; nothing happens where there is none.
    pub fn change(self, id: &str, change: Change) {
        let changed = self.held.try_update_value(|held| {
            let held = held.get_mut(id)?;
            held.read();
            if let Held::Read(entry) = held {
                entry.change(change);
            }
            Some(())
        });
        if changed.flatten().is_some() {
            self.show(id);
            self.keep(Task::Write(id.to_string()));
        }
    }

    pub fn history(self, id: &str) -> History {
        self.page(id).track();
        self.held.with_value(|held| match held.get(id) {
            Some(Held::Read(entry)) => {
                History { done: entry.work().steps(), undone: entry.work().undone().len() }
            }
            _ => History::default(),
        })
    }

    /// The headline of an article; empty where it has none or is not there.
    pub fn headline(self, id: &str) -> String {
        let spine = self.shelf.with_untracked(|shelf| shelf.iter().find(|spine| spine.id == id).cloned());
        spine.map(|spine| spine.summary.headline).unwrap_or_default()
    }

    /// A name for the file of a new article that no other has.
    fn free_name(self, file: &ArticleFile) -> String {
        let slug = match (id_in_file(&file.id), file.reading.article.headline()) {
            ("", "") => "text".to_string(),
            ("", headline) => annotator::slug(&headline.chars().take(LONGEST_NAME).collect::<String>()),
            (id, _) => id.to_string(),
        };
        let is_free = |name: &String| {
            let id = own_id(name);
            self.held.with_value(|held| !held.contains_key(&id))
                && self.put_aside.with_value(|aside| !aside.contains_key(&id))
        };
        let numbered = (2..).map(|number| format!("{slug}-{number}"));
        std::iter::once(slug.clone()).chain(numbered).find(is_free).unwrap_or(slug)
    }

    fn hold(self, id: &str, held: Held) {
        self.held.update_value(|all| {
            all.insert(id.to_string(), held);
        });
        self.show(id);
    }

    /// Shows an article as it is held now: where it is open, and in the list.
    fn show(self, id: &str) {
        let spine = self.held.with_value(|held| held.get(id).map(|held| held.spine(id)));
        let Some(spine) = spine else { return };
        self.listing.forget(id);
        self.shelf.update(|shelf| {
            shelf.retain(|other| other.id != id);
            let newer = |other: &Spine| (other.added, &spine.id) > (spine.added, &other.id);
            let place = shelf.partition_point(newer);
            shelf.insert(place, spine);
        });
        let open = self.pages.with_value(|pages| pages.get(id).cloned());
        if let Some(page) = open {
            page.set(self.read(id));
        }
    }

    fn page(self, id: &str) -> ArcRwSignal<Loading<Arc<Page>>> {
        debug_assert!(is_own(id), "{id} is of the collection");
        let known = self.pages.with_value(|pages| pages.get(id).cloned());
        known.unwrap_or_else(|| {
            let page = ArcRwSignal::new(self.read(id));
            self.pages.update_value(|pages| {
                pages.insert(id.to_string(), page.clone());
            });
            page
        })
    }

    /// The article ready to be shown; what has not been read yet is read now.
    fn read(self, id: &str) -> Loading<Arc<Page>> {
        let read = self.held.try_update_value(|all| {
            let held = all.get_mut(id)?;
            held.read();
            Some(match held {
                Held::Read(entry) => Loading::Ready(Arc::new(Page::new(entry.work().file()))),
                Held::Broken { reason, .. } => Loading::Failed(Trouble::Record { reason: reason.clone() }),
                Held::Unread(_) => Loading::Waiting,
            })
        });
        read.flatten().unwrap_or_else(|| match self.keeper.keeping_now() {
            Keeping::Waiting => Loading::Waiting,
            Keeping::Kept | Keeping::Not(_) => missing(id),
        })
    }
}

/// So many letters of a headline make the id of its article.
const LONGEST_NAME: usize = 60;

fn missing(id: &str) -> Loading<Arc<Page>> {
    Loading::Failed(Trouble::NotKept { id: id_in_file(id).to_string() })
}
