//! The `annotate` command: page text in, quotations and actors out, one JSON object an article.
//!
//! A file that cannot be read is named on standard error and the others are still done; the exit
//! code is then 2.

use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use annotator::format::json;
use clap::{Parser, ValueEnum};

/// Finds quotations, who says them and for which country they speak, in the text of news pages.
///
/// Give it the text of a page as you copy it from a browser, menus and all: the page's furniture
/// goes to "removed", the rest is the article. Nothing leaves your machine.
#[derive(Parser)]
#[command(name = "annotate", version, after_help = EXAMPLES)]
struct Arguments {
    /// How the findings are printed.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Take the input as the article's text, unchanged: nothing is cleaned away and offsets count
    /// into the input.
    #[arg(long)]
    as_is: bool,
    /// Text files in UTF-8; `-` is standard input. Without any, standard input is read.
    #[arg(value_name = "FILE")]
    files: Vec<String>,
}

const EXAMPLES: &str = "\
Examples:
  annotate page.txt                      one article, indented for reading
  annotate --format jsonl *.txt          one line an article, in the files' order
  annotate --as-is --format jsonl -      standard input, taken as it stands";

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Indented, for reading.
    Json,
    /// One line an article, for programs.
    Jsonl,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let files = if arguments.files.is_empty() { vec!["-".to_string()] } else { arguments.files };
    let mut out = BufWriter::new(io::stdout().lock());
    let mut failed = false;
    for file in &files {
        match text_of(file) {
            Ok(text) => {
                let line = annotated(file, &text, arguments.as_is, arguments.format);
                if writeln!(out, "{line}").is_err() {
                    // Whoever reads has gone away (`annotate … | head`): nobody is left to tell.
                    return ExitCode::SUCCESS;
                }
            }
            Err(problem) => {
                failed = true;
                eprintln!("annotate: {problem}");
            }
        }
    }
    let written = out.flush();
    if failed || written.is_err() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

fn annotated(file: &str, text: &str, as_is: bool, format: Format) -> String {
    let reading = if as_is { annotator::read_as_is(text) } else { annotator::read(text) };
    match format {
        Format::Json => json::to_indented_json(name(file), &reading),
        Format::Jsonl => json::to_json(name(file), &reading),
    }
}

/// An article's id is its file name.
fn name(file: &str) -> &str {
    Path::new(file).file_name().and_then(|name| name.to_str()).unwrap_or(file)
}

/// The text of a file, or one sentence that says what is wrong with it and what to do.
fn text_of(file: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let read = match file {
        "-" => io::stdin().read_to_end(&mut bytes),
        path => std::fs::File::open(path).and_then(|mut opened| opened.read_to_end(&mut bytes)),
    };
    read.map_err(|error| format!("{file} cannot be read ({error}); check the name and the permissions."))?;
    decode(file, bytes)
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
