//! Options to choose from: one, or any number.

use leptos::prelude::*;

use crate::exercise::sheet::SheetOption;
use crate::exercise::{Answer, Task};
use crate::state::doing::{Doing, DoingItem};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Options(
    doing: Doing,
    item: DoingItem,
    options: Vec<SheetOption>,
    several: bool,
    prompt: String,
) -> impl IntoView {
    let words = use_i18n();
    let answer = item.answer();
    let checked = item.checked();
    let is_vote = matches!(item.item.task, Task::Vote { .. });
    let is_chosen = move |key: &str| {
        answer.with(|answer| matches!(answer, Some(Answer::Chosen(keys)) if keys.iter().any(|it| it == key)))
    };
    let choose = move |item: &DoingItem, key: &str, on: bool| {
        let mut keys = match answer.get_untracked() {
            Some(Answer::Chosen(keys)) if several => keys,
            _ => Vec::new(),
        };
        keys.retain(|it| it != key);
        if on {
            keys.push(key.to_string());
        }
        doing.answer(item, Some(Answer::Chosen(keys)));
    };
    let lines = options.into_iter().map(|SheetOption { key, words: said, right }| {
        let (shown, given, item) = (key.clone(), key.clone(), item.clone());
        let judged = {
            let key = key.clone();
            move || match (checked.get() && !is_vote, right, is_chosen(&key)) {
                (true, true, true) => Some("right"),
                (true, true, false) => Some("missed"),
                (true, false, true) => Some("wrong"),
                _ => None,
            }
        };
        let told = {
            let judged = judged.clone();
            move || {
                let word = match judged()? {
                    "right" => tu_string!(words, exercise.o_right),
                    "missed" => tu_string!(words, exercise.o_missed),
                    _ => tu_string!(words, exercise.o_wrong),
                };
                Some(view! { <span class="judged-word">{word}</span> })
            }
        };
        view! {
            <label class="lesson-option" data-judged=judged>
                <input
                    type=if several { "checkbox" } else { "radio" }
                    name="option"
                    value=key
                    prop:checked=move || is_chosen(&shown)
                    disabled=move || checked.get()
                    on:change:target=move |event| choose(&item, &given, event.target().checked())
                />
                <span dir="auto">{said}</span>
                {told}
            </label>
        }
    });
    view! {
        <fieldset class="lesson-options">
            <legend class="visually-hidden">{prompt}</legend>
            {several.then(|| view! { <p class="soft">{tu_string!(words, exercise.several)}</p> })}
            {lines.collect_view()}
        </fieldset>
    }
}
