//! Quotations: attributions with their speakers, and the quoted passages that no cue claims.

use crate::attribution::{Attribution, Source};
use crate::coreference::{Coreference, Entity, EntityMention};
use crate::country::Belonging;
use crate::document::Document;
use crate::model::{Because, BlockKind, Country, Evidence, Form, Kind, Quotation, Span};
use crate::order::sort_by_key;
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

mod certainty;
mod floating;
mod interview;
mod same_words;

/// A quotation whose speakers are entities, not yet actors.
#[derive(Clone, Debug)]
pub struct Draft {
    pub kind: Kind,
    pub content: Vec<Span>,
    pub verbatim: Vec<Span>,
    pub cue: Option<Span>,
    pub source: Option<Span>,
    /// Entities.
    pub speakers: Vec<usize>,
    pub certainty: f32,
    pub evidence: Vec<Evidence>,
    /// Index of the sentence it begins in.
    pub sentence: usize,
    /// Index of the sentence it ends in so far.
    pub last_sentence: usize,
    because: Because,
}

/// All quotations in text order, scare quotes among them.
#[inline(never)]
pub fn quotations(
    document: &Document,
    phrases: &Phrases,
    coreference: &Coreference,
    attributions: Vec<Attribution>,
) -> Vec<Draft> {
    let full_names: Vec<Option<usize>> =
        coreference.entities.iter().map(|entity| full_name(phrases, entity)).collect();
    let draft = |attribution| draft(document, phrases, coreference, &full_names, attribution);
    let mut drafts: Vec<Draft> = attributions.iter().map(draft).collect();
    sort_by_key(&mut drafts, |draft| draft.content[0].start as u64);
    let mut drafts = floating::attach(document, phrases, coreference, drafts);
    same_words::lend_speakers(document, &mut drafts);
    heard_from_whom(document, &mut drafts);
    for draft in &mut drafts {
        draft.kind = kind(document, draft);
        draft.certainty = certainty::certainty(draft, coreference, phrases, document);
    }
    sort_by_key(&mut drafts, |draft| {
        let first = draft.content.first().or(draft.verbatim.first());
        first.map_or(0, |span| span.start as u64 + 1) << 8 | draft.kind as u64
    });
    drafts
}

/// *The court heard that …*: said by whoever speaks just before or, in a lead, just after.
fn heard_from_whom(document: &Document, drafts: &mut [Draft]) {
    const PARAGRAPHS: usize = 2;
    const NEAREST: usize = 20;
    let block = |draft: &Draft| document.sentences[draft.sentence].block;
    for at in 0..drafts.len() {
        let draft = &drafts[at];
        if draft.cue.is_none() || draft.source.is_some() || !draft.speakers.is_empty() {
            continue;
        }
        let is_near = |other: &&Draft| block(other).abs_diff(block(draft)) <= PARAGRAPHS;
        let speaks = |other: &&Draft| !other.speakers.is_empty();
        let before = drafts[..at].iter().rev().take_while(is_near).take(NEAREST).find(speaks);
        let near = before.or_else(|| drafts[at..].iter().take_while(is_near).take(NEAREST).find(speaks));
        if let Some((speakers, span)) = near.map(|near| (near.speakers.clone(), near.content[0])) {
            let draft = &mut drafts[at];
            draft.speakers = speakers;
            draft.evidence.retain(|evidence| evidence.because != Because::NoSpeakerFound);
            draft.evidence.push(Evidence { because: Because::SpeakerGoesOn, spans: vec![span] });
        }
    }
}

/// Puts names to the speakers: the ids and countries of each entity's actor.
#[inline(never)]
pub fn finish(drafts: Vec<Draft>, ids: &[Option<String>], countries: &[Belonging]) -> Vec<Quotation> {
    let quotation = |(at, draft): (usize, Draft)| {
        let mut together: Vec<Country> = Vec::new();
        for country in draft.speakers.iter().flat_map(|&speaker| &countries[speaker].countries) {
            if !together.contains(country) {
                together.push(*country);
            }
        }
        Quotation {
            id: format!("q{}", at + 1),
            kind: draft.kind,
            content: draft.content,
            verbatim: draft.verbatim,
            cue: draft.cue,
            source: draft.source,
            speakers: draft.speakers.iter().filter_map(|&speaker| ids[speaker].clone()).collect(),
            countries: together,
            certainty: draft.certainty,
            evidence: draft.evidence,
        }
    };
    drafts.into_iter().enumerate().map(quotation).collect()
}

