//! Exercises: what a class can do with any article, made from its reading, and scored.
//!
//! In two steps. [`candidates`] gives everything an article yields for a type, in text order and without chance, or says why there is
//! nothing; [`select`] takes some of it by a teacher's wish and a seed. Each type is a file in `kinds/` and a line of the registry
//! here. Pure, and without a word of any language: what is asked is a [`Prompt`], and the screen has the words.
//!
//! What is scored rests on findings that are [`certain`]; what is not certain may only be voted on, or counts for nothing.

mod answer;
mod apart;
mod chance;
pub mod class;
pub mod export;
mod file;
mod item;
mod kind;
mod kinds;
pub mod lesson;
pub mod marks;
mod material;
mod prompt;
pub mod ready;
pub mod result;
mod score;
mod select;
pub mod sheet;
mod task;

use std::collections::HashSet;

pub use answer::Answer;
pub use item::{Difficulty, Hard, Item, ItemEvidence, Passage};
pub use kind::ExerciseKind;
pub use material::{CERTAIN, Material, MaterialArticle, certain};
pub use prompt::Prompt;
pub use score::{Outcome, Score, outcome, score};
pub use select::{Order, Wish, select};
pub use task::{Choose, Label, Mark, MarkedBy, Offered, Rubric, Task, Term};

/// Why an article yields no item of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhyNot {
    /// Nobody is quoted in it.
    NoQuotations,
    /// It has what is asked about, and none of it is certain: a person can look at it and decide.
    NothingCertain,
    /// Too few speak, or too few of one sort, to choose between them.
    TooFewSpeakers,
    /// Nothing of the sort that is asked about is in it.
    NothingOfTheSort,
    /// The word lists do not know its language, or not enough of its words.
    NoWordList,
    /// The type needs two articles, and there is one.
    NeedsTwoArticles,
    /// Everything was checked: the computer has no doubt left.
    NoDoubt,
}

/// All items of a type, in text order; each id once. `Err` says why there is none.
pub fn candidates(kind: ExerciseKind, material: &Material) -> Result<Vec<Item>, WhyNot> {
    if material.articles.len() < kind.articles() {
        return Err(WhyNot::NeedsTwoArticles);
    }
    let make: fn(&Material) -> Result<Vec<Item>, WhyNot> = match kind {
        ExerciseKind::MarkQuotations => kinds::mark_quotations::items,
        ExerciseKind::WhoSaidIt => kinds::who_said_it::items,
        ExerciseKind::QuotationKind => kinds::quotation_kind::items,
        ExerciseKind::NamedOrNot => kinds::named_or_not::items,
        ExerciseKind::Introduced => kinds::introduced::items,
        ExerciseKind::VoicesAudit => kinds::voices_audit::items,
        ExerciseKind::WhoseVoice => kinds::whose_voice::items,
        ExerciseKind::VerbColour => kinds::verb_colour::items,
        ExerciseKind::SwapTheVerb => kinds::swap_the_verb::items,
        ExerciseKind::ChargedWords => kinds::charged_words::items,
        ExerciseKind::ScareQuotes => kinds::scare_quotes::items,
        ExerciseKind::WhoIsMissing => kinds::who_is_missing::items,
        ExerciseKind::AccusedAndAnswered => kinds::accused::items,
        ExerciseKind::TwoStories => kinds::two_stories::items,
        ExerciseKind::NotSure => kinds::not_sure::items,
    };
    let mut items = make(material)?;
    // One place may serve two quotations: what is said to whom, and what is said of it.
    let mut ids = HashSet::new();
    items.retain(|item| ids.insert(item.id.clone()));
    if items.is_empty() { Err(WhyNot::NothingOfTheSort) } else { Ok(items) }
}

#[cfg(test)]
mod tests;
