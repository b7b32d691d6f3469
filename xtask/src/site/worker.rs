//! The service worker, by which the site works without a network: its script, with the files of this build and a version
//! that is another when any of them is.
//!
//! The page names it in a `<meta>`; where that is missing, as on a page that Trunk serves while it is worked on, the app
//! asks for no worker.

use sha2::{Digest, Sha256};

use super::files::Files;
use crate::failure::{Failure, Outcome};

pub const NAME: &str = "worker.js";

const SCRIPT: &str = include_str!("worker.js");

/// What of a site is not kept ahead: articles are kept by the worker as they come, the one file is for saving.
const NOT_AHEAD: [&str; 3] = ["articles/", "voices.html", NAME];

/// The page with the name of the worker in it.
pub fn announce(page: &str) -> Outcome<String> {
    let (head, body) = page
        .split_once("</head>")
        .ok_or_else(|| Failure::new("index.html has no </head> before which the worker could be named."))?;
    Ok(format!("{head}<meta name=\"voices-worker\" content=\"{NAME}\"></head>{body}"))
}

/// The script of the worker for these files.
pub fn script(files: &Files) -> Outcome<String> {
    let ahead = files.iter().filter(|(name, _)| !NOT_AHEAD.iter().any(|not| name.starts_with(not)));
    let mut hasher = Sha256::new();
    let mut names = Vec::new();
    for (name, bytes) in ahead {
        if name.contains(['"', '\\', '\n']) {
            return Err(Failure::new(format!("{name} has signs that no address has: give it another name.")));
        }
        hasher.update(Sha256::digest(name));
        hasher.update(Sha256::digest(bytes));
        // The page is asked for by the folder: some hosts send whoever asks for index.html there.
        names.push(format!("\n  \"{}\"", if name == "index.html" { "" } else { name }));
    }
    let version: String = hasher.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let list = format!("[{},\n]", names.join(","));
    Ok(SCRIPT.replace("[\"THE FILES\"]", &list).replace("THE VERSION", &version))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(changed: &[(&str, &str)]) -> Files {
        let files =
            [("index.html", "<p>"), ("a-12345678.js", "a()"), ("articles/a.json", "{}"), ("voices.html", "")];
        let files = files.iter().chain(changed);
        files.map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn version(changed: &[(&str, &str)]) -> String {
        let script = script(&site(changed)).unwrap_or_default();
        script.lines().find(|line| line.starts_with("const VERSION")).unwrap_or_default().to_owned()
    }

    #[test]
    fn the_script_names_the_files_of_the_build() {
        let script = script(&site(&[])).unwrap_or_default();
        assert!(script.contains("const FILES = [\n  \"a-12345678.js\",\n  \"\",\n];"), "{script}");
        assert!(!script.contains("THE "), "{script}");
    }

    #[test]
    fn the_version_is_another_when_a_file_is_and_not_when_an_article_is() {
        assert_eq!(version(&[]).len(), "const VERSION = \"0123456789abcdef\";".len());
        assert_eq!(version(&[]), version(&[("articles/a.json", "{\"a\": 1}")]));
        assert_ne!(version(&[]), version(&[("a-12345678.js", "b()")]));
        assert_ne!(version(&[]), version(&[("b-12345678.js", "")]));
    }

    #[test]
    fn the_page_names_it() {
        let page = announce("<head><title>a</title></head><body>");
        let expect = "<head><title>a</title><meta name=\"voices-worker\" content=\"worker.js\"></head><body>";
        assert_eq!(page, Ok(expect.to_owned()));
    }
}
