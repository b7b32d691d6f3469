//! How a person wants to read: each setting acts at once, and is there again next time.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::reader;
use crate::page::{Failure, Outcome, Page};

/// A property of the first paragraph as the browser draws it.
const PARAGRAPH: &str = "getComputedStyle(document.querySelector('#article [data-block=\"paragraph\"]'))";

const OPEN: &str = "Boolean(document.querySelector('#settings'))";

/// Opens the panel.
pub async fn open(page: &Page) -> Outcome {
    page.click("#settings-button").await?;
    page.until("the panel is open", OPEN, json!(true)).await
}

/// Chooses in the open panel.
pub async fn choose(page: &Page, setting: &str, option: &str) -> Outcome {
    page.click(&format!("[data-setting='{setting}'] [data-option='{option}'] input")).await
}

/// Keeps settings as if they had been chosen before, and starts the page again.
pub async fn keep(page: &Page, settings: &Value) -> Outcome {
    let settings = json!(settings.to_string());
    page.see(&format!("localStorage.setItem('voices-settings', {settings})")).await?;
    page.reload().await?;
    page.until_true("the page stands again", "observer.text('main').length > 20").await
}

pub async fn the_size_of_the_text_changes_and_stays(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    let size = format!("Math.round(10 * parseFloat({PARAGRAPH}.fontSize))");
    let usual = number(page, &size).await?;
    open(page).await?;
    for _ in 0..2 {
        page.click("[data-size-step='larger']").await?;
    }
    let large = (usual * 1.3).round();
    page.until("two steps are a third more", &format!("Math.abs({size} - {large}) <= 2"), json!(true))
        .await?;
    page.until_true("it says so", "observer.text('.size-now').includes('130')").await?;
    page.reload().await?;
    page.until("also next time", &format!("Math.abs({size} - {large}) <= 2"), json!(true)).await?;
    open(page).await?;
    page.click("#settings-reset").await?;
    page.until("and back to the usual", &format!("{size} - {usual}"), json!(0)).await?;
    page.until("which leaves nothing behind", "localStorage.getItem('voices-settings')", Value::Null).await
}

pub async fn every_theme_has_colours_of_its_own(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    open(page).await?;
    let colours = "(() => { const style = getComputedStyle(document.documentElement); \
                   return style.backgroundColor + style.color; })()";
    let mut seen: Vec<Value> = Vec::new();
    for theme in ["light", "dark", "sepia", "contrast"] {
        choose(page, "theme", theme).await?;
        page.until("the page knows", "document.documentElement.dataset.theme", json!(theme)).await?;
        seen.push(page.see(colours).await?);
    }
    page.reload().await?;
    page.until("the last is there next time", colours, seen[3].clone()).await?;
    page.until_true("with the article", "observer.quotations().length").await?;
    let mut unique: Vec<String> = seen.iter().map(Value::to_string).collect();
    unique.sort();
    unique.dedup();
    if unique.len() == seen.len() { Ok(()) } else { Err(format!("two themes look alike: {seen:?}").into()) }
}

pub async fn lines_spaces_and_typeface_change(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    let width = "document.querySelector('#article [data-block=\"paragraph\"]').clientWidth";
    let height = format!("parseFloat({PARAGRAPH}.lineHeight)");
    let spaces = format!("parseFloat({PARAGRAPH}.wordSpacing) || 0");
    let face = format!("{PARAGRAPH}.fontFamily");
    let (wide, low) = (number(page, width).await?, number(page, &height).await?);
    let serif = page.see(&face).await?;
    open(page).await?;
    choose(page, "measure", "narrow").await?;
    page.until_true("lines are shorter", &format!("{width} < 0.85 * {wide}")).await?;
    choose(page, "lines", "wide").await?;
    page.until_true("and further apart", &format!("{height} > 1.15 * {low}")).await?;
    choose(page, "spaces", "widest").await?;
    page.until_true("so are words", &format!("{spaces} > 3")).await?;
    choose(page, "typeface", "sans").await?;
    page.until_true("the face is another", &format!("{face} !== {serif}")).await
}

