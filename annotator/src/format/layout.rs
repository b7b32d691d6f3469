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

    /// The document, ending in a line break.
    pub(crate) fn lay_out(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0, 0);
        out.push('\n');
        out
    }

    /// Writes at `indent`, with `taken` columns of the line already filled.
    fn write(&self, out: &mut String, indent: usize, taken: usize) {
        let line = self.one_line();
        // The comma that may follow counts.
        let fits = taken + line.chars().count() < WIDTH;
        match self {
            Json::List(items) if !fits && !items.is_empty() => {
                out.push('[');
                for (nth, item) in items.iter().enumerate() {
                    break_line(out, nth > 0, indent + INDENT);
                    item.write(out, indent + INDENT, indent + INDENT);
                }
                break_line(out, false, indent);
                out.push(']');
            }
            Json::Object(fields) if !fits && !fields.is_empty() => {
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
            _ => out.push_str(&line),
        }
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

    #[test]
    fn a_long_text_is_not_broken() {
        let long = "x ".repeat(100);
        let out = Json::Text(&long).lay_out();
        assert_eq!(out.lines().count(), 1);
    }
}
