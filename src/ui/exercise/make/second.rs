//! The second article of a lesson, for one event in two stories: the likeliest partners first.

use std::sync::Arc;

use leptos::prelude::*;

use crate::layout::compare::partners::{Profile, partners};
use crate::layout::{Page, Shelf};
use crate::state::Loading;
use crate::state::making::Making;
use crate::state::making::made::Made;
use crate::state::own::Own;
use crate::state::shelves::Shelves;
use crate::ui::trouble::sentence;
use crate::words::{tu_string, use_i18n};

/// So many that only may be partners are offered: a list of hundreds is no choice.
const MOST: usize = 40;

/// An article that can be chosen: its id and its headline.
type Offered = (String, String);

#[component]
pub fn Second(
    /// The id of the first article.
    first: String,
    page: Arc<Page>,
) -> impl IntoView {
    let words = use_i18n();
    let (making, shelves, own) =
        (expect_context::<Making>(), expect_context::<Shelves>(), expect_context::<Own>());
    let chosen = Memo::new(move |_| making.with(Made::articles).and_then(|ids| ids.get(1).cloned()));
    let option = move |(id, headline): Offered| {
        let value = id.clone();
        let selected = move || chosen.with(|chosen| chosen.as_ref() == Some(&id));
        view! { <option value=value prop:selected=selected>{headline}</option> }
    };
    let group = move |label: &'static str, offered: Vec<Offered>| {
        (!offered.is_empty()).then(|| {
            let options: Vec<_> = offered.into_iter().map(option).collect();
            view! { <optgroup label=label>{options}</optgroup> }
        })
    };
    let groups = move || {
        let untitled = tu_string!(words, article.untitled);
        let titled = |headline: String| if headline.is_empty() { untitled.to_string() } else { headline };
        let mine = own.shelf().into_iter().filter(|spine| spine.broken.is_none() && spine.id != first);
        let mine = mine.map(|spine| (spine.id, titled(spine.summary.headline))).collect();
        let (likely, others) = match shelves.shelf() {
            Loading::Ready(shelf) => offered(&shelf, &page, &first),
            Loading::Waiting | Loading::Failed(_) => Default::default(),
        };
        (
            group(tu_string!(words, compare.likely), likely),
            group(tu_string!(words, make.own_articles), mine),
            group(tu_string!(words, compare.others), others),
        )
    };
    let trouble = move || {
        let ids = making.with(Made::articles).unwrap_or_default();
        match making.pages(ids.get(1..).unwrap_or_default()) {
            Loading::Failed(trouble) => Some(sentence(words, &trouble)),
            Loading::Ready(_) | Loading::Waiting => None,
        }
    };
    view! {
        <label class="field make-second">
            <span>{tu_string!(words, make.second)}</span>
            <select
                id="make-second"
                on:change:target=move |event| {
                    let id = Some(event.target().value()).filter(|id| !id.is_empty());
                    making.change(|made| made.set_second(id));
                }
            >
                <option value="" prop:selected=move || chosen.with(Option::is_none)>
                    {tu_string!(words, make.no_second)}
                </option>
                {groups}
            </select>
        </label>
        {move || trouble().map(|trouble| view! { <p class="message" role="status">{trouble}</p> })}
    }
}

/// Those of the collection for which something speaks, and others.
fn offered(shelf: &Shelf, page: &Page, first: &str) -> (Vec<Offered>, Vec<Offered>) {
    let entries = &shelf.collection.entries;
    let found = partners(&Profile::of_reading(&page.reading), entries, Some(first));
    let (likely, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|partner| partner.is_likely());
    let offered = |at: usize| (entries[at].id.clone(), entries[at].headline.clone());
    (
        likely.into_iter().map(|partner| offered(partner.entry)).collect(),
        others.into_iter().take(MOST).map(|partner| offered(partner.entry)).collect(),
    )
}
