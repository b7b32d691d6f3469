//! What was written, to be read together: under each open question all answers, with names or without.

use std::sync::Arc;

use leptos::prelude::*;

use super::item::in_words;
use super::names::Names;
use crate::exercise::sheet::SheetTask;
use crate::state::class::Seen;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Thoughts(seen: Arc<Seen>, names: Names) -> impl IntoView {
    let words = use_i18n();
    let open: Vec<_> = seen.class.tallies.iter().filter(|tally| !tally.words.is_empty()).collect();
    let none = open.is_empty().then(|| view! { <p class="note">{tu_string!(words, class.no_thoughts)}</p> });
    let questions = open.into_iter().map(|tally| {
        let sheet = in_words(words, &seen, tally);
        let rubric = match sheet.task {
            SheetTask::Open { rubric } => rubric,
            _ => Vec::new(),
        };
        let rubric = rubric.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        let (exercise, id, all) = (tally.exercise, tally.item.id.clone(), seen.clone());
        let answers = move || {
            let pupils = all.pupils.iter().enumerate();
            let answers = pupils.flat_map(|(place, pupil)| {
                let theirs = pupil.written.iter().filter(|(of, item, _)| *of == exercise && *item == id);
                theirs.map(move |(.., said)| (place, pupil, said.clone()))
            });
            let line = |(place, pupil, said)| {
                // A number would still tell whose all the answers are.
                let name = (!names.hidden.get()).then(|| names.of(words, place, pupil));
                view! {
                    <li>
                        <p dir="auto">{said}</p>
                        {name.map(|name| view! { <p class="soft" dir="auto">{name}</p> })}
                    </li>
                }
            };
            answers.map(line).collect_view()
        };
        view! {
            <h4 dir="auto">{sheet.prompt}</h4>
            <ul class="class-rubric">{rubric}</ul>
            <ul class="class-words">{answers}</ul>
        }
    });
    view! {
        <section class="class-thoughts" aria-labelledby="class-thoughts-title">
            <h3 id="class-thoughts-title">{tu_string!(words, class.thoughts)}</h3>
            {none}
            {questions.collect_view()}
        </section>
    }
}
