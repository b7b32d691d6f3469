//! What stands in the line over a headline: whether the article is invented, who published it, and when.

use leptos::prelude::*;

use super::format::date;
use crate::words::{Words, tu_string};

/// The parts of the line, for whoever draws the line itself.
pub fn kicker_parts(
    words: Words,
    invented: bool,
    publisher: Option<String>,
    day: Option<String>,
) -> impl IntoView {
    let invented =
        invented.then(|| view! { <span class="invented">{tu_string!(words, article.invented)}</span> });
    let publisher = publisher.map(|publisher| view! { <span>{publisher}</span> });
    let day = day.map(|day| {
        let shown = date(words, &day);
        view! { <time datetime=day>{shown}</time> }
    });
    (invented, publisher, day)
}
