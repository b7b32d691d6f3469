//! Where pages come from: files and standard input, in UTF-8.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

/// An article's id is its file name.
pub fn name(path: &Path) -> Cow<'_, str> {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy()
}

/// The text of a file, or one sentence that says what is wrong with it and what to do.
pub fn text(path: &Path) -> Result<String, String> {
    let file = path.display();
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        if io::stdin().is_terminal() {
            // Where standard error is closed, the hint is not missed.
            let _ = writeln!(io::stderr(), "annotate: paste the page here and end it with Ctrl-D.");
        }
        io::stdin().read_to_end(&mut bytes)
    } else if path.is_dir() {
        return Err(format!(
            "{file} is a folder; give the files in it, such as {}.",
            path.join("*.txt").display()
        ));
    } else {
        File::open(path).and_then(|mut opened| opened.read_to_end(&mut bytes))
    };
    read.map_err(|error| format!("{file} cannot be read ({error}); check the name and the permissions."))?;
    decode(&file.to_string(), bytes)
}

fn decode(file: &str, bytes: Vec<u8>) -> Result<String, String> {
    if bytes.contains(&0) {
        return Err(format!("{file} is not a text file; give the text of the page, saved as UTF-8."));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{file} is not UTF-8 (first wrong byte: {at}); save it as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expect: &str) {
        let found = decode("page.txt", bytes.to_vec()).unwrap_or_else(|problem| problem);
        assert!(found.contains(expect), "{found}");
    }

    #[test]
    fn utf8_is_taken_as_it_is() {
        check("naïve “text”".as_bytes(), "naïve “text”");
        check(b"", "");
    }

    #[test]
    fn other_files_get_a_sentence_that_says_what_to_do() {
        check(b"na\xefve", "page.txt is not UTF-8 (first wrong byte: 2); save it as UTF-8");
        check(b"PK\x03\x04\0\0", "page.txt is not a text file");
    }
}
