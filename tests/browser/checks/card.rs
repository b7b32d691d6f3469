//! The card of a quotation: who, for which country, how we know, how certain.

use fantoccini::key::Key;
use serde_json::json;

use super::reader;
use crate::page::{Outcome, Page};

/// How often somebody would press Tab before giving up.
const PATIENT_TABS: usize = 80;

pub async fn a_click_opens_the_card_of_the_quotation(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    let id =
        page.see("observer.all('#article [data-speakers~=\"dmitry-peskov\"]')[0].dataset.quotation").await?;
    let id = id.as_str().unwrap_or_default().to_string();
    page.click(&format!("#article [data-quotation='{id}']")).await?;
    page.until("its card opens", "document.querySelector('#card')?.dataset.for", json!(id)).await?;
    for (rule, part) in [
        ("the card says who", "Dmitry Peskov"),
        ("introduced how", "Kremlin"),
        ("for which country", "Russia"),
        ("which words prove it", "told"),
    ] {
        page.until_true(rule, &format!("observer.text('#card').includes('{part}')")).await?;
    }
    page.until_true("and how certain that is", "/\\d|review/i.test(observer.text('#card'))").await?;
    page.click("#card-close").await?;
    page.until_true("its button closes it", "!observer.text('#card')").await
}

pub async fn escape_closes_the_card_and_returns_the_focus(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until_true("quotations are marked", "observer.quotations().length").await?;
    page.click("#article [data-quotation='q2']").await?;
    page.until("its card opens", "document.querySelector('#card')?.dataset.for", json!("q2")).await?;
    page.press(Key::Escape).await?;
    page.until_true("Escape closes it", "!observer.text('#card')").await?;
    page.until("the focus is back", FOCUSED, json!("q2")).await
}

pub async fn the_keyboard_alone_opens_the_card(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until_true("quotations are marked", "observer.quotations().length").await?;
    for _ in 0..PATIENT_TABS {
        page.press(Key::Tab).await?;
        let focused = page.see(FOCUSED).await?;
        if focused.is_null() {
            continue;
        }
        page.press(Key::Enter).await?;
        page.until(
            "the card of the focused quotation",
            "document.querySelector('#card')?.dataset.for",
            focused.clone(),
        )
        .await?;
        page.press(Key::Escape).await?;
        return page.until("the focus is back", FOCUSED, focused).await;
    }
    Err(format!("{PATIENT_TABS} presses of Tab reached no quotation").into())
}

/// The quotation that has the focus, or null.
const FOCUSED: &str =
    "document.activeElement?.closest('#article [data-quotation]')?.dataset.quotation ?? null";
