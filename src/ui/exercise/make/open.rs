//! A lesson that came as a file is opened, to be done.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::library::bring::dropped::listed;
use crate::route::Route;
use crate::state::address::Address;
use crate::state::lesson::LessonTrouble;
use crate::state::making::brought::place_of;
use crate::ui::exercise::lesson::sentence;
use crate::ui::{given, trouble};
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn OpenFile() -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let refused = RwSignal::new(None::<String>);
    let open = move |field: web_sys::HtmlInputElement| {
        let file = listed(field.files()).into_iter().next();
        // So that choosing the same file again is a change.
        field.set_value("");
        let Some(file) = file else { return };
        spawn_local(async move {
            match place_of(&file).await {
                Ok(place) => address.go(Route::to(place)),
                // The page may be left by then.
                Err(trouble) => drop(refused.try_set(Some(why(words, &trouble)))),
            }
        });
    };
    view! {
        <section>
            <h2>{tu_string!(words, make.file_title)}</h2>
            <p class="make-file">
                <label for="lesson-file">{tu_string!(words, make.file)}</label>
                <input
                    id="lesson-file"
                    type="file"
                    accept=".json,application/json"
                    on:change:target=move |event| open(event.target())
                />
            </p>
            {move || refused.get().map(|refused| view! { <p class="message" role="alert">{refused}</p> })}
        </section>
    }
}

fn why(words: Words, trouble: &LessonTrouble) -> String {
    match trouble {
        LessonTrouble::Link(error) => given::sentence(words, error),
        LessonTrouble::Lesson(error) => sentence(words, error),
        LessonTrouble::Article(error) => trouble::sentence(words, error),
    }
}
