//! The clipboard, which a browser may refuse: then the old way is tried, and it is said whether
//! anything was copied.

use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Copies a text; `done` learns whether that worked.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        let copied = match web_sys::window().map(|window| window.navigator().clipboard()) {
            // Where the page did not come by a safe way there is no clipboard, whatever its type says.
            Some(clipboard) if !clipboard.is_undefined() => {
                JsFuture::from(clipboard.write_text(&text)).await.is_ok()
            }
            _ => false,
        };
        done(copied || copy_by_selecting(&text).is_some());
    });
}

/// The address of this page with another hash.
pub fn address_of(hash: &str) -> String {
    let location = web_sys::window().map(|window| window.location());
    let page = location.and_then(|location| location.href().ok()).unwrap_or_default();
    format!("{}{hash}", page.split('#').next().unwrap_or_default())
}

/// Whether the page is a file of this computer, and its address leads nowhere on others.
pub fn is_of_this_computer() -> bool {
    let location = web_sys::window().map(|window| window.location());
    location.and_then(|location| location.protocol().ok()).as_deref() == Some("file:")
}

fn copy_by_selecting(text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let had_focus = document.active_element();
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_class_name("visually-hidden");
    field.set_value(text);
    document.body()?.append_child(&field).ok()?;
    field.select();
    let copied = document.dyn_ref::<HtmlDocument>()?.exec_command("copy").unwrap_or(false);
    field.remove();
    if let Some(element) = had_focus.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // What had the focus can take it again; if not, nothing is lost but a step of the keyboard.
        let _ = element.focus();
    }
    copied.then_some(())
}
