//! The frame of a picture: what it shows, how it was counted, the picture, and the same as a table.

use leptos::prelude::*;

use crate::words::{tu_string, use_i18n};

/// So many rows are shown at first.
pub const FEW: usize = 12;

#[component]
pub fn Figure(
    /// Its place on the page, for links and checks.
    id: &'static str,
    title: &'static str,
    /// What it shows and how it was counted.
    note: &'static str,
    /// The same numbers as a table; nothing where the picture is one.
    #[prop(optional, into)]
    table: Option<ViewFn>,
    children: Children,
) -> impl IntoView {
    view! {
        <figure id=id class="figure" aria-labelledby=format!("{id}-title")>
            <figcaption>
                <h2 id=format!("{id}-title")>{title}</h2>
                <p>{note}</p>
            </figcaption>
            {children()}
            {table.map(|table| view! { <AsTable table /> })}
        </figure>
    }
}

/// The same numbers as a table, drawn when somebody asks for it: in a large collection it is long.
#[component]
fn AsTable(table: ViewFn) -> impl IntoView {
    let words = use_i18n();
    let asked = RwSignal::new(false);
    let table = StoredValue::new(table);
    view! {
        <details class="as-table" on:toggle=move |_| asked.set(true)>
            <summary>{tu_string!(words, balance.as_table)}</summary>
            <Show when=move || asked.get()>
                <div class="table-frame">{move || table.with_value(|table| table.run())}</div>
            </Show>
        </details>
    }
}

/// The button below a list that shows the rest of it, where there is more than a few.
#[component]
pub fn MoreButton(all: RwSignal<bool>, count: usize) -> impl IntoView {
    let words = use_i18n();
    let more = count.saturating_sub(FEW);
    (more > 0).then(|| {
        view! {
            <button
                type="button"
                class="quiet"
                aria-expanded=move || all.get().to_string()
                on:click=move |_| all.update(|all| *all = !*all)
            >
                {move || {
                    if all.get() {
                        tu_string!(words, voices.fewer).to_string()
                    } else {
                        tu_string!(words, voices.more, count = more).to_string()
                    }
                }}
            </button>
        }
    })
}

/// How many rows are shown of so many.
pub fn few(all: RwSignal<bool>, count: usize) -> usize {
    if all.get() { count } else { count.min(FEW) }
}
