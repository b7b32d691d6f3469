//! Without a host: what came once is there again, what breaks off is said and lost to nobody, and a new version waits until
//! it is wanted.

use serde_json::{Value, json};

use super::collection::ARTICLES;
use super::own_articles::{FERRIES, LIBRARY, LISTED, bring, open_with};
use super::reader::LAUSANNE;
use crate::page::{Outcome, Page};

const ARTICLE: &str = "articles/lausanne-talks.json";

const LISTED_ARTICLES: &str = "observer.all('[data-article]').length";

const IS_READ: &str = "observer.quotations().length >= 12";

const OFFERED: &str = "observer.shown(document.querySelector('#load-version') ?? document.head)";

/// Which build the page is of.
const BUILD: &str = "document.querySelector('meta[name=test-build]')?.content ?? 'first'";

pub async fn after_one_visit_it_works_without_a_host(page: &mut Page) -> Outcome {
    visit_once(page).await?;
    page.host()?.be_gone(true);
    let list: Value = serde_json::from_str(&page.site().text("articles/collection.json")?)
        .map_err(|error| format!("articles/collection.json: {error}"))?;
    reload(page).await?;
    page.until("every article is listed", LISTED_ARTICLES, json!(ARTICLES)).await?;
    for article in list["articles"].as_array().into_iter().flatten() {
        let id = article["id"].as_str().unwrap_or_default();
        page.visit(&format!("#/read/{id}")).await?;
        page.until(&format!("{id} opens"), "observer.text('#article h1')", article["headline"].clone())
            .await?;
    }
    page.visit("#/teachers").await?;
    page.until_true("so do the ready lessons", "observer.all('.ready-lessons li').length >= 6").await?;
    bring(page, FERRIES).await?;
    reload(page).await?;
    page.until_true("what is brought along is kept", "observer.text('#article').includes('on the quay')")
        .await
}

pub async fn a_new_version_waits_until_it_is_wanted(page: &mut Page) -> Outcome {
    visit_once(page).await?;
    bring(page, FERRIES).await?;
    let worker = page.site().text("worker.js")?.replacen("const VERSION = \"", "const VERSION = \"second", 1);
    let index = page.site().text("index.html")?;
    let index = index.replacen("</head>", "<meta name=\"test-build\" content=\"second\"></head>", 1);
    let second = page.site().offline().with("worker.js", worker).with("index.html", index);
    page.host()?.serve_instead(second);
    reload(page).await?;
    page.until_true("it is offered", OFFERED).await?;
    page.until("and not forced", BUILD, json!("first")).await?;
    page.click("#put-off-version").await?;
    page.until("it can wait", OFFERED, json!(false)).await?;
    page.until_true("the work goes on", "observer.text('#article').includes('on the quay')").await?;
    reload(page).await?;
    page.until_true("next time it is offered again", OFFERED).await?;
    page.until("by the first build", BUILD, json!("first")).await?;
    page.click("#load-version").await?;
    page.until("it is loaded", BUILD, json!("second")).await?;
    page.until_true("where one was", "observer.text('#article').includes('on the quay')").await?;
    page.visit("#/").await?;
    page.until("nothing is lost", LISTED, json!(["Ferries wait in Grauhafen"])).await?;
    page.host()?.be_gone(true);
    reload(page).await?;
    page.until("and it, too, works without a host", LISTED_ARTICLES, json!(ARTICLES)).await
}

pub async fn a_replaced_article_is_seen_at_once_and_kept(page: &mut Page) -> Outcome {
    visit_once(page).await?;
    let changed = page.site().text(ARTICLE)?.replace("Lausanne", "Montreux");
    page.host()?.serve_instead(page.site().offline().with(ARTICLE, changed));
    page.visit(LAUSANNE).await?;
    page.until_true("the new one is shown", "observer.text('#article').includes('Montreux')").await?;
    page.host()?.be_gone(true);
    reload(page).await?;
    page.until_true("also without a host", "observer.text('#article').includes('Montreux')").await?;
    page.host()?.be_gone(false);
    page.host()?.serve_instead(page.site().offline());
    page.host()?.cut(Some("/articles/lausanne-talks.json"));
    reload(page).await?;
    page.until_true("one that breaks off costs nothing", "observer.text('#article').includes('Montreux')")
        .await
}

pub async fn an_article_that_breaks_off_is_tried_again(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until("the list is there", LISTED_ARTICLES, json!(ARTICLES)).await?;
    // Each browser complains in words of its own; all it says is about this.
    page.expect_fault("");
    page.host()?.cut(Some("/articles/lausanne-talks.json"));
    page.visit(LAUSANNE).await?;
    page.until_true("one sentence says which", "observer.text('#message').includes('lausanne-talks')")
        .await?;
    page.host()?.cut(None);
    page.host()?.be_gone(true);
    page.click("#try-again").await?;
    page.until_true("it still says so", "observer.text('#message').includes('lausanne-talks')").await?;
    bring(page, FERRIES).await?;
    page.visit(LAUSANNE).await?;
    page.until_true("one's own work goes on", "observer.shown(document.querySelector('#try-again'))").await?;
    page.host()?.be_gone(false);
    page.click("#try-again").await?;
    page.until_true("and then it comes", IS_READ).await
}

pub async fn a_list_that_breaks_off_is_tried_again(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until("the list is there", LISTED_ARTICLES, json!(ARTICLES)).await?;
    page.expect_fault("");
    page.host()?.cut(Some("/articles/collection.json"));
    reload(page).await?;
    page.until_true("one sentence says which", "observer.text('#message').includes('collection.json')")
        .await?;
    page.host()?.cut(None);
    page.click("#try-again").await?;
    page.until("and then it comes", LISTED_ARTICLES, json!(ARTICLES)).await
}

/// A computer whose battery is dead begins in 1970.
pub async fn a_clock_of_1970_loses_nothing(page: &mut Page) -> Outcome {
    let clock = "const Now = Date; window.Date = class extends Now { \
                 constructor(...parts) { super(...(parts.length ? parts : [localStorage.clock ?? 0])); } \
                 static now() { return Number(localStorage.clock ?? 0); } };";
    open_with(page, clock, "#/").await?;
    page.see("(localStorage.clock = 1700000000000)").await?;
    bring(page, FERRIES).await?;
    page.see("(localStorage.clock = 5)").await?;
    reload(page).await?;
    page.until_true("what was kept is there", "observer.text('#article').includes('on the quay')").await?;
    bring(page, LIBRARY).await?;
    page.visit("#/").await?;
    let both = json!(["Library opens at night", "Ferries wait in Grauhafen"]);
    page.until("the newest stands first all the same", LISTED, both.clone()).await?;
    reload(page).await?;
    page.until("also next time", LISTED, both).await
}

/// As a person does it: Firefox's driver reloads a page past its worker.
async fn reload(page: &Page) -> Outcome {
    page.see("(window.isBefore = true, setTimeout(() => location.reload()), true)").await?;
    let is_there = "window.isBefore === undefined && document.readyState === 'complete'";
    page.until("the page is loaded again", is_there, json!(true)).await
}

/// Opens the site and waits until its worker has all.
async fn visit_once(page: &mut Page) -> Outcome {
    page.open(page.site().offline(), "").await?;
    page.until("the list is there", LISTED_ARTICLES, json!(ARTICLES)).await?;
    page.until_true("the worker keeps the site", "navigator.serviceWorker.controller").await
}
