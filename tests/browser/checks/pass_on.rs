//! Passing articles on: every form is saved, and holds what the article holds; a folder for a host is
//! served in place of the bundled one.

use annotator::format::Offsets;
use annotator::format::article_file::from_article_file;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::accessibility::nothing_found;
use super::collection::ARTICLES;
use super::own_text::file;
use super::reader::LAUSANNE;
use super::saved::{DIALOG, ODD, OUTCOME, article, catching, open_dialog, same, save, text, unzip};
use super::{card, own_text};
use crate::page::{Outcome, Page};

pub async fn the_dialog_is_opened_and_closed_by_keys(page: &mut Page) -> Outcome {
    page.open(page.site(), LAUSANNE).await?;
    page.until_true("the article is there", "observer.all('#pass-on').length").await?;
    page.press_sign('p').await?;
    page.until("p opens it", DIALOG, json!(true)).await?;
    page.until_true("the focus is in it", "document.activeElement.closest('#pass-on-dialog')").await?;
    page.until_true(
        "every button says what it is for",
        "observer.all('#pass-on-dialog [data-form]').every((button) => \
         observer.words(document.getElementById(button.getAttribute('aria-describedby'))).length > 20)",
    )
    .await?;
    nothing_found(page, "the dialog").await?;
    page.press(Key::Escape).await?;
    page.until("Escape closes it", DIALOG, json!(false)).await?;
    page.click("#pass-on").await?;
    page.until("the button opens it", DIALOG, json!(true)).await?;
    page.click("#pass-on-close").await?;
    page.until("the focus is back at the button", "document.activeElement.id", json!("pass-on")).await?;
    page.narrow(390).await?;
    page.click("#pass-on").await?;
    page.until_true(
        "a telephone shows it without sideways scrolling",
        "(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.querySelector('#pass-on-dialog'))",
    )
    .await
}

pub async fn our_own_file_loses_nothing(page: &mut Page) -> Outcome {
    open_dialog(page, LAUSANNE).await?;
    let (name, saved) = save(page, "voices").await?;
    let bundled = page.site().text("articles/lausanne-talks.json")?;
    same("the name", name.as_str(), "lausanne-talks.json")?;
    same("the bytes", &text(saved)?, &bundled)
}

/// What was decided goes out and comes back with the article.
pub async fn our_own_file_comes_back_to_the_byte(page: &mut Page) -> Outcome {
    page.open(catching(page)?, "#/open").await?;
    page.paste("#own-text", own_text::PAGE_TEXT).await?;
    page.click("#read-text").await?;
    card::click_quotation(page, "out of the fog").await?;
    page.click("#put-right").await?;
    page.click("#correct-delete").await?;
    page.until_true("it was decided on", "document.querySelector('#undo')").await?;
    page.click("#pass-on").await?;
    let (name, saved) = save(page, "voices").await?;
    page.open(catching(page)?, "#/open").await?;
    page.type_into("#own-file", &file(&name, &saved)?).await?;
    page.until_true("it is opened", "location.hash.startsWith('#/read/~')").await?;
    page.until_true(
        "what was decided holds",
        "observer.quotations().length && !observer.quotations().some((id) => observer.quoted(id).includes('out of the fog'))",
    )
    .await?;
    page.click("#pass-on").await?;
    let (_, again) = save(page, "voices").await?;
    same("the bytes", &text(again)?, &text(saved)?)?;
    page.click("#pass-on-close").await?;
    page.click("#undo").await?;
    page.until_true(
        "and can be taken back",
        "observer.quotations().some((id) => observer.quoted(id).includes('out of the fog'))",
    )
    .await
}

