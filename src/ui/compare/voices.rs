//! Whose voices: only in the one paper, in both, only in the other; each a filter for both columns.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filter::Choice;
use crate::layout::compare::Comparison;
use crate::layout::compare::voices::{Compared, Heard};
use crate::route::Card;
use crate::state::address::Address;
use crate::ui::format::choice_letters;
use crate::ui::tone::tone;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Voices(comparison: Arc<Comparison>, papers: [String; 2]) -> impl IntoView {
    let words = use_i18n();
    let [left, right] = papers.clone();
    let groups = [
        (Heard::Left, "left", tu_string!(words, compare.only_in, paper = left).to_string()),
        (Heard::Both, "both", tu_string!(words, compare.in_both).to_string()),
        (Heard::Right, "right", tu_string!(words, compare.only_in, paper = right).to_string()),
    ];
    let groups = groups.map(|(heard, name, title)| {
        let rows: Vec<_> = comparison
            .voices(heard)
            .map(|compared| view! { <Row comparison=comparison.clone() compared=compared.clone() papers=papers.clone() /> })
            .collect();
        let count = rows.len();
        view! {
            <section class="voice-group" data-group=name>
                <h3>{title} " " <span class="soft">{count}</span></h3>
                {(count == 0).then(|| view! { <p class="soft">{tu_string!(words, compare.nobody)}</p> })}
                <ul>{rows}</ul>
            </section>
        }
    });
    view! {
        <section class="compared-voices" aria-labelledby="compared-voices-title">
            <h2 id="compared-voices-title">{tu_string!(words, compare.voices)}</h2>
            {groups}
        </section>
    }
}

#[component]
fn Row(comparison: Arc<Comparison>, compared: Compared, papers: [String; 2]) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let filter = address.filter();
    let choice = Choice::Speaker(compared.id.clone());
    let chosen = {
        let choice = choice.clone();
        Memo::new(move |_| filter.with(|filter| filter.has(&choice)))
    };
    let lit = {
        let (id, card) = (compared.id.clone(), address.card());
        Memo::new(move |_| matches!(card.get(), Some(Card::Actor(actor)) if actor == id))
    };
    let heard = compared.heard();
    let [left, right] = &compared.parts;
    let numbers = match heard {
        Heard::Both => format!("{} : {}", left.quotations, right.quotations),
        Heard::Left => left.quotations.to_string(),
        Heard::Right => right.quotations.to_string(),
    };
    let spoken = match heard {
        Heard::Both => [0, 1]
            .map(|side| {
                let count = compared.parts[side].quotations;
                tu_string!(words, compare.heard_in, count = count, paper = papers[side].clone()).to_string()
            })
            .join(tu_string!(words, app.comma)),
        Heard::Left => tu_string!(words, count.quotations, count = left.quotations).to_string(),
        Heard::Right => tu_string!(words, count.quotations, count = right.quotations).to_string(),
    };
    let silent = match heard {
        Heard::Left => right.actor.is_some(),
        Heard::Right => left.actor.is_some(),
        Heard::Both => false,
    };
    let tone = tone(comparison.cast.clone(), choice.clone());
    let letters = choice_letters(&comparison.cast, &choice);
    view! {
        <li>
            <button
                type="button"
                class="compared-voice"
                data-facet="speaker"
                data-value=compared.id.clone()
                data-tone=tone
                data-lit=move || lit.get()
                aria-pressed=move || chosen.get().to_string()
                on:click=move |_| address.set_filter(address.now().filter.toggled(&choice))
            >
                <span class="badge" aria-hidden="true">
                    {letters}
                </span>
                <span>
                    {compared.name.clone()}
                    {silent
                        .then(|| {
                            view! { <span class="soft silent-there">{tu_string!(words, compare.silent_there)}</span> }
                        })}
                </span>
                <span class="voice-numbers" aria-hidden="true">
                    {numbers}
                </span>
                <span class="visually-hidden">{tu_string!(words, app.comma)} {spoken}</span>
            </button>
        </li>
    }
}
