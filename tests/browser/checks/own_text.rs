//! A text of one's own: pasted or opened, however odd, it is read or refused in clear words, and
//! nothing typed is lost.

use std::path::Path;

use serde_json::json;

use super::card;
use crate::page::{Outcome, Page};

/// A page as somebody copies it, with all that stands around the article. Invented throughout.
pub const PAGE_TEXT: &str = include_str!("pasted_page.txt");

/// What stands around the article and is no part of it.
const AROUND: [&str; 7] = [
    "Navigation",
    "Search",
    "Choose from 14 Languages",
    "Watch video",
    "01:48",
    "Harbour Post recommends",
    "Share",
];

const OPEN: &str = "#/open";

pub async fn a_pasted_page_is_cleaned_and_marked(page: &mut Page) -> Outcome {
    paste_and_read(page, PAGE_TEXT).await?;
    page.until(
        "the headline",
        "observer.text('#article h1')",
        json!("Patrol boat and trawler collide off Bergen"),
    )
    .await?;
    let text = "observer.text('#article')";
    for junk in AROUND {
        page.until_true(&format!("“{junk}” is gone"), &format!("!{text}.includes('{junk}')")).await?;
    }
    let headings = "observer.all('#article [data-block=\"heading\"]').map(observer.words)";
    page.until("both headings are headings", headings, json!(["A night at sea", "Two reports"])).await?;
    page.until_true("nothing else is lost", &format!("{text}.includes('Nobody was hurt.')")).await?;
    for (words, speaker, country) in [
        ("no accident", "Kirsten Aagard-Holm", "DK"),
        ("came out of the fog", "Torvald Lyngstad", "NO"),
        ("a matter for the courts", "Torvald Lyngstad", "NO"),
    ] {
        let claims = format!(
            "observer.quotations().filter((id) => observer.quoted(id).includes('{words}'))\
             .map((id) => observer.all(`#article [data-quotation=\"${{id}}\"]`)[0].dataset)\
             .map((mark) => mark.speakers + ' ' + mark.countries)"
        );
        let said = format!("{} {country}", speaker.to_lowercase().replace(' ', "-"));
        page.until(&format!("“{words}” is said by {speaker}"), &claims, json!([said])).await?;
    }
    card::click_quotation(page, "out of the fog").await?;
    for (rule, pattern) in [
        ("the card says who", "Lyngstad"),
        ("why", "told"),
        ("and how certain that is", "are right|doubtful"),
    ] {
        page.until_true(rule, &format!("/{pattern}/.test(observer.text('#card'))")).await?;
    }
    page.click("[data-facet='country'][data-value='DK']").await?;
    let left = "observer.said('data-speakers')";
    page.until("Denmark leaves its minister", left, json!(["kirsten-aagard-holm"])).await?;
    page.reload().await?;
    page.until("also after a reload", left, json!(["kirsten-aagard-holm"])).await
}

pub async fn markup_in_a_text_is_only_text(page: &mut Page) -> Outcome {
    let text = "Quiet day\n\n<script>window.executed = true</script> stood in the letter.\n\n\
                <img src=\"x\" onerror=\"window.executed = true\"> “Nothing <b>here</b> is bold,” said Ida Brandt.";
    paste_and_read(page, text).await?;
    for part in
        ["<script>window.executed = true</script>", "<img src=\"x\" onerror=", "Nothing <b>here</b> is bold"]
    {
        page.until_true(
            "the markup is read as text",
            &format!("observer.text('#article').includes({})", json!(part)),
        )
        .await?;
    }
    page.until(
        "nothing of it became an element",
        "observer.all('[data-block] :is(script, img, b)').length",
        json!(0),
    )
    .await?;
    page.until("nothing was executed", "window.executed ?? null", json!(null)).await
}

pub async fn a_text_in_another_language_says_so(page: &mut Page) -> Outcome {
    let german = "Die Fähre fährt nicht vor Freitag, sagte der Hafenmeister. „Niemand hatte es den Leuten gesagt“, \
                  die mit ihren Einkäufen am Kai standen und auf ein Schiff warteten, das nicht kam. Wann es \
                  wieder fährt, weiß auch am Abend noch niemand im Hafen zu sagen.";
    let note = "observer.text('#article .note').includes('does not look English')";
    paste_and_read(page, german).await?;
    page.until_true("the text is there", "observer.text('#article').includes('Hafenmeister')").await?;
    page.until_true("that it is not English is said", note).await?;
    page.until("it claims no language", "document.querySelector('#article').lang", json!("")).await?;
    paste_and_read(page, PAGE_TEXT).await?;
    page.until_true("another text is there", "observer.text('#article').includes('Bergen')").await?;
    page.until("which is English", note, json!(false)).await
}

pub async fn empty_text_gets_a_sentence(page: &mut Page) -> Outcome {
    for text in ["", " \n\t\n "] {
        page.open(page.site(), OPEN).await?;
        page.paste("#own-text", text).await?;
        page.click("#read-text").await?;
        page.until_true("it says what to do", "observer.text('#message').split(' ').length > 3").await?;
    }
    Ok(())
}

