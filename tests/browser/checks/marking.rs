//! How the marks are drawn: what colours stand for, the paper's own voice, names without marks.

use serde_json::{Value, json};

use super::{card, reader};
use crate::page::{Failure, Outcome, Page};

/// The colours of the lines under the quotations of a speaker.
fn colours_of(speaker: &str) -> String {
    format!(
        "observer.unique(observer.all('#article mark[data-speakers~=\"{speaker}\"]')\
         .map((mark) => getComputedStyle(mark).textDecorationColor))"
    )
}

async fn colour_of(page: &Page, speaker: &str) -> Result<Value, Failure> {
    let colours = page.see(&colours_of(speaker)).await?;
    match colours.as_array().map(Vec::as_slice) {
        Some([only]) => Ok(only.clone()),
        _ => Err(format!("{speaker} has the colours {colours}").into()),
    }
}

async fn choose(page: &Page, group: &str, value: &str) -> Outcome {
    page.until_true("the reader is there", "document.querySelector('details.marking')").await?;
    if page.see("document.querySelector('details.marking').open").await? == json!(false) {
        page.click("details.marking summary").await?;
    }
    page.click(&format!("label:has(> input[name='{group}'][value='{value}'])")).await
}

pub async fn colours_stand_for_what_is_chosen(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    let (one, other) = ("dmitry-peskov", "igor-konashenkov");
    page.until_true("Peskov is quoted", &format!("{}.length", colours_of(one))).await?;
    let country = colour_of(page, one).await?;
    if country != colour_of(page, other).await? {
        return Err("two Russians have two colours where colours show the country".to_string().into());
    }
    choose(page, "colouring", "speaker").await?;
    page.until_true("the address says so", "location.hash.includes('colour=speaker')").await?;
    if colour_of(page, one).await? == colour_of(page, other).await? {
        return Err("two speakers have one colour where colours show the speaker".to_string().into());
    }
    page.until_true("the legend names the speaker", "observer.text('.key').includes('Igor Konashenkov')")
        .await?;
    choose(page, "colouring", "kind").await?;
    let kinds = "['direct', 'mixed', 'indirect'].map((kind) => \
        observer.unique(observer.all(`#article mark.speech[data-kind=${kind}]`).map((mark) => getComputedStyle(mark).textDecorationColor)))";
    page.until(
        "each kind has one colour",
        &format!("{kinds}.map((colours) => colours.length)"),
        json!([1, 1, 1]),
    )
    .await?;
    page.until("and each another", &format!("observer.unique({kinds}.flat()).length"), json!(3)).await?;
    page.reload().await?;
    page.until("a link shows the same", &format!("observer.unique({kinds}.flat()).length"), json!(3)).await
}

pub async fn the_papers_own_voice_stands_alone(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    page.until_true("Johnson is quoted", "observer.text('#article').includes('unquestionably a war crime')")
        .await?;
    choose(page, "own-voice", "alone").await?;
    let visible = "observer.all('#article mark.speech').filter(observer.shown).length";
    page.until("no word of others is to be seen", visible, json!(0)).await?;
    page.until_true("nor heard", "!document.querySelector('#article').innerText.includes('unquestionably')")
        .await?;
    page.until_true(
        "the paper's own words stay",
        "document.querySelector('#article').innerText.includes('attack on the bombing of Aleppo')",
    )
    .await?;
    choose(page, "own-voice", "front").await?;
    let ink = "getComputedStyle(document.querySelector('#article [data-block=paragraph]')).color";
    page.until_true(
        "the words of others stand back",
        &format!(
            "observer.all('#article p mark.speech').every((mark) => getComputedStyle(mark).color !== {ink})"
        ),
    )
    .await?;
    choose(page, "own-voice", "beside").await?;
    page.until_true(
        "all is as before",
        "observer.text('#article').includes('unquestionably a war crime') && !location.hash.includes('own=')",
    )
    .await
}

pub async fn names_can_be_left_without_marks(page: &mut Page) -> Outcome {
    reader::open(page, "").await?;
    let lines = "observer.unique(observer.all('#article p .actor').map((actor) => getComputedStyle(actor).borderBottomStyle)).sort().join()";
    page.until_true("names are marked", &format!("{lines}.includes('solid')")).await?;
    page.click("details.marking summary").await?;
    page.click("label:has(#mark-actors)").await?;
    page.until("no name is marked", lines, json!("none")).await?;
    page.until(
        "nor a stop of the keyboard",
        "observer.all('#article .actor[tabindex=\"0\"]').length",
        json!(0),
    )
    .await?;
    card::click_quotation(page, "unquestionably").await?;
    page.until_true("quotations are", "location.hash.includes('actors=plain')").await
}
