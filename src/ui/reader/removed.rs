//! What stood on the page and is no part of the article: kept, so that nothing is lost.

use std::sync::Arc;

use annotator::Removal;
use leptos::prelude::*;

use crate::layout::Page;
use crate::words::{Words, t, t_string, use_i18n};

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
            <summary>{t!(words, article.removed, count = move || count)}</summary>
            <p class="soft">{t!(words, article.removed_why)}</p>
            <ul>{lines}</ul>
        </details>
    }
    .into_any()
}

fn reason(words: Words, reason: Removal) -> &'static str {
    match reason {
        Removal::Navigation => t_string!(words, removal.navigation),
        Removal::Languages => t_string!(words, removal.languages),
        Removal::Media => t_string!(words, removal.media),
        Removal::Share => t_string!(words, removal.share),
        Removal::Recommendation => t_string!(words, removal.recommendation),
        Removal::Promotion => t_string!(words, removal.promotion),
        Removal::Footer => t_string!(words, removal.footer),
        Removal::Repetition => t_string!(words, removal.repetition),
        Removal::Dateline => t_string!(words, removal.dateline),
    }
}
