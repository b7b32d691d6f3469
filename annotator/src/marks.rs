//! Marks: quotation marks paired into verbatim passages.
//!
//! Straight, curly, low and angle marks, double or single; two single ones in a row are a double one,
//! as archives and wire services type it. The hard part is the single mark, which is an apostrophe
//! more often than not. Marks inside a passage belong to it. A passage that
//! is not closed before its paragraph ends goes on in the next one when that is opened again, as
//! newspapers print speech that runs over several paragraphs.

use crate::model::{Block, Span};

/// What stands between a pair of quotation marks, marks included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verbatim {
    pub span: Span,
    /// Index of its block.
    pub block: usize,
    /// False when no closing mark was found; the passage then ends with its sentence, or with its
    /// paragraph where the next one goes on.
    pub closed: bool,
    /// True when the passage before it was left open and this one goes on with it.
    pub goes_on: bool,
}

/// All verbatim passages, in text order, none inside another.
pub fn verbatims(text: &str, blocks: &[Block]) -> Vec<Verbatim> {
    let mut found: Vec<Verbatim> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let left_open = found.last().is_some_and(|last| !last.closed && last.block + 1 == index);
        let next_opens = blocks.get(index + 1).is_some_and(|next| opens_with_mark(next.span.of(text)));
        let before = found.len();
        in_block(text, block.span, index, next_opens, &mut found);
        if let Some(first) = found.get_mut(before) {
            first.goes_on = left_open && first.span.start == block.span.start;
        }
    }
    found
}

fn in_block(text: &str, block: Span, index: usize, next_opens: bool, found: &mut Vec<Verbatim>) {
    let words = block.of(text);
    let mut at = 0;
    // A single mark that nothing closes is an apostrophe, and so are all behind it in the block.
    let mut nothing_closes = Vec::new();
    while let Some((offset, mark)) = next_opening(words, at) {
        let inside = offset + mark.length();
        let closing = if nothing_closes.contains(&mark) { None } else { closing(words, inside, mark) };
        if closing.is_none() && !nothing_closes.contains(&mark) && !can_close(words, inside, mark) {
            nothing_closes.push(mark);
        }
        let (end, closed) = match closing {
            // Nothing stands between them: `""We go,"`.
            Some(end) if words[inside..end].chars().all(|c| is_mark(c) || c.is_whitespace()) => {
                at = inside;
                continue;
            }
            Some(end) => (end, true),
            None if mark.is_single() => {
                at = inside;
                continue;
            }
            None if next_opens && !has_opening(words, inside) => (words.len(), false),
            None => (sentence_end(words, inside), false),
        };
        found.push(Verbatim {
            span: Span::new(block.start + offset, block.start + end),
            block: index,
            closed,
            goes_on: false,
        });
        at = end;
    }
}

/// The words of a passage without the marks at its end.
pub fn without_closing_marks(words: &str) -> &str {
    words.trim_end_matches(['"', '”', '’', '\'', '»', '«', '“'])
}

/// An opening mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    One(char),
    /// Two apostrophes or backticks that do the work of one double mark: `''so''`, ` ``so'' `.
    Pair(char),
}

impl Mark {
    /// In bytes.
    fn length(self) -> usize {
        match self {
            Mark::One(mark) => mark.len_utf8(),
            Mark::Pair(mark) => 2 * mark.len_utf8(),
        }
    }

    fn is_single(self) -> bool {
        matches!(self, Mark::One('\'' | '‘' | '’' | '‚' | '‹'))
    }
}

fn opens_with_mark(words: &str) -> bool {
    let mark = words.chars().next().and_then(|first| opening(words, 0, first));
    mark.is_some_and(|mark| !mark.is_single())
}

fn has_opening(words: &str, from: usize) -> bool {
    let mut at = from;
    while let Some((offset, mark)) = next_opening(words, at) {
        if !mark.is_single() {
            return true;
        }
        at = offset + mark.length();
    }
    false
}

