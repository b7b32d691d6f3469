//! Where the browser does not keep articles, that is said and nothing is lost; and a browser that is
//! killed has kept them.

use std::time::Duration;

use serde_json::{Value, json};

use super::own_articles::{CATCH, FERRIES, LISTED, bring, bring_both, open_with, saved, stored_keys};
use crate::browser::Browser;
use crate::page::{Outcome, Page};

const NOTICE: &str = "document.querySelector('[data-keeping]')?.dataset.keeping ?? null";

const KEY_TO_KEY: Duration = Duration::from_millis(200);

pub async fn blocked_storage_is_said_and_the_work_can_be_saved(page: &mut Page) -> Outcome {
    let block = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, \
                 { get() { throw new DOMException('blocked by the test', 'SecurityError'); } });";
    open_with(page, &format!("{block}{CATCH}"), "#/").await?;
    page.until("it is said", NOTICE, json!("blocked")).await?;
    page.until("there is nothing to save yet", "document.querySelector('[data-backup]')", Value::Null)
        .await?;
    bring(page, FERRIES).await?;
    page.until("over the article, too", NOTICE, json!("blocked")).await?;
    page.click("[data-backup='save']").await?;
    let saved = saved(page).await?;
    if saved.contains("on the quay") { Ok(()) } else { Err(format!("saved is {saved}").into()) }
}

pub async fn full_storage_is_said_and_tried_again(page: &mut Page) -> Outcome {
    let full = "window.put = IDBObjectStore.prototype.put; window.tries = 0; \
                IDBObjectStore.prototype.put = function () { window.tries += this.name === 'articles'; throw new DOMException('full by the test', 'QuotaExceededError'); };";
    open_with(page, full, "#/").await?;
    bring(page, FERRIES).await?;
    page.until("it is said", NOTICE, json!("full")).await?;
    page.until_true("work goes on", "observer.quotations().length === 1").await?;
    page.see("(window.tries = 0)").await?;
    page.click("#keep-again").await?;
    page.until("it is tried again", "window.tries", json!(1)).await?;
    page.until("there is still no room", NOTICE, json!("full")).await?;
    page.see("(IDBObjectStore.prototype.put = window.put, true)").await?;
    page.click("#keep-again").await?;
    page.until("now there is", NOTICE, Value::Null).await?;
    page.until("and it is kept", &stored_keys(), json!(1)).await
}

pub async fn a_storage_without_room_is_said_and_filled_later(page: &mut Page) -> Outcome {
    if page.browser != Browser::Chromium {
        // Only its driver takes away the room of one site.
        return Ok(());
    }
    const QUOTA: &str = "Storage.overrideQuotaForOrigin";
    open_with(page, CATCH, "#/").await?;
    page.until_true("the page is there", "document.querySelector('#own-articles')").await?;
    let origin = page.see("location.origin").await?;
    page.devtools(QUOTA, json!({ "origin": origin, "quotaSize": 100 })).await?;
    bring(page, FERRIES).await?;
    page.until("it is said", NOTICE, json!("full")).await?;
    page.until_true("work goes on", "observer.quotations().length === 1").await?;
    page.click("[data-backup='save']").await?;
    if !saved(page).await?.contains("on the quay") {
        return Err("the article cannot be saved".to_string().into());
    }
    page.devtools(QUOTA, json!({ "origin": origin })).await?;
    page.click("#keep-again").await?;
    page.until("there is room again", NOTICE, Value::Null).await?;
    page.until("and it is kept", &stored_keys(), json!(1)).await
}

pub async fn emptied_storage_is_said_and_filled_again(page: &mut Page) -> Outcome {
    bring_both(page).await?;
    let emptied = page
        .see_later("indexedDB.deleteDatabase('voices').onsuccess = () => arguments[0](true);", Vec::new());
    emptied.await?;
    page.until("it is said", NOTICE, json!("emptied")).await?;
    page.until("nothing is lost", &format!("{LISTED}.length"), json!(2)).await?;
    page.click(".own-item:last-child a").await?;
    page.until_true("an article opens", "observer.text('#article').includes('on the quay')").await?;
    page.click("#keep-again").await?;
    page.until("it is said no more", NOTICE, Value::Null).await?;
    page.visit("#/").await?;
    page.until("both are kept again", &stored_keys(), json!(2)).await?;
    page.reload().await?;
    page.until("also next time", &format!("{LISTED}.length"), json!(2)).await
}

