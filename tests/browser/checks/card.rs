//! The card of a quotation: who, for which country, how we know, how certain.

use fantoccini::key::Key;
use serde_json::{Value, json};

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

pub async fn an_actor_and_a_country_have_cards_too(page: &mut Page) -> Outcome {
    reader::open(page, "?actor=boris-johnson").await?;
    for (rule, part) in [
        ("what the article calls him", "“Johnson”"),
        ("by which words he speaks", "say"),
        ("and how loaded they are", "neutral"),
    ] {
        page.until_true(rule, &format!("observer.text('#card').includes('{part}')")).await?;
    }
    page.click("#card [data-about='GB']").await?;
    page.until("the card of his country", "document.querySelector('#card')?.dataset.for", json!("GB"))
        .await?;
    page.until_true("names who speaks for it", "observer.text('#card').includes('Boris Johnson')").await?;
    page.until_true("the address says it", "location.hash.includes('about=GB')").await?;
    page.press(Key::Escape).await?;
    page.until_true("Escape closes it", "!observer.text('#card')").await
}

pub async fn a_quotation_is_copied_as_a_citation(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    click_quotation(page, "unquestionably").await?;
    // A clipboard that can be looked into.
    let clipboard = "Object.defineProperty(navigator, 'clipboard', { configurable: true, \
        value: { writeText: (text) => { window.copied = text; return Promise.resolve(); } } }) && true";
    page.see(clipboard).await?;
    page.click("#copy-citation").await?;
    page.until_true("the button says so", "observer.text('#copy-citation') === 'Copied'").await?;
    for part in [
        "unquestionably a war crime",
        "Boris Johnson",
        "Lavrov and Kerry to meet",
        "12 October 2016",
        "paragraph ",
        "?q=q",
    ] {
        page.until_true(&format!("the citation has {part}"), &format!("window.copied.includes('{part}')"))
            .await?;
    }
    let link = "window.copied.slice(window.copied.indexOf('http'))";
    page.click("#copy-link").await?;
    page.until_true("a link alone can be copied", "window.copied.startsWith('http')").await?;
    let link = page.see(link).await?;
    let hash = link.as_str().and_then(|link| link.split_once('#')).map(|(_, hash)| format!("#{hash}"));
    page.visit("#/").await?;
    page.visit(&hash.ok_or("the link has no hash".to_string())?).await?;
    page.until_true("and leads back", "observer.text('#card').includes('Boris Johnson')").await
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
