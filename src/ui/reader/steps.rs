//! From hit to hit, through what the filter finds.

use std::sync::Arc;

use leptos::prelude::*;

use super::marks::Marks;
use crate::layout::Page;
use crate::state::address::Address;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Steps(page: Arc<Page>, marks: Marks) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let place = Memo::new(move |_| (marks.hit_number(), marks.hits.with(Vec::len)));
    let step = move |forward: bool| {
        if let Some(hit) = marks.hit_beside_here(forward) {
            marks.go_to(&page, address, hit);
        }
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
