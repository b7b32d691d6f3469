//! Appositions: two phrases side by side for one actor. *Ida Brandt, the union's secretary*; *its
//! director, Ida Brandt*; *Ida Brandt, 58,*.

use crate::document::Document;
use crate::lexicon::Tags;
use crate::phrase::{Determiner, Phrase, PhraseSort};
use crate::phrases::Phrases;
use crate::token::TokenKind;
use crate::word_class::WordClass as W;

/// For each phrase what stands beside it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside {
    /// The phrase that describes the same actor, further left.
    pub same_as: Option<usize>,
    /// An age follows: it is a person.
    pub aged: bool,
}

/// One entry for each phrase of the document.
pub fn appositions(document: &Document, phrases: &Phrases) -> Vec<Beside> {
    let mut beside = vec![Beside::default(); phrases.all.len()];
    for index in 0..phrases.all.len() {
        let end = phrases.all[index].tokens.end;
        // "President of Iran Hassan Rouhani" and "minister Ida Brandt" are one phrase already.
        if !same_sentence(document, phrases, index, end + 1) {
            continue;
        }
        // "a Dutchman named Joost van Ravenswaaij", "a company called Nordufer"
        if document.is_any(end, &["named", "called"])
            && let Some(name) =
                phrases.starting(end + 1).filter(|&name| phrases.all[name].sort == PhraseSort::Name)
            && !phrases.all[index].is_pronoun()
            && phrases.all[index].determiner == Determiner::Indefinite
        {
            beside[name].same_as = Some(index);
        }
        if let Some(role) = predicate(document, phrases, index) {
            beside[role].same_as = beside[index].same_as.or(Some(index));
        }
        if let Some(name) = named_behind_clause(document, phrases, index) {
            beside[name].same_as = Some(index);
        }
        if document.class(end) != W::Comma {
            continue;
        }
        let Some(next) = phrases.starting(end + 1) else { continue };
        if let Some(one) = one_of(document, phrases, index)
            && is_name_of_person(document, &phrases.all[next])
        {
            beside[next].same_as = Some(one);
            continue;
        }
        if let Some(name) = named_last(document, phrases, index, next) {
            beside[next].same_as = Some(index);
            beside[name].same_as = Some(index);
            continue;
        }
        let follower = &phrases.all[next];
        if document.tokens[follower.tokens.start].kind == TokenKind::Number && follower.tokens.len() == 1 {
            let closes = matches!(document.class(follower.tokens.end), W::Comma | W::Break | W::Verbatim)
                || follower.tokens.end >= document.sentences[follower.sentence].tokens.end;
            let age =
                document.word(follower.tokens.start).parse::<u32>().is_ok_and(|age| (1..120).contains(&age));
            if closes && age {
                beside[index].aged = true;
                // "Ida Brandt, 58, a teacher"
                if let Some(third) = phrases.starting(follower.tokens.end + 1)
                    && document.class(follower.tokens.end) == W::Comma
                    && describes(document, &phrases.all[index], &phrases.all[third])
                {
                    beside[third].same_as = Some(index);
                }
            }
            continue;
        }
        let root = chain_root(document, phrases, index);
        if beside[next].same_as.is_some() {
            continue;
        }
        let partner = [root, index].into_iter().find(|&partner| is_pair(document, phrases, partner, next));
        if let Some(partner) = partner {
            beside[next].same_as = Some(partner);
            if let Some(role) = second_role(document, phrases, next) {
                beside[role].same_as = Some(partner);
            }
        }
    }
    beside
}

/// *one of the survivors, Tom Hale*: the *one* of those whom the phrase means; *says one, Tom Hale*: the phrase.
fn one_of(document: &Document, phrases: &Phrases, index: usize) -> Option<usize> {
    let tokens = &phrases.all[index].tokens;
    if tokens.len() == 1 && document.is(tokens.start, "one") {
        return Some(index);
    }
    let of = phrases.all[index].tokens.start.checked_sub(1).filter(|&at| document.is(at, "of"))?;
    of.checked_sub(1).filter(|&at| document.is(at, "one")).and_then(|one| phrases.ending(one))
}

fn is_name_of_person(document: &Document, phrase: &Phrase) -> bool {
    phrase.sort == PhraseSort::Name
        && phrase.organisation_word.is_none()
        && (phrase.name.len() >= 2 || phrase.titled)
        && (phrase.titled || document.has(phrase.name.start, Tags::GIVEN))
}

/// *Ida Brandt was the union's secretary*, *Ida Brandt, who became the mayor*: the role behind the verb.
fn predicate(document: &Document, phrases: &Phrases, index: usize) -> Option<usize> {
    const BEING: [&str; 6] = ["is", "was", "became", "becomes", "remains", "remained"];
    let named = &phrases.all[index];
    let mut at = named.tokens.end;
    // "the diplomat who became the envoy"
    let is_clause = document.is(at, "who");
    let fits = named.sort == PhraseSort::Name || named.sort == PhraseSort::Role && is_clause;
    if !fits || named.plural || named.organisation_word.is_some() {
        return None;
    }
    if document.class(at) == W::Comma && document.is(at + 1, "who") {
        at += 2;
    } else if is_clause {
        at += 1;
    }
    if !document.is_any(at, &BEING) || !same_sentence(document, phrases, index, at) {
        return None;
    }
    at += 1;
    while document.class(at) == W::Adverb {
        at += 1;
    }
    let role = phrases.starting(at).filter(|&role| phrases.all[role].sort == PhraseSort::Role)?;
    (!phrases.all[role].plural && phrases.all[role].determiner != Determiner::None).then_some(role)
}

