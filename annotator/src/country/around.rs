//! What stands around: the countries that compete for somebody whose own words name none, nobody's being one
//! of them, and what speaks for each.

use crate::choice::Choice;
use crate::coreference::{Entity, EntityMention};
use crate::document::Document;
use crate::lexicon::{GeographySort, RoleSort, Tags};
use crate::model::{ActorKind, BlockKind, Country, Form};
use crate::order::{greatest_first, sort_by_key};
use crate::word_class::WordClass as W;

use super::Ground;
use super::gazetteer::Sighting;
use super::tally::Tally;

/// For which country somebody speaks whose own words name none.
pub static COUNTRY: Choice = Choice::new("country", &FEATURES);

/// The features of a country, in the order of [`Features::values`].
const FEATURES: [&str; 21] = [
    "share",
    "towns",
    "actors",
    "written",
    "currency",
    "headline",
    "before",
    "beside",
    "behind",
    "near",
    "paragraph",
    "town",
    "scene",
    "official",
    "capital",
    "first",
    "kin",
    "portfolio",
    "none",
    "none-unnamed",
    "none-many",
];

/// What speaks for a country as that of somebody whose own words name none, each from 0 to about 1.
#[derive(Clone, Copy, Debug, Default)]
pub struct Features {
    /// Its share of all countries and places that the article names.
    share: f32,
    /// Its share of the towns and regions alone: at home they are named, abroad the country is.
    towns: f32,
    /// Its share of the actors whose own words name their country.
    actors: f32,
    /// The report was written there, by its dateline or its author's line.
    written: f32,
    /// Its share of the money that is named.
    currency: f32,
    /// The headline or the standfirst names it.
    headline: f32,
    /// It is named in the same sentence before the first mention: 1 beside it, less further off.
    before: f32,
    /// The same behind it, before its verb.
    beside: f32,
    /// The same behind its verb: whom it meets, where it goes.
    behind: f32,
    /// Its share of what is named in the paragraphs of all mentions and those beside them.
    near: f32,
    /// It is the last one named in the paragraph before the sentence.
    paragraph: f32,
    /// It is the last one named by a town, in this paragraph or the one before.
    town: f32,
    /// The sentence or the paragraph opens with a place of it: *In Beijing, …*
    scene: f32,
    /// A demonym of it stands before those who act for a state, for somebody who does too:
    /// *Russian diplomats piled on. Defence ministry spokesman X …*
    official: f32,
    /// Its capital is the last town named, for somebody who acts for a state.
    capital: f32,
    /// The article's first paragraph names it first.
    first: f32,
    /// Somebody of the same surname speaks for it.
    kin: f32,
    /// Its ministry has the same matters: *Brazil's Agriculture Ministry … Agriculture Minister X*.
    portfolio: f32,
    /// It is no country.
    none: f32,
    /// The same, for somebody without a name who does not act for a state: *two people who were in the room*.
    none_unnamed: f32,
    /// The same, where the article names many countries alike: 1 less the greatest share.
    none_many: f32,
}

impl Features {
    pub fn values(&self) -> [f32; FEATURES.len()] {
        [
            self.share,
            self.towns,
            self.actors,
            self.written,
            self.currency,
            self.headline,
            self.before,
            self.beside,
            self.behind,
            self.near,
            self.paragraph,
            self.town,
            self.scene,
            self.official,
            self.capital,
            self.first,
            self.kin,
            self.portfolio,
            self.none,
            self.none_unnamed,
            self.none_many,
        ]
    }
}

/// How many tokens away what a country weighs falls to a third.
const FADES: f32 = 15.0;

/// Less than this is little to go by: a text that names one country once is not all about it.
const FEW: f32 = 3.0;

/// How often the place where it was written counts as if it had been named.
const ORIGIN: f32 = 2.0;

/// The countries the article is about, by several measures, each a share of all.
pub struct Setting {
    /// Most first.
    shares: Vec<(Country, f32)>,
    towns: Tally,
    actors: Tally,
    currencies: Tally,
}

impl Setting {
    /// `found` holds what the words of each entity say.
    pub fn new(ground: &Ground, found: &[Option<Vec<Country>>]) -> Setting {
        let mut actors = Tally::default();
        for (entity, countries) in ground.coreference.entities.iter().zip(found) {
            if entity.kind != Some(ActorKind::Country) {
                countries.iter().flatten().for_each(|country| actors.add(*country, 1.0));
            }
        }
        let mut all = weights_of(ground, |_| true);
        let currencies = currencies(ground.document);
        if let Some(country) = ground.gazetteer.written_in {
            all.add(country, ORIGIN);
        }
        currencies.iter().for_each(|(country, share)| all.add(country, share));
        // The countries of actors compete too, where nothing else names them.
        actors.iter().for_each(|(country, _)| all.add(country, 0.0));
        let mut shares: Vec<(Country, f32)> = shared(all).iter().collect();
        sort_by_key(&mut shares, |(_, share)| greatest_first(*share));
        Setting {
            shares,
            towns: shared(weights_of(ground, |sort| sort == GeographySort::Place)),
            actors: actors.shares(FEW),
            currencies,
        }
    }
}

