//! What is known about the article, as fields to correct.

use leptos::prelude::*;

use super::language::languages;
use crate::state::draft::{Detail, Draft, link_is_bad};
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn Details() -> impl IntoView {
    let words = use_i18n();
    let field = move |detail: Detail| {
        let id = format!("detail-{}", detail.as_str());
        let inside = match detail {
            Detail::Language => view! { <LanguageField id=id.clone() /> }.into_any(),
            _ => view! { <TextField detail id=id.clone() /> }.into_any(),
        };
        view! {
            <div class="detail" data-detail=detail.as_str()>
                <label for=id>{label(words, detail)}</label>
                {inside}
            </div>
        }
    };
    view! {
        <fieldset class="details">
            <legend class="visually-hidden">{tu_string!(words, add.details)}</legend>
            {Detail::ALL.map(field).collect_view()}
        </fieldset>
    }
}

#[component]
fn TextField(detail: Detail, id: String) -> impl IntoView {
    let words = use_i18n();
    let draft = expect_context::<Draft>();
    let kind = match detail {
        Detail::Date => "date",
        Detail::Link => "url",
        _ => "text",
    };
    let hint = format!("{id}-hint");
    let bad = Memo::new(move |_| detail == Detail::Link && link_is_bad(&draft.detail(detail)));
    let note = {
        let hint = hint.clone();
        move || {
            bad.get().then(|| view! { <p id=hint.clone() class="soft">{tu_string!(words, add.bad_link)}</p> })
        }
    };
    view! {
        <input
            id=id
            type=kind
            dir="auto"
            autocomplete="off"
            aria-invalid=move || bad.get().to_string()
            aria-describedby=move || bad.get().then(|| hint.clone())
            prop:value=move || draft.detail(detail)
            on:change:target=move |event| draft.set_detail(detail, event.target().value())
        />
        {note}
    }
}

#[component]
fn LanguageField(id: String) -> impl IntoView {
    let words = use_i18n();
    let draft = expect_context::<Draft>();
    let now = Memo::new(move |_| draft.detail(Detail::Language));
    let options = move || {
        let now = now.get();
        let option = |(tag, name): (String, String)| {
            let selected = tag == now;
            view! { <option value=tag selected=selected>{name}</option> }
        };
        languages(words, &now).into_iter().map(option).collect_view()
    };
    view! {
        <select id=id on:change:target=move |event| draft.set_detail(Detail::Language, event.target().value())>
            {options}
        </select>
    }
}

fn label(words: Words, detail: Detail) -> &'static str {
    match detail {
        Detail::Headline => tu_string!(words, add.headline),
        Detail::Date => tu_string!(words, add.date),
        Detail::Publisher => tu_string!(words, add.publisher),
        Detail::Author => tu_string!(words, add.author),
        Detail::Link => tu_string!(words, add.link),
        Detail::Licence => tu_string!(words, add.licence),
        Detail::Language => tu_string!(words, add.language),
    }
}
