//! An item: one thing to do in an exercise, with all that is needed to show it, to score it and to say why.
//!
//! Nothing in it is a sentence of the screen: the prompt is a choice with its parameters. Nothing of what is shown before the answer
//! (id, prompt, passages, offered options) depends on the key beyond what the prompt itself asks about.

use annotator::Span;

#[cfg(test)]
use super::Answer;
use super::{ExerciseKind, Prompt, Task};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its kind and what it is about: places in code points, or an actor that the prompt names too. The same reading gives the
    /// same id whatever the seed; no two items of an exercise have the same.
    pub id: String,
    pub kind: ExerciseKind,
    pub prompt: Prompt,
    /// What of the articles is to be shown with it, in order; at least one.
    pub passages: Vec<Passage>,
    pub task: Task,
    /// Why it is not easy; each once.
    pub hard: Vec<Hard>,
    /// Where the articles show why the key is right; nothing of it may be shown before the answer.
    pub evidence: Vec<ItemEvidence>,
}

/// A stretch of an article that is shown. All spans are bytes of the article's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Which of the articles: 0 or 1.
    pub article: usize,
    pub span: Span,
    /// What the prompt is about, in text order, inside the span.
    pub emphasised: Vec<Span>,
    /// What may not be read before the answer, in text order, inside the span: a gap stands for each.
    pub hidden: Vec<Span>,
}

/// Where an article shows why the key is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemEvidence {
    pub article: usize,
    /// The quotation whose own evidence tells more; its id in the reading.
    pub quotation: Option<String>,
    /// Bytes of the article's text; none where it is the absence of something that shows it.
    pub spans: Vec<Span>,
}

/// A reason why an item is harder than others of its kind. The list is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hard {
    /// The source is a pronoun: one has to look whom it means.
    Pronoun,
    /// The source is a role or a description of somebody named elsewhere.
    Role,
    /// What is said has no quotation marks.
    Unmarked,
    /// What is said stands in more than one piece.
    InPieces,
    /// No reporting verb stands beside it.
    NoCue,
    /// Something that looks alike stands beside it: words in quotation marks that nobody says.
    LooksAlike,
    /// There is much to look through.
    Much,
    /// The word is rarer, or its colour weaker, than in other items.
    Subtle,
}

/// How hard an item is: easy without a reason, hard with two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difficulty {
    Easy,
    Medium,
    Hard,
}

impl Item {
    pub fn difficulty(&self) -> Difficulty {
        match self.hard.len() {
            0 => Difficulty::Easy,
            1 => Difficulty::Medium,
            _ => Difficulty::Hard,
        }
    }

    /// The answer that has all points; `None` for what is not scored.
    #[cfg(test)]
    pub fn key(&self) -> Option<Answer> {
        match &self.task {
            Task::Mark(mark) => Some(Answer::Marked(mark.right.clone())),
            Task::Choose(choose) => Some(Answer::Chosen(choose.right.clone())),
            Task::Count { right, .. } => Some(Answer::Number(*right)),
            Task::Guess { .. } | Task::Open { .. } | Task::Vote { .. } => None,
        }
    }

    /// Whether an answer is scored. All that is scored rests on findings that are certain or that a person decided
    /// ([`certain`](super::certain)); what is open, guessed or voted on is not.
    pub fn is_graded(&self) -> bool {
        matches!(self.task, Task::Mark(_) | Task::Choose(_) | Task::Count { .. })
    }
}

impl Passage {
    pub fn new(article: usize, span: Span) -> Passage {
        Passage { article, span, emphasised: Vec::new(), hidden: Vec::new() }
    }

    pub fn with_emphasis(self, emphasised: &[Span]) -> Passage {
        let mut emphasised: Vec<Span> =
            emphasised.iter().copied().filter(|span| self.span.contains(*span)).collect();
        emphasised.sort_unstable();
        emphasised.dedup();
        Passage { emphasised, ..self }
    }

    pub fn with_hidden(self, hidden: Vec<Span>) -> Passage {
        Passage { hidden, ..self }
    }

    /// Its words as they may be read before the answer, with an ellipsis for every gap.
    #[cfg(test)]
    pub fn shown(&self, text: &str) -> String {
        let mut shown = String::new();
        let mut at = self.span.start;
        for gap in &self.hidden {
            shown += Span::new(at, gap.start).of(text);
            shown.push('…');
            at = gap.end;
        }
        shown + Span::new(at, self.span.end).of(text)
    }
}

impl Difficulty {
    pub const ALL: [Difficulty; 3] = [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard];

    /// The name in files and links.
    pub fn as_str(self) -> &'static str {
        match self {
            Difficulty::Easy => "easy",
            Difficulty::Medium => "medium",
            Difficulty::Hard => "hard",
        }
    }

    /// `None` for a word that is none.
    pub fn from_name(name: &str) -> Option<Difficulty> {
        Difficulty::ALL.into_iter().find(|difficulty| difficulty.as_str() == name)
    }
}
