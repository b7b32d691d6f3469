//! From which article a lesson is made: one's own, and those of the collection.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filter::words::{Wanted, fold};
use crate::layout::Shelf;
use crate::route::{Place, Route};
use crate::state::Loading;
use crate::state::own::Own;
use crate::state::shelves::Shelves;
use crate::ui::article_search::ArticleSearch;
use crate::ui::format::{date, direction};
use crate::ui::scroll;
use crate::ui::trouble::sentence;
use crate::words::{tu_string, use_i18n};

/// So many articles are listed at once; what is searched for comes first.
const MOST: usize = 40;

#[component]
pub fn Chooser() -> impl IntoView {
    let words = use_i18n();
    let shelves = expect_context::<Shelves>();
    scroll::restore(0.0);
    let collection = move || match shelves.shelf() {
        Loading::Waiting => view! { <p class="waiting">{tu_string!(words, app.waiting)}</p> }.into_any(),
        Loading::Failed(trouble) => {
            view! { <p class="message" role="status">{sentence(words, &trouble)}</p> }.into_any()
        }
        Loading::Ready(shelf) => view! { <Collected shelf /> }.into_any(),
    };
    view! {
        <div class="chooser make-chooser">
            <h1>{tu_string!(words, make.choose)}</h1>
            <p class="lede">{tu_string!(words, make.lede)}</p>
            <OwnOnes />
            {collection}
        </div>
    }
}

#[component]
fn OwnOnes() -> impl IntoView {
    let words = use_i18n();
    let own = expect_context::<Own>();
    let rows = move || {
        let whole = own.shelf().into_iter().filter(|spine| spine.broken.is_none());
        let row = |(id, headline, language): (String, String, String)| {
            let untitled = headline.is_empty();
            let headline = if untitled { tu_string!(words, article.untitled).to_string() } else { headline };
            view! {
                <li>
                    <a
                        href=Route::to(Place::Make(Some(id))).to_hash()
                        dir=direction(&language)
                        lang=(!untitled).then_some(language)
                    >
                        {headline}
                    </a>
                </li>
            }
        };
        let rows = whole.map(|spine| row((spine.id, spine.summary.headline, spine.summary.in_language)));
        let rows: Vec<_> = rows.collect();
        match rows.is_empty() {
            true => {
                let open = Route::to(Place::Open).to_hash();
                view! {
                    <p class="note">
                        {tu_string!(words, make.none_of_ones_own)} " "
                        <a href=open>{tu_string!(words, nav.open)}</a>
                    </p>
                }
                .into_any()
            }
            false => view! { <ul class="partners">{rows}</ul> }.into_any(),
        }
    };
    view! {
        <section>
            <h2>{tu_string!(words, make.own_articles)}</h2>
            {rows}
        </section>
    }
}

#[component]
fn Collected(shelf: Arc<Shelf>) -> impl IntoView {
    let words = use_i18n();
    let wanted = RwSignal::new(String::new());
    let many = shelf.collection.entries.len() > MOST;
    let rows = move || {
        let wanted = Wanted::new(&wanted.get());
        let entries = shelf.collection.entries.iter();
        let fits = |headline: &str, publisher: &str| wanted.is_in(&fold(&format!("{headline} {publisher}")));
        let entries = entries
            .filter(|entry| fits(&entry.headline, entry.publisher.as_deref().unwrap_or_default()))
            .take(MOST);
        let rows = entries.map(|entry| {
            let day = entry.date_published.as_deref().map(|day| date(words, day));
            let from: Vec<String> = entry.publisher.clone().into_iter().chain(day).collect();
            view! {
                <li>
                    <a
                        href=Route::to(Place::Make(Some(entry.id.clone()))).to_hash()
                        lang=entry.in_language.clone()
                        dir=direction(&entry.in_language)
                    >
                        {entry.headline.clone()}
                    </a>
                    <span class="soft">{from.join(" · ")}</span>
                </li>
            }
        });
        let rows: Vec<_> = rows.collect();
        match rows.is_empty() {
            true => view! { <p class="note">{tu_string!(words, make.none_found)}</p> }.into_any(),
            false => view! { <ul class="partners">{rows}</ul> }.into_any(),
        }
    };
    view! {
        <section>
            <h2>{tu_string!(words, nav.collection)}</h2>
            {many.then(|| view! { <ArticleSearch wanted /> })}
            {rows}
        </section>
    }
}
