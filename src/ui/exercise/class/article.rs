//! Heat maps: the articles of the lesson with how many misread which place; the same as a table.

use std::sync::Arc;

use annotator::BlockKind;
use leptos::prelude::*;

use super::View;
use super::places::{How, Place, draw, places};
use crate::layout::Page;
use crate::state::class::{Collecting, Seen};
use crate::ui::balance::tables::{Row, table};
use crate::ui::exercise::wording::title;
use crate::ui::format::{direction, quote};
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn Articles(seen: Arc<Seen>, view: View) -> impl IntoView {
    let words = use_i18n();
    let collecting = expect_context::<Collecting>();
    let all = seen.clone();
    let right = Memo::new(move |_| collecting.shows_right(&view.showing(&all)));
    let articles = move || {
        let right = right.get();
        let pages = seen.open.pages.iter().enumerate();
        pages
            .map(|(at, page)| {
                let places = places(&seen, at, right);
                view! { <Article page=page.clone() places right /> }
            })
            .collect_view()
    };
    let note = move || match right.get() {
        true => tu_string!(words, class.article_note),
        false => tu_string!(words, class.article_hidden),
    };
    view! {
        <section class="class-article" aria-labelledby="class-article-title">
            <h3 id="class-article-title">{tu_string!(words, class.article)}</h3>
            <p class="soft">{note}</p>
            <Show when=move || right.get()>
                <Legend />
            </Show>
            {articles}
        </section>
    }
}

#[component]
fn Article(page: Arc<Page>, places: Vec<Place>, right: bool) -> impl IntoView {
    let words = use_i18n();
    let article = &page.reading.article;
    let blocks = article.blocks.iter().map(|block| {
        let inside = draw(&article.text, block.span, &places);
        match block.kind {
            BlockKind::Headline => view! { <h4 class="plain-headline">{inside}</h4> }.into_any(),
            BlockKind::Heading => view! { <h5>{inside}</h5> }.into_any(),
            BlockKind::Byline | BlockKind::Caption => view! { <p class="soft">{inside}</p> }.into_any(),
            BlockKind::Blockquote => view! { <blockquote>{inside}</blockquote> }.into_any(),
            BlockKind::Standfirst | BlockKind::Paragraph | BlockKind::ListItem => {
                view! { <p>{inside}</p> }.into_any()
            }
        }
    });
    let blocks = blocks.collect_view();
    let rows = rows(words, &page, &places);
    let none = (right && rows.is_empty())
        .then(|| view! { <p class="note">{tu_string!(words, class.no_places)}</p> });
    let as_table = (!rows.is_empty()).then(|| {
        let heads = [
            tu_string!(words, class.place),
            tu_string!(words, class.exercise),
            tu_string!(words, class.what),
            tu_string!(words, class.how_many),
        ];
        view! {
            <details class="as-table">
                <summary>{tu_string!(words, class.as_table)}</summary>
                <div class="table-frame" tabindex="0" role="group" aria-label=tu_string!(words, class.as_table)>
                    {table(heads.map(str::to_string).to_vec(), rows)}
                </div>
            </details>
        }
    });
    view! {
        {none}
        <div class="heat-text" lang=article.in_language.clone() dir=direction(&article.in_language)>
            {blocks}
        </div>
        {as_table}
    }
}

/// What tints, lines and numbers mean.
#[component]
fn Legend() -> impl IntoView {
    let words = use_i18n();
    let sample = |how: How| {
        let step = if how == How::Voted { 0 } else { 2 };
        view! {
            <li>
                <span class="heat" data-how=how.as_str() data-step=step>
                    {how.name(words)}
                </span>
            </li>
        }
    };
    let steps = [
        tu_string!(words, class.step_1),
        tu_string!(words, class.step_2),
        tu_string!(words, class.step_3),
        tu_string!(words, class.step_4),
    ];
    let step = |(number, said): (usize, &'static str)| {
        view! {
            <li>
                <span class="heat" data-how="none" data-step=number + 1>
                    {said}
                </span>
            </li>
        }
    };
    view! {
        <ul class="heat-legend">
            {steps.into_iter().enumerate().map(step).collect_view()} {How::COUNTED.map(sample)}
        </ul>
    }
}

fn rows(words: Words, page: &Page, places: &[Place]) -> Vec<Row> {
    let told = places.iter().filter(|place| !place.label.is_empty());
    let row = |place: &Place| Row {
        head: quote(words, place.span.of(&page.reading.article.text)).into_any(),
        cells: vec![
            title(words, place.kind).into_any(),
            place.how.name(words).into_any(),
            match place.how {
                How::Voted => place.label.clone(),
                _ => tu_string!(words, class.of, count = place.count, all = place.of).to_string(),
            }
            .into_any(),
        ],
    };
    told.map(row).collect()
}
