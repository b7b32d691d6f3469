//! How each paper has the same speakers speak: the reporting words, side by side.

use std::sync::Arc;

use leptos::prelude::*;

use crate::layout::compare::Comparison;
use crate::layout::compare::voices::{Heard, Part};
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn Verbs(comparison: Arc<Comparison>, papers: [String; 2]) -> impl IntoView {
    let words = use_i18n();
    let rows: Vec<_> = comparison
        .voices(Heard::Both)
        .filter(|compared| compared.parts.iter().any(|part| !part.cues.is_empty()))
        .map(|compared| {
            let [left, right] = compared.parts.each_ref().map(|part| cues(words, part));
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

/// *said ×3, denied*; a dash where no word reports.
fn cues(words: Words, part: &Part) -> String {
    let cues: Vec<String> = part
        .cues
        .iter()
        .map(|(cue, count)| match count {
            1 => cue.clone(),
            count => tu_string!(words, compare.times, word = cue.clone(), count = *count).to_string(),
        })
        .collect();
    if cues.is_empty() { "–".to_string() } else { cues.join(tu_string!(words, app.comma)) }
}
