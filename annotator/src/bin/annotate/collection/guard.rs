//! What may be written over: what this command made, and nothing that a person changed since.
//!
//! A list that was made here says so. An article that was made here has nothing in it that a
//! person decided; one that has is somebody's work, also when it lies among ours.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use annotator::format::article_file::{AgentKind, ArticleFile, from_article_file};
use annotator::format::collection::from_collection_file;
use annotator::format::site::{GENERATOR, LIST};

/// Whether these files may be written into the folder; or the sentence that says what is in the
/// way.
pub fn may_write(folder: &Path, files: &[(String, String)]) -> Result<(), String> {
    let ours = files_made_here(folder)?;
    for (name, contents) in files.iter().filter(|(name, _)| name != LIST) {
        let path = folder.join(name);
        if !path.exists() {
            continue;
        }
        let old = fs::read_to_string(&path).unwrap_or_default();
        let replaceable =
            ours.contains(name) && from_article_file(&old).is_ok_and(|file| is_machine_made(&file));
        if old != *contents && !replaceable {
            return Err(format!(
                "{0} was not made here, or a person has changed it since, and is not overwritten; put it among the \
                 texts to have it taken as it is, or give --out another folder.",
                path.display()
            ));
        }
    }
    Ok(())
}

/// The names of the files that an earlier run listed; empty where there was none.
fn files_made_here(folder: &Path) -> Result<HashSet<String>, String> {
    let path = folder.join(LIST);
    if !path.exists() {
        return Ok(HashSet::new());
    }
    let list = from_collection_file(&fs::read_to_string(&path).unwrap_or_default());
    match list {
        Ok(list) if list.generator.as_deref() == Some(GENERATOR) => {
            Ok(list.entries.into_iter().map(|entry| entry.file).collect())
        }
        _ => Err(format!(
            "{} holds a collection that was not made here and is not overwritten; give --out another folder.",
            folder.display()
        )),
    }
}

fn is_machine_made(file: &ArticleFile) -> bool {
    file.about.creator.kind == AgentKind::Software
        && file.corrections.is_empty()
        && file.orphans.is_empty()
        && !file.reading.quotations.iter().any(|quotation| quotation.is_reviewed())
}
