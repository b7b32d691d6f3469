//! Answers that are written: a number, or words of one's own.

use leptos::prelude::*;

use crate::exercise::Answer;
use crate::state::doing::{Doing, DoingItem};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn NumberTask(doing: Doing, item: DoingItem) -> impl IntoView {
    let words = use_i18n();
    let (answer, checked) = (item.answer(), item.checked());
    let shown = move || match answer.get() {
        Some(Answer::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let typed = move |text: String| {
        doing.answer(&item, text.trim().parse().ok().map(Answer::Number));
    };
    view! {
        <p class="number-task">
            <label for="item-number">{tu_string!(words, exercise.number)}</label>
            <input
                id="item-number"
                type="number"
                min="0"
                max="99999"
                inputmode="numeric"
                autocomplete="off"
                prop:value=shown
                disabled=move || checked.get()
                on:input:target=move |event| typed(event.target().value())
            />
        </p>
    }
}

#[component]
pub fn OpenTask(
    doing: Doing,
    item: DoingItem,
    /// The questions by which the answer is looked at.
    rubric: Vec<String>,
) -> impl IntoView {
    let words = use_i18n();
    let (answer, checked) = (item.answer(), item.checked());
    let shown = move || match answer.get() {
        Some(Answer::Words(words)) => words,
        _ => String::new(),
    };
    let typed = move |text: String| doing.answer(&item, Some(Answer::Words(text)));
    let questions = rubric.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <div class="open-task">
            <label for="item-words">{tu_string!(words, exercise.your_words)}</label>
            <textarea
                id="item-words"
                rows="5"
                dir="auto"
                maxlength="5000"
                prop:value=shown
                readonly=move || checked.get()
                on:input:target=move |event| typed(event.target().value())
            ></textarea>
            <p class="soft">{tu_string!(words, exercise.rubric)}</p>
            <ul class="rubric">{questions}</ul>
        </div>
    }
}
