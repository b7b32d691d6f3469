//! The finished site: Trunk's build, then what a host needs and Trunk does not make, then a look whether it can stand at
//! any address.

mod files;
mod pack;
mod single;
mod worker;

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::machine::{Machine, say};
use crate::{policy, toolchain, tools};

/// What the one file is called.
pub use single::NAME as SINGLE;

/// Writes the site to `folder`.
pub fn build(machine: &Machine, folder: &Path) -> Outcome {
    run_trunk(machine, folder)?;
    let files = finish(folder)?;
    say("Compressing the files for hosts that send them so (half a minute)");
    for (name, packed) in pack::packed(&files) {
        files::write(folder, &name, &packed)?;
    }
    Ok(())
}

/// Writes the one file to `folder`.
pub fn build_single(machine: &Machine, folder: &Path) -> Outcome {
    let site = machine.target.join("single-site");
    run_trunk(machine, &site)?;
    files::write(folder, SINGLE, single::page(&files::read(&site)?)?.as_bytes())
}

fn run_trunk(machine: &Machine, folder: &Path) -> Outcome {
    tools::ensure_for_building(machine)?;
    let mut trunk = trunk(&toolchain::for_wasm(machine)?, "build");
    trunk.args(["--release", "true", "--dist"]).arg(folder);
    say("Building the site (some minutes the first time)");
    if machine.run(&mut trunk) {
        return Ok(());
    }
    Err(Failure::new("The site could not be built: the lines above say why."))
}

/// Makes a site of what Trunk has built.
fn finish(folder: &Path) -> Outcome<files::Files> {
    check_addresses(folder)?;
    let mut files = files::read(folder)?;
    let single = single::page(&files)?;
    let page = worker::announce(files::text(&files, "index.html")?)?;
    files.insert("index.html".to_owned(), policy::insert(&page)?.into_bytes());
    let worker = worker::script(&files)?;
    files.insert(worker::NAME.to_owned(), worker.into_bytes());
    files.insert(SINGLE.to_owned(), single.into_bytes());
    for name in ["index.html", worker::NAME, SINGLE] {
        files::write(folder, name, &files[name])?;
    }
    Ok(files)
}

/// Trunk, told to use the tools that are there.
pub fn trunk(machine: &Machine, command: &str) -> std::process::Command {
    let mut trunk = machine.command("trunk");
    trunk.arg(command).args(["--skip-version-check", "--config"]).arg(machine.root.join("Trunk.toml"));
    // Its errors are told without the way through its own code.
    trunk.env("RUST_BACKTRACE", "0");
    // Trunk takes NO_COLOR=1, which other programs ask for, for a mistake.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").arg("--no-color");
    }
    trunk
}

/// Fails when a page or a style sheet names anything by an absolute address: such a site works at one place only.
fn check_addresses(folder: &Path) -> Outcome {
    for file in fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?.flatten() {
        let path = file.path();
        if path.extension().is_some_and(|extension| extension == "html" || extension == "css") {
            let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
            if let Some(address) = absolute_address(&text) {
                let name = file.file_name();
                let sentence = format!("{} names {address}: make the address relative.", name.display());
                return Err(Failure::new(sentence));
            }
        }
    }
    Ok(())
}

/// The first thing that is loaded from an absolute address; links for people (`<a href>`) may lead anywhere.
fn absolute_address(text: &str) -> Option<&str> {
    let opened = ["src=", "href=", "url(", "from ", "@import ", "module_or_path: "];
    opened.iter().find_map(|opening| {
        text.match_indices(opening).find_map(|(at, _)| {
            let tag = &text[text[..at].rfind('<').unwrap_or(0)..at];
            let value = text[at + opening.len()..].trim_start_matches(['"', '\'', '`']);
            let is_absolute =
                value.starts_with('/') || value.starts_with("http:") || value.starts_with("https:");
            let end = value.find(['"', '\'', '`', ')', '>', ' ']).unwrap_or(value.len());
            (is_absolute && !tag.starts_with("<a ")).then(|| &value[..end])
        })
    })
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be read and written: {error}.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(absolute_address(text), expect, "{text}");
    }

    #[test]
    fn absolute_addresses_are_found() {
        check("<script src=\"/app.js\"></script>", Some("/app.js"));
        check("<link rel=icon href=/icon.svg>", Some("/icon.svg"));
        check("<script type=\"module\">import init from '/app.js';</script>", Some("/app.js"));
        check("init({ module_or_path: '/app.wasm' })", Some("/app.wasm"));
        check("@font-face { src: url(\"/serif.woff2\") }", Some("/serif.woff2"));
        check("<img src='https://example.org/a.png'>", Some("https://example.org/a.png"));
        check("<a href=\"./b\"><link href=\"//example.org/a.css\">", Some("//example.org/a.css"));
    }

    #[test]
    fn relative_addresses_are_left_alone() {
        check("<script src=\"./app.js\"></script><link href=\"style.css\">", None);
        check("import init from './app.js'; init({ module_or_path: './app.wasm' })", None);
        check("background: url(icons/flag.svg); fill: url(#hatch)", None);
        check("<img src=\"data:image/svg+xml,%3Csvg/%3E\">", None);
    }

    #[test]
    fn links_for_people_and_running_text_are_left_alone() {
        check("<a class=\"source\" href=\"https://example.org/\">", None);
        check("<p>from /here to /there</p>", Some("/here"));
        check("<p>His words / her words, 1/2</p>", None);
    }
}
