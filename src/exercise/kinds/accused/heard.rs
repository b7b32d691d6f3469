//! Whether the accused is heard: themselves, or whoever speaks for them.

use annotator::{Actor, ActorKind, Quotation, is_state_office};

use super::super::who_is_missing::is_ones;
use crate::exercise::{MaterialArticle, certain};

/// Whether words are those of somebody who is accused.
#[derive(Clone, Copy, PartialEq)]
pub enum Whose {
    Theirs,
    Perhaps,
    Others,
}

/// Whether somebody who is accused gets a word. `None` where it is not certain, because a voice of theirs may be heard instead.
pub fn is_heard(article: &MaterialArticle, accused: &Actor) -> Option<bool> {
    let voices: Vec<Whose> = article.speech().map(|quotation| whose(article, accused, quotation)).collect();
    if voices.contains(&Whose::Theirs) {
        return Some(true);
    }
    (article.is_checked() && !voices.contains(&Whose::Perhaps)).then_some(false)
}

/// Whose a quotation is, certainly or perhaps.
pub fn whose(article: &MaterialArticle, accused: &Actor, quotation: &Quotation) -> Whose {
    let speakers = article.reading.speakers(quotation);
    let own = |actor: &&Actor| actor.id == accused.id;
    let near = |actor: &&Actor| match accused.kind {
        ActorKind::Country => actor.countries.iter().any(|country| accused.countries.contains(country)),
        _ => is_ones(accused, actor),
    };
    let official = |actor: &&Actor| accused.kind == ActorKind::Country && near(actor) && has_office(actor);
    if certain(quotation) && speakers.iter().any(|actor| own(actor) || official(actor)) {
        Whose::Theirs
    } else if speakers.iter().any(|actor| own(actor) || near(actor)) {
        Whose::Perhaps
    } else {
        Whose::Others
    }
}

/// Whether somebody speaks for a state by office: an ambassador, a ministry, the spokesman of a seat of power.
fn has_office(actor: &Actor) -> bool {
    actor.roles.iter().chain([&actor.name]).any(|words| is_state_office(words))
}

/// What the accused and those who speak for them are shown saying.
pub fn answers<'a>(article: &MaterialArticle<'a>, accused: &Actor) -> Vec<&'a Quotation> {
    article.speech().filter(|quotation| whose(article, accused, quotation) == Whose::Theirs).collect()
}