/// *Ida Brandt, the label's founder and the album's producer,*: the second of two roles.
fn second_role(document: &Document, phrases: &Phrases, first: usize) -> Option<usize> {
    let end = phrases.all[first].tokens.end;
    let second = phrases.starting(end + 1).filter(|_| document.class(end) == W::And)?;
    let (one, other) = (&phrases.all[first], &phrases.all[second]);
    let roles = one.sort == PhraseSort::Role && other.sort == PhraseSort::Role;
    let closes = matches!(document.class(other.tokens.end), W::Comma | W::Break);
    (roles && closes && !one.plural && !other.plural).then_some(second)
}

/// *The officer who leads the patrol, Ida Brandt, said*: a clause stands between the description and the name.
fn named_behind_clause(document: &Document, phrases: &Phrases, index: usize) -> Option<usize> {
    let description = &phrases.all[index];
    let end = description.tokens.end;
    if !matches!(description.sort, PhraseSort::Role | PhraseSort::Organisation)
        || !document.is_any(end, &["who", "that", "which"])
    {
        return None;
    }
    let limit = document.sentences[description.sentence].tokens.end;
    let comma = (end..limit).find(|&at| matches!(document.class(at), W::Comma | W::Break | W::Verbatim))?;
    let name = closed_name(document, phrases, comma, limit)?;
    introduces(document, description, &phrases.all[name]).then_some(name)
}

/// *The host, Norland's prime minister, Ida Brandt, said*: two descriptions before the name.
fn named_last(document: &Document, phrases: &Phrases, first: usize, second: usize) -> Option<usize> {
    let (one, other) = (&phrases.all[first], &phrases.all[second]);
    if one.sort != PhraseSort::Role || other.sort != PhraseSort::Role || one.plural || other.plural {
        return None;
    }
    let limit = document.sentences[one.sentence].tokens.end;
    let name = closed_name(document, phrases, other.tokens.end, limit)?;
    introduces(document, other, &phrases.all[name]).then_some(name)
}

/// The name behind a comma that another comma, or the end of the sentence, closes.
fn closed_name(document: &Document, phrases: &Phrases, comma: usize, limit: usize) -> Option<usize> {
    let name = phrases.starting(comma + 1).filter(|_| document.class(comma) == W::Comma)?;
    let end = phrases.all[name].tokens.end;
    let closes = end >= limit || matches!(document.class(end), W::Comma | W::Break | W::Verbatim);
    (closes && phrases.all[name].sort == PhraseSort::Name).then_some(name)
}

fn same_sentence(document: &Document, phrases: &Phrases, index: usize, token: usize) -> bool {
    token < document.sentences[phrases.all[index].sentence].tokens.end
}

/// *the head of the observer team*: the phrase that the last one hangs on.
pub fn chain_root(document: &Document, phrases: &Phrases, index: usize) -> usize {
    let mut root = index;
    loop {
        let first = phrases.all[root].tokens.start;
        let start = document.sentences[phrases.all[root].sentence].tokens.start;
        if first < start + 2 || !matches!(document.class(first - 1), W::Preposition | W::To) {
            return root;
        }
        match phrases.ending(first - 2) {
            Some(outer) if !matches!(phrases.all[outer].sort, PhraseSort::Time | PhraseSort::Pronoun) => {
                root = outer
            }
            _ => return root,
        }
    }
}

fn is_pair(document: &Document, phrases: &Phrases, first: usize, second: usize) -> bool {
    let (one, other) = (&phrases.all[first], &phrases.all[second]);
    // "Smith, the minister said" is a clause; "Smith, the minister and Jones" a list.
    let after = document.class(other.tokens.end);
    if matches!(after, W::Finite | W::Auxiliary | W::Modal | W::Possessive) && !names_person(other) {
        return false;
    }
    if after == W::And && !names_person(one) && second_role(document, phrases, second).is_none() {
        return false;
    }
    describes(document, one, other) || introduces(document, one, other)
}

/// *Ida Brandt, the union's secretary*
fn describes(document: &Document, named: &Phrase, description: &Phrase) -> bool {
    named.sort == PhraseSort::Name
        && (is_described_person(document, named, description)
            || description.sort == PhraseSort::Role && (named.plural || !description.plural)
            || description.sort == PhraseSort::Organisation
                && named.roles.is_empty()
                && !named.titled
                && description.determiner != Determiner::None
            || description.sort == PhraseSort::Name
                && !description.roles.is_empty()
                && description.name.is_empty())
}

