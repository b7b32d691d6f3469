//! The JSON of the `annotate` command becomes a reading again.

use serde_json::Value;

use crate::format::Offsets;
use crate::format::value::{certainty, countries, day, one_or_many, position, string, strings};
use crate::model::{
    Actor, ActorKind, Article, Because, Block, BlockKind, Evidence, Form, Kind, Mention, Quotation, Reading,
    Removal, Removed, Span,
};

/// The reading of an article as [`to_json`](super::to_json) printed it; `None` where a place does not lie in the text, or
/// an actor or a quotation lacks what makes it one.
pub fn reading_from_json(document: &Value) -> Option<Reading> {
    let stated = document.get("article")?;
    let text = string(stated, "text").filter(|text| !text.trim().is_empty())?;
    let places = Places(Offsets::new(text));
    let blocks = one_or_many(stated, "blocks").iter().map(|block| {
        Some(Block { kind: BlockKind::from_name(string(block, "kind")?)?, span: places.span(block)? })
    });
    let removed = one_or_many(stated, "removed").iter().map(|line| {
        let reason = Removal::from_name(string(line, "reason")?)?;
        Some(Removed { text: string(line, "text")?.to_string(), reason })
    });
    let article = Article {
        text: text.to_string(),
        blocks: blocks.collect::<Option<_>>()?,
        publisher: string(stated, "publisher").map(str::to_string),
        date_published: string(stated, "datePublished").and_then(day).map(str::to_string),
        in_language: string(stated, "inLanguage").unwrap_or("en").to_string(),
        removed: removed.collect::<Option<_>>()?,
    };
    let actors: Vec<Actor> =
        one_or_many(document, "actors").iter().map(|actor| places.actor(actor)).collect::<Option<_>>()?;
    let quotations =
        one_or_many(document, "quotations").iter().map(|quotation| places.quotation(quotation, &actors));
    let quotations = quotations.collect::<Option<_>>()?;
    Some(Reading { article, actors, quotations })
}

struct Places<'a>(Offsets<'a>);

impl Places<'_> {
    fn span(&self, value: &Value) -> Option<Span> {
        let (start, end) = position(value)?;
        self.0.to_span(start, end)
    }

    fn spans(&self, value: &Value, key: &str) -> Option<Vec<Span>> {
        one_or_many(value, key).iter().map(|span| self.span(span)).collect()
    }

    /// `Some(None)` where there is none, `None` where it is none.
    fn one(&self, value: &Value, key: &str) -> Option<Option<Span>> {
        match value.get(key) {
            None | Some(Value::Null) => Some(None),
            Some(span) => self.span(span).map(Some),
        }
    }

    fn actor(&self, value: &Value) -> Option<Actor> {
        let mention = |value: &Value| {
            Some(Mention { span: self.span(value)?, form: Form::from_name(string(value, "form")?)? })
        };
        let sure = value.get("countriesCertainty").and_then(Value::as_f64).unwrap_or(1.0);
        Some(Actor {
            id: string(value, "id")?.to_string(),
            name: string(value, "name")?.to_string(),
            kind: ActorKind::from_name(string(value, "kind")?)?,
            unnamed: value.get("unnamed").and_then(Value::as_bool).unwrap_or(false),
            roles: strings(value, "roles").map(str::to_string).collect(),
            countries: countries(value),
            country_certainty: sure.clamp(0.0, 1.0) as f32,
            mentions: one_or_many(value, "mentions").iter().map(mention).collect::<Option<_>>()?,
        })
    }

    fn quotation(&self, value: &Value, actors: &[Actor]) -> Option<Quotation> {
        let content = self.spans(value, "content").filter(|content| !content.is_empty())?;
        let speakers: Vec<String> = strings(value, "speakers").map(str::to_string).collect();
        let evidence = |value: &Value| {
            Some(Evidence {
                because: Because::from_name(string(value, "because")?)?,
                spans: self.spans(value, "spans")?,
            })
        };
        if !speakers.iter().all(|id| actors.iter().any(|actor| actor.id == *id)) {
            return None;
        }
        Some(Quotation {
            id: string(value, "id")?.to_string(),
            kind: Kind::from_name(string(value, "kind")?)?,
            content,
            verbatim: self.spans(value, "verbatim")?,
            cue: self.one(value, "cue")?,
            source: self.one(value, "source")?,
            speakers,
            countries: countries(value),
            certainty: certainty(value),
            evidence: one_or_many(value, "evidence").iter().map(evidence).collect::<Option<_>>()?,
        })
    }
}
