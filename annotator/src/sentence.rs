//! Sentences. A passage between quotation marks is one piece of its sentence: full stops inside it
//! end nothing outside.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{Frames, Tags};
use crate::marks::without_closing_marks;
use crate::token::TokenKind;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Index of its block.
    pub block: usize,
    pub tokens: Range<usize>,
}

/// Longest sentence, in tokens. What goes on without a full stop for longer is a list, a table or no prose, and what
/// stands at its ends has nothing to say to each other; every later stage may look at a whole sentence for each of its
/// words.
const LONGEST: usize = 400;

/// The sentences of the block whose tokens are the document's from `first` on.
pub fn sentences(document: &Document, first: usize, block: usize) -> Vec<Sentence> {
    let count = document.tokens.len();
    let mut sentences = Vec::new();
    let mut start = first;
    let mut at = first;
    while at < count {
        if at + 1 >= start + LONGEST || ends_sentence(document, start, at, count) {
            let mut end = at + 1;
            while end < count.min(start + LONGEST) && document.is_any(end, &[")", "]"]) {
                end += 1;
            }
            sentences.push(Sentence { block, tokens: start..end });
            start = end;
            at = end;
        } else {
            at += 1;
        }
    }
    if start < count {
        sentences.push(Sentence { block, tokens: start..count });
    }
    sentences
}

/// True when the sentence from token `start` ends with token `at`.
fn ends_sentence(document: &Document, start: usize, at: usize, count: usize) -> bool {
    let word = document.word(at);
    let may_end = match document.tokens[at].kind {
        TokenKind::Punctuation => matches!(word, "." | "!" | "?" | "…"),
        TokenKind::Word => word.ends_with('.'),
        TokenKind::Verbatim => without_closing_marks(word).ends_with(['.', '!', '?', '…']),
        _ => false,
    };
    if !may_end || is_inside_brackets(document, at) {
        return false;
    }
    let next = (at + 1..count).find(|&next| !document.is_any(next, &[")", "]"]));
    let Some(next) = next else { return true };
    match document.tokens[at].kind {
        TokenKind::Punctuation if word == "…" => {
            begins_sentence(document, next) && document.tokens[next].is_capital()
        }
        TokenKind::Punctuation => !document.is_any(next, &[".", "!", "?"]) && begins_sentence(document, next),
        TokenKind::Verbatim => {
            // "Hale said it was "late." Keller added …": the words before the passage have their attribution
            let closes = || without_closing_marks(word).ends_with('.') && has_cue(document, start..at);
            begins_sentence(document, next) && (closes() || !begins_attribution(document, next, count))
        }
        // "in the U.S. The president": an abbreviation that also ends its sentence
        TokenKind::Word => {
            let lower = document.tokens[next].tags;
            document.tokens[next].is_capital()
                && lower.any(Tags::DETERMINER | Tags::PRONOUN | Tags::SUBORDINATOR | Tags::CONJUNCTION)
                && word.contains('.')
                && document.lexicon.titles.find(document.text, &document.tokens, at).is_none()
        }
        _ => false,
    }
}

/// *Tom Hale (D-N.Y.) said*: a full stop in a short remark in brackets ends nothing.
fn is_inside_brackets(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 8;
    let opening = (at.saturating_sub(LONGEST)..at).rev().find(|&at| document.is_any(at, &["(", ")"]));
    opening.is_some_and(|opening| {
        document.is(opening, "(")
            && opening > 0
            && document.tokens[opening - 1].kind == TokenKind::Word
            && (at + 1..opening + LONGEST).any(|at| document.is(at, ")"))
    })
}

fn has_cue(document: &Document, mut tokens: Range<usize>) -> bool {
    tokens.any(|at| {
        document.has(at, Tags::CUE) && document.has(at, Tags::VERB) && !document.has(at, Tags::NOUN)
    })
}

fn begins_sentence(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    match token.kind {
        TokenKind::Verbatim | TokenKind::Number => true,
        TokenKind::Word => token.is_capital(),
        _ => document.is_any(at, &["(", "[", "—", "–", "-", "•", "£", "$", "€", "@", "#"]),
    }
}

