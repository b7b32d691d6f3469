//! IPTC's ninjs, in which agencies deliver news: 1.x has one text under names of its own, 2.x and 3.0 have lists of
//! headlines and bodies, each with a role and a type.

use serde_json::Value;

use super::{Stated, date, field, language, paragraphs, terms, web_link};

/// A news item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ninjs {
    /// Its text, where it is plain, stands in `body`.
    pub stated: Stated,
    /// Its text where it comes as HTML alone.
    pub markup: Option<String>,
}

/// The news item in a text; `None` when that is no JSON, or JSON of another kind.
pub fn from_ninjs(text: &str) -> Option<Ninjs> {
    let item: Value = serde_json::from_str(text.trim().trim_start_matches('\u{feff}')).ok()?;
    is_item(&item).then(|| read(&item))
}

fn is_item(item: &Value) -> bool {
    let named = item.get("standard").and_then(|standard| standard.get("name")).and_then(Value::as_str);
    let has = |keys: &[&str]| keys.iter().any(|key| item.get(*key).is_some());
    let text = has(&["headline", "headlines", "bodies"]) || keys_with(item, "body_").next().is_some();
    item.get("@type").is_none()
        && text
        && (named == Some("ninjs") || has(&["uri", "versioncreated", "standard"]))
}

fn read(item: &Value) -> Ninjs {
    let (text, markup) = body(item);
    let words = |key: &str| item.get(key).and_then(Value::as_str).and_then(field);
    let rights = item.get("rightsinfo").unwrap_or(item);
    let right = |key: &str| rights.get(key).or_else(|| item.get(key)).and_then(Value::as_str);
    let days = ["firstpublished", "versioncreated", "firstcreated", "contentcreated"];
    let stated = Stated {
        headline: words("headline")
            .or_else(|| valued(item, "headlines", &["main", "headline"]).and_then(field)),
        title: words("title"),
        date_published: days.iter().find_map(|key| date(item.get(*key)?.as_str()?)),
        publisher: publisher(item).or_else(|| right("copyrightholder").and_then(field)),
        author: words("byline")
            .or_else(|| words("by"))
            .or_else(|| valued(item, "bylines", &[]).and_then(field)),
        url: ["url", "canonicalurl", "uri"].iter().find_map(|key| web_link(item.get(*key)?.as_str()?)),
        license: right("usageterms").or_else(|| right("copyrightnotice")).and_then(terms),
        in_language: item.get("language").and_then(Value::as_str).and_then(language),
        body: text.map(paragraphs).unwrap_or_default(),
    };
    Ninjs { markup: markup.filter(|_| stated.body.is_empty()).map(str::to_string), stated }
}

/// The text, plain and as HTML, as far as the item has it.
fn body(item: &Value) -> (Option<&str>, Option<&str>) {
    let plain = item.get("body_text").and_then(Value::as_str);
    let marked = keys_with(item, "body_")
        .filter(|(key, _)| key.contains("html"))
        .find_map(|(_, value)| value.as_str());
    let bodies = item.get("bodies").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let of_type = |html: bool| {
        bodies.iter().find_map(|body| {
            let kind = body.get("contenttype").and_then(Value::as_str).unwrap_or("text/plain");
            body.get("value").and_then(Value::as_str).filter(|_| kind.contains("html") == html)
        })
    };
    // HTML says where the paragraphs are.
    let marked = marked.or_else(|| of_type(true)).filter(|text| !text.trim().is_empty());
    let plain = plain.or_else(|| of_type(false)).filter(|_| marked.is_none());
    (plain, marked)
}

/// The source that is named first: 1.x has `infosource`, later versions `infosources`.
fn publisher(item: &Value) -> Option<String> {
    let sources = item.get("infosources").or_else(|| item.get("infosource"))?;
    let first = sources.as_array().and_then(|sources| sources.first()).unwrap_or(sources);
    field(first.get("name")?.as_str()?)
}

/// The value of a list whose role is one of `roles`; of the first entry where none has such a role.
fn valued<'a>(item: &'a Value, key: &str, roles: &[&str]) -> Option<&'a str> {
    let list = item.get(key)?.as_array()?;
    let role =
        |entry: &&Value| entry.get("role").and_then(Value::as_str).is_some_and(|role| roles.contains(&role));
    let value = |entry: &'a Value| entry.get("value").and_then(Value::as_str).or_else(|| entry.as_str());
    list.iter().find(role).or_else(|| list.first()).and_then(value)
}

/// The fields whose names begin so.
fn keys_with<'a>(item: &'a Value, start: &'a str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    item.as_object().into_iter().flatten().filter(move |(key, _)| key.starts_with(start))
}
