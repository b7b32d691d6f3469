//! A collection in parts as somebody looks through it: what the filter finds, as far as it is loaded, and what there is of
//! each choice.
//!
//! A filter first asks for those who are chosen, then for parts until a screen is full; more comes as the person scrolls.
//! Whoever chooses something else meanwhile is not kept waiting: what comes for the filter before is dropped.

mod known;
mod names;

use std::sync::Arc;

use annotator::format::parts::{Head, lines_from_file};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::address::Address;
use super::shelves::Shelves;
use crate::filter::{Counts, Filter};
use crate::layout::Shelf;
use crate::layout::cast::Cast;
use crate::layout::found::{Found, Search};
use crate::layout::in_parts::shares;
use crate::layout::voices::Voice;
use crate::library::Trouble;
use crate::library::bundled::fetch_part;
use crate::route::Place;
use known::Known;
pub use names::NamesFound;

/// So many articles are found at once: about what a screen shows.
pub const AT_ONCE: usize = 6;

/// So many parts are looked through for them before the person is asked whether to go on.
const PARTS_AT_ONCE: usize = 16;

#[derive(Clone, Copy)]
pub struct Large {
    shelves: Shelves,
    /// The countries, and those who say most; it stays the same whatever is chosen.
    cast: Memo<Arc<Cast>>,
    /// What the filter asks of cells: all but words, which nobody can look for here.
    filter: Memo<Filter>,
    known: RwSignal<Arc<Known>>,
    found: RwSignal<Arc<Vec<Found>>>,
    looking: RwSignal<Looking>,
    search: StoredValue<Option<Search>>,
    /// Changes with the filter.
    turn: StoredValue<usize>,
    /// The turn in which what is found was looked for.
    found_in: RwSignal<usize>,
}

/// How far the search is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Looking {
    /// Something is on its way.
    Busy,
    /// There may be more.
    Paused,
    /// All that there is has been found.
    Done,
    Failed(Trouble),
}

impl Large {
    /// Looks for what the filter of the address finds, whenever the collection is shown.
    pub fn new(address: Address, shelves: Shelves) -> Large {
        let filter = Memo::new(move |_| Filter { words: String::new(), ..address.filter().get() });
        let large = Large {
            shelves,
            cast: Memo::new(move |_| {
                Arc::new(shelves.head().map(|head| Cast::in_parts(&head)).unwrap_or_default())
            }),
            filter,
            known: RwSignal::new(Arc::default()),
            found: RwSignal::new(Arc::default()),
            looking: RwSignal::new(Looking::Busy),
            search: StoredValue::new(None),
            turn: StoredValue::new(0),
            found_in: RwSignal::new(0),
        };
        let is_shown = Memo::new(move |_| address.place().get() == Place::Collection);
        Effect::new(move |before: Option<Option<Filter>>| {
            let now = Some(filter.get()).filter(|_| is_shown.get() && shelves.head().is_some());
            // Whoever comes back from an article finds the list as it was.
            let before = before.flatten();
            if now.is_some() && now != before {
                large.look();
            }
            now.or(before)
        });
        large
    }

    /// What there is of the collection; `None` where its list is whole.
    pub fn head(self) -> Option<Arc<Head>> {
        self.shelves.head()
    }

    /// Who is heard, by the numbers of the whole collection.
    pub fn cast(self) -> Memo<Arc<Cast>> {
        self.cast
    }

    /// The same, which also knows the names of those who are chosen.
    pub fn cast_with_chosen(self) -> Memo<Arc<Cast>> {
        Memo::new(move |_| {
            let known = self.known.get();
            match known.speakers().next() {
                None => self.cast.get(),
                Some(_) => {
                    let head = self.head().unwrap_or_default();
                    Arc::new(Cast::in_parts(&head).with_speakers(known.speakers()))
                }
            }
        })
    }

    /// How many quotations there are, pass, and would be left.
    pub fn counts(self) -> Memo<Counts> {
        Memo::new(move |_| match self.head() {
            Some(head) => self.known.with(|known| known.counts(&head, &self.filter.get())),
            None => Counts::default(),
        })
    }

