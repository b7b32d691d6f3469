//! The size of the text, a step up or down at a time.

use leptos::prelude::*;

use crate::state::settings::Settings;
use crate::state::settings::choices::Size;
use crate::ui::format::percent;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn SizeSteps() -> impl IntoView {
    let words = use_i18n();
    let settings = expect_context::<Settings>();
    let size = Memo::new(move |_| settings.choices().size);
    view! {
        <fieldset class="setting" data-setting="size">
            <legend>{tu_string!(words, settings.size)}</legend>
            <div class="size-steps">
                <Step name="smaller" label=tu_string!(words, settings.smaller) to=Size::smaller>
                    "A−"
                </Step>
                <output class="size-now">
                    {move || percent(words, f64::from(size.get().percent()))}
                </output>
                <Step name="larger" label=tu_string!(words, settings.larger) to=Size::larger>
                    "A+"
                </Step>
            </div>
        </fieldset>
    }
}

#[component]
fn Step(
    name: &'static str,
    label: &'static str,
    /// The size that it leads to.
    to: fn(Size) -> Option<Size>,
    children: Children,
) -> impl IntoView {
    let settings = expect_context::<Settings>();
    let ends = move || to(settings.choices().size).is_none();
    view! {
        // At the end not disabled: whoever has just pressed it keeps the focus.
        <button
            type="button"
            class="size-step"
            data-size-step=name
            aria-label=label
            aria-disabled=move || ends().then_some("true")
            on:click=move |_| {
                settings
                    .choose(|choices| {
                        if let Some(size) = to(choices.size) {
                            choices.size = size;
                        }
                    });
            }
        >
            <span aria-hidden="true">{children()}</span>
        </button>
    }
}
