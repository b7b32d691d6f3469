//! Two articles side by side, like two papers on a table, and between them a slip that says what
//! they have in common.

mod chooser;
mod column;
mod differences;
mod level;
mod pairs;
mod sheets;
mod verbs;
mod voices;

use std::sync::Arc;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use web_sys::ScrollToOptions;

use super::app::set_title;
use super::filter_bar::{FilterBar, counts};
use super::format::list;
use super::scroll::{Pace, behaviour};
use super::trouble::TroubleNote;
use crate::layout::compare::Comparison;
use crate::layout::compare::voices::original_id;
use crate::route::{Card, Place, Route};
use crate::state::Loading;
use crate::state::address::Address;
use crate::state::shelves::Shelves;
use crate::words::{Words, tu_string, use_i18n};
use chooser::Chooser;
use column::Column;
use level::Level;
use pairs::{PairSteps, Pairs};
use sheets::{Sheet, Sheets};
use verbs::Verbs;
use voices::Voices;

#[component]
pub fn ComparePage(left: Option<String>, right: Option<String>) -> impl IntoView {
    match (left, right) {
        (Some(left), Some(right)) => view! { <Both left right /> }.into_any(),
        (left, _) => view! { <Chooser left /> }.into_any(),
    }
}

#[component]
fn Both(left: String, right: String) -> impl IntoView {
    let words = use_i18n();
    let shelves = expect_context::<Shelves>();
    let ids = [left, right];
    move || {
        set_title(words, tu_string!(words, compare.title));
        match [shelves.article(&ids[0]), shelves.article(&ids[1])] {
            [Loading::Failed(trouble), _] | [_, Loading::Failed(trouble)] => {
                view! { <TroubleNote trouble /> }.into_any()
            }
            [Loading::Ready(left), Loading::Ready(right)] => {
                let comparison = Arc::new(Comparison::new(&left, &right));
                view! { <SideBySide comparison ids=ids.clone() /> }.into_any()
            }
            _ => view! { <p class="waiting">{tu_string!(words, app.waiting)}</p> }.into_any(),
        }
    }
}

