//! Chrome: marks the lines that are the page and not the article, each line by itself.
//!
//! A line is chrome when a list knows it as a whole, when all its cells are known, or when it has
//! the shape of a menu, a language chooser, an address or an ornament. What its place on the page
//! says about it is asked later, in [`super::regions`] and [`super::places`].

use super::dateline::dateline;
use super::lexicon::{CHROME_LISTS, page_lexicon};
use super::phrases::{Phrase, Token, Wording};
use super::shape::{cells, ends_full_stop, ends_sentence, is_ornament, word_count};
use crate::model::Removal;

/// Why a line looks like chrome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chrome {
    pub reason: Removal,
    pub strength: Strength,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Chrome wherever it stands.
    Sure,
    /// Chrome wherever it stands, and so are the titles it announces.
    Announces,
    /// Chrome in and below the text; above it the line may be the headline.
    InText,
    /// Chrome above and below the article and beside other chrome; between paragraphs it may be a
    /// crosshead or the row of a table.
    ByPlace,
}

/// Longer lines are no name of a section; measured in bytes.
const LONGEST_SECTION: usize = 100;

/// What a line of the page is, given as it stands there, in folded form and cut into tokens; `None`
/// for anything that may be article.
pub fn chrome(raw: &str, words: &str, wording: &Wording) -> Option<Chrome> {
    let sure = |reason| Some(Chrome { reason, strength: Strength::Sure });
    let by_place = |reason| Some(Chrome { reason, strength: Strength::ByPlace });
    if let Some(phrase) = page_lexicon().chrome.find(wording) {
        return Some(of_phrase(phrase));
    }
    if is_address(words) {
        return sure(Removal::Share);
    }
    if is_contact(words) || is_end_mark(words) {
        return sure(Removal::Footer);
    }
    if is_language_row(words, &wording.tokens) {
        return sure(Removal::Languages);
    }
    if is_labelled_link(words) {
        return Some(Chrome { reason: Removal::Recommendation, strength: Strength::InText });
    }
    if is_row_of_tags(words) {
        return sure(Removal::Recommendation);
    }
    if is_account(wording) {
        return sure(Removal::Share);
    }
    if is_ornament(words) || is_counter(wording) || is_section(words) {
        return by_place(Removal::Navigation);
    }
    of_cells(raw, words)
}

/// True for the name of a section of a newspaper.
pub fn is_section(words: &str) -> bool {
    let name = words.trim_end_matches(':');
    name.len() <= LONGEST_SECTION && page_lexicon().sections.contains(name.to_lowercase().as_str())
}

fn of_phrase(phrase: &Phrase) -> Chrome {
    let reason = reason(phrase);
    let announces = reason == Removal::Recommendation && phrase.is_label();
    Chrome { reason, strength: if announces { Strength::Announces } else { Strength::Sure } }
}

/// What a line that fits a phrase of the lists of chrome is.
fn reason(phrase: &Phrase) -> Removal {
    CHROME_LISTS[phrase.list].0
}

/// A row of links: all of its cells known, or many short ones.
fn of_cells(raw: &str, words: &str) -> Option<Chrome> {
    const SHORT: usize = 4;
    if ends_sentence(words) || words.len() > 400 {
        return None;
    }
    let cells = cells(raw);
    if cells.len() < 2 {
        return None;
    }
    let known: Vec<Option<Removal>> = cells
        .iter()
        .map(|cell| {
            let wording = Wording::of(cell);
            match page_lexicon().chrome.find(&wording) {
                Some(phrase) => Some(reason(phrase)),
                None if dateline(cell).is_some() => Some(Removal::Dateline),
                None => (is_section(cell) || is_counter(&wording)).then_some(Removal::Navigation),
            }
        })
        .collect();
    let count = |reason: &Removal| known.iter().filter(|known| known.as_ref() == Some(reason)).count();
    let reason =
        known.iter().flatten().copied().max_by_key(|reason| (count(reason), *reason == Removal::Navigation));
    match reason {
        Some(reason) if known.iter().all(Option::is_some) => {
            Some(Chrome { reason, strength: Strength::Sure })
        }
        _ if cells.len() < 3 || cells.iter().any(|cell| word_count(cell) > SHORT) => None,
        Some(reason) => Some(Chrome { reason, strength: Strength::Sure }),
        None => Some(Chrome { reason: Removal::Navigation, strength: Strength::ByPlace }),
    }
}

