//! Documents: who put out the report, the letter, the statement that says something.

use crate::lexicon::Frames;
use crate::phrase::{Determiner, PhraseSort};
use crate::word_class::WordClass as W;

use super::entity::Entity;
use super::{Resolver, names};

/// How many sentences after it was put out *the report* or *it* may mean a document that goes by another noun.
const REACH: usize = 4;

/// A document that was put out.
pub(super) struct Issued {
    noun: String,
    /// The entity that put it out.
    issuer: usize,
    /// Number of the sentence that says so.
    sentence: usize,
}

impl Resolver<'_> {
    /// Whose the thing is that a phrase names.
    pub(super) fn owner(&mut self, index: usize) -> Option<usize> {
        let phrase = &self.phrases.all[index];
        if phrase.possessor.is_empty() {
            return self.pronoun(index, phrase.tokens.start);
        }
        let words = names::words(self.document, phrase.possessor.clone());
        let known = self.latest(|entity| {
            !entity.name.is_empty()
                && (entity.name == words || names::is_short_for(&words, &entity.name, entity.kind))
        });
        known.or_else(|| self.find_named_in(phrase.possessor.start, phrase.possessor.end))
    }

    /// *the report*, *her statement*, *figures*: words or numbers that somebody put out.
    pub(super) fn is_document(&self, index: usize) -> bool {
        const EVIDENCE: [&str; 9] =
            ["figure", "figures", "data", "records", "survey", "study", "estimate", "estimates", "filings"];
        let document = self.document;
        let head = self.phrases.all[index].head();
        document.is_any(head, &EVIDENCE)
            || document
                .lexicon
                .cue_nouns
                .find(document.text, &document.tokens, head)
                .is_some_and(|hit| hit.value.frames.any(Frames::DOCUMENT))
    }

    /// Remembers whose document this is, for *the report* further down.
    pub(super) fn learn_issuer(&mut self, index: usize) {
        let phrase = &self.phrases.all[index];
        let whose = !phrase.possessor.is_empty()
            || self.document.class(phrase.tokens.start) == W::PossessivePronoun
            || self.document.is_any(phrase.tokens.end, &["by", "from"])
            || phrase.determiner == Determiner::Indefinite;
        if whose && let Some(issuer) = self.issuer(index) {
            let noun = self.document.word(self.phrases.all[index].head()).to_string();
            self.issued.push(Issued { noun, issuer, sentence: phrase.sentence });
        }
    }

    /// Who put a document out: whose it is, who it is by, or, for *the statement*, who spoke last.
    pub(super) fn issuer(&mut self, index: usize) -> Option<usize> {
        let (document, phrases) = (self.document, self.phrases);
        let phrase = &phrases.all[index];
        if !phrase.possessor.is_empty() {
            return self.find_named_in(phrase.possessor.start, phrase.possessor.end);
        }
        if document.class(phrase.tokens.start) == W::PossessivePronoun {
            return self.pronoun(index, phrase.tokens.start);
        }
        let limit = document.sentences[phrase.sentence].tokens.end;
        let mut at = phrase.tokens.end;
        while at < limit && !matches!(document.class(at), W::Comma | W::Finite | W::Break) {
            if document.is_any(at, &["by", "from", "of"])
                && let Some(owner) = phrases.starting(at + 1)
            {
                match phrases.all[owner].sort {
                    PhraseSort::Name => return Some(self.named(owner)),
                    PhraseSort::State => return self.state(owner),
                    PhraseSort::Organisation | PhraseSort::Role => return self.described(owner),
                    _ => {}
                }
            }
            at += 1;
        }
        if phrase.determiner == Determiner::Indefinite {
            return self.publisher_of(index);
        }
        let noun = document.word(phrase.head());
        let issued = self.issued.iter().rev().find(|issued| issued.noun.eq_ignore_ascii_case(noun));
        if let Some(issued) = issued {
            return Some(issued.issuer);
        }
        if phrase.determiner != Determiner::Definite {
            return None;
        }
        // "An audit by the Office … found. … The report says": another word for the same document
        let near = |sentence: usize| sentence + REACH >= phrase.sentence;
        if let Some(issued) = self.issued.last().filter(|issued| near(issued.sentence)) {
            return Some(issued.issuer);
        }
        let before = |entity: &Entity| {
            entity
                .mentions
                .iter()
                .filter(|mention| mention.source && mention.phrase < index)
                .map(|mention| mention.phrase)
                .max()
        };
        let entities = self.found.entities.iter().enumerate();
        let last = entities.filter_map(|(at, entity)| Some((before(entity)?, at))).max()?;
        near(self.phrases.all[last.0].sentence).then_some(last.1)
    }

    /// *The union published a report*: whose verb the document is the object of.
    pub(super) fn publisher_of(&self, index: usize) -> Option<usize> {
        let (document, first) = (self.document, self.phrases.all[index].tokens.start);
        const PUT_OUT: [&str; 14] = [
            "published",
            "issued",
            "released",
            "wrote",
            "sent",
            "posted",
            "presented",
            "produced",
            "gave",
            "submitted",
            "filed",
            "signed",
            "drafted",
            "tabled",
        ];
        let is_put_out = |at: &usize| document.class(*at) == W::Finite && document.is_any(*at, &PUT_OUT);
        let verb = first.checked_sub(1).filter(is_put_out)?;
        let subject = verb.checked_sub(1).and_then(|last| self.phrases.ending(last))?;
        self.found.of_phrase[subject]
    }
}
