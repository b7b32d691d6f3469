//! Decisions as a person might make them, in any order and about anything.

use annotator::correction::{Correction, Decided, Described, Who};
use annotator::{ActorKind, Country, Form, Kind, Mention, Reading, Span};
use proptest::prelude::*;
use proptest::sample::Index;

/// What a decision is made of: which kind of decision, and three places in whatever there is.
pub type Draw = (u8, Index, Index, Index);

pub fn draws() -> impl Strategy<Value = Vec<Draw>> {
    prop::collection::vec((0..9_u8, any::<Index>(), any::<Index>(), any::<Index>()), 0..8)
}

/// The decision that was drawn, about this reading; `None` where the reading has nothing of the kind.
pub fn decision(reading: &Reading, (kind, one, other, third): &Draw) -> Option<Correction> {
    let text = &reading.article.text;
    let quotation = || (!reading.quotations.is_empty()).then(|| one.get(&reading.quotations));
    let actor = |at: &Index| (!reading.actors.is_empty()).then(|| Who::of(at.get(&reading.actors)));
    let words = || {
        let words: Vec<&str> = text.split_whitespace().collect();
        let first = if words.is_empty() { return None } else { other.index(words.len()) };
        let last = (first + third.index(6)).min(words.len() - 1);
        let at = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
        Some(Span::new(at(words[first]), at(words[last]) + words[last].len()))
    };
    Some(match kind {
        0 => Correction::NoQuotation { at: quotation()?.content.clone() },
        1 => {
            let before = quotation()?;
            let kind = *other.get(&Kind::ALL);
            let speakers = actor(third).into_iter().collect();
            let is = Decided { kind, speakers, ..Decided::of(before, reading) };
            Correction::Quotation { at: before.content.clone(), is }
        }
        2 => {
            let before = quotation()?;
            let is = Decided { content: vec![words()?], ..Decided::of(before, reading) };
            Correction::Quotation { at: before.content.clone(), is }
        }
        3 => {
            let countries = Country::from_code("NO").into_iter().collect();
            let speakers = vec![Who::called("Somebody New", ActorKind::Person, false, None)];
            let kind = *one.get(&Kind::ALL);
            let content = vec![words()?];
            let is = Decided { kind, content, cue: None, source: None, speakers, countries: Some(countries) };
            Correction::Quotation { at: Vec::new(), is }
        }
        4 => {
            let span = words()?;
            let known = actor(one).filter(|_| third.index(2) == 0);
            let who = known
                .unwrap_or_else(|| Who::called(span.of(text), ActorKind::Organisation, true, Some(span)));
            Correction::Mentions { places: vec![Mention { span, form: *third.get(&Form::ALL) }], who }
        }
        5 => Correction::NoMention { place: *actor(one)?.places.first()? },
        6 => {
            let who = actor(one)?;
            let name = if other.index(2) == 0 { "Ida Brandt".to_string() } else { who.name.clone() };
            let is = Described { name, kind: who.kind, unnamed: who.unnamed, countries: Vec::new() };
            Correction::Actor { who, is }
        }
        7 => Correction::Same { who: actor(one)?, with: actor(other)? },
        _ => Correction::NoActor { who: actor(one)? },
    })
}
