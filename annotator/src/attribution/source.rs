//! The source of a cue: the words that name the speaker, by the grammar of the clause.

use std::ops::Range;

use super::content::has_inner_comma;
use crate::cue::Cue;
use crate::document::Document;
use crate::lexicon::{Frames, Tags};
use crate::phrase::PhraseSort;
use crate::phrases::Phrases;
use crate::sentence::Sentence;
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

mod left;
mod parenthesis;
mod right;

use left::left;
use parenthesis::{antecedent, around_parenthesis, around_relative, names_beside};
pub(super) use right::is_occasion;
use right::{extend_right, inverted, joint_right};

/// The words that name who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// With title, description behind the name, relative clause.
    pub tokens: Range<usize>,
    /// The phrases that head it: one, or several for joint speakers.
    pub heads: Vec<usize>,
    /// The antecedent is named elsewhere (*who said*): the cue is not next to it.
    pub inverted: bool,
    /// The head names what was said, and whose that is: *her claim*.
    pub owner: bool,
}

impl Source {
    /// True for bodies that words are spoken before: *the inquest*.
    pub fn hears(&self, document: &Document, phrases: &Phrases) -> bool {
        let hears = |head: &usize| document.lexicon.is_hearer(document.word(phrases.all[*head].head()));
        self.heads.iter().all(hears)
    }

