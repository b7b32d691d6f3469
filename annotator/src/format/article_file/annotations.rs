//! The annotations of an article file find their place in the reading, or become orphans.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::format::article_file::anchor::{Anchors, selector};
use crate::format::article_file::{Agent, AgentKind, Orphan, OrphanReason};
use crate::format::value::{certainty, countries, one_or_many, string, strings};
use crate::model::{Actor, Because, Evidence, Form, Kind, Mention, Quotation, Span};

/// What has been read of the annotations so far.
pub(super) struct Annotations {
    /// What the ids of actors and of quotations begin with.
    actor_prefix: String,
    quotation_prefix: String,
    pub(super) actors: Vec<Actor>,
    /// Where each actor stands in the list.
    index: HashMap<String, usize>,
    pub(super) quotations: Vec<Quotation>,
    quotation_ids: HashSet<String>,
    /// Of the annotations that were not reviewed one by one.
    pub(super) creator: Option<Agent>,
    /// Of those that were.
    pub(super) reviewer: Option<Agent>,
    pub(super) orphans: Vec<Orphan>,
}

impl Annotations {
    /// `root` is what all ids of these findings begin with.
    pub(super) fn new(actors: Vec<Actor>, root: &str) -> Annotations {
        Annotations {
            actor_prefix: format!("{root}actor/"),
            quotation_prefix: format!("{root}quotation/"),
            index: actors.iter().enumerate().map(|(nth, actor)| (actor.id.clone(), nth)).collect(),
            actors,
            quotations: Vec::new(),
            quotation_ids: HashSet::new(),
            creator: None,
            reviewer: None,
            orphans: Vec::new(),
        }
    }

    /// Takes one annotation in: as a mention, a quotation or an orphan.
    pub(super) fn add(&mut self, annotation: &Value, anchors: &mut Anchors) {
        let added = match one_or_many(annotation, "body").first() {
            Some(body) if body.get("type").is_some_and(|kind| kind == "Quotation") => {
                self.add_quotation(annotation, body, anchors)
            }
            Some(body) => self.add_mention(annotation, body, anchors),
            None => Err(OrphanReason::NotUnderstood),
        };
        if let Err(reason) = added {
            self.orphans.push(Orphan::of(annotation, reason));
        }
    }

    fn add_mention(
        &mut self,
        annotation: &Value,
        body: &Value,
        anchors: &mut Anchors,
    ) -> Result<(), OrphanReason> {
        let understood = OrphanReason::NotUnderstood;
        let form = string(body, "form").and_then(Form::from_name).ok_or(understood)?;
        let actor =
            string(body, "source").and_then(|id| local_id(id, &self.actor_prefix)).ok_or(understood)?;
        let nth = *self.index.get(actor).ok_or(OrphanReason::UnknownActor)?;
        let actor = self.actors.get_mut(nth).ok_or(OrphanReason::UnknownActor)?;
        let target = one_or_many(annotation, "target").first().ok_or(understood)?;
        let span = anchors.anchor(&selector(target))?;
        actor.mentions.push(Mention { span, form });
        if self.creator.is_none() {
            self.creator = creator(annotation);
        }
        Ok(())
    }

    fn add_quotation(
        &mut self,
        annotation: &Value,
        body: &Value,
        anchors: &mut Anchors,
    ) -> Result<(), OrphanReason> {
        let understood = OrphanReason::NotUnderstood;
        let id =
            string(annotation, "id").and_then(|id| local_id(id, &self.quotation_prefix)).ok_or(understood)?;
        let kind = string(body, "kind").and_then(Kind::from_name).ok_or(understood)?;
        let speakers: Vec<&str> = strings(body, "speakers")
            .map(|id| local_id(id, &self.actor_prefix).unwrap_or_default())
            .collect();
        if speakers.iter().any(|id| !self.index.contains_key(*id)) {
            return Err(OrphanReason::UnknownActor);
        }
        if self.quotation_ids.contains(id) {
            return Err(OrphanReason::SameId);
        }
        let quotation = Quotation {
            id: id.to_string(),
            kind,
            content: part(annotation, "content", anchors)?,
            verbatim: part(annotation, "verbatim", anchors)?,
            cue: part(annotation, "cue", anchors)?.first().copied(),
            source: part(annotation, "source", anchors)?.first().copied(),
            speakers: speakers.into_iter().map(str::to_string).collect(),
            countries: countries(body),
            certainty: certainty(body),
            evidence: evidence(body, anchors)?,
        };
        if quotation.content.is_empty() {
            return Err(OrphanReason::NotUnderstood);
        }
        let by = if quotation.is_reviewed() { &mut self.reviewer } else { &mut self.creator };
        if by.is_none() {
            *by = creator(annotation);
        }
        self.quotation_ids.insert(quotation.id.clone());
        self.quotations.push(quotation);
        Ok(())
    }
}

/// The places of all targets with this role.
fn part(annotation: &Value, role: &str, anchors: &mut Anchors) -> Result<Vec<Span>, OrphanReason> {
    one_or_many(annotation, "target")
        .iter()
        .filter(|target| string(target, "role") == Some(role))
        .map(|target| anchors.anchor(&selector(target)))
        .collect()
}

fn evidence(body: &Value, anchors: &mut Anchors) -> Result<Vec<Evidence>, OrphanReason> {
    let mut steps = Vec::new();
    for step in one_or_many(body, "evidence") {
        let Some(because) = string(step, "because").and_then(Because::from_name) else { continue };
        let places = one_or_many(step, "spans").iter();
        let spans = places.map(|place| anchors.anchor(&selector(place))).collect::<Result<_, _>>()?;
        steps.push(Evidence { because, spans });
    }
    Ok(steps)
}

fn creator(annotation: &Value) -> Option<Agent> {
    one_or_many(annotation, "creator").iter().find_map(|creator| agent(creator, "type"))
}

/// `None` without a name or of an unknown kind.
pub(super) fn agent(value: &Value, type_key: &str) -> Option<Agent> {
    let kind = string(value, type_key).and_then(AgentKind::from_name)?;
    Some(Agent { kind, name: string(value, "name")?.to_string() })
}

/// What follows the prefix of our ids, in a relative or an absolute address, or the whole of an
/// id without prefix; `None` when nothing is left.
pub(super) fn local_id<'a>(id: &'a str, prefix: &str) -> Option<&'a str> {
    let local = id.split_once(prefix).map_or(id, |(_, local)| local);
    (!local.is_empty()).then_some(local)
}
