//! Blocks and their pieces as elements: marks for quotations, text nodes for text.
//!
//! The letters behind a quotation are drawn by the style sheet from an attribute, so that the
//! words of the article can be searched and copied without them.

use annotator::{BlockKind, Country, Form};
use leptos::prelude::*;

use super::said::label;
use crate::layout::cast::{country_letters, is_guess};
use crate::layout::segment::{Cover, Node};
use crate::layout::{DrawnBlock, Page};
use crate::marking::Colouring;
use crate::words::Words;

/// From so many blocks on, some four thousand words, the browser lays out only what is near the window.
pub const LONG: usize = 120;

/// One block with everything that is marked in it.
pub fn draw_block(words: Words, page: &Page, colouring: Colouring, block: &DrawnBlock) -> AnyView {
    let name = block.kind.as_str();
    let inside = draw_inside(words, page, colouring, block);
    // How high it will be follows from how much it says, until it is laid out.
    let length = (page.blocks.len() > LONG).then(|| block.length.to_string());
    match block.kind {
        BlockKind::Headline => view! { <h1 data-block=name>{inside}</h1> }.into_any(),
        BlockKind::Heading => view! { <h2 data-block=name>{inside}</h2> }.into_any(),
        BlockKind::Blockquote => view! { <blockquote data-block=name>{inside}</blockquote> }.into_any(),
        BlockKind::Standfirst
        | BlockKind::Byline
        | BlockKind::Paragraph
        | BlockKind::Caption
        | BlockKind::ListItem => {
            view! { <p data-block=name style=("--length", length)>{inside}</p> }.into_any()
        }
    }
}

/// What is in a block, for whoever draws the block itself.
pub fn draw_inside(words: Words, page: &Page, colouring: Colouring, block: &DrawnBlock) -> Vec<AnyView> {
    draw(words, page, colouring, &block.nodes)
}

/// Who speaks in a block, for the gutter beside it; nothing where nobody does.
pub fn draw_names(page: &Page, colouring: Colouring, block: &DrawnBlock) -> Option<AnyView> {
    if block.names.is_empty() {
        return None;
    }
    let names = block.names.iter().map(|name| {
        let actor = &page.reading.actors[name.actor];
        let says: Vec<String> = name.quotations.iter().map(usize::to_string).collect();
        let tone = page.cast.tones(colouring).of_speaker(&actor.id, &actor.countries).0.to_string();
        let role = actor.roles.first().filter(|_| name.first).cloned();
        let letters = country_letters(&actor.countries, is_guess(actor));
        view! {
            <span class="who" class:goes-on=name.goes_on data-says=says.join(" ") data-who=name.actor.to_string() data-tone=tone>
                <b>{actor.name.clone()}</b>
                {(!letters.is_empty()).then(|| view! { <i>{letters}</i> })}
                {role.map(|role| view! { <small>{role}</small> })}
            </span>
        }
    });
    Some(view! { <div class="gutter">{names.collect::<Vec<_>>()}</div> }.into_any())
}

fn draw(words: Words, page: &Page, colouring: Colouring, nodes: &[Node]) -> Vec<AnyView> {
    nodes
        .iter()
        .map(|node| match node {
            Node::Text(span) => span.of(&page.reading.article.text).to_string().into_any(),
            Node::Tag(quotation) => tag(words, page, colouring, *quotation),
            Node::Covered(cover, inside) => {
                covered(page, colouring, *cover, draw(words, page, colouring, inside))
            }
        })
        .collect()
}

fn covered(page: &Page, colouring: Colouring, cover: Cover, inside: Vec<AnyView>) -> AnyView {
    match cover {
        Cover::Content(at) => {
            let quotation = &page.reading.quotations[at];
            view! {
                <mark
                    class:speech=page.cast.heard[at].is_speech()
                    data-n=at.to_string()
                    data-quotation=quotation.id.clone()
                    data-kind=quotation.kind.as_str()
                    data-speakers=quotation.speakers.join(" ")
                    data-countries=codes(&quotation.countries)
                    data-tone=tone(page, colouring, at)
                    data-doubtful=is_doubtful(page, at)
                >
                    {inside}
                </mark>
            }
            .into_any()
        }
        Cover::Verbatim(_) => view! { <span class="verbatim">{inside}</span> }.into_any(),
        Cover::Evidence(at) => {
            view! { <span data-evidence=at.to_string() data-tone=tone(page, colouring, at)>{inside}</span> }
                .into_any()
        }
        Cover::Cue(_) => view! { <i class="cue">{inside}</i> }.into_any(),
        Cover::Mention(at, number) => {
            let actor = &page.reading.actors[at];
            // The first name is bold, and the one stop of the keyboard: it would never get through all.
            let stop =
                actor.mentions.iter().position(|mention| mention.form == Form::Name).unwrap_or(0) == number;
            view! {
                <span
                    class="actor"
                    data-a=at.to_string()
                    data-actor=actor.id.clone()
                    data-form=actor.mentions[number].form.as_str()
                    class:first=stop
                    role=stop.then_some("button")
                    tabindex=stop.then_some("0")
                >
                    {inside}
                </span>
            }
            .into_any()
        }
    }
}

/// The letters behind a quotation: what opens its card. No button of the browser's making, for
/// before one of those a line may break.
fn tag(words: Words, page: &Page, colouring: Colouring, at: usize) -> AnyView {
    let quotation = &page.reading.quotations[at];
    let label = label(words, page, at);
    view! {
        <span
            class="tag"
            role="button"
            tabindex="0"
            aria-label=label
            data-letters=page.cast.letters(&page.cast.heard[at])
            data-n=at.to_string()
            data-quotation=quotation.id.clone()
            data-kind=quotation.kind.as_str()
            data-speakers=quotation.speakers.join(" ")
            data-countries=codes(&quotation.countries)
            data-tone=tone(page, colouring, at)
            data-doubtful=is_doubtful(page, at)
            data-decided=page.decided.quotations.get(at) == Some(&true)
        ></span>
    }
    .into_any()
}

fn tone(page: &Page, colouring: Colouring, at: usize) -> String {
    page.cast.tone_of_quotation(colouring, at).0.to_string()
}

fn codes(countries: &[Country]) -> String {
    let codes: Vec<&str> = countries.iter().map(Country::code).collect();
    codes.join(" ")
}

fn is_doubtful(page: &Page, at: usize) -> bool {
    !page.cast.heard[at].sure
}
