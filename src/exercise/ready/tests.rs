//! What holds for the ready lessons of the collection, and what becomes of files that are none.

use std::fs;
use std::path::Path;

use super::*;
use crate::exercise::lesson::usual::minutes;
use crate::exercise::tests::BUNDLED;
use crate::exercise::{Material, WhyNot};

/// As many as `layout` takes for reading; pupils need longer, which is why there are minutes to spare.
const WORDS_A_MINUTE: usize = 230;

fn bundled() -> Vec<ReadyLesson> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles/lessons.json");
    from_file(&fs::read_to_string(file).expect("a file")).expect("ready lessons")
}

#[test]
fn the_collection_has_lessons_of_20_to_45_minutes_in_every_language() {
    let lessons = bundled();
    assert!(lessons.len() >= 6);
    for lesson in &lessons {
        let tags: Vec<&str> = lesson.guides.iter().map(|(tag, _)| tag.as_str()).collect();
        assert_eq!(tags, ["de", "en"], "{}", lesson.id);
        let (english, german) = (lesson.guide("en"), lesson.guide("de"));
        assert_ne!(english.aim, german.aim, "{}", lesson.id);
        assert!((20..=45).contains(&english.minutes()), "{}: {}", lesson.id, english.minutes());
        let lengths = |guide: &Guide| guide.steps.iter().map(|step| step.minutes).collect::<Vec<_>>();
        assert_eq!(lengths(english), lengths(german), "{}", lesson.id);
        assert!(english.questions.len() >= 3 && english.questions.len() == german.questions.len());
        assert!(lesson.age.0 < lesson.age.1);
        for guide in [english, german] {
            assert!(guide.questions.iter().all(|question| !question.listen.is_empty()), "{}", lesson.id);
        }
    }
}

/// Each has an id of its own.
#[test]
fn every_lesson_has_an_address() {
    let lessons = bundled();
    let mut ids: Vec<&str> = lessons.iter().map(|lesson| lesson.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), lessons.len());
}

#[test]
fn every_exercise_has_as_many_items_as_it_asks_for_and_leaves_time_to_talk() {
    for ready in bundled() {
        let lesson = ready.in_language("en");
        let readings = ready.articles().map(|id| {
            let example = BUNDLED.iter().find(|it| it.name == id);
            &example.unwrap_or_else(|| panic!("{}: no article {id}", ready.id)).reading
        });
        let readings: Vec<_> = readings.collect();
        let mut items = Vec::new();
        for (place, exercise) in lesson.exercises.iter().enumerate() {
            let material = match exercise.articles.as_slice() {
                [one] => Material::one(readings[*one]),
                [one, two] => Material::two(readings[*one], readings[*two]),
                _ => unreachable!("reading a lesson makes sure of it"),
            };
            let found: Result<usize, WhyNot> = lesson.items(place, &material, "").map(|items| items.len());
            assert_eq!(found, Ok(exercise.number), "{} {}", ready.id, exercise.kind.as_str());
            items.push((exercise.kind, exercise.number));
        }
        let words: usize = readings.iter().map(|it| it.article.text.split_whitespace().count()).sum();
        let needed = minutes(items) + words.div_ceil(WORDS_A_MINUTE);
        let there = ready.guide("en").minutes();
        assert!(needed + 8 <= there, "{}: {needed} of {there} minutes", ready.id);
    }
}

