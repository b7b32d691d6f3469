//! The languages that an article may be in, by their names in the language of the screen.

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::words::{Words, tu_string};

/// Languages of many newspapers.
const TAGS: [&str; 18] = [
    "en", "ar", "de", "el", "es", "fa", "fr", "he", "hi", "it", "ja", "nl", "pl", "pt", "ru", "tr", "uk",
    "zh",
];

/// Tags and names; the first is for the language that the words tell. `now` is among them, whatever it is.
pub fn languages(words: Words, now: &str) -> Vec<(String, String)> {
    let options = Object::new();
    // Setting a property of a plain new object cannot fail.
    let _ = Reflect::set(&options, &JsValue::from_str("type"), &JsValue::from_str("language"));
    let own = Array::of1(&JsValue::from_str(tu_string!(words, tag)));
    let names = Intl::DisplayNames::new(&own, &options);
    let name = |tag: &str| names.of(tag).map_or_else(|| tag.to_string(), String::from);
    let other = Some(now).filter(|now| !now.is_empty() && !TAGS.contains(now));
    let told = (String::new(), tu_string!(words, add.language_by_words).to_string());
    let listed = TAGS.into_iter().chain(other).map(|tag| (tag.to_string(), name(tag)));
    std::iter::once(told).chain(listed).collect()
}
