//! Putting a reading right: in the card of a quotation or an actor, and for words that are chosen in the text. Every
//! change holds at once and can be taken back.

mod actions;
mod actor;
mod bar;
mod choosing;
mod countries;
mod field;
mod history;
mod quotation;
mod speakers;

pub use actor::ActorForm;
pub use bar::ChosenBar;
pub use history::History;
pub use quotation::QuotationForm;

use leptos::prelude::*;

use crate::state::correcting::Correcting;
use crate::words::{tu_string, use_i18n};

/// The part of a card in which what it says can be changed, behind a button.
#[component]
pub fn PutRight(
    /// The form, made when it is opened.
    form: impl Fn() -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let words = use_i18n();
    let correcting = expect_context::<Correcting>();
    if !correcting.is_possible() {
        return ().into_any();
    }
    let open = correcting.open();
    let form = StoredValue::new(form);
    view! {
        <div class="put-right">
            <button
                id="put-right"
                type="button"
                class="button"
                aria-expanded=move || open.get().to_string()
                aria-controls="put-right-form"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {tu_string!(words, correct.put_right)}
            </button>
            <div id="put-right-form">{move || open.get().then(|| form.with_value(|form| form()))}</div>
        </div>
    }
    .into_any()
}
