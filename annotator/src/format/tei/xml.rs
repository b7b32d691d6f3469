//! XML by hand: escaping, and ids that are XML names.

/// Words as the content of an element. A carriage return is written as a reference, for a reader
/// of XML would take it away; a character that XML cannot hold becomes U+FFFD.
pub(super) fn text(words: &str) -> String {
    escaped(words, |letter| match letter {
        '\r' => Some("&#13;"),
        _ => None,
    })
}

/// Words as the value of an attribute between double quotes. Line breaks and TABs are written as
/// references, for a reader of XML would make spaces of them.
pub(super) fn value(words: &str) -> String {
    escaped(words, |letter| match letter {
        '\r' => Some("&#13;"),
        '\n' => Some("&#10;"),
        '\t' => Some("&#9;"),
        '"' => Some("&quot;"),
        _ => None,
    })
}

fn escaped(words: &str, also: impl Fn(char) -> Option<&'static str>) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => match also(letter) {
                Some(reference) => out.push_str(reference),
                None if is_allowed(letter) => out.push(letter),
                None => out.push('\u{fffd}'),
            },
        }
    }
    out
}

/// The Char production of XML 1.0.
fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// Makes the ids of one article. They are unique in the document, whatever the actors are called.
pub(super) struct Ids {
    prefix: String,
}

impl Ids {
    pub(super) fn alone() -> Ids {
        Ids { prefix: String::new() }
    }

    pub(super) fn in_corpus(number: usize) -> Ids {
        Ids { prefix: format!("a{number}.") }
    }

    /// The id of an actor: its own, when that is a name in XML. It has no full stop.
    pub(super) fn actor(&self, id: &str) -> String {
        format!("{}{}", self.prefix, name(id))
    }

    /// The id of who is responsible, numbered from 1. No piece has it, for those end in a number.
    pub(super) fn responsible(&self, number: usize) -> String {
        format!("{}resp.n{number}", self.prefix)
    }

    /// The id of piece `number` of a mark that `parts` name; it has a full stop.
    pub(super) fn piece(&self, label: &str, number: usize) -> String {
        format!("{}{label}.{number}", self.prefix)
    }

    /// A label of those parts, which are not names yet.
    pub(super) fn label(parts: &[&str]) -> String {
        parts.iter().map(|part| name(part)).collect::<Vec<_>>().join(".")
    }
}

/// An id as an XML name: other letters than those of a slug become `_` and their number, and an
/// underscore goes before what may not begin a name. Different ids give different names.
fn name(id: &str) -> String {
    let mut out = String::new();
    if !id.starts_with(|first: char| first.is_ascii_alphabetic()) {
        out.push('_');
    }
    for letter in id.chars() {
        match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' => out.push(letter),
            _ => out.push_str(&format!("_{:x}_", u32::from(letter))),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, as_text: &str, as_value: &str) {
        assert_eq!((text(words).as_str(), value(words).as_str()), (as_text, as_value), "{words:?}");
    }

    #[test]
    fn plain_words_are_left_alone() {
        check("", "", "");
        check("It’s “naïve” 🙂", "It’s “naïve” 🙂", "It’s “naïve” 🙂");
    }

    #[test]
    fn what_markup_is_made_of_is_escaped() {
        check("A & B < C > D", "A &amp; B &lt; C &gt; D", "A &amp; B &lt; C &gt; D");
        check("&amp;]]>", "&amp;amp;]]&gt;", "&amp;amp;]]&gt;");
        check("\"a\" 'b'", "\"a\" 'b'", "&quot;a&quot; 'b'");
    }

    #[test]
    fn white_space_that_a_reader_would_change_is_a_reference() {
        check("a\r\n\tb", "a&#13;\n\tb", "a&#13;&#10;&#9;b");
    }

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        check(
            "a\u{0}\u{c}\u{1f}\u{ffff}b",
            "a\u{fffd}\u{fffd}\u{fffd}\u{fffd}b",
            "a\u{fffd}\u{fffd}\u{fffd}\u{fffd}b",
        );
    }

    #[track_caller]
    fn check_name(id: &str, expect: &str) {
        assert_eq!(name(id), expect);
    }

    #[test]
    fn a_slug_is_its_own_name() {
        check_name("ida-brandt", "ida-brandt");
        check_name("q12", "q12");
    }

    #[test]
    fn other_ids_become_names() {
        check_name("", "_");
        check_name("50-plus", "_50-plus");
        check_name("-x", "_-x");
        check_name("a.b_c", "a_2e_b_5f_c");
        check_name("é x\"", "__e9__20_x_22_");
    }
}
