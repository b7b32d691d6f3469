//! An item as its teacher sees it: what is asked, what is right and why, how certain that is; and what a teacher can do with it.

use std::sync::Arc;

use leptos::prelude::*;

use super::drawn;
use super::rows::Row;
use super::wishes::difficulty_name;
use crate::exercise::ExerciseKind;
use crate::exercise::sheet::SheetTask;
use crate::filter::SURE;
use crate::layout::Page;
use crate::route::{Card, Place, Route};
use crate::state::announcer::Announcer;
use crate::state::making::Making;
use crate::state::making::made::Made;
use crate::ui::exercise::passage::PassageView;
use crate::ui::reader::evidence::certainty;
use crate::words::{Words, tu_string, use_i18n};

/// Longer words than these are no question, in characters.
const LONGEST: usize = 500;

#[component]
pub fn ItemRow(
    kind: ExerciseKind,
    /// Its id.
    id: String,
    list: Memo<Vec<Row>>,
    pages: Signal<Vec<Arc<Page>>>,
) -> impl IntoView {
    let words = use_i18n();
    let making = expect_context::<Making>();
    let announcer = expect_context::<Announcer>();
    let id = StoredValue::new(id);
    let row = Memo::new(move |_| {
        list.with(|list| id.with_value(|id| list.iter().find(|row| row.item.id == *id).cloned()))
    });
    let dropped = Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.dropped)));
    let own_words = Memo::new(move |_| {
        let exercise = making.with(|made| made.exercise(kind).cloned()).flatten();
        exercise.and_then(|exercise| {
            let known = exercise.reworded.iter().find(|(known, _)| id.with_value(|id| id == known));
            known.map(|(_, words)| words.clone())
        })
    });
    let wording = RwSignal::new(false);
    let drop = move |_| {
        let leave_out = !dropped.get_untracked();
        making.change(|made| {
            if let Some(exercise) = made.exercise_mut(kind) {
                exercise.dropped.retain(|known| id.with_value(|id| known != id));
                if leave_out {
                    exercise.dropped.push(id.get_value());
                }
            }
        });
        announcer.say(match leave_out {
            true => tu_string!(words, make.is_left_out).to_string(),
            false => tu_string!(words, make.is_back).to_string(),
        });
    };
    let reword = move |said: String| {
        let said = said.trim().to_string();
        making.change(|made| {
            if let Some(exercise) = made.exercise_mut(kind) {
                exercise.reworded.retain(|(known, _)| id.with_value(|id| known != id));
                if !said.is_empty() {
                    exercise.reworded.push((id.get_value(), said));
                }
            }
        });
    };
    let field = move || {
        view! {
            <p class="make-reword">
                <label class="field">
                    <span>{tu_string!(words, make.own_words)}</span>
                    <textarea
                        rows="2"
                        maxlength=LONGEST
                        prop:value=move || own_words.get().unwrap_or_default()
                        on:change:target=move |event| reword(event.target().value())
                    ></textarea>
                </label>
                <button
                    type="button"
                    class="quiet"
                    data-do="usual-words"
                    on:click=move |_| {
                        reword(String::new());
                        wording.set(false);
                    }
                >
                    {tu_string!(words, make.usual_words)}
                </button>
            </p>
        }
    };
    view! {
        <li class="make-item" data-item=id.get_value() data-left-out=move || dropped.get().then_some("true")>
            {move || row.get().map(|row| content(words, &row, &pages.get()))}
            <p class="make-item-tools">
                <button type="button" class="button" data-do="drop" on:click=drop>
                    {move || match dropped.get() {
                        true => tu_string!(words, make.take_back),
                        false => tu_string!(words, make.leave_out),
                    }}
                </button>
                <Show when=move || !dropped.get()>
                    <button
                        type="button"
                        class="button"
                        data-do="reword"
                        aria-expanded=move || wording.get().to_string()
                        on:click=move |_| wording.update(|wording| *wording = !*wording)
                    >
                        {tu_string!(words, make.reword)}
                    </button>
                </Show>
                {move || row.get().and_then(|row| to_reader(words, &row, making.with(Made::articles)))}
            </p>
            <Show when=move || wording.get() && !dropped.get()>{field}</Show>
        </li>
    }
}

