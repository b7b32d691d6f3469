//! The lines of a file or of standard input, one after the other: however long the file, a line is in memory and no more.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use annotator::format::json_lines::MAX_BYTES;

use super::{Source, name};

/// The lines of a file that hold something; `-` is standard input.
pub fn lines(path: &Path) -> Box<dyn Iterator<Item = Source> + Send> {
    let file = if path == Path::new("-") { "standard input".to_string() } else { name(path).into_owned() };
    match open(path) {
        Ok(reader) => Box::new(Lines { file, reader: Some(reader), number: 0 }),
        Err(error) => Box::new(std::iter::once(unreadable(&file, &error))),
    }
}

/// How many lines there are in a file, the empty ones too; 0 where it cannot be read, for reading it will say so.
pub fn count(path: &Path) -> usize {
    let Ok(mut reader) = open(path) else { return 0 };
    let (mut count, mut ends_open) = (0, false);
    while let Ok(buffer) = reader.fill_buf() {
        let Some(last) = buffer.last() else { break };
        ends_open = *last != b'\n';
        count += buffer.iter().filter(|&&byte| byte == b'\n').count();
        let length = buffer.len();
        reader.consume(length);
    }
    count + usize::from(ends_open)
}

type Reader = Box<dyn BufRead + Send>;

fn open(path: &Path) -> io::Result<Reader> {
    match path == Path::new("-") {
        true => Ok(Box::new(BufReader::new(io::stdin()))),
        false => Ok(Box::new(BufReader::with_capacity(1 << 16, File::open(path)?))),
    }
}

struct Lines {
    file: String,
    /// `None` behind the end.
    reader: Option<Reader>,
    number: usize,
}

impl Iterator for Lines {
    type Item = Source;

    fn next(&mut self) -> Option<Source> {
        loop {
            let mut bytes = Vec::new();
            let reader = self.reader.as_mut()?;
            // One byte more than a line may have, and its end.
            let read = reader.by_ref().take(MAX_BYTES as u64 + 2).read_until(b'\n', &mut bytes);
            match read {
                Ok(0) => self.reader = None,
                Ok(_) => {
                    self.number += 1;
                    if bytes.ends_with(b"\n") {
                        bytes.pop();
                    }
                    if bytes.len() > MAX_BYTES {
                        return Some(self.too_long());
                    }
                    if !bytes.iter().all(u8::is_ascii_whitespace) {
                        return Some(Source::Line { file: self.file.clone(), number: self.number, bytes });
                    }
                }
                Err(error) => {
                    self.reader = None;
                    return Some(unreadable(&self.file, &error));
                }
            }
        }
    }
}

impl Lines {
    /// Goes on behind a line that is longer than any.
    fn too_long(&mut self) -> Source {
        while let Some(buffer) = self.reader.as_mut().and_then(|reader| reader.fill_buf().ok()) {
            let end = buffer.iter().position(|&byte| byte == b'\n');
            let length = end.map_or(buffer.len(), |end| end + 1);
            if let Some(reader) = self.reader.as_mut() {
                reader.consume(length);
            }
            if end.is_some() || length == 0 {
                break;
            }
        }
        let (file, number, most) = (&self.file, self.number, MAX_BYTES / (1024 * 1024));
        Source::Unreadable(format!(
            "{file}, line {number}: the line has more than {most} MB; give each article a line of its own."
        ))
    }
}

fn unreadable(file: &str, error: &io::Error) -> Source {
    Source::Unreadable(format!("{file} cannot be read ({error}); check the name and the permissions."))
}
