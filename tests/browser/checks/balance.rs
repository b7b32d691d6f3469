//! The balance of voices: its numbers are those of the marks in the article, and its bars are filters.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{accessibility, reader};
use crate::page::{Outcome, Page};

/// For each voice in the figure of shares its facet, value and number of quotations.
const SHARES: &str = "Object.fromEntries(observer.all('#shares button.share').map((row) => \
    [row.dataset.facet + ' ' + row.dataset.value, Number.parseInt(row.querySelector('[data-of=quotations]').textContent)]))";

/// The same, counted from the marks in the drawn article.
const MARKED: &str = "(() => { const counts = {}; const seen = new Set(); \
    for (const mark of observer.all('#article mark[data-quotation]')) { \
      if (mark.dataset.kind === 'scare' || seen.has(mark.dataset.quotation)) continue; \
      seen.add(mark.dataset.quotation); \
      for (const [facet, list] of [['country', mark.dataset.countries], ['speaker', mark.dataset.speakers]]) \
        for (const value of list.split(' ').filter(Boolean)) \
          counts[facet + ' ' + value] = (counts[facet + ' ' + value] ?? 0) + 1; } \
    return counts; })()";

/// In the figure of kinds, how many quotations all voices have of each.
const KINDS: &str = "observer.all('#kinds button.part-name').map((part) => Number.parseInt(part.querySelector('b').textContent))";

const MARKED_KINDS: &str = "['direct', 'mixed', 'indirect'].map((kind) => observer.unique(\
    observer.all(`#article mark[data-quotation][data-kind=${kind}]`).map((mark) => mark.dataset.quotation)).length)";

/// How many mentions of each actor the silence map shows of those who are never heard.
const SILENT: &str = "Object.fromEntries(observer.all('#silence [data-about]').filter((row) => row.querySelector('.never')) \
    .map((row) => [row.dataset.about, Number(row.dataset.mentions)]))";

/// The mentions in the drawn article of everybody whom no quotation has as its speaker. A mention that is drawn in
/// several pieces begins once: its pieces touch.
const UNQUOTED: &str = "(() => { const heard = new Set(observer.said('data-speakers')), counts = {}; \
    for (const id of observer.unique(observer.all('#article [data-actor]').map((piece) => piece.dataset.actor))) \
      if (!heard.has(id)) counts[id] = observer.all(`#article [data-actor='${id}']`).length; \
    return counts; })()";

const PRESSED: &str =
    "observer.unique(observer.all('.balance [aria-pressed=true]').map((button) => button.dataset.value))";

async fn open(page: &mut Page, rest: &str) -> Outcome {
    page.open(page.site(), &format!("{}/balance{rest}", reader::LAUSANNE)).await?;
    page.until_true("the pictures are there", "observer.all('.figure').length >= 6").await
}

pub async fn its_numbers_are_those_of_the_marks(page: &mut Page) -> Outcome {
    for article in ["lausanne-talks", "surin-mine-bangkok", "surin-mine-phnom-penh"] {
        page.open(page.site(), &format!("#/read/{article}")).await?;
        page.until_true("quotations are marked", "observer.quotations().length").await?;
        let marked = page.see(MARKED).await?;
        let kinds = page.see(MARKED_KINDS).await?;
        let unquoted = page.see(UNQUOTED).await?;
        page.click(".views a:not([aria-current])").await?;
        page.until_true("its balance has an address", "/^#.read.[a-z-]+.balance$/.test(location.hash)")
            .await?;
        page.until_true("the pictures are there", "observer.all('#shares button.share').length").await?;
        for more in 0..2 {
            page.see(&format!("observer.all('.balance .quiet[aria-expanded=false]')[{more}]?.click()"))
                .await?;
        }
        page.until(
            &format!("shares of {article}"),
            &sorted(SHARES),
            page.see(&sorted(&marked.to_string())).await?,
        )
        .await?;
        page.until(&format!("kinds of {article}"), KINDS, kinds).await?;
        page.until(
            &format!("silence of {article}"),
            &sorted(SILENT),
            page.see(&sorted(&unquoted.to_string())).await?,
        )
        .await?;
    }
    Ok(())
}

/// The table that can be read out has the numbers of the picture.
pub async fn the_table_says_the_same_as_the_picture(page: &mut Page) -> Outcome {
    open(page, "").await?;
    page.click("#shares summary").await?;
    page.until_true("the table opens", "observer.all('#shares tbody tr').length").await?;
    let table = "observer.all('#shares tbody tr').map((row) => Number.parseInt(row.cells[3].textContent))";
    let picture = "observer.all('#shares .share [data-of=quotations]').map((number) => Number.parseInt(number.textContent))";
    page.until("quotations in table and picture", table, page.see(picture).await?).await?;
    page.click("#along summary").await?;
    page.until("every quotation has a row", "observer.all('#along tbody tr').length", json!(19)).await
}

