//! Files: the fields to choose them, and the list of several with what became of each.

use leptos::prelude::*;
use web_sys::{File, HtmlInputElement};

use super::sentences::of_file;
use crate::library::bring::Brought;
use crate::library::bring::dropped::listed;
use crate::library::bring::kind::{Unfit, may_be_read};
use crate::route::{Place, Route};
use crate::state::batch::{Batch, Item, Step, Task};
use crate::state::draft::Draft;
use crate::words::{Words, tu_string, use_i18n};

/// What can be read, by the endings of names.
const ACCEPTED: &str = ".txt,.text,.md,.html,.htm,.xhtml,.json,.jsonld,text/plain,text/html,application/json";

#[component]
pub fn FileFields(bring: impl Fn(Vec<File>) + Copy + Send + Sync + 'static) -> impl IntoView {
    let words = use_i18n();
    let draft = expect_context::<Draft>();
    let chosen = move |field: HtmlInputElement, of_folder: bool| {
        let mut files = listed(field.files());
        if of_folder {
            files.retain(|file| may_be_read(&file.name()));
        }
        match files.is_empty() {
            true if of_folder => draft.refuse(Unfit::EmptyFolder),
            _ => bring(files),
        }
        // So that choosing the same file again is a change.
        field.set_value("");
    };
    view! {
        <div class="add-file">
            <label for="own-file">{tu_string!(words, own.file)}</label>
            <input
                id="own-file"
                type="file"
                multiple
                accept=ACCEPTED
                on:change:target=move |event| chosen(event.target(), false)
            />
        </div>
        <div class="add-file">
            <label for="own-folder">{tu_string!(words, add.folder)}</label>
            <input
                id="own-folder"
                type="file"
                prop:webkitdirectory=true
                on:change:target=move |event| chosen(event.target(), true)
            />
        </div>
    }
}

/// The files that were brought together; nothing when there are none.
#[component]
pub fn BatchList() -> impl IntoView {
    let words = use_i18n();
    let batch = expect_context::<Batch>();
    let count = move || batch.items().len();
    let progress = move || {
        let (task, done) = batch.work()?;
        let (done, count) = (done + 1, count());
        let said = match task {
            Task::Opening => tu_string!(words, add.opening, done, count).to_string(),
            Task::Adding => tu_string!(words, add.adding, done).to_string(),
        };
        Some(view! {
            <p class="batch-work" role="status">
                {said}
                <button type="button" class="button" id="stop-files" on:click=move |_| batch.stop()>
                    {tu_string!(words, add.stop)}
                </button>
            </p>
        })
    };
    let idle = move || batch.work().is_none();
    let add = move || {
        let ready = batch.ready();
        (ready > 0 && idle()).then(|| {
            view! {
                <button type="button" class="button primary" id="add-files" on:click=move |_| batch.add_all()>
                    {tu_string!(words, add.add_all, count = ready).to_string()}
                </button>
            }
        })
    };
    view! {
        <Show when=move || { count() > 0 }>
            <section class="batch" aria-labelledby="batch-title">
                <h2 id="batch-title">{tu_string!(words, add.files)}</h2>
                {progress}
                <ul>
                    <For each=move || batch.items() key=|item| item.number let(item)>
                        <FileLine item />
                    </For>
                </ul>
                <div class="add-actions">
                    {add}
                    <Show when=idle>
                        <button type="button" class="button" id="clear-files" on:click=move |_| batch.clear()>
                            {tu_string!(words, add.clear_files)}
                        </button>
                    </Show>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn FileLine(item: Item) -> impl IntoView {
    let words = use_i18n();
    let (batch, draft) = (expect_context::<Batch>(), expect_context::<Draft>());
    let Item { number, name, step } = item;
    let look = move |_| {
        if let Some(page) = batch.take(number) {
            draft.take(page);
        }
    };
    let state = step.clone();
    let file = name.clone();
    let shown = move || match step.get() {
        Step::Waiting => tu_string!(words, add.waiting).into_any(),
        Step::Busy => tu_string!(words, own.reading).into_any(),
        Step::Failed(unfit) => {
            view! { <span class="failed">{of_file(words, &unfit, &file)}</span> }.into_any()
        }
        Step::Added(id) => {
            view! { <a href=Route::to(Place::Article(id)).to_hash()>{tu_string!(words, add.added)}</a> }
                .into_any()
        }
        Step::Ready(brought) => {
            let page = matches!(*brought, Brought::Page(_));
            let button = page.then(|| {
                view! {
                    <button type="button" class="button" on:click=look>
                        {tu_string!(words, add.look)}
                    </button>
                }
            });
            view! {
                {said_of(words, &brought)}
                " "
                {button}
            }
            .into_any()
        }
    };
    let title = name.clone();
    // What is wrong with a file names it.
    let failed = state.clone();
    let is_named = move || !failed.with(|state| matches!(state, Step::Failed(_)));
    view! {
        <li data-file=name data-step=move || state.with(name_of)>
            {move || is_named().then(|| view! { <b>{title.clone()}</b> })}
            " "
            <span>{shown}</span>
        </li>
    }
}

/// What is in a file that can be added.
fn said_of(words: Words, brought: &Brought) -> String {
    match brought {
        Brought::Page(page) => {
            let tally = page.draft.tally();
            let (kept, left_out) = (tally.kept, tally.left_out);
            tu_string!(words, add.ready_page, kept, left_out).to_string()
        }
        Brought::Article(_) => tu_string!(words, add.ready_article).to_string(),
        Brought::List => tu_string!(words, add.list).to_string(),
    }
}

fn name_of(step: &Step) -> &'static str {
    match step {
        Step::Waiting => "waiting",
        Step::Busy => "busy",
        Step::Ready(_) => "ready",
        Step::Failed(_) => "failed",
        Step::Added(_) => "added",
    }
}
