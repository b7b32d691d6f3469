//! The lesson as the player reads it.

use serde_json::{Value, json};

use super::super::super::MarkedBy;
use super::super::super::lesson::Feedback;
use super::super::super::sheet::{MarkRun, Run, SheetItem, SheetMark, SheetOption, SheetPassage, SheetTask};
use super::super::{LessonSheets, PlayerWords};

/// All of it; runs and pieces as short lists, for a long article has many.
pub fn lesson(lesson: &LessonSheets, words: &PlayerWords) -> Value {
    let mut items = Vec::new();
    for sheet in lesson.sheets {
        for it in &sheet.items {
            items.push(item(&sheet.title, &sheet.instruction, it));
        }
    }
    let at_end = lesson.feedback == Feedback::AtEnd;
    json!({ "title": lesson.title, "atEnd": at_end, "words": words, "items": items })
}

fn item(title: &str, instruction: &str, item: &SheetItem) -> Value {
    // What is marked is shown as its pieces.
    let marked = usize::from(matches!(item.task, SheetTask::Mark(_)));
    json!({
        "title": title,
        "instruction": instruction,
        "prompt": item.prompt,
        "language": item.passages.first().map_or("und", |passage| &passage.language),
        "passages": item.passages.iter().skip(marked).map(passage).collect::<Vec<_>>(),
        "task": task(&item.task),
        "points": item.points,
        "explanation": item.explanation,
    })
}

fn passage(passage: &SheetPassage) -> Value {
    let run = |run: &Run| match run {
        Run::Plain(words) => json!(["plain", words]),
        Run::Emphasised(words) => json!(["emphasised", words]),
        Run::Gap => json!(["gap"]),
    };
    let paragraph = |runs: &Vec<Run>| runs.iter().map(run).collect::<Vec<_>>();
    json!({
        "headline": passage.headline,
        "language": passage.language,
        "paragraphs": passage.paragraphs.iter().map(paragraph).collect::<Vec<_>>(),
    })
}

fn task(task: &SheetTask) -> Value {
    match task {
        SheetTask::Mark(mark) => marks(mark),
        SheetTask::One(options) => json!({ "kind": "one", "options": options_of(options) }),
        SheetTask::Several(options) => json!({ "kind": "several", "options": options_of(options) }),
        SheetTask::Vote(options) => json!({ "kind": "vote", "options": options_of(options) }),
        SheetTask::Number { right, tolerance } => {
            json!({ "kind": "number", "right": right, "tolerance": tolerance })
        }
        SheetTask::Guess { found } => json!({ "kind": "guess", "found": found }),
        SheetTask::Open { rubric } => json!({ "kind": "open", "rubric": rubric }),
    }
}

fn options_of(options: &[SheetOption]) -> Vec<Value> {
    options.iter().map(|option| json!([option.words, option.right])).collect()
}

fn marks(mark: &SheetMark) -> Value {
    let run = |run: &MarkRun| match run {
        MarkRun::Text(words) => json!(words),
        MarkRun::Piece(number) => json!(number),
    };
    let paragraph = |runs: &Vec<MarkRun>| runs.iter().map(run).collect::<Vec<_>>();
    json!({
        "kind": "mark",
        "run": mark.by == MarkedBy::Run,
        "paragraphs": mark.paragraphs.iter().map(paragraph).collect::<Vec<_>>(),
        "pieces": mark.pieces.iter().map(|piece| json!([piece.words, piece.emphasised])).collect::<Vec<_>>(),
        "right": mark.right,
        "neither": mark.neither,
    })
}
