//! The page on which a lesson is done: what it is, one item after the other, and what came of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::finish::Finish;
use super::item::ItemView;
use super::plain_article::PlainArticle;
use super::wording::{ScreenWording, instruction, prompt_hides_article, title, why_not};
use crate::exercise::Task;
use crate::exercise::lesson::LessonError;
use crate::exercise::sheet::{SheetItem, sheet};
use crate::state::Loading;
use crate::state::doing::{Doing, DoingItem, Stage};
use crate::state::lesson::{LessonTrouble, Lessons, OpenLesson};
use crate::ui::app::set_title;
use crate::ui::given;
use crate::ui::scroll;
use crate::ui::trouble::{Message, TroubleNote};
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn LessonPage(payload: String) -> impl IntoView {
    let words = use_i18n();
    let lessons = expect_context::<Lessons>();
    lessons.open(payload);
    set_title(words, tu_string!(words, exercise.lesson));
    scroll::restore(0.0);
    move || match lessons.lesson() {
        Loading::Waiting => view! { <p class="waiting">{tu_string!(words, exercise.opening)}</p> }.into_any(),
        Loading::Failed(LessonTrouble::Article(trouble)) => view! { <TroubleNote trouble /> }.into_any(),
        Loading::Failed(LessonTrouble::Link(error)) => {
            view! { <Message>{given::sentence(words, &error)}</Message> }.into_any()
        }
        Loading::Failed(LessonTrouble::Lesson(error)) => {
            view! { <Message>{sentence(words, &error)}</Message> }.into_any()
        }
        Loading::Ready(lesson) => view! { <Lesson doing=Doing::new(lesson) /> }.into_any(),
    }
}

/// Why a text is no lesson, and what to do.
pub fn sentence(words: Words, error: &LessonError) -> String {
    match error {
        LessonError::TooLarge => tu_string!(words, exercise.lesson_too_large),
        LessonError::CutOff => tu_string!(words, exercise.lesson_cut_off),
        LessonError::NotALesson => tu_string!(words, exercise.not_a_lesson),
        LessonError::Later => tu_string!(words, exercise.lesson_later),
        LessonError::Incomplete => tu_string!(words, exercise.lesson_incomplete),
        LessonError::Article(..) => tu_string!(words, exercise.lesson_article),
    }
    .to_string()
}

#[component]
fn Lesson(doing: Doing) -> impl IntoView {
    let words = use_i18n();
    let stage = Memo::new(move |_| doing.stage());
    set_title(words, &doing.lesson().lesson.title);
    view! {
        <div class="lesson" data-stage=move || format!("{:?}", stage.get()).to_lowercase()>
            {move || match stage.get() {
                Stage::Start => view! { <Start doing /> }.into_any(),
                Stage::Items => view! { <Items doing /> }.into_any(),
                Stage::Finished => view! { <Finish doing /> }.into_any(),
            }}
        </div>
    }
}

