//! Where articles come from: the text of pages, in files and on standard input, in UTF-8; the
//! files that Voices saved; and lines of JSON.

mod lines;

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use annotator::format::article_file::{ArticleFile, from_article_file};
use annotator::format::json_lines::{LineArticle, from_line};

pub use lines::{count, lines};

/// One article to read.
pub enum Source {
    File(PathBuf),
    /// A line of a file, counted from 1.
    Line {
        file: String,
        number: usize,
        bytes: Vec<u8>,
    },
    /// A sentence about what could not be read.
    Unreadable(String),
}

/// An article that was read.
pub struct Given {
    /// What it is called: the name of its file, or the id that its line gives.
    pub name: String,
    /// The file it came from.
    pub file: String,
    /// It was a line of that file.
    pub is_line: bool,
    pub line: LineArticle,
}

impl Given {
    pub fn article(&self) -> &ArticleFile {
        &self.line.article
    }
}

/// All articles of these files, one after the other; `all_lines` says that each holds lines of JSON, whatever its name.
pub fn sources(files: &[PathBuf], all_lines: bool) -> impl Iterator<Item = Source> + Send {
    files.iter().flat_map(move |path| -> Box<dyn Iterator<Item = Source> + Send> {
        match all_lines || is_lines(path) {
            true => lines(path),
            false => Box::new(std::iter::once(Source::File(path.clone()))),
        }
    })
}

/// True for a file that holds an article a line.
pub fn is_lines(path: &Path) -> bool {
    has_ending(path, &["jsonl", "ndjson"])
}

impl Source {
    /// What the line that says how far the command is calls it.
    pub fn name(&self) -> String {
        match self {
            Source::File(path) => name(path).into_owned(),
            Source::Line { .. } | Source::Unreadable(_) => self.title(),
        }
    }

    /// How it is called where there is something to say of it.
    pub fn title(&self) -> String {
        match self {
            Source::File(path) => path.display().to_string(),
            Source::Line { file, number, .. } => format!("{file}, line {number}"),
            Source::Unreadable(_) => String::new(),
        }
    }

    /// The article, or one sentence that says what is wrong and what to do.
    pub fn read(self, read: fn(&str) -> annotator::Reading) -> Result<Given, String> {
        let title = self.title();
        match self {
            Source::Unreadable(sentence) => Err(sentence),
            Source::File(path) => {
                let article = article(&path, read)?;
                let line = LineArticle { article, ..LineArticle::default() };
                let name = name(&path).into_owned();
                Ok(Given { file: name.clone(), name, is_line: false, line })
            }
            Source::Line { file, number, bytes } => {
                let text = decode(&title, bytes)?;
                let mut line = from_line(&text, read).map_err(|error| format!("{title}: {error}"))?;
                if line.article.id.is_empty() {
                    let stem = Path::new(&file).file_stem().unwrap_or_default().to_string_lossy();
                    line.article.id = format!("{stem}-{number}");
                }
                Ok(Given { name: line.article.id.clone(), file, is_line: true, line })
            }
        }
    }
}

/// An article's id is its file name.
pub fn name(path: &Path) -> Cow<'_, str> {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy()
}

/// What annotates a text: the one that cleans it before, or the one that takes it as it is.
pub fn reader(as_is: bool) -> fn(&str) -> annotator::Reading {
    if as_is { annotator::read_as_is } else { annotator::read }
}

/// The article of a file, or one sentence that says what is wrong with it and what to do. A text is
/// annotated by `read`; an article file is taken as it is.
pub fn article(path: &Path, read: fn(&str) -> annotator::Reading) -> Result<ArticleFile, String> {
    let text = text(path)?;
    if has_ending(path, &["json", "jsonld"]) {
        return from_article_file(&text).map_err(|error| format!("{}: {error}", path.display()));
    }
    let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(ArticleFile { id, reading: read(&text), ..ArticleFile::default() })
}

/// True for a name that ends so, in capitals or not.
pub fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().unwrap_or_default();
    endings.iter().any(|each| ending.eq_ignore_ascii_case(each))
}

/// The text of a file, or one sentence that says what is wrong with it and what to do.
fn text(path: &Path) -> Result<String, String> {
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
