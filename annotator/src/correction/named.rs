//! Which actor of a reading a person means.

use super::Who;
use crate::model::{Actor, Span};

/// See [`Who::find`].
pub fn find(who: &Who, actors: &[Actor]) -> Option<usize> {
    let shared = |actor: &Actor| {
        let is_there = |place: &&Span| actor.mentions.iter().any(|mention| mention.span == **place);
        who.places.iter().filter(is_there).count()
    };
    let by_place = (0..actors.len()).max_by_key(|&at| {
        let actor = &actors[at];
        (shared(actor), actor.id == who.id, std::cmp::Reverse(at))
    });
    by_place.filter(|&at| shared(&actors[at]) > 0).or_else(|| by_name(who, actors))
}

/// Whoever has the name, the one with the same id first; a description without a name is no name that two could share.
fn by_name(who: &Who, actors: &[Actor]) -> Option<usize> {
    let same_name = |actor: &Actor| actor.name.to_lowercase() == who.name.to_lowercase();
    let same_id = actors.iter().position(|actor| actor.id == who.id && same_name(actor));
    same_id.or_else(|| actors.iter().position(same_name))
}