/// `"Enough!" Ida Brandt said.`: a capital that opens no new sentence, because a name and a
/// reporting verb follow and then the sentence ends or turns to circumstances.
fn begins_attribution(document: &Document, from: usize, count: usize) -> bool {
    const LONGEST: usize = 8;
    for at in from..count.min(from + LONGEST) {
        let token = &document.tokens[at];
        if token.kind != TokenKind::Word {
            return false;
        }
        if let Some(hit) = document.lexicon.cues.find(document.text, &document.tokens, at)
            && hit.value.frames.any(Frames::QUOTE)
            && at > from
            && !token.is_capital()
        {
            let after = hit.until;
            let verbatim = |at: usize| document.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Verbatim);
            let leads_in = |at: usize| document.is_any(at, &[",", ":"]) && verbatim(at + 1);
            let ends = |at: &usize| !document.is_any(*at, &[".", ";"]);
            if (after..count.min(after + LONGEST)).take_while(ends).any(leads_in) {
                return false;
            }
            return after >= count
                || document.is_any(after, &[".", ","])
                || document.has(after, Tags::PREPOSITION | Tags::WEEKDAY)
                || document.is_any(after, &["last", "this", "earlier", "late", "today", "yesterday"]);
        }
        if token.has(Tags::PRONOUN | Tags::DETERMINER) && at == from {
            continue;
        }
        if !token.is_capital() && !token.has(Tags::NOUN | Tags::ROLE | Tags::ADJECTIVE) {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::LONGEST;
    use crate::document::Document;
    use crate::lexicon::english;
    use crate::model::{Article, BlockKind};

    fn check(text: &str, expect: &[&str]) {
        let article = Article::from_blocks([(BlockKind::Paragraph, text)]);
        let document = Document::new(&article, english());
        let found: Vec<&str> = document
            .sentences
            .iter()
            .map(|sentence| document.span(sentence.tokens.start, sentence.tokens.end).of(text))
            .collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn what_goes_on_for_very_long_is_parted_and_a_long_sentence_is_not() {
        check(&"old ".repeat(LONGEST), &["old ".repeat(LONGEST).trim_end()]);
        let more = format!("{}bridge )", "old ".repeat(LONGEST));
        check(&more, &["old ".repeat(LONGEST).trim_end(), "bridge )"]);
    }

    #[test]
    fn full_stops_end_sentences_and_abbreviations_do_not() {
        check("Mr. Hale left. He went to St. Ives.", &["Mr. Hale left.", "He went to St. Ives."]);
        check("It rose 4.1 per cent. Then it fell.", &["It rose 4.1 per cent.", "Then it fell."]);
        check("They met in the U.S. The talks failed.", &["They met in the U.S.", "The talks failed."]);
    }

    #[test]
    fn a_passage_is_one_piece_of_its_sentence() {
        check("\"No. Never,\" he said. \"Go.\"", &["\"No. Never,\" he said.", "\"Go.\""]);
        check("She called it \"over.\" He left.", &["She called it \"over.\"", "He left."]);
    }

    #[test]
    fn an_attribution_behind_a_closed_passage_stays_with_it() {
        check("\"Enough!\" Ida Brandt said.", &["\"Enough!\" Ida Brandt said."]);
        check("\"Why?\" asked Ida.", &["\"Why?\" asked Ida."]);
        check("\"Enough.\" Ida Brandt left the room.", &["\"Enough.\"", "Ida Brandt left the room."]);
    }

    #[test]
    fn full_stops_inside_short_brackets_end_nothing() {
        check(
            "Senator Ida Brandt (D-N.Y.) said no. Then she left.",
            &["Senator Ida Brandt (D-N.Y.) said no.", "Then she left."],
        );
        check("Ida Brandt (R., Norland) said no.", &["Ida Brandt (R., Norland) said no."]);
        check(
            "The ferry (built by Hale & Sons Ltd.) sank. Nobody drowned.",
            &["The ferry (built by Hale & Sons Ltd.) sank.", "Nobody drowned."],
        );
    }

    #[test]
    fn a_sentence_of_its_own_in_brackets_ends_inside_them() {
        check(
            "The bridge closed. (Hale had asked for it.) The road stayed open.",
            &["The bridge closed.", "(Hale had asked for it.)", "The road stayed open."],
        );
        check("The bridge closed (in May). Hale left.", &["The bridge closed (in May).", "Hale left."]);
    }

    #[test]
    fn a_closed_passage_and_a_lead_in_to_the_next_are_two() {
        check("\"We go now.\" He added, \"Not later.\"", &["\"We go now.\"", "He added, \"Not later.\""]);
        check("\"We go now.\" She said: \"Not later.\"", &["\"We go now.\"", "She said: \"Not later.\""]);
        check("“We go now.” Keller added, “Not later.”", &["“We go now.”", "Keller added, “Not later.”"]);
        check(
            "\"We go now.\" Harbour chief Tom Hale posted on X: \"Not later.\"",
            &["\"We go now.\"", "Harbour chief Tom Hale posted on X: \"Not later.\""],
        );
        check(
            "Marta Keller said it was \"late.\" Tom Hale said on Monday that it was not.",
            &["Marta Keller said it was \"late.\"", "Tom Hale said on Monday that it was not."],
        );
    }

    #[test]
    fn a_split_passage_and_an_attribution_without_a_second_one_are_one() {
        check("\"We go now,\" he added, \"not later.\"", &["\"We go now,\" he added, \"not later.\""]);
        check("\"We go now.\" She said on Monday.", &["\"We go now.\" She said on Monday."]);
        check("\"Do we go now?\" Keller asked.", &["\"Do we go now?\" Keller asked."]);
    }
}
