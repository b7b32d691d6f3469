//! The setting of an article: the countries it is about and how much, counted once for all whose country is looked for.

use rustc_hash::FxHashMap;

use crate::coreference::Entity;
use crate::document::Document;
use crate::lexicon::{BelongingSort, GeographySort, Lexicon};
use crate::model::{ActorKind, BlockKind, Country};
use crate::order::{greatest_first, sort_by_key};

use super::Ground;
use super::gazetteer::Sighting;
use super::tally::Tally;

/// Less than this is little to go by: a text that names one country once is not all about it.
const FEW: f32 = 3.0;

/// How often the place where it was written counts as if it had been named.
const ORIGIN: f32 = 2.0;

/// What is the same for all whose country is looked for.
pub struct Setting<'a> {
    /// The countries the article is about, most first.
    pub themes: Vec<Theme>,
    /// How often each country is named in each block.
    named_in: Vec<Tally>,
    /// Whose own words name countries, by their surname.
    surnames: FxHashMap<&'a str, Vec<usize>>,
    /// The same by the matters of their office.
    portfolios: FxHashMap<String, Vec<usize>>,
}

/// A country the article is about, by several measures; see [`super::around::Features`].
pub struct Theme {
    pub country: Country,
    pub share: f32,
    pub towns: f32,
    pub actors: f32,
    pub currency: f32,
    pub written: bool,
    pub headline: bool,
    pub first: bool,
}

impl<'a> Setting<'a> {
    /// `found` holds what the words of each entity say.
    pub fn new(ground: &Ground<'a>, found: &[Option<Vec<Country>>]) -> Setting<'a> {
        let mut named_in = vec![Tally::default(); ground.document.blocks.len()];
        for sighting in &ground.gazetteer.sightings {
            named_in[sighting.block].add(sighting.country, 1.0);
        }
        let mut surnames: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        let mut portfolios: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let entities = ground.coreference.entities.iter().enumerate();
        for (at, entity) in
            entities.filter(|(at, _)| found[*at].as_ref().is_some_and(|found| !found.is_empty()))
        {
            if let Some(surname) = surname(entity) {
                surnames.entry(surname).or_default().push(at);
            }
            for matter in portfolio(ground.document.lexicon, entity) {
                portfolios.entry(matter).or_default().push(at);
            }
        }
        Setting { themes: themes(ground, found), named_in, surnames, portfolios }
    }

    /// The shares of what is named within a paragraph of the mentions.
    pub fn shares_near(&self, ground: &Ground, entity: &Entity) -> Tally {
        let mut counts = Tally::default();
        let mut next = 0;
        for mention in &entity.mentions {
            let block = ground.document.sentences[ground.phrases.all[mention.phrase].sentence].block;
            let behind = self.named_in.len().min(block + 2);
            for named in &self.named_in[next.max(block.saturating_sub(1)).min(behind)..behind] {
                named.iter().for_each(|(country, times)| counts.add(country, times));
            }
            next = next.max(behind);
        }
        counts.shares(0.0)
    }

    /// The countries of those with the same surname as entity number `at`.
    pub fn kin(&self, found: &[Option<Vec<Country>>], entity: &Entity, at: usize) -> Vec<Country> {
        let others = surname(entity).and_then(|surname| self.surnames.get(surname));
        others.map_or(Vec::new(), |others| countries_of(found, others, at).collect())
    }

    /// The countries of those whose office has the same matters as entity number `at`.
    pub fn colleagues(
        &self,
        ground: &Ground,
        found: &[Option<Vec<Country>>],
        entity: &Entity,
        at: usize,
    ) -> Vec<Country> {
        let matters = portfolio(ground.document.lexicon, entity);
        let others = matters.iter().filter_map(|matter| self.portfolios.get(matter));
        others.flat_map(|others| countries_of(found, others, at)).collect()
    }
}

/// The countries the article is about, most first.
fn themes(ground: &Ground, found: &[Option<Vec<Country>>]) -> Vec<Theme> {
    let mut actors = Tally::default();
    for (entity, countries) in ground.coreference.entities.iter().zip(found) {
        if entity.kind != Some(ActorKind::Country) {
            countries.iter().flatten().for_each(|country| actors.add(*country, 1.0));
        }
    }
    let written_in = ground.gazetteer.written_in;
    let mut all = weights_of(ground, |_| true);
    let currencies = currencies(ground.document);
    if let Some(country) = written_in {
        all.add(country, ORIGIN);
    }
    currencies.iter().for_each(|(country, share)| all.add(country, share));
    // The countries of actors compete too, where nothing else names them.
    actors.iter().for_each(|(country, _)| all.add(country, 0.0));
    let actors = actors.shares(FEW);
    let towns = shared(weights_of(ground, |sort| sort == GeographySort::Place));
    let kind = |sighting: &Sighting| ground.document.blocks[sighting.block].kind;
    let sightings = &ground.gazetteer.sightings;
    let first = sightings.iter().find(|sighting| kind(sighting) == BlockKind::Paragraph);
    let in_headline =
        |sighting: &&Sighting| matches!(kind(sighting), BlockKind::Headline | BlockKind::Standfirst);
    let headline: Vec<Country> =
        sightings.iter().filter(in_headline).map(|sighting| sighting.country).collect();
    let theme = |(country, share): (Country, f32)| Theme {
        country,
        share,
        towns: towns.of(country),
        actors: actors.of(country),
        currency: currencies.of(country),
        written: written_in == Some(country),
        headline: headline.contains(&country),
        first: first.is_some_and(|first| first.country == country),
    };
    let mut themes: Vec<Theme> = shared(all).iter().map(theme).collect();
    sort_by_key(&mut themes, |theme| greatest_first(theme.share));
    themes
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
    let mut count = |word: &str| {
        if let Some(country) = money_in(word).and_then(|money| document.lexicon.country_of_money(money)) {
            counts.add(country, 1.0);
        }
    };
    for words in document.text.split_ascii_whitespace() {
        match words.bytes().all(|byte| byte.is_ascii_graphic()) {
            true => count(words),
            false => words.split_whitespace().for_each(&mut count),
        }
    }
    shared(counts)
}

/// The sign or the word of a word that may be money; `None` where it is none.
fn money_in(word: &str) -> Option<&str> {
    const AROUND: [char; 11] = ['(', ')', ',', '.', ';', '"', '\'', '“', '”', '‘', '’'];
    // Nearly all words are small letters, and perhaps a comma or a full stop behind them.
    let plain = word.strip_suffix([',', '.']).unwrap_or(word);
    if plain.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(plain);
    }
    let word = word.trim_matches(AROUND);
    match word.bytes().position(|byte| byte.is_ascii_digit()) {
        Some(number) => Some(&word[..number]),
        None => Some(word).filter(|word| word.starts_with(char::is_lowercase)),
    }
}

