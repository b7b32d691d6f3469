//! Reading: what a text is that a person brings, or why it is nothing that counts.

use super::Refusal;
use crate::exercise::class::TakenOut;
use crate::exercise::lesson::{Lesson, LessonError};
use crate::exercise::result::{PupilResult, ResultError};
use crate::route::{Place, Route};

/// What stands before a lesson in an address.
const LINK: &str = "#/lesson/";

pub(super) enum Read {
    Result(PupilResult),
    Lesson(Box<Lesson>),
    /// Of a class that was saved: whose results do not count.
    TakenOut(TakenOut),
}

/// What a file holds.
pub(super) fn read(text: &str) -> Result<Read, Refusal> {
    if let Some(taken_out) = TakenOut::from_file(text) {
        return Ok(Read::TakenOut(taken_out));
    }
    let error = match PupilResult::from_file(text) {
        Ok(result) => return Ok(Read::Result(result)),
        Err(error) => error,
    };
    match (Lesson::from_file(text), error) {
        (Ok(lesson), _) => Ok(Read::Lesson(Box::new(lesson))),
        (Err(LessonError::NotALesson | LessonError::TooLarge), ResultError::NotAResult) => {
            Err(Refusal::Neither)
        }
        (Err(LessonError::NotALesson | LessonError::CutOff), error) => Err(Refusal::Result(error)),
        (Err(error), _) => Err(Refusal::Lesson(error)),
    }
}

/// What the first link to a lesson in a text carries; `None` where there is none.
pub(super) fn payload(text: &str) -> Option<String> {
    let link = &text[text.find(LINK)?..];
    let is_part = |sign: char| sign.is_alphanumeric() || sign.is_whitespace() || "-_%".contains(sign);
    let end = link[LINK.len()..].find(|sign| !is_part(sign)).map_or(link.len(), |end| LINK.len() + end);
    match Route::from_hash(&link[..end]).place {
        Place::Lesson(payload) => Some(payload),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_payload(text: &str, expect: Option<&str>) {
        let found = payload(text).map(|payload| payload.split_whitespace().collect::<String>());
        assert_eq!(found.as_deref(), expect, "{text}");
    }

    #[test]
    fn a_link_is_found_among_other_words() {
        check_payload("https://example.org/voices/#/lesson/aBc-_1", Some("aBc-_1"));
        check_payload("See <https://example.org/#/lesson/aBc>, please", Some("aBc"));
        check_payload("#/lesson/aB\n c", Some("aBc"));
        check_payload("https://example.org/#/given/aBc", None);
        check_payload("no link", None);
    }

    #[test]
    fn what_a_file_is_not_is_told_by_why() {
        let refusal = |text: &str| read(text).err();
        assert_eq!(refusal("{\"type\": \"voices-backup\"}"), Some(Refusal::Neither));
        assert_eq!(refusal("{\"answers\": [{"), Some(Refusal::Result(ResultError::CutOff)));
        let later = "{\"type\": \"voices-result\", \"formatVersion\": \"9.0\"}";
        assert_eq!(refusal(later), Some(Refusal::Result(ResultError::Later)));
        let empty = "{\"type\": \"voices-lesson\", \"exercises\": []}";
        assert_eq!(refusal(empty), Some(Refusal::Lesson(LessonError::Incomplete)));
        assert!(matches!(read("{\"type\": \"voices-result\"}"), Ok(Read::Result(_))));
    }
}
