//! The collection: its articles as teasers; with a filter, the quotations that match, article by
//! article, each leading to its place.

mod backup;
mod in_parts;
mod matches;
mod own;
mod teaser;

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use super::app::set_title;
use super::balance::CollectionBalance;
use super::filter_bar::{FilterBar, counts};
use super::pass_on::PassOnButton;
use super::scroll;
use super::trouble::{TroubleNote, of_entry};
use super::views::ViewLinks;
use super::voices::VoicesPanel;
use crate::filter::Filter;
use crate::layout::Shelf;
use crate::route::{Place, Route, View};
use crate::state::Loading;
use crate::state::address::Address;
use crate::state::passing_on::Subject;
use crate::state::shelves::Shelves;
use crate::words::{tu_string, use_i18n};
use in_parts::InParts;
use matches::Matches;
use own::OwnShelf;
use teaser::Teaser;

#[component]
pub fn CollectionPage() -> impl IntoView {
    let words = use_i18n();
    let shelves = expect_context::<Shelves>();
    let view = expect_context::<Address>().view();
    move || match shelves.shelf() {
        Loading::Waiting => view! { <p class="waiting">{tu_string!(words, app.waiting)}</p> }.into_any(),
        Loading::Failed(trouble) => view! { <TroubleNote trouble /> }.into_any(),
        Loading::Ready(shelf) => match view.get() {
            View::Text => view! { <Articles shelf /> }.into_any(),
            View::Balance => view! { <CollectionBalance shelf /> }.into_any(),
        },
    }
}

#[component]
fn Articles(shelf: Arc<Shelf>) -> impl IntoView {
    let words = use_i18n();
    set_title(words, tu_string!(words, nav.collection));
    let address = expect_context::<Address>();
    let filter = address.filter();
    let counts = counts(shelf.cast.clone());
    let broken: Vec<_> =
        shelf.collection.broken.iter().map(|entry| view! { <li>{of_entry(words, entry)}</li> }).collect();
    let broken_count = broken.len();
    let empty = shelf.collection.entries.is_empty();
    // The first list is drawn down to where the person had been in it; a choice draws another.
    let position = StoredValue::new(address.wanted_position());
    let list = {
        let shelf = shelf.clone();
        move || {
            let filter = filter.get();
            let position = position.try_update_value(std::mem::take).unwrap_or_default();
            let mut places: Vec<usize> = (0..shelf.collection.entries.len()).collect();
            let shelf = shelf.clone();
            if filter.is_empty() {
                let draw = move |at| view! { <Teaser shelf=shelf.clone() at /> }.into_any();
                return view! { <InParts places draw position /> }.into_any();
            }
            let passing = Arc::new(filter.passing(&shelf.cast.heard));
            places.retain(|&at| shelf.parts[at].clone().any(|quotation| passing[quotation]));
            let draw = move |at| {
                let (shelf, filter, passing) = (shelf.clone(), filter.clone(), passing.clone());
                view! { <Matches shelf at filter passing /> }.into_any()
            };
            view! { <InParts places draw position /> }.into_any()
        }
    };
    // Whoever points at an article, or comes to it with the keyboard, will probably read it.
    let shelves = expect_context::<Shelves>();
    let expect = move |target: Option<EventTarget>| {
        let element = target.and_then(|target| target.dyn_into::<Element>().ok());
        let link = element.and_then(|element| element.closest("a[href]").ok().flatten());
        let hash = link.and_then(|link| link.get_attribute("href"));
        for id in hash.map(|hash| Route::from_hash(&hash).place).iter().flat_map(Place::articles) {
            shelves.expect(id);
        }
    };
    // Once the list is drawn, where the person had been in it.
    Effect::new(move || scroll::restore(address.wanted_position()));
    view! {
        <FilterBar cast=shelf.cast.clone() counts />
        <ViewLinks text=tu_string!(words, views.articles) />
        <div class="collection">
            <div class="front">
                <header class="front-head">
                    <h1>{tu_string!(words, collection.title)}</h1>
                    <p class="lede">{tu_string!(words, collection.lede)}</p>
                    <p>
                        <a class="button" href=Route::to(Place::Open).to_hash()>
                            {tu_string!(words, collection.own)}
                        </a>
                        <PassOnButton subject=Subject::Collection />
                    </p>
                </header>
                <Show when=move || filter.with(Filter::is_empty)>
                    <OwnShelf />
                </Show>
                {(broken_count > 0)
                    .then(|| {
                        view! {
                            <div id="message" class="message" role="status">
                                <p>{tu_string!(words, collection.broken, count = broken_count).to_string()}</p>
                                <ul>{broken}</ul>
                            </div>
                        }
                    })}
                {empty.then(|| view! { <p class="note">{tu_string!(words, collection.empty)}</p> })}
                <div
                    class="teasers"
                    class:filtered=move || !filter.with(Filter::is_empty)
                    on:pointerover=move |event| expect(event.target())
                    on:focusin=move |event| expect(event.target())
                >
                    {list}
                </div>
            </div>
            <div class="side">
                <VoicesPanel cast=shelf.cast.clone() counts />
            </div>
        </div>
    }
}
