//! A pupil's result as a string to copy; and the results in what a person pastes or opens.
//!
//! What a result says is no business of this place: it packs a text, as links carry one. The string has no plain words
//! in it, and one that lost its end or was changed on its way is told before anything in it is looked at.

use wasm_bindgen_futures::JsFuture;

use super::decode::decode;
use super::given::{self, GivenError};

/// What every such string begins with, so that it is found among the other words of a message.
const MARK: &str = "voices-result:";

/// A text of which something may be a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Brought {
    /// What stands behind the mark of a string, with all that follows it.
    Packed(String),
    /// What looks like a file: JSON from its first sign on.
    File(String),
}

/// Why the text of a file cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    TooLarge,
    /// A picture, a document, a packed folder.
    Binary,
    /// The browser does not give it.
    Unreadable,
}

/// The text of a file of at most so many bytes; a larger one is not opened.
pub async fn text_of(file: &web_sys::File, most: usize) -> Result<String, NoText> {
    if file.size() > most as f64 {
        return Err(NoText::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| NoText::Unreadable)?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    decode(&bytes).map(|decoded| decoded.text).ok_or(NoText::Binary)
}

/// The string that carries a file; `None` where the browser cannot compress.
pub async fn to_string(file: &str) -> Option<String> {
    given::pack(file).await.map(|packed| format!("{MARK}{packed}"))
}

/// The file that a string carries.
pub async fn from_packed(packed: &str) -> Result<String, GivenError> {
    given::unpack(packed).await
}

/// Everything in a text that may be a result, in its order; nothing where there is none.
///
/// A text that begins as JSON is a file, or one file a line. In any other text strings are looked for: one a line,
/// several in one line, wrapped or quoted by a mail program.
pub fn brought(text: &str) -> Vec<Brought> {
    let text = text.trim_start_matches(|sign: char| sign == '\u{feff}' || sign.is_whitespace());
    if text.starts_with('{') {
        let lines: Vec<&str> = text.lines().filter(|line| line.starts_with('{')).collect();
        return match lines.len() {
            1 => vec![Brought::File(text.to_string())],
            _ => lines.into_iter().map(|line| Brought::File(line.to_string())).collect(),
        };
    }
    text.split(MARK).skip(1).map(|packed| Brought::Packed(without_quoting(packed))).collect()
}

/// Without what mail programs put before the lines of others (`>`) and behind lines that they break (`=`).
fn without_quoting(packed: &str) -> String {
    let line = |line: &str| {
        let line = line.trim().trim_start_matches(|sign: char| sign == '>' || sign.is_whitespace());
        line.trim_end_matches('=').to_string()
    };
    packed.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let found = brought(text).into_iter().map(|each| match each {
            Brought::Packed(packed) => format!("packed {}", packed.split_whitespace().collect::<String>()),
            Brought::File(file) => format!("file {}", file.trim_end()),
        });
        assert_eq!(found.collect::<Vec<_>>(), expect, "{text}");
    }

    #[test]
    fn strings_are_found_one_a_line_and_in_one_line() {
        check("voices-result:aXY\nvoices-result:aZ\n", &["packed aXY", "packed aZ"]);
        check("voices-result:aXY voices-result:aZ", &["packed aXY", "packed aZ"]);
    }

    #[test]
    fn what_a_message_has_around_them_does_no_harm() {
        check("Dear Ms Brandt,\n\n> voices-result:aX\r\n> YZ\n", &["packed aXYZ"]);
        check("voices-result: aX=\r\nYZ", &["packed aXYZ"]);
    }

    #[test]
    fn a_file_is_taken_as_a_whole_and_many_line_by_line() {
        check("\u{feff}{\"a\": 1}\n", &["file {\"a\": 1}"]);
        check("{\n  \"a\": {\n  }\n}\n", &["file {\n  \"a\": {\n  }\n}"]);
        check("{\"a\": 1}\n{\"b\": 2}\n", &["file {\"a\": 1}", "file {\"b\": 2}"]);
        check("{\"words\": \"voices-result:aX\"}", &["file {\"words\": \"voices-result:aX\"}"]);
    }

    #[test]
    fn where_there_is_none_nothing_is_found() {
        check("", &[]);
        check("The result: 7 of 9", &[]);
    }
}
