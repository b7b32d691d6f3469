//! Turns `locales/*.json` into a module of compile-time keys, so that a word that is missing on
//! the screen is an error of the compiler. Every file in the folder is a language of the screen.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use leptos_i18n_parser::parse_locales::options::{Config, ParseOptions};
use leptos_i18n_parser::parse_locales::parse_locales;

/// The language that is spoken where a person's own is not there.
const FIRST: &str = "en";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    // Stripping the finished app must leave this section, by which wasm-bindgen learns what the app may use.
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bins=--keep-section=target_features");
    }

    let words_in_strings_too = ParseOptions::new().interpolate_display(true);
    let config = Config::new(FIRST)?.add_locales(other_languages()?)?;
    let locales = parse_locales(None, config.parse_options(words_in_strings_too))?;
    for warning in locales.diag.warnings().iter() {
        println!("cargo::warning={warning}");
    }
    for error in locales.diag.errors().iter() {
        println!("cargo::error={error}");
    }

    let module = leptos_i18n_codegen::gen_code(&locales, None, false, None, false)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("i18n.rs"), module.to_string())?;
    Ok(())
}

/// The tags of the languages in `locales/` besides the first, in the order of the alphabet.
fn other_languages() -> Result<Vec<String>, Box<dyn Error>> {
    let mut tags = Vec::new();
    for entry in fs::read_dir("locales")? {
        let file = entry?.path();
        let is_language = file.extension().is_some_and(|ending| ending == "json");
        if let Some(tag) = file.file_stem().and_then(|name| name.to_str()).filter(|_| is_language) {
            tags.push(tag.to_string());
        }
    }
    tags.retain(|tag| tag != FIRST);
    tags.sort();
    Ok(tags)
}
