//! What the words before a name say of its country: *a Norwegian named X*, *the Japanese qualifier X*, *the Danish and
//! Estonian ministers, X and Y*.

use crate::document::Document;
use crate::model::Country;
use crate::phrase::{Phrase, PhraseSort};
use crate::word_class::WordClass as W;

use super::Ground;
use super::described::{Described, read};

/// What stands before a name and introduces it: *a Norwegian named X*, *the Japanese qualifier X*, *her
/// counterpart from Kiribati, X*, *the Malaysian officer who leads the observers, X*.
pub fn introduction(ground: &Ground, phrase: &Phrase, found: &mut Described) {
    let document = ground.document;
    if phrase.sort != PhraseSort::Name {
        return;
    }
    let Some(before) = phrase.tokens.start.checked_sub(1) else { return };
    let start = document.sentences[phrase.sentence].tokens.start;
    let end = match document.class(before) {
        W::Comma if is_set_off(document, phrase) => before,
        _ if document.is_any(before, &["named", "called"]) => before,
        _ if document.is(before, "as") => match name_given(document, start, before) {
            Some(clause) => clause,
            None => return,
        },
        _ => match ground.phrases.ending(before) {
            Some(other) => ground.phrases.all[other].tokens.end,
            None => return,
        },
    };
    let Some(from) = introduction_start(document, start, end) else { return };
    let mut introduced = Described::default();
    read(ground, from..end, &mut introduced);
    found.nation = found.nation.or(introduced.nation);
    found.place = found.place.or(introduced.place);
}

/// *a Norwegian who gave her name only as X*, *known as X*: where the clause begins that ends with the *as* at token
/// `end`; `None` where it names nobody.
fn name_given(document: &Document, start: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 7;
    let from = start.max(end.saturating_sub(LONGEST));
    let names = |at: &usize| document.is_any(*at, &["gave", "gives", "identified", "identifies", "known"]);
    let verb = (from..end).rev().find(names)?;
    let clause = (from..verb).rev().find(|&at| document.class(at) == W::Wh);
    Some(clause.unwrap_or(verb))
}

/// *the Danish and Estonian ministers, X and Y*; *the ministers of France and Spain, X and Y*: to each name the country
/// in its place, or the one that is named; `None` where there are neither as many countries as names nor one.
pub fn respective(ground: &Ground, phrase: &Phrase) -> Option<Country> {
    const FURTHEST: usize = 14;
    let (document, phrases) = (ground.document, ground.phrases);
    let joins = |at: usize| matches!(document.class(at), W::And | W::Comma);
    let is_name =
        |index: &usize| phrases.all[*index].sort == PhraseSort::Name && phrases.all[*index].roles.is_empty();
    let own = phrases.starting(phrase.tokens.start).filter(is_name)?;
    let (mut first, mut last) = (own, own);
    let before = |index: usize| phrases.all[index].tokens.start.checked_sub(1).filter(|&at| joins(at));
    while let Some(earlier) = before(first).and_then(|at| phrases.ending(at.checked_sub(1)?)).filter(is_name)
    {
        first = earlier;
    }
    while joins(phrases.all[last].tokens.end)
        && let Some(later) = phrases.starting(phrases.all[last].tokens.end + 1).filter(is_name)
    {
        last = later;
    }
    let count = last - first + 1;
    let end = phrases.all[first].tokens.start;
    let start = document.sentences[phrase.sentence].tokens.start.max(end.saturating_sub(FURTHEST));
    let opens = |at: &usize| document.class(*at) == W::Determiner || document.class(*at).is_finite();
    let start = (start..end).rev().find(opens).unwrap_or(start);
    let of_several = |index: usize| phrases.all[index].plural && !phrases.all[index].roles.is_empty();
    if count < 2 || !phrases.within(start..end).any(of_several) {
        return None;
    }
    match ground.gazetteer.within(start..end) {
        [one] => Some(one.country),
        named if named.len() == count => Some(named[own - first].country),
        _ => None,
    }
}

/// True where a comma or a verb follows: not one of several.
fn is_set_off(document: &Document, phrase: &Phrase) -> bool {
    let class = document.class(phrase.tokens.end);
    matches!(class, W::Comma | W::Break) || class.is_finite() || document.is(phrase.tokens.end, "of")
}

/// Where a description that ends at token `end` begins with its article; `None` where none does, or where it is
/// one of several people or has a verb of its own outside a relative clause.
fn introduction_start(document: &Document, start: usize, end: usize) -> Option<usize> {
    const FURTHEST: usize = 14;
    let mut verbs = 0;
    for at in (start.max(end.saturating_sub(FURTHEST))..end).rev() {
        match document.class(at) {
            W::Comma | W::Break | W::Verbatim | W::And | W::Possessive => return None,
            W::Finite | W::Auxiliary | W::Modal => verbs += 1,
            W::Wh if document.is(at, "who") => verbs = 0,
            W::Determiner | W::PossessivePronoun => {
                // "the head of the union": the article behind a preposition is not the first
                let inner =
                    at > start && matches!(document.class(at - 1), W::Preposition | W::Finite | W::To);
                let behind_verb = at > start && document.class(at - 1).is_finite() && verbs == 0;
                let clause = at > start + 1 && document.is(at.saturating_sub(2), "who");
                if !inner || behind_verb && !clause {
                    return (verbs == 0).then_some(at);
                }
            }
            _ => {}
        }
    }
    None
}
