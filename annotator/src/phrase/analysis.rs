//! What the words of a noun phrase say: title, role, name, organisation, country.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{Gender, Geography, GeographySort, Hit, OrganisationSort, RoleSort, Tags, Title};
use crate::token::{Shape, TokenKind};
use crate::word_class::WordClass as W;

use super::extent::{is_marked_name, unit};
use super::naming::finish;
use super::office::name_behind;
use super::{Determiner, Phrase, PhraseSort, RoleWord, TIME_NOUNS, is_given_name};

pub(super) fn analyse(document: &Document, sentence: usize, tokens: Range<usize>) -> Phrase {
    let mut phrase = Phrase {
        tokens: tokens.clone(),
        sentence,
        sort: PhraseSort::Other,
        name: 0..0,
        roles: Vec::new(),
        affiliation: 0..0,
        possessor: 0..0,
        determiner: determiner(document, tokens.start),
        plural: false,
        gender: Gender::Unknown,
        organisation_word: None,
        organisation_is_state: false,
        geography: Vec::new(),
        titled: false,
        known: None,
        known_name: None,
        agency: false,
    };
    if document.class(tokens.start) == W::Pronoun {
        phrase.sort = PhraseSort::Pronoun;
        return phrase;
    }
    let mut from = tokens.start;
    let last = tokens.clone().rev().find(|&at| document.class(at) == W::Possessive && at + 1 < tokens.end);
    if let Some(last) = last.filter(|&last| !is_inside_name(document, tokens.clone(), last)) {
        phrase.possessor = tokens.start..last;
        phrase.determiner = Determiner::Possessive;
        from = last + 1;
    } else {
        while from < tokens.end
            && matches!(document.class(from), W::Determiner | W::PossessivePronoun)
            && unit(document, from, tokens.end).is_none()
        {
            from += 1;
        }
    }
    // "the workers'": the possessive mark at the very end is not part of the name
    let mut until = tokens.end;
    while until > from && document.class(until - 1) == W::Possessive && !is_marked_name(document, until - 1) {
        until -= 1;
    }
    scan(document, &mut phrase, from, until);
    let possessor = phrase.possessor.clone();
    for at in possessor {
        if let Some(hit) = geography(document, at) {
            phrase.geography.push((hit.value.country, hit.value.sort));
        }
    }
    let digits =
        |at: usize| document.tokens[at].kind == TokenKind::Number && !document.word(at).ends_with('%');
    // "last year", "the weekend"
    let time_noun = until > tokens.start + 1
        && document.is_any(until - 1, &TIME_NOUNS)
        && document.is_any(tokens.start, &["last", "this", "next", "the", "that", "every", "each"])
        && until == tokens.start + 2;
    // "Friday evening"
    let time_noun = time_noun
        || document.class(tokens.start) == W::Time
            && until > tokens.start
            && document.is_any(until - 1, &TIME_NOUNS);
    let is_time = |at: usize| {
        document.class(at) == W::Time || digits(at) && document.class(tokens.start) != W::Determiner
    };
    if (tokens.start..until).all(|at| is_time(at) || document.class(at) == W::Determiner)
        && (tokens.start..until).any(is_time)
        || document.class(until.saturating_sub(1)) == W::Time
        || time_noun
    {
        phrase.sort = PhraseSort::Time;
    }
    phrase
}

/// *Gas Producers' Forum*, *Marlow County Sheriff's Office*: capitals on both sides, and no country
/// or person that it could belong to.
pub(super) fn is_inside_name(document: &Document, tokens: Range<usize>, possessive: usize) -> bool {
    let organisation = (possessive + 1..tokens.end).all(|at| document.class(at) == W::Name)
        && document.has(tokens.end - 1, Tags::ORGANISATION);
    let owner = tokens.start..possessive;
    organisation
        && document.class(possessive - 1) == W::Name
        && document.has(possessive - 1, Tags::COMMON)
        && !owner.clone().any(|at| document.has(at, Tags::GIVEN) || geography(document, at).is_some())
}

pub(super) fn determiner(document: &Document, at: usize) -> Determiner {
    match document.class(at) {
        W::PossessivePronoun => Determiner::Possessive,
        W::Determiner if document.is_any(at, &["the", "this", "that", "these", "those", "both"]) => {
            Determiner::Definite
        }
        W::Determiner | W::Number => Determiner::Indefinite,
        _ => Determiner::None,
    }
}

pub(super) fn geography(document: &Document, at: usize) -> Option<Hit<Geography>> {
    if !document.tokens[at].is_capital() {
        return None;
    }
    document.lexicon.geography.find(document.text, &document.tokens, at)
}

