//! The reader: the marks in the article and what they claim.

use serde_json::{Value, json};

use crate::page::{Outcome, Page};

pub const LAUSANNE: &str = "#/read/lausanne-talks";

/// What stands between quotation marks in the report of 12 October 2016, who said it, and for
/// which country: the public record of that day.
const ON_RECORD: [(&str, &str, &str); 10] = [
    ("Russophobic hysteria", "kremlin", "RU"),
    ("unquestionably a war crime", "boris-johnson", "GB"),
    ("Vienna Convention", "dmitry-peskov", "RU"),
    ("all mortal sins", "igor-konashenkov", "RU"),
    ("storm in a teacup", "igor-konashenkov", "RU"),
    ("fuelled by certain members", "igor-konashenkov", "RU"),
    ("worth a penny", "igor-konashenkov", "RU"),
    ("no Russian planes", "igor-konashenkov", "RU"),
    ("truly ashamed for", "maria-zakharova", "RU"),
    ("a “war crime”", "francois-hollande", "FR"),
];

/// Opens the retold report in the reader, with what may follow in the address.
pub async fn open(page: &mut Page, rest: &str) -> Outcome {
    page.open(page.site(), &format!("{LAUSANNE}{rest}")).await?;
    page.until_true("the article is there to read", "observer.text('#article').length > 1000").await
}

/// Everything that the files say of quotations is on the page, and nothing else.
pub async fn every_article_is_drawn_as_its_annotations_say(page: &mut Page) -> Outcome {
    let list: Value = serde_json::from_str(&page.site().text("articles/collection.json")?)
        .map_err(|error| format!("articles/collection.json: {error}"))?;
    for article in list["articles"].as_array().into_iter().flatten() {
        let id = article["id"].as_str().unwrap_or_default();
        let quotations = article["quotations"].as_array().into_iter().flatten();
        let said: Vec<Value> = quotations
            .map(|said| json!([said["id"], said["kind"], said["speakers"], said["countries"]]))
            .collect();
        page.open(page.site(), &format!("#/read/{id}")).await?;
        page.until(&format!("{id} is drawn as its annotations say"), DRAWN, Value::from(said)).await?;
    }
    Ok(())
}

/// Every quotation of the page in text order, as its marks describe it. A quotation whose marks
/// disagree with each other is there twice. Words that nobody says are marked and not listed.
const DRAWN: &str = "(() => { \
    const list = (words) => words.split(/\\s+/).filter(Boolean); \
    const claims = observer.all('#article [data-quotation]:not([data-kind=scare])').map(({ dataset: mark }) => \
      JSON.stringify([mark.quotation, mark.kind, list(mark.speakers), list(mark.countries)])); \
    return observer.unique(claims).map((claim) => JSON.parse(claim)) \
      .sort(([one], [other]) => one.slice(1) - other.slice(1)); })()";

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

/// Without colour, too: what a browser does not understand it drops in silence.
pub async fn each_kind_of_quotation_has_a_line_of_its_own(page: &mut Page) -> Outcome {
    page.open(page.site(), LAUSANNE).await?;
    page.until_true("the article is there to read", "observer.quotations().length >= 12").await?;
    let line = "(kind) => { const style = getComputedStyle(document.querySelector(`#article mark[data-kind=${kind}]`)); \
                return `${style.textDecorationLine} ${style.textDecorationStyle}`; }";
    page.until(
        "solid, dotted, dashed",
        &format!("['direct', 'mixed', 'indirect'].map({line})"),
        json!(["underline solid", "underline dotted", "underline dashed"]),
    )
    .await
}
