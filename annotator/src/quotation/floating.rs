//! Quoted passages without a cue of their own: speech that goes on, speech that the sentence before
//! announces, and words that nobody is shown saying.

use crate::coreference::{Coreference, is_subject};
use crate::document::Document;
use crate::lexicon::Tags;
use crate::marks::{Verbatim, without_closing_marks};
use crate::model::{ActorKind, Because, Evidence, Kind, Span};
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

use super::interview::Interview;
use super::{Draft, is_all_verbatim, is_prose};

/// Fewest words of a passage that may be speech without a cue.
const FEWEST_WORDS_OF_SPEECH: usize = 4;

/// How many drafts back the speech may stand that a sentence goes on with.
const NEAREST: usize = 20;

/// Gives every passage that no draft holds to the speech it continues, or makes a draft of it.
#[inline(never)]
pub fn attach(document: &Document, phrases: &Phrases, coreference: &Coreference, drafts: &mut Vec<Draft>) {
    let claimed = claimed(document, drafts);
    let interview = Interview::of(document, phrases, coreference);
    if let Some(interview) = &interview {
        // "A: We go."
        let answers = drafts.iter_mut().filter(|draft| draft.because == Because::Interview);
        answers.for_each(|draft| interview.answers(draft));
    }
    // Asked once for each sentence: one of a thousand passages would be read a thousand times.
    let all_verbatim: Vec<bool> =
        (0..document.sentences.len()).map(|sentence| is_all_verbatim(document, sentence)).collect();
    for (at, verbatim) in document.verbatims.iter().copied().enumerate().filter(|(at, _)| !claimed[*at]) {
        let Some(token) = document.token_at(verbatim.span.start) else { continue };
        let sentence = document.sentence_of(token);
        let alone = all_verbatim[sentence];
        if goes_on(document, drafts, at, sentence, alone) {
            continue;
        }
        let answer = interview.as_ref().filter(|interview| interview.is_answer(document, sentence));
        if let Some(interview) = answer {
            let mut answered = unclaimed(verbatim.span, sentence, Kind::Direct);
            interview.answers(&mut answered);
            let place = drafts_before(drafts, verbatim.span.start);
            drafts.insert(place, answered);
            continue;
        }
        let draft = speech(document, phrases, coreference, drafts, verbatim, sentence, alone)
            .unwrap_or_else(|| unclaimed(verbatim.span, sentence, Kind::Scare));
        let place = drafts_before(drafts, verbatim.span.start);
        drafts.insert(place, draft);
    }
}

/// For each passage whether a draft holds it already.
fn claimed(document: &Document, drafts: &[Draft]) -> Vec<bool> {
    let mut claimed = vec![false; document.verbatims.len()];
    for content in drafts.iter().flat_map(|draft| &draft.content) {
        let from = document.verbatims.partition_point(|verbatim| verbatim.span.end <= content.start);
        let overlapping =
            document.verbatims[from..].iter().take_while(|verbatim| verbatim.span.start < content.end);
        let until = from + overlapping.count();
        claimed[from..until].fill(true);
    }
    claimed
}

/// How many drafts begin before byte `start`. Drafts are kept in the order of their first words.
fn drafts_before(drafts: &[Draft], start: usize) -> usize {
    drafts.partition_point(|draft| draft.content.first().is_some_and(|content| content.start < start))
}

/// The next paragraph of a passage left open, or the next sentence of a paragraph: one quotation.
fn goes_on(document: &Document, drafts: &mut [Draft], at: usize, sentence: usize, alone: bool) -> bool {
    let verbatim = document.verbatims[at];
    if verbatim.goes_on && at > 0 {
        let before = document.verbatims[at - 1].span;
        if let Some(draft) =
            drafts.iter_mut().find(|draft| draft.content.iter().any(|content| content.contains(before)))
        {
            extend(draft, verbatim.span, sentence);
            return true;
        }
    }
    // Another passage of a sentence that speech before it goes on with.
    let place = drafts_before(drafts, verbatim.span.start);
    let holds = |draft: &&mut Draft| draft.content.iter().any(|content| content.contains(verbatim.span));
    if let Some(draft) = drafts[..place].iter_mut().rev().take(NEAREST).find(holds) {
        draft.verbatim.push(verbatim.span);
        return true;
    }
    let tokens = document.sentences[sentence].tokens.clone();
    let begins = document.tokens[tokens.start].span == verbatim.span;
    let whole = begins && alone;
    // "…," she said. But "we go back to the house now."
    let spoken = verbatim.span.of(document.text).split_whitespace().count() >= FEWEST_WORDS_OF_SPEECH
        && (begins
            || ends_a_sentence(document, verbatim)
                && tokens.end.checked_sub(1).is_some_and(|last| document.tokens[last].span == verbatim.span))
        && is_prose(document, sentence)
        && !drafts[drafts_before(drafts, document.tokens[tokens.start].span.start)..]
            .iter()
            .take_while(|draft| draft.sentence == sentence)
            .any(|draft| draft.kind != Kind::Scare);
    if !(whole || spoken) || sentence == 0 {
        return false;
    }
    if document.sentences[sentence - 1].block != document.sentences[sentence].block {
        return false;
    }
    let before = drafts.iter_mut().rev().find(|draft| {
        let begins_before = draft.content.first().is_some_and(|content| content.start < verbatim.span.start);
        // "…," she said, adding that it was late. "…" goes on with what stands in marks.
        let indirect_too = draft.last_sentence + 1 == sentence && draft.verbatim.is_empty();
        begins_before && draft.kind != Kind::Scare && !indirect_too
    });
    match before {
        Some(draft) if draft.last_sentence + 1 == sentence && stands_in_marks(draft) => {
            extend(draft, verbatim.span, sentence);
            if !whole && let Some(content) = draft.content.last_mut() {
                let is_break = |at: &usize| document.class(*at) == W::Break;
                let end = tokens.clone().rev().take_while(is_break).last().unwrap_or(tokens.end);
                *content = document.span(tokens.start, end);
            }
            true
        }
        _ => false,
    }
}

