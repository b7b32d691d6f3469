//! Why something counts for nothing, and what to do.

use crate::exercise::lesson::LessonError;
use crate::exercise::result::ResultError;
use crate::library::given::GivenError;
use crate::library::result::NoText;
use crate::state::class::{Refusal, Refused};
use crate::ui::format::{isolate, quote};
use crate::words::{Words, tu_string};

/// One sentence; `nameless` leaves the name of the file out, in which the name of a pupil may stand.
pub fn sentence(words: Words, refused: &Refused, nameless: bool) -> String {
    let name = match (refused.name.as_str(), nameless) {
        ("", _) => tu_string!(words, class.pasted).to_string(),
        (_, true) => tu_string!(words, class.a_file).to_string(),
        (name, false) => isolate(words, name),
    };
    match &refused.why {
        Refusal::File(NoText::TooLarge) | Refusal::Result(ResultError::TooLarge) => {
            tu_string!(words, class.too_large, name)
        }
        Refusal::File(NoText::Binary) | Refusal::Neither | Refusal::Result(ResultError::NotAResult) => {
            tu_string!(words, class.neither, name)
        }
        Refusal::File(NoText::Unreadable) => tu_string!(words, class.unreadable, name),
        Refusal::Result(ResultError::CutOff) | Refusal::Packed(GivenError::CutOff) => {
            tu_string!(words, class.cut_off, name)
        }
        Refusal::Result(ResultError::Later)
        | Refusal::Packed(GivenError::LaterVersion)
        | Refusal::Lesson(LessonError::Later) => tu_string!(words, class.later, name),
        Refusal::Packed(GivenError::NoCompression) => tu_string!(words, class.no_unpacking, name),
        Refusal::Packed(GivenError::TooLarge) => tu_string!(words, class.too_large, name),
        Refusal::Packed(GivenError::Broken | GivenError::NoArticle(_)) => {
            tu_string!(words, class.broken, name)
        }
        Refusal::Lesson(_) => tu_string!(words, class.bad_lesson, name),
        Refusal::Twice => tu_string!(words, class.twice, name),
    }
    .to_string()
}

/// A result of another lesson than the one that is looked at.
pub fn of_another_lesson(words: Words, name: &str, nameless: bool) -> String {
    let name = match nameless {
        true => tu_string!(words, class.a_result).to_string(),
        false => quote(words, name),
    };
    tu_string!(words, class.wrong_lesson, name).to_string()
}
