//! What may be written over: what this command made, and nothing that a person changed since.
//!
//! A list that was made here says so. An article that was made here has nothing in it that a
//! person decided; one that has is somebody's work, also when it lies among ours.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use annotator::format::article_file::{AgentKind, ArticleFile, from_article_file};
use annotator::format::parts::{List, from_list};
use annotator::format::site::{GENERATOR, LIST};

use super::Item;
use super::aside::Aside;
use super::record::Record;

/// Whether what lies aside may be put into the folder; or the sentence that says what is in the way.
pub fn may_write(folder: &Path, items: &[Item], aside: &Aside, record: &Record) -> Result<(), String> {
    let ours = ours(folder)?;
    for item in items {
        let path = folder.join(&item.file);
        let in_the_way = path.exists() && !record.is_as_left(&item.file);
        let Some(number) = item.aside.filter(|_| in_the_way) else { continue };
        let old = fs::read_to_string(&path).unwrap_or_default();
        let replaceable =
            ours.holds(&item.file) && from_article_file(&old).is_ok_and(|file| is_machine_made(&file));
        if !replaceable && old != aside.read(number)? {
            return Err(format!(
                "{0} was not made here, or a person has changed it since, and is not overwritten; put it among the \
                 texts to have it taken as it is, or give --out another folder.",
                path.display()
            ));
        }
    }
    Ok(())
}

/// What earlier runs made.
enum Ours {
    Files(HashSet<String>),
    /// A list in parts, which says where every article lies that it may have.
    InParts,
}

impl Ours {
    fn holds(&self, file: &str) -> bool {
        match self {
            Ours::Files(files) => files.contains(file),
            Ours::InParts => true,
        }
    }
}

fn ours(folder: &Path) -> Result<Ours, String> {
    let path = folder.join(LIST);
    if !path.exists() {
        return Ok(Ours::Files(HashSet::new()));
    }
    match from_list(&fs::read_to_string(&path).unwrap_or_default()) {
        Ok(List::Whole(list)) if list.generator.as_deref() == Some(GENERATOR) => {
            Ok(Ours::Files(list.entries.into_iter().map(|entry| entry.file).collect()))
        }
        Ok(List::InParts(head)) if head.generator.as_deref() == Some(GENERATOR) => Ok(Ours::InParts),
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
