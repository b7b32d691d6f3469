//! `score`: how well the annotator does on annotated articles, how far its certainty can be relied on, and what
//! changed since the last run.
//!
//! A figure alone does not say whether a change of a rule was good: the cases that it mended and those that it broke
//! do. So every run leaves its cases in `score/` of the target folder, one table a folder of articles.

mod case;
pub mod folder;
mod polnear;
mod reliability;
mod share;
pub mod voices;
pub mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::arguments::Scoring;
use crate::failure::{Failure, Outcome};
use crate::machine::Machine;
use case::Case;
use folder::{Folder, stem, text_of};

/// Where the project's own annotated articles are.
const OWN: &str = "annotator/tests/articles";

/// Scores each folder that was asked for, the project's own articles when none was.
pub fn score(machine: &Machine, scoring: &Scoring) -> Outcome {
    let own = [machine.root.join(OWN)];
    let asked: Vec<PathBuf> = scoring.folders.iter().map(PathBuf::from).collect();
    for folder in if asked.is_empty() { &own[..] } else { &asked } {
        let result = Result::of(folder)?;
        println!("{}\n{}\n{}", folder.display(), result.size(), result.figures());
        println!("Certainty, and whether the {} is right\n{}", result.right_thing, result.reliability);
        let table = machine.target.join("score").join(format!("{}.tsv", name(folder)));
        if scoring.verbose {
            result.cases.iter().filter(|case| !case.is_right()).for_each(|case| println!("{case}"));
        }
        if scoring.compare {
            println!("{}", compared(&table, &result.all_cases()));
        }
        keep(&table, &case::to_table(&result.all_cases()))?;
    }
    Ok(())
}

/// What came out for one folder.
#[derive(Default)]
struct Result {
    texts: usize,
    characters: usize,
    /// Of annotating alone.
    duration: Duration,
    figures: Vec<(String, String)>,
    /// What certainty is held against.
    right_thing: &'static str,
    reliability: reliability::Reliability,
    cases: Vec<Case>,
}

impl Result {
    fn of(folder: &Path) -> Outcome<Result> {
        let mut result = Result::default();
        match Folder::look(folder)? {
            Folder::Voices(files) => result.fill_from_articles(&files)?,
            Folder::Polnear(files) => result.fill_from_texts(&files)?,
        }
        Ok(result)
    }

    fn fill_from_articles(&mut self, files: &[PathBuf]) -> Outcome {
        let mut score = voices::Score::default();
        for file in files {
            let gold = voices::Gold::from_json(&text_of(file)?).map_err(|problem| {
                Failure::new(format!("{} is no annotated article: {problem}.", file.display()))
            })?;
            let reading = self.timed(&gold.raw, annotator::read);
            score.count(&gold, &reading);
        }
        let figures = score.figures().map(|(label, share)| (format!("{label:38}"), share.to_string()));
        self.figures = figures.collect();
        self.right_thing = "speaker";
        (self.reliability, self.cases) = (score.reliability, score.cases);
        Ok(())
    }

    fn fill_from_texts(&mut self, files: &[(PathBuf, PathBuf)]) -> Outcome {
        let mut score = polnear::Score::default();
        for (text, annotation) in files {
            let reading = self.timed(&text_of(text)?, annotator::read_as_is);
            score.count(stem(text), &text_of(annotation)?, &reading);
        }
        self.figures = score.figures();
        self.right_thing = "source";
        (self.reliability, self.cases) = (score.reliability, score.cases);
        Ok(())
    }

    fn timed(&mut self, text: &str, read: fn(&str) -> annotator::Reading) -> annotator::Reading {
        let start = Instant::now();
        let reading = read(text);
        self.duration += start.elapsed();
        self.texts += 1;
        self.characters += text.chars().count();
        reading
    }

    fn size(&self) -> String {
        let seconds = self.duration.as_secs_f64();
        format!("{} texts, {} characters, annotated in {seconds:.2} s", self.texts, self.characters)
    }

    fn figures(&self) -> String {
        self.figures.iter().map(|(label, figure)| format!("{label} {figure}\n")).collect()
    }

    /// The cases and, so that they are compared too, the figures.
    fn all_cases(&self) -> Vec<Case> {
        let figures =
            self.figures.iter().map(|(label, figure)| Case::new("all", "figure", label, figure, ""));
        figures.chain(self.cases.iter().cloned()).collect()
    }
}

/// What is different from the table of the last run.
fn compared(table: &Path, cases: &[Case]) -> String {
    let Ok(before) = fs::read_to_string(table) else {
        return "There is no run before this one to compare with.".to_owned();
    };
    match case::changes(&case::from_table(&before), cases) {
        changes if changes.is_empty() => "Nothing changed since the last run.".to_owned(),
        changes => changes,
    }
}

fn keep(table: &Path, cases: &str) -> Outcome {
    let folder = table.parent().unwrap_or(table);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(table, cases))
        .map_err(|error| Failure::new(format!("{} cannot be written: {error}.", table.display())))
}

/// The full path of a folder as the name of a file.
fn name(folder: &Path) -> String {
    let full = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let words: Vec<String> =
        full.to_string_lossy().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}
