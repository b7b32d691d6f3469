//! A field for words of a headline or a publisher, where more articles are there than are listed.

use leptos::prelude::*;

use crate::words::{tu_string, use_i18n};

#[component]
pub fn ArticleSearch(wanted: RwSignal<String>) -> impl IntoView {
    let words = use_i18n();
    view! {
        <label class="chooser-search">
            <span>{tu_string!(words, compare.search)}</span>
            <input type="search" on:input:target=move |event| wanted.set(event.target().value()) />
        </label>
    }
}
