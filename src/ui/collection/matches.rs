//! The quotations of one article that match the filter, each a way to its place there.

use std::sync::Arc;

use annotator::Country;
use leptos::prelude::*;

use super::teaser::Kicker;
use crate::filter::Filter;
use crate::layout::Shelf;
use crate::marking::Colouring;
use crate::route::{Card, Place, Route};
use crate::ui::format::{direction, list};
use crate::words::use_i18n;

#[component]
pub fn Matches(
    shelf: Arc<Shelf>,
    /// Place of the article in the list.
    at: usize,
    filter: Filter,
    /// Whether each quotation of the list passes.
    passing: Arc<Vec<bool>>,
) -> impl IntoView {
    let entry = &shelf.collection.entries[at];
    let route = Route::to(Place::Article(entry.id.clone())).with_filter(filter.clone());
    view! {
        <article class="teaser" data-article=entry.id.clone()>
            <Kicker shelf=shelf.clone() at />
            <h2 lang=entry.in_language.clone() dir=direction(&entry.in_language)>
                <a href=route.to_hash()>{entry.headline.clone()}</a>
            </h2>
            <MatchList shelf=shelf.clone() at filter passing />
        </article>
    }
}

/// The quotations alone.
#[component]
pub fn MatchList(shelf: Arc<Shelf>, at: usize, filter: Filter, passing: Arc<Vec<bool>>) -> impl IntoView {
    let words = use_i18n();
    let entry = &shelf.collection.entries[at];
    let route = Route::to(Place::Article(entry.id.clone())).with_filter(filter);
    let quotations = entry.quotations.iter().zip(shelf.parts[at].clone());
    let quotations: Vec<_> = quotations
        .filter(|(_, heard)| passing[*heard])
        .map(|(quotation, heard)| {
            let names: Vec<String> =
                quotation.speakers.iter().map(|id| shelf.cast.speaker(id).name).collect();
            let countries: Vec<&str> = quotation.countries.iter().map(Country::code).collect();
            let to = route.with_card(Some(Card::Quotation(quotation.id.clone())));
            view! {
                <li>
                    <a
                        class="match"
                        href=to.to_hash()
                        data-quotation=quotation.id.clone()
                        data-kind=quotation.kind.as_str()
                        data-speakers=quotation.speakers.join(" ")
                        data-countries=countries.join(" ")
                        data-tone=shelf.cast.tone_of_quotation(Colouring::Country, heard).0.to_string()
                    >
                        <span class="match-words" lang=entry.in_language.clone()>
                            {quotation.content.join(" … ")}
                        </span>
                        <span class="match-speaker">
                            <span class="badge">{shelf.cast.letters(&shelf.cast.heard[heard])}</span>
                            {list(words, &names)}
                        </span>
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ol class="matches">{quotations}</ol> }
}
