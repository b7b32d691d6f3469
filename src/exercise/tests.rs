//! What holds for all items: over the bundled articles, which people have checked, and over the annotated ones as the
//! annotator reads them, which nobody has.

mod keys;
mod kinds;
mod leaks;
mod properties;
mod reviewed;
mod scored;
mod unchecked;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use annotator::Reading;
use annotator::format::article_file::from_article_file;
use serde_json::Value;

use super::{ExerciseKind, Item, Material, WhyNot, candidates};

/// An article, and what a person found in it.
pub struct Example {
    pub name: String,
    pub reading: Reading,
    pub annotations: Value,
}

/// Those of the collection, by name.
pub static BUNDLED: LazyLock<Vec<Example>> = LazyLock::new(|| {
    let example = |name: String, text: String| {
        let annotations: Value = serde_json::from_str(&text).expect("JSON");
        let file = annotations.get("articleBody").and_then(|_| from_article_file(&text).ok())?;
        Some(Example { name, reading: file.reading, annotations })
    };
    let examples: Vec<Example> =
        files("articles").into_iter().filter_map(|(name, text)| example(name, text)).collect();
    assert!(examples.len() >= 12, "the bundled articles are missing");
    examples
});

/// The annotated articles, by name, each as the annotator reads it.
pub static READ: LazyLock<Vec<Example>> = LazyLock::new(|| {
    let example = |(name, text): (String, String)| {
        let annotations: Value = serde_json::from_str(&text).expect("JSON");
        let reading = annotator::read(annotations["raw"].as_str().expect("a page"));
        Example { name, reading, annotations }
    };
    let examples: Vec<Example> = files("annotator/tests/articles").into_iter().map(example).collect();
    assert!(examples.len() >= 40, "the annotated articles are missing");
    examples
});

/// All items of a type that an article yields; two stories are the article and the one behind it in its list.
pub fn yields(kind: ExerciseKind, example: &Example) -> Result<Vec<Item>, WhyNot> {
    match kind.articles() {
        1 => candidates(kind, &Material::one(&example.reading)),
        _ => candidates(kind, &Material::two(&example.reading, &second(example).reading)),
    }
}

/// The article behind this one, the first behind the last. Those of one event stand side by side, and the same people have the
/// same ids in both.
pub fn second(example: &Example) -> &'static Example {
    let list = if BUNDLED.iter().any(|it| it.name == example.name) { &*BUNDLED } else { &*READ };
    let at = list.iter().position(|it| it.name == example.name).unwrap_or(0);
    &list[(at + 1) % list.len()]
}

fn examples() -> impl Iterator<Item = &'static Example> {
    BUNDLED.iter().chain(READ.iter())
}

/// Asks one question of every item; the answer is what is wrong.
fn check(wrong: impl Fn(&Example, &Item) -> Option<String>) {
    let mut report = String::new();
    for example in examples() {
        for kind in ExerciseKind::ALL {
            for item in yields(kind, example).unwrap_or_default() {
                if let Some(fault) = wrong(example, &item) {
                    report += &format!("{} {}: {fault}\n", example.name, item.id);
                }
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

fn files(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("the folder of articles").flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    let name = |path: &PathBuf| path.file_stem().unwrap_or_default().to_string_lossy().to_string();
    paths.iter().map(|path| (name(path), fs::read_to_string(path).expect("a file"))).collect()
}
