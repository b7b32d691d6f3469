//! The articles of one's own, over those of the collection: what they are, what of them matches a filter, and that they can
//! be removed and put back.

use std::sync::Arc;

use leptos::html::{self, ElementType};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::backup::Backup;
use super::matches::MatchList;
use super::teaser::WhoIsHeard;
use crate::filter::Whose;
use crate::layout::Shelf;
use crate::library::own::record::BrokenRecord;
use crate::route::{Place, Route};
use crate::state::address::Address;
use crate::state::announcer::Announcer;
use crate::state::clipboard::is_of_this_computer;
use crate::state::own::{Own, Removed, Spine};
use crate::ui::focus::focus;
use crate::ui::format::{direction, quote};
use crate::ui::keeping::KeepingNotice;
use crate::ui::kicker::kicker_parts;
use crate::words::{Words, tu_string, use_i18n};

/// So many are listed before a person asks for all.
const FEW: usize = 6;

#[component]
pub fn OwnShelf(
    /// All that is looked at together.
    shelf: Signal<Arc<Shelf>>,
    /// With a filter, whether each quotation passes.
    passing: Memo<Option<Arc<Vec<bool>>>>,
) -> impl IntoView {
    let words = use_i18n();
    let own = expect_context::<Own>();
    let all = RwSignal::new(false);
    // Where the focus goes once what had it is no longer there.
    let focused = StoredValue::new(None::<String>);
    let matching = Memo::new(move |_| {
        let (mut spines, shelf) = (own.shelf(), shelf.get());
        if let Some(passing) = passing.get() {
            let place = |spine: &Spine| shelf.place_of_own(&spine.id);
            spines.retain(|spine| place(spine).is_some_and(|at| shelf.has_match(at, &passing)));
        }
        spines
    });
    let list = move || {
        let count = if all.get() { usize::MAX } else { FEW };
        matching.get().into_iter().take(count).collect::<Vec<_>>()
    };
    let is_empty = move || own.shelf().is_empty() && own.removed().is_empty();
    let is_filtered = Memo::new(move |_| passing.with(Option::is_some));
    let nothing_matches =
        move || is_filtered.get() && matching.with(Vec::is_empty) && !own.shelf().is_empty();
    let more = move || if all.get() { 0 } else { matching.with(Vec::len).saturating_sub(FEW) };
    let more_label = move || match (is_filtered.get(), matching.with(Vec::len)) {
        (false, count) => tu_string!(words, kept.all, count).to_string(),
        (true, count) => tu_string!(words, whose.all_matching, count).to_string(),
    };
    view! {
        <section id="own-articles" class="own-shelf" aria-labelledby="own-articles-title">
            <h2 id="own-articles-title">{tu_string!(words, kept.title)}</h2>
            <KeepingNotice />
            <Show when=is_of_this_computer>
                <p class="one-file-keeping soft">{tu_string!(words, one_file.keeping)}</p>
            </Show>
            <Show when=is_empty>
                <p class="soft">{tu_string!(words, kept.empty)}</p>
            </Show>
            <Show when=nothing_matches>
                <p id="own-no-match" class="soft">
                    {tu_string!(words, whose.no_match)}
                </p>
            </Show>
            <ul class="own-list">
                <For
                    each=list
                    key=key
                    children=move |spine| view! { <OwnItem spine focused shelf passing /> }
                />
            </ul>
            <Show when=move || { more() > 0 }>
                <button id="own-all" type="button" class="quiet" on:click=move |_| all.set(true)>
                    {more_label}
                </button>
            </Show>
            <For
                each=move || own.removed()
                key=|removed| removed.id.clone()
                children=move |removed| view! { <RemovedItem removed focused /> }
            />
            <Backup />
        </section>
    }
}

/// What makes a line another one when it changes.
fn key(spine: &Spine) -> (String, usize, usize, bool) {
    let Spine { id, summary, broken, .. } = spine;
    (id.clone(), summary.quotations, summary.corrections, broken.is_some())
}

