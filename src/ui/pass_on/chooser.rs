//! Which articles of the collection are passed on: all, only one's own, or those that are ticked.

use leptos::prelude::*;

use crate::layout::Shelf;
use crate::state::Loading;
use crate::state::own::Own;
use crate::state::shelves::Shelves;
use crate::words::{tu_string, use_i18n};

/// An article that can be chosen.
#[derive(Clone, PartialEq, Eq)]
struct Offered {
    id: String,
    headline: String,
    language: String,
    own: bool,
}

#[component]
pub fn Chooser(
    /// The ids of those that are chosen, in the order of the list.
    chosen: RwSignal<Vec<String>>,
) -> impl IntoView {
    let words = use_i18n();
    let offered = StoredValue::new(untrack(offered));
    let choose = move |wanted: fn(&Offered) -> bool| {
        let ids = |offered: &Vec<Offered>| {
            offered.iter().filter(|each| wanted(each)).map(|each| each.id.clone()).collect()
        };
        chosen.set(offered.with_value(ids));
    };
    choose(|_| true);
    let own = offered.with_value(|offered| offered.iter().any(|each| each.own));
    let toggle = move |id: &str| {
        let is_chosen =
            |each: &Offered| (each.id == id) != chosen.with_untracked(|ids| ids.contains(&each.id));
        let ids = |offered: &Vec<Offered>| {
            offered.iter().filter(|each| is_chosen(each)).map(|each| each.id.clone()).collect::<Vec<_>>()
        };
        chosen.set(offered.with_value(ids));
    };
    let tick = move |each: Offered| {
        let id = each.id.clone();
        let is_chosen = Memo::new(move |_| chosen.with(|ids| ids.contains(&id)));
        let untitled = each.headline.is_empty();
        let headline = if untitled { tu_string!(words, article.untitled).to_string() } else { each.headline };
        view! {
            <li>
                <label class="tick">
                    <input type="checkbox" prop:checked=is_chosen on:change=move |_| toggle(&each.id) />
                    <span lang=(!untitled).then_some(each.language)>{headline}</span>
                </label>
            </li>
        }
    };
    let ticks: Vec<_> = offered.with_value(Clone::clone).into_iter().map(tick).collect();
    view! {
        <details class="pass-on-which">
            <summary>
                {tu_string!(words, pass_on.which)} ": "
                {move || {
                    let count = chosen.with(Vec::len);
                    tu_string!(words, pass_on.chosen, count = count, all = offered.with_value(Vec::len)).to_string()
                }}
            </summary>
            <p class="pass-on-choices">
                <button type="button" class="quiet" data-choose="all" on:click=move |_| choose(|_| true)>
                    {tu_string!(words, pass_on.all)}
                </button>
                {own
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="quiet"
                                data-choose="own"
                                on:click=move |_| choose(|each| each.own)
                            >
                                {tu_string!(words, pass_on.only_own)}
                            </button>
                        }
                    })}
                <button type="button" class="quiet" data-choose="none" on:click=move |_| choose(|_| false)>
                    {tu_string!(words, pass_on.nothing)}
                </button>
            </p>
            <ul>{ticks}</ul>
        </details>
    }
}

/// One's own articles, the newest first, and those of the collection.
fn offered() -> Vec<Offered> {
    let (own, shelves) = (expect_context::<Own>(), expect_context::<Shelves>());
    // What is broken can only be saved as it is, in the list of one's own.
    let mine = own.shelf().into_iter().filter(|spine| spine.broken.is_none()).map(|spine| Offered {
        id: spine.id,
        headline: spine.summary.headline,
        language: spine.summary.in_language,
        own: true,
    });
    let entries = |shelf: &Shelf| {
        let entries = shelf.collection.entries.iter().map(|entry| Offered {
            id: entry.id.clone(),
            headline: entry.headline.clone(),
            language: entry.in_language.clone(),
            own: false,
        });
        entries.collect::<Vec<_>>()
    };
    let bundled = match shelves.shelf() {
        Loading::Ready(shelf) => entries(&shelf),
        Loading::Waiting | Loading::Failed(_) => Vec::new(),
    };
    mine.chain(bundled).collect()
}
