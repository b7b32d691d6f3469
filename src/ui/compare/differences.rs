//! One paper's version of a quotation, with what differs from the other's.

use std::sync::Arc;

use leptos::prelude::*;

use crate::layout::compare::Comparison;
use crate::layout::compare::likeness::Sameness;
use crate::layout::compare::pieces::What;
use crate::ui::format::direction;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn Version(comparison: Arc<Comparison>, pair: usize, side: usize, paper: String) -> impl IntoView {
    let words = use_i18n();
    let found = &comparison.pairs[pair];
    let article = &comparison.pages[side].reading.article;
    let language = if article.in_language.is_empty() { "en" } else { &article.in_language };
    // Of a retelling most words differ, so there it is those in common that are marked.
    let retold = found.sameness == Sameness::Paraphrased;
    let mut drawn = Vec::new();
    for (number, stretch) in comparison.pieces(found, side).into_iter().enumerate() {
        if number > 0 {
            drawn.push(" … ".into_any());
        }
        for piece in stretch {
            let text = piece.span.of(&article.text).to_string();
            drawn.push(match piece.what {
                What::Both if retold => view! { <b class="in-both">{text}</b> }.into_any(),
                What::Here if !retold => view! {
                    <span class="only-here">
                        <span class="visually-hidden">
                            " [" {tu_string!(words, compare.only_here)} ": "
                        </span>
                        {text}
                        <span class="visually-hidden">"] "</span>
                    </span>
                }
                .into_any(),
                What::Around => view! { <i class="around">{text}</i> }.into_any(),
                What::Both | What::Here => text.into_any(),
            });
        }
    }
    view! {
        <p class="version">
            <span class="paper">{paper} ": "</span>
            <q lang=language.to_string() dir=direction(language)>
                {drawn}
            </q>
        </p>
    }
}
