//! A reading becomes the text of an article file.

use crate::format::article_file::{About, Agent, Orphan};
use crate::format::layout::Json;
use crate::format::selector::Selectors;
use crate::model::{Actor, ActorKind, Article, Country, Mention, Quotation, Reading, Span};

pub(super) fn write(id: &str, reading: &Reading, about: &About, orphans: &[Orphan]) -> String {
    let writer = Writer { selectors: Selectors::new(&reading.article.text), about };
    Json::Object(writer.document(id, reading, orphans)).lay_out()
}

struct Writer<'a> {
    selectors: Selectors<'a>,
    about: &'a About,
}

impl<'a> Writer<'a> {
    fn document(&self, id: &'a str, reading: &'a Reading, orphans: &'a [Orphan]) -> Vec<(&'a str, Json<'a>)> {
        let article = &reading.article;
        let about = self.about;
        let mentions = reading.actors.iter().flat_map(|actor| {
            actor.mentions.iter().enumerate().map(|(nth, mention)| self.mention(actor, nth + 1, mention))
        });
        let quotations = reading.quotations.iter().map(|quotation| self.quotation(quotation));
        let orphans = orphans.iter().map(|orphan| Json::Kept(&orphan.annotation));
        let organisation = |name| agent("@type", "Organization", name);
        let author = |author: &'a Agent| agent("@type", author.kind.as_str(), &author.name);
        let fields = [
            ("@context", Some(context())),
            ("@id", Some(Json::Text("#article"))),
            ("@type", Some(Json::Text("NewsArticle"))),
            ("identifier", Some(Json::Text(id))),
            ("headline", Some(Json::Text(article.headline()))),
            ("datePublished", article.date_published.as_deref().map(Json::Text)),
            ("publisher", article.publisher.as_deref().map(organisation)),
            ("author", about.author.as_ref().map(author)),
            ("inLanguage", Some(Json::Text(&article.in_language))),
            ("url", about.url.as_deref().map(Json::Text)),
            ("license", about.license.as_deref().map(Json::Text)),
            ("invented", Some(Json::Flag(about.invented))),
            ("note", about.note.as_deref().map(Json::Text)),
            ("discover", about.discover.as_deref().map(Json::Text)),
            ("articleBody", Some(Json::Text(&article.text))),
            ("blocks", Some(self.blocks(article))),
            ("removed", Some(removed(article))),
            ("actors", Some(Json::List(reading.actors.iter().map(actor).collect()))),
            ("annotations", Some(Json::List(mentions.chain(quotations).chain(orphans).collect()))),
        ];
        fields.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    fn blocks(&self, article: &Article) -> Json<'a> {
        let block = |kind, span: Span| {
            Json::Object(vec![
                ("kind", Json::Text(kind)),
                ("start", self.selectors.point(span.start)),
                ("end", self.selectors.point(span.end)),
            ])
        };
        Json::List(article.blocks.iter().map(|each| block(each.kind.as_str(), each.span)).collect())
    }

