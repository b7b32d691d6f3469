//! A collection in parts: the newest articles, or what the filter finds, drawn as far as somebody looks.
//!
//! It looks like the front page of a small collection and has all its filters but words. One's own articles are a
//! collection of their own beside it: their numbers could only be added to its where all is counted at once.

mod list;
mod names;

use leptos::prelude::*;

use super::super::app::set_title;
use super::super::filter_bar::FilterBar;
use super::super::keeping::KeepingNotice;
use super::super::views::ViewLinks;
use super::super::voices::{Facet, VoicesPanel};
use super::WaysOn;
use crate::filter::Whose;
use crate::route::{Place, Route, View};
use crate::state::address::Address;
use crate::state::large::Large;
use crate::state::own::Own;
use crate::words::{tu_string, use_i18n};
use list::FoundList;
use names::NameSearch;

#[component]
pub fn LargeCollection() -> impl IntoView {
    let words = use_i18n();
    set_title(words, tu_string!(words, nav.collection));
    let (address, large, own) =
        (expect_context::<Address>(), expect_context::<Large>(), expect_context::<Own>());
    let filter = address.filter();
    let (cast, counts, of_countries) = (large.cast(), large.counts(), large.of_countries());
    let cast_with_chosen = large.cast_with_chosen();
    let articles = move || large.head().map_or(0, |head| head.articles);
    let unused = move || filter.with(|filter| filter.words.trim().to_string());
    let has_own = Memo::new(move |_| !own.ids().is_empty());
    let is_balance = Memo::new(move |_| address.view().get() == View::Balance);
    // Only this part of the panel is drawn anew, where other countries are chosen: a button that was pressed keeps the focus.
    let below = move || {
        let voices = of_countries.get();
        view! {
            <Facet
                cast=cast_with_chosen.get_untracked()
                counts
                voices
                title=tu_string!(words, large.of_countries)
            />
        }
    };
    let search = view! { <NameSearch /> }.into_any();
    view! {
        <FilterBar cast=cast_with_chosen counts search />
        <div class="views-line">
            <ViewLinks text=tu_string!(words, views.articles) />
        </div>
        <div class="collection" id="large">
            <div class="front">
                <header class="front-head">
                    <h1>{tu_string!(words, collection.title)}</h1>
                    <p class="lede">
                        {move || tu_string!(words, large.lede, articles = articles()).to_string()}
                    </p>
                    <WaysOn />
                </header>
                <KeepingNotice />
                <Show when=move || has_own.get()>
                    <p class="soft">
                        {tu_string!(words, large.own)} " "
                        <a href=Route::to(Place::Collection).with_whose(Whose::Own).to_hash()>
                            {tu_string!(words, large.to_own)}
                        </a>
                    </p>
                </Show>
                <Show when=move || !unused().is_empty()>
                    <p class="message" role="status">
                        {tu_string!(words, large.words, typed = unused()).to_string()}
                    </p>
                </Show>
                <Show when=move || is_balance.get() fallback=|| view! { <FoundList /> }>
                    <p class="note">{tu_string!(words, large.no_balance)}</p>
                </Show>
            </div>
            <div class="side">
                {move || view! { <VoicesPanel cast=cast.get() counts below=below.into_any() /> }}
            </div>
        </div>
    }
}
