//! The article as it is read aloud: piece by piece, each with whose words it is, and how the paper
//! and each speaker sound.
//!
//! Only words between quotation marks have another voice: what is retold are the paper's words. How
//! somebody sounds follows from how much they are quoted, and never from what their name tells of
//! them.

use std::collections::BTreeSet;

use annotator::{Kind, Reading, Span};

use super::along::own_voice;

/// What is spoken in one go: a sentence, or the part of one that is one voice's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Utterance {
    pub span: Span,
    /// Place of the actor in the reading; `None` for the paper, and for words of nobody.
    pub speaker: Option<usize>,
}

/// How somebody sounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sound {
    /// Place in the list of voices.
    pub voice: usize,
    /// As the browser counts it, 1 for the usual.
    pub pitch: f32,
}

/// Longer pieces are cut at a comma or a space, in bytes: some browsers fall silent in the middle of
/// one.
const LONGEST: usize = 320;

/// The usual pitch is the paper's; these are those of the speakers, in turn, where they have no
/// voice of their own.
const PITCHES: [f32; 6] = [0.8, 1.2, 0.65, 1.35, 0.9, 1.1];

/// The whole article in text order.
pub fn utterances(reading: &Reading) -> Vec<Utterance> {
    let text = &reading.article.text;
    let speeches = speeches(reading);
    let mut utterances: Vec<Utterance> = Vec::new();
    for sentence in annotator::sentences(&reading.article) {
        let first = utterances.len();
        for (piece, speaker) in cut(sentence, &speeches) {
            match utterances[first..].last_mut() {
                // A full stop alone is nothing to say.
                Some(before) if !has_words(piece, text) || before.speaker == speaker => {
                    before.span.end = piece.end
                }
                _ => utterances.push(Utterance { span: piece, speaker }),
            }
        }
    }
    utterances.into_iter().flat_map(|utterance| shorten(utterance, text)).collect()
}

/// Only what nobody is shown saying, in text order; nothing where all of it is somebody's words.
pub fn own_voice_alone(reading: &Reading) -> Vec<Utterance> {
    let text = &reading.article.text;
    let own = own_voice(reading);
    let mut utterances = Vec::new();
    for sentence in annotator::sentences(&reading.article) {
        let first = own.partition_point(|span| span.end <= sentence.start);
        let overlapping = own[first..].iter().take_while(|span| span.start < sentence.end);
        let pieces =
            overlapping.map(|span| Span::new(span.start.max(sentence.start), span.end.min(sentence.end)));
        let spoken = pieces.filter(|&piece| has_words(piece, text));
        utterances.extend(spoken.map(|span| Utterance { span, speaker: None }));
    }
    utterances.into_iter().flat_map(|utterance| shorten(utterance, text)).collect()
}

fn has_words(piece: Span, text: &str) -> bool {
    piece.of(text).chars().any(char::is_alphanumeric)
}

/// How the paper sounds, and each of so many speakers. `voices` is how many there are to choose
/// from, at least one; `paper` is the place of the paper's.
pub fn sounds(speakers: usize, voices: usize, paper: usize) -> (Sound, Vec<Sound>) {
    let others: Vec<usize> = (0..voices).filter(|&voice| voice != paper).collect();
    let sound = |at: usize| match others.len() {
        0 => Sound { voice: paper, pitch: PITCHES[at % PITCHES.len()] },
        count if at < count => Sound { voice: others[at], pitch: 1.0 },
        count => Sound { voice: others[at % count], pitch: PITCHES[(at / count - 1) % PITCHES.len()] },
    };
    (Sound { voice: paper, pitch: 1.0 }, (0..speakers).map(sound).collect())
}

/// The actors whose words are read aloud, as places in the reading, the most quoted first.
pub fn speakers(utterances: &[Utterance]) -> Vec<usize> {
    let heard: BTreeSet<usize> = utterances.iter().filter_map(|utterance| utterance.speaker).collect();
    let length = |actor: usize| -> usize {
        let theirs = utterances.iter().filter(|utterance| utterance.speaker == Some(actor));
        theirs.map(|utterance| utterance.span.len()).sum()
    };
    let mut speakers: Vec<(usize, usize)> = heard.into_iter().map(|actor| (length(actor), actor)).collect();
    speakers.sort_by_key(|&(length, actor)| (std::cmp::Reverse(length), actor));
    speakers.into_iter().map(|(_, actor)| actor).collect()
}

/// What stands between quotation marks and is somebody's, and whose.
fn speeches(reading: &Reading) -> Vec<(Span, usize)> {
    let mut speeches = Vec::new();
    for quotation in reading.quotations.iter().filter(|quotation| quotation.kind != Kind::Scare) {
        let speaker = quotation.speakers.first();
        let Some(actor) = speaker.and_then(|id| reading.actors.iter().position(|actor| actor.id == *id))
        else {
            continue;
        };
        speeches.extend(quotation.verbatim.iter().map(|&span| (span, actor)));
    }
    speeches
}

/// A sentence in pieces of one voice each; the innermost speech rules.
fn cut(sentence: Span, speeches: &[(Span, usize)]) -> Vec<(Span, Option<usize>)> {
    let mut edges = BTreeSet::from([sentence.start, sentence.end]);
    for (speech, _) in speeches {
        let inside = |at: &usize| (sentence.start..sentence.end).contains(at);
        edges.extend([speech.start, speech.end].into_iter().filter(inside));
    }
    let edges: Vec<usize> = edges.into_iter().collect();
    let pieces = edges.windows(2).map(|edge| {
        let piece = Span::new(edge[0], edge[1]);
        let around = speeches.iter().filter(|(speech, _)| speech.contains(piece));
        (piece, around.min_by_key(|(speech, _)| speech.len()).map(|(_, actor)| *actor))
    });
    pieces.collect()
}

