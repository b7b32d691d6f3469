//! The ways to look at what is open, as two quiet links: its text, or the balance of its voices.

use leptos::prelude::*;

use crate::route::View;
use crate::state::address::Address;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn ViewLinks(
    /// What the text is called here: the article, the articles.
    text: &'static str,
) -> impl IntoView {
    let words = use_i18n();
    view! {
        <nav class="views" aria-label=tu_string!(words, views.label)>
            <ViewLink view=View::Text>{text}</ViewLink>
            <ViewLink view=View::Balance>{tu_string!(words, views.balance)}</ViewLink>
        </nav>
    }
}

#[component]
fn ViewLink(view: View, children: Children) -> impl IntoView {
    let address = expect_context::<Address>();
    let shown = address.view();
    view! {
        <a
            href=move || address.shown_as(view, None)
            aria-current=move || (shown.get() == view).then_some("page")
        >
            {children()}
        </a>
    }
}
