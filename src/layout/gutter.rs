//! The gutter: who speaks beside a paragraph, like the names in a play script.
//!
//! A name stands where a speaker begins. While the same one goes on, paragraph after paragraph,
//! it is not said again; a paragraph that nobody speaks in ends that.

use std::collections::{HashMap, HashSet};

use annotator::{BlockKind, Reading, Span};

use super::segment::touched;

/// A speaker beside a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Place of the actor in the reading.
    pub actor: usize,
    /// The quotations that begin or go on here, as places in the reading.
    pub quotations: Vec<usize>,
    /// The first time in the article: the place for the role.
    pub first: bool,
    /// The only speaker here is the only one of the block before: the name need not be said again.
    pub goes_on: bool,
}

/// The names beside each block of the article, in the order they begin to speak there; none beside
/// the headline, which stands alone.
pub fn gutter(reading: &Reading) -> Vec<Vec<Name>> {
    let blocks: Vec<Span> = reading.article.blocks.iter().map(|block| block.span).collect();
    let places: HashMap<&str, usize> =
        reading.actors.iter().enumerate().map(|(at, actor)| (actor.id.as_str(), at)).collect();
    let mut seen = HashSet::new();
    let mut beside: Vec<Vec<Name>> = vec![Vec::new(); blocks.len()];
    for (at, quotation) in reading.quotations.iter().enumerate() {
        let actors: Vec<usize> =
            quotation.speakers.iter().filter_map(|id| places.get(id.as_str()).copied()).collect();
        for block in quotation.content.iter().flat_map(|&content| touched(&blocks, content)) {
            for &actor in &actors {
                add(&mut beside[block], actor, at);
            }
        }
    }
    for (names, block) in beside.iter_mut().zip(&reading.article.blocks) {
        if block.kind == BlockKind::Headline {
            names.clear();
        }
    }
    for at in 0..beside.len() {
        let before = at.checked_sub(1).and_then(|before| only(&beside[before]));
        let goes_on = before.is_some() && before == only(&beside[at]);
        for name in &mut beside[at] {
            name.goes_on = goes_on;
            name.first = seen.insert(name.actor);
        }
    }
    beside
}

fn add(names: &mut Vec<Name>, actor: usize, quotation: usize) {
    match names.iter_mut().find(|name| name.actor == actor) {
        Some(name) if name.quotations.contains(&quotation) => {}
        Some(name) => name.quotations.push(quotation),
        None => names.push(Name { actor, quotations: vec![quotation], first: false, goes_on: false }),
    }
}

fn only(names: &[Name]) -> Option<usize> {
    match names {
        [name] => Some(name.actor),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use annotator::{Actor, ActorKind, Block, Kind, Quotation};

    use super::*;

    /// Each block is ten bytes long and its quotations are given as `speaker` or `speaker+speaker`;
    /// a quotation that ends in `>` goes on into the next block, and a block that starts with `#` is
    /// the headline.
    fn check(blocks: &[&str], expect: &[&str]) {
        let mut reading = Reading::default();
        for (at, block) in blocks.iter().enumerate() {
            let kind = if block.starts_with('#') { BlockKind::Headline } else { BlockKind::Paragraph };
            reading.article.blocks.push(Block { kind, span: Span::new(at * 12, at * 12 + 10) });
            for (n, words) in block.trim_start_matches('#').split_whitespace().enumerate() {
                let start = at * 12 + n;
                let end = if words.ends_with('>') { start + 13 } else { start + 1 };
                let speakers: Vec<String> =
                    words.trim_end_matches('>').split('+').map(str::to_string).collect();
                for id in &speakers {
                    if reading.actor(id).is_none() {
                        reading.actors.push(actor(id));
                    }
                }
                reading.quotations.push(quotation(Span::new(start, end), speakers));
            }
        }
        let name = |name: &Name| {
            let mark = if name.goes_on { "…" } else { "" };
            let first = if name.first { "!" } else { "" };
            format!("{mark}{}{first}", reading.actors[name.actor].id)
        };
        let seen: Vec<String> = gutter(&reading)
            .iter()
            .map(|names| names.iter().map(name).collect::<Vec<_>>().join(" "))
            .collect();
        assert_eq!(seen, expect);
    }

    fn actor(id: &str) -> Actor {
        Actor {
            id: id.to_string(),
            name: id.to_string(),
            kind: ActorKind::Person,
            unnamed: false,
            roles: Vec::new(),
            countries: Vec::new(),
            country_certainty: 1.0,
            mentions: Vec::new(),
        }
    }

    fn quotation(span: Span, speakers: Vec<String>) -> Quotation {
        Quotation {
            id: String::new(),
            kind: Kind::Indirect,
            content: vec![span],
            verbatim: Vec::new(),
            cue: None,
            source: None,
            speakers,
            countries: Vec::new(),
            certainty: 1.0,
            evidence: Vec::new(),
        }
    }

    #[test]
    fn each_speaker_of_a_block_stands_beside_it_once() {
        check(&["a b a"], &["a! b!"]);
        check(&["", "a"], &["", "a!"]);
    }

    #[test]
    fn all_who_speak_together_stand_beside_it() {
        check(&["a+b"], &["a! b!"]);
    }

    #[test]
    fn the_same_speaker_going_on_is_not_named_again() {
        check(&["a", "a a", "a"], &["a!", "…a", "…a"]);
    }

    #[test]
    fn a_block_without_words_or_with_another_speaker_ends_that() {
        check(&["a", "", "a"], &["a!", "", "a"]);
        check(&["a", "a b", "a"], &["a!", "a b!", "a"]);
    }

    #[test]
    fn nobody_stands_beside_the_headline() {
        check(&["# a", "a"], &["", "a!"]);
    }

    #[test]
    fn a_quotation_over_two_blocks_stands_beside_both() {
        check(&["a>", ""], &["a!", "…a"]);
    }
}
