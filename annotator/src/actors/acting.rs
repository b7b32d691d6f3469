//! Acting: which of those an article speaks of act in it, and are actors, though they say nothing.
//!
//! What speaks for an entity is a row of features, and `choice` weighs them against nothing at all.

use rustc_hash::FxHashSet;

use crate::choice::Choice;
use crate::coreference::{Entity, EntityMention, ends_in_common_noun};
use crate::document::Document;
use crate::lexicon::Tags;
use crate::model::{ActorKind, BlockKind, Form};
use crate::phrase::{Determiner, Phrase};
use crate::phrases::Phrases;
use crate::token::{Shape, Token, TokenKind};
use crate::word_class::WordClass as W;

/// Whether an entity that nobody quotes is an actor.
pub static ACTOR: Choice = Choice::new("actor", &FEATURES);

/// The features, in the order of [`features`].
const FEATURES: [&str; 30] = [
    "person",
    "organisation",
    "country",
    "unknown",
    "unnamed",
    "bare",
    "subject",
    "joint",
    "agent",
    "relative",
    "object",
    "governed",
    "affiliation",
    "often",
    "personal",
    "known",
    "state",
    "one-word",
    "common-end",
    "thing",
    "placed",
    "opens",
    "small-letters",
    "headline",
    "caption",
    "owner",
    "likely-person",
    "definite",
    "employs",
    "silent-country",
];

/// The words of an article in small letters.
pub struct SmallWords<'a>(FxHashSet<&'a str>);

