//! Making a lesson: it is there at once, every choice can be taken back and outlives a reload, it goes along in a link, and it is printed.

use serde_json::json;

use super::accessibility::nothing_found;
use super::reader::LAUSANNE;
use super::saved::{catching, last_saved, same, text};
use crate::page::{Outcome, Page};

const MAKE: &str = "#/make/lausanne-talks";

const OUTCOME: &str = "observer.text('#make-outcome')";

/// The types that are taken.
const TAKEN: &str = "observer.all('.make-kind[data-taken=true]').map((kind) => kind.dataset.kind)";

const WHO: &str = "[data-kind='who-said-it']";

/// The ids of the items that are asked.
const ASKED: &str = "observer.all(\"[data-kind='who-said-it'] [data-item]:not([data-left-out])\").map((item) => item.dataset.item)";

/// Invented throughout.
pub const FERRY: &str = "Ferry to stay closed until spring\n\n\
    \"We will not risk a single life,\" said harbour master Tove Lindqvist. She called the boat \"a floating ruin\".\n\n\
    Owner Marek Dolny said that the ferry was safe. \"They have never even been on board,\" he said.\n\n\
    \"My children cannot get to school,\" said Ines Ferrao, a teacher. The \"shortcut\" by road takes two hours.";

async fn open(page: &mut Page) -> Outcome {
    page.open(catching(page)?, MAKE).await?;
    page.until_true("the lesson is there", "observer.text('#make-summary')").await
}

async fn see_items(page: &Page) -> Outcome {
    page.click(&format!("{WHO} summary")).await?;
    page.until_true("the items are there", &format!("{ASKED}.length")).await
}

pub async fn from_an_article_it_is_one_press_to_a_lesson_that_works(page: &mut Page) -> Outcome {
    page.open(page.site(), LAUSANNE).await?;
    page.click("#make-lesson").await?;
    page.until_true(
        "about a dozen items",
        "/^1\\d items, about \\d\\d minutes/.test(observer.text('#make-summary'))",
    )
    .await?;
    page.until_true("of several types", &format!("{TAKEN}.length > 2")).await?;
    let headline = page.see("document.querySelector('#make-title').value").await?;
    page.until(
        "the title is the headline",
        "observer.text('.make-from a')",
        json!(format!("{} Another article", headline.as_str().unwrap_or_default())),
    )
    .await?;
    page.click("#make-try").await?;
    page.until("it is done at an address of its own", "location.hash.slice(0, 10)", json!("#/lesson/a"))
        .await?;
    page.until("under its title", "observer.text('.lesson h1')", headline).await?;
    page.click("#begin-lesson").await?;
    page.until_true("and has items", "document.querySelector('.lesson').dataset.stage === 'items'").await
}

pub async fn every_type_yields_items_or_says_why_not(page: &mut Page) -> Outcome {
    open(page).await?;
    page.until("all types are there", "observer.all('.make-kind').length", json!(15)).await?;
    page.until(
        "each with a number or a sentence",
        "observer.all('.make-yields').map(observer.words).filter((words) => !/^\\d+ items? possible$/.test(words) && words.length < 20)",
        json!([]),
    )
    .await?;
    page.until(
        "two stories need two articles",
        "observer.text(\"[data-kind='two-stories'] .make-yields\")",
        json!("This needs two articles about one event."),
    )
    .await?;
    page.visit("#/make/surin-mine-bangkok").await?;
    page.until_true(
        "the other lesson is there",
        "document.querySelector('#make-second [value=surin-mine-phnom-penh]')",
    )
    .await?;
    page.see("(() => { const field = document.querySelector('#make-second'); field.value = 'surin-mine-phnom-penh'; \
              field.dispatchEvent(new Event('change', { bubbles: true })); })()").await?;
    page.until_true(
        "and with two they have items",
        "/^\\d+ items possible$/.test(observer.text(\"[data-kind='two-stories'] .make-yields\"))",
    )
    .await
}

