//! From hit to hit, through what the filter finds.

use leptos::prelude::*;

use super::stepper::Stepper;
use crate::layout::step::Stop;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Steps(stepper: Stepper) -> impl IntoView {
    let words = use_i18n();
    let marks = stepper.marks;
    let place = Memo::new(move |_| (marks.hit_number(), marks.hits.with(Vec::len)));
    let stepper = StoredValue::new(stepper);
    let step = move |forward| stepper.with_value(|stepper| stepper.step(forward, Stop::Each));
    view! {
        <div class="steps" role="group" aria-label=tu_string!(words, filter.step)>
            <button
                type="button"
                class="step"
                data-step="previous"
                aria-label=tu_string!(words, filter.previous)
                disabled=move || place.get().1 == 0
                on:click=move |_| step(false)
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
                on:click=move |_| step(true)
            >
                <span aria-hidden="true">"›"</span>
            </button>
        </div>
    }
}
