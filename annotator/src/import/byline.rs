//! Bylines: author lines above an article, credit lines below it.
//!
//! Names in them are never actors, so it matters that they do not pass for text.

use super::lexicon::page_lexicon;
use super::phrases::{Token, Wording, tokens};
use super::shape::{ends_full_stop, ends_sentence, has_quotation, word_count};

/// Longer lines are never bylines; measured in words.
const LONGEST: usize = 20;

/// True for a line that opens as author lines do: `By Ida Brandt in Marrow Bay`.
pub fn opens_byline(line: &str, wording: &Wording) -> bool {
    let names = || line.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
    let ends = || ends_sentence(line) && !ends_in_initial(line);
    wording.words <= LONGEST
        && !wording.quoted
        && !ends()
        && names()
        && page_lexicon().bylines.find(wording).is_some()
}

/// True for a line that credits those who reported, edited or supplied the text: `(Reporting by …)`,
/// `ib/jm (AFP, Reuters)`.
pub fn is_credit(line: &str, wording: &Wording) -> bool {
    wording.words <= 2 * LONGEST
        && !wording.quoted
        && (page_lexicon().credits.find(wording).is_some() || is_agency_credit(line))
}

/// True for a line that reads like the name of an author, with or without place and function:
/// `Ida Brandt`, `Ida Brandt and Cornelis Adeyemi in Marrow Bay`, `Harbour reporter`. Only its place
/// under a headline makes it a byline.
pub fn may_name_author(line: &str) -> bool {
    let count = word_count(line);
    if count == 0
        || count > LONGEST
        || ends_sentence(line)
        || has_quotation(line)
        || line.contains([':', '?'])
    {
        return false;
    }
    is_function(line) || is_name_with_place(line)
}

/// The author's name in a byline, without *By*, place and function; `None` when there is none.
pub fn author(byline: &str) -> Option<&str> {
    let rest =
        ["By ", "BY ", "by ", "Author: "].iter().find_map(|by| byline.strip_prefix(by)).unwrap_or(byline);
    let end = [",", " in ", " and ", " for ", " | ", " - ", " – ", " — ", " ("]
        .iter()
        .filter_map(|mark| rest.find(mark))
        .min();
    let name = rest[..end.unwrap_or(rest.len())].trim();
    // Wilma Hart Northern correspondent
    let second_word = name.match_indices(' ').nth(1).map_or(name.len(), |(at, _)| at);
    let name = if is_function(name) { &name[..second_word] } else { name };
    (name.contains(' ') && is_name(name)).then_some(name)
}

/// A line with a word such as *reporter* in it: a few words, or a name and more.
fn is_function(line: &str) -> bool {
    let role = |token: &Token| matches!(token, Token::Word(word) if page_lexicon().roles.contains(&**word));
    let named = line.split_whitespace().take(2).all(|word| word.starts_with(char::is_uppercase));
    (word_count(line) <= 4 || (named && word_count(line) <= 12)) && tokens(line).iter().any(role)
}

/// `Ida Brandt`, `Ida Brandt, Marrow Bay`, `Ida Brandt and Cornelis Adeyemi in Marrow Bay`.
fn is_name_with_place(line: &str) -> bool {
    // Six names of five words, and what joins them.
    const MOST_WORDS: usize = 35;
    if word_count(line) > MOST_WORDS {
        return false;
    }
    let parts: Vec<&str> = [" in ", " and ", " at ", " for ", ", ", " | ", " & ", " und "]
        .iter()
        .fold(vec![line], |parts, mark| parts.into_iter().flat_map(|part| part.split(mark)).collect());
    let first_is_person = parts.first().is_some_and(|name| (2..=5).contains(&word_count(name)));
    first_is_person && parts.len() <= 6 && parts.iter().all(|part| is_name(part.trim()))
}

/// Up to five words that all start with a capital, particles of names apart.
fn is_name(part: &str) -> bool {
    const PARTICLES: [&str; 22] = [
        "al", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn",
        "la", "le", "ten", "ter", "van", "von", "y",
    ];
    let is_part = |word: &str| {
        PARTICLES.contains(&word)
            || word.starts_with("al-")
            || (word.starts_with(char::is_uppercase) && !word.contains(|c: char| c.is_ascii_digit()))
    };
    (1..=5).contains(&word_count(part)) && part.split_whitespace().all(is_part)
}

