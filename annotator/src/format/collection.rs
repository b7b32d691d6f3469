//! The collection file: what the list of articles and its filters need, without the articles.
//!
//! A collection is a folder with `collection.json` and one file an article; an article is
//! fetched when it is opened. How many quotations a country or a speaker has is counted from the
//! quotations listed here, so the numbers cannot contradict them. Scare quotes are nobody's
//! words and are not listed.
//!
//! A person who adds an article by hand may list its file alone, `{"file": "my-article.json"}`:
//! it appears, and counts once its entry is complete.

mod read;
mod write;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;

use crate::format::article_file::ArticleFile;
use crate::model::{Country, Kind};

pub(in crate::format) use read::entry_of as read_entry;

/// The bytes a collection file may have: some thousand articles.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// A list of articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collection {
    /// Empty when the file gives none.
    pub title: String,
    /// The program that made the list, where a program did and nobody has changed that line.
    pub generator: Option<String>,
    /// In file order.
    pub entries: Vec<Entry>,
    /// What stood in the list and could not be used, in file order. Not written.
    pub broken: Vec<BrokenEntry>,
}

/// One article of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Unique within the collection.
    pub id: String,
    /// The name of the article file in the folder of the collection, without any path.
    pub file: String,
    /// The id when the list gives none.
    pub headline: String,
    /// Empty when there is none.
    pub standfirst: String,
    /// `YYYY-MM-DD`.
    pub date_published: Option<String>,
    pub publisher: Option<String>,
    /// BCP 47 language tag.
    pub in_language: String,
    /// Its events, people and publisher are made up for practice. The screen must say so.
    pub invented: bool,
    /// What there is to discover in it: one line to a pupil, in the language of the article. Empty when
    /// there is none.
    pub discover: String,
    /// Everybody who speaks, in the order of their first words.
    pub speakers: Vec<EntrySpeaker>,
    /// In text order.
    pub quotations: Vec<EntryQuotation>,
}

/// Who speaks in an article.
#[derive(Clone, Debug, PartialEq)]
pub struct EntrySpeaker {
    /// The actor's id in the article.
    pub id: String,
    pub name: String,
    /// The name is a role or a description, as the article has no other.
    pub unnamed: bool,
    /// Those it speaks or acts for in the article.
    pub countries: Vec<Country>,
    /// How sure these are, from 0 to 1; 1 where the list does not say.
    pub country_certainty: f32,
}

/// A quotation as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryQuotation {
    /// Its id in the article.
    pub id: String,
    pub kind: Kind,
    /// The words of each content span, marks included.
    pub content: Vec<String>,
    /// Ids of the [`EntrySpeaker`]s; empty when the article does not say who.
    pub speakers: Vec<String>,
    pub countries: Vec<Country>,
    /// From 0 to 1.
    pub certainty: f32,
}

/// An item of the list that could not be used. Displayed, it is one sentence that says why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenEntry {
    /// Its place in the list, counted from 1.
    pub number: usize,
    /// The id or file it names; empty when it names none.
    pub name: String,
    pub reason: BrokenReason,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BrokenReason {
    /// No file, or one that is not simply a name in the folder of the collection.
    NoFile,
    /// An entry before it has the same id.
    SameId,
    /// A speaker without id or name, counted from 1.
    BadSpeaker { number: usize },
    /// A quotation without id, kind or words, or by a speaker who is not listed; counted from 1.
    BadQuotation { number: usize },
}

/// Why a text is no collection file. Displayed, it is one sentence that says what is wrong and
/// what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CollectionError {
    /// More than [`MAX_BYTES`].
    TooLarge {
        bytes: usize,
    },
    /// Line and column count from 1.
    NotJson {
        line: usize,
        column: usize,
    },
    NotACollection,
    /// Made by a program that knows more than this one.
    LaterVersion,
}

/// The file of a collection. The same input gives the same text, byte for byte.
pub fn to_collection_file(collection: &Collection) -> String {
    write::write(collection)
}

/// Reads what [`to_collection_file`] wrote, or what a person made of it.
pub fn from_collection_file(text: &str) -> Result<Collection, CollectionError> {
    read::read(text)
}

