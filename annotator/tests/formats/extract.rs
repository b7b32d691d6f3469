//! The extracts, to look at, and with words that would like to be markup.

use annotator::format::article_file::ArticleFile;
use annotator::format::extract::{Labels, to_html, to_markdown};
use annotator::{Article, BlockKind, Reading, country_name};
use expect_test::expect;

use crate::sample::{Random, article, reviewed, sample};

/// Labels as an app in English would hand them in.
pub fn with_labels<T>(use_them: impl FnOnce(&Labels) -> T) -> T {
    use_them(&Labels {
        language: "en",
        title: "Two articles",
        country: &country_name,
        kind: &|kind| kind.as_str().to_string(),
        day: &|day| format!("on {day}"),
        paragraph: &|number| format!("paragraph {number}"),
        certainty: &|share| format!("{:.0} % certain", share * 100.0),
        nobody: "somebody",
        reviewed: "decided by a person",
        invented: "Made up for practice.",
        empty: "Nobody is quoted.",
    })
}

fn file() -> ArticleFile {
    let mut file = reviewed();
    file.about.url = Some("https://example.org/ferry?a=1&b=2".to_string());
    file.about.invented = true;
    file
}

#[test]
fn the_markdown_looks_like_this() {
    expect![[r##"
        # Ferry “miracle” divides two towns

        The Invented Post · on 2024-02-29 · <https://example.org/ferry?a=1&b=2>

        *Made up for practice.*

        **somebody** · says · indirect · decided by a person

        > Neither side will pay

        **Ída Brandt** · Iceland · said · direct · paragraph 1 · 94 % certain

        > “The ferry stays 🙂,” \[…\] “We paid.”

        **Ída Brandt** · Iceland · said · mixed · paragraph 2 · 94 % certain

        > that Norland had called the bill “a \<bad\> joke” twice

        **Norland** · called · mixed · paragraph 2 · 94 % certain

        > the bill “a \<bad\> joke”

        **a senior official, Ída Brandt** · direct · paragraph 3 · 94 % certain

        > “Nobody asked us.
        >
        > “Nobody will, "ever",”

        **Ída Brandt** · wrote · indirect · paragraph 5 · 94 % certain

        > \=1+1 is how it works
    "##]]
    .assert_eq(&with_labels(|labels| to_markdown(&[&file()], labels)));
}

#[test]
fn the_page_looks_like_this() {
    let page = with_labels(|labels| to_html(&[&file()], labels));
    let body = page.find("<body>").expect("a body");
    expect![[r#"
        <body>
        <article>
        <h1 lang="en" dir="auto">Ferry “miracle” divides two towns</h1>
        <p class="facts">The Invented Post · on 2024-02-29 · <a href="https://example.org/ferry?a=1&amp;b=2" rel="noreferrer">https://example.org/ferry?a=1&amp;b=2</a></p>
        <p><em>Made up for practice.</em></p>
        <figure>
        <figcaption><b>somebody</b> <small>says · indirect · decided by a person</small></figcaption>
        <blockquote lang="en"><p dir="auto">Neither side will pay</p></blockquote>
        </figure>
        <figure>
        <figcaption><b>Ída Brandt</b> <small>Iceland · said · direct · paragraph 1 · 94 % certain</small></figcaption>
        <blockquote lang="en"><p dir="auto">“The ferry stays 🙂,” […] “We paid.”</p></blockquote>
        </figure>
        <figure>
        <figcaption><b>Ída Brandt</b> <small>Iceland · said · mixed · paragraph 2 · 94 % certain</small></figcaption>
        <blockquote lang="en"><p dir="auto">that Norland had called the bill “a &lt;bad&gt; joke” twice</p></blockquote>
        </figure>
        <figure>
        <figcaption><b>Norland</b> <small>called · mixed · paragraph 2 · 94 % certain</small></figcaption>
        <blockquote lang="en"><p dir="auto">the bill “a &lt;bad&gt; joke”</p></blockquote>
        </figure>
        <figure>
        <figcaption><b>a senior official, Ída Brandt</b> <small>direct · paragraph 3 · 94 % certain</small></figcaption>
        <blockquote lang="en"><p dir="auto">“Nobody asked us.</p><p dir="auto">“Nobody will, &quot;ever&quot;,”</p></blockquote>
        </figure>
        <figure>
        <figcaption><b>Ída Brandt</b> <small>wrote · indirect · paragraph 5 · 94 % certain</small></figcaption>
        <blockquote lang="en"><p dir="auto">=1+1 is how it works</p></blockquote>
        </figure>
        </article>
        </body>
        </html>
    "#]].assert_eq(&page[body..]);
}

#[test]
fn several_articles_stand_under_one_title() {
    let empty = article(&Reading::default());
    let files = [&file(), &empty];
    let markdown = with_labels(|labels| to_markdown(&files, labels));
    let headings: Vec<&str> = markdown.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(headings, ["# Two articles", "## Ferry “miracle” divides two towns", "## ferry"]);
    assert!(markdown.ends_with("## ferry\n\nNobody is quoted.\n"), "{markdown}");
    let page = with_labels(|labels| to_html(&files, labels));
    assert_eq!((page.matches("<h1>").count(), page.matches("<h2 ").count()), (1, 2));
}

/// Every tag of the page is one of ours, and every sign of Markdown is one of ours.
#[track_caller]
fn check_words_stay_words(file: &ArticleFile) {
    let page = with_labels(|labels| to_html(&[file], labels));
    let body = &page[page.find("<body>").expect("a body")..];
    for tag in body.split('<').skip(1) {
        let tag = tag.split_once('>').map_or(tag, |(tag, _)| tag);
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        let ours = [
            "body",
            "html",
            "article",
            "h1",
            "p",
            "a",
            "em",
            "figure",
            "figcaption",
            "b",
            "small",
            "blockquote",
        ];
        assert!(ours.contains(&name), "{tag:?} in {body}");
        assert!(!tag.contains("script:") && !tag.contains(" on"), "{tag:?}");
    }
    let markdown = with_labels(|labels| to_markdown(&[file], labels));
    let mut letters = markdown.replace("\\\\", "").chars().collect::<Vec<_>>();
    letters.insert(0, '\n');
    for pair in letters.windows(2) {
        assert!(
            !matches!(pair, [before, '<' | '[' | '`' | '_'] if *before != '\\'),
            "{pair:?} in {markdown}"
        );
    }
}

#[test]
fn words_stay_words() {
    let mut random = Random(19);
    for _ in 0..100 {
        check_words_stay_words(&article(&random.reading()));
    }
    let hostile = "<script>x()</script> \"><img src=x onerror=x()> [a](javascript:x()) `b` _c_ \\";
    let text = [(BlockKind::Headline, hostile), (BlockKind::Paragraph, hostile)];
    let mut file = article(&Reading { article: Article::from_blocks(text), ..sample() });
    file.reading.article.publisher = Some(hostile.to_string());
    file.reading.actors[0].name = hostile.to_string();
    for link in ["javascript:x()", "https://x\" onclick=\"x()", "data:text/html,<b>", "http://a b"] {
        file.about.url = Some(link.to_string());
        check_words_stay_words(&file);
    }
}

#[test]
fn only_a_link_to_the_web_becomes_a_link() {
    let links = |link: &str| {
        let mut file = article(&sample());
        file.about.url = Some(link.to_string());
        with_labels(|labels| to_html(&[&file], labels)).matches("<a href").count()
    };
    assert_eq!(links("https://example.org/a"), 1);
    assert_eq!(links("HTTP://example.org/a"), 1);
    assert_eq!(links("javascript:x()"), 0);
    assert_eq!(links("//example.org"), 0);
    assert_eq!(links("https://example.org/a b"), 0);
}