/// The next mark at or after `from` that can open a passage.
fn next_opening(words: &str, from: usize) -> Option<(usize, Mark)> {
    // The first bytes of all marks: most of a text is none of them.
    let may_be_mark = |byte: &u8| matches!(byte, b'"' | b'\'' | b'`' | 0xc2 | 0xe2);
    let mut at = from;
    while let Some(ahead) = words.as_bytes()[at..].iter().position(may_be_mark) {
        at += ahead;
        let c = words[at..].chars().next()?;
        if let Some(mark) = opening(words, at, c) {
            return Some((at, mark));
        }
        at += c.len_utf8();
    }
    None
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '‘' | '’' | '‚' | '‹' | '›' | '`')
}

/// The opening mark at byte `at`, where `mark` stands; `None` where it opens nothing.
fn opening(words: &str, at: usize, mark: char) -> Option<Mark> {
    if !is_mark(mark) {
        return None;
    }
    let before = words[..at].chars().next_back();
    let rest = &words[at + mark.len_utf8()..];
    let free = before.is_none_or(|c| {
        let opens = matches!(
            c,
            '(' | '[' | '{' | '/' | '—' | '–' | '-' | '“' | '‘' | '"' | '\'' | '…' | ':' | '¿' | '¡'
        );
        opens || c.is_whitespace() || crate::token::is_invisible(c)
    });
    if is_half_of_pair(mark) && rest.starts_with(mark) {
        let opens = free && meets_word(&rest[mark.len_utf8()..]);
        return opens.then_some(Mark::Pair(mark));
    }
    can_open(mark, before, free, rest).then_some(Mark::One(mark))
}

fn is_half_of_pair(mark: char) -> bool {
    matches!(mark, '\'' | '`' | '‘' | '’')
}

/// True when a passage that begins with `rest` begins with words.
fn meets_word(rest: &str) -> bool {
    rest.chars().next().is_some_and(|c| !c.is_whitespace() && !",.;:!?)".contains(c))
        || rest.starts_with("...")
        || rest.starts_with("…")
        || rest.starts_with(".@")
}

fn can_open(mark: char, before: Option<char>, free: bool, rest: &str) -> bool {
    let next = rest.chars().next();
    let meets_word = meets_word(rest);
    match mark {
        '“' | '„' | '«' => meets_word || next.is_some_and(char::is_whitespace) && mark == '«',
        // Closing marks where German and Danish papers open.
        '»' => free && meets_word && before.is_none_or(|c| !c.is_alphanumeric()),
        '"' | '”' => free && meets_word,
        '‹' | '‚' => free && meets_word,
        '\'' | '‘' | '’' => free && meets_word && !is_elision(rest) && (mark != '’' || before.is_none()),
        _ => false,
    }
}

/// An apostrophe that stands for left-out letters or for the century: 'em, 'tis, '90s.
fn is_elision(rest: &str) -> bool {
    const SHORT: [&str; 12] =
        ["em", "tis", "twas", "til", "till", "cause", "bout", "round", "n", "cos", "er", "ere"];
    let word = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
    let decade = word.len() >= 2
        && word.bytes().take(2).all(|b| b.is_ascii_digit())
        && word[2..].chars().all(|c| c == 's');
    decade || SHORT.iter().any(|short| short.eq_ignore_ascii_case(word))
}

/// The end (past the closing mark) of the passage opened by `mark`, its inside starting at `from`.
fn closing(words: &str, from: usize, mark: Mark) -> Option<usize> {
    let mark = match mark {
        Mark::One(mark) => mark,
        Mark::Pair(_) => return closing_pair(words, from),
    };
    match mark {
        '\'' | '‘' | '’' | '‚' => closing_single(words, from),
        '‹' => words[from..].find('›').map(|at| from + at + '›'.len_utf8()),
        '«' => closing_nested(words, from, '«', &['»']),
        '»' => closing_nested(words, from, '»', &['«']),
        '„' => closing_nested(words, from, '„', &['“', '”', '"']),
        '“' => closing_nested(words, from, '“', &['”', '"']),
        _ => closing_nested(words, from, '\0', &['"', '”']),
    }
}

