//! Articles of one's own are found, filtered, counted and balanced together with those of the collection, or alone.

use serde_json::{Value, json};

use super::accessibility::nothing_found;
use super::own_articles::{FERRIES, LIBRARY, LISTED, bring, bring_both, no_quotation};
use crate::page::{Outcome, Page};

/// How many quotations the line of the filter says there are: the last number in it.
const COUNTED: &str = "Number.parseInt((observer.text('#filter-status').match(/\\d+/g) ?? ['-1']).at(-1))";

/// How many quotations each choice of whose articles says it would leave.
const WOULD_LEAVE: &str =
    "observer.all('#whose .choice-count').map((count) => Number.parseInt(count.textContent))";

/// What of one's own matches, as the shelf shows it.
const MATCHES: &str = "observer.all('#own-articles .match-words').map(observer.words)";

/// The articles of the collection that are listed.
const BUNDLED: &str = "observer.all('.teasers [data-article]').filter(observer.shown).length";

const NIGHT: &str = "“People read when they cannot sleep,”";

pub async fn they_are_counted_with_the_collection_or_alone(page: &mut Page) -> Outcome {
    let bundled = counted(page).await?;
    page.until("where there are none, there is no choice", "document.querySelector('#whose')", Value::Null)
        .await?;
    bring(page, FERRIES).await?;
    bring(page, LIBRARY).await?;
    page.visit("#/").await?;
    page.until("all are counted together", COUNTED, json!(bundled + 2)).await?;
    page.until("each choice says how many", WOULD_LEAVE, json!([bundled + 2, bundled, 2])).await?;
    page.click("[data-whose='own'] input").await?;
    page.until("the address says whose", "location.hash", json!("#/?whose=own")).await?;
    page.until("only one's own are counted", COUNTED, json!(2)).await?;
    page.until("and listed", &format!("[{LISTED}.length, {BUNDLED}]"), json!([2, 0])).await?;
    let speakers =
        "observer.all('#voices-panel [data-facet=speaker]').map((row) => row.dataset.value).sort()";
    page.until("their voices are those of the panel", speakers, json!(["ida-brandt", "jonas-veit"])).await?;
    page.reload().await?;
    page.until("a reload keeps the choice", &format!("[{COUNTED}, {BUNDLED}]"), json!([2, 0])).await?;
    page.click("[data-whose='collection'] input").await?;
    page.until("the collection alone", COUNTED, json!(bundled)).await?;
    page.until(
        "has no shelf of one's own",
        "document.querySelectorAll('#own-articles .own-item').length",
        json!(0),
    )
    .await?;
    page.back().await?;
    page.until("back is back at one's own", COUNTED, json!(2)).await?;
    page.until("and the choice says so", "document.querySelector('#whose :checked').value", json!("own"))
        .await
}

pub async fn a_filter_finds_them_on_their_shelf(page: &mut Page) -> Outcome {
    bring_both(page).await?;
    page.type_into("#search", "cannot sleep").await?;
    page.until("what matches is quoted", MATCHES, json!([NIGHT])).await?;
    page.until("only what matches is listed", LISTED, json!(["Library opens at night"])).await?;
    page.until("the choices count it", WOULD_LEAVE, json!([1, 0, 1])).await?;
    page.click("#own-articles .match").await?;
    page.until_true(
        "it leads to its place, the words with it",
        "document.querySelector('#card') && document.querySelector('#search').value === 'cannot sleep'",
    )
    .await?;
    page.back().await?;
    page.until("back is back at the list", MATCHES, json!([NIGHT])).await?;
    page.visit("#/?country=RU").await?;
    page.until_true("where none of them matches, it says so", "document.querySelector('#own-no-match')")
        .await?;
    page.until("and lists none", LISTED, json!([])).await?;
    page.click("#clear-filter").await?;
    page.until("without a filter both are there", &format!("{LISTED}.length"), json!(2)).await
}

pub async fn a_corrected_copy_takes_the_place_of_its_original(page: &mut Page) -> Outcome {
    let bundled = counted(page).await?;
    page.visit("#/read/lausanne-talks").await?;
    no_quotation(page, "war crime").await?;
    page.until("it is a copy now", "location.hash.split('?')[0]", json!("#/read/~lausanne-talks")).await?;
    page.visit("#/").await?;
    let decided = json!([bundled - 1, bundled]);
    let all_and_collection = format!("{WOULD_LEAVE}.slice(0, 2)");
    page.until("what was decided counts, and nothing counts twice", &all_and_collection, decided.clone())
        .await?;
    page.until_true("its line says so", "observer.text('.own-counting').includes('in place of')").await?;
    let instead = "observer.all('[data-article=\"lausanne-talks\"] .instead a').map((link) => link.hash)";
    page.until("so does the original, and leads there", instead, json!(["#/read/~lausanne-talks"])).await?;
    page.click("[data-whose='collection'] input").await?;
    page.until("the collection alone is as it was", COUNTED, json!(bundled)).await?;
    page.until("with its article", instead, json!([])).await?;
    page.click("[data-whose='all'] input").await?;
    page.until("all again", COUNTED, json!(bundled - 1)).await?;
    page.visit("#/balance").await?;
    let in_small = "observer.all('.small-multiple').length";
    page.until("the balance has it once", in_small, json!(super::collection::ARTICLES)).await?;
    page.visit("#/").await?;
    page.click(".own-item > button").await?;
    page.until("once it is removed, the original counts again", COUNTED, json!(bundled)).await?;
    page.until("and its line says nothing more", instead, json!([])).await?;
    page.click("[data-removed] button").await?;
    page.until("and put back, the copy", COUNTED, json!(bundled - 1)).await
}

