//! How the quotations of each voice are made up: bars of a few parts, each part with a look and a name of its own.

use std::sync::Arc;

use leptos::prelude::*;

use super::figure::{Figure, MoreButton, few};
use super::tables::parts_table;
use super::voice::row_head;
use super::{Rows, Shown, Voices};
use crate::filter::{Choice, Naming};
use crate::layout::balance::{self, Group};
use crate::layout::cast::Cast;
use crate::state::address::Address;
use crate::ui::format::{choice_name, facet_and_value};
use crate::words::{Words, tu_string, use_i18n};

/// One of the parts that a bar may have.
#[derive(Clone, Debug)]
pub struct Part {
    /// By which the style sheet knows its look.
    pub look: &'static str,
    pub name: String,
    /// What it filters by, if anything.
    pub choice: Option<Choice>,
}

/// The parts, and for each quotation of the cast the place of its own.
#[derive(Clone, Debug)]
pub struct Parts {
    pub parts: Vec<Part>,
    pub of: Vec<Option<usize>>,
}

impl Parts {
    /// Each of these groups is a part.
    fn of_groups(words: Words, cast: &Cast, groups: Vec<Group>, look: fn(&Choice) -> &'static str) -> Parts {
        let mut parts = Parts { parts: Vec::new(), of: vec![None; cast.heard.len()] };
        for (place, group) in groups.into_iter().enumerate() {
            let Some(choice) = group.choice else { continue };
            group.quotations.into_iter().for_each(|at| parts.of[at] = Some(place));
            let name = choice_name(words, cast, &choice);
            parts.parts.push(Part { look: look(&choice), name, choice: Some(choice) });
        }
        parts
    }

    pub fn names(&self) -> Vec<String> {
        self.parts.iter().map(|part| part.name.clone()).collect()
    }
}

/// Direct, mixed, indirect.
#[component]
pub fn Kinds(cast: Arc<Cast>, voices: Arc<Voices>, rows: RwSignal<Rows>, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let look = |choice: &Choice| match choice {
        Choice::Kind(kind) => kind.as_str(),
        _ => "",
    };
    let parts = Parts::of_groups(words, &cast, balance::kinds(&cast.heard), look);
    let (title, note) = (tu_string!(words, balance.kinds), tu_string!(words, balance.kinds_note));
    view! { <StackFigure id="kinds" title note cast voices parts rows shown /> }
}

/// By name, by role only, by nobody.
#[component]
pub fn Namings(cast: Arc<Cast>, voices: Arc<Voices>, rows: RwSignal<Rows>, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let look = |choice: &Choice| match choice {
        Choice::Naming(Naming::Name) => "name",
        Choice::Naming(Naming::Role) => "role",
        _ => "nobody",
    };
    let parts = Parts::of_groups(words, &cast, balance::namings(&cast.heard), look);
    let (title, note) = (tu_string!(words, balance.namings), tu_string!(words, balance.namings_note));
    view! { <StackFigure id="namings" title note cast voices parts rows shown /> }
}

#[component]
fn StackFigure(
    id: &'static str,
    title: &'static str,
    note: &'static str,
    cast: Arc<Cast>,
    voices: Arc<Voices>,
    parts: Parts,
    rows: RwSignal<Rows>,
    shown: Shown,
) -> impl IntoView {
    let words = use_i18n();
    let parts = Arc::new(parts);
    let table = {
        let (cast, voices, parts) = (cast.clone(), voices.clone(), parts.clone());
        move || {
            let groups = voices.of(rows.get()).iter();
            parts_table(words, &cast, groups, &parts.names(), &parts.of)
        }
    };
    let bars = move || {
        let groups = voices.of(rows.get()).to_vec();
        view! { <StackRows cast=cast.clone() groups parts=parts.clone() shown /> }
    };
    view! {
        <Figure id title note table>
            {bars}
        </Figure>
    }
}

