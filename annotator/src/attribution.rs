//! Attribution: which words are whose. For each cue, the source (by the grammar of its clause) and
//! the content (by what the cue can govern).

use std::ops::Range;

use crate::cue::{Cue, Mode, cues};
use crate::document::Document;
use crate::lexicon::Frames;
use crate::model::{Because, BlockKind, Colour, Span};
use crate::order::sort_by_key;
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

mod content;
pub mod label;
mod source;

pub use source::Source;

/// A cue with its source and its content, before anybody asks who the source is.
#[derive(Clone, Debug)]
pub struct Attribution {
    pub sentence: usize,
    /// Tokens of the cue; `None` for the turn of a transcript and the like.
    pub cue: Option<Range<usize>>,
    pub source: Option<Source>,
    /// In text order.
    pub content: Vec<Span>,
    pub because: Because,
    /// The content is verbatim though no marks stand around it: a turn in a transcript.
    pub transcript: bool,
}

/// All attributions of a document in text order. No passage between quotation marks is given to
/// two of them: the first that claims it has it.
#[inline(never)]
pub fn attributions(document: &Document, phrases: &Phrases) -> Vec<Attribution> {
    let mut found = Vec::new();
    let like_turns = label::like_turns(document, phrases);
    // Where the words of the last turn end.
    let mut said_until = 0;
    for index in 0..document.sentences.len() {
        if let Some(turn) = label::turn(document, phrases, index, &like_turns) {
            said_until = turn.content.last().map_or(0, |span| span.end);
            found.push(turn);
        }
        // What somebody quotes in a turn of their own belongs to the turn.
        if document.tokens[document.sentences[index].tokens.start].span.start < said_until {
            continue;
        }
        let mut here = in_sentence(document, phrases, index);
        if here.is_empty() {
            here.extend(label::labelled(document, phrases, index));
        }
        found.append(&mut here);
    }
    sort_by_key(&mut found, |attribution| {
        attribution.content.first().map_or(0, |span| span.start as u64 + 1)
    });
    found
}

#[inline(never)]
fn in_sentence(document: &Document, phrases: &Phrases, index: usize) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    let sentence = &document.sentences[index];
    if document.blocks[sentence.block].kind == BlockKind::Byline {
        return found;
    }
    let cues = cues(document, sentence);
    for (at, cue) in cues.iter().enumerate() {
        // A cue inside the content of another is reported speech itself: "A says that B said".
        // The outer one keeps it, unless the inner one claims a quoted passage next to it.
        let token = document.tokens[cue.tokens.start].span;
        let inside = found.iter().any(|other| other.content.iter().any(|span| span.contains(token)));
        if inside {
            continue;
        }
        let earlier = found.last().and_then(|attribution| attribution.source.clone());
        if let Some(attribution) = attribute(document, phrases, index, cue, &cues[at + 1..], earlier) {
            // "The crew was told to leave, Keller said": the words around another attribution
            let around = |other: &Attribution| {
                let cue = other.cue.clone().map_or(Span::default(), |cue| document.span(cue.start, cue.end));
                // A passage that the words end with is whose it was.
                let last = other.content.last().map_or(0, |span| span.end);
                let ends_in_passage =
                    document.verbatims.binary_search_by_key(&last, |passage| passage.span.end).is_ok();
                attribution
                    .content
                    .iter()
                    .any(|span| span.contains(cue) && !(ends_in_passage && span.end == last))
            };
            let taken = |other: &Attribution| {
                !around(other)
                    && other.content.iter().any(|c| attribution.content.iter().any(|span| c.overlaps(*span)))
            };
            if found.iter().any(taken) {
                continue;
            }
            found.retain(|other| !around(other));
            found.push(attribution);
        }
    }
    found
}

