//! A facet of few values: the kinds of quotation, what speakers are called, how certain it is.
//! Each value is a button with how many quotations it would leave.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filter::{Choice, Counts};
use crate::layout::cast::Cast;
use crate::state::address::Address;
use crate::ui::format::{choice_name, facet_and_value};
use crate::ui::tone::tone;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Choices(
    cast: Arc<Cast>,
    counts: Memo<Counts>,
    choices: Vec<Choice>,
    title: &'static str,
) -> impl IntoView {
    // Where there is but one, there is no choice.
    if choices.len() < 2 {
        return ().into_any();
    }
    let buttons: Vec<_> = choices
        .into_iter()
        .map(|choice| view! { <ChoiceButton cast=cast.clone() counts choice /> })
        .collect();
    view! {
        <section class="facet choices">
            <h2>{title}</h2>
            <ul>{buttons}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn ChoiceButton(cast: Arc<Cast>, counts: Memo<Counts>, choice: Choice) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let filter = address.filter();
    let (facet, value) = facet_and_value(&choice);
    let name = choice_name(words, &cast, &choice);
    let count = {
        let choice = choice.clone();
        Memo::new(move |_| counts.with(|counts| counts.left_by(&choice)))
    };
    // A wrong number is worse than none.
    let unknown = Memo::new(move |_| counts.with(|counts| counts.unknown));
    let chosen = {
        let choice = choice.clone();
        move || filter.with(|filter| filter.has(&choice)).to_string()
    };
    let tone = tone(cast, choice.clone());
    view! {
        <li>
            <button
                type="button"
                class="choice"
                data-facet=facet
                data-value=value
                data-tone=tone
                data-none=move || count.get() == 0 && !unknown.get()
                aria-pressed=chosen
                on:click=move |_| address.set_filter(address.now().filter.toggled(&choice))
            >
                <span class="choice-name">{name}</span>
                <span class="choice-count">
                    {move || if unknown.get() { "–".to_string() } else { count.get().to_string() }}
                </span>
                <Show when=move || !unknown.get()>
                    <span class="visually-hidden">
                        " " {tu_string!(words, voices.quotations, count = count.get()).to_string()}
                    </span>
                </Show>
            </button>
        </li>
    }
}
