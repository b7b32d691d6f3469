//! Bringing texts in: a draft to look over, with a meter of what is kept; several files at once; what cannot be read.

use serde_json::json;

use super::own_text::file;
use crate::page::{Outcome, Page};

const OPEN: &str = "#/open";

const TEXT: &str = "Pier closed again\n\nThe board met on Monday.\n\n“We are ready,” said Ida Brandt.\n\nShare on Facebook\n\n\
                    Nobody was asked, fishermen say.";

const KEPT: &str = "(({ kept, leftOut, quotedLeftOut }) => [kept, leftOut, quotedLeftOut])\
                    (document.querySelector('#meter').dataset)";

pub async fn a_clean_text_is_an_article_after_two_presses(page: &mut Page) -> Outcome {
    page.open(page.site(), OPEN).await?;
    page.paste("#own-text", TEXT).await?;
    page.click("#read-text").await?;
    page.until("the headline", "observer.text('#article h1')", json!("Pier closed again")).await?;
    page.until_true("at an address of its own", "location.hash.startsWith('#/read/~')").await
}

pub async fn the_meter_says_what_is_kept_and_one_press_changes_it(page: &mut Page) -> Outcome {
    page.open(page.site(), OPEN).await?;
    page.paste("#own-text", TEXT).await?;
    page.until("three paragraphs are kept", KEPT, json!(["3", "0", "0"])).await?;
    let quoted = "[data-line='2'] button";
    page.click(quoted).await?;
    page.until("one is taken out", KEPT, json!(["2", "1", "1"])).await?;
    let pressed = format!("document.querySelector(\"{quoted}\").getAttribute('aria-pressed')");
    page.until("its button says so", &pressed, json!("false")).await?;
    page.click("#undo-line").await?;
    page.until("undo puts it back", KEPT, json!(["3", "0", "0"])).await?;
    page.until_true("there is nothing more to undo", "document.querySelector('#undo-line').disabled").await?;
    page.see("document.querySelector('[data-line=\"3\"] button').focus()").await?;
    page.press(fantoccini::key::Key::Space).await?;
    page.until(
        "the keyboard puts a line back",
        "document.querySelector('[data-line=\"3\"]').dataset.kept",
        json!("true"),
    )
    .await?;
    page.click("[data-line='1'] button").await?;
    page.click("#read-text").await?;
    page.until_true("the article has the line", "observer.text('#article').includes('Share on Facebook')")
        .await?;
    page.until(
        "and not the other",
        "observer.text('#article .body, #article p').includes('The board met')",
        json!(false),
    )
    .await
}

pub async fn what_is_known_can_be_corrected(page: &mut Page) -> Outcome {
    page.open(page.site(), OPEN).await?;
    page.paste("#own-text", TEXT).await?;
    page.until_true("the fields are there", "document.querySelector('#detail-headline')").await?;
    for (field, value) in [
        ("headline", "A new headline"),
        ("date", "2024-05-06"),
        ("publisher", "Marrow Post"),
        ("link", "https://example.org/a"),
    ] {
        page.see(&format!(
            "(field => {{ field.value = '{value}'; field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})\
             (document.querySelector('#detail-{field}'))"
        ))
        .await?;
    }
    page.click("#read-text").await?;
    page.until("the headline", "observer.text('#article h1')", json!("A new headline")).await?;
    page.until_true("the publisher", "observer.text('#article').toLowerCase().includes('marrow post')").await
}

pub async fn what_the_clipboard_has_as_a_page_comes_in_as_one(page: &mut Page) -> Outcome {
    page.open(page.site(), OPEN).await?;
    let words = "Read also\n\nPier closed again\n\nThe board met on Monday.\n\n“We are ready,” said Ida Brandt.\n\nTwo held over bank raid";
    let markup = "<h1>Pier closed again</h1><p>The board met on Monday.</p><blockquote>“We are ready,” said Ida Brandt.</blockquote>\
                  <ul><li><a href='https://example.org/raid'>Two held over bank raid</a></li></ul>";
    page.until_true("the field is there", "document.querySelector('#own-text')").await?;
    page.see(&format!(
        "(() => {{ const data = new DataTransfer(); data.setData('text/plain', {words}); data.setData('text/html', {markup}); \
         const paste = Object.defineProperty(new Event('paste', {{ bubbles: true }}), 'clipboardData', {{ value: data }}); \
         document.querySelector('#own-text').dispatchEvent(paste); }})()",
        words = json!(words),
        markup = json!(markup)
    ))
    .await?;
    page.paste("#own-text", words).await?;
    let blocks = "observer.all('[data-line][data-kept=\"true\"]').map((line) => line.dataset.block)";
    page.until("elements name the blocks", blocks, json!(["headline", "paragraph", "blockquote"])).await?;
    page.until_true("a link is left out", "observer.text('.left-out').includes('Two held over bank raid')")
        .await
}

