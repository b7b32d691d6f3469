//! Datelines: lines that say when an article was published or changed, and nothing else.

use super::chrome::is_section;
use super::dates::{Day, days};
use super::lexicon::page_lexicon;
use super::phrases::{Token, tokens};

/// What a dateline says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// The day of publication it names, `YYYY-MM-DD`; `None` for *2 hours ago*.
    pub published: Option<String>,
    /// The day of a later change.
    pub changed: Option<String>,
    /// True for a day alone, which may also head a part of a live report.
    pub bare: bool,
}

/// Longer lines are never datelines; measured in tokens.
const LONGEST: usize = 24;

/// Reads a line made of a date or time and the words that go with one; `None` for any other.
pub fn dateline(line: &str) -> Option<Dateline> {
    if line.len() > 200 || !line.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let days = days(line);
    let rest = without(line, &days);
    // 12 October 2016 in Local News
    let rest = match rest.find(" in ").or_else(|| rest.find(" From the section ")) {
        Some(at)
            if !days.is_empty()
                && is_section(
                    rest[at..].trim_start_matches(" From the section").trim_start_matches(" in").trim(),
                ) =>
        {
            &rest[..at]
        }
        _ => rest.as_str(),
    };
    let tokens = tokens(rest);
    if tokens.len() > LONGEST || !tokens.iter().all(is_dateline_token) {
        return None;
    }
    let numbers = tokens.iter().any(|token| *token == Token::Number || is_number_word(token));
    let telling = tokens.iter().any(is_telling_word);
    if days.is_empty() && !(numbers && telling) {
        return None;
    }
    let (published, changed) = published_and_changed(line);
    let bare = !numbers && tokens.iter().all(|token| *token == Token::Break || is_weekday(token));
    Some(Dateline { published, changed, bare })
}

/// The day of publication and the day of change that a line names, whatever else it says.
pub fn published_and_changed(line: &str) -> (Option<String>, Option<String>) {
    let (mut published, mut changed) = (None, None);
    let mut start = 0;
    for day in days(line) {
        let of_change = tokens(&line[start..day.start]).iter().any(
            |token| matches!(token, Token::Word(word) if page_lexicon().dateline.get(word) == Some(&true)),
        );
        let slot = if of_change { &mut changed } else { &mut published };
        slot.get_or_insert(day.iso);
        start = day.end;
    }
    (published, changed)
}

/// True for a time of day alone, as it heads the entries of a live report: `11:40`, `9.05 p.m.`
pub fn is_clock(line: &str) -> bool {
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let bare = line.trim_end_matches(|c: char| c.is_alphabetic() || c == '.' || c == ' ');
    let suffix = line[bare.len()..].replace(['.', ' '], "").to_lowercase();
    let known = suffix.is_empty() || page_lexicon().dateline.contains(suffix.as_str());
    let mut parts = bare.split([':', '.', 'h']);
    let part = |value: Option<&str>, length: usize, most: u32| {
        value.is_some_and(|v| (length..=2).contains(&v.len()) && v.parse::<u32>().is_ok_and(|n| n <= most))
    };
    known && part(parts.next(), 1, 23) && part(parts.next(), 2, 59) && parts.next().is_none()
}

fn without(line: &str, days: &[Day]) -> String {
    let mut rest = String::new();
    let mut start = 0;
    for day in days {
        rest.push_str(&line[start..day.start]);
        rest.push(' ');
        start = day.end;
    }
    rest.push_str(&line[start..]);
    rest
}

fn is_dateline_token(token: &Token) -> bool {
    match token {
        Token::Word(word) => {
            let lexicon = page_lexicon();
            is_weekday(token)
                || lexicon.dateline.contains(word)
                || lexicon.months.contains(word)
                || is_number_word(token)
        }
        Token::Number | Token::Break => true,
    }
}

fn is_weekday(token: &Token) -> bool {
    matches!(token, Token::Word(word) if page_lexicon().weekdays.contains(&**word))
}

/// `6pm`, `12th`, `04h`.
fn is_number_word(token: &Token) -> bool {
    let Token::Word(word) = token else { return false };
    let suffix = word.trim_start_matches(|c: char| c.is_ascii_digit());
    suffix.len() < word.len()
        && matches!(suffix, "am" | "pm" | "a" | "p" | "h" | "st" | "nd" | "rd" | "th" | "min")
}

/// A word that only stands beside dates: *published*, *ago*, a day of the week, a zone of time.
fn is_telling_word(token: &Token) -> bool {
    let Token::Word(word) = token else { return false };
    let month = page_lexicon().months.contains(word);
    let time = is_number_word(token) && word.ends_with('m');
    time || (word.len() > 2 && word != "the" && !month && !is_number_word(token))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, published: Option<&str>, changed: Option<&str>) {
        let found = dateline(line).unwrap_or_else(|| panic!("no dateline: {line}"));
        assert_eq!(found.published.as_deref(), published, "{line}");
        assert_eq!(found.changed.as_deref(), changed, "{line}");
    }

    #[test]
    fn dates_with_the_words_that_go_with_them() {
        let day = Some("2016-10-12");
        for line in [
            "12 October 2016",
            "Published 12 Oct 2016, 14:03 BST",
            "Wednesday 12 October 2016 14.03 BST",
            "October 12, 2016 · 3 min read",
            "Posted: Oct 12, 2016 6:12 PM CDT | Last Updated: 2 hours ago",
            "First published on: 12-10-2016 at 19:40 IST",
            "Date 12.10.2016",
            "12 October 2016 in Local News",
            "12 October 2016 From the section Europe",
        ] {
            check(line, if line.contains("12-10") { None } else { day }, None);
        }
        check("Last modified on Thu 13 Oct 2016 09.22 BST", None, Some("2016-10-13"));
        check("Posted 12 Oct 2016, 2:05pm. Updated 13 Oct 2016, 4:17pm", day, Some("2016-10-13"));
        check("2 hours ago", None, None);
        check("Posted 6:00 a.m. Sunday", None, None);
    }

    #[test]
    fn other_lines_are_none() {
        for line in [
            "On 12 October 2016 the board met.",
            "Elections 12 October 2016",
            "Sunday",
            "11:40",
            "Two days to go",
            "May 5",
            "",
            "45",
        ] {
            assert_eq!(dateline(line), None, "{line}");
        }
    }

    #[test]
    fn a_bare_day_is_told_from_a_full_dateline() {
        for (line, bare) in [
            ("12 October 2016", true),
            ("Wed, 12 October 2016", true),
            ("12 October 2016, 14:03", false),
            ("Posted 12 October 2016", false),
        ] {
            assert_eq!(dateline(line).map(|found| found.bare), Some(bare), "{line}");
        }
    }

    #[test]
    fn a_clock_is_a_time_and_nothing_else() {
        for (line, clock) in [
            ("11:40", true),
            ("9.05 p.m.", true),
            ("02:57", true),
            ("25:10", false),
            ("3.5", false),
            ("12", false),
            ("11:40 Ida", false),
        ] {
            assert_eq!(is_clock(line), clock, "{line}");
        }
    }
}
