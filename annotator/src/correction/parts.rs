//! The parts of a quotation that follow from what a person decided.

use super::Decided;
use crate::marks::Verbatim;
use crate::model::{Actor, Country, Kind, Span};

/// Spans in text order, those that touch or overlap as one.
pub fn in_order(spans: &[Span]) -> Vec<Span> {
    let mut sorted = spans.to_vec();
    sorted.sort();
    let mut found: Vec<Span> = Vec::new();
    for span in sorted {
        match found.last_mut() {
            Some(last) if span.start <= last.end => *last = last.join(span),
            _ => found.push(span),
        }
    }
    found
}

/// The kind, and what of the content stands between quotation marks. What is said to be direct and has no marks is a
/// turn of an interview, whose label does their work; what is said to be mixed and has none is indirect.
pub fn kind_and_verbatim(is: &Decided, content: &[Span], passages: &[Verbatim]) -> (Kind, Vec<Span>) {
    let within: Vec<Span> = content
        .iter()
        .flat_map(|&piece| {
            let inside = passages.iter().filter(move |passage| passage.span.overlaps(piece));
            inside.map(move |passage| {
                Span::new(passage.span.start.max(piece.start), passage.span.end.min(piece.end))
            })
        })
        .collect();
    match is.kind {
        Kind::Indirect => (Kind::Indirect, Vec::new()),
        Kind::Mixed if within.is_empty() => (Kind::Indirect, Vec::new()),
        kind if within.is_empty() => (kind, content.to_vec()),
        kind => (kind, within),
    }
}

/// The countries of several actors, each once, in their order.
pub fn countries_of(actors: &[&Actor]) -> Vec<Country> {
    let mut together: Vec<Country> = Vec::new();
    for country in actors.iter().flat_map(|actor| &actor.countries) {
        if !together.contains(country) {
            together.push(*country);
        }
    }
    together
}

/// Whether two contents are the same quotation: they share at least half of the words that either has.
pub fn is_same_place(one: &[Span], other: &[Span]) -> bool {
    let length = |spans: &[Span]| spans.iter().map(|span| span.len()).sum::<usize>();
    let shared = shared(one, other);
    shared > 0 && 2 * shared >= length(one) + length(other) - shared
}

/// The bytes that both cover. Neither overlaps itself.
pub fn shared(one: &[Span], other: &[Span]) -> usize {
    let pairs = one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| a.end.min(b.end).saturating_sub(a.start.max(b.start))).sum()
}
