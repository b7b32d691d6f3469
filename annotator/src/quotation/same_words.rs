//! The same words twice: a headline, a standfirst or a caption quotes without saying whom, and the
//! article below does say it.

use crate::document::Document;
use crate::model::{Because, BlockKind, Evidence, Kind, Span};

use super::Draft;

/// Fewest words that must agree; a single quoted word may be anybody's.
const FEWEST_WORDS: usize = 2;

/// How many letters of a word count where other words may say the same, and how many a word must have.
const SHORTEST_OF_LIKENESS: usize = 4;
/// The least share of such words that must stand in the other quotation.
const LEAST_LIKENESS: f32 = 0.4;
/// How many quotations below are compared.
const MOST_LOOKED_AT: usize = 40;

/// How many quotations before and behind are searched for the same words, more than any article has.
const NEAREST: usize = 300;

/// Gives a quotation without a speaker, outside the paragraphs, the speaker of the quotation that says the same.
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
        // Where somebody is reported to have said it, in part by other words, it stays what it was.
        let likest = draft.cue.as_ref().and_then(|_| likest(document, drafts, at));
        let kind = if likest.is_some() { draft.kind } else { Kind::Direct };
        let Some(twin) = likest.or_else(|| of_same_words(document, drafts, at)) else { continue };
        let (speakers, span) = (twin.speakers.clone(), twin.content[0]);
        let draft = &mut drafts[at];
        draft.kind = kind;
        draft.speakers = speakers;
        draft.because = Because::SameWords;
        draft.evidence = vec![Evidence { because: Because::SameWords, spans: vec![span] }];
    }
}

/// The quotation with a speaker that holds the words between the marks of draft `at`; `None` where none does.
fn of_same_words<'a>(document: &Document, drafts: &'a [Draft], at: usize) -> Option<&'a Draft> {
    let words = plain(drafts[at].verbatim.first()?.of(document.text));
    if words.split(' ').count() < FEWEST_WORDS {
        return None;
    }
    let holds = |span: &Span| contains_words(&plain(span.of(document.text)), &words);
    let near = &drafts[at.saturating_sub(NEAREST)..drafts.len().min(at + NEAREST)];
    near.iter().find(|other| !other.speakers.is_empty() && other.content.iter().any(holds))
}

/// *Signals log "tidied up", inquest hears*: the quotation below draft `at` that tells the same in other words; `None`
/// where none is like it.
fn likest<'a>(document: &Document, drafts: &'a [Draft], at: usize) -> Option<&'a Draft> {
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
    let below =
        drafts.iter().skip(at + 1).filter(|other| !other.speakers.is_empty() && other.kind != Kind::Scare);
    let alike = below.take(MOST_LOOKED_AT).map(|other| (share(other), other));
    let alike = alike.filter(|(share, _)| *share >= LEAST_LIKENESS);
    alike.reduce(|best, other| if other.0 > best.0 { other } else { best }).map(|(_, twin)| twin)
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

#[cfg(test)]
mod tests {
    use crate::staged::speakers;

    /// Who says the first quotation of `text`, which is its headline, and `–` for nobody.
    fn check(text: &str, expect: &str) {
        assert_eq!(speakers(text).first().map(String::as_str), Some(expect), "{text}");
    }

    #[test]
    fn a_headline_has_the_speaker_of_the_same_words() {
        check("'Nobody came' to the ferry¶\"Nobody came to help us,\" said Ida Brandt.", "Ida Brandt");
        check("'Nobody came' to the ferry¶\"They came to help us,\" said Ida Brandt.", "–");
        check("The 'late' ferry¶\"It was late again,\" said Ida Brandt.", "–");
    }

    #[test]
    fn a_report_in_a_headline_has_the_speaker_of_what_is_most_like_it() {
        let below = "Ida Brandt told the inquest that the signals log was tidied after the crash.";
        check(&format!("Signals log \"tidied up\", inquest hears¶{below}"), "Ida Brandt");
        check(
            &format!("Signals log \"tidied up\", inquest hears¶\"It rained,\" Tom Hale said.¶{below}"),
            "Ida Brandt",
        );
    }
}
