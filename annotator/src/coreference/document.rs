//! Documents: who put out the report, the letter, the statement that says something.

use crate::lexicon::{Frames, Tags};
use crate::model::ActorKind;
use crate::phrase::{Determiner, PhraseSort};
use crate::word_class::WordClass as W;

use super::{Resolver, is_subject, names};

/// How many sentences after it was put out *the report* or *it* may mean a document that goes by another noun.
const REACH: usize = 6;

/// How far from its source, in tokens, the document stands that a sentence says something in.
const NEAR: usize = 40;

/// A document that was put out.
pub(super) struct Issued {
    noun: String,
    /// The entity that put it out.
    issuer: usize,
    /// Number of the sentence that says so.
    sentence: usize,
}

/// Who put a document out.
pub(super) struct Issuer {
    pub entity: usize,
    /// How sure that is, from 0 to 1.
    pub certainty: f32,
}

impl Resolver<'_> {
    /// Whose the thing is that a phrase names.
    pub(super) fn owner(&mut self, index: usize) -> Option<usize> {
        let phrase = &self.phrases.all[index];
        if phrase.possessor.is_empty() {
            return self.pronoun(index, phrase.tokens.start);
        }
        let words = names::words(self.document, phrase.possessor.clone());
        let fuller: Vec<usize> = self.bearers.of_fuller(&words).collect();
        let known = self.latest(&fuller, |entity| {
            !entity.name.is_empty()
                && (entity.name == words || names::is_short_for(&words, &entity.name, entity.kind))
        });
        known.or_else(|| self.find_named_in(phrase.possessor.start, phrase.possessor.end))
    }

    /// *the report*, *her statement*, *figures*: words or numbers that somebody put out.
    pub(super) fn is_document(&self, index: usize) -> bool {
        let document = self.document;
        let head = self.phrases.all[index].head();
        document.has(head, Tags::EVIDENCE)
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
            self.issued.push(Issued { noun, issuer: issuer.entity, sentence: phrase.sentence });
        }
    }

    /// *In a letter to the board, Ida Brandt said …*: the source of a sentence put out the document it speaks in.
    pub(super) fn learn_what_was_said_in(&mut self, source: usize, issuer: usize) {
        let sentence = self.phrases.all[source].sentence;
        let whole = self.document.sentences[sentence].tokens.clone();
        let here = self.phrases.all[source].tokens.start;
        let near = whole.start.max(here.saturating_sub(NEAR))..whole.end.min(here + NEAR);
        for index in self.phrases.within(near) {
            let first = self.phrases.all[index].tokens.start;
            if first > 0 && self.document.is(first - 1, "in") && self.is_document(index) {
                let noun = self.document.word(self.phrases.all[index].head()).to_string();
                self.issued.push(Issued { noun, issuer, sentence });
            }
        }
    }

    /// *The letter ran to four pages. It warned …*: the document that *it* means, with who put it out.
    pub(super) fn issuer_of_it(&mut self, index: usize) -> Option<Issuer> {
        let phrase = &self.phrases.all[index];
        let before = phrase.sentence.checked_sub(1)?;
        let sentences = &self.document.sentences;
        let opens = sentences[phrase.sentence].tokens.start == phrase.tokens.start;
        if !opens || sentences[before].block != sentences[phrase.sentence].block {
            return None;
        }
        let subject = self
            .phrases
            .within(sentences[before].tokens.clone())
            .find(|&index| is_subject(self.document, &self.phrases.all[index]))?;
        if !self.is_document(subject) || self.phrases.all[subject].sort != PhraseSort::Other {
            return None;
        }
        self.issuer(subject)
    }

    /// Who put a document out: whose it is, who it is by, or, for *the statement*, who spoke last.
    pub(super) fn issuer(&mut self, index: usize) -> Option<Issuer> {
        let (document, phrases) = (self.document, self.phrases);
        let phrase = &phrases.all[index];
        let sure = |entity: usize| Issuer { entity, certainty: 0.9 };
        if !phrase.possessor.is_empty() {
            return self.find_named_in(phrase.possessor.start, phrase.possessor.end).map(sure);
        }
        if document.class(phrase.tokens.start) == W::PossessivePronoun {
            return self.pronoun(index, phrase.tokens.start).map(sure);
        }
        if let Some(owner) = self.is_by(index) {
            let first = self.party(owner)?;
            // "a letter by the union and the council"
            let end = phrases.all[owner].tokens.end;
            let second = phrases.starting(end + 1).filter(|_| document.class(end) == W::And);
            let second = second.filter(|&second| self.is_party(second)).and_then(|second| self.party(second));
            let both = second.and_then(|second| self.group(index, owner, vec![first, second]));
            return Some(sure(both.unwrap_or(first)));
        }
        if phrase.determiner == Determiner::Indefinite {
            return self.publisher_of(index).map(sure);
        }
        let noun = document.word(phrase.head());
        let near = |sentence: usize| sentence + REACH >= phrase.sentence;
        let same =
            self.issued.iter().rev().take(super::REACH).find(|issued| issued.noun.eq_ignore_ascii_case(noun));
        if let Some(same) = same {
            return Some(sure(same.issuer));
        }
        if phrase.determiner != Determiner::Definite {
            return None;
        }
        // "An audit by the Office … found. … The report says": another word for the same document
        if let Some(issued) = self.issued.last().filter(|issued| near(issued.sentence)) {
            return Some(Issuer { entity: issued.issuer, certainty: 0.7 });
        }
        let lately = self.spoken_of.iter().rev().filter(|(mention, _)| *mention < index);
        let mut lately = lately.take_while(|(mention, _)| near(phrases.all[*mention].sentence));
        let spoke = lately.clone().find(|(mention, _)| self.sources[*mention].is_some());
        if let Some(&(_, entity)) = spoke {
            return Some(Issuer { entity, certainty: 0.6 });
        }
        // Nobody has spoken yet: the organisation of the sentence before.
        let of = |entity: usize| self.found.entities[entity].kind == Some(ActorKind::Organisation);
        let organisation = lately
            .find(|(mention, entity)| phrases.all[*mention].sentence + 1 >= phrase.sentence && of(*entity));
        organisation.map(|&(_, entity)| Issuer { entity, certainty: 0.4 })
    }

    /// Somebody who can put out a document.
    fn is_party(&self, index: usize) -> bool {
        use PhraseSort::{Name, Organisation, Role, State};
        matches!(self.phrases.all[index].sort, Name | State | Organisation | Role)
    }

    fn party(&mut self, index: usize) -> Option<usize> {
        match self.phrases.all[index].sort {
            PhraseSort::Name => Some(self.named(index)),
            PhraseSort::State => self.state(index),
            _ => self.described(index),
        }
    }

    /// *a report by the union*, *a petition signed by 400 people*: the phrase that names whose it is.
    fn is_by(&self, index: usize) -> Option<usize> {
        let (document, phrase) = (self.document, &self.phrases.all[index]);
        let limit = document.sentences[phrase.sentence].tokens.end;
        // A verb that *by* follows is no verb of its own.
        let ends = |at: usize| match document.class(at) {
            W::Comma | W::Break => true,
            W::Finite => !document.is(at + 1, "by"),
            _ => false,
        };
        (phrase.tokens.end..limit).take_while(|&at| !ends(at)).find_map(|at| {
            let by = document.is_any(at, &["by", "from", "of"]);
            self.phrases.starting(at + 1).filter(|&owner| by && self.is_party(owner))
        })
    }

    /// *The union published a report*: whose verb the document is the object of.
    pub(super) fn publisher_of(&self, index: usize) -> Option<usize> {
        let (document, first) = (self.document, self.phrases.all[index].tokens.start);
        let is_put_out = |at: &usize| document.class(*at) == W::Finite && document.has(*at, Tags::LIGHT);
        let verb = first.checked_sub(1).filter(is_put_out)?;
        let subject = verb.checked_sub(1).and_then(|last| self.phrases.ending(last))?;
        self.found.of_phrase[subject]
    }
}

