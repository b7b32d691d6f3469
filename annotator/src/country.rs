//! Countries: for whom an actor speaks or acts.
//!
//! First what its own words say (*British Foreign Secretary*, *Brazil's Agriculture Ministry*, a
//! known organisation), then whom it belongs to (*the army's spokesman*), then, for those the
//! article presents without any, the country that the text around them is about.

use std::collections::BTreeMap;

use crate::choice::{Candidate, Choice, shares};
use crate::coreference::{Coreference, Entity, EntityMention};
use crate::document::Document;
use crate::lexicon::{GeographySort, RoleSort, Tags};
use crate::model::{ActorKind, BlockKind, Country, Form, Span};
use crate::order::{greatest_first, sort_by_key};
use crate::phrase::is_given_name;
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

/// The countries of an entity, and how sure they are; none where the text gives none.
#[derive(Clone, Debug, Default)]
pub struct Belonging {
    pub countries: Vec<Country>,
    /// From 0 to 1: 1 for what its own words say.
    pub certainty: f32,
}

/// For each entity for whom it speaks or acts.
pub fn countries(document: &Document, phrases: &Phrases, coreference: &Coreference) -> Vec<Belonging> {
    let sightings = sightings(document);
    let settings = settings(document, &sightings);
    let found = of_own_words(document, phrases, coreference);
    let actors = of_actors(&coreference.entities, &found);
    let named = found.into_iter().map(|countries| Belonging { countries, certainty: 1.0 });
    let guess = |entity: &Entity| surroundings(document, phrases, entity, &sightings, &settings, &actors);
    let entities = coreference.entities.iter();
    named
        .zip(entities)
        .map(|(named, entity)| match named.countries.is_empty() && !is_international(coreference, entity) {
            true => guess(entity).unwrap_or_default(),
            false => named,
        })
        .collect()
}

/// What the words of each entity say, and of those it belongs to.
fn of_own_words(document: &Document, phrases: &Phrases, coreference: &Coreference) -> Vec<Vec<Country>> {
    let mut found: Vec<Vec<Country>> =
        coreference.entities.iter().map(|entity| own(document, phrases, entity)).collect();
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
    found
}

/// For each entity whose own words name none, its first words and the countries that compete.
pub fn decisions(
    document: &Document,
    phrases: &Phrases,
    coreference: &Coreference,
) -> Vec<(Span, Vec<Candidate>)> {
    let sightings = sightings(document);
    let settings = settings(document, &sightings);
    let found = of_own_words(document, phrases, coreference);
    let actors = of_actors(&coreference.entities, &found);
    let guessed = coreference.entities.iter().zip(&found);
    guessed
        .filter(|(entity, found)| found.is_empty() && !is_international(coreference, entity))
        .filter_map(|(entity, _)| {
            let first = phrases.all[entity.mentions.first()?.phrase].span(document);
            let rows = candidates(document, phrases, entity, &sightings, &settings, &actors);
            let named = rows.into_iter().map(|(country, features)| Candidate {
                name: country.code().to_string(),
                values: features.values().to_vec(),
            });
            Some((first, named.collect()))
        })
        .collect()
}