/// The bar of all voices with the names of its parts, and one for each voice.
#[component]
fn StackRows(cast: Arc<Cast>, groups: Vec<Group>, parts: Arc<Parts>, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let all = RwSignal::new(false);
    let count = groups.len();
    let whole = balance::all(&cast.heard);
    let names = part_names(&cast, &whole, &parts);
    let whole = view! { <Stack cast=cast.clone() group=whole parts=parts.clone() shown /> };
    let rows = move || {
        let row = |group: &Group| {
            view! {
                <li class="row">
                    {row_head(words, &cast, group)}
                    <Stack cast=cast.clone() group=group.clone() parts=parts.clone() shown />
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

/// The names of the parts, each with its look and how many quotations it has, each a filter.
pub fn part_names(cast: &Cast, whole: &Group, parts: &Parts) -> AnyView {
    let address = expect_context::<Address>();
    let filter = address.filter();
    let counts = whole.parts(&cast.heard, parts.parts.len(), |at| parts.of[at]);
    // What cannot be chosen and is not there need not be named.
    let named =
        parts.parts.iter().zip(counts).filter(|(part, count)| part.choice.is_some() || count.quotations > 0);
    let names = named.map(|(part, count)| {
        let Part { look, name, choice } = part.clone();
        let inside = view! {
            <span class="swatch" data-part=look aria-hidden="true"></span>
            <span>{name}</span>
            <b>{count.quotations}</b>
        };
        let Some(choice) = choice else {
            return view! { <li class="part-name">{inside}</li> }.into_any();
        };
        let (facet, value) = facet_and_value(&choice);
        let chosen = {
            let choice = choice.clone();
            move || filter.with(|filter| filter.has(&choice)).to_string()
        };
        view! {
            <li>
                <button
                    type="button"
                    class="part-name"
                    data-facet=facet
                    data-value=value
                    aria-pressed=chosen
                    on:click=move |_| address.set_filter(address.now().filter.toggled(&choice))
                >
                    {inside}
                </button>
            </li>
        }
        .into_any()
    });
    view! { <ul class="part-names">{names.collect::<Vec<_>>()}</ul> }.into_any()
}

/// The bar of one group.
#[component]
pub fn Stack(cast: Arc<Cast>, group: Group, parts: Arc<Parts>, shown: Shown) -> impl IntoView {
    let words = use_i18n();
    let count = parts.parts.len();
    let totals = group.parts(&cast.heard, count, |at| parts.of[at]);
    let told: Vec<String> = parts
        .parts
        .iter()
        .zip(&totals)
        .filter(|(_, total)| total.quotations > 0)
        .map(|(part, total)| {
            let (name, count) = (part.name.clone(), total.quotations);
            tu_string!(words, balance.part, name = name, count = count).to_string()
        })
        .collect();
    let passing = {
        let (cast, group, parts) = (cast.clone(), group.clone(), parts.clone());
        Memo::new(move |_| {
            shown
                .passes
                .with(|passes| group.parts(&cast.heard, count, |at| parts.of[at].filter(|_| passes[at])))
        })
    };
    let tone = group.choice.clone().map(|choice| crate::ui::tone::tone(cast, choice));
    let pieces = totals.into_iter().enumerate().filter(|(_, total)| total.quotations > 0).map(|(at, total)| {
        let width = move || {
            let passing = passing.with(|passing| passing[at].quotations);
            format!("{:.1}%", 100.0 * passing as f64 / total.quotations as f64)
        };
        view! {
            <span class="part" data-part=parts.parts[at].look style:flex-grow=total.quotations.to_string()>
                <span class="part-shown" style:inline-size=width></span>
                <span class="part-number">{total.quotations}</span>
            </span>
        }
    });
    let pieces: Vec<_> = pieces.collect();
    view! {
        <span class="stack" role="img" data-tone=tone aria-label=told.join(tu_string!(words, app.comma))>
            {pieces}
        </span>
    }
}
