//! Words with a capital: names, days, and words that only begin a sentence.

use crate::document::Document;
use crate::model::BlockKind;
use crate::sentence::Sentence;
use crate::token::TokenKind;

/// A headline in capitals: *Army Says Mine Was New*. Its capitals say nothing.
pub(super) fn is_title_case(document: &Document, sentence: &Sentence) -> bool {
    if document.block_kind(sentence) == BlockKind::Paragraph {
        return false;
    }
    let words = || sentence.tokens.clone().filter(|&at| document.tokens[at].kind == TokenKind::Word);
    let long = words().filter(|&at| document.word(at).len() > 3).count();
    let capitals =
        words().filter(|&at| document.word(at).len() > 3 && document.tokens[at].is_capital()).count();
    long >= 3 && capitals * 10 >= long * 8
}

pub(super) fn is_compound_adjective(word: &str) -> bool {
    const LAST: [&str; 9] =
        ["based", "born", "backed", "owned", "led", "run", "listed", "trained", "headquartered"];
    word.rsplit_once('-').is_some_and(|(_, last)| LAST.contains(&last))
}

pub(super) fn is_initialism(word: &str) -> bool {
    word.len() >= 2 && word.chars().all(|c| c.is_uppercase() || c == '.') && word != "I"
}

pub(super) fn is_date_neighbour(document: &Document, at: usize) -> bool {
    let number = |at: usize| document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
    number(at + 1)
        || at > 0 && number(at - 1)
        || at > 0 && document.is(at - 1, "by")
        || is_behind_date_word(document, at)
}

/// *in March*, *every March*, *early March*: a month behind such a word is no name.
pub(super) fn is_behind_date_word(document: &Document, at: usize) -> bool {
    const DATE_WORDS: [&str; 16] = [
        "each",
        "early",
        "every",
        "following",
        "in",
        "last",
        "late",
        "mid",
        "next",
        "one",
        "previous",
        "since",
        "that",
        "this",
        "through",
        "until",
    ];
    at > 0 && document.is_any(at - 1, &DATE_WORDS)
}

/// *US-Russia* talks: between two countries, and the name of nobody.
pub(super) fn is_pair_of_countries(document: &Document, at: usize) -> bool {
    let country = |part: &str| document.lexicon.geography.get(part).is_some();
    document.word(at).split_once(['-', '–']).is_some_and(|(one, other)| country(one) && country(other))
}
