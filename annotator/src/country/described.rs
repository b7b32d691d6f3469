//! What the words behind a mention say of its country: *…, a Canadian who trains deminers*, *…, who
//! teaches in Lyon*, *a fisherman from Killybegs*, *…, which is based in Brisbane*.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{BelongingSort, GeographySort, Tags};
use crate::model::Country;
use crate::phrase::{Phrase, PhraseSort};
use crate::word_class::WordClass as W;

use super::Ground;
use super::introduced::{introduction, respective};

/// What a description says; nothing where it says nothing.
#[derive(Clone, Debug, Default)]
pub struct Described {
    /// *a Canadian*, *the Danish skipper*
    pub nation: Option<Country>,
    /// The countries of what somebody leads or works at: *who heads the European Union mission*, *at the
    /// University of Queensland*.
    pub institution: Option<Vec<Country>>,
    /// True where somebody leads or represents it, and does not only work there.
    pub leads: bool,
    /// *from Killybegs*, *who lives in Lyon*
    pub place: Option<Country>,
}

/// Longest description, in tokens.
const LONGEST: usize = 40;

pub fn described(ground: &Ground, phrase: &Phrase) -> Described {
    let mut found = Described::default();
    if phrase.is_pronoun() {
        residence(ground, phrase, &mut found);
        return found;
    }
    for part in parts(ground.document, phrase) {
        read(ground, part, &mut found);
    }
    residence(ground, phrase, &mut found);
    introduction(ground, phrase, &mut found);
    found.nation = respective(ground, phrase).or(found.nation).or(of_party_and_state(ground, phrase));
    found
}

/// *Sen. Ida Brandt (R-Utah)*, *Rep. Tom Hale, D-Ohio,*: only the press of the United States writes so.
fn of_party_and_state(ground: &Ground, phrase: &Phrase) -> Option<Country> {
    let document = ground.document;
    let opens = document.class(phrase.tokens.end) == W::Comma || document.word(phrase.tokens.end) == "(";
    let (party, state) = document.word(phrase.tokens.end + 1).split_once('-')?;
    let is_both = matches!(party, "D" | "R" | "I") && state.starts_with(char::is_uppercase);
    (opens && is_both && phrase.sort == PhraseSort::Name).then(|| Country::from_code("US"))?
}

/// The parts of what stands behind a phrase and describes it, each up to its comma.
fn parts(document: &Document, phrase: &Phrase) -> Vec<Range<usize>> {
    let limit = document.sentences[phrase.sentence].tokens.end.min(phrase.tokens.end + LONGEST);
    let mut parts = Vec::new();
    let mut at = document.behind_aside(phrase.tokens.end);
    let mut commas = 0;
    while at < limit {
        if document.class(at) == W::Comma {
            commas += 1;
            at += 1;
        } else if !parts.is_empty() {
            break;
        }
        if !opens_description(document, phrase, at, commas > 0) || commas > 3 {
            break;
        }
        let end = end_of_part(document, at, limit);
        if end <= at {
            break;
        }
        parts.push(at..end);
        at = end;
    }
    parts
}

fn opens_description(document: &Document, phrase: &Phrase, at: usize, behind_comma: bool) -> bool {
    match document.class(at) {
        // "a teacher in Cholula", but not "saw Ida Brandt in Oslo", "Ida Brandt, in Oslo for the day,"
        W::Preposition if behind_comma || phrase.sort == PhraseSort::Name => {
            document.is(at, "of")
                || document.is(at, "from") && (behind_comma || is_presented(document, phrase))
        }
        W::Preposition => document.is_any(at, &PLACED),
        W::Wh => document.is_any(at, &["who", "which", "whose"]),
        W::Determiner
        | W::Number
        | W::Noun
        | W::Adjective
        | W::PossessivePronoun
        | W::Name
        | W::Participle => behind_comma,
        _ => false,
    }
}