    /// Things do not speak: a price, a Tuesday, a share of something.
    pub fn can_speak(&self, document: &Document, phrases: &Phrases) -> bool {
        self.heads.iter().all(|&head| {
            let phrase = &phrases.all[head];
            let first = phrase.tokens.start;
            // "No official said", "neither Keller nor Hale said": nobody did; but "No 10" is a house.
            if document.is_any(first, &["no", "neither", "nobody", "none"])
                && phrase.sort != PhraseSort::State
                || first > 0 && document.is_any(first - 1, &["neither", "nor"])
            {
                return false;
            }
            match phrase.sort {
                PhraseSort::Time => false,
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
                            | "her"
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
    let at = cue.tokens.start;
    // "took the floor to say": whoever took it
    if document.class(at) == W::Infinitive && at >= start + 2 && !document.has(at - 2, Tags::BEFORE_SAYING) {
        return main_subject(document, phrases, sentence, at);
    }
    let before = skip_helpers(document, phrases, start, at);
    if before > start {
        let last = before - 1;
        match document.class(last) {
            W::And | W::But => {
                let shared = earlier.clone().or_else(|| main_subject(document, phrases, sentence, last));
                if shared.is_some() {
                    return shared;
                }
            }
            W::Comma => {
                if let Some(found) = around_parenthesis(document, phrases, start, last) {
                    return Some(found);
                }
                if let Some(found) = around_relative(document, phrases, start, last) {
                    // "two lawyers who act for the crew, Ida Brandt and Tom Hale, said"
                    let first = phrases.all[found.heads[0]].tokens.end;
                    let heads = names_beside(document, phrases, &found, first, last).unwrap_or(found.heads);
                    return Some(Source { tokens: found.tokens.start..last, heads, ..found });
                }
                // "Tom Hale (D-N.Y.), said": one comma too many
                if document.before_aside(last) < last {
                    return left(document, phrases, start, last - 1);
                }
            }
            // "Keller, citing "the magic of Hale," said"
            W::Verbatim if parenthesis::is_in_parenthesis(document, start, last) => {
                return around_parenthesis(document, phrases, start, last + 1);
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
    let content_before = before > start
        && (matches!(document.class(before - 1), W::Verbatim | W::Comma) || document.is(before - 1, "("))
        || before == start;
    let behind_comma = before > start && document.class(before - 1) == W::Comma;
    let found = if content_before && can_stand_before_subject(cue) {
        inverted(document, phrases, cue.tokens.end, sentence.tokens.end)
    } else {
        None
    };
    // "mocked a reporter, called him a liar and left": one subject for all of them
    let shared = || earlier.or_else(|| main_subject(document, phrases, sentence, before - 1));
    found.or_else(|| if behind_comma && document.class(at) == W::Finite { shared() } else { None })
}

/// *"No," said Hale*, but never *"No," accused Hale*: a verb whose object comes behind it.
fn can_stand_before_subject(cue: &Cue) -> bool {
    let frames = cue.entry.frames;
    let reports = frames.any(Frames::THAT.or(Frames::ZERO).or(Frames::WH));
    let governs =
        frames.any(Frames::OBJECT.or(Frames::OF).or(Frames::FOR).or(Frames::AS).or(Frames::PERSON_TO));
    frames.any(Frames::QUOTE.or(Frames::ZERO)) && (reports || !governs)
}

/// The words behind a phrase such as *according to*.
pub fn behind(document: &Document, phrases: &Phrases, from: usize, limit: usize) -> Option<Source> {
    let head = phrases.starting(from)?;
    let end = extend_right(document, phrases, head, limit);
    Some(Source {
        tokens: phrases.all[head].tokens.start..end,
        heads: joint_right(document, phrases, head, end),
        inverted: false,
        owner: false,
    })
}

/// The words behind *according to*, where a clause may follow them behind a comma: *according to a poll
/// out on Monday, the bridge is old*.
pub fn named_by_phrase(document: &Document, phrases: &Phrases, from: usize, limit: usize) -> Option<Source> {
    let mut source = behind(document, phrases, from, limit)?;
    let is_comma = |at: &usize| document.class(*at) == W::Comma;
    let has_verb = |mut tokens: Range<usize>| tokens.any(|at| document.class(at).is_finite());
    let mut comma = (from..limit).find(is_comma);
    while let Some(at) = comma {
        let next = (at + 1..limit).find(is_comma);
        let part = at + 1..next.unwrap_or(limit);
        let words = source.tokens.end..at.max(source.tokens.end);
        let breaks = words.clone().any(|at| matches!(document.class(at), W::Break | W::Verbatim));
        if has_verb(words) || breaks {
            break;
        }
        if !matches!(document.class(at + 1), W::Wh | W::But | W::And) && has_verb(part) {
            source.tokens.end = at;
            source.heads.retain(|&head| phrases.all[head].tokens.end <= at);
            break;
        }
        comma = next;
    }
    Some(source)
}

/// Whose a participle is: the subject of the verb before it, the phrase that a comma parts from it, or the
/// subject of the clause that it opens. *She left, saying it was late*; *Keller, citing Hale, left*;
/// *Noting that it was late, Keller left*.
pub fn participle_subject(
    document: &Document,
    phrases: &Phrases,
    sentence: &Sentence,
    cue: &Cue,
) -> Option<Source> {
    let start = sentence.tokens.start;
    let at = cue.tokens.start;
    if let Some(found) = main_subject(document, phrases, sentence, at) {
        return Some(found);
    }
    let last = (start..at).rev().find(|&at| !matches!(document.class(at), W::Adverb | W::Subordinator));
    if let Some(comma) = last.filter(|&at| document.class(at) == W::Comma && at > start) {
        return left(document, phrases, start, comma - 1);
    }
    let opens = (start..at).all(|at| {
        matches!(document.class(at), W::Adverb | W::Preposition | W::But | W::And | W::Subordinator)
    });
    if !opens {
        return None;
    }
    (at..sentence.tokens.end)
        .filter(|&comma| {
            document.class(comma) == W::Comma
                || document.is_verbatim(comma) && has_inner_comma(document.word(comma))
        })
        .find_map(|comma| {
            let head = phrases.starting(comma + 1)?;
            let verb = phrases.all[head].tokens.end;
            document.class(verb).is_finite().then(|| Source {
                tokens: phrases.all[head].tokens.clone(),
                heads: vec![head],
                inverted: false,
                owner: false,
            })
        })
}

/// Whose a noun is: *her claim*, *the union's claim*, *the claim by the union*, *the union made the
/// claim*.
pub fn owner(document: &Document, phrases: &Phrases, sentence: &Sentence, cue: &Cue) -> Option<Source> {
    let index = phrases.at(cue.tokens.start)?;
    let phrase = &phrases.all[index];
    if !phrase.possessor.is_empty() {
        let tokens = phrase.tokens.start..phrase.possessor.end;
        return Some(Source { tokens, heads: vec![index], inverted: false, owner: true });
    }
    let first = phrase.tokens.start;
    if document.class(first) == W::PossessivePronoun {
        return Some(Source { tokens: first..first + 1, heads: vec![index], inverted: false, owner: true });
    }
    if document.is_any(cue.tokens.end, &["by", "from"]) {
        return behind(document, phrases, cue.tokens.end + 1, sentence.tokens.end);
    }
    let verb = first.checked_sub(1).filter(|&at| at > sentence.tokens.start)?;
    if !document.has(verb, Tags::LIGHT) {
        return None;
    }
    let before = skip_helpers(document, phrases, sentence.tokens.start, verb);
    left(document, phrases, sentence.tokens.start, before.checked_sub(1)?)
}

/// The words behind the *by* of a passive.
pub fn agent(document: &Document, phrases: &Phrases, from: usize, limit: usize) -> Option<Source> {
    behind(document, phrases, agent_word(document, from, limit)? + 1, limit)
}

/// The *by* of a passive; `None` where nobody is named.
pub fn agent_word(document: &Document, from: usize, limit: usize) -> Option<usize> {
    (from..limit.min(from + 8)).find(|&at| document.is(at, "by"))
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
        let finite = document.class(at).is_finite();
        if !finite || in_relative(document, start, at) {
            continue;
        }
        let before = skip_helpers(document, phrases, start, at);
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
fn skip_helpers(document: &Document, phrases: &Phrases, start: usize, verb: usize) -> usize {
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

#[cfg(test)]
mod tests {
    use crate::staged::Staged;

    /// The sources of `text`, each with its head phrases behind a colon.
    fn check(text: &str, expect: &[&str]) {
        let staged = Staged::new(text);
        let sources = staged.attributions.iter().filter_map(|attribution| attribution.source.as_ref());
        let found: Vec<String> = sources
            .map(|source| {
                let heads: Vec<&str> = source.heads.iter().map(|&head| staged.phrase(head)).collect();
                format!("{}: {}", staged.words(source.tokens.start, source.tokens.end), heads.join(" + "))
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
    fn two_people_with_what_each_of_them_is_are_both_heads() {
        check(
            "The minister, Ida Brandt, and her Swiss counterpart, Urs Frei, said it was late.",
            &[
                "The minister, Ida Brandt, and her Swiss counterpart, Urs Frei: The minister + her Swiss counterpart",
            ],
        );
        check(
            "Two lawyers who act for the crew, Ida Brandt and Tom Hale, said it was late.",
            &["Two lawyers who act for the crew, Ida Brandt and Tom Hale: Ida Brandt + Tom Hale"],
        );
    }

    #[test]
    fn a_body_that_hears_or_is_told_is_no_source() {
        check("The road was shut, the inquest heard.", &[]);
        check("Court hears road 'was shut'.", &[]);
        check("Road 'was shut', inquiry told", &[]);
        check("Road 'was shut', inquiry told¶The road was shut in May.", &[]);
    }

    #[test]
    fn a_body_that_tells_somebody_is_one() {
        check("The council told residents that the road was shut.", &["The council: The council"]);
        check("The road was shut, the court said.", &["the court: the court"]);
        check("The road was shut, the council told residents.", &["the council: the council"]);
        check("The road was shut, the council told all who asked.", &["the council: the council"]);
    }

    #[test]
    fn a_house_of_government_may_begin_with_no() {
        check("No 10 said it was late.", &["No 10: No 10"]);
        check("No official said it was late.", &[]);
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

    #[test]
    fn brackets_and_dashes_may_stand_before_the_verb() {
        check("Ida Brandt (D-N.Y.), said it was late.", &["Ida Brandt (D-N.Y.): Ida Brandt"]);
        check(
            "Ida Brandt (D-N.Y.), the oldest of them, said it was late.",
            &["Ida Brandt (D-N.Y.), the oldest of them: Ida Brandt"],
        );
        check("Ida Brandt (not for the first time) said it was late.", &["Ida Brandt: Ida Brandt"]);
        check("Ida Brandt — after a long pause — said it was late.", &["Ida Brandt: Ida Brandt"]);
        check("Keller - not for the first time - warned it was late.", &["Keller: Keller"]);
    }

    #[test]
    fn who_stands_behind_a_comma_or_dash_and_the_verb_of_another_speaks_alone() {
        check("The bridge — not the road — was late, Keller said.", &["Keller: Keller"]);
        check("The bridge, said Ida Brandt, was old.", &["Ida Brandt: Ida Brandt"]);
        check("Keller, said Ida Brandt, was late.", &["Ida Brandt: Ida Brandt"]);
        check("The bridge was old, said Ida Brandt, and nobody cared.", &["Ida Brandt: Ida Brandt"]);
    }

    #[test]
    fn a_clause_cut_short_describes_its_source() {
        check(
            "A source familiar with the talks said it was late.",
            &["A source familiar with the talks: A source"],
        );
        check(
            "Residents gathered at the gate said it was late.",
            &["Residents gathered at the gate: Residents"],
        );
        check(
            "One delegate not on the list said it was late.",
            &["One delegate not on the list: One delegate"],
        );
        check(
            "\"No,\" said a source familiar with the talks.",
            &["a source familiar with the talks: a source"],
        );
    }

    #[test]
    fn a_clause_that_describes_another_makes_no_source_of_it() {
        check("Hale met a source familiar with the talks.", &[]);
        check("Hale saw residents gathered at the gate and said it was late.", &["Hale: Hale"]);
        check("A teacher gathered flowers and said it was late.", &["A teacher: A teacher"]);
        check("The mayor is familiar with the talks, Keller said.", &["Keller: Keller"]);
        check("\"No,\" said Keller, tired of the talks.", &["Keller: Keller"]);
    }

    #[test]
    fn a_relative_clause_belongs_to_whom_it_describes() {
        check("A nurse, who was in the room, said it was late.", &["A nurse, who was in the room: A nurse"]);
        check("A nurse who was in the room said it was late.", &["A nurse who was in the room: A nurse"]);
        check(
            "Ida Brandt, whose shop burned down in May, said it was late.",
            &["Ida Brandt, whose shop burned down in May: Ida Brandt"],
        );
        check(
            "Keller and Hale, who met in May, said it was late.",
            &["Keller and Hale, who met in May: Keller + Hale"],
        );
    }

    #[test]
    fn a_day_or_week_before_the_verb_is_no_part_of_it() {
        check("The council this week said it was late.", &["The council: The council"]);
        check("The council late on Monday said it was late.", &["The council: The council"]);
        check("Keller earlier this month said it was late.", &["Keller: Keller"]);
        check("The union yesterday said it was late.", &["The union: The union"]);
        check("Last week the council said it was late.", &["the council: the council"]);
    }

    #[test]
    fn two_persons_each_with_an_office_both_speak() {
        check(
            "Mayor Ida Brandt and Police Chief Tom Hale said it was late.",
            &["Mayor Ida Brandt and Police Chief Tom Hale: Mayor Ida Brandt + Police Chief Tom Hale"],
        );
        check(
            "Ida Brandt, the mayor, and Tom Hale, the police chief, said it was late.",
            &["Ida Brandt, the mayor, and Tom Hale, the police chief: Ida Brandt + Tom Hale"],
        );
        check(
            "The mayor, Ida Brandt, and her deputy, Tom Hale, said it was late.",
            &["The mayor, Ida Brandt, and her deputy, Tom Hale: The mayor + her deputy"],
        );
        check(
            "Two lawyers, Ida Brandt and Tom Hale, said it was late.",
            &["Two lawyers, Ida Brandt and Tom Hale: Ida Brandt + Tom Hale"],
        );
    }

    #[test]
    fn whoever_is_only_met_does_not_speak_too() {
        check("Keller met Hale and said it was late.", &["Keller: Keller"]);
        check(
            "Mayor Ida Brandt met Police Chief Tom Hale and said it was late.",
            &["Mayor Ida Brandt: Mayor Ida Brandt"],
        );
    }

    #[test]
    fn another_and_those_surveyed_speak() {
        check("Another said it was late.", &["Another: Another"]);
        check("\"No,\" said another.", &["another: another"]);
        check("Those surveyed said it was late.", &["Those surveyed: Those surveyed"]);
        check("Many of those surveyed said it was late.", &["Many of those surveyed: Many"]);
    }

    #[test]
    fn another_thing_and_a_list_of_those_surveyed_do_not() {
        check("Another bridge fell.", &[]);
        check("The list of those surveyed was long.", &[]);
    }

    #[test]
    fn a_shop_with_the_name_of_its_owner_keeps_its_mark() {
        check("A spokesman for Marrable's said it was late.", &["A spokesman for Marrable's: A spokesman"]);
        check(
            "A spokesman for Marrable's shop said it was late.",
            &["A spokesman for Marrable's shop: A spokesman"],
        );
    }

    #[test]
    fn a_noun_has_the_source_whose_it_is() {
        check("Her claim that it was late was wrong.", &["Her: Her claim"]);
        check("The union's demand to reopen the talks failed.", &["The union: The union's demand"]);
        check("A claim by Keller that it was late was read.", &["Keller: Keller"]);
        check("Hale issued a warning that the dam would fall.", &["Hale: Hale"]);
    }

    #[test]
    fn a_noun_of_nobody_has_none() {
        check("The claim that it was late was wrong.", &[]);
        check("Hale read a warning that the dam would fall.", &[]);
    }

    #[test]
    fn a_relative_clause_names_its_source_by_the_pronoun() {
        check("Hale met Ida Brandt, who said it was late.", &["who: Ida Brandt"]);
        check("Hale read the letter, which said it was late.", &["which: the letter"]);
    }

    #[test]
    fn a_participle_has_the_subject_before_or_behind_it() {
        check("Noting that it was late, Keller left.", &["Keller: Keller"]);
        check("Keller, citing \"a mistake,\" said it was late.", &["Keller: Keller", "Keller: Keller"]);
        check("She left, saying it was late.", &["She: She"]);
    }

    #[test]
    fn a_phrase_ends_before_the_clause_that_follows_it() {
        check("According to teachers, the school that Hale built was closed.", &["teachers: teachers"]);
        check("According to Ida Brandt, a teacher, it was late.", &["Ida Brandt, a teacher: Ida Brandt"]);
        check("According to a survey read on Friday, it was late.", &["a survey read on Friday: a survey"]);
    }

    #[test]
    fn a_series_of_verbs_has_one_subject() {
        check(
            "Keller mocked Hale, called him a liar and blamed the council.",
            &["Keller: Keller", "Keller: Keller", "Keller: Keller"],
        );
        check("It was \"late,\" accused Hale.", &[]);
    }

    #[test]
    fn what_is_told_of_the_speaking_between_commas_is_no_part_of_it() {
        check("Keller, for her part, said it was late.", &["Keller: Keller"]);
        check("Keller, speaking in Oslo, said it was late.", &["Keller: Keller"]);
        check("Keller two weeks ago said it was late.", &["Keller: Keller"]);
        check("Keller on Friday evening said it was late.", &["Keller: Keller"]);
        check("A letter sent on Friday said it was late.", &["A letter sent: A letter"]);
    }

    #[test]
    fn two_offices_of_one_person_are_one_speaker() {
        check(
            "Finance and Trade Minister Ida Brandt said it was late.",
            &["Finance and Trade Minister Ida Brandt: Trade Minister Ida Brandt"],
        );
        check(
            "\"No,\" said Finance Minister and Deputy Mayor Ida Brandt.",
            &["Finance Minister and Deputy Mayor Ida Brandt: Deputy Mayor Ida Brandt"],
        );
        check(
            "The minister of trade and labour, Ida Brandt, said it was late.",
            &["The minister of trade and labour, Ida Brandt: The minister"],
        );
    }

    #[test]
    fn a_share_of_people_speaks_and_a_price_does_not() {
        check("About half of the voters said it was late.", &["half of the voters: half"]);
        check("Those who stayed said it was late.", &["Those who stayed: Those"]);
        check("\"No,\" said those who stayed.", &["those who stayed: those"]);
    }

    #[test]
    fn a_place_may_stand_between_commas_behind_its_town() {
        check(
            "\"No,\" said Ida Brandt, a teacher from Lyon, France, who left.",
            &["Ida Brandt, a teacher from Lyon, France, who left: Ida Brandt"],
        );
    }

    #[test]
    fn whoever_took_the_floor_to_say_it_speaks() {
        check("Keller took the floor to say it was late.", &["Keller: Keller"]);
        check("Keller wrote to the council to say it was late.", &["Keller: Keller"]);
        check("Keller used to say it was late.", &[]);
        check("Keller wanted the council to say it was late.", &[]);
    }
}
