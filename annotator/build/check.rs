//! The rules that every word list of the lexicon keeps, and those its columns add.
//!
//! Each problem says what to do about it, in the words of somebody who edits a text file.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};

use crate::shapes::{Holds, Shape};

/// What is wrong with a line, counted from 1, and what to do.
#[derive(Debug)]
pub struct Problem {
    pub line: usize,
    pub says: String,
}

/// The codes that `countries.txt` introduces; its own problems are not asked here.
pub fn codes(text: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(text);
    entries(&text).filter_map(|(_, entry)| entry.split(" | ").next()).map(str::to_string).collect()
}

/// All that is wrong with a word list, in the order of its lines. Without a shape only what holds in
/// every list is looked at. `codes` are those of `countries.txt`.
pub fn problems(text: &[u8], shape: Option<&Shape>, codes: &BTreeSet<String>) -> Vec<Problem> {
    let mut found = Found(Vec::new());
    let text = match std::str::from_utf8(text) {
        Ok(text) => text,
        Err(error) => {
            let line = text[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
            found.add(line, "is not UTF-8: save the file in the encoding UTF-8");
            return found.0;
        }
    };
    check_lines(text, &mut found);
    if let Some(shape) = shape {
        let mut first_lines = HashMap::new();
        for (line, entry) in entries(text) {
            check_entry(line, entry, shape, codes, &mut first_lines, &mut found);
        }
        if shape.every_country {
            check_every_country(text, codes, &mut found);
        }
    }
    found.0.sort_by_key(|problem| problem.line);
    found.0
}

struct Found(Vec<Problem>);

impl Found {
    fn add(&mut self, line: usize, says: impl Into<String>) {
        self.0.push(Problem { line, says: says.into() });
    }
}

/// The lines that are no comment and not blank, with their numbers.
fn entries(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = (1..).zip(text.lines());
    lines.filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty())
}

fn check_lines(text: &str, found: &mut Found) {
    if !text.starts_with('#') {
        found.add(1, "open the file with a comment (# ...) that says what it is for");
    }
    for (number, line) in (1..).zip(text.split('\n')) {
        if line.ends_with('\r') {
            found.add(number, "ends as lines do on Windows: save the file with Unix line ends");
        } else if line.ends_with(' ') {
            found.add(number, "has a blank at its end: take it away");
        }
        if line.starts_with(' ') {
            found.add(number, "begins with a blank: take it away");
        }
        if line.contains(['\t', '\u{a0}', '\u{feff}', '\u{ad}', '\u{200b}']) {
            found.add(
                number,
                "has a tab or another character that one cannot see: write a plain blank, or nothing",
            );
        }
    }
    if !text.is_empty() && !text.ends_with('\n') {
        found.add(text.lines().count(), "is the last line and has no end: press Enter behind it");
    }
}

fn check_entry(
    line: usize,
    entry: &str,
    shape: &Shape,
    codes: &BTreeSet<String>,
    first_lines: &mut HashMap<(usize, String), usize>,
    found: &mut Found,
) {
    if entry.contains("  ") {
        found.add(line, "has two blanks side by side: leave one");
        return;
    }
    let columns: Vec<&str> = entry.split(" | ").collect();
    if entry.matches('|').count() + 1 != columns.len() {
        found.add(
            line,
            "has a bar without a blank on each side: write \" | \", and - for a column with nothing in it",
        );
        return;
    }
    if columns.len() != shape.columns.len() {
        let names: Vec<&str> = shape.columns.iter().map(|column| column.name).collect();
        found.add(
            line,
            format!(
                "{} needs {} columns, here are {}: write {}",
                shape.entry,
                names.len(),
                columns.len(),
                names.join(" | ")
            ),
        );
        return;
    }
    for (column, text) in shape.columns.iter().zip(&columns) {
        if let Some(problem) = problem_in(column.holds, text, codes) {
            found.add(line, format!("{}: {problem}", column.name));
        }
    }
    for key in only_once(entry, &columns, shape) {
        match first_lines.entry(key) {
            Entry::Vacant(place) => {
                place.insert(line);
            }
            Entry::Occupied(first) => {
                let (item, first) = (&first.key().1, first.get());
                found.add(line, format!("\"{item}\" stands in line {first} already: keep one of the two"));
            }
        }
    }
}

/// What this entry has that may stand only once in its file, each with the number of its group.
fn only_once(entry: &str, columns: &[&str], shape: &Shape) -> Vec<(usize, String)> {
    if shape.once.is_empty() {
        return vec![(0, entry.to_string())];
    }
    let within = shape.once_within.map(|at| format!("{} | ", columns[at])).unwrap_or_default();
    let mut items = Vec::new();
    for (number, group) in shape.once.iter().enumerate() {
        for &at in *group {
            let is_list =
                matches!(shape.columns[at].holds, Holds::List | Holds::ListOrNone | Holds::SmallList);
            let parts = columns[at].split(if is_list { ", " } else { " | " });
            items.extend(parts.filter(|part| *part != "-").map(|part| (number, format!("{within}{part}"))));
        }
    }
    items
}

/// What keeps `text` from standing in such a column; `None` when it may.
fn problem_in(holds: Holds, text: &str, codes: &BTreeSet<String>) -> Option<String> {
    let nothing = text == "-";
    match holds {
        Holds::TextOrNone | Holds::ListOrNone | Holds::CodesOrNone if nothing => None,
        Holds::Word(words) if words.contains(&text) => None,
        Holds::Word(words) => {
            Some(format!("\"{text}\" is none of the words for it: write one of {}", words.join(", ")))
        }
        _ if nothing || text.is_empty() => {
            Some("nothing is written here, but something is needed".to_string())
        }
        Holds::Text | Holds::TextOrNone => None,
        Holds::NewCode if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()) => None,
        Holds::NewCode => Some(format!("\"{text}\" is no code: write the two capitals of ISO 3166-1")),
        Holds::Code => problem_with_code(text, codes),
        Holds::Codes | Holds::CodesOrNone => {
            problem_in_list(text).or_else(|| text.split(", ").find_map(|code| problem_with_code(code, codes)))
        }
        Holds::List | Holds::ListOrNone => problem_in_list(text),
        Holds::SmallList if text.chars().any(char::is_uppercase) => {
            Some(format!("\"{text}\" has a capital: write small letters"))
        }
        Holds::SmallList => problem_in_list(text),
        Holds::Words(words) => problem_in_list(text).or_else(|| {
            let unknown = text.split(", ").find(|word| !words.contains(word))?;
            Some(format!("\"{unknown}\" is none of the words for it: write some of {}", words.join(", ")))
        }),
    }
}

fn problem_with_code(code: &str, codes: &BTreeSet<String>) -> Option<String> {
    let known = codes.contains(code);
    (!known).then(|| {
        format!("\"{code}\" is no country's code: write two capitals that lexicon/countries.txt has")
    })
}

fn problem_in_list(text: &str) -> Option<String> {
    let slip = text.split(", ").any(|item| item.is_empty() || item == "-" || item.contains(','));
    slip.then(|| {
        "its list has a comma too many, or one without a blank behind it: part the items by \", \""
            .to_string()
    })
}

fn check_every_country(text: &str, codes: &BTreeSet<String>, found: &mut Found) {
    let named: HashSet<&str> = entries(text).filter_map(|(_, entry)| entry.split(" | ").next()).collect();
    for code in codes.iter().filter(|code| !named.contains(code.as_str())) {
        found.add(
            text.lines().count(),
            format!("no line for {code}: add \"{code} | - | -\" or what is known of it"),
        );
    }
}
