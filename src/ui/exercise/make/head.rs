//! What holds for the whole lesson: its title, when a pupil learns what was right, who gets which items; and the way back.

use leptos::prelude::*;

use crate::exercise::lesson::{Feedback, Variation};
use crate::state::announcer::Announcer;
use crate::state::making::Making;
use crate::words::{tu_string, use_i18n};

/// A title longer than this is no title, in characters.
const LONGEST_TITLE: usize = 200;

#[component]
pub fn Head(headline: String) -> impl IntoView {
    let words = use_i18n();
    let making = expect_context::<Making>();
    let announcer = expect_context::<Announcer>();
    let title = Memo::new(move |_| making.with(|made| made.lesson.title.clone()).unwrap_or_default());
    let feedback = Memo::new(move |_| making.with(|made| made.lesson.feedback).map(Feedback::as_str));
    let variation = Memo::new(move |_| making.with(|made| made.lesson.variation).map(Variation::as_str));
    let seed = Memo::new(move |_| making.with(|made| made.lesson.seed).unwrap_or_default());
    let feedback_name = |each| match each {
        Feedback::AtOnce => tu_string!(words, make.feedback_at_once),
        Feedback::AtEnd => tu_string!(words, make.feedback_at_end),
    };
    let variation_name = |each| match each {
        Variation::Same => tu_string!(words, make.variation_same),
        Variation::PerPupil => tu_string!(words, make.variation_per_pupil),
    };
    let feedbacks: Vec<_> = Feedback::ALL
        .into_iter()
        .map(|each| {
            let chosen = move || feedback.get() == Some(each.as_str());
            view! { <option value=each.as_str() prop:selected=chosen>{feedback_name(each)}</option> }
        })
        .collect();
    let variations: Vec<_> = Variation::ALL
        .into_iter()
        .map(|each| {
            let chosen = move || variation.get() == Some(each.as_str());
            view! { <option value=each.as_str() prop:selected=chosen>{variation_name(each)}</option> }
        })
        .collect();
    let draw = move |_| {
        making.change(|made| made.lesson.seed = made.lesson.seed.wrapping_add(1));
        announcer.say(tu_string!(words, make.drawn, number = seed.get_untracked()).to_string());
    };
    let undo = move |_| {
        making.undo();
        announcer.say(tu_string!(words, make.undone).to_string());
    };
    view! {
        <section class="make-whole" aria-label=tu_string!(words, make.whole)>
            <label class="field make-title">
                <span>{tu_string!(words, make.lesson_title)}</span>
                <input
                    id="make-title"
                    type="text"
                    maxlength=LONGEST_TITLE
                    placeholder=headline
                    prop:value=title
                    on:change:target=move |event| {
                        let title = event.target().value();
                        making.change(|made| made.lesson.title = title.trim().to_string());
                    }
                />
            </label>
            <label class="field">
                <span>{tu_string!(words, make.feedback)}</span>
                <select
                    id="make-feedback"
                    on:change:target=move |event| {
                        if let Some(feedback) = Feedback::from_name(&event.target().value()) {
                            making.change(|made| made.lesson.feedback = feedback);
                        }
                    }
                >
                    {feedbacks}
                </select>
            </label>
            <label class="field">
                <span>{tu_string!(words, make.variation)}</span>
                <select
                    id="make-variation"
                    on:change:target=move |event| {
                        if let Some(variation) = Variation::from_name(&event.target().value()) {
                            making.change(|made| made.lesson.variation = variation);
                        }
                    }
                >
                    {variations}
                </select>
            </label>
            <p class="make-draw">
                <button id="make-draw" type="button" class="button" on:click=draw>
                    {tu_string!(words, make.other_items)}
                </button>
                <button
                    id="make-undo"
                    type="button"
                    class="button"
                    aria-disabled=move || (!making.can_undo()).then_some("true")
                    on:click=undo
                >
                    {tu_string!(words, make.undo)}
                </button>
            </p>
            <label class="field">
                <span>{tu_string!(words, make.draw)}</span>
                <input
                    id="make-seed"
                    type="number"
                    inputmode="numeric"
                    min="0"
                    max=u32::MAX
                    aria-describedby="make-draw-means"
                    prop:value=move || seed.get().to_string()
                    on:change:target=move |event| {
                        let typed = event.target().value().trim().parse().unwrap_or(seed.get_untracked());
                        making.change(|made| made.lesson.seed = typed);
                        event.target().set_value(&typed.to_string());
                    }
                />
            </label>
            <p id="make-draw-means" class="soft make-draw-means">
                {tu_string!(words, make.draw_means)}
            </p>
        </section>
    }
}
