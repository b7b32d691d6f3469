//! What the browser tests need: three browsers with their drivers, and the accessibility scanner axe-core.

use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::machine::{Machine, say};
use crate::packages::{self, Need};
use crate::tools;

/// Installs the three browsers and their drivers where they are missing.
pub fn ensure(machine: &Machine) -> Outcome {
    packages::ensure(machine, &BROWSERS, "two or three minutes")?;
    tools::ensure_geckodriver(machine)
}

/// The file with axe-core, fetched into the cache the first time.
pub fn ensure_axe(machine: &Machine) -> Outcome<PathBuf> {
    let folder = machine.cache.join(format!("axe-core-{AXE_VERSION}"));
    let script = folder.join("package").join("axe.min.js");
    if script.exists() {
        return Ok(script);
    }
    packages::ensure(machine, &[NPM], "about a minute")?;
    say(format_args!("Fetching axe-core {AXE_VERSION} with npm (some seconds)"));
    let failure = || {
        Failure::new(format!(
            "axe-core could not be fetched: `npm pack axe-core@{AXE_VERSION}` must work on this machine; check that it \
             reaches its registry."
        ))
    };
    fs::create_dir_all(&folder).map_err(|_| failure())?;
    let mut pack = machine.command("npm");
    pack.args(["pack", "--silent", &format!("axe-core@{AXE_VERSION}")]).current_dir(&folder);
    let mut unpack = machine.command("tar");
    unpack
        .arg("-xzf")
        .arg(format!("axe-core-{AXE_VERSION}.tgz"))
        .arg("package/axe.min.js")
        .current_dir(&folder);
    if machine.run_quietly(&mut pack) && machine.run_quietly(&mut unpack) {
        Ok(script)
    } else {
        Err(failure())
    }
}

const AXE_VERSION: &str = "4.14.1";

const BROWSERS: [Need; 3] = [
    Need {
        name: "Chromium with its driver",
        programs: &[&["chromium", "chromium-browser", "google-chrome"], &["chromedriver"]],
        packages: &["chromium", "chromium-driver"],
        homebrew: Some("--cask chromium chromedriver"),
    },
    Need {
        name: "Firefox",
        programs: &[&["firefox", "firefox-esr"]],
        packages: &["firefox-esr"],
        homebrew: Some("--cask firefox"),
    },
    Need {
        name: "WebKit with its driver and a screen to draw on",
        programs: &[&["WebKitWebDriver"], &["xvfb-run"], &["xauth"]],
        packages: &["webkit2gtk-driver", "xvfb", "xauth"],
        homebrew: None,
    },
];

const NPM: Need = Need { name: "npm", programs: &[&["npm"]], packages: &["npm"], homebrew: Some("node") };
