//! What earlier runs made of what, so that a large collection is not made anew for one article more.
//!
//! It lies beside the folder of the site, not in it: it is as long as the whole list and for nobody else. A file of the
//! input is known by its name, its length and the time of its last change; a line by what it says. The program is known
//! by its own file: whichever word list or rule has changed, that file has, and then everything is made anew. An article
//! in the folder that is not as it was left is made anew too, and the guard asks whose it is.

use std::collections::HashMap;
use std::fs::{self, File, Metadata};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use annotator::format::collection::Entry;
use annotator::format::parts::{line_from_text, line_to_text};
use serde_json::{Value, json};

use super::Item;
use super::folder::cannot_write;
use crate::input::{Source, name};

pub struct Record {
    path: PathBuf,
    out: PathBuf,
    /// The program and how it was asked.
    by: String,
    /// All that was there, and where in it each article stands by what it was made from.
    text: String,
    places: HashMap<String, (usize, usize)>,
    /// How each file was left, whatever program made it.
    left: HashMap<String, String>,
}

/// An article that an earlier run made.
pub struct Made {
    pub id: String,
    pub entry: Entry,
    /// Where it lies.
    pub path: PathBuf,
}

/// What is remembered of where an article came from; empty for what is never remembered.
pub fn key(source: &Source) -> String {
    match source {
        Source::File(path) => fs::metadata(path)
            .map(|about| format!("{} {}", json!(name(path)), state(&about)))
            .unwrap_or_default(),
        Source::Line { bytes, .. } => format!("{:016x} {}", hash(bytes), bytes.len()),
        Source::Unreadable(_) => String::new(),
    }
}

impl Record {
    /// The record of a folder; an empty one where another program made it, or the same one asked otherwise.
    pub fn of(out: &Path, as_is: bool) -> Record {
        let program = std::env::current_exe().and_then(fs::read).unwrap_or_default();
        let by = json!({ "program": format!("{:016x}", hash(&program)), "asIs": as_is }).to_string();
        let path = beside(out);
        let text = fs::read_to_string(&path).unwrap_or_default();
        let is_mine = text.lines().next() == Some(by.as_str());
        let (mut places, mut left) = (HashMap::new(), HashMap::new());
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let end = start + line.len();
            if let [key, _, file, state, _] = line.splitn(5, '\t').collect::<Vec<_>>()[..] {
                left.insert(file.to_string(), state.to_string());
                if is_mine {
                    places.insert(key.to_string(), (start + key.len() + 1, end));
                }
            }
            start = end;
        }
        let text = if is_mine { text } else { String::new() };
        Record { path, out: out.to_path_buf(), by, text, places, left }
    }

    /// What was made from the same, where it still lies as it was left.
    pub fn made(&self, key: &str) -> Option<Made> {
        let &(start, end) = self.places.get(key)?;
        let mut fields = self.text.get(start..end)?.splitn(4, '\t');
        let (id, file, left, line) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
        let path = self.out.join(file);
        let is_as_left = fs::metadata(&path).is_ok_and(|about| state(&about) == left);
        let id: Value = serde_json::from_str(id).ok()?;
        is_as_left.then_some(Made { id: id.as_str()?.to_string(), entry: line_from_text(line)?.entry, path })
    }

    /// Whether a file in the folder is as an earlier run left it.
    pub fn is_as_left(&self, file: &str) -> bool {
        let left = self.left.get(file);
        left.is_some_and(|left| fs::metadata(self.out.join(file)).is_ok_and(|about| state(&about) == *left))
    }

    /// Remembers these, which lie in their places, and forgets what was before.
    pub fn write(self, items: &[Item], entries: &[Entry]) -> Result<(), String> {
        let new = self.path.with_extension("made.new");
        let written = self.write_to(&new, items, entries).and_then(|()| fs::rename(&new, &self.path));
        written.map_err(|error| cannot_write(&self.path, &error))
    }

    fn write_to(&self, path: &Path, items: &[Item], entries: &[Entry]) -> io::Result<()> {
        let mut file = BufWriter::new(File::create(path)?);
        writeln!(file, "{}", self.by)?;
        for (item, entry) in items.iter().zip(entries).filter(|(item, _)| !item.key.is_empty()) {
            let Ok(about) = fs::metadata(self.out.join(&item.file)) else { continue };
            // JSON has no bare tab and no bare line break in it.
            let Item { id, key, file: place, .. } = item;
            writeln!(file, "{key}\t{}\t{place}\t{}\t{}", json!(id), state(&about), line_to_text(0, entry))?;
        }
        file.flush()
    }
}

/// `articles.made` for the folder `articles`.
fn beside(out: &Path) -> PathBuf {
    let real = out.canonicalize().unwrap_or_else(|_| out.to_path_buf());
    let mut name = real.file_name().unwrap_or_default().to_os_string();
    name.push(".made");
    real.with_file_name(name)
}

/// The length of a file, and the time of its last change in nanoseconds.
fn state(about: &Metadata) -> String {
    let changed = about.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    format!("{} {}", about.len(), changed.map_or(0, |time| time.as_nanos()))
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}