#[cfg(test)]
mod tests {
    use crate::staged::last_speaker;

    fn check(text: &str, expect: &str) {
        assert_eq!(last_speaker(text), expect, "{text}");
    }

    #[test]
    fn a_document_speaks_for_who_put_it_out() {
        check("A report by the Norland Institute said it was late.", "Norland Institute");
        check("A petition signed by 400 farmers called the plan \"a shame\".", "400 farmers");
        check("Ida Brandt left. Her statement said it was late.", "Ida Brandt");
        check("Tom Hale waited. Ida Brandt published a letter. The letter said it was late.", "Ida Brandt");
        check(
            "An audit by the Norland Institute was read. The report says it was late.",
            "Norland Institute",
        );
        check(
            "In a letter, Ida Brandt said it was wrong. Tom Hale left. The letter said it was late.",
            "Ida Brandt",
        );
    }

    #[test]
    fn it_may_mean_a_document() {
        check(
            "Ida Brandt wrote a letter. Norland Post closed. The letter ran to four pages. It called the plan \"a shame\".",
            "Ida Brandt",
        );
        check("Norland Post closed. It called the plan \"a shame\".", "Norland Post");
    }

    #[test]
    fn several_who_speak_together_are_they() {
        check(
            "Ida Brandt and Tom Hale said it was late. They asked Norland to leave.",
            "Ida Brandt + Tom Hale",
        );
        check(
            "In a joint statement, Ida Brandt and Tom Hale said it was wrong. The statement said it was late.",
            "Ida Brandt + Tom Hale",
        );
    }

    #[test]
    fn a_document_of_two_speaks_for_both() {
        check("A joint letter by France and Germany called the plan \"a shame\".", "France + Germany");
        check("A letter from Ida Brandt and a map called the plan \"a shame\".", "Ida Brandt");
    }

    #[test]
    fn a_report_nobody_put_out_speaks_for_nobody() {
        check("The report said it was late.", "–");
        check("A report said it was late.", "–");
    }
}