/// Questions and steps quote what stands in the articles.
#[test]
fn what_a_guide_quotes_stands_in_its_articles() {
    let mut quoted = 0;
    for ready in bundled() {
        let texts: Vec<&str> = BUNDLED
            .iter()
            .filter(|it| ready.articles().any(|id| id == it.name))
            .map(|it| it.reading.article.text.as_str())
            .collect();
        let letters = |words: &str| words.replace(['“', '”', '‘', '’', '"', '\'', '„'], "").to_lowercase();
        let texts = texts.into_iter().map(letters).collect::<Vec<_>>().join(" ");
        for (question, language) in [("en", ('“', '”')), ("de", ('„', '“'))]
            .into_iter()
            .flat_map(|(tag, marks)| ready.guide(tag).questions.iter().map(move |it| (it, marks)))
        {
            for part in question.ask.split(language.0).skip(1) {
                let words = part.split(language.1).next().unwrap_or_default();
                // Single words are verbs that are compared, and some are deliberately not there.
                if words.split_whitespace().count() > 2 {
                    quoted += 1;
                    let words = letters(words.trim_end_matches(['.', ',']));
                    assert!(texts.contains(&words), "{}: {words}", ready.id);
                }
            }
        }
    }
    assert!(quoted >= 20, "{quoted}");
}

#[test]
fn a_language_that_is_not_there_is_another_one() {
    let lessons = bundled();
    assert_eq!(lessons[0].guide("fr"), lessons[0].guide("en"));
    assert_eq!(lessons[0].in_language("en").title, lessons[0].guide("en").title);
    assert_eq!(lessons[0].in_language("en").language, "en");
}

#[test]
fn what_is_no_such_file_says_why() {
    let with = |lesson: &str| {
        format!(r#"{{"type": "voices-ready-lessons", "formatVersion": "1.0", "lessons": [{lesson}]}}"#)
    };
    let guide =
        r#"{"en": {"title": "T", "aim": "A", "steps": [{"minutes": 5, "what": "W"}], "questions": []}}"#;
    let lesson = r#"{"type": "voices-lesson", "articles": [{"id": "a"}],
        "exercises": [{"kind": "who-said-it", "articles": [0]}]}"#;
    let whole = format!(r#"{{"id": "x", "age": [10, 12], "lesson": {lesson}, "guide": {guide}}}"#);
    assert_eq!(from_file(&with(&whole)).map(|lessons| lessons.len()), Ok(1));
    assert_eq!(from_file(&with("")).map(|lessons| lessons.len()), Ok(0));
    for (text, expect) in [
        ("{", LessonError::CutOff),
        ("[]", LessonError::NotALesson),
        (&with("7"), LessonError::Incomplete),
        (&with(&whole.replace("[10, 12]", "[10]")), LessonError::Incomplete),
        (&with(&whole.replace(guide, "{}")), LessonError::Incomplete),
        (&with(&whole.replace("\"A\"", "\" \"")), LessonError::Incomplete),
        (&with(&whole.replace("\"W\"", "3")), LessonError::Incomplete),
        (&with(&whole.replace("who-said-it", "who-sang-it")), LessonError::Later),
        (&with(&whole).replace("1.0", "2.0"), LessonError::Later),
        (&"x".repeat(MAX_BYTES + 1), LessonError::TooLarge),
    ] {
        assert_eq!(from_file(text), Err(expect), "{:.80}", text);
    }
}

#[test]
fn only_lessons_whose_articles_are_there_are_left() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles/lessons.json");
    let text = fs::read_to_string(file).expect("a file");
    let ids = |text: Option<String>| {
        let lessons = text.map(|text| from_file(&text).expect("ready lessons")).unwrap_or_default();
        lessons.into_iter().map(|lesson| lesson.id).collect::<Vec<_>>()
    };
    let all = ids(Some(text.clone()));
    assert_eq!(ids(of_articles(&text, |_| true)), all);
    let of_one: Vec<String> = bundled()
        .into_iter()
        .filter(|lesson| lesson.articles().all(|id| id == "village-bus"))
        .map(|lesson| lesson.id)
        .collect();
    assert!(!of_one.is_empty() && of_one.len() < all.len());
    assert_eq!(ids(of_articles(&text, |id| id == "village-bus")), of_one);
    assert_eq!(of_articles(&text, |_| false), None);
    assert_eq!(of_articles("{}", |_| true), None);
}
