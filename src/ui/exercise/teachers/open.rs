//! A lesson that came as a file: it is named, and then done or made further.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::exercise::lesson::Lesson;
use crate::library::bring::dropped::listed;
use crate::route::Route;
use crate::state::address::Address;
use crate::state::lesson::LessonTrouble;
use crate::state::making::{Making, brought};
use crate::state::own::Own;
use crate::ui::exercise::lesson::sentence;
use crate::ui::exercise::ways::Ways;
use crate::ui::format::quote;
use crate::ui::{given, trouble};
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn OpenFile() -> impl IntoView {
    let words = use_i18n();
    let refused = RwSignal::new(None::<String>);
    let opened = RwSignal::new(None::<Arc<Lesson>>);
    let open = move |field: web_sys::HtmlInputElement| {
        let file = listed(field.files()).into_iter().next();
        // So that choosing the same file again is a change.
        field.set_value("");
        let Some(file) = file else { return };
        spawn_local(async move {
            let (lesson, why) = match brought::lesson_of(&file).await {
                Ok(lesson) => (Some(Arc::new(lesson)), None),
                Err(trouble) => (None, Some(why(words, &trouble))),
            };
            // The page may be left by then.
            let _ = opened.try_set(lesson);
            let _ = refused.try_set(why);
        });
    };
    view! {
        <section class="teachers-file">
            <h2>{tu_string!(words, make.file_title)}</h2>
            <p>
                <label for="lesson-file">{tu_string!(words, make.file)}</label>
                <input
                    id="lesson-file"
                    type="file"
                    accept=".json,application/json"
                    on:change:target=move |event| open(event.target())
                />
            </p>
            {move || refused.get().map(|refused| view! { <p class="message" role="alert">{refused}</p> })}
            {move || opened.get().map(|lesson| view! { <Opened lesson say=refused /> })}
        </section>
    }
}

/// What the lesson is called, and what can be done with it.
#[component]
fn Opened(
    lesson: Arc<Lesson>,
    /// What goes wrong with it.
    say: RwSignal<Option<String>>,
) -> impl IntoView {
    let words = use_i18n();
    let (making, own) = (expect_context::<Making>(), expect_context::<Own>());
    let address = expect_context::<Address>();
    let is_fixed = !brought::can_be_changed(&lesson);
    let (title, count) = (quote(words, &lesson.title), lesson.exercises.len());
    let lesson = StoredValue::new(lesson);
    let ways = Ways::new(Callback::new(move |sentence| drop(say.try_set(Some(sentence)))));
    let try_it = move |_| ways.try_it(lesson.get_value());
    let change = move |_| {
        if let Some(place) = brought::change(&lesson.get_value(), making, own) {
            address.go(Route::to(place));
        }
    };
    view! {
        <div id="lesson-opened" class="teachers-opened" role="status">
            <p>{tu_string!(words, class.lesson, title, count).to_string()}</p>
            <p>
                <button id="file-do" type="button" class="button primary" on:click=try_it>
                    {tu_string!(words, teachers.try_it)}
                </button>
                " "
                {(!is_fixed)
                    .then(|| {
                        view! {
                            <button id="file-change" type="button" class="button" on:click=change>
                                {tu_string!(words, teachers.change)}
                            </button>
                        }
                    })}
            </p>
            {is_fixed.then(|| view! { <p class="note">{tu_string!(words, teachers.fixed)}</p> })}
        </div>
    }
}

fn why(words: Words, trouble: &LessonTrouble) -> String {
    match trouble {
        LessonTrouble::Link(error) => given::sentence(words, error),
        LessonTrouble::Lesson(error) => sentence(words, error),
        LessonTrouble::Article(error) => trouble::sentence(words, error),
    }
}
