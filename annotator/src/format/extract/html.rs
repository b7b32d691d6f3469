//! The extract as a page of HTML: for printing, and for pasting into a document.
//!
//! The page loads nothing and runs nothing, and says so to the browser by a content security
//! policy of its own.

use crate::format::extract::{Extract, Labels, Line, is_web};

const STYLE: &str = "body{font:1rem/1.5 Georgia,serif;max-width:40rem;margin:2rem auto;padding:0 1rem}\
h1,h2{line-height:1.2}figure{margin:1.5rem 0;break-inside:avoid}blockquote{margin:.25rem 0 0;\
padding-inline-start:1rem;border-inline-start:.2rem solid}.facts,figcaption small{font-size:.875rem}";

pub(super) fn write(extracts: &[Extract], labels: &Labels) -> String {
    let title = match extracts {
        [only] => only.headline,
        _ => labels.title,
    };
    let several = extracts.len() > 1;
    let heading = if several { "h2" } else { "h1" };
    let articles: String = extracts.iter().map(|extract| article(extract, heading, labels)).collect();
    let above = if several { format!("<h1>{}</h1>\n", text(title)) } else { String::new() };
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{above}{articles}</body>\n</html>\n",
        text(labels.language),
        text(title),
    )
}

fn article(extract: &Extract, heading: &str, labels: &Labels) -> String {
    let language = text(extract.language);
    let headline = text(extract.headline);
    let mut facts: Vec<String> = extract.facts.iter().map(|fact| text(fact)).collect();
    facts.extend(extract.link.map(|link| match is_web(link) {
        true => format!("<a href=\"{0}\" rel=\"noreferrer\">{0}</a>", text(link)),
        false => text(link),
    }));
    let facts = match facts.is_empty() {
        true => String::new(),
        false => format!("<p class=\"facts\">{}</p>\n", facts.join(" · ")),
    };
    let notes: String =
        extract.notes.iter().map(|note| format!("<p><em>{}</em></p>\n", text(note))).collect();
    let lines: String = match extract.lines.as_slice() {
        [] => format!("<p>{}</p>\n", text(labels.empty)),
        lines => lines.iter().map(|line| quotation(line, &language)).collect(),
    };
    format!(
        "<article>\n<{heading} lang=\"{language}\" dir=\"auto\">{headline}</{heading}>\n{facts}{notes}{lines}</article>\n"
    )
}

fn quotation(line: &Line, language: &str) -> String {
    let facts: Vec<String> = line.facts.iter().map(|fact| text(fact)).collect();
    let words: String =
        line.words.iter().map(|piece| format!("<p dir=\"auto\">{}</p>", text(piece))).collect();
    format!(
        "<figure>\n<figcaption><b>{}</b> <small>{}</small></figcaption>\n<blockquote lang=\"{language}\">{words}</blockquote>\n</figure>\n",
        text(&line.speakers),
        facts.join(" · "),
    )
}

/// Words as content or as the value of an attribute between double quotes.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ if letter.is_control() && !letter.is_whitespace() => out.push('\u{fffd}'),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expect: &str) {
        assert_eq!(text(words), expect);
    }

    #[test]
    fn plain_words_are_left_alone() {
        check("It’s “naïve” 🙂", "It’s “naïve” 🙂");
    }

    #[test]
    fn what_markup_is_made_of_is_escaped() {
        check("A & B < C > D", "A &amp; B &lt; C &gt; D");
        check("\" onload='x'", "&quot; onload=&#39;x&#39;");
        check("a\u{0}b", "a\u{fffd}b");
    }
}
