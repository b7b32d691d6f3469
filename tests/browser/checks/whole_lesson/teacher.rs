//! A teacher: makes the lesson, takes in the results, looks at how the class answered.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::super::correct::choose;
use super::super::own_text::file;
use super::super::saved::catching;
use super::pupil::{Given, Pupil};
use super::{ADA, BO};
use crate::page::{Failure, Outcome, Page};

const MAKE: &str = "#/make/village-bus";

const WHO_SAID_IT: &str = "[data-kind='who-said-it']";

/// The words of a passage that the teacher leaves out.
const LEFT_OUT: &str = "9,000 euros a year from the town’s budget";

/// The number of each item and how many did what, in the order of the lesson.
const TOLD: &str = "observer.all('.class-item').map((item) => [item.querySelector('.kicker').textContent, item]) \
    .map(([kicker, item]) => [Number(kicker.match(/\\d+/)[0]), ...[...item.querySelectorAll('.outcomes li')] \
        .map((line) => Number(observer.words(line).match(/\\d+/)[0]))]) \
    .sort(([one], [other]) => one - other)";

const ROWS: &str = "observer.all('.as-table tbody tr').map((row) => [...row.cells].map(observer.words))";

/// Makes the lesson and gives its link.
pub async fn make(page: &mut Page) -> Result<String, Failure> {
    choose_items(page).await?;
    page.click("#make-copy").await?;
    page.until_true("the link is copied", "copied.length").await?;
    Ok(page.see("copied.at(-1)").await?.as_str().unwrap_or_default().to_string())
}

/// Chooses types, numbers, an item to leave out, and that what is right is told at the end.
pub async fn choose_items(page: &mut Page) -> Outcome {
    page.open(catching(page)?, MAKE).await?;
    page.until_true("the lesson is there", "observer.text('#make-summary')").await?;
    for kind in ["mark-quotations", "named-or-not", "verb-colour", "introduced", "who-is-missing"] {
        page.click(&format!("[data-kind='{kind}'] > .tick input")).await?;
    }
    let taken = "observer.all('.make-kind[data-taken=true]').map((kind) => kind.dataset.kind)";
    page.until("three types are taken", taken, json!(["who-said-it", "introduced", "who-is-missing"]))
        .await?;
    page.click("#make-number-who-said-it").await?;
    page.press_with(Key::Control, 'a').await?;
    page.type_into("#make-number-who-said-it", "6").await?;
    page.press(Key::Tab).await?;
    choose(page, "#make-feedback", "at-end").await?;
    choose(page, "#make-variation", "same").await?;
    page.click(&format!("{WHO_SAID_IT} summary")).await?;
    let items = format!("observer.all(\"{WHO_SAID_IT} .make-item\")");
    page.until("six can be seen", &format!("{items}.length"), json!(6)).await?;
    let place = format!("{items}.findIndex((item) => item.textContent.includes('{LEFT_OUT}')) + 1");
    let place = page.see(&place).await?;
    page.click(&format!("{WHO_SAID_IT} .make-item:nth-child({place}) [data-do='drop']")).await?;
    page.until_true("nine are left", "observer.text('#make-summary').startsWith('9 items')").await
}

/// The lesson and two results are pasted as they came, the third is a file.
pub async fn take(page: &mut Page, link: &str, copied: &[String], saved: &str) -> Outcome {
    page.visit("#/class").await?;
    let letters = copied.iter().map(|result| format!("Here is mine:\n{result}\n\n")).collect::<String>();
    page.paste("#class-text", &format!("The lesson was {link}\n\n{letters}")).await?;
    page.click("#read-results").await?;
    let names = "observer.all('.class-register li').map(observer.words)";
    page.until("two came as words", names, json!(["Ada", "Cem"])).await?;
    page.type_into("#class-files", &file("whole-lesson-result.json", saved.as_bytes())?).await?;
    page.until("the third as a file", names, json!(["Ada", "Cem", "Bo"])).await?;
    page.until("nothing is refused", "observer.all('#class-refused li').map(observer.words)", json!([])).await
}

