//! A field with its label, and the buttons that move an end of some words.

use annotator::Span;
use leptos::prelude::*;

use crate::layout::word_edges::{Edge, moved};
use crate::words::{tu_string, use_i18n};

/// A choice among a few, with its label. Choosing what is chosen changes nothing.
#[component]
pub fn Choice(
    id: String,
    label: String,
    /// The value and what a person reads.
    options: Vec<(String, String)>,
    chosen: String,
    choose: impl Fn(String) + 'static,
) -> impl IntoView {
    let options = options.into_iter().map(|(value, name)| {
        let selected = value == chosen;
        view! {
            <option value=value selected=selected>
                {name}
            </option>
        }
    });
    view! {
        <label class="field" for=id.clone()>
            <span>{label}</span>
            <select id=id.clone() on:change:target=move |event| choose(event.target().value())>
                {options.collect::<Vec<_>>()}
            </select>
        </label>
    }
}

/// Moves the beginning or the end of some words by a word.
#[component]
pub fn Edges(
    /// Tells these buttons from others on the page.
    name: &'static str,
    text: String,
    words: Span,
    /// The new words, and the id of the button that moved them.
    choose: impl Fn(Span, String) + Clone + 'static,
) -> impl IntoView {
    let i18n = use_i18n();
    let ways = [
        (Edge::Start, true, "start-out", tu_string!(i18n, correct.start_earlier), "←"),
        (Edge::Start, false, "start-in", tu_string!(i18n, correct.start_later), "→"),
        (Edge::End, false, "end-in", tu_string!(i18n, correct.end_earlier), "←"),
        (Edge::End, true, "end-out", tu_string!(i18n, correct.end_later), "→"),
    ];
    let button = |(edge, outward, way, label, arrow): (Edge, bool, &str, &'static str, &'static str)| {
        let next = moved(&text, words, edge, outward);
        let id = format!("{name}-{way}");
        let choose = choose.clone();
        view! {
            <button
                id=id.clone()
                type="button"
                class="button edge"
                aria-label=label
                title=label
                aria-disabled=next.is_none().then_some("true")
                on:click=move |_| {
                    if let Some(next) = next {
                        choose(next, id.clone());
                    }
                }
            >
                <span aria-hidden="true">{arrow}</span>
            </button>
        }
    };
    let [start_out, start_in, end_in, end_out] = ways.map(button);
    view! {
        <span class="edges" role="group" aria-label=tu_string!(i18n, correct.edges)>
            <span class="edge-pair">
                <span class="soft">{tu_string!(i18n, correct.start)}</span>
                {start_out}
                {start_in}
            </span>
            <span class="edge-pair">
                <span class="soft">{tu_string!(i18n, correct.end)}</span>
                {end_in}
                {end_out}
            </span>
        </span>
    }
}
