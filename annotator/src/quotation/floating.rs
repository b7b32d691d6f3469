//! Quoted passages without a cue of their own: speech that goes on, speech that the sentence before
//! announces, and words that nobody is shown saying.

use std::ops::Range;

use rustc_hash::FxHashMap;

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

/// Gives every passage that no draft holds to the speech it continues, or makes a draft of it. The drafts stand in the
/// order of their first words, before and after.
#[inline(never)]
pub fn attach(
    document: &Document,
    phrases: &Phrases,
    coreference: &Coreference,
    mut drafts: Vec<Draft>,
) -> Vec<Draft> {
    let claimed = claimed(document, &drafts);
    let interview = Interview::of(document, phrases, coreference);
    if let Some(interview) = &interview {
        // "A: We go."
        let answers = drafts.iter_mut().filter(|draft| draft.because == Because::Interview);
        answers.for_each(|draft| interview.answers(draft));
    }
    // Asked once for each sentence: one of a thousand passages would be read a thousand times.
    let all_verbatim: Vec<bool> =
        (0..document.sentences.len()).map(|sentence| is_all_verbatim(document, sentence)).collect();
    let mut attributed = vec![false; document.sentences.len()];
    drafts.iter().for_each(|draft| attributed[draft.sentence] |= draft.kind != Kind::Scare);
    let subjects = Subjects::new(document, phrases, coreference);
    let mut written = Written::new(document);
    let mut drafts = drafts.into_iter().peekable();
    for (at, verbatim) in document.verbatims.iter().copied().enumerate().filter(|(at, _)| !claimed[*at]) {
        let Some(token) = document.token_at(verbatim.span.start) else { continue };
        let begins_before =
            |draft: &Draft| draft.content.first().is_some_and(|content| content.start < verbatim.span.start);
        while let Some(draft) = drafts.next_if(begins_before) {
            written.push(draft);
        }
        let sentence = document.sentence_of(token);
        let alone = all_verbatim[sentence];
        // Another passage of a sentence that speech before it goes on with.
        if let Some(holder) = written.holders[at] {
            written.drafts[holder].verbatim.push(verbatim.span);
            continue;
        }
        let is_attributed =
            attributed[sentence] || written.last_speech().is_some_and(|draft| draft.sentence == sentence);
        if let Some((before, content)) = goes_on(&written, at, sentence, alone, is_attributed) {
            written.extend(before, at, sentence, content);
            continue;
        }
        let answer = interview.as_ref().filter(|interview| interview.is_answer(document, sentence));
        if let Some(interview) = answer {
            let mut answered = unclaimed(verbatim.span, sentence, Kind::Direct);
            interview.answers(&mut answered);
            written.push(answered);
            continue;
        }
        let draft = speech(&subjects, written.last_speech(), verbatim, sentence, alone);
        written.push(draft.unwrap_or_else(|| unclaimed(verbatim.span, sentence, Kind::Scare)));
    }
    written.drafts.extend(drafts);
    written.drafts
}

/// The drafts so far, in the order of their first words.
struct Written<'a> {
    document: &'a Document<'a>,
    drafts: Vec<Draft>,
    /// The numbers of those that are speech and no scare quotes.
    speech: Vec<usize>,
    /// For each passage the first draft that holds it.
    holders: Vec<Option<usize>>,
}

