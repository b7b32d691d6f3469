//! Exercises on the screen: a lesson is made, done, and looked at with the class.

mod class;
mod finish;
mod item;
mod lesson;
mod make;
mod mark;
mod meaning;
mod options;
mod passage;
mod plain_article;
mod teachers;
mod ways;
mod wording;
mod written;

pub use class::ClassPage;
pub use lesson::LessonPage;
pub use make::MakePage;
pub use meaning::MarksPage;
pub use teachers::TeachersPage;
