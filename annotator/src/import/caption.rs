//! Captions: the words under a picture, and the credits they end with.

use super::lexicon::page_lexicon;
use super::phrases::{Token, Wording};
use super::shape::{ends_full_stop, has_quotation, word_count};

/// What a line has to do with a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Says what the picture shows.
    Caption,
    /// Only says whose picture it is.
    Credit,
}

/// Longer lines are text that speaks of pictures; measured in words.
const LONGEST: usize = 70;
/// A credit is at most this long; measured in words.
const LONGEST_CREDIT: usize = 10;
/// An opening such as *photo:* with no more than this after it is a credit.
const LONGEST_LONE_CREDIT: usize = 6;

/// What `line` has to do with a picture; `None` when it shows no sign of one.
pub fn picture(line: &str, wording: &Wording) -> Option<Picture> {
    let bare = line.trim_matches(['[', ']']).trim();
    if bare.len() > 700 || !bare.contains([' ', '/']) || wording.words > LONGEST {
        return None;
    }
    if opens(bare, wording) {
        let lone = wording.words <= LONGEST_LONE_CREDIT && !opens_caption(bare);
        return Some(if lone { Picture::Credit } else { Picture::Caption });
    }
    if wording.words <= LONGEST_CREDIT && is_agency_and_name(bare) {
        return Some(Picture::Credit);
    }
    let bracketed = || {
        let square = line.contains(['[', ']']);
        ends_in_bracket(bare) || square && ends_in_bracket(&line.replace('[', "(").replace(']', ")"))
    };
    (ends_in_credit(bare, wording) || bracketed()).then_some(Picture::Caption)
}

/// The words of a caption without the label that some pages set before it.
pub fn without_label(line: &str) -> &str {
    const LABELS: [&str; 4] = ["Image caption", "Media caption", "Image caption,", "Media caption,"];
    let labelled = LABELS.iter().filter_map(|label| line.strip_prefix(label)).min_by_key(|rest| rest.len());
    labelled.map(str::trim_start).filter(|rest| !rest.is_empty()).unwrap_or(line)
}

/// True for a line that starts as captions and credits do.
fn opens(line: &str, wording: &Wording) -> bool {
    !ends_full_stop(line) && page_lexicon().captions.find(wording).is_some() || opens_caption(line)
}

/// Openings that announce the caption itself and may be followed by a whole sentence.
fn opens_caption(line: &str) -> bool {
    const OPENINGS: [&str; 5] =
        ["image caption", "media caption", "file photo", "file picture", "file image"];
    let opens =
        |opening: &&str| line.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening));
    OPENINGS.iter().any(opens) && word_count(line) > 3
}

/// Words, then a credit that a sign such as *Photo:* opens, or an agency and a name.
fn ends_in_credit(line: &str, wording: &Wording) -> bool {
    const SIGNS: [&str; 16] = [
        "photo:",
        "photos:",
        "photograph:",
        "photographs:",
        "picture:",
        "pictures:",
        "image:",
        "images:",
        "credit:",
        "credit",
        "foto:",
        "bild:",
        "photo by",
        "picture by",
        "photograph by",
        "image by",
    ];
    // The signs begin with these. A line that is somebody's words is not cut into tokens.
    let may_sign = |token: &Token| {
        matches!(token, Token::Word(word) if ["photo", "picture", "image", "credit", "foto", "bild"]
            .iter()
            .any(|sign| word.starts_with(sign)))
    };
    let unsigned = !wording.tokens.is_empty() && !wording.tokens.iter().any(may_sign);
    let words: Vec<&str> = if unsigned { Vec::new() } else { line.split_whitespace().collect() };
    let last = |i: usize| words.len() - i <= LONGEST_CREDIT;
    let is_sign = |i: usize| {
        let lower = words[i].trim_start_matches(['(', '[']).to_lowercase();
        let two = format!("{lower} {}", words[i + 1].to_lowercase());
        SIGNS.iter().any(|sign| lower == *sign || two == *sign)
    };
    let sign_at = (1..words.len().saturating_sub(1)).rev().find(|&i| {
        // A caption's sentence ends, or a bar stands, before its credit.
        let apart = words[i].starts_with(['(', '['])
            || words[i - 1].ends_with(['.', '|', ')', '!', '?', '”', '"', ']', '/', '—', '-', '–']);
        let capital = words[i].starts_with(char::is_uppercase) || words[i].starts_with(['(', '[']);
        apart && capital && is_sign(i)
    });
    let unfinished = |i: usize| !ends_full_stop(line) || words[i].starts_with(['(', '[']);
    // Some pages set no blank between the caption and its credit.
    let glued = line.contains(": ")
        && !ends_full_stop(line)
        && ["Image: ", "Photo: ", "Bild: ", "Foto: ", "Picture: "].iter().any(|sign| {
            let before = line.find(sign).and_then(|at| line[..at].chars().next_back());
            before.is_some_and(|c| c.is_alphanumeric() || c == '.')
        });
    glued
        || sign_at.is_some_and(|i| last(i) && unfinished(i) && !has_quotation(&words[i..].join(" ")))
        || ends_in_agency(line)
}

