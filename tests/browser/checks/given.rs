//! A link that carries an article: it opens anywhere, keeps nothing by itself, and whatever is wrong with
//! it gets one sentence.

use serde_json::{Value, json};

use super::accessibility::nothing_found;
use super::card;
use super::reader::LAUSANNE;
use super::saved::{ODD, OUTCOME, catching};
use crate::page::{Failure, Outcome, Page};

/// All that the marks of an article claim.
const CLAIMS: &str = "observer.unique(observer.all('#article [data-quotation]').map(({ dataset: mark }) => \
    [mark.quotation, mark.kind, mark.speakers, mark.countries].join(' ')))";

const TALKS: &str = "Harbour talks begin\n\n“We are ready,” said Chancellor Ida Brandt of Norway on Monday.\n\n\
    Minister Olav Lund denied that the talks came too late.";

pub async fn a_link_carries_an_article_to_another_place(page: &mut Page) -> Outcome {
    let hash = make(page, TALKS).await?;
    let claims = page.see(CLAIMS).await?;
    // Another address is another browser as far as anything kept is concerned.
    page.open(page.site().under("/somewhere/else/"), &hash).await?;
    page.until("the same quotations are there", CLAIMS, claims.clone()).await?;
    page.until("under the same headline", "observer.text('#article h1')", json!("Harbour talks begin"))
        .await?;
    page.until(
        "opening it has kept nothing",
        "Object.keys(localStorage).concat(Object.keys(sessionStorage)).some((key) => \
         (localStorage[key] + sessionStorage[key]).includes('Harbour talks'))",
        json!(false),
    )
    .await?;
    nothing_found(page, "a given article").await?;
    page.click("[data-facet='country'][data-value='NO']").await?;
    page.until_true("it can be filtered", "location.hash.endsWith('?country=NO')").await?;
    page.back().await?;
    page.click("#keep-given").await?;
    page.until_true("kept, it is an own article", "location.hash.startsWith('#/read/~')").await?;
    page.until("with the same quotations", CLAIMS, claims).await
}

pub async fn marks_that_people_checked_come_with_the_link(page: &mut Page) -> Outcome {
    page.open(catching(page)?, LAUSANNE).await?;
    page.until_true("quotations are marked", "observer.quotations().length >= 12").await?;
    let claims = page.see(CLAIMS).await?;
    let meta = page.see("observer.text('#article .meta')").await?;
    let hash = copy_link(page).await?;
    page.open(page.site().without("articles/lausanne-talks.json"), &hash).await?;
    page.until("the same quotations are there", CLAIMS, claims).await?;
    page.until("checked by the same", "observer.text('#article .meta')", meta).await
}

pub async fn what_was_decided_goes_with_the_link_and_can_be_taken_back(page: &mut Page) -> Outcome {
    make(page, TALKS).await?;
    let found = page.see(CLAIMS).await?;
    card::click_quotation(page, "We are ready").await?;
    page.click("#put-right").await?;
    page.click("#correct-delete").await?;
    page.until_true("it is gone", &format!("{CLAIMS}.length < {}", found.as_array().map_or(0, Vec::len)))
        .await?;
    let decided = page.see(CLAIMS).await?;
    let hash = copy_link(page).await?;
    page.open(page.site(), &hash).await?;
    page.until("elsewhere it is gone, too", CLAIMS, decided).await?;
    page.click("#keep-given").await?;
    page.click("#undo").await?;
    page.until("and comes back", CLAIMS, found).await
}

pub async fn to_decide_something_is_to_keep_the_article(page: &mut Page) -> Outcome {
    let hash = make(page, TALKS).await?;
    page.open(page.site(), &hash).await?;
    card::click_quotation(page, "We are ready").await?;
    page.click("#put-right").await?;
    page.click("#correct-delete").await?;
    page.until_true("it is an own article now", "location.hash.startsWith('#/read/~')").await?;
    page.until_true(
        "in which that holds",
        "observer.text('#article h1') && !observer.quotations().some((id) => observer.quoted(id).includes('We are ready'))",
    )
    .await
}

pub async fn a_text_too_long_for_a_link_says_so(page: &mut Page) -> Outcome {
    // Words that no compression makes much shorter.
    let mut state = 7_u32;
    let mut letter = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + (state >> 24) as u8 % 26)
    };
    let mut word = || (0..7).map(|_| letter()).collect::<String>();
    let text: String = (0..8_000).map(|_| word() + " ").collect();
    page.open(catching(page)?, "#/open").await?;
    page.paste("#own-text", &format!("A long report\n\n{text}.")).await?;
    page.click("#read-text").await?;
    page.until_true("the text is there", "observer.text('#article h1')").await?;
    page.click("#pass-on").await?;
    page.click("[data-form='link']").await?;
    page.until_true(
        "it says how long it would be, and what to do",
        &format!("/\\d{{5}}.*32768.*Voices file/.test({OUTCOME})"),
    )
    .await?;
    page.until("and nothing is copied", "copied.length", json!(0)).await
}

