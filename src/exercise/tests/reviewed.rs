//! Keys that the files do not say: what a person read in every bundled article, written down here by hand, and compared.
//!
//! Who is introduced in which words, what the verbs add, which words are charged, who is accused and where they answer. A new article
//! has to be read before it passes. That the computer is not sure is voted on and has no key.

mod tables;

use std::collections::HashSet;

use annotator::Span;

use super::{BUNDLED, Example, READ, examples, yields};
use crate::exercise::{ExerciseKind, Item, Label, Prompt, Task};
use tables::{ACCUSED, CHARGED, CHARGED_IN_ANNOTATED, INTRODUCED, NEUTRAL, VERBS};

fn items(kind: ExerciseKind) -> impl Iterator<Item = (&'static Example, Item)> {
    BUNDLED.iter().flat_map(move |example| {
        yields(kind, example).unwrap_or_default().into_iter().map(move |item| (example, item))
    })
}

/// The words that are right, and those that cost nothing.
fn marked(item: &Item, text: &'static str) -> (Vec<&'static str>, Vec<Span>) {
    match &item.task {
        Task::Mark(mark) => (mark.right.iter().map(|span| span.of(text)).collect(), mark.neither.clone()),
        _ => (Vec::new(), Vec::new()),
    }
}

/// The label of the right option, and those of the others.
fn chosen(item: &Item) -> (String, Vec<String>) {
    let Task::Choose(choose) = &item.task else { return (String::new(), Vec::new()) };
    let says = |label: &Label| match label {
        Label::Name(words) | Label::Words(words) => words.clone(),
        Label::Term(term) => term.as_str().to_string(),
    };
    let (right, wrong): (Vec<_>, Vec<_>) =
        choose.options.iter().partition(|option| choose.is_right(&option.key));
    (says(&right[0].label), wrong.iter().map(|option| says(&option.label)).collect())
}

#[test]
fn everybody_is_introduced_in_the_words_that_a_person_found() {
    let mut found: HashSet<(&str, String, String)> = HashSet::new();
    for (example, item) in items(ExerciseKind::Introduced) {
        if let Prompt::WhichWordsIntroduce { name } = &item.prompt {
            let (right, _) = marked(&item, &example.reading.article.text);
            found.insert((&example.name, name.clone(), right.join("; ")));
        }
    }
    let known = INTRODUCED.iter();
    let known: HashSet<_> =
        known.map(|(article, name, words)| (*article, name.to_string(), words.to_string())).collect();
    let differ: Vec<_> = found.symmetric_difference(&known).collect();
    assert!(differ.is_empty(), "{differ:#?}");
}

#[test]
fn who_of_two_has_a_role_is_what_a_person_found() {
    let mut compared = 0;
    for (example, item) in items(ExerciseKind::Introduced) {
        let Prompt::WhoGetsARole { one, other } = &item.prompt else { continue };
        let has = |name: &String| {
            INTRODUCED.iter().any(|(article, known, _)| *article == example.name && known == name)
        };
        let expect = match (has(one), has(other)) {
            (true, true) => "both",
            (true, false) => one,
            (false, true) => other,
            (false, false) => "neither",
        };
        assert_eq!(chosen(&item).0, expect, "{}", item.id);
        compared += 1;
    }
    assert!(compared >= 5, "{compared}");
}

#[test]
fn what_a_verb_adds_is_what_a_person_found() {
    let mut compared = 0;
    let mut differ = String::new();
    for example in examples() {
        for item in yields(ExerciseKind::VerbColour, example).unwrap_or_default() {
            let Prompt::WhichColour { verb } = &item.prompt else { continue };
            let verb = verb.to_lowercase();
            let known =
                VERBS.iter().find(|(_, verbs)| verbs.contains(&verb.as_str())).map(|(colour, _)| *colour);
            let right = chosen(&item).0;
            if Some(right.as_str()) != known {
                differ += &format!("{} {verb}: {right}, not {known:?}\n", example.name);
            }
            compared += 1;
        }
    }
    assert!(differ.is_empty() && compared >= 200, "{compared}\n{differ}");
}

#[test]
fn a_neutral_verb_is_one_that_only_says_that_something_was_said() {
    let mut compared = 0;
    for (_, item) in items(ExerciseKind::SwapTheVerb) {
        let (right, wrong) = chosen(&item);
        let neutral = |verb: &String| NEUTRAL.contains(&verb.as_str());
        if item.prompt == Prompt::NeutralVerb {
            assert!(neutral(&right) && !wrong.iter().any(neutral), "{} {right} {wrong:?}", item.id);
            compared += 1;
        }
    }
    assert!(compared >= 12, "{compared}");
}

#[test]
fn charged_words_are_those_that_a_person_found() {
    let mut found: HashSet<(&str, &str)> = HashSet::new();
    for (example, item) in items(ExerciseKind::ChargedWords) {
        let (right, _) = marked(&item, &example.reading.article.text);
        found.extend(right.into_iter().map(|word| (example.name.as_str(), word)));
    }
    let known = CHARGED.iter().flat_map(|(article, words)| words.iter().map(|word| (*article, *word)));
    let known: HashSet<_> = known.collect();
    let differ: Vec<_> = found.symmetric_difference(&known).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

#[test]
fn where_nobody_has_checked_no_other_word_is_charged() {
    let mut compared = 0;
    for example in READ.iter() {
        let known = CHARGED_IN_ANNOTATED.iter().find(|(article, _)| *article == example.name);
        for item in yields(ExerciseKind::ChargedWords, example).unwrap_or_default() {
            let (right, _) = marked(&item, &example.reading.article.text);
            let is_known = |word: &&str| known.is_some_and(|(_, words)| words.contains(word));
            assert!(right.iter().all(is_known), "{} {right:?}", example.name);
            compared += right.len();
        }
    }
    assert!(compared >= 9, "{compared}");
}

#[test]
fn who_is_accused_is_heard_where_a_person_found_it() {
    let mut compared: HashSet<&str> = HashSet::new();
    for (example, item) in items(ExerciseKind::AccusedAndAnswered) {
        let (Prompt::IsTheAccusedHeard { name } | Prompt::WhereTheAccusedIsHeard { name }) = &item.prompt
        else {
            continue;
        };
        let known = ACCUSED.iter().find(|(article, accused, _)| *article == example.name && accused == name);
        let Some((_, accused, sentences)) = known else { panic!("{} {name}", example.name) };
        compared.insert(accused);
        if let Prompt::IsTheAccusedHeard { .. } = &item.prompt {
            let expect = if sentences.is_empty() { "not-heard" } else { "heard" };
            assert_eq!(chosen(&item).0, expect, "{name}");
            continue;
        }
        let (right, neither) = marked(&item, &example.reading.article.text);
        let told = |sentence: &&str| sentences.iter().any(|known| sentence.starts_with(known));
        let missing =
            sentences.iter().filter(|known| !right.iter().any(|sentence| sentence.starts_with(**known)));
        let wrong: Vec<_> = right.iter().filter(|sentence| !told(sentence)).collect();
        assert!(wrong.is_empty() && neither.is_empty(), "{name}: {wrong:?}, not certain {neither:?}");
        assert_eq!(missing.collect::<Vec<_>>(), Vec::<&&str>::new(), "{name}");
    }
    assert_eq!(compared.len(), ACCUSED.len());
}
