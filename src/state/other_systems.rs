//! Lessons for other systems: what they read, made and saved as a file.

use super::download;
use crate::exercise::export::{
    Exported, LeftOut, LessonSheets, PackageFile, PlayerWords, gift, h5p, moodle, qti, scorm,
};
use crate::library::zip::zip;

/// A form that other systems read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    MoodleXml,
    Gift,
    H5p,
    Qti,
    Scorm,
}

impl System {
    pub const ALL: [System; 5] = [System::MoodleXml, System::Gift, System::H5p, System::Qti, System::Scorm];

    /// A name for the element of the page.
    pub fn as_str(self) -> &'static str {
        match self {
            System::MoodleXml => "moodle-xml",
            System::Gift => "gift",
            System::H5p => "h5p",
            System::Qti => "qti",
            System::Scorm => "scorm",
        }
    }

    /// What the name of its file ends with.
    fn ending(self) -> &'static str {
        match self {
            System::MoodleXml => "moodle.xml",
            System::Gift => "gift.txt",
            System::H5p => "h5p",
            System::Qti => "qti.zip",
            System::Scorm => "scorm.zip",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            System::MoodleXml => "application/xml;charset=utf-8",
            System::Gift => "text/plain;charset=utf-8",
            System::H5p | System::Qti | System::Scorm => "application/zip",
        }
    }

    /// The bytes of the file, and what it could not hold; `None` for packages of more than 4 GB.
    fn file(self, lesson: &LessonSheets, words: &PlayerWords) -> Option<Exported<Vec<u8>>> {
        match self {
            System::MoodleXml => Some(bytes(moodle::to_moodle_xml(lesson))),
            System::Gift => Some(bytes(gift::to_gift(lesson))),
            System::H5p => packed(h5p::to_h5p(lesson, words)),
            System::Qti => packed(qti::to_qti(lesson)),
            System::Scorm => packed(scorm::to_scorm(lesson, words)),
        }
    }
}

/// Saves a lesson for another system; says what the file is called and what it could not hold. `None` where the browser
/// saves no files.
pub fn save(system: System, lesson: &LessonSheets, words: &PlayerWords) -> Option<(String, Vec<LeftOut>)> {
    let name = match annotator::slug(lesson.title) {
        name if name.is_empty() => format!("lesson.{}", system.ending()),
        name => format!("{name}.{}", system.ending()),
    };
    let Exported { content, left_out } = system.file(lesson, words)?;
    download::save(&name, system.media_type(), &content).then_some((name, left_out))
}

fn bytes(exported: Exported<String>) -> Exported<Vec<u8>> {
    Exported { content: exported.content.into_bytes(), left_out: exported.left_out }
}

fn packed(exported: Exported<Vec<PackageFile>>) -> Option<Exported<Vec<u8>>> {
    let files = exported.content.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
    Some(Exported { content: zip(files)?, left_out: exported.left_out })
}
