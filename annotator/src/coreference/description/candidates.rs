//! Candidates: whom a description may mean, with what speaks for each.
//!
//! Every person (or organisation) the article speaks of is one, and so is somebody it has not spoken of yet; `choice`
//! weighs them.

use crate::choice::{Choice, shares};
use crate::lexicon::{Gender, Kinship, RoleSort, lower};
use crate::model::{ActorKind, BlockKind, Form};
use crate::order::{greatest_first, sort_by_key};
use crate::phrase::{Determiner, Phrase, PhraseSort};

use super::same_role;
use crate::coreference::Resolver;
use crate::coreference::entity::Entity;

/// Whom a description means.
pub static DESCRIPTION: Choice = Choice::new("description", &FEATURES);

/// The features of a candidate, in the order of [`Features::values`].
const FEATURES: [&str; 26] = [
    "new",
    "new-bare",
    "new-headline",
    "new-anybody",
    "new-whose",
    "new-country",
    "new-organisation",
    "new-state",
    "same",
    "ending",
    "wider",
    "narrower",
    "anybody",
    "other-noun",
    "no-noun",
    "paragraphs",
    "organisation-paragraphs",
    "last",
    "source",
    "named",
    "frequency",
    "gender",
    "country",
    "whose",
    "other-owner",
    "loose",
];

/// What speaks for a candidate, 0 where nothing does.
#[derive(Clone, Copy, Debug, Default)]
struct Features {
    /// Nobody the article has spoken of; the next seven tell such descriptions apart.
    new: f32,
    /// *the judge*: nothing is said further of whom it means.
    new_bare: f32,
    /// In a headline.
    new_headline: f32,
    /// *the man*
    new_anybody: f32,
    /// *her lawyer*, *the mayor of Turin*
    new_whose: f32,
    /// *the Italian minister*
    new_country: f32,
    /// *the company*
    new_organisation: f32,
    /// *the police*, *the chancellor*
    new_state: f32,
    /// Described by the same noun before.
    same: f32,
    /// By a noun that ends with this one, or the other way round.
    ending: f32,
    /// By a kindred noun that this one is wider than: *the lawyer* for a barrister.
    wider: f32,
    /// By one that it is narrower than.
    narrower: f32,
    /// The noun says nothing but that it is a person.
    anybody: f32,
    /// By nouns of other kinds only.
    other_noun: f32,
    /// By no noun so far.
    no_noun: f32,
    /// How many paragraphs since it was spoken of, as a logarithm.
    paragraphs: f32,
    /// The same for an organisation, of which one speaks further apart.
    organisation_paragraphs: f32,
    /// No other candidate was spoken of later.
    last: f32,
    /// It was a source then.
    source: f32,
    /// It has a name.
    named: f32,
    /// How often it is spoken of, as a logarithm.
    frequency: f32,
    /// The noun tells the gender, and it is that of the candidate.
    gender: f32,
    /// Both are of one country by their words.
    country: f32,
    /// Both belong to the same.
    whose: f32,
    /// They belong to different owners.
    other_owner: f32,
    /// It might be no person, or no organisation.
    loose: f32,
}

impl Features {
    fn values(&self) -> [f32; FEATURES.len()] {
        [
            self.new,
            self.new_bare,
            self.new_headline,
            self.new_anybody,
            self.new_whose,
            self.new_country,
            self.new_organisation,
            self.new_state,
            self.same,
            self.ending,
            self.wider,
            self.narrower,
            self.anybody,
            self.other_noun,
            self.no_noun,
            self.paragraphs,
            self.organisation_paragraphs,
            self.last,
            self.source,
            self.named,
            self.frequency,
            self.gender,
            self.country,
            self.whose,
            self.other_owner,
            self.loose,
        ]
    }
}

/// Of more than this many mentions before a description the earlier ones are passed over.
const REACH: usize = 160;

/// Of more than this many mentions of one candidate the earlier ones are passed over.
const MENTIONS: usize = 40;

