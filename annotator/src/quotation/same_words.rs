//! The same words twice: a headline, a standfirst or a caption quotes without saying whom, and the
//! article below does say it.

use crate::document::Document;
use crate::model::{Because, BlockKind, Evidence, Kind};

use super::Draft;

/// Fewest words that must agree; a single quoted word may be anybody's.
const FEWEST_WORDS: usize = 2;

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
