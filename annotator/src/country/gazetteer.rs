//! The gazetteer of an article: which countries, peoples and places it names, where, and what a name
//! that several places bear means in it.
//!
//! *Georgetown* is Guyana's capital until the article says *Georgetown, Delaware*; from then on
//! it is that town wherever it stands.

use std::collections::HashMap;

use crate::document::Document;
use crate::lexicon::{Geography, GeographySort, Hit};
use crate::model::{BlockKind, Country};
use crate::phrase::{Phrase, is_given_name};
use crate::word_class::WordClass as W;

/// A country, people or place named in the text, and where.
#[derive(Clone, Copy, Debug)]
pub struct Sighting {
    pub token: usize,
    pub block: usize,
    pub country: Country,
    pub sort: GeographySort,
}

pub struct Gazetteer<'a> {
    /// In text order.
    pub sightings: Vec<Sighting>,
    /// Where the report was written, as its dateline or its author's line says.
    pub written_in: Option<Country>,
    /// The names that mean another country here than in most texts.
    meanings: HashMap<&'a str, Country>,
}

impl<'a> Gazetteer<'a> {
    pub fn new(document: &Document<'a>) -> Gazetteer<'a> {
        let mut gazetteer =
            Gazetteer { sightings: Vec::new(), written_in: None, meanings: meanings(document) };
        gazetteer.sightings = gazetteer.sightings(document);
        gazetteer.written_in = dateline(document).or_else(|| author_place(document));
        gazetteer
    }

    /// What the name that begins at token `at` tells; `None` where none does, or where it is somebody's
    /// given name.
    pub fn at(&self, document: &Document, at: usize) -> Option<(Country, GeographySort)> {
        if let Some(place) = based(document, at) {
            return Some(place);
        }
        let hit = hit(document, at)?;
        let country = self.meanings.get(words(document, &hit)).copied().unwrap_or(hit.value.country);
        (!is_given_name(document, &hit)).then_some((country, hit.value.sort))
    }

    /// What is named at token `at` or, behind an article or an adjective, right after it.
    pub fn near(&self, document: &Document, at: usize) -> Option<(Country, GeographySort)> {
        self.at(document, at).or_else(|| {
            let between = matches!(document.class(at), W::Determiner | W::Adjective | W::Noun | W::Name);
            self.at(document, at + 1).filter(|_| between)
        })
    }

    /// What a phrase names, as it is meant in this article.
    pub fn in_phrase(&self, document: &Document, phrase: &Phrase) -> Vec<(Country, GeographySort)> {
        let mut found = phrase.geography.clone();
        let named = phrase.tokens.clone().filter_map(|at| hit(document, at));
        for hit in named {
            if let Some(&meant) = self.meanings.get(words(document, &hit)) {
                let usual = (hit.value.country, hit.value.sort);
                found.iter_mut().filter(|named| **named == usual).for_each(|named| named.0 = meant);
            }
        }
        found
    }

    fn sightings(&self, document: &Document) -> Vec<Sighting> {
        let mut found = Vec::new();
        for sentence in &document.sentences {
            let mut token = sentence.tokens.start;
            while token < sentence.tokens.end {
                let hit = document.lexicon.geography.find(document.text, &document.tokens, token);
                if let Some((country, sort)) = self.at(document, token) {
                    found.push(Sighting { token, block: sentence.block, country, sort });
                }
                // "South Sudan" does not name Sudan.
                token = hit.map_or(token + 1, |hit| hit.until);
            }
        }
        found
    }
}

fn hit(document: &Document, at: usize) -> Option<Hit<Geography>> {
    document.tokens.get(at).filter(|token| token.is_capital())?;
    document.lexicon.geography.find(document.text, &document.tokens, at)
}

fn words<'a>(document: &Document<'a>, hit: &Hit<Geography>) -> &'a str {
    document.span(hit.from, hit.until).of(document.text)
}

/// *Brisbane-based*, *New York-based*
fn based(document: &Document, at: usize) -> Option<(Country, GeographySort)> {
    let stem = document.word(at).strip_suffix("-based")?;
    let place = match at.checked_sub(1).map(|before| document.word(before)) {
        Some(before) if before.starts_with(char::is_uppercase) => {
            document.lexicon.geography.get(&format!("{before} {stem}"))
        }
        _ => None,
    };
    let place = place.or_else(|| document.lexicon.geography.get(stem))?;
    Some((place.country, GeographySort::Place))
}

