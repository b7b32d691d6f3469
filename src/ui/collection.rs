//! The collection and one's own articles: those of the collection as teasers, one's own on a shelf over them; with a filter,
//! the quotations that match, article by article, each leading to its place.

mod backup;
mod in_parts;
mod large;
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
use super::keeping::KeepingNotice;
use super::pass_on::PassOnButton;
use super::scroll;
use super::trouble::{TroubleNote, of_entry};
use super::views::ViewLinks;
use super::voices::VoicesPanel;
use super::whose::{NoneOfOwn, WhoseChoice, of_whose};
use crate::filter::{Filter, Whose};
use crate::layout::Shelf;
use crate::route::{Place, Route, View};
use crate::state::Loading;
use crate::state::address::Address;
use crate::state::own::Own;
use crate::state::passing_on::Subject;
use crate::state::shelves::Shelves;
use crate::words::{tu_string, use_i18n};
use in_parts::InParts;
use large::LargeCollection;
use matches::Matches;
use own::OwnShelf;
use teaser::Teaser;

#[component]
pub fn CollectionPage() -> impl IntoView {
    let words = use_i18n();
    let (shelves, address) = (expect_context::<Shelves>(), expect_context::<Address>());
    let (view, whose) = (address.view(), address.whose());
    let shown = move || shelves.counted(whose.get());
    // Articles that come, change or go change what is drawn, and do not draw the page anew.
    let trouble = Memo::new(move |_| match shown() {
        Loading::Ready(_) => Ok(()),
        Loading::Waiting => Err(None),
        Loading::Failed(trouble) => Err(Some(trouble)),
    });
    let shelf = Signal::derive(move || match shown() {
        Loading::Ready(shelf) => shelf,
        Loading::Waiting | Loading::Failed(_) => Arc::default(),
    });
    // One's own articles are few, whatever the collection is.
    let is_large = Memo::new(move |_| shelves.head().is_some() && whose.get() != Whose::Own);
    move || match (trouble.get(), view.get()) {
        _ if is_large.get() => view! { <LargeCollection /> }.into_any(),
        (Ok(()), View::Text) => view! { <Articles shelf /> }.into_any(),
        (Ok(()), View::Balance) => view! { <CollectionBalance shelf /> }.into_any(),
        (Err(Some(trouble)), _) => view! { <TroubleNote trouble /> }.into_any(),
        (Err(None), _) => view! { <p class="waiting">{tu_string!(words, app.waiting)}</p> }.into_any(),
    }
}

/// What one may do beside reading an article that is there.
#[component]
fn WaysOn() -> impl IntoView {
    let words = use_i18n();
    view! {
        <p>
            <a class="button" href=Route::to(Place::Open).to_hash()>
                {tu_string!(words, collection.own)}
            </a>
            " "
            <a id="to-lessons" class="button" href=Route::to(Place::Teachers(None)).to_hash()>
                {tu_string!(words, teachers.way_in)}
            </a>
            " "
            <PassOnButton subject=Subject::Collection />
        </p>
    }
}

#[component]
fn Articles(shelf: Signal<Arc<Shelf>>) -> impl IntoView {
    let words = use_i18n();
    set_title(words, tu_string!(words, nav.collection));
    let (address, own) = (expect_context::<Address>(), expect_context::<Own>());
    let (filter, whose) = (address.filter(), address.whose());
    let cast = Signal::derive(move || shelf.get().cast.clone());
    let counts = counts(cast);
    // With a filter, whether each quotation passes.
    let passing = Memo::new(move |_| {
        let filter = filter.get();
        (!filter.is_empty()).then(|| Arc::new(filter.passing(&shelf.get().cast.heard)))
    });
    let nothing_own = move || whose.get() == Whose::Own && own.ids().is_empty();
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
        <FilterBar cast counts beside=of_whose(words) />
        <div class="views-line">
            <ViewLinks text=tu_string!(words, views.articles) />
            <WhoseChoice />
        </div>
        <div class="collection">
            <div class="front">
                <header class="front-head">
                    <h1>{tu_string!(words, collection.title)}</h1>
                    <p class="lede">{tu_string!(words, collection.lede)}</p>
                    <WaysOn />
                </header>
                <Show when=nothing_own>
                    <NoneOfOwn />
                </Show>
                <Show
                    when=move || whose.get() != Whose::Collection
                    // That something is not kept has to be known wherever one looks.
                    fallback=|| view! { <KeepingNotice /> }
                >
                    <OwnShelf shelf passing />
                </Show>
                {move || view! { <Faults shelf=shelf.get() /> }}
                <div
                    class="teasers"
                    class:filtered=move || !filter.with(Filter::is_empty)
                    on:pointerover=move |event| expect(event.target())
                    on:focusin=move |event| expect(event.target())
                >
                    <Bundled shelf passing />
                </div>
            </div>
            <div class="side">{move || view! { <VoicesPanel cast=cast.get() counts /> }}</div>
        </div>
    }
}

/// The articles of the collection, or of each the quotations that match.
#[component]
fn Bundled(shelf: Signal<Arc<Shelf>>, passing: Memo<Option<Arc<Vec<bool>>>>) -> impl IntoView {
    let address = expect_context::<Address>();
    let (filter, whose) = (address.filter(), address.whose());
    let before = StoredValue::new(None::<(Filter, Whose)>);
    move || {
        let (shelf, filter) = (shelf.get(), filter.get());
        let now = (filter.clone(), whose.get());
        // The first list is drawn down to where the person had been in it; a choice draws another. Where only an
        // article has come or gone, nobody should be moved.
        let position = match before.try_update_value(|before| before.replace(now.clone())).flatten() {
            None => address.wanted_position(),
            Some(before) if before == now => scroll::position(),
            Some(_) => 0.0,
        };
        let all = shelf.own..shelf.collection.entries.len();
        match passing.get() {
            None => {
                let draw = move |at| view! { <Teaser shelf=shelf.clone() at /> }.into_any();
                view! { <InParts places=all.collect() draw position /> }.into_any()
            }
            Some(passing) => {
                let places = all.filter(|&at| shelf.has_match(at, &passing)).collect();
                let draw = move |at| {
                    let (shelf, filter, passing) = (shelf.clone(), filter.clone(), passing.clone());
                    view! { <Matches shelf at filter passing /> }.into_any()
                };
                view! { <InParts places draw position /> }.into_any()
            }
        }
    }
}

/// What is wrong with the list of the collection, and that it has no articles.
#[component]
fn Faults(shelf: Arc<Shelf>) -> impl IntoView {
    let words = use_i18n();
    let whose = expect_context::<Address>().whose();
    let empty = whose.get_untracked() != Whose::Own && shelf.collection.entries.len() == shelf.own;
    let count = shelf.collection.broken.len();
    let broken: Vec<_> =
        shelf.collection.broken.iter().map(|entry| view! { <li>{of_entry(words, entry)}</li> }).collect();
    view! {
        {(count > 0)
            .then(|| {
                view! {
                    <div id="message" class="message" role="status">
                        <p>{tu_string!(words, collection.broken, count).to_string()}</p>
                        <ul>{broken}</ul>
                    </div>
                }
            })}
        {empty.then(|| view! { <p class="note">{tu_string!(words, collection.empty)}</p> })}
    }
}