/// How often what counts is named, the first paragraphs before the others.
fn weights_of(ground: &Ground, counts: impl Fn(GeographySort) -> bool) -> Tally {
    let mut weights = Tally::default();
    for sighting in ground.gazetteer.sightings.iter().filter(|sighting| counts(sighting.sort)) {
        let early = if sighting.block <= 3 { 1.5 } else { 1.0 };
        let kind = match ground.document.blocks[sighting.block].kind {
            BlockKind::Headline | BlockKind::Standfirst => 1.3,
            _ => 1.0,
        };
        weights.add(sighting.country, early * kind * weight(sighting.sort));
    }
    weights
}

/// Each as its part of all, of few less than that; nobody lives in a union.
fn shared(weights: Tally) -> Tally {
    weights.without(|country| matches!(country.code(), "EU" | "UN")).shares(FEW)
}

/// The shares of the money that is named: *£86,000*, *640 million forints*.
fn currencies(document: &Document) -> Tally {
    let mut counts = Tally::default();
    for word in document.text.split_whitespace() {
        let word =
            word.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | '.' | ';') || "\"'“”‘’".contains(c));
        let money = match word.find(|c: char| c.is_ascii_digit()) {
            Some(number) => &word[..number],
            None if word.starts_with(char::is_lowercase) => word,
            None => continue,
        };
        if let Some(country) = document.lexicon.country_of_money(money) {
            counts.add(country, 1.0);
        }
    }
    shared(counts)
}

/// How much each way to name a country says of what the words around it belong to.
fn weight(sort: GeographySort) -> f32 {
    match sort {
        GeographySort::Name | GeographySort::Demonym | GeographySort::Place => 1.0,
        GeographySort::Capital | GeographySort::Seat => 0.8,
    }
}

/// For entity number `at`, whose own words name no country: those of the article with what speaks for each, and
/// `None` for none of them. Empty where the article names no country.
pub fn candidates(
    ground: &Ground,
    setting: &Setting,
    found: &[Option<Vec<Country>>],
    at: usize,
) -> Vec<(Option<Country>, Features)> {
    let document = ground.document;
    let entity = &ground.coreference.entities[at];
    let official = acts_for_a_state(entity);
    let in_text = |mention: &&EntityMention| {
        let phrase = &ground.phrases.all[mention.phrase];
        mention.form != Form::Pronoun
            && document.block_kind(&document.sentences[phrase.sentence]) == BlockKind::Paragraph
    };
    let Some(mention) = entity.mentions.iter().find(in_text).or(entity.mentions.first()) else {
        return Vec::new();
    };
    let phrase = &ground.phrases.all[mention.phrase];
    let sentence = &document.sentences[phrase.sentence];
    let sightings = &ground.gazetteer.sightings;
    let here: Vec<&Sighting> = {
        let from = sightings.partition_point(|sighting| sighting.block + 1 < sentence.block);
        sightings[from..].iter().take_while(|sighting| sighting.block <= sentence.block).collect()
    };
    let before = |sighting: &&&Sighting| sighting.token < phrase.tokens.start;
    let verb = (phrase.tokens.end..sentence.tokens.end)
        .find(|&at| document.class(at).is_finite())
        .unwrap_or(sentence.tokens.end);
    let paragraph = here
        .iter()
        .rev()
        .find(|sighting| sighting.block == sentence.block && sighting.token < sentence.tokens.start)
        .map(|sighting| sighting.country);
    let is_town =
        |sighting: &&&&Sighting| matches!(sighting.sort, GeographySort::Place | GeographySort::Capital);
    let town = here.iter().rev().filter(before).find(|sighting| is_town(&sighting));
    let scene = here.iter().rev().filter(before).find(|sighting| opens_scene(document, sighting.token));
    let mut in_paragraphs =
        sightings.iter().filter(|sighting| document.blocks[sighting.block].kind == BlockKind::Paragraph);
    let first = in_paragraphs.next();
    let near = shares_near(ground, entity);
    let is = |country: Option<Country>, wanted: Country| f32::from(u8::from(country == Some(wanted)));
    let yes = |is: bool| f32::from(u8::from(is));
    let mut rows: Vec<(Option<Country>, Features)> = setting
        .shares
        .iter()
        .map(|&(country, share)| {
            let fading = |from: usize, until: usize| {
                here.iter()
                    .filter(|sighting| sighting.country == country && (from..until).contains(&sighting.token))
                    .map(|sighting| (-(sighting.token.abs_diff(phrase.tokens.start) as f32) / FADES).exp())
                    .fold(0.0, f32::max)
            };
            let of_officials = here.iter().filter(before).any(|sighting| {
                sighting.country == country
                    && sighting.sort == GeographySort::Demonym
                    && behind_is_official(document, sighting.token)
            });
            let in_headline = sightings.iter().any(|sighting| {
                let kind = document.blocks[sighting.block].kind;
                sighting.country == country && matches!(kind, BlockKind::Headline | BlockKind::Standfirst)
            });
            let features = Features {
                share,
                towns: setting.towns.of(country),
                actors: setting.actors.of(country),
                written: is(ground.gazetteer.written_in, country),
                currency: setting.currencies.of(country),
                headline: yes(in_headline),
                before: fading(sentence.tokens.start, phrase.tokens.start),
                beside: fading(phrase.tokens.end, verb),
                behind: fading(verb, sentence.tokens.end),
                near: near.of(country),
                paragraph: is(paragraph, country),
                town: is(town.map(|sighting| sighting.country), country),
                scene: is(scene.map(|sighting| sighting.country), country),
                official: yes(official && of_officials),
                capital: yes(official
                    && town
                        .is_some_and(|town| town.country == country && town.sort == GeographySort::Capital)),
                first: is(first.map(|sighting| sighting.country), country),
                kin: yes(has_kin(ground, found, at, country)),
                portfolio: yes(shares_portfolio(ground, found, at, country)),
                ..Features::default()
            };
            (Some(country), features)
        })
        .collect();
    if let Some((_, most)) = setting.shares.first() {
        let unnamed = entity.name.is_empty() && !official;
        let none =
            Features { none: 1.0, none_unnamed: yes(unnamed), none_many: 1.0 - most, ..Features::default() };
        rows.push((None, none));
    }
    rows
}