#[component]
fn SideBySide(comparison: Arc<Comparison>, ids: [String; 2]) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let card = address.card();
    let sheet = RwSignal::new(Sheet::Slip);
    let chosen = {
        let comparison = comparison.clone();
        Memo::new(move |_| match card.get() {
            Some(Card::Quotation(id)) => comparison.pair_of(&id),
            _ => None,
        })
    };
    let level = Level::new(comparison.clone(), chosen);
    let slip = NodeRef::<html::Div>::new();
    // Whatever was chosen, by a click in the text, in the list or by the address: both papers open at it.
    {
        let comparison = comparison.clone();
        Effect::new(move |before: Option<()>| {
            let pace = if before.is_some() { Pace::Gently } else { Pace::AtOnce };
            let (pair, card, comparison) = (chosen.get(), card.get(), comparison.clone());
            let reveal = move || match (pair, card) {
                (Some(pair), _) => {
                    level.reveal(pair, pace);
                    show_in(slip, &format!("[data-pair='{pair}']", pair = pair + 1));
                }
                (None, Some(Card::Quotation(id))) => {
                    if let Some((side, at)) = comparison.place_of(&id) {
                        level.reveal_one(side, at, pace);
                        show_in(slip, ".only-note");
                    }
                }
                (None, Some(Card::Actor(_))) => show_in(slip, ".compared-voice[data-lit]"),
                _ => {}
            };
            // Not before the numbers of the pairs have found their room in the text.
            request_animation_frame(reveal);
        });
    }
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && card.with_untracked(Option::is_some) {
            address.set_card(None);
        }
    });
    on_cleanup(move || escape.remove());
    let choose = {
        let comparison = comparison.clone();
        Callback::new(move |pair: usize| {
            let card = Some(Card::Quotation(comparison.id_of(pair).to_string()));
            if card == address.card().get_untracked() {
                level.reveal(pair, Pace::Gently);
            }
            address.set_card(card);
            if sheet.get_untracked() == Sheet::Slip {
                sheet.set(Sheet::Left);
            }
            level.bring_up();
        })
    };
    let papers = papers(words, &comparison);
    let counts = counts(comparison.cast.clone());
    let same = ids[0] == ids[1];
    let nothing = !same && comparison.pairs.is_empty() && !comparison.has_common_voices();
    let title = list(words, &papers);
    let [left, right] = [0, 1].map(|side| {
        view! { <Column comparison=comparison.clone() side id=ids[side].clone() level chosen choose sheet /> }
    });
    let only_note = {
        let (comparison, papers) = (comparison.clone(), papers.clone());
        move || match (chosen.get(), card.get()) {
            (None, Some(Card::Quotation(id))) => {
                let (side, at) = comparison.place_of(&id)?;
                let paper = papers[side].clone();
                let speech = comparison.pages[side].cast.heard[at].is_speech();
                let said = match speech {
                    true => tu_string!(words, compare.only_note, paper = paper).to_string(),
                    false => tu_string!(words, card.scare).to_string(),
                };
                let to = Route::to(Place::Article(ids[side].clone()))
                    .with_card(Some(Card::Quotation(original_id(&id, side))));
                Some(view! {
                    <p class="only-note">
                        {said} " " <a href=to.to_hash()>{tu_string!(words, compare.read_there)}</a>
                    </p>
                })
            }
            _ => None,
        }
    };
    let stepped = comparison.clone();
    view! {
        <FilterBar cast=comparison.cast.clone() counts>
            <PairSteps comparison=stepped chosen choose />
            <button
                id="scroll-together"
                type="button"
                class="quiet together"
                aria-pressed=move || level.together.get().to_string()
                on:click=move |_| level.toggle()
            >
                {tu_string!(words, compare.together)}
            </button>
        </FilterBar>
        <div
            class="compare"
            data-sheet=move || sheet.get().as_str()
        >
            <Sheets papers=papers.clone() sheet />
            <div class="slip" tabindex="0" role="region" aria-labelledby="compare-title" node_ref=slip>
                <h1 id="compare-title">{tu_string!(words, compare.title)}</h1>
                <p class="soft">{title}</p>
                {same
                    .then(|| view! { <p class="note" role="status">{tu_string!(words, compare.same_article)}</p> })}
                {nothing
                    .then(|| view! { <p class="note" role="status">{tu_string!(words, compare.nothing)}</p> })}
                {only_note}
                <Voices comparison=comparison.clone() papers=papers.clone() />
                <Pairs comparison=comparison.clone() papers=papers.clone() chosen choose />
                <Verbs comparison=comparison.clone() papers=papers.clone() />
            </div>
            {left}
            {right}
        </div>
    }
}

/// Scrolls a part of the slip into sight, and nothing but the slip.
fn show_in(slip: NodeRef<html::Div>, selector: &str) {
    let Some(slip) = slip.get_untracked() else { return };
    let Ok(Some(part)) = slip.query_selector(selector) else { return };
    let (window, place) = (slip.get_bounding_client_rect(), part.get_bounding_client_rect());
    if place.top() < window.top() || place.bottom() > window.bottom() {
        const ABOVE: f64 = 24.0;
        let top = f64::from(slip.scroll_top()) + place.top() - window.top() - ABOVE;
        let options = ScrollToOptions::new();
        options.set_top(top.max(0.0));
        options.set_behavior(behaviour(Pace::Gently));
        slip.scroll_to_with_scroll_to_options(&options);
    }
}

/// What the two papers are called: by their publishers, or where these tell nothing apart, left and
/// right.
fn papers(words: Words, comparison: &Comparison) -> [String; 2] {
    let publishers = [0, 1].map(|side| comparison.pages[side].reading.article.publisher.clone());
    match publishers {
        [Some(left), Some(right)] if left != right => [left, right],
        _ => [tu_string!(words, compare.left).to_string(), tu_string!(words, compare.right).to_string()],
    }
}
