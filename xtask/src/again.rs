//! Commands that run the annotator: this program once more, optimised and with the annotator in it.
//!
//! Everybody builds this program before anything else, so the annotator, half a minute of the compiler's time, is not
//! part of it; who measures the annotator waits for a fast one anyway.

use std::path::{Path, absolute};

use crate::arguments::Scoring;
use crate::failure::{Failure, Outcome};
use crate::machine::{Machine, say};

/// Does what `scoring` asks for, in a program that can.
pub fn score(machine: &Machine, scoring: &Scoring) -> Outcome {
    say("Building the annotator, optimised (a minute the first time)");
    let mut command = machine.command("cargo");
    command.args(["run", "--quiet", "--package", "xtask", "--features", "measure", "--profile", "measure"]);
    command.args(["--", "score"]);
    command.args(scoring.verbose.then_some("--verbose")).args(scoring.compare.then_some("--compare"));
    // The command runs in the root of the clone: a folder named from where the person is must not move.
    command.args(scoring.folders.iter().map(|folder| absolute(folder).unwrap_or(Path::new(folder).into())));
    if machine.run(&mut command) {
        return Ok(());
    }
    Err(Failure::new("There is no score; the lines above say why."))
}
