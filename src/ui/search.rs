//! The field for words that quotations, or the paper itself, should say.
//!
//! What is typed stands in the field at once; the filter follows when the person pauses, so that
//! typing never waits for a long article or a large collection.

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::focus::focus;
use crate::state::address::Address;
use crate::state::commands::Commands;
use crate::state::settings::keys::Command;
use crate::words::{tu_string, use_i18n};

/// A pause after which somebody wants to see what they have found.
const PAUSE: Duration = Duration::from_millis(160);

#[component]
pub fn Search(
    /// What Enter does: goes on to the next place that was found.
    #[prop(optional, into)]
    enter: Option<Callback<()>>,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let filter = address.filter();
    let field = NodeRef::<html::Input>::new();
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let cancel = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let look_for = move |typed: String| {
        cancel();
        let set = move || address.set_words(typed);
        waiting.set_value(set_timeout_with_handle(set, PAUSE).ok());
    };
    let press = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            let typed = field.get_untracked().map(|field| field.value()).unwrap_or_default();
            cancel();
            address.set_words(typed);
            if let Some(enter) = enter {
                enter.run(());
            }
        }
        "Escape" if !filter.with_untracked(|filter| filter.words.is_empty()) => {
            // The card, which Escape closes too, stays.
            event.stop_propagation();
            cancel();
            address.set_words(String::new());
        }
        _ => {}
    };
    // Words that are taken back elsewhere leave the field; while somebody types, the field is ahead.
    Effect::new(move |before: Option<String>| {
        let wanted = filter.with(|filter| filter.words.clone());
        if let Some(field) = field.get()
            && before.as_ref() != Some(&wanted)
            && field.value().trim() != wanted
        {
            field.set_value(&wanted);
        }
        wanted
    });
    on_cleanup(cancel);
    expect_context::<Commands>().offer(Command::Search, move || {
        if let Some(field) = field.get_untracked() {
            focus(&field);
            field.select();
        }
    });
    view! {
        <search class="search">
            <input
                id="search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                aria-label=tu_string!(words, search.label)
                placeholder=tu_string!(words, search.placeholder)
                node_ref=field
                on:input:target=move |event| look_for(event.target().value())
                on:keydown=press
            />
        </search>
    }
}
