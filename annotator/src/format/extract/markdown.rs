//! The extract in Markdown: readable as it stands, and wherever Markdown is shown.

use crate::format::extract::{Extract, Labels, Line, is_web};

pub(super) fn write(extracts: &[Extract], labels: &Labels) -> String {
    let several = extracts.len() > 1;
    let mut blocks = Vec::new();
    if several {
        blocks.push(format!("# {}", text(labels.title)));
    }
    let marks = if several { "##" } else { "#" };
    extracts.iter().for_each(|extract| article(extract, marks, labels, &mut blocks));
    blocks.join("\n\n") + "\n"
}

fn article(extract: &Extract, marks: &str, labels: &Labels, blocks: &mut Vec<String>) {
    blocks.push(format!("{marks} {}", text(extract.headline)));
    let mut facts: Vec<String> = extract.facts.iter().map(|fact| text(fact)).collect();
    facts.extend(extract.link.map(|link| if is_web(link) { format!("<{link}>") } else { text(link) }));
    if !facts.is_empty() {
        blocks.push(line_start(facts.join(" · ")));
    }
    blocks.extend(extract.notes.iter().map(|note| format!("*{}*", text(note))));
    match extract.lines.as_slice() {
        [] => blocks.push(line_start(text(labels.empty))),
        lines => lines.iter().for_each(|line| quotation(line, blocks)),
    }
}

fn quotation(line: &Line, blocks: &mut Vec<String>) {
    let facts: Vec<String> = line.facts.iter().map(|fact| text(fact)).collect();
    blocks.push(format!("**{}** · {}", text(&line.speakers), facts.join(" · ")));
    let pieces: Vec<String> =
        line.words.iter().map(|piece| format!("> {}", line_start(text(piece)))).collect();
    blocks.push(pieces.join("\n>\n"));
}

/// Words on one line that read as words: a backslash before
/// [what Markdown acts on](https://spec.commonmark.org/0.31.2/#backslash-escapes) inside a line.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.trim().chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~' => {
                out.extend(['\\', letter]);
            }
            _ if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}

/// The same at the beginning of a line, where a sign or a number makes a list or a heading.
fn line_start(escaped: String) -> String {
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    let sign = escaped.as_bytes().get(digits);
    let acts = match digits {
        0 => matches!(sign, Some(b'-' | b'+' | b'=')),
        _ => matches!(sign, Some(b'.' | b')')),
    };
    if acts { format!("{}\\{}", &escaped[..digits], &escaped[digits..]) } else { escaped }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expect: &str) {
        assert_eq!(line_start(text(words)), expect, "{words:?}");
    }

    #[test]
    fn plain_words_are_left_alone() {
        check("“No,” she said (twice) – 3.5 % of it!", "“No,” she said (twice) – 3.5 % of it!");
        check("– No", "– No");
        check("12 of them", "12 of them");
    }

    #[test]
    fn what_markdown_acts_on_is_escaped() {
        check("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~");
        check("[a](https://b) ![c](d)", "\\[a\\](https://b) !\\[c\\](d)");
        check("<img src=x onerror=y> &lt;", "\\<img src=x onerror=y\\> \\&lt;");
        check("a \\* b", "a \\\\\\* b");
    }

    #[test]
    fn a_line_does_not_begin_a_list_or_a_heading() {
        check("# a", "\\# a");
        check("- a", "\\- a");
        check("===", "\\===");
        check("12. a", "12\\. a");
        check("1) a", "1\\) a");
        check("> a", "\\> a");
    }

    #[test]
    fn words_stay_on_their_line() {
        check("a\nb\u{2028}c", "a b c");
        check("    code", "code");
    }
}
