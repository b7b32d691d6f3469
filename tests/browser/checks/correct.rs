//! Putting a reading right: what a person decides holds at once, is shown as theirs, and can be taken back.

use fantoccini::key::Key;
use serde_json::json;

use super::{card, own_text};
use crate::page::{Outcome, Page};

/// Invented, like everybody in it.
pub const TEXT: &str = "Old bridge to close for a year\n\nMayor Ida Brandt met the engineer Tom Hale on Monday. “The bridge is \
    tired,” Brandt said. Hale said the work would take a year.\n\nNobody had asked the ferry company. A boat for everyone \
    is on its way, read a note on its door.";

const BUNDLED: &str = "#/read/copper-results";

pub async fn a_speaker_and_countries_are_put_right(page: &mut Page) -> Outcome {
    own_text::paste_and_read(page, TEXT).await?;
    card::click_quotation(page, "bridge is").await?;
    page.click("#put-right").await?;
    choose(page, "#correct-speaker-0", "tom-hale").await?;
    page.until_true("the card says who speaks now", "observer.text('#card-title').includes('Tom Hale')")
        .await?;
    page.until_true("and that a person says so", "observer.text('#card').includes('decided by you')").await?;
    page.until("the focus stays", "document.activeElement?.id", json!("correct-speaker-0")).await?;
    choose(page, "#correct-country", "NO").await?;
    let marks = "observer.said('data-countries')";
    page.until("the mark has the country", marks, json!(["NO"])).await?;
    page.click("[data-facet='country'][data-value='NO']").await?;
    page.until("the filter goes by it", "observer.quotations().length", json!(1)).await?;
    page.until_true("the quotation is ticked", "document.querySelector('#article .tag[data-decided]')")
        .await?;
    page.until_true(
        "the head counts what was decided",
        "observer.text('.history').includes('2 corrections by you')",
    )
    .await
}

pub async fn everything_is_taken_back_and_done_again(page: &mut Page) -> Outcome {
    own_text::paste_and_read(page, TEXT).await?;
    page.until_true("there are quotations", "observer.quotations().length > 1").await?;
    let before = page.see(STATE).await?;
    card::click_quotation(page, "bridge is").await?;
    page.click("#put-right").await?;
    choose(page, "#correct-kind", "scare").await?;
    page.until_true("the kind is another", "observer.text('#card').includes('Nobody’s words')").await?;
    page.click("#correct-delete").await?;
    page.until_true(
        "it is gone",
        "!observer.quotations().some((id) => observer.quoted(id).includes('tired'))",
    )
    .await?;
    let after = page.see(STATE).await?;
    page.click("#undo").await?;
    page.until_true(
        "it is back",
        "observer.quotations().some((id) => observer.quoted(id).includes('tired'))",
    )
    .await?;
    page.press_with(Key::Control, 'z').await?;
    page.until("all is as it was", STATE, before).await?;
    page.press_with(Key::Control, 'y').await?;
    page.press_with(Key::Control, 'y').await?;
    page.until("and done again", STATE, after).await
}

pub async fn chosen_words_become_a_quotation(page: &mut Page) -> Outcome {
    own_text::paste_and_read(page, TEXT).await?;
    select(page, "boat for everyone is on its way").await?;
    page.until_true("whole words are chosen", "observer.text('#chosen-words').includes('boat for everyone')")
        .await?;
    page.click("#chosen-start-out").await?;
    page.until_true("a word more", "observer.text('#chosen-words').includes('A boat')").await?;
    page.click("#make-quotation").await?;
    let id = "observer.quotations().find((id) => observer.quoted(id).startsWith('A boat')) ?? null";
    page.until_true("it is a quotation", id).await?;
    page.until(
        "nobody says it yet, which is asked",
        "document.activeElement?.id",
        json!("correct-speaker-0"),
    )
    .await?;
    choose(page, "#correct-speaker-0", "+").await?;
    page.type_into("#correct-new-name", "Harbour Ferries").await?;
    choose(page, "#correct-new-kind", "organisation").await?;
    page.click("#correct-add-actor").await?;
    page.until_true("somebody new says it", "observer.text('#card-title').includes('Harbour Ferries')")
        .await?;
    select(page, "read").await?;
    page.click("#make-cue").await?;
    page.until_true("the reporting word is there", "observer.text('#card dl').includes('read')").await?;
    page.click("#content-end-in").await?;
    page.until_true(
        "a word less",
        "observer.quotations().some((id) => observer.quoted(id) === 'A boat for everyone is on its')",
    )
    .await
}

