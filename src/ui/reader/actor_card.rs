//! The card of an actor: what the article calls it, whom it speaks for, everything it says.

use std::sync::Arc;

use annotator::{ActorKind, Form};
use leptos::prelude::*;

use super::card::OnlyButton;
use crate::layout::Page;
use crate::layout::cast::initials;
use crate::layout::cast::is_guess;
use crate::route::Card;
use crate::state::address::Address;
use crate::ui::format::{content, country_name, list, quote};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn ActorCard(
    page: Arc<Page>,
    /// Place of the actor in the reading.
    at: usize,
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
    let mut called: Vec<String> = Vec::new();
    for mention in actor.mentions.iter().filter(|mention| mention.form != Form::Pronoun) {
        let name = quote(words, mention.span.of(&page.reading.article.text));
        if !called.contains(&name) && name != quote(words, &actor.name) {
            called.push(name);
        }
    }
    let mentions = actor.mentions.len();
    let quotations: Vec<_> = page
        .reading
        .quotations
        .iter()
        .filter(|quotation| quotation.speakers.contains(&actor.id))
        .map(|quotation| {
            let id = quotation.id.clone();
            view! {
                <li>
                    <button
                        type="button"
                        class="said"
                        on:click=move |_| address.set_card(Some(Card::Quotation(id.clone())))
                    >
                        {quote(words, &content(&page.reading, &quotation.content))}
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
        {(!called.is_empty())
            .then(|| {
                let called = list(words, &called);
                view! { <p class="card-line">{tu_string!(words, card.named, names = called).to_string()}</p> }
            })}
        {if count == 0 {
            view! { <p class="not-quoted">{tu_string!(words, card.silent)}</p> }.into_any()
        } else {
            view! {
                <h3>{tu_string!(words, card.says, count = count).to_string()}</h3>
                <ol class="said-list">{quotations}</ol>
                <p class="card-actions">
                    <OnlyButton id name />
                </p>
            }
            .into_any()
        }}
    }
}
