//! W3C Web Annotations: the quotations for tools that annotate the web.
//!
//! Other than the [article file](crate::format::article_file), which uses the same selectors but
//! keeps everything in words of its own, this uses only what the
//! [W3C's model](https://www.w3.org/TR/annotation-model/) knows, and holds no text:
//!
//! ```text
//! AnnotationCollection   label (the headline), generator, total, first: one AnnotationPage
//!   a quotation    motivation classifying, its targets are its content; bodies by their purpose:
//!                    classifying   direct, mixed, indirect or scare
//!                    identifying   a speaker, with name
//!                    tagging       a country's code
//!                    assessing     the certainty, from 0 to 1
//!                    commenting    a step of the evidence
//!   its verbatim, cue and source    motivation linking: the part's name as a tag, and the quotation
//! ```
//!
//! Every target has a TextQuoteSelector and a TextPositionSelector. Positions count code points
//! in the article's text, which is not the page's unless the page was taken as it is.

use crate::format::article_file::{About, Agent, ArticleFile, Creators};
use crate::format::layout::Json;
use crate::format::selector::Selectors;
use crate::model::{Quotation, Reading, Span};

/// The collection of one article, ending in a line break; without quotations its page is empty.
/// `file` is the name the article was read from: ids and sources are addresses relative to it. The
/// creator of an annotation is the annotator, or the person who decided or reviewed it.
pub fn to_web_annotations(file: &str, article: &ArticleFile) -> String {
    let reading = &article.reading;
    let selectors = Selectors::new(&reading.article.text);
    Writer { file: address(file), reading, creators: article.creators(), selectors }
        .collection(file)
        .lay_out()
}

struct Writer<'a> {
    /// As an address.
    file: String,
    reading: &'a Reading,
    creators: Creators<'a>,
    selectors: Selectors<'a>,
}

impl<'a> Writer<'a> {
    fn collection(&self, file: &'a str) -> Json<'a> {
        let label = match self.reading.article.headline() {
            "" => file,
            headline => headline,
        };
        let items: Vec<Json> =
            self.reading.quotations.iter().flat_map(|quotation| self.annotations(quotation)).collect();
        Json::Object(vec![
            ("@context", Json::Text("http://www.w3.org/ns/anno.jsonld")),
            ("id", self.id("annotations")),
            ("type", Json::Text("AnnotationCollection")),
            ("label", Json::Text(label)),
            ("generator", agent(&About::default().creator)),
            ("total", Json::Count(items.len())),
            (
                "first",
                Json::Object(vec![
                    ("id", self.id("annotations/1")),
                    ("type", Json::Text("AnnotationPage")),
                    ("partOf", self.id("annotations")),
                    ("startIndex", Json::Count(0)),
                    ("items", Json::List(items)),
                ]),
            ),
        ])
    }

    /// The annotation of a quotation, then those of its parts.
    fn annotations(&self, quotation: &'a Quotation) -> Vec<Json<'a>> {
        let id = format!("quotation/{}", quotation.id);
        let parts = [
            ("verbatim", quotation.verbatim.as_slice()),
            ("cue", quotation.cue.as_slice()),
            ("source", quotation.source.as_slice()),
        ];
        let parts = parts.into_iter().filter(|(_, spans)| !spans.is_empty()).map(|(part, spans)| {
            let quotation_id = vec![
                ("type", Json::Text("SpecificResource")),
                ("purpose", Json::Text("linking")),
                ("source", self.id(&id)),
            ];
            let bodies = vec![textual("tagging", part.to_string()), Json::Object(quotation_id)];
            self.annotation(quotation, &format!("{id}/{part}"), "linking", bodies, spans)
        });
        let whole =
            self.annotation(quotation, &id, "classifying", self.bodies(quotation), &quotation.content);
        std::iter::once(whole).chain(parts).collect()
    }

    fn annotation(
        &self,
        quotation: &Quotation,
        id: &str,
        motivation: &'static str,
        bodies: Vec<Json<'a>>,
        spans: &[Span],
    ) -> Json<'a> {
        let targets = spans.iter().map(|&span| {
            Json::Object(vec![
                ("type", Json::Text("SpecificResource")),
                ("source", self.id("article")),
                ("selector", self.selectors.both(span)),
            ])
        });
        Json::Object(vec![
            ("id", self.id(id)),
            ("type", Json::Text("Annotation")),
            ("motivation", Json::Text(motivation)),
            ("creator", agent(self.creators.of(quotation))),
            ("body", Json::List(bodies)),
            ("target", Json::List(targets.collect())),
        ])
    }

    fn bodies(&self, quotation: &'a Quotation) -> Vec<Json<'a>> {
        let mut bodies = vec![textual("classifying", quotation.kind.as_str().to_string())];
        bodies.extend(self.reading.speakers(quotation).into_iter().map(|actor| {
            Json::Object(vec![
                ("type", Json::Text("SpecificResource")),
                ("purpose", Json::Text("identifying")),
                (
                    "source",
                    Json::Object(vec![
                        ("id", self.id(&format!("actor/{}", actor.id))),
                        ("name", Json::Text(&actor.name)),
                    ]),
                ),
            ])
        }));
        bodies.extend(quotation.countries.iter().map(|each| textual("tagging", each.code().to_string())));
        bodies.push(textual("assessing", format!("{:.2}", quotation.certainty)));
        let steps = quotation.evidence.iter().map(|step| step.because.as_str());
        bodies.extend(steps.map(|because| textual("commenting", because.to_string())));
        bodies
    }

    /// Something in this file, by its address.
    fn id<'b>(&self, fragment: &str) -> Json<'b> {
        Json::Made(format!("{}#{}", self.file, address(fragment)))
    }
}

fn textual<'a>(purpose: &'static str, value: String) -> Json<'a> {
    Json::Object(vec![
        ("type", Json::Text("TextualBody")),
        ("purpose", Json::Text(purpose)),
        ("value", Json::Made(value)),
    ])
}

fn agent<'a>(agent: &Agent) -> Json<'a> {
    let mut fields =
        vec![("type", Json::Text(agent.kind.as_str())), ("name", Json::Made(agent.name.clone()))];
    if *agent == About::default().creator {
        fields.push(("schema:softwareVersion", Json::Text(env!("CARGO_PKG_VERSION"))));
    }
    Json::Object(fields)
}

/// A name as a relative address: what may not stand in one is percent-encoded.
fn address(name: &str) -> String {
    let mut out = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(byte.into())
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expect: &str) {
        assert_eq!(address(name), expect);
    }

    #[test]
    fn a_plain_name_is_its_own_address() {
        check("page-1.txt", "page-1.txt");
        check("-", "-");
        check("quotation/q1", "quotation/q1");
    }

    #[test]
    fn what_an_address_cannot_hold_is_encoded() {
        check("page one.txt", "page%20one.txt");
        check("100%.txt", "100%25.txt");
        check("é#?:.txt", "%C3%A9%23%3F%3A.txt");
    }
}
