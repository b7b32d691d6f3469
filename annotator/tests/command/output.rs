//! Where the findings of many pages go: one document on standard output, or a folder.

use std::fs;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::shell::{ARTICLE, Folder, annotate};

/// The findings of a run that went well.
#[track_caller]
fn printed(arguments: &[&str]) -> String {
    let output = annotate(arguments, b"");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(output.stderr.is_empty(), "{}", said(&output));
    String::from_utf8(output.stdout).expect("findings are text")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// One sentence that holds these words, and exit code 2.
#[track_caller]
fn check_failed(output: &Output, words: &str) {
    assert_eq!(output.status.code(), Some(2), "{}", said(output));
    assert_eq!(said(output).lines().count(), 1, "{}", said(output));
    assert!(said(output).starts_with("annotate: ") && said(output).contains(words), "{}", said(output));
}

#[test]
fn several_pages_are_one_table_with_one_header() {
    let folder = Folder::new("table");
    let (a, b) = (folder.write("a.txt", ARTICLE), folder.write("b.txt", ARTICLE));
    let table = printed(&["--format", "csv", &a, &b]);
    let firsts: Vec<&str> = table.lines().filter_map(|row| row.split(',').next()).collect();
    assert_eq!(firsts, ["file", "a.txt", "b.txt"]);
}

#[test]
fn several_pages_are_one_corpus_and_one_page_is_an_edition() {
    let folder = Folder::new("corpus");
    let (a, b) = (folder.write("a.txt", ARTICLE), folder.write("b.txt", ARTICLE));
    for (files, root, editions) in [(vec![&a], "TEI", 1), (vec![&a, &b], "teiCorpus", 2)] {
        let arguments = ["--format", "tei"].into_iter().chain(files.iter().map(|file| file.as_str()));
        let written = printed(&arguments.collect::<Vec<_>>());
        let document = roxmltree::Document::parse(&written).expect("XML");
        assert_eq!(document.root_element().tag_name().name(), root);
        assert_eq!(document.descendants().filter(|node| node.has_tag_name("TEI")).count(), editions);
    }
}

#[test]
fn several_pages_are_one_array_and_one_page_is_a_collection() {
    let folder = Folder::new("array");
    let (a, b) = (folder.write("a.txt", ARTICLE), folder.write("b.txt", ARTICLE));
    let parsed = |arguments: &[&str]| serde_json::from_str::<Value>(&printed(arguments)).expect("JSON");
    assert_eq!(parsed(&["--format", "webannotation", &a])["type"], "AnnotationCollection");
    let both = parsed(&["--format", "webannotation", &a, &b]);
    assert_eq!(both.as_array().map(Vec::len), Some(2));
}

/// A page that cannot be read costs that page, wherever in the document it stands.
#[test]
fn a_broken_page_leaves_the_document_whole() {
    let folder = Folder::new("broken");
    let (good, broken) = (folder.write("good.txt", ARTICLE), folder.write("broken.txt", b"caf\xe9"));
    for files in [[&broken, &good, &good], [&good, &broken, &good], [&good, &good, &broken]] {
        let run = |format| {
            let output = annotate(&["--format", format, files[0], files[1], files[2]], b"");
            check_failed(&output, "not UTF-8");
            String::from_utf8(output.stdout).expect("findings are text")
        };
        let array: Value = serde_json::from_str(&run("webannotation")).expect("JSON");
        assert_eq!(array.as_array().map(Vec::len), Some(2));
        assert_eq!(run("csv").lines().count(), 3);
        let corpus = run("tei");
        let document = roxmltree::Document::parse(&corpus).expect("XML");
        assert_eq!(document.descendants().filter(|node| node.has_tag_name("TEI")).count(), 2);
    }
    for format in ["csv", "tei", "webannotation"] {
        let output = annotate(&["--format", format, &broken, &broken], b"");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "nothing begins {format}");
    }
}

#[test]
fn brat_goes_to_standard_output_for_one_page_only() {
    let folder = Folder::new("brat");
    let page = folder.write("a.txt", ARTICLE);
    assert!(printed(&["--format", "brat", &page]).contains("\tContent 13 28\t“We are ready,”\n"));
    let output = annotate(&["--format", "brat", &page, &page], b"");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(said(&output).contains("--output DIR"), "{}", said(&output));
}

