//! The edition, read by a parser of XML.

use std::collections::HashMap;

use annotator::format::tei::{corpus_end, corpus_start, to_corpus_member, to_tei};
use annotator::{Article, BlockKind, Kind, Reading};
use expect_test::{Expect, expect};
use roxmltree::{Document, Node};

use crate::sample::{Random, article, reviewed, sample};

const XML: &str = "http://www.w3.org/XML/1998/namespace";

#[test]
fn the_edition_looks_like_this() {
    expect![[r##"
        <?xml version="1.0" encoding="UTF-8"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0">
        <teiHeader>
        <fileDesc>
        <titleStmt><title>Ferry “miracle” divides two towns</title><respStmt xml:id="resp.n1"><resp>marked up by a program</resp><name>Voices annotator</name></respStmt></titleStmt>
        <publicationStmt><p>Marked up by a program and not published.</p></publicationStmt>
        <sourceDesc><bibl><title level="a">Ferry “miracle” divides two towns</title><publisher>The Invented Post</publisher><date when="2024-02-29">2024-02-29</date><idno type="file">ferry.txt</idno></bibl></sourceDesc>
        </fileDesc>
        <encodingDesc>
        <appInfo><application ident="annotate" version="0.1.0"><label>Voices annotator</label></application></appInfo>
        <editorialDecl><quotation marks="all"><p>Quotation marks are kept in the text.</p></quotation></editorialDecl>
        <classDecl><taxonomy>
        <category xml:id="kind.direct"><catDesc>All of the content stands between quotation marks.</catDesc></category>
        <category xml:id="kind.mixed"><catDesc>Some of the content stands between quotation marks.</catDesc></category>
        <category xml:id="kind.indirect"><catDesc>None of the content stands between quotation marks.</catDesc></category>
        <category xml:id="kind.scare"><catDesc>Words in quotation marks that nobody is shown saying.</catDesc></category>
        </taxonomy></classDecl>
        </encodingDesc>
        <profileDesc>
        <langUsage><language ident="en"/></langUsage>
        <particDesc>
        <listPerson>
        <person xml:id="ida-brandt"><persName>Ída Brandt</persName><occupation>mayor of Nord &amp; Søn</occupation><affiliation><country key="IS"/></affiliation></person>
        <person xml:id="a-senior-official"><persName type="unnamed">a senior official</persName></person>
        </listPerson>
        <listOrg>
        <org xml:id="norland" role="country"><orgName>Norland</orgName><country key="NO"/></org>
        </listOrg>
        </particDesc>
        </profileDesc>
        </teiHeader>
        <text xml:lang="en">
        <body><head>Ferry <soCalled xml:id="q1.1" cert="0.94" resp="#resp.n1" ana="#kind.scare">“miracle”</soCalled> divides two towns</head>

        <head type="standfirst"><said xml:id="q2.1" direct="false" cert="0.94" resp="#resp.n1" ana="#kind.indirect">Neither side will pay</said>, <seg type="cue" corresp="#q2.1">says</seg> Brandt.</head>

        <byline>By Pia Example</byline>

        <p><said xml:id="q3.1" who="#ida-brandt" direct="true" cert="0.94" resp="#resp.n1" ana="#kind.direct" next="#q3.2">“The ferry stays 🙂,”</said> <seg type="cue" corresp="#q3.1">said</seg> <seg type="source" corresp="#q3.1"><rs type="name" ref="#ida-brandt">Ída Brandt</rs>, mayor of Nord &amp; Søn</seg>. <said xml:id="q3.2" who="#ida-brandt" direct="true" cert="0.94" resp="#resp.n1" ana="#kind.direct" prev="#q3.1">“We paid.”</said></p>

        <div><head>Who pays</head>

        <p><seg type="source" corresp="#q4.1"><rs type="pronoun" ref="#ida-brandt">She</rs></seg> <seg type="cue" corresp="#q4.1">said</seg> <said xml:id="q4.1" who="#ida-brandt" direct="false" cert="0.94" resp="#resp.n1" ana="#kind.mixed">that <seg type="source" corresp="#q5.1"><rs type="name" ref="#norland">Norland</rs></seg> had <seg type="cue" corresp="#q5.1">called</seg> <said xml:id="q5.1" who="#norland" direct="false" cert="0.94" resp="#resp.n1" ana="#kind.mixed">the bill <q>“a &lt;bad&gt; joke”</q></said> twice</said>.</p>

        <p><said xml:id="q6.1" who="#a-senior-official #ida-brandt" direct="true" cert="0.94" resp="#resp.n1" ana="#kind.direct" next="#q6.2">“Nobody asked us.</said></p>

        <p><said xml:id="q6.2" who="#a-senior-official #ida-brandt" direct="true" cert="0.94" resp="#resp.n1" ana="#kind.direct" prev="#q6.1">“Nobody will, "ever",”</said> <seg type="source" corresp="#q6.1">a senior official and Brandt</seg> said.</p>

        <list><item><said xml:id="q7.1" who="#ida-brandt" direct="false" cert="0.94" resp="#resp.n1" ana="#kind.indirect">=1+1 is how it works</said>, Brandt <seg type="cue" corresp="#q7.1">wrote</seg>.</item>

        </list><figure><head>The ferry.</head></figure></div></body>
        </text>
        </TEI>
    "##]].assert_eq(&to_tei("ferry.txt", &article(&sample())));
}

fn parsed(document: &str) -> Document<'_> {
    Document::parse(document).unwrap_or_else(|error| panic!("{error} in {document}"))
}

fn find<'a>(document: &'a Document, element: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.has_tag_name(element))
}

