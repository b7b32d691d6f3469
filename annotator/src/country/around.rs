//! What stands around: the countries that compete for somebody whose own words name none, nobody's being one
//! of them, and what speaks for each.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::choice::Choice;
use crate::coreference::{Entity, EntityMention};
use crate::document::Document;
use crate::lexicon::{BelongingSort, GeographySort, Lexicon, RoleSort, Tags};
use crate::model::{ActorKind, BlockKind, Country, Form};
use crate::order::{greatest_first, sort_by_key};
use crate::sentence::Sentence;
use crate::word_class::WordClass as W;

use super::Ground;
use super::gazetteer::Sighting;
use super::tally::Tally;

/// For which country somebody speaks whose own words name none.
pub static COUNTRY: Choice = Choice::new("country", &FEATURES);

/// The features of a country, in the order of [`Features::values`].
const FEATURES: [&str; 23] = [
    "share",
    "towns",
    "actors",
    "written",
    "currency",
    "headline",
    "before",
    "beside",
    "behind",
    "attached",
    "host",
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
    /// The same for a place behind its verb: where it goes. Of whom it meets or accuses nothing follows.
    behind: f32,
    /// A mention of what may be no person has it right behind: *Norvia Labs in Lyon*.
    attached: f32,
    /// The sentence is set there, and the entity is somebody who is sent abroad: *the ambassador in Lima*.
    host: f32,
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
            self.attached,
            self.host,
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

/// Of more than this many countries and places named before a mention, in its paragraph and the one before, the
/// earlier ones are passed over: those are paragraphs that no newspaper prints.
const NEAREST: usize = 200;

/// What is the same for all whose country is looked for.
pub struct Setting<'a> {
    /// The countries the article is about, most first.
    themes: Vec<Theme>,
    /// How often each country is named in each block.
    named_in: Vec<Tally>,
    /// Whose own words name countries, by their surname.
    surnames: FxHashMap<&'a str, Vec<usize>>,
    /// The same by the matters of their office.
    portfolios: FxHashMap<String, Vec<usize>>,
}

/// A country the article is about, by several measures; see [`Features`].
struct Theme {
    country: Country,
    share: f32,
    towns: f32,
    actors: f32,
    currency: f32,
    written: bool,
    headline: bool,
    first: bool,
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
    for word in document.text.split_whitespace() {
        let word = word.trim_matches(['(', ')', ',', '.', ';', '"', '\'', '“', '”', '‘', '’']);
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
    let (before, here) = sightings_around(ground, sentence, phrase.tokens.start);
    let verb = (phrase.tokens.end..sentence.tokens.end)
        .find(|&at| document.class(at).is_finite())
        .unwrap_or(sentence.tokens.end);
    let paragraph = before
        .iter()
        .rev()
        .find(|sighting| sighting.block == sentence.block && sighting.token < sentence.tokens.start)
        .map(|sighting| sighting.country);
    let is_town =
        |sighting: &&Sighting| matches!(sighting.sort, GeographySort::Place | GeographySort::Capital);
    let town = before.iter().rev().find(is_town);
    let scene = before.iter().rev().find(|sighting| opens_scene(document, sighting.token));
    let of_officials = |country: Country| {
        before.iter().any(|sighting| {
            sighting.country == country
                && sighting.sort == GeographySort::Demonym
                && behind_is_official(document, sighting.token)
        })
    };
    let fading = |country: Country, from: usize, until: usize, counts: &dyn Fn(&Sighting) -> bool| {
        here.iter()
            .filter(|sighting| sighting.country == country && (from..until).contains(&sighting.token))
            .filter(|sighting| counts(sighting))
            .map(|sighting| (-(sighting.token.abs_diff(phrase.tokens.start) as f32) / FADES).exp())
            .fold(0.0, f32::max)
    };
    let near = shares_near(ground, setting, entity);
    let attached = attached(ground, entity);
    let is_sent =
        entity.role_nouns.iter().any(|noun| document.lexicon.is_belonging(noun, BelongingSort::Sent));
    let hosts = |tokens: Range<usize>, country: Country| {
        let within = here.iter().filter(|sighting| tokens.contains(&sighting.token));
        within.filter(|sighting| is_where(document, sighting)).any(|sighting| sighting.country == country)
    };
    let kin = kin(setting, found, entity, at);
    let matters = portfolio(document.lexicon, entity);
    let colleagues = colleagues(setting, found, &matters, at);
    let is = |country: Option<Country>, wanted: Country| f32::from(u8::from(country == Some(wanted)));
    let yes = |is: bool| f32::from(u8::from(is));
    let of_theme = |theme: &Theme| {
        let country = theme.country;
        let features = Features {
            share: theme.share,
            towns: theme.towns,
            actors: theme.actors,
            written: yes(theme.written),
            currency: theme.currency,
            headline: yes(theme.headline),
            before: fading(country, sentence.tokens.start, phrase.tokens.start, &|_| true),
            beside: fading(country, phrase.tokens.end, verb, &|_| true),
            behind: fading(country, verb, sentence.tokens.end, &|sighting| is_where(document, sighting)),
            attached: yes(attached.contains(&country)),
            host: yes(is_sent && hosts(sentence.tokens.clone(), country)),
            near: near.of(country),
            paragraph: is(paragraph, country),
            town: is(town.map(|sighting| sighting.country), country),
            scene: is(scene.map(|sighting| sighting.country), country),
            official: yes(official && of_officials(country)),
            capital: yes(official
                && town.is_some_and(|town| town.country == country && town.sort == GeographySort::Capital)),
            first: yes(theme.first),
            kin: yes(kin.contains(&country)),
            portfolio: yes(colleagues.contains(&country)),
            ..Features::default()
        };
        (Some(country), features)
    };
    let mut rows: Vec<(Option<Country>, Features)> = setting.themes.iter().map(of_theme).collect();
    if let Some(most) = setting.themes.first() {
        let unnamed = entity.name.is_empty() && !official;
        let none = Features {
            none: 1.0,
            none_unnamed: yes(unnamed),
            none_many: 1.0 - most.share,
            ..Features::default()
        };
        rows.push((None, none));
    }
    rows
}

/// What is named before token `first` of a sentence, in its paragraph and the one before, and what is named in the
/// sentence itself.
fn sightings_around<'a>(
    ground: &'a Ground,
    sentence: &Sentence,
    first: usize,
) -> (&'a [Sighting], &'a [Sighting]) {
    let all = &ground.gazetteer.sightings;
    let until = all.partition_point(|sighting| sighting.token < first);
    let from = all.partition_point(|sighting| sighting.block + 1 < sentence.block);
    let here = all.partition_point(|sighting| sighting.token < sentence.tokens.start)
        ..all.partition_point(|sighting| sighting.token < sentence.tokens.end);
    (&all[from.max(until.saturating_sub(NEAREST)).min(until)..until], &all[here])
}

