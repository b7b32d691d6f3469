//! Certainty: how often quotations found in this way have the right speaker.
//!
//! One share for the construction and one for each step from the words of the source to an actor;
//! the shares multiply. They were counted on the development articles (100 articles, 1,265
//! quotations) and rounded to a twentieth; the card shows the product as "n in ten".

use crate::coreference::Coreference;
use crate::document::Document;
use crate::model::{ActorKind, Because, Kind};
use crate::phrase::{Determiner, PhraseSort};
use crate::phrases::Phrases;

use super::Draft;

/// Words in quotation marks that nobody is shown saying, and rightly so.
const SCARE: f32 = 0.75;
/// Nobody could be found who speaks: it is most likely that somebody does.
const NO_SPEAKER: f32 = 0.2;

/// The words name whom they were said to, not who said them.
const HEARD: f32 = 0.5;

/// How the attribution is made, when the source names its speaker in full.
fn construction(because: Because, quoted: bool) -> f32 {
    match (because, quoted) {
        (Because::CueAndSubject, true) => 0.95,
        (Because::CueAndSubject, false) => 0.9,
        (Because::CuePhrase, _) => 0.95,
        (Because::Colon, _) => 0.9,
        (Because::SpeakerGoesOn, _) => 0.85,
        (Because::Interview, _) => 0.85,
        (Because::SameWords, _) => 0.7,
        (Because::CueAndAgent, _) => 0.4,
        (Because::SameSentence, _) => 0.4,
        _ => 0.5,
    }
}

/// How sure it is that the words of the source mean this actor.
fn identity(draft: &Draft, coreference: &Coreference, phrases: &Phrases, document: &Document) -> f32 {
    let Some(head) =
        draft.source.and_then(|span| document.token_at(span.start)).and_then(|token| phrases.at(token))
    else {
        // A cue without a source: words said before a court, and somebody spoke near them.
        return if draft.cue.is_some() { HEARD } else { 1.0 };
    };
    let speaker = &coreference.entities[draft.speakers[0]];
    match (phrases.all[head].sort, coreference.antecedent[head]) {
        // The choice among those that agree, and among those that a description may mean.
        (PhraseSort::Pronoun, _) | (_, Some(_)) => coreference.certainty[head],
        _ if speaker.name.is_empty() => wording(phrases.all[head].determiner, speaker.kind),
        _ if speaker.kind == Some(ActorKind::Person) || speaker.personal => 1.0,
        _ => 0.9,
    }
}

/// How sure it is that nobody but this wording says who speaks. *The spokesman* and, in a headline, *minister* are
/// often somebody named elsewhere; *a spokesman* and *the health ministry* seldom are.
fn wording(determiner: Determiner, kind: Option<ActorKind>) -> f32 {
    match (determiner, kind) {
        (Determiner::Indefinite, _) | (Determiner::Definite, Some(ActorKind::Organisation)) => 0.85,
        (Determiner::None, _) => 0.4,
        _ => 0.5,
    }
}

/// From 0 to 1; of quotations given 0.9, nine in ten have the right speaker.
pub fn certainty(draft: &Draft, coreference: &Coreference, phrases: &Phrases, document: &Document) -> f32 {
    if draft.kind == Kind::Scare {
        return SCARE;
    }
    if draft.speakers.is_empty() {
        return NO_SPEAKER;
    }
    construction(draft.because, !draft.verbatim.is_empty()) * identity(draft, coreference, phrases, document)
}
