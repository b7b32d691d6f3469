//! What becomes of a lesson: it is tried, its link is copied, it is saved as a file, it is printed.

use std::sync::Arc;

use leptos::prelude::*;

use super::paper::Papers;
use super::systems::Systems;
use crate::exercise::lesson::Lesson;
use crate::state::download;
use crate::state::making::Making;
use crate::ui::exercise::ways::Ways;
use crate::ui::link_field::LinkField;
use crate::words::{tag_and_direction, tu_string, use_i18n};

/// What the file of a lesson is called behind its title.
const ENDING: &str = "lesson.json";

const MEDIA_TYPE: &str = "application/json;charset=utf-8";

#[component]
pub fn Pass(
    /// What the lesson is called where it has no title.
    headline: String,
    summary: Signal<String>,
    papers: Papers,
) -> impl IntoView {
    let words = use_i18n();
    let making = expect_context::<Making>();
    let headline = StoredValue::new(headline);
    let outcome = RwSignal::new(String::new());
    // The page may be left by then.
    let say = move |sentence: String| drop(outcome.try_set(sentence));
    let ways = Ways::new(Callback::new(say));
    // What was said is about the lesson as it was.
    Effect::new(move || {
        making.with(|_| ());
        outcome.set(String::new());
        ways.link.set(None);
    });
    // What is made by now; where nothing is taken, that is said.
    let made_lesson = move || {
        let (language, _) = tag_and_direction(words.get_locale_untracked());
        let open = headline.with_value(|headline| making.lesson(language, headline));
        if open.is_none() {
            say(tu_string!(words, make.take_one).to_string());
        }
        open
    };
    let with_lesson = move |done: &dyn Fn(Arc<Lesson>)| {
        if let Some(open) = made_lesson() {
            done(open.lesson);
        }
    };
    let try_it = move |_| with_lesson(&|lesson| ways.try_it(lesson));
    let copy = move |_| with_lesson(&|lesson| ways.copy_link(lesson));
    let save = move |_| {
        with_lesson(&|lesson| {
            let name = match annotator::slug(&lesson.title).as_str() {
                "" => ENDING.to_string(),
                slug => format!("{slug}.{ENDING}"),
            };
            say(match download::save(&name, MEDIA_TYPE, lesson.to_file().as_bytes()) {
                true => tu_string!(words, pass_on.saved, name).to_string(),
                false => tu_string!(words, make.not_saved).to_string(),
            });
        });
    };
    let print = move |_| with_lesson(&|_| papers.shown.set(true));
    view! {
        <section class="make-pass" aria-labelledby="make-summary">
            <h2 id="make-summary">{summary}</h2>
            <p class="make-ways">
                <button id="make-try" type="button" class="button primary" on:click=try_it>
                    {tu_string!(words, make.try_it)}
                </button>
                <button id="make-copy" type="button" class="button" on:click=copy>
                    {tu_string!(words, make.copy_link)}
                </button>
                <button id="make-save" type="button" class="button" on:click=save>
                    {tu_string!(words, make.save)}
                </button>
                <button id="make-print" type="button" class="button" on:click=print>
                    {tu_string!(words, make.print)}
                </button>
            </p>
            <Systems lesson=Callback::new(move |()| made_lesson()) say=Callback::new(say) />
            <p id="make-outcome" role="status">{outcome}</p>
            <LinkField
                id="make-link"
                label=tu_string!(words, make.link)
                long=tu_string!(words, make.link_long)
                link=ways.link
            />
        </section>
    }
}
