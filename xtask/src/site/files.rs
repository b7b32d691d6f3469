//! The files of a built site, read and written.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};

/// What is in the files of a site, by their paths in its folder, with slashes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Every file of a folder and of the folders in it.
pub fn read(folder: &Path) -> Outcome<Files> {
    let mut files = Files::new();
    read_into(&mut files, folder, "")?;
    Ok(files)
}

/// Writes a file of a folder.
pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> Outcome {
    let path = folder.join(name);
    fs::write(&path, bytes).map_err(|error| unreadable(&path, &error))
}

/// The text of a file; the failure names the one that is missing or no text.
pub fn text<'a>(files: &'a Files, name: &str) -> Outcome<&'a str> {
    let bytes = files.get(name).ok_or_else(|| Failure::new(format!("The built site has no file {name}.")))?;
    std::str::from_utf8(bytes).map_err(|_| Failure::new(format!("{name} is not UTF-8: save it as UTF-8.")))
}

fn read_into(files: &mut Files, folder: &Path, before: &str) -> Outcome {
    for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = format!("{before}{name}");
        if path.is_dir() {
            read_into(files, &path, &format!("{name}/"))?;
        } else {
            let bytes = fs::read(&path).map_err(|error| unreadable(&path, &error))?;
            files.insert(name, bytes);
        }
    }
    Ok(())
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be read and written: {error}.", path.display()))
}
