//! Where a person brings a text along: pasted, opened, or dropped.

use leptos::ev::{self, DragEvent, SubmitEvent};
use leptos::prelude::*;

use super::app::set_title;
use super::scroll;
use super::trouble::Message;
use crate::state::draft::{Draft, Phase, Refusal};
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn OpenPage() -> impl IntoView {
    let words = use_i18n();
    let draft = expect_context::<Draft>();
    set_title(words, tu_string!(words, own.title));
    scroll::restore(0.0);
    let over = RwSignal::new(false);
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        let file = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0));
        if let Some(file) = file {
            draft.open(file);
        }
    };
    // Anywhere in the window: a file that misses the field would make the browser leave the page.
    let drag = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let dragging = window_event_listener(ev::dragover, drag);
    let leaving = window_event_listener(ev::dragleave, move |_| over.set(false));
    let dropping = window_event_listener(ev::drop, drop);
    on_cleanup(move || {
        dragging.remove();
        leaving.remove();
        dropping.remove();
    });
    let read = move |event: SubmitEvent| {
        event.prevent_default();
        draft.read();
    };
    let message = move || match draft.phase() {
        Phase::Refused(refusal) => view! { <Message>{sentence(words, &refusal)}</Message> }.into_any(),
        Phase::Busy => {
            view! { <p class="waiting" role="status">{tu_string!(words, own.reading)}</p> }.into_any()
        }
        Phase::Idle => ().into_any(),
    };
    view! {
        <form class="open" class:over=move || over.get() on:submit=read>
            <h1>{tu_string!(words, own.title)}</h1>
            <p class="lede">{tu_string!(words, own.lede)}</p>
            <label for="own-text">{tu_string!(words, own.text)}</label>
            <textarea
                id="own-text"
                rows="14"
                spellcheck="false"
                dir="auto"
                aria-describedby="own-private"
                placeholder=tu_string!(words, own.placeholder)
                prop:value=move || draft.text().get()
                on:input:target=move |event| draft.type_in(event.target().value())
            ></textarea>
            {message}
            <div class="open-actions">
                <button id="read-text" type="submit" class="button primary">
                    {tu_string!(words, own.read)}
                </button>
                <div class="open-file">
                    <label for="own-file">{tu_string!(words, own.file)}</label>
                    <input
                        id="own-file"
                        type="file"
                        accept=".txt,.text,.md,text/plain"
                        on:change:target=move |event| {
                            let file = event.target().files().and_then(|files| files.get(0));
                            if let Some(file) = file {
                                draft.open(file);
                            }
                            // So that choosing the same file again is a change.
                            event.target().set_value("");
                        }
                    />
                </div>
            </div>
            <p id="own-private" class="soft">
                {tu_string!(words, own.private)} " " {tu_string!(words, own.drop)}
            </p>
        </form>
    }
}

fn sentence(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => tu_string!(words, own.empty).to_string(),
        Refusal::NoArticle => tu_string!(words, own.no_article).to_string(),
        Refusal::TooLong => tu_string!(words, own.too_long).to_string(),
        Refusal::NoTextFile { name } => tu_string!(words, own.no_text_file, name = name.clone()).to_string(),
        Refusal::UnreadableFile { name } => {
            tu_string!(words, own.unreadable_file, name = name.clone()).to_string()
        }
    }
}
