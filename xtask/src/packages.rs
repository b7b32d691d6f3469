//! Programs that come from the system: found on PATH, or installed from Debian's packages, or named with what to do.

use crate::failure::{Failure, Outcome};
use crate::machine::{Machine, say};

/// Something the system has to provide.
pub struct Need {
    /// What it is called in a sentence.
    pub name: &'static str,
    /// The programs by which it is recognised, each with the names it goes by.
    pub programs: &'static [&'static [&'static str]],
    /// The Debian and Ubuntu packages that bring it.
    pub packages: &'static [&'static str],
    /// How to get it by Homebrew; `None` when it does not exist for macOS.
    pub homebrew: Option<&'static str>,
}

impl Need {
    pub fn is_met(&self, machine: &Machine) -> bool {
        self.programs.iter().all(|names| names.iter().any(|name| machine.has(name)))
    }
}

/// Installs what is missing of `needs`, in one go; `duration` says how long that takes.
pub fn ensure(machine: &Machine, needs: &[Need], duration: &str) -> Outcome {
    let missing: Vec<&Need> = needs.iter().filter(|need| !need.is_met(machine)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
    install(machine, &packages, duration);
    let still: Vec<&Need> = missing.into_iter().filter(|need| !need.is_met(machine)).collect();
    if still.is_empty() { Ok(()) } else { Err(Failure::new(instruction(&still, System::here(machine)))) }
}

/// Installs Debian packages without asking; false where there is no apt, no right to use it, or no such package.
pub fn install(machine: &Machine, packages: &[&str], duration: &str) -> bool {
    let Some(prefix) = apt_get(machine) else { return false };
    say(format_args!("Installing {} with apt-get ({duration})", packages.join(" ")));
    let apt_get = |arguments: &[&str]| {
        let mut command = machine.command(prefix[0]);
        command.args(&prefix[1..]).args(["-o", "DPkg::Lock::Timeout=600"]).args(arguments);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    let mut install = apt_get(&["install", "--yes", "--no-install-recommends"]);
    machine.run_quietly(&mut apt_get(&["update"])) && machine.run_quietly(install.args(packages))
}

/// The words that start apt-get with the right to install; `None` when there is no apt-get or no such right.
fn apt_get(machine: &Machine) -> Option<Vec<&'static str>> {
    machine.find("apt-get")?;
    let is_root = machine.answer(machine.command("id").arg("-u"))?.trim() == "0";
    if is_root {
        return Some(vec!["apt-get"]);
    }
    machine.answer(machine.command("sudo").args(["-n", "true"]))?;
    Some(vec!["sudo", "-n", "apt-get"])
}

#[derive(Clone, Copy)]
enum System {
    Debian,
    Mac,
    Other,
}

impl System {
    fn here(machine: &Machine) -> System {
        if cfg!(target_os = "macos") {
            System::Mac
        } else if machine.has("apt-get") {
            System::Debian
        } else {
            System::Other
        }
    }
}

/// One sentence: what is missing and what to do about it.
fn instruction(missing: &[&Need], system: System) -> String {
    let names = missing.iter().map(|need| need.name).collect::<Vec<_>>().join(", ");
    let packages = missing.iter().flat_map(|need| need.packages).copied().collect::<Vec<_>>().join(" ");
    match system {
        System::Debian => {
            format!("Missing: {names}; run `sudo apt-get install {packages}`, then this command again.")
        }
        System::Mac if missing.iter().all(|need| need.homebrew.is_some()) => {
            let formulas = missing.iter().filter_map(|need| need.homebrew).collect::<Vec<_>>().join(" ");
            format!("Missing: {names}; run `brew install {formulas}`, then this command again.")
        }
        System::Mac => {
            format!(
                "Missing: {names}; not all of this exists for macOS, so leave it out with `--native` or use Linux."
            )
        }
        System::Other => format!(
            "Missing: {names}; install it with your system's package manager (in Debian the packages are {packages}), \
             then run this command again."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    const CHROMIUM: Need = Need {
        name: "Chromium with its driver",
        programs: &[&["chromedriver"]],
        packages: &["chromium", "chromium-driver"],
        homebrew: Some("chromium chromedriver"),
    };
    const WEBKIT: Need = Need {
        name: "WebKit with its driver",
        programs: &[&["WebKitWebDriver"], &["xvfb-run"]],
        packages: &["webkit2gtk-driver"],
        homebrew: None,
    };

    fn check(missing: &[&Need], system: System, expect: Expect) {
        expect.assert_eq(&instruction(missing, system));
    }

    #[test]
    fn what_is_missing_is_named_with_what_to_do_in_one_sentence() {
        check(
            &[&CHROMIUM, &WEBKIT],
            System::Debian,
            expect![
                "Missing: Chromium with its driver, WebKit with its driver; run `sudo apt-get install chromium chromium-driver webkit2gtk-driver`, then this command again."
            ],
        );
        check(
            &[&CHROMIUM],
            System::Mac,
            expect![
                "Missing: Chromium with its driver; run `brew install chromium chromedriver`, then this command again."
            ],
        );
        check(
            &[&CHROMIUM],
            System::Other,
            expect![
                "Missing: Chromium with its driver; install it with your system's package manager (in Debian the packages are chromium chromium-driver), then run this command again."
            ],
        );
    }

    #[test]
    fn nothing_is_promised_that_does_not_exist_for_the_system() {
        check(
            &[&CHROMIUM, &WEBKIT],
            System::Mac,
            expect![
                "Missing: Chromium with its driver, WebKit with its driver; not all of this exists for macOS, so leave it out with `--native` or use Linux."
            ],
        );
    }
}
