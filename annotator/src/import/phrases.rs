//! Phrases: the small language of the `page-*.txt` lists, and matching a line against them.
//!
//! The lists say how pages word their chrome: `share on *`, `0 comments`, `related: *`. Their own
//! header explains the marks. A line is cut into words, numbers and breaks, in small letters and
//! without other punctuation, so that *Comments (87)*, *COMMENTS: 87* and *comments 87* are one.

use std::borrow::Cow;

use super::shape::{
    ends_full_stop, ends_sentence, has_quotation, list_mark, starts_with_quotation, word_count,
};
use crate::lexicon::{WordTable, lower};

/// The phrases of some lists.
pub struct PhraseBook {
    phrases: Vec<Phrase>,
    /// The phrases that begin with a word, by that word.
    by_first_word: WordTable<Vec<usize>>,
    /// Those that begin with a star, by the first word behind it.
    by_later_word: WordTable<Vec<usize>>,
    /// Those that begin with a number, and those without a word.
    others: Vec<usize>,
}

/// One line of a list.
pub struct Phrase {
    pieces: Vec<Piece>,
    whole_sentence: bool,
    /// It has a star and no break.
    open: bool,
    /// No line of fewer tokens fits.
    shortest: usize,
    /// Which of the book's lists it stands in, from 0.
    pub list: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Word(&'static str),
    Number,
    Break,
    /// One word or more.
    Any,
}

/// A piece of a line of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// In small letters, its apostrophes straight.
    Word(Cow<'a, str>),
    Number,
    Break,
}

/// Longer lines are never chrome; measured in bytes.
const LONGEST_LINE: usize = 600;

/// A line and what all who look at it ask, found once.
pub struct Wording<'a> {
    /// How many words it has.
    pub words: usize,
    /// A pair of quotation marks stands in it.
    pub quoted: bool,
    ends_full_stop: bool,
    ends_sentence: bool,
    /// Without the list mark at its start; none for a line that cannot fit a phrase: one that is too
    /// long, or that opens with a quotation mark, because then it is somebody's words.
    pub tokens: Vec<Token<'a>>,
}

impl<'a> Wording<'a> {
    pub fn of(line: &'a str) -> Wording<'a> {
        let fits_none = line.len() > LONGEST_LINE || starts_with_quotation(line);
        let tokens = if fits_none { Vec::new() } else { tokens(line[list_mark(line)..].trim_end()) };
        Wording {
            words: word_count(line),
            quoted: has_quotation(line),
            ends_full_stop: ends_full_stop(line),
            ends_sentence: ends_sentence(line),
            tokens,
        }
    }
}

impl PhraseBook {
    /// Reads lists. Where two of them hold a phrase, the first wins.
    pub fn new(lists: &[&'static str]) -> PhraseBook {
        let lists = lists.iter().enumerate();
        let phrases: Vec<Phrase> =
            lists.flat_map(|(list, text)| entries(text).map(move |entry| Phrase::new(entry, list))).collect();
        let mut book = PhraseBook {
            phrases: Vec::new(),
            by_first_word: WordTable::default(),
            by_later_word: WordTable::default(),
            others: Vec::new(),
        };
        for (number, phrase) in phrases.iter().enumerate() {
            let words = phrase.pieces.iter().enumerate().filter_map(|(at, piece)| match piece {
                Piece::Word(word) => Some((at, *word)),
                _ => None,
            });
            match (words.min(), phrase.pieces.first()) {
                (Some((0, word)), _) => book.by_first_word.entry(word).push(number),
                (Some((_, word)), Some(Piece::Any)) => {
                    book.by_later_word.entry(word).push(number);
                }
                _ => book.others.push(number),
            }
        }
        PhraseBook { phrases, ..book }
    }

    /// The first phrase of the book that the whole line fits; `None` when no phrase does.
    pub fn find(&self, wording: &Wording) -> Option<&Phrase> {
        let tokens = &wording.tokens;
        let first = tokens.first().and_then(Token::word).and_then(|word| self.by_first_word.get(word));
        let later = tokens.iter().filter_map(Token::word).filter_map(|word| self.by_later_word.get(word));
        let candidates = first.into_iter().chain(later).flatten().chain(&self.others).copied();
        let found = candidates.filter(|&number| {
            let phrase = &self.phrases[number];
            phrase.shortest <= tokens.len() && phrase.allows_end_of(wording) && fits(&phrase.pieces, tokens)
        });
        found.min().map(|number| &self.phrases[number])
    }
}

impl Phrase {
    fn new(entry: &'static str, list: usize) -> Phrase {
        let (entry, whole_sentence) = match entry.strip_suffix(" .") {
            Some(rest) => (rest, true),
            None => (entry, false),
        };
        let mut pieces = Vec::new();
        for word in entry.split_whitespace() {
            let mut parts = word.split(':').peekable();
            while let Some(part) = parts.next() {
                match part {
                    "" => {}
                    "0" => pieces.push(Piece::Number),
                    "*" => pieces.push(Piece::Any),
                    word => pieces.push(Piece::Word(word)),
                }
                if parts.peek().is_some() {
                    pieces.push(Piece::Break);
                }
            }
        }
        let open = pieces.contains(&Piece::Any) && !pieces.contains(&Piece::Break);
        Phrase { shortest: pieces.len(), pieces, whole_sentence, open, list }
    }

