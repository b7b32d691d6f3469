//! Regions: stretches of a page that one line announces: lists of other articles, players,
//! readers' comments.
//!
//! The lines inside look like crossheads and paragraphs; what gives them away is what stands above
//! them, and that running text takes up again below.

use super::dates::days;
use super::facts::Facts;
use super::phrases::{Token, tokens};
use super::shape::{has_quotation, without_note};
use crate::model::Removal;

/// A crosshead is at most this long, measured in words; the title of another article is longer.
const LONGEST_CROSSHEAD: usize = 5;

/// The title of another article has at least this many words where a summary stands under it.
const FEWEST_WORDS_OF_TITLE: usize = 4;
/// The summary of another article is at most this long, in characters.
const LONGEST_SUMMARY: usize = 220;
/// Times of day that stand alone head the entries of a live report when there are this many.
pub const LIVE_ENTRIES: usize = 3;

/// The lines that belong to an announced list, a player or the readers, with the reason to take them
/// out. `body` is the number of the first paragraph; nothing above it is looked at.
pub fn regions(page: &[Facts], body: usize) -> Vec<(usize, Removal)> {
    let mut found = Vec::new();
    if let Some(first) = comments(page, body) {
        found.extend(
            (first..page.len()).filter(|&line| !page[line].is_chrome()).map(|line| (line, Removal::Share)),
        );
    }
    let mut line = body;
    while line < page.len() {
        if page[line].announces() {
            let end = end_of_list(page, line);
            found.extend(list_items(page, line, end).map(|item| (item, Removal::Recommendation)));
            line = end.max(line + 1);
        } else {
            line += 1;
        }
    }
    found.extend(player_titles(page, body).map(|line| (line, Removal::Media)));
    for (line, reason) in linked_titles(page, body) {
        found.push((line, reason));
        if reason == Removal::Media {
            found.push((line + 1, reason));
        }
    }
    found
}

/// The number of the line where the article goes on after the list that `announcer` opens; the
/// number of lines when it does not.
///
/// Two paragraphs in a row are the article. One alone is the summary of the title above it where
/// there are several of the kind.
fn end_of_list(page: &[Facts], announcer: usize) -> usize {
    // Below the credit line nothing of the article follows.
    let above = page[..announcer].iter().rev().find(|facts| !facts.is_chrome());
    let credited = above.is_some_and(|facts| facts.credit);
    let mut summaries = Vec::new();
    let mut end = page.len();
    for line in (announcer + 1..page.len()).filter(|&line| page[line].is_paragraph()) {
        let next = page[line + 1..].iter().find(|facts| facts.is_paragraph() || facts.is_title());
        let goes_on = next.is_some_and(Facts::is_paragraph);
        let certain = credited || is_dated(&page[line]);
        if goes_on || !(certain || is_summary(page, line)) {
            end = line;
            break;
        }
        summaries.push((line, certain));
    }
    match summaries.as_slice() {
        [(only, false)] => *only,
        _ => end,
    }
}

/// The summary of another article: short, nobody is quoted, under a title longer than a crosshead. An
/// empty line parts it from a title only where empty lines part the titles too.
fn is_summary(page: &[Facts], line: usize) -> bool {
    let (facts, above) = (&page[line], &page[line - 1]);
    let title = above.is_title() && above.words >= FEWEST_WORDS_OF_TITLE;
    let attached = !facts.line.after_gap || above.line.after_gap;
    let short = facts.text().chars().nth(LONGEST_SUMMARY).is_none();
    short && attached && !has_quotation(facts.text()) && (title || above.dateline.is_some())
}

/// `A look at the map explains why. (02.10.2016)`: the summary of an article of another day.
fn is_dated(facts: &Facts) -> bool {
    let note = &facts.text()[without_note(facts.text()).len()..];
    !days(note).is_empty()
}

/// The titles and summaries of a list; a crosshead that stands before the article goes on is none.
fn list_items(page: &[Facts], announcer: usize, end: usize) -> impl Iterator<Item = usize> {
    let crosshead = end.checked_sub(1).filter(|&last| {
        let facts = &page[last];
        end < page.len()
            && last > announcer
            && facts.is_title()
            && facts.words <= LONGEST_CROSSHEAD
            && facts.line.after_gap
    });
    (announcer + 1..end).filter(move |&line| Some(line) != crosshead && !page[line].is_chrome())
}

/// The titles right above a link to read on, or above the duration of a player.
fn linked_titles(page: &[Facts], body: usize) -> impl Iterator<Item = (usize, Removal)> {
    let live = page.iter().filter(|facts| facts.clock).count() >= LIVE_ENTRIES;
    (body..page.len().saturating_sub(1)).filter_map(move |line| {
        let (facts, next) = (&page[line], &page[line + 1]);
        if !facts.is_title() || next.line.after_gap {
            return None;
        }
        if next.announces() && next.words <= 2 && facts.words > LONGEST_CROSSHEAD {
            return Some((line, Removal::Recommendation));
        }
        (next.clock && !live).then_some((line, Removal::Media))
    })
}

/// The titles that stand under players: *Watch video 02:57*, then what the video is called.
fn player_titles(page: &[Facts], body: usize) -> impl Iterator<Item = usize> {
    (body + 1..page.len()).filter(|&line| {
        let facts = &page[line];
        let next_is_title = page.get(line + 1).is_some_and(|next| next.is_title() && next.line.after_gap);
        let long = facts.words > LONGEST_CROSSHEAD || facts.text().contains(['?', ':', '#']);
        is_player(&page[line - 1]) && facts.is_title() && (long || next_is_title)
    })
}

