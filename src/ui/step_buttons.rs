//! A step back, where one is, a step on: through what the filter finds, or from pair to pair.

use leptos::prelude::*;

#[component]
pub fn StepButtons(
    /// What is stepped through.
    label: &'static str,
    previous: &'static str,
    next: &'static str,
    /// Where one is, from 0, and among how many.
    place: Memo<(Option<usize>, usize)>,
    /// The same in words.
    shown: impl Fn((Option<usize>, usize)) -> String + Send + 'static,
    /// Steps on, or back.
    step: impl Fn(bool) + Copy + 'static,
) -> impl IntoView {
    let button = move |forward: bool| {
        let (name, label, sign) = if forward { ("next", next, "›") } else { ("previous", previous, "‹") };
        view! {
            <button
                type="button"
                class="step"
                data-step=name
                aria-label=label
                disabled=move || place.get().1 == 0
                on:click=move |_| step(forward)
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    view! {
        <div class="steps" role="group" aria-label=label>
            {button(false)} <span class="steps-place">{move || shown(place.get())}</span> {button(true)}
        </div>
    }
}