fn words(node: Node) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// Every id stands once, every pointer points to one, and next and prev answer each other.
fn check_pointers(document: &Document) {
    let mut by_id = HashMap::new();
    for node in document.descendants() {
        if let Some(id) = node.attribute((XML, "id")) {
            assert!(by_id.insert(id, node).is_none(), "{id} stands twice");
        }
    }
    for node in document.descendants() {
        for name in ["who", "ana", "resp", "corresp", "ref", "next", "prev"] {
            for pointer in node.attribute(name).unwrap_or_default().split(' ').filter(|each| !each.is_empty())
            {
                let id = pointer.strip_prefix('#').expect("a pointer into the document");
                let there = by_id.get(id).unwrap_or_else(|| panic!("nothing has the id {id}"));
                let back = match name {
                    "next" => "prev",
                    "prev" => "next",
                    _ => continue,
                };
                let own = node.attribute((XML, "id")).expect("a piece has an id");
                assert_eq!(there.attribute(back), Some(format!("#{own}").as_str()));
            }
        }
    }
}

/// The text of the body is the article's; the pieces of each quotation are its content.
#[track_caller]
fn check(reading: &Reading) {
    let written = to_tei("x", &article(reading));
    let document = parsed(&written);
    let kept = |text: &str| text.replace(['\u{c}', '\u{1}'], "\u{fffd}");
    let body = find(&document, "body").next().expect("a body");
    assert_eq!(words(body), kept(&reading.article.text));
    check_pointers(&document);
    for quotation in &reading.quotations {
        let element = if quotation.kind == Kind::Scare { "soCalled" } else { "said" };
        let begins = format!("{}.", quotation.id);
        let pieces = find(&document, element)
            .filter(|node| node.attribute((XML, "id")).is_some_and(|id| id.starts_with(&begins)));
        let said: String = pieces.map(words).collect();
        let content: String = quotation.content.iter().map(|span| span.of(&reading.article.text)).collect();
        let letters = |text: String| text.split_whitespace().collect::<String>();
        assert_eq!(letters(said), letters(kept(&content)), "{}", quotation.id);
    }
}

#[test]
fn the_text_is_the_article_and_each_quotation_its_content() {
    check(&sample());
    check(&Reading::default());
    let mut random = Random(5);
    for _ in 0..300 {
        check(&random.reading());
    }
}

