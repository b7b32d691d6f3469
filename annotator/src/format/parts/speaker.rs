//! A speaker as the files have it who is looked for: how much is theirs, and where what they say is.

use serde_json::{Map, Value, json};

use super::PartError;
use super::cells::Cells;
use super::line::{self, Line, codes};
use super::read::{document, number};
use crate::format::value::{countries, country_certainty, one_or_many, string, strings};
use crate::model::Country;

/// Somebody who speaks in articles of the collection, under one id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Speaker {
    pub id: String,
    /// As the oldest article names it.
    pub name: String,
    pub unnamed: bool,
    /// Those it speaks for in any article.
    pub countries: Vec<Country>,
    /// How sure these are in the article where that is least sure, from 0 to 1.
    pub country_certainty: f32,
    /// What it says; where it stands under a country, what it says for that country.
    pub cells: Cells,
}

/// Where the lines of a speaker are.
#[derive(Clone, Debug, PartialEq)]
pub enum Lines {
    /// There are few.
    Here(Vec<Line>),
    /// In so many files, [`speaker_part`](super::speaker_part) of this place.
    Apart { place: usize, parts: usize },
}

/// The speaker with this id, with whom it ever speaks in one quotation, and where its lines are; `None` where the file
/// does not hold it.
pub fn speakers_from_file(text: &str, id: &str) -> Result<Option<(Speaker, Vec<String>, Lines)>, PartError> {
    let document = document(text)?;
    let all = one_or_many(&document, "speakers");
    let found = all.iter().enumerate().find(|(_, value)| string(value, "id") == Some(id));
    Ok(found.and_then(|(place, value)| {
        let lines = match number(value, "parts") {
            Some(parts) => Lines::Apart { place, parts },
            None => Lines::Here(line::from_json(value)),
        };
        Some((from_json(value)?, strings(value, "with").map(str::to_string).collect(), lines))
    }))
}

pub(super) fn to_json(speaker: &Speaker) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("id".to_string(), json!(speaker.id));
    fields.insert("name".to_string(), json!(speaker.name));
    if speaker.unnamed {
        fields.insert("unnamed".to_string(), json!(true));
    }
    fields.insert("countries".to_string(), json!(codes(&speaker.countries)));
    if speaker.country_certainty < 1.0 {
        fields.insert("certainty".to_string(), json!(speaker.country_certainty));
    }
    fields.insert("cells".to_string(), speaker.cells.to_json());
    fields
}

pub(super) fn from_json(value: &Value) -> Option<Speaker> {
    Some(Speaker {
        id: string(value, "id")?.to_string(),
        name: string(value, "name")?.to_string(),
        unnamed: value.get("unnamed").and_then(Value::as_bool).unwrap_or(false),
        countries: countries(value),
        country_certainty: country_certainty(value),
        cells: Cells::from_json(value.get("cells").unwrap_or(&Value::Null)),
    })
}
