//! Where a site is while a check looks at it: on a host, or as one file in a folder.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::server::Server;
use crate::site::with_first_in_head;

/// Stays for as long as somebody has it open.
#[derive(Clone)]
pub enum Place {
    Host(Arc<Server>),
    File(Arc<OneFile>),
}

impl Place {
    /// Where the front page is.
    pub fn address(&self) -> &str {
        match self {
            Place::Host(server) => &server.address,
            Place::File(file) => &file.address,
        }
    }

    /// An expression that is true on every page of it.
    pub fn is_here(&self) -> String {
        match self {
            Place::Host(server) => format!("location.origin === '{}'", server.origin),
            Place::File(file) => format!("location.href.startsWith('{}')", file.address),
        }
    }

    /// The paths that were asked for and are not there; a file is asked for nothing.
    pub fn take_missing(&self) -> Vec<String> {
        match self {
            Place::Host(server) => server.take_missing(),
            Place::File(_) => Vec::new(),
        }
    }
}

/// A page in a folder of its own, and beside it an empty one.
pub struct OneFile {
    folder: PathBuf,
    address: String,
}

impl OneFile {
    /// Writes a page, with scripts that run before its own.
    pub fn write(page: &str, scripts: &[&str]) -> std::io::Result<OneFile> {
        static WRITTEN: AtomicUsize = AtomicUsize::new(0);
        let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("voices-file-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let scripts: String = scripts.iter().map(|script| format!("<script>{script}</script>")).collect();
        std::fs::write(folder.join("voices.html"), with_first_in_head(page, &scripts))?;
        std::fs::write(folder.join("empty.html"), "<!doctype html><title>Empty</title>")?;
        let address = format!("file://{}/voices.html", folder.display());
        Ok(OneFile { folder, address })
    }

    /// The page in the same folder that has nothing in it.
    pub fn empty(&self) -> String {
        format!("file://{}/empty.html", self.folder.display())
    }
}

impl Drop for OneFile {
    fn drop(&mut self) {
        // What is left behind is the system's to tidy.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