pub async fn an_item_is_left_out_and_asked_in_other_words(page: &mut Page) -> Outcome {
    open(page).await?;
    see_items(page).await?;
    let before = page.see(ASKED).await?;
    let first = before[0].as_str().unwrap_or_default().to_string();
    let item = format!("[data-item='{first}']");
    page.until_true("it has a key", &format!("observer.text(\"{item} .make-key\").startsWith('Right: ')"))
        .await?;
    page.until_true("and says how certain that is", &format!("observer.text(\"{item} [data-certain]\")"))
        .await?;
    page.click(&format!("{item} [data-do='drop']")).await?;
    page.until_true("it is left out", &format!("document.querySelector(\"{item}\").dataset.leftOut")).await?;
    page.until(
        "another one takes its place",
        &format!("{ASKED}.length"),
        json!(before.as_array().map_or(0, Vec::len)),
    )
    .await?;
    page.until("the focus stays", "document.activeElement.dataset.do", json!("drop")).await?;
    page.click(&format!("{item} [data-do='drop']")).await?;
    page.until("taken in again, all is as before", ASKED, before.clone()).await?;
    page.click(&format!("{item} [data-do='reword']")).await?;
    let words = "Who is speaking <b>here</b>?";
    page.type_into(&format!("{item} textarea"), words).await?;
    page.click("#make-title").await?;
    let prompt = format!("observer.text(\"{item} .make-prompt\")");
    page.until("it is asked in these words", &prompt, json!(words)).await?;
    page.reload().await?;
    page.until_true("the lesson is there", "observer.text('#make-summary')").await?;
    see_items(page).await?;
    page.until("after a reload too", &prompt, json!(words)).await?;
    page.click(&format!("{item} [data-do='reword']")).await?;
    page.click(&format!("{item} [data-do='usual-words']")).await?;
    page.until("and in the usual ones again", &prompt, json!("Whose words are these?")).await
}

pub async fn every_choice_can_be_taken_back(page: &mut Page) -> Outcome {
    open(page).await?;
    see_items(page).await?;
    let (taken, asked) = (page.see(TAKEN).await?, page.see(ASKED).await?);
    page.click("#make-draw").await?;
    page.until_true("other items are drawn", "document.querySelector('#make-seed').value === '2'").await?;
    page.until_true("and shown", &format!("JSON.stringify({ASKED}) !== '{asked}'")).await?;
    page.click(&format!("{WHO} > .tick input")).await?;
    page.until_true("the type is taken out", &format!("!{TAKEN}.includes('who-said-it')")).await?;
    page.click("#make-undo").await?;
    page.until("it is in again", TAKEN, taken).await?;
    page.click("#make-undo").await?;
    page.click(&format!("{WHO} summary")).await?;
    page.until("with the same items", ASKED, asked).await?;
    page.until(
        "there is nothing more to take back",
        "document.querySelector('#make-undo').getAttribute('aria-disabled')",
        json!("true"),
    )
    .await
}

pub async fn a_link_carries_an_own_article_along(page: &mut Page) -> Outcome {
    page.open(catching(page)?, "#/open").await?;
    page.paste("#own-text", FERRY).await?;
    page.click("#read-text").await?;
    page.click("#make-lesson").await?;
    page.until_true("the lesson is there", "observer.text('#make-summary')").await?;
    page.click("#make-copy").await?;
    page.until_true("it is copied", &format!("{OUTCOME}.startsWith('Copied')")).await?;
    page.click("#make-save").await?;
    page.until(
        "the file has the title",
        "saved.at(-1).name",
        json!("ferry-to-stay-closed-until-spring.lesson.json"),
    )
    .await?;
    let link = page.see("copied.at(-1)").await?;
    let hash = link.as_str().and_then(|link| link.split_once('#')).map_or("", |(_, hash)| hash).to_string();
    let mut other = page.start_another().await?;
    let site = other.site();
    other.open(site, &format!("#{hash}")).await?;
    other
        .until(
            "elsewhere it opens",
            "observer.text('.lesson h1')",
            json!("Ferry to stay closed until spring"),
        )
        .await?;
    other.click("#begin-lesson").await?;
    other
        .until_true(
            "with its article",
            "document.querySelector('.lesson').textContent.includes('Tove Lindqvist')",
        )
        .await?;
    other.faults().await?;
    other.close().await;
    Ok(())
}

pub async fn a_lesson_too_long_for_a_link_offers_the_file(page: &mut Page) -> Outcome {
    // Words that no compression makes much shorter.
    let mut state = 11_u32;
    let mut letter = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + (state >> 24) as u8 % 26)
    };
    let mut word = || (0..7).map(|_| letter()).collect::<String>();
    let long: String = (0..6_000).map(|_| word() + " ").collect();
    page.open(catching(page)?, "#/open").await?;
    page.paste("#own-text", &format!("{FERRY}\n\nA list says: {long}.")).await?;
    page.click("#read-text").await?;
    page.click("#make-lesson").await?;
    page.until_true("the lesson is there", "observer.text('#make-summary')").await?;
    page.click("#make-copy").await?;
    page.until_true(
        "it says what to do",
        &format!("/too long.*\\d{{5}}.*32768.*Save it as a file/.test({OUTCOME})"),
    )
    .await?;
    page.until("and nothing is copied", "copied.length", json!(0)).await
}

