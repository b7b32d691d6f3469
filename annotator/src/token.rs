//! Tokens: words, numbers and punctuation of a block, with what the lexicon knows of each word.

use rustc_hash::FxHashMap;

use crate::lexicon::{Lexicon, Tags, WordNumber, lower};
use crate::model::Span;

#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
    /// Classes the word may belong to; empty for what is not a word.
    pub tags: Tags,
    /// The word, or what stands before the apostrophe in it, as the lists of phrases look for it; 0 for a passage and
    /// for a word that no list knows.
    pub first: WordNumber,
    pub shape: Shape,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    Word,
    Number,
    /// The `'s` or bare apostrophe of a possessive, or the `'s` of *he's*.
    Possessive,
    Punctuation,
    /// A whole passage between quotation marks: what happens inside it is not the sentence's.
    Verbatim,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Lower,
    /// The first letter is a capital.
    Capital,
    /// Two letters or more, all capitals.
    Capitals,
    Other,
}

impl Token {
    /// True for a word with a capital: a candidate for a name.
    pub fn is_capital(&self) -> bool {
        self.kind == TokenKind::Word && matches!(self.shape, Shape::Capital | Shape::Capitals)
    }

    pub fn has(&self, tags: Tags) -> bool {
        self.tags.any(tags)
    }
}

/// The tokens of `block`. Each of `verbatim` (sorted, not overlapping) becomes one token.
pub fn tokens<'a>(text: &'a str, block: Span, verbatim: &[Span], words: &mut Words<'a>) -> Vec<Token> {
    let lexicon = words.lexicon;
    let mut tokens = Vec::new();
    let mut at = block.start;
    let mut passages = verbatim.iter().filter(|span| block.contains(**span)).peekable();
    while at < block.end {
        if let Some(passage) = passages.next_if(|passage| passage.start <= at) {
            if passage.end > at {
                tokens.push(Token {
                    span: *passage,
                    kind: TokenKind::Verbatim,
                    tags: Tags::NONE,
                    first: 0,
                    shape: Shape::Other,
                });
                at = passage.end;
            }
            continue;
        }
        let end = passages.peek().map_or(block.end, |passage| passage.start.min(block.end));
        let rest = &text[at..end];
        let Some(first) = rest.chars().next() else { break };
        let length = if first.is_whitespace() || is_invisible(first) {
            at += first.len_utf8();
            continue;
        } else if let Some(length) = possessive(rest, tokens.last(), at) {
            tokens.push(plain(at, length, TokenKind::Possessive));
            length
        } else if let Some(length) = contraction(rest, tokens.last(), at) {
            tokens.push(plain(at, length, TokenKind::Word));
            length
        } else if first.is_ascii_digit() {
            let length = number(rest);
            let first = words.look_up(&rest[..length]).1;
            tokens.push(Token { first, ..plain(at, length, TokenKind::Number) });
            length
        } else if first.is_alphabetic() {
            let length = word(rest, lexicon);
            tokens.push(word_token(text, Span::new(at, at + length), words));
            length
        } else {
            let length = first.len_utf8();
            tokens.push(plain(at, length, TokenKind::Punctuation));
            length
        };
        at += length;
    }
    tokens
}

fn plain(at: usize, length: usize, kind: TokenKind) -> Token {
    Token { span: Span::new(at, at + length), kind, tags: Tags::NONE, first: 0, shape: Shape::Other }
}

fn word_token<'a>(text: &'a str, span: Span, words: &mut Words<'a>) -> Token {
    let word = span.of(text);
    let (tags, first) = words.look_up(word);
    Token { span, kind: TokenKind::Word, tags, first, shape: shape(word) }
}

fn shape(word: &str) -> Shape {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Shape::Lower;
    }
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    match capitals {
        0 => Shape::Lower,
        _ if capitals >= 2 && capitals == letters => Shape::Capitals,
        // al-Sisi, d'Estaing, iPhone
        _ => Shape::Capital,
    }
}

/// What the lexicon says of the words of a text: most of them come again, and are looked up once.
pub struct Words<'a> {
    lexicon: &'a Lexicon,
    known: FxHashMap<&'a str, (Tags, WordNumber)>,
}