pub async fn several_files_are_listed_and_added_together(page: &mut Page) -> Outcome {
    let ninjs = json!({"uri": "urn:x", "standard": {"name": "ninjs", "version": "2.1"}, "headlines": [{"value": "Ferry stays"}],
        "bodies": [{"contenttype": "text/html", "value": "<p>“No,” said Ida Brandt.</p><p>That was all she said on Monday.</p>"}]});
    let files = [
        file("one.txt", TEXT.as_bytes())?,
        file("two.html", b"<!doctype html><h1>Market day</h1><p>\xe2\x80\x9cWe sell plums,\xe2\x80\x9d said Greta Momsen.</p>")?,
        file("three.json", ninjs.to_string().as_bytes())?,
        file("four.pdf", b"%PDF-1.7")?,
    ];
    page.open(page.site(), OPEN).await?;
    page.type_into("#own-file", &files.join("\n")).await?;
    let steps = "observer.all('.batch [data-file]').map((line) => line.dataset.step)";
    page.until("three are ready and one is not", steps, json!(["ready", "ready", "ready", "failed"])).await?;
    page.click("#add-files").await?;
    page.until("they are articles", steps, json!(["added", "added", "added", "failed"])).await?;
    page.click("[data-file='three.json'] a").await?;
    page.until("with a headline", "observer.text('#article h1')", json!("Ferry stays")).await?;
    page.until_true("and the words", "observer.text('#article').includes('“No,” said Ida Brandt.')").await
}

pub async fn what_was_decided_about_a_draft_outlives_a_reload(page: &mut Page) -> Outcome {
    page.open(page.site(), OPEN).await?;
    page.paste("#own-text", TEXT).await?;
    page.until("three paragraphs are kept", KEPT, json!(["3", "0", "0"])).await?;
    page.click("[data-line='2'] button").await?;
    page.until("one is taken out", KEPT, json!(["2", "1", "1"])).await?;
    let publisher = "document.querySelector('#detail-publisher').value";
    page.type_into("#detail-publisher", "Grauhafen Post").await?;
    page.press(fantoccini::key::Key::Tab).await?;
    page.reload().await?;
    page.until("it is out after a reload, too", KEPT, json!(["2", "1", "1"])).await?;
    page.until("and the field has its words", publisher, json!("Grauhafen Post")).await?;
    page.click("#undo-line").await?;
    page.until("it can still be undone", KEPT, json!(["3", "0", "0"])).await
}

/// A folder as a browser gives it away: a hundred entries at a time, then none. No driver drops one.
const FOLDER: &str = "
    const file = (name, text) => ({ isFile: true, isDirectory: false, name,
        file: (done) => done(new File([text], name, { type: 'text/plain' })) });
    const folder = (name, ...runs) => ({ isFile: false, isDirectory: true, name,
        createReader: () => ({ readEntries: (done) => done(runs.shift() ?? []) }) });
    const text = (name) => `${name}\\n\\n“We are ready,” said Ida Brandt.`;
    const drop = (...entries) => {
        const event = new Event('drop', { bubbles: true, cancelable: true });
        const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
        Object.defineProperty(event, 'dataTransfer', { value: { items, files: [] } });
        document.body.dispatchEvent(event);
    };";

pub async fn a_folder_that_is_dropped_is_read_with_the_folders_in_it(page: &mut Page) -> Outcome {
    page.open(page.site(), OPEN).await?;
    page.until_true("the page is there", "document.querySelector('#own-text')").await?;
    let drop = |what: &str| format!("(() => {{ {FOLDER} drop({what}); return true; }})()");
    page.see(&drop("folder('empty', [file('picture.png', 'x')])")).await?;
    page.until_true("nothing to read is said", "observer.text('#message').includes('in this folder')")
        .await?;
    page.see(&drop(
        "folder('week', [file('b.txt', text('Market day')), file('.hidden', 'x')], \
         [folder('more', [file('c.txt', text('Library opens'))]), file('a.txt', text('Pier closed'))]), \
         file('alone.txt', text('Ferry stays'))",
    ))
    .await?;
    page.until(
        "its texts are listed by name, and the file beside it",
        "observer.all('.batch [data-file]').map((line) => `${line.dataset.file} ${line.dataset.step}`)",
        json!(["a.txt ready", "b.txt ready", "c.txt ready", "alone.txt ready"]),
    )
    .await
}

pub async fn what_cannot_be_read_gets_a_sentence_and_nothing_is_lost(page: &mut Page) -> Outcome {
    let large = vec![b' '; 50 * 1024 * 1024];
    for (name, bytes, part) in [
        ("large.txt", large, "50 MB"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0".to_vec(), "picture"),
        ("paper.pdf", b"%PDF-1.7 \xff".to_vec(), "PDF"),
        ("letter.docx", b"PK\x03\x04\x14\0".to_vec(), "word processor"),
        ("program.txt", b"\x7fELF\0\x01\x02".to_vec(), "text file"),
        ("broken.json", b"{\"@type\": \"NewsArticle\", \"headline\": \"Fer".to_vec(), "line 1"),
        ("other.json", b"{\"a\": 1}".to_vec(), "holds no article"),
        ("empty.txt", Vec::new(), "empty"),
        (
            "later.json",
            b"{\"@type\": \"NewsArticle\", \"formatVersion\": \"9.0\", \"articleBody\": \"x\"}".to_vec(),
            "later",
        ),
        (
            "backup.json",
            b"{\"type\": \"voices-backup\", \"formatVersion\": \"1.0\", \"articles\": []}".to_vec(),
            "backup",
        ),
    ] {
        page.open(page.site(), OPEN).await?;
        page.paste("#own-text", "Half a sentence of mine").await?;
        page.type_into("#own-file", &file(name, &bytes)?).await?;
        page.until_true(
            &format!("{name} is refused"),
            &format!("observer.text('#message').includes('{part}')"),
        )
        .await?;
        page.until("one sentence", "observer.all('#message').length", json!(1)).await?;
        let typed = "document.querySelector('#own-text').value";
        page.until("what was typed is there", typed, json!("Half a sentence of mine")).await?;
    }
    Ok(())
}