pub async fn actors_are_made_named_joined_and_parted(page: &mut Page) -> Outcome {
    own_text::paste_and_read(page, TEXT).await?;
    select(page, "ferry company").await?;
    page.click("#make-actor").await?;
    page.until_true("there is a card", "observer.text('#card-title').includes('ferry company')").await?;
    page.until("with its name to change", "document.activeElement?.id", json!("correct-name")).await?;
    page.see("document.activeElement.select() ?? true").await?;
    page.type_into("#correct-name", "Harbour Ferries").await?;
    page.press(Key::Tab).await?;
    page.until_true("the name is another", "observer.text('#card-title').includes('Harbour Ferries')")
        .await?;
    choose(page, "#correct-same", "tom-hale").await?;
    page.until_true("two are one", "observer.text('#card-title').includes('Tom Hale')").await?;
    let ferry = "observer.all('#article [data-actor=\"tom-hale\"]').map(observer.words)";
    page.until_true("with the places of both", &format!("{ferry}.includes('ferry company')")).await?;
    page.click(".correct-places summary").await?;
    let last = "observer.all('.correct-places select').at(-1).id";
    let last = page.see(last).await?;
    choose(page, &format!("#{}", last.as_str().unwrap_or_default()), "-").await?;
    page.until("and one of them means nobody", &format!("{ferry}.includes('ferry company')"), json!(false))
        .await
}

pub async fn the_keyboard_alone_chooses_words(page: &mut Page) -> Outcome {
    own_text::paste_and_read(page, TEXT).await?;
    page.until_true("the text is there", "observer.text('#article').includes('Nobody')").await?;
    page.press_sign('e').await?;
    page.until("the bar has the focus", "document.activeElement?.id", json!("chosen-words")).await?;
    for _ in 0..20 {
        if page.see("observer.text('#chosen-words').includes('Nobody')").await? == json!(true) {
            break;
        }
        page.press(Key::Down).await?;
    }
    page.press_with(Key::Shift, Key::Right.into()).await?;
    page.until_true("two words are chosen", "observer.text('#chosen-words').includes('Nobody had')").await?;
    page.press(Key::Tab).await?;
    page.until("the next stop", "document.activeElement?.id", json!("make-quotation")).await?;
    page.press(Key::Enter).await?;
    page.until_true(
        "they are a quotation",
        "observer.quotations().some((id) => observer.quoted(id) === 'Nobody had')",
    )
    .await?;
    page.press(Key::Escape).await?;
    page.until_true("Escape closes the card", "!observer.text('#card')").await
}

