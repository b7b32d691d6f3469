//! Everything without a mouse: the keys of one letter, and that the focus is never lost.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{card, reader};
use crate::page::{Outcome, Page};

/// How often somebody would press Tab before giving up.
const PATIENT_TABS: usize = 120;

const CARD: &str = "(document.querySelector('#card')?.dataset.for ?? null)";
const SHOWN: &str = "document.querySelector('#keys').open";
const SAID: &str = "document.querySelector('#announcement').textContent";

/// Who speaks in the quotation whose card is open, and for which country.
const HERE: &str = "(() => { const card = document.querySelector('#card')?.dataset.for; \
    const mark = document.querySelector(`#article mark[data-quotation='${card}']`); \
    return mark && [mark.dataset.speakers, mark.dataset.countries]; })()";

/// The key of a command, as the list shows it.
fn key_of(command: &str) -> String {
    format!("#keys [data-command='{command}'] .letter")
}

pub async fn the_keys_are_shown_and_closed(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until("nothing is shown unasked", SHOWN, json!(false)).await?;
    card::click_quotation(page, "war crime").await?;
    page.press_sign('?').await?;
    page.until("? shows the keys", SHOWN, json!(true)).await?;
    page.until_true("with what they do", "observer.text('#keys').includes('Next quotation')").await?;
    page.until_true("the focus is in the list", "document.activeElement.closest('#keys')").await?;
    page.press(Key::Escape).await?;
    page.until("Escape closes the list", SHOWN, json!(false)).await?;
    page.until_true("and not the card behind it", CARD).await?;
    page.until_true("the focus is back in the card", "document.activeElement.closest('#card')").await?;
    page.press_sign('j').await?;
    page.until_true("and the keys still work", &format!("{SAID}.includes(' of ')")).await
}

pub async fn keys_step_through_quotations_speakers_and_countries(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    let order = "observer.quotations().filter((id) => document.querySelector(`#article mark.speech[data-quotation=${id}]`))";
    page.until_true("quotations are marked", &format!("{order}.length > 10")).await?;
    page.press_sign('j').await?;
    page.until("j goes to the first", CARD, page.see(&format!("{order}[0]")).await?).await?;
    page.until_true("and says where that is", &format!("{SAID}.startsWith('1 of ')")).await?;
    page.press_sign('j').await?;
    page.until("then to the second", CARD, page.see(&format!("{order}[1]")).await?).await?;
    page.press_sign('k').await?;
    page.until("k goes back", CARD, page.see(&format!("{order}[0]")).await?).await?;
    let start = page.see(HERE).await?;
    page.press_sign('c').await?;
    page.until_true("c goes on to another country", &format!("({HERE})[1] !== '{}'", text(&start[1])))
        .await?;
    let abroad = page.see(HERE).await?;
    let from = page.see(CARD).await?;
    page.press_sign('s').await?;
    page.until_true(
        "s goes on to the next of the same speaker, or says that there is none",
        &format!("{CARD} !== '{}' || {SAID}.startsWith('No other')", text(&from)),
    )
    .await?;
    page.until("who is still the same", HERE, abroad.clone()).await?;
    page.press_sign('C').await?;
    let elsewhere = format!("({HERE})[1] !== '{}'", text(&abroad[1]));
    page.until_true("C goes back to another country", &elsewhere).await
}

pub async fn a_changed_key_holds_after_a_reload(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.press_sign('?').await?;
    page.click(&key_of("next")).await?;
    page.press_sign('k').await?;
    page.until_true(
        "a key that is taken is refused in one sentence",
        "observer.text('#keys-outcome').includes('Previous quotation')",
    )
    .await?;
    page.press_sign('n').await?;
    page.until("the new key is shown", &format!("observer.text(\"{}\")", key_of("next")), json!("n")).await?;
    page.click(&key_of("voices")).await?;
    page.press(Key::Escape).await?;
    page.until(
        "Escape leaves a key as it is",
        &format!("observer.text(\"{}\")", key_of("voices")),
        json!("v"),
    )
    .await?;
    page.until("and the list open", SHOWN, json!(true)).await?;
    page.reload().await?;
    page.until_true("the article is there", "observer.quotations().length").await?;
    page.press_sign('j').await?;
    page.press_sign('n').await?;
    page.until_true("the new key steps", &format!("{SAID}.startsWith('1 of ')")).await?;
    page.press_sign('?').await?;
    page.click("#keys-reset").await?;
    page.until("the usual key is back", &format!("observer.text(\"{}\")", key_of("next")), json!("j")).await
}

pub async fn keys_of_one_letter_can_be_switched_off(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.press_sign('?').await?;
    page.click("#keys-on").await?;
    page.press(Key::Escape).await?;
    page.until("the list is closed", SHOWN, json!(false)).await?;
    page.press_sign('j').await?;
    page.press_sign('?').await?;
    page.until("no letter does anything", &format!("[{SHOWN}, {CARD}]"), json!([false, null])).await?;
    page.click("#settings-button").await?;
    page.click("#settings [data-opens='keys']").await?;
    page.until("the settings still show the list", SHOWN, json!(true)).await?;
    page.click("#keys-on").await?;
    page.click("#keys-close").await?;
    page.until_true("the focus is not lost", "document.activeElement.closest('.settings-menu')").await?;
    page.press_sign('j').await?;
    page.until_true("the keys are on again", CARD).await
}

pub async fn letters_in_a_field_are_letters(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.press_sign('/').await?;
    page.until("/ goes to the field", "document.activeElement.id", json!("search")).await?;
    for sign in ['j', 's', '?', '/'] {
        page.press_sign(sign).await?;
    }
    page.until("what is typed stands in it", "document.querySelector('#search').value", json!("js?/"))
        .await?;
    page.until("and does nothing else", &format!("[{SHOWN}, {CARD}]"), json!([false, null])).await
}

