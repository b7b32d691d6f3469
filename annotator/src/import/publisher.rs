//! The publisher: whose page it is.

use super::facts::Facts;
use super::headline::Headline;
use super::lexicon::page_lexicon;
use super::page_title::{PageTitle, publisher_named};
use super::shape::{cells, word_count};

/// The publisher as the page names it: in its title, in the copyright line, or in a line of its own
/// above the headline. `None` when it does not say.
pub fn publisher(page: &[Facts], title: Option<&PageTitle>, headline: Option<&Headline>) -> Option<String> {
    let above = &page[..headline.map_or(0, |headline| headline.line)];
    let in_title = || title.and_then(|title| title.publisher.clone());
    let listed = || above.iter().find_map(|facts| publisher_named(facts.text())).map(str::to_string);
    let owner = || page.iter().rev().find_map(|facts| copyright_owner(facts.text()));
    let masthead = || above.iter().filter_map(|facts| masthead(facts.text())).next();
    let initials = || page.iter().filter(|facts| facts.is_chrome()).find_map(|facts| initials(facts.text()));
    in_title().or_else(listed).or_else(masthead).or_else(owner).or_else(initials)
}

/// `Skip to more DW sites` → `DW`: a publisher known by its initials, among words in small letters.
fn initials(chrome: &str) -> Option<String> {
    let words = chrome.split(|c: char| !c.is_alphanumeric());
    let known = |word: &&str| {
        (2..=5).contains(&word.len())
            && word.chars().all(|c| c.is_ascii_uppercase())
            && publisher_named(word) == Some(*word)
    };
    let mixed = chrome.contains(|c: char| c.is_lowercase()) && chrome.contains(' ');
    words.into_iter().find(|word| mixed && known(word) && *word != "TIME").map(str::to_string)
}

const LEGAL_FORMS: [&str; 12] =
    ["Ltd", "Limited", "Inc", "LLC", "LLP", "plc", "PLC", "GmbH", "AG", "Corp", "Corporation", "Company"];

/// `© 2025 The Marrow Courier. All rights reserved` → `The Marrow Courier`.
fn copyright_owner(line: &str) -> Option<String> {
    const MARKS: [&str; 3] = ["©", "copyright", "(c)"];
    const LATEST: usize = 24;
    if line.len() > 160 || !may_have(line, &MARKS) {
        return None;
    }
    let lower = line.to_lowercase();
    let start = MARKS.iter().filter_map(|mark| lower.find(mark).filter(|&at| at <= LATEST)).min()?;
    if lower.len() != line.len() {
        return None;
    }
    let first_sentence =
        line[start..].split(['.', '|', '·', ';']).find(|part| part.contains(char::is_alphabetic))?;
    let words = first_sentence.split_whitespace().map(|word| word.trim_matches([',', '©', '(', ')']));
    let name: Vec<&str> = words
        .filter(|word| !word.is_empty() && !word.contains(|c: char| c.is_ascii_digit()))
        .filter(|word| {
            !matches!(
                word.to_lowercase().as_str(),
                "copyright" | "c" | "by" | "all" | "rights" | "reserved" | "–" | "-"
            )
        })
        .collect();
    let capital = name.iter().any(|word| word.starts_with(char::is_uppercase));
    let legal = name.iter().position(|word| LEGAL_FORMS.contains(word)).unwrap_or(name.len());
    ((1..=6).contains(&legal) && capital).then(|| name[..legal].join(" "))
}

/// False for a line in which none of the marks stands, whatever its capitals.
fn may_have(line: &str, marks: &[&str]) -> bool {
    let stands = |mark: &&str| {
        line.as_bytes().windows(mark.len()).any(|bytes| bytes.eq_ignore_ascii_case(mark.as_bytes()))
    };
    !line.is_ascii() || marks.iter().any(stands)
}

/// A line of few words that is named as newspapers are.
fn masthead(line: &str) -> Option<String> {
    let name = cells(line).first().copied()?.split(" — ").next()?.trim();
    if !(2..=5).contains(&word_count(name)) {
        return None;
    }
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let capitals = name.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
    let mastheads = &page_lexicon().mastheads;
    let named = words.last().is_some_and(|last| mastheads.contains(last.as_str()))
        || words.first().is_some_and(|first| mastheads.contains(format!("{first} *").as_str()));
    (named && capitals == words.len()).then(|| name.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_owner_of_the_copyright() {
        for (line, owner) in [
            ("© 2025 The Marrow Courier", Some("The Marrow Courier")),
            ("Copyright © 2025, Marrow Bay Local", Some("Marrow Bay Local")),
            ("© The Long Pier 2025", Some("The Long Pier")),
            ("© 2025 The Marrow Courier. All rights reserved.", Some("The Marrow Courier")),
            ("© 2025 Marrow Media Ltd or its partners", Some("Marrow Media")),
            ("© 2025 All rights reserved", None),
            ("The board holds the copyright in all of these plans", None),
            ("", None),
        ] {
            assert_eq!(copyright_owner(line).as_deref(), owner, "{line}");
        }
    }

    #[test]
    fn initials_among_other_words() {
        for (line, name) in [
            ("Skip to more DW sites", Some("DW")),
            ("DW", None),
            ("READING TIME", None),
            ("Contact us", None),
            ("BBC links", Some("BBC")),
        ] {
            assert_eq!(initials(line).as_deref(), name, "{line}");
        }
    }

    #[test]
    fn a_masthead_is_named_like_a_newspaper() {
        for (line, name) in [
            ("The Marrow Observer", Some("The Marrow Observer")),
            ("MARROW DAILY", Some("MARROW DAILY")),
            ("Radio Marrow", Some("Radio Marrow")),
            ("Marrow Ledger | English edition", Some("Marrow Ledger")),
            ("Observer", None),
            ("Ferry sinks in Marrow Bay", None),
            ("He read the Marrow Observer", None),
        ] {
            assert_eq!(masthead(line).as_deref(), name, "{line}");
        }
    }
}
