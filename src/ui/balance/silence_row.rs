//! One row of the silence map: who, how often and where spoken about, by whom, and how many words of their own.

use std::fmt::Write;
use std::sync::Arc;

use annotator::ActorKind;
use leptos::prelude::*;

use super::Shown;
use super::voice::VoiceButton;
use crate::filter::Choice;
use crate::layout::Page;
use crate::layout::along::{self, Along, Stretch, WHOLE};
use crate::layout::balance::silence::{About, By, Spoken};
use crate::layout::cast::{initials, is_guess};
use crate::route::{Card, View};
use crate::state::address::Address;
use crate::ui::format::country_name;
use crate::words::{Words, tu_string, use_i18n};

/// What the longest bars stand for.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    pub mentions: usize,
    pub words: usize,
}

/// No mention is drawn narrower.
const LEAST: f64 = 7.0;

#[component]
pub fn SilenceRow(page: Arc<Page>, spoken: Spoken, scale: Scale, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let actor = &page.reading.actors[spoken.actor];
    let mentions = spoken.mentions.len();
    let paragraphs = paragraphs(words, &page, &spoken);
    let by: Vec<_> = spoken.by(&page.reading).into_iter().map(|by| speaker(words, &page, by)).collect();
    let own = if spoken.quotations == 0 {
        view! { <span class="never">{tu_string!(words, balance.never)}</span> }.into_any()
    } else {
        let (count, quotations) = (spoken.words, spoken.quotations);
        let width = format!("{:.1}%", 100.0 * count as f64 / scale.words as f64);
        view! {
            <span class="own-words">{tu_string!(words, count.words, count = count).to_string()}</span>
            <span class="soft">
                {tu_string!(words, count.quotations, count = quotations).to_string()}
            </span>
            <span class="thin-bar" aria-hidden="true">
                <span style:inline-size=width></span>
            </span>
        }
        .into_any()
    };
    let about = if mentions == 0 {
        view! { <span class="soft">{tu_string!(words, balance.not_at_all)}</span> }.into_any()
    } else {
        let width = format!("{:.1}%", 100.0 * mentions as f64 / scale.mentions as f64);
        view! {
            <span class="times">{tu_string!(words, balance.times, count = mentions).to_string()}</span>
            <span class="soft">{paragraphs}</span>
            <span class="thin-bar" data-bar="mentions" aria-hidden="true">
                <span style:inline-size=width></span>
            </span>
            {mention_line(&page, spoken.mentions.clone(), shown)}
        }
        .into_any()
    };
    view! {
        <tr role="row" data-about=actor.id.clone() data-mentions=mentions.to_string()>
            <th scope="row" role="rowheader">
                <Who page=page.clone() at=spoken.actor />
            </th>
            <td role="cell" data-head=tu_string!(words, balance.spoken_about)>
                {about}
            </td>
            <td role="cell" data-head=tu_string!(words, balance.by_whom)>
                <ul class="by-whom">{by}</ul>
            </td>
            <td role="cell" data-head=tu_string!(words, balance.own_words)>
                {own}
            </td>
        </tr>
    }
}

/// The name, which leads to the card of the actor in the text; the role, and for which countries.
#[component]
fn Who(page: Arc<Page>, at: usize) -> impl IntoView {
    let words = use_i18n();
    let address = expect_context::<Address>();
    let actor = &page.reading.actors[at];
    let card = Card::Actor(actor.id.clone());
    let tone = {
        let (cast, id, countries) = (page.cast.clone(), actor.id.clone(), actor.countries.clone());
        move || cast.tones(address.colouring()).of_speaker(&id, &countries).0.to_string()
    };
    let letters =
        actor.countries.first().map_or_else(|| initials(&actor.name), |country| country.code().to_string());
    let language = page.reading.article.in_language.clone();
    // A country acts for itself: its name says so.
    let countries = actor.countries.iter().filter(|_| actor.kind != ActorKind::Country);
    let about: Vec<String> = actor
        .roles
        .first()
        .cloned()
        .into_iter()
        .chain(countries.map(|&country| {
            let name = country_name(words, country);
            if is_guess(actor) { tu_string!(words, card.perhaps, countries = name).to_string() } else { name }
        }))
        .collect();
    view! {
        <span class="who-is" data-tone=tone>
            <span class="badge" aria-hidden="true">
                {letters}
            </span>
            <a href=move || address.shown_as(View::Text, Some(card.clone())) lang=language>
                {actor.name.clone()}
            </a>
            <span class="soft">{about.join(" · ")}</span>
        </span>
    }
}

/// In which paragraphs the mentions stand, each once.
fn paragraphs(words: Words, page: &Page, spoken: &Spoken) -> String {
    let numbers = spoken.mentions.iter().filter_map(|about| along::paragraph_of(&page.reading, about.block));
    let mut numbers: Vec<usize> = numbers.collect();
    numbers.dedup();
    let told: Vec<String> = numbers.iter().map(usize::to_string).collect();
    match &told[..] {
        [] => String::new(),
        [one] => tu_string!(words, balance.in_paragraph, number = one.clone()).to_string(),
        several => {
            let numbers = several.join(tu_string!(words, app.comma));
            tu_string!(words, balance.in_paragraphs, numbers = numbers).to_string()
        }
    }
}

/// Who speaks about somebody, and how often; a speaker is a filter.
fn speaker(words: Words, page: &Page, (by, count): (By, usize)) -> AnyView {
    let inside = view! { <b class="by-count">{format!("{count}×")}</b> };
    let name = match by {
        By::Speaker(id) => {
            let (cast, choice) = (page.cast.clone(), Choice::Speaker(id));
            return view! {
                <li>
                    <VoiceButton cast choice class="by-speaker">
                        {inside}
                    </VoiceButton>
                </li>
            }
            .into_any();
        }
        By::Paper => tu_string!(words, balance.the_paper),
        By::Nobody => tu_string!(words, balance.somebody),
    };
    view! {
        <li class="by-paper">
            <span>{name}</span>
            {inside}
        </li>
    }
    .into_any()
}

/// Where somebody is spoken about along the article: hollow in the paper's own voice, filled in a quotation.
fn mention_line(page: &Page, mentions: Vec<About>, shown: Shown) -> AnyView {
    let along = Along::new(&page.reading);
    let marks = move |is_drawn: &dyn Fn(&About) -> bool| {
        let mut path = String::new();
        for about in mentions.iter().filter(|about| is_drawn(about)) {
            let Stretch { start, length } = along.stretch(about.span, LEAST);
            // Writing to a string cannot fail.
            let _ = write!(path, "M{start:.1} 1h{length:.1}v8h-{length:.1}z");
        }
        path
    };
    let own = marks(&|about| about.within.is_empty());
    let quoted = marks(&|about| !about.within.is_empty());
    let passing = move || {
        let filtered = shown.filtered.get();
        shown.passes.with(|passes| {
            let passes = |about: &About| {
                !about.within.is_empty() && (!filtered || about.within.iter().any(|&at| passes[at]))
            };
            marks(&passes)
        })
    };
    view! {
        <svg
            class="mention-line"
            aria-hidden="true"
            viewBox=format!("0 0 {WHOLE} 10")
            preserveAspectRatio="none"
        >
            <path class="mention-own" d=own />
            <path class="mention-quoted" d=quoted />
            <path class="mention-passing" d=passing />
        </svg>
    }
    .into_any()
}