    fn mention(&self, actor: &'a Actor, number: usize, mention: &Mention) -> Json<'a> {
        Json::Object(vec![
            ("id", Json::Made(format!("#mention/{}/{number}", actor.id))),
            ("type", Json::Text("Annotation")),
            ("motivation", Json::Text("identifying")),
            ("creator", creator(&self.about.creator)),
            (
                "body",
                Json::Object(vec![
                    ("type", Json::Text("SpecificResource")),
                    ("source", actor_id(&actor.id)),
                    ("purpose", Json::Text("identifying")),
                    ("form", Json::Text(mention.form.as_str())),
                ]),
            ),
            ("target", self.place(None, mention.span)),
        ])
    }

    fn quotation(&self, quotation: &'a Quotation) -> Json<'a> {
        let by = self.about.creator_of(quotation);
        let evidence = quotation.evidence.iter().map(|evidence| {
            Json::Object(vec![
                ("because", Json::Text(evidence.because.as_str())),
                ("spans", Json::List(evidence.spans.iter().map(|&span| self.place(None, span)).collect())),
            ])
        });
        let parts = [
            ("content", quotation.content.as_slice()),
            ("verbatim", quotation.verbatim.as_slice()),
            ("cue", quotation.cue.as_slice()),
            ("source", quotation.source.as_slice()),
        ];
        let targets = parts
            .into_iter()
            .flat_map(|(role, spans)| spans.iter().map(move |&span| self.place(Some(role), span)));
        Json::Object(vec![
            ("id", Json::Made(format!("#quotation/{}", quotation.id))),
            ("type", Json::Text("Annotation")),
            ("motivation", Json::Text("classifying")),
            ("creator", creator(by)),
            (
                "body",
                Json::Object(vec![
                    ("type", Json::Text("Quotation")),
                    ("kind", Json::Text(quotation.kind.as_str())),
                    ("speakers", Json::List(quotation.speakers.iter().map(|id| actor_id(id)).collect())),
                    ("countries", codes(&quotation.countries)),
                    ("certainty", Json::Share(quotation.certainty)),
                    ("evidence", Json::List(evidence.collect())),
                ]),
            ),
            ("target", Json::List(targets.collect())),
        ])
    }

    /// A stretch of the article by its words and by its position.
    fn place(&self, role: Option<&'static str>, span: Span) -> Json<'a> {
        let mut fields = vec![("source", Json::Text("#article"))];
        fields.extend(role.map(|role| ("role", Json::Text(role))));
        fields.push(("selector", self.selectors.both(span)));
        Json::Object(fields)
    }
}

fn removed(article: &Article) -> Json<'_> {
    let line = |text, reason| Json::Object(vec![("text", Json::Text(text)), ("reason", Json::Text(reason))]);
    Json::List(article.removed.iter().map(|each| line(&each.text, each.reason.as_str())).collect())
}

fn actor(actor: &Actor) -> Json<'_> {
    let mut fields = vec![
        ("@id", actor_id(&actor.id)),
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

/// The class of schema.org.
pub(super) fn actor_type(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::Organisation => "Organization",
        ActorKind::Country => "Country",
    }
}

fn actor_id<'a>(id: &str) -> Json<'a> {
    Json::Made(format!("#actor/{id}"))
}

fn creator(by: &Agent) -> Json<'_> {
    agent("type", by.kind.as_str(), &by.name)
}

fn agent<'a>(type_key: &'a str, kind: &'a str, name: &'a str) -> Json<'a> {
    Json::Object(vec![(type_key, Json::Text(kind)), ("name", Json::Text(name))])
}

fn codes(countries: &[Country]) -> Json<'_> {
    Json::texts(countries.iter().map(Country::code))
}

/// What the names mean to a JSON-LD processor: schema.org's outside the annotations, the W3C's
/// inside (the second mention of its context undoes what schema.org redefines), and a
/// vocabulary of our own for what neither knows.
fn context<'a>() -> Json<'a> {
    const W3C: &str = "http://www.w3.org/ns/anno.jsonld";
    const OURS: &str = "actors because blocks certainty countries discover evidence form invented kind note \
                        reason removed role roles spans unnamed";
    const SCHEMA: &str = "Organization Person Quotation name";
    let mut terms = vec![
        ("@version", Json::Share(1.1)),
        ("@vocab", Json::Text("https://schema.org/")),
        ("voices", Json::Text("urn:x-voices:")),
    ];
    terms.extend(SCHEMA.split(' ').map(|term| (term, Json::Made(format!("https://schema.org/{term}")))));
    terms.extend(OURS.split(' ').map(|term| (term, Json::Made(format!("voices:{term}")))));
    terms.push((
        "speakers",
        Json::Object(vec![("@id", Json::Text("voices:speakers")), ("@type", Json::Text("@id"))]),
    ));
    terms.push((
        "annotations",
        Json::Object(vec![("@id", Json::Text("voices:annotations")), ("@context", Json::Text(W3C))]),
    ));
    Json::List(vec![Json::Text(W3C), Json::Object(terms)])
}
