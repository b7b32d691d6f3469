//! The meter: how many paragraphs of the page are kept and how many are left out, always in sight.

use leptos::prelude::*;

use crate::state::draft::Draft;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Meter() -> impl IntoView {
    let words = use_i18n();
    let draft = expect_context::<Draft>();
    let tally = Memo::new(move |_| {
        draft.page().with(|page| page.as_ref().map(|page| page.tally()).unwrap_or_default())
    });
    let said = move || {
        let tally = tally.get();
        let kept = tu_string!(words, add.kept, count = tally.kept).to_string();
        let left_out = tu_string!(words, add.left_out, count = tally.left_out).to_string();
        let quoted = match tally.quoted_left_out {
            0 => tu_string!(words, add.quoted_none).to_string(),
            count => tu_string!(words, add.quoted_left_out, count).to_string(),
        };
        format!("{kept} {left_out} {quoted}")
    };
    let bar = tu_string!(words, add.meter);
    view! {
        <div
            id="meter"
            class="meter"
            data-kept=move || tally.get().kept
            data-left-out=move || tally.get().left_out
            data-quoted-kept=move || tally.get().quoted_kept
            data-quoted-left-out=move || tally.get().quoted_left_out
        >
            <progress
                aria-label=bar
                max=move || { (tally.get().kept + tally.get().left_out).max(1) }
                prop:value=move || tally.get().kept as f64
            ></progress>
            <p role="status">{said}</p>
            <button
                type="button"
                class="button"
                id="undo-line"
                disabled=move || !draft.can_undo()
                on:click=move |_| draft.undo()
            >
                {tu_string!(words, add.undo)}
            </button>
        </div>
    }
}