#[test]
fn each_page_gets_a_file_with_the_ending_of_the_format() {
    let folder = Folder::new("files");
    let (a, b) = (folder.write("a.txt", ARTICLE), folder.write("b.page", ARTICLE));
    for (format, expect) in [
        ("json", &["a.json", "b.json"][..]),
        ("jsonl", &["a.jsonl", "b.jsonl"]),
        ("csv", &["a.csv", "b.csv"]),
        ("tei", &["a.xml", "b.xml"]),
        ("brat", &["a.ann", "a.txt", "annotation.conf", "b.ann", "b.txt"]),
        ("webannotation", &["a.jsonld", "b.jsonld"]),
    ] {
        let deep = format!("{format}/deep");
        assert_eq!(printed(&["--format", format, "--output", &folder.path(&deep), &a, &b]), "");
        assert_eq!(folder.names(&deep), expect);
        if format != "brat" {
            let alone = printed(&["--format", format, &a]);
            assert_eq!(folder.read(&format!("{deep}/{}", expect[0])), alone, "as on standard output");
        }
    }
    assert_eq!(folder.read("brat/deep/a.txt"), ARTICLE.trim_end());
}

#[test]
fn pages_of_one_name_and_standard_input_get_files_of_their_own() {
    let folder = Folder::new("same");
    let files = ["a.txt", "A.page", "a-2.txt"].map(|name| folder.write(name, ARTICLE));
    let out = folder.path("out");
    let output = annotate(&["--output", &out, &files[0], &files[1], &files[2], "-"], ARTICLE.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(folder.names("out"), ["A-2.json", "a-2-2.json", "a.json", "standard-input.json"]);
}

#[test]
fn what_an_earlier_run_wrote_is_replaced() {
    let folder = Folder::new("again");
    let page = folder.write("a.txt", ARTICLE);
    let arguments = ["--format", "csv", "--output", &folder.path("out"), &page];
    printed(&arguments);
    let first = folder.read("out/a.csv");
    folder.write("out/a.csv", "something else, and longer than the table is".repeat(20));
    printed(&arguments);
    assert_eq!(folder.read("out/a.csv"), first);
}

#[test]
fn the_configuration_of_brat_is_written_once_and_then_yours() {
    let folder = Folder::new("conf");
    let page = folder.write("a.txt", ARTICLE);
    let arguments = ["--format", "brat", "--output", &folder.path("out"), &page];
    printed(&arguments);
    assert!(folder.read("out/annotation.conf").contains("[events]"));
    folder.write("out/annotation.conf", "mine");
    printed(&arguments);
    assert_eq!(folder.read("out/annotation.conf"), "mine");
}

/// Whatever the name of the folder, the page stays as it was.
#[track_caller]
fn check_page_is_kept(folder: &Folder, page: &str, output_folder: &str) {
    let other = folder.write("other.page", ARTICLE);
    let output = annotate(&["--format", "brat", "--output", output_folder, page, &other], b"");
    check_failed(&output, "is a page to read and is not overwritten");
    assert_eq!(folder.read("a.txt"), ARTICLE);
    let names = folder.names("");
    assert!(!names.contains(&"a.ann".to_string()), "nor is half of the pair written: {names:?}");
    assert!(names.contains(&"other.ann".to_string()), "the others are done: {names:?}");
}

#[test]
fn a_page_is_never_overwritten() {
    let folder = Folder::new("kept");
    let page = folder.write("a.txt", ARTICLE);
    check_page_is_kept(&folder, &page, &folder.path(""));
    fs::create_dir_all(folder.path("in")).expect("a folder can be made");
    check_page_is_kept(&folder, &folder.path("in/../a.txt"), &folder.path(""));
}

#[cfg(unix)]
#[test]
fn a_page_is_not_overwritten_through_a_link_either() {
    let folder = Folder::new("link");
    let page = folder.write("a.txt", ARTICLE);
    std::os::unix::fs::symlink(folder.path(""), folder.path("link")).expect("a link can be made");
    check_page_is_kept(&folder, &page, &folder.path("link"));
}

#[test]
fn a_folder_that_cannot_be_made_gets_a_sentence() {
    let folder = Folder::new("unmade");
    let page = folder.write("a.txt", ARTICLE);
    let output = annotate(&["--output", &folder.path("a.txt"), &page], b"");
    check_failed(&output, "a.txt cannot be made");
    assert_eq!(folder.read("a.txt"), ARTICLE);
}

#[test]
fn a_reader_who_goes_away_ends_it_silently() {
    let folder = Folder::new("pipe");
    let page = folder.write("a.txt", ARTICLE.repeat(500));
    let mut child = Command::new(env!("CARGO_BIN_EXE_annotate"))
        .args(vec![page; 20])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_gets_a_sentence() {
    let folder = Folder::new("full");
    let page = folder.write("a.txt", ARTICLE);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a disk that is always full");
    let output = Command::new(env!("CARGO_BIN_EXE_annotate")).args([&page, &page]).stdout(full).output();
    check_failed(&output.expect("the command runs"), "the findings cannot be written");
}

#[test]
fn progress_is_for_terminals_only() {
    let folder = Folder::new("progress");
    let page = folder.write("a.txt", ARTICLE);
    let pages = vec![page.as_str(); 20];
    let findings = printed(&[&["--format", "jsonl"], pages.as_slice()].concat());
    assert_eq!(findings.lines().count(), 20);
}
