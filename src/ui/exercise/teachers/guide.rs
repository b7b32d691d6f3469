//! The guide of a ready lesson: what it is for, how it goes, what to talk about; and the lesson itself, to look at, to hand out and to
//! change.

use std::sync::Arc;

use leptos::prelude::*;

use super::{about, articles};
use crate::exercise::ready::ReadyLesson;
use crate::route::{Place, Route};
use crate::state::address::Address;
use crate::state::making::{Making, brought};
use crate::state::own::Own;
use crate::ui::app::set_title;
use crate::ui::exercise::ways::Ways;
use crate::ui::exercise::wording::title;
use crate::ui::link_field::LinkField;
use crate::words::{tag_and_direction, tu_string, use_i18n};

#[component]
pub fn GuideView(lesson: ReadyLesson) -> impl IntoView {
    let words = use_i18n();
    let (making, own) = (expect_context::<Making>(), expect_context::<Own>());
    let address = expect_context::<Address>();
    let (language, _) = tag_and_direction(words.get_locale_untracked());
    let guide = lesson.guide(language).clone();
    set_title(words, &guide.title);
    let held = StoredValue::new(Arc::new(lesson.in_language(language)));
    let outcome = RwSignal::new(String::new());
    // The page may be left by then.
    let say = move |sentence: String| drop(outcome.try_set(sentence));
    let ways = Ways::new(Callback::new(say));
    let try_it = move |_| ways.try_it(held.get_value());
    let copy = move |_| ways.copy_link(held.get_value());
    let change = move |_| match brought::change(&held.get_value(), making, own) {
        Some(place) => address.go(Route::to(place)),
        None => say(tu_string!(words, teachers.fixed).to_string()),
    };
    let print = move |_| {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    };
    let exercises = held.with_value(|held| {
        let line = |kind, number| {
            let items = tu_string!(words, class.items_count, count = number).to_string();
            view! { <li>{title(words, kind)} " " <span class="soft">{items}</span></li> }
        };
        held.exercises.iter().map(|exercise| line(exercise.kind, exercise.number)).collect::<Vec<_>>()
    });
    let steps = guide.steps.iter().map(|step| {
        let minutes = tu_string!(words, teachers.minutes, minutes = step.minutes).to_string();
        view! {
            <li>
                <b>{minutes}</b>
                <span dir="auto">{step.what.clone()}</span>
            </li>
        }
    });
    let questions = guide.questions.iter().map(|question| {
        let listen = (!question.listen.is_empty()).then(|| {
            view! {
                <p class="soft" dir="auto">
                    {format!("{} {}", tu_string!(words, teachers.listen), question.listen)}
                </p>
            }
        });
        view! {
            <li>
                <p dir="auto">{question.ask.clone()}</p>
                {listen}
            </li>
        }
    });
    let about = about(words, &lesson, guide.minutes());
    view! {
        <article class="teachers guide">
            <p class="kicker">
                <a href=Route::to(Place::Teachers(None)).to_hash()>{tu_string!(words, teachers.all)}</a>
            </p>
            <h1 dir="auto">{guide.title.clone()}</h1>
            <p class="guide-about">{about}</p>
            <p class="lede" dir="auto">
                {guide.aim.clone()}
            </p>
            <div class="guide-ways">
                <button id="ready-try" type="button" class="button primary" on:click=try_it>
                    {tu_string!(words, teachers.try_it)}
                </button>
                <button id="ready-copy" type="button" class="button" on:click=copy>
                    {tu_string!(words, make.copy_link)}
                </button>
                <button id="ready-change" type="button" class="button" on:click=change>
                    {tu_string!(words, teachers.change)}
                </button>
                <button id="ready-print" type="button" class="button" on:click=print>
                    {tu_string!(words, teachers.print)}
                </button>
                <p id="ready-outcome" role="status">
                    {outcome}
                </p>
                <LinkField
                    id="ready-link"
                    label=tu_string!(words, make.link)
                    long=tu_string!(words, make.link_long)
                    link=ways.link
                />
            </div>
            <div class="guide-what">
                <section>
                    <h2>{tu_string!(words, teachers.read)}</h2>
                    <ul>{move || articles(&lesson)}</ul>
                </section>
                <section>
                    <h2>{tu_string!(words, class.exercises)}</h2>
                    <ul>{exercises}</ul>
                </section>
            </div>
            <h2>{tu_string!(words, teachers.steps)}</h2>
            <ol class="guide-steps">{steps.collect_view()}</ol>
            <h2>{tu_string!(words, teachers.questions)}</h2>
            <ol class="guide-questions">{questions.collect_view()}</ol>
        </article>
    }
}