pub async fn a_megabyte_is_read(page: &mut Page) -> Outcome {
    // No line twice: what a page repeats is taken out as its furniture.
    let line = |day| {
        format!("“Bridge {day} stays open,” said Mayor Ida Brandt on Monday. Nobody had expected it.\n\n")
    };
    let lines: String = (0..).map(line).take(1_000_000 / line(0).len()).collect();
    paste_and_read(page, &format!("The last line counts\n\n{lines}The very end.")).await?;
    let text = "document.querySelector('#article').textContent";
    page.until_true(
        "all of it is there",
        &format!("{text}.length > 900_000 && {text}.includes('The very end.')"),
    )
    .await?;
    page.until_true("and marked", "document.querySelectorAll('#article mark').length > 10_000").await
}

/// The end of a long article is drawn after its beginning is seen: the marks there are the same.
pub async fn the_end_of_a_long_text_is_filtered_and_stepped_to(page: &mut Page) -> Outcome {
    const MANY: usize = 200;
    let line = |day| format!("“Bridge {day} stays open,” said Mayor Ida Brandt on Monday.\n\n");
    let lines: String = (0..MANY).map(line).collect();
    paste_and_read(page, &format!("Bridges stay open\n\n{lines}The harbour is closed.")).await?;
    page.until("every quotation is marked", "observer.quotations().length", json!(MANY)).await?;
    page.click("[data-step='previous']").await?;
    let last = "document.querySelector('#article .tag[data-n=\"199\"]')";
    page.until("a step back goes to the last", "document.querySelector('#card').dataset.for", json!("q200"))
        .await?;
    let seen = format!("(({{ top }}) => top > 0 && top < innerHeight)({last}.getBoundingClientRect())");
    page.until_true("which is in sight", &seen).await?;
    page.type_into("#search", "bridge 19").await?;
    page.until("words leave those that say them", "observer.quotations().length", json!(11)).await?;
    page.until_true("the last among them", &format!("{last}.dataset.quotation === 'q200'")).await
}

/// As some browsers do it: whoever forbids cookies gets an exception for every look at the storage.
pub async fn a_text_is_read_with_storage_blocked(page: &mut Page) -> Outcome {
    let index =
        page.site().text("index.html")?.replacen("<head>", "<head><script src=\"block.js\"></script>", 1);
    let block = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, \
                 { get() { throw new DOMException('blocked by the test', 'SecurityError'); } });";
    page.open(page.site().with("index.html", index).with("block.js", block), OPEN).await?;
    page.paste("#own-text", PAGE_TEXT).await?;
    page.click("#read-text").await?;
    page.until_true("the text is there to read", "observer.text('#article').includes('Nobody was hurt.')")
        .await
}

pub async fn a_text_file_is_read(page: &mut Page) -> Outcome {
    page.open(page.site(), OPEN).await?;
    page.type_into("#own-file", &file("plain.txt", PAGE_TEXT.as_bytes())?).await?;
    page.until_true("the draft is there", "document.querySelector('#meter')").await?;
    page.click("#read-text").await?;
    page.until(
        "the headline",
        "observer.text('#article h1')",
        json!("Patrol boat and trawler collide off Bergen"),
    )
    .await
}

pub async fn files_that_are_no_utf8_text_are_read_rightly_or_refused(page: &mut Page) -> Outcome {
    let latin_1 = b"Caf\xe9 closes\n\n\"We are sad,\" said Ren\xe9e Brandt, the owner, on Monday.\n";
    let binary: Vec<u8> =
        b"\x7fELF\0\0\x89PNG\r\n".iter().copied().chain(0..=255).cycle().take(4000).collect();
    for (name, bytes, right) in [("latin-1.txt", latin_1.to_vec(), "Café closes"), ("binary.txt", binary, "")]
    {
        page.open(page.site(), OPEN).await?;
        page.paste("#own-text", "Half a sentence of mine").await?;
        page.type_into("#own-file", &file(name, &bytes)?).await?;
        let read = format!("({right:?} && document.querySelector('#own-text')?.value.includes({right:?}))");
        let refused = "observer.text('#message').split(' ').length > 3";
        page.until_true(&format!("{name} is read rightly or refused"), &format!("{read} || {refused}"))
            .await?;
        page.until("nothing is read wrongly", "document.body.textContent.includes('\\uFFFD')", json!(false))
            .await?;
        page.until_true(
            "what was typed is still there",
            &format!(
                "{read} || document.querySelector('#own-text').value.includes('Half a sentence of mine')"
            ),
        )
        .await?;
    }
    Ok(())
}

pub async fn paste_and_read(page: &mut Page, text: &str) -> Outcome {
    page.open(page.site(), OPEN).await?;
    page.paste("#own-text", text).await?;
    page.click("#read-text").await?;
    page.until_true(
        "the text is there to read",
        "document.querySelector('#article')?.textContent.length > 10",
    )
    .await
}

/// Writes a file for the browser to open, and says where.
pub fn file(name: &str, bytes: &[u8]) -> Result<String, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, bytes));
    written.map(|()| path.display().to_string()).map_err(|error| format!("{}: {error}", path.display()))
}
