//! Odd words, and a sheet that has them in every place.

use proptest::prelude::*;

use crate::exercise::sheet::{
    Judged, MarkRun, Run, Sheet, SheetItem, SheetMark, SheetOption, SheetPassage, SheetPiece, SheetTask,
};
use crate::exercise::{ExerciseKind, MarkedBy};

/// What is made of letters and of all that some form takes for more than a letter.
pub fn odd() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("a"),
        Just("Ærø"),
        Just(" "),
        Just("\""),
        Just("'"),
        Just("~"),
        Just("="),
        Just("#"),
        Just("{"),
        Just("}"),
        Just(":"),
        Just("\\"),
        Just("::"),
        Just("####"),
        Just("->"),
        Just("%50%"),
        Just("//"),
        Just("[html]"),
        Just("[[1]]"),
        Just("{#1}"),
        Just("$CATEGORY:"),
        Just("<b>"),
        Just("</text>"),
        Just("</script>"),
        Just("<!--"),
        Just("]]>"),
        Just("&"),
        Just("&lt;"),
        Just("&#39;"),
        Just("*"),
        Just("**"),
        Just("/"),
        Just("\n"),
        Just("\n\n"),
        Just("\r"),
        Just("\t"),
        Just("\u{0}"),
        Just("\u{1b}"),
        Just("\u{fffe}"),
        Just("\u{2028}"),
        Just("\u{a0}"),
        Just("🙂"),
        Just("שלום"),
        Just("\u{202e}"),
        Just("e\u{301}"),
        Just("\\n"),
        Just("=x"),
        Just("{1:MULTICHOICE:=a}"),
    ];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

/// An item of each task, with these words in every place.
pub fn sheet(words: &[String]) -> Sheet {
    let word = |at: usize| words[at % words.len()].clone();
    let option = |key: &str, at: usize, right| SheetOption {
        key: key.to_string(),
        words: format!("{key}{}", word(at)),
        right,
    };
    let options = || vec![option("x", 0, true), option("y", 1, false), option("z", 2, false)];
    let several = || vec![option("x", 0, true), option("y", 1, true), option("z", 2, false)];
    let pieces = [Judged::Right, Judged::Wrong, Judged::Right];
    let piece = |(at, judged): (usize, &Judged)| SheetPiece {
        words: format!("p{at}{}", word(at).split_whitespace().collect::<String>()),
        judged: *judged,
        emphasised: at == 1,
    };
    let space = || MarkRun::Text(" ".to_string());
    let mark = |by| {
        SheetTask::Mark(SheetMark {
            by,
            paragraphs: vec![
                vec![MarkRun::Piece(0), space(), MarkRun::Piece(1)],
                vec![MarkRun::Text(word(0)), space(), MarkRun::Piece(2)],
            ],
            pieces: pieces.iter().enumerate().map(piece).collect(),
            right: vec![(0, 0), (2, 2)],
            neither: Vec::new(),
        })
    };
    let tasks = [
        SheetTask::One(options()),
        SheetTask::Several(several()),
        mark(MarkedBy::Run),
        mark(MarkedBy::Piece),
        SheetTask::Number { right: 3, tolerance: 1 },
        SheetTask::Guess { found: 3 },
        SheetTask::Open { rubric: vec![word(0), word(1)] },
        SheetTask::Vote(options()),
    ];
    let runs = vec![Run::Plain(word(0)), Run::Emphasised(word(1)), Run::Gap, Run::Plain(word(2))];
    let passage = |article| SheetPassage {
        article,
        headline: word(1),
        language: word(2),
        paragraphs: vec![runs.clone()],
    };
    let item = |(at, task): (usize, SheetTask)| SheetItem {
        id: format!("item {at} {}", word(at)),
        kind: ExerciseKind::SwapTheVerb,
        prompt: word(at + 1),
        passages: (0..1 + at % 2).map(passage).collect(),
        points: [1, 2, 2, 2, 1, 0, 0, 0][at],
        task,
        explanation: word(at + 2),
    };
    Sheet {
        kind: ExerciseKind::SwapTheVerb,
        title: word(0),
        instruction: word(1),
        language: "en".to_string(),
        items: tasks.into_iter().enumerate().map(item).collect(),
    }
}
