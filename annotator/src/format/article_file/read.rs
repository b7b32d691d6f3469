//! The text of an article file becomes a reading.
//!
//! The document is walked value by value instead of being forced into one shape, so that
//! something odd in one annotation costs that annotation only.

use std::collections::HashSet;

use serde_json::Value;

use crate::format::article_file::anchor::Anchors;
use crate::format::article_file::annotations::{Annotations, agent, local_id};
use crate::format::article_file::history::{self, History};
use crate::format::article_file::{
    About, Agent, ArticleFile, ArticleFileError, HERE, MAX_BYTES, READS_MAJOR, actor_kind,
};
use crate::format::value::{countries, country_certainty, day, one_or_many, position, string, strings};
use crate::model::{Actor, Article, Block, BlockKind, Reading, Removal, Removed, Span};
use crate::stated::{may_run, web_link};

pub(super) fn read(text: &str) -> Result<ArticleFile, ArticleFileError> {
    if text.len() > MAX_BYTES {
        return Err(ArticleFileError::TooLarge { bytes: text.len() });
    }
    let text = text.trim_start_matches('\u{feff}');
    let document: Value = serde_json::from_str(text)
        .map_err(|error| ArticleFileError::NotJson { line: error.line(), column: error.column() })?;
    check_version(&document)?;
    if !one_or_many(&document, "@type").iter().any(|each| each == "NewsArticle") {
        return Err(ArticleFileError::NotAnArticle);
    }

    let article = article(&document)?;
    let mut anchors = Anchors::new(&article.text);
    let mut here = findings(&document, HERE, &mut anchors)?;
    let mut orphans = std::mem::take(&mut here.orphans);
    let History { corrections, found, creators, orphans: lost } =
        history::read(&document, &article, &mut here, &mut anchors);
    orphans.extend(lost);

    let mut about = about(&document);
    // Every annotation of a file that was reviewed as a whole has one creator.
    match creators {
        (Some(creator), reviewer) => {
            about.reviewer = reviewer.filter(|reviewer| *reviewer != creator);
            about.creator = creator;
        }
        (None, Some(reviewer)) => about.creator = reviewer,
        (None, None) => {}
    }
    if found.is_some() {
        about.reviewer.get_or_insert_with(|| Agent::a_reader().clone());
    }
    let id = string(&document, "identifier").unwrap_or_default().to_string();
    let reading = Reading { article: article.clone(), actors: here.actors, quotations: here.quotations };
    Ok(ArticleFile { id, reading, about, corrections, found, orphans })
}

/// A file of the next generation may mean something else by the same names.
fn check_version(document: &Value) -> Result<(), ArticleFileError> {
    let Some(stated) = document.get("formatVersion") else { return Ok(()) };
    let version = stated.as_str().map_or_else(|| stated.to_string(), str::to_string);
    let major = version.split('.').next().and_then(|major| major.trim().parse::<u32>().ok());
    match major {
        Some(major) if major > READS_MAJOR => Err(ArticleFileError::LaterVersion { version }),
        _ => Ok(()),
    }
}

/// The actors and annotations of a document, or of what was found before its corrections. `root`
/// is what their ids begin with.
pub(super) fn findings(
    document: &Value,
    root: &str,
    anchors: &mut Anchors,
) -> Result<Annotations, ArticleFileError> {
    let mut annotations = Annotations::new(actors(document, root)?, root);
    for annotation in one_or_many(document, "annotations") {
        annotations.add(annotation, anchors);
    }
    Ok(annotations)
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

/// The blocks that the file states: in order, and no letter or digit between them. White space is
/// not asked for: a text that is taken as it is may hold invisible signs there.
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
            Some(between) if is_wordless(between) && !span.is_empty() => covered = span.end,
            _ => return Err(bad),
        }
        blocks.push(Block { kind, span });
    }
    match text.get(covered..) {
        Some(rest) if is_wordless(rest) => Ok(blocks),
        _ => Err(ArticleFileError::BadBlock { number: stated.len() }),
    }
}

fn is_wordless(text: &str) -> bool {
    !text.contains(char::is_alphanumeric)
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

fn actors(document: &Value, root: &str) -> Result<Vec<Actor>, ArticleFileError> {
    let prefix = format!("{root}actor/");
    let mut seen = HashSet::new();
    let mut actors = Vec::new();
    for (nth, value) in one_or_many(document, "actors").iter().enumerate() {
        let actor = actor(value, &prefix).ok_or(ArticleFileError::BadActor { number: nth + 1 })?;
        if !seen.insert(actor.id.clone()) {
            return Err(ArticleFileError::SameActorTwice { id: actor.id });
        }
        actors.push(actor);
    }
    Ok(actors)
}

fn actor(value: &Value, prefix: &str) -> Option<Actor> {
    Some(Actor {
        id: local_id(string(value, "@id")?, prefix)?.to_string(),
        name: string(value, "name")?.to_string(),
        kind: string(value, "@type").and_then(actor_kind)?,
        unnamed: value.get("unnamed").and_then(Value::as_bool).unwrap_or(false),
        roles: strings(value, "roles").map(str::to_string).collect(),
        countries: countries(value),
        country_certainty: country_certainty(value),
        mentions: Vec::new(),
    })
}

fn about(document: &Value) -> About {
    let text = |key| string(document, key).map(str::to_string);
    About {
        invented: document.get("invented").and_then(Value::as_bool).unwrap_or(false),
        author: document.get("author").and_then(|author| agent(author, "@type")),
        url: text("url").filter(|url| web_link(url).is_some()),
        license: text("license").filter(|license| !may_run(license)),
        note: text("note"),
        discover: text("discover"),
        based_on: original(document).map(str::to_string),
        ..About::default()
    }
}

/// The id of the article that this one is a copy of. Elsewhere in the world the field names other things, as addresses.
fn original(document: &Value) -> Option<&str> {
    string(document.get("isBasedOn")?, "identifier").filter(|id| !id.is_empty())
}

/// The name of an organisation, given as an object or as plain words.
fn name_of<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    string(value, key).or_else(|| value.get(key).and_then(|inner| string(inner, "name")))
}