#[component]
fn OwnItem(
    spine: Spine,
    focused: StoredValue<Option<String>>,
    shelf: Signal<Arc<Shelf>>,
    passing: Memo<Option<Arc<Vec<bool>>>>,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let (filter, whose) = (address.filter(), address.whose());
    let own = expect_context::<Own>();
    let announcer = expect_context::<Announcer>();
    let Spine { id, summary, broken, .. } = spine;
    let name = headline(words, &summary.headline);
    let link = focus_when_drawn::<html::A>(&id, focused);
    let remove = {
        let (id, name) = (id.clone(), name.clone());
        move |_| {
            focused.set_value(Some(id.clone()));
            own.remove(&id);
            announcer.say(tu_string!(words, kept.removed, headline = quote(words, &name)).to_string());
        }
    };
    let counting = {
        let id = id.clone();
        move || {
            let shelf = shelf.get();
            let sentence = match shelf.instead[shelf.place_of_own(&id)?] {
                Some(_) => tu_string!(words, whose.older),
                None if shelf.replaces(&id) => tu_string!(words, whose.replaces),
                None => return None,
            };
            Some(view! { <p class="own-counting soft">{sentence}</p> })
        }
    };
    let more = {
        let id = id.clone();
        move || {
            let shelf = shelf.get();
            let at = shelf.place_of_own(&id)?;
            match passing.get() {
                Some(passing) => {
                    Some(view! { <MatchList shelf at filter=filter.get() passing /> }.into_any())
                }
                // Whoever looks at nothing else wants to see more.
                None if whose.get() == Whose::Own && shelf.instead[at].is_none() => {
                    Some(view! { <div class="heard"><WhoIsHeard shelf at uncounted=true /></div> }.into_any())
                }
                None => None,
            }
        }
    };
    let label = tu_string!(words, kept.remove_it, headline = quote(words, &name)).to_string();
    let what = match broken {
        Some(reason) => view! { <BrokenItem id=id.clone() reason /> }.into_any(),
        None => {
            let corrected = (summary.corrections > 0).then(|| {
                let count = tu_string!(words, kept.corrections, count = summary.corrections).to_string();
                view! { <span class="own-corrected">{count}</span> }
            });
            let quotations = tu_string!(words, count.quotations, count = summary.quotations).to_string();
            let article = Route::to(Place::Article(id.clone()));
            view! {
                <h3 lang=summary.in_language.clone() dir=direction(&summary.in_language)>
                    <a node_ref=link href=move || article.with_filter(filter.get()).to_hash()>
                        {name}
                    </a>
                </h3>
                <p class="kicker">
                    {kicker_parts(words, summary.invented, summary.publisher, summary.date_published)}
                    <span>{quotations}</span> {corrected}
                </p>
                {counting}
            }
            .into_any()
        }
    };
    view! {
        <li class="own-item" data-own=id>
            <div class="own-what">{what}</div>
            <button type="button" class="quiet" aria-label=label on:click=remove>
                {tu_string!(words, kept.remove)}
            </button>
            {more}
        </li>
    }
}

/// What is kept of an article that cannot be read: it can at least be saved.
#[component]
fn BrokenItem(id: String, reason: BrokenRecord) -> impl IntoView {
    let words = use_i18n();
    let own = expect_context::<Own>();
    let save = {
        let id = id.clone();
        move |_| {
            own.save_broken(&id);
        }
    };
    let sentence = match reason {
        BrokenRecord::Later => tu_string!(words, kept.broken_later),
        BrokenRecord::NotUnderstood | BrokenRecord::File(_) => tu_string!(words, kept.broken),
    };
    view! {
        <h3>{id}</h3>
        <p class="own-broken">
            {sentence} " "
            <button type="button" class="quiet" on:click=save>
                {tu_string!(words, kept.save_text)}
            </button>
        </p>
    }
}

#[component]
fn RemovedItem(removed: Removed, focused: StoredValue<Option<String>>) -> impl IntoView {
    let words = use_i18n();
    let own = expect_context::<Own>();
    let announcer = expect_context::<Announcer>();
    let name = quote(words, &headline(words, &removed.headline));
    let button = focus_when_drawn::<html::Button>(&removed.id, focused);
    let said = tu_string!(words, kept.removed, headline = name.clone()).to_string();
    let id = removed.id.clone();
    let put_back = move |_| {
        focused.set_value(Some(id.clone()));
        own.put_back(&id);
        announcer.say(tu_string!(words, kept.back, headline = name.clone()).to_string());
    };
    view! {
        <p class="own-removed" data-removed=removed.id>
            {said} " "
            <button type="button" class="quiet" node_ref=button on:click=put_back>
                {tu_string!(words, kept.put_back)}
            </button>
        </p>
    }
}

/// A place in the page that takes the focus as soon as it is drawn, if it was meant for this article.
fn focus_when_drawn<E>(id: &str, focused: StoredValue<Option<String>>) -> NodeRef<E>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    let node = NodeRef::<E>::new();
    let id = id.to_string();
    Effect::new(move || {
        let element = node.get();
        if let Some(element) = element.filter(|_| focused.get_value().as_ref() == Some(&id)) {
            focused.set_value(None);
            if let Some(element) = element.dyn_ref::<HtmlElement>() {
                focus(element);
            }
        }
    });
    node
}

fn headline(words: Words, headline: &str) -> String {
    if headline.is_empty() { tu_string!(words, article.untitled).to_string() } else { headline.to_string() }
}
