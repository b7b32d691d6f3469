//! Marking in the text: word by word from the first to the last, or sentence by sentence; with fingers, a mouse or keys.
//!
//! A paragraph is one stop of the Tab key, the arrow keys go from piece to piece, Space or Enter marks.

use std::collections::BTreeSet;

use annotator::Span;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::exercise::marks::judge;
use crate::exercise::sheet::{MarkRun, SheetMark};
use crate::exercise::{Answer, Mark, MarkedBy, Task};
use crate::state::doing::{Doing, DoingItem};
use crate::ui::format::direction;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn MarkTask(doing: Doing, item: DoingItem, sheet: SheetMark, language: String) -> impl IntoView {
    let words = use_i18n();
    let Task::Mark(mark) = item.item.task.clone() else { return ().into_any() };
    let mark = StoredValue::new(mark);
    let by_run = sheet.by == MarkedBy::Run;
    let (answer, checked) = (item.answer(), item.checked());
    // The first word of a mark whose last is not chosen yet.
    let pending = RwSignal::new(None::<usize>);
    let marked = Memo::new(move |_| {
        answer.with(|answer| match answer {
            Some(Answer::Marked(spans)) => mark.with_value(|mark| pieces_of(mark, spans)),
            _ => BTreeSet::new(),
        })
    });
    let judged = Memo::new(move |_| {
        checked.get().then(|| {
            let spans = mark.with_value(|mark| spans_of(mark, &marked.get()));
            mark.with_value(|mark| judged_pieces(mark, &spans))
        })
    });
    let press = {
        let item = item.clone();
        move |at: usize| {
            if checked.get_untracked() {
                return;
            }
            let mut pieces = marked.get_untracked();
            let first = pending.get_untracked();
            match first {
                None if by_run && !pieces.contains(&at) => return pending.set(Some(at)),
                None => {
                    let run = if by_run { run_around(&pieces, at) } else { at..=at };
                    if pieces.contains(&at) {
                        pieces.retain(|piece| !run.contains(piece));
                    } else {
                        pieces.insert(at);
                    }
                }
                Some(first) => pieces.extend(first.min(at)..=first.max(at)),
            }
            pending.set(None);
            let spans = mark.with_value(|mark| spans_of(mark, &pieces));
            doing.answer(&item, Some(Answer::Marked(spans)));
        }
    };
    let press = StoredValue::new(press);
    let on_key = move |event: KeyboardEvent| {
        let Some(at) = piece_at(event.target()) else { return };
        match event.key().as_str() {
            " " | "Enter" => press.with_value(|press| press(at)),
            "Escape" if pending.get_untracked().is_some() => pending.set(None),
            "ArrowRight" | "ArrowDown" => step(&event, true),
            "ArrowLeft" | "ArrowUp" => step(&event, false),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let paragraphs = sheet.paragraphs.into_iter().enumerate().map(|(number, runs)| {
        let plain: String = runs
            .iter()
            .map(|run| match run {
                MarkRun::Text(text) => text.as_str(),
                MarkRun::Piece(at) => &sheet.pieces[*at].words,
            })
            .collect();
        let mut first = true;
        let runs = runs.into_iter().map(|run| match run {
            MarkRun::Text(text) => view! { <span aria-hidden="true">{text}</span> }.into_any(),
            MarkRun::Piece(at) => {
                let piece = &sheet.pieces[at];
                let state = move || judged.with(|judged| judged.as_ref().and_then(|judged| judged[at]));
                let told = move || {
                    state().map(|state| match state {
                        "right" => tu_string!(words, exercise.m_right),
                        "missed" => tu_string!(words, exercise.m_missed),
                        _ => tu_string!(words, exercise.m_wrong),
                    })
                };
                let tab = if std::mem::take(&mut first) { "0" } else { "-1" };
                view! {
                    <span
                        class="mark-piece"
                        role="option"
                        tabindex=tab
                        data-piece=at
                        class:asked=piece.emphasised
                        class:pending=move || pending.get() == Some(at)
                        aria-selected=move || marked.with(|marked| marked.contains(&at)).to_string()
                        data-judged=state
                        aria-description=told
                    >
                        {piece.words.clone()}
                    </span>
                }
                .into_any()
            }
        });
        let runs = runs.collect_view();
        view! {
            <p class="visually-hidden">{plain}</p>
            <div
                class="pieces"
                role="listbox"
                aria-multiselectable="true"
                aria-label=tu_string!(words, exercise.paragraph, number = number + 1).to_string()
                aria-disabled=move || checked.get().then_some("true")
            >
                {runs}
            </div>
        }
    });
    let paragraphs = paragraphs.collect_view();
    let hint = move || match pending.get() {
        Some(_) => tu_string!(words, exercise.mark_last),
        None if by_run => tu_string!(words, exercise.mark_first),
        None => tu_string!(words, exercise.mark_piece),
    };
    view! {
        <div
            class="mark-task"
            data-by=if by_run { "run" } else { "piece" }
            lang=language.clone()
            dir=direction(&language)
            on:click=move |event| {
                if let Some(at) = piece_at(event.target()) {
                    press.with_value(|press| press(at));
                }
            }
            on:keydown=on_key
        >
            {paragraphs}
        </div>
        <p class="soft mark-hint" role="status">
            {move || (!checked.get()).then(hint)}
        </p>
    }
    .into_any()
}

/// The pieces that spans lie on.
fn pieces_of(mark: &Mark, spans: &[Span]) -> BTreeSet<usize> {
    let is_marked = |at: &usize| spans.iter().any(|span| span.overlaps(mark.pieces[*at]));
    (0..mark.pieces.len()).filter(is_marked).collect()
}

/// The places of marked pieces, neighbours as one where a mark is a run.
fn spans_of(mark: &Mark, pieces: &BTreeSet<usize>) -> Vec<Span> {
    let mut spans: Vec<(usize, Span)> = Vec::new();
    for &at in pieces {
        match spans.last_mut() {
            Some((last, span)) if mark.by == MarkedBy::Run && *last + 1 == at => {
                (*last, *span) = (at, span.join(mark.pieces[at]));
            }
            _ => spans.push((at, mark.pieces[at])),
        }
    }
    spans.into_iter().map(|(_, span)| span).collect()
}

/// The marked pieces next to one, and itself.
fn run_around(pieces: &BTreeSet<usize>, at: usize) -> std::ops::RangeInclusive<usize> {
    let first = (0..at).rev().take_while(|piece| pieces.contains(piece)).last().unwrap_or(at);
    let last = (at + 1..).take_while(|piece| pieces.contains(piece)).last().unwrap_or(at);
    first..=last
}

/// What each piece turned out to be; `None` for what was rightly left alone or counts for nothing.
fn judged_pieces(mark: &Mark, marked: &[Span]) -> Vec<Option<&'static str>> {
    let judged = judge(mark, marked);
    let any = |spans: &[Span], piece: Span| spans.iter().any(|span| span.overlaps(piece));
    let state = |piece: &Span| match *piece {
        piece if any(&judged.hit, piece) => Some("right"),
        // Also inside a mark that is wrong as a whole.
        piece if any(&judged.missed, piece) => Some("missed"),
        piece if any(&judged.wrong, piece) => Some("wrong"),
        _ => None,
    };
    mark.pieces.iter().map(state).collect()
}

/// The number of the piece that an event is about.
fn piece_at(target: Option<web_sys::EventTarget>) -> Option<usize> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest("[data-piece]").ok()??.get_attribute("data-piece")?.parse().ok()
}

