//! What a page in another system says beside the questions, in the language of the lesson.
//!
//! Ours goes with the package, for there is no screen of ours there. A struct without defaults: what is not translated fails to compile.

use serde::Serialize;

/// Words of buttons and messages. `{points}`, `{of}` and `{number}` stand for numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlayerWords {
    /// Begin with the first question.
    pub start: String,
    pub check: String,
    /// Do it once more.
    pub again: String,
    pub show_answer: String,
    pub next: String,
    pub previous: String,
    pub finish: String,
    /// Question `{number}` of `{of}`.
    pub progress: String,
    /// Of a single answer and of a mark.
    pub right: String,
    pub partly: String,
    pub wrong: String,
    /// Of a right one that was not chosen.
    pub missed: String,
    /// Of a mark that counts for nothing.
    pub not_counted: String,
    /// Of an item without an answer.
    pub blank: String,
    /// `{points}` of `{of}` points.
    pub score: String,
    /// What is said of a question that is not scored, once it is answered.
    pub not_scored: String,
    /// Before what was found, for a guess: found `{points}`.
    pub found: String,
    /// What stands for a gap, read aloud.
    pub gap: String,
    /// How the words of a text are marked, by mouse and by keys.
    pub how_to_mark: String,
    /// Said at the end, where the result was reported.
    pub reported: String,
    /// Said where there is no system to report to.
    pub not_reported: String,
    /// Said where the system took the result and not all that was answered.
    pub not_kept: String,
    /// Why a page shows nothing: it needs JavaScript.
    pub no_script: String,
}
