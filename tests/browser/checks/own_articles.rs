//! Articles of one's own are kept, over reloads and from several windows; they can be removed and put
//! back, and all of them saved in one file.

use std::path::Path;

use serde_json::{Value, json};

use super::card;
use crate::page::{Outcome, Page};

/// What the list of own articles shows.
pub const LISTED: &str = "observer.all('#own-articles .own-item h3').map(observer.words)";

pub const FERRIES: &str = "Ferries wait in Grauhafen\n\n“Not before Friday,” said Harbour Master Ida Brandt. Nobody had told the \
                       people on the quay, who waited all day with their shopping.";
pub const LIBRARY: &str = "Library opens at night\n\n“People read when they cannot sleep,” said Jonas Veit, who runs it. The town \
                       pays for the light and for one more guard.";

const QUAY: &str = "The quay is closed\n\n“Not today,” said Ida Brandt on Monday. “Nor tomorrow,” said Jonas Veit, who runs \
                    the ferry between the two towns.";

/// Catches what is saved as a file, and lets the browser save nothing.
pub const CATCH: &str = "const make = URL.createObjectURL; URL.createObjectURL = (blob) => { window.saved = blob; return make.call(URL, blob); }; \
                     addEventListener('click', (event) => { const link = event.target.closest('a[download]'); \
                     if (link) { window.savedAs = link.download; event.preventDefault(); } }, true);";

pub async fn a_text_that_is_read_is_kept(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.until_true("the list says how to begin", "observer.text('#own-articles').includes('stays here')")
        .await?;
    bring(page, FERRIES).await?;
    page.reload().await?;
    page.until_true("a reload leaves it", "observer.text('#article').includes('on the quay')").await?;
    bring(page, LIBRARY).await?;
    page.visit("#/").await?;
    let both = json!(["Library opens at night", "Ferries wait in Grauhafen"]);
    page.until("the newest stands first", LISTED, both.clone()).await?;
    page.reload().await?;
    page.until("also next time", LISTED, both).await?;
    page.click(".own-item:last-child a").await?;
    page.until_true("and opens", "observer.text('#article h1') === 'Ferries wait in Grauhafen'").await
}

pub async fn removing_can_be_taken_back(page: &mut Page) -> Outcome {
    bring_both(page).await?;
    page.click(".own-item:first-child > button").await?;
    let left = json!(["Ferries wait in Grauhafen"]);
    page.until("it is gone from the list", LISTED, left.clone()).await?;
    page.until(
        "the focus is where it can be put back",
        "document.activeElement.closest('[data-removed]') !== null",
        json!(true),
    )
    .await?;
    page.click("[data-removed] button").await?;
    page.until("it is there again", &format!("{LISTED}.length"), json!(2)).await?;
    page.until("and has the focus", "document.activeElement.textContent", json!("Library opens at night"))
        .await?;
    page.reload().await?;
    page.until("also next time", &format!("{LISTED}.length"), json!(2)).await?;
    page.click(".own-item:first-child > button").await?;
    page.until("removed once more", LISTED, left.clone()).await?;
    page.until("the database has forgotten it", &stored_keys(), json!(1)).await?;
    page.reload().await?;
    page.until("it is gone for good", LISTED, left).await
}

pub async fn two_windows_do_not_write_over_each_other(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.open_window("").await?;
    bring(page, FERRIES).await?;
    page.turn_to(0).await?;
    page.until("the other window hears of it", LISTED, json!(["Ferries wait in Grauhafen"])).await?;
    bring(page, FERRIES).await?;
    page.until(
        "the same article again has an id of its own",
        "location.hash",
        json!("#/read/~ferries-wait-in-grauhafen-2"),
    )
    .await?;
    page.turn_to(1).await?;
    page.until("the first is still the first", "location.hash", json!("#/read/~ferries-wait-in-grauhafen"))
        .await?;
    page.visit("#/").await?;
    page.until("both are in both windows", &format!("{LISTED}.length"), json!(2)).await?;
    page.turn_to(0).await?;
    page.visit("#/").await?;
    page.until("here too", &format!("{LISTED}.length"), json!(2)).await
}

