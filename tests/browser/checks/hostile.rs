//! Strings that make careless pages run what they should show: as text, as a page, in data, as names of files, as links,
//! in a file of our own. Nothing runs and nothing is asked for, even where the host allows scripts in the page.

use serde_json::json;

use super::own_text::file;
use crate::page::{Outcome, Page};
use crate::site::Site;

/// The classic shapes, one a line. Each would set a flag of the window or ask for a file of a host that does not exist.
const STRINGS: &str = include_str!("hostile_strings.txt");

/// As ours, but that scripts in the page are allowed: what is not stopped by us would run.
const LOOSE: &str = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self'; img-src \
                     'self' blob: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'";

const TEXT: &str = "<p>The bridge stays closed until the spring, the harbour office said on Monday.</p>\
                    <p>“We are sorry,” said Ida Brandt, who speaks for the office. Nobody was asked.</p>";

pub async fn as_text_they_are_words(page: &mut Page) -> Outcome {
    open(page).await?;
    let lines: String =
        STRINGS.lines().map(|string| format!("“{string}” is what Ida Brandt said on Monday.\n\n")).collect();
    page.paste("#own-text", &format!("Quiet day\n\n{lines}")).await?;
    page.until_true("the draft is there", "document.querySelector('#meter')").await?;
    nothing_runs(page).await?;
    page.click("#read-text").await?;
    let wanted = "observer.text('#article').includes('<svg onload=window.executed=true></svg>')";
    page.until_true("they are read as words", wanted).await?;
    nothing_runs(page).await
}

pub async fn in_a_page_they_do_nothing(page: &mut Page) -> Outcome {
    for (number, string) in STRINGS.lines().enumerate() {
        open(page).await?;
        // So says Chromium of a document without a window, where nothing could execute: the policy comes first.
        page.expect_fault("Executing inline event handler violates");
        let source =
            format!("<!doctype html><html><body><h1>Quiet day on the quay</h1>{TEXT}{string}</body></html>");
        page.type_into("#own-file", &file(&format!("hostile-{number}.html"), source.as_bytes())?).await?;
        page.until_true("the draft is there", "document.querySelector('#meter')?.dataset.kept > 1").await?;
        nothing_runs(page).await?;
    }
    page.click("#read-text").await?;
    page.until_true("it is read", "observer.text('#article').includes('We are sorry')").await?;
    nothing_runs(page).await
}

pub async fn in_data_they_are_words_and_no_links(page: &mut Page) -> Outcome {
    for (number, string) in STRINGS.lines().enumerate().step_by(4).chain(STRINGS.lines().enumerate().skip(42))
    {
        let data = json!({"@type": "NewsArticle", "headline": string, "datePublished": string, "url": string,
            "license": string, "inLanguage": string, "author": {"name": string}, "publisher": {"name": string, "url": string}});
        // A script ends where its words say so, whatever is around them.
        let data = data.to_string().replace('<', "\\u003c");
        open(page).await?;
        let source = format!(
            "<!doctype html><html><head><script type=\"application/ld+json\">{data}</script></head><body>{TEXT}</body></html>"
        );
        page.type_into("#own-file", &file(&format!("data-{number}.html"), source.as_bytes())?).await?;
        page.until_true("the draft is there", "document.querySelector('#meter')").await?;
        page.until("a link is none", "document.querySelector('#detail-link').value", json!("")).await?;
        page.click("#read-text").await?;
        page.until_true("it is read", "observer.text('#article').includes('We are sorry')").await?;
        nothing_runs(page).await?;
    }
    Ok(())
}

pub async fn as_names_of_files_they_are_words(page: &mut Page) -> Outcome {
    open(page).await?;
    let names: Vec<&str> =
        STRINGS.lines().filter(|string| !string.contains('/') && string.len() < 200).collect();
    let files: Result<Vec<String>, String> =
        names.iter().map(|name| file(&format!("{name}.txt"), b"%PDF-1.7")).collect();
    page.type_into("#own-file", &files?.join("\n")).await?;
    let failed = "observer.all('.batch [data-step=\"failed\"]').length";
    page.until("each is refused in a sentence", failed, json!(names.len())).await?;
    page.until_true(
        "that names it",
        "observer.text('.batch').includes('<img src=x onerror=window.executed=true>')",
    )
    .await?;
    nothing_runs(page).await
}

pub async fn as_links_they_are_refused(page: &mut Page) -> Outcome {
    open(page).await?;
    page.paste("#own-text", "Quiet day\n\n“We are sorry,” said Ida Brandt on Monday.").await?;
    for link in ["javascript:window.executed=true", " JaVaScRiPt:window.executed=true", "data:text/html,x"] {
        page.until_true("the fields are there", "document.querySelector('#detail-link')").await?;
        let set = format!(
            "(field => {{ field.value = {}; field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})\
             (document.querySelector('#detail-link'))",
            json!(link)
        );
        page.see(&set).await?;
        page.click("#read-text").await?;
        page.until_true("a sentence says what a link is", "observer.text('#message').includes('https://')")
            .await?;
        nothing_runs(page).await?;
    }
    Ok(())
}

pub async fn in_a_file_of_our_own_they_are_words(page: &mut Page) -> Outcome {
    let string = "<img src=x onerror=window.executed=true>";
    let text = format!("Quiet {string} day\n\n“{string}” said Ida Brandt.");
    let link = "javascript:window.executed=true";
    let article = json!({"@type": "NewsArticle", "identifier": string, "headline": string, "articleBody": text,
        "url": link, "license": link, "author": {"@type": "Person", "name": string}, "publisher": {"name": string},
        "note": string, "discover": string, "inLanguage": string, "removed": [{"text": string, "reason": "share"}],
        "actors": [{"@id": format!("#actor/{string}"), "@type": "Person", "name": string, "roles": [string], "countries": [string]}],
        "annotations": [{"id": string, "type": "Annotation", "body": {"type": "Quotation"}}]});
    open(page).await?;
    page.type_into("#own-file", &file("hostile.json", article.to_string().as_bytes())?).await?;
    page.until_true(
        "it is opened or refused",
        "observer.text('#article').length > 10 || observer.text('#message').length > 10",
    )
    .await?;
    nothing_runs(page).await
}

async fn open(page: &mut Page) -> Outcome {
    let site: Site = page.site().header("Content-Security-Policy", LOOSE);
    page.open(site, "#/open").await
}

/// Breaches of the policy and requests for other files are faults of every check.
async fn nothing_runs(page: &Page) -> Outcome {
    page.until("nothing was executed", "window.executed ?? null", json!(null)).await?;
    let links = "observer.all('a[href], area[href], form[action]')\
                 .filter((element) => !/^(https?|blob):/.test(element.protocol ?? new URL(element.action).protocol)).length";
    page.until("no link runs anything", links, json!(0)).await?;
    let elements = "observer.all('main :is(script, iframe, object, embed, img, video, audio, base, meta, link, style)').length";
    page.until("no element came out of it", elements, json!(0)).await
}
