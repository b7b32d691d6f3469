//! Coreference: which mentions are one actor.
//!
//! Mentions are taken in text order. Names find their actor by their words, descriptions by what
//! has been said of an actor before, pronouns by gender, number and salience.

use std::ops::Range;

use crate::apposition::{Beside, appositions};
use crate::attribution::Attribution;
use crate::choice::Decision;
use crate::document::Document;
use crate::model::{BlockKind, Form, Span};
use crate::order::sort_by_key;
use crate::origin::dateline;
use crate::phrase::{Phrase, PhraseSort};
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

mod bearers;
mod description;
mod document;
mod entity;
mod kind;
mod lead;
mod mention;
mod names;
mod naming;
mod pronoun;
mod salience;
mod state;

use bearers::Bearers;

pub use description::DESCRIPTION;
pub use entity::{Entity, EntityMention};
pub use kind::{KIND, ends_in_common_noun};
pub use salience::PRONOUN;

/// The entities, and for each phrase the one it stands for.
pub struct Coreference {
    pub entities: Vec<Entity>,
    pub of_phrase: Vec<Option<usize>>,
    /// How sure the choice for a pronoun or description is, from 0 to 1; 1 for names.
    pub certainty: Vec<f32>,
    /// For a phrase that is no name: the earlier phrase it was understood by.
    pub antecedent: Vec<Option<usize>>,
    /// How pronouns and descriptions were understood, where that was to be recorded.
    pub decisions: Vec<Decision>,
}

pub fn coreference(document: &Document, phrases: &Phrases, attributions: &[Attribution]) -> Coreference {
    resolved(document, phrases, attributions, false)
}

/// The same, with a record of how each pronoun and description was understood.
pub fn recorded(document: &Document, phrases: &Phrases, attributions: &[Attribution]) -> Coreference {
    resolved(document, phrases, attributions, true)
}

#[inline(never)]
fn resolved(
    document: &Document,
    phrases: &Phrases,
    attributions: &[Attribution],
    is_recording: bool,
) -> Coreference {
    let count = phrases.all.len();
    let mut sources = vec![None; count];
    let mut owners = vec![false; count];
    let mut joint: Vec<Vec<usize>> = Vec::new();
    for source in attributions.iter().filter_map(|attribution| attribution.source.as_ref()) {
        if source.owner {
            source.heads.iter().for_each(|&head| owners[head] = true);
            continue;
        }
        for &head in &source.heads {
            let from = phrases.all[head].tokens.start;
            let until =
                if source.heads.len() == 1 { source.tokens.end } else { phrases.all[head].tokens.end };
            sources[head] = Some(from..until.max(from));
        }
        if source.heads.len() > 1 {
            joint.push(source.heads.clone());
        }
    }
    sort_by_key(&mut joint, |heads| heads.last().map_or(0, |&last| (last as u64) << 32 | heads[0] as u64));
    joint.dedup();
    let mut resolver = Resolver {
        document,
        phrases,
        beside: appositions(document, phrases),
        leads: (0..document.blocks.len())
            .filter(|&block| document.blocks[block].kind == BlockKind::Paragraph)
            .take(3)
            .collect(),
        datelines: document.blocks.iter().map(|block| dateline(document, block)).collect(),
        sources,
        owners,
        joint,
        issued: Vec::new(),
        spoken_of: Vec::new(),
        bearers: Bearers::default(),
        is_recording,
        found: Coreference {
            entities: Vec::new(),
            of_phrase: vec![None; count],
            certainty: vec![1.0; count],
            antecedent: vec![None; count],
            decisions: Vec::new(),
        },
    };
    // Names of the body first: a headline's short form is understood by the full one below.
    let in_headline = |index: usize| {
        let sentence = &document.sentences[phrases.all[index].sentence];
        document.block_kind(sentence) == BlockKind::Headline
    };
    (0..count).filter(|&index| !in_headline(index)).for_each(|index| resolver.resolve(index));
    (0..count).filter(|&index| in_headline(index)).for_each(|index| resolver.resolve(index));
    for entity in &mut resolver.found.entities {
        sort_by_key(&mut entity.mentions, |mention| mention.phrase as u64);
    }
    let kinds = kind::settle(document, phrases, &mut resolver.found.entities);
    if is_recording {
        resolver.found.decisions.extend(kinds);
    }
    resolver.found
}

/// No pronoun is as certain as a name, even where one candidate alone agrees.
const MOST_CERTAIN: f32 = 0.95;

/// Of more than this many mentions, of all entities or of one, the earlier ones are passed over: further back than in
/// any article nobody is meant without a name.
const REACH: usize = 1000;

struct Resolver<'a> {
    document: &'a Document<'a>,
    phrases: &'a Phrases,
    beside: Vec<Beside>,
    /// The blocks of the first three paragraphs.
    leads: Vec<usize>,
    /// For each block the dateline that opens it.
    datelines: Vec<Option<Span>>,
    /// For the head of a source the tokens of the whole source.
    sources: Vec<Option<Range<usize>>>,
    /// True for the phrase that names what was said and is somebody's: *her claim*.
    owners: Vec<bool>,
    /// The heads of each source that names several speakers, in the order of the last of them.
    joint: Vec<Vec<usize>>,
    /// The documents spoken of so far, each with who put it out.
    issued: Vec<document::Issued>,
    /// Each mention so far: its phrase and its entity.
    spoken_of: Vec<(usize, usize)>,
    /// The entities by the words of their names.
    bearers: Bearers,
    is_recording: bool,
    found: Coreference,
}

