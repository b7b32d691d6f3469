//! How each paper has the same speakers speak: the reporting words, side by side.

use std::sync::Arc;

use annotator::Colour;
use leptos::prelude::*;

use crate::layout::compare::Comparison;
use crate::layout::compare::voices::Heard;
use crate::layout::portrait::{Reported, reported};
use crate::ui::format::colour;
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn Verbs(comparison: Arc<Comparison>, papers: [String; 2]) -> impl IntoView {
    let words = use_i18n();
    let rows: Vec<_> = comparison
        .voices(Heard::Both)
        .map(|compared| {
            let [left, right] = [0, 1].map(|side| {
                let reading = &comparison.pages[side].reading;
                let actor = compared.parts[side].actor;
                actor.map(|actor| reported(reading, &reading.actors[actor])).unwrap_or_default()
            });
            (compared, left, right)
        })
        .filter(|(_, left, right)| !left.is_empty() || !right.is_empty())
        .map(|(compared, left, right)| {
            let (left, right) = (verbs(words, &left), verbs(words, &right));
            view! {
                <tr>
                    <th scope="row">{compared.name.clone()}</th>
                    <td>{left}</td>
                    <td>{right}</td>
                </tr>
            }
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let [left, right] = papers;
    view! {
        <section class="verbs" aria-labelledby="verbs-title">
            <h2 id="verbs-title">{tu_string!(words, compare.verbs)}</h2>
            <table>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{left}</th>
                        <th scope="col">{right}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// *say ×3, deny (denying)*: with its colour where it has one; a dash where no word reports.
fn verbs(words: Words, reported: &[Reported]) -> String {
    let verbs: Vec<String> = reported
        .iter()
        // A colon reports, too, and is no word.
        .filter(|reported| reported.word.chars().any(char::is_alphabetic))
        .map(|Reported { word, colour: found, times }| {
            let verb = match times {
                1 => word.clone(),
                times => tu_string!(words, compare.times, word = word.clone(), count = *times).to_string(),
            };
            match found {
                None | Some(Colour::Neutral) => verb,
                Some(found) => {
                    let colour = colour(words, *found);
                    tu_string!(words, compare.coloured, verb = verb, colour = colour).to_string()
                }
            }
        })
        .collect();
    if verbs.is_empty() { "–".to_string() } else { verbs.join(tu_string!(words, app.comma)) }
}
