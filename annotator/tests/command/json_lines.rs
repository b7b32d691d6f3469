//! JSON lines through the command: what an archive is, and what a cluster sends.

use std::fs;

use serde_json::{Value, json};

use crate::shell::{ARTICLE, Folder, annotate};

/// So many articles, a line each.
fn archive(count: usize) -> String {
    let line = |nth: usize| {
        let text = ARTICLE.replace("Talks begin", &format!("Talks number {nth} begin"));
        json!({ "id": format!("a{nth}"), "text": text, "date": "2024-05-01", "section": "Harbour" })
            .to_string()
            + "\n"
    };
    (0..count).map(line).collect()
}

fn lines(printed: &[u8]) -> Vec<Value> {
    let printed = String::from_utf8_lossy(printed);
    printed
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

fn ids(lines: &[Value]) -> Vec<&str> {
    lines.iter().filter_map(|line| line["id"].as_str()).collect()
}

#[test]
fn every_line_comes_out_in_its_place_with_what_it_said() {
    let folder = Folder::new("lines");
    let file = folder.write("archive.jsonl", archive(200));
    let output = annotate(&["--format", "jsonl", &file], b"");
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
    let lines = lines(&output.stdout);
    assert_eq!(ids(&lines), (0..200).map(|nth| format!("a{nth}")).collect::<Vec<_>>());
    let last = &lines[199];
    assert_eq!((&last["file"], &last["section"]), (&json!("archive.jsonl"), &json!("Harbour")));
    assert_eq!(last["article"]["headline"], json!("Talks number 199 begin"));
    assert_eq!(last["actors"][0]["name"], json!("Ida Brandt"));
}

#[test]
fn standard_input_and_any_name_do_when_told() {
    let folder = Folder::new("told");
    let piece = folder.write("part-00000", archive(3));
    let from_file = annotate(&["--json-lines", "--format", "jsonl", "--threads", "1", &piece], b"");
    let from_input = annotate(&["--json-lines", "--format", "jsonl"], archive(3).as_bytes());
    assert_eq!(ids(&lines(&from_file.stdout)), ["a0", "a1", "a2"]);
    assert_eq!(ids(&lines(&from_input.stdout)), ["a0", "a1", "a2"]);
    assert_eq!(lines(&from_input.stdout)[0]["file"], json!("standard input"));
}

#[test]
fn a_bad_line_costs_itself_and_is_named_by_its_number() {
    let folder = Folder::new("bad-line");
    let all = archive(3);
    let mut all: Vec<&str> = all.lines().collect();
    all.insert(1, "{\"id\": \"cut");
    all.insert(3, "");
    let mut bytes = all.join("\n").into_bytes();
    bytes.extend(b"\n{\"id\": \"latin\", \"text\": \"caf\xe9\"}");
    let file = folder.write("a.jsonl", bytes);
    let output = annotate(&["--format", "jsonl", &file], b"");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(ids(&lines(&output.stdout)), ["a0", "a1", "a2"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(said.lines().count(), 2, "{said}");
    assert!(said.contains("annotate: a.jsonl, line 2: this is not valid JSON"), "{said}");
    assert!(said.contains("annotate: a.jsonl, line 6 is not UTF-8"), "{said}");
}

#[test]
fn other_formats_and_a_folder_take_lines_too() {
    let folder = Folder::new("lines-formats");
    let file = folder.write("a.jsonl", archive(3));
    let table = annotate(&["--format", "csv", &file], b"");
    assert_eq!(String::from_utf8_lossy(&table.stdout).lines().count(), 4);
    let output = annotate(&["--format", "csv", "--output", &folder.path("out"), &file], b"");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(folder.names("out"), ["a0.csv", "a1.csv", "a2.csv"]);
}

#[test]
fn what_a_cluster_wrote_becomes_a_collection() {
    let folder = Folder::new("cluster");
    fs::create_dir_all(folder.path("result")).expect("a folder");
    let archive = archive(40);
    let (one, other) =
        archive.split_at(archive.len() / 2 + archive[archive.len() / 2..].find('\n').unwrap() + 1);
    for (name, piece) in [("part-00000", one), ("part-00001", other)] {
        let annotated = annotate(&["--json-lines", "--format", "jsonl"], piece.as_bytes());
        folder.write(&format!("result/{name}"), annotated.stdout);
    }
    folder.write("result/_SUCCESS", "");
    folder.write("result/.part-00000.crc", "x");
    let out = folder.path("site");
    let output = annotate(&["collection", "--json-lines", &folder.path("result"), "--out", &out], b"");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    let list =
        annotator::format::collection::from_collection_file(&folder.read("site/collection.json")).unwrap();
    assert_eq!((list.entries.len(), list.title.as_str()), (40, "result"));
    assert_eq!(list.entries[39].headline, "Talks number 39 begin");
    assert_eq!(list.entries[39].date_published.as_deref(), Some("2024-05-01"));
    assert_eq!(folder.names("site").len(), 41);
}
