//! Articles that are made and not yet in their places.
//!
//! They lie in a hidden folder inside the folder of the site, so that putting them in place is giving them a name, which
//! takes no time and cannot stop halfway. However the work ends, the hidden folder goes.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use annotator::format::article_file::{ArticleFile, from_article_file};

use super::Item;
use super::folder::{cannot_write, make_folder_of};

pub struct Aside {
    folder: PathBuf,
    next: AtomicUsize,
}

/// The name of the folder; no list and no host shows it.
const NAME: &str = ".new";
/// So many files lie together in one folder.
const TOGETHER: usize = 1000;
/// Numbers that no input has.
const BROUGHT: usize = usize::MAX / 2;

impl Aside {
    pub fn new(out: &Path) -> Result<Aside, String> {
        let is_there = out.is_dir();
        let folder = out.join(NAME);
        if is_there {
            // What a run left that was stopped.
            let _ = fs::remove_dir_all(&folder);
        }
        Ok(Aside { folder, next: AtomicUsize::new(BROUGHT) })
    }

    /// A number for an article that is not the next of the input.
    pub fn next_number(&self) -> usize {
        self.next.fetch_add(1, Ordering::Relaxed)
    }

    /// Puts the file of an article aside, in place of what had this number before.
    pub fn put(&self, number: usize, contents: &str) -> Result<(), String> {
        let path = self.path(number);
        make_folder_of(&path)?;
        fs::write(&path, contents).map_err(|error| cannot_write(&path, &error))
    }

    /// Puts a copy of a file aside; its number.
    pub fn bring(&self, path: &Path) -> Result<usize, String> {
        let number = self.next_number();
        let contents = fs::read_to_string(path).map_err(|error| cannot_read(path, &error.to_string()))?;
        self.put(number, &contents).map(|()| number)
    }

    /// The file of an article that lies aside.
    pub fn read(&self, number: usize) -> Result<String, String> {
        let path = self.path(number);
        fs::read_to_string(&path).map_err(|error| cannot_read(&path, &error.to_string()))
    }

    pub fn put_in_place(&self, item: &Item, out: &Path) -> Result<(), String> {
        let Some(number) = item.aside else { return Ok(()) };
        let place = out.join(&item.file);
        make_folder_of(&place)?;
        fs::rename(self.path(number), &place).map_err(|error| cannot_write(&place, &error))
    }

    fn path(&self, number: usize) -> PathBuf {
        self.folder.join((number / TOGETHER).to_string()).join(format!("{number}.json"))
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        // What cannot be taken away is taken away the next time.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The article of a file that an earlier run made.
pub fn read(path: &Path) -> Result<ArticleFile, String> {
    let text = fs::read_to_string(path).map_err(|error| cannot_read(path, &error.to_string()))?;
    from_article_file(&text).map_err(|error| cannot_read(path, &error.to_string()))
}

fn cannot_read(path: &Path, error: &str) -> String {
    format!("{} cannot be read ({error}); take it away and start again.", path.display())
}
