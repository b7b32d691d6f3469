//! Tools that cargo can build: taken from PATH when their version fits, otherwise built once into the person's cache.

use std::fs;

use crate::failure::{Failure, Outcome};
use crate::machine::{Machine, say};
use crate::version::{self, Version};

/// A program that comes as a crate.
struct Tool {
    program: &'static str,
    /// The crate, in the version to build where there is none that fits.
    crate_name: &'static str,
    version: Version,
    /// What else `cargo install` is to know.
    options: &'static [&'static str],
    /// Whether it has so much to do that the compiler should take the time to make it fast.
    optimised: bool,
    fits: fn(found: Version, wanted: Version) -> bool,
    /// How long building it takes.
    duration: &'static str,
}

/// Trunk and wasm-bindgen: what a page is built with.
pub fn ensure_for_building(machine: &Machine) -> Outcome {
    ensure(machine, &TRUNK)?;
    ensure(machine, &Tool { version: wasm_bindgen_version(machine)?, ..WASM_BINDGEN })
}

/// What drives Firefox.
pub fn ensure_geckodriver(machine: &Machine) -> Outcome {
    ensure(machine, &GECKODRIVER)
}

/// Without its downloads and its looking for updates, which we do not use, it is built in half the time.
const TRUNK: Tool = Tool {
    program: "trunk",
    crate_name: "trunk",
    version: Version(0, 21, 14),
    options: &["--locked", "--no-default-features", "--config", "profile.release.package.sha2.opt-level=3"],
    optimised: false,
    fits: |found, wanted| (found.0, found.1) == (wanted.0, wanted.1) && found >= wanted,
    duration: "four minutes on two cores",
};

/// Its output must match the crate of the same name bit for bit, so Cargo.lock says the version.
const WASM_BINDGEN: Tool = Tool {
    program: "wasm-bindgen",
    crate_name: "wasm-bindgen-cli",
    version: Version(0, 2, 0),
    options: &[],
    optimised: true,
    fits: |found, wanted| found == wanted,
    duration: "two minutes on two cores",
};

const GECKODRIVER: Tool = Tool {
    program: "geckodriver",
    crate_name: "geckodriver",
    version: Version(0, 37, 1),
    options: &["--locked"],
    optimised: false,
    fits: |found, _| found >= Version(0, 34, 0),
    duration: "a minute or two on two cores",
};

/// Everybody waits for these tools once, and then they run for a second: building them fast counts for more than
/// making them fast, except where a tool works through the whole app.
fn profile(optimised: bool) -> impl Iterator<Item = String> {
    let level = if optimised { "opt-level=1" } else { "opt-level=0" };
    [level, "lto=false", "codegen-units=16", "debug=false", "strip=true"]
        .into_iter()
        .flat_map(|setting| ["--config".to_owned(), format!("profile.release.{setting}")])
}

fn ensure(machine: &Machine, tool: &Tool) -> Outcome {
    let is_there = || machine.version_of(tool.program).is_some_and(|found| (tool.fits)(found, tool.version));
    if is_there() {
        return Ok(());
    }
    let wanted = format!("{}@{}", tool.crate_name, tool.version);
    let folder = machine.tools();
    say(format_args!(
        "Building {wanted} into {}, once for this machine ({})",
        folder.display(),
        tool.duration
    ));
    let mut command = machine.command("cargo");
    command
        .args(["install", "--force", "--bin", tool.program])
        .args(tool.options)
        .args(profile(tool.optimised));
    command.arg("--root").arg(&folder).arg("--target-dir").arg(machine.target.join("tools")).arg(&wanted);
    if machine.run(&mut command) && is_there() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{wanted} could not be built (the lines above say why): put a {} of that version on PATH, then run this command again.",
        tool.program
    )))
}

fn wasm_bindgen_version(machine: &Machine) -> Outcome<Version> {
    let lockfile = fs::read_to_string(machine.root.join("Cargo.lock")).unwrap_or_default();
    version::locked(&lockfile, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock does not name wasm-bindgen: run `cargo update --workspace`."))
}
