//! Bringing a lesson and results: pasted, chosen or dropped; who is there, and what could not be read.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::names::Names;
use super::refusal::{of_another_lesson, sentence};
use crate::library::bring::dropped::{Dropped, listed};
use crate::state::announcer::Announcer;
use crate::state::class::{Collecting, HandedIn, Haul};
use crate::ui::add::dropping;
use crate::ui::format::quote;
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn Bring(names: Names) -> impl IntoView {
    let words = use_i18n();
    let collecting = expect_context::<Collecting>();
    let announcer = expect_context::<Announcer>();
    let text = RwSignal::new(String::new());
    let outcome = RwSignal::new(String::new());
    let told = move |haul: Haul| {
        let said = came_of(words, haul);
        announcer.say(said.clone());
        // The page may be another one by then.
        let _ = outcome.try_set(said);
    };
    let files = move |files: Vec<File>| collecting.bring_files(files, told);
    let over = dropping(move |dropped: Dropped| {
        spawn_local(async move { files(dropped.files().await) });
    });
    let read = move |event: SubmitEvent| {
        event.prevent_default();
        collecting.bring_text(text.get_untracked(), move |haul: Haul| {
            // What could not be read stays, to be looked at.
            if haul.refused == 0 {
                let _ = text.try_set(String::new());
            }
            told(haul);
        });
    };
    let work = move || {
        let (done, count) = collecting.work()?;
        let said = tu_string!(words, class.reading, done = done + 1, count).to_string();
        Some(view! {
            <p role="status">
                <progress aria-label=said.clone() max=count.to_string() value=done.to_string()></progress>
                {said}
            </p>
        })
    };
    view! {
        <form class="class-bring" class:over=move || over.get() on:submit=read>
            <TakenLesson />
            <label for="class-text">{tu_string!(words, class.bring)}</label>
            <textarea
                id="class-text"
                rows="4"
                spellcheck="false"
                aria-describedby="class-bring-hint"
                placeholder=tu_string!(words, class.placeholder)
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value())
            ></textarea>
            <p id="class-bring-hint" class="soft">{tu_string!(words, class.bring_hint)}</p>
            <div class="class-actions">
                <button id="read-results" type="submit" class="button primary">
                    {tu_string!(words, class.read)}
                </button>
                <label for="class-files">{tu_string!(words, class.files)}</label>
                <input
                    id="class-files"
                    type="file"
                    multiple
                    on:change:target=move |event| {
                        let field = event.target();
                        files(listed(field.files()));
                        // So that choosing the same file again is a change.
                        field.set_value("");
                    }
                />
            </div>
            {work}
            <p id="class-outcome">{outcome}</p>
            <Refusals names />
            <Register names />
        </form>
    }
}

/// The lesson that was brought, or how to bring one.
#[component]
fn TakenLesson() -> impl IntoView {
    let words = use_i18n();
    let collecting = expect_context::<Collecting>();
    let taken = move || match collecting.lesson() {
        Some(known) => {
            let (title, count) = (quote(words, &known.lesson.title), known.lesson.exercises.len());
            tu_string!(words, class.lesson, title, count).to_string()
        }
        None => tu_string!(words, class.no_lesson).to_string(),
    };
    let offered = move || {
        let lesson = collecting.offered()?;
        let label = tu_string!(words, class.take_last, title = quote(words, &lesson.title)).to_string();
        Some(view! {
            <button
                type="button"
                class="button"
                id="take-lesson"
                on:click=move |_| collecting.take_lesson((*lesson).clone())
            >
                {label}
            </button>
        })
    };
    view! {
        <p id="class-taken" class="class-taken">
            {taken}
            " "
            {offered}
        </p>
    }
}

/// What could not be read, a sentence each.
#[component]
fn Refusals(names: Names) -> impl IntoView {
    let words = use_i18n();
    let collecting = expect_context::<Collecting>();
    let sentences = move || {
        let nameless = names.hidden.get();
        let refused = collecting.refused();
        let is_other =
            |it: &HandedIn| collecting.lesson().is_some_and(|known| known.fingerprint != it.result.lesson);
        let others = collecting.results().into_iter().filter(is_other);
        let others = others.map(|it| of_another_lesson(words, &it.result.name, nameless));
        refused.iter().map(|it| sentence(words, it, nameless)).chain(others).collect::<Vec<_>>()
    };
    let lines = move || sentences().into_iter().map(|said| view! { <li>{said}</li> }).collect_view();
    let is_any = move || !collecting.refused().is_empty();
    view! {
        <ul id="class-refused" class="class-refused">
            {lines}
        </ul>
        <Show when=is_any>
            <button
                type="button"
                class="quiet"
                id="forget-refused"
                on:click=move |_| collecting.forget_refused()
            >
                {tu_string!(words, class.forget_refused)}
            </button>
        </Show>
    }
}

