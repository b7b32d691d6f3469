//! What comes out of the printer, looked at by letting the rules for paper hold on the screen.

use serde_json::json;

use super::reader;
use crate::page::{Outcome, Page};

/// Everything inside `@media print`, for the screen, and what is for the screen alone no more.
const ON_PAPER: &str = "(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const media = rules.filter((rule) => rule instanceof CSSMediaRule);
    media.filter((rule) => rule.media.mediaText === 'print').forEach((rule) => { rule.media.mediaText = 'all'; });
    media.filter((rule) => rule.media.mediaText.includes('screen')).forEach((rule) => { rule.media.mediaText = 'not all'; });
    return media.length;
})()";

pub async fn an_article_is_printed_with_its_marks_legend_and_voices(page: &mut Page) -> Outcome {
    reader::open(page, "?colour=speaker").await?;
    page.until_true("quotations are marked", "observer.quotations().length > 8").await?;
    page.see("document.documentElement.setAttribute('data-theme', 'dark')").await?;
    let rules = page.see(ON_PAPER).await?;
    if rules.as_u64().unwrap_or_default() < 3 {
        return Err(format!("only {rules} rules for media were found").into());
    }
    for (what, selector) in [
        ("the head of the page", ".head"),
        ("the line of the filter", ".filter-bar"),
        ("the choices of marking", "details.marking"),
    ] {
        page.until(
            &format!("{what} is not printed"),
            &format!("observer.all('{selector}').filter(observer.shown).length"),
            json!(0),
        )
        .await?;
    }
    for (what, words, selector) in [
        ("the article", "unquestionably a war crime", "#article"),
        ("the legend", "Igor Konashenkov", ".key"),
        ("the gutter", "Boris Johnson", ".gutter"),
        ("the voices", "Boris Johnson", "#voices-panel"),
        ("those who are never heard", "Sergei Lavrov", "#voices-panel"),
    ] {
        page.until_true(
            &format!("{what} is printed"),
            &format!("observer.text('{selector}').includes('{words}')"),
        )
        .await?;
    }
    page.until(
        "the panel lies under the article",
        "getComputedStyle(document.querySelector('#voices-panel')).position",
        json!("static"),
    )
    .await?;
    page.until("on white paper the ink is dark",
        "getComputedStyle(document.querySelector('#article [data-block=paragraph]')).color.match(/\\d+/g).slice(0, 3).every((part) => part < 60)",
        json!(true)).await
}
