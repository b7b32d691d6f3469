//! The web annotations, anchored anew on the text of the article.

use std::collections::HashSet;

use annotator::Reading;
use annotator::format::webannotation::to_web_annotations;
use expect_test::expect;
use serde_json::Value;

use crate::sample::{Random, article, reviewed, sample};

fn items(reading: &Reading) -> Vec<Value> {
    let written = to_web_annotations("page one.txt", &article(reading));
    let collection: Value = serde_json::from_str(&written).expect("JSON");
    let items = collection["first"]["items"].as_array().expect("a page of items").clone();
    assert_eq!(collection["total"], items.len());
    items
}

#[test]
fn the_annotations_look_like_this() {
    let mut reading = sample();
    reading.quotations.drain(..6);
    expect![[r#"
        {
          "@context": "http://www.w3.org/ns/anno.jsonld",
          "id": "page%20one.txt#annotations",
          "type": "AnnotationCollection",
          "label": "Ferry “miracle” divides two towns",
          "generator": {"type": "Software", "name": "Voices annotator", "schema:softwareVersion": "0.1.0"},
          "total": 2,
          "first": {
            "id": "page%20one.txt#annotations/1",
            "type": "AnnotationPage",
            "partOf": "page%20one.txt#annotations",
            "startIndex": 0,
            "items": [
              {
                "id": "page%20one.txt#quotation/q7",
                "type": "Annotation",
                "motivation": "classifying",
                "creator": {"type": "Software", "name": "Voices annotator", "schema:softwareVersion": "0.1.0"},
                "body": [
                  {"type": "TextualBody", "purpose": "classifying", "value": "indirect"},
                  {
                    "type": "SpecificResource",
                    "purpose": "identifying",
                    "source": {"id": "page%20one.txt#actor/ida-brandt", "name": "Ída Brandt"}
                  },
                  {"type": "TextualBody", "purpose": "assessing", "value": "0.94"},
                  {"type": "TextualBody", "purpose": "commenting", "value": "cue-and-subject"}
                ],
                "target": [
                  {
                    "type": "SpecificResource",
                    "source": "page%20one.txt#article",
                    "selector": [
                      {
                        "type": "TextQuoteSelector",
                        "exact": "=1+1 is how it works",
                        "prefix": "nior official and Brandt said.\n\n",
                        "suffix": ", Brandt wrote.\n\nThe ferry."
                      },
                      {"type": "TextPositionSelector", "start": 312, "end": 332}
                    ]
                  }
                ]
              },
              {
                "id": "page%20one.txt#quotation/q7/cue",
                "type": "Annotation",
                "motivation": "linking",
                "creator": {"type": "Software", "name": "Voices annotator", "schema:softwareVersion": "0.1.0"},
                "body": [
                  {"type": "TextualBody", "purpose": "tagging", "value": "cue"},
                  {"type": "SpecificResource", "purpose": "linking", "source": "page%20one.txt#quotation/q7"}
                ],
                "target": [
                  {
                    "type": "SpecificResource",
                    "source": "page%20one.txt#article",
                    "selector": [
                      {
                        "type": "TextQuoteSelector",
                        "exact": "wrote",
                        "prefix": ".\n\n=1+1 is how it works, Brandt ",
                        "suffix": ".\n\nThe ferry."
                      },
                      {"type": "TextPositionSelector", "start": 341, "end": 346}
                    ]
                  }
                ]
              }
            ]
          }
        }
    "#]].assert_eq(&to_web_annotations("page one.txt", &article(&reading)));
}

/// Every target finds its words by its position, and by its words and context in one place only,
/// or in several where they stand alike.
#[track_caller]
fn check(reading: &Reading) {
    let text = &reading.article.text;
    let letters: Vec<char> = text.chars().collect();
    let mut ids = HashSet::new();
    for item in items(reading) {
        assert!(ids.insert(item["id"].to_string()), "{} stands twice", item["id"]);
        for target in item["target"].as_array().expect("targets") {
            let quote = &target["selector"][0];
            let part = |name: &str| quote[name].as_str().expect("words");
            let point = |name: &str| target["selector"][1][name].as_u64().expect("a number") as usize;
            let there: String = letters[point("start")..point("end")].iter().collect();
            assert_eq!(there, part("exact"));
            let around = format!("{}{}{}", part("prefix"), part("exact"), part("suffix"));
            let begins = point("start") - part("prefix").chars().count();
            let at = letters.iter().take(begins).map(|letter| letter.len_utf8()).sum::<usize>();
            assert!(text[at..].starts_with(&around), "{around:?} does not stand at {begins}");
        }
    }
}

#[test]
fn targets_find_their_words_again() {
    check(&sample());
    let mut random = Random(13);
    for _ in 0..200 {
        check(&random.reading());
    }
}

#[test]
fn each_quotation_is_one_annotation_and_one_for_each_of_its_parts() {
    let items = items(&sample());
    let ids: Vec<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
    let of = |quotation: &str| {
        let whole = format!("page%20one.txt#quotation/{quotation}");
        ids.iter().filter_map(|id| id.strip_prefix(&whole)).collect::<Vec<_>>()
    };
    assert_eq!(of("q1"), ["", "/verbatim"]);
    assert_eq!(of("q3"), ["", "/verbatim", "/cue", "/source"]);
    assert_eq!(of("q7"), ["", "/cue"]);
}

#[test]
fn a_reviewed_quotation_is_the_reviewers() {
    let written = to_web_annotations("x", &reviewed());
    let collection: Value = serde_json::from_str(&written).expect("JSON");
    for item in collection["first"]["items"].as_array().expect("items") {
        let reviewed = item["id"].as_str().is_some_and(|id| id.contains("/q2"));
        assert_eq!(item["creator"]["name"], if reviewed { "A <reader>" } else { "Voices annotator" });
        assert_eq!(item["creator"]["schema:softwareVersion"].is_string(), !reviewed);
    }
}

#[test]
fn an_article_without_quotations_has_an_empty_page() {
    assert!(items(&Reading::default()).is_empty());
}
