//! What came of a lesson: points, every item once more, and the result for the teacher.

use leptos::prelude::*;

use super::item::{sign, told};
use super::lesson::in_words;
use super::wording::title;
use crate::exercise::Score;
use crate::route::{Place, Route};
use crate::state::announcer::Announcer;
use crate::state::doing::Doing;
use crate::state::handing_in::{copy_result, save_result};
use crate::ui::focus::focus_by_id;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Finish(doing: Doing) -> impl IntoView {
    let words = use_i18n();
    let announcer = expect_context::<Announcer>();
    let lesson = doing.lesson();
    let items = doing.items();
    let Score { points, of } = doing.score();
    let scored = (of > 0).then(|| {
        view! {
            <p id="lesson-score" class="lesson-score">
                {tu_string!(words, exercise.score, points, of).to_string()}
            </p>
            <p>
                <a id="to-marks" href=Route::to(Place::Marks).to_hash()>{tu_string!(words, marks.meaning)}</a>
            </p>
        }
    });
    let lines = items.iter().enumerate().map(|(place, item)| {
        let (outcome, score) = (item.outcome(), item.score());
        let kind = title(words, lesson.lesson.exercises[item.exercise].kind);
        let prompt = in_words(words, &lesson, item).prompt;
        view! {
            <li>
                <span class="sign" aria-hidden="true">{sign(outcome)}</span>
                <span class="lesson-item">
                    <span class="soft">{kind}</span>
                    <button
                        type="button"
                        class="quiet"
                        dir="auto"
                        data-look=place
                        on:click=move |_| doing.go_to(place)
                    >
                        {prompt}
                    </button>
                </span>
                <span class="told">{told(words, outcome, score)}</span>
            </li>
        }
    });
    let lines = lines.collect_view();
    let said = RwSignal::new(String::new());
    let say = move |sentence: String| {
        announcer.say(sentence.clone());
        // The page may be another one by then.
        let _ = said.try_set(sentence);
    };
    let copy = move |_| {
        copy_result(doing.result(), move |copied| {
            say(match copied {
                true => tu_string!(words, exercise.result_copied).to_string(),
                false => tu_string!(words, exercise.result_not_copied).to_string(),
            });
        });
    };
    let save = move |_| {
        if !save_result(&doing.result()) {
            say(tu_string!(words, exercise.result_not_saved).to_string());
        }
    };
    let name = doing.name();
    request_animation_frame(|| focus_by_id("lesson-done"));
    view! {
        <section class="lesson-finish">
            <h1 id="lesson-done" tabindex="-1">
                {tu_string!(words, exercise.done)}
            </h1>
            {scored}
            <ol class="lesson-items">{lines}</ol>
            <h2>{tu_string!(words, exercise.hand_in)}</h2>
            <p class="soft">{tu_string!(words, exercise.hand_in_how)}</p>
            <p class="lesson-name">
                <label for="result-name">{tu_string!(words, exercise.name)}</label>
                <input
                    id="result-name"
                    type="text"
                    dir="auto"
                    maxlength="100"
                    autocomplete="off"
                    // Whose items depend on the name keeps the one they began with.
                    readonly=doing.needs_name()
                    prop:value=move || name.get()
                    on:input:target=move |event| name.set(event.target().value())
                />
            </p>
            <p class="item-actions">
                <button id="copy-result" type="button" class="button primary" on:click=copy>
                    {tu_string!(words, exercise.copy_result)}
                </button>
                <button id="save-result" type="button" class="button" on:click=save>
                    {tu_string!(words, exercise.save_result)}
                </button>
                <button id="lesson-again" type="button" class="quiet" on:click=move |_| doing.again()>
                    {tu_string!(words, exercise.again)}
                </button>
            </p>
            <p class="soft">{move || said.get()}</p>
        </section>
    }
}
