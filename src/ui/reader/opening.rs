//! How a card is opened in the drawn article: by a click on a mark, or by Enter where the focus is.

use leptos::ev::{KeyboardEvent, MouseEvent};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use crate::route::Card;
use crate::state::address::Address;

/// What a click and what a key does, for the element that holds the article.
pub fn opening(
    address: Address,
    plain_actors: impl Fn() -> bool + Copy + 'static,
) -> (impl Fn(MouseEvent), impl Fn(KeyboardEvent)) {
    let open = move |target: Option<EventTarget>| -> bool {
        let element = target.and_then(|target| target.dyn_into::<Element>().ok());
        let card = element.and_then(|element| card_of(&element, plain_actors()));
        let found = card.is_some();
        if found {
            address.set_card(card);
        }
        found
    };
    let click = move |event: MouseEvent| {
        // Who has drawn over words wants these, and no card.
        if !has_selection() {
            open(event.target());
        }
    };
    // Names and letters are no buttons of the browser's making: they are part of their line.
    let press = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") && open(event.target()) {
            event.prevent_default();
        }
    };
    (click, press)
}

fn has_selection() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// The card that belongs to a place of the article: of the innermost mention or quotation there.
fn card_of(element: &Element, plain_actors: bool) -> Option<Card> {
    let marked = if plain_actors { "[data-quotation]" } else { "[data-actor], [data-quotation]" };
    let place = element.closest(marked).ok().flatten()?;
    match place.get_attribute("data-actor") {
        Some(actor) => Some(Card::Actor(actor)),
        None => place.get_attribute("data-quotation").map(Card::Quotation),
    }
}
