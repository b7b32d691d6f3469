//! What must hold of every reading, whatever the text.

use std::collections::HashSet;

use annotator::{Kind, Reading, Span};

/// Reads `text` in both ways and checks all that must hold of any reading.
pub fn check(text: &str) {
    check_sound(&annotator::read(text));
    let as_is = annotator::read_as_is(text);
    assert_eq!(as_is.article.text, text, "taken as it is, a text is not changed");
    check_sound(&as_is);
}

pub fn check_sound(reading: &Reading) {
    let text = &reading.article.text;
    let fits = |span: Span| {
        assert!(
            text.get(span.start..span.end).is_some_and(|words| !words.is_empty()),
            "{span:?} in {}",
            start_of(text)
        );
    };
    let in_order = |spans: &[Span]| {
        spans.iter().for_each(|&span| fits(span));
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{spans:?} in {}", start_of(text));
    };

    in_order(&reading.article.blocks.iter().map(|block| block.span).collect::<Vec<_>>());

    let ids: HashSet<&str> = reading.actors.iter().map(|actor| actor.id.as_str()).collect();
    assert_eq!(ids.len(), reading.actors.len(), "every actor has an id of its own");
    for actor in &reading.actors {
        assert!(!actor.name.is_empty() && !actor.id.is_empty());
        assert!(
            actor.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
            "{}",
            actor.id
        );
        actor.mentions.iter().for_each(|mention| fits(mention.span));
    }

    for (at, quotation) in reading.quotations.iter().enumerate() {
        assert_eq!(quotation.id, format!("q{}", at + 1), "quotations are numbered in text order");
        assert!(!quotation.content.is_empty(), "{} has no words", quotation.id);
        in_order(&quotation.content);
        in_order(&quotation.verbatim);
        quotation.cue.into_iter().chain(quotation.source).for_each(fits);
        quotation.evidence.iter().flat_map(|evidence| &evidence.spans).for_each(|&span| fits(span));
        assert!(!quotation.evidence.is_empty(), "{} says why", quotation.id);
        assert!((0.0..=1.0).contains(&quotation.certainty), "{}", quotation.certainty);
        for verbatim in &quotation.verbatim {
            assert!(
                quotation.content.iter().any(|content| content.contains(*verbatim)),
                "{verbatim:?} is content"
            );
        }
        match quotation.kind {
            Kind::Scare => assert!(quotation.speakers.is_empty(), "nobody says a scare quote"),
            Kind::Indirect => assert!(quotation.verbatim.is_empty()),
            Kind::Direct | Kind::Mixed => assert!(!quotation.verbatim.is_empty()),
        }
        for speaker in &quotation.speakers {
            assert!(ids.contains(speaker.as_str()), "{speaker} is an actor");
        }
    }
    let starts: Vec<usize> = reading.quotations.iter().map(|quotation| quotation.content[0].start).collect();
    assert!(starts.is_sorted(), "quotations stand in text order: {starts:?}");
}

fn start_of(text: &str) -> String {
    text.chars().take(200).collect()
}
