//! What the dialog for passing articles on saves and copies, caught and read.

use annotator::format::article_file::{ArticleFile, from_article_file};
use serde_json::json;

use crate::page::{Failure, Outcome, Page};
use crate::site::Site;

/// Whether the dialog is open.
pub const DIALOG: &str = "document.querySelector('#pass-on-dialog').open";

/// What it says of the last thing that was done.
pub const OUTCOME: &str = "observer.text('#pass-on-outcome')";

/// An article of our own making, full of signs that mean something in one of the forms.
pub const ODD: &str = "Talks, “formulas” & <b>tags</b>\n\n\"=SUM(A1), and; \"\"more\"\",\" said Ida Brandt, the minister, on Monday.\n\n\
    “One <img src=x onerror=window.ran=1> thing, and another,” said Olav Lund.\n\n\
    “</script><script>window.ran=1</script> *not* _this_ [time](javascript:window.ran=1),” said Olav Lund.";

/// The site, with what it saves and copies caught.
pub fn catching(page: &Page) -> Result<Site, String> {
    Ok(page.site().before(include_str!("catch.js")))
}

pub async fn open_dialog(page: &mut Page, hash: &str) -> Outcome {
    page.open(catching(page)?, hash).await?;
    page.click("#pass-on").await?;
    page.until("the dialog is open", DIALOG, json!(true)).await
}

/// Presses the button of a form; gives the name and the bytes of the file.
pub async fn save(page: &Page, form: &str) -> Result<(String, Vec<u8>), Failure> {
    let before = page.see("saved.length").await?;
    page.click(&format!("#pass-on-dialog [data-form='{form}']")).await?;
    page.until_true(&format!("{form} is saved"), &format!("saved.length > {before}")).await?;
    let name = page.see("saved.at(-1).name").await?;
    page.until(
        &format!("{form} is announced by its name"),
        &format!("{OUTCOME}.includes(saved.at(-1).name)"),
        json!(true),
    )
    .await?;
    Ok((name.as_str().unwrap_or_default().to_string(), last_saved(page).await?))
}

/// The bytes of the file that was saved last.
pub async fn last_saved(page: &Page) -> Result<Vec<u8>, Failure> {
    let script = "const done = arguments[arguments.length - 1]; lastSaved().then(done);";
    let digits = page.see_later(script, Vec::new()).await?;
    let digits = digits.as_str().unwrap_or_default().as_bytes();
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let byte = |pair: &[u8]| Some(value(pair[0])? << 4 | value(*pair.get(1)?)?);
    let bytes: Option<Vec<u8>> = digits.chunks(2).map(byte).collect();
    Ok(bytes.ok_or("no digits".to_string())?)
}

/// An article of the bundled collection.
pub fn article(page: &Page, id: &str) -> Result<ArticleFile, String> {
    from_article_file(&page.site().text(&format!("articles/{id}.json"))?).map_err(|error| error.to_string())
}

/// The files of an archive in which everything is stored as it is.
pub fn unzip(zip: &[u8]) -> Result<Vec<(String, String)>, String> {
    let number = |at: usize, length: usize| {
        let bytes = zip.get(at..at + length).unwrap_or_default();
        bytes.iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte))
    };
    let (mut files, mut at) = (Vec::new(), 0);
    while zip.get(at..at + 4) == Some(b"PK\x03\x04") {
        let (size, name) = (number(at + 18, 4), number(at + 26, 2));
        let start = at + 30 + name;
        let words = |range| zip.get(range).map(<[u8]>::to_vec).ok_or("the zip file is cut off".to_string());
        files.push((text(words(at + 30..start)?)?, text(words(start..start + size)?)?));
        at = start + size;
    }
    if files.is_empty() { Err("no zip file".to_string()) } else { Ok(files) }
}

pub fn text(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|_| "not UTF-8".to_string())
}

pub fn same<T: PartialEq + std::fmt::Debug + ?Sized>(rule: &str, seen: &T, expected: &T) -> Outcome {
    match seen == expected {
        true => Ok(()),
        false => Err(format!("{rule}\n  expected {expected:?}\n  saw      {seen:?}").into()),
    }
}
