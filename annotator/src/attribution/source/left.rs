//! The noun phrase that ends before a verb, with all that hangs on it.

use crate::document::Document;
use crate::lexicon::Tags;
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

use super::Source;
use super::participle::in_relative;
use super::right::is_occasion;

const REFLEXIVES: [&str; 4] = ["himself", "herself", "itself", "themselves"];

/// The phrase that ends at token `last`, with what it hangs on: *a spokesman for the council*.
pub(super) fn left(document: &Document, phrases: &Phrases, start: usize, last: usize) -> Option<Source> {
    let end = last + 1;
    let named = document.before_aside(end).max(start + 1) - 1;
    // "a spokesman for Marrable's": the mark is part of the name
    let marked = document.class(named) == W::Possessive && phrases.ending(named).is_none();
    let named = if marked { named.max(start + 1) - 1 } else { named };
    // "an official there, who …"
    let adverb = named > start && document.class(named) == W::Adverb;
    let last_word = if adverb { named - 1 } else { named };
    // "a letter sent said": whatever a participle describes
    let mut head = phrases.ending(last_word).or_else(|| described_by(document, phrases, last_word))?;
    // "Keller himself said"
    let first = phrases.all[head].tokens.start;
    if document.is_any(first, &REFLEXIVES)
        && let Some(named) = first.checked_sub(1).filter(|&at| at >= start).and_then(|at| phrases.ending(at))
    {
        head = named;
    }
    // "a document filed on Thursday", "a plan read aloud last week"
    if phrases.all[head].sort == PhraseSort::Time {
        let mut before = phrases.all[head].tokens.start.checked_sub(1)?;
        while before > start && matches!(document.class(before), W::Preposition | W::Adverb) {
            before -= 1;
        }
        head = described_by(document, phrases, before)
            .filter(|&head| phrases.all[head].tokens.start >= start)?;
    }
    loop {
        let first = phrases.all[head].tokens.start;
        if first <= start {
            break;
        }
        let before = first - 1;
        // "… after residents said": the preposition opens a clause
        if document.is_any(before, &["after", "before", "since", "until", "as", "than", "because", "like"]) {
            break;
        }
        let preposition = matches!(document.class(before), W::Preposition | W::To);
        if preposition && before > start {
            if let Some(outer) = phrases.ending(before - 1)
                && phrases.all[outer].sort != PhraseSort::Time
                && !phrases.all[outer].is_pronoun()
                && phrases.all[outer].tokens.start >= start
            {
                head = outer;
                continue;
            }
            // "one delegate not on the list"
            if document.class(before - 1) == W::Negation
                && let Some(outer) = before.checked_sub(2).and_then(|last| phrases.ending(last))
                && phrases.all[outer].tokens.start >= start
            {
                head = outer;
                continue;
            }
            // "a source familiar with the talks", "residents gathered at the gate"
            if let Some(outer) = described_by(document, phrases, before - 1)
                && phrases.all[outer].tokens.start >= start
            {
                head = outer;
                continue;
            }
            return None;
        }
        if preposition {
            return None;
        }
        // "Finance Minister and Deputy Prime Minister Ida Brandt": two offices of one person
        if document.class(before) == W::And
            && before > start
            && let Some(office) = phrases.ending(before - 1)
            && is_office_of(document, phrases, office, head)
        {
            return Some(Source {
                tokens: phrases.all[office].tokens.start..end,
                heads: vec![head],
                inverted: false,
                owner: false,
            });
        }
        // "Lavrov and Kerry said"
        if document.class(before) == W::And
            && before > start
            && let Some(partner) = phrases.ending(before - 1)
            && can_be_joint(document, phrases, partner, head, start)
        {
            let mut heads = vec![partner, head];
            let mut first = phrases.all[partner].tokens.start;
            while first >= start + 2
                && document.class(first - 1) == W::Comma
                && let Some(more) = phrases.ending(first - 2)
                && can_be_joint(document, phrases, more, head, start)
            {
                heads.insert(0, more);
                first = phrases.all[more].tokens.start;
            }
            return Some(Source { tokens: first..end, heads, inverted: false, owner: false });
        }
        // "the ministries of Denmark and Norway": what hangs on the head is joined, not the heads
        if document.class(before) == W::And
            && before > start
            && let Some(partner) = phrases.ending(before - 1)
            && let Some(preposition) =
                phrases.all[partner].tokens.start.checked_sub(1).filter(|&at| at > start)
            && document.class(preposition) == W::Preposition
            && let Some(outer) = phrases.ending(preposition - 1)
            && (phrases.all[outer].plural
                // "a letter by France and Germany"
                || phrases.all[outer].sort == PhraseSort::Other
                    && document.is_any(preposition, &["by", "from", "between"])
                // "the minister of trade and labour"
                || phrases.all[outer].sort == PhraseSort::Role
                    && [partner, head].iter().all(|&at| phrases.all[at].sort == PhraseSort::Other))
        {
            head = outer;
            continue;
        }
        // "the Danish and Estonian ministers": one plural phrase with an *and* inside
        if document.class(before) == W::And
            && before > start
            && phrases.all[head].plural
            && let Some(partner) = phrases.ending(before - 1)
            && phrases.all[partner].tokens.start <= start
        {
            return Some(Source {
                tokens: phrases.all[partner].tokens.start..end,
                heads: vec![head],
                inverted: false,
                owner: false,
            });
        }
        break;
    }
    if matches!(phrases.all[head].sort, PhraseSort::Time) {
        return None;
    }
    // An object of an earlier verb inside a relative clause is not the subject of this one.
    let first = phrases.all[head].tokens.start;
    if first > start
        && matches!(document.class(first - 1), W::Finite | W::Gerund | W::Infinitive | W::Participle)
        && in_relative(document, start, first - 1)
    {
        return None;
    }
    Some(Source { tokens: first..end, heads: vec![head], inverted: false, owner: false })
}

