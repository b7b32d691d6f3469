//! What a folder holds that can be scored; each form is known by how its files lie.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The files of a folder, sorted by name.
#[derive(Debug, PartialEq, Eq)]
pub enum Folder {
    /// Annotated articles of our own form: `*.json`.
    Voices(Vec<PathBuf>),
    /// Texts (`text/*.txt`), each with its first annotation (`attributions/NAME_*.ann`).
    Polnear(Vec<(PathBuf, PathBuf)>),
}

impl Folder {
    /// Looks into `folder`. A text without an annotation is left out.
    pub fn look(folder: &Path) -> Outcome<Folder> {
        if folder.join("text").is_dir() && folder.join("attributions").is_dir() {
            return Ok(Folder::Polnear(annotated_texts(folder)?));
        }
        let articles = files(folder, "json")?;
        if articles.is_empty() {
            return Err(Failure::new(format!(
                "{} holds nothing to score: give a folder of annotated articles (*.json), or one with the folders \
                 text (*.txt) and attributions (*.ann).",
                folder.display()
            )));
        }
        Ok(Folder::Voices(articles))
    }
}

/// The text of a file, or the sentence that says why there is none.
pub fn text_of(file: &Path) -> Outcome<String> {
    fs::read_to_string(file)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", file.display())))
}

/// The name of a file without its ending.
pub fn stem(file: &Path) -> &str {
    file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
}

fn annotated_texts(folder: &Path) -> Outcome<Vec<(PathBuf, PathBuf)>> {
    let annotations = files(&folder.join("attributions"), "ann")?;
    let annotated = |text: PathBuf| {
        let start = format!("{}_", stem(&text));
        let annotation = annotations.iter().find(|annotation| stem(annotation).starts_with(&start))?;
        Some((text, annotation.clone()))
    };
    Ok(files(&folder.join("text"), "txt")?.into_iter().filter_map(annotated).collect())
}

fn files(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}.", folder.display())))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == ending));
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    /// Lays `names` into a new folder, looks at it, and says what was seen without the folder's own path.
    fn check(name: &str, names: &[&str], expect: Expect) {
        let folder = std::env::temp_dir().join(format!("voices-score-{name}-{}", std::process::id()));
        for file in names.iter().map(|name| folder.join(name)) {
            fs::create_dir_all(file.parent().unwrap_or(&folder)).expect("a folder can be made");
            fs::write(file, "").expect("a file can be written");
        }
        let seen = match Folder::look(&folder) {
            Ok(seen) => format!("{seen:?}"),
            Err(failure) => failure.to_string(),
        };
        fs::remove_dir_all(&folder).expect("the folder can be taken away again");
        expect.assert_eq(&seen.replace(&format!("{}/", folder.display()), "").replace('\\', "/"));
    }

    #[test]
    fn json_files_are_articles() {
        check("json", &["b.json", "a.json", "README.md"], expect![[r#"Voices(["a.json", "b.json"])"#]]);
    }

    #[test]
    fn texts_go_with_the_first_annotation_of_their_name() {
        check(
            "brat",
            &[
                "text/a.txt",
                "text/b.txt",
                "text/c.txt",
                "attributions/b_2.ann",
                "attributions/b_1.ann",
                "attributions/a_9.ann",
                "attributions/cc_1.ann",
            ],
            expect![[
                r#"Polnear([("text/a.txt", "attributions/a_9.ann"), ("text/b.txt", "attributions/b_1.ann")])"#
            ]],
        );
    }
}
