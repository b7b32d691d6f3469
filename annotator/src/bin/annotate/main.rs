//! The `annotate` command: page text in, quotations and actors out.
//!
//! A few articles are in memory at a time, one for each thread: read, annotated, written in the order in which they came,
//! forgotten. A file or a line that cannot be read is named on standard error and the others are still done; the exit code
//! is then 2.

mod all_cores;
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
        let texts = collection::texts(arguments);
        let total = texts.as_ref().map_or(0, |texts| collection::count(arguments, texts));
        let mut progress = Progress::on_terminal(Some(total), true);
        let done = texts.and_then(|texts| collection::make(arguments, &texts, &mut progress));
        return exit_code(done, &mut progress);
    }
    if arguments.files.is_empty() {
        arguments.files.push(PathBuf::from("-"));
    }
    let has_lines = arguments.json_lines || arguments.files.iter().any(|path| input::is_lines(path));
    let total = (!has_lines).then_some(arguments.files.len());
    let mut progress = Progress::on_terminal(total, arguments.output.is_some());
    let done = run(&arguments, has_lines, &mut progress);
    exit_code(done, &mut progress)
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

/// True when every article was done, false when some were not and have been named; or the sentence
/// that says why there was no going on.
fn run(
    arguments: &Arguments,
    has_lines: bool,
    progress: &mut Progress<impl Write + Send>,
) -> Result<bool, String> {
    let several = has_lines || arguments.files.len() > 1;
    let mut output = match &arguments.output {
        None => Output::standard(arguments.format, several),
        Some(folder) => Output::folder(folder, arguments.format, &arguments.files)?,
    };
    let (mut all_done, mut ended) = (true, None);
    let read = input::reader(arguments.as_is);
    all_cores::in_order(
        all_cores::threads(arguments.threads),
        input::sources(&arguments.files, arguments.json_lines),
        |_, source| (source.name(), source.read(read)),
        |(name, article)| {
            progress.begin(&name);
            let written = match article {
                Err(sentence) => Err(Problem::File(sentence)),
                Ok(given) => output.write(&given),
            };
            match written {
                Ok(()) => {}
                Err(Problem::File(sentence)) => {
                    all_done = false;
                    progress.say(&sentence);
                }
                // Whoever reads has gone away (`annotate … | head`): nobody is left to tell.
                Err(Problem::ReaderGone) => ended = Some(Ok(())),
                Err(Problem::Output(sentence)) => ended = Some(Err(sentence)),
            }
            ended.is_none()
        },
    );
    match ended {
        Some(Ok(())) => return Ok(all_done),
        Some(Err(sentence)) => return Err(sentence),
        None => progress.clear(),
    }
    match output.end() {
        Ok(()) | Err(Problem::ReaderGone) => Ok(all_done),
        Err(Problem::File(sentence) | Problem::Output(sentence)) => Err(sentence),
    }
}