    /// True when nothing may follow the phrase: it is a label, not the start of something.
    pub fn is_label(&self) -> bool {
        self.pieces.last() != Some(&Piece::Any)
    }

    fn allows_end_of(&self, wording: &Wording) -> bool {
        self.whole_sentence || !(wording.ends_full_stop || self.open && wording.ends_sentence)
    }
}

/// The entries of a list: its lines without comments and empty ones.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Cuts a line into words, numbers and breaks.
pub fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut before = ' ';
    let mut start = 0;
    while let Some(c) = line[start..].chars().next() {
        if is_word_char(c) {
            let end = start + word_length(&line[start..]);
            before = line[..end].chars().next_back().unwrap_or(' ');
            tokens.push(Token::of(&line[start..end]));
            start = end;
            continue;
        }
        start += c.len_utf8();
        if c == ' ' {
            before = c;
            continue;
        }
        let after = line[start..].chars().next().unwrap_or(' ');
        let apart = before.is_whitespace() && after.is_whitespace();
        let breaks = match c {
            ':' | '|' | '›' | '»' => true,
            '—' | '–' => before.is_whitespace() || after.is_whitespace(),
            '-' | '/' | '>' | '·' | '•' | '.' => apart,
            _ => false,
        };
        if breaks && !tokens.is_empty() && tokens.last() != Some(&Token::Break) {
            tokens.push(Token::Break);
        }
        before = c;
    }
    if tokens.last() == Some(&Token::Break) {
        tokens.pop();
    }
    tokens
}

/// Length in bytes of the word or number that `rest` begins with.
fn word_length(rest: &str) -> usize {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'&' | b'@' | b'_');
    let mut end = rest.bytes().take_while(plain).count();
    let mut last = rest[..end].chars().next_back().unwrap_or(' ');
    while let Some(next) = rest[end..].chars().next() {
        if !is_word_char(next) {
            let beyond = rest[end + next.len_utf8()..].chars().next().unwrap_or(' ');
            let inner = matches!(next, '\'' | '’') && beyond.is_alphanumeric();
            let in_number = matches!(next, '.' | ',') && last.is_ascii_digit() && beyond.is_ascii_digit();
            if !(inner || in_number) {
                break;
            }
        }
        last = next;
        end += next.len_utf8();
    }
    end
}

impl Token<'_> {
    fn word(&self) -> Option<&str> {
        match self {
            Token::Word(word) => Some(word),
            _ => None,
        }
    }

    fn of(word: &str) -> Token<'_> {
        if word.as_bytes().first().is_some_and(u8::is_ascii_digit) && is_number(word) {
            return Token::Number;
        }
        let word = lower(word);
        Token::Word(if !word.is_ascii() && word.contains('’') {
            word.replace('’', "'").into()
        } else {
            word
        })
    }
}

/// *1,234*, *1.2k*
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(['k', 'K', 'm', 'M']);
    word.len() - digits.len() <= 1 && digits.bytes().all(|c| c.is_ascii_digit() || c == b'.' || c == b',')
}

fn is_word_char(c: char) -> bool {
    // Marks of Indic and Arabic scripts belong to the word; they are not alphanumeric.
    c.is_alphanumeric() || matches!(c, '&' | '@' | '©' | '_') || ('\u{900}'..='\u{e7f}').contains(&c)
}

