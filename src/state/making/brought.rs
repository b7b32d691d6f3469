//! A lesson that was made before: the file of one, where it is done, and how it is made further.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::Making;
use super::made::Made;
use crate::exercise::lesson::{Lesson, LessonArticle, LessonError, MAX_BYTES};
use crate::route::Place;
use crate::state::lesson::LessonTrouble;
use crate::state::own::Own;

/// The lesson of a file. A file that is larger than a lesson can be is not even opened.
pub async fn lesson_of(file: &File) -> Result<Lesson, LessonTrouble> {
    if file.size() > MAX_BYTES as f64 {
        return Err(LessonTrouble::Lesson(LessonError::TooLarge));
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    let text = text.ok_or(LessonTrouble::Lesson(LessonError::NotALesson))?;
    Lesson::from_file(&text).map_err(LessonTrouble::Lesson)
}

/// Whether a lesson can be shown as one that is being made.
pub fn can_be_changed(lesson: &Lesson) -> bool {
    Made::of(lesson, lesson.articles.iter().map(|article| article.id().to_string()).collect()).is_some()
}

/// Goes on making a lesson, and says where. The articles that it carries become one's own. `None`, and nothing is taken in, where it
/// cannot be shown as one that is being made.
pub fn change(lesson: &Lesson, making: Making, own: Own) -> Option<Place> {
    if !can_be_changed(lesson) {
        return None;
    }
    let id = |article: &LessonArticle| match article {
        LessonArticle::Collected(id) => id.clone(),
        LessonArticle::Carried(file) => own.add_once((**file).clone()),
    };
    let made = Made::of(lesson, lesson.articles.iter().map(id).collect())?;
    let place = Place::Make(made.articles().first().cloned());
    making.take_over(made);
    Some(place)
}
