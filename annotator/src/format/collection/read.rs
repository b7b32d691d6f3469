//! The text of a collection file becomes a collection; an item that is not in order costs
//! itself only.

use std::collections::HashSet;

use serde_json::Value;

use crate::format::collection::{
    BrokenEntry, BrokenReason, Collection, CollectionError, Entry, EntryQuotation, EntrySpeaker, MAX_BYTES,
};
use crate::format::value::{certainty, countries, country_certainty, day, one_or_many, string, strings};
use crate::model::Kind;

pub(super) fn read(text: &str) -> Result<Collection, CollectionError> {
    if text.len() > MAX_BYTES {
        return Err(CollectionError::TooLarge { bytes: text.len() });
    }
    let document: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| CollectionError::NotJson { line: error.line(), column: error.column() })?;
    let items = document.get("articles").and_then(Value::as_array).ok_or(CollectionError::NotACollection)?;

    let title = string(&document, "title").unwrap_or_default().to_string();
    let generator = string(&document, "generator").map(str::to_string);
    let mut collection = Collection { title, generator, ..Collection::default() };
    let mut ids = HashSet::new();
    for (nth, item) in items.iter().enumerate() {
        let read = entry(item).and_then(|entry| {
            if ids.insert(entry.id.clone()) { Ok(entry) } else { Err(BrokenReason::SameId) }
        });
        match read {
            Ok(entry) => collection.entries.push(entry),
            Err(reason) => {
                let name = string(item, "id").or(string(item, "file")).unwrap_or_default().to_string();
                collection.broken.push(BrokenEntry { number: nth + 1, name, reason });
            }
        }
    }
    Ok(collection)
}

fn entry(item: &Value) -> Result<Entry, BrokenReason> {
    entry_of(item, string(item, "file").filter(|file| is_plain_name(file)).ok_or(BrokenReason::NoFile)?)
}

/// An item of a list whose file is this one.
pub(in crate::format) fn entry_of(item: &Value, file: &str) -> Result<Entry, BrokenReason> {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let id = string(item, "id").filter(|id| !id.is_empty()).unwrap_or(stem);
    let text = |key| string(item, key).map(str::to_string);

    let mut speakers = Vec::new();
    for (nth, value) in one_or_many(item, "speakers").iter().enumerate() {
        speakers.push(speaker(value).ok_or(BrokenReason::BadSpeaker { number: nth + 1 })?);
    }
    let known: HashSet<&str> = speakers.iter().map(|speaker| speaker.id.as_str()).collect();
    let mut quotations = Vec::new();
    for (nth, value) in one_or_many(item, "quotations").iter().enumerate() {
        quotations.push(quotation(value, &known).ok_or(BrokenReason::BadQuotation { number: nth + 1 })?);
    }
    Ok(Entry {
        id: id.to_string(),
        file: file.to_string(),
        headline: text("headline").unwrap_or_else(|| id.to_string()),
        standfirst: text("standfirst").unwrap_or_default(),
        date_published: string(item, "datePublished").and_then(day).map(str::to_string),
        publisher: text("publisher"),
        in_language: string(item, "inLanguage").unwrap_or("en").to_string(),
        invented: flag(item, "invented"),
        discover: text("discover").unwrap_or_default(),
        quotations,
        speakers,
    })
}

/// A list is untrusted: it may name files of its own folder, and no address elsewhere.
fn is_plain_name(file: &str) -> bool {
    !file.is_empty()
        && !file.starts_with('.')
        && !file.contains(['/', '\\', ':', '?', '#', '%'])
        && !file.chars().any(char::is_control)
}

/// False when there is none.
fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or(false)
}

fn speaker(value: &Value) -> Option<EntrySpeaker> {
    Some(EntrySpeaker {
        id: string(value, "id")?.to_string(),
        name: string(value, "name")?.to_string(),
        unnamed: flag(value, "unnamed"),
        countries: countries(value),
        country_certainty: country_certainty(value),
    })
}

fn quotation(value: &Value, known: &HashSet<&str>) -> Option<EntryQuotation> {
    let speakers: Vec<String> = strings(value, "speakers").map(str::to_string).collect();
    let content: Vec<String> = strings(value, "content").map(str::to_string).collect();
    let sound = !content.is_empty() && speakers.iter().all(|id| known.contains(id.as_str()));
    sound.then_some(EntryQuotation {
        id: string(value, "id")?.to_string(),
        kind: string(value, "kind").and_then(Kind::from_name)?,
        content,
        speakers,
        countries: countries(value),
        certainty: certainty(value),
    })
}
