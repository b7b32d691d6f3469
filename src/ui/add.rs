//! Where a person brings texts along: pasted, opened, or dropped; and the draft, to look over before it is an article.

mod details;
mod files;
mod language;
mod lines;
mod meter;
mod sentences;

use leptos::ev::{self, ClipboardEvent, DragEvent, SubmitEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::app::set_title;
use super::scroll;
use super::trouble::Message;
use crate::library::bring::dropped::Dropped;
use crate::library::bring::kind::Unfit;
use crate::state::batch::Batch;
use crate::state::draft::{Draft, Phase};
use crate::words::{tu_string, use_i18n};
use details::Details;
use files::{BatchList, FileFields};
use lines::PageLines;
use meter::Meter;
use sentences::{of_file, of_text};

#[component]
pub fn AddPage() -> impl IntoView {
    let words = use_i18n();
    let draft = expect_context::<Draft>();
    let batch = expect_context::<Batch>();
    set_title(words, tu_string!(words, own.title));
    scroll::restore(0.0);
    draft.look();
    // One file is looked over at once, several are listed.
    let bring = move |mut files: Vec<File>| match files.len() {
        0 => {}
        1 => files.pop().into_iter().for_each(|file| draft.open(file)),
        _ => batch.bring(files),
    };
    let drop = move |dropped: Dropped| {
        let is_folder = matches!(dropped, Dropped::Entries(_));
        spawn_local(async move {
            match dropped.files().await {
                files if is_folder && files.is_empty() => draft.refuse(Unfit::EmptyFolder),
                files => bring(files),
            }
        });
    };
    let over = dropping(drop);
    let read = move |event: SubmitEvent| {
        event.prevent_default();
        draft.read();
    };
    let paste = move |event: ClipboardEvent| {
        let of_kind =
            |kind| event.clipboard_data().and_then(|data| data.get_data(kind).ok()).unwrap_or_default();
        draft.pasting(of_kind("text/plain"), of_kind("text/html"));
    };
    let message = move || match draft.phase() {
        Phase::Refused(unfit, None) => view! { <Message>{of_text(words, &unfit)}</Message> }.into_any(),
        Phase::Refused(unfit, Some(name)) => {
            view! { <Message>{of_file(words, &unfit, &name)}</Message> }.into_any()
        }
        Phase::Busy => {
            view! { <p class="waiting" role="status">{tu_string!(words, own.reading)}</p> }.into_any()
        }
        Phase::Idle => ().into_any(),
    };
    let has_page = Memo::new(move |_| draft.page().with(Option::is_some));
    view! {
        <div class="add" class:over=move || over.get() class:begun=move || has_page.get()>
            <form on:submit=read>
                <h1>
                    {move || match draft.edited() {
                        Some(_) => tu_string!(words, own.edit),
                        None => tu_string!(words, own.title),
                    }}
                </h1>
                <p class="lede">
                    {move || match draft.edited() {
                        Some(_) => tu_string!(words, add.edited),
                        None => tu_string!(words, own.lede),
                    }}
                </p>
                <label for="own-text">{tu_string!(words, own.text)}</label>
                <textarea
                    id="own-text"
                    rows="14"
                    spellcheck="false"
                    dir="auto"
                    aria-describedby="own-private"
                    placeholder=tu_string!(words, own.placeholder)
                    prop:value=move || draft.text().get()
                    on:paste=paste
                    on:input:target=move |event| draft.type_in(event.target().value())
                ></textarea>
                {message}
                <Show when=move || draft.guessed()>
                    <p class="note">{tu_string!(words, add.guessed)}</p>
                </Show>
                <div class="add-actions">
                    <button id="read-text" type="submit" class="button primary">
                        {tu_string!(words, own.read)}
                    </button>
                    <Show when=move || has_page.get()>
                        <button type="button" class="button" id="clear-text" on:click=move |_| draft.clear()>
                            {tu_string!(words, add.clear)}
                        </button>
                    </Show>
                    <FileFields bring />
                </div>
                <p id="own-private" class="soft">
                    {tu_string!(words, own.private)} " " {tu_string!(words, own.drop)}
                </p>
            </form>
            <BatchList />
            <Show when=move || has_page.get()>
                <section class="draft" aria-labelledby="draft-title">
                    <h2 id="draft-title">{tu_string!(words, add.title)}</h2>
                    <p class="soft">{tu_string!(words, add.explain)}</p>
                    <Meter />
                    <Details />
                    <PageLines />
                </section>
            </Show>
        </div>
    }
}

/// Files that are dropped anywhere in the window: one that missed the field would make the browser leave the page. True
/// while something is held over it.
pub fn dropping(bring: impl Fn(Dropped) + Copy + 'static) -> RwSignal<bool> {
    let over = RwSignal::new(false);
    let drag = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(data) = event.data_transfer() {
            bring(Dropped::of(&data));
        }
    };
    let dragging = window_event_listener(ev::dragover, drag);
    let leaving = window_event_listener(ev::dragleave, move |_| over.set(false));
    let dropped = window_event_listener(ev::drop, drop);
    on_cleanup(move || {
        dragging.remove();
        leaving.remove();
        dropped.remove();
    });
    over
}
