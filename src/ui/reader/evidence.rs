//! How we know: each step of the evidence as a sentence with the words it rests on.

use annotator::{Because, Evidence, Reading};

use crate::ui::format::quote;
use crate::words::{Words, tu_string};

/// The sentence of one step.
pub fn sentence(words: Words, reading: &Reading, evidence: &Evidence) -> String {
    let of = |number: usize| {
        let span = evidence.spans.get(number).copied().unwrap_or_default();
        quote(words, span.of(&reading.article.text))
    };
    let (first, second) = (of(0), of(1));
    match evidence.because {
        Because::CueAndSubject => tu_string!(words, because.cue_and_subject, first, second).to_string(),
        Because::CuePhrase => tu_string!(words, because.cue_phrase, first, second).to_string(),
        Because::CueAndAgent => tu_string!(words, because.cue_and_agent, first, second).to_string(),
        Because::CueNoun => tu_string!(words, because.cue_noun, first, second).to_string(),
        Because::Colon => tu_string!(words, because.colon, first).to_string(),
        Because::SameSentence => tu_string!(words, because.same_sentence, first).to_string(),
        Because::SpeakerGoesOn => tu_string!(words, because.speaker_goes_on, first).to_string(),
        Because::Interview => tu_string!(words, because.interview, first).to_string(),
        Because::PronounToActor => tu_string!(words, because.pronoun_to_actor, first, second).to_string(),
        Because::ShortNameToFullName => {
            tu_string!(words, because.short_name_to_full_name, first, second).to_string()
        }
        Because::RoleNamedEarlier => tu_string!(words, because.role_named_earlier, first, second).to_string(),
        Because::DescriptionToActor => {
            tu_string!(words, because.description_to_actor, first, second).to_string()
        }
        Because::SameWords => tu_string!(words, because.same_words, first).to_string(),
        Because::NobodySaysIt => tu_string!(words, because.nobody_says_it, first).to_string(),
        Because::NoSpeakerFound => tu_string!(words, because.no_speaker_found, first).to_string(),
        Because::Reviewed => tu_string!(words, because.reviewed).to_string(),
    }
}

/// How certain a finding is, in words.
pub fn certainty(words: Words, certainty: f32, sure: f32) -> String {
    let of_ten = (certainty.clamp(0.0, 1.0) * 10.0).round() as usize;
    match of_ten {
        10 => tu_string!(words, certainty.almost_all).to_string(),
        0 | 1 => tu_string!(words, certainty.very_doubtful).to_string(),
        count if certainty < sure => tu_string!(words, certainty.doubtful, count = count).to_string(),
        count => tu_string!(words, certainty.of_ten, count = count).to_string(),
    }
}
