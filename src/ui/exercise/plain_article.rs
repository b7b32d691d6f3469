//! The article as the paper has it, without a mark: a pupil looks things up in it.

use std::sync::Arc;

use annotator::BlockKind;
use leptos::prelude::*;

use crate::layout::Page;
use crate::ui::format::direction;
use crate::words::{tu_string, use_i18n};

/// From this width on, in CSS pixels, there is room for it beside an item.
const WIDE: f64 = 1000.0;

#[component]
pub fn PlainArticle(page: Arc<Page>) -> impl IntoView {
    let words = use_i18n();
    let width = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
    let article = &page.reading.article;
    let blocks = article.blocks.iter().map(|block| {
        let text = block.span.of(&article.text).to_string();
        match block.kind {
            BlockKind::Headline => view! { <h2 class="plain-headline">{text}</h2> }.into_any(),
            BlockKind::Heading => view! { <h3>{text}</h3> }.into_any(),
            BlockKind::Blockquote => view! { <blockquote>{text}</blockquote> }.into_any(),
            BlockKind::Standfirst => view! { <p class="plain-standfirst">{text}</p> }.into_any(),
            BlockKind::Byline | BlockKind::Caption => view! { <p class="soft">{text}</p> }.into_any(),
            BlockKind::Paragraph | BlockKind::ListItem => view! { <p>{text}</p> }.into_any(),
        }
    });
    let blocks = blocks.collect_view();
    view! {
        <details class="plain-article" open=width.is_some_and(|width| width >= WIDE)>
            <summary>{tu_string!(words, exercise.article)}</summary>
            <div lang=article.in_language.clone() dir=direction(&article.in_language)>
                {blocks}
            </div>
        </details>
    }
}