pub async fn without_an_exercise_or_an_answer_a_sentence_says_so(page: &mut Page) -> Outcome {
    open(page).await?;
    page.see("observer.all('.make-kind > .tick input:checked').forEach((box) => box.click())").await?;
    page.until("nothing is chosen", "observer.text('#make-summary')", json!("No exercise is chosen yet"))
        .await?;
    page.click("#make-try").await?;
    page.until_true("that is said", &format!("{OUTCOME}.includes('tick at least one')")).await?;
    page.open(catching(page)?, "#/open").await?;
    page.paste(
        "#own-text",
        "A quiet day\n\nThe sea was calm on Monday. The boats lay in the harbour all day long.",
    )
    .await?;
    page.click("#read-text").await?;
    page.click("#make-lesson").await?;
    page.until_true(
        "an article without voices says so",
        "observer.text('#make-nothing').includes('choose another one')",
    )
    .await?;
    page.visit("#/make/no-such-article").await?;
    page.until_true("an unknown one too", "observer.text('#message').includes('no-such-article')").await
}

pub async fn the_worksheet_gives_no_answer_away_and_the_key_has_all(page: &mut Page) -> Outcome {
    open(page).await?;
    page.click("[data-kind='swap-the-verb'] > .tick input").await?;
    page.click("[data-kind='voices-audit'] > .tick input").await?;
    page.click("#make-print").await?;
    page.until_true(
        "the sheets are there",
        "document.querySelector('.worksheet') && document.querySelector('.key-sheet')",
    )
    .await?;
    page.until("the focus is at them", "document.activeElement.id", json!("paper-title")).await?;
    page.until(
        "nothing is ticked on the worksheet",
        "observer.all('.worksheet mark.right, .worksheet [data-right], .worksheet .neither').length",
        json!(0),
    )
    .await?;
    let items = page.see("observer.all('.worksheet .paper-item').length").await?;
    page.until("every item has its key", "observer.all('.key-sheet .paper-item').length", items).await?;
    page.until_true("the guess comes before the article", "(document.querySelector('.paper-article').compareDocumentPosition( \
        observer.all('.worksheet h3').find((title) => title.textContent === 'Before you read')) & Node.DOCUMENT_POSITION_PRECEDING)")
        .await?;
    page.until_true(
        "the article has gaps where verbs are asked for",
        "observer.all('.paper-article .gap').length",
    )
    .await?;
    page.until_true("and there is a line for the name", "observer.text('.paper-name').includes('Name')")
        .await?;
    page.click("#paper-large").await?;
    page.until(
        "large print is 24 pixels",
        "getComputedStyle(document.querySelector('.worksheet')).fontSize",
        json!("24px"),
    )
    .await?;
    nothing_found(page, "the sheets").await
}

pub async fn the_pages_have_no_faults(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/make").await?;
    page.until_true("articles can be chosen", "observer.all('.make-chooser .partners a').length > 5").await?;
    nothing_found(page, "choosing an article").await?;
    open(page).await?;
    see_items(page).await?;
    page.see("observer.all('.make-items summary').slice(0, 3).forEach((summary) => summary.parentElement.open = true)").await?;
    page.until_true("items of several types are there", "observer.all('.make-item').length > 6").await?;
    nothing_found(page, "making a lesson").await?;
    page.narrow(360).await?;
    page.until(
        "a phone needs no sideways scrolling",
        "document.documentElement.scrollWidth > innerWidth",
        json!(false),
    )
    .await
}

pub async fn a_file_of_a_lesson_holds_what_was_made(page: &mut Page) -> Outcome {
    open(page).await?;
    let taken = page.see(TAKEN).await?;
    page.click("#make-save").await?;
    page.until_true("it is saved", "saved.length").await?;
    let saved = text(last_saved(page).await?)?;
    let lesson: serde_json::Value = serde_json::from_str(&saved).map_err(|error| error.to_string())?;
    let kinds: Vec<_> =
        lesson["exercises"].as_array().into_iter().flatten().map(|it| it["kind"].clone()).collect();
    same("the types", &json!(kinds), &taken)?;
    same(
        "an article of the collection goes by its id",
        &lesson["articles"],
        &json!([{ "id": "lausanne-talks" }]),
    )
}