#[inline(never)]
fn draft(
    document: &Document,
    phrases: &Phrases,
    coreference: &Coreference,
    full_names: &[Option<usize>],
    attribution: &Attribution,
) -> Draft {
    let verbatim = if attribution.transcript {
        attribution.content.clone()
    } else {
        verbatim_in(document, &attribution.content)
    };
    let cue = attribution.cue.clone().map(|tokens| document.span(tokens.start, tokens.end));
    let source = attribution.source.as_ref();
    let source_span = source.map(|source| document.span(source.tokens.start, source.tokens.end));
    let mut speakers: Vec<usize> = Vec::new();
    let entities =
        source.iter().flat_map(|source| &source.heads).filter_map(|&head| coreference.of_phrase[head]);
    for entity in entities {
        let members = &coreference.entities[entity].members;
        let speaking = if members.is_empty() { std::slice::from_ref(&entity) } else { members };
        for &speaker in speaking {
            if !speakers.contains(&speaker) {
                speakers.push(speaker);
            }
        }
    }
    let mut evidence =
        vec![Evidence { because: attribution.because, spans: cue.into_iter().chain(source_span).collect() }];
    if let Some(source) = source {
        evidence.extend(identity(document, phrases, coreference, full_names, source));
    }
    if speakers.is_empty() {
        evidence.push(Evidence { because: Because::NoSpeakerFound, spans: attribution.content.clone() });
    }
    Draft {
        kind: Kind::Indirect,
        content: attribution.content.clone(),
        verbatim,
        cue,
        source: source_span,
        speakers,
        certainty: 0.0,
        evidence,
        sentence: attribution.sentence,
        last_sentence: attribution.sentence,
        because: attribution.because,
    }
}

/// How the words of the source lead to the actor.
fn identity(
    document: &Document,
    phrases: &Phrases,
    coreference: &Coreference,
    full_names: &[Option<usize>],
    source: &Source,
) -> Vec<Evidence> {
    let mut evidence = Vec::new();
    for &head in &source.heads {
        let Some(number) = coreference.of_phrase[head] else { continue };
        let entity = &coreference.entities[number];
        let phrase = &phrases.all[head];
        let here = phrase.span(document);
        let antecedent = coreference.antecedent[head].map(|phrase| phrases.all[phrase].span(document));
        match phrase.sort {
            PhraseSort::Pronoun => evidence.push(Evidence {
                because: Because::PronounToActor,
                spans: [Some(here), antecedent].into_iter().flatten().collect(),
            }),
            PhraseSort::Role | PhraseSort::Organisation | PhraseSort::Other => {
                if let Some(antecedent) = antecedent {
                    let because = if phrase.sort == PhraseSort::Role {
                        Because::RoleNamedEarlier
                    } else {
                        Because::DescriptionToActor
                    };
                    evidence.push(Evidence { because, spans: vec![here, antecedent] });
                }
            }
            PhraseSort::Name if phrase.name.len() < entity.name.len() => {
                if let Some(full) = full_names[number] {
                    let full = phrases.all[full].name.clone();
                    evidence.push(Evidence {
                        because: Because::ShortNameToFullName,
                        spans: vec![
                            document.span(phrase.name.start, phrase.name.end),
                            document.span(full.start, full.end),
                        ],
                    });
                }
            }
            _ => {}
        }
    }
    evidence
}

/// The first phrase that names an entity in full.
fn full_name(phrases: &Phrases, entity: &Entity) -> Option<usize> {
    let full = |mention: &&EntityMention| {
        mention.form == Form::Name && phrases.all[mention.phrase].name.len() >= entity.name.len()
    };
    entity.mentions.iter().find(full).map(|mention| mention.phrase)
}

/// The passages between quotation marks inside these spans, which stand in text order.
fn verbatim_in(document: &Document, content: &[Span]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for passage in content.iter().flat_map(|content| document.passages_in(*content)) {
        if found.last().is_none_or(|last| last.start < passage.span.start) {
            found.push(passage.span);
        }
    }
    found
}

fn kind(document: &Document, draft: &Draft) -> Kind {
    if draft.kind == Kind::Scare {
        return Kind::Scare;
    }
    if draft.verbatim.is_empty() {
        return Kind::Indirect;
    }
    let outside = draft.content.iter().any(|content| {
        let mut at = content.start;
        let mut words = false;
        let from = draft.verbatim.partition_point(|verbatim| verbatim.start < content.start);
        let behind = draft.verbatim[from..].iter().take_while(|verbatim| verbatim.start < content.end);
        for verbatim in behind.filter(|verbatim| content.contains(**verbatim)) {
            words |= has_word(Span::new(at, verbatim.start).of(document.text));
            at = verbatim.end;
        }
        words || has_word(Span::new(at, content.end).of(document.text))
    });
    if outside { Kind::Mixed } else { Kind::Direct }
}

fn has_word(words: &str) -> bool {
    words.chars().any(char::is_alphanumeric)
}

/// True for a sentence that consists of passages between quotation marks and nothing else.
fn is_all_verbatim(document: &Document, sentence: usize) -> bool {
    let tokens = document.sentences[sentence].tokens.clone();
    tokens.clone().any(|at| document.is_verbatim(at))
        && tokens
            .into_iter()
            .all(|at| document.is_verbatim(at) || matches!(document.class(at), W::Break | W::Comma))
}

fn is_prose(document: &Document, sentence: usize) -> bool {
    !matches!(
        document.block_kind(&document.sentences[sentence]),
        BlockKind::Headline | BlockKind::Heading | BlockKind::Byline
    )
}

#[cfg(test)]
mod tests {
    use crate::read_as_is;
    use crate::staged::speakers;

