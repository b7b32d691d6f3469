//! A pupil's result on its way to the teacher: as a string to copy, or as a file.

use leptos::task::spawn_local;

use super::{clipboard, download};
use crate::exercise::result::PupilResult;
use crate::library::result::to_string;

/// Copies the result as a string that says nothing in plain sight; `done` learns whether that worked.
pub fn copy_result(result: PupilResult, done: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        match to_string(&result.to_file()).await {
            Some(string) => clipboard::copy(string, done),
            None => done(false),
        }
    });
}

/// Saves the result as a file. False where the browser saves none.
pub fn save_result(result: &PupilResult) -> bool {
    let name = match annotator::slug(&result.name) {
        name if name.is_empty() => "result".to_string(),
        name => format!("result-{name}"),
    };
    download::save(&format!("{name}.json"), "application/json", result.to_file().as_bytes())
}