/// How much each way to name a country says of what the words around it belong to.
fn weight(sort: GeographySort) -> f32 {
    match sort {
        GeographySort::Name | GeographySort::Demonym | GeographySort::Place => 1.0,
        GeographySort::Capital | GeographySort::Seat => 0.8,
    }
}

/// Of a long text only so many entities before and behind one are asked whether they are its kin.
const NEIGHBOURS: usize = 200;

/// The countries of some entities that are not too far from entity `at` in the text.
fn countries_of<'a>(
    found: &'a [Option<Vec<Country>>],
    others: &'a [usize],
    at: usize,
) -> impl Iterator<Item = Country> + 'a {
    let first = at.saturating_sub(NEIGHBOURS);
    let from = others.partition_point(|&other| other < first);
    let near = others[from..].iter().take_while(move |other| **other < first + 2 * NEIGHBOURS);
    near.filter(move |other| **other != at).flat_map(|other| found[*other].iter().flatten()).copied()
}

/// The last word of a person's name of several.
fn surname(entity: &Entity) -> Option<&str> {
    let named = entity.likely != ActorKind::Organisation && entity.name.len() >= 2;
    entity.name.last().filter(|_| named).map(String::as_str)
}

/// *agriculture* of an agriculture minister and of an agriculture ministry.
fn portfolio(lexicon: &Lexicon, entity: &Entity) -> Vec<String> {
    let of_organisation = entity.likely == ActorKind::Organisation;
    let named = entity.name.iter().map(String::as_str).chain(entity.display.split_whitespace());
    let nouns = entity.role_nouns.iter().flat_map(|noun| noun.split(' '));
    let words = named.filter(|_| of_organisation).chain(nouns.filter(|_| !of_organisation));
    let is_head = |word: &str| lexicon.is_belonging(word, BelongingSort::Office);
    if !words.clone().any(is_head) {
        return Vec::new();
    }
    let matters = words.filter(|word| !is_head(word)).map(str::to_lowercase);
    matters.filter(|word| word.len() > 4).collect()
}
