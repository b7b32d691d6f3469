//! Whose results do not count, as a line of the file of a class.
//!
//! ```text
//! out    fingerprints of results, in the order in which they were taken out
//! ```

use serde_json::{Value, json};

use crate::exercise::file::{self, FORMAT_VERSION, list};

const TYPE: &str = "voices-class";

/// The bytes it may have: a school.
const MAX_BYTES: usize = 1024 * 1024;

/// Results that a teacher took out of a class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenOut {
    /// [`PupilResult::fingerprint`](crate::exercise::result::PupilResult::fingerprint), the one taken out last at the end.
    pub results: Vec<String>,
}

impl TakenOut {
    /// `None` for a text that is something else, or of a later version.
    pub fn from_file(text: &str) -> Option<TakenOut> {
        let value = file::read(text, TYPE, MAX_BYTES).ok()?;
        let results = list(&value, "out").iter().filter_map(Value::as_str).map(str::to_string);
        Some(TakenOut { results: results.collect() })
    }

    pub fn to_file(&self) -> String {
        format!("{}\n", json!({ "type": TYPE, "formatVersion": FORMAT_VERSION, "out": self.results }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_back_and_other_lines_are_none() {
        let out = TakenOut { results: vec!["0af3".to_string(), "77".to_string()] };
        assert_eq!(TakenOut::from_file(&out.to_file()), Some(out));
        let odd = r#"{"type": "voices-class", "out": [1, "77", null]}"#;
        assert_eq!(TakenOut::from_file(odd).map(|it| it.results), Some(vec!["77".to_string()]));
        for other in
            ["", "{", r#"{"type": "voices-lesson"}"#, r#"{"type": "voices-class", "formatVersion": "2.0"}"#]
        {
            assert_eq!(TakenOut::from_file(other), None, "{other}");
        }
    }
}
