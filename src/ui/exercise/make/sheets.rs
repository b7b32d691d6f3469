//! The sheets of a lesson: a worksheet for pupils, and its key. Everything holds in black and white.

use std::sync::Arc;

use leptos::prelude::*;

use super::article::{article, gaps};
use super::drawn;
use super::rows::{Row, in_words};
use crate::exercise::sheet::SheetTask;
use crate::exercise::{ExerciseKind, Prompt};
use crate::layout::Page;
use crate::state::lesson::OpenLesson;
use crate::ui::exercise::passage::PassageView;
use crate::ui::exercise::wording::{instruction, title};
use crate::words::{Words, tag_and_direction, tu_string};

/// Lines for an answer in words of one's own, and for saying why.
const LINES: usize = 4;
const LINES_FOR_WHY: usize = 2;

/// An exercise of the sheet.
struct Part {
    /// What its items are numbered with.
    letter: char,
    title: &'static str,
    instruction: &'static str,
    rows: Vec<Row>,
}

/// The worksheet: what is guessed before reading, the article, the exercises.
pub fn worksheet(words: Words, open: &OpenLesson, with_article: bool) -> AnyView {
    let parts = parts(words, open);
    let is_guess = |row: &Row| row.item.prompt == Prompt::GuessVoices;
    let numbered = |part: &Part, guesses: bool| -> Vec<AnyView> {
        let rows = part.rows.iter().enumerate().filter(|(_, row)| is_guess(row) == guesses);
        rows.map(|(at, row)| asked(words, &number(part, at), row, with_article)).collect()
    };
    let guesses: Vec<AnyView> = parts.iter().flat_map(|part| numbered(part, true)).collect();
    let gaps = gaps(open);
    let drawn = |(place, page): (usize, &Arc<Page>)| {
        article(words, page, gaps.get(&place).map(Vec::as_slice).unwrap_or_default())
    };
    let articles: Vec<AnyView> = match with_article {
        true => open.pages.iter().enumerate().map(drawn).collect(),
        false => Vec::new(),
    };
    let exercises: Vec<_> = parts
        .iter()
        .map(|part| {
            view! {
                <section class="paper-exercise">
                    <h3>{part.letter} ". " {part.title}</h3>
                    <p class="paper-how">{part.instruction}</p>
                    <ol>{numbered(part, false)}</ol>
                </section>
            }
        })
        .collect();
    let (tag, way) = tag_and_direction(words.get_locale_untracked());
    view! {
        <div class="sheet worksheet" lang=tag dir=way>
            <h2 dir="auto">{open.lesson.title.clone()}</h2>
            <p class="paper-name">
                <span>{tu_string!(words, make.pupil_name)}</span>
                <span class="line"></span>
                <span>{tu_string!(words, make.day)}</span>
                <span class="line"></span>
            </p>
            {(!guesses.is_empty())
                .then(|| {
                    view! {
                        <section class="paper-exercise">
                            <h3>{tu_string!(words, make.before_reading)}</h3>
                            <ol>{guesses}</ol>
                        </section>
                    }
                })}
            {articles}
            {exercises}
        </div>
    }
    .into_any()
}

/// What is right in every item, and why; on pages of its own.
pub fn key_sheet(words: Words, open: &OpenLesson) -> AnyView {
    let parts = parts(words, open);
    let exercise = |part: &Part| {
        let rows = part.rows.iter().enumerate().map(|(at, row)| solved(words, &number(part, at), row));
        let rows: Vec<AnyView> = rows.collect();
        view! {
            <section class="paper-exercise">
                <h3>{part.letter} ". " {part.title}</h3>
                <ol>{rows}</ol>
            </section>
        }
    };
    let exercises: Vec<_> = parts.iter().map(exercise).collect();
    let (tag, way) = tag_and_direction(words.get_locale_untracked());
    view! {
        <div class="sheet key-sheet" lang=tag dir=way>
            <h2 dir="auto">{tu_string!(words, make.key_of, title = open.lesson.title.clone()).to_string()}</h2>
            <p class="paper-how">
                <mark class="right">{tu_string!(words, make.right)}</mark>
                " · "
                <span class="neither">{tu_string!(words, make.neither)}</span>
            </p>
            {exercises}
        </div>
    }
    .into_any()
}