fn acts_for_a_state(entity: &Entity) -> bool {
    entity.is_state_organisation
        || entity.role_sorts.iter().any(|sort| matches!(sort, RoleSort::State | RoleSort::Spokes))
}

/// The shares of what is named within a paragraph of the mentions.
fn shares_near(ground: &Ground, entity: &Entity) -> Tally {
    let block = |mention: &EntityMention| {
        ground.document.sentences[ground.phrases.all[mention.phrase].sentence].block
    };
    let blocks: Vec<usize> = entity.mentions.iter().map(block).collect();
    let mut counts = Tally::default();
    for sighting in &ground.gazetteer.sightings {
        if blocks.iter().any(|block| block.abs_diff(sighting.block) <= 1) {
            counts.add(sighting.country, 1.0);
        }
    }
    counts.shares(0.0)
}

/// *In Beijing, …*: a place that a sentence begins with.
fn opens_scene(document: &Document, at: usize) -> bool {
    let start = document.sentences[document.sentence_of(at)].tokens.start;
    at <= start + 2 && document.is_any(start, &["in", "at", "near", "from"])
}

/// *Russian diplomats*, *the Cambodian ministry*: a demonym before those who act for a state.
fn behind_is_official(document: &Document, at: usize) -> bool {
    (at + 1..at + 4)
        .take_while(|&at| matches!(document.class(at), W::Noun | W::Adjective | W::Name))
        .any(|at| document.has(at, Tags::ROLE | Tags::ORGANISATION))
}

/// Of a long text only so many entities before and behind one are asked whether they are its kin.
const NEIGHBOURS: usize = 200;

/// The entities other than `at`, of its part of the text, whose own words name `country`.
fn others<'a>(
    ground: &'a Ground,
    found: &'a [Option<Vec<Country>>],
    at: usize,
    country: Country,
) -> impl Iterator<Item = &'a Entity> {
    let entities = ground.coreference.entities.iter().zip(found).enumerate();
    entities
        .skip(at.saturating_sub(NEIGHBOURS))
        .take(2 * NEIGHBOURS)
        .filter(move |(other, (_, countries))| {
            *other != at && countries.iter().flatten().any(|c| *c == country)
        })
        .map(|(_, (entity, _))| entity)
}

fn has_kin(ground: &Ground, found: &[Option<Vec<Country>>], at: usize, country: Country) -> bool {
    let entity = &ground.coreference.entities[at];
    let person = |entity: &Entity| entity.kind != Some(ActorKind::Organisation) && entity.name.len() >= 2;
    person(entity)
        && others(ground, found, at, country)
            .any(|other| person(other) && other.name.last() == entity.name.last())
}

fn shares_portfolio(ground: &Ground, found: &[Option<Vec<Country>>], at: usize, country: Country) -> bool {
    let matters = portfolio(&ground.coreference.entities[at]);
    !matters.is_empty()
        && others(ground, found, at, country)
            .any(|other| portfolio(other).iter().any(|one| matters.contains(one)))
}

/// *agriculture* of an agriculture minister and of an agriculture ministry.
fn portfolio(entity: &Entity) -> Vec<String> {
    const HEADS: [&str; 6] = ["minister", "ministry", "secretary", "department", "spokesman", "spokeswoman"];
    let named = entity.name.iter().map(|word| word.to_lowercase());
    let described = entity.display.split_whitespace().map(str::to_lowercase);
    let nouns = entity.role_nouns.iter().flat_map(|noun| noun.split(' ')).map(str::to_string);
    let words: Vec<String> = match entity.kind {
        Some(ActorKind::Organisation) => named.chain(described).collect(),
        _ => nouns.collect(),
    };
    match words.iter().any(|word| HEADS.contains(&word.as_str())) {
        true => words.into_iter().filter(|word| !HEADS.contains(&word.as_str()) && word.len() > 4).collect(),
        false => Vec::new(),
    }
}
