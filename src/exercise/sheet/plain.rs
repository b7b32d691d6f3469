//! A wording for tests: plain English, and a small article of our own to make lessons of.

use annotator::Reading;

use super::{Sheet, Why, Wording, sheet};
use crate::exercise::{ExerciseKind, Item, Material, Order, Prompt, Rubric, Term, Wish, candidates, select};

pub struct Plain;

impl Wording for Plain {
    fn language(&self) -> String {
        "en".to_string()
    }

    fn title(&self, kind: ExerciseKind) -> String {
        kind.as_str().replace('-', " ")
    }

    fn instruction(&self, kind: ExerciseKind) -> String {
        format!("Read, then answer: {}.", kind.as_str().replace('-', " "))
    }

    fn prompt(&self, item: &Item) -> String {
        let what = item.prompt.as_str().replace('-', " ");
        match &item.prompt {
            Prompt::WhoIsMeant { words } | Prompt::RewriteWithoutCharge { words } => {
                format!("{what}: {words}?")
            }
            Prompt::WhichColour { verb } => format!("{what}: {verb}?"),
            Prompt::CountQuotations { name }
            | Prompt::CountWords { name }
            | Prompt::WhichWordsIntroduce { name }
            | Prompt::IsTheAccusedHeard { name }
            | Prompt::WhereTheAccusedIsHeard { name }
            | Prompt::HeardInWhich { name } => format!("{what}: {name}?"),
            Prompt::CountQuotationsOfCountry { country } | Prompt::CountWordsOfCountry { country } => {
                format!("{what}: {}?", annotator::country_name(*country))
            }
            Prompt::WhoGetsARole { one, other } => format!("{what}: {one} or {other}?"),
            _ => format!("{what}?"),
        }
    }

    fn term(&self, term: Term) -> String {
        term.as_str().replace('-', " ")
    }

    fn rubric(&self, rubric: Rubric) -> Vec<String> {
        vec![format!("{rubric:?}: is it so?"), "Why?".to_string()]
    }

    fn explanation(&self, why: &Why) -> String {
        match why.shown.is_empty() {
            true => String::new(),
            false => format!("{}: “{}” ({} more)", why.right.join("; "), why.shown.join("” “"), why.more),
        }
    }
}

/// Invented people, real countries.
const ARTICLE: &str = "Ferry to stay closed until spring

The ferry across the bay will stay closed until spring, the harbour office in Oslo said on Monday.

\"We will not risk a single life,\" said harbour master Tove Lindqvist. She called the boat \"a floating ruin\".

Owner Marek Dolny said that the ferry was safe. \"They have never even been on board,\" he said.

\"My children cannot get to school,\" said Ines Ferrao, a teacher. The \"shortcut\" by road takes two hours.
";

pub fn reading() -> Reading {
    annotator::read(ARTICLE)
}

/// A small lesson: up to two items of every type, one article.
pub fn lesson() -> Vec<Sheet> {
    lesson_of(&reading(), 2)
}

/// Up to so many items of every type that the article yields; it stands for the second article, too.
pub fn lesson_of(reading: &Reading, number: usize) -> Vec<Sheet> {
    let wish = Wish { number, difficulty: None, order: Order::Text, seed: 7 };
    let sheets = ExerciseKind::ALL.into_iter().filter_map(|kind| {
        let material = match kind.articles() {
            1 => Material::one(reading),
            _ => Material::two(reading, reading),
        };
        let items = select(&candidates(kind, &material).ok()?, &wish);
        Some(sheet(kind, &items, &[reading, reading], &Plain))
    });
    sheets.collect()
}
