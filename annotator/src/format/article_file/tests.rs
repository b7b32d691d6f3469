//! The file against readings, edits of hand and nonsense.

use super::*;
use crate::model::{
    Actor, ActorKind, Article, Because, BlockKind, Country, Evidence, Form, Kind, Mention, Quotation,
    Removal, Removed, Span,
};
use expect_test::{Expect, expect};
use serde_json::Value;

/// A small article with everything in it once, characters of several bytes included.
fn sample() -> ArticleFile {
    let mut article = Article::from_blocks([
        (BlockKind::Headline, "Café “closes”"),
        (BlockKind::Paragraph, "Mayor Ída Brandt said the café was “done for”. She left."),
    ]);
    article.publisher = Some("The Morning Kettle".to_string());
    article.date_published = Some("2025-03-01".to_string());
    article.removed = vec![Removed { text: "Share".to_string(), reason: Removal::Share }];
    let text = article.text.clone();
    let span = |words: &str| {
        let start = text.find(words).expect("words of the sample");
        Span::new(start, start + words.len())
    };
    let quotation = Quotation {
        id: "q1".to_string(),
        kind: Kind::Mixed,
        content: vec![span("the café was “done for”")],
        verbatim: vec![span("“done for”")],
        cue: Some(span("said")),
        source: Some(span("Mayor Ída Brandt")),
        speakers: vec!["ida-brandt".to_string()],
        countries: Country::from_code("IS").into_iter().collect(),
        certainty: 0.937,
        evidence: vec![
            Evidence {
                because: Because::CueAndSubject, spans: vec![span("said"), span("Mayor Ída Brandt")]
            },
            Evidence { because: Because::Reviewed, spans: vec![] },
        ],
    };
    let scare = Quotation {
        id: "q2".to_string(),
        kind: Kind::Scare,
        content: vec![span("“closes”")],
        verbatim: vec![span("“closes”")],
        cue: None,
        source: None,
        speakers: vec![],
        countries: vec![],
        certainty: 0.5,
        evidence: vec![Evidence { because: Because::NobodySaysIt, spans: vec![span("“closes”")] }],
    };
    let actor = Actor {
        id: "ida-brandt".to_string(),
        name: "Ída Brandt".to_string(),
        kind: ActorKind::Person,
        unnamed: false,
        roles: vec!["Mayor".to_string()],
        countries: Country::from_code("IS").into_iter().collect(),
        country_certainty: 1.0,
        mentions: vec![
            Mention { span: span("Ída Brandt"), form: Form::Name },
            Mention { span: span("She"), form: Form::Pronoun },
        ],
    };
    ArticleFile {
        id: "cafe".to_string(),
        reading: Reading { article, actors: vec![actor], quotations: vec![quotation, scare] },
        about: About {
            invented: true,
            author: Some(Agent { kind: AgentKind::Organisation, name: "Voices".to_string() }),
            url: Some("https://example.org/cafe".to_string()),
            license: Some("CC0-1.0".to_string()),
            note: Some("Made up.".to_string()),
            discover: Some("Who closes what?".to_string()),
            based_on: Some("cafe-closes".to_string()),
            reviewer: Some(Agent { kind: AgentKind::Person, name: "A reader".to_string() }),
            ..About::default()
        },
        ..ArticleFile::default()
    }
}

/// The sample's file after an edit of its JSON.
fn edited(edit: impl FnOnce(&mut Value)) -> String {
    let mut document: Value = serde_json::from_str(&sample().to_text()).expect("the sample is JSON");
    edit(&mut document);
    document.to_string()
}

/// What stands after reading: every annotated stretch, then the orphans with their reasons; or
/// the error's sentence.
fn check(file: &str, expect: Expect) {
    let report = match from_article_file(file) {
        Err(error) => format!("{error}\n"),
        Ok(file) => {
            let text = &file.reading.article.text;
            let mut lines = Vec::new();
            for block in &file.reading.article.blocks {
                lines.push(format!("{}: {}", block.kind.as_str(), block.span.of(text)));
            }
            for actor in &file.reading.actors {
                let mentions: Vec<_> = actor.mentions.iter().map(|mention| mention.span.of(text)).collect();
                lines.push(format!("{}: {}", actor.id, mentions.join(" | ")));
            }
            for quotation in &file.reading.quotations {
                let content: Vec<_> = quotation.content.iter().map(|span| span.of(text)).collect();
                lines.push(format!("{}: {}", quotation.id, content.join(" | ")));
            }
            for orphan in &file.orphans {
                lines.push(format!("orphan {} “{}”: {}", orphan.id, orphan.words, orphan.reason));
            }
            lines.join("\n") + "\n"
        }
    };
    expect.assert_eq(&report);
}

