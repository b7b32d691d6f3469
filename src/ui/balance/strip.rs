//! Who is heard where: a line for each voice along the whole article, over its paragraphs.

use std::fmt::Write;
use std::sync::Arc;

use annotator::{BlockKind, Country};
use leptos::prelude::*;

use super::figure::{Figure, MoreButton, few};
use super::tables::{Row, table};
use super::voice::row_head;
use super::{Rows, Shown, Voices};
use crate::layout::Page;
use crate::layout::along::{self, Along, Stretch, WHOLE};
use crate::layout::balance::Group;
use crate::layout::citation;
use crate::route::{Card, View};
use crate::state::address::Address;
use crate::ui::format::{country_name, kind, list, quote};
use crate::ui::lane::{Lane, Size};
use crate::ui::tone::tone;
use crate::words::{Words, tu_string, use_i18n};

/// Of the paragraphs every so many has its number: the first of these with which the numbers of a long
/// article do not run into each other.
const NUMBERED: [usize; 8] = [5, 10, 20, 50, 100, 200, 500, 1000];

/// So many numbers have room on a line.
const MOST_NUMBERS: usize = 12;

/// More rules than this are a grey field.
const MOST_RULES: usize = 150;

#[component]
pub fn StripFigure(
    page: Arc<Page>,
    voices: Arc<Voices>,
    rows: RwSignal<Rows>,
    shown: Shown,
) -> impl IntoView {
    let words = use_i18n();
    let quotations = {
        let page = page.clone();
        move || quotations_table(words, &page, shown)
    };
    let lanes = {
        let page = page.clone();
        move || {
            let groups = voices.of(rows.get()).to_vec();
            view! { <Lanes page=page.clone() groups shown /> }
        }
    };
    let (axis, own) = (axis(words, &page), own_voice(words, &page));
    view! {
        <Figure
            id="along"
            title=tu_string!(words, voices.strip)
            note=tu_string!(words, balance.along_note)
            table=quotations
        >
            <div class="score">
                {axis} {lanes} {own}
            </div>
        </Figure>
    }
}

#[component]
fn Lanes(page: Arc<Page>, groups: Vec<Group>, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let all = RwSignal::new(false);
    let count = groups.len();
    let lanes = move || {
        let lane = |group: &Group| {
            let tone = group.choice.clone().map(|choice| tone(page.cast.clone(), choice));
            let quotations = group.quotations.clone();
            view! {
                <li class="row" data-tone=tone>
                    {row_head(words, &page.cast, group)}
                    <Lane page=page.clone() quotations passes=shown.passes size=Size::Wide />
                </li>
            }
        };
        groups[..few(all, count)].iter().map(lane).collect::<Vec<_>>()
    };
    view! {
        <ul class="rows">{lanes}</ul>
        <MoreButton all count />
    }
}

/// Headline and paragraphs above the lines, and a thin rule down through them where each begins.
fn axis(words: Words, page: &Page) -> AnyView {
    let along = Along::new(&page.reading);
    let paragraphs = along::paragraphs(&page.reading);
    let apart =
        NUMBERED.into_iter().find(|apart| paragraphs.len() / apart <= MOST_NUMBERS).unwrap_or(usize::MAX);
    let has_number = |number: usize| number == 1 || number.is_multiple_of(apart);
    let mut rules = String::new();
    let ruled = |number: usize| paragraphs.len() <= MOST_RULES || has_number(number);
    for (_, span) in paragraphs.iter().filter(|(number, _)| ruled(*number)) {
        // Writing to a string cannot fail.
        let _ = write!(rules, "M{:.1} 0v10", along.stretch(*span, 0.0).start);
    }
    let headline = page.reading.article.blocks.iter().find(|block| block.kind == BlockKind::Headline);
    let headline = headline.map(|block| {
        let length = along.stretch(block.span, 0.0).length;
        view! {
            <span class="axis-headline" style:inline-size=format!("{:.2}%", 100.0 * length / WHOLE)></span>
        }
    });
    let number = |&(number, span): &(usize, annotator::Span)| {
        let Stretch { start, .. } = along.stretch(span, 0.0);
        view! { <span style:inset-inline-start=format!("{:.2}%", 100.0 * start / WHOLE)>{number}</span> }
    };
    let numbers = paragraphs.iter().filter(|(number, _)| has_number(*number));
    let numbers: Vec<_> = numbers.map(number).collect();
    view! {
        <div class="row axis" aria-hidden="true">
            <span class="axis-name">{tu_string!(words, balance.paragraph)}</span>
            <div class="axis-line">{headline} {numbers}</div>
        </div>
        <svg class="axis-rules" aria-hidden="true" viewBox=format!("0 0 {WHOLE} 10") preserveAspectRatio="none">
            <path d=rules />
        </svg>
    }
    .into_any()
}

