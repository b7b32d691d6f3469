//! Marks whose words are gone from the text: shown as such, never moved to a place that looks alike.

use std::sync::Arc;

use annotator::format::article_file::OrphanReason;
use leptos::prelude::*;

use crate::layout::Page;
use crate::ui::format::quote;
use crate::words::{Words, tag_and_direction, tu_string, use_i18n};

#[component]
pub fn Orphans(page: Arc<Page>) -> impl IntoView {
    if page.orphans.is_empty() {
        return ().into_any();
    }
    let words = use_i18n();
    let (tag, way) = tag_and_direction(words.get_locale_untracked());
    let count = page.orphans.len();
    let rows: Vec<_> = page
        .orphans
        .iter()
        .map(|orphan| {
            let gone = match orphan.words.trim() {
                "" => tu_string!(words, correct.orphan_unnamed).to_string(),
                gone => quote(words, gone),
            };
            view! {
                <li>
                    <span dir="auto">{gone}</span>
                    " "
                    <span class="soft">{reason(words, orphan.reason)}</span>
                </li>
            }
        })
        .collect();
    view! {
        <details class="note orphans" lang=tag dir=way>
            <summary>{tu_string!(words, article.orphans, count = count).to_string()}</summary>
            <ul>{rows}</ul>
        </details>
    }
    .into_any()
}

fn reason(words: Words, reason: OrphanReason) -> &'static str {
    match reason {
        OrphanReason::WordsNotFound => tu_string!(words, correct.orphan_not_found),
        OrphanReason::SeveralPlaces => tu_string!(words, correct.orphan_several),
        OrphanReason::TooManyMoved => tu_string!(words, correct.orphan_too_many),
        OrphanReason::TooManyCorrections => tu_string!(words, correct.orphan_too_many_corrections),
        OrphanReason::NoWords => tu_string!(words, correct.orphan_no_words),
        OrphanReason::UnknownActor => tu_string!(words, correct.orphan_unknown_actor),
        OrphanReason::SameId => tu_string!(words, correct.orphan_same_id),
        OrphanReason::NotUnderstood => tu_string!(words, correct.orphan_not_understood),
    }
}
