//! What stood on the page and is no part of the article: kept, so that nothing is lost.

use std::sync::Arc;

use annotator::Removal;
use leptos::prelude::*;

use crate::layout::Page;
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn RemovedLines(page: Arc<Page>) -> impl IntoView {
    let removed = &page.reading.article.removed;
    if removed.is_empty() {
        return ().into_any();
    }
    let words = use_i18n();
    let count = removed.len();
    let lines: Vec<_> = removed
        .iter()
        .map(|line| {
            view! {
                <li>
                    <span>{line.text.clone()}</span>
                    <span class="soft">{reason(words, line.reason)}</span>
                </li>
            }
        })
        .collect();
    view! {
        <details class="removed">
            <summary>{tu_string!(words, article.removed, count = count).to_string()}</summary>
            <p class="soft">{tu_string!(words, article.removed_why)}</p>
            <ul>{lines}</ul>
        </details>
    }
    .into_any()
}

/// Why a line was left out, in a word or two.
pub fn reason(words: Words, reason: Removal) -> &'static str {
    match reason {
        Removal::Navigation => tu_string!(words, removal.navigation),
        Removal::Languages => tu_string!(words, removal.languages),
        Removal::Media => tu_string!(words, removal.media),
        Removal::Share => tu_string!(words, removal.share),
        Removal::Recommendation => tu_string!(words, removal.recommendation),
        Removal::Promotion => tu_string!(words, removal.promotion),
        Removal::Footer => tu_string!(words, removal.footer),
        Removal::Repetition => tu_string!(words, removal.repetition),
        Removal::Dateline => tu_string!(words, removal.dateline),
        Removal::Person => tu_string!(words, removal.person),
    }
}
