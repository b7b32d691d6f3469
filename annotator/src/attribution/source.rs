//! The source of a cue: the words that name the speaker, by the grammar of the clause.

use std::ops::Range;

use crate::cue::Cue;
use crate::document::Document;
use crate::lexicon::{Frames, Tags};
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;
use crate::sentence::Sentence;
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

/// The words that name who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// With title, description behind the name, relative clause.
    pub tokens: Range<usize>,
    /// The phrases that head it: one, or several for joint speakers.
    pub heads: Vec<usize>,
    /// The antecedent is named elsewhere (*who said*): the cue is not next to it.
    pub inverted: bool,
}

impl Source {
    /// Things do not speak: a price, a Tuesday, a share of something.
    pub fn can_speak(&self, document: &Document, phrases: &Phrases) -> bool {
        self.heads.iter().all(|&head| {
            let phrase = &phrases.all[head];
            match phrase.sort {
                PhraseSort::Time | PhraseSort::Place => false,
                PhraseSort::Pronoun => {
                    let word = document.word(phrase.tokens.start).to_lowercase();
                    !matches!(
                        word.as_str(),
                        "there"
                            | "this"
                            | "that"
                            | "these"
                            | "me"
                            | "him"
                            | "them"
                            | "us"
                            | "something"
                            | "nothing"
                            | "what"
                    )
                }
                PhraseSort::Other => {
                    let head = phrase.head();
                    document.tokens[head].kind != TokenKind::Number
                        || document.is(head, "one")
                        || document.word(head).ends_with("-old")
                }
                _ => true,
            }
        })
    }
}

/// The subject of a finite cue. `earlier` is the source of the cue before it in the sentence, which
/// a verb joined by *and* shares.
pub fn subject(
    document: &Document,
    phrases: &Phrases,
    sentence: &Sentence,
    cue: &Cue,
    earlier: Option<Source>,
) -> Option<Source> {
    let start = sentence.tokens.start;
    let before = skip_helpers(document, start, cue.tokens.start);
    if before > start {
        let last = before - 1;
        match document.class(last) {
            W::And | W::But => {
                let shared = earlier.or_else(|| main_subject(document, phrases, sentence, last));
                if shared.is_some() {
                    return shared;
                }
            }
            W::Comma => {
                if let Some(found) = around_parenthesis(document, phrases, start, last) {
                    return Some(found);
                }
                // "Jack Reed (D-R.I.), said": one comma too many
                if document.before_aside(last) < last {
                    return left(document, phrases, start, last - 1);
                }
            }
            W::Wh if document.is_any(last, &["who", "which"]) => {
                return antecedent(document, phrases, start, last);
            }
            W::That => return antecedent(document, phrases, start, last),
            _ => {
                if let Some(found) = left(document, phrases, start, last) {
                    return Some(found);
                }
                // Nothing that could be a subject stands before the verb: "Smith, …, has said" was
                // handled above; what is left is a relative clause without commas.
                if let Some(found) = around_relative(document, phrases, start, last) {
                    return Some(found);
                }
            }
        }
    }
    let content_before =
        before > start && matches!(document.class(before - 1), W::Verbatim | W::Comma) || before == start;
    if content_before && cue.entry.frames.any(Frames::QUOTE.or(Frames::ZERO)) {
        return inverted(document, phrases, cue.tokens.end, sentence.tokens.end);
    }
    None
}

/// The words behind a phrase such as *according to*.
pub fn behind(document: &Document, phrases: &Phrases, from: usize, limit: usize) -> Option<Source> {
    let head = phrases.starting(from)?;
    let end = extend_right(document, phrases, head, limit);
    Some(Source {
        tokens: phrases.all[head].tokens.start..end,
        heads: joint_right(document, phrases, head, end),
        inverted: false,
    })
}

/// The words behind the *by* of a passive.
pub fn agent(document: &Document, phrases: &Phrases, from: usize, limit: usize) -> Option<Source> {
    let by = (from..limit.min(from + 8)).find(|&at| document.is(at, "by"))?;
    behind(document, phrases, by + 1, limit)
}

