//! Whose words fill the article: the paper's own voice beside everybody's who is quoted.

use std::sync::Arc;

use leptos::prelude::*;

use super::figure::Figure;
use super::tables::{Row, table};
use crate::layout::Page;
use crate::layout::balance::fill::fill;
use crate::ui::format::percent;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn FillFigure(page: Arc<Page>) -> impl IntoView {
    let words = use_i18n();
    let fill = fill(&page.reading);
    let whole = fill.own + fill.retold + fill.verbatim;
    if whole == 0 {
        return ().into_any();
    }
    let share = move |count: usize| percent(words, 100.0 * count as f64 / whole as f64);
    let parts = [
        ("own", tu_string!(words, balance.fill_own), fill.own),
        ("retold", tu_string!(words, balance.fill_retold), fill.retold),
        ("verbatim", tu_string!(words, balance.fill_verbatim), fill.verbatim),
    ];
    let bar = parts.iter().filter(|(_, _, count)| *count > 0).map(|&(look, _, count)| {
        view! { <span class="part" data-part=look style:flex-grow=count.to_string()></span> }
    });
    let names = parts.iter().map(|&(look, name, count)| {
        view! {
            <li class="part-name">
                <span class="swatch" data-part=look aria-hidden="true"></span>
                <span>{name}</span>
                <b>{share(count)}</b>
            </li>
        }
    });
    let rows = move || {
        let row = |&(_, name, count): &(&str, &'static str, usize)| Row {
            head: name.into_any(),
            cells: vec![count.to_string().into_any(), share(count).into_any()],
        };
        let heads = [
            tu_string!(words, balance.voice),
            tu_string!(words, balance.words),
            tu_string!(words, balance.of_article),
        ];
        table(heads.map(str::to_string).to_vec(), parts.iter().map(row).collect())
    };
    let (bar, names) = (bar.collect::<Vec<_>>(), names.collect::<Vec<_>>());
    view! {
        <Figure
            id="fill"
            title=tu_string!(words, balance.fill)
            note=tu_string!(words, balance.fill_note)
            table=rows
        >
            <div class="stack" aria-hidden="true">
                {bar}
            </div>
            <ul class="part-names">{names}</ul>
        </Figure>
    }
    .into_any()
}
