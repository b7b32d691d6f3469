//! A stretch of an article beside a question: what the question is about is marked, what may not be read yet is a gap.

use leptos::prelude::*;

use crate::exercise::sheet::{Run, SheetPassage};
use crate::ui::format::direction;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn PassageView(passage: SheetPassage) -> impl IntoView {
    let words = use_i18n();
    let run = move |run: Run| match run {
        Run::Plain(text) => text.into_any(),
        Run::Emphasised(text) => view! { <mark class="asked">{text}</mark> }.into_any(),
        Run::Gap => view! {
            <span class="gap">
                <span class="visually-hidden">{tu_string!(words, exercise.gap)}</span>
            </span>
        }
        .into_any(),
    };
    let paragraph = move |runs: Vec<Run>| view! { <p>{runs.into_iter().map(run).collect_view()}</p> };
    view! {
        <blockquote class="passage" lang=passage.language.clone() dir=direction(&passage.language)>
            {passage.paragraphs.into_iter().map(paragraph).collect_view()}
        </blockquote>
    }
}
