//! Pages with their elements. Each stands in a small notation of its own: `<name attribute=value> words </name>`,
//! read by the XML reader of the tests of exports.

use super::*;

/// The pieces of a page in well-formed HTML.
fn pieces(page: &str) -> Vec<MarkupPiece> {
    fn walk(node: roxmltree::Node, pieces: &mut Vec<MarkupPiece>) {
        if let Some(words) = node.text().filter(|_| node.is_text()) {
            pieces.push(MarkupPiece::Words(words.to_string()));
        }
        if node.is_element() {
            let attributes =
                node.attributes().map(|each| (each.name().to_string(), each.value().to_string()));
            pieces.push(MarkupPiece::Open {
                name: node.tag_name().name().to_string(),
                attributes: attributes.collect(),
            });
        }
        node.children().for_each(|child| walk(child, pieces));
        if node.is_element() {
            pieces.push(MarkupPiece::Close);
        }
    }
    let document = roxmltree::Document::parse(page).expect("a page of the tests is well formed");
    let mut pieces = Vec::new();
    walk(document.root(), &mut pieces);
    pieces
}

/// Kept blocks as `kind words`, lines that are left out as `- words (reason)`.
fn check(body: &str, expect: &[&str]) {
    let draft = draft_of_markup(&pieces(&format!("<html><body>{body}</body></html>")));
    let shown: Vec<String> = draft
        .lines
        .iter()
        .map(|line| match line.kept {
            true => format!("{} {}", line.block.as_str(), line.words),
            false => format!("- {} ({})", line.words, line.reason.as_str()),
        })
        .collect();
    assert_eq!(shown, expect, "{body}");
}

const TEXT: &str = "<p>The board met on Monday and closed the pier until the spring.</p>\
                    <p>“We are ready,” said Ida Brandt, who speaks for it.</p><p>Nobody was asked, fishermen say.</p>";

/// What [`TEXT`] becomes.
const KEPT: [&str; 3] = [
    "paragraph The board met on Monday and closed the pier until the spring.",
    "paragraph “We are ready,” said Ida Brandt, who speaks for it.",
    "paragraph Nobody was asked, fishermen say.",
];

fn check_beside_text(before: &str, after: &str, expect_before: &[&str], expect_after: &[&str]) {
    check(&format!("{before}{TEXT}{after}"), &[expect_before, &KEPT, expect_after].concat());
}

#[test]
fn the_heading_of_the_first_level_is_the_headline_and_what_stands_above_it_is_page() {
    check_beside_text(
        "<nav><a href='/'>Home</a><a href='/s'>Our schools</a></nav><div>Tuesday's paper</div><h1>Pier closed again</h1>",
        "",
        &["- HomeOur schools (navigation)", "- Tuesday's paper (navigation)", "headline Pier closed again"],
        &[],
    );
}

#[test]
fn elements_name_the_blocks() {
    check_beside_text(
        "<h1>Pier closed again</h1>",
        "<h2>Who pays</h2><ul><li>The town</li><li>The state</li></ul><blockquote><p>“Not us,” said the ferry line.</p></blockquote>\
         <figure><img src='x'/><figcaption>The pier in March</figcaption></figure><p>The last word is not spoken.</p>",
        &["headline Pier closed again"],
        &[
            "heading Who pays",
            "list-item The town",
            "list-item The state",
            "blockquote “Not us,” said the ferry line.",
            "caption The pier in March",
            "paragraph The last word is not spoken.",
        ],
    );
}

#[test]
fn a_list_of_other_articles_goes_and_a_pull_quote_stays() {
    check_beside_text(
        "<h1>Pier closed again</h1>",
        "<aside><p>“I have never seen it so quiet,” says a fisherman.</p></aside>\
         <aside><h3><a href='/a'>“All is lost”: ferry line gives up</a></h3><h3><a href='/b'>Two held over raid</a></h3></aside>",
        &["headline Pier closed again"],
        &[
            "paragraph “I have never seen it so quiet,” says a fisherman.",
            "- “All is lost”: ferry line gives up (recommendation)",
            "- Two held over raid (recommendation)",
        ],
    );
}