impl<'a> Written<'a> {
    fn new(document: &'a Document) -> Written<'a> {
        let holders = vec![None; document.verbatims.len()];
        Written { document, drafts: Vec::new(), speech: Vec::new(), holders }
    }

    fn push(&mut self, draft: Draft) {
        let number = self.drafts.len();
        draft.content.iter().for_each(|content| self.hold(number, *content));
        if draft.kind != Kind::Scare {
            self.speech.push(number);
        }
        self.drafts.push(draft);
    }

    /// Gives passage number `at` to draft `number`, with the words around it that belong to it.
    fn extend(&mut self, number: usize, at: usize, sentence: usize, content: Span) {
        let draft = &mut self.drafts[number];
        draft.content.push(content);
        draft.verbatim.push(self.document.verbatims[at].span);
        draft.last_sentence = sentence;
        self.hold(number, content);
    }

    /// Notes that draft `number` holds the passages in `content`.
    fn hold(&mut self, number: usize, content: Span) {
        let first = self.document.verbatims.partition_point(|passage| passage.span.start < content.start);
        let held = self.document.passages_in(content).len();
        for holder in &mut self.holders[first..first + held] {
            holder.get_or_insert(number);
        }
    }

    fn last_speech(&self) -> Option<&Draft> {
        self.speech.last().map(|&number| &self.drafts[number])
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

/// The draft that a passage goes on with, and with which words: in the next paragraph where it was left open, or in the
/// next sentence of a paragraph.
fn goes_on(
    written: &Written,
    at: usize,
    sentence: usize,
    alone: bool,
    is_attributed: bool,
) -> Option<(usize, Span)> {
    let document = written.document;
    let verbatim = document.verbatims[at];
    if verbatim.goes_on
        && let Some(holder) = at.checked_sub(1).and_then(|before| written.holders[before])
    {
        return Some((holder, verbatim.span));
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
        && !is_announced(document, tokens.clone(), verbatim)
        && !is_attributed;
    if !(whole || spoken) || sentence == 0 {
        return None;
    }
    if document.sentences[sentence - 1].block != document.sentences[sentence].block {
        return None;
    }
    let before = written.speech.iter().rev().copied().find(|&number| {
        // "…," she said, adding that it was late. "…" goes on with what stands in marks.
        let draft = &written.drafts[number];
        draft.last_sentence + 1 != sentence || !draft.verbatim.is_empty()
    });
    let before = before.filter(|&number| {
        let draft = &written.drafts[number];
        draft.last_sentence + 1 == sentence && stands_in_marks(draft)
    })?;
    if whole {
        return Some((before, verbatim.span));
    }
    let is_break = |at: &usize| document.class(*at) == W::Break;
    let end = tokens.clone().rev().take_while(is_break).last().unwrap_or(tokens.end);
    Some((before, document.span(tokens.start, end)))
}

/// *Then he shook his head: "No."*: a clause with a colon says who speaks.
fn is_announced(document: &Document, sentence: Range<usize>, verbatim: Verbatim) -> bool {
    let passage = sentence.clone().find(|&at| document.tokens[at].span == verbatim.span);
    passage.is_some_and(|at| {
        at > sentence.start
            && document.is(at - 1, ":")
            && (sentence.start..at).any(|at| document.class(at).is_finite())
    })
}

/// *"…," she said. "…"* is one quotation, and *The town "needs us," she said. "…"*; *He lost £900, he said. "…"* is
/// two.
fn stands_in_marks(draft: &Draft) -> bool {
    let first = draft.verbatim.first().zip(draft.content.first());
    let last = draft.verbatim.last().zip(draft.content.last());
    first.is_some_and(|(verbatim, content)| verbatim == content)
        || last.is_some_and(|(verbatim, content)| {
            verbatim.end == content.end && draft.cue.is_some_and(|cue| cue.start >= content.end)
        })
}

/// A passage long enough to be speech, with somebody near who could be speaking.
fn speech(
    subjects: &Subjects,
    before: Option<&Draft>,
    verbatim: Verbatim,
    sentence: usize,
    alone: bool,
) -> Option<Draft> {
    let (document, phrases) = (subjects.document, subjects.phrases);
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
        && let Some((phrase, entity)) = subjects.before(leading, colon.start)
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
    // Whoever spoke in the paragraph before goes on, unless somebody else came up in between.
    let block = document.sentences[sentence].block;
    let near = before.filter(|other| {
        let last = document.sentences[other.last_sentence].block;
        last + 1 >= block && !other.speakers.is_empty()
    });
    let subject = sentence
        .checked_sub(1)
        .filter(|&previous| document.sentences[previous].block + 1 >= block)
        .and_then(|previous| subjects.of_person(previous));
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

/// Who the subjects of sentences are.
struct Subjects<'a> {
    document: &'a Document<'a>,
    phrases: &'a Phrases,
    coreference: &'a Coreference,
    /// The first entity whose name ends with a word.
    by_last_word: FxHashMap<&'a str, usize>,
}

impl<'a> Subjects<'a> {
    fn new(document: &'a Document, phrases: &'a Phrases, coreference: &'a Coreference) -> Subjects<'a> {
        let mut by_last_word = FxHashMap::default();
        for (at, entity) in coreference.entities.iter().enumerate() {
            if let Some(word) = entity.name.last() {
                by_last_word.entry(word.as_str()).or_insert(at);
            }
        }
        Subjects { document, phrases, coreference, by_last_word }
    }

    /// The person who is the subject of a sentence, before byte `until`: a phrase and its entity.
    fn before(&self, sentence: usize, until: usize) -> Option<(usize, usize)> {
        let Subjects { document, phrases, coreference, .. } = self;
        let range = phrases.within(document.sentences[sentence].tokens.clone());
        range.clone().filter(|&index| phrases.all[index].span(document).end <= until).find_map(|index| {
            let entity = coreference.of_phrase[index].or_else(|| self.owner(index))?;
            let person = coreference.entities[entity].kind != Some(ActorKind::Country);
            (person && (is_subject(document, &phrases.all[index]) || coreference.of_phrase[index].is_none()))
                .then_some((index, entity))
        })
    }

    /// The subject of a sentence, where it is clearly a person.
    fn of_person(&self, sentence: usize) -> Option<(usize, usize)> {
        let found = self.before(sentence, usize::MAX)?;
        let entity = &self.coreference.entities[found.1];
        let person = entity.kind == Some(ActorKind::Person) || entity.personal;
        person.then_some(found)
    }

    /// *His answer was short: "No."*: whose answer.
    fn owner(&self, index: usize) -> Option<usize> {
        let (document, phrase) = (self.document, &self.phrases.all[index]);
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
        self.by_last_word.get(document.word(last)).copied()
    }
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