/// Gives the focus to the piece after this one in its paragraph, or the one before; it is the stop of the Tab key then.
fn step(event: &KeyboardEvent, forward: bool) {
    let here = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some(here) = here else { return };
    let mut next = Some(Element::from(here.clone()));
    loop {
        next = next
            .and_then(|it| if forward { it.next_element_sibling() } else { it.previous_element_sibling() });
        match &next {
            Some(it) if !it.has_attribute("data-piece") => {}
            _ => break,
        }
    }
    let Some(next) = next.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
    here.set_tab_index(-1);
    next.set_tab_index(0);
    // What is on the page can have the focus.
    let _ = next.focus();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(by: MarkedBy) -> Mark {
        let pieces = (0..6).map(|at| Span::new(at * 10, at * 10 + 5)).collect();
        Mark { by, pieces, right: vec![Span::new(10, 35)], neither: Vec::new() }
    }

    #[test]
    fn marks_go_to_places_and_back() {
        for by in [MarkedBy::Run, MarkedBy::Piece] {
            let pieces = BTreeSet::from([0, 1, 2, 4]);
            let spans = spans_of(&mark(by), &pieces);
            assert_eq!(spans.len(), if by == MarkedBy::Run { 2 } else { 4 });
            assert_eq!(pieces_of(&mark(by), &spans), pieces);
        }
    }

    #[test]
    fn pressing_a_mark_means_all_of_it() {
        let pieces = BTreeSet::from([1, 2, 3, 5]);
        assert_eq!(run_around(&pieces, 2), 1..=3);
        assert_eq!(run_around(&pieces, 5), 5..=5);
    }

    #[test]
    fn each_piece_says_what_it_was() {
        let judged = judged_pieces(&mark(MarkedBy::Run), &[Span::new(10, 35), Span::new(50, 55)]);
        let right = Some("right");
        assert_eq!(judged, [None, right, right, right, None, Some("wrong")]);
        assert_eq!(judged_pieces(&mark(MarkedBy::Run), &[])[1..4], [Some("missed"); 3]);
    }
}
