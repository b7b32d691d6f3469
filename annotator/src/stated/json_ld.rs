//! schema.org's NewsArticle in JSON-LD, as search engines want it on every news page.
//!
//! Papers write it in many ways: alone, in a list, in `@graph` with references by `@id`, inside the page it is the
//! main entity of. The first article that has a text or a headline counts.

use std::collections::HashMap;

use serde_json::Value;

use super::{Stated, date, field, language, paragraphs, terms, web_link};

/// schema.org's types of articles.
const ARTICLES: [&str; 13] = [
    "Article",
    "NewsArticle",
    "AnalysisNewsArticle",
    "AskPublicNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReportageNewsArticle",
    "ReviewNewsArticle",
    "SatiricalArticle",
    "Report",
    "BlogPosting",
    "LiveBlogPosting",
    "AdvertiserContentArticle",
];

/// Objects further inside are not looked at.
const DEEPEST: usize = 8;

/// What the first article of a JSON-LD document states; `None` when it is no JSON or holds no article.
pub fn from_json_ld(text: &str) -> Option<Stated> {
    let document: Value = serde_json::from_str(text.trim().trim_start_matches('\u{feff}')).ok()?;
    of_document(&document)
}

pub(super) fn of_document(document: &Value) -> Option<Stated> {
    let mut objects = Vec::new();
    collect(document, DEEPEST, &mut objects);
    let named: HashMap<&str, &Value> = objects
        .iter()
        .filter(|object| object.as_object().is_some_and(|fields| fields.len() > 1))
        .filter_map(|object| Some((object.get("@id")?.as_str()?, *object)))
        .collect();
    let graph = Graph { named };
    let articles = objects.iter().filter(|object| is_article(object)).map(|object| graph.stated(object));
    let mut articles: Vec<Stated> =
        articles.filter(|stated| stated.headline.is_some() || !stated.body.is_empty()).collect();
    let with_text = articles.iter().position(|stated| !stated.body.is_empty()).unwrap_or(0);
    (!articles.is_empty()).then(|| articles.swap_remove(with_text))
}

/// Every object, those around before those inside.
fn collect<'a>(value: &'a Value, deep: usize, objects: &mut Vec<&'a Value>) {
    match value {
        Value::Array(items) if deep > 0 => items.iter().for_each(|item| collect(item, deep - 1, objects)),
        Value::Object(fields) => {
            objects.push(value);
            if deep > 0 {
                fields.values().for_each(|inside| collect(inside, deep - 1, objects));
            }
        }
        _ => {}
    }
}

/// True for an object of one of the types of articles, named with or without schema.org's address.
pub(super) fn is_article(object: &Value) -> bool {
    many(object, "@type").iter().filter_map(|kind| kind.as_str()).any(|kind| {
        let name = kind.rsplit(['/', ':', '#']).next().unwrap_or(kind);
        ARTICLES.contains(&name)
    })
}

struct Graph<'a> {
    /// Objects by their `@id`.
    named: HashMap<&'a str, &'a Value>,
}

impl<'a> Graph<'a> {
    fn stated(&self, article: &'a Value) -> Stated {
        let words = |key: &str| many(article, key).into_iter().find_map(|value| self.name(value));
        let first = |keys: &[&str]| keys.iter().find_map(|key| words(key));
        let authors: Vec<String> = ["author", "creator"]
            .iter()
            .map(|key| {
                many(article, key).into_iter().filter_map(|value| self.name(value)).collect::<Vec<_>>()
            })
            .find(|names| !names.is_empty())
            .unwrap_or_default();
        Stated {
            headline: first(&["headline", "name"]),
            title: None,
            date_published: ["datePublished", "dateCreated", "uploadDate"]
                .iter()
                .find_map(|key| article.get(*key).and_then(Value::as_str).and_then(date)),
            publisher: first(&["publisher", "sourceOrganization"]),
            author: field(&authors.join(", ")),
            url: ["url", "mainEntityOfPage", "@id"].iter().find_map(|key| address(article.get(*key)?)),
            license: ["license", "usageInfo", "acquireLicensePage"]
                .iter()
                .find_map(|key| many(article, key).into_iter().find_map(|value| self.terms(value))),
            in_language: first(&["inLanguage"]).and_then(|tag| language(&tag)),
            body: self.body(article),
        }
    }

    /// The text, and for a live report that of its entries.
    fn body(&self, article: &Value) -> Vec<String> {
        let text = |object: &Value| {
            let body = object.get("articleBody").or_else(|| object.get("text"));
            body.and_then(Value::as_str).map(paragraphs).unwrap_or_default()
        };
        let mut body = text(article);
        for entry in many(article, "liveBlogUpdate") {
            body.extend(entry.get("headline").and_then(Value::as_str).and_then(field));
            body.extend(text(entry));
        }
        body
    }

    /// The words of a value: its own, its name, or the name of the object to which it refers.
    fn name(&self, value: &Value) -> Option<String> {
        let named = |object: &Value| {
            ["name", "alternateName", "@value"]
                .iter()
                .find_map(|key| object.get(*key)?.as_str().map(str::to_string))
        };
        match value {
            // An address names nobody.
            Value::String(words) => field(words).filter(|words| !words.contains("://")),
            Value::Object(_) => {
                let referred =
                    || self.named.get(value.get("@id")?.as_str()?).and_then(|object| named(object));
                named(value).or_else(referred).and_then(|words| field(&words))
            }
            _ => None,
        }
    }

    fn terms(&self, value: &Value) -> Option<String> {
        match value {
            Value::String(words) => terms(words),
            _ => address(value).or_else(|| self.name(value)),
        }
    }
}

/// The address that a value is or has; `None` for one that no browser may follow.
fn address(value: &Value) -> Option<String> {
    match value {
        Value::String(address) => web_link(address),
        _ => ["url", "@id"].iter().find_map(|key| web_link(value.get(*key)?.as_str()?)),
    }
}

/// The values of a field, which may be one or a list.
fn many<'a>(object: &'a Value, key: &str) -> Vec<&'a Value> {
    match object.get(key) {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(items)) => items.iter().collect(),
        Some(single) => vec![single],
    }
}