fn content(words: Words, row: &Row, pages: &[Arc<Page>]) -> AnyView {
    let sheet = &row.sheet;
    let language = sheet.passages.first().map(|it| it.language.clone()).unwrap_or_default();
    if row.dropped {
        return view! {
            <p class="make-prompt">
                <span class="left-out-word">{tu_string!(words, make.left_out)}</span>
                " "
                {sheet.prompt.clone()}
            </p>
        }
        .into_any();
    }
    let shown = match &sheet.task {
        SheetTask::Mark(mark) => drawn::marked(mark, &language, true),
        _ if row.whole => view! { <p class="note">{tu_string!(words, make.whole_article)}</p> }.into_any(),
        _ => {
            let passages = sheet.passages.iter().cloned();
            passages.map(|passage| view! { <PassageView passage /> }).collect_view().into_any()
        }
    };
    let options = match &sheet.task {
        SheetTask::One(options) | SheetTask::Several(options) | SheetTask::Vote(options) => {
            Some(drawn::options(words, options, true))
        }
        _ => None,
    };
    view! {
        <p class="make-prompt">{sheet.prompt.clone()}</p>
        {match (&sheet.task, row.whole) {
            // What scrolls can be scrolled by keys.
            (SheetTask::Mark(_), true) => view! {
                <div
                    class="make-passage long"
                    tabindex="0"
                    role="group"
                    aria-label=tu_string!(words, exercise.article)
                >
                    {shown}
                </div>
            }
            .into_any(),
            _ => view! { <div class="make-passage">{shown}</div> }.into_any(),
        }}
        {options}
        <p class="make-key">{drawn::key(words, &sheet.task)}</p>
        {(!sheet.explanation.is_empty()).then(|| view! { <p class="soft make-why">{sheet.explanation.clone()}</p> })}
        <p class="soft make-certain">
            <span>{difficulty_name(words, row.item.difficulty())}</span>
            {certain(words, row, pages).map(|certain| view! { <span data-certain="">{certain}</span> })}
            {(!sheet.is_graded()).then(|| view! { <span>{tu_string!(words, make.not_graded)}</span> })}
        </p>
    }
    .into_any()
}

/// Whether a person has confirmed what the key rests on, or how often such findings are right. `None` where no quotation is behind it.
fn certain(words: Words, row: &Row, pages: &[Arc<Page>]) -> Option<String> {
    let quotations = row.item.evidence.iter().filter_map(|evidence| {
        let reading = &pages.get(evidence.article)?.reading;
        let id = evidence.quotation.as_ref()?;
        reading.quotations.iter().find(|quotation| quotation.id == *id)
    });
    let doubtful = quotations.clone().filter(|quotation| !quotation.is_reviewed());
    let least = doubtful.map(|quotation| quotation.certainty).reduce(f32::min);
    match least {
        Some(least) => Some(certainty(words, least, SURE)),
        None => quotations.take(1).next().map(|_| tu_string!(words, certainty.reviewed).to_string()),
    }
}

/// Leads to the quotation in the reader, where it can be confirmed or put right.
fn to_reader(words: Words, row: &Row, articles: Option<Vec<String>>) -> Option<AnyView> {
    let evidence = row.item.evidence.iter().find(|evidence| evidence.quotation.is_some())?;
    let id = articles?.get(evidence.article)?.clone();
    let card = evidence.quotation.clone().map(Card::Quotation);
    let href = Route::to(Place::Article(id)).with_card(card).to_hash();
    Some(view! { <a class="quiet" data-do="look" href=href>{tu_string!(words, make.look)}</a> }.into_any())
}
