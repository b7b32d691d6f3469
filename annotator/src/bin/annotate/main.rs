//! The `annotate` command: page text in, quotations and actors out.
//!
//! One article is in memory at a time: read, annotated, written, forgotten. A file that cannot be
//! read is named on standard error and the others are still done; the exit code is then 2.

mod arguments;
mod collection;
mod formats;
mod input;
mod output;
mod progress;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use arguments::{Arguments, Command};
use output::{Output, Problem};
use progress::Progress;

const FAILED: u8 = 2;

fn main() -> ExitCode {
    let mut arguments = Arguments::parse();
    if let Err(sentence) = arguments.check() {
        Arguments::command().error(clap::error::ErrorKind::ArgumentConflict, sentence).exit();
    }
    if let Some(Command::Collection(arguments)) = &arguments.command {
        let texts = collection::texts(&arguments.texts);
        let mut progress = Progress::on_terminal(texts.as_ref().map_or(0, Vec::len), true);
        let done = texts.and_then(|texts| collection::make(arguments, &texts, &mut progress));
        return exit_code(done, &mut progress);
    }
    if arguments.files.is_empty() {
        arguments.files.push(PathBuf::from("-"));
    }
    let mut progress = Progress::on_terminal(arguments.files.len(), arguments.output.is_some());
    exit_code(run(&arguments, &mut progress), &mut progress)
}

fn exit_code(done: Result<bool, String>, progress: &mut Progress<impl Write>) -> ExitCode {
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(FAILED),
        Err(sentence) => {
            progress.say(&sentence);
            ExitCode::from(FAILED)
        }
    }
}

/// True when every file was done, false when some were not and have been named; or the sentence
/// that says why there was no going on.
fn run(arguments: &Arguments, progress: &mut Progress<impl Write>) -> Result<bool, String> {
    let mut output = match &arguments.output {
        None => Output::standard(arguments.format, arguments.files.len() > 1),
        Some(folder) => Output::folder(folder, arguments.format, &arguments.files)?,
    };
    let mut all_done = true;
    for path in &arguments.files {
        let name = input::name(path);
        progress.begin(&name);
        let written = match input::article(path, input::reader(arguments.as_is)) {
            Err(sentence) => Err(Problem::File(sentence)),
            Ok(article) => output.write(&name, &article),
        };
        match written {
            Ok(()) => {}
            Err(Problem::File(sentence)) => {
                all_done = false;
                progress.say(&sentence);
            }
            // Whoever reads has gone away (`annotate … | head`): nobody is left to tell.
            Err(Problem::ReaderGone) => return Ok(all_done),
            Err(Problem::Output(sentence)) => return Err(sentence),
        }
    }
    progress.clear();
    match output.end() {
        Ok(()) | Err(Problem::ReaderGone) => Ok(all_done),
        Err(Problem::File(sentence) | Problem::Output(sentence)) => Err(sentence),
    }
}
