//! The balance of voices: an article, or the whole collection, as pictures one can read and tables one can read out.
//!
//! Every picture shows all there is; a filter leaves in colour what it lets pass, and pale the rest, so that the part
//! that was chosen is seen as part of the whole.

mod bars;
mod collection;
mod figure;
mod fill;
mod introduced;
mod silence;
mod silence_row;
mod stack;
mod strip;
pub mod tables;
mod voice;

use std::sync::Arc;

use leptos::prelude::*;

use super::app::set_title;
use super::filter_bar::{FilterBar, counts};
use super::format::direction;
use super::scroll;
use super::views::ViewLinks;
use crate::filter::Filter;
use crate::layout::Page;
use crate::layout::balance::{self, Group};
use crate::layout::cast::Cast;
use crate::route::View;
use crate::state::address::Address;
use crate::words::{Words, tu_string, use_i18n};
use bars::Shares;
pub use collection::CollectionBalance;
use fill::FillFigure;
use introduced::IntroducedFigure;
use silence::SilenceFigure;
use stack::{Kinds, Namings};
use strip::StripFigure;

/// What the filter leaves, for all pictures of a page.
#[derive(Clone, Copy)]
struct Shown {
    /// For each quotation of the cast whether it passes.
    passes: Memo<Vec<bool>>,
    /// Whether anything is chosen at all.
    filtered: Memo<bool>,
}

impl Shown {
    fn new(cast: Arc<Cast>) -> Shown {
        let filter = expect_context::<Address>().filter();
        Shown {
            passes: Memo::new(move |_| filter.with(|filter| filter.passing(&cast.heard))),
            filtered: Memo::new(move |_| filter.with(|filter| !Filter::is_empty(filter))),
        }
    }
}

/// What the rows of the pictures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rows {
    Countries,
    Speakers,
}

/// The groups that the rows of a picture may be.
struct Voices {
    countries: Vec<Group>,
    speakers: Vec<Group>,
}

impl Voices {
    fn new(cast: &Cast) -> Voices {
        Voices { countries: balance::countries(&cast.heard), speakers: balance::speakers(&cast.heard) }
    }

    fn of(&self, rows: Rows) -> &[Group] {
        match rows {
            Rows::Countries => &self.countries,
            Rows::Speakers => &self.speakers,
        }
    }

    /// Countries tell more at first sight, where there are any.
    fn usual(&self) -> Rows {
        let known = self.countries.iter().any(|group| group.choice.is_some());
        if known { Rows::Countries } else { Rows::Speakers }
    }
}

/// The balance of an article.
#[component]
pub fn ArticleBalance(page: Arc<Page>) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let headline = match page.reading.article.headline() {
        "" => tu_string!(words, article.untitled),
        headline => headline,
    }
    .to_string();
    set_title(words, &tu_string!(words, balance.page_title, headline = headline.clone()).to_string());
    Effect::new(move || scroll::restore(address.wanted_position()));
    let shown = Shown::new(page.cast.clone());
    let counts = counts(page.cast.clone());
    let voices = Arc::new(Voices::new(&page.cast));
    let rows = RwSignal::new(voices.usual());
    let is_silent = page.cast.voices.quotations == 0;
    let article = &page.reading.article;
    let summary = summary(words, &page.cast, Some(page.silent.len()));
    let pictures = (!is_silent).then(|| {
        let (page, cast, voices) = (page.clone(), page.cast.clone(), voices.clone());
        view! {
            <RowsChoice rows />
            <StripFigure page=page.clone() voices=voices.clone() rows shown />
            <Shares cast=cast.clone() voices=voices.clone() shown />
            <Kinds cast=cast.clone() voices=voices.clone() rows shown />
            <Namings cast=cast voices=voices.clone() rows shown />
            <IntroducedFigure page voices rows shown />
        }
    });
    view! {
        <FilterBar cast=page.cast.clone() counts />
        <ViewLinks text=tu_string!(words, views.article) />
        <div class="balance">
            <header class="balance-head">
                <p class="kicker">{tu_string!(words, balance.title)}</p>
                <h1 lang=article.in_language.clone() dir=direction(&article.in_language)>
                    <a href=move || address.shown_as(View::Text, None)>{headline}</a>
                </h1>
                <p class="lede">{summary}</p>
                <FilterNote shown />
            </header>
            <FillFigure page=page.clone() />
            {is_silent.then(|| view! { <p class="note">{tu_string!(words, balance.nobody)}</p> })}
            {pictures}
            <SilenceFigure page shown />
        </div>
    }
}

/// How many are heard: what stands under the headline.
fn summary(words: Words, cast: &Cast, silent: Option<usize>) -> String {
    let voices = &cast.voices;
    let (quotations, speakers, countries) =
        (voices.quotations, voices.speakers.len(), voices.countries.len());
    let silent = silent.filter(|&count| count > 0);
    [
        Some(tu_string!(words, count.quotations, count = quotations).to_string()),
        (speakers > 0).then(|| tu_string!(words, voices.speakers_count, count = speakers).to_string()),
        (countries > 0).then(|| tu_string!(words, voices.countries_count, count = countries).to_string()),
        silent.map(|count| tu_string!(words, balance.silent_count, count = count).to_string()),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

/// Says how the pictures show the filter, while there is one.
#[component]
fn FilterNote(shown: Shown) -> impl IntoView {
    let words = use_i18n();
    view! {
        <Show when=move || shown.filtered.get()>
            <p class="note">{tu_string!(words, balance.filtered)}</p>
        </Show>
    }
}

/// Whether the rows of the pictures are countries or speakers.
#[component]
fn RowsChoice(rows: RwSignal<Rows>) -> impl IntoView {
    let words = use_i18n();
    let option = move |of: Rows, name: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="balance-rows"
                    prop:checked=move || rows.get() == of
                    on:change=move |_| rows.set(of)
                />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <fieldset class="rows-choice">
            <legend>{tu_string!(words, balance.rows)}</legend>
            {option(Rows::Countries, tu_string!(words, balance.by_country))}
            {option(Rows::Speakers, tu_string!(words, balance.by_speaker))}
        </fieldset>
    }
}
