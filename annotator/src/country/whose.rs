//! Whom an entity belongs to: a spokesman to his ministry, a director to her company, a niece to her aunt.

use crate::coreference::{Entity, EntityMention};
use crate::lexicon::{BelongingSort, GeographySort, RoleSort, Tags};
use crate::model::{ActorKind, Country, Form};
use crate::phrase::{Determiner, Phrase};
use crate::word_class::WordClass as W;

use super::Ground;

/// For each entity the one it belongs to; `None` where the text tells of none.
pub fn owners(ground: &Ground) -> Vec<Option<usize>> {
    let entities = ground.coreference.entities.iter().enumerate();
    entities
        .map(|(at, entity)| {
            let owner = entity.affiliation.or_else(|| whose(ground, entity));
            let owner = owner.or_else(|| spoken_for(ground, entity)).or_else(|| hired_by(ground, entity));
            owner.filter(|&owner| owner != at)
        })
        .collect()
}

/// *Norvia United dismissed head coach X*: a coach of whom nothing else says whose works for the organisation that acts
/// before him in his sentence.
fn hired_by(ground: &Ground, entity: &Entity) -> Option<usize> {
    if !is_hired(ground, entity) {
        return None;
    }
    entity.mentions.iter().filter(|mention| mention.form != Form::Pronoun).find_map(|mention| {
        let phrase = &ground.phrases.all[mention.phrase];
        let start = ground.document.sentences[phrase.sentence].tokens.start;
        let before = ground.phrases.within(start..phrase.tokens.start).rev();
        let mut spoken_of = before
            .filter(|_| !phrase.roles.is_empty())
            .filter_map(|index| ground.coreference.of_phrase[index]);
        spoken_of.find(|&owner| ground.coreference.entities[owner].likely == ActorKind::Organisation)
    })
}

/// True for a coach, who does for whoever pays him what he would do anywhere.
pub fn is_hired(ground: &Ground, entity: &Entity) -> bool {
    entity.role_nouns.iter().any(|noun| ground.document.lexicon.is_belonging(noun, BelongingSort::Hired))
}

/// *The Kremlin denied it. "…," said spokesman X*: a spokesman of whom the article does not say whose speaks for
/// the organisation or the country that acted last in his paragraph.
fn spoken_for(ground: &Ground, entity: &Entity) -> Option<usize> {
    /// Further back, in phrases, than a paragraph of a newspaper is long.
    const FURTHEST: usize = 500;
    // "Foreign Ministry spokesman X": every country has one
    let is_of_a_ministry =
        |phrase: &Phrase| phrase.affiliation.clone().any(|at| ground.document.has(at, Tags::ORGANISATION));
    let phrase =
        entity.mentions.iter().map(|mention| &ground.phrases.all[mention.phrase]).find(|phrase| {
            let bare = (phrase.affiliation.is_empty() || is_of_a_ministry(phrase))
                && phrase.possessor.is_empty()
                && phrase.geography.is_empty();
            bare && phrase.roles.iter().any(|role| role.sort == RoleSort::Spokes)
        })?;
    let (document, coreference) = (ground.document, ground.coreference);
    let block = document.blocks[document.sentences[phrase.sentence].block].span;
    let first = document.tokens.partition_point(|token| token.span.start < block.start);
    let acted = |index: usize| {
        let at = coreference.of_phrase[index]?;
        let other = &coreference.entities[at];
        let acts = |mention: &EntityMention| mention.subject && mention.form != Form::Pronoun;
        let mention = other.mentions.binary_search_by_key(&index, |mention| mention.phrase).ok()?;
        let fits = other.likely != ActorKind::Person
            && (!is_of_a_ministry(phrase) || other.kind == Some(ActorKind::Country));
        (fits && acts(&other.mentions[mention])).then_some(at)
    };
    ground.phrases.within(first..phrase.tokens.start).rev().take(FURTHEST).find_map(acted)
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
        let Some(owner) = owners[at] else { continue };
        let Some(inherited) = found[owner].clone() else { continue };
        let speaks_for = || {
            let entities = &ground.coreference.entities;
            !inherited.is_empty()
                && entities[owner].likely == ActorKind::Organisation
                && comes_from_elsewhere(ground, &entities[at])
        };
        if found[at].is_none() || found[at].as_ref() != Some(&inherited) && speaks_for() {
            found[at] = Some(inherited);
            changed = true;
        }
    }
    changed
}

/// *its spokesman, the Uruguayan colonel X*; *the bank's chief executive … the German, who came in 2020,*: the words
/// that say what somebody does for an organisation name no country, other words do.
fn comes_from_elsewhere(ground: &Ground, entity: &Entity) -> bool {
    let document = ground.document;
    let told = entity.mentions.iter().filter(|mention| mention.form != Form::Pronoun);
    let phrases: Vec<&Phrase> = told.map(|mention| &ground.phrases.all[mention.phrase]).collect();
    let people = |phrase: &Phrase| phrase.geography.iter().any(|(_, sort)| *sort == GeographySort::Demonym);
    let bare = |phrase: &Phrase| phrase.determiner == Determiner::Definite && phrase.tokens.len() == 2;
    let spokes = |phrase: &Phrase| phrase.roles.iter().any(|role| role.sort == RoleSort::Spokes);
    let somebodys = |phrase: &&&Phrase| {
        let whose =
            !phrase.possessor.is_empty() || document.class(phrase.tokens.start) == W::PossessivePronoun;
        spokes(phrase) || whose && !phrase.roles.is_empty()
    };
    let named: Vec<&&Phrase> = phrases.iter().filter(|phrase| people(phrase)).collect();
    let does: Vec<&&Phrase> = phrases.iter().filter(somebodys).collect();
    !named.is_empty()
        && !does.is_empty()
        && !does.iter().any(|phrase| people(phrase))
        && (does.iter().any(|phrase| spokes(phrase)) || named.iter().all(|phrase| bare(phrase)))
}