impl Collection {
    /// The entry of an article whose file is `<id>.json`.
    pub fn entry(id: &str, article_file: &ArticleFile) -> Entry {
        let reading = &article_file.reading;
        let article = &reading.article;
        let mut speakers: Vec<EntrySpeaker> = Vec::new();
        let mut quotations = Vec::new();
        for quotation in reading.quotations.iter().filter(|quotation| quotation.kind != Kind::Scare) {
            for actor in reading.speakers(quotation) {
                if !speakers.iter().any(|speaker| speaker.id == actor.id) {
                    speakers.push(EntrySpeaker {
                        id: actor.id.clone(),
                        name: actor.name.clone(),
                        unnamed: actor.unnamed,
                        countries: actor.countries.clone(),
                        country_certainty: actor.country_certainty,
                    });
                }
            }
            quotations.push(EntryQuotation {
                id: quotation.id.clone(),
                kind: quotation.kind,
                content: quotation.content.iter().map(|span| span.of(&article.text).to_string()).collect(),
                speakers: quotation.speakers.clone(),
                countries: quotation.countries.clone(),
                certainty: quotation.certainty,
            });
        }
        let headline = if article.headline().is_empty() { id } else { article.headline() };
        Entry {
            id: id.to_string(),
            file: format!("{id}.json"),
            headline: headline.to_string(),
            standfirst: article.standfirst().to_string(),
            date_published: article.date_published.clone(),
            publisher: article.publisher.clone(),
            in_language: article.in_language.clone(),
            invented: article_file.about.invented,
            discover: article_file.about.discover.clone().unwrap_or_default(),
            speakers,
            quotations,
        }
    }
}

impl Entry {
    /// The countries that are spoken for, with their numbers of quotations, most first; of equal
    /// numbers the one that speaks first.
    pub fn countries(&self) -> Vec<(Country, usize)> {
        most_first(self.quotations.iter().flat_map(|quotation| quotation.countries.iter().copied()))
    }

    /// The speakers with their numbers of quotations, most first; of equal numbers the one who
    /// speaks first.
    pub fn speakers_by_quotations(&self) -> Vec<(&EntrySpeaker, usize)> {
        most_first(self.quotations.iter().flat_map(|quotation| &quotation.speakers))
            .into_iter()
            .filter_map(|(id, count)| Some((self.speaker(id)?, count)))
            .collect()
    }

    /// The speaker with this id; `None` when there is none.
    pub fn speaker(&self, id: &str) -> Option<&EntrySpeaker> {
        self.speakers.iter().find(|speaker| speaker.id == id)
    }
}

/// Each different item with how often it occurs.
fn most_first<T: Copy + Eq + Hash>(items: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut places = HashMap::new();
    let mut counts: Vec<(T, usize)> = Vec::new();
    for item in items {
        let place = *places.entry(item).or_insert(counts.len());
        match counts.get_mut(place) {
            Some((_, count)) => *count += 1,
            None => counts.push((item, 1)),
        }
    }
    // Stable, so equal numbers keep the order of the text.
    counts.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    counts
}

impl fmt::Display for BrokenEntry {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let BrokenEntry { number, name, reason } = self;
        write!(f, "Article {number} of the list")?;
        if !name.is_empty() {
            write!(f, " (“{name}”)")?;
        }
        match reason {
            BrokenReason::NoFile => f.write_str(
                " names no file: give it a “file” that lies in the same folder as collection.json.",
            ),
            BrokenReason::SameId => {
                f.write_str(" has the id of an article before it: give one of them another “id”.")
            }
            BrokenReason::BadSpeaker { number } => {
                write!(f, " has an incomplete speaker: give number {number} an “id” and a “name”.")
            }
            BrokenReason::BadQuotation { number } => write!(
                f,
                " has an incomplete quotation: check “id”, “kind”, “content” and “speakers” of number {number}."
            ),
        }
    }
}

impl fmt::Display for CollectionError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            CollectionError::TooLarge { bytes } => write!(
                f,
                "The list of articles has {} MB and may have {}: split the collection in two.",
                bytes.div_ceil(1024 * 1024),
                MAX_BYTES / (1024 * 1024)
            ),
            CollectionError::NotJson { line, column } => write!(
                f,
                "The list of articles is not valid JSON: check commas, brackets and quotation marks near line \
                 {line}, column {column} of collection.json."
            ),
            CollectionError::NotACollection => f.write_str(
                "The list of articles is missing: collection.json should hold “articles”, a list in square brackets.",
            ),
            CollectionError::LaterVersion => f.write_str(
                "The collection was made by a later version of Voices: get the new version, or make the collection again \
                 with this one.",
            ),
        }
    }
}

impl std::error::Error for CollectionError {}