fn attribute(
    document: &Document,
    phrases: &Phrases,
    index: usize,
    cue: &Cue,
    later: &[Cue],
    earlier: Option<Source>,
) -> Option<Attribution> {
    let sentence = &document.sentences[index];
    let by_whom = source::agent_word(document, cue.tokens.end, sentence.tokens.end);
    let (source, because) = match cue.mode {
        Mode::Phrase => (
            source::named_by_phrase(document, phrases, cue.tokens.end, sentence.tokens.end),
            Because::CuePhrase,
        ),
        Mode::Passive => {
            (source::agent(document, phrases, cue.tokens.end, sentence.tokens.end), Because::CueAndAgent)
        }
        Mode::Participle => (
            source::absolute_subject(document, phrases, sentence, cue)
                .or(earlier)
                .or_else(|| source::participle_subject(document, phrases, sentence, cue)),
            Because::CueAndSubject,
        ),
        Mode::Noun => (source::owner(document, phrases, sentence, cue), Because::CueAndSubject),
        Mode::Finite => (source::subject(document, phrases, sentence, cue, earlier), Because::CueAndSubject),
    };
    let source = source.filter(|source| source.can_speak(document, phrases));
    let needs_source = match cue.mode {
        Mode::Passive => by_whom.is_some(),
        // "Chants of "Go home" rang out": nobody need be named
        Mode::Noun => !document.is_verbatim(cue.tokens.end + 1) || cue.entry.colour != Colour::Emotional,
        _ => !goes_without_source(document, cue),
    };
    if source.is_none() && needs_source {
        return None;
    }
    let content = content::content(document, phrases, sentence, cue, source.as_ref(), later)?;
    let source = source.map(|source| named_by_relative(document, cue, source));
    if cue.entry.frames.any(Frames::THING) && is_of_person(document, phrases, &content) {
        return None;
    }
    let source = source.filter(|source| !is_spoken_to(document, phrases, cue, source, &content));
    Some(Attribution {
        sentence: index,
        cue: Some(cue.tokens.clone()),
        source,
        content,
        because,
        transcript: false,
    })
}

/// *dismissed the coach*: the content is somebody, not something.
fn is_of_person(document: &Document, phrases: &Phrases, content: &[Span]) -> bool {
    let first = content.first().and_then(|span| document.token_at(span.start));
    let Some(phrase) = first.and_then(|at| phrases.starting(at)).map(|at| &phrases.all[at]) else {
        return false;
    };
    let is_person = phrase.titled || !phrase.roles.is_empty();
    let whole = content.iter().all(|span| document.passages_in(*span).is_empty());
    // "dismissed the minister as a liar" says something of him
    is_person && whole && !document.is(phrase.tokens.end, "as")
}

/// *The road was shut, the inquest heard*, *Road "was shut", inquest told*: the source is who the words were said to.
fn is_spoken_to(
    document: &Document,
    phrases: &Phrases,
    cue: &Cue,
    source: &Source,
    content: &[Span],
) -> bool {
    let hears = match cue.entry.base {
        "hear" => true,
        // With words in front of it and nobody behind it *told* is a passive without its auxiliary.
        "tell" => {
            let start = document.span(cue.tokens.start, cue.tokens.end).start;
            let ends = document.sentences[document.sentence_of(cue.tokens.start)].tokens.end;
            content.iter().all(|span| span.end <= start)
                && !(cue.tokens.end < ends && opens_object(document.class(cue.tokens.end)))
        }
        _ => false,
    };
    hears && source.hears(document, phrases)
}

/// True for what somebody who is told something may begin with: *residents*, *the crew*.
fn opens_object(class: W) -> bool {
    matches!(
        class,
        W::Determiner | W::PossessivePronoun | W::Pronoun | W::Number | W::Adjective | W::Noun | W::Name
    )
}

/// *Ida Brandt, who said it was late*: the word that names the speaker to this verb is *who*.
fn named_by_relative(document: &Document, cue: &Cue, source: Source) -> Source {
    let behind = source.tokens.end..cue.tokens.start;
    let opens = source.inverted && source.tokens.end < cue.tokens.start;
    let pronoun = behind.into_iter().find(|&at| document.is_any(at, &["who", "which", "that"]));
    match pronoun.filter(|_| opens) {
        Some(at) => Source { tokens: at..at + 1, ..source },
        None => source,
    }
}

/// A cue next to quotation marks counts even when nobody can be found who speaks.
fn goes_without_source(document: &Document, cue: &Cue) -> bool {
    cue.entry.frames.any(Frames::QUOTE)
        && !cue.entry.frames.any(Frames::WEAK)
        && (document.is_verbatim(cue.tokens.end)
            || document.class(cue.tokens.end) == W::Comma && document.is_verbatim(cue.tokens.end + 1))
}