/// A line of a player that shows something: it gives a duration or says that it plays.
fn is_player(facts: &Facts) -> bool {
    let media = facts.chrome.is_some_and(|chrome| chrome.reason == Removal::Media);
    if !media {
        return false;
    }
    let tokens = tokens(facts.text());
    let duration =
        tokens.windows(3).any(|three| matches!(three, [Token::Number, Token::Break, Token::Number]));
    let plays = matches!(tokens.first(), Some(Token::Word(word)) if matches!(&**word, "watch" | "now" | "play" | "video"));
    duration || plays
}

/// The number of the line that opens the readers' comments, when the rest of the page is theirs: a line
/// that counts or invites comments, and the buttons of a comment close below it and again further on.
fn comments(page: &[Facts], body: usize) -> Option<usize> {
    const CLOSE: usize = 12;
    const BUTTONS: [&str; 9] =
        ["reply", "report", "flag", "like", "abuse", "rate", "rated", "newest", "oldest"];
    const FEWEST_BUTTONS: usize = 3;
    const COMMENT: [&str; 4] = ["comment", "kommentar", "discussion", "conversation"];
    let is_button = |facts: &Facts| {
        let known =
            |tokens: &[Token]| matches!(tokens.last(), Some(Token::Word(word)) if BUTTONS.contains(&&**word));
        let is_short = |tokens: &Vec<Token>| tokens.len() <= 4;
        facts.is_chrome() && Some(tokens(facts.text())).filter(is_short).is_some_and(|tokens| known(&tokens))
    };
    let buttons: Vec<usize> = (body + 1..page.len()).filter(|&line| is_button(&page[line])).collect();
    let first = *buttons.first().filter(|_| buttons.len() >= FEWEST_BUTTONS)?;
    let opens = |facts: &Facts| {
        let share = facts.chrome.is_some_and(|chrome| chrome.reason == Removal::Share);
        let comment = |token: &Token| matches!(token, Token::Word(word) if COMMENT.iter().any(|stem| word.starts_with(stem)));
        share && tokens(facts.text()).iter().any(comment)
    };
    (first.saturating_sub(CLOSE).max(body + 1)..=first).rev().find(|&line| opens(&page[line]))
}

#[cfg(test)]
mod tests {
    use crate::import::import;
    use crate::model::Removal;

    const TEXT: &str = "The board met on Monday.\n\nIt closed the pier.";

    /// Checks which lines between or below paragraphs are taken out, announcers included.
    fn check(between: &str, below: &str, reason: Removal, expect: &[&str]) {
        let raw = format!("Pier closed again\n\n{TEXT}\n\n{between}\n\n{below}");
        let article = import(&raw);
        let found: Vec<&str> = article.removed.iter().map(|removed| removed.text.as_str()).collect();
        assert_eq!(found, expect, "{raw}");
        assert!(article.removed.iter().any(|removed| removed.reason == reason) || expect.is_empty(), "{raw}");
    }

    #[test]
    fn a_list_ends_where_two_paragraphs_follow() {
        check(
            "Related articles\nTwo held over bank raid\nWho owns the sea?",
            TEXT,
            Removal::Recommendation,
            &["Related articles", "Two held over bank raid", "Who owns the sea?"],
        );
    }

    #[test]
    fn a_crosshead_below_a_list_stays() {
        check(
            "Related articles\nTwo held over bank raid\n\nThe pier",
            TEXT,
            Removal::Recommendation,
            &["Related articles", "Two held over bank raid"],
        );
    }

    #[test]
    fn summaries_under_titles_go_with_them() {
        let list = "Most read\n\nTwo held over bank raid\n\nA chase ends on the quay.\n\nWho really owns the sea?\n\nThe law is old.";
        check(
            "Nobody was asked.",
            list,
            Removal::Recommendation,
            &[
                "Most read",
                "Two held over bank raid",
                "A chase ends on the quay.",
                "Who really owns the sea?",
                "The law is old.",
            ],
        );
    }

    #[test]
    fn paragraphs_under_crossheads_are_no_summaries() {
        let text = "Safety\n\nThe pier is old, the board says.\n\nMoney\n\n\"We have none,\" it says.";
        check(
            "Related articles\nTwo held over bank raid",
            text,
            Removal::Recommendation,
            &["Related articles", "Two held over bank raid"],
        );
    }

    #[test]
    fn the_title_of_a_player_goes_with_it_and_a_crosshead_below_stays() {
        let player = "Watch video 02:57\nNow live\n\nWho owns the sea? A look at the law\n\nThe pier";
        check(
            player,
            TEXT,
            Removal::Media,
            &["Watch video 02:57", "Now live", "Who owns the sea? A look at the law"],
        );
    }

    #[test]
    fn readers_comments_go_to_the_end() {
        let comments = "Comments (2)\nNewest\nSailor Sid\nAbout time too, I say.\nReply\nReport\nNetmender\nNobody asked me.\nReply";
        let lines: Vec<&str> = comments.lines().collect();
        check("Nobody was asked.", comments, Removal::Share, &lines);
    }

    #[test]
    fn buttons_far_below_a_count_of_comments_take_no_text_with_them() {
        let text = [TEXT; 8].join("\n\n");
        check(
            "12 comments",
            &format!("{text}\n\nLike\nReply\nReport"),
            Removal::Share,
            &["12 comments", "Like", "Reply", "Report"],
        );
    }

    #[test]
    fn an_article_about_comments_is_left_alone() {
        check("Comments are part of it, the board said.", TEXT, Removal::Share, &[]);
    }
}
