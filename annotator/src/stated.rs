//! What a page or a file states about its article in data: schema.org in JSON-LD, `<meta>`, IPTC's ninjs.
//!
//! None of it is trusted further than it goes: a field of the wrong type is left out, links are kept only where a
//! browser may follow them, and what is shown to a person is shown as words. Sources: schema.org/NewsArticle and its
//! subtypes, the Open Graph protocol (ogp.me), IPTC ninjs 1.x, 2.x and 3.0 (iptc.org/standards/ninjs).

mod json_ld;
mod meta;
mod ninjs;

#[cfg(test)]
mod tests;

pub use json_ld::from_json_ld;
pub use ninjs::{Ninjs, from_ninjs};

use crate::format::day;
use crate::import::fold;

/// What is stated about an article; `None` and empty where nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    pub headline: Option<String>,
    /// The title of the page, which begins with the headline and goes on with the name of the paper.
    pub title: Option<String>,
    /// `YYYY-MM-DD`.
    pub date_published: Option<String>,
    pub publisher: Option<String>,
    /// Several names are joined by a comma.
    pub author: Option<String>,
    /// An address that begins with `http://` or `https://`.
    pub url: Option<String>,
    /// An address, or the name or wording of the terms.
    pub license: Option<String>,
    /// A language tag.
    pub in_language: Option<String>,
    /// The paragraphs of the text.
    pub body: Vec<String>,
}

impl Stated {
    /// What this states, and where it is silent what `other` does.
    #[must_use]
    pub fn or(self, other: Stated) -> Stated {
        Stated {
            headline: self.headline.or(other.headline),
            title: self.title.or(other.title),
            date_published: self.date_published.or(other.date_published),
            publisher: self.publisher.or(other.publisher),
            author: self.author.or(other.author),
            url: self.url.or(other.url),
            license: self.license.or(other.license),
            in_language: self.in_language.or(other.in_language),
            body: if self.body.is_empty() { other.body } else { self.body },
        }
    }
}

/// A longer field holds something else; measured in bytes.
const LONGEST_FIELD: usize = 2000;

/// The address, if a browser may follow it: `http` or `https`, without white space or control characters. `None` for
/// every other scheme, among them `javascript:`, and for an address without any.
pub fn web_link(address: &str) -> Option<String> {
    let address = address.trim();
    let begins =
        |scheme: &str| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let host = address.split("://").nth(1).unwrap_or_default();
    let clean = !address.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"'`\\".contains(c));
    let fits = address.len() <= LONGEST_FIELD && host.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    ((begins("http://") || begins("https://")) && clean && fits).then(|| address.to_string())
}

/// The words of a field; `None` for one that is empty or longer than any.
fn field(words: &str) -> Option<String> {
    let words = fold(words);
    (!words.is_empty() && words.len() <= LONGEST_FIELD).then_some(words)
}

/// The day of a date; `None` for one in any other form than ISO 8601 has.
fn date(words: &str) -> Option<String> {
    let bare = words.trim();
    // IPTC writes 20161012T140300Z.
    let packed = bare.get(..8).filter(|day| day.bytes().all(|byte| byte.is_ascii_digit()));
    let packed = packed.map(|day| format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]));
    day(bare).map(str::to_string).or(packed)
}

/// Terms of use: an address that may be followed, or words; `None` for an address of another scheme.
fn terms(words: &str) -> Option<String> {
    let words = field(words)?;
    if may_run(&words) {
        return None;
    }
    let scheme = words.split(':').next().filter(|scheme| scheme.len() < words.len());
    let is_address = scheme.is_some_and(|scheme| {
        let behind = &words[scheme.len()..];
        !scheme.contains(' ') && (behind.starts_with("://") || !words.contains(' '))
    });
    if is_address { web_link(&words) } else { Some(words) }
}

/// True for what a browser would run if it were a link, white space and control characters or not.
pub(crate) fn may_run(words: &str) -> bool {
    let dense = words.chars().filter(|c| !c.is_whitespace() && !c.is_control()).take(16);
    let dense: String = dense.map(|c| c.to_ascii_lowercase()).collect();
    ["javascript:", "vbscript:", "data:"].iter().any(|scheme| dense.starts_with(scheme))
}

/// A language tag; `None` for what is shaped like none. `en_GB` becomes `en-GB`.
fn language(tag: &str) -> Option<String> {
    let tag = tag.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let shaped = (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
    let rest = parts
        .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    (shaped && rest).then_some(tag)
}

/// The paragraphs of a text: where it has empty lines what stands between them, else its lines.
fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mark = if text.contains("\n\n") { "\n\n" } else { "\n" };
    text.split(mark).map(fold).filter(|words| !words.is_empty()).collect()
}
