//! What the files of lessons, results and classes have in common: JSON that says what it is and of which version.
//!
//! ```text
//! type           voices-lesson, voices-result, voices-class
//! formatVersion  1.0: what an older page would misread raises the first number, what it may leave alone the second
//! ```

use serde_json::Value;

/// The version that is written; files whose first number is higher are refused.
pub const FORMAT_VERSION: &str = "1.0";
const READS_MAJOR: u64 = 1;

/// Why a text is not the file that was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    TooLarge,
    /// It begins as JSON does and ends in the middle.
    CutOff,
    /// No JSON, or of another type.
    Other,
    /// A later version of the page made it.
    Later,
}

/// The content of a file of this type, at most so many bytes long. A file that states no version is 1.0.
pub fn read(text: &str, of_type: &str, most: usize) -> Result<Value, FileError> {
    if text.len() > most {
        return Err(FileError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    let value: Value =
        serde_json::from_str(text).map_err(|error| match error.is_eof() && text.starts_with('{') {
            true => FileError::CutOff,
            false => FileError::Other,
        })?;
    if string(&value, "type") != of_type {
        return Err(FileError::Other);
    }
    let version = value.get("formatVersion").and_then(Value::as_str).unwrap_or(FORMAT_VERSION);
    match version.split('.').next().and_then(|major| major.parse::<u64>().ok()) {
        Some(major) if major <= READS_MAJOR => Ok(value),
        Some(_) => Err(FileError::Later),
        None => Err(FileError::Other),
    }
}

/// The text under a key; empty where there is none.
pub fn string<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or("")
}

/// The list under a key; empty where there is none.
pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The whole number from 0 under a key; `None` where there is none.
pub fn number(value: &Value, key: &str) -> Option<usize> {
    value.get(key).and_then(Value::as_u64).and_then(|number| usize::try_from(number).ok())
}
