use super::*;
use crate::format::article_file::About;
use crate::model::{Actor, ActorKind, Article, BlockKind, Quotation, Reading, Span};
use expect_test::{Expect, expect};

/// An article of “a”, “b” and “c” with the given speakers and countries.
fn article_file(quotations: [(Kind, &str, &str); 4]) -> ArticleFile {
    let mut article = Article::from_blocks([
        (BlockKind::Headline, "Three letters"),
        (BlockKind::Standfirst, "All of them."),
        (BlockKind::Paragraph, "“a” “b” “c” “d”"),
    ]);
    article.date_published = Some("2025-03-01".to_string());
    let start = article.text.find("“a”").unwrap_or_default();
    let code = |code: &str| Country::from_code(code).into_iter().collect::<Vec<_>>();
    let actor = |id: &str, country: &str| Actor {
        id: id.to_string(),
        name: id.to_uppercase(),
        kind: ActorKind::Person,
        unnamed: id == "bob",
        roles: vec![],
        countries: code(country),
        country_certainty: if id == "bob" { 0.5 } else { 1.0 },
        mentions: vec![],
    };
    let quotation = |(nth, (kind, speaker, country)): (usize, (Kind, &str, &str))| Quotation {
        id: format!("q{}", nth + 1),
        kind,
        content: vec![Span::new(start + 8 * nth, start + 8 * nth + 7)],
        verbatim: vec![],
        cue: None,
        source: None,
        speakers: Some(speaker.to_string()).filter(|id| !id.is_empty()).into_iter().collect(),
        countries: code(country),
        certainty: 0.5,
        evidence: vec![],
    };
    let reading = Reading {
        article,
        actors: vec![actor("ann", "FR"), actor("bob", "GB")],
        quotations: quotations.into_iter().enumerate().map(quotation).collect(),
    };
    ArticleFile {
        id: "three".to_string(),
        reading,
        about: About {
            invented: true,
            discover: Some("Which letter is missing?".to_string()),
            ..About::default()
        },
        ..ArticleFile::default()
    }
}

fn sample() -> Collection {
    let quotations = [
        (Kind::Direct, "bob", "GB"),
        (Kind::Direct, "ann", "FR"),
        (Kind::Scare, "", ""),
        (Kind::Direct, "ann", "FR"),
    ];
    Collection {
        title: "Letters".to_string(),
        entries: vec![Collection::entry("three", &article_file(quotations))],
        ..Collection::default()
    }
}

