//! One item: what is asked, what is to be done, and afterwards what is right and why.

use leptos::prelude::*;

use super::mark::MarkTask;
use super::options::Options;
use super::passage::PassageView;
use super::written::{NumberTask, OpenTask};
use crate::exercise::sheet::{SheetItem, SheetTask};
use crate::exercise::{Outcome, Score, Task};
use crate::state::announcer::Announcer;
use crate::state::doing::{Doing, DoingItem};
use crate::ui::focus::focus_by_id;
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn ItemView(
    doing: Doing,
    /// From 0.
    place: usize,
    count: usize,
    /// What the type is called, and what there is to do.
    kind: &'static str,
    how: &'static str,
    item: DoingItem,
    sheet: SheetItem,
) -> impl IntoView {
    let words = use_i18n();
    let checked = item.checked();
    let task = task(doing, &item, &sheet);
    let is_marking = matches!(sheet.task, SheetTask::Mark(_));
    let lesson = doing.lesson();
    // Where pieces are marked, they are the first passage; the whole article stands beside.
    let passages = item.item.passages.iter().zip(&sheet.passages).skip(usize::from(is_marking));
    let passages = passages.filter(|(passage, _)| !lesson.is_whole(item.exercise, passage));
    let passages = passages.map(|(_, passage)| view! { <PassageView passage=passage.clone() /> });
    let passages = passages.collect_view();
    let number = tu_string!(words, exercise.place, place = place + 1, count).to_string();
    request_animation_frame(|| focus_by_id("item-prompt"));
    let feedback = {
        let (item, sheet) = (item.clone(), sheet.clone());
        move || checked.get().then(|| view! { <Feedback item=item.clone() sheet=sheet.clone() /> })
    };
    let (type_name, prompt_name) = (item.item.kind.as_str(), item.item.prompt.as_str());
    let kind_of_task = name_of(&sheet.task);
    view! {
        <section class="item" data-item=type_name data-prompt=prompt_name data-task=kind_of_task aria-labelledby="item-prompt">
            <p class="item-place">
                <span>{number}</span>
                <b>{kind}</b>
            </p>
            <progress max=count value=place + 1 aria-label=tu_string!(words, exercise.progress)></progress>
            <h1 id="item-prompt" tabindex="-1" dir="auto">
                {sheet.prompt.clone()}
            </h1>
            <p class="soft item-how">{how}</p>
            {passages}
            {task}
            {feedback}
            <Actions doing item place count />
        </section>
    }
}

fn task(doing: Doing, item: &DoingItem, sheet: &SheetItem) -> AnyView {
    let item = item.clone();
    match sheet.task.clone() {
        SheetTask::Mark(mark) => {
            let language = sheet.passages.first().map(|passage| passage.language.clone()).unwrap_or_default();
            view! { <MarkTask doing item sheet=mark language /> }.into_any()
        }
        SheetTask::One(options) | SheetTask::Vote(options) => {
            view! { <Options doing item options several=false prompt=sheet.prompt.clone() /> }.into_any()
        }
        SheetTask::Several(options) => {
            view! { <Options doing item options several=true prompt=sheet.prompt.clone() /> }.into_any()
        }
        SheetTask::Number { .. } | SheetTask::Guess { .. } => view! { <NumberTask doing item /> }.into_any(),
        SheetTask::Open { rubric } => view! { <OpenTask doing item rubric /> }.into_any(),
    }
}

/// A name for the element of the page.
fn name_of(task: &SheetTask) -> &'static str {
    match task {
        SheetTask::Mark(_) => "mark",
        SheetTask::One(_) => "one",
        SheetTask::Several(_) => "several",
        SheetTask::Number { .. } => "number",
        SheetTask::Guess { .. } => "guess",
        SheetTask::Open { .. } => "open",
        SheetTask::Vote(_) => "vote",
    }
}

