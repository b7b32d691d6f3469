//! The link of a lesson to look at and to copy by hand.

use leptos::prelude::*;

use crate::state::passing_on::Link;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn LinkField(link: RwSignal<Option<Link>>) -> impl IntoView {
    let words = use_i18n();
    move || {
        let Some(Link::Made { address, is_long }) = link.get() else { return ().into_any() };
        view! {
            <input
                id="make-link"
                type="text"
                readonly
                dir="ltr"
                aria-label=tu_string!(words, make.link)
                prop:value=address
                on:focus:target=move |event| event.target().select()
            />
            {is_long.then(|| view! { <p class="note">{tu_string!(words, make.link_long)}</p> })}
        }
        .into_any()
    }
}
