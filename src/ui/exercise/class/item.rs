//! Item by item: what was asked, where, and how the class answered; first what is most worth talking about.

use std::sync::Arc;

use leptos::prelude::*;

use super::View;
use super::bars::{Bar, Bars, Outcomes};
use super::places::{draw, places_of};
use super::show_right::ShowRight;
use crate::exercise::class::Tally;
use crate::exercise::lesson::LessonArticle;
use crate::exercise::sheet::{SheetItem, Wording, sheet};
use crate::exercise::{Label, Task};
use crate::route::{Card, Place, Route};
use crate::state::class::{Collecting, Seen};
use crate::ui::exercise::wording::{ScreenWording, title};
use crate::ui::format::{direction, percent};
use crate::words::{Words, tu_string, use_i18n};

/// A longer passage, in bytes, is not repeated: the article is beside it.
const LONGEST: usize = 1500;

#[component]
pub fn Items(seen: Arc<Seen>, view: View) -> impl IntoView {
    let words = use_i18n();
    let collecting = expect_context::<Collecting>();
    let all = seen.clone();
    let order = Memo::new(move |_| view.order(&all));
    let at = Memo::new(move |_| order.with(|order| view.place(order)));
    let (all, on_the_wall) = (seen.clone(), seen.clone());
    // On the wall it is that of the one item that is there.
    let right = Memo::new(move |_| collecting.shows_right(&view.showing(&all)));
    let cards = move || {
        let (order, right) = (order.get(), right.get());
        let one = |&item: &usize| {
            let seen = seen.clone();
            view! { <ItemCard seen item right /> }
        };
        let first = at.get();
        let shown = match view.projected.get() {
            true => &order[first.min(order.len())..(first + 1).min(order.len())],
            false => &order[..],
        };
        shown.iter().map(one).collect_view()
    };
    let count = move || order.with(Vec::len);
    let step = move |by: isize| {
        let place = at.get_untracked().saturating_add_signed(by);
        let wanted = order.with_untracked(|order| order.get(place).copied());
        if wanted.is_some() {
            view.item.set(wanted);
        }
    };
    let choose = move |worth: bool, name: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="class-order"
                    prop:checked=move || view.worth_first.get() == worth
                    on:change=move |_| view.worth_first.set(worth)
                />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <section class="class-items" aria-labelledby="class-items-title">
            <h3 id="class-items-title">{tu_string!(words, class.items)}</h3>
            <fieldset class="rows-choice">
                <legend>{tu_string!(words, class.order)}</legend>
                {choose(true, tu_string!(words, class.order_worth))}
                {choose(false, tu_string!(words, class.order_lesson))}
            </fieldset>
            <Show when=move || view.projected.get()>
                <p class="class-steps">
                    <button type="button" class="button" id="item-before" on:click=move |_| step(-1)>
                        {tu_string!(words, exercise.previous)}
                    </button>
                    <span role="status">
                        {move || {
                            tu_string!(words, exercise.place, place = at.get() + 1, count = count()).to_string()
                        }}
                    </span>
                    <button type="button" class="button" id="item-after" on:click=move |_| step(1)>
                        {tu_string!(words, exercise.next)}
                    </button>
                    <ShowRight seen=on_the_wall.clone() view />
                </p>
            </Show>
            {cards}
        </section>
    }
}

