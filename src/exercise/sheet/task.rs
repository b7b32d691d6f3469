//! What there is to do, with its key, in words.

use annotator::{Reading, Span};

use super::super::marks::{Range, ranges};
use super::super::{Item, Label, Mark, MarkedBy, Offered, Task};
use super::Wording;
use super::passage::{Paragraphs, one_line};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetTask {
    Mark(SheetMark),
    /// One is right.
    One(Vec<SheetOption>),
    /// Any number may be chosen.
    Several(Vec<SheetOption>),
    /// A number, right when it is at most so far off.
    Number {
        right: usize,
        tolerance: usize,
    },
    /// A number before one has looked; what was found is shown beside it afterwards. Not scored.
    Guess {
        found: usize,
    },
    /// Words of one's own, looked at by these questions. Not scored.
    Open {
        rubric: Vec<String>,
    },
    /// An opinion; not scored, and nothing is right.
    Vote(Vec<SheetOption>),
}

/// Pieces of one passage that can be pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetMark {
    pub by: MarkedBy,
    /// All words of the passage; every piece stands in them once, in order.
    pub paragraphs: Vec<Vec<MarkRun>>,
    pub pieces: Vec<SheetPiece>,
    /// The right marks, from the first piece to the last, counted from 0, both included. Each is a point.
    pub right: Vec<Range>,
    /// Marks of which a piece lies in one of these, and that are not right, count for nothing.
    pub neither: Vec<Range>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkRun {
    /// What cannot be pressed.
    Text(String),
    /// The number of a piece, from 0.
    Piece(usize),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetPiece {
    /// Its words, on one line.
    pub words: String,
    pub judged: Judged,
    /// The prompt is about it.
    pub emphasised: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Judged {
    Right,
    Wrong,
    /// Whoever marks it gains and loses nothing.
    Neither,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetOption {
    /// What answers name it by.
    pub key: String,
    pub words: String,
    pub right: bool,
}

/// Without pieces where the article of the passage is not there.
pub fn task(item: &Item, readings: &[&Reading], wording: &dyn Wording) -> SheetTask {
    let options = |offered: &[Offered], right: &[String]| -> Vec<SheetOption> {
        offered.iter().map(|offered| option(offered, right.contains(&offered.key), wording)).collect()
    };
    match &item.task {
        Task::Mark(mark) => SheetTask::Mark(marked(item, mark, readings)),
        Task::Choose(choose) if choose.several => SheetTask::Several(options(&choose.options, &choose.right)),
        Task::Choose(choose) => SheetTask::One(options(&choose.options, &choose.right)),
        Task::Count { right, tolerance } => SheetTask::Number { right: *right, tolerance: *tolerance },
        Task::Guess { found } => SheetTask::Guess { found: *found },
        Task::Open { rubric } => SheetTask::Open { rubric: wording.rubric(*rubric) },
        Task::Vote { options: offered } => SheetTask::Vote(options(offered, &[])),
    }
}

fn option(offered: &Offered, right: bool, wording: &dyn Wording) -> SheetOption {
    let words = match &offered.label {
        Label::Name(words) | Label::Words(words) => one_line(words),
        Label::Term(term) => wording.term(*term),
    };
    SheetOption { key: offered.key.clone(), words, right }
}

fn marked(item: &Item, mark: &Mark, readings: &[&Reading]) -> SheetMark {
    let mut sheet = SheetMark {
        by: mark.by,
        paragraphs: Vec::new(),
        pieces: Vec::new(),
        right: ranges(&mark.pieces, &mark.right, mark.by),
        neither: ranges(&mark.pieces, &mark.neither, mark.by),
    };
    let Some(passage) = item.passages.first() else { return sheet };
    let Some(reading) = readings.get(passage.article) else { return sheet };
    let text = &reading.article.text;
    let any = |spans: &[Span], piece: Span| spans.iter().any(|span| span.overlaps(piece));
    let mut paragraphs = Paragraphs::default();
    let mut at = passage.span.start;
    for (number, piece) in mark.pieces.iter().enumerate() {
        paragraphs.text(Span::new(at, piece.start.max(at)).of(text), MarkRun::Text);
        paragraphs.run(MarkRun::Piece(number));
        at = piece.end.max(at);
        let judged = match *piece {
            piece if any(&mark.right, piece) => Judged::Right,
            piece if any(&mark.neither, piece) => Judged::Neither,
            _ => Judged::Wrong,
        };
        let emphasised = any(&passage.emphasised, *piece);
        sheet.pieces.push(SheetPiece { words: one_line(piece.of(text)), judged, emphasised });
    }
    paragraphs.text(Span::new(at, passage.span.end).of(text), MarkRun::Text);
    sheet.paragraphs = paragraphs.finish();
    sheet
}

impl SheetTask {
    /// What is right, in words; for a guess, what was found. Empty where nothing is.
    pub fn right_words(&self) -> Vec<String> {
        match self {
            SheetTask::Mark(mark) => mark.right.iter().map(|range| mark.words(*range)).collect(),
            SheetTask::One(options) | SheetTask::Several(options) => {
                options.iter().filter(|option| option.right).map(|option| option.words.clone()).collect()
            }
            SheetTask::Number { right: number, .. } | SheetTask::Guess { found: number } => {
                vec![number.to_string()]
            }
            SheetTask::Open { .. } | SheetTask::Vote(_) => Vec::new(),
        }
    }
}

impl SheetMark {
    /// What a piece counts where each is judged alone, as other systems do: that of a mark is a share of it, and one that
    /// lies beside a right mark, which may be a piece off, is forgiven.
    pub fn judged_alone(&self, number: usize) -> Judged {
        let beside = |(from, until): &Range| number + 1 == *from || number == until + 1;
        match self.pieces[number].judged {
            Judged::Wrong if self.by == MarkedBy::Run && self.right.iter().any(beside) => Judged::Neither,
            judged => judged,
        }
    }

    /// The words from one piece to another, with what stands between them, on one line.
    pub fn words(&self, (from, until): Range) -> String {
        let mut words = String::new();
        for paragraph in &self.paragraphs {
            let mut between = " ";
            for run in paragraph {
                match run {
                    MarkRun::Piece(number) if (from..=until).contains(number) => {
                        if !words.is_empty() {
                            words += between;
                        }
                        words += &self.pieces[*number].words;
                        between = "";
                    }
                    MarkRun::Piece(_) => {}
                    MarkRun::Text(text) => between = text,
                }
            }
        }
        one_line(&words)
    }
}
