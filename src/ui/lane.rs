//! A line along the article with the pieces of some quotations on it, in two sizes: small beside the text, wide as a
//! picture of its own.

use std::fmt::Write;
use std::sync::Arc;

use annotator::Span;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::layout::Page;
use crate::layout::along::{Along, Stretch, WHOLE};
use crate::layout::citation;
use crate::route::{Card, View};
use crate::state::address::Address;
use crate::ui::format::quote;
use crate::words::{Words, tag_and_direction, use_i18n};

/// How large a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// All pieces of one height; a click opens the nearest.
    Small,
    /// What stands between quotation marks is tall, what is retold low; each piece is a link.
    Wide,
}

impl Size {
    /// No piece is drawn narrower, or it would not be seen.
    fn least(self) -> f64 {
        match self {
            Size::Small => 8.0,
            Size::Wide => 3.0,
        }
    }
}

#[component]
pub fn Lane(
    page: Arc<Page>,
    /// Places of the quotations in the reading.
    quotations: Vec<usize>,
    /// Which quotations of the reading the filter lets pass.
    passes: Memo<Vec<bool>>,
    size: Size,
    /// What the picture shows, for those who do not see it; nothing where a table says it.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let along = Along::new(&page.reading);
    let all = draw(&page, along, size, quotations.iter().copied());
    let shown = {
        let (page, quotations) = (page.clone(), quotations.clone());
        move || {
            passes.with(|passes| {
                let passing = quotations.iter().copied().filter(|&at| passes.get(at) == Some(&true));
                draw(&page, along, size, passing)
            })
        }
    };
    let pieces = (size == Size::Wide).then(|| links(&page, along, &quotations));
    let open = move |event: MouseEvent| {
        if size == Size::Small
            && let Some(nearest) = nearest(words, &page, along, &quotations, &event)
        {
            address.set_card(Some(Card::Quotation(page.reading.quotations[nearest].id.clone())));
        }
    };
    view! {
        <div class="line" data-size=match size { Size::Small => "small", Size::Wide => "wide" }>
            <svg
                role=label.is_some().then_some("img")
                aria-hidden=label.is_none().then_some("true")
                aria-label=label
                viewBox=format!("0 0 {WHOLE} 10")
                preserveAspectRatio="none"
                on:click=open
            >
                <path class="lane-all" d=all />
                <path class="lane-shown" d=shown />
            </svg>
            {pieces}
        </div>
    }
}

/// A link over each piece: what a pointer finds. Keyboard and ear have the same links in the table of the figure.
fn links(page: &Arc<Page>, along: Along, quotations: &[usize]) -> AnyView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let links = quotations.iter().flat_map(|&at| {
        let quotation = &page.reading.quotations[at];
        let title = quote(words, &citation::words(&page.reading, at));
        quotation.content.iter().map(move |&span| {
            let Stretch { start, length } = along.stretch(span, Size::Wide.least());
            let card = Card::Quotation(quotation.id.clone());
            view! {
                <a
                    class="piece"
                    tabindex="-1"
                    title=title.clone()
                    href=move || address.shown_as(View::Text, Some(card.clone()))
                    style:inset-inline-start=format!("{:.2}%", 100.0 * start / WHOLE)
                    style:inline-size=format!("{:.2}%", 100.0 * length / WHOLE)
                ></a>
            }
        })
    });
    view! { <div aria-hidden="true">{links.collect::<Vec<_>>()}</div> }.into_any()
}

/// The quotation whose middle is nearest to where the line was clicked.
fn nearest(
    words: Words,
    page: &Page,
    along: Along,
    quotations: &[usize],
    event: &MouseEvent,
) -> Option<usize> {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok())?;
    let place = target.closest("svg").ok().flatten()?.get_bounding_client_rect();
    let from_left = (f64::from(event.client_x()) - place.left()) / place.width().max(1.0);
    // As the style sheet mirrors it.
    let is_mirrored = tag_and_direction(words.get_locale_untracked()).1 == "rtl";
    let point = if is_mirrored { 1.0 - from_left } else { from_left };
    let distance = |at: usize| along.distance(point, page.reading.quotations[at].extent());
    quotations.iter().copied().min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
}

/// Path data with a bar for every piece of these quotations.
fn draw(page: &Page, along: Along, size: Size, quotations: impl Iterator<Item = usize>) -> String {
    let mut path = String::new();
    for at in quotations {
        let quotation = &page.reading.quotations[at];
        match size {
            Size::Small => {
                quotation.content.iter().for_each(|&span| bar(&mut path, along, size, span, (0, 10)))
            }
            Size::Wide => {
                quotation.content.iter().for_each(|&span| bar(&mut path, along, size, span, (6, 4)));
                quotation.verbatim.iter().for_each(|&span| bar(&mut path, along, size, span, (0, 10)));
            }
        }
    }
    path
}

/// A bar that begins so far from the top and is so high.
fn bar(path: &mut String, along: Along, size: Size, span: Span, (top, high): (u8, u8)) {
    let Stretch { start, length } = along.stretch(span, size.least());
    // Writing to a string cannot fail.
    let _ = write!(path, "M{start:.1} {top}h{length:.1}v{high}h-{length:.1}z");
}
