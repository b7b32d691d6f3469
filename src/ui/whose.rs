//! Whose articles are looked at together: all, those of the collection, or one's own.
//!
//! The choice is there as soon as there are articles of one's own; how many quotations each way would leave stands beside it.

use leptos::prelude::*;

use crate::filter::Whose;
use crate::route::{Place, Route};
use crate::state::Loading;
use crate::state::address::Address;
use crate::state::own::Own;
use crate::state::shelves::Shelves;
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn WhoseChoice() -> impl IntoView {
    let words = use_i18n();
    let own = expect_context::<Own>();
    let has_own = Memo::new(move |_| !own.ids().is_empty());
    view! {
        <Show when=move || has_own.get()>
            <div id="whose" class="whose" role="radiogroup" aria-labelledby="whose-title">
                <span id="whose-title" class="whose-title">
                    {tu_string!(words, whose.legend)}
                </span>
                <div class="options">
                    {Whose::ALL.map(|whose| view! { <WhoseOption whose /> })}
                </div>
            </div>
        </Show>
    }
}

#[component]
fn WhoseOption(whose: Whose) -> impl IntoView {
    let words = use_i18n();
    let (address, shelves) = (expect_context::<Address>(), expect_context::<Shelves>());
    let (chosen, filter) = (address.whose(), address.filter());
    let count = Memo::new(move |_| match shelves.counted(whose) {
        Loading::Ready(shelf) => filter.with(|filter| filter.count(&shelf.cast.heard)),
        Loading::Waiting | Loading::Failed(_) => 0,
    });
    view! {
        <label class="option" data-whose=whose.as_str()>
            <input
                type="radio"
                name="whose"
                value=whose.as_str()
                prop:checked=move || chosen.get() == whose
                on:change=move |_| address.set_whose(whose)
            />
            <span>
                {name(words, whose)} " " <span class="choice-count">{count}</span>
                <span class="visually-hidden">
                    " " {move || tu_string!(words, voices.quotations, count = count.get()).to_string()}
                </span>
            </span>
        </label>
    }
}

/// Says that only one's own articles are wanted, and that there are none; with the ways on.
#[component]
pub fn NoneOfOwn() -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let all = move || Route::to(Place::Collection).with_view(address.view().get()).to_hash();
    view! {
        <div id="none-of-own" class="message" role="status">
            <p>{tu_string!(words, whose.none)}</p>
            <p class="ways">
                <a class="button" href=Route::to(Place::Open).to_hash()>
                    {tu_string!(words, trouble.to_open)}
                </a>
                <a class="button" href=all>
                    {tu_string!(words, trouble.to_collection)}
                </a>
            </p>
        </div>
    }
}

/// For the end of the line that says how many quotations there are: of whose articles, where not of all.
pub fn of_whose(words: Words) -> Signal<String> {
    let (address, own) = (expect_context::<Address>(), expect_context::<Own>());
    Signal::derive(move || match address.whose().get() {
        _ if own.ids().is_empty() => String::new(),
        Whose::All => String::new(),
        Whose::Collection => tu_string!(words, whose.beside_collection).to_string(),
        Whose::Own => tu_string!(words, whose.beside_own).to_string(),
    })
}

fn name(words: Words, whose: Whose) -> &'static str {
    match whose {
        Whose::All => tu_string!(words, whose.all),
        Whose::Collection => tu_string!(words, whose.collection),
        Whose::Own => tu_string!(words, whose.own),
    }
}