impl<'a> Words<'a> {
    /// For a text of so many bytes.
    pub fn new(lexicon: &'a Lexicon, length: usize) -> Words<'a> {
        // About every fifteenth byte of an article begins a word that was not there before; of a long text fewer do.
        let expected = (length / 15).min(4096);
        Words { lexicon, known: FxHashMap::with_capacity_and_hasher(expected, Default::default()) }
    }

    fn look_up(&mut self, word: &'a str) -> (Tags, WordNumber) {
        *self.known.entry(word).or_insert_with(|| self.lexicon.look_up(word))
    }
}

/// True for what no reader sees: joiners, marks of direction, control characters.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
        || c.is_control()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Length of a possessive ending right behind a word: `'s`, or `'` alone.
fn possessive(rest: &str, before: Option<&Token>, at: usize) -> Option<usize> {
    let mut characters = rest.chars();
    let mark = characters.next().filter(|&c| is_apostrophe(c))?;
    before.filter(|token| token.span.end == at && token.kind != TokenKind::Punctuation)?;
    let length = mark.len_utf8();
    match (characters.next(), characters.next()) {
        (Some('s' | 'S'), after) if !after.is_some_and(char::is_alphanumeric) => Some(length + 1),
        (next, _) if !next.is_some_and(char::is_alphanumeric) => Some(length),
        _ => None,
    }
}

/// Length of a shortened auxiliary right behind a word: `'ll`, `'ve`, `'re`, `'d`, `'m`.
fn contraction(rest: &str, before: Option<&Token>, at: usize) -> Option<usize> {
    before.filter(|token| token.span.end == at && token.kind == TokenKind::Word)?;
    contracted(rest)
}

/// Length of the apostrophe and the letters when `rest` begins with a shortened auxiliary.
fn contracted(rest: &str) -> Option<usize> {
    const SHORTENED: [&str; 5] = ["ll", "ve", "re", "d", "m"];
    let mark = rest.chars().next().filter(|&c| is_apostrophe(c))?.len_utf8();
    let letters = &rest[mark..];
    let letters = &letters[..letters.find(|c: char| !c.is_alphanumeric()).unwrap_or(letters.len())];
    SHORTENED.contains(&&*lower(letters)).then_some(mark + letters.len())
}

/// 1,900 or 4.1 or 34% or 6am or 24th or 2025-10-09
fn number(rest: &str) -> usize {
    let mut end = 0;
    let mut characters = rest.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|(_, c)| *c);
        let inside = c.is_alphanumeric()
            || c == '%'
            || (matches!(c, ',' | '.' | ':' | '-' | '–' | '/') && next.is_some_and(|c| c.is_ascii_digit()))
            // 62-year-old
            || c == '-' && next.is_some_and(char::is_alphabetic);
        if !inside {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Length of the word at the start of `rest`: letters with hyphens, inner apostrophes, and the
/// dots of abbreviations and initials.
fn word(rest: &str, lexicon: &Lexicon) -> usize {
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let mut end = plain;
    // How long the part behind the last dot is, and whether all before it are single letters: *U.S.A*
    let (mut part, mut initials) = (plain, plain <= 1);
    let mut characters = rest[plain..].char_indices().map(|(at, c)| (plain + at, c)).peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|(_, c)| *c);
        let joins = matches!(c, '-' | '‑' | '&' | '·') && next.is_some_and(char::is_alphanumeric)
            || is_apostrophe(c)
                && next.is_some_and(char::is_alphabetic)
                && !is_possessive_s(&rest[at..])
                && contracted(&rest[at..]).is_none()
            || c == '.' && initials && part == 1 && next.is_some_and(char::is_uppercase)
            // N2.1tn, Sh38,000
            || matches!(c, '.' | ',')
                && rest[..at].ends_with(|c: char| c.is_ascii_digit())
                && next.is_some_and(|c| c.is_ascii_digit());
        if !(c.is_alphanumeric() || is_combining(c) || joins) {
            break;
        }
        end = at + c.len_utf8();
        if c == '.' {
            part = 0;
        } else {
            part += 1;
            initials &= part == 1;
        }
    }
    let with_dot = rest[..end].len() + 1;
    if rest[end..].starts_with('.')
        && (is_initial(&rest[..end]) || lexicon.is_abbreviation(&rest[..with_dot]))
    {
        end = with_dot;
        // "Brig.-Gen."
        let joined = rest[end..].strip_prefix('-').filter(|more| more.starts_with(char::is_uppercase));
        if let Some(more) = joined {
            end += 1 + word(more, lexicon);
        }
    }
    end
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn is_possessive_s(rest: &str) -> bool {
    let mut characters = rest.chars().skip(1);
    matches!(characters.next(), Some('s' | 'S')) && !characters.next().is_some_and(char::is_alphanumeric)
}

/// `J` of `J. Smith`, `U.S` of `U.S.`
fn is_initial(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    }) && word != "I"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let mut words = Words::new(crate::lexicon::english(), 0);
        let found = tokens(text, Span::new(0, text.len()), &[], &mut words);
        let words: Vec<&str> = found.iter().map(|token| token.span.of(text)).collect();
        assert_eq!(words, expect, "{text}");
    }

    #[test]
    fn abbreviations_joined_by_a_hyphen_are_one_word() {
        check("Brig.-Gen. Ida Brandt", &["Brig.-Gen.", "Ida", "Brandt"]);
        check("Norland Inc.-owned", &["Norland", "Inc.", "-", "owned"]);
    }

    #[test]
    fn possessives_stand_alone_and_contractions_do_not_fall_apart() {
        check("Johnson's charge didn't", &["Johnson", "'s", "charge", "didn't"]);
        check("the workers’ rights", &["the", "workers", "’", "rights"]);
        check("O'Brien and D’Angelo", &["O'Brien", "and", "D’Angelo"]);
    }

    #[test]
    fn shortened_auxiliaries_are_words_of_their_own() {
        check("he’ll say they've, I'm", &["he", "’ll", "say", "they", "'ve", ",", "I", "'m"]);
        check("o'clock, d'Estaing, y'all", &["o'clock", ",", "d'Estaing", ",", "y'all"]);
    }

    #[test]
    fn dots_of_abbreviations_and_initials_stay_inside() {
        check("Mr. J. Smith of the U.S. said.", &["Mr.", "J.", "Smith", "of", "the", "U.S.", "said", "."]);
        check("Then I. Then.", &["Then", "I", ".", "Then", "."]);
    }

    #[test]
    fn numbers_keep_their_separators() {
        check("1,900 or 4.1% at 6am, 34.", &["1,900", "or", "4.1%", "at", "6am", ",", "34", "."]);
        check("N2.1tn, Sh38,000 and B2.", &["N2.1tn", ",", "Sh38,000", "and", "B2", "."]);
    }

    #[test]
    fn hyphenated_and_foreign_names_are_one_word() {
        check("al-Sisi, Nnamdi-Ross, AT&T", &["al-Sisi", ",", "Nnamdi-Ross", ",", "AT&T"]);
    }

    #[test]
    fn invisible_characters_are_skipped() {
        check("a\u{200b} b\u{0}c", &["a", "b", "c"]);
    }
}
