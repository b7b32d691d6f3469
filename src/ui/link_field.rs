//! A link that was made, to look at and to copy by hand.

use leptos::prelude::*;

use crate::state::passing_on::Link;

#[component]
pub fn LinkField(
    id: &'static str,
    label: &'static str,
    /// What is said of a link that some programs cut.
    long: &'static str,
    link: RwSignal<Option<Link>>,
) -> impl IntoView {
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
            {is_long.then(|| view! { <p class="note">{long}</p> })}
        }
        .into_any()
    }
}
