//! Noun phrases: who or what a sentence speaks of, with the role, title, name, organisation and
//! country that the words themselves give.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{Gender, Geography, GeographySort, Hit, OrganisationSort, RoleSort, Tags, Title};
use crate::model::{Country, Span};
use crate::sentence::Sentence;
use crate::token::{Shape, TokenKind};
use crate::word_class::WordClass as W;

/// A noun phrase without what follows its head: *its regional spokesman*, *Kremlin spokesman
/// Dmitry Peskov*, *the Ministry of Health*, *she*.
#[derive(Clone, Debug)]
pub struct Phrase {
    pub tokens: Range<usize>,
    pub sentence: usize,
    pub sort: PhraseSort,
    /// The words of the name alone, without title and role; empty where there is none.
    pub name: Range<usize>,
    /// Roles before the name, or the role that heads the phrase.
    pub roles: Vec<RoleWord>,
    /// What stands before the role: *Kremlin* of *Kremlin spokesman*; empty where nothing does.
    pub affiliation: Range<usize>,
    /// Everything before the last `'s`; empty where there is none.
    pub possessor: Range<usize>,
    pub determiner: Determiner,
    pub plural: bool,
    pub gender: Gender,
    /// The noun that makes it an organisation: *ministry*; `None` when it is none.
    pub organisation_word: Option<&'static str>,
    pub organisation_is_state: bool,
    /// Countries that its words name, with how they do.
    pub geography: Vec<(Country, GeographySort)>,
    /// A title stands before the name: it is a person.
    pub titled: bool,
    /// An organisation the lexicon knows by name, with its countries.
    pub known: Option<&'static str>,
    pub known_name: Option<&'static str>,
    /// A news agency, a newspaper: named as where words were read.
    pub agency: bool,
}

#[derive(Clone, Debug)]
pub struct RoleWord {
    pub tokens: Range<usize>,
    /// Singular form.
    pub name: &'static str,
    pub sort: RoleSort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhraseSort {
    Pronoun,
    /// A name of a person or an organisation.
    Name,
    /// A country, its capital or a seat of power, by itself.
    State,
    /// A town or region by itself.
    Place,
    /// A person by their role, without a name.
    Role,
    /// An organisation by description, without a name.
    Organisation,
    /// Monday, last year
    Time,
    /// Anything else.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Determiner {
    None,
    /// the, this
    Definite,
    /// a, one, some, two
    Indefinite,
    /// his, its; or a possessor before `'s`
    Possessive,
}

impl Phrase {
    pub fn span(&self, document: &Document) -> Span {
        document.span(self.tokens.start, self.tokens.end)
    }

    /// The last token, which the others describe.
    pub fn head(&self) -> usize {
        self.tokens.end - 1
    }

    pub fn is_pronoun(&self) -> bool {
        self.sort == PhraseSort::Pronoun
    }
}

/// The noun phrases of a sentence, in order.
pub fn phrases(document: &Document, index: usize, sentence: &Sentence) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let mut at = sentence.tokens.start;
    while at < sentence.tokens.end {
        match extent(document, at, sentence.tokens.end) {
            Some(end) => {
                phrases.push(analyse(document, index, at..end));
                at = end;
            }
            None => at += 1,
        }
    }
    phrases
}

