//! The card of a country: who speaks or acts for it here, how much they say, who of them is never
//! heard.

use std::sync::Arc;

use annotator::Country;
use leptos::prelude::*;

use super::card::OnlyButton;
use crate::filter::Choice;
use crate::layout::Page;
use crate::layout::portrait::actors_for;
use crate::route::Card;
use crate::state::address::Address;
use crate::ui::format::{country_name, percent};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn CountryCard(page: Arc<Page>, country: Country) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let name = country_name(words, country);
    let choice = Choice::Country(country);
    let voice = page.cast.voices.countries.iter().find(|voice| voice.choice == choice);
    let quotations = voice.map_or(0, |voice| voice.quotations);
    let share = voice.map(|voice| {
        let percent = percent(words, voice.percent);
        format!(" · {}", tu_string!(words, card.share_of_words, percent = percent))
    });
    let actors: Vec<_> = actors_for(&page.reading, country)
        .into_iter()
        .map(|(at, count)| {
            let actor = &page.reading.actors[at];
            let id = actor.id.clone();
            let heard = match count {
                0 => tu_string!(words, card.never_heard).to_string(),
                count => tu_string!(words, count.quotations, count = count).to_string(),
            };
            view! {
                <li>
                    <button
                        type="button"
                        class="said"
                        on:click=move |_| address.set_card(Some(Card::Actor(id.clone())))
                    >
                        {actor.name.clone()}
                        <span class="soft">" · " {heard}</span>
                    </button>
                </li>
            }
        })
        .collect();
    let nobody = actors.is_empty();
    view! {
        <h2 id="card-title">
            <span class="badge" aria-hidden="true">
                {country.code().to_string()}
            </span>
            {name.clone()}
        </h2>
        <p class="soft">{tu_string!(words, count.quotations, count = quotations).to_string()} {share}</p>
        {if nobody {
            let country = name.clone();
            view! {
                <p class="not-quoted">{tu_string!(words, card.nobody_for, country = country).to_string()}</p>
            }
                .into_any()
        } else {
            let country = name.clone();
            view! {
                <h3>{tu_string!(words, card.for_country, country = country).to_string()}</h3>
                <ul class="said-list">{actors}</ul>
            }
                .into_any()
        }}
        {(quotations > 0)
            .then(|| {
                view! {
                    <p class="card-actions">
                        <OnlyButton choice name />
                    </p>
                }
            })}
    }
}

/// A button from another card to that of a country.
#[component]
pub fn AboutCountry(country: Country) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let name = country_name(words, country);
    view! {
        <button
            type="button"
            class="button"
            data-about=country.code().to_string()
            on:click=move |_| address.set_card(Some(Card::Country(country)))
        >
            {tu_string!(words, card.about, name = name).to_string()}
        </button>
    }
}
