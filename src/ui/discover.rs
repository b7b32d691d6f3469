//! What there is to discover in an article: one line to a pupil, in the article's language, with a
//! label in the reader's.

use leptos::prelude::*;

use crate::ui::format::direction;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Discover(
    /// Nothing is shown for an empty one.
    line: String,
    /// That of the article.
    language: String,
) -> impl IntoView {
    let words = use_i18n();
    (!line.is_empty()).then(|| {
        view! {
            <p class="discover" lang=language.clone() dir=direction(&language)>
                <span class="discover-label" lang=tu_string!(words, tag)>
                    {tu_string!(words, collection.discover)}
                </span>
                " "
                {line}
            </p>
        }
    })
}
