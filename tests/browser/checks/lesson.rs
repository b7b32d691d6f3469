//! A lesson is done: marked, chosen, counted and written; what is right is told and kept; the result is handed in.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::accessibility::nothing_found;
use crate::page::{Failure, Outcome, Page};

/// Every type that is made from one article, and an article that has something for most of them.
const KINDS: [&str; 14] = [
    "mark-quotations",
    "who-said-it",
    "quotation-kind",
    "named-or-not",
    "introduced",
    "voices-audit",
    "whose-voice",
    "verb-colour",
    "swap-the-verb",
    "charged-words",
    "scare-quotes",
    "who-is-missing",
    "accused-and-answered",
    "not-sure",
];
const ARTICLE: &str = "dead-hives";

/// Goes to the address of a lesson, packed as the app packs it: DEFLATE, behind length and CRC-32, in base64url.
pub const OPEN: &str = "
    const [text, done] = arguments;
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    new Response(stream).arrayBuffer().then((buffer) => {
        const packed = new Uint8Array(buffer);
        let crc = ~0;
        for (const byte of packed) { crc ^= byte; for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xEDB88320 : 0); }
        const head = new DataView(new ArrayBuffer(8));
        head.setUint32(0, packed.length, true);
        head.setUint32(4, ~crc >>> 0, true);
        const all = String.fromCharCode(...new Uint8Array(head.buffer), ...packed);
        location.hash = '#/lesson/a' + btoa(all).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
        done(true);
    });";

const TASK: &str =
    "document.querySelector('.item')?.dataset.task ?? document.querySelector('.lesson')?.dataset.stage";

fn lesson(kinds: &[&str], number: usize, feedback: &str) -> Value {
    let exercise = |kind: &&str| json!({ "kind": kind, "articles": [0], "number": number, "order": "text" });
    json!({
        "type": "voices-lesson", "formatVersion": "1.0", "title": "Who speaks here?", "language": "en",
        "seed": 7, "variation": "same", "feedback": feedback, "articles": [{ "id": ARTICLE }],
        "exercises": kinds.iter().map(exercise).collect::<Vec<_>>(),
    })
}

async fn begin(page: &mut Page, lesson: Value) -> Outcome {
    page.open(page.site(), "").await?;
    page.see_later(OPEN, vec![json!(lesson.to_string())]).await?;
    page.click("#begin-lesson").await?;
    page.until_true("it has begun", "document.querySelector('.item')").await
}

async fn task(page: &Page) -> Result<String, Failure> {
    Ok(page.see(TASK).await?.as_str().unwrap_or_default().to_string())
}

async fn until_place(page: &Page, place: usize) -> Outcome {
    let shown = format!("observer.text('.item-place').startsWith('{place} of')");
    page.until_true(&format!("item {place} is open"), &shown).await
}

pub async fn an_answer_is_checked_explained_and_kept(page: &mut Page) -> Outcome {
    begin(page, lesson(&["who-said-it"], 3, "at-once")).await?;
    page.until("nothing tells what is right", "observer.all('[data-judged]').length", json!(0)).await?;
    page.click(".lesson-option input").await?;
    page.click("#check-item").await?;
    page.until_true(
        "it is told by a word and a sign",
        "/^(✓ ?Right|✗ ?Not right)$/.test(observer.text('.feedback-word').trim())",
    )
    .await?;
    page.until_true(
        "with the words of the article",
        "observer.text('.feedback').includes('In the article: ')",
    )
    .await?;
    page.until(
        "the right option is shown",
        "observer.all('[data-judged=right], [data-judged=missed]').length",
        json!(1),
    )
    .await?;
    page.until(
        "nothing can be changed",
        "document.querySelector('.lesson-option input').disabled",
        json!(true),
    )
    .await?;
    let seen = "observer.text('.feedback')";
    let before = page.see(seen).await?;
    page.reload().await?;
    page.until("it is the same after a reload", seen, before).await?;
    page.click("#next-item").await?;
    until_place(page, 2).await
}

