//! Naming: what sort of phrase it is, and which of its words are its name.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{Gender, GeographySort, Tags};
use crate::token::Shape;
use crate::word_class::WordClass as W;

use super::analysis::{geography, is_demonym};
use super::extent::is_marked_name;
use super::{Phrase, PhraseSort};

/// Decides, from what was scanned, what sort of phrase it is and which words are its name.
pub(super) fn finish(
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
    let marked = words.len() > 1 && is_marked_name(document, last);
    let last = if marked { last - 1 } else { last };
    let trailing_name = document.class(last) == W::Name && name_start < words.end;
    if trailing_name {
        let mut start = last;
        while start > name_start && is_part_of_name(document, start - 1) {
            start -= 1;
        }
        while start < last && !matches!(document.class(start), W::Name) {
            start += 1;
        }
        start = behind_place(document, start, last);
        if start == words.start
            && start + 2 <= last
            && opens_sentence(document, phrase, start)
            && is_plain_noun(document, start)
            && !document.has(last, Tags::ORGANISATION)
        {
            start += 1;
        }
        // "Ida Brandt KC", "Ida Brandt MP": letters behind a name are not part of it.
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
        let role_last = phrase.roles.last().map_or(0, |role| role.tokens.end);
        // "chief of police": the role says itself how many it means
        phrase.plural |= role_last < words.end && document.has(last, Tags::PLURAL);
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
    let adjectives = words.clone().take_while(|&at| document.class(at) == W::Adjective).count();
    let place = words.start + adjectives.min(words.len() - 1);
    let whole_geography = document.lexicon.geography.find(document.text, &document.tokens, words.start);
    let whole_geography = whole_geography
        .or_else(|| geography(document, place).filter(|hit| hit.value.sort != GeographySort::Demonym));
    if let Some(hit) = whole_geography.filter(|hit| hit.until == words.end) {
        let lies = (words.start..hit.from).any(|at| is_direction(document.word(at)));
        match hit.value.sort {
            GeographySort::Demonym => {
                phrase.sort = PhraseSort::Other;
                phrase.plural = true;
            }
            GeographySort::Place => phrase.sort = PhraseSort::Place,
            // "northern Chad" is where something is, "neighbouring Chad" acts
            _ if lies => phrase.sort = PhraseSort::Place,
            _ => phrase.sort = PhraseSort::State,
        }
        phrase.name = hit.from..words.end;
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
        // "Ex-minister", "Mother-of-three": no name goes on in small letters.
        || document.word(at).rsplit_once('-').is_some_and(|(_, last)| last.starts_with(char::is_lowercase))
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

/// *northern*, *south-eastern*, *central*
fn is_direction(word: &str) -> bool {
    let last = word.rsplit('-').next().unwrap_or(word);
    ["north", "south", "east", "west"].iter().any(|end| last.trim_end_matches("ern").ends_with(end))
        || last == "central"
}

fn has_capital_run(document: &Document, words: &Range<usize>) -> bool {
    words.clone().any(|at| document.class(at) == W::Name && !is_demonym(document, at))
        && document.tokens[words.end - 1].is_capital()
}

/// From the first capital on; a demonym in front stays, for it is part of what is printed. Behind a noun that says what
/// it is the name alone: *Norwegian oil company Nordolje*.
fn organisation_name(document: &Document, words: &Range<usize>) -> Range<usize> {
    let is_name = |at: usize| document.class(at) == W::Name;
    let run = words.clone().rev().take_while(|&at| is_name(at) || document.is(at, "&")).last();
    let behind_noun = run.filter(|&start| {
        start > words.start
            && matches!(document.class(start - 1), W::Noun | W::Adjective)
            && document.has(start - 1, Tags::ORGANISATION)
            && !document.tokens[start - 1].is_capital()
    });
    let capital = || words.clone().find(|&at| document.tokens[at].is_capital());
    behind_noun.or_else(capital).unwrap_or(words.start)..words.end
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