fn shorten(utterance: Utterance, text: &str) -> Vec<Utterance> {
    let mut pieces = Vec::new();
    let Utterance { mut span, speaker } = utterance;
    while span.len() > LONGEST {
        let words = span.of(text);
        let edge = (0..=LONGEST).rev().find(|&at| words.is_char_boundary(at)).unwrap_or_default();
        let head = &words[..edge];
        let end = head.rfind([',', ';', ':']).map(|at| at + 1).or_else(|| head.rfind(' '));
        let Some(end) = end.filter(|&end| end > 0) else { break };
        pieces.push(Utterance { span: Span::new(span.start, span.start + end), speaker });
        span.start += end;
    }
    pieces.push(Utterance { span, speaker });
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said, and who says it by the name of the article.
    fn read(text: &str) -> Vec<(String, String)> {
        let reading = annotator::read_as_is(text);
        let who = |speaker: Option<usize>| {
            speaker.map_or("paper".to_string(), |actor| reading.actors[actor].name.clone())
        };
        let utterances = utterances(&reading);
        let all: String = utterances.iter().map(|it| it.span.of(&reading.article.text)).collect();
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(plain(&all), plain(text), "nothing is left out or said twice");
        utterances
            .iter()
            .map(|it| (who(it.speaker), it.span.of(&reading.article.text).trim().to_string()))
            .collect()
    }

    fn check(text: &str, expect: &[(&str, &str)]) {
        let expect: Vec<_> = expect.iter().map(|(who, what)| (who.to_string(), what.to_string())).collect();
        assert_eq!(read(text), expect);
    }

    #[test]
    fn only_words_between_marks_have_another_voice() {
        check(
            "The bridge is closed. “We go home. It is late,” said Chancellor Ida Brandt.",
            &[
                ("paper", "The bridge is closed."),
                ("Ida Brandt", "“We go home."),
                ("Ida Brandt", "It is late,”"),
                ("paper", "said Chancellor Ida Brandt."),
            ],
        );
        check(
            "Chancellor Ida Brandt said that it was late.",
            &[("paper", "Chancellor Ida Brandt said that it was late.")],
        );
    }

    #[test]
    fn a_text_without_quotations_is_the_papers() {
        check(
            "The bridge is closed. It is late.",
            &[("paper", "The bridge is closed."), ("paper", "It is late.")],
        );
        check("", &[]);
    }

    #[test]
    fn the_own_voice_alone_leaves_out_what_is_retold_too() {
        let alone = |text: &str| -> Vec<String> {
            let reading = annotator::read_as_is(text);
            let utterances = own_voice_alone(&reading).into_iter();
            utterances.map(|it| it.span.of(&reading.article.text).trim().to_string()).collect()
        };
        assert_eq!(
            alone("The bridge is closed. “We go home. It is late,” said Chancellor Ida Brandt. It rains."),
            ["The bridge is closed.", "said Chancellor Ida Brandt.", "It rains."]
        );
        assert_eq!(
            alone("It was late, Chancellor Ida Brandt said. It rains."),
            [", Chancellor Ida Brandt said.", "It rains."]
        );
        assert_eq!(alone(""), [""; 0]);
    }

    #[test]
    fn what_goes_on_too_long_is_cut() {
        let long = format!("The bridge is closed{}.", ", and closed it stays".repeat(40));
        assert!(read(&long).iter().all(|(_, words)| words.len() <= LONGEST));
        assert_eq!(read(&"ä".repeat(1000)).len(), 1);
    }

    fn check_sounds(speakers: usize, voices: usize, paper: usize, expect: &[(usize, f32)]) {
        let (own, sounds) = sounds(speakers, voices, paper);
        assert_eq!(own, Sound { voice: paper, pitch: 1.0 });
        let sounds: Vec<(usize, f32)> = sounds.into_iter().map(|sound| (sound.voice, sound.pitch)).collect();
        assert_eq!(sounds, expect);
    }

    #[test]
    fn speakers_get_voices_in_turn_and_else_another_pitch() {
        check_sounds(2, 3, 0, &[(1, 1.0), (2, 1.0)]);
        check_sounds(2, 3, 1, &[(0, 1.0), (2, 1.0)]);
        check_sounds(4, 3, 0, &[(1, 1.0), (2, 1.0), (1, 0.8), (2, 0.8)]);
        check_sounds(2, 1, 0, &[(0, 0.8), (0, 1.2)]);
        check_sounds(0, 1, 0, &[]);
    }

    #[test]
    fn nobody_sounds_like_the_paper_or_like_another() {
        for voices in 1..4 {
            let (own, sounds) = sounds(6, voices, 0);
            for (at, one) in sounds.iter().enumerate() {
                assert!(*one != own && !sounds[at + 1..].contains(one), "{voices} {one:?}");
            }
        }
    }

    #[test]
    fn the_most_quoted_come_first() {
        let says = |length, speaker| Utterance { span: Span::new(0, length), speaker };
        assert_eq!(speakers(&[says(5, Some(2)), says(50, None), says(9, Some(7)), says(5, Some(2))]), [2, 7]);
    }
}