/// False where nothing behind byte `from` closes a passage that this mark opens, nor one that it opens further on.
fn can_close(words: &str, from: usize, mark: Mark) -> bool {
    match mark {
        Mark::One('«' | '»' | '„' | '“') => words[from..].contains(['»', '«', '“', '”', '"']),
        _ => false,
    }
}

/// Two apostrophes in a row; of three the first closes an inner passage: `''he said 'no.'''`.
fn closing_pair(words: &str, from: usize) -> Option<usize> {
    let marks = |at: usize| words[at..].chars().next().filter(|c| matches!(c, '\'' | '’'));
    words[from..].char_indices().skip(1).find_map(|(at, c)| {
        let at = from + at;
        let behind_blank = words[..at].ends_with(char::is_whitespace);
        marks(at).filter(|_| !behind_blank)?;
        let second = at + c.len_utf8();
        let end = second + marks(second)?.len_utf8();
        Some(end + marks(end).map_or(0, char::len_utf8))
    })
}

fn closing_nested(words: &str, from: usize, opening: char, closers: &[char]) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in words[from..].char_indices() {
        let at = from + at;
        // A blank before and none behind: it opens.
        let behind_blank = || {
            words[..at].chars().next_back().is_some_and(char::is_whitespace)
                && words[at + c.len_utf8()..].chars().next().is_some_and(|c| !c.is_whitespace())
        };
        // "“No,“ he said": an opening mark where only a closing one can stand
        let misprinted = c == '“'
            && opening == c
            && words[..at].ends_with([',', '.', '!', '?', '…'])
            && words[at + c.len_utf8()..].chars().next().is_none_or(char::is_whitespace);
        if misprinted && depth == 0 {
            return Some(at + c.len_utf8());
        }
        if c == opening && opening != '\0' {
            // A second opening mark behind a blank: an inner passage if it is closed, else a mark
            // that somebody forgot to close.
            depth += 1;
        } else if closers.contains(&c) && !(c == '"' && at > from && behind_blank()) {
            if depth == 0 {
                return Some(at + c.len_utf8());
            }
            depth -= 1;
        }
    }
    // Not enough closing marks: settle for the first that could close.
    if depth == 0 { None } else { first_closer(words, from, closers) }
}

fn first_closer(words: &str, from: usize, closers: &[char]) -> Option<usize> {
    words[from..].char_indices().find(|(_, c)| closers.contains(c)).map(|(at, c)| from + at + c.len_utf8())
}

/// Closes a passage between single marks. An apostrophe at the end of a word (*workers'*) looks
/// the same as a closing mark; it is taken for one only where no better one follows.
fn closing_single(words: &str, from: usize) -> Option<usize> {
    let mut settled = None;
    let mut inside_double = false;
    for (at, c) in words[from..].char_indices() {
        let at = from + at;
        match c {
            '“' => inside_double = true,
            '”' => inside_double = false,
            '"' => inside_double = !inside_double,
            '\'' | '’' if !inside_double && at > from => {
                let before = words[..at].chars().next_back();
                let next = words[at + c.len_utf8()..].chars().next();
                if before.is_none_or(char::is_whitespace) || next.is_some_and(char::is_alphanumeric) {
                    if settled.is_some() && opening(words, at, c).is_some() {
                        break;
                    }
                    continue;
                }
                let end = at + c.len_utf8();
                if before != Some('s') || next.is_none_or(|next| !next.is_whitespace()) {
                    return Some(end);
                }
                settled = settled.or(Some(end));
            }
            '‘' if settled.is_some() => break,
            _ => {}
        }
    }
    settled
}

