//! How files come into the folder: wholly or not at all, and only where they say something new.

use std::fs;
use std::path::Path;

/// Writes a file under another name and gives it its own when it is whole, so that whoever reads it, and whoever stops
/// the work, never finds half of it. One that says the same already is left as it is: copying the folder to a host then
/// copies only what changed.
pub fn write_if_different(path: &Path, contents: &str) -> Result<(), String> {
    let is_same_length = fs::metadata(path).is_ok_and(|old| old.len() == contents.len() as u64);
    if is_same_length && fs::read(path).is_ok_and(|old| old == contents.as_bytes()) {
        return Ok(());
    }
    make_folder_of(path)?;
    let new = path.with_extension("json.new");
    fs::write(&new, contents)
        .and_then(|()| fs::rename(&new, path))
        .map_err(|error| cannot_write(path, &error))
}

/// Makes the folder that a file is to be in.
pub fn make_folder_of(path: &Path) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| {
        format!("the folder {} cannot be made ({error}); give --out another name.", folder.display())
    })
}

pub fn cannot_write(path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be written ({error}); check the folder's room and permissions.", path.display())
}
