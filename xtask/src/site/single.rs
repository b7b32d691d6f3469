//! Voices in one file: a page that has in it all that the page of the site fetches, so that it opens by a double click.
//!
//! What is fetched are elements that no browser runs: `<script type="application/…" id="file:PATH">`. The app, packed and
//! as base64, is unpacked by the browser; the articles are JSON as it is, and whoever replaces them changes no script,
//! so that the hashes in the page's policy stay true. The app does so itself when it saves a collection as one file
//! (`src/library/one_file.rs`), and finds the articles by the same ids (`src/library/bundled.rs`).

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::files::{Files, text};
use crate::failure::{Failure, Outcome};
use crate::policy::{self, base64};

/// What the file is called, beside the site's page and when it is saved.
pub const NAME: &str = "voices.html";

/// The folder whose files are articles and what belongs to them.
const ARTICLES: &str = "articles/";

/// Unpacks and starts the app; `WASM` and `INIT` are names that change.
const START: &str = include_str!("start.js");

/// The one page of all files of a site, as Trunk has built them.
pub fn page(files: &Files) -> Outcome<String> {
    let index = text(files, "index.html")?;
    let (head, body) = index.split_once("</head>").ok_or_else(|| without("</head>"))?;
    let (head, links) = without_links(head);
    let (head, starter) = without_starter(&head).ok_or_else(|| without("script that starts the app"))?;
    // By their ids the app finds what it saves again.
    let mut page = head.trim_end().replace("<script>", "<script id=\"voices-why\">");
    let mut style = String::new();
    for link in links {
        match (attribute(&link, "rel"), file_of(&link)) {
            (Some("stylesheet"), Some(name)) => style.push_str(text(files, name)?),
            (Some("icon"), Some(name)) => page.push_str(&icon(name, text(files, name)?)),
            _ => {}
        }
    }
    let (glue, module) = names(starter).ok_or_else(|| without("names of the app's files"))?;
    let script = started(text(files, glue)?, module)?;
    page.push_str(&element("style", "id=\"voices-style\"", &style)?);
    page.push_str(&element("script", "type=\"module\" id=\"voices-start\"", &script)?);
    for (name, bytes) in files {
        if name.ends_with(".wasm") {
            let attributes =
                format!("type=\"application/octet-stream\" id=\"file:{name}\" data-packed=\"gzip\"");
            page.push_str(&element("script", &attributes, &base64(&gzip(bytes)))?);
        }
    }
    for name in files.keys().filter(|name| name.starts_with(ARTICLES) && name.ends_with(".json")) {
        let attributes = format!("type=\"application/json\" id=\"file:{name}\"");
        page.push_str(&element("script", &attributes, &harmless(text(files, name)?))?);
    }
    policy::insert_in_one_file(&format!("{page}\n  </head>{body}"))
}

/// JSON in which nothing can be taken for the end of the element around it. `<` stands only within its strings.
fn harmless(json: &str) -> String {
    json.trim_start_matches('\u{feff}').replace('<', "\\u003c")
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    // Memory takes every byte.
    packer.write_all(bytes).and_then(|()| packer.finish()).unwrap_or_default()
}

/// The page without its `<link>`s, and these.
fn without_links(head: &str) -> (String, Vec<String>) {
    let (mut rest, mut kept, mut links) = (head, String::new(), Vec::new());
    while let Some((before, link)) = rest.split_once("<link") {
        let (link, after) = link.split_once('>').unwrap_or((link, ""));
        kept.push_str(before.trim_end());
        links.push(link.to_owned());
        rest = after;
    }
    kept.push_str(rest);
    (kept, links)
}

/// The page without the script that starts the app, and the text of this; `None` where there is none.
fn without_starter(head: &str) -> Option<(String, &str)> {
    let (before, rest) = head.split_once("<script type=\"module\">")?;
    let (script, after) = rest.split_once("</script>")?;
    Some((format!("{}{after}", before.trim_end()), script))
}

/// The script and the module of the app, as the script that starts them names them.
fn names(starter: &str) -> Option<(&str, &str)> {
    let name_after = |opening: &str| {
        let (_, rest) = starter.split_once(opening)?;
        rest.split(['\'', '"']).nth(1).map(|name| name.trim_start_matches("./"))
    };
    Some((name_after("import init")?, name_after("module_or_path:")?))
}

/// The script that wasm-bindgen has made, and behind it what starts the app from within the page.
fn started(glue: &str, module: &str) -> Outcome<String> {
    if glue.lines().any(|line| line.starts_with("import ")) {
        return Err(Failure::new("The script of the app imports another, which cannot be had in one file."));
    }
    let (before, exports) = glue.rsplit_once("export {").ok_or_else(|| without("exports of the app"))?;
    let init = exports.split(" as default").next().and_then(|names| names.split([',', ' ']).next_back());
    let init = init.filter(|name| !name.is_empty()).ok_or_else(|| without("default export of the app"))?;
    Ok(format!("{before}{}", START.trim_start().replace("WASM", module).replace("INIT", init)))
}

/// An element of the head whose text is taken as it is, which therefore must not hold its end.
fn element(name: &str, attributes: &str, text: &str) -> Outcome<String> {
    let lower = text.to_ascii_lowercase();
    if [format!("</{name}"), "<!--".to_owned()].iter().any(|end| lower.contains(end)) {
        return Err(Failure::new(format!(
            "A text for one file holds </{name}> or <!--, which ends it too early."
        )));
    }
    Ok(format!("\n    <{name} {attributes}>{text}</{name}>"))
}

fn icon(name: &str, svg: &str) -> String {
    let kind = if name.ends_with(".svg") { "image/svg+xml" } else { "image/png" };
    format!(
        "\n    <link rel=\"icon\" type=\"{kind}\" href=\"data:{kind};base64,{}\">",
        base64(svg.as_bytes())
    )
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    value.split('"').next()
}

fn file_of(link: &str) -> Option<&str> {
    Some(attribute(link, "href")?.trim_start_matches("./"))
}

fn without(what: &str) -> Failure {
    Failure::new(format!(
        "The built page has no {what}: Trunk may be another than the one this was made for."
    ))
}

#[cfg(test)]
mod tests;
