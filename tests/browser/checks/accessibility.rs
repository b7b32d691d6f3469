//! A full axe-core scan of every page, in light and in dark.

use serde_json::{Value, json};

use super::collection::ARTICLES;
use super::{card, correct, languages, reader, settings};
use crate::page::{Failure, Outcome, Page};

/// One of every kind of page, with something chosen where something can be.
const PLACES: [&str; 18] = [
    "#/",
    "#/?country=RU&country=GB",
    "#/balance?country=RU",
    "#/read/lausanne-talks?country=RU&q=q8",
    "#/read/lausanne-talks?actor=boris-johnson&colour=speaker",
    "#/read/lausanne-talks?own=front&about=GB",
    "#/read/lausanne-talks?own=alone",
    "#/read/lausanne-talks/balance",
    "#/compare",
    "#/compare/surin-mine-bangkok/surin-mine-phnom-penh?q=q9",
    "#/teachers",
    "#/teachers/two-papers-one-drum",
    "#/marks",
    "#/make",
    "#/make/lausanne-talks",
    "#/open",
    "#/help",
    "#/nowhere",
];

/// What the address leads to is there, and no longer waited for.
const STANDS: &str = "observer.text('main').length > 20 && !document.querySelector('main .waiting')";

pub async fn the_scanner_finds_what_is_wrong(page: &mut Page) -> Outcome {
    let body = "<html><head><title>Wrong</title><link rel=icon href=data:,></head><body><input><p style='color:#bbb'>Pale</p></body></html>";
    page.open(crate::site::Site::of_folder("/nowhere").with("index.html", body), "").await?;
    let found = scan(page).await?;
    for rule in ["label", "color-contrast", "html-has-lang"] {
        if !found.iter().any(|finding| finding.contains(rule)) {
            return Err(format!("{rule} is not among {found:?}").into());
        }
    }
    Ok(())
}

pub async fn the_collection_has_no_faults(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until_true("the list is there", &format!("observer.all('[data-article]').length === {ARTICLES}"))
        .await?;
    nothing_found(page, "the collection").await?;
    page.visit("#/?country=RU").await?;
    page.until_true("quotations are listed", "observer.all('[data-article] [data-quotation]').length")
        .await?;
    nothing_found(page, "the filtered collection").await
}

pub async fn the_reader_has_no_faults(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until_true("quotations are marked", "observer.quotations().length >= 12").await?;
    nothing_found(page, "the reader").await?;
    card::click_quotation(page, "war crime").await?;
    nothing_found(page, "the reader with a card").await?;
    reader::open(page, "?country=GB").await?;
    page.until("the filter holds", "observer.said('data-speakers')", json!(["boris-johnson"])).await?;
    nothing_found(page, "the filtered reader").await
}

pub async fn the_other_pages_have_no_faults(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/open").await?;
    page.until_true("the field is there", "observer.all('#own-text').length").await?;
    nothing_found(page, "the page for own texts").await?;
    page.click("#read-text").await?;
    page.until_true("it says what to do", "observer.text('#message')").await?;
    nothing_found(page, "the page for own texts with a message").await?;
    page.visit("#/help").await?;
    page.until_true("help is there", "observer.text('main').length > 200").await?;
    nothing_found(page, "help").await
}

/// From the draft to the reader in which it is put right, the ways to pass it on, and the shelf.
pub async fn the_way_of_an_own_article_has_no_faults(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/open").await?;
    page.paste("#own-text", correct::TEXT).await?;
    page.until_true("the draft is there", "observer.text('#draft-title')").await?;
    nothing_found(page, "the draft").await?;
    page.click("#read-text").await?;
    card::click_quotation(page, "bridge is").await?;
    page.click("#put-right").await?;
    correct::choose(page, "#correct-speaker-0", "tom-hale").await?;
    page.until_true("it is decided", "observer.text('.history')").await?;
    nothing_found(page, "a quotation put right").await?;
    page.visit("#/read/~old-bridge-to-close-for-a-year?actor=ida-brandt").await?;
    page.until_true("the actor can be put right", "observer.text('.correct-places')").await?;
    page.click(".correct-places summary").await?;
    nothing_found(page, "an actor put right").await?;
    correct::select(page, "ferry company").await?;
    nothing_found(page, "words that are chosen").await?;
    page.click("#chosen-close").await?;
    page.click("#pass-on").await?;
    page.until_true("the ways to pass it on", "observer.text('#pass-on-dialog').length > 100").await?;
    nothing_found(page, "the ways to pass it on").await?;
    page.visit("#/").await?;
    page.until_true("it is on the shelf", "observer.text('#own-articles').includes('Old bridge')").await?;
    nothing_found(page, "the shelf of own articles").await
}

