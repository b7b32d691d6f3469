//! An annotation becomes a correction again, when its words are there.

use serde_json::Value;

use crate::correction::{Correction, Decided, Described, Who};
use crate::format::article_file::OrphanReason;
use crate::format::article_file::actor_kind;
use crate::format::article_file::anchor::{Anchors, selector};
use crate::format::value::{countries, one_or_many, string};
use crate::model::{ActorKind, Form, Kind, Mention, Span};

/// The correction, or why it has no place. `welcome` is false when there are too many already.
pub(super) fn correction(
    annotation: &Value,
    anchors: &mut Anchors,
    welcome: bool,
) -> Result<Correction, OrphanReason> {
    if !welcome {
        return Err(OrphanReason::TooManyCorrections);
    }
    let understood = OrphanReason::NotUnderstood;
    let body = one_or_many(annotation, "body").first().ok_or(understood)?;
    let places = Places::read(annotation, anchors);
    let who = |key, role| Ok(Who { places: places.known(role)?, ..actor(body.get(key))? });
    match string(body, "decision").ok_or(understood)? {
        "quotation" => Ok(Correction::Quotation { at: places.kept("at"), is: decided(body, &places)? }),
        "no-quotation" => Ok(Correction::NoQuotation { at: places.all("at")? }),
        "mentions" => Ok(Correction::Mentions {
            places: places.mentions()?,
            // Where they are named is decided just now; that their other mentions are gone changes nothing.
            who: Who { places: places.kept("who"), ..actor(body.get("who"))? },
        }),
        "no-mention" => Ok(Correction::NoMention { place: *places.all("place")?.first().ok_or(understood)? }),
        "actor" => Ok(Correction::Actor { who: who("who", "who")?, is: described(body.get("is"))? }),
        "same-actor" => Ok(Correction::Same { who: who("who", "who")?, with: who("with", "with")? }),
        "no-actor" => Ok(Correction::NoActor { who: who("who", "who")? }),
        _ => Err(understood),
    }
}

fn decided(body: &Value, places: &Places) -> Result<Decided, OrphanReason> {
    let speakers = one_or_many(body, "speakers").iter().enumerate().map(|(nth, speaker)| {
        let places = places.some("speaker", Some(nth + 1)).filter_map(Result::ok).collect();
        Ok(Who { places, ..actor(Some(speaker))? })
    });
    Ok(Decided {
        kind: string(body, "kind").and_then(Kind::from_name).ok_or(OrphanReason::NotUnderstood)?,
        content: places.all("content")?,
        cue: places.kept("cue").first().copied(),
        source: places.kept("source").first().copied(),
        speakers: speakers.collect::<Result<_, _>>()?,
        countries: body.get("countries").map(|_| countries(body)),
    })
}

/// Without places.
fn actor(value: Option<&Value>) -> Result<Who, OrphanReason> {
    let value = value.ok_or(OrphanReason::NotUnderstood)?;
    let (name, kind) = named(value)?;
    Ok(Who {
        id: string(value, "actor").unwrap_or_default().to_string(),
        name,
        kind,
        unnamed: unnamed(value),
        places: Vec::new(),
    })
}

fn described(value: Option<&Value>) -> Result<Described, OrphanReason> {
    let value = value.ok_or(OrphanReason::NotUnderstood)?;
    let (name, kind) = named(value)?;
    Ok(Described { name, kind, unnamed: unnamed(value), countries: countries(value) })
}

fn named(value: &Value) -> Result<(String, ActorKind), OrphanReason> {
    let name = string(value, "name").ok_or(OrphanReason::NotUnderstood)?;
    let kind = string(value, "type").and_then(actor_kind).ok_or(OrphanReason::NotUnderstood)?;
    Ok((name.to_string(), kind))
}

fn unnamed(value: &Value) -> bool {
    value.get("unnamed").and_then(Value::as_bool).unwrap_or(false)
}

/// The targets of an annotation, each with its place or why it has none.
struct Places<'a>(Vec<(&'a Value, Result<Span, OrphanReason>)>);

impl<'a> Places<'a> {
    fn read(annotation: &'a Value, anchors: &mut Anchors) -> Places<'a> {
        let place = |target: &'a Value| {
            let found = anchors.anchor(&selector(target));
            // A decision is about words.
            (
                target,
                found.and_then(|span| if span.is_empty() { Err(OrphanReason::NoWords) } else { Ok(span) }),
            )
        };
        Places(one_or_many(annotation, "target").iter().map(place).collect())
    }

    /// Those with a role and, where one is asked for, a number.
    fn some(&self, role: &str, number: Option<usize>) -> impl Iterator<Item = Result<Span, OrphanReason>> {
        let number = number.map(Value::from);
        let fits = move |target: &Value| {
            string(target, "role") == Some(role)
                && number.as_ref().is_none_or(|number| target.get("number") == Some(number))
        };
        self.0.iter().filter(move |(target, _)| fits(target)).map(|(_, place)| *place)
    }

    /// Those that are still there.
    fn kept(&self, role: &str) -> Vec<Span> {
        self.some(role, None).filter_map(Result::ok).collect()
    }

    /// All of them, and at least one.
    fn all(&self, role: &str) -> Result<Vec<Span>, OrphanReason> {
        let all = self.some(role, None).collect::<Result<Vec<_>, _>>()?;
        if all.is_empty() { Err(OrphanReason::NotUnderstood) } else { Ok(all) }
    }

    /// Those that are still there, and at least one, unless there was none to begin with.
    fn known(&self, role: &str) -> Result<Vec<Span>, OrphanReason> {
        let kept: Vec<Span> = self.some(role, None).filter_map(Result::ok).collect();
        match self.some(role, None).find_map(Result::err) {
            Some(reason) if kept.is_empty() => Err(reason),
            _ => Ok(kept),
        }
    }

    fn mentions(&self) -> Result<Vec<Mention>, OrphanReason> {
        self.known("place")?;
        let mentions: Vec<Mention> = self
            .0
            .iter()
            .filter(|(target, _)| string(target, "role") == Some("place"))
            .filter_map(|(target, place)| {
                let form = string(target, "form").and_then(Form::from_name)?;
                Some(Mention { span: (*place).ok()?, form })
            })
            .collect();
        if mentions.is_empty() { Err(OrphanReason::NotUnderstood) } else { Ok(mentions) }
    }
}
