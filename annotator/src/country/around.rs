//! What stands around: the countries that compete for somebody whose own words name none, nobody's being one
//! of them, and what speaks for each.

use std::ops::Range;

use crate::choice::Choice;
use crate::coreference::{Entity, EntityMention};
use crate::document::Document;
use crate::lexicon::{BelongingSort, GeographySort, RoleSort, Tags};
use crate::model::{ActorKind, BlockKind, Country, Form};
use crate::phrase::Phrase;
use crate::sentence::Sentence;
use crate::word_class::WordClass as W;

use super::Ground;
use super::gazetteer::Sighting;
use super::setting::{Setting, Theme};

/// For which country somebody speaks whose own words name none.
pub static COUNTRY: Choice = Choice::new("country", &FEATURES);

/// The features of a country, in the order of [`Features::values`].
const FEATURES: [&str; 25] = [
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
    "none-outside",
    "none-knows",
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
    /// The same, for those who judge from outside: *critics*, *two experts*.
    none_outside: f32,
    /// The same, for somebody of whom only is said that they know: *people familiar with the matter*.
    none_knows: f32,
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
            self.none_outside,
            self.none_knows,
            self.none_many,
        ]
    }
}

/// How many tokens away what a country weighs falls to a third.
const FADES: f32 = 15.0;

/// Of more than this many countries and places named before a mention, in its paragraph and the one before, the
/// earlier ones are passed over: those are paragraphs that no newspaper prints.
const NEAREST: usize = 200;

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
    let near = setting.shares_near(ground, entity);
    let attached = attached(ground, entity);
    let is_sent =
        entity.role_nouns.iter().any(|noun| document.lexicon.is_belonging(noun, BelongingSort::Sent));
    let hosts = |tokens: Range<usize>, country: Country| {
        let within = here.iter().filter(|sighting| tokens.contains(&sighting.token));
        within.filter(|sighting| is_where(document, sighting)).any(|sighting| sighting.country == country)
    };
    let kin = setting.kin(found, entity, at);
    let colleagues = setting.colleagues(ground, found, entity, at);
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
            none_outside: yes(unnamed
                && document.lexicon.is_belonging(document.word(phrase.head()), BelongingSort::Outside)),
            none_knows: yes(unnamed && only_knows(document, phrase)),
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

/// *people familiar with the matter*, *an official who was in the room*: nothing is said of them but that they know,
/// and not whose matter it is.
fn only_knows(document: &Document, phrase: &Phrase) -> bool {
    const REACH: usize = 8;
    const MATTERS: [&str; 16] = [
        "case",
        "deal",
        "deliberations",
        "discussions",
        "investigation",
        "issue",
        "matter",
        "negotiations",
        "plans",
        "process",
        "room",
        "situation",
        "talks",
        "thinking",
        "trades",
        "transaction",
    ];
    let end = phrase.tokens.end;
    let limit = document.sentences[phrase.sentence].tokens.end.min(end + REACH);
    let knows = document.is_any(end, &["familiar", "aware", "briefed", "close", "privy", "who", "with"]);
    knows && (end + 1..limit).any(|at| document.is_any(at, &MATTERS))
}

fn acts_for_a_state(entity: &Entity) -> bool {
    entity.is_state_organisation
        || entity.role_sorts.iter().any(|sort| matches!(sort, RoleSort::State | RoleSort::Spokes))
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