/// True when the pieces cover all tokens. A break of the line that the phrase does not ask for is
/// passed over.
fn fits(pieces: &[Piece], tokens: &[Token]) -> bool {
    let (mut piece, mut token) = (0, 0);
    // Behind the last star: the next piece, and the token that it is tried with. Earlier stars need no other try: what
    // stands behind them was found as early as it stands, which leaves most to the rest.
    let mut star: Option<(usize, usize)> = None;
    loop {
        let (wanted, found) = (pieces.get(piece), tokens.get(token));
        match (wanted, found) {
            (None, None) => return true,
            (Some(Piece::Break), Some(Token::Break)) | (Some(Piece::Number), Some(Token::Number)) => {
                piece += 1
            }
            (Some(Piece::Word(word)), Some(Token::Word(found))) if word == found => piece += 1,
            (Some(Piece::Word(_) | Piece::Number | Piece::Any), Some(Token::Break)) => {}
            (Some(Piece::Any), Some(_)) if piece + 1 == pieces.len() => return true,
            (Some(Piece::Any), Some(_)) => {
                piece += 1;
                star = Some((piece, token + 1));
            }
            _ => {
                let Some((behind, tried)) = star.filter(|(_, tried)| *tried < tokens.len()) else {
                    return false;
                };
                star = Some((behind, tried + 1));
                (piece, token) = (behind, tried);
            }
        }
        token += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(phrase: &'static str, fitting: &[&str], others: &[&str]) {
        let book = PhraseBook::new(&[phrase]);
        for line in fitting {
            assert!(book.find(&Wording::of(line)).is_some(), "{phrase} should fit {line}");
        }
        for line in others {
            assert!(book.find(&Wording::of(line)).is_none(), "{phrase} should not fit {line}");
        }
    }

    #[test]
    fn case_and_punctuation_do_not_matter() {
        check(
            "share this",
            &["Share this", "SHARE THIS:", "• Share this", "(share this)"],
            &["Share", "Share this now"],
        );
        check("today's paper", &["Today’s Paper"], &["Todays paper"]);
    }

    #[test]
    fn a_number_stands_for_any() {
        check(
            "0 comments",
            &["12 comments", "1,234 Comments", "1.2k comments"],
            &["Comments", "No comments", "4th comments"],
        );
        check("0:0", &["02:57"], &["02", "1934–2025"]);
    }

    #[test]
    fn a_star_is_one_word_or_more() {
        check(
            "follow * on twitter",
            &["Follow Ida Brandt on Twitter"],
            &["Follow on Twitter", "Follow Ida on Twitter now"],
        );
        check("share on *", &["Share on Facebook"], &["Share on"]);
    }

    #[test]
    fn a_colon_needs_a_break_and_other_phrases_pass_over_one() {
        check(
            "related: *",
            &["Related: Ferry row", "RELATED | Ferry row", "Related — why?"],
            &["Related parties agree"],
        );
        check("comments 0", &["Comments: 28", "Comments (28)"], &["Comments"]);
    }

    #[test]
    fn a_sentence_only_fits_where_the_list_says_so() {
        check("support *", &["Support our work"], &["Support for the plan is falling."]);
        check("subscribe *.", &[], &["Subscribe to our bulletin."]);
        check("subscribe * .", &["Subscribe to our bulletin."], &[]);
        check("stop", &["Stop"], &["Stop."]);
    }

    #[test]
    fn words_in_quotation_marks_are_never_chrome() {
        check("share this", &[], &["“Share this!”", "'Share this'"]);
    }

    #[test]
    fn a_label_is_a_phrase_that_ends() {
        let book = PhraseBook::new(&["most read\nmost read: *\n* recommends"]);
        for (line, label) in [("Most read", true), ("Most read: Coffee", false), ("DW recommends", true)] {
            assert_eq!(book.find(&Wording::of(line)).map(Phrase::is_label), Some(label), "{line}");
        }
    }

    #[test]
    fn the_lists_are_well_formed() {
        let mut seen = std::collections::HashSet::new();
        for (name, list) in super::super::lexicon::CHROME_LISTS {
            let name = name.as_str();
            for entry in entries(crate::lexicon::lists::text(list)) {
                let words = entry.strip_suffix(" .").unwrap_or(entry);
                assert!(!tokens(&words.replace('*', "any")).is_empty(), "{name}: {entry} has no words");
                assert_eq!(entry, entry.to_lowercase(), "{name}: {entry} is not in small letters");
                assert!(!entry.contains("  "), "{name}: {entry} has two blanks");
                assert!(seen.insert(entry), "{name}: {entry} stands in a list before");
            }
        }
    }
}