/// ```text
/// item   Ada  Bo  Cem    right  partly  wrong  blank
/// 1, 2   ✓    ✓   ✓      3      0       0      0
/// 3      ✓    ✗   ✗      1      0       2      0      Amélia Rosado 2, Henrique Bento 1
/// 4      ✓    ✓   ✓      3      0       0      0
/// 5      ✓    ✗   –      1      0       1      1      Henrique Bento 1, Paulo Seixas 1
/// 6      ✓    ✗   –      1      0       1      1
/// 7, 8   ✓    ✓   –      2      0       0      1
/// 9      …    …   –                            1
/// points 8    5   3      of 8; answered 9, 9, 4 of 9
/// ```
pub async fn see(page: &Page) -> Outcome {
    page.until(
        "what there is",
        "observer.text('.class-summary')",
        json!("3 results · 3 exercises · 9 items"),
    )
    .await?;
    // Of 5 and 6 no pair agrees and one of three is right; of 3 one pair of three agrees.
    page.until(
        "what to talk about first",
        "observer.all('.class-worth [data-open-item]').map((item) => Number(item.dataset.openItem) + 1)",
        json!([5, 6, 3]),
    )
    .await?;
    page.click("[data-look='items']").await?;
    let everybody = |item: usize| json!([item, 3, 0, 0, 0]);
    let one_is_missing = |item: usize| json!([item, 2, 0, 0, 1]);
    let split = |item: usize| json!([item, 1, 0, 1, 1]);
    let told = json!([
        everybody(1),
        everybody(2),
        [3, 1, 0, 2, 0],
        everybody(4),
        split(5),
        split(6),
        one_is_missing(7),
        one_is_missing(8),
        [9, 1],
    ]);
    page.until("how each item was answered", TOLD, told).await?;
    page.until(
        "whom they took for the mayor",
        &chosen(3),
        json!([["✗ Amélia Rosado", "2 of 3"], ["✓ Henrique Bento", "1 of 3"]]),
    )
    .await?;
    page.until(
        "whom they took for the driver",
        &chosen(5),
        json!([["✗ Henrique Bento", "1 of 2"], ["✓ Paulo Seixas", "1 of 2"]]),
    )
    .await?;
    see_places(page).await?;
    page.click("[data-look='thoughts']").await?;
    let wrote = |pupil: &Pupil| match pupil.given[8] {
        Given::Words(words) => json!(format!("{words} {}", pupil.name)),
        _ => Value::Null,
    };
    page.until(
        "what they wrote",
        "observer.all('.class-words li').map((line) => [...line.children].map(observer.words).join(' '))",
        json!([wrote(&ADA), wrote(&BO)]),
    )
    .await?;
    page.click("[data-look='pupils']").await?;
    page.until(
        "name, points, of, answered, items",
        "observer.all('.class-pupils tbody tr').map((row) => [...row.cells].map(observer.words).join(' '))",
        json!(["Ada 8 8 9 9", "Cem 3 8 4 9", "Bo 5 8 9 9"]),
    )
    .await
}

/// Of those who answered, two of three took the mayor's words for another's, one of two the driver's *he* for him; one marked the
/// manager's name, which does not count, in place of her office. Nobody misread anything else. Each line is the place, its exercise, what was done there, how many did.
async fn see_places(page: &Page) -> Outcome {
    page.click("[data-look='article']").await?;
    page.click(".as-table summary").await?;
    let (who, how) = ("Who said it?", "How are they introduced?");
    let missed = "not marked, and should be";
    let wrongly = "a question about it answered wrongly";
    let places = [
        ("manager of Transalva", "manager of Transalva", how, missed, (1, 2)),
        ("the ride “a lesson in democracy”", "the ride ‘a lesson in democracy’", who, wrongly, (2, 3)),
        ("he", "he", who, wrongly, (1, 2)),
    ];
    page.until(
        "the numbers stand behind the words",
        "observer.all('.heat-text .heat-label').map((label) => [label.previousElementSibling.textContent, label.textContent])",
        places.map(|(words, .., (count, of))| json!([words, format!("{count}/{of}")])).into_iter().collect(),
    )
    .await?;
    let rows = places.map(|(_, words, exercise, what, (count, of))| {
        json!([format!("“{words}”"), exercise, what, format!("{count} of {of}")])
    });
    page.until("the table says the same", ROWS, rows.into_iter().collect()).await
}

/// The options of an item that anybody chose, with their numbers; most chosen first.
fn chosen(item: usize) -> String {
    format!(
        "[...document.querySelectorAll('#item-{} .class-bars li')].map((line) => [...line.children]) \
         .map(([label, , count]) => [observer.words(label), observer.words(count)]) \
         .filter(([, count]) => !count.startsWith('0 '))",
        item - 1
    )
}
