//! The folder of a site, made from a folder of texts.

use std::fs;
use std::process::Output;

use annotator::correction::Correction;
use annotator::format::article_file::{ArticleFile, from_article_file};
use annotator::format::collection::{Collection, from_collection_file};
use annotator::{Because, correction};

use crate::shell::{ARTICLE, Folder, annotate};

const OTHER: &str = "The bridge closes\n\n“We are late,” said Mayor Tom Hale. He would not say more.\n";

/// A folder with two texts in a folder `texts`.
fn with_texts(test: &str) -> Folder {
    let folder = Folder::new(test);
    fs::create_dir_all(folder.path("texts/inner")).expect("a folder");
    folder.write("texts/talks.txt", ARTICLE);
    folder.write("texts/bridge.txt", OTHER);
    folder
}

fn run(folder: &Folder, more: &[&str]) -> Output {
    let (texts, out) = (folder.path("texts"), folder.path("out"));
    let arguments =
        ["collection", texts.as_str(), "--out", out.as_str()].into_iter().chain(more.iter().copied());
    annotate(&arguments.collect::<Vec<_>>(), b"")
}

#[track_caller]
fn check_done(output: &Output) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), said.as_ref()), (Some(0), ""));
    assert!(output.stdout.is_empty());
}

/// One sentence that names what is in the way, and exit code 2.
#[track_caller]
fn check_named(output: &Output, words: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), said.lines().count()), (Some(2), 1), "{said}");
    assert!(said.starts_with("annotate: ") && said.contains(words), "{said}");
}

fn list(folder: &Folder) -> Collection {
    from_collection_file(&folder.read("out/collection.json")).expect("a list")
}

fn article(folder: &Folder, name: &str) -> ArticleFile {
    from_article_file(&folder.read(name)).expect("an article")
}

/// Writes an article into the folder as a person leaves it who says that its first quotation is none.
fn correct(folder: &Folder, name: &str) {
    let file = article(folder, name);
    let at = file.reading.quotations[0].content.clone();
    let corrections = vec![Correction::NoQuotation { at }];
    let reading = correction::corrected(&file.reading, &corrections);
    let found = Some(file.reading.clone());
    folder.write(name, ArticleFile { reading, corrections, found, ..file }.to_text());
}

#[test]
fn a_folder_of_texts_becomes_a_list_and_a_file_an_article() {
    let folder = with_texts("site");
    check_done(&run(&folder, &[]));
    assert_eq!(folder.names("out"), ["bridge.json", "collection.json", "talks.json"]);
    let list = list(&folder);
    assert_eq!((list.title.as_str(), list.broken.len()), ("texts", 0));
    let headlines: Vec<&str> = list.entries.iter().map(|entry| entry.headline.as_str()).collect();
    assert_eq!(headlines, ["The bridge closes", "Talks begin"]);
    assert_eq!(article(&folder, "out/talks.json").reading, annotator::read(ARTICLE));
}

#[test]
fn a_title_and_texts_as_they_are_can_be_asked_for() {
    let folder = with_texts("title");
    check_done(&run(&folder, &["--title", "Our press", "--as-is"]));
    assert_eq!(list(&folder).title, "Our press");
    assert_eq!(article(&folder, "out/talks.json").reading.article.text, ARTICLE);
}

#[test]
fn an_article_file_is_taken_as_it_is() {
    let folder = with_texts("taken");
    check_done(&run(&folder, &[]));
    correct(&folder, "out/talks.json");
    let corrected = folder.read("out/talks.json");
    fs::remove_file(folder.path("texts/talks.txt")).expect("a file to take away");
    folder.write("texts/talks.json", &corrected);
    fs::remove_dir_all(folder.path("out")).expect("a folder to take away");
    check_done(&run(&folder, &[]));
    assert_eq!(folder.read("out/talks.json"), corrected);
    // And once more over itself.
    check_done(&run(&folder, &[]));
    assert_eq!(folder.read("out/talks.json"), corrected);
}

