//! Scrolling: at once to where a person had been, gently to what they have chosen.

use web_sys::{DomRect, Element, ScrollBehavior, ScrollToOptions, Window};

/// The height of the line of the filter, which covers the top of the window, in pixels, with what
/// hangs below it on a telephone.
const BAR: f64 = 92.0;

/// Windows narrower than this have the card as a sheet at their foot; so says `card.css`.
const NARROW: f64 = 900.0;

/// How the page moves to where it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    AtOnce,
    /// Unless the person has asked for less motion, here or in their system.
    Gently,
}

/// Scrolls the page at once.
pub fn restore(position: f64) {
    if let Some(window) = web_sys::window() {
        scroll(&window, position, ScrollBehavior::Instant);
    }
}

/// Where the page is scrolled to, in pixels.
pub fn position() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// How much there is of the page down to what a window scrolled to this position shows; 1 or more
/// where all of it is there.
pub fn share_of_way_to(position: f64) -> f64 {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    root.map_or(1.0, |root| f64::from(root.scroll_height()) / (position + f64::from(root.client_height())))
}

/// Brings an element into sight, if it is not, to where there is most to be seen around it.
pub fn reveal(element: &Element, pace: Pace) {
    reveal_place(&element.get_bounding_client_rect(), pace);
}

/// The same for a place that is no element, as it lies in the window now.
pub fn reveal_place(place: &DomRect, pace: Pace) {
    let Some(window) = web_sys::window() else { return };
    let lowest = lowest(&window);
    if place.top() > BAR && place.bottom() < lowest {
        return;
    }
    let above = ((lowest - BAR - place.height()) / 2.0).max(32.0);
    let top = window.scroll_y().unwrap_or_default() + place.top() - BAR - above;
    scroll(&window, top, behaviour(pace));
}

/// What the browser is told to do at this pace.
pub fn behaviour(pace: Pace) -> ScrollBehavior {
    if pace == Pace::Gently && !is_still() { ScrollBehavior::Smooth } else { ScrollBehavior::Instant }
}

/// Whether the beginning of a place lies in sight or below.
pub fn is_below_bar(place: &DomRect) -> bool {
    place.top() >= BAR / 2.0
}

/// Down to where the text can be seen, above the sheet that the card is on a narrow window.
fn lowest(window: &Window) -> f64 {
    let size = |size: Result<wasm_bindgen::JsValue, _>| size.ok().and_then(|size| size.as_f64());
    let height = size(window.inner_height()).unwrap_or_default();
    let narrow = size(window.inner_width()).is_some_and(|width| width <= NARROW);
    if narrow { height * 0.42 } else { height - 24.0 }
}

/// Whether nothing should move on its own; so say the settings on the root of the page.
fn is_still() -> bool {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    root.and_then(|root| root.get_attribute("data-motion")).is_some_and(|motion| motion == "reduced")
}

fn scroll(window: &Window, top: f64, behaviour: ScrollBehavior) {
    let options = ScrollToOptions::new();
    options.set_top(top.max(0.0));
    options.set_behavior(behaviour);
    window.scroll_to_with_scroll_to_options(&options);
}
