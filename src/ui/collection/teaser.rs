//! An article in the list: what a front page says about it, and whose voices it holds.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filter::Choice;
use crate::layout::Shelf;
use crate::layout::voices::Voices;
use crate::marking::Colouring;
use crate::route::{Place, Route};
use crate::ui::discover::Discover;
use crate::ui::format::{country_name, direction, list, percent};
use crate::ui::kicker::kicker_parts;
use crate::words::{tu_string, use_i18n};

/// So many speakers are named.
const MOST_QUOTED: usize = 2;

#[component]
pub fn Teaser(
    shelf: Arc<Shelf>,
    /// Place of the article in the list.
    at: usize,
) -> impl IntoView {
    let entry = &shelf.collection.entries[at];
    let heard = match shelf.instead[at].clone() {
        Some(copy) => view! { <Instead copy /> }.into_any(),
        None => view! { <WhoIsHeard shelf=shelf.clone() at /> }.into_any(),
    };
    view! {
        <article class="teaser" data-article=entry.id.clone()>
            <Kicker shelf=shelf.clone() at />
            <h2 lang=entry.in_language.clone() dir=direction(&entry.in_language)>
                <a href=Route::to(Place::Article(entry.id.clone())).to_hash()>{entry.headline.clone()}</a>
            </h2>
            {(!entry.standfirst.is_empty())
                .then(|| {
                    view! {
                        <p
                            class="teaser-standfirst"
                            lang=entry.in_language.clone()
                            dir=direction(&entry.in_language)
                        >
                            {entry.standfirst.clone()}
                        </p>
                    }
                })}
            <Discover line=entry.discover.clone() language=entry.in_language.clone() />
            {heard}
        </article>
    }
}

/// That one's own copy of the article counts, and the way to it.
#[component]
fn Instead(copy: String) -> impl IntoView {
    let words = use_i18n();
    view! {
        <p class="instead">
            <a href=Route::to(Place::Article(copy)).to_hash()>{tu_string!(words, whose.instead)}</a>
        </p>
    }
}

/// The countries and speakers that are heard in the article, and how much.
#[component]
pub fn WhoIsHeard(
    shelf: Arc<Shelf>,
    at: usize,
    /// How many quotations there are is said elsewhere.
    #[prop(optional)]
    uncounted: bool,
) -> impl IntoView {
    let words = use_i18n();
    let entry = &shelf.collection.entries[at];
    let count = entry.quotations.len();
    let count = (!uncounted).then(|| tu_string!(words, count.quotations, count).to_string() + " · ");
    let voices = Voices::new(&shelf.cast.heard[shelf.parts[at].clone()]);
    let countries: Vec<_> = voices
        .countries
        .iter()
        .map(|voice| {
            let Choice::Country(country) = voice.choice else { return ().into_any() };
            view! {
                <li data-tone=shelf.cast.tone(Colouring::Country, &voice.choice).0.to_string()>
                    <span class="badge" aria-hidden="true">
                        {country.code().to_string()}
                    </span>
                    {country_name(words, country)}
                    <span class="soft">{percent(words, voice.percent)}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    let speakers: Vec<String> = entry
        .speakers_by_quotations()
        .into_iter()
        .take(MOST_QUOTED)
        .map(|(speaker, count)| {
            tu_string!(words, collection.speaker, name = speaker.name.clone(), count = count).to_string()
        })
        .collect();
    let share: Vec<_> = voices
        .countries
        .iter()
        .map(|voice| {
            view! {
                <span
                    data-tone=shelf.cast.tone(Colouring::Country, &voice.choice).0.to_string()
                    style:flex-grow=format!("{:.2}", voice.percent.max(1.0))
                ></span>
            }
        })
        .collect();
    let speakers = match list(words, &speakers) {
        nobody if nobody.is_empty() => tu_string!(words, collection.silent).to_string(),
        speakers => tu_string!(words, collection.speakers, speakers = speakers).to_string(),
    };
    view! {
        <div class="share-bar" aria-hidden="true">
            {share}
        </div>
        <ul class="teaser-countries">{countries}</ul>
        <p class="soft">
            {count} {speakers}
        </p>
    }
}

/// Who published it and when, and whether it is invented.
#[component]
pub fn Kicker(shelf: Arc<Shelf>, at: usize) -> impl IntoView {
    let words = use_i18n();
    let entry = &shelf.collection.entries[at];
    view! {
        <p class="kicker">
            {kicker_parts(words, entry.invented, entry.publisher.clone(), entry.date_published.clone())}
        </p>
    }
}
