//! The languages of the screen: every one has all that English has, and says it whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Endings of the forms that a word has for different numbers, as the Unicode CLDR names them.
const FORMS: [&str; 6] = ["_zero", "_one", "_two", "_few", "_many", "_other"];

/// A sentence by its key, with all its forms for different numbers.
type Sentences = BTreeMap<String, Vec<String>>;

#[test]
fn every_language_has_exactly_the_sentences_of_english() {
    let english = sentences("en");
    assert!(english.len() > 150, "only {} sentences in English", english.len());
    let others = languages().into_iter().filter(|tag| tag != "en");
    let faults: Vec<String> = others.flat_map(|tag| compare(&tag, &sentences(&tag), &english)).collect();
    assert!(languages().len() > 1, "{:?}", languages());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_is_missing_superfluous_or_not_whole_is_noticed() {
    let english =
        read("{\"a\": {\"b\": \"{{ name }} speaks\", \"n_one\": \"one\", \"n_other\": \"{{ count }}\"}}");
    for (other, fault) in [
        ("{\"a\": {\"b\": \"{{ name }} spricht\"}}", "a.n"),
        (
            "{\"a\": {\"b\": \"{{ name }}\", \"n_one\": \"eins\", \"n_other\": \"{{ count }}\", \"c\": \"d\"}}",
            "a.c",
        ),
        ("{\"a\": {\"b\": \"jemand\", \"n_one\": \"eins\", \"n_other\": \"{{ count }}\"}}", "a.b"),
        (
            "{\"a\": {\"b\": \"{{ name }} {{ role }}\", \"n_one\": \"eins\", \"n_other\": \"{{ count }}\"}}",
            "a.b",
        ),
        ("{\"a\": {\"b\": \"{{ name }}\", \"n_one\": \"eins\", \"n_other\": \" \"}}", "a.n"),
    ] {
        let faults = compare("xx", &read(other), &english);
        assert!(faults.iter().any(|found| found.contains(fault)), "{other}: {faults:?}");
    }
    let many = "{\"a\": {\"b\": \"{{name}} mówi\", \"n_one\": \"{{ count }}\", \"n_few\": \"{{ count }}\", \"n_other\": \"{{ count }}\"}}";
    assert_eq!(compare("xx", &read(many), &english), Vec::<String>::new());
}

#[test]
fn every_sentence_is_said_somewhere() {
    let mut code = String::new();
    for file in rust_files(&project().join("src")) {
        code.push_str(&fs::read_to_string(file).unwrap_or_default());
    }
    let code: String = code.split_whitespace().collect();
    let is_said = |key: &str| {
        let after = |at: usize| code[at + 1 + key.len()..].chars().next();
        code.match_indices(&format!(",{key}")).any(|(at, _)| matches!(after(at), Some(')' | ',')))
    };
    let unsaid: Vec<String> = sentences("en").into_keys().filter(|key| !is_said(key)).collect();
    assert!(unsaid.is_empty(), "nowhere in src/: {}", unsaid.join(", "));
}

/// Marks of a typewriter, and numbers torn from what they count.
#[test]
fn every_language_is_set_as_in_a_newspaper() {
    let mut faults = Vec::new();
    for tag in languages() {
        for (key, forms) in sentences(&tag) {
            let bad = |form: &&String| {
                ["\"", "'", "...", " - ", "}} %", "}} MB", "  "].iter().any(|bad| form.contains(bad))
            };
            faults.extend(forms.iter().filter(bad).map(|form| format!("{tag}: {key}: {form}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What one language lacks, has too much or does not say whole.
fn compare(tag: &str, language: &Sentences, english: &Sentences) -> Vec<String> {
    let mut faults = Vec::new();
    for key in english.keys().filter(|key| !language.contains_key(*key)) {
        faults.push(format!("{tag} has no {key}"));
    }
    for (key, forms) in language {
        let Some(original) = english.get(key) else {
            faults.push(format!("{tag} has {key}, which English has not"));
            continue;
        };
        if forms.iter().any(|form| form.trim().is_empty()) {
            faults.push(format!("{tag}: {key} is empty"));
        }
        let (here, there) = (placeholders(forms), placeholders(original));
        if here != there {
            faults.push(format!("{tag}: {key} has the places {here:?}, English {there:?}"));
        }
    }
    faults
}

/// The names between `{{` and `}}`.
fn placeholders(forms: &[String]) -> BTreeSet<String> {
    let names = forms.iter().flat_map(|form| form.split("{{").skip(1));
    names.map(|rest| rest.split("}}").next().unwrap_or_default().trim().to_string()).collect()
}

/// The tags of all languages, by the files there are.
fn languages() -> Vec<String> {
    let files = fs::read_dir(project().join("locales")).into_iter().flatten().flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    names.filter_map(|name| name.strip_suffix(".json").map(str::to_string)).collect()
}

fn sentences(tag: &str) -> Sentences {
    let file = project().join(format!("locales/{tag}.json"));
    read(&fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display())))
}

fn read(json: &str) -> Sentences {
    let value: Value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}"));
    let mut found = BTreeMap::new();
    flatten("", &value, &mut found);
    let mut sentences = Sentences::new();
    for (key, text) in &found {
        let base = FORMS.iter().find_map(|form| key.strip_suffix(form));
        let base = base.filter(|base| found.contains_key(&format!("{base}_other"))).unwrap_or(key);
        sentences.entry(base.to_string()).or_default().push(text.clone());
    }
    sentences
}

fn flatten(path: &str, value: &Value, found: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(inside) => {
            for (name, value) in inside {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                flatten(&path, value, found);
            }
        }
        Value::String(text) => {
            found.insert(path.to_string(), text.clone());
        }
        other => panic!("{path} is no text: {other}"),
    }
}

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
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
