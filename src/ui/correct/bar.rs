//! The bar for the words that are chosen: which they are, and how the keys choose others.

use std::sync::Arc;

use annotator::Span;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::actions::Actions;
use super::choosing::{follow_selection, starting_words};
use crate::layout::Page;
use crate::layout::word_edges::{Edge, moved, neighbour};
use crate::state::commands::Commands;
use crate::state::correcting::Correcting;
use crate::state::settings::keys::Command;
use crate::ui::close::CloseButton;
use crate::ui::format::quote;
use crate::ui::reader::marks::Marks;
use crate::words::{tu_string, use_i18n};

/// Longer words are shortened in the bar, in letters.
const LONGEST: usize = 90;

#[component]
pub fn ChosenBar(page: Arc<Page>, marks: Marks) -> impl IntoView {
    let words = use_i18n();
    let correcting = expect_context::<Correcting>();
    let chosen = correcting.chosen();
    follow_selection(page.clone(), marks);
    offer_key(page.clone(), marks);
    let let_go = move || {
        chosen.set(None);
        if let Some(selection) = web_sys::window().and_then(|window| window.get_selection().ok()?) {
            let _ = selection.remove_all_ranges();
        }
        marks.focus_text();
    };
    let press = {
        let page = page.clone();
        move |event: KeyboardEvent| {
            let Some(now) = chosen.get_untracked() else { return };
            if event.key() == "Escape" {
                event.stop_propagation();
                let_go();
                return;
            }
            if let Some(next) = walked(&page, now, &event.key(), event.shift_key()) {
                event.prevent_default();
                chosen.set(Some(next));
                marks.reveal_words(&page, next);
            }
        }
    };
    let press = StoredValue::new(press);
    let inside = StoredValue::new({
        let page = page.clone();
        move |span: Span| view! { <Actions page=page.clone() marks span /> }
    });
    let text = StoredValue::new(page);
    let shown = move || {
        let span = chosen.get().unwrap_or_default();
        text.with_value(|page| quote(words, &shortened(span.of(&page.reading.article.text))))
    };
    view! {
        <Show when=move || chosen.get().is_some()>
            <section id="chosen" class="chosen-bar" aria-label=tu_string!(words, correct.chosen)>
                <p class="chosen-words">
                    <button
                        id="chosen-words"
                        type="button"
                        aria-describedby="chosen-hint"
                        on:keydown=move |event| press.with_value(|press| press(event))
                    >
                        {shown}
                    </button>
                </p>
                <p id="chosen-hint" class="soft">
                    {tu_string!(words, correct.walk_hint)}
                </p>
                {move || chosen.get().map(|span| inside.with_value(|inside| inside(span)))}
                <CloseButton id="chosen-close" close=let_go />
            </section>
        </Show>
    }
}

/// What is chosen after an arrow key: the next word, with Shift one word more or less, up and down another paragraph.
fn walked(page: &Page, now: Span, key: &str, shift: bool) -> Option<Span> {
    let text = &page.reading.article.text;
    let blocks = &page.reading.article.blocks;
    let first_word = |at: usize| {
        let span = blocks.get(at)?.span;
        let word = span.of(text).split_whitespace().next()?;
        Some(Span::new(span.start, span.start + word.len()))
    };
    let here = blocks.iter().position(|block| block.span.covers(now.start));
    match (key, shift) {
        ("ArrowRight", false) => neighbour(text, now, true),
        ("ArrowLeft", false) => neighbour(text, now, false),
        ("ArrowRight", true) => moved(text, now, Edge::End, true),
        ("ArrowLeft", true) => moved(text, now, Edge::End, false),
        ("ArrowDown", _) => first_word(here? + 1),
        ("ArrowUp", _) => first_word(here?.checked_sub(1)?),
        _ => None,
    }
}

/// The key opens the form of the card, or begins to choose words where there is no card.
fn offer_key(page: Arc<Page>, marks: Marks) {
    let correcting = expect_context::<Correcting>();
    expect_context::<Commands>().offer(Command::Correct, move || {
        let has_card = marks.quotation.get_untracked().is_some() || marks.actor.get_untracked().is_some();
        let focus = match has_card {
            true => {
                correcting.open().set(true);
                "#put-right-form :is(select, input)"
            }
            false => {
                if correcting.chosen().get_untracked().is_none() {
                    correcting.chosen().set(starting_words(&page, marks));
                }
                "#chosen-words"
            }
        };
        request_animation_frame(move || super::undo::focus_first(focus));
    });
}

fn shortened(words: &str) -> String {
    let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match one_line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", one_line[..end].trim_end()),
        None => one_line,
    }
}
