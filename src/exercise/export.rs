//! Exercises for other systems: what is handed to Moodle, to H5P, to a QTI or a SCORM player.
//!
//! Each form is a file that turns sheets into text or into the files of a package; nothing is drawn, stored or zipped here. The same
//! lesson gives the same bytes. What a form cannot hold is left out and told, with the reason: a question whose score would be another
//! one there is worse than one that is missing.

pub mod gift;
pub mod h5p;
mod markup;
pub mod moodle;
mod player_words;
pub mod qti;
pub mod scorm;

#[cfg(test)]
mod tests;

pub use player_words::PlayerWords;

use super::lesson::Feedback;
use super::sheet::{Judged, Sheet, SheetItem, SheetMark, SheetOption, SheetTask};

/// What is exported: the exercises of a lesson in words, under its title.
#[derive(Clone, Copy, Debug)]
pub struct LessonSheets<'a> {
    pub title: &'a str,
    /// Where a form can say when one learns what was right.
    pub feedback: Feedback,
    /// In the order in which they are done.
    pub sheets: &'a [Sheet],
}

/// What an export made, and what it could not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported<T> {
    pub content: T,
    /// In the order of the lesson; empty where everything is in it.
    pub left_out: Vec<LeftOut>,
}

/// An item that is not in an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The id of the item.
    pub item: String,
    pub why: WhyLeftOut,
}

/// Why a form cannot hold an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhyLeftOut {
    /// It has no questions in which words of a text are marked.
    NoMarking,
    /// Some of what can be marked counts for nothing, which it cannot do.
    Doubtful,
    /// It cannot divide a whole mark by so many right answers.
    TooManyRight,
    /// More options than a person can choose from.
    TooManyOptions,
    /// The same words would stand among the options twice, right once and wrong once.
    SameWords,
    /// It scores everything, and this has no score.
    NotScored,
}

/// A file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageFile {
    /// With `/` between folders.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Moodle keeps 255 characters of a name.
const LONGEST_NAME: usize = 200;

/// More pieces than these are no list to choose from.
const MOST_OPTIONS: usize = 40;

impl PackageFile {
    fn text(name: impl Into<String>, text: String) -> PackageFile {
        PackageFile { name: name.into(), bytes: text.into_bytes() }
    }
}

impl<'a> LessonSheets<'a> {
    /// The BCP 47 tag of its words; `und` for a lesson without sheets.
    fn language(&self) -> &'a str {
        self.sheets.first().map_or("und", |sheet| &sheet.language)
    }

    /// What `write` makes of each item, and what it leaves out; it gets the number of the item in its sheet, from 1.
    fn write<T>(
        &self,
        mut write: impl FnMut(&'a Sheet, usize, &'a SheetItem) -> Result<T, WhyLeftOut>,
    ) -> Exported<Vec<T>> {
        let mut exported = Exported { content: Vec::new(), left_out: Vec::new() };
        for sheet in self.sheets {
            for (at, item) in sheet.items.iter().enumerate() {
                match write(sheet, at + 1, item) {
                    Ok(content) => exported.content.push(content),
                    Err(why) => exported.left_out.push(LeftOut { item: item.id.clone(), why }),
                }
            }
        }
        exported
    }
}

/// What a question is called in a list of questions: its exercise, its number there and what it asks, on one line.
fn name(sheet: &Sheet, number: usize, item: &SheetItem) -> String {
    let name = format!("{} {number}: {}", sheet.title, item.prompt);
    let visible: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_NAME).collect()
}

/// An option of a question in which several are right: its words and what it counts.
type Choice<'a> = (&'a str, Judged);

/// What several may be chosen of: the options, or the pieces of a text where each is a mark of its own.
fn several(task: &SheetTask) -> Option<Result<Vec<Choice<'_>>, WhyLeftOut>> {
    match task {
        SheetTask::Several(options) => Some(Ok(options.iter().map(judged).collect())),
        SheetTask::Mark(mark) => Some(pieces(mark)),
        _ => None,
    }
}

fn judged(option: &SheetOption) -> Choice<'_> {
    (&option.words, if option.right { Judged::Right } else { Judged::Wrong })
}

/// The pieces as options. The same words with the same judgement stand once, for a list has no places: who would choose the first
/// *the* and not the second? What counts for nothing is left out of it.
fn pieces(mark: &SheetMark) -> Result<Vec<Choice<'_>>, WhyLeftOut> {
    if mark.by == super::MarkedBy::Run {
        return Err(WhyLeftOut::NoMarking);
    }
    let mut choices: Vec<Choice> = Vec::new();
    for piece in mark.pieces.iter().filter(|piece| piece.judged != Judged::Neither) {
        let same = choices.iter().find(|(words, _)| words.to_lowercase() == piece.words.to_lowercase());
        match same {
            None => choices.push((&piece.words, piece.judged)),
            // Two right marks of the same words are two points, and one option is one.
            Some((_, judged)) if *judged == piece.judged && *judged == Judged::Wrong => {}
            Some(_) => return Err(WhyLeftOut::SameWords),
        }
    }
    if choices.len() > MOST_OPTIONS { Err(WhyLeftOut::TooManyOptions) } else { Ok(choices) }
}