/// From the list of articles to a card, a filter, the voices and the settings, and never nowhere.
pub async fn a_whole_visit_needs_no_mouse(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until_true("the list is there", "observer.all('[data-article]').length").await?;
    tab_to(page, "an article", "[data-article] a[href*='lausanne-talks']").await?;
    page.press(Key::Enter).await?;
    page.until_true("quotations are marked", "observer.quotations().length > 10").await?;
    not_lost(page, "after opening the article").await?;
    tab_to(page, "a quotation", "#article .tag").await?;
    page.press(Key::Enter).await?;
    page.until_true("its card opens", CARD).await?;
    tab_to(page, "about the speaker", "#card .card-actions button:nth-of-type(2)").await?;
    page.press(Key::Enter).await?;
    page.until_true("another card opens", "location.hash.includes('actor=')").await?;
    page.until_true("and has the focus", "document.activeElement.closest('#card')").await?;
    page.press(Key::Escape).await?;
    page.until_true("Escape closes it", "!document.querySelector('#card')").await?;
    not_lost(page, "after the card").await?;
    page.press_sign('t').await?;
    tab_to(page, "the way to the voices", "[data-skip='text']").await?;
    page.press_sign('v').await?;
    page.until("v goes to the voices", "document.activeElement.id", json!("voices-panel")).await?;
    tab_to(page, "a country", "#voices-panel [data-facet='country']").await?;
    page.press(Key::Enter).await?;
    page.until_true("it is chosen", "location.hash.includes('country=')").await?;
    not_lost(page, "after the choice").await?;
    page.press_sign('t').await?;
    page.until_true("t goes back to the text", "document.activeElement.closest('#article')").await?;
    page.press_sign('m').await?;
    page.until_true("m goes to the marks", "document.activeElement.closest('.marking[open]')").await?;
    page.press_sign('b').await?;
    page.until_true(
        "b shows the balance",
        "location.hash.includes('/balance?') && document.querySelector('#main figure')",
    )
    .await?;
    page.until("and says so", SAID, json!("Balance of voices")).await?;
    not_lost(page, "in the balance").await?;
    page.press_sign('b').await?;
    page.until_true("b goes back to the article", "observer.quotations().length").await?;
    // From the top again: behind the last thing on the page come those of the browser.
    page.reload().await?;
    page.until_true("the article is there", "observer.quotations().length").await?;
    tab_to(page, "the settings", "#settings-button").await?;
    page.press(Key::Enter).await?;
    tab_to(page, "larger text", "[data-size-step='larger']").await?;
    page.press(Key::Enter).await?;
    page.until("the text is larger", "document.documentElement.dataset.size", json!("115")).await?;
    page.press(Key::Escape).await?;
    page.until("the button has the focus", "document.activeElement.id", json!("settings-button")).await?;
    tab_to(page, "the filter's end", "#clear-filter").await?;
    page.press(Key::Enter).await?;
    page.until_true("the filter is gone", "!location.hash.includes('country=')").await?;
    not_lost(page, "after the filter").await
}

pub async fn spoken_marks_are_for_the_ear_alone(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until_true("quotations are marked", "observer.quotations().length > 10").await?;
    let boxes = "JSON.stringify(observer.all('#article [data-block]').map((block) => block.getBoundingClientRect().height))";
    let (before, text) =
        (page.see(boxes).await?, page.see("document.querySelector('#article').innerText").await?);
    page.click("#settings-button").await?;
    page.click("[data-setting='spoken-marks'] [data-option='on']").await?;
    page.press(Key::Escape).await?;
    let first = "observer.quotations().find((id) => observer.quoted(id).includes('unquestionably'))";
    let marks = format!("observer.all(`#article mark[data-quotation=${{{first}}}]`)");
    // One browser says what the style sheet draws, another only where it is from.
    let drawn = |side: &str| format!("/attr|quotation/.test(getComputedStyle(mark, '::{side}').content)");
    for (rule, side, words) in [
        (
            "its beginning says who and for which country",
            "before",
            "mark.dataset.spoken?.includes('Boris Johnson, United Kingdom')",
        ),
        ("its end says so", "after", "mark.dataset.spokenEnd?.includes('end')"),
    ] {
        page.until_true(rule, &format!("{marks}.some((mark) => {words} && {})", drawn(side))).await?;
    }
    page.until("no line has moved", boxes, before).await?;
    page.until("and no word has come into the text", "document.querySelector('#article').innerText", text)
        .await
}

/// Presses Tab until what a selector finds has the focus, which is nowhere in no browser between.
async fn tab_to(page: &Page, what: &str, selector: &str) -> Outcome {
    for _ in 0..PATIENT_TABS {
        page.press(Key::Tab).await?;
        if page.see(&format!("document.activeElement.matches(\"{selector}\")")).await? == json!(true) {
            return page
                .until_true(
                    &format!("{what} can be seen to have the focus"),
                    "(() => { const it = document.activeElement; \
                      const rings = [it, ...it.querySelectorAll('*')].flatMap((e) => ['', '::after'].map((side) => getComputedStyle(e, side))); \
                      return rings.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0); })()",
                )
                .await;
        }
    }
    Err(format!("{PATIENT_TABS} presses of Tab did not reach {what}").into())
}

async fn not_lost(page: &Page, when: &str) -> Outcome {
    page.until_true(
        &format!("the focus is somewhere {when}"),
        "document.activeElement && document.activeElement !== document.body",
    )
    .await
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
