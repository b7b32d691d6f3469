//! The same words twice: a headline, a standfirst or a caption quotes without saying whom, and the
//! article below does say it.

use crate::document::Document;
use crate::model::{Because, BlockKind, Evidence, Kind};

use super::Draft;

/// Fewest words that must agree; a single quoted word may be anybody's.
const FEWEST_WORDS: usize = 2;

/// How many letters of a word count where other words may say the same, and how many a word must have.
const SHORTEST_OF_LIKENESS: usize = 4;
/// The least share of such words that must stand in the other quotation.
const LEAST_LIKENESS: f32 = 0.4;
/// How many quotations below are compared.
const MOST_LOOKED_AT: usize = 40;

/// Gives a passage without a speaker, outside the paragraphs, the speaker of the quotation that
/// holds the same words.
pub fn lend_speakers(document: &Document, drafts: &mut [Draft]) {
    for at in 0..drafts.len() {
        let draft = &drafts[at];
        let display = !matches!(
            document.block_kind(&document.sentences[draft.sentence]),
            BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Byline
        );
        if !display || !draft.speakers.is_empty() {
            continue;
        }
        if draft.cue.is_some() && lend_by_likeness(document, drafts, at) {
            continue;
        }
        let draft = &drafts[at];
        let Some(words) = draft.verbatim.first().map(|span| plain(span.of(document.text))) else { continue };
        if words.split(' ').count() < FEWEST_WORDS {
            continue;
        }
        let twin = drafts.iter().find(|other| {
            !other.speakers.is_empty()
                && other.content.iter().any(|span| contains_words(&plain(span.of(document.text)), &words))
        });
        let Some((speakers, span)) = twin.map(|twin| (twin.speakers.clone(), twin.content[0])) else {
            continue;
        };
        let draft = &mut drafts[at];
        draft.kind = Kind::Direct;
        draft.speakers = speakers;
        draft.because = Because::SameWords;
        draft.evidence = vec![Evidence { because: Because::SameWords, spans: vec![span] }];
    }
}

/// *Signals log "tidied up", inquest hears*: what is reported there as somebody's words is told again below, in part by
/// other words. False where no quotation below is like it.
fn lend_by_likeness(document: &Document, drafts: &mut [Draft], at: usize) -> bool {
    let words = |draft: &Draft| -> Vec<String> {
        let words =
            draft.content.iter().map(|span| plain(span.of(document.text))).collect::<Vec<_>>().join(" ");
        let long = words.split(' ').filter(|word| word.chars().count() >= SHORTEST_OF_LIKENESS);
        long.map(|word| word.chars().take(SHORTEST_OF_LIKENESS).collect()).collect()
    };
    let ours = words(&drafts[at]);
    let share = |draft: &Draft| {
        let theirs = words(draft);
        ours.iter().filter(|word| theirs.contains(word)).count() as f32 / ours.len().max(1) as f32
    };
    let others =
        drafts.iter().skip(at + 1).filter(|other| !other.speakers.is_empty() && other.kind != Kind::Scare);
    let likest = others
        .take(MOST_LOOKED_AT)
        .map(|other| (share(other), other))
        .filter(|(share, _)| *share >= LEAST_LIKENESS)
        .reduce(|best, other| if other.0 > best.0 { other } else { best });
    let Some((speakers, span)) = likest.map(|(_, twin)| (twin.speakers.clone(), twin.content[0])) else {
        return false;
    };
    let draft = &mut drafts[at];
    draft.speakers = speakers;
    draft.because = Because::SameWords;
    draft.evidence = vec![Evidence { because: Because::SameWords, spans: vec![span] }];
    true
}

/// Letters and digits only, one blank between words, lower case.
fn plain(words: &str) -> String {
    let letters: String = words
        .chars()
        .filter(|c| c.is_alphanumeric() || c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn contains_words(text: &str, words: &str) -> bool {
    !words.is_empty() && format!(" {text} ").contains(&format!(" {words} "))
}
