//! What is stated, in the shapes in which papers and agencies write it.

use super::*;

/// The fields that are stated, one a line.
fn show(stated: &Stated) -> String {
    let fields = [
        ("headline", &stated.headline),
        ("date", &stated.date_published),
        ("publisher", &stated.publisher),
        ("author", &stated.author),
        ("url", &stated.url),
        ("license", &stated.license),
        ("language", &stated.in_language),
    ];
    let lines = fields.iter().filter_map(|(name, field)| Some(format!("{name}: {}", field.as_ref()?)));
    let body = stated.body.iter().map(|paragraph| format!("| {paragraph}"));
    lines.chain(body).collect::<Vec<_>>().join("\n")
}

fn check_json_ld(text: &str, expect: &str) {
    assert_eq!(from_json_ld(text).as_ref().map(show).unwrap_or_default(), expect, "{text}");
}

#[test]
fn a_news_article_alone() {
    check_json_ld(
        r#"{"@context": "https://schema.org", "@type": "NewsArticle", "headline": " Ferry  stays in port ",
            "datePublished": "2016-10-12T14:03:00+02:00", "publisher": {"@type": "Organization", "name": "Marrow Post"},
            "author": [{"@type": "Person", "name": "Ida Brandt"}, {"name": "Cornelis Adeyemi"}],
            "mainEntityOfPage": {"@id": "https://example.org/ferry"}, "license": "https://example.org/terms",
            "inLanguage": "en-GB", "articleBody": "“No,” she said.\n\nThat was all."}"#,
        "headline: Ferry stays in port\ndate: 2016-10-12\npublisher: Marrow Post\nauthor: Ida Brandt, Cornelis Adeyemi\n\
         url: https://example.org/ferry\nlicense: https://example.org/terms\nlanguage: en-GB\n| “No,” she said.\n| That was all.",
    );
}

#[test]
fn a_graph_with_references() {
    check_json_ld(
        r##"{"@graph": [{"@type": "WebPage", "@id": "https://example.org/a#page", "name": "A page"},
            {"@type": ["Thing", "https://schema.org/ReportageNewsArticle"], "headline": "Ferry stays", "author": {"@id": "#ida"},
             "publisher": {"@id": "#post"}},
            {"@type": "Person", "@id": "#ida", "name": "Ida Brandt"},
            {"@type": "Organization", "@id": "#post", "name": "Marrow Post"}]}"##,
        "headline: Ferry stays\npublisher: Marrow Post\nauthor: Ida Brandt",
    );
}

#[test]
fn a_list_of_which_one_has_the_text() {
    check_json_ld(
        r#"[{"@type": "BreadcrumbList"}, {"@type": "NewsArticle", "headline": "Another"},
            {"@type": "NewsArticle", "headline": "Ferry stays", "articleBody": "One line.\nAnother."}]"#,
        "headline: Ferry stays\n| One line.\n| Another.",
    );
}

#[test]
fn a_live_report_has_the_text_of_its_entries() {
    check_json_ld(
        r#"{"@type": "LiveBlogPosting", "headline": "Fog", "liveBlogUpdate":
            [{"@type": "BlogPosting", "headline": "Out again", "articleBody": "“We are out,” said Ida Brandt."}]}"#,
        "headline: Fog\n| Out again\n| “We are out,” said Ida Brandt.",
    );
}