#[test]
fn an_entry_holds_what_the_list_needs_and_no_scare_quotes() {
    expect![[r#"
        {
          "title": "Letters",
          "articles": [
            {
              "id": "three",
              "file": "three.json",
              "headline": "Three letters",
              "standfirst": "All of them.",
              "datePublished": "2025-03-01",
              "inLanguage": "en",
              "invented": true,
              "discover": "Which letter is missing?",
              "speakers": [
                {"id": "bob", "name": "BOB", "unnamed": true, "countries": ["GB"], "certainty": 0.5},
                {"id": "ann", "name": "ANN", "countries": ["FR"]}
              ],
              "quotations": [
                {
                  "id": "q1",
                  "kind": "direct",
                  "content": ["“a”"],
                  "speakers": ["bob"],
                  "countries": ["GB"],
                  "certainty": 0.5
                },
                {
                  "id": "q2",
                  "kind": "direct",
                  "content": ["“b”"],
                  "speakers": ["ann"],
                  "countries": ["FR"],
                  "certainty": 0.5
                },
                {
                  "id": "q4",
                  "kind": "direct",
                  "content": ["“d”"],
                  "speakers": ["ann"],
                  "countries": ["FR"],
                  "certainty": 0.5
                }
              ]
            }
          ]
        }
    "#]]
    .assert_eq(&to_collection_file(&sample()));
}

#[test]
fn writing_then_reading_gives_the_same() {
    assert_eq!(from_collection_file(&to_collection_file(&sample())), Ok(sample()));
}

#[test]
fn who_has_most_quotations_comes_first_then_who_speaks_first() {
    let report = |entry: &Entry| {
        let speakers = entry.speakers_by_quotations();
        let speakers: Vec<_> =
            speakers.iter().map(|(speaker, count)| (speaker.name.as_str(), *count)).collect();
        format!("{:?} {:?}", entry.countries(), speakers)
    };
    expect![[r#"[(FR, 2), (GB, 1)] [("ANN", 2), ("BOB", 1)]"#]].assert_eq(&report(&sample().entries[0]));
    let even = [
        (Kind::Direct, "bob", "GB"),
        (Kind::Mixed, "ann", "FR"),
        (Kind::Direct, "", ""),
        (Kind::Scare, "", ""),
    ];
    expect![[r#"[(GB, 1), (FR, 1)] [("BOB", 1), ("ANN", 1)]"#]]
        .assert_eq(&report(&Collection::entry("even", &article_file(even))));
}

/// The entries that stand after reading and what is said about the others.
fn check(file: &str, expect: Expect) {
    let lines: Vec<String> = match from_collection_file(file) {
        Err(error) => vec![error.to_string()],
        Ok(Collection { entries, broken, .. }) => {
            let entry = |entry: &Entry| {
                format!(
                    "{} in {}: {}, {} quotations",
                    entry.id,
                    entry.file,
                    entry.headline,
                    entry.quotations.len()
                )
            };
            entries.iter().map(entry).chain(broken.iter().map(BrokenEntry::to_string)).collect()
        }
    };
    expect.assert_eq(&(lines.join("\n") + "\n"));
}

#[test]
fn an_entry_made_by_hand_needs_its_file_only() {
    check(
        r#"{"articles": [{"file": "my-article.json", "more": 1}]}"#,
        expect![[r#"
        my-article in my-article.json: my-article, 0 quotations
    "#]],
    );
}

#[test]
fn a_broken_entry_costs_that_entry_only() {
    check(
        r#"{"articles": [7, {"id": "a"}, {"file": "ok.json"}, {"file": "ok.json"}, {"file": "../b.json"},
            {"file": "https://example.org/c.json"}, {"file": "d.json", "speakers": [{"id": "x"}]},
            {"file": "e.json", "quotations": [{"id": "q1", "kind": "sung", "content": "la"}]},
            {"file": "f.json", "quotations": [{"id": "q1", "kind": "direct", "content": "la", "speakers": "x"}]},
            {"file": "last.json", "quotations": [{"id": "q1", "kind": "direct", "content": "la"}]}]}"#,
        expect![[r#"
            ok in ok.json: ok, 0 quotations
            last in last.json: last, 1 quotations
            Article 1 of the list names no file: give it a “file” that lies in the same folder as collection.json.
            Article 2 of the list (“a”) names no file: give it a “file” that lies in the same folder as collection.json.
            Article 4 of the list (“ok.json”) has the id of an article before it: give one of them another “id”.
            Article 5 of the list (“../b.json”) names no file: give it a “file” that lies in the same folder as collection.json.
            Article 6 of the list (“https://example.org/c.json”) names no file: give it a “file” that lies in the same folder as collection.json.
            Article 7 of the list (“d.json”) has an incomplete speaker: give number 1 an “id” and a “name”.
            Article 8 of the list (“e.json”) has an incomplete quotation: check “id”, “kind”, “content” and “speakers” of number 1.
            Article 9 of the list (“f.json”) has an incomplete quotation: check “id”, “kind”, “content” and “speakers” of number 1.
        "#]],
    );
}

#[test]
fn what_is_no_collection_is_refused_in_one_sentence() {
    check(
        "",
        expect![[r#"
        The list of articles is not valid JSON: check commas, brackets and quotation marks near line 1, column 0 of collection.json.
    "#]],
    );
    check(
        "{\"articles\": [\n}",
        expect![[r#"
        The list of articles is not valid JSON: check commas, brackets and quotation marks near line 2, column 1 of collection.json.
    "#]],
    );
    check(
        "[]",
        expect![[r#"
        The list of articles is missing: collection.json should hold “articles”, a list in square brackets.
    "#]],
    );
    check(
        "{\"articles\": 3}",
        expect![[r#"
        The list of articles is missing: collection.json should hold “articles”, a list in square brackets.
    "#]],
    );
    check(
        &" ".repeat(MAX_BYTES + 1),
        expect![[r#"
        The list of articles has 33 MB and may have 32: split the collection in two.
    "#]],
    );
}
