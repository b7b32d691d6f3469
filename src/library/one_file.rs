//! Voices in one file with other articles in it (pure).
//!
//! The page, as `cargo xtask build` makes it (`xtask/src/site/single.rs`), holds the files of the folder `articles` as
//! elements that no browser runs. These are changed and nothing else, so that the page's policy, which has the hashes of
//! its scripts, stays true.

/// What the page is called, on a host and when it is saved.
pub const PAGE: &str = "voices.html";

pub const MEDIA_TYPE: &str = "text/html;charset=utf-8";

/// What stands before the name of a file in the id of its element.
pub const ID: &str = "file:";

const FOLDER: &str = "articles/";

/// The page with these files, by their names in the folder of the articles, in the place of those it has; `None` where it
/// has none, and so is no such page.
pub fn with_articles(page: &str, files: &[(String, String)]) -> Option<String> {
    let opening = opening();
    let elements: Vec<String> = files.iter().map(|(name, json)| element_of(name, json)).collect();
    let (before, mut rest) = page.split_once(&opening)?;
    let mut made = format!("{before}{}", elements.join("\n    "));
    loop {
        rest = rest.split_once(END)?.1;
        let Some((between, element)) = rest.split_once(&opening) else { break };
        made.push_str(between.trim_end());
        rest = element;
    }
    Some(made + rest)
}

const END: &str = "</script>";

fn opening() -> String {
    format!("<script type=\"application/json\" id=\"{ID}{FOLDER}")
}

/// `<` stands only within the strings of JSON, and could end the element there.
fn element_of(name: &str, json: &str) -> String {
    format!("{}{name}\">{}{END}", opening(), json.replace('<', "\\u003c"))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    const GIVEN: &str = "<head>\n    <script type=\"module\">a()</script>\n    \
        <script type=\"application/json\" id=\"file:articles/collection.json\">{}</script>\n    \
        <script type=\"application/json\" id=\"file:articles/old.json\">{\"a\": 1}</script>\n</head><body>";

    fn check(page: &str, files: &[(&str, &str)], expect: Expect) {
        let files: Vec<_> = files.iter().map(|(name, json)| (name.to_string(), json.to_string())).collect();
        expect.assert_eq(&with_articles(page, &files).unwrap_or_default());
    }

    #[test]
    fn the_articles_are_others_and_all_else_is_the_same() {
        check(
            GIVEN,
            &[("collection.json", "{\"articles\": []}"), ("new.json", "{}")],
            expect![[r#"
            <head>
                <script type="module">a()</script>
                <script type="application/json" id="file:articles/collection.json">{"articles": []}</script>
                <script type="application/json" id="file:articles/new.json">{}</script>
            </head><body>"#]],
        );
    }

    #[test]
    fn no_word_of_an_article_ends_its_element() {
        check(
            GIVEN,
            &[("new.json", "{\"a\": \"</script><script>b()</script><!--\"}")],
            expect![[r#"
            <head>
                <script type="module">a()</script>
                <script type="application/json" id="file:articles/new.json">{"a": "\u003c/script>\u003cscript>b()\u003c/script>\u003c!--"}</script>
            </head><body>"#]],
        );
    }

    #[test]
    fn another_page_is_refused() {
        check("<head></head><body>", &[("new.json", "{}")], expect![[""]]);
        check("<script type=\"application/json\" id=\"file:articles/a.json\">{", &[], expect![[""]]);
    }

    #[test]
    fn what_was_made_is_such_a_page_again() {
        let files = [("collection.json".to_string(), "{}".to_string())];
        let once = with_articles(GIVEN, &files);
        let twice = once.as_deref().and_then(|page| with_articles(page, &files));
        assert!(once.is_some() && twice.is_some_and(|page| page.contains("collection.json\">{}</script>")));
    }
}
