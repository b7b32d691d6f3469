//! The silence map: everybody who is spoken about, where and by whom, and whether they are ever heard. It is a table by
//! itself.

use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use super::figure::{Figure, MoreButton, few};
use super::silence_row::{Scale, SilenceRow};
use crate::layout::Page;
use crate::layout::balance::silence::{Spoken, silence};
use crate::ui::format::{country_name, list};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn SilenceFigure(page: Arc<Page>, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let silence = silence(&page.reading);
    let everybody = || silence.never_heard.iter().chain(&silence.heard);
    if everybody().next().is_none() {
        return ().into_any();
    }
    let scale = Scale {
        mentions: everybody().map(|spoken| spoken.mentions.len()).max().unwrap_or(1).max(1),
        words: everybody().map(|spoken| spoken.words).max().unwrap_or(1).max(1),
    };
    let countries: Vec<String> =
        silence.countries.iter().map(|&(country, _)| country_name(words, country)).collect();
    let countries = (!countries.is_empty()).then(|| {
        let countries = list(words, &countries);
        view! {
            <p class="silent-countries">
                {tu_string!(words, balance.silent_countries, countries = countries).to_string()}
            </p>
        }
    });
    let none_silent = silence.never_heard.is_empty();
    let part = |title: &'static str, list: Vec<Spoken>| {
        (!list.is_empty()).then(|| view! { <SilencePart page=page.clone() title list scale shown /> })
    };
    let never = part(tu_string!(words, balance.never_heard), silence.never_heard);
    let heard = part(tu_string!(words, balance.also_heard), silence.heard);
    view! {
        <Figure
            id="silence"
            title=tu_string!(words, balance.silence)
            note=tu_string!(words, balance.silence_note)
        >
            {countries}
            {none_silent.then(|| view! { <p>{tu_string!(words, balance.none_silent)}</p> })}
            {never}
            {heard}
        </Figure>
    }
    .into_any()
}

/// Those who are never heard, or those who are.
#[component]
fn SilencePart(
    page: Arc<Page>,
    title: &'static str,
    list: Vec<Spoken>,
    scale: Scale,
    shown: Shown,
) -> impl IntoView {
    let words = use_i18n();
    let all = RwSignal::new(false);
    let count = list.len();
    let rows = move || {
        let row = |spoken: &Spoken| {
            let (page, spoken) = (page.clone(), spoken.clone());
            view! { <SilenceRow page spoken scale shown /> }
        };
        list[..few(all, count)].iter().map(row).collect::<Vec<_>>()
    };
    // A narrow window draws rows and cells as blocks; the roles keep it a table all the same.
    view! {
        <table class="silence-map" role="table">
            <caption>{title}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{tu_string!(words, balance.who)}</th>
                    <th scope="col" role="columnheader">{tu_string!(words, balance.spoken_about)}</th>
                    <th scope="col" role="columnheader">{tu_string!(words, balance.by_whom)}</th>
                    <th scope="col" role="columnheader">{tu_string!(words, balance.own_words)}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <MoreButton all count />
    }
}
