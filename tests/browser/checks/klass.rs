//! The class: a lesson and results are brought, and told item by item and place by place.

use fantoccini::key::Key;
use serde_json::json;

use super::accessibility::nothing_found;
use super::lesson::OPEN;
use super::own_text::file;
use super::saved::{catching, same};
use crate::page::{Outcome, Page};

const LESSON: &str = include_str!("class/lesson.json");
const RESULTS: [&str; 3] = [
    include_str!("class/result-1.json"),
    include_str!("class/result-2.json"),
    include_str!("class/result-3.json"),
];

/// The names in the register, as they are shown.
const NAMES: &str = "observer.all('.class-register li').map(observer.words)";

const REFUSED: &str = "observer.all('#class-refused li').map(observer.words)";

async fn open(page: &mut Page) -> Outcome {
    page.open(catching(page)?, "#/class").await?;
    page.until_true("it says how to begin", "observer.text('#class-taken').includes('No lesson yet')").await
}

/// All files at once, the lesson among them.
async fn bring(page: &Page) -> Outcome {
    let mut paths = vec![file("lesson.json", LESSON.as_bytes())?];
    for (number, result) in RESULTS.iter().enumerate() {
        paths.push(file(&format!("result-{number}.json"), result.as_bytes())?);
    }
    page.type_into("#class-files", &paths.join("\n")).await?;
    page.until_true("the class is shown", "observer.all('.class-seen').length").await
}

/// The results alone.
async fn bring_results(page: &Page) -> Outcome {
    let mut paths = Vec::new();
    for (number, result) in RESULTS.iter().enumerate() {
        paths.push(file(&format!("result-{number}.json"), result.as_bytes())?);
    }
    page.type_into("#class-files", &paths.join("\n")).await
}

async fn look(page: &Page, look: &str) -> Outcome {
    page.click(&format!("[data-look='{look}']")).await?;
    let pressed = format!("document.querySelector('[data-look={look}]').ariaPressed");
    page.until(&format!("{look} is chosen"), &pressed, json!("true")).await
}

pub async fn files_that_are_brought_are_a_class(page: &mut Page) -> Outcome {
    open(page).await?;
    bring(page).await?;
    page.until("those of one name stay two", NAMES, json!(["Mira", "Jonas (1)", "Jonas (2)"])).await?;
    page.until("nothing is refused", REFUSED, json!([])).await?;
    look(page, "items").await?;
    let mut items: Vec<String> = Vec::new();
    for result in RESULTS {
        let result: serde_json::Value = serde_json::from_str(result).map_err(|error| error.to_string())?;
        for answer in result["answers"].as_array().into_iter().flatten() {
            let item = answer["item"].as_str().unwrap_or_default().to_string();
            if !items.contains(&item) {
                items.push(item);
            }
        }
    }
    items.sort();
    same("there are items of each kind", &(items.len() >= 9), &true)?;
    page.until(
        "every item has a place",
        "observer.all('.class-item').map((item) => item.dataset.item).sort()",
        json!(items),
    )
    .await?;
    page.until(
        "one of three knew who said it",
        "observer.all('[data-item^=who-said-it] [data-outcome=right]:not(i)').map(observer.words)",
        json!(["✓1 right", "✓1 right", "✓1 right"]),
    )
    .await?;
    page.until("and two chose the same", "observer.all('[data-item^=who-said-it]').every((item) => item.textContent.includes('Of 3 pairs of pupils, 1 answered alike'))", json!(true)).await
}

pub async fn a_result_is_taken_out_and_put_back(page: &mut Page) -> Outcome {
    open(page).await?;
    bring(page).await?;
    look(page, "pupils").await?;
    let rows = "observer.all('.class-pupils tbody tr').length";
    page.until("all count", rows, json!(3)).await?;
    page.click(".class-register li:nth-child(2) input").await?;
    page.until("one is out", rows, json!(2)).await?;
    page.until(
        "and the other is no twin any more",
        "observer.words(observer.all('.class-pupils tbody th')[1])",
        json!("Jonas"),
    )
    .await?;
    page.click(".class-register li:nth-child(2) input").await?;
    page.until("and back", rows, json!(3)).await
}