#[test]
fn only_what_is_wholly_between_marks_is_direct() {
    let written = to_tei("x", &article(&sample()));
    let document = parsed(&written);
    for said in find(&document, "said") {
        let direct = said.attribute("ana") == Some("#kind.direct");
        assert_eq!(said.attribute("direct"), Some(if direct { "true" } else { "false" }));
    }
    assert_eq!(find(&document, "q").map(words).collect::<Vec<_>>(), ["“a <bad> joke”"]);
}

#[test]
fn what_a_person_decided_is_the_persons() {
    let written = to_tei("x", &reviewed());
    let document = parsed(&written);
    check_pointers(&document);
    let name = |id: &str| {
        let statement = document.descendants().find(|node| node.attribute((XML, "id")) == Some(id));
        statement.and_then(|node| node.children().find(|child| child.has_tag_name("name"))).map(words)
    };
    for mark in find(&document, "said").chain(find(&document, "soCalled")) {
        let by = mark.attribute("resp").and_then(|pointer| name(pointer.trim_start_matches('#')));
        let decided = mark.attribute((XML, "id")) == Some("q2.1");
        assert_eq!(by.as_deref(), Some(if decided { "A <reader>" } else { "Voices annotator" }));
    }
}

#[test]
fn a_corpus_keeps_the_ids_of_its_articles_apart() {
    let members = (1..=3).map(|number| to_corpus_member("x", &reviewed(), number)).collect::<String>();
    let corpus = corpus_start() + &members + &corpus_end();
    let document = parsed(&corpus);
    assert_eq!(find(&document, "TEI").count(), 3);
    check_pointers(&document);
}

/// The elements of the body, without the marks inside, for blocks of these kinds.
#[track_caller]
fn check_layout(kinds: &[BlockKind], expect: Expect) {
    let blocks = Article::from_blocks(kinds.iter().map(|&kind| (kind, "x")));
    let written = to_tei("x", &article(&Reading { article: blocks, ..Reading::default() }));
    let document = parsed(&written);
    let body = find(&document, "body").next().expect("a body");
    let range = body.range();
    expect.assert_eq(&document.input_text()[range].replace("\n\n", " "));
}

#[test]
fn heads_stand_at_the_top_of_the_text_or_of_a_section() {
    use BlockKind::{Byline, Heading, Headline, Paragraph, Standfirst};
    check_layout(
        &[Headline, Standfirst, Byline, Paragraph],
        expect![[
            r#"<body><head>x</head> <head type="standfirst">x</head> <byline>x</byline> <p>x</p></body>"#
        ]],
    );
    check_layout(
        &[Byline, Headline, Paragraph, Heading, Paragraph, Heading, Paragraph],
        expect![
            "<body><byline>x</byline> <head>x</head> <p>x</p> <div><head>x</head> <p>x</p> </div><div><head>x</head> <p>x</p></div></body>"
        ],
    );
    check_layout(
        &[Paragraph, Headline, Standfirst, Byline],
        expect![[
            r#"<body><p>x</p> <div><head>x</head> <ab type="standfirst">x</ab> <ab type="byline">x</ab></div></body>"#
        ]],
    );
}

#[test]
fn a_body_has_more_than_heads() {
    check_layout(&[], expect!["<body><p/></body>"]);
    check_layout(&[BlockKind::Headline], expect!["<body><head>x</head><p/></body>"]);
    check_layout(&[BlockKind::Caption], expect!["<body><figure><head>x</head></figure><p/></body>"]);
}

#[test]
fn items_that_follow_each_other_are_one_list() {
    use BlockKind::{Blockquote, Caption, ListItem, Paragraph};
    check_layout(
        &[ListItem, ListItem, Paragraph, ListItem],
        expect![
            "<body><list><item>x</item> <item>x</item> </list><p>x</p> <list><item>x</item></list></body>"
        ],
    );
    check_layout(
        &[Blockquote, ListItem, Caption],
        expect!["<body><quote>x</quote> <list><item>x</item> </list><figure><head>x</head></figure></body>"],
    );
}