/// Somebody whom a description may mean.
pub(in crate::coreference) struct Meant {
    /// `None` for somebody the article has not spoken of.
    pub entity: Option<usize>,
    /// Its part of what all candidates weigh.
    pub share: f32,
    pub values: [f32; FEATURES.len()],
    /// Its own words tie it to the description: the same noun, or one that this one is wider than.
    pub tied: bool,
}

impl Resolver<'_> {
    /// Whom the description may mean, the likeliest first; `owner` is whose it is by its own words.
    pub(super) fn meant(&self, index: usize, owner: Option<usize>) -> Vec<Meant> {
        let phrase = &self.phrases.all[index];
        let is_headline =
            self.document.block_kind(&self.document.sentences[phrase.sentence]) == BlockKind::Headline;
        // A headline is read last: all of the article stands before it.
        let before = |mention: usize| is_headline || mention < index;
        let mut entities: Vec<usize> = Vec::new();
        let near: Box<dyn Iterator<Item = &(usize, usize)>> = match is_headline {
            true => Box::new(self.spoken_of.iter()),
            false => Box::new(self.spoken_of.iter().rev()),
        };
        for &(_, entity) in near.filter(|(mention, _)| before(*mention)).take(REACH) {
            if !entities.contains(&entity) {
                entities.push(entity);
            }
        }
        let noun = self.noun(phrase);
        let mut found: Vec<(Option<usize>, Features)> = Vec::new();
        for entity in entities {
            let place = found.len();
            let features = self.of_candidate(index, &self.found.entities[entity], noun, owner, is_headline);
            if let Some(features) = features {
                found.push((Some(entity), Features { last: f32::from(u8::from(place == 0)), ..features }));
            }
        }
        found.push((None, self.of_nobody_yet(index, noun, owner, is_headline)));
        let score = |features: &Features| DESCRIPTION.score(&features.values());
        sort_by_key(&mut found, |(_, features)| greatest_first(score(features)));
        let shares = shares(&found.iter().map(|(_, features)| score(features)).collect::<Vec<_>>());
        let meant = found.into_iter().zip(shares);
        meant
            .map(|((entity, features), share)| Meant {
                entity,
                share,
                values: features.values(),
                tied: features.same + features.ending + features.wider > 0.0,
            })
            .collect()
    }

    /// The noun that the description rests on.
    fn noun(&self, phrase: &Phrase) -> Option<&'static str> {
        phrase.roles.last().map(|role| role.name).or(phrase.organisation_word)
    }

    fn of_nobody_yet(
        &self,
        index: usize,
        noun: Option<&'static str>,
        owner: Option<usize>,
        is_headline: bool,
    ) -> Features {
        let phrase = &self.phrases.all[index];
        let whose = owner.is_some()
            || phrase.determiner == Determiner::Possessive
            || !phrase.affiliation.is_empty()
            || !self.specification(index).is_empty();
        let country = !phrase.geography.is_empty();
        Features {
            new: 1.0,
            new_bare: yes(!whose && !country && !is_headline),
            new_headline: yes(is_headline),
            new_anybody: yes(noun.is_some_and(|noun| self.document.lexicon.kindred.is_anybody(noun))),
            new_whose: yes(whose),
            new_country: yes(country),
            new_organisation: yes(is_of_organisation(phrase) && !phrase.organisation_is_state),
            new_state: yes(match phrase.roles.last() {
                Some(role) => role.sort == RoleSort::State,
                None => phrase.organisation_is_state,
            }),
            ..Features::default()
        }
    }

    /// `None` for an entity that the description cannot mean.
    fn of_candidate(
        &self,
        index: usize,
        entity: &Entity,
        noun: Option<&'static str>,
        owner: Option<usize>,
        is_headline: bool,
    ) -> Option<Features> {
        let phrase = &self.phrases.all[index];
        let kindred = &self.document.lexicon.kindred;
        let of_organisation = is_of_organisation(phrase);
        let is_organisation = entity.kind == Some(ActorKind::Organisation);
        let is_person = entity.kind == Some(ActorKind::Person) || entity.personal;
        let plain = entity.kind.is_none() && !entity.personal;
        if entity.kind == Some(ActorKind::Country)
            || of_organisation && is_person
            || !of_organisation && is_organisation
            || entity.plural != phrase.plural && !of_organisation
            || phrase.plural && of_organisation && !entity.plural
            || entity.placed && plain
            || entity.is_elsewhere(phrase)
            || self.is_specified_otherwise(index, entity)
        {
            return None;
        }
        let known_gender = phrase.gender != Gender::Unknown && entity.gender != Gender::Unknown;
        if known_gender && phrase.gender != entity.gender {
            return None;
        }
        let nouns = if of_organisation { &entity.organisation_nouns } else { &entity.role_nouns };
        let in_name =
            |noun: &str| of_organisation && entity.name.iter().any(|word| word.eq_ignore_ascii_case(noun));
        let head = self.document.word(phrase.head());
        let by_head =
            noun.is_none() && entity.other_nouns.iter().any(|other| other.eq_ignore_ascii_case(head));
        let same = by_head || noun.is_some_and(|noun| nouns.contains(&noun) || in_name(noun));
        // "the minister" is the foreign minister; "the prime minister" is no minister of the article's
        let ending = noun.is_some_and(|noun| nouns.iter().any(|other| same_role(other, noun)));
        let kinship = noun.map_or(Kinship::None, |noun| {
            let of_nouns = nouns.iter().map(|other| kindred.of(noun, other));
            let words = entity.name.iter().filter(|_| of_organisation);
            let of_words = words.map(|word| kindred.of(noun, &lower(word)));
            of_nouns.chain(of_words).max().unwrap_or(Kinship::None)
        });
        let kin = kinship != Kinship::None;
        let anybody = noun.is_some_and(|noun| kindred.is_anybody(noun));
        let mention = match is_headline {
            true => entity.mentions.first()?,
            false => entity.mentions.iter().rev().find(|mention| mention.phrase < index)?,
        };
        let block = |mention: usize| self.document.sentences[self.phrases.all[mention].sentence].block;
        let paragraphs = block(index).abs_diff(block(mention.phrase));
        let speaks_for = |country| entity.geography.iter().any(|(other, _)| *other == country);
        let lately = entity.mentions.iter().rev().take(MENTIONS);
        let named = lately.filter(|mention| mention.form != Form::Pronoun).count();
        let theirs = entity.affiliation.filter(|_| owner.is_some());
        Some(Features {
            same: yes(same),
            ending: yes(ending && !same),
            wider: yes(kinship == Kinship::Wider && !same && !ending),
            narrower: yes(kinship == Kinship::Narrower && !same && !ending),
            anybody: yes(anybody),
            other_noun: yes(noun.is_some() && !same && !ending && !kin && !anybody && !nouns.is_empty()),
            no_noun: yes(noun.is_some() && !same && !kin && nouns.is_empty()),
            paragraphs: (1.0 + paragraphs as f32).ln(),
            organisation_paragraphs: yes(of_organisation) * (1.0 + paragraphs as f32).ln(),
            source: yes(mention.source),
            named: yes(!entity.name.is_empty()),
            frequency: (named.max(1) as f32).ln(),
            gender: yes(known_gender),
            country: yes(phrase.geography.iter().any(|(country, _)| speaks_for(*country))),
            whose: yes(theirs.is_some() && theirs == owner),
            other_owner: yes(theirs.is_some() && theirs != owner),
            loose: yes(plain),
            ..Features::default()
        })
    }

    /// The mayor of Lyon is not the mayor of Turin.
    fn is_specified_otherwise(&self, index: usize, entity: &Entity) -> bool {
        let more = self.specification(index);
        let lately = || entity.mentions.iter().rev().take(MENTIONS);
        let said = || lately().map(|mention| self.specification(mention.phrase));
        !more.is_empty() && said().any(|said| !said.is_empty()) && said().all(|said| said != more)
    }
}

/// *the company*, and *the Company* of a press release, which looks like a name.
fn is_of_organisation(phrase: &Phrase) -> bool {
    matches!(phrase.sort, PhraseSort::Organisation | PhraseSort::Name)
}

fn yes(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}
