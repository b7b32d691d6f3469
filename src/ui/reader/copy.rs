//! A button that copies something, and says that it has.

use std::time::Duration;

use leptos::prelude::*;

use crate::state::announcer::Announcer;
use crate::state::clipboard;
use crate::words::{tu_string, use_i18n};

/// How long the button says so.
const A_WHILE: Duration = Duration::from_secs(3);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    None,
    Copied,
    Refused,
}

#[component]
pub fn CopyButton(
    /// What it is called in the page's markup.
    id: &'static str,
    label: &'static str,
    /// What is copied.
    text: impl Fn() -> String + 'static,
) -> impl IntoView {
    let words = use_i18n();
    let announcer = expect_context::<Announcer>();
    let outcome = RwSignal::new(Outcome::None);
    let copy = move |_| {
        clipboard::copy(text(), move |copied| {
            // The card may be gone by then.
            let say = move |what| {
                let _ = outcome.try_set(what);
            };
            say(if copied { Outcome::Copied } else { Outcome::Refused });
            announcer.say(match copied {
                true => tu_string!(words, card.copied).to_string(),
                false => tu_string!(words, card.not_copied).to_string(),
            });
            set_timeout(move || say(Outcome::None), A_WHILE);
        });
    };
    view! {
        <button id=id type="button" class="button" on:click=copy>
            {move || match outcome.get() {
                Outcome::None => label,
                Outcome::Copied => tu_string!(words, card.copied),
                Outcome::Refused => tu_string!(words, card.not_copied),
            }}
        </button>
    }
}
