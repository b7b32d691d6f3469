//! Saved pages in the shapes that news sites use: what is quoted comes in, lists of other articles do not.
//!
//! The browser's parser reads them in the app; here the reader of XML does, so the pages are well formed. One that is
//! not in UTF-8 is for the browsers only.

use std::fs;
use std::path::{Path, PathBuf};

use annotator::{MarkupPiece, PageDraft, draft_of_markup};

#[test]
fn every_page_comes_in_as_its_list_says() {
    let mut seen = 0;
    let mut faults = Vec::new();
    for path in pages() {
        let Ok(page) = fs::read_to_string(&path) else { continue };
        let list = fs::read_to_string(path.with_extension("lines")).unwrap_or_default();
        assert!(list.lines().count() > 3, "{} has no list", path.display());
        let draft = draft_of_markup(&pieces(&page));
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        faults.extend(list.lines().filter(|line| !holds(&draft, line)).map(|line| format!("{name}: {line}")));
        seen += 1;
    }
    assert!(seen >= 10, "only {seen} pages");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_paragraph_with_quotation_marks_that_is_the_articles_is_kept() {
    for path in pages() {
        let Ok(page) = fs::read_to_string(&path) else { continue };
        let list = fs::read_to_string(path.with_extension("lines")).unwrap_or_default();
        let left_out = |words: &str| {
            list.lines()
                .filter_map(|line| line.strip_prefix("- "))
                .any(|beginning| words.starts_with(beginning))
        };
        let draft = draft_of_markup(&pieces(&page));
        let lost: Vec<&str> = draft
            .lines
            .iter()
            .filter(|line| line.quoted && !line.kept && !left_out(&line.words))
            .map(|line| line.words.as_str())
            .collect();
        assert_eq!(lost, Vec::<&str>::new(), "{}", path.display());
    }
}

/// True when a line of a page's list is so.
fn holds(draft: &PageDraft, line: &str) -> bool {
    let (mark, words) = line.split_at(2);
    let stands =
        |kept: bool| draft.lines.iter().any(|line| line.kept == kept && line.words.starts_with(words));
    match mark {
        "+ " => stands(true),
        "- " => stands(false) && !stands(true),
        _ => {
            let (field, value) = words.split_once(' ').unwrap_or((words, ""));
            let known = match field {
                "headline" => Some(draft.headline()),
                "date" => draft.date_published.as_deref(),
                "publisher" => draft.publisher.as_deref(),
                "author" => draft.author.as_deref(),
                "link" => draft.url.as_deref(),
                "licence" => draft.license.as_deref(),
                "language" => draft.in_language.as_deref(),
                _ => None,
            };
            known == Some(value)
        }
    }
}

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/pages");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| path.extension().is_some_and(|ending| ending == "html")).collect()
}

fn pieces(page: &str) -> Vec<MarkupPiece> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(page, options).expect("a well-formed page");
    let mut pieces = Vec::new();
    walk(document.root(), &mut pieces);
    pieces
}

fn walk(node: roxmltree::Node, pieces: &mut Vec<MarkupPiece>) {
    if let Some(words) = node.text().filter(|_| node.is_text()) {
        pieces.push(MarkupPiece::Words(words.to_string()));
    }
    if node.is_element() {
        let attributes = node.attributes().map(|each| (each.name().to_string(), each.value().to_string()));
        pieces.push(MarkupPiece::Open {
            name: node.tag_name().name().to_string(),
            attributes: attributes.collect(),
        });
    }
    node.children().for_each(|child| walk(child, pieces));
    if node.is_element() {
        pieces.push(MarkupPiece::Close);
    }
}
