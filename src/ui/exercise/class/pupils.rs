//! Pupil by pupil: points of points, as a plain table, to look at, to save and to copy. It is no mark, and says so.

use std::sync::Arc;

use annotator::format::{csv, tsv};
use leptos::prelude::*;

use super::names::Names;
use crate::state::announcer::Announcer;
use crate::state::class::Seen;
use crate::state::{clipboard, download};
use crate::ui::balance::tables::{Row, table};
use crate::words::{Words, tu_string, use_i18n};

const CSV: &str = "text/csv;charset=utf-8";

#[component]
pub fn Pupils(seen: Arc<Seen>, names: Names) -> impl IntoView {
    let words = use_i18n();
    let announcer = expect_context::<Announcer>();
    let outcome = RwSignal::new(String::new());
    let say = move |said: &'static str| {
        announcer.say(said.to_string());
        // The page may be another one by then.
        let _ = outcome.try_set(said.to_string());
    };
    let shown = {
        let seen = seen.clone();
        move || {
            let mut rows = cells(words, &seen, names);
            let heads = rows.remove(0);
            let rows = rows.into_iter().map(|mut cells| Row {
                head: view! { <span dir="auto">{cells.remove(0)}</span> }.into_any(),
                cells: cells.into_iter().map(IntoAny::into_any).collect(),
            });
            table(heads, rows.collect())
        }
    };
    let all = seen.clone();
    let save = move |_| {
        let name = format!("{}.csv", tu_string!(words, class.file));
        let table = csv::to_table(&untrack(|| cells(words, &all, names)));
        if !download::save(&name, CSV, table.as_bytes()) {
            say(tu_string!(words, class.not_saved));
        }
    };
    let copy = move |_| {
        clipboard::copy(tsv::to_table(&untrack(|| cells(words, &seen, names))), move |copied| {
            say(match copied {
                true => tu_string!(words, pass_on.copied),
                false => tu_string!(words, pass_on.not_copied),
            });
        });
    };
    view! {
        <section class="class-pupils" aria-labelledby="class-pupils-title">
            <h3 id="class-pupils-title">{tu_string!(words, class.pupils)}</h3>
            <p class="note">{tu_string!(words, class.no_mark)}</p>
            <div class="table-frame">{shown}</div>
            <div class="class-actions">
                <button type="button" class="button" id="save-pupils" on:click=save>
                    {tu_string!(words, pass_on.table)}
                </button>
                <button type="button" class="button" id="copy-pupils" on:click=copy>
                    {tu_string!(words, pass_on.copy)}
                </button>
            </div>
            <p id="class-pupils-outcome">{outcome}</p>
        </section>
    }
}

/// The rows of the table, that of the heads first; whole numbers, so that a spreadsheet takes none for a day.
fn cells(words: Words, seen: &Seen, names: Names) -> Vec<Vec<String>> {
    let heads = [
        tu_string!(words, class.name_head),
        tu_string!(words, class.points_head),
        tu_string!(words, class.of_head),
        tu_string!(words, class.given_head),
        tu_string!(words, class.items_head),
    ];
    let rows = seen.pupils.iter().enumerate().map(|(place, pupil)| {
        vec![
            names.of(words, place, pupil),
            pupil.score.points.to_string(),
            pupil.score.of.to_string(),
            pupil.given.to_string(),
            pupil.items.to_string(),
        ]
    });
    std::iter::once(heads.map(str::to_string).to_vec()).chain(rows).collect()
}
