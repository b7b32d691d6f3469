//! Whom an entity belongs to: a spokesman to his ministry, a director to her company, a niece to her aunt.

use crate::coreference::{Entity, EntityMention};
use crate::lexicon::{GeographySort, RoleSort};
use crate::model::{ActorKind, Country, Form};

use super::Ground;

/// For each entity the one it belongs to; `None` where the text tells of none.
pub fn owners(ground: &Ground) -> Vec<Option<usize>> {
    let entities = ground.coreference.entities.iter().enumerate();
    entities
        .map(|(at, entity)| {
            let owner =
                entity.affiliation.or_else(|| whose(ground, entity)).or_else(|| spoken_for(ground, entity));
            owner.filter(|&owner| owner != at)
        })
        .collect()
}

/// *The Kremlin denied it. "…," said spokesman X*: a spokesman of whom the article does not say whose speaks for
/// the organisation or the country that acted last in his paragraph.
fn spoken_for(ground: &Ground, entity: &Entity) -> Option<usize> {
    let phrase =
        entity.mentions.iter().map(|mention| &ground.phrases.all[mention.phrase]).find(|phrase| {
            let bare =
                phrase.affiliation.is_empty() && phrase.possessor.is_empty() && phrase.geography.is_empty();
            bare && phrase.roles.iter().any(|role| role.sort == RoleSort::Spokes)
        })?;
    let block = ground.document.sentences[phrase.sentence].block;
    let in_paragraph = |mention: &&EntityMention| {
        let other = &ground.phrases.all[mention.phrase];
        mention.subject
            && mention.form != Form::Pronoun
            && other.tokens.end <= phrase.tokens.start
            && ground.document.sentences[other.sentence].block == block
    };
    let acted =
        |entity: &Entity| entity.mentions.iter().rev().find(in_paragraph).map(|mention| mention.phrase);
    let entities = ground.coreference.entities.iter().enumerate();
    let others = entities
        .filter(|(_, other)| matches!(other.kind, Some(ActorKind::Organisation | ActorKind::Country)))
        .filter_map(|(at, other)| Some((acted(other)?, at)));
    others.max().map(|(_, at)| at)
}

/// *Nordhavn, a Danish shipping line, whose director, Ida Brandt, …*: what *whose* refers to.
fn whose(ground: &Ground, entity: &Entity) -> Option<usize> {
    const REACH: usize = 12;
    let document = ground.document;
    entity.mentions.iter().filter(|mention| mention.form != Form::Pronoun).find_map(|mention| {
        let phrase = &ground.phrases.all[mention.phrase];
        let before = phrase.tokens.start.checked_sub(1).filter(|&at| document.is(at, "whose"))?;
        let start = document.sentences[phrase.sentence].tokens.start.max(before.saturating_sub(REACH));
        let earlier = ground.phrases.within(start..before);
        earlier.rev().find_map(|earlier| ground.coreference.of_phrase[earlier])
    })
}

/// Gives those without a country the one of whom they belong to; true where that changed anything. Who speaks for
/// somebody speaks for their country, wherever he comes from himself.
pub fn inherit(ground: &Ground, owners: &[Option<usize>], found: &mut [Option<Vec<Country>>]) -> bool {
    let mut changed = false;
    for at in 0..found.len() {
        let Some(inherited) = owners[at].and_then(|owner| found[owner].clone()) else { continue };
        let speaks_for = !inherited.is_empty() && is_spokesman_only(ground, &ground.coreference.entities[at]);
        if found[at].is_none() || speaks_for && found[at].as_ref() != Some(&inherited) {
            found[at] = Some(inherited);
            changed = true;
        }
    }
    changed
}

/// *its spokesman, the Uruguayan colonel X*: the words that make him a spokesman name no country.
fn is_spokesman_only(ground: &Ground, entity: &Entity) -> bool {
    let mut spokes = false;
    for mention in &entity.mentions {
        let phrase = &ground.phrases.all[mention.phrase];
        if phrase.roles.iter().any(|role| role.sort == RoleSort::Spokes) {
            spokes = true;
            if phrase.geography.iter().any(|(_, sort)| *sort == GeographySort::Demonym) {
                return false;
            }
        }
    }
    spokes
}
