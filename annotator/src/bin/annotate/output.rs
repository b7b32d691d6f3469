//! Where the findings go: standard output, or a folder with a file an article.

use std::collections::HashSet;
use std::fs;
use std::io::{self, BufWriter, ErrorKind, Stdout, Write};
use std::path::{Path, PathBuf};

use crate::formats::{Format, Stream};
use crate::input::Given;

/// Why something was not written, in a sentence that says what to do.
pub enum Problem {
    /// This article was not written; the next may be.
    File(String),
    /// Nothing more can be written.
    Output(String),
    /// Whoever read standard output reads no more.
    ReaderGone,
}

pub enum Output {
    Standard { out: BufWriter<Stdout>, stream: Stream },
    Folder(Folder),
}

impl Output {
    pub fn standard(format: Format, several: bool) -> Output {
        Output::Standard { out: BufWriter::new(io::stdout()), stream: Stream::new(format, several) }
    }

    /// Makes the folder where there is none. `pages` are the files that must not be overwritten.
    pub fn folder(path: &Path, format: Format, pages: &[PathBuf]) -> Result<Output, String> {
        fs::create_dir_all(path).map_err(|error| {
            format!("the folder {} cannot be made ({error}); give --output another name.", path.display())
        })?;
        let folder = Folder {
            path: path.to_path_buf(),
            format,
            pages: pages.iter().filter_map(|page| page.canonicalize().ok()).collect(),
            taken: HashSet::new(),
        };
        if let Some((name, contents)) = format.companion() {
            let path = path.join(name);
            if !path.exists() {
                folder.write_file(&path, contents)?;
            }
        }
        Ok(Output::Folder(folder))
    }

    /// Writes one article, wholly: what is written can be read at once.
    pub fn write(&mut self, given: &Given) -> Result<(), Problem> {
        match self {
            Output::Standard { out, stream } => print(out, &stream.article(given)),
            Output::Folder(folder) => folder.write(given).map_err(Problem::File),
        }
    }

    /// Ends the document that the articles make together.
    pub fn end(mut self) -> Result<(), Problem> {
        match &mut self {
            Output::Standard { out, stream } => print(out, &stream.end()),
            Output::Folder(_) => Ok(()),
        }
    }
}

fn print(out: &mut impl Write, text: &str) -> Result<(), Problem> {
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Problem::ReaderGone,
        _ => Problem::Output(format!(
            "the findings cannot be written ({error}); make room or write elsewhere."
        )),
    })
}

pub struct Folder {
    path: PathBuf,
    format: Format,
    /// The files that are read, by their real names.
    pages: HashSet<PathBuf>,
    /// Names without ending that this run has used, in lower case: some disks know no other.
    taken: HashSet<String>,
}

impl Folder {
    fn write(&mut self, given: &Given) -> Result<(), String> {
        let stem = self.free_stem(given);
        let files = self.format.files(given);
        let paths: Vec<PathBuf> =
            files.iter().map(|(ending, _)| self.path.join(format!("{stem}.{ending}"))).collect();
        if let Some(page) = paths.iter().find(|path| self.is_a_page(path)) {
            let page = page.display();
            return Err(format!(
                "{page} is a page to read and is not overwritten; give --output another folder."
            ));
        }
        paths.iter().zip(&files).try_for_each(|(path, (_, contents))| self.write_file(path, contents))
    }

    /// The name of the page without its ending; of several the same, the second gets `-2`.
    fn free_stem(&mut self, given: &Given) -> String {
        let stem = match given.name.as_str() {
            // An id may be anything, and must stay a name in this folder.
            id if given.is_line => annotator::slug(id),
            "-" => "standard-input".to_string(),
            name => Path::new(name).file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        };
        let mut free = stem.clone();
        let mut number = 1;
        while !self.taken.insert(free.to_lowercase()) {
            number += 1;
            free = format!("{stem}-{number}");
        }
        free
    }

    fn is_a_page(&self, path: &Path) -> bool {
        path.canonicalize().is_ok_and(|real| self.pages.contains(&real))
    }

    fn write_file(&self, path: &Path, contents: &str) -> Result<(), String> {
        fs::write(path, contents).map_err(|error| {
            format!(
                "{} cannot be written ({error}); check the folder's room and permissions.",
                path.display()
            )
        })
    }
}