/// Where the noun phrase that starts at token `start` ends; `None` when none starts there.
fn extent(document: &Document, start: usize, limit: usize) -> Option<usize> {
    if matches!(document.class(start), W::Pronoun) {
        return Some(start + 1);
    }
    // "Some say", "many of them"
    if document.class(start) == W::Determiner
        && document.is_any(start, &["some", "many", "several", "few", "most", "both", "all", "another"])
        && matches!(document.class(start + 1), W::Finite | W::Break | W::Preposition)
    {
        return Some(start + 1);
    }
    // "those surveyed"
    if document.is(start, "those") && document.has(start + 1, Tags::VERB_PARTICIPLE) {
        return Some(start + 2);
    }
    if document.class(start) == W::Wh && document.is_any(start, &["who"]) {
        return None;
    }
    let mut at = start;
    let mut end = None;
    while at < limit {
        if let Some(unit) = unit(document, at).filter(|&unit| unit <= limit && unit > at) {
            at = unit;
            end = Some(at);
            continue;
        }
        let class = document.class(at);
        match class {
            W::Determiner | W::PossessivePronoun => {
                // A second determiner begins another phrase, except behind "all", "both".
                if at > start && !document.is_any(at - 1, &["all", "both", "half"]) {
                    break;
                }
            }
            W::Number | W::Adjective => end = number_end(document, class, at).or(end),
            // "on the "Late Show," Ida Brandt": a title that ends with a comma ends the phrase
            W::Noun if document.tokens[at].kind == TokenKind::Verbatim => {
                end = Some(at + 1);
                break;
            }
            W::Noun => end = Some(at + 1),
            W::Name => {
                // "Over the weekend Russia …": a name behind a noun that introduces nobody is another
                // phrase.
                let introduces = |at: usize| {
                    document.has(at, Tags::ROLE | Tags::ORGANISATION)
                        || document.tokens[at].is_capital()
                        || document.is_any(at, &PARTICLES)
                };
                if at > start
                    && document.class(at - 1) == W::Noun
                    && !introduces(at - 1)
                    // "a fly-in Cree community"
                    && !document.word(at - 1).contains('-')
                    && !document.has(at, Tags::GIVEN)
                    && end == Some(at)
                {
                    break;
                }
                end = Some(at + 1);
            }
            W::Possessive if end == Some(at) => {}
            W::Adverb if at > start && modifies(document, at + 1, limit) => {}
            W::Participle | W::Gerund if at > start && end.is_none() && modifies(document, at + 1, limit) => {
            }
            W::Time if at == start || document.class(at + 1) == W::Possessive => {
                end = Some(at + 1);
                at += 1;
                if document.class(at) == W::Possessive {
                    continue;
                }
                while at < limit
                    && matches!(document.class(at), W::Time | W::Number | W::Noun)
                    && !document.has(at, Tags::ROLE)
                {
                    if document.class(at) == W::Noun
                        && !document.is_any(at, &["morning", "afternoon", "evening", "night"])
                    {
                        break;
                    }
                    at += 1;
                    end = Some(at);
                }
                break;
            }
            _ if joins_name(document, start, at, limit) => {}
            _ => break,
        }
        at += 1;
    }
    end.filter(|&end| end > start)
}

fn number_end(document: &Document, class: W, at: usize) -> Option<usize> {
    (class == W::Number || document.class(at + 1) != W::Noun).then_some(at + 1).filter(|_| class == W::Number)
}

fn modifies(document: &Document, at: usize, limit: usize) -> bool {
    at < limit && matches!(document.class(at), W::Adjective | W::Noun | W::Name | W::Participle)
}

/// An entry of the lexicon of several words: *secretary of state*, *Bosnia and Herzegovina*.
fn unit(document: &Document, at: usize) -> Option<usize> {
    let (text, tokens, lexicon) = (document.text, &document.tokens, document.lexicon);
    if matches!(document.class(at), W::Determiner | W::Preposition | W::To | W::And | W::Pronoun | W::Comma) {
        return None;
    }
    let ends = [
        lexicon.roles.find(text, tokens, at).map(|hit| hit.until),
        lexicon.organisations.find(text, tokens, at).map(|hit| hit.until),
        lexicon.geography.find(text, tokens, at).map(|hit| hit.until),
        lexicon.organisation_words.find(text, tokens, at).map(|hit| hit.until),
    ];
    ends.into_iter().flatten().max().filter(|&end| end > at + 1)
}

/// What a stretch of time is measured in: *last year* speaks of nobody.
const TIME_NOUNS: [&str; 14] = [
    "year",
    "month",
    "week",
    "weekend",
    "day",
    "night",
    "morning",
    "afternoon",
    "evening",
    "summer",
    "winter",
    "spring",
    "autumn",
    "decade",
];

