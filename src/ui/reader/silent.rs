//! Those who are spoken about and never heard.

use std::sync::Arc;

use leptos::prelude::*;

use crate::layout::Page;
use crate::route::Card;
use crate::state::address::Address;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Silent(page: Arc<Page>) -> impl IntoView {
    if page.silent.is_empty() {
        return ().into_any();
    }
    let words = use_i18n();
    let address = expect_context::<Address>();
    let names: Vec<_> = page
        .silent
        .iter()
        .map(|silent| {
            let actor = &page.reading.actors[silent.actor];
            let id = actor.id.clone();
            view! {
                <li>
                    <button
                        type="button"
                        class="silent-name"
                        on:click=move |_| address.set_card(Some(Card::Actor(id.clone())))
                    >
                        {actor.name.clone()}
                        <span class="soft">" " {silent.mentions} "×"</span>
                    </button>
                </li>
            }
        })
        .collect();
    view! {
        <section class="silent">
            <h2>{tu_string!(words, voices.silent)}</h2>
            <ul>{names}</ul>
        </section>
    }
    .into_any()
}