pub async fn who_was_taken_out_stays_out_until_it_is_undone(page: &mut Page) -> Outcome {
    open(page).await?;
    bring(page).await?;
    look(page, "pupils").await?;
    let rows = "observer.all('.class-pupils tbody tr').length";
    page.until("all count", rows, json!(3)).await?;
    page.until("and nothing is to be undone", "observer.all('#put-back').length", json!(0)).await?;
    page.click(".class-register li:nth-child(3) input").await?;
    page.click(".class-register li:nth-child(1) input").await?;
    page.reload().await?;
    page.until(
        "two are still out",
        "observer.all('.class-register input').map((box) => box.checked)",
        json!([false, true, false]),
    )
    .await?;
    page.until_true("the last one is told", "observer.text('#put-back').includes('Mira')").await?;
    page.click("#put-back").await?;
    page.until_true("then the one before", "observer.text('#put-back').includes('Jonas')").await?;
    page.click("#put-back").await?;
    page.reload().await?;
    look(page, "pupils").await?;
    page.until("all count, after another reload, too", rows, json!(3)).await?;
    page.click(".class-register li:nth-child(2) input").await?;
    page.click("#save-class").await?;
    page.until("it is saved", "saved.length", json!(1)).await?;
    let script = "const done = arguments[arguments.length - 1]; lastSaved().then(done);";
    let digits = page.see_later(script, Vec::new()).await?;
    let line: String = "voices-class".bytes().map(|byte| format!("{byte:02x}")).collect();
    same("the file knows who is out", &digits.to_string().contains(&line), &true)
}

/// A teacher opened the lesson in this tab and brings what pupils sent.
pub async fn the_lesson_opened_last_is_theirs_and_outlives_a_reload(page: &mut Page) -> Outcome {
    page.open(catching(page)?, "").await?;
    page.see_later(OPEN, vec![json!(LESSON)]).await?;
    page.until_true("the lesson is open", "observer.text('h1').includes('Bees and a pier')").await?;
    page.visit("#/class").await?;
    bring_results(page).await?;
    page.until("the class is shown", &format!("{NAMES}.length"), json!(3)).await?;
    page.until("nothing is refused", REFUSED, json!([])).await?;
    page.reload().await?;
    page.until_true("the lesson is there again", "observer.text('#class-taken').includes('Bees and a pier')")
        .await?;
    page.until("with its results", &format!("{NAMES}.length"), json!(3)).await
}

/// What tells what is right in the items that are there: lines, signs, counts and places.
const TOLD: &str = "observer.all('.class-right, .class-item [data-outcome=right], .class-item .heat[data-how=missed], .class-bars .right').length \
    + observer.all('.bar-label b').filter((sign) => sign.textContent).length";

pub async fn on_the_wall_what_is_right_waits_until_the_class_has_talked(page: &mut Page) -> Outcome {
    open(page).await?;
    bring(page).await?;
    // Who said it.
    page.click("[data-open-item='2']").await?;
    page.until_true("at the desk it is told", TOLD).await?;
    page.click("#project").await?;
    page.until("one item is there", "observer.all('.class-item').length", json!(1)).await?;
    page.until("nothing tells what is right", TOLD, json!(0)).await?;
    page.until_true("that is said", "observer.text('.class-item').includes('not shown yet')").await?;
    page.until_true("what was chosen is there", "observer.all('.class-bars li').length > 1").await?;
    page.see("document.querySelector('#show-right').focus()").await?;
    page.press(Key::Space).await?;
    page.until_true("one press shows it", TOLD).await?;
    let shown = page.see("document.querySelector('.class-item').dataset.item").await?;
    page.until_true("the place is not lost", "document.activeElement.id === 'show-right'").await?;
    let way = page.see("document.querySelector('.class-steps span').textContent.startsWith('1 ')").await?;
    let [away, back] =
        if way == json!(true) { ["#item-after", "#item-before"] } else { ["#item-before", "#item-after"] };
    page.click(away).await?;
    page.until("the next item has not been talked about", TOLD, json!(0)).await?;
    page.until("and its switch says so", "document.querySelector('#show-right').checked", json!(false))
        .await?;
    look(page, "article").await?;
    page.until(
        "nor are the places told",
        "observer.all('.heat-text .heat:not([data-how=voted])').length",
        json!(0),
    )
    .await?;
    page.click("#show-right").await?;
    page.until_true("until they are asked for", "observer.all('.heat-text .heat[data-how=missed]').length")
        .await?;
    look(page, "items").await?;
    page.click(back).await?;
    page.until("the same item", "document.querySelector('.class-item').dataset.item", shown).await?;
    page.until_true("is still shown", TOLD).await
}

