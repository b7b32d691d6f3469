//! World bodies: organisations of many countries, which speak for none.

use crate::coreference::Entity;
use crate::document::Document;
use crate::lexicon::Tags;
use crate::model::ActorKind;

/// First words of what several countries have in common.
const WIDE: [&str; 34] = [
    "International",
    "World",
    "Global",
    "Worldwide",
    "Intergovernmental",
    "Multinational",
    "Transnational",
    "European",
    "Eurasian",
    "African",
    "Asian",
    "Asia",
    "Asia-Pacific",
    "Pacific",
    "Atlantic",
    "Arab",
    "Islamic",
    "Nordic",
    "Baltic",
    "Balkan",
    "Mediterranean",
    "Caribbean",
    "Antarctic",
    "Arctic",
    "Commonwealth",
    "Pan-African",
    "Pan-American",
    "Pan-Arab",
    "Pan-European",
    "Inter-American",
    "Inter-Parliamentary",
    "Polar",
    "Euro-Mediterranean",
    "Francophone",
];

/// First words of two: *Latin American Federation*.
const WIDE_PAIRS: [(&str, &str); 8] = [
    ("Latin", "American"),
    ("Central", "American"),
    ("West", "African"),
    ("East", "African"),
    ("Southern", "African"),
    ("Central", "African"),
    ("Southeast", "Asian"),
    ("Middle", "Eastern"),
];

/// What they are called: a company or a newspaper with such a first word has a country.
const BODIES: [&str; 34] = [
    "agency",
    "alliance",
    "assembly",
    "association",
    "authority",
    "body",
    "centre",
    "coalition",
    "commission",
    "committee",
    "community",
    "confederation",
    "conference",
    "congress",
    "convention",
    "council",
    "court",
    "federation",
    "forum",
    "foundation",
    "fund",
    "institute",
    "league",
    "mechanism",
    "mission",
    "movement",
    "network",
    "organisation",
    "organization",
    "parliament",
    "secretariat",
    "society",
    "trust",
    "union",
];

/// *the European Cocoa Trade Federation*, *the Pacific Islands Forum*: of more than one country by its name.
pub fn is_world_body(document: &Document, entity: &Entity) -> bool {
    let words = &entity.name;
    let [first, second, ..] = &words[..] else { return false };
    let is_wide = WIDE.contains(&first.as_str())
        || WIDE_PAIRS.iter().any(|(one, other)| first == one && second == other);
    let is_body = || words[1..].iter().any(|word| BODIES.contains(&word.to_lowercase().as_str()));
    let is_person = entity.personal || document.lexicon.tags(first).any(Tags::GIVEN);
    is_wide && !is_person && entity.kind != Some(ActorKind::Person) && is_body()
}
