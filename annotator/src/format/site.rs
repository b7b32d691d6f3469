//! The folder of a site: the `articles/` that a host can put in place of the bundled one.
//!
//! It is what the app fetches: `collection.json` and one file an article. Nothing of it names the
//! host or a path, so it works wherever it lies.

use std::collections::HashSet;

use crate::format::article_file::ArticleFile;
use crate::format::collection::{Collection, to_collection_file};

/// The list of the folder, by which the app finds the articles.
pub const LIST: &str = "collection.json";

/// What the list of a folder says that was made here. Who changes such a folder by hand takes the
/// line out, and it is theirs.
pub const GENERATOR: &str = "Voices";

/// Letters of a file's name, so that every disk takes it.
const NAME: usize = 80;

/// The files of the folder, each as its name and its contents, the list first. An article keeps
/// its id where that can be the name of a file and no article before it has it; else it gets one
/// like it. Without articles it is an empty list.
pub fn site_folder(title: &str, articles: &[&ArticleFile]) -> Vec<(String, String)> {
    let mut names = Names::default();
    let named: Vec<ArticleFile> = articles
        .iter()
        .map(|&article| ArticleFile { id: names.take(&article.id), ..article.clone() })
        .collect();
    let collection = Collection {
        title: title.to_string(),
        generator: Some(GENERATOR.to_string()),
        entries: named.iter().map(|article| Collection::entry(&article.id, article)).collect(),
        broken: Vec::new(),
    };
    let list = (LIST.to_string(), to_collection_file(&collection));
    let files = named.iter().map(|article| (format!("{}.json", article.id), article.to_text()));
    std::iter::once(list).chain(files).collect()
}

/// Gives names of files that are safe and different, none of them that of the list.
pub struct Names(HashSet<String>);

impl Default for Names {
    fn default() -> Names {
        Names(HashSet::from([LIST.trim_end_matches(".json").to_string()]))
    }
}

impl Names {
    /// A name like this one, in ASCII, without ending; of several that are the same, the second
    /// gets `-2`.
    pub fn take(&mut self, like: &str) -> String {
        let slug: String = match crate::slug(like) {
            // What a name without letters becomes.
            slug if slug == crate::slug("") && !like.eq_ignore_ascii_case(&slug) => "article".to_string(),
            slug => slug.chars().take(NAME).collect(),
        };
        let slug = slug.trim_end_matches('-');
        let mut name = slug.to_string();
        let mut number = 1;
        while is_reserved(&name) || !self.0.insert(name.clone()) {
            number += 1;
            name = format!("{slug}-{number}");
        }
        name
    }
}

/// True for what [Windows](https://learn.microsoft.com/windows/win32/fileio/naming-a-file) takes
/// for a device.
fn is_reserved(name: &str) -> bool {
    let numbered =
        |stem| name.strip_prefix(stem).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']));
    matches!(name, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ids: &[&str], expect: &[&str]) {
        let mut names = Names::default();
        let taken: Vec<String> = ids.iter().map(|id| names.take(id)).collect();
        assert_eq!(taken, expect);
    }

    #[test]
    fn an_id_that_can_be_a_name_is_kept() {
        check(&["lausanne-talks", "oder-faehre", "a1"], &["lausanne-talks", "oder-faehre", "a1"]);
    }

    #[test]
    fn every_article_has_a_name_of_its_own() {
        check(&["a", "a", "A", "a-2"], &["a", "a-2", "a-3", "a-2-2"]);
        check(&["collection"], &["collection-2"]);
    }

    #[test]
    fn a_name_stays_in_its_folder_and_is_a_file_everywhere() {
        check(&["../../etc/x", "~own", "con", "com1"], &["etc-x", "own", "con-2", "com1-2"]);
        check(&["", "../..", "🙂"], &["article", "article-2", "article-3"]);
    }
}