/// Small words inside names that are no words of English.
const PARTICLES: [&str; 29] = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "le", "el", "al", "von", "van",
    "der", "den", "ter", "ten", "zu", "bin", "bint", "ibn", "ben", "y", "e", "af", "av",
];

/// Small words inside names: *Ministry of Health*, *Ursula von der Leyen*, *Health and Safety
/// Executive*.
fn joins_name(document: &Document, start: usize, at: usize, limit: usize) -> bool {
    // Maria Corazon “Cora” Yap
    if document.is_verbatim(at) {
        let nickname = document.word(at).split_whitespace().count() == 1;
        return nickname
            && at > start
            && document.class(at - 1) == W::Name
            && at + 1 < limit
            && document.class(at + 1) == W::Name;
    }
    if at == start || document.class(at - 1) != W::Name && !document.is_any(at - 1, &PARTICLES) {
        // "Ministry of the Interior": the article behind the preposition
        let article = document.is(at, "the") && at >= start + 2 && document.is_any(at - 1, &["of", "for"]);
        return article && document.class(at + 1) == W::Name && joins_name(document, start, at - 1, limit);
    }
    let mut next = at + 1;
    while next < limit && document.is_any(next, &PARTICLES) {
        next += 1;
    }
    let name_follows = |next: usize| next < limit && document.class(next) == W::Name;
    if document.is_any(at, &PARTICLES)
        && document.tokens[at].span.of(document.text).chars().all(char::is_lowercase)
    {
        return name_follows(next);
    }
    let in_organisation = || {
        (start..at).any(|token| {
            document.class(token) == W::Name
                && document.has(token, Tags::ORGANISATION)
                && !document.has(token, Tags::ROLE)
        })
    };
    if document.is_any(at, &["of", "for"]) {
        let behind_article = if document.is(at + 1, "the") { at + 2 } else { at + 1 };
        return name_follows(behind_article) && document.has(at - 1, Tags::ORGANISATION) && in_organisation();
    }
    if document.is_any(at, &["and", "&"]) {
        // "Department of Health and Human Services", but not "the Army and Russia"
        let had_of = (start..at).any(|token| document.is_any(token, &["of", "for"]));
        let then_organisation = name_follows(at + 1)
            && (at + 1..limit.min(at + 5))
                .take_while(|&token| document.class(token) == W::Name)
                .any(|token| document.has(token, Tags::ORGANISATION));
        return name_follows(at + 1) && in_organisation() && had_of && !is_state(document, at + 1)
            || document.is(at, "&") && name_follows(at + 1)
            || then_organisation
                && !in_organisation()
                && !is_person_like(document, start, at)
                && !is_state(document, at + 1)
                && !is_state(document, at - 1);
    }
    false
}

fn is_state(document: &Document, at: usize) -> bool {
    document.lexicon.geography.find(document.text, &document.tokens, at).is_some()
}

fn is_person_like(document: &Document, from: usize, until: usize) -> bool {
    (from..until).any(|at| document.has(at, Tags::GIVEN | Tags::ROLE))
        || (from..until).any(|at| document.lexicon.titles.find(document.text, &document.tokens, at).is_some())
}

fn analyse(document: &Document, sentence: usize, tokens: Range<usize>) -> Phrase {
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
        while from < tokens.end && matches!(document.class(from), W::Determiner | W::PossessivePronoun) {
            from += 1;
        }
    }
    // "the workers'": the possessive mark at the very end is not part of the name
    let mut until = tokens.end;
    while until > from && document.class(until - 1) == W::Possessive {
        until -= 1;
    }
    scan(document, &mut phrase, from, until);
    let possessor = phrase.possessor.clone();
    for at in possessor {
        if let Some(hit) = geography(document, at) {
            phrase.geography.push((hit.value.country, hit.value.sort));
        }
    }
    let digits = |at: usize| document.tokens[at].kind == TokenKind::Number;
    // "last year", "the weekend"
    let time_noun = until > tokens.start + 1
        && document.is_any(until - 1, &TIME_NOUNS)
        && document.is_any(tokens.start, &["last", "this", "next", "the", "that", "every", "each"])
        && until == tokens.start + 2;
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
fn is_inside_name(document: &Document, tokens: Range<usize>, possessive: usize) -> bool {
    let organisation = (possessive + 1..tokens.end).all(|at| document.class(at) == W::Name)
        && document.has(tokens.end - 1, Tags::ORGANISATION);
    let owner = tokens.start..possessive;
    organisation
        && document.class(possessive - 1) == W::Name
        && document.has(possessive - 1, Tags::COMMON)
        && !owner.clone().any(|at| document.has(at, Tags::GIVEN) || geography(document, at).is_some())
}

