//! The findings of a reading as marks: elements around stretches of its text.

use std::collections::HashSet;

use crate::format::tei::responsible::Responsible;
use crate::format::tei::xml::{Ids, text, value};
use crate::model::{Actor, Kind, Mention, Quotation, Reading, Span};

/// One element, in as many pieces as its stretches and the other marks make of it.
pub(super) struct Mark {
    pub(super) element: &'static str,
    /// Ready to stand in a tag, a space before each.
    pub(super) attributes: String,
    /// What the ids of its pieces begin with.
    pub(super) label: String,
    /// Others point to it: even a single piece has its id.
    pub(super) pointed_to: bool,
    pub(super) spans: Vec<Span>,
}

/// All marks; where two cover the same words, the first stands outside.
pub(super) fn marks(reading: &Reading, responsible: &Responsible, ids: &Ids) -> Vec<Mark> {
    let quotations = || reading.quotations.iter();
    let mut marks: Vec<Mark> =
        quotations().map(|quotation| content(reading, quotation, responsible, ids)).collect();
    // The marks of a quotation inside another are those of the outer one too.
    let mut seen = HashSet::new();
    let mixed = quotations().filter(|quotation| quotation.kind == Kind::Mixed).flat_map(verbatim);
    marks.extend(mixed.filter(|(span, _)| seen.insert(*span)).map(|(_, mark)| mark));
    marks.extend(quotations().flat_map(|quotation| {
        let parts = [("source", quotation.source), ("cue", quotation.cue)];
        parts.into_iter().filter_map(|(part, span)| Some(segment(quotation, part, span?, ids)))
    }));
    marks.extend(reading.actors.iter().flat_map(|actor| {
        actor.mentions.iter().enumerate().map(|(nth, each)| mention(actor, nth + 1, each, ids))
    }));
    marks
}

fn content(reading: &Reading, quotation: &Quotation, responsible: &Responsible, ids: &Ids) -> Mark {
    let about = format!(
        " cert=\"{:.2}\" resp=\"#{}\" ana=\"#kind.{}\"",
        quotation.certainty,
        responsible.of(quotation, ids),
        quotation.kind.as_str()
    );
    let (element, attributes) = match quotation.kind {
        Kind::Scare => ("soCalled", about),
        kind => {
            let speakers = reading.speakers(quotation);
            let pointers: Vec<String> =
                speakers.iter().map(|actor| format!("#{}", ids.actor(&actor.id))).collect();
            let who = match pointers.as_slice() {
                [] => String::new(),
                _ => format!(" who=\"{}\"", pointers.join(" ")),
            };
            ("said", format!("{who} direct=\"{}\"{about}", kind == Kind::Direct))
        }
    };
    let label = Ids::label(&[&quotation.id]);
    Mark { element, attributes, label, pointed_to: true, spans: quotation.content.clone() }
}

/// The words between quotation marks, which are but part of the content.
fn verbatim(quotation: &Quotation) -> impl Iterator<Item = (Span, Mark)> {
    quotation.verbatim.iter().enumerate().map(|(nth, &span)| {
        let mark = Mark {
            element: "q",
            attributes: String::new(),
            label: Ids::label(&[&quotation.id, "verbatim", &format!("n{}", nth + 1)]),
            pointed_to: false,
            spans: vec![span],
        };
        (span, mark)
    })
}

fn segment(quotation: &Quotation, part: &'static str, span: Span, ids: &Ids) -> Mark {
    let quotation_id = ids.piece(&Ids::label(&[&quotation.id]), 1);
    Mark {
        element: "seg",
        attributes: format!(" type=\"{part}\" corresp=\"#{quotation_id}\""),
        label: Ids::label(&[&quotation.id, part]),
        pointed_to: false,
        spans: vec![span],
    }
}

fn mention(actor: &Actor, number: usize, mention: &Mention, ids: &Ids) -> Mark {
    Mark {
        element: "rs",
        attributes: format!(" type=\"{}\" ref=\"#{}\"", mention.form.as_str(), ids.actor(&actor.id)),
        label: Ids::label(&[&actor.id, "mention", &format!("n{number}")]),
        pointed_to: false,
        spans: vec![mention.span],
    }
}

/// The actors as a description of who takes part; empty when there is none.
pub(super) fn participants(reading: &Reading, ids: &Ids) -> String {
    use crate::model::ActorKind::{Country, Organisation, Person};
    let is_person = |actor: &&Actor| actor.kind == Person;
    let persons: String = reading.actors.iter().filter(is_person).map(|actor| person(actor, ids)).collect();
    let others = reading.actors.iter().filter(|actor| !is_person(actor));
    let organisations: String = others
        .map(|actor| match actor.kind {
            Country => organisation(actor, " role=\"country\"", ids),
            Organisation | Person => organisation(actor, "", ids),
        })
        .collect();
    let list = |name: &str, items: String| match items.is_empty() {
        true => String::new(),
        false => format!("<{name}>\n{items}</{name}>\n"),
    };
    list("particDesc", list("listPerson", persons) + &list("listOrg", organisations))
}

fn person(actor: &Actor, ids: &Ids) -> String {
    let unnamed = if actor.unnamed { " type=\"unnamed\"" } else { "" };
    let roles: String =
        actor.roles.iter().map(|role| format!("<occupation>{}</occupation>", text(role))).collect();
    let countries = countries(actor);
    let affiliation = match countries.is_empty() {
        true => String::new(),
        false => format!("<affiliation>{countries}</affiliation>"),
    };
    let (id, name) = (value(&ids.actor(&actor.id)), text(&actor.name));
    format!("<person xml:id=\"{id}\"><persName{unnamed}>{name}</persName>{roles}{affiliation}</person>\n")
}

fn organisation(actor: &Actor, role: &str, ids: &Ids) -> String {
    let roles: String = actor.roles.iter().map(|role| format!("<desc>{}</desc>", text(role))).collect();
    let (id, name, countries) = (ids.actor(&actor.id), text(&actor.name), countries(actor));
    format!("<org xml:id=\"{id}\"{role}><orgName>{name}</orgName>{roles}{countries}</org>\n")
}

fn countries(actor: &Actor) -> String {
    actor.countries.iter().map(|country| format!("<country key=\"{}\"/>", country.code())).collect()
}