fn parts(words: Words, open: &OpenLesson) -> Vec<Part> {
    let exercises = open.lesson.exercises.iter().enumerate();
    let parts = exercises.filter_map(|(place, exercise)| {
        let items = open.items(place, "").ok()?;
        Some((exercise.kind, in_words(words, exercise, items, &open.pages)))
    });
    let part = |((kind, rows), letter)| Part {
        letter,
        title: title(words, kind),
        instruction: match kind {
            // Nobody presses paper.
            ExerciseKind::MarkQuotations => tu_string!(words, make.mark_on_paper),
            kind => instruction(words, kind),
        },
        rows,
    };
    parts.zip('A'..='Z').map(part).collect()
}

fn number(part: &Part, at: usize) -> String {
    format!("{}{}", part.letter, at + 1)
}

fn asked(words: Words, number: &str, row: &Row, with_article: bool) -> AnyView {
    let sheet = &row.sheet;
    let language = sheet.passages.first().map(|it| it.language.clone()).unwrap_or_default();
    let passage = match &sheet.task {
        SheetTask::Mark(_) if row.whole && with_article => {
            view! { <p class="note">{tu_string!(words, make.in_the_article)}</p> }.into_any()
        }
        SheetTask::Mark(mark) => {
            view! { <div class="to-mark">{drawn::marked(mark, &language, false)}</div> }.into_any()
        }
        _ if row.whole => ().into_any(),
        _ => {
            let passages = sheet.passages.iter().cloned();
            passages.map(|passage| view! { <PassageView passage /> }).collect_view().into_any()
        }
    };
    let lines = |count: usize| {
        let lines: Vec<_> = (0..count).map(|_| view! { <span class="line"></span> }).collect();
        view! { <p class="lines">{lines}</p> }.into_any()
    };
    let task = match &sheet.task {
        SheetTask::Mark(_) => ().into_any(),
        SheetTask::One(options) => drawn::options(words, options, false),
        SheetTask::Several(options) => view! {
            <p class="note">{tu_string!(words, make.several)}</p>
            {drawn::options(words, options, false)}
        }
        .into_any(),
        SheetTask::Number { .. } | SheetTask::Guess { .. } => view! {
            <p class="paper-number">
                <span>{tu_string!(words, make.answer)}</span>
                <span class="line"></span>
            </p>
        }
        .into_any(),
        SheetTask::Open { .. } => lines(LINES),
        SheetTask::Vote(options) => view! {
            {drawn::options(words, options, false)}
            <p>{tu_string!(words, make.why)}</p>
            {lines(LINES_FOR_WHY)}
        }
        .into_any(),
    };
    view! {
        <li class="paper-item">
            <p class="paper-prompt">
                <b>{number.to_string()}</b>
                " "
                <span dir="auto">{sheet.prompt.clone()}</span>
            </p>
            {passage}
            {task}
        </li>
    }
    .into_any()
}

fn solved(words: Words, number: &str, row: &Row) -> AnyView {
    let sheet = &row.sheet;
    let language = sheet.passages.first().map(|it| it.language.clone()).unwrap_or_default();
    let (key, why) = match &sheet.task {
        SheetTask::Mark(mark) => (drawn::marked(mark, &language, true), String::new()),
        task => {
            let key = drawn::key(words, task);
            let why = if sheet.is_graded() { sheet.explanation.clone() } else { String::new() };
            (view! { <p class="paper-key">{key}</p> }.into_any(), why)
        }
    };
    view! {
        <li class="paper-item" class:long=row.whole>
            <p class="paper-prompt">
                <b>{number.to_string()}</b>
                " "
                <span dir="auto">{sheet.prompt.clone()}</span>
            </p>
            {key}
            {(!why.is_empty()).then(|| view! { <p class="paper-why">{why}</p> })}
        </li>
    }
    .into_any()
}