pub async fn words_are_marked_from_the_first_to_the_last(page: &mut Page) -> Outcome {
    begin(page, lesson(&["mark-quotations"], 9, "at-once")).await?;
    let marked =
        "observer.all('.mark-piece[aria-selected=true]').map((piece) => Number(piece.dataset.piece))";
    for _ in 0..9 {
        let by = page.see("document.querySelector('.mark-task').dataset.by").await?;
        if by == "run" {
            break;
        }
        page.click("#next-item").await?;
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    page.click("[data-piece='4']").await?;
    page.until_true("the first is waiting", "document.querySelector('[data-piece=\"4\"].pending')").await?;
    page.click("[data-piece='1']").await?;
    page.until("also backwards", marked, json!([1, 2, 3, 4])).await?;
    page.click("[data-piece='2']").await?;
    page.until("a mark is taken away whole", marked, json!([])).await?;
    page.see("document.querySelector('[data-piece=\"0\"]').focus()").await?;
    page.press(Key::Space).await?;
    page.press(Key::Right).await?;
    page.press(Key::Right).await?;
    page.press(Key::Enter).await?;
    page.until("the keys do the same", marked, json!([0, 1, 2])).await?;
    page.click("#check-item").await?;
    page.until_true("each piece says what it was", "observer.all('[data-judged]').length > 0").await?;
    page.until_true(
        "also to the ear",
        "observer.all('[data-judged]').every((piece) => piece.getAttribute('aria-description'))",
    )
    .await
}

pub async fn every_type_is_done_by_keyboard_alone(page: &mut Page) -> Outcome {
    begin(page, lesson(&KINDS, 2, "at-once")).await?;
    let prompt = "document.activeElement.id";
    let mut tasks = Vec::new();
    for place in 1..=40 {
        let task = task(page).await?;
        if task == "finished" {
            break;
        }
        until_place(page, place).await?;
        page.until("the question has the focus", prompt, json!("item-prompt")).await?;
        page.press(Key::Tab).await?;
        match task.as_str() {
            "mark" => {
                page.press(Key::Space).await?;
                page.press(Key::Right).await?;
                page.press(Key::Space).await?;
            }
            "number" | "guess" => page.press_sign('3').await?,
            "open" => page.press_sign('A').await?,
            _ => page.press(Key::Space).await?,
        }
        let on_check = "document.activeElement.id === 'check-item'";
        for _ in 0..60 {
            if page.see(on_check).await? == true {
                break;
            }
            page.press(Key::Tab).await?;
        }
        page.until_true("the keys come to the button", on_check).await?;
        page.press(Key::Enter).await?;
        page.until_true("it is looked at", "document.querySelector('.feedback')").await?;
        let answered = "document.querySelector('.feedback').dataset.outcome !== 'blank'";
        page.until_true(&format!("{task}: the answer has come"), answered).await?;
        page.until("the next step has the focus", prompt, json!("next-item")).await?;
        page.press(Key::Enter).await?;
        page.until_true(
            "it goes on",
            &format!("document.querySelector('.lesson').dataset.stage === 'finished' || observer.text('.item-place').startsWith('{} of')", place + 1),
        )
        .await?;
        tasks.push(task);
    }
    for task in ["mark", "one", "several", "number", "guess"] {
        if !tasks.iter().any(|done| done == task) {
            return Err(format!("no item was of the sort {task}").into());
        }
    }
    page.until_true("there are points", "/^\\d+ of \\d+ points$/.test(observer.text('#lesson-score'))").await
}

pub async fn at_the_end_all_is_told_and_handed_in(page: &mut Page) -> Outcome {
    begin(page, lesson(&["who-said-it", "quotation-kind"], 2, "at-end")).await?;
    for place in 1..=4 {
        until_place(page, place).await?;
        page.until("nothing is checked before the end", "document.querySelector('#check-item')", Value::Null)
            .await?;
        page.click(".lesson-option input").await?;
        page.click("#next-item").await?;
    }
    page.until("every item is listed", "observer.all('.lesson-items li').length", json!(4)).await?;
    page.until_true(
        "with a sign and a word",
        "observer.all('.lesson-items li').every((line) => /[✓✗]/.test(line.textContent))",
    )
    .await?;
    page.type_into("#result-name", "Ida").await?;
    page.see("(navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }, true)")
        .await?;
    page.click("#copy-result").await?;
    page.until_true("the result is a string", "/^voices-result:a[\\w-]+$/.test(window.copied ?? '')").await?;
    page.until_true(
        "in which nothing is read",
        "!/Ida|who-said-it/.test(window.copied) && !/Ida|who-said-it/.test(atob(window.copied.slice(15).replaceAll('-', '+').replaceAll('_', '/')))",
    )
    .await?;
    page.click("[data-look='1']").await?;
    until_place(page, 2).await?;
    page.until_true("an item can be looked at again", "document.querySelector('.feedback')").await
}

pub async fn a_link_without_a_lesson_gets_a_sentence(page: &mut Page) -> Outcome {
    for (hash, says) in [
        ("#/lesson/a", "lost its end"),
        ("#/lesson/nothing", "later version"),
        ("#/lesson/-", "changed on the way"),
    ] {
        page.open(page.site(), hash).await?;
        page.until_true(
            &format!("{hash} is explained"),
            &format!("document.querySelector('main .message') && observer.text('main').includes('{says}')"),
        )
        .await?;
    }
    for (lesson, says) in [
        (json!({ "type": "voices-lesson", "formatVersion": "9.0" }), "later version"),
        (json!({ "type": "recipe" }), "no lesson"),
        (lesson(&[], 1, "at-once"), "no exercises"),
    ] {
        page.open(page.site(), "").await?;
        page.see_later(OPEN, vec![json!(lesson.to_string())]).await?;
        page.until_true(&format!("{says} is said"), &format!("observer.text('main').includes('{says}')"))
            .await?;
    }
    Ok(())
}

pub async fn a_lesson_has_no_faults(page: &mut Page) -> Outcome {
    page.open(page.site(), "").await?;
    page.see_later(OPEN, vec![json!(lesson(&KINDS, 1, "at-once").to_string())]).await?;
    page.until_true("it is there", "document.querySelector('#begin-lesson')").await?;
    nothing_found(page, "a lesson").await?;
    page.click("#begin-lesson").await?;
    let mut seen = Vec::new();
    for place in 1..=20 {
        let task = task(page).await?;
        if task == "finished" {
            break;
        }
        until_place(page, place).await?;
        if !seen.contains(&task) {
            nothing_found(page, "a lesson").await?;
            page.click("#check-item").await?;
            page.until_true("it is looked at", "document.querySelector('.feedback')").await?;
            nothing_found(page, "a lesson").await?;
            seen.push(task);
        }
        page.click("#next-item").await?;
        page.until_true(
            "it goes on",
            &format!("document.querySelector('.lesson').dataset.stage === 'finished' || observer.text('.item-place').startsWith('{} of')", place + 1),
        )
        .await?;
    }
    nothing_found(page, "a lesson").await
}
