//! Offices that stand before a name with all that they are for: *Minister of Justice Ida Brandt*.

use crate::document::Document;
use crate::lexicon::{Hit, Role, RoleSort, Tags};
use crate::word_class::WordClass as W;

use super::extent::is_state;

/// How many words an office is for at most.
const LONGEST: usize = 10;

/// Where the name begins that an office introduces whose role is `role`; `None` where what it is for is not followed by
/// a name at once.
///
/// *Minister for Trade and Labour Ida Brandt*, *Mayor of Lyon Anne Tissier*: all capitals, so that only the given name
/// tells where the office ends.
pub(super) fn name_behind(document: &Document, role: &Hit<Role>, limit: usize) -> Option<usize> {
    let until = role.until;
    let opens = document.is_any(until, &["of", "for"]) && document.tokens[until - 1].is_capital();
    if !opens || role.value.plural {
        return None;
    }
    let from = until + 1 + usize::from(document.is(until + 1, "the"));
    let matter = |at: usize| document.class(at) == W::Name || document.tokens[at].is_capital();
    let joins = |at: usize| {
        matches!(document.class(at), W::And | W::Comma) || document.is_any(at, &["of", "for", "the", "&"])
    };
    let furthest = limit.min(from + LONGEST);
    let end = (from..furthest).find(|&at| !matter(at) && !joins(at)).unwrap_or(furthest);
    let is_name = |at: usize| document.class(at) == W::Name && !document.has(at, Tags::ORGANISATION);
    let given = |at: &usize| {
        matter(at - 1) && is_name(*at) && document.has(*at, Tags::GIVEN) && *at + 1 < end && is_name(at + 1)
    };
    // A given name that no list knows: "Minister for Women Xanthe Hale", behind an ordinary word
    let strange = |at: &usize| {
        let is_ordinary = |at: usize| document.has(at, Tags::COMMON);
        at + 2 == end
            && is_ordinary(at - 1)
            && (*at..end).all(|at| is_name(at) && !is_ordinary(at) && !is_state(document, at))
    };
    let name = (from + 1..end).find(given).or_else(|| (from + 1..end).find(strange))?;
    // "Spokesman for Mayor Tom Hale": whoever is named is another; but a minister may be one of justice.
    let of_another = role.value.sort != RoleSort::State
        && (document.has(name - 1, Tags::ROLE)
            || document.lexicon.titles.find(document.text, &document.tokens, name - 1).is_some());
    // "Director of the Charles Brandt Museum"
    let run = (name..end).take_while(|&at| document.class(at) == W::Name);
    let of_organisation = run.last().is_some_and(|last| document.has(last, Tags::ORGANISATION));
    (!of_another && !of_organisation).then_some(name)
}