/// *Georgetown, Delaware*; *London, Ontario*: a town whose country the name behind its comma tells.
fn meanings<'a>(document: &Document<'a>) -> HashMap<&'a str, Country> {
    let mut meanings = HashMap::new();
    let is_town = |sort| matches!(sort, GeographySort::Place | GeographySort::Capital);
    for at in 0..document.tokens.len() {
        let Some(town) = hit(document, at).filter(|hit| is_town(hit.value.sort)) else { continue };
        if document.class(town.until) != W::Comma {
            continue;
        }
        let Some(wider) = hit(document, town.until + 1) else { continue };
        let is_wider = matches!(wider.value.sort, GeographySort::Place | GeographySort::Name);
        // "offices in London, France and Spain" is a list.
        let closes = matches!(document.class(wider.until), W::Comma | W::Break)
            || document.sentence_of(at) != document.sentence_of(wider.until);
        let listed = document.class(town.from.saturating_sub(1)) == W::Comma;
        if is_wider && closes && !listed && wider.value.country != town.value.country {
            meanings.insert(words(document, &town), wider.value.country);
        }
    }
    meanings
}

/// How many words a dateline has before its dash at most.
const LONGEST_DATELINE: usize = 10;

/// *SINGAPORE – The …*, *KABWE, Zambia (Agency) — The …*: where the first paragraphs begin with a place
/// and a dash.
fn dateline(document: &Document) -> Option<Country> {
    let first = document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).take(2);
    first
        .filter_map(|block| opening(block.span.of(document.text)))
        .find_map(|words| place_in(document, words))
}

/// What stands before the first dash of a paragraph, if it looks like the place of a report.
fn opening(paragraph: &str) -> Option<&str> {
    let dash = [" – ", " — ", " - ", "— ", "– "].iter().filter_map(|dash| paragraph.find(dash)).min()?;
    let words = paragraph[..dash].trim_end();
    let place = words.split(['(', ',', '/']).next()?.trim();
    let is_place =
        !place.is_empty() && place.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    (is_place && words.split_whitespace().count() <= LONGEST_DATELINE).then_some(words)
}

/// *By Ida Brandt in Nairobi*
fn author_place(document: &Document) -> Option<Country> {
    let mut lines = document.blocks.iter().filter(|block| block.kind == BlockKind::Byline);
    lines.find_map(|block| {
        let line = block.span.of(document.text);
        let behind = line.split([',', '|', '•', '·']).next_back().filter(|part| part.len() < line.len());
        let place =
            [" in ", " at ", " from "].iter().find_map(|word| line.rsplit_once(word)).map(|(_, place)| place);
        place.or(behind).and_then(|words| place_in(document, words))
    })
}

/// The country of the last place that these words name; capitals need not be written small.
fn place_in(document: &Document, words: &str) -> Option<Country> {
    let parts = words.split(['(', ')', ',', '/']).map(str::trim).filter(|part| !part.is_empty());
    let mut found = None;
    for part in parts {
        let geography = &document.lexicon.geography;
        let place = geography.get(part).or_else(|| geography.get(&in_small_letters(part)));
        found = place.filter(|place| place.sort != GeographySort::Demonym).or(found);
    }
    found.map(|place| place.country)
}

/// `PORT-AU-PRINCE` → `Port-au-Prince`
fn in_small_letters(place: &str) -> String {
    let mut small = String::new();
    let mut start = true;
    for word in place.split_inclusive([' ', '-']) {
        let lower = word.to_lowercase();
        let joins =
            matches!(lower.trim_end_matches([' ', '-']), "de" | "do" | "da" | "la" | "au" | "el" | "of");
        match lower.chars().next().filter(|_| start || !joins) {
            Some(first) => {
                small.extend(first.to_uppercase());
                small.push_str(&lower[first.len_utf8()..]);
            }
            None => small.push_str(&lower),
        }
        start = false;
    }
    small
}
