//! Where the words of a sheet come from that are not the article's.
//!
//! Every method gives a whole text and none has a default: what is not translated fails to compile, not to show.

use super::super::{ExerciseKind, Item, Rubric, Term};

/// The words of one language of the screen.
pub trait Wording {
    /// Its BCP 47 tag.
    fn language(&self) -> String;

    /// What a type of exercise is called.
    fn title(&self, kind: ExerciseKind) -> String;

    /// What there is to do in a type of exercise.
    fn instruction(&self, kind: ExerciseKind) -> String;

    /// What an item asks: its [`Prompt`](super::super::Prompt) in words, or what a teacher wrote instead for its id.
    fn prompt(&self, item: &Item) -> String;

    fn term(&self, term: Term) -> String;

    /// The questions by which an open answer is looked at, a line each; at least one.
    fn rubric(&self, rubric: Rubric) -> Vec<String>;

    /// Why the key is right; the empty text where there is nothing to explain.
    fn explanation(&self, why: &Why) -> String;
}

/// What an explanation has to speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why<'a> {
    pub item: &'a Item,
    /// What is right, in words: the marked places in text order, the right options as they are shown, or the number. Empty for what
    /// is open or voted on; for a guess, what was found.
    pub right: Vec<String>,
    /// The stretches of the articles that show it, each on one line, in the order of the evidence.
    pub shown: Vec<String>,
    /// How many stretches more there are.
    pub more: usize,
}