impl<'a> SmallWords<'a> {
    pub fn of(document: &Document<'a>) -> SmallWords<'a> {
        let small = |token: &&Token| token.kind == TokenKind::Word && token.shape == Shape::Lower;
        let words = document.tokens.iter().filter(small).map(|token| token.span.of(document.text));
        SmallWords(words.collect())
    }

    /// True for a word that the article has in small letters, or its singular or plural: *Penguins* opens a sentence
    /// where *penguins* are spoken of.
    fn has(&self, word: &str) -> bool {
        let small = word.to_lowercase();
        let stem = small.strip_suffix('s').unwrap_or(&small);
        self.0.contains(stem) || self.0.contains(format!("{stem}s").as_str())
    }
}

/// What speaks for an entity, 0 where nothing does; in this order: a person, an organisation, a country, or none of
/// the three as far as one knows; it has no name, or only *the* and a noun; one of its mentions is a subject, a
/// subject together with others, the agent of a passive, has a relative clause, is an object; all of them stand
/// behind prepositions, all behind a role or an organisation and *of* or *at*; how many there are, as a logarithm; it
/// has a title, an age or a given name; the lexicon knows it; it is of a state; its name is one word, ends with an
/// ordinary one, with one that names things; something is in it; it only ever opens sentences; the article has its word in small letters too; it
/// only stands in headlines, in captions; something is said to be its; its name is likely a person's; it has no name,
/// but *the*; somebody works for it; it is a country that is no subject.
pub fn features(
    document: &Document,
    phrases: &Phrases,
    small: &SmallWords,
    entity: &Entity,
    employs: bool,
) -> [f32; FEATURES.len()] {
    let yes = |holds: bool| f32::from(u8::from(holds));
    let kind = |kind: ActorKind| entity.kind == Some(kind);
    let person = kind(ActorKind::Person) || entity.kind.is_none() && entity.personal;
    let phrase = |mention: &EntityMention| &phrases.all[mention.phrase];
    let named: Vec<&EntityMention> =
        entity.mentions.iter().filter(|mention| mention.form != Form::Pronoun).collect();
    let all = |holds: &dyn Fn(&EntityMention) -> bool| {
        !named.is_empty() && named.iter().all(|mention| holds(mention))
    };
    let before = |mention: &EntityMention| phrase(mention).tokens.start.checked_sub(1);
    let governed = |mention: &EntityMention| is_governed(document, phrases, mention.phrase);
    let acts = |mention: &EntityMention| mention.subject && !governed(mention);
    let object = |mention: &EntityMention| {
        before(mention).is_some_and(|at| {
            document.class(at).is_finite()
                || matches!(document.class(at), W::Participle | W::Infinitive | W::Gerund)
        })
    };
    let affiliation = |mention: &EntityMention| {
        let Some(at) = before(mention).filter(|&at| document.is_any(at, &["of", "at", "for", "from"])) else {
            return false;
        };
        at.checked_sub(1).is_some_and(|last| document.has(last, Tags::ROLE | Tags::ORGANISATION))
    };
    let opens = |mention: &EntityMention| {
        let sentence = &document.sentences[phrase(mention).sentence];
        let first = (sentence.tokens.start..sentence.tokens.end)
            .find(|&at| document.tokens[at].kind == TokenKind::Word);
        first == Some(phrase(mention).tokens.start)
    };
    let in_kind = |mention: &EntityMention, kinds: &[BlockKind]| {
        kinds.contains(&document.block_kind(&document.sentences[phrase(mention).sentence]))
    };
    let headline = |mention: &EntityMention| in_kind(mention, &[BlockKind::Headline, BlockKind::Heading]);
    let caption = |mention: &EntityMention| in_kind(mention, &[BlockKind::Caption]);
    let agent = |mention: &EntityMention| before(mention).is_some_and(|at| document.is(at, "by"));
    let relative = |mention: &EntityMention| {
        let end = phrase(mention).tokens.end;
        document.class(end) == W::Comma && document.is_any(end + 1, &["who", "which", "whose"])
    };
    let owner = |mention: &EntityMention| document.class(phrase(mention).tokens.end) == W::Possessive;
    let unnamed = entity.name.is_empty();
    let one_word = entity.name.len() == 1;
    [
        yes(person),
        yes(kind(ActorKind::Organisation)),
        yes(kind(ActorKind::Country)),
        yes(entity.kind.is_none() && !entity.personal),
        yes(unnamed),
        yes(unnamed && entity.display.split_whitespace().count() <= 2),
        yes(named.iter().any(|mention| acts(mention))),
        yes(named.iter().any(|mention| is_subject_with_others(document, phrases, phrase(mention)))),
        yes(named.iter().any(|mention| agent(mention))),
        yes(named.iter().any(|mention| relative(mention))),
        yes(named.iter().any(|mention| object(mention))),
        yes(all(&governed)),
        yes(all(&affiliation)),
        (named.len().max(1) as f32).ln(),
        yes(entity.personal),
        yes(entity.known.is_some()),
        yes(entity.is_state_organisation),
        yes(one_word),
        yes(ends_in_common_noun(document, entity)),
        yes(is_of_thing(document, entity)),
        yes(entity.placed),
        yes(one_word && all(&opens)),
        yes(one_word && small.has(&entity.name[0])),
        yes(all(&headline)),
        yes(all(&caption)),
        yes(named.iter().any(|mention| owner(mention))),
        yes(entity.kind.is_none() && entity.likely == ActorKind::Person),
        yes(unnamed
            && named.first().is_some_and(|mention| phrase(mention).determiner == Determiner::Definite)),
        yes(employs),
        yes(kind(ActorKind::Country) && !named.iter().any(|mention| acts(mention))),
    ]
}

/// *the Argyle Declaration*, *Vroon River*, *Storm Ida*: a name of nobody.
fn is_of_thing(document: &Document, entity: &Entity) -> bool {
    let last = entity.name.last().filter(|_| entity.name.len() > 1);
    let is_body = entity.known.is_some() || !entity.organisation_nouns.is_empty();
    !is_body && last.is_some_and(|last| document.lexicon.is_thing(last))
}

/// *in Norway*, *with Norway, Sweden and Finland*: a preposition stands before it, or before the list that it is in.
fn is_governed(document: &Document, phrases: &Phrases, phrase: usize) -> bool {
    const LONGEST_LIST: usize = 12;
    let mut first = phrases.all[phrase].tokens.start;
    for _ in 0..LONGEST_LIST {
        let Some(before) = first.checked_sub(1) else { return false };
        match document.class(before) {
            W::Preposition | W::To => return !document.is(before, "by"),
            W::And | W::Comma => {}
            _ => return false,
        }
        // "Norway, Sweden, and Finland"
        let end = if before > 0 && document.class(before - 1) == W::Comma { before - 1 } else { before };
        let Some(other) = end.checked_sub(1).and_then(|last| phrases.ending(last)) else { return false };
        let alike = phrases.all[other].sort == phrases.all[phrase].sort;
        if !alike {
            return false;
        }
        first = phrases.all[other].tokens.start;
    }
    false
}

/// *France and Italy want …*: the verb stands behind the last of them.
fn is_subject_with_others(document: &Document, phrases: &Phrases, phrase: &Phrase) -> bool {
    // A longer list is asked for each of its members: without an end, a text of names would take for ever.
    const MOST_OTHERS: usize = 50;
    let governed = phrase.tokens.start.checked_sub(1).is_some_and(|at| document.class(at) == W::Preposition);
    let mut end = phrase.tokens.end;
    let mut others = 0;
    while others < MOST_OTHERS
        && matches!(document.class(end), W::And | W::Comma)
        && let Some(next) = phrases.starting(end + 1)
    {
        end = phrases.all[next].tokens.end;
        others += 1;
    }
    !governed && end > phrase.tokens.end && document.class(end).is_finite()
}

/// An actor too many is seen and passed over, one that is missing is not: a little may speak against it.
const LEAST: f32 = -0.8;

/// True when enough speaks for the entity.
pub fn acts(
    document: &Document,
    phrases: &Phrases,
    small: &SmallWords,
    entity: &Entity,
    employs: bool,
) -> bool {
    ACTOR.score(&features(document, phrases, small, entity, employs)) > LEAST
}