    /// For each quotation its kind, how sure it is in tenths, and the steps that lead to its speaker.
    fn check(text: &str, expect: &[&str]) {
        let reading = read_as_is(text);
        let found: Vec<String> = reading
            .quotations
            .iter()
            .map(|quotation| {
                let steps: Vec<&str> =
                    quotation.evidence.iter().map(|evidence| evidence.because.as_str()).collect();
                format!("{}: {}", quotation.kind.as_str(), steps.join(", "))
            })
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn the_kind_follows_from_the_marks() {
        check("Marta Keller said: \"It is late.\"", &["direct: cue-and-subject"]);
        check("Marta Keller said it was \"late\".", &["mixed: cue-and-subject"]);
        check("Marta Keller said it was late.", &["indirect: cue-and-subject"]);
        check("The \"late\" train came.", &["scare: nobody-says-it"]);
    }

    fn check_speakers(text: &str, expect: &[&str]) {
        assert_eq!(speakers(text), expect, "{text}");
    }

    #[test]
    fn what_a_court_hears_is_said_by_who_speaks_near_it() {
        let told = "Ida Brandt told the inquest that the road was shut.";
        check_speakers(&format!("{told} The inquest heard that it rained."), &["Ida Brandt", "Ida Brandt"]);
        check_speakers(
            &format!("The bridge was old, an inquest heard.¶{told}"),
            &["Ida Brandt", "Ida Brandt"],
        );
        check_speakers(
            &format!("{told}¶Rain fell.¶Wind rose.¶Snow came.¶The inquest heard that it rained."),
            &["Ida Brandt", "–"],
        );
        check_speakers("The inquest heard that it rained.", &["–"]);
        check_speakers("Ida Brandt said it was late. Tom Hale heard that it rained.", &["Ida Brandt"]);
    }

    #[test]
    fn a_sentence_without_a_cue_goes_on_with_the_speech_before_it() {
        check("\"It is late,\" Marta Keller said. But \"we all go home now.\"", &["mixed: cue-and-subject"]);
        check("\"It is late,\" Marta Keller said. \"We go home now\" for good.", &["mixed: cue-and-subject"]);
        check("The town \"needs us,\" Marta Keller said. \"It is late.\"", &["mixed: cue-and-subject"]);
    }

    #[test]
    fn a_clause_that_announces_a_passage_says_whose_it_is() {
        check_speakers(
            "\"It is late,\" Marta Keller said. Ida Brandt shook her head: \"We all stay here.\"",
            &["Marta Keller", "Ida Brandt"],
        );
        check_speakers("\"It is late,\" Marta Keller said. But \"we all go home now.\"", &["Marta Keller"]);
    }

    #[test]
    fn a_term_in_the_sentence_behind_speech_is_nobodys() {
        check(
            "\"It is late,\" Marta Keller said. The \"old hall of the town\" was shut.",
            &["direct: cue-and-subject", "scare: nobody-says-it"],
        );
        check(
            "\"It is late,\" Marta Keller said. Tom Hale read: \"We all go home now.\"",
            &["direct: cue-and-subject", "direct: cue-and-subject"],
        );
    }

    #[test]
    fn a_colon_announces_the_next_paragraph() {
        check("Marta Keller turned to the crowd:\n\n\"It is late, and we are tired.\"", &["direct: colon"]);
        check("Rain fell:\n\n\"It is late, and we are tired.\"", &["direct: no-speaker-found"]);
    }

    #[test]
    fn each_step_from_the_words_to_the_actor_is_evidence() {
        check("According to Marta Keller, it is late.", &["indirect: cue-phrase"]);
        check("The plan was rejected by Marta Keller.", &["indirect: cue-and-agent"]);
        check("Marta Keller left. She said it was late.", &["indirect: cue-and-subject, pronoun-to-actor"]);
        check(
            "Marta Keller left. Keller said it was late.",
            &["indirect: cue-and-subject, short-name-to-full-name"],
        );
        check(
            "Mayor Marta Keller left. The mayor said it was late.",
            &["indirect: cue-and-subject, role-named-earlier"],
        );
        check("He said it was late.", &["indirect: cue-and-subject, no-speaker-found"]);
    }

    /// The certainty of the last quotation of `less` is below that of the last one of `more`.
    fn check_less_certain(less: &str, more: &str) {
        let certainty = |text| read_as_is(text).quotations.last().map(|quotation| quotation.certainty);
        assert!(
            certainty(less) < certainty(more),
            "{less}: {:?}, {more}: {:?}",
            certainty(less),
            certainty(more)
        );
    }

    #[test]
    fn each_step_costs_certainty() {
        let named = "\"It is late,\" Marta Keller said.";
        check_less_certain("Marta Keller met Tom Hale. \"It is late,\" she said.", named);
        check_less_certain(
            "\"It is late,\" she said.",
            "Marta Keller met Tom Hale. \"It is late,\" she said.",
        );
        check_less_certain(
            "Marta Keller left. \"It is late,\" Keller said. \"We go.\" He left.\n\"We will not come back.\"",
            named,
        );
    }
}