pub async fn every_broken_link_gets_a_sentence(page: &mut Page) -> Outcome {
    let hash = make(page, TALKS).await?;
    let payload = hash.strip_prefix("#/given/").unwrap_or_default().to_string();
    let half = &payload[..payload.len() / 2];
    let other = if payload.as_bytes()[40] == b'A' { 'B' } else { 'A' };
    let changed = format!("{}{other}{}", &payload[..40], &payload[41..]);
    let no_article = payload_of(page, "'[1, 2]'").await?;
    let garbage = payload_of(page, "'\\u0000'.repeat(50)").await?;
    let bomb = payload_of(page, "'x'.repeat(30_000_000)").await?;
    if bomb.len() > 60_000 {
        return Err(format!("a bomb of {} signs is none", bomb.len()).into());
    }
    for (what, payload, words) in [
        ("a later version", format!("b{}", &payload[1..]), "later version"),
        ("half a link", half.to_string(), "lost its end"),
        ("no link", "a".to_string(), "lost its end"),
        ("a changed letter", changed, "changed on the way"),
        ("nonsense", "%00%FF<svg onload=alert(1)>".to_string(), "changed on the way"),
        ("a list", no_article, "is no article"),
        ("zeros", garbage, "is no article"),
        ("a bomb", bomb, "more than 2"),
    ] {
        page.visit("#/").await?;
        page.visit(&format!("#/given/{payload}")).await?;
        page.until_true(what, &format!("observer.text('#message').includes('{words}')")).await?;
        page.faults().await?;
    }
    // What mail programs put behind a link is none of it.
    page.visit("#/").await?;
    page.visit(&format!("#/given/{payload}).")).await?;
    page.until("a full stop does no harm", "observer.text('#article h1')", json!("Harbour talks begin")).await
}

pub async fn a_browser_that_cannot_unpack_says_so(page: &mut Page) -> Outcome {
    let hash = make(page, TALKS).await?;
    let index =
        page.site().text("index.html")?.replacen("<head>", "<head><script src=\"old.js\"></script>", 1);
    let old = "delete window.CompressionStream; delete window.DecompressionStream;";
    page.open(page.site().with("index.html", index).with("old.js", old), &hash).await?;
    page.until_true("a link cannot be opened", "observer.text('#message').includes('cannot unpack')").await?;
    page.visit(LAUSANNE).await?;
    page.click("#pass-on").await?;
    page.click("[data-form='link']").await?;
    page.until_true("and none can be made", &format!("{OUTCOME}.includes('cannot make')")).await
}

pub async fn nothing_in_a_link_runs(page: &mut Page) -> Outcome {
    let hash = make(page, ODD).await?;
    page.open(catching(page)?, &hash).await?;
    page.until_true("its words are words", "observer.text('#article').includes('<img src=x')").await?;
    let hostile = json!({
        "@type": "NewsArticle",
        "identifier": "\"><img src=x onerror=window.ran=1>",
        "headline": "x",
        "articleBody": "Talks <svg onload=window.ran=1>\n\n“<img src=x onerror=window.ran=1>,” said Ida Brandt.",
        "publisher": "<script>window.ran=1</script>",
        "author": { "@type": "Person", "name": "<iframe srcdoc='<script>parent.ran=1</script>'>" },
        "url": "javascript:window.ran=1",
        "license": "javascript:window.ran=1",
        "note": "<details open ontoggle=window.ran=1>",
        "discover": "<a href='javascript:window.ran=1'>look</a>",
        "inLanguage": "en\" onfocus=\"window.ran=1\" autofocus=\"",
        "datePublished": "2016-10-12<script>",
    });
    let payload = payload_of(page, &format!("{:?}", hostile.to_string())).await?;
    page.visit("#/").await?;
    page.visit(&format!("#/given/{payload}")).await?;
    page.until_true("a hostile file is read as words", "observer.text('#article').includes('<svg onload')")
        .await?;
    page.click("#keep-given").await?;
    page.until_true("and kept as words", "location.hash.startsWith('#/read/~')").await?;
    page.until_true("it is there", "observer.text('#article').includes('<svg onload')").await?;
    page.until("no address runs anything", "observer.all('[href^=javascript]').length", json!(0)).await?;
    page.until("nothing has run", "window.ran === undefined", json!(true)).await
}

/// Reads a text of one's own and gives the hash of the link to it; the address is left open.
async fn make(page: &mut Page, text: &str) -> Result<String, Failure> {
    page.open(catching(page)?, "#/open").await?;
    page.paste("#own-text", text).await?;
    page.click("#read-text").await?;
    page.until_true("quotations are marked", "observer.quotations().length > 1").await?;
    copy_link(page).await
}

/// The hash of the link that the dialog copies.
async fn copy_link(page: &Page) -> Result<String, Failure> {
    page.click("#pass-on").await?;
    page.see("copied.splice(0)").await?;
    page.click("[data-form='link']").await?;
    page.until_true("a link is copied", "copied.length === 1").await?;
    page.until_true(
        "its length is said",
        &format!("{OUTCOME}.includes(String(copied[0].length)) && {OUTCOME}.startsWith('Copied')"),
    )
    .await?;
    page.until("it is shown", "document.querySelector('#pass-on-link').value === copied[0]", json!(true))
        .await?;
    let link = page.see("copied[0]").await?;
    page.click("#pass-on-close").await?;
    let hash = link.as_str().and_then(|link| link.find('#').map(|at| link[at..].to_string()));
    Ok(hash.ok_or(format!("no link: {link}"))?)
}

/// A payload of any text, given as an expression.
async fn payload_of(page: &Page, text: &str) -> Result<String, Failure> {
    let script = format!("const done = arguments[arguments.length - 1]; payloadOf({text}).then(done);");
    let payload: Value = page.see_later(&script, Vec::new()).await?;
    Ok(payload.as_str().ok_or("no payload".to_string())?.to_string())
}
