//! Shape: what a line looks like, whatever its words mean.
//!
//! Prose has sentences that end; titles, menus and links have none. Most of what keeps a line in
//! the article or takes it out rests on these few questions.

/// A paragraph need not end in a full stop when it is as long as this many characters.
const LONG_PROSE: usize = 160;
/// A question of at most this many words may be a title.
const LONGEST_QUESTION: usize = 14;
/// Two sentences on a line make prose from this many characters; shorter ones may be a headline.
const TWO_SENTENCES: usize = 100;

/// True for a line that reads like running text: sentences, speech. Three dots at the end are how
/// lists cut off long titles; they finish no sentence. `count` is how many words the line has, `quoted` says whether a pair
/// of quotation marks stands in it.
pub fn is_prose(line: &str, count: usize, quoted: bool) -> bool {
    if line.chars().nth(LONG_PROSE - 1).is_some() {
        return true;
    }
    let ends = ends_sentence(without_note(line)) && (quoted || !ends_in_dots(line));
    if ends && quoted && count >= 2 {
        return true;
    }
    let title_question =
        ends_with_any(line, "?？") && inner_sentences(line) == 0 && count <= LONGEST_QUESTION;
    (ends && count >= 4 && !title_question)
        || (ends && count >= 2 && ends_full_stop(line))
        || (quoted && ends_clause(line) && count >= 3)
        || (inner_sentences(line) > 0 && line.chars().nth(TWO_SENTENCES - 1).is_some())
}

/// True when the last sentence of the line is finished. Closing quotation marks and brackets
/// after the full stop do not count.
pub fn ends_sentence(line: &str) -> bool {
    ends_with_any(line, ".!?…。！？।۔؟")
}

/// True when the line ends in a full stop, and not in three of them.
pub fn ends_full_stop(line: &str) -> bool {
    ends_with_any(line, ".。।۔") && !ends_in_dots(line)
}

/// The line without a bracket that follows its last sentence: `It rose. (02.10.2016)`.
pub fn without_note(line: &str) -> &str {
    let start = if line.ends_with(')') { line.rfind(" (") } else { None };
    start.map(|at| &line[..at]).filter(|rest| ends_sentence(rest)).unwrap_or(line)
}

fn ends_in_dots(line: &str) -> bool {
    let body = trim_closers(line);
    body.ends_with("..") || body.ends_with('…')
}

/// True when the line ends in a mark that announces more.
pub fn ends_clause(line: &str) -> bool {
    ends_with_any(line, ",:;–—")
}

/// True when the first letter is a small one.
pub fn starts_lower(line: &str) -> bool {
    line.chars().next().is_some_and(char::is_lowercase)
}

/// True when the line holds a pair of quotation marks. A lone apostrophe is no mark.
pub fn has_quotation(line: &str) -> bool {
    const PAIRS: [(char, char); 5] = [('“', '”'), ('«', '»'), ('„', '“'), ('‘', '’'), ('「', '」')];
    let paired = |open: char, close: char| {
        line.find(open).is_some_and(|at| line[at + open.len_utf8()..].contains(close))
    };
    // Most lines have no byte of any mark.
    if !line.bytes().any(|byte| matches!(byte, b'"' | b'\'') || !byte.is_ascii()) {
        return false;
    }
    PAIRS.iter().any(|&(open, close)| paired(open, close))
        || line.matches('"').nth(1).is_some()
        || straight_single_quotation(line)
}

/// True when the line starts with an opening quotation mark.
pub fn starts_with_quotation(line: &str) -> bool {
    line.starts_with(['"', '“', '‘', '«', '„', '\'', '「'])
}

/// Words: stretches between blanks that hold a letter or a digit.
pub fn word_count(line: &str) -> usize {
    let mut count = 0;
    let mut is_counted = false;
    for c in line.chars() {
        if c.is_whitespace() {
            is_counted = false;
        } else if !is_counted && c.is_alphanumeric() {
            is_counted = true;
            count += 1;
        }
    }
    count
}

/// True when every word but the small ones of grammar starts with a capital: how American papers
/// write headlines. Needs three such words.
pub fn is_title_case(line: &str) -> bool {
    let first_letters = line
        .split_whitespace()
        .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 4)
        .filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
    let (capital, small): (Vec<char>, Vec<char>) = first_letters.partition(|c| c.is_uppercase());
    capital.len() >= 3 && small.len() * 5 <= capital.len()
}

/// True for a line without any letter or digit.
pub fn is_ornament(line: &str) -> bool {
    !line.contains(char::is_alphanumeric)
}

/// Length in bytes of the list mark a line starts with, blanks included (`• `, `- `, `3. `); 0 when it
/// has none.
pub fn list_mark(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match line[digits..].chars().next() {
        Some('.' | ')') if (1..=2).contains(&digits) => digits + 1,
        Some(c @ ('•' | '-' | '*' | '–' | '·' | '▪' | '●' | '◦' | '‣')) if digits == 0 => {
            c.len_utf8()
        }
        _ => return 0,
    };
    let blanks = line[mark..].len() - line[mark..].trim_start().len();
    if blanks > 0 { mark + blanks } else { 0 }
}