pub async fn a_table_has_a_row_for_every_quotation(page: &mut Page) -> Outcome {
    open_dialog(page, LAUSANNE).await?;
    let article = article(page, "lausanne-talks")?;
    let (name, saved) = save(page, "table").await?;
    same("the name", name.as_str(), "lausanne-talks.csv")?;
    let table = text(saved)?;
    let table = table.strip_prefix('\u{feff}').ok_or("no byte order mark".to_string())?;
    let mut reader = csv::ReaderBuilder::new().from_reader(table.as_bytes());
    let head: Vec<String> =
        reader.headers().map_err(|error| error.to_string())?.iter().map(str::to_string).collect();
    let column = |name: &str| head.iter().position(|each| each == name).ok_or(format!("no column {name}"));
    let (words, speakers, paragraph) = (column("words")?, column("speakers")?, column("paragraph")?);
    let rows: Vec<csv::StringRecord> =
        reader.records().collect::<Result<_, _>>().map_err(|error| error.to_string())?;
    same("rows", &rows.len(), &article.reading.quotations.len())?;
    for (row, quotation) in rows.iter().zip(&article.reading.quotations) {
        let said: Vec<&str> =
            quotation.content.iter().map(|span| span.of(&article.reading.article.text)).collect();
        same("the words", &row[words], said.join(" […] ").as_str())?;
        let names: Vec<&str> =
            article.reading.speakers(quotation).iter().map(|actor| actor.name.as_str()).collect();
        same("the speakers", &row[speakers], names.join("; ").as_str())?;
        row[paragraph].parse::<usize>().map_err(|error| format!("paragraph {}: {error}", &row[paragraph]))?;
    }
    page.click("[data-form='copy']").await?;
    page.until_true("the copied table is announced", &format!("{OUTCOME}.startsWith('Copied')")).await?;
    page.until(
        "and has as many rows, their cells divided by tabs",
        "copied.at(-1).trimEnd().split('\\n').map((row) => row.split('\\t').length)",
        json!(vec![head.len(); rows.len() + 1]),
    )
    .await
}

pub async fn the_forms_of_research_point_at_the_right_words(page: &mut Page) -> Outcome {
    open_dialog(page, LAUSANNE).await?;
    let article = article(page, "lausanne-talks")?;
    let body = &article.reading.article.text;
    let letters = Offsets::new(body);
    let words_at = |start: u64, end: u64| {
        letters.to_span(start as usize, end as usize).map(|span| span.of(body)).unwrap_or_default()
    };

    let (_, brat) = save(page, "brat").await?;
    let files = unzip(&brat)?;
    let file_with = |ending: &str| {
        let found = files.iter().find(|(name, _)| name.ends_with(ending));
        found.map(|(_, text)| text.as_str()).ok_or(format!("no {ending} in {files:?}"))
    };
    same("the text for brat", file_with(".txt")?, body.as_str())?;
    let mut marks = 0;
    for line in file_with(".ann")?.lines().filter(|line| line.starts_with('T')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, place, words] = cells[..] else { return Err(format!("{line}").into()) };
        let places = place.split_once(' ').map(|(_, places)| places).unwrap_or_default();
        let pieces: Option<Vec<&str>> = places
            .split(';')
            .map(|place| {
                let (start, end) = place.split_once(' ')?;
                Some(words_at(start.parse().ok()?, end.parse().ok()?))
            })
            .collect();
        same("the words of a mark", words, pieces.unwrap_or_default().join(" ").as_str())?;
        marks += 1;
    }
    same("brat has marks", &(marks > 20), &true)?;

    let (_, annotations) = save(page, "web-annotation").await?;
    let annotations: Value =
        serde_json::from_str(&text(annotations)?).map_err(|error| format!("web annotation: {error}"))?;
    let mut targets = 0;
    for item in annotations["first"]["items"].as_array().into_iter().flatten() {
        for target in item["target"].as_array().into_iter().flatten() {
            let selectors = target["selector"].as_array().cloned().unwrap_or_default();
            let of =
                |kind: &str| selectors.iter().find(|each| each["type"] == kind).cloned().unwrap_or_default();
            let (place, quote) = (of("TextPositionSelector"), of("TextQuoteSelector"));
            let words = words_at(place["start"].as_u64().unwrap_or(1), place["end"].as_u64().unwrap_or(0));
            same("the words of a target", words, quote["exact"].as_str().unwrap_or("none"))?;
            targets += 1;
        }
    }
    same("there are targets", &(targets > 20), &true)?;

    let (_, tei) = save(page, "tei").await?;
    let tei = text(tei)?;
    let document = roxmltree::Document::parse(&tei).map_err(|error| format!("TEI: {error}"))?;
    let edition =
        document.descendants().find(|node| node.has_tag_name(("http://www.tei-c.org/ns/1.0", "body")));
    let edition: String = edition
        .map(|body| body.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect())
        .unwrap_or_default();
    same("the text of the edition", edition.trim(), body.trim())?;

    let (_, plain) = save(page, "json").await?;
    let plain: Value = serde_json::from_str(&text(plain)?).map_err(|error| format!("JSON: {error}"))?;
    same("quotations", &plain["quotations"].as_array().map(Vec::len), &Some(article.reading.quotations.len()))
}