#[test]
fn writing_then_reading_gives_the_same() {
    let sample = sample();
    let written = to_article_file(&sample.id, &sample.reading, &sample.about);
    assert_eq!(from_article_file(&written).as_ref(), Ok(&sample));
    assert_eq!(from_article_file(&written).map(|file| file.to_text()), Ok(written));
}

#[test]
fn an_article_without_findings_is_kept_too() {
    let article = Article::from_blocks([(BlockKind::Paragraph, "Nobody speaks.")]);
    let reading = Reading { article, ..Reading::default() };
    let read = from_article_file(&to_article_file("", &reading, &About::default()));
    assert_eq!(read, Ok(ArticleFile { reading, ..ArticleFile::default() }));
}

#[test]
fn the_file_looks_like_this() {
    let document = sample().to_text();
    let start = document.find("  \"articleBody\"").expect("a body");
    expect![[r##"
          "articleBody": "Café “closes”\n\nMayor Ída Brandt said the café was “done for”. She left.",
          "blocks": [{"kind": "headline", "start": 0, "end": 13}, {"kind": "paragraph", "start": 15, "end": 71}],
          "removed": [{"text": "Share", "reason": "share"}],
          "actors": [
            {
              "@id": "#actor/ida-brandt",
              "@type": "Person",
              "name": "Ída Brandt",
              "roles": ["Mayor"],
              "countries": ["IS"]
            }
          ],
          "annotations": [
            {
              "id": "#mention/ida-brandt/1",
              "type": "Annotation",
              "motivation": "identifying",
              "creator": {"type": "Software", "name": "Voices annotator"},
              "body": {
                "type": "SpecificResource",
                "source": "#actor/ida-brandt",
                "purpose": "identifying",
                "form": "name"
              },
              "target": {
                "source": "#article",
                "selector": [
                  {
                    "type": "TextQuoteSelector",
                    "exact": "Ída Brandt",
                    "prefix": "Café “closes”\n\nMayor ",
                    "suffix": " said the café was “done for”. S"
                  },
                  {"type": "TextPositionSelector", "start": 21, "end": 31}
                ]
              }
            },
            {
              "id": "#mention/ida-brandt/2",
              "type": "Annotation",
              "motivation": "identifying",
              "creator": {"type": "Software", "name": "Voices annotator"},
              "body": {
                "type": "SpecificResource",
                "source": "#actor/ida-brandt",
                "purpose": "identifying",
                "form": "pronoun"
              },
              "target": {
                "source": "#article",
                "selector": [
                  {
                    "type": "TextQuoteSelector",
                    "exact": "She",
                    "prefix": "t said the café was “done for”. ",
                    "suffix": " left."
                  },
                  {"type": "TextPositionSelector", "start": 62, "end": 65}
                ]
              }
            },
            {
              "id": "#quotation/q1",
              "type": "Annotation",
              "motivation": "classifying",
              "creator": {"type": "Person", "name": "A reader"},
              "body": {
                "type": "Quotation",
                "kind": "mixed",
                "speakers": ["#actor/ida-brandt"],
                "countries": ["IS"],
                "certainty": 0.937,
                "evidence": [
                  {
                    "because": "cue-and-subject",
                    "spans": [
                      {
                        "source": "#article",
                        "selector": [
                          {
                            "type": "TextQuoteSelector",
                            "exact": "said",
                            "prefix": "Café “closes”\n\nMayor Ída Brandt ",
                            "suffix": " the café was “done for”. She le"
                          },
                          {"type": "TextPositionSelector", "start": 32, "end": 36}
                        ]
                      },
                      {
                        "source": "#article",
                        "selector": [
                          {
                            "type": "TextQuoteSelector",
                            "exact": "Mayor Ída Brandt",
                            "prefix": "Café “closes”\n\n",
                            "suffix": " said the café was “done for”. S"
                          },
                          {"type": "TextPositionSelector", "start": 15, "end": 31}
                        ]
                      }
                    ]
                  },
                  {"because": "reviewed", "spans": []}
                ]
              },
              "target": [
                {
                  "source": "#article",
                  "role": "content",
                  "selector": [
                    {
                      "type": "TextQuoteSelector",
                      "exact": "the café was “done for”",
                      "prefix": "“closes”\n\nMayor Ída Brandt said ",
                      "suffix": ". She left."
                    },
                    {"type": "TextPositionSelector", "start": 37, "end": 60}
                  ]
                },
                {
                  "source": "#article",
                  "role": "verbatim",
                  "selector": [
                    {
                      "type": "TextQuoteSelector",
                      "exact": "“done for”",
                      "prefix": "or Ída Brandt said the café was ",
                      "suffix": ". She left."
                    },
                    {"type": "TextPositionSelector", "start": 50, "end": 60}
                  ]
                },
                {
                  "source": "#article",
                  "role": "cue",
                  "selector": [
                    {
                      "type": "TextQuoteSelector",
                      "exact": "said",
                      "prefix": "Café “closes”\n\nMayor Ída Brandt ",
                      "suffix": " the café was “done for”. She le"
                    },
                    {"type": "TextPositionSelector", "start": 32, "end": 36}
                  ]
                },
                {
                  "source": "#article",
                  "role": "source",
                  "selector": [
                    {
                      "type": "TextQuoteSelector",
                      "exact": "Mayor Ída Brandt",
                      "prefix": "Café “closes”\n\n",
                      "suffix": " said the café was “done for”. S"
                    },
                    {"type": "TextPositionSelector", "start": 15, "end": 31}
                  ]
                }
              ]
            },
            {
              "id": "#quotation/q2",
              "type": "Annotation",
              "motivation": "classifying",
              "creator": {"type": "Software", "name": "Voices annotator"},
              "body": {
                "type": "Quotation",
                "kind": "scare",
                "speakers": [],
                "countries": [],
                "certainty": 0.5,
                "evidence": [
                  {
                    "because": "nobody-says-it",
                    "spans": [
                      {
                        "source": "#article",
                        "selector": [
                          {
                            "type": "TextQuoteSelector",
                            "exact": "“closes”",
                            "prefix": "Café ",
                            "suffix": "\n\nMayor Ída Brandt said the café"
                          },
                          {"type": "TextPositionSelector", "start": 5, "end": 13}
                        ]
                      }
                    ]
                  }
                ]
              },
              "target": [
                {
                  "source": "#article",
                  "role": "content",
                  "selector": [
                    {
                      "type": "TextQuoteSelector",
                      "exact": "“closes”",
                      "prefix": "Café ",
                      "suffix": "\n\nMayor Ída Brandt said the café"
                    },
                    {"type": "TextPositionSelector", "start": 5, "end": 13}
                  ]
                },
                {
                  "source": "#article",
                  "role": "verbatim",
                  "selector": [
                    {
                      "type": "TextQuoteSelector",
                      "exact": "“closes”",
                      "prefix": "Café ",
                      "suffix": "\n\nMayor Ída Brandt said the café"
                    },
                    {"type": "TextPositionSelector", "start": 5, "end": 13}
                  ]
                }
              ]
            }
          ]
        }
    "##]].assert_eq(&document[start..]);
}

#[test]
fn an_edited_text_takes_its_annotations_along() {
    check(
        &edited(|file| {
            let text = file["articleBody"]
                .as_str()
                .expect("a text")
                .replace("Café", "A café")
                .replace("left", "went");
            file["articleBody"] = text.into();
            file["blocks"] = Value::Null;
        }),
        expect![[r#"
            paragraph: A café “closes”
            paragraph: Mayor Ída Brandt said the café was “done for”. She went.
            ida-brandt: Ída Brandt | She
            q1: the café was “done for”
            q2: “closes”
        "#]],
    );
}

#[test]
fn what_lost_its_words_becomes_an_orphan_and_stays_in_the_file() {
    let file = edited(|file| {
        let text = file["articleBody"].as_str().expect("a text").replace("done for", "open");
        file["articleBody"] = text.into();
        file["blocks"] = Value::Null;
    });
    check(
        &file,
        expect![[r#"
        headline: Café “closes”
        paragraph: Mayor Ída Brandt said the café was “open”. She left.
        ida-brandt: Ída Brandt
        q2: “closes”
        orphan #mention/ida-brandt/2 “She”: Its words no longer stand in the article.
        orphan #quotation/q1 “the café was “done for””: Its words no longer stand in the article.
    "#]],
    );
    let read = from_article_file(&file).expect("an article");
    assert_eq!(from_article_file(&read.to_text()).as_ref(), Ok(&read));
}

#[test]
fn something_odd_in_one_annotation_costs_that_annotation() {
    let cases: [(&str, Value); 7] = [
        ("/annotations/2/body/kind", "sung".into()),
        ("/annotations/2/body/speakers", "#actor/nobody".into()),
        ("/annotations/2/target", Value::Null),
        ("/annotations/2/target/1/selector", Value::Null),
        ("/annotations/3/id", "#quotation/q1".into()),
        ("/annotations/1/body/source", "#actor/nobody".into()),
        ("/annotations/0", 7.into()),
    ];
    let mut report = String::new();
    for (at, value) in cases {
        let file = edited(|file| *file.pointer_mut(at).expect(at) = value);
        let read = from_article_file(&file).expect(at);
        let mentions: usize = read.reading.actors.iter().map(|actor| actor.mentions.len()).sum();
        let [orphan] = read.orphans.as_slice() else { panic!("{at}: not one orphan") };
        assert_eq!(mentions + read.reading.quotations.len(), 3, "{at}");
        report += &format!("{at} → {:?} {:?}\n", orphan.id, orphan.reason);
    }
    expect![[r##"
        /annotations/2/body/kind → "#quotation/q1" NotUnderstood
        /annotations/2/body/speakers → "#quotation/q1" UnknownActor
        /annotations/2/target → "#quotation/q1" NotUnderstood
        /annotations/2/target/1/selector → "#quotation/q1" NoWords
        /annotations/3/id → "#quotation/q1" SameId
        /annotations/1/body/source → "#mention/ida-brandt/2" UnknownActor
        /annotations/0 → "" NotUnderstood
    "##]]
    .assert_eq(&report);
}

#[test]
fn a_hand_made_file_needs_little() {
    check(
        r##"{"@type": "NewsArticle", "headline": "Rain", "articleBody": "Rain\n\n“It rains,” she said.\n\n\n\nIt did.",
            "publisher": "The Morning Kettle", "datePublished": "2025-03-01T08:00:00Z",
            "actors": {"@id": "she", "@type": "Person", "name": "She"},
            "annotations": {"id": "https://example.org/x.json#mention/she/1",
                "body": {"source": "https://example.org/x.json#actor/she", "form": "pronoun"},
                "target": {"selector": {"type": "TextQuoteSelector", "exact": "she", "suffix": " said"}}},
            "something": ["else"]}"##,
        expect![[r#"
            headline: Rain
            paragraph: “It rains,” she said.
            paragraph: It did.
            she: she
        "#]],
    );
}

#[test]
fn what_is_no_article_is_refused_in_one_sentence() {
    let broken = |at: &str, value: Value| edited(|file| *file.pointer_mut(at).expect(at) = value);
    check(
        "",
        expect![[r#"
        The file is not valid JSON: check commas, brackets and quotation marks near line 1, column 0.
    "#]],
    );
    check(
        "{\"@type\": \"NewsArticle\",\n}",
        expect![[r#"
        The file is not valid JSON: check commas, brackets and quotation marks near line 2, column 1.
    "#]],
    );
    check(
        "[1, 2]",
        expect![[r#"
        The file is not an article: its “@type” should be “NewsArticle”; choose a file that Voices saved.
    "#]],
    );
    check(
        "{\"type\": \"Recipe\"}",
        expect![[r#"
        The file is not an article: its “@type” should be “NewsArticle”; choose a file that Voices saved.
    "#]],
    );
    check(
        "{\"@type\": \"NewsArticle\", \"articleBody\": \" \"}",
        expect![[r#"
        The article has no text: put its words into “articleBody”.
    "#]],
    );
    check(
        &broken("/blocks/1/start", 3.into()),
        expect![[r#"
        Block 2 does not fit the text: correct its “kind”, “start” and “end”, or take “blocks” out to make every paragraph a block.
    "#]],
    );
    check(
        &broken("/blocks/1/end", 40.into()),
        expect![[r#"
        Block 2 does not fit the text: correct its “kind”, “start” and “end”, or take “blocks” out to make every paragraph a block.
    "#]],
    );
    check(
        &broken("/blocks/0/end", 4_000.into()),
        expect![[r#"
        Block 1 does not fit the text: correct its “kind”, “start” and “end”, or take “blocks” out to make every paragraph a block.
    "#]],
    );
    check(
        &broken("/blocks/0/kind", "poem".into()),
        expect![[r#"
        Block 1 does not fit the text: correct its “kind”, “start” and “end”, or take “blocks” out to make every paragraph a block.
    "#]],
    );
    check(
        &broken("/actors/0/@type", "Robot".into()),
        expect![[r#"
        Actor 1 is incomplete: give it an “@id”, a “name” and the “@type” Person, Organization or Country.
    "#]],
    );
    check(
        &edited(|file| file["actors"] = vec![file["actors"][0].clone(); 2].into()),
        expect![[r#"
        Two actors have the id “ida-brandt”: give one of them another “@id”.
    "#]],
    );
    check(
        &"[".repeat(100_000),
        expect![[r#"
        The file is not valid JSON: check commas, brackets and quotation marks near line 1, column 128.
    "#]],
    );
    check(
        &" ".repeat(MAX_BYTES + 1),
        expect![[r#"
        The file has 33 MB and an article file may have 32: split the article in two.
    "#]],
    );
}

#[test]
fn a_file_of_a_later_generation_is_refused_and_a_later_version_of_this_one_is_read() {
    let of_version = |version: Value| edited(|file| file["formatVersion"] = version);
    check(
        &of_version("2.0".into()),
        expect![[r#"
        The file was made by a later version of Voices (its format is 2.0): open it there, or get the new version.
    "#]],
    );
    for version in ["3".into(), 2.into(), "10.1-draft".into()] {
        let refused = from_article_file(&of_version(version));
        assert!(matches!(refused, Err(ArticleFileError::LaterVersion { .. })), "{refused:?}");
    }
    for version in ["1.0".into(), "1.99".into(), 1.into(), Value::Null, "".into(), "new".into()] {
        assert_eq!(from_article_file(&of_version(version)), Ok(sample()));
    }
}

#[test]
fn no_mutation_of_a_file_is_too_odd_to_read() {
    let original = sample().to_text();
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = |limit: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random % limit as u64) as usize
    };
    let mut articles = 0;
    for _ in 0..1_000 {
        let mut characters: Vec<char> = original.chars().collect();
        for _ in 0..=below(4) {
            let at = below(characters.len());
            let end = (at + below(40)).min(characters.len());
            match below(6) {
                0 => drop(characters.drain(at..end)),
                1 => characters.splice(at..at, "é“".chars()).for_each(drop),
                2 => characters.splice(at..at, characters[at..end].to_vec()).for_each(drop),
                _ => {
                    // Inside the values, so that the file stays JSON and the reader has to think.
                    let digit = (at..characters.len()).find(|&each| characters[each].is_alphanumeric());
                    let new = char::from_digit(below(10) as u32, 10).unwrap_or('0');
                    digit.into_iter().for_each(|each| characters[each] = new);
                }
            }
        }
        let mutated: String = characters.into_iter().collect();
        let Ok(file) = from_article_file(&mutated) else { continue };
        articles += 1;
        let text = &file.reading.article.text;
        let spans = file.reading.quotations.iter().flat_map(|quotation| &quotation.content).copied();
        let mentions =
            file.reading.actors.iter().flat_map(|actor| &actor.mentions).map(|mention| mention.span);
        for span in spans.chain(mentions) {
            assert!(text.get(span.start..span.end).is_some(), "{span:?} in {mutated}");
        }
        assert_eq!(
            from_article_file(&file.to_text()).map(|again| again.reading),
            Ok(file.reading),
            "{mutated}"
        );
    }
    assert!(articles > 250, "only {articles} of the mutations were still articles");
}

#[test]
fn a_link_that_would_run_is_left_out() {
    for (link, kept) in
        [("https://example.org/a", true), ("javascript:alert(1)", false), ("java\nscript:alert(1)", false)]
    {
        let text = serde_json::json!({"@type": "NewsArticle", "articleBody": "Quiet day.", "url": link, "license": link});
        let about = from_article_file(&text.to_string()).expect("an article").about;
        assert_eq!((about.url.is_some(), about.license.is_some()), (kept, kept), "{link}");
    }
}
