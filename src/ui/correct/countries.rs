//! The countries of an actor or of a quotation: those there are, each with a cross, and a list to add from.

use std::sync::Arc;

use annotator::Country;
use leptos::prelude::*;

use super::field::Choice;
use crate::ui::format::country_name;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn CountriesField(
    countries: Vec<Country>,
    /// The new countries, and the id of what then has the focus.
    choose: impl Fn(Vec<Country>, &'static str) + Send + Sync + 'static,
) -> impl IntoView {
    const ADD: &str = "correct-country";
    let words = use_i18n();
    let choose = Arc::new(choose);
    let mut names: Vec<(String, String)> = annotator::countries()
        .into_iter()
        .filter(|country| !countries.contains(country))
        .map(|country| (country.code().to_string(), country_name(words, country)))
        .collect();
    names.sort_by_cached_key(|(_, name)| crate::filter::words::fold(name));
    names.insert(0, (String::new(), tu_string!(words, correct.add_country).to_string()));
    let chips: Vec<_> = countries
        .iter()
        .map(|&country| {
            let name = country_name(words, country);
            let without: Vec<Country> = countries.iter().copied().filter(|other| *other != country).collect();
            let choose = choose.clone();
            view! {
                <li>
                    <button
                        type="button"
                        class="chip"
                        data-remove=country.code().to_string()
                        aria-label=tu_string!(words, correct.remove, name = name.clone()).to_string()
                        on:click=move |_| choose(without.clone(), ADD)
                    >
                        {name.clone()}
                        <span aria-hidden="true">" ×"</span>
                    </button>
                </li>
            }
        })
        .collect();
    let add = move |code: String| {
        if let Some(country) = Country::from_code(&code) {
            let mut more = countries.clone();
            more.push(country);
            choose(more, ADD);
        }
    };
    view! {
        {(!chips.is_empty()).then(|| view! { <ul class="chips">{chips}</ul> })}
        <Choice
            id=ADD.to_string()
            label=tu_string!(words, correct.countries).to_string()
            options=names
            chosen=String::new()
            choose=add
        />
    }
}
