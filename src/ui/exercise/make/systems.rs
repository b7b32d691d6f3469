//! A lesson for other systems: one button for each form, and a sentence about what it could not hold.

use leptos::prelude::*;

use crate::exercise::export::{LeftOut, LessonSheets, PlayerWords, WhyLeftOut};
use crate::exercise::lesson::Exercise;
use crate::exercise::sheet::{Sheet, sheet};
use crate::state::lesson::OpenLesson;
use crate::state::other_systems::{System, save};
use crate::ui::exercise::wording::ScreenWording;
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn Systems(
    /// The lesson, where there is one.
    lesson: Callback<(), Option<OpenLesson>>,
    say: Callback<String>,
) -> impl IntoView {
    let words = use_i18n();
    let press = move |system: System| {
        let Some(open) = lesson.run(()) else { return };
        let sheets = sheets(words, &open);
        let (title, feedback) = (open.lesson.title.as_str(), open.lesson.feedback);
        let lesson = LessonSheets { title, feedback, sheets: &sheets };
        say.run(match save(system, &lesson, &player_words(words)) {
            Some((name, left_out)) => saved(words, name, &left_out),
            None => tu_string!(words, make.not_saved).to_string(),
        });
    };
    let rows = System::ALL.map(|system| {
        let (name, means) = named(words, system);
        view! {
            <li>
                <button type="button" class="button" data-system=system.as_str() on:click=move |_| press(system)>
                    {name}
                </button>
                <span class="soft">{means}</span>
            </li>
        }
    });
    view! {
        <details class="make-systems">
            <summary>{tu_string!(words, player.systems)}</summary>
            <ul>{rows.collect_view()}</ul>
        </details>
    }
}

fn named(words: Words, system: System) -> (&'static str, &'static str) {
    match system {
        System::MoodleXml => ("Moodle XML", tu_string!(words, player.moodle_xml)),
        System::Gift => ("GIFT", tu_string!(words, player.gift)),
        System::H5p => ("H5P", tu_string!(words, player.h5p)),
        System::Qti => ("QTI 3", tu_string!(words, player.qti)),
        System::Scorm => ("SCORM 1.2", tu_string!(words, player.scorm)),
    }
}

/// The exercises of a lesson in the words of the screen, those that yield anything.
fn sheets(words: Words, open: &OpenLesson) -> Vec<Sheet> {
    let exercises = open.lesson.exercises.iter().enumerate();
    let sheet = |(place, exercise): (usize, &Exercise)| {
        let items = open.items(place, "").ok()?;
        let pages = exercise.articles.iter().filter_map(|&at| open.pages.get(at));
        let readings: Vec<_> = pages.map(|page| &page.reading).collect();
        Some(sheet(exercise.kind, &items, &readings, &ScreenWording { words, exercise }))
    };
    exercises.filter_map(sheet).collect()
}

/// What was saved, and how many items are not in it, by the reasons.
fn saved(words: Words, name: String, left_out: &[LeftOut]) -> String {
    let saved = tu_string!(words, pass_on.saved, name).to_string();
    let mut reasons: Vec<(WhyLeftOut, usize)> = Vec::new();
    for item in left_out {
        match reasons.iter_mut().find(|(why, _)| *why == item.why) {
            Some((_, count)) => *count += 1,
            None => reasons.push((item.why, 1)),
        }
    }
    let told = reasons.into_iter().map(|(why, count)| {
        let why = match why {
            WhyLeftOut::NoMarking => tu_string!(words, player.no_marking),
            WhyLeftOut::Doubtful => tu_string!(words, player.doubtful),
            WhyLeftOut::TooManyRight => tu_string!(words, player.too_many_right),
            WhyLeftOut::TooManyOptions => tu_string!(words, player.too_many_options),
            WhyLeftOut::SameWords => tu_string!(words, player.same_words),
            WhyLeftOut::NotScored => tu_string!(words, player.scores_everything),
        };
        tu_string!(words, player.left_out, count = count, why).to_string()
    });
    std::iter::once(saved).chain(told).collect::<Vec<_>>().join(" ")
}

/// What a page in another system says beside the questions.
fn player_words(words: Words) -> PlayerWords {
    PlayerWords {
        start: tu_string!(words, exercise.begin).to_string(),
        check: tu_string!(words, exercise.check).to_string(),
        again: tu_string!(words, exercise.again).to_string(),
        show_answer: tu_string!(words, player.show_answer).to_string(),
        next: tu_string!(words, exercise.next).to_string(),
        previous: tu_string!(words, exercise.previous).to_string(),
        finish: tu_string!(words, exercise.finish).to_string(),
        progress: tu_string!(words, exercise.place, place = "{number}", count = "{of}").to_string(),
        right: tu_string!(words, exercise.right).to_string(),
        partly: tu_string!(words, player.partly).to_string(),
        wrong: tu_string!(words, exercise.wrong).to_string(),
        missed: tu_string!(words, player.missed).to_string(),
        not_counted: tu_string!(words, player.not_counted).to_string(),
        blank: tu_string!(words, exercise.blank).to_string(),
        score: tu_string!(words, exercise.score, points = "{points}", of = "{of}").to_string(),
        not_scored: tu_string!(words, exercise.not_scored).to_string(),
        found: tu_string!(words, exercise.found, count = "{points}").to_string(),
        gap: tu_string!(words, exercise.gap).to_string(),
        how_to_mark: tu_string!(words, player.how_to_mark).to_string(),
        reported: tu_string!(words, player.reported).to_string(),
        not_reported: tu_string!(words, player.not_reported).to_string(),
        not_kept: tu_string!(words, player.not_kept).to_string(),
        no_script: tu_string!(words, player.no_script).to_string(),
    }
}