/// The lowest line: where nobody is quoted.
fn own_voice(words: Words, page: &Page) -> AnyView {
    let along = Along::new(&page.reading);
    let pieces = along::own_voice(&page.reading).into_iter().map(|span| {
        let Stretch { start, length } = along.stretch(span, 0.0);
        view! {
            <span
                style:inset-inline-start=format!("{:.2}%", 100.0 * start / WHOLE)
                style:inline-size=format!("{:.2}%", 100.0 * length / WHOLE)
            ></span>
        }
    });
    view! {
        <div class="row own-voice">
            <span class="row-head">
                <span class="row-name">{tu_string!(words, balance.fill_own)}</span>
            </span>
            <div class="line own-line" aria-hidden="true">
                {pieces.collect::<Vec<_>>()}
            </div>
        </div>
    }
    .into_any()
}

/// Every quotation in text order, each a way to its place.
fn quotations_table(words: Words, page: &Page, shown: Shown) -> AnyView {
    let address = expect_context::<Address>();
    let reading = &page.reading;
    let filtered = shown.filtered.get();
    let passes = shown.passes.get();
    let speech = (0..reading.quotations.len()).filter(|&at| page.cast.heard[at].is_speech());
    let rows = speech.map(|at| {
        let quotation = &reading.quotations[at];
        let names: Vec<String> =
            reading.speakers(quotation).into_iter().map(|actor| actor.name.clone()).collect();
        let names =
            if names.is_empty() { tu_string!(words, card.nobody).to_string() } else { list(words, &names) };
        let countries: Vec<String> =
            quotation.countries.iter().map(|&country: &Country| country_name(words, country)).collect();
        let paragraph = citation::paragraph(reading, at);
        let paragraph = paragraph.map_or_else(|| "–".to_string(), |number| number.to_string());
        let card = Card::Quotation(quotation.id.clone());
        let mut cells = vec![
            paragraph.into_any(),
            names.into_any(),
            list(words, &countries).into_any(),
            kind(words, quotation.kind).into_any(),
            page.cast.heard[at].words.to_string().into_any(),
        ];
        if filtered {
            let yes = if passes[at] { tu_string!(words, balance.yes) } else { "" };
            cells.push(yes.into_any());
        }
        Row {
            head: view! {
                <a
                    href=move || address.shown_as(View::Text, Some(card.clone()))
                    lang=reading.article.in_language.clone()
                >
                    {quote(words, &citation::words(reading, at))}
                </a>
            }
            .into_any(),
            cells,
        }
    });
    let mut heads = vec![
        tu_string!(words, balance.quotation),
        tu_string!(words, balance.paragraph),
        tu_string!(words, balance.speaker),
        tu_string!(words, balance.country),
        tu_string!(words, card.kind),
        tu_string!(words, balance.words),
    ];
    heads.extend(filtered.then(|| tu_string!(words, balance.passing)));
    table(heads.into_iter().map(str::to_string).collect(), rows.collect())
}