/// *its director, Ida Brandt*
fn introduces(document: &Document, description: &Phrase, named: &Phrase) -> bool {
    is_described_person(document, named, description)
        || named.sort == PhraseSort::Name
            && match description.sort {
                PhraseSort::Role => {
                    !description.plural && named.organisation_word.is_none() && named.known.is_none()
                }
                PhraseSort::Organisation => {
                    !description.plural
                        && named.roles.is_empty()
                        && !named.titled
                        && named.organisation_word.is_none_or(|_| true)
                }
                _ => false,
            }
}

/// A noun that no list knows as a role, beside somebody with a given name: *the arbiter, Ida Brandt*.
fn is_described_person(document: &Document, named: &Phrase, description: &Phrase) -> bool {
    named.sort == PhraseSort::Name
        && description.sort == PhraseSort::Other
        && description.determiner != Determiner::None
        && !description.plural
        && named.organisation_word.is_none()
        && named.name.len() >= 2
        && document.has(named.name.start, Tags::GIVEN)
        && document.class(description.head()) == W::Noun
}

fn names_person(phrase: &Phrase) -> bool {
    phrase.sort == PhraseSort::Name && (phrase.titled || !phrase.roles.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staged::Staged;

    /// Pairs as `one = other`, those with an age as `one, aged`.
    fn check(text: &str, expect: &[&str]) {
        let staged = Staged::new(text);
        let words = |index| staged.phrase(index);
        let mut found = Vec::new();
        for (index, beside) in appositions(&staged.document, &staged.phrases).iter().enumerate() {
            found.extend(beside.same_as.map(|other| format!("{} = {}", words(other), words(index))));
            found.extend(beside.aged.then(|| format!("{}, aged", words(index))));
        }
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn one_of_several_is_who_is_named_behind() {
        check("One of the survivors, Tom Hale, left.", &["One = Tom Hale"]);
        check("One of the survivors, Tom Hale, 45, left.", &["One = Tom Hale", "Tom Hale, aged"]);
        check("One of the bridges, Norland Bridge, fell.", &[]);
        check("\"No,\" says one, Tom Hale.", &["one = Tom Hale"]);
    }

    #[test]
    fn a_description_beside_a_name_is_the_same_actor() {
        check("Ida Brandt, the union's secretary, left.", &["Ida Brandt = the union's secretary"]);
        check("Its director, Ida Brandt, left.", &["Its director = Ida Brandt"]);
        check("The mayor of Lyon, Anne Tissier, left.", &["The mayor = Anne Tissier"]);
    }

    #[test]
    fn an_age_makes_a_person_and_may_stand_between() {
        check("Ida Brandt, 58, left.", &["Ida Brandt, aged"]);
        check("Ida Brandt, 58, a teacher, left.", &["Ida Brandt, aged", "Ida Brandt = a teacher"]);
    }

    #[test]
    fn named_and_called_introduce_a_name() {
        check("A fisherman named Jonas Keller left.", &["A fisherman = Jonas Keller"]);
    }

    #[test]
    fn two_roles_of_one_person_are_both_theirs() {
        check(
            "Ida Brandt, the label's founder and the album's producer, left.",
            &["Ida Brandt = the label's founder", "Ida Brandt = the album's producer"],
        );
        check("Ida Brandt, the founder, and the producer left.", &["Ida Brandt = the founder"]);
    }

    #[test]
    fn a_clause_or_another_description_may_stand_before_the_name() {
        check("The officer who leads the patrol, Ida Brandt, left.", &["The officer = Ida Brandt"]);
        check(
            "The host, the prime minister, Ida Brandt, left.",
            &["The host = the prime minister", "The host = Ida Brandt"],
        );
        check("The firm that built it, Marl Systems, closed.", &["The firm = Marl Systems"]);
    }

    #[test]
    fn a_name_that_opens_a_clause_of_its_own_is_no_apposition() {
        check("The officer who leads the patrol, Ida Brandt said, left.", &[]);
        check("When the officer who leads it left, Ida Brandt stayed.", &[]);
    }

    #[test]
    fn what_somebody_is_or_became_describes_them() {
        check("Ida Brandt was the union's secretary.", &["Ida Brandt = the union's secretary"]);
        check("Ida Brandt, who became a judge, left.", &["Ida Brandt = a judge"]);
        check(
            "Ida Brandt, the diplomat who became the envoy in May, left.",
            &["Ida Brandt = the diplomat", "Ida Brandt = the envoy"],
        );
    }

    #[test]
    fn what_somebody_is_not_or_met_does_not() {
        check("Ida Brandt was not a judge.", &[]);
        check("Ida Brandt was met by a judge.", &[]);
        check("Ida Brandt was late.", &[]);
    }

    #[test]
    fn a_list_is_no_apposition() {
        check("Ida Brandt, Tom Hale and Anne Tissier left.", &[]);
        check("Denmark, Norway and Sweden signed.", &[]);
    }

    #[test]
    fn what_follows_a_day_or_a_place_is_no_apposition() {
        check("On Monday, the mayor left.", &[]);
        check("In Oslo, the mayor left.", &[]);
    }

    #[test]
    fn a_number_that_is_no_age_is_none() {
        check("In 2019, 300 people left.", &[]);
        check("The town lost Ida Brandt, 4,000 people mourned.", &[]);
    }
}
