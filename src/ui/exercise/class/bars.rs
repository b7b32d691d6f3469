//! Bars with words and numbers: what is told by length is told by a sign and a number, too.

use leptos::prelude::*;

use crate::exercise::class::Tally;
use crate::words::{tu_string, use_i18n};

/// A line of a chart.
pub struct Bar {
    pub label: String,
    /// Shown before the label: what is right, what not; empty where nothing is.
    pub sign: &'static str,
    pub is_right: bool,
    pub count: usize,
}

/// One bar below the other, each a share of `of`; while nothing is said of what is right they are all of one kind.
#[component]
pub fn Bars(bars: Vec<Bar>, of: usize, judged: bool) -> impl IntoView {
    let words = use_i18n();
    let line = move |bar: Bar| {
        let width = format!("{:.1}%", 100.0 * bar.count as f64 / of.max(1) as f64);
        view! {
            <li class:right=bar.is_right>
                <span class="bar-label" dir="auto">
                    <b>{bar.sign}</b>
                    {bar.label}
                </span>
                <span class="bar-line" aria-hidden="true">
                    <i style:inline-size=width></i>
                </span>
                <span class="bar-count">
                    {tu_string!(words, class.of, count = bar.count, all = of).to_string()}
                </span>
            </li>
        }
    };
    view! { <ul class="class-bars" class:judged=judged>{bars.into_iter().map(line).collect_view()}</ul> }
}

/// How many were right, partly right, wrong and blank, as one bar and its words; nothing but the blank ones for what is not
/// scored, and while what is right is not shown: beside what was chosen, numbers would tell it.
#[component]
pub fn Outcomes(tally: Tally, right: bool) -> impl IntoView {
    let words = use_i18n();
    let is_judged = right && tally.item.is_graded();
    let (right, partly, wrong, blank) = (tally.right, tally.partly, tally.wrong, tally.blank);
    let all = [
        ("right", "✓", tu_string!(words, class.right, count = right).to_string(), right),
        ("partly", "◐", tu_string!(words, class.partly, count = partly).to_string(), partly),
        ("wrong", "✗", tu_string!(words, class.wrong, count = wrong).to_string(), wrong),
        ("blank", "–", tu_string!(words, class.blank, count = blank).to_string(), blank),
    ];
    let parts: Vec<_> = all.into_iter().filter(|(name, ..)| is_judged || *name == "blank").collect();
    let bar = parts.iter().filter(|(.., count)| *count > 0).map(|(name, .., count)| {
        view! { <i data-outcome=*name style:flex-grow=count.to_string()></i> }
    });
    let bar =
        is_judged.then(|| view! { <div class="outcome-bar" aria-hidden="true">{bar.collect_view()}</div> });
    let told = parts.into_iter().map(|(name, sign, said, _)| {
        view! {
            <li data-outcome=name>
                <span aria-hidden="true">{sign}</span>
                {said}
            </li>
        }
    });
    view! {
        {bar}
        <ul class="outcomes">{told.collect_view()}</ul>
    }
}
