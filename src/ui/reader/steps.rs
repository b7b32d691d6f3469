//! From hit to hit, through what the filter finds.

use leptos::prelude::*;

use super::stepper::Stepper;
use crate::layout::step::Stop;
use crate::ui::step_buttons::StepButtons;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Steps(stepper: Stepper) -> impl IntoView {
    let words = use_i18n();
    let marks = stepper.marks;
    let place = Memo::new(move |_| (marks.hit_number(), marks.hits.with(Vec::len)));
    let stepper = StoredValue::new(stepper);
    let step = move |forward: bool| stepper.with_value(|stepper| stepper.step(forward, Stop::Each));
    let shown = move |(at, count)| match at {
        Some(at) => tu_string!(words, filter.place, place = at + 1, count = count).to_string(),
        None => tu_string!(words, filter.step).to_string(),
    };
    view! {
        <StepButtons
            label=tu_string!(words, filter.step)
            previous=tu_string!(words, filter.previous)
            next=tu_string!(words, filter.next)
            place
            shown
            step
        />
    }
}
