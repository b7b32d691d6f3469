//! Taking corrections back and doing them again: two buttons, the keys everybody knows, and a sentence for the ear.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::state::announcer::Announcer;
use crate::state::correcting::{Correcting, News};
use crate::ui::focus::focus_found;
use crate::words::{Words, tu_string, use_i18n};

/// Where these keys undo what is typed.
const FIELDS: &str = "input, textarea, [contenteditable]";

#[component]
pub fn UndoRedo() -> impl IntoView {
    let words = use_i18n();
    let correcting = expect_context::<Correcting>();
    let listener = window_event_listener(ev::keydown, move |event| {
        if let Some(forward) = asked(&event) {
            event.prevent_default();
            if forward { correcting.redo() } else { correcting.undo() }
        }
    });
    on_cleanup(move || listener.remove());
    settle(words, correcting);
    let history = move || correcting.history();
    let has_any = move || history().done + history().undone > 0;
    view! {
        <Show when=has_any>
            <span class="history" role="group" aria-label=tu_string!(words, correct.history)>
                <span>{move || tu_string!(words, correct.count, count = history().done).to_string()}</span>
                <button
                    id="undo"
                    type="button"
                    class="button"
                    aria-disabled=move || (history().done == 0).then_some("true")
                    on:click=move |_| correcting.undo()
                >
                    {tu_string!(words, correct.undo)}
                </button>
                <button
                    id="redo"
                    type="button"
                    class="button"
                    aria-disabled=move || (history().undone == 0).then_some("true")
                    on:click=move |_| correcting.redo()
                >
                    {tu_string!(words, correct.redo)}
                </button>
            </span>
        </Show>
    }
}

/// Once the changed article is drawn: the focus goes where it was, and what has happened is said.
fn settle(words: Words, correcting: Correcting) {
    let announcer = expect_context::<Announcer>();
    request_animation_frame(move || {
        if let Some(id) = correcting.take_focus() {
            focus_on(&id);
        }
        if let Some(news) = correcting.news().try_update(Option::take).flatten() {
            announcer.say(match news {
                News::Corrected => tu_string!(words, correct.corrected).to_string(),
                News::Copied => tu_string!(words, correct.copied).to_string(),
                News::Undone => tu_string!(words, correct.undone).to_string(),
                News::Redone => tu_string!(words, correct.redone).to_string(),
            });
        }
    });
}

/// Gives the focus to the element with this id, else to the card, else to the article.
pub fn focus_on(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| {
        let by_id = |id: &str| document.get_element_by_id(id);
        by_id(id).or_else(|| by_id("card")).or_else(|| by_id("article"))
    });
    focus_found(found);
}

/// Gives the focus to the first element a selector finds.
pub fn focus_first(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    focus_found(document.and_then(|document| document.query_selector(selector).ok().flatten()));
}

/// Whether a key asks to take back (`false`) or to do again (`true`); `None` for every other one.
fn asked(event: &KeyboardEvent) -> Option<bool> {
    let chord = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let in_field = target.is_some_and(|target| matches!(target.closest(FIELDS), Ok(Some(_))));
    if !chord || in_field || event.default_prevented() {
        return None;
    }
    match event.key().to_lowercase().as_str() {
        "z" => Some(event.shift_key()),
        "y" => Some(true),
        _ => None,
    }
}
