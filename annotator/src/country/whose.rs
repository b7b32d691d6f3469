//! Whom an entity belongs to: a spokesman to his ministry, a director to her company, a niece to her aunt.

use crate::coreference::Entity;
use crate::lexicon::{GeographySort, RoleSort};
use crate::model::{Country, Form};

use super::Ground;

/// For each entity the one it belongs to; `None` where the text tells of none.
pub fn owners(ground: &Ground) -> Vec<Option<usize>> {
    let entities = ground.coreference.entities.iter().enumerate();
    entities
        .map(|(at, entity)| entity.affiliation.or_else(|| whose(ground, entity)).filter(|&owner| owner != at))
        .collect()
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
