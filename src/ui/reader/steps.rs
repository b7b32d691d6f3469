//! From quotation to quotation, through those that the filter shows.

use std::sync::Arc;

use leptos::prelude::*;

use super::marks::Marks;
use crate::layout::Page;
use crate::route::Card;
use crate::state::address::Address;
use crate::ui::scroll::Pace;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Steps(page: Arc<Page>, marks: Marks) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let place = Memo::new(move |_| {
        let passing = marks.passing.get();
        let chosen = marks.quotation.get();
        (chosen.and_then(|chosen| passing.iter().position(|&at| at == chosen)), passing.len())
    });
    let step = move |forward: bool| {
        let passing = marks.passing.get_untracked();
        let next = match (place.get_untracked().0, passing.len()) {
            (_, 0) => return,
            (Some(at), count) => (at + if forward { 1 } else { count - 1 }) % count,
            (None, count) => {
                if forward {
                    0
                } else {
                    count - 1
                }
            }
        };
        let at = passing[next];
        address.set_card(Some(Card::Quotation(page.reading.quotations[at].id.clone())));
        marks.reveal(at, Pace::Gently);
    };
    let step = StoredValue::new(step);
    view! {
        <div class="steps" role="group" aria-label=tu_string!(words, filter.step)>
            <button
                type="button"
                class="step"
                data-step="previous"
                aria-label=tu_string!(words, filter.previous)
                disabled=move || place.get().1 == 0
                on:click=move |_| step.with_value(|step| step(false))
            >
                <span aria-hidden="true">"‹"</span>
            </button>
            <span class="steps-place">
                {move || match place.get() {
                    (Some(at), count) => {
                        tu_string!(words, filter.place, place = at + 1, count = count).to_string()
                    }
                    (None, _) => tu_string!(words, filter.step).to_string(),
                }}
            </span>
            <button
                type="button"
                class="step"
                data-step="next"
                aria-label=tu_string!(words, filter.next)
                disabled=move || place.get().1 == 0
                on:click=move |_| step.with_value(|step| step(true))
            >
                <span aria-hidden="true">"›"</span>
            </button>
        </div>
    }
}