/// `Explainer: why the ferry is on strike`, `READ | Ferry strike`.
fn is_labelled_link(words: &str) -> bool {
    if !words.contains([':', '|']) {
        return false;
    }
    let parts = words.split_once(": ").or_else(|| words.split_once(" | "));
    parts.is_some_and(|(label, _)| page_lexicon().links.contains(label.to_lowercase().as_str()))
        && !ends_full_stop(words)
}

/// `#harbour #ferry`
fn is_row_of_tags(words: &str) -> bool {
    words.contains(' ') && words.split(' ').all(|word| word.len() > 1 && word.starts_with('#'))
}

/// `Follow @marrow_post`, `Twitter: @marrow_post`. A name alone is none: under a post it says who
/// wrote it.
fn is_account(wording: &Wording) -> bool {
    let word = |token: &Token, test: fn(&str) -> bool| matches!(token, Token::Word(word) if test(word));
    let invites = |word: &str| matches!(word, "follow" | "twitter" | "x" | "instagram" | "facebook");
    let tokens = &wording.tokens;
    tokens.len() <= 8
        && tokens.first().is_some_and(|first| word(first, invites))
        && tokens.iter().any(|token| word(token, |word| word.starts_with('@')))
}

/// A line that is nothing but the address of a page.
fn is_address(words: &str) -> bool {
    let one_word = !words.contains(' ');
    let web = ["http://", "https://", "www."].iter().any(|start| words.starts_with(start));
    one_word && web
}

/// A short line around an e-mail address: whom to write to.
fn is_contact(words: &str) -> bool {
    let mail = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    };
    words.contains('@') && word_count(words) <= 16 && words.split(' ').any(mail)
}

/// `###`, `- 30 -`, `ENDS`: how agencies and press offices close a text.
fn is_end_mark(words: &str) -> bool {
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    let framed = bare.len() < words.len();
    words.chars().filter(|&c| c == '#').count() >= 3 && bare.is_empty()
        || matches!(bare, "ENDS" | "END")
        || (framed && matches!(bare, "30" | "End" | "Ends" | "end" | "ends"))
}

/// Three or more codes or names of languages and nothing else.
fn is_language_row(words: &str, tokens: &[Token]) -> bool {
    let names: Vec<&str> = tokens
        .iter()
        .filter_map(|token| match token {
            Token::Word(word) => Some(&**word),
            _ => None,
        })
        .collect();
    let is_name = |word: &str| {
        let list = &page_lexicon().chrome;
        list.find(&Wording::of(word)).is_some_and(|phrase| reason(phrase) == Removal::Languages)
    };
    names.len() >= 3
        && !tokens.contains(&Token::Number)
        && names.len() <= 60
        && (words.split_whitespace().all(is_language_code) || names.iter().all(|&name| is_name(name)))
}

