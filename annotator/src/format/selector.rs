//! Selectors: how a file points at words of an article, by the words and by their place.
//!
//! A [W3C selector](https://www.w3.org/TR/annotation-model/#selectors) that gives only a position
//! is lost after the first edit, one that gives only words is lost where they stand twice; so
//! every target has both.

use crate::format::Offsets;
use crate::format::layout::Json;
use crate::model::Span;

/// Code points of prefix and of suffix that go into a file, and that are compared at most.
pub(super) const CONTEXT: usize = 32;

/// What writes the selectors of one text.
pub(super) struct Selectors<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
}

impl<'a> Selectors<'a> {
    pub(super) fn new(text: &'a str) -> Selectors<'a> {
        Selectors { text, offsets: Offsets::new(text) }
    }

    /// A TextQuoteSelector and a TextPositionSelector (code points, end exclusive).
    pub(super) fn both(&self, span: Span) -> Json<'a> {
        let before = self.text.get(..span.start).unwrap_or("");
        let after = self.text.get(span.end..).unwrap_or("");
        let prefix =
            before.char_indices().rev().take(CONTEXT).last().map_or("", |(start, _)| &before[start..]);
        let suffix = after.char_indices().nth(CONTEXT).map_or(after, |(end, _)| &after[..end]);
        Json::List(vec![
            Json::Object(vec![
                ("type", Json::Text("TextQuoteSelector")),
                ("exact", Json::Text(span.of(self.text))),
                ("prefix", Json::Text(prefix)),
                ("suffix", Json::Text(suffix)),
            ]),
            Json::Object(vec![
                ("type", Json::Text("TextPositionSelector")),
                ("start", self.point(span.start)),
                ("end", self.point(span.end)),
            ]),
        ])
    }

    /// A target in the article with these fields besides, by its words and by its position.
    pub(super) fn place(&self, fields: &[(&'static str, &'static str)], span: Span) -> Json<'a> {
        let mut target = vec![("source", Json::Text("#article"))];
        target.extend(fields.iter().map(|&(key, value)| (key, Json::Text(value))));
        target.push(("selector", self.both(span)));
        Json::Object(target)
    }

    /// A byte of the text as the file counts it.
    pub(super) fn point(&self, byte: usize) -> Json<'a> {
        Json::Count(self.offsets.to_code_points(byte))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The selectors of the first `words` in `text`, on one line.
    fn check(text: &str, words: &str, expect: &str) {
        let start = text.find(words).expect("the words stand in the text");
        let selectors = Selectors::new(text).both(Span::new(start, start + words.len())).lay_out();
        let value: serde_json::Value = serde_json::from_str(&selectors).expect("selectors are JSON");
        let found = format!(
            "{}|{}|{} {}-{}",
            value[0]["prefix"].as_str().unwrap_or_default(),
            value[0]["exact"].as_str().unwrap_or_default(),
            value[0]["suffix"].as_str().unwrap_or_default(),
            value[1]["start"],
            value[1]["end"]
        );
        assert_eq!(found, expect);
    }

    #[test]
    fn positions_count_code_points() {
        check("🙂 é “No,” she said.", "“No,”", "🙂 é |“No,”| she said. 4-9");
    }

    #[test]
    fn context_ends_with_the_text() {
        check("“No.”", "“No.”", "|“No.”| 0-5");
    }

    #[test]
    fn context_is_32_code_points_long() {
        let side = "é".repeat(40);
        let context = "é".repeat(32);
        check(&format!("{side}no{side}"), "no", &format!("{context}|no|{context} 40-42"));
    }
}