pub async fn a_database_of_a_later_version_is_left_alone(page: &mut Page) -> Outcome {
    bring_both(page).await?;
    let later = "const done = arguments[0]; indexedDB.open('voices', 99).onsuccess = ({ target: { result } }) => { \
                 result.close(); done(true); };";
    page.see_later(later, Vec::new()).await?;
    page.until("it is said", NOTICE, json!("newer")).await?;
    page.until("nothing is lost", &format!("{LISTED}.length"), json!(2)).await?;
    page.reload().await?;
    page.until("a page of this version does not touch it", NOTICE, json!("newer")).await?;
    page.until(
        "and everything is still there",
        "indexedDB.databases().then((all) => { window.version = all[0].version; }), window.version ?? null",
        json!(99),
    )
    .await
}

pub async fn a_killed_browser_loses_no_more_than_the_last_key(page: &mut Page) -> Outcome {
    if page.browser == Browser::WebKit {
        // Its driver gives it a new profile each time, which nothing outlives.
        return Ok(());
    }
    const TYPED: &str = "Nobody had told them, said Ida Brandt";
    let mut other = page.start_another().await?;
    other.open(page.site(), "").await?;
    bring(&other, FERRIES).await?;
    other.visit("#/open").await?;
    let field = "document.querySelector('#own-text').value";
    other
        .until_true("what was read is still in the field", &format!("{field}.includes('on the quay')"))
        .await?;
    other.paste("#own-text", "").await?;
    let (typed, last) = TYPED.split_at(TYPED.len() - 1);
    other.type_into("#own-text", typed).await?;
    other.until("it is typed", field, json!(typed)).await?;
    other.faults().await?;
    // As long as a person takes from key to key.
    tokio::time::sleep(KEY_TO_KEY).await;
    other.type_into("#own-text", last).await?;
    other.kill_and_start_again().await?;
    other.visit("#/open").await?;
    let kept = format!(
        "[{0}, {0} + {1}].includes({field}) ? 'all but the last key' : {field}",
        json!(typed),
        json!(last)
    );
    other.until("what was typed is there again", &kept, json!("all but the last key")).await?;
    other.visit("#/").await?;
    other.until("and so is the article", LISTED, json!(["Ferries wait in Grauhafen"])).await?;
    other.faults().await?;
    other.close().await;
    Ok(())
}

pub async fn a_broken_record_costs_only_itself(page: &mut Page) -> Outcome {
    open_with(page, CATCH, "").await?;
    bring(page, FERRIES).await?;
    let put = "const done = arguments[0]; indexedDB.open('voices').onsuccess = ({ target: { result } }) => { \
               const change = result.transaction('articles', 'readwrite'); \
               change.objectStore('articles').put('Half of an <b>article</b>', '~half'); \
               change.oncomplete = () => { result.close(); done(true); }; };";
    page.see_later(put, Vec::new()).await?;
    page.visit("#/").await?;
    page.reload().await?;
    page.until_true("it is said", "observer.text('.own-broken').includes('cannot be read')").await?;
    page.until_true("the other is listed", &format!("{LISTED}.includes('Ferries wait in Grauhafen')"))
        .await?;
    page.click(".own-broken button").await?;
    let saved = saved(page).await?;
    if saved != "Half of an <b>article</b>" {
        return Err(format!("saved is {saved}").into());
    }
    page.visit("#/read/~half").await?;
    page.until_true("its page says so, too", "observer.text('#message').includes('cannot be read')").await?;
    page.visit("#/").await?;
    page.click("[data-own='~half'] > button").await?;
    page.until("it can be removed", LISTED, json!(["Ferries wait in Grauhafen"])).await
}
