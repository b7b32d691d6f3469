//! World bodies: organisations of many countries, which speak for none.

use crate::coreference::Entity;
use crate::document::Document;
use crate::lexicon::{BelongingSort, Tags};
use crate::model::ActorKind;

/// *the European Cocoa Trade Federation*, *the Pacific Islands Forum*: of more than one country by its name.
pub fn is_world_body(document: &Document, entity: &Entity) -> bool {
    let (words, lexicon) = (&entity.name, document.lexicon);
    let [first, second, ..] = &words[..] else { return false };
    let capital = first.starts_with(char::is_uppercase);
    let is_wide = lexicon.is_belonging(first, BelongingSort::Wide)
        || lexicon.is_belonging(&format!("{first} {second}"), BelongingSort::Wide);
    let is_body = || words[1..].iter().any(|word| lexicon.is_belonging(word, BelongingSort::Body));
    let is_person = entity.personal || lexicon.tags(first).any(Tags::GIVEN);
    capital && is_wide && !is_person && entity.kind != Some(ActorKind::Person) && is_body()
}
