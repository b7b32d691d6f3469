//! A teacher replaces the folder of articles, and something in it is wrong: one article at most is
//! lost, and the page says which and why.

use serde_json::json;

use super::collection::ARTICLES;
use super::reader::LAUSANNE;
use crate::page::{Outcome, Page};

const LIST: &str = "articles/collection.json";
const ARTICLE: &str = "articles/lausanne-talks.json";

pub async fn a_broken_list_says_so_and_texts_can_still_be_read(page: &mut Page) -> Outcome {
    for broken in ["", "{ \"articles\": [", "[1, 2, 3]", "{\"articles\": \"none\"}"] {
        page.open(page.site().with(LIST, broken), "").await?;
        says_a_sentence(page, "collection").await?;
        page.visit("#/open").await?;
        page.until_true("texts can still be read", "observer.shown(document.querySelector('#own-text'))")
            .await?;
        page.faults().await?;
    }
    Ok(())
}

pub async fn a_broken_entry_costs_only_itself(page: &mut Page) -> Outcome {
    let list = page.site().text(LIST)?.replacen("\"surin-mine-bangkok.json\"", "17", 1);
    page.open(page.site().with(LIST, list), "").await?;
    page.until(
        "the others are listed",
        "observer.all('[data-article]').filter(observer.shown).length",
        json!(ARTICLES - 1),
    )
    .await?;
    page.until_true("it says that one is not", "observer.text('#message').split(' ').length > 3").await
}

pub async fn a_missing_list_says_so(page: &mut Page) -> Outcome {
    page.open(page.site().without(LIST), "").await?;
    page.expect_fault("collection.json");
    says_a_sentence(page, "collection").await
}

pub async fn a_broken_article_costs_only_itself(page: &mut Page) -> Outcome {
    for broken in ["", "{ \"headline\":", "null", "{\"@context\": 1}"] {
        page.open(page.site().with(ARTICLE, broken), LAUSANNE).await?;
        says_a_sentence(page, "lausanne-talks").await?;
        page.visit("#/").await?;
        page.until_true(
            "the list is there",
            &format!("observer.all('[data-article]').filter(observer.shown).length === {ARTICLES}"),
        )
        .await?;
        page.faults().await?;
    }
    Ok(())
}

pub async fn a_missing_article_says_so(page: &mut Page) -> Outcome {
    page.open(page.site().without(ARTICLE), LAUSANNE).await?;
    page.expect_fault("lausanne-talks.json");
    says_a_sentence(page, "lausanne-talks").await
}

pub async fn an_unknown_address_offers_the_way_back(page: &mut Page) -> Outcome {
    for hash in ["#/nowhere", "#/read/", "#/read/..%2f..%2fsecrets?country=%00", "#?%%%"] {
        page.open(page.site(), hash).await?;
        page.until_true(
            "the page stands and has links",
            "observer.all('a[href]').filter(observer.shown).length",
        )
        .await?;
        page.until_true("with words on it", "observer.text('main').length > 20").await?;
    }
    Ok(())
}

/// A sentence on the page that names what is broken.
async fn says_a_sentence(page: &Page, names: &str) -> Outcome {
    let message = "observer.text('#message')";
    page.until_true("it says a sentence", &format!("{message}.split(' ').length > 3")).await?;
    page.until(&format!("it names {names}"), &format!("{message}.includes('{names}')"), json!(true)).await
}
