//! The reader: the marks in the article and what they claim.

use serde_json::json;

use crate::page::{Outcome, Page};

pub const LAUSANNE: &str = "#/read/lausanne-talks";

/// What stands between quotation marks in the report of 12 October 2016, who said it, and for
/// which country: the public record of that day.
const ON_RECORD: [(&str, &str, &str); 8] = [
    ("Russophobic hysteria", "kremlin", "RU"),
    ("unquestionably a war crime", "boris-johnson", "GB"),
    ("Vienna Convention", "dmitry-peskov", "RU"),
    ("all mortal sins", "igor-konashenkov", "RU"),
    ("storm in a teacup", "igor-konashenkov", "RU"),
    ("worth a penny", "igor-konashenkov", "RU"),
    ("no Russian planes", "igor-konashenkov", "RU"),
    ("truly ashamed for", "maria-zakharova", "RU"),
];

/// Opens the retold report in the reader, with what may follow in the address.
pub async fn open(page: &mut Page, rest: &str) -> Outcome {
    page.open(page.site(), &format!("{LAUSANNE}{rest}")).await?;
    page.until_true("the article is there to read", "observer.text('#article').length > 1000").await
}

pub async fn every_mark_says_kind_speakers_and_countries(page: &mut Page) -> Outcome {
    open(page, "").await?;
    page.until_true("many quotations are marked", "observer.quotations().length >= 12").await?;
    let silent = "observer.all('#article [data-quotation]').filter((mark) => \
                  !/^q\\d+$/.test(mark.dataset.quotation) || \
                  !['direct', 'mixed', 'indirect', 'scare'].includes(mark.dataset.kind) || \
                  !mark.hasAttribute('data-speakers') || !mark.hasAttribute('data-countries') || \
                  (mark.dataset.kind !== 'scare' && !mark.dataset.speakers)).map((mark) => mark.outerHTML)";
    page.until("no mark is silent about any of it", silent, json!([])).await
}

pub async fn what_is_on_record_has_its_speaker_and_country(page: &mut Page) -> Outcome {
    open(page, "").await?;
    for (words, speaker, country) in ON_RECORD {
        let claims = format!(
            "observer.unique(observer.quotations().filter((id) => observer.quoted(id).includes('{words}'))\
             .map((id) => observer.all(`#article [data-quotation=\"${{id}}\"]`)[0].dataset)\
             .map((mark) => mark.speakers.replace(/^the-/, '') + ' ' + mark.countries))"
        );
        page.until_true(&format!("“{words}” is quoted"), &format!("{claims}.length")).await?;
        let wanted = format!("{claims}.includes('{speaker} {country}')");
        page.until_true(&format!("“{words}” is said by {speaker} for {country}"), &wanted).await?;
    }
    Ok(())
}

pub async fn those_who_act_unquoted_are_marked_and_agencies_are_not(page: &mut Page) -> Outcome {
    open(page, "").await?;
    let actors =
        "observer.unique(observer.all('#article [data-actor]').map((mention) => mention.dataset.actor))";
    for actor in ["sergei-lavrov", "john-kerry", "vladimir-putin"] {
        page.until_true(&format!("{actor} is an actor"), &format!("{actors}.includes('{actor}')")).await?;
    }
    page.until(
        "agencies are none",
        &format!("{actors}.filter((id) => /^(afp|reuters|dw)$/.test(id))"),
        json!([]),
    )
    .await
}

pub async fn the_panel_names_voices_by_weight(page: &mut Page) -> Outcome {
    open(page, "").await?;
    let countries = "observer.all('#voices-panel [data-facet=\"country\"]').map((row) => row.dataset.value)";
    page.until(
        "Russia is heard most, and all three are there",
        &format!("{countries}.slice(0, 3)"),
        json!(["RU", "GB", "FR"]),
    )
    .await?;
    let row = "observer.text('#voices-panel [data-facet=\"country\"][data-value=\"RU\"]')";
    page.until_true("a country says its name", &format!("{row}.includes('Russia')")).await?;
    page.until_true("how many and what share", &format!("/\\d+.*\\d+\\s*%/.test({row})")).await
}
