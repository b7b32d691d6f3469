//! The project's commands: `cargo xtask serve`, `cargo xtask test`, `cargo xtask build`, `cargo xtask score`, `cargo xtask fit`.
//!
//! A newcomer has Rust and nothing else. Each command finds or gets what it needs, says what it is doing and how long
//! that takes, and does not do it twice; what it cannot get it names in one sentence that says what to do.

#[cfg(not(any(test, feature = "measure")))]
mod again;
mod arguments;
mod browsers;
mod failure;
#[cfg(any(test, feature = "measure"))]
mod fit;
mod machine;
mod packages;
mod policy;
#[cfg(any(test, feature = "measure"))]
mod score;
mod serve;
mod site;
mod test;
mod toolchain;
mod tools;
mod version;

use std::process::ExitCode;

#[cfg(not(any(test, feature = "measure")))]
use again::{fit, score};
use arguments::Command;
use failure::Outcome;
#[cfg(any(test, feature = "measure"))]
use fit::fit;
use machine::Machine;
#[cfg(any(test, feature = "measure"))]
use score::score;

fn main() -> ExitCode {
    let command = match arguments::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(sentence) => {
            eprintln!("{sentence} `cargo xtask` alone says what there is.");
            return ExitCode::from(2);
        }
    };
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Outcome {
    let machine = Machine::look()?;
    match command {
        Command::Help => print!("{}", arguments::HELP),
        Command::Build { single: false } => {
            site::build(&machine, &machine.root.join("dist"))?;
            println!("dist/ is the site: copy the folder to any web host, at its root or under any path.");
        }
        Command::Build { single: true } => {
            site::build_single(&machine, &machine.root)?;
            println!("{} is all of Voices: open it by a double click, or send it on.", site::SINGLE);
        }
        Command::Serve { port, open } => serve::serve(&machine, port, open)?,
        Command::Test { part, filter } => test::test(&machine, part, &filter)?,
        Command::Score(scoring) => score(&machine, &scoring)?,
        Command::Fit(fitting) => fit(&machine, &fitting)?,
        Command::Announce { port, open } => serve::announce(&machine, port, open)?,
    }
    Ok(())
}
