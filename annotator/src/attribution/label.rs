//! A name and a colon: *Army: mine was new*, *MAYOR: We will not move.*, *His answer: "No."*

use crate::document::Document;
use crate::model::{Because, BlockKind, Span};
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

use super::{Attribution, Source};

/// Longest label, in tokens.
const LONGEST_LABEL: usize = 6;

/// How many sentences before and behind a turn others of the conversation stand.
const NEAR: usize = 60;

/// The turn of an interview or a transcript: a label, a colon, and words without marks. One such
/// line is a list entry or a caption; two with speakers are a conversation. `like_turns` is
/// [`like_turns`].
pub fn turn(
    document: &Document,
    phrases: &Phrases,
    index: usize,
    like_turns: &[bool],
) -> Option<Attribution> {
    let sentence = &document.sentences[index];
    if document.block_kind(sentence) != BlockKind::Paragraph || !opens_block(document, index) {
        return None;
    }
    let answer = answer(document, index).map(|colon| (None, colon));
    let named = || label(document, phrases, index).map(|(source, colon)| (Some(source), colon));
    let (source, colon) = answer.or_else(named)?;
    let near = index.saturating_sub(NEAR)..document.sentences.len().min(index + NEAR);
    let others = near.filter(|&other| other != index && like_turns[other]).count();
    if document.is_verbatim(colon + 1) || others < 2 {
        return None;
    }
    let block = document.blocks[sentence.block].span;
    let content = Span::new(document.tokens[colon].span.end, block.end).trim(document.text);
    if content.is_empty() {
        return None;
    }
    let mut content = vec![content];
    content.extend(further_paragraphs(document, index, like_turns));
    Some(Attribution {
        sentence: index,
        cue: Some(colon..colon + 1),
        because: if source.is_some() { Because::Colon } else { Because::Interview },
        source,
        content,
        transcript: true,
    })
}

/// The paragraphs behind the one of sentence `index` in which the same turn goes on: those without a label between it
/// and the next turn. None behind the last turn, where the paper speaks again. Where one label follows upon itself, the
/// last paragraph between them asks.
fn further_paragraphs(document: &Document, index: usize, like_turns: &[bool]) -> Vec<Span> {
    const MOST: usize = 8;
    let first_word = |sentence: usize| document.word(document.sentences[sentence].tokens.start);
    let mut paragraphs = Vec::new();
    let last = document.sentences.len().min(index + NEAR);
    for next in (index + 1..last).filter(|&next| opens_block(document, next)) {
        if like_turns[next] || is_question(document, next) {
            if first_word(next) == first_word(index) {
                paragraphs.pop();
            }
            // "(She laughs.)"
            let aside = |span: &Span| span.of(document.text).starts_with(['(', '[']);
            let until = paragraphs.iter().position(aside).unwrap_or(paragraphs.len());
            paragraphs.truncate(until);
            return paragraphs;
        }
        let sentence = &document.sentences[next];
        let quotes = document.is_verbatim(sentence.tokens.start);
        if document.block_kind(sentence) != BlockKind::Paragraph || quotes || paragraphs.len() == MOST {
            break;
        }
        paragraphs.push(document.blocks[sentence.block].span.trim(document.text));
    }
    Vec::new()
}

/// For each sentence whether a label and a colon open its paragraph, and no quotation marks follow.
pub fn like_turns(document: &Document, phrases: &Phrases) -> Vec<bool> {
    let is_like_turn = |index: usize| {
        let colon = || label(document, phrases, index).map(|(_, colon)| colon);
        opens_block(document, index)
            && document.block_kind(&document.sentences[index]) == BlockKind::Paragraph
            && answer(document, index).or_else(colon).is_some_and(|colon| !document.is_verbatim(colon + 1))
    };
    (0..document.sentences.len()).map(is_like_turn).collect()
}

/// The colon of *A:*, which names nobody: whoever is asked answers.
pub fn answer(document: &Document, index: usize) -> Option<usize> {
    let start = document.sentences[index].tokens.start;
    let labels = document.is(start + 1, ":") && document.is_any(start, &["a", "answer"]);
    (labels && document.tokens[start].is_capital()).then_some(start + 1)
}

