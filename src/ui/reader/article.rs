//! The article as a page of a newspaper: its head, its blocks, who speaks beside them.

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use annotator::BlockKind;
use annotator::format::article_file::AgentKind;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::draw::{LONG, draw_block, draw_names};
use super::legend::Legend;
use super::marking::MarkingControls;
use super::marks::Marks;
use super::opening::opening;
use super::orphans::Orphans;
use super::read_aloud::ReadAloud;
use crate::layout::Page;
use crate::layout::direction::language_and_direction;
use crate::route::{Place, Route};
use crate::state::address::Address;
use crate::state::draft::Draft;
use crate::state::passing_on::Subject;
use crate::ui::correct::UndoRedo;
use crate::ui::discover::Discover;
use crate::ui::kicker::kicker_parts;
use crate::ui::pass_on::PassOnButton;
use crate::words::{Words, tag_and_direction, tu_string, use_i18n};

/// So many blocks of a long article are seen before the others are drawn.
const FIRST: usize = 16;

#[component]
pub fn ArticleText(
    page: Arc<Page>,
    marks: Marks,
    /// A text of one's own, not an article of the collection.
    own: bool,
) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let article = &page.reading.article;
    let marking = address.marking();
    let (click, press) = opening(address, move || marking.get_untracked().plain_actors);
    // What the colours stand for later, the marks follow by themselves.
    let colouring = address.now().marking.colouring;
    let draw = {
        let page = page.clone();
        move |places: Range<usize>| {
            let block =
                |block| (draw_names(&page, colouring, block), draw_block(words, &page, colouring, block));
            page.blocks[places].iter().map(block).collect::<Vec<_>>()
        }
    };
    let head_ends = page
        .blocks
        .iter()
        .take_while(|block| {
            matches!(block.kind, BlockKind::Headline | BlockKind::Standfirst | BlockKind::Byline)
        })
        .count();
    let is_long = page.blocks.len() > LONG;
    let seen = match is_long && address.is_at_the_top() {
        true => FIRST,
        false => page.blocks.len(),
    };
    let head = draw(0..head_ends);
    let body = draw(head_ends..seen.max(head_ends));
    let rest = seen.max(head_ends)..page.blocks.len();
    if !rest.is_empty() {
        marks.whole.set(false);
        // Behind the next frame, in which the beginning is seen.
        request_animation_frame(move || {
            set_timeout(
                move || {
                    marks.whole.try_set(true);
                },
                Duration::ZERO,
            );
        });
    }
    let rest = move || marks.whole.get().then(|| draw(rest.clone()));
    let untitled = article.headline().is_empty();
    let claimed = if article.in_language.is_empty() { "en" } else { &article.in_language };
    let (language, direction) = language_and_direction(claimed, &article.text);
    // An article that is invented says so once: in its own words where it has some.
    let note = page.about.note.clone().map(|note| view! { <span lang=language.to_string()>{note}</span> });
    let (invented, note) = match note {
        Some(note) if page.about.invented => (Some(note.into_any()), None),
        None if page.about.invented => (Some(tu_string!(words, article.invented_notice).into_any()), None),
        note => (None, note),
    };
    let foreign = own && !claimed.starts_with("en");
    let passed_on = Subject::of(&address.now().place);
    let make = match address.now().place {
        Place::Article(id) => Some(Place::Make(Some(id))),
        _ => None,
    };
    let compare = match address.now().place {
        Place::Article(id) => Place::Compare(Some(id), None),
        _ => Place::Compare(None, None),
    };
    // What the page says in the article is not in the language of the article.
    let (tag, way) = tag_and_direction(words.get_locale_untracked());
    view! {
        <article
            id="article"
            class="article"
            tabindex="-1"
            class:long=is_long
            lang=language.to_string()
            dir=direction.as_str()
            data-own-voice=move || marking.get().own_voice.as_str()
            data-actors=move || marking.get().plain_actors.then_some("plain")
            node_ref=marks.article
            on:click=click
            on:keydown=press
        >
            <Kicker page=page.clone() own />
            {invented.map(|notice| view! { <p class="invented-notice" lang=tag dir=way>{notice}</p> })}
            {untitled.then(|| view! { <h1 class="visually-hidden" lang=tag>{tu_string!(words, article.untitled)}</h1> })}
            {head}
            <div class="page-words" lang=tag dir=way>
                {foreign.then(|| view! { <p class="note">{tu_string!(words, article.foreign)}</p> })}
                <p class="meta">{meta(words, &page)} {note.map(|note| view! { ". " {note} })}</p>
                <Legend page=page.clone() />
                <div class="tools">
                    <MarkingControls />
                    <ReadAloud page=page.clone() marks />
                    <a id="compare-with" href=Route::to(compare).to_hash()>
                        {tu_string!(words, compare.with_another)}
                    </a>
                    {passed_on.map(|subject| view! { <PassOnButton subject /> })}
                    {make.map(|place| view! {
                        <a id="make-lesson" href=Route::to(place).to_hash()>
                            {tu_string!(words, make.way_in)}
                        </a>
                    })}
                </div>
                <UndoRedo />
            </div>
            <Discover
                line=page.about.discover.clone().unwrap_or_default()
                language=language.to_string()
            />
            <Orphans page=page.clone() />
            {body} {rest}
        </article>
    }
}

/// Who published it and when.
#[component]
fn Kicker(page: Arc<Page>, own: bool) -> impl IntoView {
    let words = use_i18n();
    let article = &page.reading.article;
    let publisher = article.publisher.clone();
    let publisher = publisher.or_else(|| own.then(|| tu_string!(words, article.own).to_string()));
    let day = article.date_published.clone();
    let (tag, way) = tag_and_direction(words.get_locale_untracked());
    view! {
        <p class="kicker" lang=tag dir=way>
            {kicker_parts(words, page.about.invented, publisher, day)}
            {own.then(|| view! { <EditLink /> })}
        </p>
    }
}

/// Leads to the text of an article of one's own, to change it.
#[component]
fn EditLink() -> impl IntoView {
    let words = use_i18n();
    let (draft, address) = (expect_context::<Draft>(), expect_context::<Address>());
    let edit = move |event: MouseEvent| {
        if let Place::Article(id) = address.now().place {
            event.prevent_default();
            draft.edit(&id);
        }
    };
    view! {
        <a id="edit-text" href=Route::to(Place::Open).to_hash() on:click=edit>
            {tu_string!(words, own.edit)}
        </a>
    }
}

/// How long it takes to read, and who made the marks.
fn meta(words: Words, page: &Page) -> String {
    let minutes = page.minutes;
    let minutes = tu_string!(words, article.minutes, count = minutes).to_string();
    let about = &page.about;
    let person =
        about.reviewer.as_ref().or((about.creator.kind != AgentKind::Software).then_some(&about.creator));
    let marks = match person {
        _ if page.reading.quotations.is_empty() => tu_string!(words, article.no_marks).to_string(),
        _ if !page.corrections.is_empty() && about.creator.kind == AgentKind::Software => {
            tu_string!(words, article.by_machine_and_you).to_string()
        }
        Some(person) => tu_string!(words, article.by_person, name = person.name.clone()).to_string(),
        None => tu_string!(words, article.by_machine).to_string(),
    };
    format!("{minutes} · {marks}")
}
