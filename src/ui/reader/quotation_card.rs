//! The card of a quotation: who, introduced how, for which country, by which words, how certain.

use std::sync::Arc;

use annotator::{Because, Kind, reporting_word};
use leptos::prelude::*;

use super::card::OnlyButton;
use super::citation::citation;
use super::copy::CopyButton;
use super::country_card::AboutCountry;
use super::evidence::{certainty, sentence};
use crate::filter::{Choice, SURE};
use crate::layout::Page;
use crate::layout::cast::is_guess;
use crate::route::{Card, Route};
use crate::state::address::Address;
use crate::state::clipboard;
use crate::ui::format::{colour, country_name, kind, list, quote};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn QuotationCard(
    page: Arc<Page>,
    /// Place of the quotation in the reading.
    at: usize,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let quotation = page.reading.quotations[at].clone();
    let speakers: Vec<_> = page.reading.speakers(&quotation).into_iter().cloned().collect();
    let names: Vec<String> = speakers.iter().map(|speaker| speaker.name.clone()).collect();
    let title = match (&names[..], quotation.kind) {
        ([], Kind::Scare) => tu_string!(words, card.scare).to_string(),
        ([], _) => tu_string!(words, card.nobody).to_string(),
        (names, _) => list(words, names),
    };
    let roles: Vec<String> =
        speakers.iter().flat_map(|speaker| &speaker.roles).map(|role| quote(words, role)).collect();
    let countries: Vec<String> =
        quotation.countries.iter().map(|&country| country_name(words, country)).collect();
    let about_countries: Vec<_> =
        quotation.countries.iter().map(|&country| view! { <AboutCountry country /> }).collect();
    let count = quotation.words(&page.reading.article.text);
    let count = tu_string!(words, count.words, count = count).to_string();
    let kind_words = tu_string!(words, kind.with_words, kind = kind(words, quotation.kind), length = count);
    let kind_words = kind_words.to_string();
    let cue = quotation.cue.map(|cue| {
        let cue = cue.of(&page.reading.article.text);
        let colour = reporting_word(cue).map(|word| colour(words, word.colour));
        (cue.to_string(), colour)
    });
    let reviewed = quotation.evidence.iter().any(|evidence| evidence.because == Because::Reviewed);
    let reasons: Vec<_> = quotation
        .evidence
        .iter()
        // The line on certainty says so already.
        .filter(|evidence| evidence.because != Because::Reviewed)
        .map(|evidence| view! { <li>{sentence(words, &page.reading, evidence)}</li> })
        .collect();
    let sure = if page.decided.quotations.get(at) == Some(&true) {
        tu_string!(words, correct.by_you).to_string()
    } else if reviewed {
        tu_string!(words, certainty.reviewed).to_string()
    } else {
        certainty(words, quotation.certainty, SURE)
    };
    let letters = page.cast.letters(&page.cast.heard[at]);
    let is_speech = quotation.kind != Kind::Scare;
    let speaks_for = match &countries[..] {
        [] => tu_string!(words, card.country_unknown).to_string(),
        countries => {
            let countries = list(words, countries);
            match speakers.iter().any(is_guess) {
                true => tu_string!(words, card.may_speak_for, countries = countries).to_string(),
                false => tu_string!(words, card.speaks_for, countries = countries).to_string(),
            }
        }
    };
    let about: Vec<_> = speakers
        .iter()
        .map(|speaker| {
            let id = speaker.id.clone();
            let name = speaker.name.clone();
            view! {
                <button
                    type="button"
                    class="button"
                    on:click=move |_| address.set_card(Some(Card::Actor(id.clone())))
                >
                    {tu_string!(words, card.about, name = name.clone()).to_string()}
                </button>
            }
        })
        .collect();
    let only = match &speakers[..] {
        [speaker] => {
            let (choice, name) = (Choice::Speaker(speaker.id.clone()), speaker.name.clone());
            Some(view! { <OnlyButton choice name /> })
        }
        _ => None,
    };
    let link = {
        let card = Some(Card::Quotation(quotation.id.clone()));
        let route = Route { place: address.now().place, card, ..Route::default() };
        move || clipboard::address_of(&route.to_hash())
    };
    let citation = {
        let (page, link) = (page.clone(), link.clone());
        move || citation(words, &page, at, link())
    };
    let around: Vec<_> = around(&page, at)
        .into_iter()
        .map(|outer| {
            let id = page.reading.quotations[outer].id.clone();
            let names: Vec<String> = page
                .reading
                .speakers(&page.reading.quotations[outer])
                .into_iter()
                .map(|actor| actor.name.clone())
                .collect();
            let name = if names.is_empty() {
                tu_string!(words, card.nobody).to_string()
            } else {
                list(words, &names)
            };
            view! {
                <button
                    type="button"
                    class="button"
                    on:click=move |_| address.set_card(Some(Card::Quotation(id.clone())))
                >
                    {tu_string!(words, card.within, name = name).to_string()}
                </button>
            }
        })
        .collect();
    view! {
        <h2 id="card-title">
            {(!letters.is_empty())
                .then(|| view! { <span class="badge" aria-hidden="true">{letters}</span> })}
            {title}
        </h2>
        {(!roles.is_empty())
            .then(|| {
                let roles = list(words, &roles);
                view! { <p class="card-line">{tu_string!(words, card.introduced, roles = roles).to_string()}</p> }
            })}
        {is_speech.then(|| view! { <p class="card-line">{speaks_for}</p> })}
        <dl>
            <dt>{tu_string!(words, card.kind)}</dt> <dd>{kind_words}</dd>
            {cue
                .map(|(cue, colour)| {
                    view! {
                        <dt>{tu_string!(words, card.cue)}</dt>
                        <dd>
                            <i>{cue}</i>
                            {colour.map(|colour| view! { <span class="soft">" · " {colour}</span> })}
                        </dd>
                    }
                })} {(!reasons.is_empty())
                .then(|| {
                    view! {
                        <dt>{tu_string!(words, card.because)}</dt>
                        <dd>
                            <ul class="reasons">{reasons}</ul>
                        </dd>
                    }
                })} <dt>{tu_string!(words, card.certainty)}</dt> <dd>
                <span class="sure" aria-hidden="true">
                    <span style:width=format!(
                        "{:.0}%",
                        100.0 * if reviewed { 1.0 } else { quotation.certainty.clamp(0.0, 1.0) },
                    )></span>
                </span>
                {sure}
            </dd>
        </dl>
        <p class="card-actions">
            {only} {about} {about_countries} {around}
            <CopyButton id="copy-citation" label=tu_string!(words, card.copy) text=citation />
            <CopyButton id="copy-link" label=tu_string!(words, card.copy_link) text=link />
        </p>
    }
}

/// The quotations of others that this one stands in, innermost first.
fn around(page: &Page, at: usize) -> Vec<usize> {
    let inner = page.reading.quotations[at].extent();
    let holds = |other: &usize| {
        let content = &page.reading.quotations[*other].content;
        *other != at && content.iter().any(|piece| piece.contains(inner) && *piece != inner)
    };
    let mut around: Vec<usize> = (0..page.reading.quotations.len()).filter(holds).collect();
    around.sort_by_key(|&other| page.reading.quotations[other].extent().len());
    around
}
