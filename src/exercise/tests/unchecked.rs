//! The keys of what nobody has checked, by what people found in the same articles.

use std::collections::HashMap;

use annotator::{Because, Evidence};
use serde_json::Value;

use super::{READ, yields};
use crate::exercise::material::reads_alike;
use crate::exercise::{ExerciseKind, Label, Material, Prompt, Task, candidates};

/// What is certain for the annotator is what a person found, in more than nine of ten: a choice of those that
/// have three or more to choose from.
#[test]
fn of_what_nobody_has_checked_nineteen_keys_in_twenty_are_right() {
    let mut told: HashMap<bool, usize> = HashMap::new();
    let mut wrong = String::new();
    for example in READ.iter() {
        let text = &example.reading.article.text;
        for item in yields(ExerciseKind::WhoSaidIt, example).unwrap_or_default() {
            let Task::Choose(choose) = &item.task else { continue };
            let name =
                choose.options.iter().find(|option| choose.is_right(&option.key)).map(|option| &option.label);
            let Some(Label::Name(name)) = name else { continue };
            let quotation =
                item.evidence[0].quotation.as_deref().and_then(|id| example.reading.quotation(id));
            let said = quotation.map(|it| it.content[0].of(text)).unwrap_or_default();
            let Some(speakers) = speakers(&example.annotations, said) else { continue };
            let agrees = speakers.iter().any(|speaker| reads_alike(speaker, name));
            *told.entry(agrees).or_default() += 1;
            if !agrees {
                wrong += &format!("{} {said:?}: {name}, not {speakers:?}\n", example.name);
            }
        }
    }
    let [right, others] = [true, false].map(|agrees| told.get(&agrees).copied().unwrap_or(0));
    assert!(right > 100 && others * 19 <= right, "{right} right, {others} wrong:\n{wrong}");
}

/// The speakers of the annotated quotation that shares most of its beginning with these words; `None` where there is none.
fn speakers(annotations: &Value, said: &str) -> Option<Vec<String>> {
    let start: String = said.chars().take(30).collect();
    let quotation = annotations["quotations"].as_array()?.iter().find(|it| {
        strings(&it["content"])
            .iter()
            .any(|content| content.contains(&start) || said.contains(content.as_str()))
    })?;
    Some(named(quotation))
}

/// The speakers of an annotated quotation.
fn named(quotation: &Value) -> Vec<String> {
    let mut names = strings(&quotation["speaker"]);
    names.extend(strings(&quotation["speakers"]));
    names
}

/// One text or a list of them; none of anything else.
fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().filter_map(|it| Some(it.as_str()?.to_string())).collect(),
        _ => Vec::new(),
    }
}

/// As if a person had agreed to all that was found: whoever is told to be heard has an annotated quotation, and nobody else.
#[test]
fn who_is_accused_is_heard_where_somebody_annotated_it() {
    let mut compared = 0;
    for example in READ.iter() {
        let mut reading = example.reading.clone();
        for quotation in &mut reading.quotations {
            quotation.evidence.push(Evidence { because: Because::Reviewed, spans: Vec::new() });
        }
        let items = candidates(ExerciseKind::AccusedAndAnswered, &Material::one(&reading));
        let annotated = example.annotations["quotations"].as_array().expect("quotations");
        let is_annotated = |name: &String| {
            let said = annotated.iter().filter(|it| it["kind"] != "scare");
            said.flat_map(named).any(|speaker| reads_alike(&speaker, name))
        };
        for item in items.unwrap_or_default() {
            let (Prompt::IsTheAccusedHeard { name } | Prompt::WhereTheAccusedIsHeard { name }) = &item.prompt
            else {
                continue;
            };
            let heard = match &item.task {
                Task::Choose(choose) => choose.right == ["heard"],
                _ => true,
            };
            assert_eq!(heard, is_annotated(name), "{} {name}", example.name);
            compared += 1;
        }
    }
    assert!(compared >= 5, "{compared}");
}
