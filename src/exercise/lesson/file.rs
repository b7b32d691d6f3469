//! The file of a lesson.
//!
//! ```text
//! title, language, seed, variation, feedback
//! articles    {"id": …} of the collection, or {"file": …} with the whole article file
//! exercises   kind, articles (places in that list), number, difficulty, order,
//!             dropped (ids of items), reworded (item and words)
//! ```
//!
//! A file is untrusted: whatever it holds, reading it ends in a lesson or in a [`LessonError`].

use annotator::format::article_file::from_article_file;
use serde_json::{Value, json};

use super::{Exercise, Feedback, Lesson, LessonArticle, LessonError, Variation};
use crate::exercise::file::{self, FORMAT_VERSION, FileError, list, number, string};
use crate::exercise::{Difficulty, ExerciseKind, Order};

const TYPE: &str = "voices-lesson";

/// The bytes a lesson may have: two articles of the largest size, and an end to what one file can ask of a phone.
pub const MAX_BYTES: usize = 2 * annotator::format::article_file::MAX_BYTES;

/// What one lesson may ask of a page: nobody does more in a lesson.
const MOST_EXERCISES: usize = 50;
const MOST_ARTICLES: usize = 20;
const MOST_ITEMS: usize = 100;

pub fn write(lesson: &Lesson) -> String {
    let article = |article: &LessonArticle| match article {
        LessonArticle::Collected(id) => json!({ "id": id }),
        LessonArticle::Carried(file) => {
            json!({ "file": serde_json::from_str::<Value>(&file.to_text()).unwrap_or_default() })
        }
    };
    let exercise = |exercise: &Exercise| {
        let reworded = exercise.reworded.iter().map(|(item, words)| json!({ "item": item, "words": words }));
        json!({
            "kind": exercise.kind.as_str(),
            "articles": exercise.articles,
            "number": exercise.number,
            "difficulty": exercise.difficulty.map(Difficulty::as_str),
            "order": exercise.order.as_str(),
            "dropped": exercise.dropped,
            "reworded": reworded.collect::<Vec<_>>(),
        })
    };
    let value = json!({
        "type": TYPE,
        "formatVersion": FORMAT_VERSION,
        "title": lesson.title,
        "language": lesson.language,
        "seed": lesson.seed,
        "variation": lesson.variation.as_str(),
        "feedback": lesson.feedback.as_str(),
        "articles": lesson.articles.iter().map(article).collect::<Vec<_>>(),
        "exercises": lesson.exercises.iter().map(exercise).collect::<Vec<_>>(),
    });
    format!("{value}\n")
}

pub fn read(text: &str) -> Result<Lesson, LessonError> {
    let value = file::read(text, TYPE, MAX_BYTES)?;
    let articles =
        list(&value, "articles").iter().take(MOST_ARTICLES).enumerate().map(|(at, it)| article(it, at));
    let articles: Vec<LessonArticle> = articles.collect::<Result<_, _>>()?;
    let exercises =
        list(&value, "exercises").iter().take(MOST_EXERCISES).map(|it| exercise(it, articles.len()));
    let exercises: Vec<Exercise> = exercises.collect::<Result<_, _>>()?;
    if exercises.is_empty() {
        return Err(LessonError::Incomplete);
    }
    Ok(Lesson {
        title: string(&value, "title").to_string(),
        language: string(&value, "language").to_string(),
        seed: number(&value, "seed").and_then(|seed| u32::try_from(seed).ok()).unwrap_or(0),
        variation: Variation::from_name(string(&value, "variation")).unwrap_or(Variation::Same),
        feedback: Feedback::from_name(string(&value, "feedback")).unwrap_or(Feedback::AtOnce),
        articles,
        exercises,
    })
}

fn article(value: &Value, at: usize) -> Result<LessonArticle, LessonError> {
    match value.get("file") {
        Some(file) => match from_article_file(&file.to_string()) {
            Ok(file) => Ok(LessonArticle::Carried(Box::new(file))),
            Err(error) => Err(LessonError::Article(at, error)),
        },
        None if string(value, "id").is_empty() => Err(LessonError::Incomplete),
        None => Ok(LessonArticle::Collected(string(value, "id").to_string())),
    }
}

fn exercise(value: &Value, articles: usize) -> Result<Exercise, LessonError> {
    let kind = ExerciseKind::from_name(string(value, "kind")).ok_or(LessonError::Later)?;
    let places: Vec<usize> = list(value, "articles")
        .iter()
        .filter_map(Value::as_u64)
        .filter_map(|it| usize::try_from(it).ok())
        .collect();
    if places.len() != kind.articles() || places.iter().any(|&place| place >= articles) {
        return Err(LessonError::Incomplete);
    }
    let strings = |key| list(value, key).iter().filter_map(Value::as_str).map(str::to_string).collect();
    let reworded = list(value, "reworded")
        .iter()
        .map(|it| (string(it, "item").to_string(), string(it, "words").to_string()));
    let usual = Exercise::new(kind, places);
    Ok(Exercise {
        number: number(value, "number").unwrap_or(usual.number).min(MOST_ITEMS),
        difficulty: Difficulty::from_name(string(value, "difficulty")),
        order: Order::from_name(string(value, "order")).unwrap_or(usual.order),
        dropped: strings("dropped"),
        reworded: reworded.filter(|(item, words)| !item.is_empty() && !words.trim().is_empty()).collect(),
        ..usual
    })
}

impl From<FileError> for LessonError {
    fn from(error: FileError) -> LessonError {
        match error {
            FileError::TooLarge => LessonError::TooLarge,
            FileError::CutOff => LessonError::CutOff,
            FileError::Other => LessonError::NotALesson,
            FileError::Later => LessonError::Later,
        }
    }
}
