//! The switch that shows what is right, or hides it until the class has talked.

use std::sync::Arc;

use leptos::prelude::*;

use super::View;
use crate::state::class::{Collecting, Seen};
use crate::words::{tu_string, use_i18n};

/// For what is looked at now.
#[component]
pub fn ShowRight(seen: Arc<Seen>, view: View) -> impl IntoView {
    let words = use_i18n();
    let collecting = expect_context::<Collecting>();
    let showing = Memo::new(move |_| view.showing(&seen));
    view! {
        <label class="class-switch">
            <input
                id="show-right"
                type="checkbox"
                prop:checked=move || collecting.shows_right(&showing.get())
                on:change:target=move |event| {
                    collecting.show_right(showing.get_untracked(), event.target().checked())
                }
            />
            {tu_string!(words, class.show_right)}
        </label>
    }
}
