//! An exercise in words: all that paper, files and other systems need of it, and nothing that needs the article again.
//!
//! An [`Item`] is places and choices; what it says depends on the language of the screen. The words of the screen come through
//! [`Wording`], those of the article from its text, and what is made of both no longer knows bytes: so every export can be written
//! and tested without a screen.

mod passage;
mod task;
mod wording;

#[cfg(test)]
pub mod plain;
#[cfg(test)]
mod tests;

use annotator::Reading;

use super::{ExerciseKind, Item, score};

#[cfg(test)]
pub use passage::Paragraph;
pub use passage::{Run, SheetPassage};
#[cfg(test)]
pub use task::SheetPiece;
pub use task::{Judged, MarkRun, SheetMark, SheetOption, SheetTask};
pub use wording::{Why, Wording};

/// Items of one type, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub kind: ExerciseKind,
    /// What the type is called.
    pub title: String,
    pub instruction: String,
    /// The BCP 47 tag of the words that are not the article's.
    pub language: String,
    /// In the order of the items they were made from.
    pub items: Vec<SheetItem>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetItem {
    /// That of the item.
    pub id: String,
    pub kind: ExerciseKind,
    pub prompt: String,
    /// What is shown of the articles. Where pieces are marked, [`SheetMark::paragraphs`] has the same words with the pieces in
    /// them, and takes the place of the first.
    pub passages: Vec<SheetPassage>,
    pub task: SheetTask,
    /// How many points there are to be had; 0 for what is not scored.
    pub points: usize,
    /// Why the key is right; not to be read before the answer. Empty where there is nothing to explain.
    pub explanation: String,
}

/// The items in words. `readings` are the articles that the items were made from, in the order of [`Material`](super::Material); a
/// passage of an article that is not there is left empty.
pub fn sheet(kind: ExerciseKind, items: &[Item], readings: &[&Reading], wording: &dyn Wording) -> Sheet {
    Sheet {
        kind,
        title: wording.title(kind),
        instruction: wording.instruction(kind),
        language: wording.language(),
        items: items.iter().map(|item| in_words(item, readings, wording)).collect(),
    }
}

fn in_words(item: &Item, readings: &[&Reading], wording: &dyn Wording) -> SheetItem {
    let task = task::task(item, readings, wording);
    let (shown, more) = passage::shown(item, readings);
    let explanation = wording.explanation(&Why { item, right: task.right_words(), shown, more });
    SheetItem {
        id: item.id.clone(),
        kind: item.kind,
        prompt: wording.prompt(item),
        passages: item.passages.iter().map(|passage| passage::passage(passage, readings)).collect(),
        task,
        points: score(item, None).map_or(0, |score| score.of),
        explanation,
    }
}

impl SheetItem {
    /// Whether an answer to it is scored.
    pub fn is_graded(&self) -> bool {
        self.points > 0
    }
}

impl Sheet {
    /// The points of all its items.
    #[cfg(test)]
    pub fn points(&self) -> usize {
        self.items.iter().map(|item| item.points).sum()
    }
}
