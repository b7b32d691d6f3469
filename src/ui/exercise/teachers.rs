//! What there is for teachers: ready lessons with their guides, and the ways to make one, to open one, to look at a class.

mod guide;
mod open;

use std::sync::Arc;

use annotator::format::collection::Entry;
use leptos::prelude::*;

use crate::exercise::ready::ReadyLesson;
use crate::route::{Place, Route};
use crate::state::Loading;
use crate::state::ready::ReadyLessons;
use crate::state::shelves::Shelves;
use crate::ui::app::set_title;
use crate::ui::format::direction;
use crate::ui::scroll;
use crate::ui::trouble::sentence;
use crate::words::{Words, tag_and_direction, tu_string, use_i18n};
use guide::GuideView;
use open::OpenFile;

/// The guide of the ready lesson with this id; without one, all there is.
#[component]
pub fn TeachersPage(id: Option<String>) -> impl IntoView {
    let words = use_i18n();
    let ready = expect_context::<ReadyLessons>();
    set_title(words, tu_string!(words, teachers.title));
    scroll::restore(0.0);
    let shown = move || match (ready.all(), &id) {
        (Loading::Waiting, _) => view! { <p class="waiting">{tu_string!(words, app.waiting)}</p> }.into_any(),
        (Loading::Ready(lessons), Some(id)) => match lessons.iter().find(|lesson| lesson.id == *id) {
            Some(lesson) => view! { <GuideView lesson=lesson.clone() /> }.into_any(),
            None => view! { <All lessons note=tu_string!(words, teachers.unknown) /> }.into_any(),
        },
        (Loading::Ready(lessons), None) => {
            let is_none = lessons.is_empty();
            let note = if is_none { tu_string!(words, teachers.none) } else { "" };
            view! { <All lessons note /> }.into_any()
        }
        (Loading::Failed(trouble), _) => {
            view! { <All lessons=Arc::default() note=sentence(words, &trouble) /> }.into_any()
        }
    };
    shown.into_any()
}

#[component]
fn All(
    lessons: Arc<Vec<ReadyLesson>>,
    /// What there is to say about them; nothing where it is empty.
    #[prop(into)]
    note: String,
) -> impl IntoView {
    let words = use_i18n();
    let lines: Vec<_> = lessons.iter().map(|lesson| view! { <Line lesson=lesson.clone() /> }).collect();
    view! {
        <div class="teachers">
            <h1>{tu_string!(words, teachers.title)}</h1>
            <p class="lede">{tu_string!(words, teachers.lede)}</p>
            <div class="teachers-ways">
                {way(tu_string!(words, teachers.own), tu_string!(words, teachers.own_text), "to-make", Place::Make(None), tu_string!(words, make.title))}
                {way(tu_string!(words, class.title), tu_string!(words, class.lede), "to-class", Place::Class, tu_string!(words, class.bring))}
                {way(tu_string!(words, teachers.pupils), tu_string!(words, teachers.pupils_text), "to-marks", Place::Marks, tu_string!(words, marks.title))}
            </div>
            <section aria-labelledby="ready-title">
                <h2 id="ready-title">{tu_string!(words, teachers.ready)}</h2>
                {(!note.is_empty()).then(|| view! { <p id="ready-note" class="note" role="status">{note.clone()}</p> })}
                <ol class="ready-lessons">{lines}</ol>
            </section>
            <OpenFile />
        </div>
    }
}

/// A way to another place: what is there, and a link to it.
fn way(
    title: &'static str,
    text: &'static str,
    id: &'static str,
    to: Place,
    label: &'static str,
) -> impl IntoView {
    view! {
        <section>
            <h2>{title}</h2>
            <p>{text}</p>
            <p>
                <a id=id class="button" href=Route::to(to).to_hash()>
                    {label}
                </a>
            </p>
        </section>
    }
}

/// A ready lesson in the list.
#[component]
fn Line(lesson: ReadyLesson) -> impl IntoView {
    let words = use_i18n();
    let (language, _) = tag_and_direction(words.get_locale_untracked());
    let guide = lesson.guide(language);
    let to = Route::to(Place::Teachers(Some(lesson.id.clone()))).to_hash();
    let about = about(words, &lesson, guide.minutes());
    view! {
        <li>
            <h3>
                <a href=to dir="auto">
                    {guide.title.clone()}
                </a>
            </h3>
            <p class="soft">{about}</p>
            <p dir="auto">{guide.aim.clone()}</p>
        </li>
    }
}

/// How long a lesson takes, and for whom it is.
fn about(words: Words, lesson: &ReadyLesson, minutes: usize) -> String {
    let (from, to) = lesson.age;
    let age = tu_string!(words, teachers.age, from, to).to_string();
    let minutes = tu_string!(words, teachers.minutes, minutes).to_string();
    format!("{minutes} · {age}")
}

/// The articles of a lesson by their headlines, as far as the collection has them; follows it.
fn articles(lesson: &ReadyLesson) -> Vec<AnyView> {
    let shelves = expect_context::<Shelves>();
    let Loading::Ready(shelf) = shelves.shelf() else { return Vec::new() };
    let entry = |id: &str| shelf.collection.entries.iter().find(|entry| entry.id == id);
    let line = |entry: &Entry| {
        let to = Route::to(Place::Article(entry.id.clone())).to_hash();
        let publisher = entry.publisher.clone().unwrap_or_default();
        view! {
            <li>
                <a href=to lang=entry.in_language.clone() dir=direction(&entry.in_language)>
                    {entry.headline.clone()}
                </a>
                " "
                <span class="soft" dir="auto">{publisher}</span>
            </li>
        }
        .into_any()
    };
    lesson.articles().filter_map(entry).map(line).collect()
}
