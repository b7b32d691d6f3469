//! What was found in an article as the file has it: actors, and an annotation for each mention
//! and each quotation.

use crate::format::article_file::creators::Creators;
use crate::format::article_file::{Agent, actor_type};
use crate::format::layout::Json;
use crate::format::selector::Selectors;
use crate::model::{Actor, Country, Mention, Quotation, Reading, Span};

/// Writes the findings of one reading.
pub(super) struct Findings<'a> {
    pub(super) selectors: &'a Selectors<'a>,
    pub(super) creators: &'a Creators<'a>,
    /// What every id of these findings begins with, so that those of two readings in one file
    /// stay apart.
    pub(super) root: &'static str,
}

impl<'a> Findings<'a> {
    pub(super) fn actors(&self, reading: &'a Reading) -> Json<'a> {
        Json::List(reading.actors.iter().map(|actor| self.actor(actor)).collect())
    }

    /// The mentions actor by actor, then the quotations.
    pub(super) fn annotations(&self, reading: &'a Reading) -> Vec<Json<'a>> {
        let mentions = reading.actors.iter().flat_map(|actor| {
            actor.mentions.iter().enumerate().map(|(nth, mention)| self.mention(actor, nth + 1, mention))
        });
        let quotations = reading.quotations.iter().map(|quotation| self.quotation(quotation));
        mentions.chain(quotations).collect()
    }

    fn actor(&self, actor: &'a Actor) -> Json<'a> {
        let mut fields = vec![
            ("@id", self.actor_id(&actor.id)),
            ("@type", Json::Text(actor_type(actor.kind))),
            ("name", Json::Text(&actor.name)),
        ];
        if actor.unnamed {
            fields.push(("unnamed", Json::Flag(true)));
        }
        fields.push(("roles", Json::texts(actor.roles.iter().map(String::as_str))));
        fields.push(("countries", codes(&actor.countries)));
        if actor.country_certainty < 1.0 {
            fields.push(("certainty", Json::Share(actor.country_certainty)));
        }
        Json::Object(fields)
    }

    fn mention(&self, actor: &'a Actor, number: usize, mention: &Mention) -> Json<'a> {
        Json::Object(vec![
            ("id", Json::Made(format!("{}mention/{}/{number}", self.root, actor.id))),
            ("type", Json::Text("Annotation")),
            ("motivation", Json::Text("identifying")),
            ("creator", creator(self.creators.of_mentions())),
            (
                "body",
                Json::Object(vec![
                    ("type", Json::Text("SpecificResource")),
                    ("source", self.actor_id(&actor.id)),
                    ("purpose", Json::Text("identifying")),
                    ("form", Json::Text(mention.form.as_str())),
                ]),
            ),
            ("target", self.selectors.place(&[], mention.span)),
        ])
    }

    fn quotation(&self, quotation: &'a Quotation) -> Json<'a> {
        let place = |span: &Span| self.selectors.place(&[], *span);
        let evidence = quotation.evidence.iter().map(|evidence| {
            Json::Object(vec![
                ("because", Json::Text(evidence.because.as_str())),
                ("spans", Json::List(evidence.spans.iter().map(place).collect())),
            ])
        });
        let parts = [
            ("content", quotation.content.as_slice()),
            ("verbatim", quotation.verbatim.as_slice()),
            ("cue", quotation.cue.as_slice()),
            ("source", quotation.source.as_slice()),
        ];
        let targets = parts.into_iter().flat_map(|(role, spans)| {
            spans.iter().map(move |&span| self.selectors.place(&[("role", role)], span))
        });
        Json::Object(vec![
            ("id", Json::Made(format!("{}quotation/{}", self.root, quotation.id))),
            ("type", Json::Text("Annotation")),
            ("motivation", Json::Text("classifying")),
            ("creator", creator(self.creators.of(quotation))),
            (
                "body",
                Json::Object(vec![
                    ("type", Json::Text("Quotation")),
                    ("kind", Json::Text(quotation.kind.as_str())),
                    ("speakers", Json::List(quotation.speakers.iter().map(|id| self.actor_id(id)).collect())),
                    ("countries", codes(&quotation.countries)),
                    ("certainty", Json::Share(quotation.certainty)),
                    ("evidence", Json::List(evidence.collect())),
                ]),
            ),
            ("target", Json::List(targets.collect())),
        ])
    }

    fn actor_id<'b>(&self, id: &str) -> Json<'b> {
        Json::Made(format!("{}actor/{id}", self.root))
    }
}

/// Who made an annotation.
pub(in crate::format::article_file) fn creator(by: &Agent) -> Json<'_> {
    agent("type", by.kind.as_str(), &by.name)
}

pub(in crate::format::article_file) fn agent<'a>(
    type_key: &'a str,
    kind: &'a str,
    name: &'a str,
) -> Json<'a> {
    Json::Object(vec![(type_key, Json::Text(kind)), ("name", Json::Text(name))])
}

pub(in crate::format::article_file) fn codes(countries: &[Country]) -> Json<'_> {
    Json::texts(countries.iter().map(Country::code))
}