/// *"…," she said. "…"* is one quotation, and *The town "needs us," she said. "…"*; *He lost £900, he said. "…"* is two.
fn stands_in_marks(draft: &Draft) -> bool {
    let first = draft.verbatim.first().zip(draft.content.first());
    let last = draft.verbatim.last().zip(draft.content.last());
    first.is_some_and(|(verbatim, content)| verbatim == content)
        || last.is_some_and(|(verbatim, content)| {
            verbatim.end == content.end && draft.cue.is_some_and(|cue| cue.start >= content.end)
        })
}

fn extend(draft: &mut Draft, span: Span, sentence: usize) {
    draft.content.push(span);
    draft.verbatim.push(span);
    draft.last_sentence = sentence;
}

/// A passage long enough to be speech, with somebody near who could be speaking.
fn speech(
    document: &Document,
    phrases: &Phrases,
    coreference: &Coreference,
    drafts: &[Draft],
    verbatim: Verbatim,
    sentence: usize,
    alone: bool,
) -> Option<Draft> {
    let words = verbatim.span.of(document.text).split_whitespace().count();
    let announced = behind_colon(document, verbatim.span, sentence);
    let spoken = is_cut_like_speech(document, verbatim);
    if !is_prose(document, sentence)
        || !(alone || announced || spoken)
        || words < FEWEST_WORDS_OF_SPEECH && !ends_a_sentence(document, verbatim)
    {
        return None;
    }
    let mut draft = Draft {
        because: Because::SpeakerGoesOn,
        evidence: Vec::new(),
        ..unclaimed(verbatim.span, sentence, Kind::Direct)
    };
    // "His answer was short: "No."", and "He told reporters:" before a paragraph in marks
    let lead_in = if announced {
        colon_before(document, verbatim.span).map(|colon| (sentence, colon))
    } else {
        colon_of_sentence_before(document, sentence).filter(|_| alone).map(|colon| (sentence - 1, colon))
    };
    if let Some((leading, colon)) = lead_in
        && let Some((phrase, entity)) = subject_before(document, phrases, coreference, leading, colon.start)
    {
        let source = phrases.all[phrase].span(document);
        return Some(Draft {
            source: Some(source),
            cue: Some(colon),
            speakers: vec![entity],
            because: Because::Colon,
            evidence: vec![Evidence { because: Because::Colon, spans: vec![source, colon] }],
            ..draft
        });
    }
    if !alone {
        // Speech by its look; the sentence around it does not say by whom in words we know.
        draft.because = Because::NoSpeakerFound;
        draft.evidence = vec![Evidence { because: Because::NoSpeakerFound, spans: vec![verbatim.span] }];
        return Some(draft);
    }
    let before = drafts.iter().rev().find(|other| {
        other.kind != Kind::Scare
            && other.content.first().is_some_and(|content| content.start < verbatim.span.start)
    });
    // Whoever spoke in the paragraph before goes on, unless somebody else came up in between.
    let block = document.sentences[sentence].block;
    let near = before.filter(|other| {
        let last = document.sentences[other.last_sentence].block;
        last + 1 >= block && !other.speakers.is_empty()
    });
    let subject = sentence
        .checked_sub(1)
        .filter(|&previous| document.sentences[previous].block + 1 >= block)
        .and_then(|previous| subject_of(document, phrases, coreference, previous));
    match (near, subject) {
        (Some(other), subject) => {
            let nearer = subject.filter(|(phrase, entity)| {
                phrases.all[*phrase].sentence > other.last_sentence && !other.speakers.contains(entity)
            });
            match nearer {
                Some((phrase, entity)) => set_subject(document, phrases, &mut draft, phrase, entity),
                None => {
                    draft.speakers = other.speakers.clone();
                    draft.evidence =
                        vec![Evidence { because: Because::SpeakerGoesOn, spans: vec![other.content[0]] }];
                }
            }
        }
        (None, Some((phrase, entity))) => set_subject(document, phrases, &mut draft, phrase, entity),
        (None, None) => {
            draft.because = Because::NoSpeakerFound;
            draft.evidence = vec![Evidence { because: Because::NoSpeakerFound, spans: vec![verbatim.span] }];
        }
    }
    Some(draft)
}