/// True where a sentence, a comma or a verb of speaking brings somebody in: not "bought it of Ida Brandt from Oslo".
fn is_presented(document: &Document, phrase: &Phrase) -> bool {
    let start = phrase.tokens.start;
    start == document.sentences[phrase.sentence].tokens.start
        || document.class(start - 1) == W::Comma
        || document.class(start - 1).is_finite() && document.has(start - 1, Tags::CUE)
}

/// Up to the comma or the sign that ends it, or to the verb of the clause that it stands in.
fn end_of_part(document: &Document, from: usize, limit: usize) -> usize {
    // The first verb behind "who" is the relative clause's own.
    let mut verbs = if document.class(from) == W::Wh { 1 } else { 0 };
    let mut at = from;
    while at < limit {
        match document.class(at) {
            W::Comma | W::Break | W::Verbatim => break,
            W::And if verbs == 0 && at > from => break,
            W::Wh if at > from && verbs == 0 => verbs = 1,
            W::Finite | W::Auxiliary | W::Modal => {
                if verbs == 0 {
                    break;
                }
                while matches!(
                    document.class(at + 1),
                    W::Auxiliary | W::Adverb | W::Participle | W::Gerund | W::Negation | W::Infinitive
                ) {
                    at += 1;
                }
                verbs -= 1;
            }
            _ => {}
        }
        at += 1;
    }
    at
}

/// What stands before a place where somebody is at home or at work.
const PLACED: [&str; 7] = ["of", "from", "in", "at", "near", "outside", "for"];

/// What the words `part` of a description say, added to what was found before.
pub fn read(ground: &Ground, part: Range<usize>, found: &mut Described) {
    let document = ground.document;
    let clause = part.clone().find(|&at| document.class(at) == W::Wh);
    let before_clause = part.start..clause.unwrap_or(part.end);
    let head =
        before_clause.clone().find(|&at| document.class(at) == W::Preposition).unwrap_or(before_clause.end);
    if found.nation.is_none() {
        let nation =
            |at: usize| ground.gazetteer.at(document, at).filter(|(_, sort)| *sort == GeographySort::Demonym);
        found.nation = (part.start..head).find_map(nation).map(|(country, _)| country);
    }
    let lasting = clause.and_then(|at| lasting(document, at + 1, part.end));
    let until = if clause.is_none() || lasting.is_some() { part.end } else { before_clause.end };
    for at in part.start..until {
        if document.class(at) == W::Preposition {
            let told = at >= before_clause.end && lasting == Some(Lasting::Saying);
            let works = if told { &["at"][..] } else { &["at", "of", "for"] };
            if document.is_any(at, works) && found.institution.is_none() {
                found.institution = institution(ground, at + 1);
            }
            if !told && document.is_any(at, &PLACED) && found.place.is_none() {
                found.place = place(ground, at + 1);
            }
        }
    }
    if let Some(clause) = clause.filter(|_| found.institution.is_none()) {
        found.institution = led(ground, clause + 1);
        found.leads = found.institution.is_some();
    }
}

/// The country that the phrase at token `at` names: *Lyon*, *the Danish port*, *the company's Kenyan agent*.
fn place(ground: &Ground, at: usize) -> Option<Country> {
    let named = ground.gazetteer.near(ground.document, at).map(|(country, _)| country);
    named.or_else(|| {
        let phrase = &ground.phrases.all[ground.phrases.starting(at)?];
        ground.gazetteer.in_phrase(ground.document, phrase).first().map(|(country, _)| *country)
    })
}

/// What a clause tells that is so, and not what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lasting {
    /// *who farms in Kenya*, *which is based in Oslo*
    Being,
    /// *who compares schools at the University of Bergen*: a verb of saying, which may do so anywhere.
    Saying,
}

