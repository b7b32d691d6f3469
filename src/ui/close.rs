//! The cross in the corner of whatever lies over the page.

use leptos::prelude::*;

use crate::words::{tu_string, use_i18n};

#[component]
pub fn CloseButton(id: &'static str, close: impl Fn() + 'static) -> impl IntoView {
    let words = use_i18n();
    view! {
        <button id=id type="button" class="close" aria-label=tu_string!(words, card.close) on:click=move |_| close()>
            <span aria-hidden="true">"×"</span>
        </button>
    }
}
