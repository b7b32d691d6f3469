//! A correction becomes an annotation.

use crate::correction::{Correction, Decided, Described, Who};
use crate::format::article_file::write::{codes, creator};
use crate::format::article_file::{Agent, actor_type};
use crate::format::layout::Json;
use crate::format::selector::Selectors;
use crate::model::Span;

/// An annotation for each correction, in order.
pub(in crate::format::article_file) fn written<'a>(
    selectors: &Selectors<'a>,
    corrections: &'a [Correction],
) -> Vec<Json<'a>> {
    let annotation = |(nth, correction): (usize, &'a Correction)| {
        let mut targets = Targets { selectors, list: Vec::new() };
        let mut body = vec![("type", Json::Text("Correction"))];
        body.extend(decision(correction, &mut targets));
        Json::Object(vec![
            ("id", Json::Made(format!("#correction/{}", nth + 1))),
            ("type", Json::Text("Annotation")),
            ("motivation", Json::Text("editing")),
            ("creator", creator(Agent::a_reader())),
            ("body", Json::Object(body)),
            ("target", targets.into_json()),
        ])
    };
    corrections.iter().enumerate().map(annotation).collect()
}

/// The fields of a body; the places go to the targets.
fn decision<'a>(correction: &'a Correction, targets: &mut Targets<'_, 'a>) -> Vec<(&'a str, Json<'a>)> {
    let decided = |name| ("decision", Json::Text(name));
    match correction {
        Correction::Quotation { at, is } => {
            targets.add("at", at);
            let mut body = vec![decided("quotation")];
            body.extend(quotation(is, targets));
            body
        }
        Correction::NoQuotation { at } => {
            targets.add("at", at);
            vec![decided("no-quotation")]
        }
        Correction::Mentions { places, who } => {
            for place in places {
                let said = [("role", "place"), ("form", place.form.as_str())];
                targets.list.push(targets.selectors.place(&said, place.span));
            }
            targets.add("who", &who.places);
            vec![decided("mentions"), ("who", actor(who))]
        }
        Correction::NoMention { place } => {
            targets.add("place", &[*place]);
            vec![decided("no-mention")]
        }
        Correction::Actor { who, is } => {
            targets.add("who", &who.places);
            vec![decided("actor"), ("who", actor(who)), ("is", described(is))]
        }
        Correction::Same { who, with } => {
            targets.add("who", &who.places);
            targets.add("with", &with.places);
            vec![decided("same-actor"), ("who", actor(who)), ("with", actor(with))]
        }
        Correction::NoActor { who } => {
            targets.add("who", &who.places);
            vec![decided("no-actor"), ("who", actor(who))]
        }
    }
}

fn quotation<'a>(is: &'a Decided, targets: &mut Targets<'_, 'a>) -> Vec<(&'a str, Json<'a>)> {
    targets.add("content", &is.content);
    targets.add("cue", is.cue.as_slice());
    targets.add("source", is.source.as_slice());
    for (nth, who) in is.speakers.iter().enumerate() {
        targets.add_numbered("speaker", nth + 1, &who.places);
    }
    let mut body = vec![
        ("kind", Json::Text(is.kind.as_str())),
        ("speakers", Json::List(is.speakers.iter().map(actor).collect())),
    ];
    body.extend(is.countries.as_ref().map(|countries| ("countries", codes(countries))));
    body
}

fn actor(who: &Who) -> Json<'_> {
    let mut fields = vec![
        ("type", Json::Text(actor_type(who.kind))),
        ("actor", Json::Text(&who.id)),
        ("name", Json::Text(&who.name)),
    ];
    if who.unnamed {
        fields.push(("unnamed", Json::Flag(true)));
    }
    Json::Object(fields)
}

fn described(is: &Described) -> Json<'_> {
    let mut fields = vec![("type", Json::Text(actor_type(is.kind))), ("name", Json::Text(&is.name))];
    if is.unnamed {
        fields.push(("unnamed", Json::Flag(true)));
    }
    fields.push(("countries", codes(&is.countries)));
    Json::Object(fields)
}

struct Targets<'s, 'a> {
    selectors: &'s Selectors<'a>,
    list: Vec<Json<'a>>,
}

impl<'a> Targets<'_, 'a> {
    fn add(&mut self, role: &'static str, spans: &[Span]) {
        self.list.extend(spans.iter().map(|&span| self.selectors.place(&[("role", role)], span)));
    }

    /// With the number of whom the places mean, from 1.
    fn add_numbered(&mut self, role: &'static str, number: usize, spans: &[Span]) {
        for &span in spans {
            let mut place = self.selectors.place(&[("role", role)], span);
            if let Json::Object(fields) = &mut place {
                fields.insert(2, ("number", Json::Count(number)));
            }
            self.list.push(place);
        }
    }

    /// A decision that names no place is about the article.
    fn into_json(self) -> Json<'a> {
        if self.list.is_empty() { Json::Text("#article") } else { Json::List(self.list) }
    }
}
