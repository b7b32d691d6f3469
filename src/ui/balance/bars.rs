//! Who has how much: bars of the shares of words and of quotations, each row a filter.

use std::sync::Arc;

use leptos::prelude::*;

use super::figure::{Figure, MoreButton, few};
use super::tables::shares_table;
use super::voice::VoiceButton;
use super::{Shown, Voices};
use crate::layout::balance::{Group, Portion, all};
use crate::layout::cast::Cast;
use crate::ui::format::percent;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Shares(cast: Arc<Cast>, voices: Arc<Voices>, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let whole = all(&cast.heard).portion(&cast.heard);
    let shares = voices.countries.iter().chain(&voices.speakers).flat_map(|group| {
        let portion = group.portion(&cast.heard);
        [portion.percent_of_words(whole), portion.percent_of_quotations(whole)]
    });
    // Both lists have one scale, so that a speaker can be compared with a country.
    let longest = shares.fold(1.0, f64::max);
    let table = {
        let (cast, voices) = (cast.clone(), voices.clone());
        move || {
            let groups = voices.countries.iter().chain(&voices.speakers);
            shares_table(words, &cast, groups, whole, shown)
        }
    };
    let list = |title: &'static str, groups: &[Group]| {
        let (cast, groups) = (cast.clone(), groups.to_vec());
        view! { <ShareList title cast groups whole longest shown /> }
    };
    let countries = list(tu_string!(words, voices.countries), &voices.countries);
    let speakers = list(tu_string!(words, voices.speakers), &voices.speakers);
    view! {
        <Figure
            id="shares"
            title=tu_string!(words, balance.shares)
            note=tu_string!(words, balance.shares_note)
            table
        >
            <div class="share-lists">
                {countries} {speakers}
            </div>
        </Figure>
    }
}

#[component]
fn ShareList(
    title: &'static str,
    cast: Arc<Cast>,
    groups: Vec<Group>,
    whole: Portion,
    /// The share that the longest bar stands for.
    longest: f64,
    shown: Shown,
) -> impl IntoView {
    let words = use_i18n();
    let all = RwSignal::new(false);
    let count = groups.len();
    let rows = move || {
        let row = |group: &Group| {
            let (cast, group) = (cast.clone(), group.clone());
            view! { <ShareRow cast group whole longest shown /> }
        };
        groups[..few(all, count)].iter().map(row).collect::<Vec<_>>()
    };
    view! {
        <section>
            <h3 class="share-heads">
                <span>{title}</span>
                <span class="share-head" data-bar="words">
                    {tu_string!(words, balance.of_words)}
                </span>
                <span class="share-head" data-bar="quotations">
                    {tu_string!(words, balance.of_quotations)}
                </span>
            </h3>
            <ul>{rows}</ul>
            <MoreButton all count />
        </section>
    }
}

#[component]
fn ShareRow(cast: Arc<Cast>, group: Group, whole: Portion, longest: f64, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let total = group.portion(&cast.heard);
    let passing = {
        let (cast, group) = (cast.clone(), group.clone());
        Memo::new(move |_| shown.passes.with(|passes| group.passing(&cast.heard, passes)))
    };
    let bar = move |of: &'static str, share: fn(Portion, Portion) -> f64| {
        let width = move |portion: Portion| format!("{:.1}%", 100.0 * share(portion, whole) / longest);
        view! {
            <span class="balance-bar" data-bar=of aria-hidden="true">
                <span class="bar-all" style:inline-size=width(total)></span>
                <span class="bar-shown" style:inline-size=move || width(passing.get())></span>
            </span>
        }
    };
    let words_share = move || percent(words, passing.get().percent_of_words(whole));
    let quotations = move || {
        let (part, all) = (passing.get().quotations, total.quotations);
        if shown.filtered.get() {
            tu_string!(words, filter.place, place = part, count = all).to_string()
        } else {
            all.to_string()
        }
    };
    let bars = (bar("words", Portion::percent_of_words), bar("quotations", Portion::percent_of_quotations));
    let inside = move || {
        view! {
            <span class="share-bars">{bars}</span>
            <span class="share-number" data-of="words">
                {words_share}
                <span class="visually-hidden">" " {tu_string!(words, voices.of_words)}</span>
            </span>
            <span class="share-number" data-of="quotations">
                {quotations}
                <span class="visually-hidden">
                    " " {tu_string!(words, voices.quotations, count = total.quotations).to_string()}
                </span>
            </span>
        }
    };
    let row = match group.choice.clone() {
        Some(choice) => view! {
            <VoiceButton cast=cast.clone() choice class="share">
                {inside()}
            </VoiceButton>
        }
        .into_any(),
        None => view! {
            <div class="share" data-tone="0">
                <span class="badge" aria-hidden="true">
                    "?"
                </span>
                <span class="row-name">{tu_string!(words, balance.no_country)}</span>
                {inside()}
            </div>
        }
        .into_any(),
    };
    view! { <li>{row}</li> }
}
