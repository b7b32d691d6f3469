//! Looking for words, in an article and in the whole collection.

use fantoccini::key::Key;
use serde_json::json;

use super::reader;
use crate::page::{Outcome, Page};

/// The place a person is at, as the steps say it.
const PLACE: &str = "observer.text('.filter-bar .steps-place')";

pub async fn words_are_found_in_quotations_and_beside_them(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.type_into("#search", "war").await?;
    page.until_true("the address has the words", "location.hash.includes('words=war')").await?;
    page.until_true("every quotation left says them",
        "observer.quotations().length > 0 && observer.quotations().every((id) => /\\bwar/i.test(observer.quoted(id)))").await?;
    page.until_true(
        "so does the line",
        "/^[1-9]\\d* of \\d+ quotations and [1-9]\\d* place/.test(observer.text('#filter-status'))",
    )
    .await?;
    // The paper's own words are found, too: there are more places than quotations.
    let places = "(window.CSS?.highlights ? CSS.highlights.get('found').size : -1)";
    let all = "(document.querySelector('#article').innerText.match(/\\bwar/gi) ?? []).length";
    page.until_true("every place is marked", &format!("[{all}, -1].includes({places})")).await?;
    page.press(Key::Enter).await?;
    page.until_true("Enter goes to the first place", &format!("{PLACE}.startsWith('1 of ')")).await?;
    page.press(Key::Enter).await?;
    page.until_true("and to the next", &format!("{PLACE}.startsWith('2 of ')")).await?;
    page.click(".filter-bar [data-step='previous']").await?;
    page.until_true("and back", &format!("{PLACE}.startsWith('1 of ')")).await?;
    page.click("#search").await?;
    page.press(Key::Escape).await?;
    page.until("Escape takes the words back", "document.querySelector('#search').value", json!("")).await?;
    page.until_true("and all is there again", "observer.text('#filter-status').startsWith('All ')").await
}

pub async fn accents_and_capitals_make_no_difference(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.type_into("#search", "FRANCOIS").await?;
    page.until_true(
        "the place in the paper's own voice is found",
        "/places? in the paper/.test(observer.text('#filter-status'))",
    )
    .await
}

pub async fn steps_keep_the_place_when_the_filter_changes(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until_true("quotations are marked", "observer.quotations().length > 8").await?;
    for _ in 0..6 {
        page.click(".filter-bar [data-step='next']").await?;
    }
    page.until_true("six steps on", &format!("{PLACE}.startsWith('6 of ')")).await?;
    let before = page.see("document.querySelector('#card').dataset.for").await?;
    page.click("[data-facet='country'][data-value='RU']").await?;
    page.until_true("the filter holds", "location.hash.includes('country=RU')").await?;
    page.click(".filter-bar [data-step='next']").await?;
    let order = "((id) => observer.all('#article .tag').findIndex((tag) => tag.dataset.quotation === id))";
    page.until_true("the next step goes on from there",
        &format!("{order}(document.querySelector('#card').dataset.for) > observer.all('#article .tag').findIndex((tag) => Number(tag.dataset.n) >= Number('{}'.slice(1)) - 1)",
            before.as_str().unwrap_or_default())).await
}

pub async fn words_are_found_over_the_collection(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.type_into("#search", "war crime").await?;
    page.until_true("quotations are listed", "observer.all('[data-article] [data-quotation]').length")
        .await?;
    page.until_true(
        "each says them",
        "observer.all('.match-words').every((words) => /war crime/i.test(words.textContent))",
    )
    .await?;
    page.click("[data-article] [data-quotation]").await?;
    page.until_true(
        "one leads to its place, the words with it",
        "document.querySelector('#card') && document.querySelector('#search').value === 'war crime'",
    )
    .await
}
