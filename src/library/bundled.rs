//! The bundled collection: a folder beside the page with a list and one file an article.
//!
//! Addresses are relative, so that the page works in any folder of any host.

use annotator::format::article_file::{ArticleFile, from_article_file};
use annotator::format::collection::{Collection, from_collection_file};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Trouble;

const LIST: &str = "articles/collection.json";
pub const READY_LESSONS: &str = "articles/lessons.json";

pub async fn fetch_collection() -> Result<Collection, Trouble> {
    let text = fetch(LIST).await?;
    from_collection_file(&text).map_err(|error| Trouble::Collection { file: LIST.to_string(), error })
}

/// The text of the ready lessons; a collection need not have any.
pub async fn fetch_ready_lessons() -> Result<String, Trouble> {
    fetch(READY_LESSONS).await
}

/// The article in a file of the collection's folder.
pub async fn fetch_article(name: &str) -> Result<ArticleFile, Trouble> {
    // A name may hold anything; it must stay one name in one folder.
    let file = format!("articles/{}", String::from(js_sys::encode_uri_component(name)));
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
