//! The text of an article file becomes a reading.
//!
//! The document is walked value by value instead of being forced into one shape, so that
//! something odd in one annotation costs that annotation only.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::format::article_file::anchor::{Anchors, Selector};
use crate::format::article_file::write::actor_type;
use crate::format::article_file::{
    About, Agent, AgentKind, ArticleFile, ArticleFileError, MAX_BYTES, Orphan, OrphanReason,
};
use crate::format::value::{certainty, countries, day, one_or_many, string, strings};
use crate::model::{
    Actor, ActorKind, Article, Because, Block, BlockKind, Evidence, Form, Kind, Mention, Quotation, Reading,
    Removal, Removed, Span,
};

pub(super) fn read(text: &str) -> Result<ArticleFile, ArticleFileError> {
    if text.len() > MAX_BYTES {
        return Err(ArticleFileError::TooLarge { bytes: text.len() });
    }
    let text = text.trim_start_matches('\u{feff}');
    let document: Value = serde_json::from_str(text)
        .map_err(|error| ArticleFileError::NotJson { line: error.line(), column: error.column() })?;
    if !one_or_many(&document, "@type").iter().any(|each| each == "NewsArticle") {
        return Err(ArticleFileError::NotAnArticle);
    }

    let article = article(&document)?;
    let actors = actors(&document)?;
    let mut annotations = Annotations {
        index: actors.iter().enumerate().map(|(nth, actor)| (actor.id.clone(), nth)).collect(),
        actors,
        quotations: Vec::new(),
        quotation_ids: HashSet::new(),
        creator: None,
        reviewer: None,
        orphans: Vec::new(),
    };
    let mut anchors = Anchors::new(&article.text);
    for annotation in one_or_many(&document, "annotations") {
        annotations.add(annotation, &mut anchors);
    }

    let mut about = about(&document);
    // Every annotation of a file that was reviewed as a whole has one creator.
    let Annotations { actors, quotations, creator, reviewer, orphans, .. } = annotations;
    match (creator, reviewer) {
        (Some(creator), reviewer) => {
            about.reviewer = reviewer.filter(|reviewer| *reviewer != creator);
            about.creator = creator;
        }
        (None, Some(reviewer)) => about.creator = reviewer,
        (None, None) => {}
    }
    let id = string(&document, "identifier").unwrap_or_default().to_string();
    Ok(ArticleFile { id, reading: Reading { article, actors, quotations }, about, orphans })
}

fn article(document: &Value) -> Result<Article, ArticleFileError> {
    let text = string(document, "articleBody").filter(|text| !text.trim().is_empty());
    let text = text.ok_or(ArticleFileError::NoText)?.to_string();
    let blocks = match one_or_many(document, "blocks") {
        [] => paragraphs(&text, string(document, "headline").unwrap_or_default()),
        stated => blocks(&text, stated)?,
    };
    let removed = one_or_many(document, "removed").iter().filter_map(|line| {
        Some(Removed {
            text: string(line, "text")?.to_string(),
            reason: Removal::from_name(string(line, "reason")?)?,
        })
    });
    Ok(Article {
        blocks,
        publisher: name_of(document, "publisher").map(str::to_string),
        date_published: string(document, "datePublished").and_then(day).map(str::to_string),
        in_language: string(document, "inLanguage").unwrap_or("en").to_string(),
        removed: removed.collect(),
        text,
    })
}

/// The blocks that the file states: in order, and nothing but white space between them.
fn blocks(text: &str, stated: &[Value]) -> Result<Vec<Block>, ArticleFileError> {
    let anchors = Anchors::new(text);
    let mut blocks: Vec<Block> = Vec::new();
    let mut covered = 0;
    for (nth, value) in stated.iter().enumerate() {
        let bad = ArticleFileError::BadBlock { number: nth + 1 };
        let kind = string(value, "kind").and_then(BlockKind::from_name);
        let span = position(value).and_then(|(start, end)| anchors.at(start, end));
        let (Some(kind), Some(span)) = (kind, span) else { return Err(bad) };
        match text.get(covered..span.start) {
            Some(between) if between.trim().is_empty() && !span.is_empty() => covered = span.end,
            _ => return Err(bad),
        }
        blocks.push(Block { kind, span });
    }
    match text.get(covered..) {
        Some(rest) if rest.trim().is_empty() => Ok(blocks),
        _ => Err(ArticleFileError::BadBlock { number: stated.len() }),
    }
}

/// The blocks of a file that states none: what stands between blank lines.
fn paragraphs(text: &str, headline: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for piece in text.split("\n\n") {
        let span = Span::new(start, start + piece.len()).trim(text);
        let is_headline = blocks.is_empty() && span.of(text) == headline.trim();
        let kind = if is_headline { BlockKind::Headline } else { BlockKind::Paragraph };
        if !span.is_empty() {
            blocks.push(Block { kind, span });
        }
        start += piece.len() + 2;
    }
    blocks
}

