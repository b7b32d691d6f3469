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
        if document.class(end) != W::Comma {
            continue;
        }
        let Some(next) = phrases.starting(end + 1) else { continue };
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
        let partner = [root, index].into_iter().find(|&partner| is_pair(document, phrases, partner, next));
        if let Some(partner) = partner {
            beside[next].same_as = Some(partner);
        }
    }
    beside
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
    if after == W::And && !names_person(one) {
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
    use crate::lexicon::english;
    use crate::model::{Article, BlockKind};

    /// Pairs as `one = other`, those with an age as `one, aged`.
    fn check(text: &str, expect: &[&str]) {
        let article = Article::from_blocks([(BlockKind::Paragraph, text)]);
        let document = Document::new(&article, english());
        let phrases = Phrases::new(&document);
        let words = |index: usize| phrases.all[index].span(&document).of(text);
        let mut found = Vec::new();
        for (index, beside) in appositions(&document, &phrases).iter().enumerate() {
            found.extend(beside.same_as.map(|other| format!("{} = {}", words(other), words(index))));
            found.extend(beside.aged.then(|| format!("{}, aged", words(index))));
        }
        assert_eq!(found, expect, "{text}");
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