#[test]
fn what_is_no_article_or_no_json_states_nothing() {
    for text in
        ["", "{", "[]", "null", "7", r#"{"@type": "Organization", "name": "Marrow Post"}"#, r#"{"@type": 3}"#]
    {
        check_json_ld(text, "");
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    check_json_ld(&deep, "");
}

#[test]
fn fields_of_a_wrong_type_are_left_out() {
    check_json_ld(
        r#"{"@type": "NewsArticle", "headline": "Ferry stays", "datePublished": "yesterday", "author": 7,
            "publisher": [null, {"logo": "x"}], "inLanguage": "not a tag", "articleBody": {"a": 1}}"#,
        "headline: Ferry stays",
    );
}

#[test]
fn only_links_that_a_browser_may_follow_are_kept() {
    for (link, kept) in [
        ("https://example.org/a?b=c", true),
        (" HTTP://example.org ", true),
        ("https://[2001:db8::1]/", true),
        ("javascript:alert(1)", false),
        (" java\nscript:alert(1)", false),
        ("JAVASCRIPT://example.org/%0Aalert(1)", false),
        ("data:text/html,<script>alert(1)</script>", false),
        ("vbscript:x", false),
        ("//example.org", false),
        ("/a/b", false),
        ("https://", false),
        ("https://example.org/\"onmouseover=alert(1)", false),
        ("https://exa mple.org", false),
        ("", false),
    ] {
        assert_eq!(web_link(link).is_some(), kept, "{link}");
        let text = serde_json::json!({"@type": "NewsArticle", "headline": "H", "url": link, "license": link});
        let stated = from_json_ld(&text.to_string()).unwrap_or_default();
        assert_eq!(stated.url.is_some(), kept, "{link}");
        assert!(stated.license.is_none_or(|license| kept || !license.contains(':')), "{link}");
    }
}

#[test]
fn terms_may_be_words() {
    for (words, kept) in [
        ("CC BY 4.0", Some("CC BY 4.0")),
        ("For schools: free of charge", Some("For schools: free of charge")),
        ("javascript:alert(1)", None),
        ("", None),
    ] {
        assert_eq!(terms(words).as_deref(), kept, "{words}");
    }
}

fn check_ninjs(text: &str, expect: &str, markup: Option<&str>) {
    let item = from_ninjs(text).unwrap_or_default();
    assert_eq!(show(&item.stated), expect, "{text}");
    assert_eq!(item.markup.as_deref(), markup, "{text}");
}

#[test]
fn ninjs_1() {
    check_ninjs(
        r#"{"uri": "http://example.org/item/1", "type": "text", "versioncreated": "2016-10-12T14:03:00Z",
            "headline": "Ferry stays", "byline": "Ida Brandt", "language": "en", "usageterms": "Free for schools.",
            "copyrightholder": "Marrow Agency", "body_text": "“No,” she said.\nThat was all."}"#,
        "headline: Ferry stays\ndate: 2016-10-12\npublisher: Marrow Agency\nauthor: Ida Brandt\n\
         url: http://example.org/item/1\nlicense: Free for schools.\nlanguage: en\n| “No,” she said.\n| That was all.",
        None,
    );
}

#[test]
fn ninjs_1_with_a_body_in_html() {
    check_ninjs(
        r#"{"uri": "tag:example.org,2016:1", "headline": "Ferry stays", "body_xhtml": "<p>“No,” she said.</p>"}"#,
        "headline: Ferry stays",
        Some("<p>“No,” she said.</p>"),
    );
}

#[test]
fn ninjs_2() {
    check_ninjs(
        r#"{"uri": "urn:x", "standard": {"name": "ninjs", "version": "2.1"}, "firstcreated": "20161012T140300Z",
            "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry stays in port"}],
            "infosources": [{"name": "Marrow Agency"}], "by": "Ida Brandt",
            "bodies": [{"role": "main", "contenttype": "text/plain", "value": "One.\n\nTwo."}]}"#,
        "headline: Ferry stays in port\ndate: 2016-10-12\npublisher: Marrow Agency\nauthor: Ida Brandt\n| One.\n| Two.",
        None,
    );
}

#[test]
fn ninjs_3_names_the_rights_in_one_place() {
    check_ninjs(
        r#"{"uri": "urn:x", "standard": {"name": "ninjs", "version": "3.0"}, "headlines": [{"value": "Ferry stays"}],
            "rightsinfo": {"usageterms": "https://example.org/terms", "copyrightholder": "Marrow Agency"},
            "bodies": [{"contenttype": "text/html", "value": "<p>One.</p>"}]}"#,
        "headline: Ferry stays\npublisher: Marrow Agency\nlicense: https://example.org/terms",
        Some("<p>One.</p>"),
    );
}

#[test]
fn other_json_is_no_news_item() {
    for text in [
        r#"{"headline": "Ferry stays"}"#,
        r#"{"uri": "x"}"#,
        r#"{"@type": "NewsArticle", "headline": "x", "uri": "y"}"#,
        "[]",
        "{",
    ] {
        assert_eq!(from_ninjs(text), None, "{text}");
    }
}
