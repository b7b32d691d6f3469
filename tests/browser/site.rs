//! The files a check serves: the built site, or a copy of it with some files changed.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// Put before everything else in every page, so that it sees errors from the first one on.
const OBSERVER: &str = include_str!("observer.js");

/// A folder of files with an overlay. Cheap to copy; the built folder itself is never written.
#[derive(Clone, Debug)]
pub struct Site {
    folder: PathBuf,
    /// `None`: this file is missing.
    overlay: BTreeMap<String, Option<Vec<u8>>>,
    /// Where the site lies on the host; begins and ends with a slash.
    pub under: String,
    pub headers: Vec<(String, String)>,
    /// Media types by the endings of files, where they are to be other ones than usual.
    pub types: BTreeMap<String, String>,
    /// Scripts of a check, run before those of the page and kept from none by its policy.
    pub before: Vec<String>,
    /// Whether the page has its service worker, which would keep its files from every other check.
    pub offline: bool,
}

impl Site {
    pub fn of_folder(folder: impl Into<PathBuf>) -> Site {
        Site {
            folder: folder.into(),
            overlay: BTreeMap::new(),
            under: "/".into(),
            headers: Vec::new(),
            types: BTreeMap::new(),
            before: Vec::new(),
            offline: false,
        }
    }

    /// The same site with other contents for one file, which need not have been there before.
    pub fn with(mut self, path: &str, contents: impl Into<Vec<u8>>) -> Site {
        self.overlay.insert(path.into(), Some(contents.into()));
        self
    }

    /// The same site without one file.
    pub fn without(mut self, path: &str) -> Site {
        self.overlay.insert(path.into(), None);
        self
    }

    /// The same site below a path such as `/some/sub/path/`; beside it the host has nothing.
    pub fn under(mut self, path: &str) -> Site {
        self.under = path.into();
        self
    }

    /// The same site with one more header in every answer.
    pub fn header(mut self, name: &str, value: &str) -> Site {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The same site on a host that takes files with this ending for something else.
    pub fn typed(mut self, ending: &str, media_type: &str) -> Site {
        self.types.insert(ending.into(), media_type.into());
        self
    }

    /// The same site with a script that runs before those of the page.
    pub fn before(mut self, script: &str) -> Site {
        self.before.push(script.into());
        self
    }

    /// The same site with its service worker.
    pub fn offline(mut self) -> Site {
        self.offline = true;
        self
    }

    /// What runs before the scripts of the page: what sees its errors comes first.
    pub fn scripts(&self) -> Vec<&str> {
        std::iter::once(OBSERVER).chain(self.before.iter().map(String::as_str)).collect()
    }

    /// The file at a path relative to the site, `index.html` for the empty one; `None` when there
    /// is none or the path leads out of the site.
    pub fn file(&self, path: &str) -> Option<Vec<u8>> {
        let path = if path.is_empty() { "index.html" } else { path };
        if let Some(contents) = self.overlay.get(path) {
            return contents.clone();
        }
        let leads_out = path.split('/').any(|part| part == ".." || part.is_empty());
        if leads_out { None } else { std::fs::read(self.folder.join(path)).ok() }
    }

    /// A file that must be there, as text; the error is a sentence.
    pub fn text(&self, path: &str) -> Result<String, String> {
        let bytes = self.file(path).ok_or(format!("the site has no file {path}"))?;
        String::from_utf8(bytes).map_err(|_| format!("{path} is not UTF-8"))
    }
}

/// A page with these elements as the first in its head.
pub fn with_first_in_head(page: &str, elements: &str) -> String {
    match page.find("<head").and_then(|start| Some(start + page[start..].find('>')? + 1)) {
        Some(head) => format!("{}{elements}{}", &page[..head], &page[head..]),
        None => page.to_string(),
    }
}
