//! What there is for teachers: ready lessons are found, read, done, changed; lessons come in as files; pupils learn what marks mean.

use serde_json::json;

use super::own_text::file;
use super::saved::{catching, last_saved, text};
use crate::page::{Outcome, Page};

const LESSONS: &str = "articles/lessons.json";

const LINES: &str = "observer.all('.ready-lessons li').length";

/// The types that are taken where a lesson is made.
const TAKEN: &str = "observer.all('.make-kind[data-taken=true]').map((kind) => kind.dataset.kind)";

/// Invented throughout.
const WELL: &str = "Well to be closed\n\n\"The water is not clean,\" said Jonna Lahtela, a doctor. She called the well \"a danger\".\n\n\
    \"We have drunk from it for ninety years,\" said Bo Sandell, a farmer.";

pub async fn a_ready_lesson_is_found_read_and_done(page: &mut Page) -> Outcome {
    page.open(catching(page)?, "#/").await?;
    page.click("#to-lessons").await?;
    page.until_true("there are at least six", &format!("{LINES} >= 6")).await?;
    page.until_true(
        "each says how long it takes and for whom it is",
        "observer.all('.ready-lessons .soft').every((line) => /^[2-4]\\d minutes · age 1\\d to 1\\d$/.test(line.textContent))",
    )
    .await?;
    let title = page.see("document.querySelector('.ready-lessons a').textContent").await?;
    page.click(".ready-lessons a").await?;
    page.until("its guide is open", "observer.text('.guide h1')", title.clone()).await?;
    page.until_true(
        "with steps, questions and what to listen for",
        "observer.all('.guide-steps li').length >= 3 && observer.all('.guide-questions .soft').length >= 3",
    )
    .await?;
    page.until_true(
        "and its article",
        "observer.all('.guide-what a').some((link) => link.hash.startsWith('#/read/'))",
    )
    .await?;
    page.click("#ready-copy").await?;
    page.until_true("its link is copied", "observer.text('#ready-outcome').startsWith('Copied')").await?;
    page.until_true("and is one of a lesson", "copied.at(-1).includes('#/lesson/')").await?;
    page.click("#ready-try").await?;
    page.until("it is done under its title", "observer.text('.lesson h1')", title).await?;
    page.click("#begin-lesson").await?;
    page.until_true("and has items", "document.querySelector('.lesson').dataset.stage === 'items'").await
}

pub async fn a_ready_lesson_is_changed(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/teachers/two-papers-one-drum").await?;
    page.click("#ready-change").await?;
    page.until(
        "it is there to be changed, with its types",
        TAKEN,
        json!(["who-said-it", "introduced", "two-stories"]),
    )
    .await?;
    page.until("and its title", "document.querySelector('#make-title').value", json!("Two papers, one drum"))
        .await?;
    page.until_true("and both articles", "document.querySelector('#make-second').value").await?;
    page.until(
        "the section is still that of lessons",
        "document.querySelector('.head nav a[aria-current]').hash",
        json!("#/teachers"),
    )
    .await?;
    page.click("[data-kind='introduced'] > .tick input").await?;
    page.until("a type is taken out", TAKEN, json!(["who-said-it", "two-stories"])).await?;
    page.click("#make-undo").await?;
    page.until("and taken in again", TAKEN, json!(["who-said-it", "introduced", "two-stories"])).await
}

pub async fn what_was_made_before_comes_back(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/make/village-bus").await?;
    page.until_true("a lesson is there", &format!("{TAKEN}.length > 1")).await?;
    page.click("[data-kind='voices-audit'] > .tick input").await?;
    page.until_true("it is changed", &format!("{TAKEN}.includes('voices-audit')")).await?;
    page.visit("#/teachers/who-is-speaking").await?;
    page.click("#ready-change").await?;
    page.until("the ready one is there", TAKEN, json!(["mark-quotations", "who-said-it", "named-or-not"]))
        .await?;
    page.click("#make-undo").await?;
    page.until_true("the one before comes back", &format!("{TAKEN}.includes('voices-audit')")).await
}

