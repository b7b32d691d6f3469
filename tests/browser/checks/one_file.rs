//! Voices in one file: it holds all that it shows, says what cannot be done from a file, and is made anew with other
//! articles.

use serde_json::{Value, json};

use super::collection::ARTICLES;
use super::make::FERRY;
use super::own_articles::{FERRIES, LISTED, bring};
use super::saved::{OUTCOME, catching, same};
use crate::page::{Failure, Outcome, Page};

const BUNDLED: &str = "observer.all('[data-article]').map((each) => each.dataset.article)";

const QUOTED: &str = "observer.quotations().length";

/// The policy that a page carries.
const POLICY: &str = "document.querySelector('meta[http-equiv]').content";

/// What a file of our own makes of the text.
const FERRY_ID: &str = "ferry-to-stay-closed-until-spring";

pub async fn nothing_is_fetched(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until("every article is listed", &format!("{BUNDLED}.length"), json!(ARTICLES)).await?;
    page.click("[data-article='lausanne-talks'] a").await?;
    page.until_true("and opens", &format!("{QUOTED} >= 12")).await?;
    page.until(
        "all of it was in the file",
        "performance.getEntriesByType('resource').filter(({ name }) => !/^(blob|data):/.test(name))",
        json!([]),
    )
    .await
}

pub async fn a_link_says_that_it_leads_nowhere_else(page: &mut Page) -> Outcome {
    page.open(catching(page)?, "#/read/village-bus").await?;
    page.click("#pass-on").await?;
    page.click("[data-form='link']").await?;
    page.until_true("it is said", "observer.text('.link-here-only').includes('this computer only')").await?;
    let link = page.see("document.querySelector('#pass-on-link').value").await?;
    let hash = link.as_str().and_then(|link| link.split_once('#')).map(|(_, hash)| format!("#{hash}"));
    page.visit(&hash.ok_or("no link".to_string())?).await?;
    page.until_true("here it opens", &format!("location.hash.startsWith('#/given/') && {QUOTED}")).await
}

pub async fn what_is_brought_along_is_kept_and_where_is_said(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until_true("it is said", "observer.text('.one-file-keeping').includes('one file')").await?;
    bring(page, FERRIES).await?;
    page.reload().await?;
    page.until_true("a reload leaves it", "observer.text('#article').includes('on the quay')").await?;
    page.open_window("").await?;
    page.until("another window of the file has it", LISTED, json!(["Ferries wait in Grauhafen"])).await
}

/// On a host: one's own article becomes one of the collection of the file.
pub async fn a_collection_is_saved_and_opened_as_one_file(page: &mut Page) -> Outcome {
    page.open(catching(page)?, "#/open").await?;
    page.paste("#own-text", FERRY).await?;
    page.click("#read-text").await?;
    page.until_true("it is there", QUOTED).await?;
    let quoted = page.see(QUOTED).await?;
    page.visit("#/").await?;
    page.click("#pass-on").await?;
    page.click(".pass-on-which summary").await?;
    page.click("[data-choose='own']").await?;
    let alone = saved_page(page).await?;
    page.click("[data-choose='all']").await?;
    let with_all = saved_page(page).await?;

    page.open_file(&alone, &page.site().scripts(), "").await?;
    page.until("it is all there is", BUNDLED, json!([FERRY_ID])).await?;
    page.until("and none of one's own", &format!("{LISTED}.length"), json!(0)).await?;
    page.click(&format!("[data-article='{FERRY_ID}'] a")).await?;
    page.until("it opens with what is quoted", QUOTED, quoted).await?;
    page.visit("#/teachers").await?;
    page.until_true("the page for teachers stands", "observer.text('main').length > 20").await?;
    page.until("no lesson is about it", "observer.all('.ready-lessons li').length", json!(0)).await?;
    page.faults().await?;

    page.open_file(&with_all, &page.site().scripts(), &format!("#/make/{FERRY_ID}")).await?;
    page.click("#make-try").await?;
    page.until_true("a lesson is made of it", "location.hash.startsWith('#/lesson/')").await?;
    page.visit("#/").await?;
    page.until("the others are there, too", &format!("{BUNDLED}.length"), json!(ARTICLES + 1)).await
}

/// From a file: as much as a host can do, without a host.
pub async fn it_saves_itself_with_other_articles(page: &mut Page) -> Outcome {
    page.open(catching(page)?, "").await?;
    let policy = page.see(POLICY).await?;
    page.click("#pass-on").await?;
    let again = saved_page(page).await?;
    page.click(".pass-on-which summary").await?;
    page.click("[data-choose='none']").await?;
    page.click(".pass-on-which li:nth-child(2) input").await?;
    let second = page.see(&format!("{BUNDLED}[1]")).await?;
    let of_one = saved_page(page).await?;
    for (file, listed) in [(again, Value::Null), (of_one, json!([second]))] {
        page.open_file(&file, &page.site().scripts(), "").await?;
        match listed {
            Value::Null => {
                page.until("all articles are listed", &format!("{BUNDLED}.length"), json!(ARTICLES)).await?;
            }
            listed => page.until("only the one is", BUNDLED, listed).await?,
        }
        page.until("the policy is the same", POLICY, policy.clone()).await?;
        page.click("[data-article] a").await?;
        page.until_true("an article opens", QUOTED).await?;
        page.faults().await?;
    }
    Ok(())
}

pub async fn a_host_without_the_page_says_so(page: &mut Page) -> Outcome {
    page.open(catching(page)?.without("voices.html"), "").await?;
    page.expect_fault("voices.html");
    page.expect_fault("404");
    page.click("#pass-on").await?;
    page.click("[data-form='one-file']").await?;
    page.until_true("it is said which file is missing", &format!("{OUTCOME}.includes('voices.html')"))
        .await?;
    page.until("nothing is saved", "saved.length", json!(0)).await
}

/// The page that the dialog saves.
async fn saved_page(page: &Page) -> Result<String, Failure> {
    let before = page.see("saved.length").await?;
    page.click("#pass-on-dialog [data-form='one-file']").await?;
    page.until_true("a file is saved", &format!("saved.length > {before}")).await?;
    same("its name", &page.see("saved.at(-1).name").await?, &json!("voices.html"))?;
    let script = "saved.at(-1).blob.text().then(arguments[arguments.length - 1]);";
    let text = page.see_later(script, Vec::new()).await?;
    Ok(text.as_str().ok_or("no text".to_string())?.to_string())
}
