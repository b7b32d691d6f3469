//! What marks and points mean, in plain words: a page for pupils, on the screen and on paper.

use leptos::prelude::*;

use super::item::sign;
use crate::exercise::Outcome;
use crate::ui::app::set_title;
use crate::ui::legend::MarksLegend;
use crate::ui::scroll;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn MarksPage() -> impl IntoView {
    let words = use_i18n();
    set_title(words, tu_string!(words, marks.title));
    scroll::restore(0.0);
    let defined = |terms: Vec<(&'static str, &'static str, &'static str)>| {
        let line = |(mark, term, means): (&'static str, &'static str, &'static str)| {
            view! {
                <dt>
                    {(!mark.is_empty())
                        .then(|| {
                            view! {
                                <span class="sign" aria-hidden="true">
                                    {mark}
                                </span>
                                " "
                            }
                        })} {term}
                </dt>
                <dd>{means}</dd>
            }
        };
        view! { <dl class="meanings">{terms.into_iter().map(line).collect_view()}</dl> }
    };
    view! {
        <div class="help meaning">
            <h1>{tu_string!(words, marks.title)}</h1>
            <p class="lede">{tu_string!(words, marks.lede)}</p>
            <h2>{tu_string!(words, marks.in_article)}</h2>
            <MarksLegend />
            <h2>{tu_string!(words, marks.named)}</h2>
            {defined(vec![
                ("", tu_string!(words, naming.name), tu_string!(words, marks.by_name)),
                ("", tu_string!(words, naming.role), tu_string!(words, marks.by_role)),
                ("", tu_string!(words, naming.nobody), tu_string!(words, marks.by_nobody)),
            ])}
            <h2>{tu_string!(words, marks.verbs)}</h2>
            <p>{tu_string!(words, marks.verbs_text)}</p>
            <h2>{tu_string!(words, marks.own_voice)}</h2>
            <p>{tu_string!(words, marks.own_voice_text)}</p>
            <h2>{tu_string!(words, marks.after)}</h2>
            {defined(vec![
                (
                    sign(Some(Outcome::Right)),
                    tu_string!(words, exercise.right),
                    tu_string!(words, marks.right_means),
                ),
                (
                    sign(Some(Outcome::Partly)),
                    tu_string!(words, marks.partly),
                    tu_string!(words, marks.partly_means),
                ),
                (sign(Some(Outcome::Blank)), tu_string!(words, marks.missed), tu_string!(words, marks.missed_means)),
                (
                    sign(Some(Outcome::Wrong)),
                    tu_string!(words, exercise.wrong),
                    tu_string!(words, marks.wrong_means),
                ),
                (sign(None), tu_string!(words, exercise.not_scored), tu_string!(words, marks.open_means)),
            ])}
            <h2>{tu_string!(words, marks.points)}</h2>
            <p>{tu_string!(words, marks.points_text)}</p>
            <p>{tu_string!(words, marks.points_edges)}</p>
            <h2>{tu_string!(words, marks.meaning)}</h2>
            {defined(vec![
                ("", tu_string!(words, marks.nearly_all), tu_string!(words, marks.nearly_all_means)),
                ("", tu_string!(words, marks.about_half), tu_string!(words, marks.about_half_means)),
                ("", tu_string!(words, marks.few), tu_string!(words, marks.few_means)),
            ])}
            <p>{tu_string!(words, marks.no_mark)}</p>
        </div>
    }
}
