//! A type of exercise in a lesson that is being made: whether it is taken, what is wished of it, and its items.

use std::sync::Arc;

use leptos::prelude::*;

use super::item::ItemRow;
use super::rows::{Row, rows};
use super::wishes::Wishes;
use crate::exercise::ExerciseKind;
use crate::layout::Page;
use crate::state::making::{Making, Yields};
use crate::ui::exercise::wording;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn KindRow(
    kind: ExerciseKind,
    /// The articles of the lesson, as far as they are there.
    pages: Signal<Vec<Arc<Page>>>,
    there: Memo<Yields>,
    /// How many items are asked of each type that is taken.
    drawn: Memo<Vec<(ExerciseKind, usize)>>,
) -> impl IntoView {
    let words = use_i18n();
    let making = expect_context::<Making>();
    let name = kind.as_str();
    let count = Memo::new(move |_| {
        let of_kind = |there: &Yields| {
            let (_, items) = there.iter().find(|(it, _)| *it == kind)?;
            Some(items.as_ref().map(|items| items.len()).map_err(|why| *why))
        };
        there.with(of_kind)
    });
    let drawn = Memo::new(move |_| {
        drawn.with(|drawn| drawn.iter().find(|(it, _)| *it == kind).map_or(0, |(_, number)| *number))
    });
    let taken = Memo::new(move |_| making.with(|made| made.is_taken(kind)).unwrap_or_default());
    let works = Memo::new(move |_| matches!(count.get(), Some(Ok(_))));
    let says = move || match count.get() {
        Some(Ok(count)) => tu_string!(words, make.yields, count = count).to_string(),
        Some(Err(why)) => wording::why_not(words, why).to_string(),
        None => String::new(),
    };
    view! {
        <li class="make-kind" data-kind=name data-taken=move || (taken.get() && works.get()).to_string()>
            <label class="tick">
                <input
                    type="checkbox"
                    disabled=move || !works.get()
                    aria-describedby=format!("make-yields-{name}")
                    prop:checked=move || taken.get() && works.get()
                    on:change:target=move |event| {
                        let taken = event.target().checked();
                        making.change(|made| made.take(kind, taken));
                    }
                />
                <span>{wording::title(words, kind)}</span>
            </label>
            <span id=format!("make-yields-{name}") class="soft make-yields">
                {says}
            </span>
            <Show when=move || taken.get() && works.get()>
                <Wishes kind drawn />
                <Items kind pages />
            </Show>
        </li>
    }
}

/// The items as the teacher sees them; made when they are first looked at.
#[component]
fn Items(kind: ExerciseKind, pages: Signal<Vec<Arc<Page>>>) -> impl IntoView {
    let words = use_i18n();
    let making = expect_context::<Making>();
    let open = RwSignal::new(false);
    let wished = Memo::new(move |_| {
        making.with(|made| Some((made.lesson.seed, made.exercise(kind)?.clone()))).flatten()
    });
    let list = Memo::new(move |_| match wished.get() {
        Some((seed, exercise)) if open.get() => rows(words, seed, &exercise, &pages.get()),
        _ => Vec::new(),
    });
    let ids = move || list.with(|list| list.iter().map(|row: &Row| row.item.id.clone()).collect::<Vec<_>>());
    view! {
        <details
            class="make-items"
            on:toggle:target=move |event| open.set(event.target().open())
        >
            <summary>
                {tu_string!(words, make.see_items)}
                <span class="visually-hidden">": " {wording::title(words, kind)}</span>
            </summary>
            <ol>
                <For each=ids key=Clone::clone let:id>
                    <ItemRow kind id list pages />
                </For>
            </ol>
        </details>
    }
}
