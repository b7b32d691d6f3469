//! The balance of all articles that are looked at together, and of each in small.
//!
//! The list of a collection has the quotations but not the articles around them: where they stand, by which words they
//! are introduced and who is never heard is known when an article is open.

use std::sync::Arc;

use leptos::prelude::*;

use super::bars::Shares;
use super::figure::{Figure, MoreButton, few};
use super::stack::{Kinds, Namings};
use super::{FilterNote, RowsChoice, Shown, Voices, summary};
use crate::filter::{Choice, Whose};
use crate::layout::Shelf;
use crate::layout::balance::{self, Group, Portion};
use crate::route::{Place, Route, View};
use crate::state::address::Address;
use crate::state::own::Own;
use crate::ui::app::set_title;
use crate::ui::filter_bar::{FilterBar, counts};
use crate::ui::format::{choice_letters, choice_name, direction, percent};
use crate::ui::scroll;
use crate::ui::tone::tone;
use crate::ui::views::ViewLinks;
use crate::ui::whose::{NoneOfOwn, WhoseChoice, of_whose};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn CollectionBalance(shelf: Signal<Arc<Shelf>>) -> impl IntoView {
    let words = use_i18n();
    let (address, own) = (expect_context::<Address>(), expect_context::<Own>());
    set_title(words, tu_string!(words, balance.title));
    Effect::new(move || scroll::restore(address.wanted_position()));
    let cast = Signal::derive(move || shelf.get().cast.clone());
    let counts = counts(cast);
    let nothing_own = move || address.whose().get() == Whose::Own && own.ids().is_empty();
    view! {
        <FilterBar cast counts beside=of_whose(words) />
        <div class="views-line">
            <ViewLinks text=tu_string!(words, views.articles) />
            <WhoseChoice />
        </div>
        <div class="balance">
            {move || match nothing_own() {
                true => view! { <NoneOfOwn /> }.into_any(),
                false => view! { <Pictures shelf=shelf.get() /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Pictures(shelf: Arc<Shelf>) -> impl IntoView {
    let words = use_i18n();
    let cast = shelf.cast.clone();
    let shown = Shown::new(cast.clone());
    let voices = Arc::new(Voices::new(&cast));
    let rows = RwSignal::new(voices.usual());
    let is_silent = cast.voices.quotations == 0;
    let summary = summary(words, &cast, None);
    let whose = match (shelf.own, shelf.collection.entries.len() - shelf.own) {
        (0, _) => tu_string!(words, nav.collection),
        (_, 0) => tu_string!(words, kept.title),
        _ => tu_string!(words, whose.both),
    };
    let pictures = (!is_silent).then(|| {
        let (shelf, cast, voices) = (shelf.clone(), cast.clone(), voices.clone());
        view! {
            <Shares cast=cast.clone() voices=voices.clone() shown />
            <SmallMultiples shelf shown />
            <RowsChoice rows />
            <Kinds cast=cast.clone() voices=voices.clone() rows shown />
            <Namings cast voices rows shown />
        }
    });
    view! {
        <header class="balance-head">
            <p class="kicker">{whose}</p>
            <h1>{tu_string!(words, balance.title)}</h1>
            <p class="lede">{summary}</p>
            <FilterNote shown />
        </header>
        {is_silent.then(|| view! { <p class="note">{tu_string!(words, balance.nobody_anywhere)}</p> })}
        {pictures}
        <p class="note">{tu_string!(words, balance.open_for_more)}</p>
    }
}

/// For each article a bar of the quoted words by country.
#[component]
fn SmallMultiples(shelf: Arc<Shelf>, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let all = RwSignal::new(false);
    let places: Vec<usize> = shelf.counted().collect();
    let count = places.len();
    let list = move || {
        let article = |&at: &usize| view! { <SmallMultiple shelf=shelf.clone() at shown /> };
        places[..few(all, count)].iter().map(article).collect::<Vec<_>>()
    };
    view! {
        <Figure
            id="articles"
            title=tu_string!(words, balance.articles)
            note=tu_string!(words, balance.articles_note)
        >
            <ul class="small-multiples">{list}</ul>
            <MoreButton all count />
        </Figure>
    }
}

#[component]
fn SmallMultiple(shelf: Arc<Shelf>, at: usize, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let filter = expect_context::<Address>().filter();
    let entry = &shelf.collection.entries[at];
    let part = shelf.parts[at].clone();
    let cast = shelf.cast.clone();
    // The places of the article's quotations in the cast of all.
    let groups: Vec<Group> = balance::countries(&cast.heard[part.clone()])
        .into_iter()
        .map(|group| Group {
            quotations: group.quotations.iter().map(|at| at + part.start).collect(),
            ..group
        })
        .collect();
    let whole = Portion::of(&cast.heard, part.filter(|&at| cast.heard[at].is_speech()));
    let bars: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let total = group.portion(&cast.heard);
            let (letters, name) = match &group.choice {
                Some(choice) => (choice_letters(&cast, choice), choice_name(words, &cast, choice)),
                None => ("?".to_string(), tu_string!(words, balance.no_country).to_string()),
            };
            let tone = tone(cast.clone(), group.choice.clone().unwrap_or(Choice::Words(String::new())));
            let share = percent(words, total.percent_of_words(whole));
            let cast = cast.clone();
            let width = move || {
                let passing = shown.passes.with(|passes| group.passing(&cast.heard, passes));
                format!("{:.1}%", passing.percent_of_words(whole))
            };
            view! {
                <li data-tone=tone>
                    <span class="badge" aria-hidden="true">
                        {letters}
                    </span>
                    <span class="visually-hidden">{name}</span>
                    <span class="thin-bar" aria-hidden="true">
                        <span
                            class="bar-all"
                            style:inline-size=format!("{:.1}%", total.percent_of_words(whole))
                        ></span>
                        <span class="bar-shown" style:inline-size=width></span>
                    </span>
                    <span class="share-number">{share}</span>
                </li>
            }
        })
        .collect();
    let id = entry.id.clone();
    let href = move || {
        let route = Route::to(Place::Article(id.clone())).with_view(View::Balance);
        filter.with(|filter| route.with_filter(filter.clone()).to_hash())
    };
    let quotations = whole.quotations;
    let is_own = at < shelf.own;
    let mine = is_own.then(|| view! { <p class="kicker">{tu_string!(words, article.own)}</p> });
    let headline = match entry.headline.as_str() {
        "" => tu_string!(words, article.untitled).to_string(),
        headline => headline.to_string(),
    };
    view! {
        <li class="small-multiple" data-article=entry.id.clone()>
            {mine}
            <h3 lang=entry.in_language.clone() dir=direction(&entry.in_language)>
                <a href=href>{headline}</a>
            </h3>
            <p class="soft">{tu_string!(words, count.quotations, count = quotations).to_string()}</p>
            <ul>{bars}</ul>
        </li>
    }
}