pub async fn what_was_decided_goes_along_with_a_changed_text(page: &mut Page) -> Outcome {
    own_text::paste_and_read(page, TEXT).await?;
    card::click_quotation(page, "bridge is").await?;
    page.click("#put-right").await?;
    choose(page, "#correct-speaker-0", "tom-hale").await?;
    page.until_true("it is decided", "observer.text('#card').includes('decided by you')").await?;
    page.click("#edit-text").await?;
    page.until_true("its text is there", "document.querySelector('#own-text')?.value.includes('tired')")
        .await?;
    page.paste("#own-text", &TEXT.replacen("Mayor", "It rained when Mayor", 1)).await?;
    page.click("#read-text").await?;
    page.until_true("the text is another", "observer.text('#article').includes('It rained')").await?;
    page.until(
        "what was decided holds",
        "document.querySelector('#article .tag[data-decided]')?.dataset.speakers ?? null",
        json!("tom-hale"),
    )
    .await?;
    page.click("#edit-text").await?;
    page.until_true(
        "its text is there again",
        "document.querySelector('#own-text')?.value.includes('tired')",
    )
    .await?;
    page.paste("#own-text", &TEXT.replacen("“The bridge is tired,” Brandt said. ", "", 1)).await?;
    page.click("#read-text").await?;
    page.until_true("its words are gone, and that is said", "document.querySelector('.orphans')").await?;
    page.click(".orphans summary").await?;
    page.until_true("with the words", "observer.text('.orphans').includes('tired')").await?;
    page.click("#undo").await?;
    page.until_true(
        "undo brings the text before",
        "observer.text('#article').includes('The bridge is tired')",
    )
    .await?;
    page.until("with what was decided", "observer.all('#article .tag[data-decided]').length", json!(1))
        .await?;
    page.click("#undo").await?;
    page.until_true("and the first one", "!observer.text('#article').includes('It rained')").await?;
    page.reload().await?;
    page.click("#undo").await?;
    page.until(
        "to the beginning, after a reload, too",
        "observer.all('#article .tag[data-decided]').length",
        json!(0),
    )
    .await?;
    page.until("which is the beginning", "document.querySelector('#undo').ariaDisabled", json!("true"))
        .await?;
    for _ in 0..3 {
        page.click("#redo").await?;
    }
    page.until_true("all is done again", "document.querySelector('.orphans')").await
}

pub async fn a_bundled_article_is_never_changed(page: &mut Page) -> Outcome {
    page.open(page.site(), BUNDLED).await?;
    page.until_true("quotations are marked", "observer.quotations().length").await?;
    let before = page.see(STATE).await?;
    let id = page.see("observer.quotations()[0]").await?;
    page.visit(&format!("{BUNDLED}?q={}", id.as_str().unwrap_or_default())).await?;
    page.click("#put-right").await?;
    page.click("#correct-delete").await?;
    page.until_true("it goes on in a copy", "location.hash.startsWith('#/read/~copper-results')").await?;
    let count = "observer.quotations().length";
    let had = before.as_array().map_or(0, Vec::len);
    page.until("which has one less", count, json!(had - 1)).await?;
    page.visit(BUNDLED).await?;
    page.until("the article of the collection is as it was", STATE, before).await
}

/// Every quotation with its words, kind and speakers.
const STATE: &str = "observer.quotations().map((id) => [id, observer.quoted(id), \
    document.querySelector(`#article [data-quotation=\"${id}\"]`).dataset.kind, \
    document.querySelector(`#article [data-quotation=\"${id}\"]`).dataset.speakers])";

/// Chooses in a list, as a person does.
pub async fn choose(page: &Page, selector: &str, value: &str) -> Outcome {
    page.until_true(&format!("{selector} is there"), &format!("document.querySelector({selector:?})"))
        .await?;
    page.click(&format!("{selector} option[value={value:?}]")).await
}

/// Selects words of the article with a pointer, as far as a script can.
pub async fn select(page: &Page, words: &str) -> Outcome {
    let script = format!(
        "(() => {{ const walk = document.createTreeWalker(document.querySelector('#article'), NodeFilter.SHOW_TEXT); \
         for (let node; (node = walk.nextNode());) {{ const at = node.data.indexOf({words:?}); if (at >= 0 && node.parentElement.closest('[data-block]')) {{ \
         getSelection().setBaseAndExtent(node, at + 1, node, at + {length} - 1); return true; }} }} return false; }})()",
        length = words.encode_utf16().count()
    );
    page.until_true(&format!("“{words}” can be selected"), &script).await?;
    page.until_true("the bar is there", "document.querySelector('#chosen')").await
}