/// True for *Q:*, behind which the paper itself speaks.
pub fn is_question(document: &Document, index: usize) -> bool {
    let start = document.sentences[index].tokens.start;
    document.is(start + 1, ":") && document.is_any(start, &["q", "question"])
}

/// A label and a colon before content in a headline, or before quotation marks anywhere.
pub fn labelled(document: &Document, phrases: &Phrases, index: usize) -> Option<Attribution> {
    let sentence = &document.sentences[index];
    // What a text that is read as it stands begins with may be its headline, full stop or none.
    let marked = matches!(document.block_kind(sentence), BlockKind::Headline | BlockKind::Heading);
    let next_block = document.sentences.get(1).is_some_and(|next| next.block != sentence.block);
    let alone = !marked && index == 0 && next_block;
    let headline = alone || marked;
    if headline && let Some(found) = labelled_behind(document, phrases, index) {
        return Some(found);
    }
    let (source, colon) = label(document, phrases, index)?;
    let from = colon + 1;
    let mut end = sentence.tokens.end;
    while end > from && document.class(end - 1) == W::Break {
        end -= 1;
    }
    // "Hale: a life in pictures" heads a caption
    let tells = !alone || (from..end).any(|at| document.class(at).is_finite());
    if from >= end || !(headline && tells || document.is_verbatim(from)) {
        return None;
    }
    Some(Attribution {
        sentence: index,
        cue: Some(colon..colon + 1),
        source: Some(source),
        content: vec![document.span(from, end)],
        because: Because::Colon,
        transcript: false,
    })
}

/// *'We were on our own': islanders*
fn labelled_behind(document: &Document, phrases: &Phrases, index: usize) -> Option<Attribution> {
    let tokens = document.sentences[index].tokens.clone();
    let colon = tokens.clone().rev().find(|&at| document.is(at, ":"))?;
    let head = phrases.ending(tokens.end - 1)?;
    let label = colon + 1..tokens.end;
    let quoted = colon > tokens.start && document.is_verbatim(colon - 1);
    let fits = phrases.all[head].tokens.start == label.start
        && label.len() <= LONGEST_LABEL
        && names_somebody(phrases, head);
    (quoted && fits).then(|| Attribution {
        sentence: index,
        cue: Some(colon..colon + 1),
        source: Some(Source { tokens: label, heads: vec![head], inverted: true, owner: false }),
        content: vec![document.span(tokens.start, colon)],
        because: Because::Colon,
        transcript: false,
    })
}

fn names_somebody(phrases: &Phrases, index: usize) -> bool {
    matches!(
        phrases.all[index].sort,
        PhraseSort::Name | PhraseSort::State | PhraseSort::Role | PhraseSort::Organisation
    )
}

fn opens_block(document: &Document, index: usize) -> bool {
    index == 0 || document.sentences[index - 1].block != document.sentences[index].block
}

/// The label that opens a sentence, and its colon: a person, organisation or state and nothing else.
fn label(document: &Document, phrases: &Phrases, index: usize) -> Option<(Source, usize)> {
    if is_question(document, index) {
        return None;
    }
    let sentence = &document.sentences[index];
    let start = sentence.tokens.start;
    let colon =
        (start + 1..sentence.tokens.end.min(start + LONGEST_LABEL + 1)).find(|&at| document.is(at, ":"))?;
    let head = phrases.ending(colon - 1)?;
    (names_somebody(phrases, head) && phrases.all[head].tokens.start == start)
        .then(|| (Source { tokens: start..colon, heads: vec![head], inverted: false, owner: false }, colon))
}

#[cfg(test)]
mod tests {
    use crate::model::BlockKind;
    use crate::staged::Staged;

