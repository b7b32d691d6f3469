//! The JSON of the `annotate` command: one object an article, offsets in code points.

mod read;

use serde::Serialize;

use crate::format::Offsets;
use crate::model::{Actor, Article, Country, Quotation, Reading, Span};

pub use read::reading_from_json;

/// One article as the command prints it, on one line. `file` is the name it was read from.
pub fn to_json(file: &str, reading: &Reading) -> String {
    // Serialising plain strings and numbers into memory has no way to fail.
    with_document(file, reading, |document| serde_json::to_string(document).unwrap_or_default())
}

/// The same, indented for reading.
pub fn to_indented_json(file: &str, reading: &Reading) -> String {
    with_document(file, reading, |document| serde_json::to_string_pretty(document).unwrap_or_default())
}

fn with_document(file: &str, reading: &Reading, print: impl Fn(&Document) -> String) -> String {
    let place = Places { text: &reading.article.text, offsets: Offsets::new(&reading.article.text) };
    print(&Document {
        file,
        article: place.article(&reading.article),
        actors: reading.actors.iter().map(|actor| place.actor(actor)).collect(),
        quotations: reading.quotations.iter().map(|quotation| place.quotation(quotation)).collect(),
    })
}

#[derive(Serialize)]
struct Document<'a> {
    file: &'a str,
    article: ArticleJson<'a>,
    actors: Vec<ActorJson<'a>>,
    quotations: Vec<QuotationJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArticleJson<'a> {
    headline: &'a str,
    standfirst: &'a str,
    byline: &'a str,
    publisher: Option<&'a str>,
    date_published: Option<&'a str>,
    in_language: &'a str,
    text: &'a str,
    blocks: Vec<BlockJson>,
    removed: Vec<RemovedJson<'a>>,
}

#[derive(Serialize)]
struct BlockJson {
    kind: &'static str,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct RemovedJson<'a> {
    text: &'a str,
    reason: &'static str,
}

#[derive(Serialize)]
struct ActorJson<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    unnamed: bool,
    roles: &'a [String],
    countries: Vec<&'a str>,
    #[serde(rename = "countriesCertainty")]
    country_certainty: f64,
    mentions: Vec<MentionJson<'a>>,
}

#[derive(Serialize)]
struct MentionJson<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    form: &'static str,
}

#[derive(Serialize)]
struct QuotationJson<'a> {
    id: &'a str,
    kind: &'static str,
    content: Vec<Place<'a>>,
    verbatim: Vec<Place<'a>>,
    cue: Option<Place<'a>>,
    source: Option<Place<'a>>,
    speakers: &'a [String],
    countries: Vec<&'a str>,
    certainty: f64,
    evidence: Vec<EvidenceJson<'a>>,
}

#[derive(Serialize)]
struct EvidenceJson<'a> {
    because: &'static str,
    spans: Vec<Place<'a>>,
}

/// A span with its words.
#[derive(Serialize)]
struct Place<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

struct Places<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
}

impl<'a> Places<'a> {
    fn place(&self, span: Span) -> Place<'a> {
        Place {
            start: self.offsets.to_code_points(span.start),
            end: self.offsets.to_code_points(span.end),
            text: span.of(self.text),
        }
    }

    fn places(&self, spans: &[Span]) -> Vec<Place<'a>> {
        spans.iter().map(|&span| self.place(span)).collect()
    }

    fn article(&self, article: &'a Article) -> ArticleJson<'a> {
        ArticleJson {
            headline: article.headline(),
            standfirst: article.standfirst(),
            byline: article.byline(),
            publisher: article.publisher.as_deref(),
            date_published: article.date_published.as_deref(),
            in_language: &article.in_language,
            text: &article.text,
            blocks: article
                .blocks
                .iter()
                .map(|block| BlockJson {
                    kind: block.kind.as_str(),
                    start: self.offsets.to_code_points(block.span.start),
                    end: self.offsets.to_code_points(block.span.end),
                })
                .collect(),
            removed: article
                .removed
                .iter()
                .map(|removed| RemovedJson { text: &removed.text, reason: removed.reason.as_str() })
                .collect(),
        }
    }

    fn actor(&self, actor: &'a Actor) -> ActorJson<'a> {
        ActorJson {
            id: &actor.id,
            name: &actor.name,
            kind: actor.kind.as_str(),
            unnamed: actor.unnamed,
            roles: &actor.roles,
            countries: codes(&actor.countries),
            country_certainty: two_digits(actor.country_certainty),
            mentions: actor
                .mentions
                .iter()
                .map(|mention| MentionJson { place: self.place(mention.span), form: mention.form.as_str() })
                .collect(),
        }
    }

    fn quotation(&self, quotation: &'a Quotation) -> QuotationJson<'a> {
        QuotationJson {
            id: &quotation.id,
            kind: quotation.kind.as_str(),
            content: self.places(&quotation.content),
            verbatim: self.places(&quotation.verbatim),
            cue: quotation.cue.map(|span| self.place(span)),
            source: quotation.source.map(|span| self.place(span)),
            speakers: &quotation.speakers,
            countries: codes(&quotation.countries),
            certainty: two_digits(quotation.certainty),
            evidence: quotation
                .evidence
                .iter()
                .map(|evidence| EvidenceJson {
                    because: evidence.because.as_str(),
                    spans: self.places(&evidence.spans),
                })
                .collect(),
        }
    }
}

fn codes(countries: &[Country]) -> Vec<&str> {
    countries.iter().map(Country::code).collect()
}

/// Certainty is known to two digits at best; more would be a claim.
fn two_digits(certainty: f32) -> f64 {
    (f64::from(certainty) * 100.0).round() / 100.0
}
