//! Giving the focus away without scrolling: what a person was looking at stays where it is.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it was.
    let _ = element.focus_with_options(&options);
}

/// The focus for an element that may be none, or none of HTML: then it stays where it is.
pub fn focus_found(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus(&element);
    }
}

/// The focus for the element with this id; it stays where it is where there is none.
pub fn focus_by_id(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    focus_found(document.and_then(|document| document.get_element_by_id(id)));
}

/// Whether what has the focus lies in an element that a selector finds.
pub fn is_within(selector: &str) -> bool {
    let focused = web_sys::window().and_then(|window| window.document()?.active_element());
    focused.is_some_and(|element| matches!(element.closest(selector), Ok(Some(_))))
}

/// Whether nothing has the focus: what had it is gone, or a click has taken it away.
pub fn is_nowhere() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.active_element().is_none_or(|it| it.tag_name() == "BODY"))
}
