//! A lesson as a SCORM package in a learning platform of our own making: done, left, gone on with, reported.

use serde_json::json;

use super::accessibility::nothing_found;
use super::saved::{last_saved, unzip};
use super::whole_lesson::pupil::{Given, place_of};
use super::whole_lesson::{BO, teacher};
use crate::page::{Failure, Outcome, Page};
use crate::site::Site;

const PLATFORM: &str = "<!doctype html><html lang=\"en\"><head><title>Platform</title><link rel=icon href=data:,><script src=\"platform.js\"></script></head>\
    <body><button id=\"exit\">Leave</button><iframe id=\"course\" title=\"Course\" src=\"course/index.html\" width=\"900\" height=\"700\"></iframe></body></html>";

/// What became of each answer, by its sign; nothing for what has no points.
const SIGNS: &str =
    "observer.all('.overview li').map((line) => observer.words(line).match(/[✓±✗○–]/)?.[0] ?? '').join('')";

pub async fn what_was_right_is_told_at_the_end_and_reported(page: &mut Page) -> Outcome {
    in_platform(page).await?;
    for (place, given) in BO.given.into_iter().enumerate() {
        until_item(page, place).await?;
        page.until("nothing tells what is right", "observer.all('#check, .verdict, .why').length", json!(0))
            .await?;
        answer(page, given).await?;
        page.click(if place + 1 < BO.given.len() { "#next" } else { "#finish" }).await?;
    }
    page.until("the points", "observer.text('#prompt')", json!(BO.score)).await?;
    page.until("it is said", "observer.text('#result')", json!("Your result was reported.")).await?;
    page.until("every answer with a sign", SIGNS, json!("✓✓✗✓✗✗✓✓")).await?;
    page.click("#look-2").await?;
    page.until(
        "what was chosen and what is right",
        "observer.all('.option').filter((line) => line.querySelector('.verdict')).map(observer.words)",
        json!(["Amélia Rosado ✗ Not right", "Henrique Bento ○ This was right"]),
    )
    .await?;
    page.until_true(
        "and why",
        "observer.text('.why').includes('Henrique Bento, called the ride “a lesson in democracy”')",
    )
    .await?;
    page.until("nothing can be changed", "observer.all('.option input:not(:disabled)').length", json!(0))
        .await?;
    page.click("#finish").await?;
    page.click("#look-5").await?;
    page.until(
        "the name, which tells nothing of her, and the place that was missed",
        "observer.all('.pieces .verdict').map((told) => [told.previousElementSibling.textContent, observer.words(told)])",
        json!([["Quintela", "– Does not count"], ["Transalva", "○ This was right"]]),
    )
    .await?;
    page.faults().await?;
    page.leave_frame().await?;
    until_kept(page, "score.raw", "62.5").await?;
    until_kept(page, "score.min", "0").await?;
    until_kept(page, "score.max", "100").await?;
    until_kept(page, "lesson_status", "completed").await?;
    leave(page, "").await
}

pub async fn an_interrupted_lesson_goes_on_where_it_was(page: &mut Page) -> Outcome {
    in_platform(page).await?;
    for (place, given) in BO.given.into_iter().take(3).enumerate() {
        until_item(page, place).await?;
        answer(page, given).await?;
        if place < 2 {
            page.click("#next").await?;
        }
    }
    page.leave_frame().await?;
    leave(page, "suspend").await?;
    until_kept(page, "lesson_status", "incomplete").await?;
    until_kept(page, "score.raw", "25").await?;
    page.reload().await?;
    page.enter_frame("#course").await?;
    until_item(page, 2).await?;
    let chosen =
        "observer.all('.option').filter((line) => line.querySelector(':checked')).map(observer.words)";
    page.until("what was chosen last is there", chosen, json!(["Amélia Rosado"])).await?;
    page.click("#previous").await?;
    until_item(page, 1).await?;
    page.until("and what was chosen before", chosen, json!(["Amélia Rosado"])).await?;
    for place in 1..BO.given.len() - 1 {
        page.click("#next").await?;
        until_item(page, place + 1).await?;
    }
    page.click("#finish").await?;
    page.until("two are right", SIGNS, json!("✓✓✗–––––")).await?;
    page.leave_frame().await?;
    leave(page, "").await?;
    until_kept(page, "lesson_status", "completed").await?;
    page.reload().await?;
    page.enter_frame("#course").await?;
    page.until("what is done stays done", "observer.text('#prompt')", json!("2 of 8 points")).await?;
    page.until("with every answer", SIGNS, json!("✓✓✗–––––")).await?;
    page.leave_frame().await?;
    page.until("nothing was refused", "refused", json!([])).await
}

