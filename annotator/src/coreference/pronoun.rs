//! Pronouns: which entity *she*, *it* or *their* is.

use crate::choice::Candidate;
use crate::document::Document;
use crate::lexicon::{Gender, PronounCase, PronounGender};
use crate::phrase::Phrase;

use super::salience::{PRONOUN, Salience};
use super::{MOST_CERTAIN, Resolver};

impl Resolver<'_> {
    pub(super) fn pronoun(&mut self, index: usize, token: usize) -> Option<usize> {
        let pronoun = self.document.lexicon.pronoun(self.document.word(token))?;
        let ours =
            matches!(pronoun.case, PronounCase::Subject | PronounCase::Possessive | PronounCase::Object);
        if pronoun.person != 3
            || !ours
            || self.document.is_any(token, &["one", "this", "that", "these", "those", "there"])
        {
            return None;
        }
        let salience = Salience {
            document: self.document,
            phrases: self.phrases,
            phrase: index,
            token,
            pronoun,
            is_source: self.sources[index].is_some() && self.phrases.all[index].is_pronoun(),
            is_employer: pronoun.case == PronounCase::Possessive && !self.phrases.all[index].roles.is_empty(),
        };
        if salience.is_source
            && pronoun.gender == PronounGender::Neuter
            && let Some(issuer) = self.issuer_of_it(index)
        {
            self.found.certainty[index] = issuer.certainty;
            self.found.antecedent[index] = self.last_named(issuer.entity, index);
            return Some(issuer.entity);
        }
        let candidates = salience.candidates(&self.found.entities, &self.spoken_of);
        let best = candidates.first()?;
        let (entity, certainty) = (best.entity, best.share.min(MOST_CERTAIN));
        if self.phrases.all[index].is_pronoun() {
            self.found.certainty[index] = certainty;
            self.found.antecedent[index] = self.last_named(entity, index);
            if self.is_recording {
                let named = candidates.iter().map(|candidate| Candidate {
                    name: self.found.entities[candidate.entity].display.clone(),
                    values: candidate.values.to_vec(),
                });
                let span = self.phrases.all[index].span(self.document);
                self.found.decisions.push(PRONOUN.decision(span, named.collect()));
            }
        }
        Some(entity)
    }
}

pub(super) fn pronoun_gender(document: &Document, phrase: &Phrase) -> Gender {
    match document.lexicon.pronoun(document.word(phrase.tokens.start)).map(|pronoun| pronoun.gender) {
        Some(PronounGender::Male) => Gender::Male,
        Some(PronounGender::Female) => Gender::Female,
        _ => Gender::Unknown,
    }
}
