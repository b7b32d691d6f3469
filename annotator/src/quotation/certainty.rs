//! Certainty: how often quotations found in this way have the right speaker.
//!
//! One number for the construction and one for each step from the source to the actor; the steps
//! multiply. The numbers are shares of right speakers counted on the development articles.

use crate::coreference::Coreference;
use crate::document::Document;
use crate::model::{Because, Kind};
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;

use super::Draft;

pub fn certainty(draft: &Draft, coreference: &Coreference, phrases: &Phrases, document: &Document) -> f32 {
    let quoted = !draft.verbatim.is_empty();
    if draft.kind == Kind::Scare {
        return 0.8;
    }
    if draft.speakers.is_empty() {
        return 0.4;
    }
    let construction = match (draft.because, quoted) {
        (Because::CueAndSubject, true) => 0.97,
        (Because::CueAndSubject, false) => 0.88,
        (Because::CuePhrase, _) => 0.92,
        (Because::Colon, _) => 0.88,
        (Because::CueAndAgent, _) => 0.7,
        (Because::SpeakerGoesOn, _) => 0.85,
        (Because::SameSentence, _) => 0.6,
        (Because::SameWords, _) => 0.9,
        _ => 0.5,
    };
    let source = draft.source.and_then(|span| document.token_at(span.start));
    let head = source.and_then(|token| phrases.at(token));
    let identity = match head.map(|head| (phrases.all[head].sort, coreference.certainty[head])) {
        Some((PhraseSort::Name | PhraseSort::State, _)) => 0.99,
        Some((_, certainty)) => certainty,
        None => 0.95,
    };
    construction * identity
}
