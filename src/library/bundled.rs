//! The bundled collection: a folder beside the page with a list, whole or in parts, and one file an article; or, where
//! Voices is one file, the same files as elements of the page.
//!
//! Addresses are relative, so that the page works in any folder of any host.

use annotator::format::article_file::{ArticleFile, from_article_file};
use annotator::format::parts::{List, PartError, from_list};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{Trouble, one_file};

const LIST: &str = "articles/collection.json";
pub const READY_LESSONS: &str = "articles/lessons.json";

/// The list of the collection, or the head of one in parts.
pub async fn fetch_list() -> Result<List, Trouble> {
    let text = fetch(LIST).await?;
    from_list(&text).map_err(|error| Trouble::Collection { file: LIST.to_string(), error })
}

/// The text of the ready lessons; a collection need not have any.
pub async fn fetch_ready_lessons() -> Result<String, Trouble> {
    fetch(READY_LESSONS).await
}

/// A part of the list, which is read by `read`.
pub async fn fetch_part<T>(name: &str, read: impl Fn(&str) -> Result<T, PartError>) -> Result<T, Trouble> {
    let file = format!("articles/{name}");
    let text = fetch(&file).await?;
    read(&text).map_err(|PartError| Trouble::Part { file })
}

/// The article in a file of the collection's folder, or of a folder in it.
pub async fn fetch_article(name: &str) -> Result<ArticleFile, Trouble> {
    // A name may hold anything; it must stay one name in one folder.
    let plain = |name: &str| String::from(js_sys::encode_uri_component(name));
    let file = match name.split_once('/') {
        Some((folder, name)) => format!("articles/{}/{}", plain(folder), plain(name)),
        None => format!("articles/{}", plain(name)),
    };
    let text = fetch(&file).await?;
    from_article_file(&text).map_err(|error| Trouble::Article { file, error })
}

/// The page that is Voices in one file, with the articles that it came with: this page, or the one beside it.
pub async fn fetch_one_file() -> Result<String, Trouble> {
    match this_one_file() {
        Some(page) => Ok(page),
        None => fetch(one_file::PAGE).await,
    }
}

/// What the page itself holds under the name of a file.
fn in_the_page(file: &str) -> Option<String> {
    let element = web_sys::window()?.document()?.get_element_by_id(&format!("{}{file}", one_file::ID))?;
    (element.local_name() == "script").then(|| element.text_content()).flatten()
}

/// This page as it was before the app stood in it, if it is Voices in one file. Only what the file had is taken: the
/// browser's extensions write into pages, too.
fn this_one_file() -> Option<String> {
    const HEAD: &str =
        "head > meta, head > link[rel='icon'], head > [id^='voices-'], head > script[id^='file:']";
    const BODY: &str = "body > .waiting, body > noscript";
    in_the_page(LIST)?;
    let document = web_sys::window()?.document()?;
    let written = |selectors: &str| -> Option<String> {
        let found = document.query_selector_all(selectors).ok()?;
        let elements =
            (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<web_sys::Element>().ok());
        Some(elements.map(|element| format!("\n    {}", element.outer_html())).collect())
    };
    let (head, body) = (written(HEAD)?, written(BODY)?);
    let html = "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">";
    Some(format!(
        "{html}\n  <head>{head}\n    <title>Voices</title>\n  </head>\n  <body>{body}\n  </body>\n</html>\n"
    ))
}

async fn fetch(file: &str) -> Result<String, Trouble> {
    if let Some(text) = in_the_page(file) {
        return Ok(text);
    }
    if in_the_page(LIST).is_some() {
        // There is no folder beside a page that is all of it.
        return Err(Trouble::Missing { file: file.to_string() });
    }
    let no_answer = |_: JsValue| Trouble::NoAnswer { file: file.to_string() };
    let window = web_sys::window().ok_or_else(|| no_answer(JsValue::NULL))?;
    let response = JsFuture::from(window.fetch_with_str(file)).await.map_err(no_answer)?;
    let response: web_sys::Response = response.dyn_into().map_err(no_answer)?;
    if !response.ok() {
        return Err(Trouble::Missing { file: file.to_string() });
    }
    let expected = length(&response);
    let text = JsFuture::from(response.text().map_err(no_answer)?).await.map_err(no_answer)?;
    let text = text.as_string().ok_or_else(|| no_answer(JsValue::NULL))?;
    match expected {
        // A byte order mark is no text.
        Some(bytes) if text.len() + BYTE_ORDER_MARK < bytes => Err(no_answer(JsValue::NULL)),
        _ => Ok(text),
    }
}

const BYTE_ORDER_MARK: usize = 3;

/// The bytes that the host has announced, by which it is known whether all have come: WebKit takes a file that breaks off
/// for whole. `None` where it does not say, or says how many they are when compressed.
fn length(response: &web_sys::Response) -> Option<usize> {
    let header = |name: &str| response.headers().get(name).ok().flatten();
    if header("Content-Encoding").is_some() { None } else { header("Content-Length")?.parse().ok() }
}