/// The phrase before an adjective or participle that describes it, with what follows, from behind.
pub(super) fn described_by(document: &Document, phrases: &Phrases, at: usize) -> Option<usize> {
    let describes = match document.class(at) {
        W::Adjective | W::Participle | W::Gerund => true,
        W::Finite => document.has(at, Tags::VERB_PARTICIPLE),
        _ => false,
    };
    at.checked_sub(1)
        .filter(|_| describes)
        .and_then(|last| phrases.ending(last))
        .filter(|&index| !phrases.all[index].is_pronoun() && phrases.all[index].sort != PhraseSort::Time)
}

/// An office without a name or an article of its own, before another office with a name.
pub(super) fn is_office_of(document: &Document, phrases: &Phrases, office: usize, named: usize) -> bool {
    let (office, named) = (&phrases.all[office], &phrases.all[named]);
    let nameless = match office.sort {
        PhraseSort::Role => true,
        // "Finance and Trade Minister Ida Brandt"
        PhraseSort::Other => office.tokens.len() == 1 && document.tokens[office.tokens.start].is_capital(),
        PhraseSort::Name => {
            !office.titled && office.roles.is_empty() && !document.has(office.tokens.start, Tags::GIVEN)
        }
        _ => false,
    };
    nameless
        && !office.plural
        && office.possessor.is_empty()
        && named.sort == PhraseSort::Name
        && !named.roles.is_empty()
        && document.class(named.tokens.start) != W::Determiner
        && (office.sort != PhraseSort::Name || !named.affiliation.is_empty())
}

