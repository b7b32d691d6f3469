//! One of the two articles: its own page of the paper, in a column that scrolls by itself.

use std::sync::Arc;

use annotator::BlockKind;
use leptos::prelude::*;

use super::level::Level;
use super::pairs::{PairSteps, sameness};
use super::sheets::Sheet;
use crate::layout::compare::Comparison;
use crate::layout::{DrawnBlock, Page};
use crate::marking::Colouring;
use crate::route::{Card, Place, Route, is_own};
use crate::state::address::Address;
use crate::ui::format::direction;
use crate::ui::kicker::kicker_parts;
use crate::ui::reader::draw::{draw_block, draw_inside, draw_names};
use crate::ui::reader::found::Layer;
use crate::ui::reader::marks::Marks;
use crate::ui::reader::opening::opening;
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn Column(
    comparison: Arc<Comparison>,
    /// `0` for the left one.
    side: usize,
    /// The id of the article in the address.
    id: String,
    level: Level,
    chosen: Memo<Option<usize>>,
    choose: Callback<usize>,
    sheet: RwSignal<Sheet>,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let page = comparison.pages[side].clone();
    let quotation = {
        let (comparison, card) = (comparison.clone(), address.card());
        Memo::new(move |_| match (chosen.get(), card.get()) {
            (Some(pair), _) => Some(comparison.pairs[pair].quotations[side]),
            (None, Some(Card::Quotation(id))) => comparison.pages[side].quotation_at(&id),
            _ => None,
        })
    };
    let layer = if side == 0 { Layer::First } else { Layer::Second };
    let marks = Marks::with_choice(page.clone(), quotation, layer);
    number_the_pairs(words, comparison.clone(), side, marks);
    let (click, press) = opening(address, || false);
    let article = &page.reading.article;
    let language = if article.in_language.is_empty() { "en" } else { &article.in_language };
    let colouring = address.marking().get_untracked().colouring;
    let (name, other) = if side == 0 { ("left", Sheet::Right) } else { ("right", Sheet::Left) };
    let heading = format!("{name}-headline");
    let blocks: Vec<_> =
        page.blocks.iter().map(|block| draw(words, &page, colouring, block, &heading)).collect();
    let untitled = article.headline().is_empty();
    let place = Place::Article(id.clone());
    let publisher = article.publisher.clone();
    let publisher = publisher.or_else(|| is_own(&id).then(|| tu_string!(words, article.own).to_string()));
    let day = article.date_published.clone();
    let invented = page.about.invented;
    view! {
        <section
            class="column"
            data-column=name
            tabindex="0"
            aria-labelledby=heading.clone()
            node_ref=level.columns[side]
            on:scroll=move |_| level.scrolled(side)
            on:wheel=move |_| level.taken_over()
            on:touchstart=move |_| level.taken_over()
            on:pointerdown=move |_| level.taken_over()
            on:keydown=move |_| level.taken_over()
        >
            <article
                class="article"
                lang=language.to_string()
                dir=direction(language)
                node_ref=marks.article
                on:click=click
                on:keydown=press
            >
                <p class="kicker">
                    {kicker_parts(words, invented, publisher, day)} <a href=Route::to(place).to_hash()>{tu_string!(words, compare.alone)}</a>
                </p>
                {untitled
                    .then(|| {
                        view! {
                            <h2 id=heading.clone() data-block="headline">
                                {tu_string!(words, article.untitled)}
                            </h2>
                        }
                    })}
                {blocks}
            </article>
            <div class="turn-over">
                <PairSteps comparison=comparison.clone() chosen choose />
                <button type="button" class="button" on:click=move |_| sheet.set(other)>
                    {tu_string!(words, compare.turn_over)}
                </button>
            </div>
        </section>
    }
}

/// A block as the reader draws it, but below the heading of the page.
fn draw(words: Words, page: &Page, colouring: Colouring, block: &DrawnBlock, heading: &str) -> AnyView {
    let names = draw_names(page, colouring, block);
    let inside = || draw_inside(words, page, colouring, block);
    let drawn = match block.kind {
        BlockKind::Headline => {
            view! { <h2 id=heading.to_string() data-block="headline">{inside()}</h2> }.into_any()
        }
        BlockKind::Heading => view! { <h3 data-block="heading">{inside()}</h3> }.into_any(),
        _ => draw_block(words, page, colouring, block),
    };
    view! {
        {names}
        {drawn}
    }
    .into_any()
}

/// Puts the numbers of its pairs behind each quotation, for the eye and the ear.
fn number_the_pairs(words: Words, comparison: Arc<Comparison>, side: usize, marks: Marks) {
    Effect::new(move || {
        if marks.drawn().is_none() {
            return;
        }
        for (at, pairs) in
            comparison.belonging[side].iter().enumerate().filter(|(_, pairs)| !pairs.is_empty())
        {
            let Some(tag) = marks.first(&format!(".tag[data-n='{at}']")) else { continue };
            let numbers: Vec<String> = pairs.iter().map(|pair| (pair + 1).to_string()).collect();
            let mut label = tag.get_attribute("aria-label").unwrap_or_default();
            for &pair in pairs {
                let how = sameness(words, &comparison.pairs[pair]);
                label += tu_string!(words, app.comma);
                label += &tu_string!(words, compare.numbered, number = pair + 1, how = how).to_string();
            }
            // Plain attribute names of our own cannot be refused.
            let _ = tag.set_attribute("data-pair", &numbers.join("·"));
            let _ = tag.set_attribute("aria-label", &label);
        }
    });
}