fn acts_for_a_state(entity: &Entity) -> bool {
    entity.is_state_organisation
        || entity.role_sorts.iter().any(|sort| matches!(sort, RoleSort::State | RoleSort::Spokes))
}

/// The shares of what is named within a paragraph of the mentions.
fn shares_near(ground: &Ground, setting: &Setting, entity: &Entity) -> Tally {
    let mut counts = Tally::default();
    let mut next = 0;
    for mention in &entity.mentions {
        let block = ground.document.sentences[ground.phrases.all[mention.phrase].sentence].block;
        let behind = setting.named_in.len().min(block + 2);
        for named in &setting.named_in[next.max(block.saturating_sub(1)).min(behind)..behind] {
            named.iter().for_each(|(country, times)| counts.add(country, times));
        }
        next = next.max(behind);
    }
    counts.shares(0.0)
}

/// The countries named right behind what may be no person: *Norvia Labs in Lyon*, *Banca Brandt of Lugano*.
fn attached(ground: &Ground, entity: &Entity) -> Vec<Country> {
    let document = ground.document;
    let place = |mention: &EntityMention| {
        let end = ground.phrases.all[mention.phrase].tokens.end;
        let placed = mention.form == Form::Name && document.is_any(end, &["in", "of", "from", "at", "near"]);
        if placed { ground.gazetteer.at(document, end + 1).map(|(country, _)| country) } else { None }
    };
    if entity.likely == ActorKind::Person {
        Vec::new()
    } else {
        entity.mentions.iter().filter_map(place).collect()
    }
}

/// *flew to Lyon*, *met in Peru*: where something happens, and not who is meant.
fn is_where(document: &Document, sighting: &Sighting) -> bool {
    let placed = sighting.token.checked_sub(1).is_some_and(|at| {
        document.is_any(at, &["in", "at", "near", "to", "from", "outside", "across", "around"])
    });
    matches!(sighting.sort, GeographySort::Place) || placed && sighting.sort != GeographySort::Demonym
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

/// The countries of those with the same surname.
fn kin(setting: &Setting, found: &[Option<Vec<Country>>], entity: &Entity, at: usize) -> Vec<Country> {
    let others = surname(entity).and_then(|surname| setting.surnames.get(surname));
    others.map_or(Vec::new(), |others| countries_of(found, others, at).collect())
}

/// The last word of a person's name of several.
fn surname(entity: &Entity) -> Option<&str> {
    let named = entity.likely != ActorKind::Organisation && entity.name.len() >= 2;
    entity.name.last().filter(|_| named).map(String::as_str)
}

/// The countries of those whose office has one of these matters.
fn colleagues(
    setting: &Setting,
    found: &[Option<Vec<Country>>],
    matters: &[String],
    at: usize,
) -> Vec<Country> {
    let others = matters.iter().filter_map(|matter| setting.portfolios.get(matter));
    others.flat_map(|others| countries_of(found, others, at)).collect()
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
