//! The folder of a site whose list goes in parts.

use std::collections::BTreeMap;
use std::fs;
use std::process::Output;
use std::time::SystemTime;

use annotator::correction::{Correction, corrected};
use annotator::format::article_file::{ArticleFile, from_article_file};
use annotator::format::parts::{self, Head, List, article_file, from_list, lines_from_file};
use serde_json::json;

use crate::shell::{Folder, annotate};

const WHO: [(&str, &str); 3] =
    [("Chancellor Ida Brandt", "Norway"), ("Mayor Tom Hale", "Britain"), ("Minister Rui Paz", "Portugal")];

fn line(nth: usize) -> String {
    let (who, country) = WHO[nth % 3];
    let text = format!(
        "Ferry number {nth} sails\n\nThe ferry sails. “It sails on day {nth},” said {who} of {country}."
    );
    json!({ "id": format!("a{nth}"), "text": text, "date": format!("2024-{:02}-{:02}", 1 + nth / 28, 1 + nth % 28) }).to_string()
}

fn lines(count: usize) -> String {
    (0..count).map(|nth| line(nth) + "\n").collect()
}

/// Makes the collection of what lies in `in.jsonl`, in parts however short it is.
fn run(folder: &Folder) -> Output {
    annotate(&["collection", &folder.path("in.jsonl"), "--out", &folder.path("out"), "--one-list", "0"], b"")
}

#[track_caller]
fn done(output: &Output) {
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

fn head(folder: &Folder) -> Head {
    match from_list(&folder.read("out/collection.json")) {
        Ok(List::InParts(head)) => *head,
        other => panic!("{other:?}"),
    }
}

/// All files below `out` with the time of their last change.
fn files(folder: &Folder) -> BTreeMap<String, SystemTime> {
    let mut files = BTreeMap::new();
    let mut folders = vec![String::new()];
    while let Some(inside) = folders.pop() {
        for name in folder.names(&format!("out/{inside}")) {
            let path = format!("{inside}{name}");
            let about = fs::metadata(folder.path(&format!("out/{path}"))).expect("a file");
            if about.is_dir() {
                folders.push(path + "/");
            } else {
                files.insert(path, about.modified().expect("a time"));
            }
        }
    }
    files
}

#[test]
fn a_long_list_goes_in_parts_and_its_articles_into_folders() {
    let folder = Folder::new("large");
    folder.write("in.jsonl", lines(60));
    done(&run(&folder));
    let head = head(&folder);
    assert_eq!((head.articles, head.title.as_str()), (60, "in"));
    let mut listed = 0;
    for part in 1..=head.list_parts {
        for line in lines_from_file(&folder.read(&format!("out/{}", parts::list_part(part)))).expect("a part")
        {
            let article = from_article_file(&folder.read(&format!("out/{}", article_file(&line.entry.id))));
            assert_eq!(article.expect("an article").reading.article.headline(), line.entry.headline);
            listed += 1;
        }
    }
    assert_eq!(listed, 60);
    assert!(folder.names("").contains(&"out.made".to_string()));
    assert!(!folder.names("out").contains(&".new".to_string()));
}

#[test]
fn done_again_nothing_is_written() {
    let folder = Folder::new("large-again");
    folder.write("in.jsonl", lines(60));
    done(&run(&folder));
    let before = files(&folder);
    done(&run(&folder));
    assert_eq!(files(&folder), before);
}

#[test]
fn what_is_new_or_different_is_all_that_is_written() {
    let folder = Folder::new("large-more");
    folder.write("in.jsonl", lines(60));
    done(&run(&folder));
    let before = files(&folder);
    let changed = line(7).replace("It sails", "It sinks");
    folder.write("in.jsonl", lines(62).replace(&line(7), &changed));
    done(&run(&folder));
    assert_eq!(head(&folder).articles, 62);
    let written: Vec<String> = files(&folder)
        .into_iter()
        .filter(|(name, time)| before.get(name) != Some(time))
        .map(|(name, _)| name)
        .collect();
    let articles: Vec<&String> = written.iter().filter(|name| name.as_bytes()[2] == b'/').collect();
    let mut expect = ["a7", "a60", "a61"].map(article_file).to_vec();
    expect.sort();
    assert_eq!(articles, expect.iter().collect::<Vec<_>>());
    assert!(folder.read(&format!("out/{}", article_file("a7"))).contains("It sinks"));
}

#[test]
fn what_a_person_decided_is_not_overwritten_and_what_was_taken_away_is_made_again() {
    let folder = Folder::new("large-decided");
    folder.write("in.jsonl", lines(12));
    done(&run(&folder));
    let whole = files(&folder);
    let path = format!("out/{}", article_file("a5"));
    fs::remove_file(folder.path(&path)).expect("a file to take away");
    done(&run(&folder));
    assert_eq!(files(&folder).keys().collect::<Vec<_>>(), whole.keys().collect::<Vec<_>>());

    let file = from_article_file(&folder.read(&path)).expect("an article");
    let corrections = vec![Correction::NoQuotation { at: file.reading.quotations[0].content.clone() }];
    let reading = corrected(&file.reading, &corrections);
    let text = ArticleFile { found: Some(file.reading.clone()), reading, corrections, ..file }.to_text();
    folder.write(&path, &text);
    let output = run(&folder);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(
        (output.status.code(), said.contains("a person has changed it since")),
        (Some(2), true),
        "{said}"
    );
    assert_eq!(folder.read(&path), text);
}

#[test]
fn two_articles_of_one_id_are_two_articles() {
    let folder = Folder::new("large-twice");
    let twice = line(1).replace("number 1", "number 1000");
    folder.write("in.jsonl", format!("{}{twice}\n", lines(3)));
    for _ in 0..2 {
        done(&run(&folder));
        assert_eq!(head(&folder).articles, 4);
        assert!(folder.read(&format!("out/{}", article_file("a1-2"))).contains("number 1000"));
    }
}

#[test]
fn a_list_that_has_become_short_is_one_list_again() {
    let folder = Folder::new("large-short");
    folder.write("in.jsonl", lines(3));
    done(&run(&folder));
    let output = annotate(&["collection", &folder.path("in.jsonl"), "--out", &folder.path("out")], b"");
    done(&output);
    assert!(
        matches!(from_list(&folder.read("out/collection.json")), Ok(List::Whole(list)) if list.entries.len() == 3)
    );
    assert!(folder.names("out").contains(&"a2.json".to_string()));
}