/// Reads the words behind determiner and possessor: roles, titles, organisation words, the name.
pub(super) fn scan(document: &Document, phrase: &mut Phrase, from: usize, until: usize) {
    let (text, tokens, lexicon) = (document.text, &document.tokens, document.lexicon);
    let mut at = from;
    // The name is what is left when everything that introduces it is taken away.
    let mut name_start = from;
    let mut organisation_end = 0;
    while at < until {
        if let Some(hit) = organisation(document, at, from..until) {
            phrase.known = Some(hit.value.countries);
            phrase.known_name = Some(hit.value.name);
            phrase.agency = hit.value.sort == OrganisationSort::Agency;
            organisation_end = hit.until;
            at = hit.until;
            continue;
        }
        // "General Administration of Customs": not a general
        let heads_organisation = |hit: &Hit<Title>| {
            document.has(hit.until, Tags::ORGANISATION) && !document.has(hit.until, Tags::ROLE)
        };
        // "Sri Lanka" is no Lanka with a title
        let in_place =
            |hit: &Hit<Title>| geography(document, at).is_some_and(|place| place.until > hit.until);
        let title = lexicon.titles.find(text, tokens, at).filter(|hit| {
            hit.until < until
                && document.class(hit.until) == W::Name
                && !heads_organisation(hit)
                && !in_place(hit)
        });
        let role = lexicon.roles.find(text, tokens, at).filter(|hit| hit.until <= until);
        if let Some(role) = role.filter(|role| title.is_none_or(|title| title.until <= role.until)) {
            // "Farmers Union", "Allied Transport Workers": a role inside an organisation's name
            let in_name = document.class(at) == W::Name;
            let plural_name = in_name
                && role.value.plural
                && at > from
                && document.class(at - 1) == W::Name
                && role.until == until
                && !is_demonym(document, at - 1);
            if plural_name {
                phrase.organisation_word = Some(role.value.name);
                organisation_end = role.until;
            }
            // "the Office of the Prime Minister"
            let behind_organisation = in_name
                && (from + 1..at).any(|joint| {
                    document.is_any(joint, &["of", "for"])
                        && document.class(joint - 1) == W::Name
                        && document.has(joint - 1, Tags::ORGANISATION)
                });
            // "Deputy Commissioner of Police Ida Brandt": the police are what the office is for
            let office = name_behind(document, &role, until);
            let inside_organisation = plural_name
                || behind_organisation
                || in_name
                    && office.is_none()
                    && (role.until..until).any(|next| {
                        document.class(next) == W::Name
                            && document.has(next, Tags::ORGANISATION)
                            && !document.has(next, Tags::ROLE)
                    });
            // "Tom Hale MP": letters behind a name say what somebody is and are no part of the name
            let behind_name = role.until == until
                && at >= name_start + 2
                && document.tokens[at].shape == Shape::Capitals
                && (name_start..at).all(|at| document.class(at) == W::Name);
            if behind_name {
                phrase.roles.push(RoleWord {
                    tokens: role.from..role.until,
                    name: role.value.name,
                    sort: role.value.sort,
                });
                at = role.until;
                continue;
            }
            if !inside_organisation {
                if phrase.roles.is_empty() {
                    phrase.affiliation = from..at;
                }
                if role.value.gender != Gender::Unknown {
                    phrase.gender = role.value.gender;
                }
                phrase.plural = role.value.plural;
                if let Some(until) = office.filter(|_| phrase.affiliation.is_empty()) {
                    phrase.affiliation = role.until + 1..until;
                }
                let until = office.unwrap_or(role.until);
                phrase.roles.push(RoleWord {
                    tokens: role.from..until,
                    name: role.value.name,
                    sort: role.value.sort,
                });
                at = until;
                name_start = at;
                continue;
            }
        }
        if let Some(title) = title {
            phrase.titled = true;
            if title.value.gender != Gender::Unknown {
                phrase.gender = title.value.gender;
            }
            if !title.value.noun.is_empty() {
                phrase.roles.push(RoleWord {
                    tokens: title.from..title.until,
                    name: title.value.noun,
                    sort: lexicon.roles.get(title.value.noun).map_or(RoleSort::Other, |role| role.sort),
                });
            }
            at = title.until;
            name_start = at;
            continue;
        }
        if let Some(hit) = lexicon.organisation_words.find(text, tokens, at).filter(|hit| hit.until <= until)
        {
            if phrase.roles.is_empty() || document.class(at) == W::Name {
                phrase.organisation_word = Some(hit.value.name);
                phrase.organisation_is_state = hit.value.state;
                // "forces", "emergency services": always more than one
                phrase.plural = hit.value.plural || document.has(hit.until - 1, Tags::PLURAL);
                organisation_end = hit.until;
            }
            at = hit.until;
            continue;
        }
        if let Some(hit) =
            geography(document, at).filter(|hit| hit.until <= until && !is_given_name(document, hit))
        {
            phrase.geography.push((hit.value.country, hit.value.sort));
            at = hit.until;
            continue;
        }
        at += 1;
    }
    finish(document, phrase, from..until, name_start, organisation_end);
}

/// An organisation known by name. One word of a longer run of capitals is not enough: the *Labour*
/// of *Nigeria Labour Congress*.
pub(super) fn organisation(
    document: &Document,
    at: usize,
    words: Range<usize>,
) -> Option<Hit<crate::lexicon::Organisation>> {
    let hit = document.lexicon.organisations.find(document.text, &document.tokens, at)?;
    let in_longer_name = hit.until == at + 1
        && (at > words.start && document.class(at - 1) == W::Name && !is_demonym(document, at - 1)
            || hit.until < words.end
                && document.class(hit.until) == W::Name
                && document.lexicon.roles.find(document.text, &document.tokens, hit.until).is_none());
    (hit.until <= words.end && !in_longer_name).then_some(hit)
}

pub(super) fn is_demonym(document: &Document, at: usize) -> bool {
    geography(document, at).is_some_and(|hit| hit.value.sort == GeographySort::Demonym)
}
