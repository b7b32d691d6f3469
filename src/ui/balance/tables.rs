//! The tables behind the pictures: the same numbers, to read out and to copy.

use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use super::voice::group_name;
use crate::layout::balance::{Group, Portion};
use crate::layout::cast::Cast;
use crate::ui::format::percent;
use crate::words::{Words, tu_string};

/// A row: what it is about, and its cells.
pub struct Row {
    pub head: AnyView,
    pub cells: Vec<AnyView>,
}

/// A table of these rows; the first of the heads is that of the row heads.
pub fn table(heads: Vec<String>, rows: Vec<Row>) -> AnyView {
    let heads: Vec<_> = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect();
    let rows: Vec<_> = rows
        .into_iter()
        .map(|Row { head, cells }| {
            let cells: Vec<_> = cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect();
            view! {
                <tr>
                    <th scope="row">{head}</th>
                    {cells}
                </tr>
            }
        })
        .collect();
    view! {
        <table>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// Words and quotations of each group, with their shares.
pub(super) fn shares_table<'a>(
    words: Words,
    cast: &Arc<Cast>,
    groups: impl Iterator<Item = &'a Group>,
    whole: Portion,
    shown: Shown,
) -> AnyView {
    let filtered = shown.filtered.get();
    let rows = groups.map(|group| {
        let portion = group.portion(&cast.heard);
        let mut cells = vec![
            portion.words.to_string(),
            percent(words, portion.percent_of_words(whole)),
            portion.quotations.to_string(),
            percent(words, portion.percent_of_quotations(whole)),
        ];
        if filtered {
            let passing = shown.passes.with(|passes| group.passing(&cast.heard, passes));
            cells.push(passing.quotations.to_string());
        }
        Row {
            head: group_name(words, cast, group).into_any(),
            cells: cells.into_iter().map(IntoAny::into_any).collect(),
        }
    });
    let mut heads = vec![
        tu_string!(words, balance.voice),
        tu_string!(words, balance.words),
        tu_string!(words, balance.of_words),
        tu_string!(words, balance.quotations),
        tu_string!(words, balance.of_quotations),
    ];
    heads.extend(filtered.then(|| tu_string!(words, balance.passing)));
    table(heads.into_iter().map(str::to_string).collect(), rows.collect())
}

/// For each group how many of its quotations are in each part.
pub(super) fn parts_table<'a>(
    words: Words,
    cast: &Arc<Cast>,
    groups: impl Iterator<Item = &'a Group>,
    names: &[String],
    part_of: &[Option<usize>],
) -> AnyView {
    let rows = groups.map(|group| {
        let parts = group.parts(&cast.heard, names.len(), |at| part_of[at]);
        Row {
            head: group_name(words, cast, group).into_any(),
            cells: parts.into_iter().map(|part| part.quotations.to_string().into_any()).collect(),
        }
    });
    let heads = std::iter::once(tu_string!(words, balance.voice).to_string()).chain(names.iter().cloned());
    table(heads.collect(), rows.collect())
}
