//! What Rust itself must bring: the WebAssembly target, rustfmt and clippy.
//!
//! Most machines get the target from rustup. Where there is no rustup, or its server cannot be reached, Debian's
//! toolchain does the same: it has no ready standard library for WebAssembly, but the sources, and cargo builds the
//! library along with the app. Only what is built for WebAssembly uses it; all else stays with the person's own Rust.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::machine::{Machine, say};
use crate::packages;
use crate::version::Version;

pub const WASM: &str = "wasm32-unknown-unknown";

/// The machine, set up so that `cargo` builds for WebAssembly when asked to.
pub fn for_wasm(machine: &Machine) -> Outcome<Machine> {
    if has_wasm_target(machine) {
        return Ok(machine.clone());
    }
    let debian = Debian::of(machine);
    if debian.was_chosen() && debian.is_complete() {
        return Ok(debian.machine());
    }
    if machine.has("rustup") {
        say("Adding the WebAssembly target with rustup (some seconds)");
        machine.answer(machine.command("rustup").args(["target", "add", WASM]));
        if has_wasm_target(machine) {
            return Ok(machine.clone());
        }
        say("rustup cannot add it; trying Debian's toolchain instead");
    }
    debian.ensure()?;
    Ok(debian.machine())
}

/// Like [`for_wasm`], for builds that are to be ready soon.
///
/// A view otherwise has a type as large as the page: without, a change is compiled in a tenth of the time. The
/// compiler's notes for debuggers would be nine tenths of the app, and Trunk throws them away.
pub fn for_wasm_development(machine: &Machine) -> Outcome<Machine> {
    let inherited = std::env::var("RUSTFLAGS").unwrap_or_default();
    let flags = format!("{inherited} --cfg erase_components");
    Ok(for_wasm(machine)?
        .with_variable("RUSTFLAGS", flags.trim_start())
        .with_variable("CARGO_PROFILE_DEV_DEBUG", "false"))
}

/// Makes `cargo fmt` start.
pub fn ensure_rustfmt(machine: &Machine) -> Outcome {
    ensure_component(machine, "fmt", "rustfmt", "rustfmt")
}

/// Makes `cargo clippy` start, with the cargo of this `machine`.
pub fn ensure_clippy(machine: &Machine) -> Outcome {
    ensure_component(machine, "clippy", "clippy", "rust-web-clippy")
}

fn ensure_component(machine: &Machine, subcommand: &str, component: &str, package: &str) -> Outcome {
    let starts = || machine.answer(machine.command("cargo").args([subcommand, "--version"])).is_some();
    if starts() {
        return Ok(());
    }
    let from_debian = machine.find("cargo").is_some_and(|cargo| cargo.starts_with("/usr/bin"));
    if from_debian {
        packages::install(machine, &[package], "half a minute");
    } else if machine.has("rustup") {
        say(format_args!("Adding {component} with rustup (some seconds)"));
        machine.run_quietly(machine.command("rustup").args(["component", "add", component]));
    }
    if starts() {
        return Ok(());
    }
    let remedy = match from_debian {
        true => format!("run `sudo apt-get install {package}`, or use the Rust of rustup"),
        false => format!("run `rustup component add {component}`"),
    };
    Err(Failure::new(format!("This Rust has no {component}: {remedy}, then this command again.")))
}

/// Whether the Rust in use has a ready standard library for WebAssembly.
fn has_wasm_target(machine: &Machine) -> bool {
    let library =
        machine.answer(machine.command("rustc").args(["--print", "target-libdir", "--target", WASM]));
    library.is_some_and(|folder| {
        fs::read_dir(folder.trim()).is_ok_and(|files| {
            files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
        })
    })
}

/// Debian's Rust, recent enough for browsers.
struct Debian<'a> {
    here: &'a Machine,
}

const PACKAGES: [&str; 6] =
    ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy", "lld-22"];
const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const LINKER: &str = "/usr/bin/wasm-ld-22";
const SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";

/// The oldest Rust that builds the workspace (`rust-version` in Cargo.toml).
const OLDEST: Version = Version(1, 88, 0);

impl Debian<'_> {
    fn of(here: &Machine) -> Debian<'_> {
        Debian { here }
    }

    fn is_complete(&self) -> bool {
        let is_recent = |program| self.here.version_of(program).is_some_and(|version| version >= OLDEST);
        is_recent(RUSTC) && is_recent(CARGO) && [LINKER, SOURCES].iter().all(|file| Path::new(file).exists())
    }

    fn ensure(&self) -> Outcome {
        if !self.is_complete() {
            packages::install(self.here, &PACKAGES, "a minute or two");
        }
        if !self.is_complete() {
            return Err(Failure::new(format!(
                "Rust cannot build for the browser on this machine: run `rustup target add {WASM}`, or in Debian \
                 `sudo apt-get install {}`, then this command again.",
                PACKAGES.join(" ")
            )));
        }
        say("Using Debian's Rust for what runs in the browser (its first build takes some two minutes more)");
        self.choose()
    }

    /// Asking rustup first can take long where its server does not answer: once is enough.
    fn was_chosen(&self) -> bool {
        self.mark().exists()
    }

    fn choose(&self) -> Outcome {
        let mark = self.mark();
        let written = fs::create_dir_all(&self.here.target)
            .and_then(|()| fs::write(&mark, "delete to ask rustup again\n"));
        written.map_err(|error| Failure::new(format!("{} cannot be written: {error}.", mark.display())))
    }

    fn mark(&self) -> std::path::PathBuf {
        self.here.target.join("wasm-by-debian")
    }

    /// Debian's cargo and rustc, allowed the one unstable feature that makes up for the missing standard library.
    fn machine(&self) -> Machine {
        self.here
            .clone()
            .with_programs_in("/usr/bin")
            .without_variable("RUSTUP_TOOLCHAIN")
            .with_variable("CARGO", CARGO)
            .with_variable("RUSTC", RUSTC)
            .with_variable("RUSTC_BOOTSTRAP", "1")
            .with_variable("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .with_variable("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER)
    }
}
