//! A line of the list: an article with those of its quotations that the part is about.

use serde::Serialize;
use serde_json::Value;

use super::PartError;
use super::place::article_file;
use super::read::{document, number};
use crate::format::collection::{Entry, EntryQuotation, EntrySpeaker, read_entry};
use crate::format::value::one_or_many;
use crate::model::Country;

/// An article as a part has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its place among all articles, from the oldest.
    pub number: usize,
    /// With fewer quotations than the article has, and only those who speak them. Its file is
    /// where [`article_file`](super::article_file) says.
    pub entry: Entry,
    /// For each quotation its place among those of the article.
    pub places: Vec<usize>,
}

/// The lines of a part, in the order of the file: the oldest first. A line that is not in order is left out.
pub fn lines_from_file(text: &str) -> Result<Vec<Line>, PartError> {
    let document = document(text)?;
    document.get("articles").ok_or(PartError)?;
    Ok(from_json(&document))
}

/// An article with all its quotations, on one line.
pub fn line_to_text(number: usize, entry: &Entry) -> String {
    let places: Vec<usize> = (0..entry.quotations.len()).collect();
    serde_json::to_string(&Written::new(number, entry, &places, true)).unwrap_or_default()
}

/// Reads what [`line_to_text`] wrote; `None` for anything else.
pub fn line_from_text(text: &str) -> Option<Line> {
    line(&document(text).ok()?)
}

impl Line {
    /// What another part has of the same article, put together with what is here; each quotation once, in text order.
    pub fn join(&mut self, other: &Line) {
        for (place, quotation) in other.places.iter().zip(&other.entry.quotations) {
            if let Err(at) = self.places.binary_search(place) {
                self.places.insert(at, *place);
                self.entry.quotations.insert(at, quotation.clone());
            }
        }
        for speaker in &other.entry.speakers {
            if self.entry.speaker(&speaker.id).is_none() {
                self.entry.speakers.push(speaker.clone());
            }
        }
    }
}

/// The lines under `articles`.
pub(super) fn from_json(value: &Value) -> Vec<Line> {
    one_or_many(value, "articles").iter().filter_map(line).collect()
}

fn line(value: &Value) -> Option<Line> {
    let id = value.get("id")?.as_str()?;
    let entry = read_entry(value, &article_file(id)).ok()?;
    let places: Vec<usize> = one_or_many(value, "places")
        .iter()
        .filter_map(|place| place.as_u64().map(|it| it as usize))
        .collect();
    let in_order = places.is_sorted() && places.len() == entry.quotations.len();
    in_order.then_some(Line { number: number(value, "number")?, entry, places })
}

/// A line as it is written: `whole` with what stands under a headline in the list of all.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Written<'a> {
    number: usize,
    id: &'a str,
    headline: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    standfirst: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    in_language: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    invented: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    discover: &'a str,
    speakers: Vec<WrittenSpeaker<'a>>,
    quotations: Vec<WrittenQuotation<'a>>,
    places: Vec<usize>,
}

#[derive(Serialize)]
struct WrittenSpeaker<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unnamed: bool,
    countries: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certainty: Option<f32>,
}

#[derive(Serialize)]
struct WrittenQuotation<'a> {
    id: &'a str,
    kind: &'static str,
    content: &'a [String],
    speakers: &'a [String],
    countries: Vec<&'a str>,
    certainty: f32,
}

impl<'a> Written<'a> {
    pub(super) fn new(number: usize, entry: &'a Entry, places: &[usize], whole: bool) -> Written<'a> {
        let chosen = || places.iter().map(|&place| &entry.quotations[place]);
        let speaks =
            |speaker: &&EntrySpeaker| chosen().any(|quotation| quotation.speakers.contains(&speaker.id));
        Written {
            number,
            id: &entry.id,
            headline: &entry.headline,
            standfirst: if whole { &entry.standfirst } else { "" },
            date_published: entry.date_published.as_deref(),
            publisher: entry.publisher.as_deref(),
            in_language: &entry.in_language,
            invented: entry.invented,
            discover: if whole { &entry.discover } else { "" },
            speakers: entry.speakers.iter().filter(speaks).map(speaker).collect(),
            quotations: chosen().map(quotation).collect(),
            places: places.to_vec(),
        }
    }
}

/// About how many bytes a line takes. It need not be exact, only the same each time.
pub(super) fn weight(entry: &Entry, places: &[usize], whole: bool) -> usize {
    const LINE: usize = 130;
    const SPEAKER: usize = 50;
    const QUOTATION: usize = 90;
    let under = if whole { entry.standfirst.len() + entry.discover.len() } else { 0 };
    let head = LINE
        + entry.id.len()
        + entry.headline.len()
        + under
        + entry.publisher.as_ref().map_or(0, String::len);
    let quotations = places.iter().map(|&place| &entry.quotations[place]).map(|quotation| {
        let content: usize = quotation.content.iter().map(String::len).sum();
        // Most who speak do so twice.
        let speakers: usize = quotation.speakers.iter().map(|id| 2 * id.len() + SPEAKER / 2).sum();
        QUOTATION + content + speakers
    });
    head + quotations.sum::<usize>()
}

/// About how many bytes the line of an article takes with all its quotations.
pub(super) fn weight_of_all(entry: &Entry) -> usize {
    weight(entry, &(0..entry.quotations.len()).collect::<Vec<_>>(), true)
}

fn speaker(speaker: &EntrySpeaker) -> WrittenSpeaker<'_> {
    WrittenSpeaker {
        id: &speaker.id,
        name: &speaker.name,
        unnamed: speaker.unnamed,
        countries: codes(&speaker.countries),
        certainty: Some(speaker.country_certainty).filter(|&sure| sure < 1.0),
    }
}

fn quotation(quotation: &EntryQuotation) -> WrittenQuotation<'_> {
    WrittenQuotation {
        id: &quotation.id,
        kind: quotation.kind.as_str(),
        content: &quotation.content,
        speakers: &quotation.speakers,
        countries: codes(&quotation.countries),
        certainty: quotation.certainty,
    }
}

pub(super) fn codes(countries: &[Country]) -> Vec<&str> {
    countries.iter().map(Country::code).collect()
}
