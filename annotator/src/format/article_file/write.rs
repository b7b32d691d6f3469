//! An article with its reading becomes the text of its file.

mod findings;

pub(super) use findings::{agent, codes, creator};

use findings::Findings;

use crate::format::article_file::corrections::written;
use crate::format::article_file::creators::Creators;
use crate::format::article_file::{Agent, ArticleFile, FORMAT_VERSION, FOUND, HERE, Orphan};
use crate::format::layout::Json;
use crate::format::selector::Selectors;
use crate::model::{Article, Span};

pub(super) fn write(file: &ArticleFile) -> String {
    let article = &file.reading.article;
    let about = &file.about;
    let selectors = Selectors::new(&article.text);
    let creators = file.creators();
    let findings = Findings { selectors: &selectors, creators: &creators, root: HERE };
    let (editing, others): (Vec<&Orphan>, Vec<&Orphan>) =
        file.orphans.iter().partition(|orphan| orphan.is_correction());

    let mut annotations = findings.annotations(&file.reading);
    annotations.extend(others.into_iter().map(as_it_was));
    let mut corrections = written(&selectors, &file.corrections);
    corrections.extend(editing.into_iter().map(as_it_was));
    let before = Creators::before_corrections(about);
    let found = file.found.as_ref().filter(|_| !file.corrections.is_empty()).map(|found| {
        let findings = Findings { selectors: &selectors, creators: &before, root: FOUND };
        Json::Object(vec![
            ("actors", findings.actors(found)),
            ("annotations", Json::List(findings.annotations(found))),
        ])
    });

    let fields = [
        ("@context", Some(context(!corrections.is_empty()))),
        ("@id", Some(Json::Text("#article"))),
        ("@type", Some(Json::Text("NewsArticle"))),
        ("formatVersion", Some(Json::Text(FORMAT_VERSION))),
        ("identifier", Some(Json::Text(&file.id))),
        ("headline", Some(Json::Text(article.headline()))),
        ("datePublished", article.date_published.as_deref().map(Json::Text)),
        ("publisher", article.publisher.as_deref().map(|name| agent("@type", "Organization", name))),
        ("author", about.author.as_ref().map(author)),
        ("inLanguage", Some(Json::Text(&article.in_language))),
        ("url", about.url.as_deref().map(Json::Text)),
        ("license", about.license.as_deref().map(Json::Text)),
        ("invented", Some(Json::Flag(about.invented))),
        ("note", about.note.as_deref().map(Json::Text)),
        ("discover", about.discover.as_deref().map(Json::Text)),
        ("isBasedOn", about.based_on.as_deref().map(original)),
        ("articleBody", Some(Json::Text(&article.text))),
        ("blocks", Some(blocks(article, &selectors))),
        ("removed", Some(removed(article))),
        ("actors", Some(findings.actors(&file.reading))),
        ("annotations", Some(Json::List(annotations))),
        ("corrections", Some(Json::List(corrections)).filter(|list| !list.is_empty_list())),
        ("found", found),
    ];
    Json::Object(fields.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()).lay_out()
}

fn as_it_was(orphan: &Orphan) -> Json<'_> {
    Json::Kept(&orphan.annotation)
}

fn author(author: &Agent) -> Json<'_> {
    agent("@type", author.kind.as_str(), &author.name)
}

fn original(id: &str) -> Json<'_> {
    Json::Object(vec![("@type", Json::Text("NewsArticle")), ("identifier", Json::Text(id))])
}

fn blocks<'a>(article: &Article, selectors: &Selectors<'a>) -> Json<'a> {
    let block = |kind, span: Span| {
        Json::Object(vec![
            ("kind", Json::Text(kind)),
            ("start", selectors.point(span.start)),
            ("end", selectors.point(span.end)),
        ])
    };
    Json::List(article.blocks.iter().map(|each| block(each.kind.as_str(), each.span)).collect())
}

fn removed(article: &Article) -> Json<'_> {
    let line = |text, reason| Json::Object(vec![("text", Json::Text(text)), ("reason", Json::Text(reason))]);
    Json::List(article.removed.iter().map(|each| line(&each.text, each.reason.as_str())).collect())
}

/// What the names mean to a JSON-LD processor: schema.org's outside the annotations, the W3C's
/// inside (the second mention of its context undoes what schema.org redefines), and a
/// vocabulary of our own for what neither knows. What only corrections need stands where there are some.
fn context<'a>(corrected: bool) -> Json<'a> {
    const W3C: &str = "http://www.w3.org/ns/anno.jsonld";
    const OURS: &str = "actors because blocks certainty countries discover evidence form formatVersion invented \
                        kind note reason removed role roles spans unnamed";
    const OF_CORRECTIONS: &str = "Correction actor decision found is number who with";
    const SCHEMA: &str = "Organization Person Quotation name";
    let mut terms = vec![
        ("@version", Json::Share(1.1)),
        ("@vocab", Json::Text("https://schema.org/")),
        ("voices", Json::Text("urn:x-voices:")),
    ];
    terms.extend(SCHEMA.split(' ').map(|term| (term, Json::Made(format!("https://schema.org/{term}")))));
    let ours = OURS.split(' ').chain(OF_CORRECTIONS.split(' ').filter(|_| corrected));
    terms.extend(ours.map(|term| (term, Json::Made(format!("voices:{term}")))));
    terms.push((
        "speakers",
        Json::Object(vec![("@id", Json::Text("voices:speakers")), ("@type", Json::Text("@id"))]),
    ));
    let annotations = |id| Json::Object(vec![("@id", Json::Text(id)), ("@context", Json::Text(W3C))]);
    terms.push(("annotations", annotations("voices:annotations")));
    if corrected {
        terms.push(("corrections", annotations("voices:corrections")));
    }
    Json::List(vec![Json::Text(W3C), Json::Object(terms)])
}
