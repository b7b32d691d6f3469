//! What a file is, by its first bytes and its name, and why it may be of no use.

use annotator::format::article_file::{self, ArticleFileError};
use serde_json::Value;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Html,
    Json,
}

/// Why a file or a text cannot be made an article. The screen has the sentences for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    Empty,
    /// Nothing was left when all that is no article was taken out.
    NoArticle,
    /// The text alone, whatever it came in.
    TooLong,
    /// In megabytes: what it has and what it may have.
    TooLarge {
        size: usize,
        most: usize,
    },
    Picture,
    Pdf,
    /// Of a word processor.
    Document,
    /// A page saved with all it shows in one file that browsers read differently.
    WebArchive,
    /// Several files packed into one.
    Archive,
    /// Something else that is no text.
    NoText,
    Unreadable,
    /// Line and column count from 1.
    NotJson {
        line: usize,
        column: usize,
    },
    UnknownJson,
    /// The list of a collection without its articles.
    ListAlone,
    /// One of our own that is not in order.
    Article(ArticleFileError),
    /// A folder in which is nothing to read.
    EmptyFolder,
    /// All articles of one's own in one file.
    Backup,
    /// Somebody stopped before it was its turn.
    Stopped,
    /// The link that was given is none that a browser may follow.
    BadLink,
}

/// The longest text that is read, in bytes: some three hundred pages.
const LONGEST: usize = 2 * 1024 * 1024;
/// Saved pages carry their pictures and programs with them.
const LARGEST_PAGE: usize = 16 * 1024 * 1024;

/// True for a name that a file to read may have; the rest of a folder is of no interest.
pub fn may_be_read(name: &str) -> bool {
    const ENDINGS: [&str; 9] = ["txt", "text", "md", "html", "htm", "xhtml", "shtml", "json", "jsonld"];
    !name.starts_with('.') && ENDINGS.contains(&ending(name).as_str())
}

pub fn check_length(text: &str) -> Result<(), Unfit> {
    if text.len() > LONGEST { Err(Unfit::TooLong) } else { Ok(()) }
}

/// Whether a file of this size in bytes is worth opening.
pub fn check_size(name: &str, bytes: f64) -> Result<(), Unfit> {
    const MEGABYTE: usize = 1024 * 1024;
    let most = match ending(name).as_str() {
        "json" | "jsonld" => article_file::MAX_BYTES,
        "txt" | "text" | "md" => LONGEST,
        _ => LARGEST_PAGE,
    };
    if bytes <= most as f64 {
        return Ok(());
    }
    Err(Unfit::TooLarge { size: (bytes / MEGABYTE as f64).ceil() as usize, most: most / MEGABYTE })
}

/// What is in a file.
pub fn kind_of(name: &str, bytes: &[u8]) -> Result<Kind, Unfit> {
    if let Some(unfit) = foreign(name, bytes) {
        return Err(unfit);
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]);
    let start = start.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    if start.is_empty() && bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unfit::Empty);
    }
    let lower = start.get(..start.len().min(64)).unwrap_or(start).to_ascii_lowercase();
    if start.starts_with("{\\rtf") {
        return Err(Unfit::Document);
    }
    if lower.starts_with("<svg") || (ending(name) == "svg") {
        return Err(Unfit::Picture);
    }
    if matches!(ending(name).as_str(), "mht" | "mhtml") || lower.starts_with("mime-version:") {
        return Err(Unfit::WebArchive);
    }
    let named = ending(name);
    if matches!(named.as_str(), "html" | "htm" | "xhtml" | "shtml") || is_markup(start) {
        return Ok(Kind::Html);
    }
    let braces = start.starts_with(['{', '[']) && matches!(named.as_str(), "json" | "jsonld" | "");
    if braces || matches!(named.as_str(), "json" | "jsonld") {
        return Ok(Kind::Json);
    }
    Ok(Kind::Text)
}

/// True for a text that is the source of a page and not a text in which some markup stands.
pub fn is_markup(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    let begins = |start: &str| text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start));
    begins("<!doctype html") || begins("<html") || begins("<head") || begins("<body")
}

/// True for a schema.org article that others wrote: it has none of what our files have beside the text.
pub fn is_foreign_article(text: &str) -> bool {
    let document: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default();
    !["blocks", "annotations", "actors"].iter().any(|key| document.get(key).is_some())
}