#[test]
fn a_list_among_the_texts_gives_title_and_order() {
    let folder = with_texts("order");
    let list_of = r#"{"title": "Easy first", "articles": [{"file": "talks.txt"}, {"file": "bridge.txt"}]}"#;
    folder.write("texts/collection.json", list_of);
    check_done(&run(&folder, &[]));
    let list = list(&folder);
    let ids: Vec<&str> = list.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!((list.title.as_str(), ids), ("Easy first", vec!["talks", "bridge"]));
}

#[test]
fn a_bad_file_is_named_and_the_others_are_done() {
    for (name, bytes, words) in [
        ("latin.txt", &b"caf\xe9"[..], "not UTF-8"),
        ("picture.png", b"\x89PNG\0", "not a text file"),
        ("page.html", b"<p>Hello", "is a page of HTML"),
        ("empty.txt", b" \n", "has no text"),
        ("other.json", b"{\"@type\": \"Recipe\"}", "not an article"),
        ("cut.json", b"{\"@type\": \"NewsArticle\", \"article", "not valid JSON"),
        (
            "later.json",
            b"{\"@type\": \"NewsArticle\", \"formatVersion\": \"2.0\"}",
            "a later version of Voices",
        ),
    ] {
        let folder = with_texts("bad");
        folder.write(&format!("texts/{name}"), bytes);
        let output = run(&folder, &[]);
        check_named(&output, words);
        check_named(&output, name);
        assert_eq!(list(&folder).entries.len(), 2, "{name}");
    }
}

#[test]
fn a_later_run_replaces_what_an_earlier_one_made() {
    let folder = with_texts("again");
    check_done(&run(&folder, &[]));
    folder.write("texts/talks.txt", ARTICLE.replace("begin", "end"));
    check_done(&run(&folder, &[]));
    assert_eq!(article(&folder, "out/talks.json").reading.article.headline(), "Talks end");
}

#[test]
fn what_was_not_made_here_is_not_overwritten() {
    let folder = with_texts("others");
    fs::create_dir_all(folder.path("out")).expect("a folder");
    folder.write("out/talks.json", "mine");
    check_named(&run(&folder, &[]), "talks.json was not made here");
    assert_eq!(folder.names("out"), ["talks.json"], "nothing is written");

    folder.write("out/talks.json", "");
    folder.write("out/collection.json", r#"{"title": "By hand", "articles": []}"#);
    check_named(&run(&folder, &[]), "holds a collection that was not made here");
    assert!(folder.read("out/collection.json").contains("By hand"));
}

#[test]
fn what_a_person_decided_is_not_overwritten() {
    let folder = with_texts("decided");
    check_done(&run(&folder, &[]));
    correct(&folder, "out/talks.json");
    let corrected = folder.read("out/talks.json");
    check_named(&run(&folder, &[]), "a person has changed it since");
    assert_eq!(folder.read("out/talks.json"), corrected);
}

#[test]
fn a_folder_that_gives_nothing_gets_a_sentence() {
    let folder = Folder::new("nothing");
    let run = |texts: &str, out: &str| {
        annotate(&["collection", &folder.path(texts), "--out", &folder.path(out)], b"")
    };
    check_named(&run("no-such-folder", "out"), "cannot be read");
    fs::create_dir_all(folder.path("texts")).expect("a folder");
    check_named(&run("texts", "out"), "holds no files");
    folder.write("texts/a.txt", ARTICLE);
    check_named(&run("texts", "texts"), "give --out another folder");
    assert_eq!(folder.names(""), ["texts"]);
}

#[test]
fn other_formats_take_article_files_too() {
    let folder = with_texts("formats");
    check_done(&run(&folder, &[]));
    correct(&folder, "out/bridge.json");
    let output = annotate(&["--format", "jsonl", &folder.path("out/bridge.json")], b"");
    assert_eq!(output.status.code(), Some(0));
    let printed = String::from_utf8_lossy(&output.stdout);
    let kept = article(&folder, "out/bridge.json").reading.quotations;
    assert!(
        !kept.iter().any(|quotation| quotation.evidence.iter().any(|step| step.because == Because::Reviewed))
    );
    assert_eq!(printed.matches("\"certainty\":").count(), kept.len(), "{printed}");
}
