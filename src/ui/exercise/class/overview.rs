//! The overview: how many answered what, exercise by exercise and item by item; what is printed.

use std::sync::Arc;

use leptos::prelude::*;

use super::item::in_words;
use super::{Look, View};
use crate::exercise::Score;
use crate::exercise::class::Tally;
use crate::state::class::Seen;
use crate::ui::balance::tables::{Row, table};
use crate::ui::exercise::wording::title;
use crate::ui::format::{percent, quote};
use crate::words::{Words, tu_string, use_i18n};

/// So many items are named as worth discussing.
const WORTH: usize = 3;

#[component]
pub fn Overview(seen: Arc<Seen>, view: View) -> impl IntoView {
    let words = use_i18n();
    let (results, items) = (seen.pupils.len(), seen.class.tallies.len());
    let summary = [
        tu_string!(words, class.results, count = results).to_string(),
        tu_string!(words, class.exercises_count, count = seen.open.lesson.exercises.len()).to_string(),
        tu_string!(words, class.items_count, count = items).to_string(),
    ];
    let worth = seen.class.to_discuss().into_iter().take(WORTH).map(|at| {
        let tally = &seen.class.tallies[at];
        view! { <li><OpenItem seen=seen.clone() view at /> " " <span class="soft">{told(words, tally)}</span></li> }
    });
    let worth = worth.collect_view();
    let exercises = exercises(words, &seen);
    let heads = [
        tu_string!(words, class.item_head),
        tu_string!(words, class.right_head),
        tu_string!(words, class.partly_head),
        tu_string!(words, class.wrong_head),
        tu_string!(words, class.blank_head),
        tu_string!(words, class.agreement_head),
    ];
    let rows = seen.class.tallies.iter().enumerate().map(|(at, tally)| {
        let numbers = [tally.right, tally.partly, tally.wrong].map(|count| match tally.item.is_graded() {
            true => count.to_string(),
            false => tu_string!(words, class.not_scored).to_string(),
        });
        let agreement = tally.agreement.permille().map(|it| percent(words, it as f64 / 10.0));
        let cells = numbers.into_iter().chain([tally.blank.to_string(), agreement.unwrap_or_default()]);
        Row {
            head: view! { <OpenItem seen=seen.clone() view at /> }.into_any(),
            cells: cells.map(IntoAny::into_any).collect(),
        }
    });
    let items = table(heads.map(str::to_string).to_vec(), rows.collect());
    view! {
        <section aria-labelledby="class-overview-title">
            <h3 id="class-overview-title">{tu_string!(words, class.overview)}</h3>
            <p class="class-summary">{summary.join(" · ")}</p>
            <p class="note">{tu_string!(words, class.no_marks)}</p>
            <h4>{tu_string!(words, class.worth)}</h4>
            <ol class="class-worth">{worth}</ol>
            <h4>{tu_string!(words, class.exercises)}</h4>
            <div class="table-frame">{exercises}</div>
            <h4>{tu_string!(words, class.items)}</h4>
            <div class="table-frame">{items}</div>
        </section>
    }
}

/// An item by its number and what it asks; leads to it.
#[component]
fn OpenItem(seen: Arc<Seen>, view: View, at: usize) -> impl IntoView {
    let words = use_i18n();
    let tally = &seen.class.tallies[at];
    let prompt = in_words(words, &seen, tally).prompt;
    let shown = shown_words(&seen, tally);
    let open = move |_| {
        view.item.set(Some(at));
        view.look.set(Look::Items);
        request_animation_frame(move || {
            let document = web_sys::window().and_then(|window| window.document());
            let card = document.and_then(|document| document.get_element_by_id(&format!("item-{at}")));
            if let Some(card) = card {
                card.scroll_into_view();
            }
        });
    };
    view! {
        <button type="button" class="quiet" data-open-item=at on:click=open>
            {tu_string!(words, class.item, number = at + 1).to_string()}
            ": "
            <span dir="auto">{prompt}</span>
        </button>
        <span class="soft class-about" dir="auto">
            {shown.map(|said| quote(words, &said))}
        </span>
    }
}

/// The words that an item is about; nothing for what is about a whole passage.
fn shown_words(seen: &Seen, tally: &Tally) -> Option<String> {
    let passage = tally.item.passages.first()?;
    let page = seen.open.page(tally.exercise, passage.article)?;
    let span = passage.emphasised.first().copied()?;
    Some(span.of(&page.reading.article.text).to_string())
}

/// Of how many it was right; how many chose something where nothing is right.
fn told(words: Words, tally: &Tally) -> String {
    match tally.item.is_graded() {
        true => tu_string!(words, class.told_right, count = tally.right, all = tally.shown).to_string(),
        false => tu_string!(words, class.told_given, count = tally.shown - tally.blank, all = tally.shown)
            .to_string(),
    }
}

fn exercises(words: Words, seen: &Seen) -> AnyView {
    let heads = [
        tu_string!(words, class.exercise),
        tu_string!(words, class.items_head),
        tu_string!(words, class.share_head),
        tu_string!(words, class.blank_head),
    ];
    let rows = seen.open.lesson.exercises.iter().enumerate().map(|(place, exercise)| {
        let tallies: Vec<&Tally> = seen.class.tallies.iter().filter(|it| it.exercise == place).collect();
        let score = tallies.iter().fold(Score::default(), |sum, tally| sum + tally.score);
        let blank: usize = tallies.iter().map(|tally| tally.blank).sum();
        let share = match score.of {
            0 => tu_string!(words, class.not_scored).to_string(),
            of => percent(words, 100.0 * score.points as f64 / of as f64),
        };
        Row {
            head: title(words, exercise.kind).into_any(),
            cells: [tallies.len().to_string(), share, blank.to_string()].map(IntoAny::into_any).into(),
        }
    });
    table(heads.map(str::to_string).to_vec(), rows.collect())
}
