//! The history of a file: what was found, and what a person made of it.
//!
//! A file holds both ends, the annotations before the corrections and those after them, because
//! the annotator that is at hand later would find something else.

#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::correction::{Correction, corrected};
use crate::format::article_file::anchor::Anchors;
use crate::format::article_file::annotations::Annotations;
use crate::format::article_file::{Agent, FOUND, Orphan, corrections, read};
use crate::format::value::one_or_many;
use crate::model::{Article, Reading};

/// How many corrections at the end of the list may not have reached the annotations yet: those
/// that somebody added by hand, or that have found their words again.
const NOT_APPLIED: usize = 16;

/// How much work a history may be: corrections times findings, each time they are applied. A file is
/// untrusted; one with 500 corrections of 5,000 findings stays far below.
const MOST_WORK: usize = 20_000_000;

/// What a file tells of how its annotations came about.
pub(super) struct History {
    pub(super) corrections: Vec<Correction>,
    /// `None` without corrections.
    pub(super) found: Option<Reading>,
    /// Who made the annotations before the corrections, and who reviewed single ones.
    pub(super) creators: (Option<Agent>, Option<Agent>),
    /// Corrections without a place.
    pub(super) orphans: Vec<Orphan>,
}

/// Reads the history, and brings `here` up to date where corrections have not reached it. A file
/// without history, or with one that does not lead to `here`, has no corrections but orphans.
pub(super) fn read(
    document: &Value,
    article: &Article,
    here: &mut Annotations,
    anchors: &mut Anchors,
) -> History {
    let (corrections, orphans) = corrections::from_list(one_or_many(document, "corrections"), anchors);
    if corrections.is_empty() {
        let creators = (here.creator.take(), here.reviewer.take());
        return History { corrections, found: None, creators, orphans };
    }
    let told = |annotations: &mut Annotations| Reading {
        article: article.clone(),
        actors: std::mem::take(&mut annotations.actors),
        quotations: std::mem::take(&mut annotations.quotations),
    };
    let before = document.get("found").and_then(|found| read::findings(found, FOUND, anchors).ok());
    let now = told(here);
    let (creator, reviewer) = (here.creator.take(), here.reviewer.take());
    let sound = before.and_then(|mut before| {
        let found = told(&mut before);
        let now = up_to_date(&found, &now, &corrections)?;
        // Where all that was found had been reviewed, only later annotations tell by whom it was found.
        Some((found, now, (before.creator.or_else(|| creator.clone()), before.reviewer)))
    });
    let (now, history) = match sound {
        Some((found, now, creators)) => (now, History { corrections, found: Some(found), creators, orphans }),
        None => {
            let creators = (creator, reviewer);
            (now, History { corrections: Vec::new(), found: None, creators, orphans })
        }
    };
    (here.actors, here.quotations) = (now.actors, now.quotations);
    history
}

/// The reading with all corrections, when `now` is the one with all or all but some at the end;
/// `None` when it is neither, or too much work to tell.
fn up_to_date(found: &Reading, now: &Reading, corrections: &[Correction]) -> Option<Reading> {
    let mentions: usize = found.actors.iter().map(|actor| 1 + actor.mentions.len()).sum();
    let work = (corrections.len() * (found.quotations.len() + mentions)).max(1);
    let times = MOST_WORK / work;
    if times == 0 {
        return None;
    }
    let with_all = corrected(found, corrections);
    let is_behind = |missing: usize| {
        let reached = corrections.len().checked_sub(missing).and_then(|reached| corrections.get(..reached));
        reached.is_some_and(|reached| corrected(found, reached) == *now)
    };
    (with_all == *now || (1..=NOT_APPLIED.min(times - 1)).any(is_behind)).then_some(with_all)
}
