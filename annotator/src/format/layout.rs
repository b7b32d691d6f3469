//! JSON that people read, edit and compare: keys keep their order, and what fits on one line
//! stands on one line, so that a changed number is one changed line.

/// A JSON value ready to be laid out.
pub(crate) enum Json<'a> {
    Text(&'a str),
    /// A text made for the file, such as an id with its prefix.
    Made(String),
    Count(usize),
    /// Written with as many digits as reading it back needs; not a number becomes `null`.
    Share(f32),
    Flag(bool),
    List(Vec<Json<'a>>),
    /// In this order.
    Object(Vec<(&'a str, Json<'a>)>),
    /// Something that was read and is handed on as it was.
    Kept(&'a serde_json::Value),
}

/// Columns of a line that is not a single long text.
const WIDTH: usize = 110;
const INDENT: usize = 2;

impl<'a> Json<'a> {
    /// A list of texts.
    pub(crate) fn texts(texts: impl IntoIterator<Item = &'a str>) -> Json<'a> {
        Json::List(texts.into_iter().map(Json::Text).collect())
    }

    /// True for a list without items.
    pub(crate) fn is_empty_list(&self) -> bool {
        matches!(self, Json::List(items) if items.is_empty())
    }

    /// The document, ending in a line break.
    pub(crate) fn lay_out(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0, 0);
        out.push('\n');
        out
    }

    /// Writes at `indent`, with `taken` columns of the line already filled.
    fn write(&self, out: &mut String, indent: usize, taken: usize) {
        // The comma that may follow counts.
        let room = WIDTH.saturating_sub(taken + 1);
        match self {
            Json::List(items) if !items.is_empty() && self.width(room).is_none() => {
                out.push('[');
                for (nth, item) in items.iter().enumerate() {
                    break_line(out, nth > 0, indent + INDENT);
                    item.write(out, indent + INDENT, indent + INDENT);
                }
                break_line(out, false, indent);
                out.push(']');
            }
            Json::Object(fields) if !fields.is_empty() && self.width(room).is_none() => {
                out.push('{');
                for (nth, (key, value)) in fields.iter().enumerate() {
                    break_line(out, nth > 0, indent + INDENT);
                    let key = quoted(key);
                    out.push_str(&key);
                    out.push_str(": ");
                    value.write(out, indent + INDENT, indent + INDENT + key.chars().count() + 2);
                }
                break_line(out, false, indent);
                out.push('}');
            }
            _ => out.push_str(&self.one_line()),
        }
    }

    /// The columns it takes on one line; `None` for more than `room`. It stops looking where the
    /// room ends, so that a document is not measured anew at every depth.
    fn width(&self, room: usize) -> Option<usize> {
        let between = |nth: usize| if nth > 0 { 2 } else { 0 };
        let taken = match self {
            Json::Text(text) if text.len() > 4 * room => return None,
            Json::List(items) => items.iter().enumerate().try_fold(2, |taken: usize, (nth, item)| {
                let taken = taken + between(nth);
                Some(taken + item.width(room.checked_sub(taken)?)?)
            })?,
            Json::Object(fields) => {
                fields.iter().enumerate().try_fold(2, |taken: usize, (nth, (key, value))| {
                    let taken = taken + between(nth) + quoted(key).chars().count() + 2;
                    Some(taken + value.width(room.checked_sub(taken)?)?)
                })?
            }
            leaf => leaf.one_line().chars().count(),
        };
        (taken <= room).then_some(taken)
    }

    fn one_line(&self) -> String {
        match self {
            Json::Text(text) => quoted(text),
            Json::Made(text) => quoted(text),
            Json::Count(count) => count.to_string(),
            Json::Share(share) => serde_json::to_string(share).unwrap_or_default(),
            Json::Flag(flag) => flag.to_string(),
            Json::List(items) => {
                format!("[{}]", items.iter().map(Json::one_line).collect::<Vec<_>>().join(", "))
            }
            Json::Object(fields) => {
                let fields =
                    fields.iter().map(|(key, value)| format!("{}: {}", quoted(key), value.one_line()));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
            }
            Json::Kept(value) => value.to_string(),
        }
    }
}

fn break_line(out: &mut String, comma: bool, indent: usize) {
    if comma {
        out.push(',');
    }
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

/// A text between quotation marks, escaped as JSON asks. A text has no way to fail.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(json: Json, expect: Expect) {
        expect.assert_eq(&json.lay_out());
    }

    #[test]
    fn what_fits_stands_on_one_line() {
        check(
            Json::Object(vec![
                ("b", Json::Count(1)),
                ("a", Json::texts(["x\n", "“é”"])),
                ("c", Json::Flag(true)),
                ("d", Json::Share(0.94)),
                ("e", Json::Share(f32::NAN)),
                ("f", Json::List(vec![])),
            ]),
            expect![[r#"
                {"b": 1, "a": ["x\n", "“é”"], "c": true, "d": 0.94, "e": null, "f": []}
            "#]],
        );
    }

    #[test]
    fn what_does_not_fit_is_broken_from_outside_in() {
        let long = "x".repeat(90);
        check(
            Json::Object(vec![
                ("empty", Json::Object(vec![])),
                ("list", Json::List(vec![Json::Text(&long), Json::texts(["a", "b"])])),
            ]),
            expect![[r#"
                {
                  "empty": {},
                  "list": [
                    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                    ["a", "b"]
                  ]
                }
            "#]],
        );
    }

    /// Lines of a list of one text that is `letters` long, the brackets and marks not counted.
    #[track_caller]
    fn check_lines(letters: usize, expect: usize) {
        let text = "é".repeat(letters);
        assert_eq!(Json::texts([text.as_str()]).lay_out().lines().count(), expect, "{letters} letters");
    }

    #[test]
    fn a_line_with_its_comma_is_as_wide_as_the_page_and_no_wider() {
        check_lines(WIDTH - 1 - "[\"\"]".len(), 1);
        check_lines(WIDTH - "[\"\"]".len(), 3);
    }

    #[test]
    fn a_long_text_is_not_broken() {
        let long = "x ".repeat(100);
        let out = Json::Text(&long).lay_out();
        assert_eq!(out.lines().count(), 1);
    }
}