/// As where one window is busy and does not hear the other.
pub async fn what_two_windows_put_right_is_all_kept(page: &mut Page) -> Outcome {
    open_with(page, "BroadcastChannel.prototype.postMessage = () => {};", "").await?;
    bring(page, QUAY).await?;
    page.until("two are quoted", "observer.quotations().length", json!(2)).await?;
    page.open_window("#/read/~the-quay-is-closed").await?;
    no_quotation(page, "Not today").await?;
    page.until("one is left", "observer.quotations().length", json!(1)).await?;
    page.turn_to(0).await?;
    page.until("the first window does not know", "observer.quotations().length", json!(2)).await?;
    no_quotation(page, "Nor tomorrow").await?;
    page.until("it has both decisions", "observer.quotations().length", json!(0)).await?;
    page.reload().await?;
    page.until_true("the article is there", "observer.text('#article').includes('Nor tomorrow')").await?;
    page.until("also next time", "observer.quotations().length", json!(0)).await
}

pub async fn what_was_put_right_can_be_taken_back_after_a_reload(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    bring(page, QUAY).await?;
    no_quotation(page, "Not today").await?;
    page.until("one is left", "observer.quotations().length", json!(1)).await?;
    no_quotation(page, "Nor tomorrow").await?;
    page.until("none is left", "observer.quotations().length", json!(0)).await?;
    page.click("#undo").await?;
    page.until("one is back", "observer.quotations().length", json!(1)).await?;
    page.reload().await?;
    page.until("also after a reload", "observer.quotations().length", json!(1)).await?;
    page.click("#redo").await?;
    page.until("where it can be done again", "observer.quotations().length", json!(0)).await?;
    page.click("#undo").await?;
    page.click("#undo").await?;
    page.until("and taken back to the beginning", "observer.quotations().length", json!(2)).await?;
    page.visit("#/").await?;
    page.until(
        "the list says that nothing is corrected",
        "document.querySelector('.own-corrected')",
        Value::Null,
    )
    .await
}

pub async fn an_article_removed_in_another_window_can_be_put_back(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    bring(page, FERRIES).await?;
    page.open_window("#/").await?;
    page.click(".own-item > button").await?;
    page.until("it is removed there", LISTED, json!([])).await?;
    page.turn_to(0).await?;
    page.until_true("that is said here", "observer.text('#gone').includes('removed')").await?;
    page.until_true("and the article stays", "observer.text('#article').includes('on the quay')").await?;
    page.click("#put-back").await?;
    page.until("it is said no more", "document.querySelector('#gone')", Value::Null).await?;
    page.turn_to(1).await?;
    page.until("the other window has it again", LISTED, json!(["Ferries wait in Grauhafen"])).await
}

pub async fn a_backup_brings_everything_back(page: &mut Page) -> Outcome {
    open_with(page, CATCH, "").await?;
    bring(page, FERRIES).await?;
    bring(page, LIBRARY).await?;
    page.visit("#/").await?;
    page.click("#own-articles [data-backup='save']").await?;
    let backup = saved(page).await?;
    page.until_true(
        "its name says what it is",
        "/^voices-backup-\\d{4}-\\d\\d-\\d\\d\\.json$/.test(window.savedAs)",
    )
    .await?;
    let file = file("voices-backup.json", &backup)?;
    open_with(page, CATCH, "").await?;
    page.until("another place has nothing", LISTED, json!([])).await?;
    page.type_into("#restore", &file).await?;
    let both = json!(["Library opens at night", "Ferries wait in Grauhafen"]);
    page.until("everything is there again, in its order", LISTED, both.clone()).await?;
    page.click("#own-articles [data-backup='save']").await?;
    if saved(page).await? != backup {
        return Err("the backup of what came back is another one".to_string().into());
    }
    page.type_into("#restore", &file).await?;
    page.until_true("once more brings nothing new", "/already|schon/.test(observer.text('#restored'))")
        .await?;
    page.until("and doubles nothing", LISTED, both).await?;
    page.click(".own-item:first-child a").await?;
    page.until("with its quotation", "observer.quotations().length", json!(1)).await
}