impl Resolver<'_> {
    #[inline(never)]
    fn resolve(&mut self, index: usize) {
        if self.is_in_dateline(index) || self.is_behind_its_town(index) {
            return;
        }
        if self.owners[index] {
            self.found.of_phrase[index] = self.owner(index);
            return;
        }
        let phrase = &self.phrases.all[index];
        let (entity, form) = match phrase.sort {
            PhraseSort::Pronoun if self.is_unnamed_somebody(index) => (self.described(index), Form::Role),
            PhraseSort::Pronoun => (self.pronoun(index, phrase.tokens.start), Form::Pronoun),
            PhraseSort::Name => (Some(self.named(index)), Form::Name),
            PhraseSort::State => (self.state(index), Form::Name),
            PhraseSort::Role => (self.described(index), Form::Role),
            PhraseSort::Organisation => (self.described(index), Form::Role),
            // "Salem said": a person or a club that is called like a town
            PhraseSort::Place if self.sources[index].is_some() => (Some(self.named(index)), Form::Name),
            PhraseSort::Other if self.sources[index].is_some() || self.beside[index].same_as.is_some() => {
                (self.described(index), Form::Role)
            }
            PhraseSort::Other if self.is_document(index) => {
                self.learn_issuer(index);
                (None, Form::Role)
            }
            _ => (None, Form::Role),
        };
        if let Some(entity) = entity {
            self.add(entity, index, form);
            if self.sources[index].is_some() {
                let speaker = self.together(index).unwrap_or(entity);
                self.learn_what_was_said_in(index, speaker);
            }
        }
    }

    /// The entity for all that speak together, when phrase `index` is the last of them.
    fn together(&mut self, index: usize) -> Option<usize> {
        let at = self.joint.partition_point(|heads| heads.last().is_some_and(|&last| last < index));
        let heads = self.joint.get(at).filter(|heads| heads.last() == Some(&index))?.clone();
        let members: Vec<usize> = heads.iter().filter_map(|&head| self.found.of_phrase[head]).collect();
        self.group(index, heads[0], members)
    }

    /// The entity for several that speak together, the first of them phrase `first`; `None` for fewer than two.
    fn group(&mut self, index: usize, first: usize, members: Vec<usize>) -> Option<usize> {
        if members.len() < 2 || members[0] == members[1] {
            return None;
        }
        let mut group = Entity::new(Vec::new(), String::new());
        group.plural = true;
        group.members = members;
        group.mentions.push(EntityMention { phrase: first, form: Form::Name, subject: true, source: true });
        let group = self.push(group);
        self.spoken_of.push((index, group));
        Some(group)
    }

    /// The phrase that last named an entity before phrase `index`.
    fn last_named(&self, entity: usize, index: usize) -> Option<usize> {
        let mentions = &self.found.entities[entity].mentions;
        mentions
            .iter()
            .rev()
            .take(REACH)
            .find(|mention| mention.phrase < index && mention.form != Form::Pronoun)
            .map(|mention| mention.phrase)
    }

    /// The fitting one of some entities that was mentioned last.
    fn latest(&self, among: &[usize], fits: impl Fn(&Entity) -> bool) -> Option<usize> {
        let entity = |at: usize| &self.found.entities[at];
        // Mentions are added in text order, those of headlines last.
        let last = |at: usize| entity(at).mentions.last().map(|mention| mention.phrase);
        among.iter().copied().filter(|&at| fits(entity(at))).max_by_key(|&at| (last(at), at))
    }

    /// The fitting entity that was mentioned last before phrase `index`, not too far before it.
    fn latest_before(&self, index: usize, fits: impl Fn(&Entity) -> bool) -> Option<usize> {
        let entity = |at: usize| &self.found.entities[at];
        let last = |at: usize| {
            entity(at).mentions.iter().rev().map(|mention| mention.phrase).find(|&phrase| phrase < index)
        };
        let lately = self.spoken_of.iter().rev().take(REACH).map(|(_, at)| *at);
        lately.filter(|&at| fits(entity(at))).max_by_key(|&at| (last(at), at))
    }

    fn push(&mut self, entity: Entity) -> usize {
        self.bearers.learn(self.found.entities.len(), &entity.name);
        self.found.entities.push(entity);
        self.found.entities.len() - 1
    }
}

/// True when a verb follows that the phrase is the subject of.
pub fn is_subject(document: &Document, phrase: &Phrase) -> bool {
    let start = document.sentences[phrase.sentence].tokens.start;
    let first = phrase.tokens.start;
    if first > start && matches!(document.class(first - 1), W::Preposition | W::To) {
        return false;
    }
    let mut at = phrase.tokens.end;
    while matches!(document.class(at), W::Adverb | W::Time) {
        at += 1;
    }
    let verb = |at: usize| document.class(at).is_finite();
    if verb(at) {
        return true;
    }
    // "Ida Brandt, who leads the union, …": a subject with a parenthesis at the front of its clause
    let opens = first == start
        || matches!(document.class(first - 1), W::Comma | W::But | W::And | W::Break | W::That);
    opens
        && document.class(phrase.tokens.end) == W::Comma
        && (phrase.tokens.end + 1..document.sentences[phrase.sentence].tokens.end).any(verb)
}