pub async fn what_another_window_does_counts_at_once(page: &mut Page) -> Outcome {
    let bundled = counted(page).await?;
    page.see("scrollTo(0, 700)").await?;
    page.open_window("#/open").await?;
    bring(page, FERRIES).await?;
    page.turn_to(0).await?;
    page.until("another article counts", COUNTED, json!(bundled + 1)).await?;
    page.until_true("and nobody is moved to the top", "scrollY >= 700").await?;
    page.turn_to(1).await?;
    no_quotation(page, "Not before Friday").await?;
    page.until("what is decided there holds there", "observer.quotations().length", json!(0)).await?;
    page.turn_to(0).await?;
    page.until("and here", COUNTED, json!(bundled)).await
}

pub async fn what_an_earlier_page_kept_is_counted_too(page: &mut Page) -> Outcome {
    bring_both(page).await?;
    page.until("both are counted", &format!("{WOULD_LEAVE}[2]"), json!(2)).await?;
    let changed = page.see_later(FORGET_LISTED, Vec::new()).await?;
    if changed != json!(2) {
        return Err(format!("{changed} records are those of an earlier page").into());
    }
    page.reload().await?;
    page.until("they are read for it", &format!("{WOULD_LEAVE}[2]"), json!(2)).await?;
    page.visit("#/?whose=own&speaker=jonas-veit").await?;
    page.until("and found", MATCHES, json!([NIGHT])).await
}

/// Makes of every record what a page wrote that kept nothing for filters; leaves how many there are.
const FORGET_LISTED: &str = "const done = arguments[0], ask = indexedDB.open('voices'); ask.onsuccess = () => { \
    const change = ask.result.transaction('articles', 'readwrite'); let count = 0; \
    change.oncomplete = () => { ask.result.close(); done(count); }; \
    change.objectStore('articles').openCursor().onsuccess = (event) => { const cursor = event.target.result; if (!cursor) return; \
      const [line, ...file] = cursor.value.split('\\n'); const head = JSON.parse(line); if (!head.listed) return done('no list'); \
      delete head.listed; cursor.update([JSON.stringify(head), ...file].join('\\n')); count += 1; cursor.continue(); }; };";

pub async fn an_address_of_own_articles_is_understood_where_there_are_none(page: &mut Page) -> Outcome {
    for hash in ["#/?whose=own", "#/balance?whose=own&country=RU"] {
        page.open(page.site(), hash).await?;
        page.until_true("it says so", "observer.text('#none-of-own').includes('this browser has none')")
            .await?;
        page.until("and counts nothing", "document.querySelectorAll('.small-multiple').length", json!(0))
            .await?;
        page.click("#none-of-own a:last-child").await?;
        page.until_true("the collection is one press away", &format!("{COUNTED} > 20")).await?;
    }
    Ok(())
}

pub async fn their_balance_is_their_own(page: &mut Page) -> Outcome {
    bring_both(page).await?;
    page.click(".views a:not([aria-current])").await?;
    page.click("[data-whose='own'] input").await?;
    page.until("the address says both", "location.hash", json!("#/balance?whose=own")).await?;
    page.until(
        "each of them in small, the newest first",
        "observer.all('.small-multiple').map((each) => each.dataset.article)",
        json!(["~library-opens-at-night", "~ferries-wait-in-grauhafen"]),
    )
    .await?;
    page.until("nobody else is heard", "observer.text('.balance .lede')", json!("2 quotations · 2 speakers"))
        .await?;
    page.until("the choice keeps the focus", "document.activeElement.value", json!("own")).await?;
    page.visit("#/balance?speaker=jonas-veit").await?;
    page.click("[data-whose='collection'] input").await?;
    page.until_true(
        "who speaks elsewhere is still called by name",
        "observer.text('.chip').includes('Jonas Veit')",
    )
    .await?;
    page.visit("#/balance?whose=own").await?;
    page.click(".small-multiple h3 a").await?;
    page.until_true("one leads to its balance", "location.hash === '#/read/~library-opens-at-night/balance'")
        .await
}

pub async fn the_pages_have_no_faults(page: &mut Page) -> Outcome {
    bring_both(page).await?;
    nothing_found(page, "the collection with own articles").await?;
    page.visit("#/?whose=own&words=cannot").await?;
    page.until("a filter finds one", MATCHES, json!([NIGHT])).await?;
    nothing_found(page, "own articles under a filter").await?;
    page.visit("#/balance?whose=own").await?;
    page.until("the balance is there", "observer.all('.small-multiple').length", json!(2)).await?;
    nothing_found(page, "the balance of own articles").await?;
    page.open(page.site(), "#/?whose=own").await?;
    page.until_true("it says that there are none", "document.querySelector('#none-of-own')").await?;
    nothing_found(page, "an address of own articles where there are none").await
}

/// Opens the collection, and says how many quotations it has.
async fn counted(page: &mut Page) -> Result<i64, crate::page::Failure> {
    page.open(page.site(), "").await?;
    page.until_true("the collection is counted", &format!("{COUNTED} > 20")).await?;
    Ok(page.see(COUNTED).await?.as_i64().unwrap_or_default())
}