/// What the first bytes or the name of a file say it is, when that is nothing to read.
fn foreign(name: &str, bytes: &[u8]) -> Option<Unfit> {
    const PICTURES: [&[u8]; 6] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"\0\0\x01\0"];
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    let riff = begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice());
    let modern = bytes.get(4..8) == Some(b"ftyp".as_slice())
        && bytes
            .get(8..12)
            .is_some_and(|brand| [b"avif", b"heic", b"mif1", b"heix"].iter().any(|known| brand == *known));
    if PICTURES.iter().any(|mark| begins(mark)) || riff || modern {
        return Some(Unfit::Picture);
    }
    if begins(b"%PDF-") {
        return Some(Unfit::Pdf);
    }
    let office = ["docx", "doc", "odt", "rtf", "pages", "pptx", "xlsx", "odp", "ods", "epub", "dotx", "docm"];
    let is_office = office.contains(&ending(name).as_str());
    if begins(b"\xd0\xcf\x11\xe0") || begins(b"PK\x03\x04") && is_office {
        return Some(Unfit::Document);
    }
    if begins(b"bplist00") {
        return Some(Unfit::WebArchive);
    }
    let packed = [b"PK\x03\x04".as_slice(), b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!"];
    packed.iter().any(|mark| begins(mark)).then_some(Unfit::Archive)
}

/// What stands behind the last full stop of a name, in small letters; empty where there is none.
fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, bytes: &[u8], expect: Result<Kind, Unfit>) {
        assert_eq!(kind_of(name, bytes), expect, "{name}");
    }

    #[test]
    fn a_file_is_known_by_its_bytes_first_and_then_by_its_name() {
        check("a.txt", b"Ferry stays in port", Ok(Kind::Text));
        check("a.txt", b"<p>So began his letter.", Ok(Kind::Text));
        check("a", b"\xef\xbb\xbf\n<!DOCTYPE html><html>", Ok(Kind::Html));
        check("a.HTM", b"Ferry", Ok(Kind::Html));
        check("a.json", b"{", Ok(Kind::Json));
        check("a.txt", b"[Photo] Ferry", Ok(Kind::Text));
    }

    #[test]
    fn what_cannot_be_read_is_told_apart() {
        check("a.txt", b"\x89PNG\r\n\x1a\n", Err(Unfit::Picture));
        check("a.jpg", b"\xff\xd8\xff\xe0", Err(Unfit::Picture));
        check("a.svg", b"<?xml version='1.0'?><svg>", Err(Unfit::Picture));
        check("a.pdf", b"%PDF-1.7", Err(Unfit::Pdf));
        check("a.docx", b"PK\x03\x04", Err(Unfit::Document));
        check("a.zip", b"PK\x03\x04", Err(Unfit::Archive));
        check("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", Err(Unfit::Document));
        check("a.rtf", b"{\\rtf1", Err(Unfit::Document));
        check("a.mhtml", b"From: <Saved>", Err(Unfit::WebArchive));
        check("a.webarchive", b"bplist00", Err(Unfit::WebArchive));
        check("a.txt", b" \n", Err(Unfit::Empty));
        check("a.txt", b"", Err(Unfit::Empty));
    }

    #[test]
    fn a_large_file_is_not_opened() {
        let megabytes = |count: f64| count * 1024.0 * 1024.0;
        assert_eq!(check_size("a.txt", megabytes(50.0)), Err(Unfit::TooLarge { size: 50, most: 2 }));
        assert_eq!(check_size("a.html", megabytes(50.0)), Err(Unfit::TooLarge { size: 50, most: 16 }));
        assert_eq!(check_size("a.json", megabytes(50.0)), Err(Unfit::TooLarge { size: 50, most: 32 }));
        assert_eq!(check_size("a.html", megabytes(3.0)), Ok(()));
    }

    #[test]
    fn of_a_folder_only_what_may_be_read_is_taken() {
        let names = ["a.txt", "b.HTML", "c.json", "d.css", "e.js", ".f.txt", "g", "h.jpg"];
        let taken: Vec<&str> = names.into_iter().filter(|name| may_be_read(name)).collect();
        assert_eq!(taken, ["a.txt", "b.HTML", "c.json"]);
    }

    #[test]
    fn articles_of_others_are_told_from_ours() {
        assert!(is_foreign_article(r#"{"@type": "NewsArticle", "articleBody": "Ferry stays."}"#));
        assert!(!is_foreign_article(
            r#"{"@type": "NewsArticle", "articleBody": "Ferry stays.", "annotations": []}"#
        ));
    }
}
