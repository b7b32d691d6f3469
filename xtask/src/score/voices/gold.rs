//! An annotated article as its file has it.

use std::collections::BTreeSet;

use serde::Deserialize;

/// What a person found in a page. Fields of the file that no figure needs are passed over.
#[derive(Debug, Deserialize)]
pub struct Gold {
    pub id: String,
    /// The page as pasted.
    pub raw: String,
    pub headline: Option<String>,
    /// Lines that are not the article.
    #[serde(default)]
    pub junk: Vec<String>,
    pub quotations: Vec<GoldQuotation>,
    pub actors: Vec<GoldActor>,
}

#[derive(Debug, Deserialize)]
pub struct GoldQuotation {
    /// `direct`, `mixed`, `indirect` or `scare`.
    pub kind: String,
    pub content: Vec<String>,
    pub verbatim: Vec<String>,
    speaker: Option<String>,
    speakers: Option<Vec<String>>,
}

#[derive(Debug, Deserialize)]
pub struct GoldActor {
    pub name: String,
    /// `person`, `organisation` or `country`.
    pub kind: String,
    pub countries: Vec<String>,
}

impl Gold {
    /// The article of a file's text; otherwise what is wrong with it.
    pub fn from_json(json: &str) -> Result<Gold, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    pub fn actor(&self, name: &str) -> Option<&GoldActor> {
        self.actors.iter().find(|actor| actor.name == name)
    }

    /// All quotations that are somebody's words.
    pub fn speech(&self) -> impl Iterator<Item = &GoldQuotation> {
        self.quotations.iter().filter(|quotation| quotation.kind != "scare")
    }
}

impl GoldQuotation {
    /// The names of those who speak; none when the article does not say.
    pub fn speakers(&self) -> Vec<&str> {
        match &self.speakers {
            Some(several) if !several.is_empty() => several.iter().map(String::as_str).collect(),
            _ => self.speaker.iter().map(String::as_str).filter(|name| !name.is_empty()).collect(),
        }
    }

    /// The content as one string; for a scare quote, which has none, the words between the marks.
    pub fn words(&self) -> String {
        if self.content.is_empty() { self.verbatim.join(" ") } else { self.content.join(" ") }
    }
}

impl GoldActor {
    pub fn countries(&self) -> BTreeSet<String> {
        set(self.countries.iter().map(String::as_str))
    }
}

/// Country codes, whatever their order.
pub fn set<'a>(codes: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    codes.map(str::to_owned).collect()
}