/// How many of those whose own words name a country, other than countries themselves, name which.
fn of_actors(entities: &[Entity], found: &[Vec<Country>]) -> BTreeMap<Country, f32> {
    let mut actors = BTreeMap::new();
    for (entity, countries) in entities.iter().zip(found) {
        if entity.kind != Some(ActorKind::Country) {
            countries.iter().for_each(|country| *actors.entry(*country).or_default() += 1.0);
        }
    }
    actors
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
    let demonym = entity
        .geography
        .iter()
        .find(|(_, sort)| matches!(sort, GeographySort::Demonym | GeographySort::Name));
    if let Some(known) = entity.known.filter(|known| !known.is_empty() && demonym.is_none()) {
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
    const ENVOYS: [&str; 7] =
        ["ambassador", "envoy", "consul", "consul general", "diplomat", "attaché", "high commissioner"];
    entity.role_nouns.iter().find(|noun| ENVOYS.contains(noun))?;
    for mention in &entity.mentions {
        let phrase = &phrases.all[mention.phrase];
        let words =
            phrase.tokens.start..phrase.roles.last().map_or(phrase.tokens.end, |role| role.tokens.end);
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
                    if place
                        && let Some((country, _)) =
                            geography_at(document, at + 1).or_else(|| geography_at(document, at + 2))
                    {
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
    document.tokens.get(at).filter(|token| token.is_capital())?;
    let hit = document.lexicon.geography.find(document.text, &document.tokens, at)?;
    let in_name = is_given_name(document, &hit);
    (!in_name).then_some((hit.value.country, hit.value.sort))
}

fn sightings(document: &Document) -> Vec<Sighting> {
    let mut found = Vec::new();
    for sentence in &document.sentences {
        let mut token = sentence.tokens.start;
        while token < sentence.tokens.end {
            let hit = document.lexicon.geography.find(document.text, &document.tokens, token);
            if let Some((country, sort)) = geography_at(document, token) {
                found.push(Sighting { token, block: sentence.block, country, sort });
            }
            // "South Sudan" does not name Sudan.
            token = hit.map_or(token + 1, |hit| hit.until);
        }
    }
    found
}

/// How much each way to name a country says of what the words around it belong to.
fn weight(sort: GeographySort) -> f32 {
    match sort {
        GeographySort::Name | GeographySort::Demonym | GeographySort::Place => 1.0,
        GeographySort::Capital | GeographySort::Seat => 0.8,
    }
}

/// The shares of the countries the article is set in: where its towns lie, whose names it uses, the
/// first paragraphs before the others. Most first.
fn settings(document: &Document, sightings: &[Sighting]) -> Vec<(Country, f32)> {
    let mut weights: BTreeMap<Country, f32> = BTreeMap::new();
    for sighting in sightings {
        let early = if sighting.block <= 3 { 1.5 } else { 1.0 };
        let kind = match document.blocks[sighting.block].kind {
            BlockKind::Headline | BlockKind::Standfirst => 1.3,
            _ => 1.0,
        };
        *weights.entry(sighting.country).or_default() += early * kind * weight(sighting.sort);
    }
    // Nobody lives in a union.
    weights.retain(|country, _| !matches!(country.code(), "EU" | "UN"));
    let total: f32 = weights.values().sum();
    let mut shares: Vec<(Country, f32)> =
        weights.into_iter().map(|(country, weight)| (country, weight / total)).collect();
    sort_by_key(&mut shares, |(_, share)| greatest_first(*share));
    shares
}

/// For which country somebody speaks whose own words name none.
pub static COUNTRY: Choice = Choice::new("country", &FEATURES);

/// The features of a country, in the order of [`Features::values`].
const FEATURES: [&str; 9] =
    ["share", "actors", "before", "behind", "paragraph", "town", "scene", "official", "first"];

/// What speaks for a country as that of somebody whose own words name none, each from 0 to about 1.
#[derive(Clone, Copy, Debug, Default)]
struct Features {
    /// Its share of all countries and places that the article names.
    share: f32,
    /// Its share of the actors whose own words name their country.
    actors: f32,
    /// It is named in the same sentence before the first mention: 1 beside it, less further off.
    before: f32,
    /// The same behind it.
    behind: f32,
    /// It is the last one named in the paragraph before the sentence.
    paragraph: f32,
    /// It is the last one named by a town, in this paragraph or the one before.
    town: f32,
    /// The sentence or the paragraph opens with a place of it: *In Beijing, …*
    scene: f32,
    /// A demonym of it stands before those who act for a state, for somebody who does too:
    /// *Russian diplomats piled on. Defence ministry spokesman X …*
    official: f32,
    /// The article's first paragraph names it first.
    first: f32,
}

impl Features {
    fn values(&self) -> [f32; FEATURES.len()] {
        [
            self.share,
            self.actors,
            self.before,
            self.behind,
            self.paragraph,
            self.town,
            self.scene,
            self.official,
            self.first,
        ]
    }
}

/// No guess is as certain as the article's own words, even where it names one country alone.
const MOST_CERTAIN: f32 = 0.95;

/// How many tokens away what a country weighs falls to a third.
const FADES: f32 = 15.0;

/// For somebody whose own words name no country: those of the article, with what speaks for each.
fn candidates(
    document: &Document,
    phrases: &Phrases,
    entity: &Entity,
    sightings: &[Sighting],
    settings: &[(Country, f32)],
    actors: &BTreeMap<Country, f32>,
) -> Vec<(Country, Features)> {
    let official = entity.is_state_organisation
        || entity.role_sorts.iter().any(|sort| matches!(sort, RoleSort::State | RoleSort::Spokes));
    let named = |mention: &&EntityMention| {
        let phrase = &phrases.all[mention.phrase];
        mention.form != Form::Pronoun
            && document.block_kind(&document.sentences[phrase.sentence]) == BlockKind::Paragraph
    };
    let mut mentions = entity.mentions.iter().filter(named);
    let Some(mention) = mentions.next().or(entity.mentions.first()) else { return Vec::new() };
    let phrase = &phrases.all[mention.phrase];
    let sentence = &document.sentences[phrase.sentence];
    let total: f32 = actors.values().sum::<f32>().max(1.0);
    let here: Vec<&Sighting> = {
        let from = sightings.partition_point(|sighting| sighting.block + 1 < sentence.block);
        sightings[from..].iter().take_while(|sighting| sighting.block <= sentence.block).collect()
    };
    let before = |sighting: &&&Sighting| sighting.token < phrase.tokens.start;
    let last_in = |block: usize, until: usize| {
        here.iter()
            .rev()
            .find(|sighting| sighting.block == block && sighting.token < until)
            .map(|s| s.country)
    };
    let paragraph = last_in(sentence.block, sentence.tokens.start);
    let town = here
        .iter()
        .rev()
        .filter(before)
        .find(|sighting| matches!(sighting.sort, GeographySort::Place | GeographySort::Capital))
        .map(|sighting| sighting.country);
    let scene = here.iter().rev().filter(before).find(|sighting| opens_scene(document, sighting.token));
    let first =
        sightings.iter().find(|sighting| document.blocks[sighting.block].kind == BlockKind::Paragraph);
    let is = |country: Option<Country>, wanted: Country| f32::from(u8::from(country == Some(wanted)));
    settings
        .iter()
        .map(|&(country, share)| {
            let fading = |behind: bool| {
                here.iter()
                    .filter(|sighting| {
                        sighting.country == country && sentence.tokens.contains(&sighting.token)
                    })
                    .filter(|sighting| (sighting.token > phrase.tokens.start) == behind)
                    .map(|sighting| (-(sighting.token.abs_diff(phrase.tokens.start) as f32) / FADES).exp())
                    .fold(0.0, f32::max)
            };
            let of_officials = here.iter().filter(before).any(|sighting| {
                sighting.country == country
                    && sighting.sort == GeographySort::Demonym
                    && behind_is_official(document, sighting.token)
            });
            let features = Features {
                share,
                actors: actors.get(&country).copied().unwrap_or(0.0) / total,
                before: fading(false),
                behind: fading(true),
                paragraph: is(paragraph, country),
                town: is(town, country),
                scene: is(scene.map(|sighting| sighting.country), country),
                official: f32::from(u8::from(official && of_officials)),
                first: is(first.map(|sighting| sighting.country), country),
            };
            (country, features)
        })
        .collect()
}

/// *In Beijing, …*: a place that a sentence begins with.
fn opens_scene(document: &Document, at: usize) -> bool {
    let start = document.sentences[document.sentence_of(at)].tokens.start;
    at <= start + 2 && document.is_any(start, &["in", "at", "near", "from"])
}

/// The likeliest of the article's countries for somebody whose own words name none; its certainty is its
/// share of what all of them weigh.
fn surroundings(
    document: &Document,
    phrases: &Phrases,
    entity: &Entity,
    sightings: &[Sighting],
    settings: &[(Country, f32)],
    actors: &BTreeMap<Country, f32>,
) -> Option<Belonging> {
    let candidates = candidates(document, phrases, entity, sightings, settings, actors);
    let scores: Vec<f32> = candidates.iter().map(|(_, features)| COUNTRY.score(&features.values())).collect();
    let shared = candidates.into_iter().map(|(country, _)| country).zip(shares(&scores));
    let best = shared.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    best.map(|(country, share)| Belonging { countries: vec![country], certainty: share.min(MOST_CERTAIN) })
}

/// *Russian diplomats*, *the Cambodian ministry*: a demonym before those who act for a state.
fn behind_is_official(document: &Document, at: usize) -> bool {
    (at + 1..at + 4)
        .take_while(|&at| matches!(document.class(at), W::Noun | W::Adjective | W::Name))
        .any(|at| document.has(at, Tags::ROLE | Tags::ORGANISATION))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::attributions;
    use crate::coreference::coreference;
    use crate::lexicon::english;
    use crate::model::Article;

    /// What `name` speaks for in `text`, paragraphs parted by `¶`.
    fn check(text: &str, name: &str, expect: &[&str]) {
        let article = Article::from_blocks(text.split('¶').map(|words| (BlockKind::Paragraph, words)));
        let document = Document::new(&article, english());
        let phrases = Phrases::new(&document);
        let attributions = attributions(&document, &phrases);
        let coreference = coreference(&document, &phrases, &attributions);
        let countries = countries(&document, &phrases, &coreference);
        let at = coreference.entities.iter().position(|entity| entity.display.contains(name));
        let found: Vec<&str> =
            at.map_or(vec!["nobody"], |at| countries[at].countries.iter().map(Country::code).collect());
        assert_eq!(found, expect, "{name} in {text}");
    }

    #[test]
    fn its_own_words_come_first() {
        check("In Sudan, German aid worker Ida Brandt said it was hot.", "Ida Brandt", &["DE"]);
        check("Brazil's agriculture ministry said it was dry.", "agriculture ministry", &["BR"]);
    }

    #[test]
    fn the_demonym_weighs_more_than_the_place_of_the_office() {
        check("The Danish consul in Lagos, Karen Lund, said it was hot.", "Karen Lund", &["DK"]);
        check("The British ambassador to Peru, Helen Marsh, said it was hot.", "Helen Marsh", &["GB"]);
    }

    #[test]
    fn a_place_behind_the_role_counts() {
        check("The mayor of Lyon, Anne Tissier, said it was late.", "Anne Tissier", &["FR"]);
        check("Retired teacher Rui Sarmento from Lisbon said it was late.", "Rui Sarmento", &["PT"]);
    }

    #[test]
    fn a_spokesman_has_the_country_of_whom_he_speaks_for() {
        check(
            "The Danish army left. The army's spokesman, Jens Holm, said it was late.",
            "Jens Holm",
            &["DK"],
        );
    }

    #[test]
    fn a_world_body_and_who_speaks_for_it_have_none() {
        check("NATO met in Oslo. NATO said it was late.", "NATO", &[]);
    }

    #[test]
    fn the_setting_speaks_where_nothing_nearer_does() {
        check(
            "The river Aare flooded Bern in Switzerland.¶Baker Ida Brandt said it was late.",
            "Ida Brandt",
            &["CH"],
        );
    }

    #[test]
    fn a_text_without_countries_gives_none() {
        check("Baker Ida Brandt said it was late.", "Ida Brandt", &[]);
    }
}
