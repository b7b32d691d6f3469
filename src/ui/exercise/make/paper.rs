//! A lesson on paper: which sheets, in which size, shown as they will be printed.

use leptos::html;
use leptos::prelude::*;

use super::sheets::{key_sheet, worksheet};
use crate::state::making::Making;
use crate::ui::focus::focus;
use crate::words::{tag_and_direction, tu_string, use_i18n};

/// What is printed of the lesson.
#[derive(Clone, Copy)]
pub struct Papers {
    /// Whether the sheets are shown.
    pub shown: RwSignal<bool>,
    sheets: RwSignal<Sheets>,
    large: RwSignal<bool>,
    article: RwSignal<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sheets {
    Both,
    Worksheet,
    Key,
}

impl Sheets {
    const ALL: [Sheets; 3] = [Sheets::Both, Sheets::Worksheet, Sheets::Key];

    fn as_str(self) -> &'static str {
        match self {
            Sheets::Both => "both",
            Sheets::Worksheet => "worksheet",
            Sheets::Key => "key",
        }
    }
}

impl Papers {
    pub fn new() -> Papers {
        Papers {
            shown: RwSignal::new(false),
            sheets: RwSignal::new(Sheets::Both),
            large: RwSignal::new(false),
            article: RwSignal::new(true),
        }
    }
}

#[component]
pub fn Paper(
    papers: Papers,
    /// What the lesson is called where it has no title.
    headline: String,
) -> impl IntoView {
    let headline = StoredValue::new(headline);
    view! {
        <Show when=move || papers.shown.get()>
            <Opened papers headline />
        </Show>
    }
}

#[component]
fn Opened(papers: Papers, headline: StoredValue<String>) -> impl IntoView {
    let words = use_i18n();
    let making = expect_context::<Making>();
    let title = NodeRef::<html::H2>::new();
    Effect::new(move || {
        if let Some(title) = title.get() {
            focus(&title);
            title.scroll_into_view();
        }
    });
    let sheets = move || {
        // Whatever is changed meanwhile is on the paper.
        making.with(|_| ());
        let (language, _) = tag_and_direction(words.get_locale_untracked());
        let lesson = headline.with_value(|headline| making.lesson(language, headline));
        let Some(lesson) = lesson else {
            return view! { <p class="note">{tu_string!(words, make.take_one)}</p> }.into_any();
        };
        let (wanted, article) = (papers.sheets.get(), papers.article.get());
        view! {
            {(wanted != Sheets::Key).then(|| worksheet(words, &lesson, article))}
            {(wanted != Sheets::Worksheet).then(|| key_sheet(words, &lesson))}
        }
        .into_any()
    };
    let name = |sheets| match sheets {
        Sheets::Both => tu_string!(words, make.both_sheets),
        Sheets::Worksheet => tu_string!(words, make.only_worksheet),
        Sheets::Key => tu_string!(words, make.only_key),
    };
    let options: Vec<_> = Sheets::ALL
        .into_iter()
        .map(|each| {
            let chosen = move || papers.sheets.get() == each;
            view! { <option value=each.as_str() prop:selected=chosen>{name(each)}</option> }
        })
        .collect();
    let print = move |_| {
        if let Some(window) = web_sys::window() {
            // A browser that does not print from a page prints from its own menu.
            let _ = window.print();
        }
    };
    view! {
        <section class="paper" aria-labelledby="paper-title" data-large=move || papers.large.get().to_string()>
            <div class="paper-tools">
                <h2 id="paper-title" tabindex="-1" node_ref=title>
                    {tu_string!(words, make.paper)}
                </h2>
                <label class="field">
                    <span>{tu_string!(words, make.sheets)}</span>
                    <select
                        id="paper-sheets"
                        on:change:target=move |event| {
                            let chosen = event.target().value();
                            let chosen = Sheets::ALL.into_iter().find(|each| each.as_str() == chosen);
                            papers.sheets.set(chosen.unwrap_or(Sheets::Both));
                        }
                    >
                        {options}
                    </select>
                </label>
                <label class="tick">
                    <input
                        id="paper-article"
                        type="checkbox"
                        prop:checked=papers.article
                        on:change:target=move |event| papers.article.set(event.target().checked())
                    />
                    <span>{tu_string!(words, make.with_article)}</span>
                </label>
                <label class="tick">
                    <input
                        id="paper-large"
                        type="checkbox"
                        prop:checked=papers.large
                        on:change:target=move |event| papers.large.set(event.target().checked())
                    />
                    <span>{tu_string!(words, make.large)}</span>
                </label>
                <button id="paper-print" type="button" class="button primary" on:click=print>
                    {tu_string!(words, make.print_now)}
                </button>
                <button
                    id="paper-close"
                    type="button"
                    class="button"
                    on:click=move |_| {
                        papers.shown.set(false);
                        crate::ui::focus::focus_found(
                            document().get_element_by_id("make-print"),
                        );
                    }
                >
                    {tu_string!(words, make.close_paper)}
                </button>
            </div>
            {sheets}
        </section>
    }
}