fn actors(document: &Value) -> Result<Vec<Actor>, ArticleFileError> {
    let mut seen = HashSet::new();
    let mut actors = Vec::new();
    for (nth, value) in one_or_many(document, "actors").iter().enumerate() {
        let actor = actor(value).ok_or(ArticleFileError::BadActor { number: nth + 1 })?;
        if !seen.insert(actor.id.clone()) {
            return Err(ArticleFileError::SameActorTwice { id: actor.id });
        }
        actors.push(actor);
    }
    Ok(actors)
}

fn actor(value: &Value) -> Option<Actor> {
    let kind = string(value, "@type")?;
    Some(Actor {
        id: local_id(string(value, "@id")?, "#actor/")?.to_string(),
        name: string(value, "name")?.to_string(),
        kind: ActorKind::ALL.into_iter().find(|each| actor_type(*each) == kind)?,
        unnamed: value.get("unnamed").and_then(Value::as_bool).unwrap_or(false),
        roles: strings(value, "roles").map(str::to_string).collect(),
        countries: countries(value),
        mentions: Vec::new(),
    })
}

fn about(document: &Value) -> About {
    let text = |key| string(document, key).map(str::to_string);
    About {
        invented: document.get("invented").and_then(Value::as_bool).unwrap_or(false),
        author: document.get("author").and_then(|author| agent(author, "@type")),
        url: text("url"),
        license: text("license"),
        note: text("note"),
        ..About::default()
    }
}

/// What has been read of the annotations so far.
struct Annotations {
    actors: Vec<Actor>,
    index: HashMap<String, usize>,
    quotations: Vec<Quotation>,
    quotation_ids: HashSet<String>,
    /// Of the annotations that were not reviewed one by one.
    creator: Option<Agent>,
    reviewer: Option<Agent>,
    orphans: Vec<Orphan>,
}

impl Annotations {
    fn add(&mut self, annotation: &Value, anchors: &mut Anchors) {
        let added = match one_or_many(annotation, "body").first() {
            Some(body) if body.get("type").is_some_and(|kind| kind == "Quotation") => {
                self.add_quotation(annotation, body, anchors)
            }
            Some(body) => self.add_mention(annotation, body, anchors),
            None => Err(OrphanReason::NotUnderstood),
        };
        if let Err(reason) = added {
            let words = one_or_many(annotation, "target").iter().find_map(|target| selector(target).exact);
            self.orphans.push(Orphan {
                id: string(annotation, "id").unwrap_or_default().to_string(),
                words: words.unwrap_or_default().to_string(),
                reason,
                annotation: annotation.clone(),
            });
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
        let actor = string(body, "source").and_then(|id| local_id(id, "#actor/")).ok_or(understood)?;
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
        let id = string(annotation, "id").and_then(|id| local_id(id, "#quotation/")).ok_or(understood)?;
        let kind = string(body, "kind").and_then(Kind::from_name).ok_or(understood)?;
        let speakers: Vec<&str> =
            strings(body, "speakers").map(|id| local_id(id, "#actor/").unwrap_or_default()).collect();
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
        let reviewed = quotation.evidence.iter().any(|evidence| evidence.because == Because::Reviewed);
        let by = if reviewed { &mut self.reviewer } else { &mut self.creator };
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

fn selector(target: &Value) -> Selector<'_> {
    let mut found = Selector::default();
    for each in one_or_many(target, "selector") {
        match string(each, "type") {
            Some("TextQuoteSelector") => {
                found.exact = string(each, "exact");
                found.prefix = string(each, "prefix").unwrap_or_default();
                found.suffix = string(each, "suffix").unwrap_or_default();
            }
            Some("TextPositionSelector") => found.position = position(each),
            _ => {}
        }
    }
    found
}

fn position(value: &Value) -> Option<(usize, usize)> {
    let point = |key| value.get(key).and_then(Value::as_u64).and_then(|point| usize::try_from(point).ok());
    Some((point("start")?, point("end")?))
}

fn creator(annotation: &Value) -> Option<Agent> {
    one_or_many(annotation, "creator").iter().find_map(|creator| agent(creator, "type"))
}

fn agent(value: &Value, type_key: &str) -> Option<Agent> {
    let kind = string(value, type_key).and_then(AgentKind::from_name)?;
    Some(Agent { kind, name: string(value, "name")?.to_string() })
}

/// The name of an organisation, given as an object or as plain words.
fn name_of<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    string(value, key).or_else(|| value.get(key).and_then(|inner| string(inner, "name")))
}

/// What follows the prefix of our ids, in a relative or an absolute address, or the whole of an
/// id without prefix; `None` when nothing is left.
fn local_id<'a>(id: &'a str, prefix: &str) -> Option<&'a str> {
    let local = id.split_once(prefix).map_or(id, |(_, local)| local);
    (!local.is_empty()).then_some(local)
}