    /// `label: content` of what a colon attributes in `text`, whose paragraphs are parted by `¶`.
    fn check_in(kind: BlockKind, text: &str, expect: &[&str]) {
        let staged = Staged::of(kind, text);
        let found: Vec<String> = staged
            .attributions
            .iter()
            .filter(|attribution| attribution.because == super::Because::Colon)
            .map(|attribution| {
                let source =
                    attribution.source.as_ref().map(|source| source.tokens.clone()).unwrap_or_default();
                let content = attribution.content[0].of(staged.document.text);
                format!("{}: {content}", staged.words(source.start, source.end))
            })
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    fn check(text: &str, expect: &[&str]) {
        check_in(BlockKind::Paragraph, text, expect);
    }

    #[test]
    fn turns_of_a_conversation_are_attributed_to_their_labels() {
        check(
            "KELLER: It is late.¶HALE: Then go.¶KELLER: I will.",
            &["KELLER: It is late.", "HALE: Then go.", "KELLER: I will."],
        );
    }

    /// The words of each turn, its paragraphs parted by ` / `.
    fn check_turns(text: &str, expect: &[&str]) {
        let staged = Staged::of(BlockKind::Paragraph, text);
        let words = |attribution: &super::Attribution| {
            let parts: Vec<&str> =
                attribution.content.iter().map(|span| span.of(staged.document.text)).collect();
            parts.join(" / ")
        };
        let turns = staged.attributions.iter().filter(|attribution| attribution.transcript);
        assert_eq!(turns.map(words).collect::<Vec<_>>(), expect, "{text}");
    }

    #[test]
    fn a_turn_goes_on_until_the_next_label() {
        check_turns(
            "KELLER: It is late.¶I said so.¶HALE: Then go.¶KELLER: I will.¶The train left at nine.",
            &["It is late. / I said so.", "Then go.", "I will."],
        );
        check_turns(
            "KELLER: It is late.¶(She stands up.)¶HALE: Then go.¶KELLER: I will.",
            &["It is late.", "Then go.", "I will."],
        );
    }

    #[test]
    fn between_two_turns_of_one_speaker_the_last_paragraph_asks() {
        check_turns(
            "KELLER: It is late.¶I said so.¶And the train?¶KELLER: It left.¶When?¶KELLER: At nine.",
            &["It is late. / I said so.", "It left.", "At nine."],
        );
    }

    #[test]
    fn what_is_reported_within_a_turn_belongs_to_it() {
        let told = "KELLER: It is late. Ida told me that Hale left.¶HALE: Then go.¶KELLER: I will.";
        assert_eq!(Staged::of(BlockKind::Paragraph, told).attributions.len(), 3);
        let apart = "Ida told me that Hale left.¶KELLER: It is late.¶HALE: Then go.¶KELLER: I will.";
        assert_eq!(Staged::of(BlockKind::Paragraph, apart).attributions.len(), 4);
    }

    #[test]
    fn one_label_is_no_conversation() {
        check("Hale: a life in pictures.", &[]);
        check("KELLER:¶HALE:¶KELLER:", &[]);
        check("Ingredients: flour and water.¶Time: one hour.¶Price: two euros.", &[]);
    }

    #[test]
    fn a_label_before_quotation_marks_is_enough() {
        check("Marta Keller: \"It is late.\"", &["Marta Keller: \"It is late.\""]);
    }

    #[test]
    fn a_headline_has_its_label_before_or_behind() {
        check_in(BlockKind::Headline, "Navy: strait is open", &["Navy: strait is open"]);
        check_in(BlockKind::Headline, "'We were alone': fishermen", &["fishermen: 'We were alone'"]);
    }

    #[test]
    fn the_first_line_of_a_text_may_be_its_headline() {
        check("Hale: tax could bring support.¶The tax is late.", &["Hale: tax could bring support"]);
        check("Hale: a life in pictures.¶The tax is late.", &[]);
        check("The tax is late.¶Hale: tax could bring support.", &[]);
    }

    #[test]
    fn a_thing_before_a_colon_is_no_label() {
        check_in(BlockKind::Headline, "Bridges: what comes next", &[]);
        check_in(BlockKind::Headline, "One year later: what is left", &[]);
    }

    #[test]
    fn a_turn_without_words_is_none_among_turns() {
        check(
            "KELLER: We go.¶HALE:¶KELLER: I will.¶HALE: Then go.",
            &["KELLER: We go.", "KELLER: I will.", "HALE: Then go."],
        );
    }
}
