//! The ways to look at what is open, as two quiet links: its text, or the balance of its voices.

use leptos::prelude::*;

use crate::route::View;
use crate::state::address::Address;
use crate::state::commands::Commands;
use crate::state::settings::keys::Command;
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn ViewLinks(
    /// What the text is called here: the article, the articles.
    text: &'static str,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    expect_context::<Commands>().offer(Command::Balance, move || {
        let other = match address.view().get_untracked() {
            View::Text => View::Balance,
            View::Balance => View::Text,
        };
        address.go(address.now().with_view(other).with_card(None));
    });
    view! {
        <nav class="views" aria-label=tu_string!(words, views.label)>
            <ViewLink view=View::Text>{text}</ViewLink>
            <ViewLink view=View::Balance>{view_name(words, View::Balance)}</ViewLink>
        </nav>
    }
}

/// What a view is called where it does not matter of what.
pub fn view_name(words: Words, view: View) -> &'static str {
    match view {
        View::Text => tu_string!(words, views.text),
        View::Balance => tu_string!(words, views.balance),
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