/// The parts of a raw line that stand apart on the page: menu entries, breadcrumbs, buttons.
/// One part when nothing divides the line.
pub fn cells(raw: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut start = 0;
    let mut blanks = 0;
    let mut chars = raw.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let before_blank = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        let divides = match c {
            '\t' | '|' | '›' | '»' | '→' => true,
            '·' | '•' | '>' | '/' => blanks > 0 && before_blank,
            ' ' | '\u{a0}' => blanks > 0,
            _ => false,
        };
        blanks = if c.is_whitespace() { blanks + 1 } else { 0 };
        if divides {
            cells.push(raw[start..at].trim());
            start = at + c.len_utf8();
        }
    }
    cells.push(raw[start..].trim());
    cells.retain(|cell| !cell.is_empty());
    cells
}

/// Sentence ends inside the line: a full stop, a blank, then a capital or a quotation mark.
fn inner_sentences(line: &str) -> usize {
    let mut words = line.split_whitespace().peekable();
    let mut count = 0;
    while let Some(word) = words.next() {
        let abbreviation = word.chars().filter(|c| c.is_alphanumeric()).count() <= 2;
        let goes_on = words.peek().is_some_and(|next| !starts_lower(next));
        count += usize::from(goes_on && !abbreviation && ends_sentence(word));
    }
    count
}

fn straight_single_quotation(line: &str) -> bool {
    let mut open = false;
    let mut before = ' ';
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\'' {
            let after = chars.peek().copied().unwrap_or(' ');
            if open && !after.is_alphanumeric() && !before.is_whitespace() {
                return true;
            }
            open |= !before.is_alphanumeric() && !after.is_whitespace();
        }
        before = c;
    }
    false
}

fn ends_with_any(line: &str, marks: &str) -> bool {
    trim_closers(line).ends_with(|c| marks.contains(c))
}

/// The line without the quotation marks and brackets it closes with, and without closing tags,
/// which stand in a text that shows its HTML.
fn trim_closers(line: &str) -> &str {
    let mut rest = line.trim_end();
    loop {
        let trimmed = rest.trim_end_matches(['"', '”', '’', '\'', '»', '“', ')', ']', '」', ' ']);
        let tag = if trimmed.ends_with('>') { trimmed.rfind("</") } else { None };
        let tagless = tag.filter(|at| trimmed.len() - at < 12).map_or(trimmed, |at| &trimmed[..at]);
        if tagless.len() == rest.len() {
            return rest;
        }
        rest = tagless;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(question: fn(&str) -> bool, yes: &[&str], no: &[&str]) {
        for line in yes {
            assert!(question(line), "should be: {line}");
        }
        for line in no {
            assert!(!question(line), "should not be: {line}");
        }
    }

    #[test]
    fn sentences_and_speech_are_prose() {
        check(
            |line| is_prose(line, word_count(line), has_quotation(line)),
            &[
                "He does not know.",
                "He left.",
                "“What?” she said.",
                "\"That's a takeaway.\"",
                "He does not know. (02.10.2016)",
                "The board added: \"We are sorry\",",
                "(The kettle boils, and her partner comes in.)",
                "Did nobody see it? The board of the harbour says that the light had failed. Is that true, or is it not",
            ],
            &[
                "Who pays?",
                "Ramming a trawler",
                "‘We were on our own’: islanders count the cost",
                "He left. So did she",
                "Getty.",
                "Watch video 02:57",
                "The night that changed it all...",
                "",
            ],
        );
    }

    #[test]
    fn closing_marks_do_not_hide_the_end_of_a_sentence() {
        check(
            ends_sentence,
            &["It rose.”", "(It rose.)", "\"Why?'\"", "<p>It rose.</p>", "是。"],
            &["It rose", "a \"war crime\"", ""],
        );
        check(ends_full_stop, &["It rose."], &["Loading...", "Why?", "Loading…"]);
    }

    #[test]
    fn apostrophes_are_no_quotation() {
        check(
            has_quotation,
            &["'We were close,' he said", "a \"war crime\"", "‘fire’", "the 'return hub'", "«Non»", "„Nein“"],
            &[
                "Marrable's shares and the board's view",
                "the banks' loss",
                "It’s late",
                "6\" of rain",
                "rock 'n roll",
            ],
        );
    }

    #[test]
    fn title_case_needs_capitals_throughout() {
        check(
            is_title_case,
            &["Island Skippers Abandon Harbour for Rival.", "A Town Digs Out After the Flood Recedes"],
            &[
                "Island skippers abandon harbour for Rival",
                "In Marrow Bay",
                "The Royal Thai Army said on Thursday that Foreign Minister Pim had left",
            ],
        );
    }

    #[test]
    fn a_list_mark_needs_a_blank_after_it() {
        for (line, length) in
            [("• pay", 4), ("- pay", 2), ("12. pay", 4), ("1.5 million", 0), ("-pay", 0), ("2016. A", 0)]
        {
            assert_eq!(list_mark(line), length, "{line}");
        }
    }

    #[test]
    fn menus_fall_into_cells() {
        for (raw, expect) in [
            ("News  Sport\tMore", vec!["News", "Sport", "More"]),
            ("Home > News > Local", vec!["Home", "News", "Local"]),
            ("Share · Post | Copy", vec!["Share", "Post", "Copy"]),
            ("He said 5 > 3/2 of it", vec!["He said 5", "3/2 of it"]),
            ("and/or", vec!["and/or"]),
            ("   ", vec![]),
        ] {
            assert_eq!(cells(raw), expect, "{raw}");
        }
    }
}
