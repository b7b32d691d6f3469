//! Who is heard where in the article, like the staves of a score: one line a voice, from the
//! first word of the article at the left to its last at the right.

use std::fmt::Write;
use std::sync::Arc;

use annotator::Span;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::filter::{Choice, Heard};
use crate::layout::Page;
use crate::route::Card;
use crate::state::address::Address;
use crate::ui::format::{choice_letters, choice_name};
use crate::ui::tone::tone;
use crate::words::{tu_string, use_i18n};

/// More lines than this are no picture any more.
const MOST: usize = 6;

/// The width of the drawing in its own units.
const WIDE: f64 = 1000.0;

/// No quotation is drawn narrower than this, or it would not be seen.
const NARROW: f64 = 8.0;

#[component]
pub fn Strip(page: Arc<Page>) -> impl IntoView {
    let words = use_i18n();
    let voices = &page.cast.voices;
    let without_country = voices.speakers.iter().filter(
        |voice| matches!(&voice.choice, Choice::Speaker(id) if page.cast.speaker(id).countries.is_empty()),
    );
    let lanes: Vec<Choice> =
        voices.countries.iter().chain(without_country).take(MOST).map(|voice| voice.choice.clone()).collect();
    if lanes.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="strip">
            <h2>{tu_string!(words, voices.strip)}</h2>
            {lanes
                .into_iter()
                .map(|choice| view! { <Lane page=page.clone() choice /> })
                .collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}

#[component]
fn Lane(page: Arc<Page>, choice: Choice) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let filter = address.filter();
    let tone = tone(page.cast.clone(), choice.clone());
    let letters = choice_letters(&page.cast, &choice);
    let label = {
        let name = choice_name(words, &page.cast, &choice);
        tu_string!(words, voices.strip_label, name = name).to_string()
    };
    let theirs: Vec<usize> =
        (0..page.cast.heard.len()).filter(|&at| is_of(&page.cast.heard[at], &choice)).collect();
    let all = draw(&page, theirs.iter().copied());
    let shown = {
        let (page, theirs) = (page.clone(), theirs.clone());
        move || {
            let filter = filter.get();
            let passing = theirs.iter().copied().filter(|&at| filter.passes(&page.cast.heard[at]));
            draw(&page, passing)
        }
    };
    let open = move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(line) = target.and_then(|target| target.closest("svg").ok().flatten()) else { return };
        let place = line.get_bounding_client_rect();
        let along = (f64::from(event.client_x()) - place.left()) / place.width().max(1.0);
        let whole = page.reading.article.text.len() as f64;
        let distance = |at: &usize| {
            let middle = page.reading.quotations[*at].extent();
            ((middle.start + middle.end) as f64 / 2.0 - along * whole).abs()
        };
        if let Some(&nearest) = theirs.iter().min_by(|a, b| distance(a).total_cmp(&distance(b))) {
            address.set_card(Some(Card::Quotation(page.reading.quotations[nearest].id.clone())));
        }
    };
    view! {
        <div class="lane" data-tone=tone>
            <b aria-hidden="true">{letters}</b>
            <svg
                role="img"
                aria-label=label
                viewBox=format!("0 0 {WIDE} 10")
                preserveAspectRatio="none"
                on:click=open
            >
                <path class="lane-all" d=all />
                <path class="lane-shown" d=shown />
            </svg>
        </div>
    }
}

fn is_of(quotation: &Heard, choice: &Choice) -> bool {
    quotation.is_speech()
        && match choice {
            Choice::Country(country) => quotation.countries.contains(country),
            Choice::Speaker(id) => quotation.speakers.contains(id),
            _ => false,
        }
}

/// Path data with one bar for every piece of these quotations.
fn draw(page: &Page, quotations: impl Iterator<Item = usize>) -> String {
    let whole = page.reading.article.text.len().max(1) as f64;
    let bar = |span: &Span| {
        let width = (WIDE * span.len() as f64 / whole).max(NARROW);
        ((WIDE * span.start as f64 / whole).min(WIDE - width), width)
    };
    let pieces = quotations.flat_map(|at| &page.reading.quotations[at].content);
    pieces.map(bar).fold(String::new(), |mut path, (start, width)| {
        // Writing to a string cannot fail.
        let _ = write!(path, "M{start:.1} 0h{width:.1}v10h-{width:.1}z");
        path
    })
}
