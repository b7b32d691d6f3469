//! The line under the head: what is chosen, how much of it there is, and the way back.
//!
//! It is always there and always of one height, so that a choice moves nothing on the page.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::focus::focus;
use super::format::{choice_letters, choice_name, facet_and_value};
use super::search::Search;
use super::tone::tone;
use crate::filter::{Choice, Counts, Filter};
use crate::layout::cast::Cast;
use crate::state::address::Address;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn FilterBar(
    /// Whose quotations are counted.
    #[prop(into)]
    cast: Signal<Arc<Cast>>,
    counts: Memo<Counts>,
    /// What was found beside quotations, for the end of the sentence that says how much there is.
    #[prop(optional, into)]
    beside: Option<Signal<String>>,
    /// What to look for stands here in place of the field for words.
    #[prop(optional)]
    search: Option<AnyView>,
    /// What Enter does in the field for words.
    #[prop(optional, into)]
    enter: Option<Callback<()>>,
    /// More for the end of the line.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let filter = address.filter();
    // A memo: an effect that asks for the counts before the filter they follow from would miss a filter that leaves
    // the same counts.
    let status = Memo::new(move |_| {
        let (shown, count, unknown) = counts.with(|counts| (counts.passing, counts.all, counts.unknown));
        match shown {
            _ if unknown => tu_string!(words, large.some_of, count = count).to_string(),
            _ if count == 0 => tu_string!(words, filter.none).to_string(),
            _ if filter.with(Filter::is_empty) => tu_string!(words, filter.all, count = count).to_string(),
            0 => tu_string!(words, filter.no_match, count = count).to_string(),
            shown => tu_string!(words, filter.some, shown = shown, count = count).to_string(),
        }
    });
    // A chip is gone when it has been pressed; the focus must not be lost with it.
    let line = NodeRef::<html::P>::new();
    let stay = move || {
        if let Some(line) = line.get_untracked() {
            focus(&line);
        }
    };
    let stay = Callback::new(move |()| stay());
    let chips = move || {
        let cast = cast.get();
        let chip = |choice| view! { <Chip cast=cast.clone() choice stay /> };
        // The field for words shows them itself.
        let choices = filter.get().choices().into_iter().filter(|choice| !matches!(choice, Choice::Words(_)));
        choices.map(chip).collect::<Vec<_>>()
    };
    let chosen = move || !filter.with(Filter::is_empty);
    view! {
        <section class="filter-bar" aria-label=tu_string!(words, filter.label)>
            <p id="filter-status" role="status" tabindex="-1" node_ref=line>
                {status} {beside.map(|beside| view! { " " {beside} })}
            </p>
            <Show when=chosen>
                <div class="chosen">
                    <div class="chips">{chips}</div>
                    <button
                        id="clear-filter"
                        type="button"
                        class="quiet"
                        on:click=move |_| {
                            address.set_filter(Filter::default());
                            stay.run(());
                        }
                    >
                        {tu_string!(words, filter.clear)}
                    </button>
                </div>
            </Show>
            {match (search, enter) {
                (Some(search), _) => search,
                (None, Some(enter)) => view! { <Search enter /> }.into_any(),
                (None, None) => view! { <Search /> }.into_any(),
            }}
            {children.map(|children| children())}
        </section>
    }
}

/// What the filter leaves and what each further choice would, for all who show a part of it.
pub fn counts(cast: impl Into<Signal<Arc<Cast>>>) -> Memo<Counts> {
    let (cast, filter) = (cast.into(), expect_context::<Address>().filter());
    Memo::new(move |_| filter.with(|filter| cast.with(|cast| filter.counts(&cast.heard))))
}

/// A choice that has been made; pressing it takes it back.
#[component]
fn Chip(
    cast: Arc<Cast>,
    choice: Choice,
    /// Takes the focus when the chip goes.
    stay: Callback<()>,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let name = choice_name(words, &cast, &choice);
    let letters = choice_letters(&cast, &choice);
    let (_, value) = facet_and_value(&choice);
    let tone = tone(cast, choice.clone());
    view! {
        <button
            type="button"
            class="chip"
            data-chip=value
            data-tone=tone
            on:click=move |_| {
                address.set_filter(address.now().filter.toggled(&choice));
                stay.run(());
            }
        >
            // What is seen begins the name that is heard: somebody who speaks to the browser says what they see.
            <b>{letters}</b>
            " "
            <span>{name}</span>
            <span class="visually-hidden">" " {tu_string!(words, filter.remove)}</span>
            <span aria-hidden="true">"×"</span>
        </button>
    }
}
