//! `annotate collection`: a folder of texts becomes the folder of a site.
//!
//! What the folder holds is the library's business ([`site_folder`]); here is which files are read
//! and what may be written over. Nothing is written before all is known to be writable.

mod guard;

use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use annotator::format::article_file::ArticleFile;
use annotator::format::collection::{Collection, from_collection_file};
use annotator::format::site::{LIST, site_folder};

use crate::arguments::CollectionArguments;
use crate::input;
use crate::progress::Progress;

/// The files of the folder that are to become articles, by name; or the sentence that says why
/// there is none.
pub fn texts(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| {
        format!("the folder {} cannot be read ({error}); check its name.", folder.display())
    })?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| {
        let name = input::name(path);
        path.is_file() && !name.starts_with('.') && name != LIST
    });
    files.sort();
    match files.is_empty() {
        true => Err(format!("{} holds no files; put the texts of the articles into it.", folder.display())),
        false => Ok(files),
    }
}

/// Makes the folder. True when every file is in it, false when some are not and have been named;
/// or the sentence that says why nothing was written.
pub fn make(
    arguments: &CollectionArguments,
    texts: &[PathBuf],
    progress: &mut Progress<impl Write>,
) -> Result<bool, String> {
    if is_same(&arguments.texts, &arguments.out) {
        let out = arguments.out.display();
        return Err(format!("the texts lie in {out}; give --out another folder."));
    }
    let mut articles = Vec::new();
    for path in texts {
        progress.begin(&input::name(path));
        match article(path, arguments.as_is) {
            Ok(article) => articles.push(article),
            Err(sentence) => progress.say(&sentence),
        }
    }
    progress.clear();
    let all_done = articles.len() == texts.len();
    if articles.is_empty() {
        return Ok(all_done);
    }
    let known = known(&arguments.texts);
    in_order(&mut articles, &known);
    let title = title(arguments, &known);
    let files = site_folder(&title, &articles.iter().collect::<Vec<_>>());
    guard::may_write(&arguments.out, &files)?;
    write(&arguments.out, &files)?;
    Ok(all_done)
}

fn article(path: &Path, as_is: bool) -> Result<ArticleFile, String> {
    let file = path.display();
    if input::has_ending(path, &["html", "htm", "xhtml"]) {
        return Err(format!(
            "{file} is a page of HTML; copy its text from the browser into a text file, or open it in Voices \
             and save the article."
        ));
    }
    let article = input::article(path, input::reader(as_is))?;
    match article.reading.article.text.trim().is_empty() {
        true => Err(format!("{file} has no text; put the words of the article into it.")),
        false => Ok(article),
    }
}

/// The list among the texts, when somebody put one there; else an empty one.
fn known(folder: &Path) -> Collection {
    let list = fs::read_to_string(folder.join(LIST)).unwrap_or_default();
    from_collection_file(&list).unwrap_or_default()
}

/// As the list has them, what it does not name behind.
fn in_order(articles: &mut [ArticleFile], known: &Collection) {
    let places: HashMap<&str, usize> =
        known.entries.iter().enumerate().map(|(nth, entry)| (entry.id.as_str(), nth)).collect();
    articles.sort_by_key(|article| places.get(article.id.as_str()).copied().unwrap_or(usize::MAX));
}

fn title(arguments: &CollectionArguments, known: &Collection) -> String {
    match (&arguments.title, known.title.as_str()) {
        (Some(title), _) => title.clone(),
        (None, "") => {
            let folder = arguments.texts.canonicalize().unwrap_or_else(|_| arguments.texts.clone());
            input::name(&folder).into_owned()
        }
        (None, title) => title.to_string(),
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// The articles before the list that names them.
fn write(folder: &Path, files: &[(String, String)]) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| {
        format!("the folder {} cannot be made ({error}); give --out another name.", folder.display())
    })?;
    files.iter().rev().try_for_each(|(name, contents)| {
        let path = folder.join(name);
        fs::write(&path, contents).map_err(|error| {
            format!(
                "{} cannot be written ({error}); check the folder's room and permissions.",
                path.display()
            )
        })
    })
}