/// Where the sentence that holds `from` ends: past its full stop, or the end of the block.
fn sentence_end(words: &str, from: usize) -> usize {
    let mut before = ' ';
    for (at, c) in words[from..].char_indices() {
        if matches!(before, '.' | '!' | '?') && c.is_whitespace() {
            return from + at;
        }
        before = c;
    }
    words.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Article, BlockKind};

    /// Paragraphs are parted by `¶`; what is found is joined by `|`, an unclosed passage ends in
    /// `…open`, one that goes on begins with `+`.
    fn check(paragraphs: &str, expect: &str) {
        let article = Article::from_blocks(paragraphs.split('¶').map(|words| (BlockKind::Paragraph, words)));
        let found: Vec<String> = verbatims(&article.text, &article.blocks)
            .iter()
            .map(|verbatim| {
                let words = verbatim.span.of(&article.text);
                let plus = if verbatim.goes_on { "+" } else { "" };
                let open = if verbatim.closed { "" } else { "…open" };
                format!("{plus}{words}{open}")
            })
            .collect();
        assert_eq!(found.join(" | "), expect, "{paragraphs}");
    }

    #[test]
    fn pairs_of_every_style_are_found() {
        check("He said \"no\" and “yes” and „ja“ and «oui».", "\"no\" | “yes” | „ja“ | «oui»");
        check("Es war »gut«, sagte er.", "»gut«");
    }

    #[test]
    fn an_opening_mark_where_only_a_closing_one_can_stand_closes() {
        check("“No,“ said Hale. “We go.”", "“No,“ | “We go.”");
        check("“He called it “a gift.” We go.”", "“He called it “a gift.” We go.”");
    }

    #[test]
    fn two_single_marks_in_a_row_are_a_double_one() {
        check("''We go,'' he said. ''Now.''", "''We go,'' | ''Now.''");
        check("``We go,'' he said.", "``We go,''");
        check(
            "''He said 'no,' and Hale's dog barked,'' she said.",
            "''He said 'no,' and Hale's dog barked,''",
        );
        check("''He said 'no.''' Then he left.", "''He said 'no.'''");
    }

    #[test]
    fn two_single_marks_behind_a_letter_open_nothing() {
        check("It is 6'' long, 5'' wide and '' deep.", "");
    }

    #[test]
    fn single_marks_are_told_from_apostrophes() {
        check("'It's the workers' turn,' she said.", "'It's the workers' turn,'");
        check("‘It’s ours,’ he said. ‘Really.’", "‘It’s ours,’ | ‘Really.’");
        check("He was 'dismayed' by it.", "'dismayed'");
        check("It is 'the best of drivers' said the workers' union.", "'the best of drivers'");
    }

    #[test]
    fn apostrophes_decades_and_elisions_open_nothing() {
        check("The workers' rights and the '90s hit rock 'n' roll.", "");
        check("John's and James' house, o'clock, 'tis so.", "");
        check("The players’ union and the teams’ owners.", "");
    }

    #[test]
    fn marks_inside_a_passage_belong_to_it() {
        check("\"The alleged 'evidence' you say,\" he said.", "\"The alleged 'evidence' you say,\"");
        check("“He called it “absurd” twice,” she said.", "“He called it “absurd” twice,”");
        check("'She said “no” to us,' he said.", "'She said “no” to us,'");
    }

    #[test]
    fn speech_over_several_paragraphs_goes_on() {
        check("He said: “One.¶“Two.¶“Three.” Then.", "“One.…open | +“Two.…open | +“Three.”");
    }

    #[test]
    fn an_unmatched_mark_ends_with_its_sentence() {
        check("He said \"we go. Then he left.¶Next.", "\"we go.…open");
        check("A stray mark\" here.", "");
        check("It is 5\" long and 6'2\" tall.", "");
    }

    #[test]
    fn a_mark_right_behind_another_closes_nothing() {
        check("\"\"We go,\"\" he said.", "\"We go,\"");
        check("A sign \"\" without words, and “”.", "");
    }

    #[test]
    fn a_dot_before_a_handle_is_inside_the_marks() {
        check("Hale wrote: \".@norland_ferry we sail at six.\"", "\".@norland_ferry we sail at six.\"");
        check("Hale wrote: “.@keller, thank you.”", "“.@keller, thank you.”");
    }

    #[test]
    fn a_mark_before_a_full_stop_or_a_blank_opens_nothing() {
        check("A stray mark \".and a sentence behind it.", "");
        check("The \". keller\" and the \" .@keller\" on the wall.", "");
    }

    #[test]
    fn a_direction_that_nobody_sees_does_not_hide_an_opening_mark() {
        check("Keller said \u{200e}\"We go now.\"", "\"We go now.\"");
        check("Keller said \u{200f}“We go now,” and \u{202a}'not later.'", "“We go now,” | 'not later.'");
    }

    #[test]
    fn a_direction_that_nobody_sees_makes_no_mark_of_a_letter_or_a_number() {
        check("The plank is 5\u{200e}\" long.", "");
        check("The workers\u{200e}' rights and Keller\u{200e}'s bread.", "");
    }

    #[test]
    fn a_closing_mark_may_have_a_blank_before_it() {
        check("\"We go now, \" said Keller. \"Not later.\"", "\"We go now, \" | \"Not later.\"");
        check("“We go now, ” said Keller.", "“We go now, ”");
        check("She said \"no \" and left.", "\"no \"");
    }

    #[test]
    fn a_straight_mark_behind_a_blank_and_before_a_word_closes_nothing() {
        check("\"We go \"now,\" said Keller.", "\"We go \"now,\"");
    }

    /// Whatever the text: passages lie inside their blocks, on character boundaries, in order and
    /// apart, begin with a mark and hold more than it; a closed one ends with a mark.
    fn check_sound(paragraphs: &[String]) {
        const MARKS: [char; 12] = ['"', '“', '”', '„', '«', '»', '\'', '‘', '’', '‚', '‹', '›'];
        let article =
            Article::from_blocks(paragraphs.iter().map(|words| (BlockKind::Paragraph, words.as_str())));
        let mut last_end = 0;
        for verbatim in verbatims(&article.text, &article.blocks) {
            let words = article.text.get(verbatim.span.start..verbatim.span.end);
            let words =
                words.unwrap_or_else(|| panic!("{:?} cuts a letter of {paragraphs:?}", verbatim.span));
            assert!(
                article.blocks[verbatim.block].span.contains(verbatim.span),
                "{words:?} of {paragraphs:?}"
            );
            assert!(last_end <= verbatim.span.start, "{words:?} overlaps in {paragraphs:?}");
            assert!(words.starts_with(MARKS) && words.chars().count() > 1, "{words:?} of {paragraphs:?}");
            assert!(!verbatim.closed || words.ends_with(MARKS), "{words:?} of {paragraphs:?}");
            last_end = verbatim.span.end;
        }
    }

    #[test]
    fn odd_input_is_harmless() {
        let odd = [
            "\"",
            "'",
            "“",
            "”",
            "\"\"",
            "''",
            "“”",
            "«",
            "»",
            "‚",
            "'''",
            "\" \"",
            "“ “ “",
            "„a“b”",
            "’s ‘",
        ];
        for odd in odd {
            check_sound(&[odd.to_string()]);
            check_sound(&[format!("a {odd} b"), format!("{odd}c"), odd.repeat(3)]);
        }
    }

    #[test]
    fn marks_in_any_order_are_harmless() {
        const PIECES: [&str; 24] = [
            "\"", "“", "”", "„", "«", "»", "'", "‘", "’", "‚", "‹", "›", " ", " ", "a", "s", "é", "北", "🙂",
            ". ", ", ", ": ", "—", "90",
        ];
        let mut random = 20161012_u64;
        let mut below = |limit: usize| {
            // Xorshift: the same texts on every machine.
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            (random % limit as u64) as usize
        };
        for _ in 0..3000 {
            let paragraphs = 1 + below(3);
            let mut text = vec![String::new(); paragraphs];
            for paragraph in &mut text {
                (0..1 + below(20)).for_each(|_| paragraph.push_str(PIECES[below(PIECES.len())]));
            }
            check_sound(&text);
        }
    }
}
