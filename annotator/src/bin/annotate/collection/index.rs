//! The list of a large collection, written in parts on all cores.

use std::collections::HashSet;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use annotator::format::collection::Collection;
use annotator::format::parts::{self, Index, Job};

use super::folder::write_if_different;
use crate::all_cores::in_order;
use crate::progress::Progress;

/// What the parts lie in. Nothing else is taken away anywhere.
const FOLDERS: [&str; 4] = ["list", "countries", "speakers", "names"];

/// Writes the parts, the head that names them last, and takes away those of an earlier run that are no more.
pub fn write(
    out: &Path,
    mut list: Collection,
    threads: usize,
    progress: &mut Progress<impl Write + Send>,
) -> Result<(), String> {
    parts::in_order(&mut list.entries);
    let index = Index::new(&list.title, &list.entries);
    let mut jobs = index.jobs();
    let head = jobs.pop();
    let written = Mutex::new(HashSet::new());
    let make = |job: Job| {
        index.make(job, |file, contents| {
            let done = write_if_different(&out.join(&file), &contents);
            written.lock().unwrap_or_else(PoisonError::into_inner).insert(file);
            done
        })
    };
    progress.start_again(jobs.len());
    let mut failed = None;
    in_order(
        threads,
        jobs.into_iter(),
        |_, job| make(job),
        |done: Result<(), String>| {
            progress.begin("list");
            failed = done.err();
            failed.is_none()
        },
    );
    progress.clear();
    if let Some(sentence) = failed {
        return Err(sentence);
    }
    head.map_or(Ok(()), make)?;
    let written = written.into_inner().unwrap_or_else(PoisonError::into_inner);
    FOLDERS.into_iter().for_each(|folder| tidy(out, folder, &written));
    Ok(())
}

/// Takes away the parts that this run has not written. One that stays is in nobody's way.
fn tidy(out: &Path, folder: &str, written: &HashSet<String>) {
    for entry in fs::read_dir(out.join(folder)).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") && !written.contains(&format!("{folder}/{name}")) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