pub async fn what_is_right_is_hidden_at_the_desk_by_a_switch_that_is_remembered(page: &mut Page) -> Outcome {
    open(page).await?;
    bring(page).await?;
    look(page, "items").await?;
    page.until_true("it is told", TOLD).await?;
    page.click("#show-right").await?;
    page.until("nothing tells it", TOLD, json!(0)).await?;
    page.visit("#/").await?;
    page.visit("#/class").await?;
    look(page, "items").await?;
    page.until_true("the items are there", "observer.all('.class-item').length > 1").await?;
    page.until("and tell nothing still", TOLD, json!(0)).await?;
    page.click("#show-right").await?;
    page.until_true("until the switch is pressed", TOLD).await
}

pub async fn what_cannot_be_read_costs_no_other(page: &mut Page) -> Outcome {
    open(page).await?;
    bring(page).await?;
    let cut = &RESULTS[0][..RESULTS[0].len() / 2];
    let later = RESULTS[1].replace("\"1.0\"", "\"9.0\"");
    let other = RESULTS[2].replacen("\"lesson\":\"", "\"lesson\":\"0", 1);
    let mut paths = Vec::new();
    for (name, text) in [
        ("cut.json", cut),
        ("later.json", &later),
        ("other.json", &other),
        ("note.txt", "Dear all"),
        ("twice.json", RESULTS[0]),
    ] {
        paths.push(file(name, text.as_bytes())?);
    }
    page.type_into("#class-files", &paths.join("\n")).await?;
    page.until("each has a sentence", &format!("{REFUSED}.length"), json!(5)).await?;
    for (rule, words) in [
        ("the end is missing", "cut.json has a result that ends in the middle"),
        ("a later version", "later.json was made by a later version"),
        ("no result", "note.txt holds neither"),
        ("twice", "twice.json has a result that is here already"),
        ("another lesson", "“Jonas” belongs to another lesson"),
    ] {
        page.until_true(rule, &format!("{REFUSED}.some((said) => said.includes({words:?}))")).await?;
    }
    page.until("three count", &format!("{NAMES}.length"), json!(3)).await
}

/// As a pupil copies a result, and a teacher pastes it with the rest of the letter.
pub async fn strings_are_pasted_with_the_words_around_them(page: &mut Page) -> Outcome {
    open(page).await?;
    page.type_into("#class-files", &file("lesson.json", LESSON.as_bytes())?).await?;
    page.until_true("the lesson is taken", "observer.text('#class-taken').includes('Bees and a pier')")
        .await?;
    let script = "const [texts, done] = arguments; \
        const letters = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''); \
        const crc = (bytes) => { let crc = ~0; for (const byte of bytes) { crc ^= byte; \
          for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xEDB88320 : 0); } return ~crc >>> 0; }; \
        const four = (number) => [0, 8, 16, 24].map((by) => (number >>> by) & 255); \
        const pack = async (text) => { \
          const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')); \
          const bytes = new Uint8Array(await new Response(stream).arrayBuffer()); \
          return 'voices-result:a' + letters([...four(bytes.length), ...four(crc(bytes)), ...bytes]); }; \
        Promise.all(texts.map(pack)).then(done);";
    let packed = page.see_later(script, vec![json!(RESULTS)]).await?;
    let packed: Vec<&str> = packed.as_array().into_iter().flatten().filter_map(|it| it.as_str()).collect();
    let [one, two, three] = packed[..] else { return Err("not three".to_string().into()) };
    let (begin, end) = two.split_at(60);
    let cut = &three[..three.len() - 40];
    let letter = format!("Dear Ms Lund,\n{one}\n\nBest,\nMira\n\n> {begin}\n> {end}\n\nOn Monday\n{cut}");
    page.paste("#class-text", &letter).await?;
    page.click("#read-results").await?;
    page.until("two are whole", NAMES, json!(["Mira", "Jonas"])).await?;
    page.until_true("one was cut off", &format!("{REFUSED}.join().includes('ends in the middle')")).await?;
    page.until("and nothing pasted is lost", "document.querySelector('#class-text').value", json!(letter))
        .await
}