pub async fn odd_words_stay_words_in_every_form(page: &mut Page) -> Outcome {
    page.open(catching(page)?, "#/open").await?;
    page.paste("#own-text", ODD).await?;
    page.click("#read-text").await?;
    page.until_true("the text is there", "observer.quotations().length > 1").await?;
    page.click("#pass-on").await?;
    let (_, table) = save(page, "table").await?;
    let table = text(table)?;
    let mut reader = csv::ReaderBuilder::new().from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    for row in reader.records() {
        let row = row.map_err(|error| error.to_string())?;
        if let Some(cell) = row.iter().find(|cell| cell.starts_with(['=', '+', '@'])) {
            return Err(format!("a spreadsheet would calculate {cell}").into());
        }
    }
    let (_, html) = save(page, "page").await?;
    let html = text(html)?;
    for bad in ["<img", "<script", "href=\"javascript", "<b>tags"] {
        same(&format!("the page has no {bad}"), &html.contains(bad), &false)?;
    }
    same("but the words", &html.contains("&lt;img src=x"), &true)?;
    let (_, markdown) = save(page, "markdown").await?;
    let markdown = text(markdown)?;
    for bad in ["\n<", " <img", "[time]("] {
        same(&format!("the notes have no {bad:?}"), &markdown.contains(bad), &false)?;
    }
    let (_, ours) = save(page, "voices").await?;
    let ours = from_article_file(&text(ours)?).map_err(|error| error.to_string())?;
    same("our file has the headline", ours.reading.article.headline(), "Talks, “formulas” & <b>tags</b>")?;
    page.until("nothing has run", "window.ran === undefined", json!(true)).await
}

pub async fn a_site_folder_replaces_the_bundled_one(page: &mut Page) -> Outcome {
    page.open(catching(page)?, "").await?;
    page.until_true("the list is there", &format!("observer.all('[data-article]').length === {ARTICLES}"))
        .await?;
    page.click("#pass-on").await?;
    page.click(".pass-on-which summary").await?;
    page.click("[data-choose='none']").await?;
    page.click("[data-form='site']").await?;
    page.until_true("none is too few", &format!("{OUTCOME}.includes('at least one')")).await?;
    page.click(".pass-on-which li:nth-child(2) input").await?;
    page.click(".pass-on-which li:nth-child(1) input").await?;
    let (name, folder) = save(page, "site").await?;
    same("the name", name.as_str(), "articles.zip")?;
    let (_, again) = save(page, "site").await?;
    same("twice the same bytes", &(again == folder), &true)?;
    let files = unzip(&folder)?;
    same("two articles and their list", &files.len(), &3)?;

    let list: Value = serde_json::from_str(&page.site().text("articles/collection.json")?)
        .map_err(|error| error.to_string())?;
    let mut site = page.site();
    for entry in list["articles"].as_array().into_iter().flatten() {
        site = site.without(&format!("articles/{}", entry["file"].as_str().unwrap_or_default()));
    }
    for (name, text) in &files {
        site = site.with(name, text.as_str());
    }
    let first = list["articles"][0]["id"].as_str().unwrap_or_default().to_string();
    let before =
        page.see("observer.all('[data-article]').slice(0, 2).map((each) => each.dataset.article)").await?;
    page.open(site, "").await?;
    page.until(
        "both are listed",
        "observer.all('[data-article]').map((each) => each.dataset.article)",
        before,
    )
    .await?;
    page.click(&format!("[data-article='{first}'] h2 a")).await?;
    let expected = article(page, &first)?.reading.quotations.len();
    page.until("and open", "observer.unique(observer.all('#article [data-quotation]').map((mark) => mark.dataset.quotation)).length", json!(expected))
        .await
}