pub async fn a_backup_has_what_was_taken_back_and_the_settings(page: &mut Page) -> Outcome {
    open_with(page, CATCH, "").await?;
    bring(page, FERRIES).await?;
    card::click_quotation(page, "Not before Friday").await?;
    page.click("#put-right").await?;
    page.click("#correct-delete").await?;
    page.until("there is none any more", "observer.quotations().length", json!(0)).await?;
    page.click("#undo").await?;
    page.until("taken back", "observer.quotations().length", json!(1)).await?;
    page.see("localStorage.setItem('voices-settings', '{\"theme\":\"dark\"}')").await?;
    page.visit("#/").await?;
    page.reload().await?;
    page.click("#own-articles [data-backup='save']").await?;
    let file = file("voices-backup.json", &saved(page).await?)?;
    open_with(page, CATCH, "").await?;
    page.type_into("#restore", &file).await?;
    page.until("the settings have come", "document.documentElement.dataset.theme", json!("dark")).await?;
    page.until_true("and it is said", "/settings/.test(observer.text('#restored'))").await?;
    page.click(".own-item:first-child a").await?;
    page.click("#redo").await?;
    page.until("what was taken back is done again", "observer.quotations().length", json!(0)).await
}

pub async fn a_file_that_is_no_backup_gets_a_sentence(page: &mut Page) -> Outcome {
    bring_both(page).await?;
    let later = "{\"type\": \"voices-backup\", \"formatVersion\": \"2.0\", \"articles\": []}";
    let part = "{\"type\": \"voices-backup\", \"formatVersion\": \"1.0\", \"articles\": [{\"@type\": \"NewsArticle\", \"headline\": \"Half\"}]}";
    for (name, text, says) in [
        ("no-backup.txt", FERRIES, "is not a backup"),
        ("cut.json", &part[..part.len() - 20], "ends in the middle"),
        ("later.json", later, "later version"),
        ("part.json", part, "has no text"),
    ] {
        page.type_into("#restore", &file(name, text)?).await?;
        page.until_true(&format!("{name} {says}"), &format!("observer.text('#restored').includes('{says}')"))
            .await?;
        page.until("nothing is lost", &format!("{LISTED}.length"), json!(2)).await?;
    }
    Ok(())
}

pub async fn own_articles_have_no_faults(page: &mut Page) -> Outcome {
    bring_both(page).await?;
    page.click(".own-item:first-child > button").await?;
    page.until_true("one is removed", "document.querySelector('[data-removed]')").await?;
    super::accessibility::nothing_found(page, "the list of own articles").await
}

/// Says in its card that a quotation is none.
pub async fn no_quotation(page: &Page, words: &str) -> Outcome {
    card::click_quotation(page, words).await?;
    page.until_true("its card is open", "document.querySelector('#put-right')").await?;
    // Who has opened the form in one card has it open in the next.
    if page.see("document.querySelector('#put-right').getAttribute('aria-expanded')").await? == json!("false")
    {
        page.click("#put-right").await?;
    }
    page.click("#correct-delete").await
}

/// Pastes a text and reads it.
pub async fn bring(page: &Page, text: &str) -> Outcome {
    page.visit("#/open").await?;
    page.paste("#own-text", text).await?;
    page.click("#read-text").await?;
    let headline = text.lines().next().unwrap_or_default();
    page.until("it is read", "observer.text('#article h1')", json!(headline)).await
}

pub async fn bring_both(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    bring(page, FERRIES).await?;
    bring(page, LIBRARY).await?;
    page.visit("#/").await?;
    page.until("both are listed", &format!("{LISTED}.length"), json!(2)).await
}

/// Opens the site with a script that runs before everything else.
pub async fn open_with(page: &mut Page, script: &str, hash: &str) -> Outcome {
    page.open(page.site().before(script), hash).await
}

/// What was saved as a file last.
pub async fn saved(page: &Page) -> Result<String, crate::page::Failure> {
    page.until_true("something is saved", "window.saved").await?;
    let text = page.see_later("window.saved.text().then(arguments[0]);", Vec::new()).await?;
    Ok(text.as_str().unwrap_or_default().to_string())
}

/// How many articles the database holds; asked anew each time, for the answer takes its time.
pub fn stored_keys() -> String {
    "(() => { const ask = indexedDB.open('voices'); ask.onsuccess = () => { const count = ask.result.transaction('articles').objectStore('articles').count(); \
     count.onsuccess = () => { window.stored = count.result; ask.result.close(); }; }; return window.stored ?? null; })()"
        .to_string()
}

/// Writes a file for the browser to open, and says where.
fn file(name: &str, text: &str) -> Result<String, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, text));
    written.map(|()| path.display().to_string()).map_err(|error| format!("{}: {error}", path.display()))
}