#[component]
fn ItemCard(
    seen: Arc<Seen>,
    /// Its place in the tallies.
    item: usize,
    /// Whether what is right is shown.
    right: bool,
) -> impl IntoView {
    let words = use_i18n();
    let tally = &seen.class.tallies[item];
    let sheet = in_words(words, &seen, tally);
    let exercise = &seen.open.lesson.exercises[tally.exercise];
    let passages = tally.item.passages.iter().map(|passage| {
        let page = seen.open.page(tally.exercise, passage.article)?;
        let article = &page.reading.article;
        let is_long = passage.span.len() > LONGEST;
        let places = places_of(&seen, tally, passage.article, right);
        let inside = (!is_long).then(|| draw(&article.text, passage.span, &places));
        Some(view! {
            <blockquote
                class="passage"
                lang=article.in_language.clone()
                dir=direction(&article.in_language)
                hidden=is_long
            >
                <p>{inside}</p>
            </blockquote>
            {is_long.then(|| view! { <p class="soft">{tu_string!(words, class.whole_article)}</p> })}
        })
    });
    let passages = passages.collect_view();
    let right_words = sheet.task.right_words();
    let right_line = (!right_words.is_empty()).then(|| match right {
        true => {
            let right = right_words.join(" · ");
            view! { <p class="class-right">{tu_string!(words, exercise.right_is, right).to_string()}</p> }
                .into_any()
        }
        false => view! { <p class="soft">{tu_string!(words, class.right_hidden)}</p> }.into_any(),
    });
    let agreement = agreement(words, tally);
    let wording = ScreenWording { words, exercise };
    let bars = bars(&wording, tally, right);
    let given = tally.shown - tally.blank;
    let written = tally.words.iter().map(|said| view! { <li dir="auto">{said.clone()}</li> }).collect_view();
    view! {
        <article class="class-item" id=format!("item-{item}") data-item=tally.item.id.clone()>
            <p class="kicker">
                <span>{tu_string!(words, class.item, number = item + 1).to_string()}</span>
                <span>{title(words, tally.item.kind)}</span>
            </p>
            <h4 dir="auto">{sheet.prompt.clone()}</h4>
            {passages}
            <Outcomes tally=tally.clone() right />
            {(!bars.is_empty()).then(|| view! { <Bars bars of=given judged=right && tally.item.is_graded() /> })}
            <ul class="class-words">{written}</ul>
            {right_line}
            {agreement.map(|said| view! { <p class="soft">{said}</p> })}
            {in_article(words, &seen, tally)}
        </article>
    }
}

/// An item as the pupils read it.
pub fn in_words(words: Words, seen: &Seen, tally: &Tally) -> SheetItem {
    let exercise = &seen.open.lesson.exercises[tally.exercise];
    let wording = ScreenWording { words, exercise };
    let pages: Vec<_> =
        exercise.articles.iter().filter_map(|&place| seen.open.pages.get(place).cloned()).collect();
    let readings: Vec<_> = pages.iter().map(|page| &page.reading).collect();
    let items = std::slice::from_ref(&tally.item);
    sheet(exercise.kind, items, &readings, &wording).items.swap_remove(0)
}

/// How many pairs answered alike; nothing where there is no pair.
pub fn agreement(words: Words, tally: &Tally) -> Option<String> {
    let permille = tally.agreement.permille()?;
    let (pairs, of) = (tally.agreement.pairs, tally.agreement.of);
    let percent = percent(words, permille as f64 / 10.0);
    Some(tu_string!(words, class.agreement, pairs, of, percent).to_string())
}

/// What was chosen and counted; whether it is right only where that is shown.
fn bars(wording: &ScreenWording, tally: &Tally, right: bool) -> Vec<Bar> {
    let is_judged = right && tally.item.is_graded();
    let sign = |is_right: bool| match (is_judged, is_right) {
        (false, _) => "",
        (true, true) => "✓ ",
        (true, false) => "✗ ",
    };
    let chosen = tally.chosen.iter().map(|chosen| {
        let label = match &chosen.option.label {
            Label::Name(words) | Label::Words(words) => words.clone(),
            Label::Term(term) => wording.term(*term),
        };
        Bar { label, sign: sign(chosen.right), is_right: is_judged && chosen.right, count: chosen.count }
    });
    let is_right = |number: usize| match tally.item.task {
        Task::Count { right, tolerance } => is_judged && number.abs_diff(right) <= tolerance,
        _ => false,
    };
    let numbers = tally.numbers.chunk_by(|one, other| one == other).map(|same| {
        let is_right = is_right(same[0]);
        Bar { label: same[0].to_string(), sign: sign(is_right), is_right, count: same.len() }
    });
    chosen.chain(numbers).collect()
}

/// Leads to a quotation that was voted on, where its article is one of the collection.
fn in_article(words: Words, seen: &Seen, tally: &Tally) -> Option<impl IntoView + use<>> {
    let quotation = tally.item.evidence.first()?.quotation.clone()?;
    if !matches!(tally.item.task, Task::Vote { .. }) {
        return None;
    }
    let article = seen.article(tally.exercise, tally.item.passages.first()?.article)?;
    let LessonArticle::Collected(id) = seen.open.lesson.articles.get(article)? else { return None };
    let route = Route::to(Place::Article(id.clone())).with_card(Some(Card::Quotation(quotation)));
    Some(view! { <a href=route.to_hash()>{tu_string!(words, class.in_article)}</a> })
}
