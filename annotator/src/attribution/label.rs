//! A name and a colon: *Army: mine was new*, *MAYOR: We will not move.*, *His answer: "No."*

use crate::document::Document;
use crate::model::{Because, BlockKind, Span};
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

use super::{Attribution, Source};

/// Longest label, in tokens.
const LONGEST_LABEL: usize = 6;

/// The turn of an interview or a transcript: a label, a colon, and words without marks. One such
/// line is a list entry or a caption; two with speakers are a conversation.
pub fn turn(document: &Document, phrases: &Phrases, index: usize) -> Option<Attribution> {
    let sentence = &document.sentences[index];
    if document.block_kind(sentence) != BlockKind::Paragraph || !opens_block(document, index) {
        return None;
    }
    let (source, colon) = label(document, phrases, index)?;
    let is_turn = |other: usize| {
        other != index
            && opens_block(document, other)
            && document.block_kind(&document.sentences[other]) == BlockKind::Paragraph
            && label(document, phrases, other).is_some_and(|(_, colon)| !document.is_verbatim(colon + 1))
    };
    let near = index.saturating_sub(60)..document.sentences.len().min(index + 60);
    if document.is_verbatim(colon + 1) || near.filter(|&other| is_turn(other)).count() < 2 {
        return None;
    }
    let block = document.blocks[sentence.block].span;
    let content = Span::new(document.tokens[colon].span.end, block.end).trim(document.text);
    Some(Attribution {
        sentence: index,
        cue: Some(colon..colon + 1),
        source: Some(source),
        content: vec![content],
        because: Because::Colon,
        transcript: true,
    })
}

/// A label and a colon before content in a headline, or before quotation marks anywhere.
pub fn labelled(document: &Document, phrases: &Phrases, index: usize) -> Option<Attribution> {
    let sentence = &document.sentences[index];
    let headline = matches!(document.block_kind(sentence), BlockKind::Headline | BlockKind::Heading);
    if headline && let Some(found) = labelled_behind(document, phrases, index) {
        return Some(found);
    }
    let (source, colon) = label(document, phrases, index)?;
    let from = colon + 1;
    let mut end = sentence.tokens.end;
    while end > from && document.class(end - 1) == W::Break {
        end -= 1;
    }
    if from >= end || !(headline || document.is_verbatim(from)) {
        return None;
    }
    Some(Attribution {
        sentence: index,
        cue: Some(colon..colon + 1),
        source: Some(source),
        content: vec![document.span(from, end)],
        because: Because::Colon,
        transcript: false,
    })
}

/// *'We were on our own': islanders*
fn labelled_behind(document: &Document, phrases: &Phrases, index: usize) -> Option<Attribution> {
    let tokens = document.sentences[index].tokens.clone();
    let colon = tokens.clone().rev().find(|&at| document.is(at, ":"))?;
    let head = phrases.ending(tokens.end - 1)?;
    let label = colon + 1..tokens.end;
    let quoted = colon > tokens.start && document.is_verbatim(colon - 1);
    let fits = phrases.all[head].tokens.start == label.start
        && label.len() <= LONGEST_LABEL
        && names_somebody(phrases, head);
    (quoted && fits).then(|| Attribution {
        sentence: index,
        cue: Some(colon..colon + 1),
        source: Some(Source { tokens: label, heads: vec![head], inverted: true }),
        content: vec![document.span(tokens.start, colon)],
        because: Because::Colon,
        transcript: false,
    })
}

fn names_somebody(phrases: &Phrases, index: usize) -> bool {
    matches!(
        phrases.all[index].sort,
        PhraseSort::Name | PhraseSort::State | PhraseSort::Role | PhraseSort::Organisation
    )
}

fn opens_block(document: &Document, index: usize) -> bool {
    index == 0 || document.sentences[index - 1].block != document.sentences[index].block
}

/// The label that opens a sentence, and its colon: a person, organisation or state and nothing else.
fn label(document: &Document, phrases: &Phrases, index: usize) -> Option<(Source, usize)> {
    let sentence = &document.sentences[index];
    let start = sentence.tokens.start;
    let colon =
        (start + 1..sentence.tokens.end.min(start + LONGEST_LABEL + 1)).find(|&at| document.is(at, ":"))?;
    let head = phrases.ending(colon - 1)?;
    (names_somebody(phrases, head) && phrases.all[head].tokens.start == start)
        .then(|| (Source { tokens: start..colon, heads: vec![head], inverted: false }, colon))
}
