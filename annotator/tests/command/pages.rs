//! What the command takes, and what it says when it cannot.

use std::path::Path;
use std::process::Output;

use serde_json::Value;

use crate::shell::{ARTICLE, Folder, annotate};

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(bytes)))
}

fn lines(output: &Output) -> Vec<Value> {
    output.stdout.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()).map(json).collect()
}

/// `file` gets one sentence on standard error; the others are done and the exit code is 2.
fn check_refused(folder: &Folder, file: &str, says: &str) {
    let good = folder.write("good.txt", ARTICLE);
    let output = annotate(&["--format", "jsonl", &good, file, &good], b"");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.starts_with(&format!("annotate: {file}")) && said.contains(says), "{said}");
    assert_eq!(lines(&output).len(), 2, "the files before and behind it are done");
}

#[test]
fn json_is_one_indented_object() {
    let folder = Folder::new("json");
    let output = annotate(&[&folder.write("talks.txt", ARTICLE)], b"");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    let article = json(&output.stdout);
    assert_eq!(article["file"], "talks.txt");
    assert_eq!(article["article"]["headline"], "Talks begin");
    assert_eq!(article["quotations"][0]["speakers"][0], "ida-brandt");
    assert!(output.stdout.split(|&byte| byte == b'\n').count() > 10, "indented for reading");
}

#[test]
fn jsonl_is_one_line_an_article_in_the_order_given() {
    let folder = Folder::new("jsonl");
    let files = ["b.txt", "a.txt", "c.txt"].map(|name| folder.write(name, ARTICLE));
    let output = annotate(&["--format", "jsonl", &files[0], &files[1], &files[2]], b"");
    assert_eq!(output.status.code(), Some(0));
    let names: Vec<Value> = lines(&output).iter().map(|article| article["file"].clone()).collect();
    assert_eq!(names, ["b.txt", "a.txt", "c.txt"]);
}

#[test]
fn standard_input_is_read_for_a_hyphen_and_for_nothing() {
    for arguments in [&["-"][..], &[]] {
        let output = annotate(arguments, ARTICLE.as_bytes());
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(json(&output.stdout)["quotations"][0]["content"][0]["text"], "“We are ready,”");
    }
}

#[test]
fn nothing_is_an_article_without_findings() {
    let output = annotate(&[], b"");
    assert_eq!(output.status.code(), Some(0));
    let article = json(&output.stdout);
    assert_eq!(article["article"]["text"], "");
    assert_eq!(article["quotations"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_file_in_latin_1_gets_a_sentence_that_says_how_to_convert_it() {
    let folder = Folder::new("latin");
    check_refused(&folder, &folder.write("latin.txt", b"The caf\xe9 closed, Ida Brandt said."), "not UTF-8");
}

#[test]
fn a_binary_file_gets_a_sentence() {
    let folder = Folder::new("binary");
    check_refused(&folder, &folder.write("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "not a text file");
}

#[test]
fn a_missing_file_gets_a_sentence() {
    check_refused(&Folder::new("missing"), "no-such-page.txt", "cannot be read");
}

#[test]
fn a_folder_gets_a_sentence() {
    let folder = Folder::new("folder");
    check_refused(&folder, &folder.path(""), "is a folder; give the files in it");
}

#[test]
fn short_help_fits_a_screen_and_long_help_teaches() {
    let help = |argument| String::from_utf8(annotate(&[argument], b"").stdout).expect("help is text");
    let (short, long) = (help("-h"), help("--help"));
    assert!(short.lines().count() <= 24, "{short}");
    for taught in [
        "  json  ",
        "  jsonl  ",
        "  csv  ",
        "  tei  ",
        "  brat  ",
        "  webannotation  ",
        "Examples:",
        "Exit codes:",
    ] {
        assert!(long.contains(&format!("\n{taught}")), "{taught}: {long}");
    }
    assert!(long.lines().count() > short.lines().count());
}

#[test]
fn a_format_that_is_none_is_refused() {
    let output = annotate(&["--format", "xml"], ARTICLE.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
}

/// Every offset counts code points of the input, which is not changed.
#[test]
fn as_is_counts_code_points_of_the_input() {
    let input = "  🙂 Menu\r\n\n“Är vi klara?” asked Chancellor Ida Brandt. Näin on.\n\tShare  ";
    let letters: Vec<char> = input.chars().collect();
    let output = annotate(&["--as-is", "--format", "jsonl", "-"], input.as_bytes());
    let article = json(&output.stdout);
    assert_eq!(article["article"]["text"], input);
    let mut spans = Vec::new();
    collect_spans(&article["quotations"], &mut spans);
    collect_spans(&article["actors"], &mut spans);
    assert!(spans.len() >= 4, "{article}");
    for span in spans {
        let (start, end) = (offset(span, "start"), offset(span, "end"));
        let words: String = letters[start..end].iter().collect();
        assert_eq!(Value::from(words), span["text"]);
    }
}

/// All objects with a start, an end and the words between, however deep.
fn collect_spans<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    if value.get("start").is_some() && value.get("text").is_some() {
        found.push(value);
    }
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect_spans(value, found)),
        Value::Object(values) => values.values().for_each(|value| collect_spans(value, found)),
        _ => {}
    }
}

fn offset(span: &Value, name: &str) -> usize {
    span[name].as_u64().and_then(|offset| usize::try_from(offset).ok()).unwrap_or(usize::MAX)
}

#[test]
fn the_article_is_named_by_its_file_and_not_by_its_folder() {
    let folder = Folder::new("name");
    let file = folder.write("page one.txt", ARTICLE);
    assert!(Path::new(&file).is_absolute());
    assert_eq!(json(&annotate(&[&file], b"").stdout)["file"], "page one.txt");
}
