//! Who may know whom in `src/`: `main → ui → state → { library, exercise, filter, marking, route, layout } → annotator`.
//!
//! Left may use right, never the reverse; what is pure knows no browser and no Leptos, so that it
//! can be tested without either; and only `state` and `library` touch what outlives the page.

use std::fs;
use std::path::{Path, PathBuf};

/// A part of `src/`, the parts of the program it may use, and the crates it may not.
struct Layer {
    name: &'static str,
    may_use: &'static [&'static str],
    may_not_use: &'static [&'static str],
}

const BROWSER: &[&str] =
    &["leptos", "leptos_i18n", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

/// Storage, address and network, each in the one place that a name gives away.
const OUTSIDE: &[&str] = &[
    "wasm_bindgen_futures",
    "Storage",
    "History",
    "Location",
    "local_storage",
    "session_storage",
    "fetch_with_str",
    "SpeechSynthesis",
];

const LAYERS: [Layer; 24] = [
    Layer { name: "exercise", may_use: &[], may_not_use: BROWSER },
    Layer { name: "filter", may_use: &[], may_not_use: BROWSER },
    Layer { name: "marking", may_use: &[], may_not_use: BROWSER },
    Layer { name: "route", may_use: &["filter", "marking"], may_not_use: BROWSER },
    Layer { name: "layout", may_use: &["filter", "marking"], may_not_use: BROWSER },
    Layer { name: "library/decode", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/checksum", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/one_file", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/zip", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/export", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/given/payload", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/given/content", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/bring/kind", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/own/backup", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/own/entry", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/own/listed", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/own/record", may_use: &[], may_not_use: BROWSER },
    Layer { name: "library/own/work", may_use: &[], may_not_use: BROWSER },
    Layer {
        name: "library",
        may_use: &[],
        may_not_use: &["leptos", "leptos_i18n", "Storage", "History", "Location"],
    },
    Layer {
        name: "state",
        may_use: &["library", "exercise", "filter", "marking", "route", "layout"],
        may_not_use: &["leptos_i18n"],
    },
    Layer { name: "words", may_use: &[], may_not_use: &["leptos", "web_sys", "js_sys"] },
    Layer {
        name: "ui",
        may_use: &["state", "library", "exercise", "filter", "marking", "route", "layout", "words"],
        may_not_use: OUTSIDE,
    },
    Layer { name: "panic", may_use: &["state", "words"], may_not_use: &["leptos"] },
    Layer { name: "main", may_use: &["ui", "panic"], may_not_use: &["web_sys", "js_sys"] },
];

#[test]
fn imports_go_one_way() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = rust_files(&source);
    assert!(files.len() > LAYERS.len(), "only {} files in {}", files.len(), source.display());
    let faults: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let name = file.strip_prefix(&source).unwrap_or(file).with_extension("");
            let code = fs::read_to_string(file).unwrap_or_default();
            faults(&name.display().to_string(), &code)
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_forbidden_import_is_noticed() {
    for (file, code) in [
        ("filter", "use leptos::prelude::*;"),
        ("layout/tone", "use web_sys::Element;"),
        ("exercise/lesson", "use crate::layout::Page;"),
        ("library/decode", "fn f() { js_sys::Date::now(); }"),
        ("state/own", "use crate::ui::App;"),
        ("ui/open", "use crate::{panic, route};"),
        ("ui/open", "window.local_storage()"),
        ("nowhere", ""),
    ] {
        assert_ne!(faults(file, code), Vec::<String>::new(), "{file}: {code}");
    }
}

#[test]
fn what_is_allowed_or_only_spoken_of_is_left_alone() {
    for (file, code) in [
        ("ui/open", "use crate::state::own::Own;\nuse crate::ui::format::quote;"),
        ("ui", "mod app;\nuse crate::route::{Place, Route};"),
        ("filter", "//! Known to leptos and web_sys, and to crate::ui."),
        ("layout/tone", "use crate::layout::cast::Cast; // not leptos"),
        ("library/bundled", "use wasm_bindgen_futures::JsFuture;"),
    ] {
        assert_eq!(faults(file, code), Vec::<String>::new(), "{file}: {code}");
    }
}

/// What one file does against the order; `file` is its path in `src/` without the ending.
fn faults(file: &str, code: &str) -> Vec<String> {
    let of_layer = |layer: &&Layer| file == layer.name || file.starts_with(&format!("{}/", layer.name));
    let Some(layer) = LAYERS.iter().find(of_layer) else {
        return vec![format!("src/{file}.rs belongs to no layer: name it in tests/layers.rs")];
    };
    let own = layer.name.split('/').next().unwrap_or_default();
    let code: Vec<&str> = code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    let code = code.join("\n");
    let parts =
        used_parts(&code).into_iter().filter(|part| part != own && !layer.may_use.contains(&part.as_str()));
    let parts = parts.map(|part| format!("src/{file}.rs uses crate::{part}"));
    let crates = layer.may_not_use.iter().filter(|name| has_word(&code, name));
    parts.chain(crates.map(|name| format!("src/{file}.rs uses {name}"))).collect()
}

/// The parts of the program named after `crate::`, one or a list in braces.
fn used_parts(code: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let list = rest.strip_prefix('{').and_then(|list| list.split('}').next());
        for part in list.unwrap_or(rest).split(',').take(if list.is_some() { usize::MAX } else { 1 }) {
            parts.push(part.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    parts
}

fn has_word(code: &str, word: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    code.match_indices(word).any(|(at, _)| {
        !is_part(code[..at].chars().next_back()) && !is_part(code[at + word.len()..].chars().next())
    })
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => rust_files(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}
