//! A pupil in a browser of their own: opens the link, answers, hands in.

use serde_json::json;

use super::super::saved::{last_saved, text};
use super::ITEMS;
use crate::browser::{Browser, Scheme};
use crate::page::{Failure, Outcome, Page};

pub struct Pupil {
    pub name: &'static str,
    pub browser: Browser,
    /// An answer to each item of the lesson, in its order.
    pub given: [Given; ITEMS.len()],
    /// What the page says at the end.
    pub score: &'static str,
}

#[derive(Clone, Copy)]
pub enum Given {
    /// The option with these words.
    Choice(&'static str),
    /// Marks from the first word to the last.
    Mark(&'static str, &'static str),
    Words(&'static str),
    Nothing,
}

/// Does the lesson behind a link of the teacher's site; gives the result as the button hands it in, copied or saved.
pub async fn in_browser(pupil: &Pupil, teacher: &Page, link: &str, hand_in: &str) -> Result<String, Failure> {
    let browser = pupil.browser;
    let failed = |why: &dyn std::fmt::Display| format!("{} in {}: {why}", pupil.name, browser.name());
    let started = Page::start(browser, Scheme::Light, &teacher.prepared).await;
    let mut page = started.map_err(|failure| failed(&failure))?;
    page.open_link(link, teacher).await.map_err(|failure| failed(&failure))?;
    let done = do_lesson(&page, pupil).await;
    if let Err(failure) = page.with_faults(done).await {
        let seen = page.screenshot(&format!("{} in {}", pupil.name, browser.name())).await;
        return Err(failed(&format!("{failure}\n{seen}")).into());
    }
    let result = result(&page, hand_in).await.map_err(|failure| failed(&failure))?;
    page.close().await;
    Ok(result)
}

async fn do_lesson(page: &Page, pupil: &Pupil) -> Outcome {
    page.type_into("#pupil-name", pupil.name).await?;
    page.click("#begin-lesson").await?;
    for (place, (item, given)) in ITEMS.into_iter().zip(pupil.given).enumerate() {
        let place = format!("{} of {}", place + 1, ITEMS.len());
        page.until_true(
            &format!("item {place}"),
            &format!("observer.text('.item-place').startsWith('{place}')"),
        )
        .await?;
        page.until_true(&format!("asks {item:?}"), &format!("observer.text('.item').includes({item:?})"))
            .await?;
        answer(page, given).await?;
        page.click("#next-item").await?;
    }
    page.until("the points", "observer.text('#lesson-score')", json!(pupil.score)).await?;
    page.until("under the name", "document.querySelector('#result-name').value", json!(pupil.name)).await
}

async fn answer(page: &Page, given: Given) -> Outcome {
    match given {
        Given::Choice(words) => {
            let place = place_of(page, ".lesson-option", words).await?;
            page.click(&format!(".lesson-option:nth-of-type({}) input", place + 1)).await
        }
        Given::Mark(first, last) => {
            for word in [first, last] {
                let place = place_of(page, ".mark-piece", word).await?;
                page.click(&format!("[data-piece='{place}']")).await?;
            }
            let marked = "observer.all('.mark-piece[aria-selected=true]').map(observer.words)";
            page.until("the first word is marked", &format!("{marked}[0]"), json!(first)).await?;
            page.until("the last word is marked", &format!("{marked}.at(-1)"), json!(last)).await
        }
        Given::Words(words) => page.type_into("#item-words", words).await,
        Given::Nothing => Ok(()),
    }
}

/// Which of the elements has exactly these words, from 0.
pub async fn place_of(page: &Page, elements: &str, words: &str) -> Result<i64, Failure> {
    let place = format!("observer.all('{elements}').map(observer.words).indexOf({words:?})");
    match page.see(&place).await?.as_i64() {
        Some(place) if place >= 0 => Ok(place),
        _ => Err(format!("{words:?} is not among {elements}").into()),
    }
}

async fn result(page: &Page, hand_in: &str) -> Result<String, Failure> {
    page.click(hand_in).await?;
    page.until("it is handed in once", "copied.length + saved.length", json!(1)).await?;
    match page.see("copied.length").await? == 1 {
        true => Ok(page.see("copied[0]").await?.as_str().unwrap_or_default().to_string()),
        false => Ok(text(last_saved(page).await?)?),
    }
}