pub async fn a_file_is_done_or_made_further(page: &mut Page) -> Outcome {
    page.open(catching(page)?, "#/open").await?;
    page.paste("#own-text", WELL).await?;
    page.click("#read-text").await?;
    page.click("#make-lesson").await?;
    page.until_true("a lesson is made", "observer.text('#make-summary')").await?;
    let taken = page.see(TAKEN).await?;
    page.click("#make-save").await?;
    page.until_true("it is saved", "saved.length").await?;
    let lesson = text(last_saved(page).await?)?;
    // Where nobody has the article.
    page.open(page.site(), "#/teachers").await?;
    page.type_into("#lesson-file", &file("other.json", b"{\"type\": \"voices-backup\"}")?).await?;
    page.until_true("what is none is refused", "observer.text('.teachers-file .message')").await?;
    page.type_into("#lesson-file", &file("lesson.json", lesson.as_bytes())?).await?;
    page.until_true("it is named", "observer.text('#lesson-opened').includes('Well to be closed')").await?;
    page.until(
        "and the sentence about the other is gone",
        "observer.all('.teachers-file .message').length",
        json!(0),
    )
    .await?;
    page.click("#file-change").await?;
    page.until("it is made further", TAKEN, taken).await?;
    page.until_true("from an article of one's own", "location.hash.startsWith('#/make/~')").await?;
    page.until_true("that is here now", "observer.text('.make-from').includes('Well to be closed')").await?;
    page.visit("#/teachers").await?;
    page.type_into("#lesson-file", &file("lesson.json", lesson.as_bytes())?).await?;
    page.click("#file-do").await?;
    page.until_true("or done", "observer.text('.lesson h1') && location.hash.startsWith('#/lesson/')").await
}

pub async fn a_collection_need_not_have_ready_lessons(page: &mut Page) -> Outcome {
    for broken in ["", "{\"type\": \"voices-ready-lessons\", \"lessons\": [7]}"] {
        page.open(page.site().with(LESSONS, broken), "#/teachers").await?;
        page.until_true("broken ones are named", "observer.text('#ready-note').includes('lessons.json')")
            .await?;
        page.faults().await?;
    }
    page.open(page.site(), "#/teachers/no-such-lesson").await?;
    page.until_true("an unknown one too", "observer.text('#ready-note').includes('choose one of these')")
        .await?;
    page.until_true("with the others", &format!("{LINES} >= 6")).await?;
    page.open(page.site().without(LESSONS), "#/teachers").await?;
    page.expect_fault("lessons.json");
    page.until_true("it says so", "observer.text('#ready-note').includes('make one from an article')")
        .await?;
    page.until_true("and offers the way", "document.querySelector('#to-make').hash === '#/make'").await
}

pub async fn pupils_learn_what_marks_and_points_mean(page: &mut Page) -> Outcome {
    page.open(page.site(), "#/teachers/who-is-speaking").await?;
    page.click("#ready-try").await?;
    page.click("#begin-lesson").await?;
    page.until_true("it has items", "document.querySelector('.lesson').dataset.stage === 'items'").await?;
    page.see("(function go() { const next = document.querySelector('#next-item'); if (next) { next.click(); setTimeout(go, 50); } })()")
        .await?;
    page.until_true("it is done", "observer.text('#lesson-score')").await?;
    page.click("#to-marks").await?;
    page.until_true(
        "the page says what points mean",
        "observer.text('main').includes('How points come about')",
    )
    .await?;
    page.until_true(
        "and every sign of an answer",
        "['✓', '◐', '○', '✗', '…'].every((sign) => observer.all('.meanings .sign').some((it) => it.textContent.trim() === sign))",
    )
    .await?;
    page.narrow(320).await?;
    page.until(
        "a phone needs no sideways scrolling",
        "document.documentElement.scrollWidth > innerWidth",
        json!(false),
    )
    .await?;
    page.visit("#/teachers").await?;
    page.until(
        "nor on the page of lessons",
        "document.documentElement.scrollWidth > innerWidth",
        json!(false),
    )
    .await
}
