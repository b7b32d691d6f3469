//! XML and HTML by hand: escaping, and passages as paragraphs.

use super::super::sheet::{Run, SheetItem, SheetPassage};

/// Stands for what may not be read before the answer.
pub const GAP: &str = "_____";

/// Words as the content of an element or the value of an attribute in double quotes, in XML as in HTML. Line breaks, which a reader
/// may change, are references; a character that XML 1.0 cannot hold becomes U+FFFD.
pub fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            ' '..='\u{7e}' | '\u{85}' | '\u{a0}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'.. => {
                out.push(letter);
            }
            // Nor what it only discourages: control characters and what Unicode will never assign.
            _ => out.push('\u{fffd}'),
        }
    }
    out
}

/// The text as a CDATA section; XML has no way to write its end in one, so it is divided there.
pub fn cdata(text: &str) -> String {
    format!("<![CDATA[{}]]>", text.replace("]]>", "]]]]><![CDATA[>"))
}

/// The passages of an item as HTML, each a quoted block in the article's language. `letters` is how words are written.
pub fn passages(item: &SheetItem, gap: &str, letters: &dyn Fn(&str) -> String) -> String {
    let block = |passage: &SheetPassage| {
        let language = letters(&passage.language);
        format!(
            "<blockquote lang=\"{language}\" dir=\"auto\">{}</blockquote>",
            paragraphs(item, passage, gap, letters)
        )
    };
    item.passages.iter().map(block).collect()
}

/// One passage as HTML paragraphs; with its article's headline where the item has more than one.
pub fn paragraphs(
    item: &SheetItem,
    passage: &SheetPassage,
    gap: &str,
    letters: &dyn Fn(&str) -> String,
) -> String {
    let headline = match item.passages.len() > 1 && !passage.headline.is_empty() {
        true => format!("<p><strong>{}</strong></p>", letters(&passage.headline)),
        false => String::new(),
    };
    let run = |run: &Run| match run {
        Run::Plain(words) => letters(words),
        Run::Emphasised(words) => format!("<strong>{}</strong>", letters(words)),
        Run::Gap => gap.to_string(),
    };
    let paragraph = |runs: &Vec<Run>| format!("<p>{}</p>", runs.iter().map(run).collect::<String>());
    headline + &passage.paragraphs.iter().map(paragraph).collect::<String>()
}

/// A language as XML's `xml:lang` takes one: a tag of BCP 47 by its form, else `und`. What an article says of itself may be anything.
pub fn language_tag(language: &str) -> &str {
    let part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_alphanumeric());
    let first = language.split('-').next().unwrap_or_default();
    let is_tag = language.split('-').all(part) && first.bytes().all(|it| it.is_ascii_alphabetic());
    if is_tag { language } else { "und" }
}

/// Whole text as one paragraph, nothing for the empty text.
pub fn paragraph(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("<p>{}</p>", escaped(words)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expect: &str) {
        assert_eq!(escaped(words), expect);
    }

    #[test]
    fn plain_words_are_left_alone() {
        check("", "");
        check("Ærø “naïve” 🙂 שלום", "Ærø “naïve” 🙂 שלום");
    }

    #[test]
    fn what_markup_is_made_of_is_escaped() {
        check("a < b & c > d", "a &lt; b &amp; c &gt; d");
        check("\"a\" 'b'", "&quot;a&quot; &#39;b&#39;");
        check("&amp;", "&amp;amp;");
        check("a\r\n\tb", "a&#13;&#10;&#9;b");
    }

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        check("a\u{0}\u{1b}\u{7f}\u{fffe}b", "a\u{fffd}\u{fffd}\u{fffd}\u{fffd}b");
    }

    #[test]
    fn what_is_no_tag_is_no_language() {
        for tag in ["en", "pt-BR", "zh-Hant-TW", "de-1996"] {
            assert_eq!(language_tag(tag), tag);
        }
        for other in ["", "-", "en-", "en_GB", "plain words", "Ærø", "1996-de", "a\"b", "undetermined"] {
            assert_eq!(language_tag(other), "und");
        }
    }

    #[test]
    fn a_section_cannot_be_ended_from_within() {
        assert_eq!(cdata("a]]>b"), "<![CDATA[a]]]]><![CDATA[>b]]>");
    }
}
