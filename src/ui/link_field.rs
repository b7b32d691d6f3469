//! A link that was made, to look at and to copy by hand.

use leptos::prelude::*;

use crate::state::clipboard::is_of_this_computer;
use crate::state::passing_on::Link;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn LinkField(
    id: &'static str,
    label: &'static str,
    /// What is said of a link that some programs cut.
    long: &'static str,
    link: RwSignal<Option<Link>>,
) -> impl IntoView {
    let words = use_i18n();
    let here_only = move || {
        let sentence = tu_string!(words, one_file.link_here_only);
        is_of_this_computer().then(|| view! { <p class="note link-here-only">{sentence}</p> })
    };
    move || {
        let Some(Link::Made { address, is_long }) = link.get() else { return ().into_any() };
        view! {
            <input
                id=id
                class="made-link"
                type="text"
                readonly
                dir="ltr"
                aria-label=label
                prop:value=address
                on:focus:target=move |event| event.target().select()
            />
            {here_only()}
            {is_long.then(|| view! { <p class="note">{long}</p> })}
        }
        .into_any()
    }
}
