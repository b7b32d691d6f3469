//! How words of the article are chosen: selected with a pointer, or walked to with the keys.

use std::sync::Arc;
use std::time::Duration;

use annotator::Span;
use gloo_events::EventListener;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::layout::Page;
use crate::layout::word_edges::whole_words;
use crate::state::correcting::Correcting;
use crate::ui::reader::found::{Ranges, mark_chosen};
use crate::ui::reader::marks::Marks;

/// A selection is taken when it has rested so long: while a finger draws it, it changes at each letter.
const REST: Duration = Duration::from_millis(160);

/// Follows the browser's selection in the article, and marks what is chosen.
pub fn follow_selection(page: Arc<Page>, marks: Marks) {
    let correcting = expect_context::<Correcting>();
    let chosen = correcting.chosen();
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let look = {
        let page = page.clone();
        move || {
            let Some(article) = marks.article.try_get_untracked().flatten() else { return };
            let Some(selection) = web_sys::window().and_then(|window| window.get_selection().ok()?) else {
                return;
            };
            let Some(range) = (selection.range_count() > 0).then(|| selection.get_range_at(0).ok()).flatten()
            else {
                return;
            };
            if selection.is_collapsed() {
                // A click in the text lets go; one elsewhere does not, for the buttons are there.
                let here = range.start_container().ok();
                if here.is_some_and(|node| article.contains(Some(&node))) {
                    let _ = chosen.try_set(None);
                }
                return;
            }
            let span = Ranges::new(&article, &page).span_of(&range);
            if let Some(span) = span.and_then(|span| whole_words(&page.reading.article.text, span)) {
                let _ = chosen.try_set(Some(span));
            }
        }
    };
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let listener = EventListener::new(&document, "selectionchange", move |_| {
        if let Some(before) = waiting.try_update_value(Option::take).flatten() {
            before.clear();
        }
        let handle = set_timeout_with_handle(look.clone(), REST).ok();
        let _ = waiting.try_set_value(handle);
    });
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || {
        // Gone with its value: it listens no more.
        drop(listener.try_update_value(Option::take));
        mark_chosen(None);
    });
    Effect::new(move || {
        let range = chosen.get().and_then(|span| {
            let article = marks.drawn()?;
            Ranges::new(&article, &page).of(span)
        });
        mark_chosen(range);
    });
}

/// Where choosing by keys begins: the words of the quotation a person is at, else the first words in sight, else the
/// first of the text; `None` in an empty one.
pub fn starting_words(page: &Page, marks: Marks) -> Option<Span> {
    let text = &page.reading.article.text;
    let at = marks.starting_point().and_then(|hit| hit.quotation).or(marks.quotation.get_untracked());
    if let Some(at) = at {
        return Some(page.reading.quotations[at].extent());
    }
    let blocks = &page.reading.article.blocks;
    let in_sight =
        marks.all("[data-block]").iter().position(|block| block.get_bounding_client_rect().top() > 0.0);
    let block = blocks.get(in_sight.unwrap_or(0)).or(blocks.first())?;
    let first = block.span.of(text).split_whitespace().next()?;
    whole_words(text, Span::new(block.span.start, block.span.start + first.len()))
}
