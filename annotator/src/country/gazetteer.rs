//! The gazetteer of an article: which countries, peoples and places it names, where, and what a name
//! that several places bear means in it.
//!
//! *Georgetown* is Guyana's capital until the article says *Georgetown, Delaware*; from then on
//! it is that town wherever it stands.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::coreference::Coreference;
use crate::document::Document;
use crate::lexicon::{Geography, GeographySort, Hit};
use crate::model::{ActorKind, Country};
use crate::origin::origin;
use crate::phrase::{Phrase, PhraseSort, is_given_name};
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

/// A country, people or place named in the text, and where.
#[derive(Clone, Copy, Debug)]
pub struct Sighting {
    pub token: usize,
    pub block: usize,
    pub country: Country,
    pub sort: GeographySort,
}

pub struct Gazetteer {
    /// In text order.
    pub sightings: Vec<Sighting>,
    /// Where the report was written, as its dateline or its author's line says.
    pub written_in: Option<Country>,
    /// For each token whether it is a part of a person's name.
    surnames: Vec<bool>,
    /// The names that mean another country here than in most texts.
    meanings: FxHashMap<String, Country>,
}

impl Gazetteer {
    pub fn new(document: &Document, phrases: &Phrases, coreference: &Coreference) -> Gazetteer {
        let mut meanings = meanings(document);
        let origin = origin(document);
        if let Some((town, country)) = origin.as_ref().and_then(|origin| origin.meaning.clone()) {
            meanings.insert(town, country);
        }
        let written_in = origin.map(|origin| origin.country);
        let mut gazetteer = Gazetteer {
            sightings: Vec::new(),
            written_in,
            surnames: surnames(document, phrases, coreference),
            meanings,
        };
        gazetteer.sightings = gazetteer.sightings(document);
        if gazetteer.settle_namesakes(document) {
            gazetteer.sightings = gazetteer.sightings(document);
        }
        gazetteer
    }

    /// Understands each name that places of several countries bear by what else the article names; false where
    /// it names none such, or all as usual.
    fn settle_namesakes(&mut self, document: &Document) -> bool {
        let name_of = |sighting: &Sighting| hit(document, sighting.token).map(|hit| words(document, &hit));
        let mut of_country: FxHashMap<Country, usize> = FxHashMap::default();
        let mut by_name: FxHashMap<(Country, &str), usize> = FxHashMap::default();
        let mut named: Vec<(&str, &str)> = Vec::new();
        for sighting in &self.sightings {
            let Some(name) = name_of(sighting) else { continue };
            *of_country.entry(sighting.country).or_default() += 1;
            *by_name.entry((sighting.country, name)).or_default() += 1;
            named.extend(document.lexicon.namesakes(name).map(|codes| (name, codes)));
        }
        let mut settled = false;
        for (name, codes) in named {
            let elsewhere = |country: Country| {
                let all = of_country.get(&country).copied().unwrap_or_default();
                let so_named = by_name.get(&(country, name)).copied().unwrap_or_default();
                all - so_named + usize::from(self.written_in == Some(country))
            };
            // Of those named alike the first: max_by_key would take the last.
            let mut best: Option<(usize, Country)> = None;
            for country in super::codes(codes) {
                let count = elsewhere(country);
                if best.is_none_or(|(most, _)| count > most) {
                    best = Some((count, country));
                }
            }
            if let Some((_, country)) = best.filter(|(count, _)| *count > 0)
                && !self.meanings.contains_key(name)
            {
                self.meanings.insert(name.to_string(), country);
                settled = true;
            }
        }
        settled
    }

