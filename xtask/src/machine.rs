//! The machine we run on: where things are, which programs it has, and how they are started.
//!
//! Tools that this project builds for itself live in the person's cache, outside the clone, so that a second clone
//! does not build them again; their folder comes first in the PATH of everything that is started from here.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::version::Version;

#[derive(Clone)]
pub struct Machine {
    /// The folder of the clone.
    pub root: PathBuf,
    /// Cargo's target folder, wherever the person has put it.
    pub target: PathBuf,
    /// The project's folder in the person's cache.
    pub cache: PathBuf,
    path: OsString,
    /// What programs find set (or not) in their environment beyond what we found in ours.
    variables: Vec<(&'static str, Option<String>)>,
}

/// Tells the person what happens now.
pub fn say(sentence: impl std::fmt::Display) {
    eprintln!("» {sentence}");
}

impl Machine {
    pub fn look() -> Outcome<Machine> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned();
        let cache = cache_folder(|name| env::var_os(name).map(PathBuf::from))
            .ok_or_else(|| Failure::new("There is no home folder for the tools: set the variable HOME."))?
            .join("voices");
        let target = target_folder(&root);
        let first = [cache.join("tools").join("bin")];
        let inherited = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(first.into_iter().chain(env::split_paths(&inherited)))
            .map_err(|_| Failure::new("The cache folder's name cannot stand in PATH: set XDG_CACHE_HOME."))?;
        Ok(Machine { root, target, cache, path, variables: Vec::new() })
    }

    /// Where cargo installs the tools that the project builds for itself.
    pub fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// The full path of `program`; `None` when it is not on PATH.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        let file = format!("{program}{}", env::consts::EXE_SUFFIX);
        env::split_paths(&self.path).map(|folder| folder.join(&file)).find(|path| is_program(path))
    }

    pub fn has(&self, program: &str) -> bool {
        self.find(program).is_some()
    }

    /// The version that `program --version` prints; `None` when it is not there or does not start.
    pub fn version_of(&self, program: &str) -> Option<Version> {
        Version::find(&self.answer(self.command(program).arg("--version"))?)
    }

    /// `program`, to be run in the root of the clone with the project's own tools first in its PATH.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.find(program).unwrap_or_else(|| program.into()));
        command.current_dir(&self.root).env("PATH", &self.path);
        for (name, value) in &self.variables {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command
    }

    /// The same machine, on which `folder` comes before all others but the project's own tools.
    pub fn with_programs_in(mut self, folder: &str) -> Machine {
        let mut folders: Vec<PathBuf> = env::split_paths(&self.path).collect();
        folders.insert(1.min(folders.len()), folder.into());
        if let Ok(path) = env::join_paths(folders) {
            self.path = path;
        }
        self
    }

    /// The same machine, on which every program finds `name` set to `value`.
    pub fn with_variable(mut self, name: &'static str, value: &str) -> Machine {
        self.variables.push((name, Some(value.to_owned())));
        self
    }

    /// The same machine, on which no program finds `name` set.
    pub fn without_variable(mut self, name: &'static str) -> Machine {
        self.variables.push((name, None));
        self
    }

    /// Runs `command` in front of the person; false when it does not start or fails.
    pub fn run(&self, command: &mut Command) -> bool {
        command.status().is_ok_and(|status| status.success())
    }

    /// Like [`Machine::run`], but shows what the command printed only when it fails.
    pub fn run_quietly(&self, command: &mut Command) -> bool {
        let Ok(output) = command.stdin(Stdio::null()).output() else { return false };
        if !output.status.success() {
            eprint!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        }
        output.status.success()
    }

    /// What `command` prints; `None` when it does not start or fails.
    pub fn answer(&self, command: &mut Command) -> Option<String> {
        let output = command.stdin(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// The person's cache folder by the custom of the system; `variable` looks up an environment variable.
fn cache_folder(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    if let Some(folder) = variable("XDG_CACHE_HOME").filter(|folder| folder.is_absolute()) {
        return Some(folder);
    }
    match env::consts::OS {
        "windows" => variable("LOCALAPPDATA"),
        "macos" => Some(variable("HOME")?.join("Library").join("Caches")),
        _ => Some(variable("HOME")?.join(".cache")),
    }
}

/// Where cargo put this very program, two folders up: that honours every way of choosing the target folder.
fn target_folder(root: &Path) -> PathBuf {
    let running = env::current_exe().ok();
    let target = running.as_deref().and_then(Path::parent).and_then(Path::parent);
    target.map_or_else(|| root.join("target"), Path::to_owned)
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn the_cache_is_where_the_system_keeps_caches() {
        let check = |xdg: Option<&str>, home: Option<&str>, expect: Option<&str>| {
            let found = cache_folder(|name| {
                match name {
                    "XDG_CACHE_HOME" => xdg,
                    "HOME" => home,
                    _ => None,
                }
                .map(PathBuf::from)
            });
            assert_eq!(found, expect.map(PathBuf::from));
        };
        check(Some("/var/cache/ada"), Some("/home/ada"), Some("/var/cache/ada"));
        check(None, Some("/home/ada"), Some("/home/ada/.cache"));
        check(Some("relative"), Some("/home/ada"), Some("/home/ada/.cache"));
        check(None, None, None);
    }
}
