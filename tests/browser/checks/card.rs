//! The card of a quotation: who, for which country, how we know, how certain.

use fantoccini::key::Key;
use serde_json::Value;

use super::reader;
use crate::page::{Failure, Outcome, Page};

/// How often somebody would press Tab before giving up.
const PATIENT_TABS: usize = 80;

pub async fn a_click_opens_the_card_of_the_quotation(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    click_quotation(page, "unquestionably").await?;
    for (rule, part) in [
        ("the card says who", "Boris Johnson"),
        ("introduced how", "foreign secretary"),
        ("for which country", "United Kingdom"),
        ("which words prove it", "said"),
    ] {
        page.until_true(rule, &format!("observer.text('#card').includes('{part}')")).await?;
    }
    page.until_true("and how certain that is", "observer.text('#card').includes('checked by a person')")
        .await?;
    page.click("#card-close").await?;
    page.until_true("its button closes it", "!observer.text('#card')").await
}

pub async fn escape_closes_the_card_and_returns_the_focus(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    let id = click_quotation(page, "war crime").await?;
    page.press(Key::Escape).await?;
    page.until_true("Escape closes it", "!observer.text('#card')").await?;
    page.until("the focus is back", FOCUSED, id).await
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

/// Clicks into the first quotation with these words and waits for its card; gives back its id.
pub async fn click_quotation(page: &Page, words: &str) -> Result<Value, Failure> {
    let id = format!("observer.quotations().find((id) => observer.quoted(id).includes('{words}')) ?? null");
    page.until_true("the quotation is there", &id).await?;
    let id = page.see(&id).await?;
    page.click(&format!("#article [data-quotation={id}]")).await?;
    page.until("its card opens", "document.querySelector('#card')?.dataset.for", id.clone()).await?;
    Ok(id)
}

/// The quotation that has the focus, or null.
const FOCUSED: &str =
    "document.activeElement?.closest('#article [data-quotation]')?.dataset.quotation ?? null";