    /// What the name that begins at token `at` tells; `None` where none does, or where it is somebody's
    /// given name.
    pub fn at(&self, document: &Document, at: usize) -> Option<(Country, GeographySort)> {
        if let Some(place) = based(document, at) {
            return Some(place);
        }
        let hit = hit(document, at)?;
        let country = self.meanings.get(words(document, &hit)).copied().unwrap_or(hit.value.country);
        (!is_given_name(document, &hit) && !self.surnames[at]).then_some((country, hit.value.sort))
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
        for at in phrase.tokens.clone() {
            let Some(hit) = hit(document, at) else { continue };
            let usual = (hit.value.country, hit.value.sort);
            let Some(place) = found.iter().position(|named| *named == usual) else { continue };
            if self.surnames[at] {
                found.remove(place);
            } else if let Some(&meant) = self.meanings.get(words(document, &hit)) {
                found[place].0 = meant;
            }
        }
        // "a Dutchman", "an Irishwoman": a people that is a role too
        let roles = phrase.roles.iter().filter_map(|role| hit(document, role.tokens.start));
        found.extend(roles.map(|hit| (hit.value.country, hit.value.sort)));
        found.extend(phrase.tokens.clone().filter_map(|at| based(document, at)));
        found
    }

    /// What is named in a range of tokens.
    pub fn within(&self, tokens: Range<usize>) -> &[Sighting] {
        let from = self.sightings.partition_point(|sighting| sighting.token < tokens.start);
        let until = self.sightings.partition_point(|sighting| sighting.token < tokens.end);
        &self.sightings[from..until.max(from)]
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
fn meanings(document: &Document) -> FxHashMap<String, Country> {
    let mut meanings = FxHashMap::default();
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
            meanings.insert(words(document, &town).to_string(), wider.value.country);
        }
    }
    meanings
}

/// For each token whether it is a part of a person's name: *Wendy Lagos* names no town, nor does *Lagos* alone from
/// then on, unless something is in it.
fn surnames(document: &Document, phrases: &Phrases, coreference: &Coreference) -> Vec<bool> {
    let mut surnames = vec![false; document.tokens.len()];
    let mut last_names: FxHashSet<&str> = FxHashSet::default();
    for (index, phrase) in phrases.all.iter().enumerate() {
        let person = coreference.of_phrase[index].is_some_and(|entity| {
            let entity = &coreference.entities[entity];
            entity.likely == ActorKind::Person && (entity.kind.is_some() || entity.personal)
        });
        if person && matches!(phrase.sort, PhraseSort::Name | PhraseSort::Place) {
            surnames[phrase.name.clone()].fill(true);
            last_names.extend(phrase.name.clone().skip(1).last().map(|at| document.word(at)));
        }
    }
    for phrase in
        phrases.all.iter().filter(|phrase| phrase.sort == PhraseSort::Place && phrase.name.len() == 1)
    {
        let at = phrase.name.start;
        let placed = at > 0 && document.class(at - 1) == W::Preposition;
        surnames[at] |= !placed && last_names.contains(document.word(at));
    }
    surnames
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staged::Staged;

    /// The codes of what `text` names, in order.
    fn check(text: &str, expect: &[&str]) {
        let staged = Staged::new(text);
        let gazetteer = Gazetteer::new(&staged.document, &staged.phrases, &staged.coreference);
        let found: Vec<&str> = gazetteer.sightings.iter().map(|sighting| sighting.country.code()).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn a_town_is_where_its_region_or_country_lies() {
        check("A shop in London, Ontario, closed. London was quiet.", &["CA", "CA", "CA"]);
        check("GEORGETOWN, Del. — A shop closed. In Georgetown it rained.", &["US", "US"]);
        check("A shop in London closed.", &["GB"]);
        check("Shops in Oslo, Sweden and Lyon closed.", &["NO", "SE", "FR"]);
    }

    #[test]
    fn of_towns_of_one_name_the_country_that_is_named_too_is_meant() {
        check("A shop in Perth closed.", &["AU"]);
        check("A shop in Perth closed, and one in Glasgow.", &["GB", "GB"]);
        check("A shop in Perth closed, and one in Lyon.", &["AU", "FR"]);
    }

    #[test]
    fn a_town_in_the_name_of_a_person_is_none_and_in_that_of_an_army_is() {
        check("Teacher Ida Lagos left. Lagos was tired.", &[]);
        check("Jordan Hale left.", &[]);
        check("The Jordan Armed Forces left.", &["JO"]);
        check("Teacher Ida Brandt left Lagos.", &["NG"]);
    }

    #[test]
    fn longer_names_hide_the_shorter_ones_inside() {
        check("The road to South Sudan is long.", &["SS"]);
        check("The Brisbane-based shop closed.", &["AU"]);
    }
}