/// Agencies, initials parted by slashes, and the few words that join them; at least one agency or
/// two sets of initials.
fn is_agency_credit(line: &str) -> bool {
    const JOINING: [&str; 7] = ["and", "with", "und", "source", "sources", "from", "©"];
    const WORDS: [&str; 6] = ["and", "or", "he", "she", "his", "her"];
    if ends_full_stop(line) && word_count(line) > 3 {
        return false;
    }
    let parts: Vec<&str> = line
        .split(['(', ')', ',', '/', ';', '|', '-', '—', '–', '•'])
        .map(|part| part.trim().trim_end_matches('.'))
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() || parts.len() > 8 {
        return false;
    }
    let agency = |part: &str| page_lexicon().agencies.contains(part.to_lowercase().as_str());
    let initials = |part: &str| {
        (2..=5).contains(&part.len())
            && part.chars().all(|c| c.is_ascii_lowercase())
            && !WORDS.contains(&part)
    };
    let joined = |part: &str| {
        agency(part)
            || part
                .split_whitespace()
                .all(|word| JOINING.contains(&word.to_lowercase().as_str()) || agency(word))
    };
    let known = parts.iter().all(|part| initials(part) || joined(part));
    let slashed = || line.contains('/') && !line.contains(' ') && parts.len() >= 2;
    known && (slashed() || parts.iter().any(|part| joined(part)))
}

fn ends_in_initial(line: &str) -> bool {
    line.split_whitespace().next_back().is_some_and(|word| word.len() <= 4 || matches!(word, "Jnr." | "U.S."))
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
    fn author_lines_that_say_so() {
        check(
            |line| opens_byline(line, &Wording::of(line)),
            &[
                "By Ida Brandt",
                "BY IDA BRANDT OCT. 12, 2016",
                "By harbour reporter Ida Brandt",
                "By Ida Brandt and Cornelis Adeyemi in Marrow Bay",
                "Author: Ida Brandt, Marrow Bay",
                "From our correspondent in Marrow Bay",
                "By Ida Brandt Jr.",
            ],
            &[
                "By noon they were gone.",
                "By far the most",
                "By then Brandt had left, and nobody in the harbour knew where she had gone.",
                "By the book: “Stay”",
                "From hero to zero",
            ],
        );
    }

    #[test]
    fn credits_below_the_text() {
        check(
            |line| is_credit(line, &Wording::of(line)),
            &[
                "ib/jm (AFP, Reuters)",
                "(AP)",
                "AFP/Reuters/dpa",
                "kl/ms",
                "(Reporting by Ida Brandt; Editing by Cornelis Adeyemi)",
                "With agencies",
                "Source: Reuters",
                "Ida Brandt contributed to this report.",
            ],
            &[
                "The board (of the harbour) left.",
                "Reuters reported it.",
                "and/or",
                "",
                "He asked for more.",
                "“Reporting by phone is hard,” she said.",
            ],
        );
    }

    #[test]
    fn names_with_place_or_function() {
        check(
            may_name_author,
            &[
                "Ida Brandt",
                "Ida Brandt, Business reporter",
                "Ida Brandt in Marrow Bay",
                "Ida Brandt and Cornelis van der Meer in Marrow Bay",
                "Harbour editor",
                "Ida Brandt | Staff Writer",
            ],
            &[
                "MARROW",
                "Forty people still wait for a boat",
                "Who is Ida Brandt?",
                "Ida Brandt said no",
                "Ida Brandt left.",
                "",
            ],
        );
    }

    #[test]
    fn the_author_is_the_first_name() {
        for (byline, name) in [
            ("By Ida Brandt", Some("Ida Brandt")),
            ("By Ida Brandt and Cornelis Adeyemi", Some("Ida Brandt")),
            ("Ida Brandt, Business reporter", Some("Ida Brandt")),
            ("Ida Brandt Northern correspondent", Some("Ida Brandt")),
            ("From our correspondent", None),
            ("ib/jm (AFP)", None),
        ] {
            assert_eq!(author(byline), name, "{byline}");
        }
    }
}
