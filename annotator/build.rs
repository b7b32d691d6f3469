//! Checks the word lists in `lexicon/` before anything is built with them, and packs them.
//!
//! They are edited by people who do not program. A slip (a forgotten column, a code that no country
//! has, an entry that is there already) must stop the build with the file, the line and what to do,
//! and not turn into a wrong reading. The rules are in `build/check.rs`, the columns of each file in
//! `build/shapes.rs`.
//!
//! What is built in is not their text: the page would load comments, and forms that follow from a word. `build/pack.rs`
//! makes one small file of all of them, and a constant for each says which it is: `EN_CUES` is `en/cues.txt`. The weights
//! in `weights.txt` become numbers here too: reading them on the page would need 13 kB of the standard library.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "build/check.rs"]
mod check;
#[path = "src/lexicon/forms.rs"]
mod forms;
#[path = "build/pack.rs"]
mod pack;
#[path = "src/lexicon/packed.rs"]
mod packed;
#[path = "build/shapes.rs"]
mod shapes;

/// What is written for the library: the packed lists, and a line of Rust for each with its constant.
#[derive(Default)]
struct Lists {
    packed: Vec<u8>,
    constants: Vec<String>,
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/lexicon/forms.rs");
    println!("cargo::rerun-if-changed=src/lexicon/packed.rs");
    let lexicon = Path::new("lexicon");
    let codes = fs::read(lexicon.join("countries.txt")).map(|text| check::codes(&text)).unwrap_or_default();
    let mut lists = Lists::default();
    take_folder(lexicon, true, &codes, &mut lists);
    for language in entries(lexicon).into_iter().filter(|path| path.is_dir()) {
        take_folder(&language, false, &codes, &mut lists);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names a folder"));
    fs::write(out.join("lists.bin"), lists.packed).expect("the build folder can be written");
    fs::write(out.join("lists.rs"), lists.constants.concat()).expect("the build folder can be written");
    fs::write(out.join("weights.rs"), weights(Path::new("weights.txt")))
        .expect("the build folder can be written");
}

/// The rows of the table of weights in Rust.
fn weights(path: &Path) -> String {
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path).unwrap_or_default();
    let mut rows = String::new();
    for (number, line) in
        (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#') && !line.is_empty())
    {
        let columns: Vec<&str> = line.split(" | ").collect();
        let weight = columns.get(2).and_then(|weight| weight.parse::<f32>().ok());
        match (&columns[..], weight) {
            ([choice, feature, _], Some(weight)) if weight.is_finite() => {
                rows.push_str(&format!("({choice:?}, {feature:?}, {weight:?}_f32),\n"));
            }
            _ => report(
                path,
                number,
                "is no row of the table: write choice | feature | weight, the last a number",
            ),
        }
    }
    format!("[{rows}]")
}

/// Checks and packs the files of one folder; cargo asks again when one of them changes, comes or goes.
fn take_folder(folder: &Path, for_all_languages: bool, codes: &BTreeSet<String>, lists: &mut Lists) {
    println!("cargo::rerun-if-changed={}", folder.display());
    for path in entries(folder).into_iter().filter(|path| path.is_file()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match fs::read(&path) {
            Ok(text) => {
                let shape = shapes::shape_of(&name, for_all_languages);
                let problems = check::problems(&text, shape, codes);
                if problems.is_empty() {
                    let layout = shape.map_or("", |shape| shape.layout);
                    let packed = pack::pack(&String::from_utf8_lossy(&text), layout);
                    assert!(pack::is_sound(&packed, layout), "{} does not survive packing", path.display());
                    lists.add(&path, packed);
                }
                problems.iter().for_each(|problem| report(&path, problem.line, &problem.says));
            }
            Err(error) => report(&path, 1, &format!("cannot be read ({error}): allow it to be read")),
        }
    }
}

impl Lists {
    fn add(&mut self, path: &Path, packed: Vec<u8>) {
        self.packed.extend(packed);
        let parts = path.with_extension("").to_string_lossy().replace(['/', '\\', '-'], "_").to_uppercase();
        let name = parts.trim_start_matches("LEXICON_");
        let number = self.constants.len();
        let file = path.display();
        self.constants.push(format!("/// `{file}`\npub const {name}: usize = {number};\n"));
    }
}

/// What is in a folder, in the order of the names, so that every machine reports alike.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(error) => {
            report(
                folder,
                1,
                &format!("cannot be read ({error}): the annotator is built from its word lists"),
            );
            Vec::new()
        }
    };
    paths.sort();
    paths
}

/// Cargo shows the sentence and fails the build once this program has ended.
fn report(path: &Path, line: usize, says: &str) {
    println!("cargo::error={}:{line}: {says}", path.display());
}