/// Who counts: each can be taken out and put back.
#[component]
fn Register(names: Names) -> impl IntoView {
    let words = use_i18n();
    let collecting = expect_context::<Collecting>();
    let fitting = move || {
        let known = collecting.lesson();
        let fits = |it: &HandedIn| known.as_ref().is_none_or(|known| known.fingerprint == it.result.lesson);
        collecting.results().into_iter().filter(fits).collect::<Vec<_>>()
    };
    let line = move |place: usize, handed_in: HandedIn| {
        let seen = collecting.seen();
        let pupils = seen.iter().flat_map(|seen| seen.pupils.iter().enumerate());
        let known = pupils.into_iter().find(|(_, pupil)| pupil.number == handed_in.number);
        let name = match known {
            Some((place, pupil)) => names.of(words, place, pupil),
            None if names.hidden.get() => tu_string!(words, class.pupil, number = place + 1).to_string(),
            None if handed_in.result.name.trim().is_empty() => tu_string!(words, class.nameless).to_string(),
            None => handed_in.result.name.trim().to_string(),
        };
        view! {
            <li>
                <label>
                    <input
                        type="checkbox"
                        prop:checked=!handed_in.is_out()
                        on:change=move |_| collecting.toggle(handed_in.number)
                    />
                    <span dir="auto">{name}</span>
                </label>
            </li>
        }
    };
    let lines = move || fitting().into_iter().enumerate().map(|(place, it)| line(place, it)).collect_view();
    let sure = RwSignal::new(false);
    let forget = move |_| match sure.get_untracked() {
        true => {
            sure.set(false);
            collecting.forget_everything();
        }
        false => sure.set(true),
    };
    let outcome = RwSignal::new(String::new());
    let save = move |_| {
        outcome.set(match collecting.save() {
            true => String::new(),
            false => tu_string!(words, class.not_saved).to_string(),
        });
    };
    view! {
        <Show when=move || !collecting.results().is_empty()>
            <details class="class-register" open>
                <summary>{move || tu_string!(words, class.results, count = fitting().len()).to_string()}</summary>
                <p class="soft">{tu_string!(words, class.register)}</p>
                <ul>{lines}</ul>
                <div class="class-actions">
                    <PutBack names />
                    <button type="button" class="button" id="save-class" on:click=save>
                        {tu_string!(words, class.save)}
                    </button>
                    <button type="button" class="button" id="forget-class" on:click=forget>
                        {move || match sure.get() {
                            true => tu_string!(words, class.forget_sure),
                            false => tu_string!(words, class.forget),
                        }}
                    </button>
                </div>
                <p role="status">{outcome}</p>
            </details>
        </Show>
    }
}

/// Undoes the last taking out, also one of before a reload.
#[component]
fn PutBack(names: Names) -> impl IntoView {
    let words = use_i18n();
    let collecting = expect_context::<Collecting>();
    let announcer = expect_context::<Announcer>();
    let button = move || {
        let last = collecting.last_out()?;
        let name = match (names.hidden.get(), last.result.name.trim()) {
            (true, _) => tu_string!(words, class.a_result).to_string(),
            (false, "") => tu_string!(words, class.nameless).to_string(),
            (false, name) => quote(words, name),
        };
        let said = tu_string!(words, class.counts_again, name = name.clone()).to_string();
        let put_back = move |_| {
            collecting.toggle(last.number);
            announcer.say(said.clone());
        };
        Some(view! {
            <button type="button" class="button" id="put-back" on:click=put_back>
                {tu_string!(words, class.put_back, name).to_string()}
            </button>
        })
    };
    view! { {button} }
}

/// What a round of reading brought, in one sentence.
fn came_of(words: Words, haul: Haul) -> String {
    let parts = [
        (haul.lessons > 0).then(|| tu_string!(words, class.came_lesson).to_string()),
        (haul.results > 0 || haul.lessons + haul.refused == 0)
            .then(|| tu_string!(words, class.came_results, count = haul.results).to_string()),
        (haul.refused > 0).then(|| tu_string!(words, class.came_refused, count = haul.refused).to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
