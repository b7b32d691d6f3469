//! The head of a list in parts, and the roll of those who speak for a country.

use serde_json::{Value, json};

use super::PartError;
use super::cells::Cells;
use super::read::{document, number};
use super::speaker::{self, Speaker};
use crate::format::collection::{CollectionError, MAX_BYTES};
use crate::format::value::{one_or_many, string, strings};
use crate::model::Country;

/// What a program must know to read these parts. A later one is refused.
const VERSION: usize = 1;

/// What `collection.json` says of a list in parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// Empty when the file gives none.
    pub title: String,
    pub generator: Option<String>,
    /// How many there are.
    pub articles: usize,
    /// How many have a word.
    pub speakers: usize,
    /// The parts of the list of all.
    pub list_parts: usize,
    /// The files that speakers stand in.
    pub buckets: usize,
    /// All quotations.
    pub cells: Cells,
    /// The countries spoken for, each with how many parts it has.
    pub countries: Vec<(Country, usize)>,
    /// The letters that the lists of names begin with.
    pub names: Vec<String>,
    /// Those who say most, most first.
    pub most_quoted: Vec<Speaker>,
}

/// Who speaks for a country.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roll {
    /// Those who say most for it, most first, with what they say for it.
    pub speakers: Vec<Speaker>,
    /// That these are all.
    pub is_whole: bool,
}

/// Reads the roll of a country.
pub fn roll_from_file(text: &str) -> Result<Roll, PartError> {
    let document = document(text)?;
    let is_whole = document.get("whole").and_then(Value::as_bool).ok_or(PartError)?;
    Ok(Roll { speakers: speakers(&document), is_whole })
}

pub(super) fn roll_to_file(roll: &Roll) -> String {
    json!({ "whole": roll.is_whole, "speakers": roll.speakers.iter().map(speaker::to_json).collect::<Vec<_>>() })
        .to_string()
}

/// `None` for a list that is whole.
pub(super) fn read(text: &str) -> Result<Option<Head>, CollectionError> {
    if text.len() > MAX_BYTES {
        return Err(CollectionError::TooLarge { bytes: text.len() });
    }
    let document: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| CollectionError::NotJson { line: error.line(), column: error.column() })?;
    let Some(parts) = document.get("inParts") else { return Ok(None) };
    let count = |key| number(parts, key);
    let version = count("version").ok_or(CollectionError::NotACollection)?;
    if version > VERSION {
        return Err(CollectionError::LaterVersion);
    }
    let needed = |key| count(key).ok_or(CollectionError::NotACollection);
    let country = |row: &Value| {
        let code = row.get(0)?.as_str().and_then(Country::from_code)?;
        Some((code, usize::try_from(row.get(1)?.as_u64()?).ok()?))
    };
    Ok(Some(Head {
        title: string(&document, "title").unwrap_or_default().to_string(),
        generator: string(&document, "generator").map(str::to_string),
        articles: needed("articles")?,
        speakers: needed("speakers")?,
        list_parts: needed("list")?,
        buckets: needed("buckets")?,
        cells: Cells::from_json(parts.get("cells").unwrap_or(&Value::Null)),
        countries: one_or_many(parts, "countries").iter().filter_map(country).collect(),
        names: strings(parts, "names").map(str::to_string).collect(),
        most_quoted: one_or_many(parts, "mostQuoted").iter().filter_map(speaker::from_json).collect(),
    }))
}

/// The fields by hand: they are read by the order, `inParts` before what is long.
pub(super) fn to_file(head: &Head) -> String {
    let parts = json!({
        "version": VERSION,
        "articles": head.articles,
        "speakers": head.speakers,
        "list": head.list_parts,
        "buckets": head.buckets,
        "countries": head.countries.iter().map(|(country, parts)| json!([country.code(), parts])).collect::<Vec<_>>(),
        "cells": head.cells.to_json(),
        "names": head.names,
        "mostQuoted": head.most_quoted.iter().map(speaker::to_json).collect::<Vec<_>>(),
    });
    let title = json!(head.title);
    let generator =
        head.generator.as_ref().map(|name| format!("\"generator\": {},\n", json!(name))).unwrap_or_default();
    // An older program finds a list here, with nothing in it.
    format!("{{\"title\": {title},\n{generator}\"inParts\": {parts},\n\"articles\": []}}\n")
}

fn speakers(document: &Value) -> Vec<Speaker> {
    one_or_many(document, "speakers").iter().filter_map(speaker::from_json).collect()
}