fn set_subject(document: &Document, phrases: &Phrases, draft: &mut Draft, phrase: usize, entity: usize) {
    draft.speakers = vec![entity];
    draft.because = Because::SameSentence;
    draft.evidence =
        vec![Evidence { because: Because::SameSentence, spans: vec![phrases.all[phrase].span(document)] }];
}

/// `"We shall wait and see," …`: a clause that begins with a capital and ends with a comma inside its
/// marks was cut where somebody's name stands. Titles have a capital at every long word.
fn is_cut_like_speech(document: &Document, verbatim: Verbatim) -> bool {
    let words = verbatim.span.of(document.text);
    let inside = without_closing_marks(words);
    let capital = words.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
    let small =
        inside.split_whitespace().filter(|word| word.len() > 3 && word.starts_with(char::is_lowercase));
    inside.ends_with(',') && capital && small.count() >= 2
}

fn ends_a_sentence(document: &Document, verbatim: Verbatim) -> bool {
    let inside = without_closing_marks(verbatim.span.of(document.text));
    inside.ends_with(['.', '!', '?', '…'])
}

fn behind_colon(document: &Document, span: Span, sentence: usize) -> bool {
    let start = document.sentences[sentence].tokens.start;
    document.token_at(span.start).is_some_and(|token| token > start && document.is(token - 1, ":"))
}

/// The colon that ends the sentence before, in the same paragraph or the one before.
fn colon_of_sentence_before(document: &Document, sentence: usize) -> Option<Span> {
    let before = &document.sentences[sentence.checked_sub(1)?];
    let near = before.block + 1 >= document.sentences[sentence].block;
    let last = before.tokens.end.checked_sub(1)?;
    (near && document.is(last, ":")).then(|| document.tokens[last].span)
}

fn colon_before(document: &Document, span: Span) -> Option<Span> {
    let token = document.token_at(span.start)?;
    Some(document.tokens[token.checked_sub(1)?].span)
}

/// The person who is the subject of a sentence, before byte `until`.
fn subject_before(
    document: &Document,
    phrases: &Phrases,
    coreference: &Coreference,
    sentence: usize,
    until: usize,
) -> Option<(usize, usize)> {
    let range = phrases.within(document.sentences[sentence].tokens.clone());
    range.clone().filter(|&index| phrases.all[index].span(document).end <= until).find_map(|index| {
        let entity = coreference.of_phrase[index].or_else(|| owner(document, phrases, coreference, index))?;
        let person = coreference.entities[entity].kind != Some(ActorKind::Country);
        (person && (is_subject(document, &phrases.all[index]) || coreference.of_phrase[index].is_none()))
            .then_some((index, entity))
    })
}

fn subject_of(
    document: &Document,
    phrases: &Phrases,
    coreference: &Coreference,
    sentence: usize,
) -> Option<(usize, usize)> {
    let found = subject_before(document, phrases, coreference, sentence, usize::MAX)?;
    let entity = &coreference.entities[found.1];
    let person = entity.kind == Some(ActorKind::Person) || entity.personal;
    person.then_some(found)
}

/// *His answer was short: "No."*: whose answer.
fn owner(document: &Document, phrases: &Phrases, coreference: &Coreference, index: usize) -> Option<usize> {
    let phrase = &phrases.all[index];
    if phrase.sort != PhraseSort::Other
        || phrase.possessor.is_empty()
        || !document.has(phrase.head(), Tags::NOUN)
    {
        return None;
    }
    let last = phrase.possessor.end - 1;
    if document.class(last) != W::Name {
        return None;
    }
    coreference
        .entities
        .iter()
        .position(|entity| entity.name.last().is_some_and(|name| name == document.word(last)))
}

/// A passage that nobody is shown saying, yet.
fn unclaimed(span: Span, sentence: usize, kind: Kind) -> Draft {
    Draft {
        kind,
        content: vec![span],
        verbatim: vec![span],
        cue: None,
        source: None,
        speakers: Vec::new(),
        certainty: 0.0,
        evidence: vec![Evidence { because: Because::NobodySaysIt, spans: vec![span] }],
        sentence,
        last_sentence: sentence,
        because: Because::NobodySaysIt,
    }
}
