//! What can be made of the words that are chosen: a quotation, an actor, a part of the quotation whose card is open, a
//! place of the actor whose card is open.

use std::sync::Arc;

use annotator::correction::{Correction, Decided, Who};
use annotator::{ActorKind, Form, Kind, Mention, Span, form_of};
use leptos::prelude::*;

use super::field::Edges;
use crate::layout::Page;
use crate::layout::word_edges::in_blocks;
use crate::state::correcting::{Correcting, Then};
use crate::ui::reader::marks::Marks;
use crate::words::{tu_string, use_i18n};

/// What can be done with these words.
#[component]
pub fn Actions(page: Arc<Page>, marks: Marks, span: Span) -> impl IntoView {
    let words = use_i18n();
    let correcting = expect_context::<Correcting>();
    let text = page.reading.article.text.clone();
    let parts = in_blocks(&text, &page.reading.article.blocks, span);
    let one = parts.first().copied().filter(|_| parts.len() == 1);
    let move_edge = move |span, focus: String| {
        correcting.chosen().set(Some(span));
        request_animation_frame(move || super::undo::focus_on(&focus));
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
        let part = |id: &'static str, label: &'static str, is: Decided| {
            view! {
                <button id=id type="button" class="button" on:click=move |_| decide.run(is.clone())>
                    {label}
                </button>
            }
        };
        let content = Decided { content: parts.clone(), ..is.clone() };
        let mut buttons = vec![part("make-content", tu_string!(words, correct.make_content), content)];
        if one.is_some() {
            let cue = Decided { cue: one, ..is.clone() };
            buttons.push(part("make-cue", tu_string!(words, correct.make_cue), cue));
            let source = Decided { source: one, ..is };
            buttons.push(part("make-source", tu_string!(words, correct.make_source), source));
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
