//! What a person sees when the program has failed in a way nobody foresaw: a sentence, their own
//! text to copy, and a way out. Nothing of the running page is used, for it is broken.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlTextAreaElement};

use crate::state::draft::draft_after_panic;
use crate::words::{language, td_string};

pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let document = web_sys::window().and_then(|window| window.document());
        // Where there is no page, the console has the words.
        let _ = document.and_then(|document| show(&document));
    }));
}

/// `None` where the document refused an element.
fn show(document: &Document) -> Option<()> {
    // That of the page so far, which stands on its root.
    let tag = document.document_element().and_then(|root| root.get_attribute("lang"));
    let words = tag.and_then(|tag| language(&tag)).unwrap_or_default();
    let main = element(document, "main", "")?;
    main.set_class_name("panic");
    let title = element(document, "h1", td_string!(words, panic.title))?;
    main.append_child(&title).ok()?;
    let explain = element(document, "p", td_string!(words, panic.explain))?;
    main.append_child(&explain).ok()?;
    let draft = draft_after_panic();
    if !draft.is_empty() {
        let label = element(document, "label", td_string!(words, panic.draft))?;
        let field = element(document, "textarea", "")?.dyn_into::<HtmlTextAreaElement>().ok()?;
        field.set_value(&draft);
        field.set_read_only(true);
        label.append_child(&field).ok()?;
        main.append_child(&label).ok()?;
    }
    let again = element(document, "a", td_string!(words, panic.reload))?;
    // Without the hash: what stood there may be what the page broke on.
    again.set_attribute("href", "").ok()?;
    main.append_child(&again).ok()?;
    let body = document.body()?;
    body.set_text_content(None);
    body.append_child(&main).ok()?;
    Some(())
}

fn element(document: &Document, name: &str, words: &str) -> Option<HtmlElement> {
    let element = document.create_element(name).ok()?.dyn_into::<HtmlElement>().ok()?;
    element.set_text_content(Some(words));
    Some(element)
}
