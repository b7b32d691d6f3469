//! Putting a reading right: in the card of a quotation or an actor, and for words that are chosen in the text. Every
//! change holds at once and can be taken back.

mod actions;
mod actor;
mod bar;
mod choosing;
mod countries;
mod field;
mod quotation;
mod speakers;
mod undo;

pub use actor::ActorForm;
pub use bar::ChosenBar;
pub use quotation::QuotationForm;
pub use undo::UndoRedo;

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
    let open = expect_context::<Correcting>().open();
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
}