pub async fn with_reduced_motion_the_page_jumps_and_does_not_glide(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until_true("quotations are marked", "observer.quotations().length").await?;
    let watch = "(window.glides = [], window.scrollTo = (way) => { glides.push(way.behavior); }, true)";
    page.see(watch).await?;
    let still = page.see("matchMedia('(prefers-reduced-motion: reduce)').matches").await? == json!(true);
    let last = "glides.at(-1) ?? null";
    page.click("[data-step='previous']").await?;
    page.until("as the system has it", last, json!(if still { "instant" } else { "smooth" })).await?;
    open(page).await?;
    choose(page, "motion", "reduced").await?;
    page.press(Key::Escape).await?;
    page.see("glides.length = 0").await?;
    page.click("[data-step='previous']").await?;
    page.until("at once, as chosen", last, json!("instant")).await
}

pub async fn the_keyboard_alone_chooses(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.see("document.querySelector('#settings-button').focus()").await?;
    page.press(Key::Enter).await?;
    page.until("the focus goes in", "document.activeElement.id", json!("settings")).await?;
    let name = "document.activeElement.name";
    for _ in 0..4 {
        page.press(Key::Tab).await?;
        if page.see(name).await? == json!("theme") {
            break;
        }
    }
    page.until("to the colours", name, json!("theme")).await?;
    page.press(Key::Right).await?;
    page.until("an arrow chooses the next", "document.documentElement.dataset.theme", json!("light")).await?;
    page.press(Key::Escape).await?;
    page.until("Escape closes", OPEN, json!(false)).await?;
    page.until("and gives the focus back", "document.activeElement.id", json!("settings-button")).await
}

pub async fn escape_closes_the_panel_and_leaves_the_card(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    super::card::click_quotation(page, "war crime").await?;
    open(page).await?;
    page.press(Key::Escape).await?;
    page.until("the panel is closed", OPEN, json!(false)).await?;
    page.until_true("the card is not", "observer.text('#card')").await
}

pub async fn a_click_elsewhere_closes_the_panel(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    open(page).await?;
    page.click("#settings-title").await?;
    page.until("a click inside does not", OPEN, json!(true)).await?;
    page.click("#article h1").await?;
    page.until("one on the text does", OPEN, json!(false)).await
}

pub async fn broken_settings_cost_only_themselves(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    let broken = json!({ "theme": "mauve", "size": "big", "lines": "wide", "language": 7 });
    keep(page, &broken).await?;
    let root = "document.documentElement.dataset";
    page.until("what is right holds", &format!("{root}.lines"), json!("wide")).await?;
    page.until("the rest is as usual", &format!("[{root}.theme, {root}.size]"), json!(["auto", "100"])).await
}

/// With letters of twice the size in a window as narrow as a telephone: success criteria 1.4.4 and 1.4.10.
pub async fn the_largest_text_needs_no_sideways_scrolling(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.narrow(320).await?;
    let largest =
        json!({ "size": 200, "spaces": "widest", "lines": "wide", "measure": "wide", "language": "de" });
    keep(page, &largest).await?;
    for place in ["#/", "#/open", "#/help", "#/read/lausanne-talks?q=q8"] {
        page.visit(place).await?;
        page.until_true("the page stands", "observer.text('main').length > 20").await?;
        let wider = "observer.all('main *').filter((element) => observer.shown(element) && \
                     element.getBoundingClientRect().right > innerWidth + 1).map((element) => element.outerHTML.slice(0, 120))";
        page.until(&format!("{place} fits"), wider, json!([])).await?;
    }
    Ok(())
}

async fn number(page: &Page, expression: &str) -> Result<f64, Failure> {
    let seen = page.see(expression).await?;
    seen.as_f64().ok_or_else(|| format!("{expression} is {seen}").into())
}
