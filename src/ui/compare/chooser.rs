//! Which two articles: first the one, then the other, the likeliest partner at the top and why.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filter::words::{Wanted, fold};
use crate::layout::Shelf;
use crate::layout::compare::partners::{Partner, Profile, partners};
use crate::layout::direction::language_and_direction;
use crate::route::{Place, Route};
use crate::state::Loading;
use crate::state::own::Own;
use crate::state::shelves::Shelves;
use crate::ui::app::set_title;
use crate::ui::article_search::ArticleSearch;
use crate::ui::format::{date, direction, list};
use crate::ui::scroll;
use crate::ui::trouble::TroubleNote;
use crate::words::{Words, tu_string, use_i18n};

/// So many articles are listed at once.
const MOST: usize = 40;

/// So many reasons of one sort are named.
const REASONS: usize = 3;

#[component]
pub fn Chooser(
    /// The id of the article that is chosen already.
    left: Option<String>,
) -> impl IntoView {
    let words = use_i18n();
    let shelves = expect_context::<Shelves>();
    set_title(words, tu_string!(words, compare.title));
    scroll::restore(0.0);
    move || {
        let shelf = match shelves.shelf() {
            Loading::Waiting => {
                return view! { <p class="waiting">{tu_string!(words, app.waiting)}</p> }.into_any();
            }
            Loading::Failed(trouble) => return view! { <TroubleNote trouble /> }.into_any(),
            Loading::Ready(shelf) => shelf,
        };
        let Some(left) = left.clone() else {
            return view! { <First shelf /> }.into_any();
        };
        match shelves.article(&left) {
            Loading::Waiting => view! { <p class="waiting">{tu_string!(words, app.waiting)}</p> }.into_any(),
            Loading::Failed(trouble) => view! { <TroubleNote trouble /> }.into_any(),
            Loading::Ready(page) => {
                let headline = page.reading.article.headline();
                let headline =
                    if headline.is_empty() { tu_string!(words, article.untitled) } else { headline };
                let found =
                    partners(&Profile::of_reading(&page.reading), &shelf.collection.entries, Some(&left));
                view! { <Second shelf left=left.clone() headline=headline.to_string() partners=found /> }
                    .into_any()
            }
        }
    }
}

#[component]
fn First(shelf: Arc<Shelf>) -> impl IntoView {
    let words = use_i18n();
    let rows = (0..shelf.collection.entries.len()).map(|at| {
        let id = shelf.collection.entries[at].id.clone();
        Row { at, to: Place::Compare(Some(id), None), why: String::new() }
    });
    let rows: Vec<Row> = rows.collect();
    view! {
        <div class="chooser">
            <h1>{tu_string!(words, compare.choose_title)}</h1>
            <p class="lede">{tu_string!(words, compare.lede)}</p>
            <Rows
                shelf
                title=tu_string!(words, compare.choose_first).to_string()
                rows
                own=Some(Callback::new(|id| Place::Compare(Some(id), None)))
            />
        </div>
    }
}

#[component]
fn Second(shelf: Arc<Shelf>, left: String, headline: String, partners: Vec<Partner>) -> impl IntoView {
    let words = use_i18n();
    let row = |partner: &Partner| {
        let id = shelf.collection.entries[partner.entry].id.clone();
        Row {
            at: partner.entry,
            to: Place::Compare(Some(left.clone()), Some(id)),
            why: if partner.is_likely() { why(words, partner) } else { String::new() },
        }
    };
    let likely: Vec<Row> = partners.iter().filter(|partner| partner.is_likely()).map(row).collect();
    let others: Vec<Row> = partners.iter().filter(|partner| !partner.is_likely()).map(row).collect();
    let own = {
        let left = left.clone();
        Some(Callback::new(move |id| Place::Compare(Some(left.clone()), Some(id))))
    };
    let nobody = likely.is_empty();
    view! {
        <div class="chooser">
            <h1>{tu_string!(words, compare.choose_title)}</h1>
            <p class="chosen-first">
                <span class="soft">{tu_string!(words, compare.chosen_first)}</span>
                <b>{headline}</b>
                <a href=Route::to(Place::Compare(None, None)).to_hash()>{tu_string!(words, compare.choose_again)}</a>
            </p>
            {(!nobody)
                .then(|| {
                    let title = tu_string!(words, compare.likely).to_string();
                    view! { <Rows shelf=shelf.clone() title rows=likely own=None /> }
                })}
            {nobody.then(|| view! { <p class="note">{tu_string!(words, compare.none_likely)}</p> })}
            <Rows
                shelf=shelf.clone()
                title=tu_string!(words, compare.others).to_string()
                rows=others
                own
            />
        </div>
    }
}

