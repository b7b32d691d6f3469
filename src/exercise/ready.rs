//! Ready lessons: what a collection brings for teachers, a lesson each with a guide in several languages.
//!
//! ```text
//! lessons   id, age (from, to), lesson (the file of a lesson, without title and language),
//!           guide (by language: title, aim, steps of minutes and what, questions of ask and listen)
//! ```
//!
//! Such a file is untrusted as any other: reading it ends in lessons or in a [`LessonError`].

#[cfg(test)]
mod tests;

use serde_json::Value;

use super::file::{self, list, number, string};
use super::lesson::{Lesson, LessonArticle, LessonError};

const TYPE: &str = "voices-ready-lessons";

/// The bytes such a file may have: some two hundred lessons.
pub const MAX_BYTES: usize = 1 << 20;

#[derive(Clone, Debug, PartialEq)]
pub struct ReadyLesson {
    /// What its address ends with.
    pub id: String,
    /// In years, from and to.
    pub age: (usize, usize),
    /// Without a title and a language; [`in_language`](ReadyLesson::in_language) has both.
    lesson: Lesson,
    /// By the BCP 47 tags of their languages; at least one.
    guides: Vec<(String, Guide)>,
}

/// What a teacher reads about a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    pub title: String,
    pub aim: String,
    pub steps: Vec<Step>,
    pub questions: Vec<Question>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub minutes: usize,
    pub what: String,
}

/// A question for the talk, and what to listen for in the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub ask: String,
    pub listen: String,
}

/// The lessons of such a file, in its order; none of an empty list. `Err` says why a text is none.
pub fn from_file(text: &str) -> Result<Vec<ReadyLesson>, LessonError> {
    let value = file::read(text, TYPE, MAX_BYTES)?;
    list(&value, "lessons").iter().map(ready_lesson).collect()
}

/// The text of such a file with only those lessons whose articles are all there; `None` where none is left, or the text
/// is no such file.
pub fn of_articles(text: &str, is_there: impl Fn(&str) -> bool) -> Option<String> {
    let mut kept = from_file(text).ok()?.into_iter().map(|lesson| lesson.articles().all(&is_there));
    let mut value: Value = serde_json::from_str(text).ok()?;
    let lessons = value.get_mut("lessons")?.as_array_mut()?;
    lessons.retain(|_| kept.next() == Some(true));
    (!lessons.is_empty()).then(|| value.to_string())
}

impl ReadyLesson {
    /// The guide in a language; where there is none, in English or in the first there is.
    pub fn guide(&self, language: &str) -> &Guide {
        let wanted = |language: &str| self.guides.iter().find(|(tag, _)| tag == language);
        // Reading has made sure of one.
        &wanted(language).or_else(|| wanted("en")).unwrap_or(&self.guides[0]).1
    }

    /// The lesson as it is held in a language.
    pub fn in_language(&self, language: &str) -> Lesson {
        Lesson {
            title: self.guide(language).title.clone(),
            language: language.to_string(),
            ..self.lesson.clone()
        }
    }

    /// The ids of its articles.
    pub fn articles(&self) -> impl Iterator<Item = &str> {
        self.lesson.articles.iter().map(LessonArticle::id)
    }
}

impl Guide {
    /// How long it takes, talking included.
    pub fn minutes(&self) -> usize {
        self.steps.iter().map(|step| step.minutes).sum()
    }
}

fn ready_lesson(value: &Value) -> Result<ReadyLesson, LessonError> {
    let years: Vec<usize> =
        list(value, "age").iter().filter_map(|year| usize::try_from(year.as_u64()?).ok()).collect();
    let &[from, to] = years.as_slice() else { return Err(LessonError::Incomplete) };
    let guides = value.get("guide").and_then(Value::as_object).into_iter().flatten();
    let guides: Vec<_> =
        guides.map(|(tag, it)| Ok((tag.clone(), guide(it)?))).collect::<Result<_, LessonError>>()?;
    let id = string(value, "id").to_string();
    if guides.is_empty() || id.is_empty() {
        return Err(LessonError::Incomplete);
    }
    let lesson = value.get("lesson").ok_or(LessonError::Incomplete)?;
    Ok(ReadyLesson { id, age: (from, to), lesson: Lesson::from_file(&lesson.to_string())?, guides })
}

fn guide(value: &Value) -> Result<Guide, LessonError> {
    let said = |of: &Value, key| match string(of, key).trim() {
        "" => Err(LessonError::Incomplete),
        words => Ok(words.to_string()),
    };
    let step =
        |it: &Value| Ok(Step { minutes: number(it, "minutes").unwrap_or_default(), what: said(it, "what")? });
    let question =
        |it: &Value| Ok(Question { ask: said(it, "ask")?, listen: string(it, "listen").to_string() });
    Ok(Guide {
        title: said(value, "title")?,
        aim: said(value, "aim")?,
        steps: list(value, "steps").iter().map(step).collect::<Result<_, LessonError>>()?,
        questions: list(value, "questions").iter().map(question).collect::<Result<_, LessonError>>()?,
    })
}