pub async fn a_bar_is_a_filter_and_the_rest_turns_pale(page: &mut Page) -> Outcome {
    open(page, "").await?;
    page.click("#shares [data-facet='speaker'][data-value='boris-johnson']").await?;
    page.until("the bar is pressed wherever it is drawn", PRESSED, json!(["boris-johnson"])).await?;
    page.until_true("the address carries it", "location.hash.endsWith('/balance?speaker=boris-johnson')")
        .await?;
    let coloured = "observer.all('#shares [data-facet=country]').filter((row) => \
                    row.querySelector('.bar-shown').getBoundingClientRect().width > 1).map((row) => row.dataset.value)";
    page.until("only his country keeps its colour", coloured, json!(["GB"])).await?;
    page.until_true(
        "the others stay to be seen",
        "observer.all('#shares [data-value=RU] .bar-all').every((bar) => bar.getBoundingClientRect().width > 20)",
    )
    .await?;
    page.click("#kinds button[data-value='indirect']").await?;
    page.until_true("a kind is a filter too", "location.hash.includes('kind=indirect')").await?;
    page.back().await?;
    page.back().await?;
    page.until("back takes it back", PRESSED, json!([])).await
}

pub async fn the_address_opens_the_same_pictures(page: &mut Page) -> Outcome {
    open(page, "?country=FR").await?;
    page.until("the filter of the address holds", PRESSED, json!(["FR"])).await?;
    page.click(".views a:not([aria-current])").await?;
    page.until("the article has the same filter", "observer.said('data-countries')", json!(["FR"])).await?;
    page.back().await?;
    page.until("and back", PRESSED, json!(["FR"])).await
}

pub async fn a_piece_of_the_strip_leads_to_its_quotation(page: &mut Page) -> Outcome {
    open(page, "").await?;
    let piece = "document.querySelector('#along [data-tone] .piece[href*=\"q=q8\"]')";
    page.until_true("there is a piece for the eighth quotation", piece).await?;
    page.click("#along [data-tone] .piece[href*='q=q8']").await?;
    page.until("its card is open in the text", "document.querySelector('#card')?.dataset.for", json!("q8"))
        .await
}

pub async fn the_silence_map_says_who_speaks_about_whom(page: &mut Page) -> Outcome {
    open(page, "").await?;
    let row = "observer.text('#silence [data-about=turkey]')";
    for (rule, part) in
        [("how often", "once"), ("by whom", "Russian Foreign Ministry"), ("and no word", "never heard")]
    {
        page.until_true(rule, &format!("{row}.includes('{part}')")).await?;
    }
    page.click("#silence [data-about='turkey'] th a").await?;
    page.until("the name leads to the card", "document.querySelector('#card')?.dataset.for", json!("turkey"))
        .await
}

/// A choice by the keyboard, and the way through all pictures.
pub async fn the_keyboard_reaches_every_picture(page: &mut Page) -> Outcome {
    open(page, "").await?;
    page.see("document.querySelector('#along [data-value=GB]').focus()").await?;
    page.press(Key::Space).await?;
    page.until("Space chooses", PRESSED, json!(["GB"])).await?;
    open(page, "").await?;
    let mut reached: Vec<Value> = Vec::new();
    for _ in 0..120 {
        page.press(Key::Tab).await?;
        let figure = page.see("document.activeElement?.closest('.figure')?.id ?? null").await?;
        if !figure.is_null() && !reached.contains(&figure) {
            reached.push(figure);
        }
    }
    let wanted = ["fill", "along", "shares", "kinds", "namings", "introduced", "silence"].map(Value::from);
    if reached == wanted { Ok(()) } else { Err(format!("Tab reaches {reached:?}").into()) }
}

pub async fn the_collection_has_a_balance_too(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/balance").await?;
    page.until(
        "every article in small",
        "observer.all('.small-multiple').length",
        json!(super::collection::ARTICLES),
    )
    .await?;
    page.click("#shares [data-facet='country'][data-value='TH']").await?;
    page.until_true("a bar filters", "location.hash === '#/balance?country=TH'").await?;
    page.click(".small-multiple[data-article='surin-mine-bangkok'] a").await?;
    page.until_true(
        "a headline leads to its balance",
        "location.hash === '#/read/surin-mine-bangkok/balance?country=TH'",
    )
    .await?;
    page.until_true("which is there", "observer.all('#silence [data-about]').length").await
}

pub async fn an_article_without_quotations_says_so(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/open").await?;
    page.paste(
        "#own-text",
        "A quiet day\n\nNothing happened in the valley on Monday. The road to the pass stayed shut.",
    )
    .await?;
    page.click("#read-text").await?;
    page.until_true("it is read", "location.hash.startsWith('#/read/~')").await?;
    page.click(".views a:not([aria-current])").await?;
    page.until_true(
        "the pictures give way to a sentence",
        "observer.text('.balance').includes('Nobody is quoted')",
    )
    .await?;
    page.until("no empty picture is shown", "observer.all('#shares, #kinds, #along').length", json!(0)).await
}

pub async fn it_has_no_faults(page: &mut Page) -> Outcome {
    open(page, "").await?;
    page.see("observer.all('.balance details').forEach((details) => { details.open = true; })").await?;
    page.until_true("the tables are open", "observer.all('#silence table, .as-table table').length >= 6")
        .await?;
    accessibility::nothing_found(page, "the balance of an article").await?;
    open(page, "?country=GB&kind=indirect").await?;
    page.until("the filter holds", PRESSED, json!(["GB", "indirect"])).await?;
    accessibility::nothing_found(page, "the filtered balance").await?;
    page.visit("#/balance").await?;
    page.until_true("the collection's is there", "observer.all('.small-multiple').length").await?;
    accessibility::nothing_found(page, "the balance of the collection").await
}

/// The entries of an object in the order of their names.
fn sorted(object: &str) -> String {
    format!("Object.entries({object}).sort()")
}