pub(super) fn can_be_joint(
    document: &Document,
    phrases: &Phrases,
    partner: usize,
    head: usize,
    start: usize,
) -> bool {
    let names = |index: usize| {
        matches!(
            phrases.all[index].sort,
            PhraseSort::Name | PhraseSort::State | PhraseSort::Role | PhraseSort::Organisation
        )
    };
    let first = phrases.all[partner].tokens.start;
    let opens_clause = first <= start
        || matches!(
            document.class(first - 1),
            W::Comma | W::But | W::Break | W::That | W::Wh | W::Verbatim | W::Subordinator
        )
        || document.is(first - 1, "both");
    // "Emergency Management and Recovery Minister Ida Brandt": one office, one person
    let one_office = phrases.all[partner].sort == PhraseSort::Name
        && !phrases.all[partner].titled
        && phrases.all[partner].roles.is_empty()
        && !document.has(first, Tags::GIVEN)
        && !phrases.all[head].affiliation.is_empty()
        && !phrases.all[head].roles.is_empty();
    let names_partner = names(partner) || phrases.all[partner].is_pronoun();
    names_partner && names(head) && opens_clause && phrases.all[partner].possessor.is_empty() && !one_office
}

/// The preposition of *in a statement* behind *and*, *but* or *who*, for an occasion that ends at token `last`.
fn occasion_before(document: &Document, phrases: &Phrases, start: usize, last: usize) -> Option<usize> {
    let phrase = &phrases.all[phrases.ending(last)?];
    let preposition = phrase.tokens.start.checked_sub(1).filter(|&at| at > start)?;
    let joins = matches!(document.class(preposition - 1), W::And | W::But | W::Wh);
    (joins && document.class(preposition) == W::Preposition && is_occasion(document, &phrase.tokens))
        .then_some(preposition)
}

/// Goes back over auxiliaries, adverbs and days between the subject and its verb: the token just
/// behind the subject.
pub(super) fn skip_helpers(document: &Document, phrases: &Phrases, start: usize, verb: usize) -> usize {
    let mut at = verb;
    loop {
        let last = match at.checked_sub(1) {
            Some(last) if last >= start => last,
            _ => return at,
        };
        match document.class(last) {
            W::Adverb if document.is(last, "ago") => {
                let Some(index) = last.checked_sub(1).and_then(|last| phrases.ending(last)) else {
                    return at;
                };
                at = phrases.all[index].tokens.start.max(start);
            }
            W::Auxiliary | W::Adverb | W::Negation | W::Modal => at = last,
            // "the Post and the Times each called it"
            W::Determiner | W::Pronoun
                if document.is_any(last, &["each", "both", "all"])
                    && last > start
                    && phrases.ending(last - 1).is_some() =>
            {
                at = last;
            }
            // "and in a statement thanked"
            W::Noun if occasion_before(document, phrases, start, last).is_some() => {
                at = occasion_before(document, phrases, start, last).unwrap_or(at);
            }
            // "the committee this week announced", "has in the past said"
            W::Noun | W::Number
                if phrases.ending(last).is_some_and(|index| {
                    let phrase = &phrases.all[index];
                    phrase.tokens.start > start
                        && (phrase.sort == PhraseSort::Time || document.is(last, "past"))
                }) =>
            {
                at = phrases.ending(last).map_or(last, |index| phrases.all[index].tokens.start);
                if document.is_any(at - 1, &["in", "on", "late", "early", "earlier"]) {
                    at -= 1;
                }
            }
            W::Time => {
                at = last;
                if at > start
                    && document.is_any(at - 1, &["on", "last", "this", "late", "early", "earlier", "later"])
                {
                    at -= 1;
                }
                if at > start && document.is_any(at - 1, &["on", "late", "early"]) {
                    at -= 1;
                }
            }
            W::Break if document.before_dashes(start, at).is_some() => {
                at = document.before_dashes(start, at).unwrap_or(at);
            }
            W::Break if document.before_aside(at) > start && document.before_aside(at) < at => {
                at = document.before_aside(at);
            }
            // "went on to say", "was quick to add"
            W::To if last >= start + 2 && at < verb + 1 && document.class(verb) == W::Infinitive => {
                at = last - 1;
                while at > start
                    && matches!(document.class(at - 1), W::Finite | W::Adverb | W::Auxiliary | W::Gerund)
                {
                    at -= 1;
                }
            }
            _ => return at,
        }
    }
}
