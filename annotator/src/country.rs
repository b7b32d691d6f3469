//! Countries: for whom an actor speaks or acts.
//!
//! First what its own words say (*British Foreign Secretary*, *Brazil's Agriculture Ministry*, a
//! known organisation), then whom it belongs to (*the army's spokesman*), then, for those the
//! article presents without any, the country that the text around them is about.

use std::collections::HashMap;

use crate::coreference::{Coreference, Entity};
use crate::document::Document;
use crate::lexicon::{GeographySort, RoleSort};
use crate::model::{ActorKind, BlockKind, Country};
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

/// The countries of each entity; empty where the text gives none.
pub fn countries(document: &Document, phrases: &Phrases, coreference: &Coreference) -> Vec<Vec<Country>> {
    let sightings = sightings(document);
    let home = home(document, &sightings);
    let mut found: Vec<Vec<Country>> = coreference.entities.iter().map(|entity| own(document, phrases, entity)).collect();
    // Twice: a spokesman of an army's unit gets his country by way of the army.
    for _ in 0..2 {
        for at in 0..found.len() {
            if let Some(owner) = coreference.entities[at].affiliation
                && found[at].is_empty()
                && owner != at
            {
                found[at] = found[owner].clone();
            }
        }
    }
    for (at, entity) in coreference.entities.iter().enumerate() {
        if found[at].is_empty() && !is_international(coreference, entity) {
            let near = near(document, phrases, entity, &sightings);
            found[at] = near.or(home).into_iter().collect();
        }
    }
    found
}

/// What is known to belong to no country: a world body, and who speaks for it.
fn is_international(coreference: &Coreference, entity: &Entity) -> bool {
    entity.known == Some("-")
        || entity.known == Some("")
        || entity.affiliation.is_some_and(|owner| coreference.entities[owner].known == Some(""))
}

/// What the entity's own words say.
fn own(document: &Document, phrases: &Phrases, entity: &Entity) -> Vec<Country> {
    if entity.kind == Some(ActorKind::Country) {
        return entity.geography.first().map(|(country, _)| *country).into_iter().collect();
    }
    if let Some(known) = entity.known.filter(|known| !known.is_empty()) {
        return known.split(", ").filter_map(Country::from_code).collect();
    }
    if let Some(envoy) = envoy_of(document, phrases, entity) {
        return vec![envoy];
    }
    // Demonyms and names before a role weigh more than the place of an office.
    let weight = |sort: GeographySort| match sort {
        GeographySort::Demonym => 3,
        GeographySort::Name | GeographySort::Seat => 2,
        GeographySort::Capital | GeographySort::Place => 1,
    };
    let best = entity.geography.iter().max_by_key(|(_, sort)| weight(*sort));
    if let Some((_, sort)) = best {
        let mut countries: Vec<Country> = Vec::new();
        let first = entity.geography.iter().find(|(_, other)| weight(*other) == weight(*sort));
        countries.extend(first.map(|(country, _)| *country));
        return countries;
    }
    behind(document, phrases, entity).into_iter().collect()
}

/// *the British ambassador in Moscow*, *Canada's envoy to China*, *ambassador of France*: who sends,
/// not where.
fn envoy_of(document: &Document, phrases: &Phrases, entity: &Entity) -> Option<Country> {
    const ENVOYS: [&str; 7] = ["ambassador", "envoy", "consul", "consul general", "diplomat", "attaché", "high commissioner"];
    entity.role_nouns.iter().find(|noun| ENVOYS.contains(noun))?;
    for mention in &entity.mentions {
        let phrase = &phrases.all[mention.phrase];
        let words = phrase.tokens.start..phrase.roles.last().map_or(phrase.tokens.end, |role| role.tokens.end);
        let named = words.clone().find_map(|at| geography_at(document, at));
        if let Some((country, _)) = named {
            return Some(country);
        }
    }
    None
}

/// *the mayor of Lyon*, *a teacher in Cholula*, *retired teachers from Hamburg*: a place that the
/// phrase names behind itself, or behind its comma.
fn behind(document: &Document, phrases: &Phrases, entity: &Entity) -> Option<Country> {
    for mention in &entity.mentions {
        let phrase = &phrases.all[mention.phrase];
        let limit = document.sentences[phrase.sentence].tokens.end;
        let mut at = phrase.tokens.end;
        let mut commas = 0;
        while at < limit {
            match document.class(at) {
                W::Comma => commas += 1,
                W::Preposition => {
                    let place = document.is_any(at, &["of", "from", "in", "for", "at", "near", "on"]);
                    if place && let Some((country, _)) = geography_at(document, at + 1).or_else(|| geography_at(document, at + 2)) {
                        return Some(country);
                    }
                }
                W::Finite | W::Auxiliary | W::Modal | W::Break | W::Verbatim | W::And => break,
                W::Wh => break,
                _ => {}
            }
            if commas > 1 {
                break;
            }
            at += 1;
        }
    }
    None
}

