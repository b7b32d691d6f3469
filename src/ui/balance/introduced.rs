//! The words that introduce quotations: for each voice a bar from neutral to loaded, and the words themselves.

use std::sync::Arc;

use annotator::{Colour, Step};
use leptos::prelude::*;

use super::figure::{Figure, MoreButton, few};
use super::stack::{Part, Parts, Stack, part_names};
use super::tables::{Row, table};
use super::voice::{group_name, row_head};
use super::{Rows, Shown, Voices};
use crate::layout::Page;
use crate::layout::balance::introduction::{Introduced, Introduction, introduced, introductions};
use crate::layout::balance::{self, Group};
use crate::route::{Card, View};
use crate::state::address::Address;
use crate::ui::format::colour;
use crate::words::{Words, tu_string, use_i18n};

/// Behind the steps: words of which no colour is known, and none at all.
const UNLISTED: usize = Step::ALL.len();
const WITHOUT: usize = UNLISTED + 1;

/// How the quotations of an article are introduced, and what the bars need of it.
struct Told {
    page: Arc<Page>,
    introductions: Vec<Introduction>,
    parts: Arc<Parts>,
}

impl Told {
    fn new(words: Words, page: Arc<Page>) -> Told {
        let introductions = introductions(&page.reading);
        let of = introductions.iter().zip(&page.cast.heard);
        let of = of.map(|(by, heard)| heard.is_speech().then(|| part_of(by))).collect();
        let steps = Step::ALL.map(|step| (step.as_str(), step_name(words, step)));
        let others = [
            ("unlisted", tu_string!(words, balance.unlisted)),
            ("without", tu_string!(words, balance.without_word)),
        ];
        let part =
            |(look, name): (&'static str, &'static str)| Part { look, name: name.to_string(), choice: None };
        let parts = steps.into_iter().chain(others).map(part).collect();
        Told { page, introductions, parts: Arc::new(Parts { parts, of }) }
    }
}

fn part_of(by: &Introduction) -> usize {
    match by {
        Introduction::Listed(colour, _) => colour.step() as usize,
        Introduction::Unlisted(_) => UNLISTED,
        Introduction::Without => WITHOUT,
    }
}

fn step_name(words: Words, step: Step) -> &'static str {
    match step {
        Step::Plain => tu_string!(words, balance.step_plain),
        Step::Act => tu_string!(words, balance.step_act),
        Step::Force => tu_string!(words, balance.step_force),
        Step::View => tu_string!(words, balance.step_view),
    }
}

#[component]
pub fn IntroducedFigure(
    page: Arc<Page>,
    voices: Arc<Voices>,
    rows: RwSignal<Rows>,
    shown: Shown,
) -> impl IntoView {
    let words = use_i18n();
    let told = Arc::new(Told::new(words, page));
    let all_words = {
        let (told, voices) = (told.clone(), voices.clone());
        move || words_table(words, &told, voices.of(rows.get()))
    };
    let bars = move || {
        let groups = voices.of(rows.get()).to_vec();
        view! { <IntroducedRows told=told.clone() groups shown /> }
    };
    view! {
        <Figure
            id="introduced"
            title=tu_string!(words, balance.introduced)
            note=tu_string!(words, balance.introduced_note)
            table=all_words
        >
            {bars}
        </Figure>
    }
}

#[component]
fn IntroducedRows(told: Arc<Told>, groups: Vec<Group>, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let all = RwSignal::new(false);
    let count = groups.len();
    let cast = told.page.cast.clone();
    let whole = balance::all(&cast.heard);
    let names = part_names(&cast, &whole, &told.parts);
    let whole = view! { <Stack cast=cast.clone() group=whole parts=told.parts.clone() shown /> };
    let rows = move || {
        let row = |group: &Group| {
            view! {
                <li class="row">
                    {row_head(words, &cast, group)}
                    <Stack cast=cast.clone() group=group.clone() parts=told.parts.clone() shown />
                    <ul class="reporting-words">{reporting_words(words, &told, group, shown)}</ul>
                </li>
            }
        };
        groups[..few(all, count)].iter().map(row).collect::<Vec<_>>()
    };
    view! {
        <div class="row whole">
            <span class="row-head">
                <span class="row-name">{tu_string!(words, balance.all_voices)}</span>
            </span>
            {whole}
            {names}
        </div>
        <ul class="rows">{rows}</ul>
        <MoreButton all count />
    }
}

/// The words that introduce a voice, from neutral to loaded, each colour named once; a word leads to where it stands
/// first.
fn reporting_words(words: Words, told: &Told, group: &Group, shown: Shown) -> Vec<AnyView> {
    let found = introduced(&told.introductions, &group.quotations);
    let listed = found.into_iter().filter(|alike| alike.by != Introduction::Without).collect::<Vec<_>>();
    let of_colour = listed.chunk_by(|one, other| one.by.colour() == other.by.colour());
    of_colour
        .map(|alike| {
            let colour = alike[0].by.colour();
            let step = colour.map_or("unlisted", |colour| colour.step().as_str());
            let links: Vec<_> = alike.iter().map(|alike| link(told, alike, shown)).collect();
            view! {
                <li data-step=step>
                    <span class="colour-name">{colour_name(words, colour)}</span>
                    {links}
                </li>
            }
            .into_any()
        })
        .collect()
}

fn link(told: &Told, alike: &Introduced, shown: Shown) -> AnyView {
    let address = expect_context::<Address>();
    let places = alike.quotations.clone();
    let first = places[0];
    let card = Card::Quotation(told.page.reading.quotations[first].id.clone());
    let times = places.len();
    let pale = move || shown.passes.with(|passes| !places.iter().any(|&at| passes[at]));
    view! {
        <a
            class="reporting-word"
            data-pale=pale
            href=move || address.shown_as(View::Text, Some(card.clone()))
        >
            <i lang=told.page.reading.article.in_language.clone()>{word_of(&alike.by)}</i>
            {(times > 1).then(|| view! { <small>{format!("\u{a0}{times}×")}</small> })}
        </a>
    }
    .into_any()
}

fn word_of(by: &Introduction) -> String {
    match by {
        Introduction::Listed(_, base) => base.to_string(),
        Introduction::Unlisted(words) => words.clone(),
        Introduction::Without => String::new(),
    }
}

fn colour_name(words: Words, of: Option<Colour>) -> &'static str {
    of.map_or(tu_string!(words, balance.unlisted), |of| colour(words, of))
}

/// A row for each word of each voice.
fn words_table(words: Words, told: &Told, groups: &[Group]) -> AnyView {
    let rows = groups.iter().flat_map(|group| {
        let name = group_name(words, &told.page.cast, group);
        introduced(&told.introductions, &group.quotations).into_iter().map(move |alike| {
            let (word, colour) = match &alike.by {
                Introduction::Without => (tu_string!(words, balance.without_word).to_string(), String::new()),
                by => (word_of(by), colour_name(words, by.colour()).to_string()),
            };
            Row {
                head: name.clone().into_any(),
                cells: vec![
                    word.into_any(),
                    colour.into_any(),
                    alike.quotations.len().to_string().into_any(),
                ],
            }
        })
    });
    let heads = [
        tu_string!(words, balance.voice),
        tu_string!(words, balance.word),
        tu_string!(words, balance.colour),
        tu_string!(words, balance.quotations),
    ];
    table(heads.map(str::to_string).to_vec(), rows.collect())
}