/// An article that can be chosen.
#[derive(Clone)]
struct Row {
    at: usize,
    to: Place,
    why: String,
}

#[component]
fn Rows(
    shelf: Arc<Shelf>,
    title: String,
    rows: Vec<Row>,
    /// Where an article of one's own leads, if such can be chosen.
    own: Option<Callback<String, Place>>,
) -> impl IntoView {
    let words = use_i18n();
    let (shelves, mine) = (expect_context::<Shelves>(), expect_context::<Own>());
    let own = move || {
        let to = own?;
        let rows = mine.ids().into_iter().filter_map(|id| {
            let Loading::Ready(page) = shelves.article(&id) else { return None };
            let article = &page.reading.article;
            let headline = match article.headline() {
                "" => tu_string!(words, article.untitled).to_string(),
                headline => headline.to_string(),
            };
            let (language, direction) = language_and_direction(&article.in_language, &article.text);
            Some(view! {
                <li>
                    <a
                        href=Route::to(to.run(id.clone())).to_hash()
                        data-partner=id
                        lang=language.to_string()
                        dir=direction.as_str()
                    >
                        {headline}
                    </a>
                    <span class="soft">{tu_string!(words, article.own)}</span>
                </li>
            })
        });
        Some(rows.collect::<Vec<_>>())
    };
    let wanted = RwSignal::new(String::new());
    let many = rows.len() > MOST;
    let list = move || {
        let wanted = Wanted::new(&wanted.get());
        let entries = &shelf.collection.entries;
        let fits = |row: &&Row| {
            let entry = &entries[row.at];
            let publisher = entry.publisher.as_deref().unwrap_or_default();
            wanted.is_in(&fold(&format!("{} {publisher}", entry.headline)))
        };
        let rows = rows.iter().filter(fits).take(MOST);
        rows.map(|row| {
            let entry = &entries[row.at];
            let day = entry.date_published.as_deref().map(|day| date(words, day));
            let from: Vec<String> = entry.publisher.clone().into_iter().chain(day).collect();
            view! {
                <li>
                    <a
                        href=Route::to(row.to.clone()).to_hash()
                        data-partner=entry.id.clone()
                        lang=entry.in_language.clone()
                        dir=direction(&entry.in_language)
                    >
                        {entry.headline.clone()}
                    </a>
                    <span class="soft">{from.join(" · ")}</span>
                    {(!row.why.is_empty()).then(|| view! { <span class="why">{row.why.clone()}</span> })}
                </li>
            }
        })
        .collect::<Vec<_>>()
    };
    view! {
        <section>
            <h2>{title}</h2>
            {many.then(|| view! { <ArticleSearch wanted /> })}
            <ul class="partners">{own} {list}</ul>
        </section>
    }
}

/// What speaks for a partner.
fn why(words: Words, partner: &Partner) -> String {
    let mut reasons = Vec::new();
    if !partner.speakers.is_empty() {
        let names: Vec<String> = partner.speakers.iter().take(REASONS).cloned().collect();
        let names = match partner.speakers.len() > REASONS {
            true => names.join(tu_string!(words, app.comma)) + " …",
            false => list(words, &names),
        };
        let count = partner.speakers.len();
        reasons.push(tu_string!(words, compare.shared_speakers, count = count, names = names).to_string());
    }
    match partner.days {
        Some(0) => reasons.push(tu_string!(words, compare.same_day).to_string()),
        Some(days @ 1..=10) => {
            reasons.push(tu_string!(words, compare.days_apart, count = days as usize).to_string());
        }
        _ => {}
    }
    if !partner.words.is_empty() {
        let shared: Vec<String> = partner.words.iter().take(REASONS).cloned().collect();
        reasons.push(tu_string!(words, compare.shared_words, shared = list(words, &shared)).to_string());
    }
    reasons.join(" · ")
}
