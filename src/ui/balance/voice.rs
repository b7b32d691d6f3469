//! A voice at the head of a row: its letters and its name, which filter by it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filter::Choice;
use crate::layout::balance::Group;
use crate::layout::cast::Cast;
use crate::state::address::Address;
use crate::ui::format::{choice_letters, choice_name, facet_and_value};
use crate::ui::tone::tone;
use crate::words::{Words, tu_string, use_i18n};

/// The button of a choice; what is inside belongs to its name.
#[component]
pub fn VoiceButton(
    cast: Arc<Cast>,
    choice: Choice,
    /// How it looks.
    class: &'static str,
    /// What stands behind the name.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let filter = address.filter();
    let (facet, value) = facet_and_value(&choice);
    let letters = choice_letters(&cast, &choice);
    let name = choice_name(words, &cast, &choice);
    let tone = tone(cast, choice.clone());
    let chosen = {
        let choice = choice.clone();
        Memo::new(move |_| filter.with(|filter| filter.has(&choice)))
    };
    view! {
        <button
            type="button"
            class=class
            data-facet=facet
            data-value=value
            data-tone=tone
            aria-pressed=move || chosen.get().to_string()
            on:click=move |_| address.set_filter(address.now().filter.toggled(&choice))
        >
            <span class="badge" aria-hidden="true">
                {letters}
            </span>
            <span class="row-name">{name}</span>
            {children.map(|children| children())}
        </button>
    }
}

/// The head of a row: a button, or the plain name of what nobody can choose.
pub fn row_head(words: Words, cast: &Arc<Cast>, group: &Group) -> AnyView {
    match &group.choice {
        Some(choice) => {
            view! { <VoiceButton cast=cast.clone() choice=choice.clone() class="row-head" /> }.into_any()
        }
        None => view! {
            <span class="row-head" data-tone="0">
                <span class="badge" aria-hidden="true">
                    "?"
                </span>
                <span class="row-name">{tu_string!(words, balance.no_country)}</span>
            </span>
        }
        .into_any(),
    }
}

/// The name of a group.
pub fn group_name(words: Words, cast: &Cast, group: &Group) -> String {
    match &group.choice {
        Some(choice) => choice_name(words, cast, choice),
        None => tu_string!(words, balance.no_country).to_string(),
    }
}