pub async fn places_have_numbers_lines_and_a_table(page: &mut Page) -> Outcome {
    open(page).await?;
    bring(page).await?;
    look(page, "article").await?;
    page.until_true("somebody missed something", "observer.all('.heat-text .heat[data-how=missed]').length")
        .await?;
    page.until_true(
        "somebody marked something wrong",
        "observer.all('.heat-text .heat[data-how=marked]').length",
    )
    .await?;
    page.until_true("they voted", "observer.all('.heat-text .heat-label[data-how=voted]').length").await?;
    page.until(
        "every number counts those who answered",
        "observer.all('.heat-text .heat-label:not([data-how=voted])').every((label) => /^[1-3]\\/[23]$/.test(label.textContent))",
        json!(true),
    )
    .await?;
    page.see("observer.all('.class-article details').forEach((details) => { details.open = true; })").await?;
    page.until(
        "the tables have a row for each",
        "observer.all('.class-article tbody tr').length === observer.all('.heat-text .heat-label').length",
        json!(true),
    )
    .await
}

pub async fn on_the_wall_there_are_no_names(page: &mut Page) -> Outcome {
    open(page).await?;
    bring(page).await?;
    page.click("#project").await?;
    page.until("the names are hidden", "document.querySelector('#hide-names').checked", json!(true)).await?;
    for which in ["overview", "items", "thoughts", "pupils"] {
        look(page, which).await?;
        page.until("nobody is named", "document.body.innerText.includes('Jonas')", json!(false)).await?;
    }
    look(page, "thoughts").await?;
    page.until_true(
        "what they wrote is there, as words",
        "observer.text('.class-words').includes('<b>the neighbours</b>')",
    )
    .await?;
    look(page, "items").await?;
    page.until("one item fills the wall", "observer.all('.class-item').length", json!(1)).await?;
    page.click("#hide-names").await?;
    look(page, "pupils").await?;
    page.until_true("they can be shown", "document.body.innerText.includes('Jonas (2)')").await
}

pub async fn a_table_of_points_is_saved_and_copied(page: &mut Page) -> Outcome {
    open(page).await?;
    bring(page).await?;
    look(page, "pupils").await?;
    page.click("#copy-pupils").await?;
    page.until(
        "four rows of five cells",
        "copied.at(-1)?.trimEnd().split('\\n').map((row) => row.split('\\t').length)",
        json!([5, 5, 5, 5]),
    )
    .await?;
    page.until_true(
        "the first has all points",
        "(([, points, of]) => points === of && Number(of) > 5)(copied.at(-1).split('\\n')[1].split('\\t'))",
    )
    .await?;
    page.click("#save-pupils").await?;
    page.until("it is saved", "saved.at(-1)?.name", json!("class.csv")).await
}

/// The tab keeps it, and the file that is saved brings it back elsewhere.
pub async fn it_outlives_a_reload_and_not_the_tab(page: &mut Page) -> Outcome {
    open(page).await?;
    bring(page).await?;
    page.reload().await?;
    page.until("all are there again", &format!("{NAMES}.length"), json!(3)).await?;
    page.click("#forget-class").await?;
    page.click("#forget-class").await?;
    page.until_true("everything is put away", "observer.text('#class-taken').includes('No lesson yet')")
        .await?;
    let all = format!("{LESSON}{}", RESULTS.concat());
    page.type_into("#class-files", &file("class.json", all.as_bytes())?).await?;
    page.until("one file brings all", &format!("{NAMES}.length"), json!(3)).await
}

pub async fn the_keyboard_alone_looks_at_the_class(page: &mut Page) -> Outcome {
    open(page).await?;
    bring(page).await?;
    page.see("document.querySelector('[data-look=items]').focus()").await?;
    page.press(Key::Space).await?;
    page.until_true("Space shows the items", "observer.all('.class-item').length").await?;
    // In the article, in their words, pupils, the projector.
    for _ in 0..4 {
        page.press(Key::Tab).await?;
    }
    page.press(Key::Space).await?;
    page.until("and the projector", "document.querySelector('#project').ariaPressed", json!("true")).await
}

pub async fn it_has_no_faults(page: &mut Page) -> Outcome {
    open(page).await?;
    nothing_found(page, "an empty class").await?;
    bring(page).await?;
    for which in ["overview", "items", "article", "thoughts", "pupils"] {
        look(page, which).await?;
        page.see("observer.all('.class-page details').forEach((details) => { details.open = true; })")
            .await?;
        nothing_found(page, which).await?;
    }
    page.click("#project").await?;
    nothing_found(page, "the class on the wall").await
}