/// A country, people or place named in the text, and where.
struct Sighting {
    token: usize,
    block: usize,
    country: Country,
    sort: GeographySort,
}

fn geography_at(document: &Document, at: usize) -> Option<(Country, GeographySort)> {
    let token = document.tokens.get(at).filter(|token| token.is_capital())?;
    let hit = document.lexicon.geography.find(document.text, &document.tokens, at)?;
    // "Jordan Hale", "Chelsea Clinton": a place that is a part of somebody's name
    let alone = !document.tokens.get(hit.until).is_some_and(|next| next.is_capital() && next.span.start == token.span.end + 1 && hit.value.sort == GeographySort::Place && token.has(crate::lexicon::Tags::GIVEN));
    alone.then_some((hit.value.country, hit.value.sort))
}

fn sightings(document: &Document) -> Vec<Sighting> {
    let mut found = Vec::new();
    for sentence in &document.sentences {
        for token in sentence.tokens.clone() {
            if let Some((country, sort)) = geography_at(document, token) {
                found.push(Sighting { token, block: sentence.block, country, sort });
            }
        }
    }
    found
}

/// The country the article is set in: where its towns lie, whose names it uses, the first
/// paragraphs before the others.
fn home(document: &Document, sightings: &[Sighting]) -> Option<Country> {
    let mut weights: HashMap<Country, f32> = HashMap::new();
    for sighting in sightings {
        let early = if sighting.block <= 3 { 1.5 } else { 1.0 };
        let kind = match document.blocks[sighting.block].kind {
            BlockKind::Headline | BlockKind::Standfirst => 1.3,
            _ => 1.0,
        };
        let sort = match sighting.sort {
            GeographySort::Name => 1.0,
            GeographySort::Demonym => 0.9,
            GeographySort::Place => 1.0,
            GeographySort::Capital => 0.8,
            GeographySort::Seat => 0.8,
        };
        *weights.entry(sighting.country).or_default() += early * kind * sort;
    }
    let union = |country: &Country| matches!(country.code(), "EU" | "UN");
    let mut weights: Vec<(Country, f32)> = weights.into_iter().filter(|(country, _)| !union(country)).collect();
    weights.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    weights.first().map(|(country, _)| *country)
}

/// For those who act for a state that is not named with them: *the foreign minister*, *Defence
/// ministry spokesman X* behind a sentence on *Russian diplomats*. For others the place that was
/// named last in their own paragraph.
fn near(document: &Document, phrases: &Phrases, entity: &Entity, sightings: &[Sighting]) -> Option<Country> {
    let first = entity.mentions.first()?;
    let phrase = &phrases.all[first.phrase];
    let block = document.sentences[phrase.sentence].block;
    let official = entity.is_state_organisation
        || entity.role_sorts.iter().any(|sort| matches!(sort, RoleSort::State | RoleSort::Spokes));
    let mut before = sightings.iter().rev().filter(|sighting| sighting.token < phrase.tokens.start && sighting.block + 1 >= block);
    if official {
        return before
            .find(|sighting| sighting.sort == GeographySort::Demonym && sighting.block == block && behind_is_official(document, sighting.token))
            .map(|sighting| sighting.country);
    }
    // "In Rondonópolis, … Valdirene Kuhn": the scene of the paragraph
    sightings
        .iter()
        .filter(|sighting| sighting.block == block && sighting.token < phrase.tokens.start)
        .find(|sighting| matches!(sighting.sort, GeographySort::Place | GeographySort::Capital) && sighting.token > 0 && document.is_any(sighting.token - 1, &["in", "at", "near", "outside"]))
        .map(|sighting| sighting.country)
}

/// *Russian diplomats*, *the Cambodian ministry*: a demonym before those who act for a state.
fn behind_is_official(document: &Document, at: usize) -> bool {
    use crate::lexicon::Tags;
    (at + 1..at + 4)
        .take_while(|&at| matches!(document.class(at), W::Noun | W::Adjective | W::Name))
        .any(|at| document.has(at, Tags::ROLE | Tags::ORGANISATION))
}
