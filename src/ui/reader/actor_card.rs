//! The card of an actor: what the article calls it, whom it speaks for, everything it says.

use std::sync::Arc;

use annotator::ActorKind;
use leptos::prelude::*;

use super::card::OnlyButton;
use super::country_card::AboutCountry;
use super::marks::Marks;
use crate::filter::Choice;
use crate::layout::cast::{initials, is_guess};
use crate::layout::portrait::{Called, Reported, called, reported};
use crate::layout::{Page, citation};
use crate::route::Card;
use crate::state::address::Address;
use crate::ui::format::{colour, country_name, list, quote};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn ActorCard(
    page: Arc<Page>,
    /// Place of the actor in the reading.
    at: usize,
    marks: Marks,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let actor = page.reading.actors[at].clone();
    let kind = match actor.kind {
        _ if actor.unnamed => tu_string!(words, actor.unnamed),
        ActorKind::Person => tu_string!(words, actor.person),
        ActorKind::Organisation => tu_string!(words, actor.organisation),
        ActorKind::Country => tu_string!(words, actor.country),
    };
    let roles: Vec<String> = actor.roles.iter().map(|role| quote(words, role)).collect();
    let countries: Vec<String> =
        actor.countries.iter().map(|&country| country_name(words, country)).collect();
    let guess = is_guess(&actor);
    let names: Vec<_> = called(&page.reading, &actor)
        .into_iter()
        .map(|called| view! { <Places page=page.clone() called marks /> })
        .collect();
    let verbs: Vec<String> = reported(&page.reading, &actor)
        .into_iter()
        .map(|Reported { word, colour: found, times }| match found.map(|found| colour(words, found)) {
            Some(colour) => {
                tu_string!(words, card.verb_colour, word = word, count = times, colour = colour).to_string()
            }
            None => tu_string!(words, card.verb, word = word, count = times).to_string(),
        })
        .collect();
    let about_countries: Vec<_> =
        actor.countries.iter().map(|&country| view! { <AboutCountry country /> }).collect();
    let mentions = actor.mentions.len();
    let decided = page.decided.actors.get(at) == Some(&true);
    let quotations: Vec<_> = page
        .reading
        .quotations
        .iter()
        .enumerate()
        .filter(|(_, quotation)| quotation.speakers.contains(&actor.id))
        .map(|(at, quotation)| {
            let id = quotation.id.clone();
            view! {
                <li>
                    <button
                        type="button"
                        class="said"
                        on:click=move |_| address.set_card(Some(Card::Quotation(id.clone())))
                    >
                        {quote(words, &citation::words(&page.reading, at))}
                    </button>
                </li>
            }
        })
        .collect();
    let count = quotations.len();
    let letters =
        actor.countries.first().map_or_else(|| initials(&actor.name), |country| country.code().to_string());
    let (id, name) = (actor.id.clone(), actor.name.clone());
    view! {
        <h2 id="card-title">
            <span class="badge" aria-hidden="true">
                {letters}
            </span>
            {actor.name.clone()}
        </h2>
        <p class="soft">
            {kind} " · " {tu_string!(words, count.mentions, count = mentions).to_string()}
            {decided.then(|| view! { " · " {tu_string!(words, correct.by_you)} })}
        </p>
        {(!roles.is_empty())
            .then(|| {
                let roles = list(words, &roles);
                view! { <p class="card-line">{tu_string!(words, card.introduced, roles = roles).to_string()}</p> }
            })}
        {(!countries.is_empty())
            .then(|| {
                let countries = list(words, &countries);
                let acts_for = match guess {
                    true => tu_string!(words, card.may_act_for, countries = countries).to_string(),
                    false => tu_string!(words, card.acts_for, countries = countries).to_string(),
                };
                view! { <p class="card-line">{acts_for}</p> }
            })}
        {(!names.is_empty())
            .then(|| {
                view! {
                    <h3>{tu_string!(words, card.called)}</h3>
                    <ul class="names">{names}</ul>
                }
            })}
        {(!verbs.is_empty())
            .then(|| {
                view! {
                    <h3>{tu_string!(words, card.verbs)}</h3>
                    <p class="verbs">{list(words, &verbs)}</p>
                }
            })}
        {if count == 0 {
            view! { <p class="not-quoted">{tu_string!(words, card.silent)}</p> }.into_any()
        } else {
            view! {
                <h3>{tu_string!(words, card.says, count = count).to_string()}</h3>
                <ol class="said-list">{quotations}</ol>
            }
            .into_any()
        }}
        <p class="card-actions">
            {(count > 0)
                .then(|| view! { <OnlyButton choice=Choice::Speaker(id) name /> })} {about_countries}
        </p>
    }
}

/// A name of the actor, with the way from one place that has it to the next.
#[component]
fn Places(page: Arc<Page>, called: Called, marks: Marks) -> impl IntoView {
    let words = use_i18n();
    let next = StoredValue::new(0);
    let count = called.places.len();
    let go = {
        let places = called.places;
        move |_| {
            let at = next.get_value();
            next.set_value((at + 1) % places.len());
            marks.reveal_words(&page, places[at]);
        }
    };
    view! {
        <li>
            <button type="button" class="name" title=tu_string!(words, card.next_place) on:click=go>
                {quote(words, &called.words)}
                <span class="soft">" " {count} "×"</span>
            </button>
        </li>
    }
}
