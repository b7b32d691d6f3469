//! What can be made of the words that are chosen: a quotation, an actor, a part of the quotation whose card is open, a
//! place of the actor whose card is open.

use std::sync::Arc;

use annotator::correction::{Correction, Decided, Who};
use annotator::{ActorKind, Form, Kind, Mention, Span, form_of};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::choosing::{follow_selection, starting_words};
use super::field::Edges;
use crate::layout::Page;
use crate::layout::word_edges::{Edge, in_blocks, moved, neighbour};
use crate::state::commands::Commands;
use crate::state::correcting::{Correcting, Then};
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

/// What can be done with these words.
#[component]
fn Actions(page: Arc<Page>, marks: Marks, span: Span) -> impl IntoView {
    let words = use_i18n();
    let correcting = expect_context::<Correcting>();
    let text = page.reading.article.text.clone();
    let parts = in_blocks(&text, &page.reading.article.blocks, span);
    let one = parts.first().copied().filter(|_| parts.len() == 1);
    let move_edge = move |span, focus: String| {
        correcting.chosen().set(Some(span));
        request_animation_frame(move || super::history::focus_on(&focus));
    };
    let quotation = {
        let (page, parts) = (page.clone(), parts.clone());
        move |_| {
            let is = new_quotation(&page, &parts);
            let then = Then::Quotation(is.content.clone());
            correcting.open().set(true);
            correcting.decide(Correction::Quotation { at: Vec::new(), is }, then, super::speakers::FIRST);
        }
    };
    let actor = one.map(|place| {
        let page = page.clone();
        let make = move |_| {
            let (mention, who) = mention(&page, place);
            correcting.open().set(true);
            let correction = Correction::Mentions { places: vec![mention], who: who.clone() };
            correcting.decide(correction, Then::Actor(who), "correct-name");
        };
        view! {
            <button id="make-actor" type="button" class="button" on:click=make>
                {tu_string!(words, correct.make_actor)}
            </button>
        }
    });
    // Of the quotation whose card is open.
    let of_quotation = marks.quotation.get_untracked().map(|at| {
        let reading = &page.reading;
        let before = reading.quotations[at].clone();
        let is = Decided::of(&before, reading);
        let decide = Callback::new(move |is: Decided| {
            let then = Then::Quotation(is.content.clone());
            let at = before.content.clone();
            correcting.decide(Correction::Quotation { at, is }, then, "card");
        });
        let (content, cue, source) = (is.clone(), is.clone(), is);
        let parts = parts.clone();
        let mut buttons = vec![
            view! {
                <button
                    id="make-content"
                    type="button"
                    class="button"
                    on:click=move |_| decide.run(Decided { content: parts.clone(), ..content.clone() })
                >
                    {tu_string!(words, correct.make_content)}
                </button>
            }
            .into_any(),
        ];
        if let Some(place) = one {
            buttons.push(
                view! {
                    <button
                        id="make-cue"
                        type="button"
                        class="button"
                        on:click=move |_| decide.run(Decided { cue: Some(place), ..cue.clone() })
                    >
                        {tu_string!(words, correct.make_cue)}
                    </button>
                }
                .into_any(),
            );
            buttons.push(
                view! {
                    <button
                        id="make-source"
                        type="button"
                        class="button"
                        on:click=move |_| decide.run(Decided { source: Some(place), ..source.clone() })
                    >
                        {tu_string!(words, correct.make_source)}
                    </button>
                }
                .into_any(),
            );
        }
        buttons
    });
    // Of the actor whose card is open.
    let of_actor = marks.actor.get_untracked().zip(one).map(|(at, place)| {
        let who = Who::of(&page.reading.actors[at]);
        let name = who.name.clone();
        let form = form_of(place.of(&text));
        let means = move |_| {
            let places = vec![Mention { span: place, form }];
            correcting.decide(
                Correction::Mentions { places, who: who.clone() },
                Then::Actor(who.clone()),
                "card",
            );
        };
        view! {
            <button id="make-mention" type="button" class="button" on:click=means>
                {tu_string!(words, correct.make_mention, name = name).to_string()}
            </button>
        }
    });
    view! {
        <div class="chosen-actions">
            <button id="make-quotation" type="button" class="button primary" on:click=quotation>
                {tu_string!(words, correct.make_quotation)}
            </button>
            {actor} {of_quotation} {of_actor}
        </div>
        <Edges name="chosen" text=text.clone() words=span choose=move_edge />
    }
}

/// A quotation of these words, as far as they tell what it is.
fn new_quotation(page: &Page, parts: &[Span]) -> Decided {
    const MARKS: &[char] = &['"', '“', '”', '„', '«', '»', '‘', '’'];
    let text = &page.reading.article.text;
    let is_within = |part: &Span| {
        let words = part.of(text);
        words.starts_with(MARKS) && words.trim_end_matches(['.', ',']).ends_with(MARKS)
    };
    let has_marks = parts.iter().any(|part| part.of(text).contains(&MARKS[..6]));
    let kind = match parts.iter().all(is_within) {
        true => Kind::Direct,
        false if has_marks => Kind::Mixed,
        false => Kind::Indirect,
    };
    Decided { kind, content: parts.to_vec(), cue: None, source: None, speakers: Vec::new(), countries: None }
}

/// A mention at this place, of whoever has this name already, else of somebody new.
fn mention(page: &Page, place: Span) -> (Mention, Who) {
    let text = &page.reading.article.text;
    let name = place.of(text).trim_matches(|c: char| !c.is_alphanumeric());
    let start = place.start + place.of(text).find(name).unwrap_or(0);
    let span = Span::new(start, start + name.len());
    let form = form_of(name);
    let known = page.reading.actors.iter().find(|actor| actor.name.eq_ignore_ascii_case(name));
    let new = || Who::called(name, ActorKind::Person, form != Form::Name, Some(span));
    (Mention { span, form }, known.map_or_else(new, Who::of))
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
        request_animation_frame(move || super::history::focus_first(focus));
    });
}

fn shortened(words: &str) -> String {
    let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match one_line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", one_line[..end].trim_end()),
        None => one_line,
    }
}