fn determiner(document: &Document, at: usize) -> Determiner {
    match document.class(at) {
        W::PossessivePronoun => Determiner::Possessive,
        W::Determiner if document.is_any(at, &["the", "this", "that", "these", "those", "both"]) => {
            Determiner::Definite
        }
        W::Determiner | W::Number => Determiner::Indefinite,
        _ => Determiner::None,
    }
}

/// *Jordan Hale*, *Sofia Brandt*: a place that is somebody's given name here.
pub fn is_given_name(document: &Document, place: &Hit<Geography>) -> bool {
    place.until == place.from + 1
        && document.has(place.from, Tags::GIVEN)
        && document.class(place.until) == W::Name
        && document.lexicon.roles.find(document.text, &document.tokens, place.until).is_none()
}

fn geography(document: &Document, at: usize) -> Option<Hit<Geography>> {
    if !document.tokens[at].is_capital() {
        return None;
    }
    document.lexicon.geography.find(document.text, &document.tokens, at)
}

/// Reads the words behind determiner and possessor: roles, titles, organisation words, the name.
fn scan(document: &Document, phrase: &mut Phrase, from: usize, until: usize) {
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
        let title = lexicon.titles.find(text, tokens, at).filter(|hit| {
            hit.until < until && document.class(hit.until) == W::Name && !heads_organisation(hit)
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
            let inside_organisation = plural_name
                || in_name
                    && (role.until..until).any(|next| {
                        document.class(next) == W::Name
                            && document.has(next, Tags::ORGANISATION)
                            && !document.has(next, Tags::ROLE)
                    });
            if !inside_organisation {
                if phrase.roles.is_empty() {
                    phrase.affiliation = from..at;
                }
                if role.value.gender != Gender::Unknown {
                    phrase.gender = role.value.gender;
                }
                phrase.plural = role.value.plural;
                phrase.roles.push(RoleWord {
                    tokens: role.from..role.until,
                    name: role.value.name,
                    sort: role.value.sort,
                });
                at = role.until;
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
                phrase.plural = hit.value.plural;
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
fn organisation(
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

/// Decides, from what was scanned, what sort of phrase it is and which words are its name.
fn finish(
    document: &Document,
    phrase: &mut Phrase,
    words: Range<usize>,
    name_start: usize,
    organisation_end: usize,
) {
    let last = words.end.saturating_sub(1);
    if words.is_empty() {
        return;
    }
    let trailing_name = document.class(last) == W::Name && name_start < words.end;
    if trailing_name {
        let mut start = last;
        while start > name_start && is_part_of_name(document, start - 1) {
            start -= 1;
        }
        while start < last && !matches!(document.class(start), W::Name) {
            start += 1;
        }
        // "Ida Brandt KC", "Ida Brandt MP": letters behind a name are not part of it.
        start = behind_place(document, start, last);
        if start == words.start
            && start + 2 <= last
            && opens_sentence(document, phrase, start)
            && is_plain_noun(document, start)
            && !document.has(last, Tags::ORGANISATION)
        {
            start += 1;
        }
        let letters = document.word(last).len() <= 3 && document.tokens[last].shape == Shape::Capitals;
        let end = if letters && last >= start + 2 { last } else { words.end };
        phrase.name = start..end;
    }
    let has_role = !phrase.roles.is_empty();
    let organisation = organisation_end > name_start;
    if trailing_name && (has_role || phrase.titled) && name_start > words.start {
        phrase.sort = PhraseSort::Name;
        // What named an organisation before the role belongs to the affiliation.
        if organisation_end <= name_start {
            phrase.organisation_word = None;
            phrase.known = None;
        }
        if document.lexicon.gender_of_name(document.word(phrase.name.start)) != Gender::Unknown
            && phrase.gender == Gender::Unknown
        {
            phrase.gender = document.lexicon.gender_of_name(document.word(phrase.name.start));
        }
        return;
    }
    if has_role && !trailing_name {
        phrase.sort = PhraseSort::Role;
        phrase.plural |= document.has(last, Tags::PLURAL);
        let role_last = phrase.roles.last().map_or(0, |role| role.tokens.end);
        // "spokesman office": the role only describes something else
        if role_last < words.end {
            phrase.sort = if organisation { PhraseSort::Organisation } else { PhraseSort::Other };
        }
        return;
    }
    if phrase.known.is_some() && organisation {
        phrase.sort = PhraseSort::Name;
        phrase.name = organisation_name(document, &words);
        return;
    }
    let whole_geography = document.lexicon.geography.find(document.text, &document.tokens, words.start);
    if let Some(hit) = whole_geography.filter(|hit| hit.until == words.end) {
        match hit.value.sort {
            GeographySort::Place => phrase.sort = PhraseSort::Place,
            GeographySort::Demonym => {
                phrase.sort = PhraseSort::Other;
                phrase.plural = true;
            }
            _ => phrase.sort = PhraseSort::State,
        }
        phrase.name = words;
        return;
    }
    if organisation {
        // "Royal Thai Army", "Brazil's Agriculture Ministry"; "the army", "the customs agency"
        let head_in_name = trailing_name || phrase.known.is_some() || has_capital_run(document, &words);
        phrase.sort = if head_in_name { PhraseSort::Name } else { PhraseSort::Organisation };
        if head_in_name {
            phrase.name = organisation_name(document, &words);
        }
        return;
    }
    if trailing_name {
        phrase.sort = PhraseSort::Name;
        // Demonyms before a name describe it only when a lower-case noun stands between.
        if phrase.gender == Gender::Unknown {
            phrase.gender = document.lexicon.gender_of_name(document.word(phrase.name.start));
        }
        return;
    }
    phrase.plural = document.has(last, Tags::PLURAL);
}

/// *Actor Ida Brandt arrived*: the capital is the sentence's, the word an ordinary noun.
fn opens_sentence(document: &Document, phrase: &Phrase, at: usize) -> bool {
    document.sentences[phrase.sentence].tokens.start == at
}

fn is_plain_noun(document: &Document, at: usize) -> bool {
    document.has(at, Tags::NOUN) && document.has(at, Tags::COMMON) && !document.has(at, Tags::GIVEN)
        || document.word(at).ends_with("-year-old")
}

/// "Minister for the Caribbean Ida Brandt", "MPA Ida Brandt": a place or letters before a given name.
fn behind_place(document: &Document, start: usize, last: usize) -> usize {
    if start >= last || document.has(start, Tags::GIVEN) || !document.has(start + 1, Tags::GIVEN) {
        return start;
    }
    let letters = document.tokens[start].shape == Shape::Capitals && document.word(start).len() <= 4;
    let place = geography(document, start).is_some_and(|hit| hit.until == start + 1);
    if letters || place { start + 1 } else { start }
}

fn has_capital_run(document: &Document, words: &Range<usize>) -> bool {
    words.clone().any(|at| document.class(at) == W::Name && !is_demonym(document, at))
        && document.tokens[words.end - 1].is_capital()
}

fn is_demonym(document: &Document, at: usize) -> bool {
    geography(document, at).is_some_and(|hit| hit.value.sort == GeographySort::Demonym)
}

/// From the first capital on; a demonym in front stays, for it is part of what is printed.
fn organisation_name(document: &Document, words: &Range<usize>) -> Range<usize> {
    let start = words.clone().find(|&at| document.tokens[at].is_capital()).unwrap_or(words.start);
    start..words.end
}

fn is_part_of_name(document: &Document, at: usize) -> bool {
    match document.class(at) {
        W::Name => true,
        W::And | W::Preposition | W::Determiner | W::Other | W::Verbatim | W::Possessive => true,
        _ => {
            let word = document.word(at);
            word.len() <= 5 && word.chars().all(char::is_lowercase) && document.class(at) != W::Noun
                || matches!(word, "de" | "van" | "der" | "von" | "bin" | "al" | "la" | "del" | "dos" | "da")
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::lexicon::english;
    use crate::model::{Article, BlockKind};
    use crate::phrases::Phrases;

    /// Each phrase with its sort, and what it says of itself: the name, `~` its roles, `<` whose it is.
    fn check(text: &str, expect: Expect) {
        let article = Article::from_blocks([(BlockKind::Paragraph, text)]);
        let document = Document::new(&article, english());
        let show = |phrase: &Phrase| {
            let words = |tokens: &Range<usize>| document.span(tokens.start, tokens.end).of(text);
            let roles: Vec<&str> = phrase.roles.iter().map(|role| role.name).collect();
            let mut shown = format!("{}/{:?}", words(&phrase.tokens), phrase.sort);
            for (sign, part) in
                [(" ", words(&phrase.name)), (" ~", &roles.join(" ~")), (" <", words(&phrase.possessor))]
            {
                if !part.is_empty() {
                    shown += &format!("{sign}{part}");
                }
            }
            shown
        };
        let found: Vec<String> = Phrases::new(&document).all.iter().map(show).collect();
        expect.assert_eq(&found.join(" | "));
    }

    #[test]
    fn a_name_is_what_is_left_without_title_and_role() {
        check(
            "Foreign Minister Pavel Dvorsky left.",
            expect!["Foreign Minister Pavel Dvorsky/Name Pavel Dvorsky ~foreign minister"],
        );
        check("Dr. Ida Brandt left.", expect!["Dr. Ida Brandt/Name Ida Brandt ~doctor"]);
        check(
            "Kremlin spokesman Oleg Vetrov left.",
            expect!["Kremlin spokesman Oleg Vetrov/Name Oleg Vetrov ~spokesman"],
        );
        check(
            "Former mayor Anne Tissier left.",
            expect!["Former mayor Anne Tissier/Name Anne Tissier ~mayor"],
        );
    }

    #[test]
    fn a_role_without_a_name_is_a_person() {
        check(
            "The minister met a senior official.",
            expect!["The minister/Role ~minister | a senior official/Role ~official"],
        );
        check("Its regional spokeswoman left.", expect!["Its regional spokeswoman/Role ~spokeswoman"]);
    }

    #[test]
    fn small_words_join_the_parts_of_a_name() {
        check("The Ministry of Health closed.", expect!["The Ministry of Health/Name Ministry of Health"]);
    }

    #[test]
    fn two_names_joined_by_and_stay_two() {
        check("Ida Brandt and Tom Hale met.", expect!["Ida Brandt/Name Ida Brandt | Tom Hale/Name Tom Hale"]);
        check("Denmark and Norway met.", expect!["Denmark/State Denmark | Norway/State Norway"]);
    }

    #[test]
    fn states_places_and_organisations_are_told_apart() {
        check("Moscow wrote to the army.", expect!["Moscow/State Moscow | the army/Organisation"]);
        check("The yard in Aarhus closed.", expect!["The yard/Other | Aarhus/Place Aarhus"]);
        check("The Kremlin wrote to Norway.", expect!["The Kremlin/State Kremlin | Norway/State Norway"]);
    }

    #[test]
    fn whose_it_is_stands_before_the_last_possessive() {
        check(
            "Brazil's agriculture ministry closed.",
            expect!["Brazil's agriculture ministry/Organisation <Brazil"],
        );
        check("The union's secretary left.", expect!["The union's secretary/Role ~secretary <The union"]);
    }

    #[test]
    fn days_and_things_are_neither_people_nor_places() {
        check("On Monday the bridge fell.", expect!["Monday/Time | the bridge/Other"]);
    }
}
