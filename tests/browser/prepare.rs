//! What must be there before the first check: the built site, the accessibility scanner and the
//! drivers.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use crate::browser::{Browser, on_path};
use crate::site::Site;

const SET_UP: &str = "`cargo xtask test` does the whole set-up";

#[derive(Clone)]
pub struct Prepared {
    pub site: Site,
    /// The source of axe-core; `None` when nobody said where it is.
    pub axe: Option<Arc<str>>,
}

/// Everything the browsers need; the error is one sentence that says what to do.
pub fn prepare(browsers: &[Browser]) -> Result<Prepared, String> {
    let lacks: Vec<String> = browsers.iter().filter_map(|browser| browser.lack()).collect();
    if !lacks.is_empty() {
        return Err(format!("{} ({SET_UP}.)", lacks.join(" ")));
    }
    let folder = match std::env::var_os("VOICES_DIST") {
        Some(folder) => PathBuf::from(folder),
        None => build()?,
    };
    if !folder.join("index.html").is_file() {
        return Err(format!("{} holds no built site: it has no index.html; {SET_UP}.", folder.display()));
    }
    Ok(Prepared { site: Site::of_folder(folder), axe: axe()? })
}

/// Builds the site when no one has done it yet.
fn build() -> Result<PathBuf, String> {
    if !on_path("trunk") {
        return Err(format!("VOICES_DIST does not name the built site and trunk is not on PATH; {SET_UP}."));
    }
    let folder = project().join("target/browser-site");
    println!("building the site with trunk, which takes some minutes the first time");
    let built = Command::new("trunk")
        .args(["build", "--release", "--dist", "target/browser-site"])
        .current_dir(project())
        .status();
    match built {
        Ok(status) if status.success() => Ok(folder),
        Ok(status) => Err(format!("trunk build ended with {status}; {SET_UP}.")),
        Err(error) => Err(format!("trunk does not start: {error}; {SET_UP}.")),
    }
}

fn axe() -> Result<Option<Arc<str>>, String> {
    let Some(path) = std::env::var_os("VOICES_AXE") else { return Ok(None) };
    let path = PathBuf::from(path);
    let source = std::fs::read_to_string(&path);
    source
        .map(|source| Some(source.into()))
        .map_err(|error| format!("VOICES_AXE, {}: {error}", path.display()))
}

/// The root folder of the project.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
