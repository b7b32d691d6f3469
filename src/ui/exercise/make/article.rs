//! The article on a worksheet, without what the exercises below it ask for.

use std::collections::HashMap;

use annotator::{Block, BlockKind, Span};
use leptos::prelude::*;

use super::drawn;
use crate::exercise::Prompt;
use crate::layout::Page;
use crate::state::lesson::OpenLesson;
use crate::ui::format::{date, direction};
use crate::words::{Words, tu_string};

/// What must not be read in an article on the sheet, by the place of the article: the verbs that an exercise asks for.
pub fn gaps(open: &OpenLesson) -> HashMap<usize, Vec<Span>> {
    let mut gaps: HashMap<usize, Vec<Span>> = HashMap::new();
    for (place, exercise) in open.lesson.exercises.iter().enumerate() {
        for item in open.items(place, "").unwrap_or_default() {
            if !matches!(item.prompt, Prompt::WhichVerb | Prompt::NeutralVerb) {
                continue;
            }
            for passage in &item.passages {
                let article = exercise.articles.get(passage.article).copied().unwrap_or_default();
                gaps.entry(article).or_default().extend(&passage.hidden);
            }
        }
    }
    for spans in gaps.values_mut() {
        spans.sort_unstable();
        spans.dedup();
    }
    gaps
}

/// The article with gaps, its paragraphs far enough apart to draw in.
pub fn article(words: Words, page: &Page, gaps: &[Span]) -> AnyView {
    let article = &page.reading.article;
    let block = |block: &Block| {
        let mut text: Vec<AnyView> = Vec::new();
        let mut at = block.span.start;
        for gap in gaps.iter().filter(|gap| block.span.contains(**gap)) {
            text.push(Span::new(at, gap.start.max(at)).of(&article.text).to_string().into_any());
            text.push(drawn::gap(words));
            at = gap.end.max(at);
        }
        text.push(Span::new(at, block.span.end).of(&article.text).to_string().into_any());
        match block.kind {
            BlockKind::Headline => view! { <h3>{text}</h3> }.into_any(),
            BlockKind::Heading => view! { <h4>{text}</h4> }.into_any(),
            BlockKind::Standfirst => view! { <p class="paper-standfirst">{text}</p> }.into_any(),
            BlockKind::Byline | BlockKind::Caption => view! { <p class="paper-how">{text}</p> }.into_any(),
            BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Blockquote => {
                view! { <p>{text}</p> }.into_any()
            }
        }
    };
    let blocks: Vec<AnyView> = article.blocks.iter().map(block).collect();
    let invented = page.about.invented.then(|| {
        view! { <p class="paper-how">{tu_string!(words, article.invented_notice)}</p> }
    });
    let day = article.date_published.as_deref().map(|day| date(words, day));
    let from: Vec<String> = article.publisher.clone().into_iter().chain(day).collect();
    view! {
        <section class="paper-article">
            {invented}
            <div lang=article.in_language.clone() dir=direction(&article.in_language)>
                {blocks}
            </div>
            {(!from.is_empty()).then(|| view! { <p class="paper-how">{from.join(" · ")}</p> })}
        </section>
    }
    .into_any()
}
