//! Tools that cargo can build: taken from PATH when their version fits, otherwise built once into the person's cache.

use std::fs;

use crate::failure::{Failure, Outcome};
use crate::machine::{Machine, say};
use crate::packages;
use crate::version::{self, Version};

/// A program that comes as a crate.
struct Tool {
    program: &'static str,
    /// The crate, in the version to build where there is none that fits.
    crate_name: &'static str,
    version: Version,
    /// What else `cargo install` is to know.
    options: &'static [&'static str],
    fits: fn(found: Version, wanted: Version) -> bool,
    /// How long building it takes on two cores.
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

/// Whether wasm-opt is there to make the app smaller; it is installed when it can be, and never needed.
pub fn ensure_wasm_opt(machine: &Machine) -> bool {
    machine.has("wasm-opt")
        || (packages::install(machine, &["binaryen"], "a few seconds") && machine.has("wasm-opt"))
}

/// We need neither its downloads nor its looking for updates: without them it is built in a third of the time.
const TRUNK: Tool = Tool {
    program: "trunk",
    crate_name: "trunk",
    version: Version(0, 21, 14),
    options: &["--locked", "--no-default-features"],
    fits: |found, wanted| (found.0, found.1) == (wanted.0, wanted.1) && found >= wanted,
    duration: "some minutes",
};

/// Its output must match the crate of the same name bit for bit, so Cargo.lock says the version.
const WASM_BINDGEN: Tool = Tool {
    program: "wasm-bindgen",
    crate_name: "wasm-bindgen-cli",
    version: Version(0, 2, 0),
    options: &[],
    fits: |found, wanted| found == wanted,
    duration: "some minutes",
};

const GECKODRIVER: Tool = Tool {
    program: "geckodriver",
    crate_name: "geckodriver",
    version: Version(0, 36, 0),
    options: &["--locked"],
    fits: |found, wanted| found >= wanted,
    duration: "a minute or two",
};

/// These tools run for seconds and are built by everybody: building them fast counts more than making them fast.
const BUILT_FAST: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ("CARGO_PROFILE_RELEASE_STRIP", "true"),
];

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
    command.args(["install", "--force"]).args(tool.options).arg("--root").arg(&folder).arg(&wanted);
    command.env("CARGO_TARGET_DIR", machine.target.join("tools")).envs(BUILT_FAST);
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
