//! `test`: formatting, lints, native tests and browser tests, one after the other, and what became of each.
//!
//! A step that fails does not keep the others from running: one run shows all there is to repair.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::arguments::Part;
use crate::failure::{Failure, Outcome};
use crate::machine::{Machine, say};
use crate::{browsers, site, toolchain};

pub fn test(machine: &Machine, part: Part, filter: &[String]) -> Outcome {
    let mut report = Report::default();
    if part != Part::Browsers {
        report.run("formatting", || formatting(machine));
        report.run("lints", || lints(machine));
        report.run("lints of the app, for browsers", || lints_for_wasm(machine));
        report.run("native tests", || native_tests(machine, filter));
    }
    if part != Part::Native {
        let folder = machine.target.join("tested-site");
        let is_built = report.run("the site to be tested", || site::build(machine, &folder));
        let is_ready = report.run("browsers and their drivers", || browsers::ensure(machine));
        if is_built && is_ready {
            report.run("browser tests", || browser_tests(machine, folder, filter));
        }
    }
    report.finish()
}

fn formatting(machine: &Machine) -> Outcome {
    toolchain::ensure_rustfmt(machine)?;
    check(machine, &["fmt", "--all", "--check"], &[], "Some files are not formatted: run `cargo fmt --all`.")
}

fn lints(machine: &Machine) -> Outcome {
    toolchain::ensure_clippy(machine)?;
    let arguments = ["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"];
    check(machine, &arguments, &[], "clippy has warnings.")
}

/// As `serve` builds it, so that this stays possible; the site to be tested is built the other way.
fn lints_for_wasm(machine: &Machine) -> Outcome {
    let machine = toolchain::for_wasm_development(machine)?;
    toolchain::ensure_clippy(&machine)?;
    let arguments =
        ["clippy", "--package", "voices", "--bins", "--target", toolchain::WASM, "--", "--deny", "warnings"];
    check(&machine, &arguments, &[], "clippy has warnings about the app as it is built for browsers.")
}

fn native_tests(machine: &Machine, filter: &[String]) -> Outcome {
    check(machine, &["test", "--workspace", "--no-fail-fast"], filter, "Native tests fail.")
}

fn browser_tests(machine: &Machine, site: PathBuf, filter: &[String]) -> Outcome {
    let axe = browsers::ensure_axe(machine)?;
    let machine = machine
        .clone()
        .with_variable("VOICES_DIST", &site.to_string_lossy())
        .with_variable("VOICES_AXE", &axe.to_string_lossy());
    check(&machine, &["test", "--package", "voices", "--test", "browser"], filter, "Browser tests fail.")
}

/// Runs cargo with `arguments`, and after `--` with `filter`.
fn check(machine: &Machine, arguments: &[&str], filter: &[String], otherwise: &str) -> Outcome {
    let mut command = machine.command("cargo");
    command.args(arguments);
    if !filter.is_empty() {
        command.arg("--").args(filter);
    }
    if machine.run(&mut command) { Ok(()) } else { Err(Failure::new(otherwise)) }
}

/// What was run, how long it took and what became of it.
#[derive(Default)]
struct Report {
    steps: Vec<(&'static str, Duration, Outcome)>,
}

impl Report {
    /// Whether `step` went well.
    fn run(&mut self, name: &'static str, step: impl FnOnce() -> Outcome) -> bool {
        say(format_args!("Checking: {name}"));
        let start = Instant::now();
        let outcome = step();
        if let Err(failure) = &outcome {
            say(failure);
        }
        let is_well = outcome.is_ok();
        self.steps.push((name, start.elapsed(), outcome));
        is_well
    }

    fn finish(self) -> Outcome {
        let mut failures = Vec::new();
        println!();
        for (name, duration, outcome) in self.steps {
            let seconds = duration.as_secs();
            let verdict = if outcome.is_ok() { "well" } else { "NOT WELL" };
            println!("{:>3}:{:02}  {name}: {verdict}", seconds / 60, seconds % 60);
            failures.extend(outcome.err().map(|failure| failure.to_string()));
        }
        println!();
        if failures.is_empty() { Ok(()) } else { Err(Failure::new(failures.join(" "))) }
    }
}