/// `… in June. Ida Brandt/Reuters`, `… in June. Keystone / Ida Brandt`.
fn ends_in_agency(line: &str) -> bool {
    let tail = match line.rfind([')', '.', '!', '|']) {
        Some(at) if at + 1 < line.len() => line[at + 1..].trim(),
        _ => return false,
    };
    word_count(tail) <= LONGEST_CREDIT && is_agency_and_name(tail)
}

/// A slash between an agency and a name, or an agency that sells pictures alone.
fn is_agency_and_name(line: &str) -> bool {
    if word_count(line) > LONGEST_CREDIT || line.contains(['“', '"', ':']) {
        return false;
    }
    let parts: Vec<&str> = line.split(['/', '|']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let known = |part: &str| {
        let part = part.trim_start_matches(['©', ' ']).to_lowercase();
        let agencies = &page_lexicon().agencies;
        agencies.contains(part.as_str())
            || part.split_whitespace().next().is_some_and(|first| {
                agencies.contains(first)
                    && (part.ends_with(" archive") || part.ends_with(" images") || part.ends_with(" photo"))
            })
    };
    let names = parts.iter().all(|part| {
        word_count(part) <= 4
            && part.starts_with(|c: char| c.is_uppercase() || c == '©' || c.is_lowercase() && known(part))
    });
    let sells_pictures = || {
        let lower = line.to_lowercase();
        ["getty", "alamy", "shutterstock", "imago"].iter().any(|name| lower.starts_with(name))
    };
    names && parts.iter().any(|part| known(part)) && (parts.len() >= 2 || sells_pictures() && known(line))
}

/// Words, then a bracket that says where the picture comes from: `(Supplied)`, `(Handout photo)`,
/// `(Ida Brandt/AP)`.
fn ends_in_bracket(line: &str) -> bool {
    const SIGNS: [&str; 12] = [
        "supplied",
        "submitted",
        "courtesy",
        "handout",
        "photo",
        "photograph",
        "picture",
        "image",
        "photos",
        "file",
        "provided",
        "contributed",
    ];
    let Some(inner) = line.strip_suffix(')').and_then(|rest| rest.rfind('(').map(|at| rest[at + 1..].trim()))
    else {
        return false;
    };
    let first = inner.split([' ', ':', ',', '/']).next().unwrap_or("").to_lowercase();
    let last = inner.split([' ', ':', ',', '/']).next_back().unwrap_or("").to_lowercase();
    let signed = SIGNS.contains(&first.as_str()) || SIGNS.contains(&last.as_str());
    let before = word_count(line) > word_count(inner);
    before
        && word_count(inner) <= LONGEST_CREDIT
        && (signed || (inner.contains('/') && is_agency_and_name(inner)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expect: Option<Picture>, lines: &[&str]) {
        for line in lines {
            assert_eq!(picture(line, &Wording::of(line)), expect, "{line}");
        }
    }

    #[test]
    fn captions_end_in_a_credit_or_open_as_captions_do() {
        check(
            Some(Picture::Caption),
            &[
                "The pier at dusk. Photo: Ida Brandt",
                "The pier at dusk. Photo: Supplied / Marrow Harbour Board",
                "The pier at dusk. PICTURE: IDA BRANDT",
                "The pier at dusk. Photo by Ida Brandt",
                "The pier at dusk. | Photo: I. Brandt",
                "The pier at dusk. (Photo: I. Brandt)",
                "The pier at dusk. (Supplied: I. Brandt)",
                "The pier at dusk. (Handout photo)",
                "The pier at dusk. (Courtesy of the board)",
                "The pier at dusk (Ida Brandt/AP)",
                "The pier at dusk. Ida Brandt/Getty Images",
                "The pier at dusk. Keystone Archive / Ida Brandt",
                "The pier at dusk. Credit Ida Brandt for The Marrow Courier",
                "The pier at dusk [Ida Brandt/Reuters]",
                "The pier at duskImage: Ida Brandt/AFP",
                "[Photograph: the ferry in port at Marrow Bay. Credit: I. Brandt]",
                "Image caption The pier was closed on Monday.",
                "FILE PHOTO: The pier at dusk, May 2, 2016. REUTERS/Ida Brandt",
            ],
        );
    }

    #[test]
    fn a_credit_alone_is_no_caption() {
        check(
            Some(Picture::Credit),
            &[
                "Credit: I. Brandt",
                "Photo: AFP",
                "Image copyright AFP",
                "Image source, Getty Images",
                "Getty Images",
                "REUTERS/Ida Brandt",
            ],
        );
    }

    #[test]
    fn text_that_speaks_of_pictures_is_left_alone() {
        check(
            None,
            &[
                "He sent her a photo: the pier at dusk.",
                "She gave the board credit for the plan.",
                "The photo by Brandt won a prize.",
                "The board (and its photo) left.",
                "He posted one picture. “Photo: mine,” it said.",
                "The minister (left) and his aide",
                "Ramming a trawler",
                "AFP",
                "",
            ],
        );
    }
}
