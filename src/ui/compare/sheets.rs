//! Where the window is too narrow for two papers and a slip, one of the three at a time.

use leptos::prelude::*;

use crate::words::{tu_string, use_i18n};

/// What the window shows where it is too narrow for more than one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    Slip,
    Left,
    Right,
}

impl Sheet {
    pub fn as_str(self) -> &'static str {
        match self {
            Sheet::Slip => "slip",
            Sheet::Left => "left",
            Sheet::Right => "right",
        }
    }
}

/// Which of the three is seen where the window is narrow.
#[component]
pub fn Sheets(papers: [String; 2], sheet: RwSignal<Sheet>) -> impl IntoView {
    let words = use_i18n();
    let [left, right] = papers;
    let slip = tu_string!(words, compare.slip).to_string();
    let sheets = [(Sheet::Slip, slip), (Sheet::Left, left), (Sheet::Right, right)];
    let buttons = sheets.map(|(which, name)| {
        view! {
            <button
                type="button"
                data-choose-sheet=which.as_str()
                aria-pressed=move || (sheet.get() == which).to_string()
                on:click=move |_| sheet.set(which)
            >
                {name}
            </button>
        }
    });
    view! {
        <div class="sheets" role="group" aria-label=tu_string!(words, compare.sheets)>
            {buttons}
        </div>
    }
}