/// *who teaches in Lyon*, *who has farmed in Kenya since 1990*; `None` for a clause that tells what happened.
fn lasting(document: &Document, from: usize, until: usize) -> Option<Lasting> {
    let verb = (from..until).find(|&at| document.class(at).is_finite())?;
    let being = |holds: bool| holds.then_some(Lasting::Being);
    if document.is_any(verb, &["is", "are"]) {
        let at_home = ["based", "from", "headquartered", "professor", "the", "a", "an"];
        return being(document.is_any(verb + 1, &at_home));
    }
    if document.is_any(verb, &["has", "have"]) {
        let participle =
            document.class(verb + 1) == W::Participle || document.has(verb + 1, Tags::VERB_PARTICIPLE);
        return being(participle);
    }
    let present = document.has(verb, Tags::VERB_S | Tags::VERB_BASE) && !document.has(verb, Tags::VERB_PAST);
    if !present || is(document, verb, BelongingSort::Passes) {
        return None;
    }
    let at_home = is(document, verb, BelongingSort::Dwells) || is(document, verb, BelongingSort::Holds);
    Some(if document.has(verb, Tags::CUE) && !at_home { Lasting::Saying } else { Lasting::Being })
}

/// The countries of the organisation that begins at token `at`; `None` where none does, or where it has none.
fn institution(ground: &Ground, at: usize) -> Option<Vec<Country>> {
    let phrase = &ground.phrases.all[ground.phrases.starting(at)?];
    if !matches!(phrase.sort, PhraseSort::Name | PhraseSort::Organisation) {
        return None;
    }
    if let Some(known) = phrase.known.filter(|known| !known.is_empty()) {
        return Some(super::codes(known));
    }
    phrase.organisation_word?;
    let (country, _) = ground.gazetteer.in_phrase(ground.document, phrase).first().copied()?;
    Some(vec![country])
}

/// *who heads the European Union mission*, *who became the United Nations envoy*: what somebody leads.
fn led(ground: &Ground, from: usize) -> Option<Vec<Country>> {
    let document = ground.document;
    let verb = (from..from + 3)
        .find(|&at| document.class(at).is_finite() && is(document, at, BelongingSort::Leads))?;
    let object = ground.phrases.starting(verb + 1)?;
    let phrase = &ground.phrases.all[object];
    if phrase.roles.is_empty() {
        return institution(ground, verb + 1);
    }
    let (country, sort) = ground.gazetteer.in_phrase(ground.document, phrase).first().copied()?;
    (sort != GeographySort::Demonym).then_some(vec![country])
}

/// *She lives in Lyon*, *The airline is based in Brisbane*, *He now holds the chair at the University of X*: the
/// clause whose subject the mention is.
fn residence(ground: &Ground, phrase: &Phrase, found: &mut Described) {
    const REACH: usize = 14;
    let document = ground.document;
    let end = phrase.tokens.end;
    let Some(verb) = (end..end + 2).find(|&at| document.class(at).is_finite()) else { return };
    let limit = document.sentences[phrase.sentence].tokens.end.min(verb + REACH);
    let stop = (verb + 1..limit).find(|&at| document.class(at) == W::Comma).unwrap_or(limit);
    if is(document, verb, BelongingSort::Holds) && found.institution.is_none() {
        let at = (verb + 1..stop).find(|&at| document.is(at, "at"));
        found.institution = at.and_then(|at| institution(ground, at + 1));
    }
    let based = document.is_any(verb, &["is", "are"])
        && document.is_any(verb + 1, &["based", "headquartered", "from"])
        // "The bank was founded in Como", but not what was based there once
        || document.is_any(verb, &["was", "were"]) && document.is_any(verb + 1, &["founded", "established"]);
    if found.place.is_none() && (based || is(document, verb, BelongingSort::Dwells)) {
        let placed = |at: &usize| document.class(*at) == W::Preposition && document.is_any(*at, &PLACED);
        found.place = (verb + 1..stop).find(placed).and_then(|at| place(ground, at + 1));
    }
}

fn is(document: &Document, at: usize, sort: BelongingSort) -> bool {
    document.lexicon.is_belonging(document.word(at), sort)
}
