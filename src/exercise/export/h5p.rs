//! An H5P package: one *Question Set*, without the libraries, which a site that shows H5P has.
//!
//! After H5P's own description of its files and the `semantics.json` of each library. *Mark the Words* for words of a text, *Multiple
//! Choice* for one or several, *Fill in the Blanks* for numbers, where every number that is right is listed. All three score the right
//! less the wrong, never below nothing. *Mark the Words* knows single words only: each right word is a point there, not each mark, and
//! a word too many costs one; where some words count for nothing, the item is left out. So is what has no score, for a Question
//! Set scores everything.

mod question;

use serde_json::{Value, json};

use super::super::chance::hash;
use super::super::lesson::Feedback;
use super::super::sheet::{Sheet, SheetItem};
use super::{Exported, LessonSheets, PackageFile, PlayerWords, name};
use question::Question;

/// The libraries and their versions: Question Set 1.20 and those that its `semantics.json` lets in. A site needs exactly these; it keeps
/// them beside newer ones.
const QUESTION_SET: Library = Library { name: "H5P.QuestionSet", version: (1, 20), title: "Question Set" };
const MARK_THE_WORDS: Library =
    Library { name: "H5P.MarkTheWords", version: (1, 11), title: "Mark the Words" };
const MULTIPLE_CHOICE: Library =
    Library { name: "H5P.MultiChoice", version: (1, 16), title: "Multiple Choice" };
const BLANKS: Library = Library { name: "H5P.Blanks", version: (1, 14), title: "Fill in the Blanks" };

/// A title may have so many characters.
const LONGEST_TITLE: usize = 255;

#[derive(Clone, Copy, PartialEq, Eq)]
struct Library {
    name: &'static str,
    version: (u32, u32),
    /// What H5P calls it.
    title: &'static str,
}

/// The files of the package, `h5p.json` first. Without a question where everything is left out: no system takes such a package.
pub fn to_h5p(lesson: &LessonSheets, words: &PlayerWords) -> Exported<Vec<PackageFile>> {
    let mut used = vec![QUESTION_SET];
    let written = lesson.write(|sheet, number, item| {
        let question = question::question(sheet, item, words)?;
        if !used.contains(&question.library) {
            used.push(question.library);
        }
        Ok(in_set(sheet, number, item, question))
    });
    let content = question_set(lesson, written.content, words);
    let file = |name: &str, json: &Value| PackageFile::text(name, json.to_string());
    let files = vec![file("h5p.json", &description(lesson, &used)), file("content/content.json", &content)];
    Exported { content: files, left_out: written.left_out }
}

fn description(lesson: &LessonSheets, used: &[Library]) -> Value {
    let language = lesson.language().split('-').next().unwrap_or("und");
    let dependency = |library: &Library| {
        json!({
            "machineName": library.name,
            "majorVersion": library.version.0,
            "minorVersion": library.version.1,
        })
    };
    json!({
        "title": title(lesson.title),
        "language": language,
        "defaultLanguage": language,
        "mainLibrary": QUESTION_SET.name,
        "embedTypes": ["iframe"],
        "license": "U",
        "preloadedDependencies": used.iter().map(dependency).collect::<Vec<_>>(),
    })
}

fn title(words: &str) -> String {
    let visible: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line: String = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() { "–".to_string() } else { line.chars().take(LONGEST_TITLE).collect() }
}

fn in_set(sheet: &Sheet, number: usize, item: &SheetItem, question: Question) -> Value {
    let Library { name: library, version: (major, minor), title } = question.library;
    json!({
        "library": format!("{library} {major}.{minor}"),
        "params": question.params,
        "subContentId": identifier(&item.id),
        "metadata": {
            "contentType": title,
            "license": "U",
            "title": name(sheet, number, item),
        },
    })
}

/// An id in the form of a UUID of version 4, the same for the same item.
fn identifier(id: &str) -> String {
    let (high, low) = (hash(id), hash(&format!("{id}.")));
    format!(
        "{:08x}-{:04x}-4{:03x}-a{:03x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xfff,
        low >> 48 & 0xfff,
        low & 0xffff_ffff_ffff
    )
}

fn question_set(lesson: &LessonSheets, questions: Vec<Value>, words: &PlayerWords) -> Value {
    json!({
        "introPage": {
            "showIntroPage": true,
            "title": question::escaped(&title(lesson.title)),
            "startButtonText": words.start,
        },
        "progressType": "textual",
        "passPercentage": 0,
        "disableBackwardsNavigation": false,
        "randomQuestions": false,
        "questions": questions,
        "texts": {
            "prevButton": words.previous,
            "nextButton": words.next,
            "finishButton": words.finish,
            "submitButton": words.finish,
            "textualProgress": progress(words, "@current", "@total"),
            "readSpeakerProgress": progress(words, "@current", "@total"),
            "jumpToQuestion": progress(words, "%d", "%total"),
        },
        "endGame": {
            "showResultPage": true,
            "showSolutionButton": true,
            "showRetryButton": true,
            "message": "",
            "scoreBarLabel": words.score.replace("{points}", "@finals").replace("{of}", "@totals"),
            "overallFeedback": [{ "from": 0, "to": 100 }],
            "solutionButtonText": words.show_answer,
            "retryButtonText": words.again,
            "finishButtonText": words.finish,
            "submitButtonText": words.finish,
            "showAnimations": false,
        },
        "override": { "checkButton": lesson.feedback == Feedback::AtOnce },
    })
}

/// Which of how many, with what each library puts numbers in the place of.
fn progress(words: &PlayerWords, number: &str, of: &str) -> String {
    words.progress.replace("{number}", number).replace("{of}", of)
}

/// The points, as a score bar says them.
fn score(words: &PlayerWords) -> String {
    words.score.replace("{points}", ":num").replace("{of}", ":total")
}