fn is_language_code(word: &str) -> bool {
    const CODES: [&str; 28] = [
        "AR", "CA", "CS", "DA", "DE", "EL", "EN", "ES", "FA", "FI", "FR", "HE", "HI", "HU", "IT", "JA", "KO",
        "NL", "NO", "PL", "PT", "RO", "RU", "SV", "TR", "UK", "UR", "ZH",
    ];
    CODES.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// A number alone: shares, comments, the place in a list. A time of day is none.
fn is_counter(wording: &Wording) -> bool {
    matches!(wording.tokens.as_slice(), [Token::Number])
}

#[cfg(test)]
mod tests {
    use super::*;
    use Strength::{Announces, ByPlace, InText, Sure};

    fn check(expect: Option<(Removal, Strength)>, raws: &[&str]) {
        for raw in raws {
            let found = {
                let words = crate::import::lines::fold(raw);
                chrome(raw, &words, &Wording::of(&words))
            };
            let expect = expect.map(|(reason, strength)| Chrome { reason, strength });
            assert_eq!(found, expect, "{raw}");
        }
    }

    #[test]
    fn navigation() {
        check(
            Some((Removal::Navigation, Sure)),
            &[
                "1. Inhalt",
                "Skip to main content",
                "Menu   Search   Sign In",
                "Home > News > Harbour",
                "Top News | Harbours | Islands | Video",
                "FOR IMMEDIATE RELEASE",
            ],
        );
        check(
            Some((Removal::Navigation, ByPlace)),
            &["Sport", "Fixtures   Counties   Overseas", "1,234", "* * *"],
        );
    }

    #[test]
    fn languages() {
        check(
            Some((Removal::Languages, Sure)),
            &["6. Choose from 30 Languages", "EN DE FR IT", "English | Deutsch | Français", "Русский"],
        );
    }

    #[test]
    fn media() {
        check(
            Some((Removal::Media, Sure)),
            &[
                "Watch video 02:57",
                "Now live",
                "02:57 mins.",
                "0:00 / 1:47",
                "Listen (4 min)",
                "Listen to this article (estimated 4 minutes)",
            ],
        );
    }

    #[test]
    fn share() {
        check(
            Some((Removal::Share, Sure)),
            &[
                "Share on Facebook",
                "Share on X · Share on Telegram · Copy link",
                "Share   Post   Copy link   14 comments",
                "Comments (87)",
                "212 comments — join the discussion",
                "https://example.org/a",
                "Follow @marrow_harbour",
            ],
        );
    }

    #[test]
    fn recommendation() {
        check(
            Some((Removal::Recommendation, Announces)),
            &["DW recommends", "Most read", "RELATED STORIES", "Read more:"],
        );
        check(
            Some((Removal::Recommendation, Sure)),
            &[
                "Read also: “They will not sell what is ours”",
                "READ MORE | Taps still dry",
                "Topics  Migration  Italy  Libya",
                "Related: Who pays for the pier?",
                "#harbour #ferry",
            ],
        );
        check(
            Some((Removal::Recommendation, InText)),
            &["Explainer: who pays for the pier?", "READ | Ferry stays in port"],
        );
    }

    #[test]
    fn promotion_and_footer() {
        check(
            Some((Removal::Promotion, Sure)),
            &[
                "Advertisement",
                "Sign up to The Long Pier, our weekly mail. We never share your address.",
                "Get the day's biggest stories in your inbox",
                "We use cookies and other means to make this site better.",
                "Subscribe from £1 a week",
            ],
        );
        check(
            Some((Removal::Footer, Sure)),
            &[
                "© 2025 The Marrow Courier",
                "Reach Ida Brandt at ibrandt@example.org",
                "– END –",
                "###",
                "This article is more than 6 years old",
            ],
        );
    }

    #[test]
    fn every_section_of_the_list_is_known_whatever_its_case() {
        for section in &page_lexicon().sections {
            assert!(is_section(section) && is_section(&format!("{}:", section.to_uppercase())), "{section}");
        }
    }

    #[test]
    fn what_an_article_says_is_left_alone() {
        check(
            None,
            &[
                "Ramming a trawler",
                "Who pays?",
                "11:40",
                "“Stop,” he said.",
                "Stop.",
                "@marrow_harbour",
                "Subscribers are leaving, the paper said.",
                "Support for the harbour board is falling.",
                "Related parties agreed to the sale.",
                "Follow the money, she told the inquiry.",
                "Share prices fell",
                "Sources: harbour board, own count",
                "He wrote to press@example.org and to nine others, none of whom ever answered him, he told the inquiry on Monday.",
                "Moscow / Washington",
                "By clicking through to the site, readers gave away their names.",
                "Copyright law is out of date, he said.",
                "No part of this plan has been agreed.",
                "The video could not be verified.",
                "Something went wrong on the night.",
                "Originally published in 1948, the book sold well.",
                "Comments are part of it, she said.",
                "Phishing mails land in your inbox every day, she said.",
                "Get out, he said.",
                "Advertisement spending fell by a third.",
                "Listen to the people, he told the board.",
                "Related to the minister by marriage, he left.",
                "Sponsored by two members, the bill passed.",
                "Contact was lost on Monday.",
            ],
        );
    }
}