pub async fn it_has_no_faults(page: &mut Page) -> Outcome {
    let site = package(page, "").await?;
    page.open(site, "").await?;
    // What a browser wants by itself; the page's policy forbids all that is not in the package.
    page.expect_fault("favicon.ico");
    for (place, given) in BO.given.into_iter().enumerate() {
        until_item(page, place).await?;
        answer(page, given).await?;
        if matches!(place, 0 | 5 | 8) {
            nothing_found(page, "an item in SCORM").await?;
        }
        page.click(if place + 1 < BO.given.len() { "#next" } else { "#finish" }).await?;
    }
    page.until_true("it is said", "observer.text('#result').startsWith('There is no learning platform')")
        .await?;
    nothing_found(page, "the end in SCORM").await?;
    for item in [2, 5, 8] {
        page.click(&format!("#look-{item}")).await?;
        until_item(page, item).await?;
        nothing_found(page, "an answer in SCORM").await?;
        page.click("#finish").await?;
    }
    Ok(())
}

/// Makes the lesson of the class and opens its package in the platform; turns to the frame.
async fn in_platform(page: &mut Page) -> Outcome {
    let site = package(page, "course/").await?;
    let site = site.with("index.html", PLATFORM).with("platform.js", include_str!("scorm/platform.js"));
    page.open(site, "").await?;
    page.enter_frame("#course").await
}

/// The files of the package in a folder of a site.
async fn package(page: &mut Page, folder: &str) -> Result<Site, Failure> {
    teacher::choose_items(page).await?;
    page.click(".make-systems summary").await?;
    page.click("[data-system='scorm']").await?;
    page.until_true("it is saved", "saved.length").await?;
    let files = unzip(&last_saved(page).await?)?;
    let site = Site::of_folder("/nowhere");
    Ok(files.into_iter().fold(site, |site, (name, text)| site.with(&format!("{folder}{name}"), text)))
}

async fn until_item(page: &Page, place: usize) -> Outcome {
    let shown = format!("observer.text('#progress').endsWith(' {} of {}')", place + 1, BO.given.len());
    page.until_true(&format!("item {} is open", place + 1), &shown).await
}

async fn answer(page: &Page, given: Given) -> Outcome {
    match given {
        Given::Choice(words) => {
            let place = place_of(page, ".option", words).await?;
            page.click(&format!("#option-{place}")).await
        }
        Given::Mark(first, last) => {
            let (first, last) =
                (place_of(page, ".piece", first).await?, place_of(page, ".piece", last).await?);
            page.see("observer.all('.piece').forEach((piece, place) => piece.dataset.place = place)").await?;
            for place in first..=last {
                page.click(&format!("[data-place='{place}']")).await?;
            }
            Ok(())
        }
        Given::Words(words) => page.type_into("#words", words).await,
        Given::Nothing => Ok(()),
    }
}

async fn until_kept(page: &Page, name: &str, value: &str) -> Outcome {
    let kept = format!("kept()['cmi.core.{name}']");
    page.until(&format!("the platform has {name}"), &kept, json!(value)).await
}

/// Leaves the course as the platform does it.
async fn leave(page: &Page, exit: &str) -> Outcome {
    page.click("#exit").await?;
    until_kept(page, "exit", exit).await?;
    page.until_true("how long it took", "/^0000:0[0-9]:[0-5][0-9]$/.test(kept()['cmi.core.session_time'])")
        .await?;
    page.until("nothing was refused", "refused", json!([])).await
}
