//! A file of a lesson that a person brings: where it leads, or why it is none.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::exercise::lesson::{Lesson, LessonError, MAX_BYTES};
use crate::library::given::{self, GivenError};
use crate::route::Place;
use crate::state::lesson::LessonTrouble;

/// The place where the lesson of a file is done. A file that is larger than a lesson can be is not even opened.
pub async fn place_of(file: &File) -> Result<Place, LessonTrouble> {
    if file.size() > MAX_BYTES as f64 {
        return Err(LessonTrouble::Lesson(LessonError::TooLarge));
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    let text = text.ok_or(LessonTrouble::Lesson(LessonError::NotALesson))?;
    let lesson = Lesson::from_file(&text).map_err(LessonTrouble::Lesson)?;
    let payload = given::pack(&lesson.to_file()).await;
    payload.map(Place::Lesson).ok_or(LessonTrouble::Link(GivenError::NoCompression))
}
