//! Checks the word lists in `lexicon/` before anything is built with them.
//!
//! They are edited by people who do not program. A slip (a forgotten column, a code that no country
//! has, an entry that is there already) must stop the build with the file, the line and what to do,
//! and not turn into a wrong reading. The rules are in `build/check.rs`, the columns of each file in
//! `build/shapes.rs`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "build/check.rs"]
mod check;
#[path = "build/shapes.rs"]
mod shapes;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    let lexicon = Path::new("lexicon");
    let codes = fs::read(lexicon.join("countries.txt")).map(|text| check::codes(&text)).unwrap_or_default();
    check_folder(lexicon, true, &codes);
    for language in entries(lexicon).into_iter().filter(|path| path.is_dir()) {
        check_folder(&language, false, &codes);
    }
}

/// Checks the files of one folder; cargo asks again when one of them changes, comes or goes.
fn check_folder(folder: &Path, for_all_languages: bool, codes: &BTreeSet<String>) {
    println!("cargo::rerun-if-changed={}", folder.display());
    for path in entries(folder).into_iter().filter(|path| path.is_file()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match fs::read(&path) {
            Ok(text) => {
                let shape = shapes::shape_of(&name, for_all_languages);
                for problem in check::problems(&text, shape, codes) {
                    report(&path, problem.line, &problem.says);
                }
            }
            Err(error) => report(&path, 1, &format!("cannot be read ({error}): allow it to be read")),
        }
    }
}

/// What is in a folder, in the order of the names, so that every machine reports alike.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(error) => {
            report(
                folder,
                1,
                &format!("cannot be read ({error}): the annotator is built from its word lists"),
            );
            Vec::new()
        }
    };
    paths.sort();
    paths
}

/// Cargo shows the sentence and fails the build once this program has ended.
fn report(path: &Path, line: usize, says: &str) {
    println!("cargo::error={}:{line}: {says}", path.display());
}