    /// Those who speak for the countries that are chosen, with their shares in what is found without a choice of speakers.
    pub fn of_countries(self) -> Memo<Vec<Voice>> {
        Memo::new(move |_| {
            let Some(head) = self.head() else { return Vec::new() };
            let filter = Filter { speakers: Vec::new(), ..self.filter.get() };
            self.known.with(|known| shares(known.of_countries(&filter), &head.cells, &filter))
        })
    }

    /// The articles that have been found, newest first.
    pub fn found(self) -> RwSignal<Arc<Vec<Found>>> {
        self.found
    }

    /// Which search has found them: while it is the same, what it has found only grows.
    pub fn found_in(self) -> RwSignal<usize> {
        self.found_in
    }

    pub fn looking(self) -> RwSignal<Looking> {
        self.looking
    }

    /// Finds more, or tries again what has failed.
    pub fn more(self) {
        match self.looking.get_untracked() {
            Looking::Busy | Looking::Done => {}
            Looking::Failed(_) if self.search.with_value(Option::is_none) => self.look(),
            Looking::Paused | Looking::Failed(_) => {
                self.looking.set(Looking::Busy);
                let turn = self.turn.get_value();
                spawn_local(async move { self.go_on(turn).await });
            }
        }
    }

    /// Begins a new search.
    fn look(self) {
        let Some(head) = self.shelves.head_untracked() else { return };
        let (filter, turn) = (self.filter.get_untracked(), self.turn.get_value() + 1);
        self.turn.set_value(turn);
        self.search.set_value(None);
        self.looking.set(Looking::Busy);
        spawn_local(async move {
            let known = self.known.get_untracked();
            match Known::fetch(&head, &filter, &known).await {
                _ if self.turn.get_value() != turn => {}
                Ok(known) => {
                    let search = known.search(&head, &filter);
                    self.known.set(Arc::new(known));
                    self.search.set_value(Some(search));
                    self.begin_anew(turn);
                    self.go_on(turn).await;
                }
                Err(trouble) => {
                    self.begin_anew(turn);
                    self.looking.set(Looking::Failed(trouble));
                }
            }
        });
    }

    fn begin_anew(self, turn: usize) {
        self.found_in.set(turn);
        self.found.set(Arc::default());
    }

    /// Looks through parts until there is a screen more.
    async fn go_on(self, turn: usize) {
        let cast = self.cast.get_untracked();
        let (mut new, mut parts) = (0, 0);
        loop {
            let step = self.search.try_update_value(|search| {
                let search = search.as_mut()?;
                let found = search.find(AT_ONCE - new, &cast);
                Some((found, search.is_done(), search.wants().map(str::to_string)))
            });
            let Some((found, is_done, wants)) = step.flatten() else { return };
            new += found.len();
            if !found.is_empty() {
                self.found.update(|all| Arc::make_mut(all).extend(found));
            }
            let Some(file) = wants.filter(|_| new < AT_ONCE && !is_done) else {
                return self.looking.set(if is_done { Looking::Done } else { Looking::Paused });
            };
            if parts == PARTS_AT_ONCE {
                return self.looking.set(Looking::Paused);
            }
            parts += 1;
            let lines = fetch_part(&file, lines_from_file).await;
            if self.turn.get_value() != turn {
                return;
            }
            match lines {
                Ok(lines) => self.search.update_value(|search| {
                    if let Some(search) = search {
                        search.read(&file, lines);
                    }
                }),
                Err(trouble) => return self.looking.set(Looking::Failed(trouble)),
            }
        }
    }

    /// Who may be meant by what was typed.
    pub async fn names(self, typed: &str) -> Result<NamesFound, Trouble> {
        let head = self.shelves.head_untracked().unwrap_or_default();
        names::find(&head, typed).await
    }
}

/// The newest articles of a collection in parts: what other pages offer of it.
pub async fn newest(head: &Head) -> Result<Arc<Shelf>, Trouble> {
    let mut search = Search::all(head, Filter::default());
    if let Some(file) = search.wants().map(str::to_string) {
        search.read(&file, fetch_part(&file, lines_from_file).await?);
    }
    let found = search.find(usize::MAX, &Cast::default());
    Ok(found.into_iter().next().map(|found| found.shelf).unwrap_or_default())
}