#[component]
fn Actions(doing: Doing, item: DoingItem, place: usize, count: usize) -> impl IntoView {
    let words = use_i18n();
    let announcer = expect_context::<Announcer>();
    let is_last = place + 1 == count;
    let checked = item.checked();
    let waits = move || doing.is_checked_at_once() && !checked.get();
    let all_checked = {
        let items = doing.items();
        move || items.iter().all(|item| item.is_checked())
    };
    let check = move |_| {
        doing.check(&item);
        announcer.say(told(words, item.outcome(), item.score()));
        // The button that had the focus is gone.
        focus_by_id("next-item");
    };
    let next = move |_| if is_last { doing.finish() } else { doing.go_to(place + 1) };
    view! {
        <div class="item-actions">
            <Show when=waits>
                <button id="check-item" type="button" class="button primary" on:click=check.clone()>
                    {tu_string!(words, exercise.check)}
                </button>
            </Show>
            <button
                id="next-item"
                type="button"
                class="button"
                class:primary=move || !waits()
                on:click=next
            >
                {if is_last { tu_string!(words, exercise.finish) } else { tu_string!(words, exercise.next) }}
            </button>
            {(place > 0)
                .then(|| {
                    view! {
                        <button id="previous-item" type="button" class="button" on:click=move |_| doing.go_to(place - 1)>
                            {tu_string!(words, exercise.previous)}
                        </button>
                    }
                })}
            {move || (all_checked() && !is_last)
                .then(|| {
                    view! {
                        <button id="to-result" type="button" class="quiet" on:click=move |_| doing.finish()>
                            {tu_string!(words, exercise.to_result)}
                        </button>
                    }
                })}
        </div>
    }
}

/// What is right, and why: by word and sign.
#[component]
fn Feedback(item: DoingItem, sheet: SheetItem) -> impl IntoView {
    let words = use_i18n();
    let (outcome, score) = (item.outcome(), item.score());
    let right = sheet.task.right_words();
    let right = match &*item.item {
        _ if right.is_empty() => None,
        item if matches!(item.task, Task::Guess { .. }) => {
            Some(tu_string!(words, exercise.found, count = right[0].clone()).to_string())
        }
        _ if outcome == Some(Outcome::Right) => None,
        _ => Some(tu_string!(words, exercise.right_is, right = right.join(" · ")).to_string()),
    };
    let state = match outcome {
        Some(Outcome::Right) => "right",
        Some(Outcome::Partly) => "partly",
        Some(Outcome::Wrong) => "wrong",
        Some(Outcome::Blank) => "blank",
        None => "open",
    };
    view! {
        <div class="feedback" data-outcome=state>
            <p class="feedback-word">
                <span class="sign" aria-hidden="true">{sign(outcome)}</span>
                {told(words, outcome, score)}
            </p>
            {right.map(|right| view! { <p dir="auto">{right}</p> })}
            {(!sheet.explanation.is_empty())
                .then(|| view! { <p class="soft" dir="auto">{sheet.explanation.clone()}</p> })}
        </div>
    }
}

/// The sign beside the word: no answer is told by its colour.
pub fn sign(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        Some(Outcome::Right) => "✓",
        Some(Outcome::Partly) => "◐",
        Some(Outcome::Wrong) => "✗",
        Some(Outcome::Blank) => "○",
        None => "…",
    }
}

/// How an item was answered, in words.
pub fn told(words: Words, outcome: Option<Outcome>, score: Option<Score>) -> String {
    let Score { points, of } = score.unwrap_or_default();
    match outcome {
        Some(Outcome::Right) => tu_string!(words, exercise.right).to_string(),
        Some(Outcome::Partly) => tu_string!(words, exercise.partly, points, of).to_string(),
        Some(Outcome::Wrong) => tu_string!(words, exercise.wrong).to_string(),
        Some(Outcome::Blank) => tu_string!(words, exercise.blank).to_string(),
        None => tu_string!(words, exercise.not_scored).to_string(),
    }
}
