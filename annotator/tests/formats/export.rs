//! Which files each format makes, and the folder of a site.

use annotator::Reading;
use annotator::format::article_file::{ArticleFile, from_article_file};
use annotator::format::collection::from_collection_file;
use annotator::format::export::Export;
use annotator::format::site::site_folder;

use crate::extract::with_labels;
use crate::sample::{article, reviewed, sample};

fn files() -> [ArticleFile; 3] {
    let named = |id: &str, file: ArticleFile| ArticleFile { id: id.to_string(), ..file };
    [
        named("ferry", reviewed()),
        named("Ferry", article(&sample())),
        named("../x", article(&Reading::default())),
    ]
}

#[track_caller]
fn check_names(format: Export, expect: &[&str]) {
    let files = files();
    let made = with_labels(|labels| format.files(&files.each_ref(), labels));
    assert_eq!(made.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), expect);
}

#[test]
fn tables_and_extracts_are_one_file_of_all_articles() {
    check_names(Export::Csv, &["two-articles.csv"]);
    check_names(Export::Markdown, &["two-articles.md"]);
    check_names(Export::Html, &["two-articles.html"]);
    let alone = with_labels(|labels| Export::Csv.files(&[&files()[0]], labels));
    assert_eq!(alone[0].name, "ferry.csv");
}

#[test]
fn other_formats_have_files_for_each_article() {
    check_names(Export::ArticleFile, &["ferry.json", "ferry-2.json", "x.json"]);
    check_names(Export::Tei, &["ferry.xml", "ferry-2.xml", "x.xml"]);
    check_names(Export::WebAnnotation, &["ferry.jsonld", "ferry-2.jsonld", "x.jsonld"]);
    check_names(Export::Json, &["ferry.json", "ferry-2.json", "x.json"]);
    check_names(
        Export::Brat,
        &["ferry.ann", "ferry.txt", "ferry-2.ann", "ferry-2.txt", "x.ann", "x.txt", "annotation.conf"],
    );
}

#[test]
fn without_articles_there_is_no_file() {
    for format in Export::ALL {
        assert_eq!(with_labels(|labels| format.files(&[], labels)), []);
    }
}

#[test]
fn the_folder_of_a_site_lists_every_file_in_it() {
    let (mut one, other) = (reviewed(), article(&sample()));
    one.id = "Ferry No. 1".to_string();
    let folder = site_folder("Ferries", &[&one, &other, &other]);
    let names: Vec<&str> = folder.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["collection.json", "ferry-no-1.json", "ferry.json", "ferry-2.json"]);
    let list = from_collection_file(&folder[0].1).expect("a list");
    assert_eq!((list.title.as_str(), list.broken.len()), ("Ferries", 0));
    for (entry, (name, text)) in list.entries.iter().zip(&folder[1..]) {
        let file = from_article_file(text).expect("an article");
        assert_eq!(entry.file, *name);
        assert_eq!(file.id, entry.id);
        assert_eq!(entry.headline, file.reading.article.headline());
    }
    assert_eq!(from_article_file(&folder[1].1).map(|file| file.reading), Ok(one.reading));
}

#[test]
fn a_folder_without_articles_is_an_empty_list() {
    let folder = site_folder("None", &[]);
    assert_eq!(folder.len(), 1);
    assert_eq!(from_collection_file(&folder[0].1).map(|list| list.entries.len()), Ok(0));
}
