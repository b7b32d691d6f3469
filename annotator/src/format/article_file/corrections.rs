//! The corrections of a person as annotations, so that they find their words again.
//!
//! Each is a W3C Web Annotation whose motivation is `editing`. Its body is the decision, its
//! targets are all places that the decision names, each with a role:
//!
//! ```text
//! decision       roles                              and in the body
//! quotation      at, content, cue, source, speaker  kind, speakers, countries where they are not the speakers'
//! no-quotation   at
//! mentions       place (with its form), who         who
//! no-mention     place
//! actor          who                                who, is
//! same-actor     who, with                          who, with
//! no-actor       who                                who
//! ```
//!
//! `at` is what the quotation was before; who, with and speaker (its place in the list is its
//! number) are mentions by which an actor is known again, whatever a reading calls it.
//!
//! What a decision is about has to be found, or it is an [`Orphan`]: the words of the quotation,
//! the places, a mention of the actor. What only helps (the cue of a quotation whose words are
//! all there, one of several mentions) is left out where it is gone.

mod read;
mod write;

pub(super) use write::written;

use serde_json::Value;

use crate::correction::Correction;
use crate::format::article_file::Orphan;
use crate::format::article_file::anchor::Anchors;
use crate::format::layout::Json;
use crate::format::selector::Selectors;
use crate::format::value::items;

/// More decisions about one article than a person makes in years. What comes behind them is kept
/// as orphans, for each costs a walk through the reading, and a file is untrusted.
const MOST: usize = 5_000;

/// Corrections as a list of annotations. Spans are bytes of `text`; positions in the list are
/// code points.
pub fn corrections_to_json(text: &str, corrections: &[Correction]) -> Value {
    let list = Json::List(written(&Selectors::new(text), corrections));
    // What was laid out as JSON has no way not to be JSON.
    serde_json::from_str(&list.lay_out()).unwrap_or_default()
}

/// The corrections of such a list that have their places in `text`, in order, and the orphans:
/// those that have none, and what is no correction. Both are empty for what is no list.
pub fn corrections_from_json(text: &str, list: &Value) -> (Vec<Correction>, Vec<Orphan>) {
    from_list(items(list), &mut Anchors::new(text))
}

pub(super) fn from_list(list: &[Value], anchors: &mut Anchors) -> (Vec<Correction>, Vec<Orphan>) {
    let (mut corrections, mut orphans) = (Vec::new(), Vec::new());
    for value in list {
        match read::correction(value, anchors, corrections.len() < MOST) {
            Ok(correction) => corrections.push(correction),
            Err(reason) => orphans.push(Orphan::of(value, reason)),
        }
    }
    (corrections, orphans)
}
