//! Commands that run the annotator: this program once more, optimised and with the annotator in it.
//!
//! Everybody builds this program before anything else, so the annotator, half a minute of the compiler's time, is not
//! part of it; who measures the annotator waits for a fast one anyway.

use std::path::{Path, absolute};

use crate::arguments::{Fitting, Scoring};
use crate::failure::{Failure, Outcome};
use crate::machine::{Machine, say};

/// Does what `scoring` asks for, in a program that can.
pub fn score(machine: &Machine, scoring: &Scoring) -> Outcome {
    let options = [("--verbose", scoring.verbose), ("--compare", scoring.compare)];
    run(machine, "score", &options, &scoring.folders, "There is no score; the lines above say why.")
}

/// Does what `fitting` asks for, in a program that can.
pub fn fit(machine: &Machine, fitting: &Fitting) -> Outcome {
    let options = [("--write", fitting.write)];
    run(machine, "fit", &options, &fitting.folders, "No weights were fitted; the lines above say why.")
}

fn run(
    machine: &Machine,
    name: &str,
    options: &[(&str, bool)],
    folders: &[String],
    otherwise: &str,
) -> Outcome {
    say("Building the annotator, optimised (a minute the first time)");
    let mut command = machine.command("cargo");
    command.args(["run", "--quiet", "--package", "xtask", "--features", "measure", "--profile", "measure"]);
    command.args(["--", name]);
    command.args(options.iter().filter(|(_, is_wanted)| *is_wanted).map(|(option, _)| option));
    // The command runs in the root of the clone: a folder named from where the person is must not move.
    command.args(folders.iter().map(|folder| absolute(folder).unwrap_or(Path::new(folder).into())));
    if machine.run(&mut command) { Ok(()) } else { Err(Failure::new(otherwise)) }
}