#[test]
fn a_teaser_goes_with_its_summary_and_a_live_entry_stays() {
    check_beside_text(
        "<h1>Pier closed again</h1>",
        "<div><h3><a href='/a'>Two held over bank raid</a></h3><p>“Stop,” the guard had shouted.</p></div>\
         <div><h3><a href='/live#e3'>Two boats are out</a></h3><p>“They may sail,” said Cornelis Adeyemi.</p></div>",
        &["headline Pier closed again"],
        &[
            "- Two held over bank raid (recommendation)",
            "- “Stop,” the guard had shouted. (recommendation)",
            "heading Two boats are out",
            "paragraph “They may sail,” said Cornelis Adeyemi.",
        ],
    );
}

#[test]
fn names_of_elements_count_where_the_article_is_not() {
    check(
        &format!(
            "<div class='cookie-consent'><p>We and our partners store data on your device.</p></div>\
             <div class='paywall-content social'><h1>Pier closed again</h1>{TEXT}</div>\
             <section id='comments'><p>About time too, I say.</p><p>“Shame,” said my wife.</p></section>\
             <footer><p>The Marrow Post is printed on the quay.</p></footer>"
        ),
        &[
            "- We and our partners store data on your device. (promotion)",
            "headline Pier closed again",
            KEPT[0],
            KEPT[1],
            KEPT[2],
            "- About time too, I say. (share)",
            "- “Shame,” said my wife. (share)",
            "- The Marrow Post is printed on the quay. (footer)",
        ],
    );
}

#[test]
fn what_is_not_drawn_is_no_line() {
    check_beside_text(
        "<h1>Pier <script>steal()</script>closed again</h1><style>p {}</style><noscript><p>Switch on scripts.</p></noscript>",
        "<textarea>A comment</textarea><p>A <q>last</q> word,<br/>and one more.</p>",
        &["headline Pier closed again"],
        &["paragraph A “last” word,", "paragraph and one more."],
    );
}

#[test]
fn the_data_give_the_text_where_the_elements_have_none() {
    let data = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Pier closed again\", \
                \"articleBody\": \"The board met on Monday.\\n\\n“We are ready,” said Ida Brandt.\"}</script>";
    check(
        &format!("{data}<div id='app'></div>"),
        &[
            "headline Pier closed again",
            "paragraph The board met on Monday.",
            "paragraph “We are ready,” said Ida Brandt.",
        ],
    );
}

#[test]
fn the_text_of_the_data_is_kept_wherever_it_stands() {
    let data = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Pier closed again\", \
                \"articleBody\": \"“It is far too late for that,” said Cornelis Adeyemi.\"}</script>";
    check_beside_text(
        &format!("{data}<h1>Pier closed again</h1>"),
        "<div class='promo'><p>“It is far too late for that,” said Cornelis Adeyemi.</p></div>",
        &["headline Pier closed again"],
        &["paragraph “It is far too late for that,” said Cornelis Adeyemi."],
    );
}

#[test]
fn a_page_without_words_or_elements_is_an_empty_draft() {
    for pieces in [vec![], pieces("<html><body><img src='x'/></body></html>"), vec![MarkupPiece::Close]] {
        assert_eq!(draft_of_markup(&pieces).to_article().text, "");
        assert!(draft_of_markup(&pieces).lines.is_empty());
    }
    let open = MarkupPiece::Open { name: "div".to_string(), attributes: Vec::new() };
    let deep: Vec<MarkupPiece> = std::iter::repeat_n(open, 20_000).collect();
    assert!(draft_of_markup(&deep).lines.is_empty());
}

#[test]
fn only_a_language_that_fits_the_words_is_believed() {
    for (claimed, known) in [("en-GB", Some("en-GB")), ("de", None)] {
        let page = format!("<html lang='{claimed}'><body><h1>Pier closed again</h1>{TEXT}</body></html>");
        assert_eq!(draft_of_markup(&pieces(&page)).in_language.as_deref(), known, "{claimed}");
    }
}
