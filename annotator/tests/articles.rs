//! The annotations of `articles/` fit their articles: a figure is worth no more than what it is held against.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use annotator::{ActorKind, Country, Kind};
use serde_json::Value;

#[test]
fn every_annotation_fits_its_article() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let entries = std::fs::read_dir(folder).expect("the folder of articles is there").flatten();
    let files =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "json"));
    let mut count = 0;
    let mut faults = Vec::new();
    for file in files {
        let name = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let text = std::fs::read_to_string(&file).expect("an article is UTF-8");
        let article: Value = serde_json::from_str(&text).expect("an article is JSON");
        if article["id"] != name {
            faults.push(format!("{name} is called {}", article["id"]));
        }
        faults.extend(self::faults(&article).into_iter().map(|fault| format!("{name}: {fault}")));
        count += 1;
    }
    assert!(count >= 40, "only {count} articles");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_fault_is_noticed() {
    let right = r#"{
        "raw": "“No bread,” said Ida Brandt.", "headline": null, "junk": [],
        "actors": [{"name": "Ida Brandt", "kind": "person", "countries": ["DK"], "quoted": true}],
        "quotations": [{"kind": "direct", "content": ["“No bread,”"], "verbatim": ["“No bread,”"],
            "cue": "said", "source": "Ida Brandt", "speaker": "Ida Brandt"}]
    }"#;
    let check = |from: &str, to: &str| {
        let article = serde_json::from_str(&right.replace(from, to)).expect("the article is JSON");
        faults(&article).len()
    };
    assert_eq!(check("", ""), 0);
    for (from, to) in [
        ("\"said\"", "\"says\""),
        ("\"kind\": \"direct\"", "\"kind\": \"indirect\""),
        ("\"kind\": \"direct\"", "\"kind\": \"loud\""),
        ("\"kind\": \"person\"", "\"kind\": \"human\""),
        ("\"DK\"", "\"Denmark\""),
        ("\"quoted\": true", "\"quoted\": false"),
        ("\"speaker\": \"Ida Brandt\"", "\"speaker\": \"Brandt\""),
        ("\"junk\": []", "\"junk\": [\"Home\"]"),
    ] {
        assert!(check(from, to) > 0, "{from} → {to}");
    }
}

/// What does not fit in an annotated article, a sentence each.
fn faults(article: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let raw = article["raw"].as_str().unwrap_or_default();
    let strings = |value: &Value| match value {
        Value::String(string) => vec![string.clone()],
        Value::Array(values) => values.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    let listed = |value: &Value| value.as_array().cloned().unwrap_or_default();

    let lines: BTreeSet<&str> = raw.lines().map(str::trim).collect();
    for line in strings(&article["junk"]).iter().filter(|line| !lines.contains(line.trim())) {
        faults.push(format!("no line of the page is junk: {line}"));
    }
    let mut quoted: BTreeMap<String, bool> = BTreeMap::new();
    for actor in listed(&article["actors"]) {
        let name = actor["name"].as_str().unwrap_or_default();
        if ActorKind::from_name(actor["kind"].as_str().unwrap_or_default()).is_none() {
            faults.push(format!("{name} is of no kind: {}", actor["kind"]));
        }
        for code in strings(&actor["countries"]).iter().filter(|code| Country::from_code(code).is_none()) {
            faults.push(format!("{name} has a country that is none: {code}"));
        }
        if quoted.insert(name.to_owned(), actor["quoted"] == true).is_some() {
            faults.push(format!("{name} is there twice"));
        }
    }
    let mut speakers = BTreeSet::new();
    for quotation in listed(&article["quotations"]) {
        let parts = ["content", "verbatim", "cue", "source"].map(|part| strings(&quotation[part]));
        for words in parts.iter().flatten().filter(|words| words.is_empty() || !raw.contains(*words)) {
            faults.push(format!("not in the page: {words:?}"));
        }
        let [content, verbatim, ..] = &parts;
        if !kind_fits(quotation["kind"].as_str().unwrap_or_default(), content, verbatim) {
            faults.push(format!("not {}: {content:?} {verbatim:?}", quotation["kind"]));
        }
        speakers.extend(["speaker", "speakers"].into_iter().flat_map(|field| strings(&quotation[field])));
    }
    faults.extend(
        speakers.iter().filter(|name| !quoted.contains_key(*name)).map(|name| format!("{name} is no actor")),
    );
    for (name, quoted) in quoted.iter().filter(|(name, quoted)| **quoted != speakers.contains(*name)) {
        faults.push(format!("{name} is quoted: {quoted}, but the quotations say otherwise"));
    }
    faults
}

/// Whether a kind is what content and verbatim make it: all, some or none of the letters stand between marks.
fn kind_fits(kind: &str, content: &[String], verbatim: &[String]) -> bool {
    let letters = |parts: &[String]| parts.concat().chars().filter(|c| c.is_alphanumeric()).count();
    let (all, marked) = (letters(content), letters(verbatim));
    match Kind::from_name(kind) {
        Some(Kind::Direct) => marked == all && marked > 0,
        Some(Kind::Mixed) => 0 < marked && marked < all,
        Some(Kind::Indirect) => verbatim.is_empty() && all > 0,
        Some(Kind::Scare) => content.is_empty() && marked > 0,
        None => false,
    }
}