/// Under both schemes of the system, for high contrast follows it.
pub async fn the_reader_has_no_faults_in_any_theme(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    for theme in ["light", "dark", "sepia", "contrast"] {
        settings::keep(page, &json!({ "theme": theme })).await?;
        page.until("the theme holds", "document.documentElement.dataset.theme", json!(theme)).await?;
        card::click_quotation(page, "war crime").await?;
        settings::open(page).await?;
        nothing_found(page, &format!("the reader in {theme} with card and settings")).await?;
    }
    Ok(())
}

// Light and dark have checks of their own.

pub async fn every_page_in_sepia_has_no_faults(page: &mut Page) -> Outcome {
    no_place_has_faults(page, "theme", "sepia", "document.documentElement.dataset.theme").await
}

pub async fn every_page_in_high_contrast_has_no_faults(page: &mut Page) -> Outcome {
    no_place_has_faults(page, "theme", "contrast", "document.documentElement.dataset.theme").await
}

pub async fn every_page_in_german_has_no_faults(page: &mut Page) -> Outcome {
    no_place_has_faults(page, "language", "de", "document.documentElement.lang").await
}

pub async fn what_else_there_is_in_german_and_hebrew_has_no_faults(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/help").await?;
    settings::keep(page, &json!({ "language": "de" })).await?;
    settings::open(page).await?;
    nothing_found(page, "the settings in German").await?;
    page.open(languages::in_hebrew(page.site()), "#/read/bridge").await?;
    page.until("a Hebrew article", "observer.quotations()", json!(["q1"])).await?;
    nothing_found(page, "an article in Hebrew").await
}

/// Chooses a setting and goes through all places; `seen` is where the page shows that it holds.
async fn no_place_has_faults(page: &mut Page, setting: &str, choice: &str, seen: &str) -> Outcome {
    page.open(page.site(), "").await?;
    settings::keep(page, &json!({ setting: choice })).await?;
    for place in PLACES {
        page.visit(place).await?;
        page.until_true("the page stands", STANDS).await?;
        page.until("the setting holds", seen, json!(choice)).await?;
        nothing_found(page, &format!("{place} with {setting} {choice}")).await?;
    }
    Ok(())
}

/// Success criterion 1.4.10 of WCAG, Reflow: nothing but the reading direction needs scrolling in a
/// window of 320 pixels.
pub async fn a_narrow_window_needs_no_sideways_scrolling(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.narrow(320).await?;
    page.until_true("the window is narrow", "innerWidth <= 500").await?;
    for place in PLACES {
        page.visit(place).await?;
        page.until_true("the page stands", STANDS).await?;
        let wider = "observer.all('body *').filter((element) => observer.shown(element) && \
                     element.getBoundingClientRect().right > innerWidth + 1).map((element) => element.outerHTML.slice(0, 120))";
        let sideways = format!("document.documentElement.scrollWidth > innerWidth ? {wider} : []");
        page.until(&format!("{place} fits"), &sideways, json!([])).await?;
    }
    Ok(())
}

pub async fn nothing_found(page: &Page, what: &str) -> Outcome {
    let found = scan(page).await?;
    if found.is_empty() { Ok(()) } else { Err(format!("{what}:\n  {}", found.join("\n  ")).into()) }
}

/// Every violation as rule, reason and the elements.
async fn scan(page: &Page) -> Result<Vec<String>, Failure> {
    let axe = page.prepared.axe.clone();
    let axe = axe
        .ok_or("VOICES_AXE does not name axe.min.js; `cargo xtask test` does the whole set-up".to_string())?;
    let script = format!(
        "{axe}; const done = arguments[arguments.length - 1]; \
         axe.run(document, {{ resultTypes: ['violations'] }}).then( \
           (result) => done(result.violations.map((found) => \
             `${{found.id}}: ${{found.help}}: ${{found.nodes.map((node) => node.html + ' ' + node.any.map((check) => check.message)).join(' · ')}}`)), \
           (error) => done([`axe itself failed: ${{error}}`]));"
    );
    match page.see_later(&script, Vec::new()).await? {
        Value::Array(found) => {
            Ok(found.iter().map(|finding| finding.as_str().unwrap_or("?").to_string()).collect())
        }
        other => Err(format!("axe answered {other}").into()),
    }
}
