//! What an entity's own words say of its country: its name, its role, and the words that describe it.

use crate::coreference::Entity;
use crate::lexicon::{BelongingSort, GeographySort, RoleSort};
use crate::model::{ActorKind, Country, Form};

use super::Ground;
use super::described::{Described, described};
use super::world::is_world_body;

/// The countries that its own words name; none at all for what is known to belong to none; `None` where they
/// say nothing.
pub fn own(ground: &Ground, entity: &Entity) -> Option<Vec<Country>> {
    if entity.kind == Some(ActorKind::Country) {
        return entity.geography.first().map(|(country, _)| vec![*country]);
    }
    let geography = geography(ground, entity);
    let first = |wanted: fn(GeographySort) -> bool| {
        geography.iter().find(|(_, sort)| wanted(*sort)).map(|(country, _)| *country)
    };
    let nation = first(|sort| matches!(sort, GeographySort::Demonym | GeographySort::Name));
    if let Some(known) = entity.known.filter(|_| nation.is_none()).map(super::codes) {
        // "Port Federation of Labour": a known name inside another one of a town elsewhere
        let elsewhere = first(|sort| sort == GeographySort::Place).filter(|place| !known.contains(place));
        return Some(elsewhere.filter(|_| !known.is_empty()).map_or(known, |place| vec![place]));
    }
    if geography.is_empty() && is_world_body(ground.document, entity) {
        return Some(Vec::new());
    }
    let described = description(ground, entity);
    if described.leads && described.institution.is_some() {
        return described.institution;
    }
    if let Some(sender) = sender(ground, entity) {
        return Some(vec![sender]);
    }
    let for_a_state = entity.role_sorts.iter().any(|sort| matches!(sort, RoleSort::State | RoleSort::Spokes));
    if described.institution.is_some() && (nation.is_none() || !for_a_state) {
        return described.institution;
    }
    if nation.is_none()
        && described.nation.is_none()
        && let Some(known) = affiliated(ground, entity)
    {
        return Some(known);
    }
    // Demonyms and names before a role weigh more than the place of an office.
    let place = || first(|sort| matches!(sort, GeographySort::Capital | GeographySort::Place));
    let seat = || first(|sort| sort == GeographySort::Seat);
    let country = nation.or(described.nation).or_else(seat).or_else(place).or(described.place);
    country.map(|country| vec![country])
}

/// What the phrases that name or describe it name of countries, in text order.
pub fn geography(ground: &Ground, entity: &Entity) -> Vec<(Country, GeographySort)> {
    let told = entity.mentions.iter().filter(|mention| mention.form != Form::Pronoun);
    let phrases = told.map(|mention| &ground.phrases.all[mention.phrase]);
    phrases.flat_map(|phrase| ground.gazetteer.in_phrase(ground.document, phrase)).collect()
}

/// *European Commission President X*: the countries of the known organisation before the role; `None` where none is.
fn affiliated(ground: &Ground, entity: &Entity) -> Option<Vec<Country>> {
    let (document, organisations) = (ground.document, &ground.document.lexicon.organisations);
    entity.mentions.iter().find_map(|mention| {
        let words = ground.phrases.all[mention.phrase].affiliation.clone();
        let end = words.end;
        let mut known = words.filter_map(|at| organisations.find(document.text, &document.tokens, at));
        known.find(|hit| hit.until <= end).map(|hit| super::codes(hit.value.countries))
    })
}

fn description(ground: &Ground, entity: &Entity) -> Described {
    let mut all = Described::default();
    for mention in entity.mentions.iter().filter(|mention| !is_of_the_past(ground, mention.phrase)) {
        let found = described(ground, &ground.phrases.all[mention.phrase]);
        all.nation = all.nation.or(found.nation.filter(|_| mention.form != Form::Pronoun));
        all.leads |= all.institution.is_none() && found.leads;
        all.institution = all.institution.or(found.institution);
        all.place = all.place.or(found.place);
    }
    all
}

/// *She was a night nurse in Enugu*
fn is_of_the_past(ground: &Ground, phrase: usize) -> bool {
    let start = ground.phrases.all[phrase].tokens.start;
    start > 0 && ground.document.is_any(start - 1, &["was", "were", "been"])
}

/// *the British ambassador in Moscow*, *Canada's envoy to China*, *ambassador of France*: who sends,
/// not where.
fn sender(ground: &Ground, entity: &Entity) -> Option<Country> {
    entity.role_nouns.iter().find(|noun| ground.document.lexicon.is_belonging(noun, BelongingSort::Sent))?;
    entity.mentions.iter().find_map(|mention| {
        let phrase = &ground.phrases.all[mention.phrase];
        let end = phrase.roles.last().map_or(phrase.tokens.end, |role| role.tokens.end);
        let named = (phrase.tokens.start..end).find_map(|at| ground.gazetteer.at(ground.document, at));
        named.map(|(country, _)| country)
    })
}
