//! The bundled collection: a folder beside the page with a list, whole or in parts, and one file an article.
//!
//! Addresses are relative, so that the page works in any folder of any host.

use annotator::format::article_file::{ArticleFile, from_article_file};
use annotator::format::parts::{List, PartError, from_list};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Trouble;

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

async fn fetch(file: &str) -> Result<String, Trouble> {
    let no_answer = |_: JsValue| Trouble::NoAnswer { file: file.to_string() };
    let window = web_sys::window().ok_or_else(|| no_answer(JsValue::NULL))?;
    let response = JsFuture::from(window.fetch_with_str(file)).await.map_err(no_answer)?;
    let response: web_sys::Response = response.dyn_into().map_err(no_answer)?;
    if !response.ok() {
        return Err(Trouble::Missing { file: file.to_string() });
    }
    let text = JsFuture::from(response.text().map_err(no_answer)?).await.map_err(no_answer)?;
    text.as_string().ok_or_else(|| no_answer(JsValue::NULL))
}