/// The subject of the sentence's first verb that has one, looking at what stands before `until`.
pub fn main_subject(
    document: &Document,
    phrases: &Phrases,
    sentence: &Sentence,
    until: usize,
) -> Option<Source> {
    let start = sentence.tokens.start;
    for at in start..until {
        let finite = matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal);
        if !finite || in_relative(document, start, at) {
            continue;
        }
        let before = skip_helpers(document, start, at);
        if before == start {
            continue;
        }
        let last = before - 1;
        let found = match document.class(last) {
            W::Comma => around_parenthesis(document, phrases, start, last),
            W::And | W::But | W::Wh => None,
            _ => left(document, phrases, start, last),
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// True when *who*, *which* or *that* opens the clause that token `at` is the verb of.
fn in_relative(document: &Document, start: usize, at: usize) -> bool {
    (start..at)
        .rev()
        .take_while(|&at| !matches!(document.class(at), W::Comma | W::Break | W::Finite | W::Verbatim))
        .any(|at| matches!(document.class(at), W::Wh | W::Subordinator | W::That))
}

/// Goes back over auxiliaries, adverbs and days between the subject and its verb: the token just
/// behind the subject.
fn skip_helpers(document: &Document, start: usize, verb: usize) -> usize {
    let mut at = verb;
    loop {
        let last = match at.checked_sub(1) {
            Some(last) if last >= start => last,
            _ => return at,
        };
        match document.class(last) {
            W::Auxiliary | W::Adverb | W::Negation | W::Modal => at = last,
            W::Time => {
                at = last;
                if at > start && document.is_any(at - 1, &["on", "last", "this", "late", "early"]) {
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

/// The phrase that ends at token `last`, with what it hangs on: *a spokesman for the council*.
fn left(document: &Document, phrases: &Phrases, start: usize, last: usize) -> Option<Source> {
    let end = last + 1;
    let named = document.before_aside(end).max(start + 1) - 1;
    let mut head = phrases.ending(named)?;
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
            return Some(Source { tokens: first..end, heads, inverted: false });
        }
        // "the ministries of Denmark and Norway": what hangs on the head is joined, not the heads
        if document.class(before) == W::And
            && before > start
            && let Some(partner) = phrases.ending(before - 1)
            && let Some(preposition) =
                phrases.all[partner].tokens.start.checked_sub(1).filter(|&at| at > start)
            && document.class(preposition) == W::Preposition
            && let Some(outer) = phrases.ending(preposition - 1)
            && phrases.all[outer].plural
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
    Some(Source { tokens: first..end, heads: vec![head], inverted: false })
}

/// The phrase before an adjective or participle that describes it, with what follows, from behind.
fn described_by(document: &Document, phrases: &Phrases, at: usize) -> Option<usize> {
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

fn can_be_joint(document: &Document, phrases: &Phrases, partner: usize, head: usize, start: usize) -> bool {
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
            W::Comma | W::But | W::Break | W::That | W::Verbatim | W::Subordinator
        )
        || document.is(first - 1, "both");
    names(partner) && names(head) && opens_clause && phrases.all[partner].possessor.is_empty()
}

/// *Ida Brandt, who leads the union, said*: the phrase before the first comma of the pair that ends
/// at the comma `closing`.
fn around_parenthesis(
    document: &Document,
    phrases: &Phrases,
    start: usize,
    closing: usize,
) -> Option<Source> {
    let clause = (start..closing)
        .rev()
        .find(|&at| {
            matches!(document.class(at), W::Verbatim | W::But)
                || document.class(at) == W::Break && document.is_any(at, &[";", ":"])
        })
        .map_or(start, |at| at + 1);
    for comma in clause..closing {
        if document.class(comma) != W::Comma || comma == clause {
            continue;
        }
        let Some(found) = left(document, phrases, clause, comma - 1) else { continue };
        let opens_clause = found.tokens.start <= clause
            || !matches!(
                document.class(found.tokens.start - 1),
                W::Finite | W::Infinitive | W::Gerund | W::Preposition | W::Participle
            );
        let head = &phrases.all[found.heads[0]];
        let adverbial = matches!(head.sort, PhraseSort::Time)
            || found.tokens.start > clause
                && matches!(document.class(found.tokens.start - 1), W::Preposition);
        // "The bridge, he said, is old": what follows the first comma is a clause of its own
        let own_clause = phrases.starting(comma + 1).is_some_and(|index| phrases.all[index].is_pronoun());
        if opens_clause && !adverbial && !own_clause {
            let heads = names_beside(document, phrases, &found, comma + 1, closing).unwrap_or(found.heads);
            return Some(Source { tokens: found.tokens.start..closing, heads, inverted: false });
        }
    }
    None
}

/// *two lawyers, Ida Brandt and Tom Hale, said*: the names behind a plural description.
fn names_beside(
    document: &Document,
    phrases: &Phrases,
    described: &Source,
    from: usize,
    closing: usize,
) -> Option<Vec<usize>> {
    let [head] = described.heads[..] else { return None };
    if !phrases.all[head].plural {
        return None;
    }
    let mut names = Vec::new();
    let mut at = closing;
    while let Some(name) = at.checked_sub(1).and_then(|last| phrases.ending(last)) {
        if phrases.all[name].sort != PhraseSort::Name || phrases.all[name].tokens.start < from {
            break;
        }
        names.insert(0, name);
        at = phrases.all[name].tokens.start;
        if at <= from || !matches!(document.class(at - 1), W::And | W::Comma) {
            break;
        }
        at -= 1;
    }
    (names.len() > 1).then_some(names)
}

/// The phrase before *who* or *which*.
fn antecedent(document: &Document, phrases: &Phrases, start: usize, relative: usize) -> Option<Source> {
    let mut last = relative.checked_sub(1)?;
    while last > start && matches!(document.class(last), W::Comma | W::Break) {
        last -= 1;
    }
    let mut found = left(document, phrases, start, last).or_else(|| {
        let head = phrases.ending(last)?;
        Some(Source { tokens: phrases.all[head].tokens.clone(), heads: vec![head], inverted: false })
    })?;
    found.inverted = true;
    Some(found)
}

/// *A teacher in Cholula who asked not to be named said*: no commas, the subject stands before *who*.
fn around_relative(document: &Document, phrases: &Phrases, start: usize, last: usize) -> Option<Source> {
    let relative = (start..last).rev().find(|&at| {
        document.is_any(at, &["who", "which", "that"]) && at > start && phrases.ending(at - 1).is_some()
    })?;
    let found = left(document, phrases, start, relative - 1)?;
    let opens_clause = found.tokens.start <= start
        || !matches!(
            document.class(found.tokens.start - 1),
            W::Finite | W::Preposition | W::Infinitive | W::Gerund
        );
    opens_clause.then(|| Source { tokens: found.tokens.start..last + 1, ..found })
}

/// *…, said Ida Brandt, a teacher from Bern.*
fn inverted(document: &Document, phrases: &Phrases, from: usize, limit: usize) -> Option<Source> {
    let mut at = from;
    while at < limit && document.class(at) == W::Adverb {
        at += 1;
    }
    let head = phrases.starting(at)?;
    let phrase = &phrases.all[head];
    if phrase.sort == PhraseSort::Time {
        return None;
    }
    // "said he was ready" is a clause, not an inverted subject
    if matches!(document.class(phrase.tokens.end), W::Finite | W::Auxiliary | W::Modal) {
        return None;
    }
    let end = extend_right(document, phrases, head, limit);
    Some(Source {
        tokens: phrase.tokens.start..end,
        heads: joint_right(document, phrases, head, end),
        inverted: true,
    })
}

fn joint_right(document: &Document, phrases: &Phrases, head: usize, end: usize) -> Vec<usize> {
    let after = phrases.all[head].tokens.end;
    let names = |index: usize| matches!(phrases.all[index].sort, PhraseSort::Name | PhraseSort::State);
    if after < end
        && document.class(after) == W::And
        && let Some(partner) = phrases.starting(after + 1)
        && names(partner)
        && names(head)
    {
        return vec![head, partner];
    }
    vec![head]
}

/// Takes in what describes the phrase behind it: *of the council*, *, 58, who lives nearby*.
fn extend_right(document: &Document, phrases: &Phrases, head: usize, limit: usize) -> usize {
    let mut at = phrases.all[head].tokens.end;
    let describes = |at: usize| {
        document.is_any(at, &["of", "for", "from", "at", "in", "with", "on", "close", "familiar"])
    };
    let common =
        matches!(phrases.all[head].sort, PhraseSort::Role | PhraseSort::Organisation | PhraseSort::Other);
    loop {
        if at >= limit {
            return at;
        }
        let class = document.class(at);
        if document.behind_aside(at) > at && document.behind_aside(at) <= limit {
            at = document.behind_aside(at);
            continue;
        }
        if class == W::And
            && let Some(partner) = phrases.starting(at + 1)
            && matches!(phrases.all[partner].sort, PhraseSort::Name | PhraseSort::State)
            && matches!(phrases.all[head].sort, PhraseSort::Name | PhraseSort::State)
            && !matches!(document.class(phrases.all[partner].tokens.end), W::Finite | W::Auxiliary | W::Modal)
        {
            at = phrases.all[partner].tokens.end;
            continue;
        }
        // "a source involved in the talks"
        let participle = matches!(class, W::Participle | W::Adjective | W::Gerund)
            || class == W::Finite && document.has(at, Tags::VERB_PARTICIPLE);
        if common && participle && at + 1 < limit && document.class(at + 1) == W::Preposition {
            at += 1;
            if let Some(inner) = phrases.starting(at + 1) {
                at = phrases.all[inner].tokens.end;
            }
            continue;
        }
        if (common && describes(at) || document.is_any(at, &["of", "from"]))
            && let Some(inner) = phrases.starting(at + 1)
            && phrases.all[inner].sort != PhraseSort::Time
            && !is_occasion(document, &phrases.all[inner].tokens)
        {
            at = phrases.all[inner].tokens.end;
            continue;
        }
        if class == W::Comma {
            if let Some(end) = apposition_end(document, phrases, at + 1, limit) {
                at = end;
                continue;
            }
            return at;
        }
        return at;
    }
}

/// *in a statement*, *at a news conference*: circumstances of speaking, not a description.
fn is_occasion(document: &Document, tokens: &Range<usize>) -> bool {
    const OCCASIONS: [&str; 22] = [
        "statement",
        "conference",
        "interview",
        "briefing",
        "speech",
        "letter",
        "post",
        "tweet",
        "email",
        "message",
        "report",
        "hearing",
        "address",
        "debate",
        "meeting",
        "call",
        "remarks",
        "broadcast",
        "video",
        "podcast",
        "court",
        "parliament",
    ];
    document.is_any(tokens.end - 1, &OCCASIONS)
}

/// Behind a comma: an age, a description, a relative clause. Where it ends; `None` when what
/// follows the comma does not describe.
fn apposition_end(document: &Document, phrases: &Phrases, from: usize, limit: usize) -> Option<usize> {
    if from >= limit {
        return None;
    }
    if document.class(from) == W::Wh && document.is_any(from, &["who", "whose", "which"]) {
        return Some(until_break(document, from, limit));
    }
    let index = phrases.starting(from)?;
    let phrase = &phrases.all[index];
    let age = document.tokens[phrase.tokens.start].kind == TokenKind::Number && phrase.tokens.len() == 1;
    if age {
        return Some(phrase.tokens.end);
    }
    let next = document.class(phrase.tokens.end);
    if phrase.is_pronoun()
        || phrase.sort == PhraseSort::Time
        || matches!(next, W::Finite | W::Auxiliary | W::Modal)
    {
        return None;
    }
    let describes = matches!(phrase.sort, PhraseSort::Role | PhraseSort::Organisation)
        || phrase.sort == PhraseSort::Other && document.class(phrase.tokens.start) == W::Determiner
        || phrase.sort == PhraseSort::Name && document.has(phrase.tokens.start, Tags::COMMON)
        || phrase.sort == PhraseSort::Name && !phrase.roles.is_empty();
    describes.then(|| until_break(document, phrase.tokens.end, limit))
}

/// To the next comma or break.
fn until_break(document: &Document, from: usize, limit: usize) -> usize {
    (from..limit).find(|&at| matches!(document.class(at), W::Comma | W::Break | W::Verbatim)).unwrap_or(limit)
}

#[cfg(test)]
mod tests {
    use crate::attribution::attributions;
    use crate::document::Document;
    use crate::lexicon::english;
    use crate::model::{Article, BlockKind};
    use crate::phrases::Phrases;

    /// The sources of `text`, each with its head phrases behind a colon.
    fn check(text: &str, expect: &[&str]) {
        let article = Article::from_blocks([(BlockKind::Paragraph, text)]);
        let document = Document::new(&article, english());
        let phrases = Phrases::new(&document);
        let found: Vec<String> = attributions(&document, &phrases)
            .iter()
            .filter_map(|attribution| attribution.source.as_ref())
            .map(|source| {
                let heads: Vec<&str> =
                    source.heads.iter().map(|&head| phrases.all[head].span(&document).of(text)).collect();
                format!(
                    "{}: {}",
                    document.span(source.tokens.start, source.tokens.end).of(text),
                    heads.join(" + ")
                )
            })
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn the_subject_before_the_verb_with_title_and_what_it_hangs_on() {
        check("Mayor Anne Tissier said it was late.", &["Mayor Anne Tissier: Mayor Anne Tissier"]);
        check("A spokesman for the navy said it was late.", &["A spokesman for the navy: A spokesman"]);
        check("The head of the port of Oslo said it was late.", &["The head of the port of Oslo: The head"]);
    }

    #[test]
    fn adverbs_and_auxiliaries_are_no_part_of_it() {
        check("Marta Keller has often said it was late.", &["Marta Keller: Marta Keller"]);
        check("Marta Keller on Monday said it was late.", &["Marta Keller: Marta Keller"]);
    }

    #[test]
    fn the_subject_behind_the_verb_with_its_apposition() {
        check("\"No,\" said Ida Brandt, 58, a teacher.", &["Ida Brandt, 58, a teacher: Ida Brandt"]);
        check("\"No,\" said the head of the port.", &["the head of the port: the head"]);
    }

    #[test]
    fn circumstances_of_speaking_are_no_part_of_it() {
        check("\"No,\" said Ida Brandt in a statement.", &["Ida Brandt: Ida Brandt"]);
        check("\"No,\" said the minister on Monday.", &["the minister: the minister"]);
    }

    #[test]
    fn joint_subjects_have_a_head_each() {
        check(
            "Ida Brandt and Tom Hale said it was late.",
            &["Ida Brandt and Tom Hale: Ida Brandt + Tom Hale"],
        );
        check(
            "Ida Brandt, Tom Hale and Anne Tissier said it was late.",
            &["Ida Brandt, Tom Hale and Anne Tissier: Ida Brandt + Tom Hale + Anne Tissier"],
        );
    }

    #[test]
    fn whoever_stands_before_a_relative_clause_speaks() {
        check(
            "Ida Brandt, who met Tom Hale, said it was late.",
            &["Ida Brandt, who met Tom Hale: Ida Brandt"],
        );
    }

    #[test]
    fn a_day_or_a_place_does_not_speak() {
        check("On Monday said nothing new.", &[]);
        check("In Oslo it was said to be late.", &[]);
    }
}
