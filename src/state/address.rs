//! The address of the page: the route as a signal, and how it is changed.
//!
//! A place or a filter that a person chooses is a new entry of the history, so that *back* undoes
//! it; opening a card only rewrites the entry. Every entry has a number in its history state, by
//! which *back* finds the scroll position it had.

use std::collections::HashMap;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::storage;
use crate::filter::{Filter, Whose};
use crate::marking::{Colouring, Marking};
use crate::route::{Card, Place, Route, View};

#[derive(Clone, Copy)]
pub struct Address {
    route: RwSignal<Route>,
    place: Memo<Place>,
    view: Memo<View>,
    whose: Memo<Whose>,
    filter: Memo<Filter>,
    marking: Memo<Marking>,
    card: Memo<Option<Card>>,
    visits: StoredValue<Visits>,
}

/// Where the page was scrolled to at each entry of the history.
struct Visits {
    current: u32,
    newest: u32,
    positions: HashMap<u32, f64>,
    /// Where the place that has just been entered should be scrolled to, once it is drawn.
    wanted: f64,
}

/// Keeps the scroll position over a reload: the hash, a line break, pixels.
const KEY: &str = "voices-position";

impl Address {
    /// Reads the address and follows it from now on.
    pub fn new() -> Address {
        let route = RwSignal::new(Route::from_hash(&hash()));
        let newest = entry_number().unwrap_or_default();
        let wanted = position_before_reload().unwrap_or_default();
        let address = Address {
            route,
            place: Memo::new(move |_| route.with(|route| route.place.clone())),
            view: Memo::new(move |_| route.with(|route| route.view)),
            whose: Memo::new(move |_| route.with(|route| route.whose)),
            filter: Memo::new(move |_| route.with(|route| route.filter.clone())),
            marking: Memo::new(move |_| route.with(|route| route.marking)),
            card: Memo::new(move |_| route.with(|route| route.card.clone())),
            visits: StoredValue::new(Visits {
                current: newest,
                newest,
                positions: HashMap::from([(newest, wanted)]),
                wanted,
            }),
        };
        write_entry(Change::Rewrite, newest, None);
        if let Some(history) = history() {
            // Without it the browser would scroll before the place is drawn.
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
        window_event_listener(ev::hashchange, move |_| address.follow());
        window_event_listener(ev::pagehide, |_| {
            storage::write(storage::session(), KEY, &format!("{}\n{}", hash(), scrolled()));
        });
        address
    }

    pub fn place(self) -> Memo<Place> {
        self.place
    }

    pub fn view(self) -> Memo<View> {
        self.view
    }

    /// Whose articles are looked at together.
    pub fn whose(self) -> Memo<Whose> {
        self.whose
    }

    pub fn filter(self) -> Memo<Filter> {
        self.filter
    }

    pub fn marking(self) -> Memo<Marking> {
        self.marking
    }

    /// What the colours stand for.
    pub fn colouring(self) -> Colouring {
        self.marking.get().colouring
    }

    pub fn card(self) -> Memo<Option<Card>> {
        self.card
    }

    /// The route without following its changes, to make another from.
    pub fn now(self) -> Route {
        self.route.get_untracked()
    }

    /// The address of what is open in another view, with the same filter, for links that follow both.
    pub fn shown_as(self, view: View, card: Option<Card>) -> String {
        self.route.with(|route| route.with_view(view).with_card(card).to_hash())
    }

    /// Goes to a place, as a link would.
    pub fn go(self, route: Route) {
        self.visits.update_value(|visits| visits.enter_new());
        self.change(Change::New, route);
    }

    /// Goes to a place that looks like this one, and stays where it is scrolled to.
    pub fn go_on_at(self, route: Route) {
        self.visits.update_value(|visits| visits.enter_new());
        self.stay();
        self.change(Change::New, route);
    }

    /// Filters what is shown. Choosing what is chosen already changes nothing.
    pub fn set_filter(self, filter: Filter) {
        self.choose(self.now().with_filter(filter));
    }

    /// Looks at the articles of these; the filter stays.
    pub fn set_whose(self, whose: Whose) {
        self.choose(self.now().with_whose(whose));
    }

    /// Looks for words, beside what else is chosen. While somebody types, that is one step of the
    /// history.
    pub fn set_words(self, words: String) {
        let now = self.now();
        let words = words.trim().to_string();
        if words == now.filter.words {
            return;
        }
        let typing_on = !now.filter.words.is_empty() && !words.is_empty();
        let filter = Filter { words, ..now.filter.clone() };
        match typing_on {
            true => self.change(Change::Rewrite, now.with_filter(filter)),
            false => self.set_filter(filter),
        }
    }

    /// Marks the article in another way; like a card, this is no step of the history.
    pub fn set_marking(self, marking: Marking) {
        self.change(Change::Rewrite, self.now().with_marking(marking));
    }

    /// Opens a card, or closes the open one.
    pub fn set_card(self, card: Option<Card>) {
        self.change(Change::Rewrite, self.now().with_card(card));
    }

    /// Where the place that was entered last should be scrolled to, in pixels.
    pub fn wanted_position(self) -> f64 {
        self.visits.with_value(|visits| visits.wanted)
    }

    /// Whether the place that was entered last is shown from its top, with nothing chosen in it.
    pub fn is_at_the_top(self) -> bool {
        let now = self.now();
        self.wanted_position() == 0.0 && now.filter.is_empty() && now.card.is_none()
    }

    /// Wants the place as it is scrolled now, for it is drawn anew.
    pub fn stay(self) {
        self.visits.update_value(|visits| visits.wanted = scrolled());
    }

    fn choose(self, route: Route) {
        if route != self.now() {
            self.visits.update_value(|visits| visits.enter_new());
            self.change(Change::New, route);
        }
    }

    fn change(self, change: Change, route: Route) {
        write_entry(change, self.visits.with_value(|visits| visits.current), Some(&route.to_hash()));
        self.route.set(route);
    }

    /// The browser has changed the address: by a link, by *back*, by hand.
    fn follow(self) {
        self.visits.update_value(|visits| match entry_number() {
            Some(number) => visits.enter_again(number),
            None => {
                visits.enter_new();
                write_entry(Change::Rewrite, visits.current, None);
            }
        });
        self.route.set(Route::from_hash(&hash()));
    }
}

impl Visits {
    fn enter_new(&mut self) {
        self.leave();
        self.newest += 1;
        self.current = self.newest;
        self.wanted = 0.0;
    }

    fn enter_again(&mut self, number: u32) {
        self.leave();
        self.current = number;
        self.newest = self.newest.max(number);
        self.wanted = self.positions.get(&number).copied().unwrap_or_default();
    }

    fn leave(&mut self) {
        self.positions.insert(self.current, scrolled());
    }
}

enum Change {
    New,
    Rewrite,
}

fn write_entry(change: Change, number: u32, hash: Option<&str>) {
    let Some(history) = history() else { return };
    let state = JsValue::from_f64(f64::from(number));
    // A browser that refuses (too many changes in a second) keeps the old address; the page is right.
    let _ = match change {
        Change::New => history.push_state_with_url(&state, "", hash),
        Change::Rewrite => history.replace_state_with_url(&state, "", hash),
    };
}

fn entry_number() -> Option<u32> {
    let number = history()?.state().ok()?.as_f64()?;
    (number >= 0.0 && number < f64::from(u32::MAX)).then_some(number as u32)
}

fn position_before_reload() -> Option<f64> {
    let kept = storage::read(storage::session(), KEY)?;
    let (place, position) = kept.rsplit_once('\n')?;
    if place == hash() { position.parse().ok() } else { None }
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

fn scrolled() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}