/// What a lesson is, before it begins.
#[component]
fn Start(doing: Doing) -> impl IntoView {
    let words = use_i18n();
    let OpenLesson { lesson, pages } = doing.lesson();
    let headlines = pages.iter().map(|page| {
        let article = &page.reading.article;
        let headline = article.headline().to_string();
        view! { <li lang=article.in_language.clone() dir="auto">{headline}</li> }
    });
    let nothing = doing.without_items();
    let exercises = lesson.exercises.iter().enumerate().map(|(place, exercise)| {
        let missing = nothing.iter().find(|(at, _)| *at == place).map(|(_, why)| why_not(words, *why));
        view! {
            <li>
                <b>{title(words, exercise.kind)}</b>
                <span class="soft">{missing.unwrap_or_else(|| instruction(words, exercise.kind))}</span>
            </li>
        }
    });
    let name = doing.name();
    let is_ready = move || !doing.needs_name() || name.with(|name| !name.trim().is_empty());
    let is_empty = nothing.len() == lesson.exercises.len() && !doing.needs_name();
    let begin = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if is_ready() {
            doing.begin();
            scroll::restore(0.0);
        }
    };
    view! {
        <form class="lesson-start" on:submit=begin>
            <p class="kicker">{tu_string!(words, exercise.lesson)}</p>
            <h1 dir="auto">{lesson.title.clone()}</h1>
            <ul class="lesson-articles">{headlines.collect_view()}</ul>
            <ol class="lesson-plan">{exercises.collect_view()}</ol>
            <div class="lesson-name">
                <label for="pupil-name">{tu_string!(words, exercise.name)}</label>
                <input
                    id="pupil-name"
                    type="text"
                    dir="auto"
                    maxlength="100"
                    autocomplete="off"
                    aria-describedby="pupil-name-hint"
                    prop:value=move || name.get()
                    on:input:target=move |event| name.set(event.target().value())
                />
                <p id="pupil-name-hint" class="soft">{tu_string!(words, exercise.name_hint)}</p>
            </div>
            {is_empty.then(|| view! { <Message>{tu_string!(words, exercise.no_items)}</Message> })}
            <button id="begin-lesson" type="submit" class="button primary" disabled=move || is_empty || !is_ready()>
                {tu_string!(words, exercise.begin)}
            </button>
        </form>
    }
}

/// One item after the other, beside the article.
#[component]
fn Items(doing: Doing) -> impl IntoView {
    let words = use_i18n();
    let at = Memo::new(move |_| doing.at());
    let items = doing.items();
    let sheets: Arc<Vec<SheetItem>> =
        Arc::new(items.iter().map(|item| in_words(words, &doing.lesson(), item)).collect());
    let all = items.clone();
    let open = move || {
        let place = at.get();
        let (Some(item), Some(sheet)) = (all.get(place), sheets.get(place)) else { return ().into_any() };
        let lesson = doing.lesson();
        let kind = lesson.lesson.exercises.get(item.exercise).map(|exercise| exercise.kind);
        view! {
            <ItemView
                doing
                place
                count=all.len()
                kind=kind.map(|kind| title(words, kind)).unwrap_or_default()
                how=kind.map(|kind| instruction(words, kind)).unwrap_or_default()
                item=item.clone()
                sheet=sheet.clone()
            />
        }
        .into_any()
    };
    let articles = move || {
        let place = at.get();
        let Some(item) = items.get(place) else { return ().into_any() };
        if prompt_hides_article(&item.item.prompt) && !item.is_checked() {
            return view! { <p class="soft lesson-hidden">{tu_string!(words, exercise.article_hidden)}</p> }
                .into_any();
        }
        let lesson = doing.lesson();
        // It is there already, to be marked.
        if matches!(item.item.task, Task::Mark(_))
            && item.item.passages.iter().any(|it| lesson.is_whole(item.exercise, it))
        {
            return ().into_any();
        }
        let exercise = &lesson.lesson.exercises[item.exercise];
        let pages = exercise.articles.iter().filter_map(|&place| lesson.pages.get(place).cloned());
        pages.map(|page| view! { <PlainArticle page /> }).collect_view().into_any()
    };
    view! {
        <div class="lesson-doing">
            {open} <div class="lesson-texts">{articles}</div>
        </div>
    }
}

/// An item in the words of the screen.
pub fn in_words(words: Words, lesson: &OpenLesson, item: &DoingItem) -> SheetItem {
    let exercise = &lesson.lesson.exercises[item.exercise];
    let wording = ScreenWording { words, exercise };
    let pages: Vec<_> =
        exercise.articles.iter().filter_map(|&place| lesson.pages.get(place).cloned()).collect();
    let readings: Vec<_> = pages.iter().map(|page| &page.reading).collect();
    let items = std::slice::from_ref(&*item.item);
    sheet(exercise.kind, items, &readings, &wording).items.swap_remove(0)
}
