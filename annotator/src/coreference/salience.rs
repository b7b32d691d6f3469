//! Salience: who a pronoun stands for.
//!
//! Every entity that agrees in gender and number gets a sum of named features; the highest wins,
//! and how far it is ahead of the next says how certain the choice is.

use super::{Entity, EntityMention};
use crate::document::Document;
use crate::lexicon::{Gender, Pronoun, PronounGender};
use crate::model::{ActorKind, BlockKind, Form};
use crate::phrases::Phrases;

/// What speaks for a candidate, and how much. The unit is one sentence of distance.
struct Weights {
    /// For each sentence between the mention and the pronoun.
    sentence: f32,
    /// For each paragraph between them.
    paragraph: f32,
    /// The mention is the subject of its clause.
    subject: f32,
    /// The mention is the source of a cue.
    source: f32,
    /// It is named, not described.
    named: f32,
    /// Its gender is known and is the pronoun's.
    gender: f32,
    /// For each further mention, up to four.
    frequency: f32,
    /// For each entity mentioned since, in the same sentence.
    later_in_sentence: f32,
    /// *they* for one person of unknown gender.
    singular_they: f32,
    /// *they* for an organisation, *it* for one that might be a person.
    loose: f32,
    /// In the same sentence, before the pronoun, and not its subject.
    object: f32,
    /// *it* for a country; what else does a sentence speak of?
    country: f32,
    /// The article never gives its name: *the woman*.
    unnamed: f32,
}

const WEIGHTS: Weights = Weights {
    sentence: -1.0,
    paragraph: -0.4,
    subject: 1.0,
    source: 0.7,
    named: 0.3,
    gender: 0.8,
    frequency: 0.1,
    later_in_sentence: 0.15,
    singular_they: -1.2,
    loose: -0.6,
    object: -0.3,
    country: -0.3,
    unnamed: -0.7,
};

/// Further back than this many paragraphs nobody is meant by a pronoun.
const REACH: usize = 3;

pub struct Salience<'a> {
    pub document: &'a Document<'a>,
    pub phrases: &'a Phrases,
    /// The phrase that is the pronoun, or that it opens.
    pub phrase: usize,
    pub token: usize,
    pub pronoun: Pronoun,
    pub is_source: bool,
}

impl Salience<'_> {
    /// The entity most likely meant, and how certain that is from 0 to 1.
    pub fn choose(&self, entities: &[Entity]) -> Option<(usize, f32)> {
        let mut scores: Vec<(f32, usize)> =
            entities.iter().enumerate().filter_map(|(at, entity)| Some((self.score(entity)?, at))).collect();
        scores.sort_by(|a, b| b.0.total_cmp(&a.0));
        let &(best, entity) = scores.first()?;
        let margin = scores.get(1).map_or(3.0, |(second, _)| best - second);
        Some((entity, (0.55 + 0.2 * margin).clamp(0.4, 0.95)))
    }

    fn score(&self, entity: &Entity) -> Option<f32> {
        let agreement = self.agreement(entity)?;
        let before = entity.mentions.iter().filter(|mention| mention.phrase < self.phrase);
        let frequency = before.clone().count().saturating_sub(1).min(4) as f32 * WEIGHTS.frequency;
        let best =
            before.rev().take(6).filter_map(|mention| self.of_mention(mention)).max_by(f32::total_cmp)?;
        let unnamed = if entity.name.is_empty() { WEIGHTS.unnamed } else { 0.0 };
        Some(best + agreement + frequency + unnamed)
    }

    /// How well gender and number fit; `None` when they do not.
    fn agreement(&self, entity: &Entity) -> Option<f32> {
        let person = entity.kind == Some(ActorKind::Person) || entity.personal;
        if entity.placed && entity.kind.is_none() && !person {
            return None;
        }
        if self.pronoun.plural {
            return match (entity.plural, entity.kind) {
                (true, _) => Some(WEIGHTS.gender),
                (false, Some(ActorKind::Organisation)) => Some(WEIGHTS.loose),
                (false, Some(ActorKind::Country)) => None,
                _ if entity.gender == Gender::Unknown => Some(WEIGHTS.singular_they),
                _ => None,
            };
        }
        if entity.plural {
            return None;
        }
        match self.pronoun.gender {
            PronounGender::Neuter => match entity.kind {
                Some(ActorKind::Organisation) => Some(0.0),
                Some(ActorKind::Country) => Some(WEIGHTS.country),
                // Most of what *it* stands for is no actor: a name of unknown kind counts only
                // where somebody is speaking.
                _ if person || !self.is_source => None,
                _ if looks_like_a_person(entity) => Some(2.0 * WEIGHTS.loose),
                _ => Some(WEIGHTS.loose),
            },
            PronounGender::Male | PronounGender::Female => {
                let wanted = match self.pronoun.gender {
                    PronounGender::Male => Gender::Male,
                    _ => Gender::Female,
                };
                match entity.kind {
                    Some(ActorKind::Organisation | ActorKind::Country) => None,
                    _ if entity.gender == wanted => Some(WEIGHTS.gender),
                    _ if entity.gender != Gender::Unknown => None,
                    Some(ActorKind::Person) => Some(0.0),
                    // One word that may be a place or a company is seldom a *she*.
                    _ if entity.name.len() == 1 => Some(2.0 * WEIGHTS.loose),
                    _ => Some(WEIGHTS.loose),
                }
            }
            PronounGender::Any => None,
        }
    }

    fn of_mention(&self, mention: &EntityMention) -> Option<f32> {
        let phrase = &self.phrases.all[mention.phrase];
        let here = self.document.sentence_of(self.token);
        let (there_block, here_block) =
            (self.document.sentences[phrase.sentence].block, self.document.sentences[here].block);
        let paragraphs = here_block.checked_sub(there_block).filter(|&paragraphs| paragraphs <= REACH)?;
        if self.document.blocks[there_block].kind == BlockKind::Headline && paragraphs > 1 {
            return None;
        }
        let sentences = here.saturating_sub(phrase.sentence);
        let mut score = WEIGHTS.sentence * sentences as f32 + WEIGHTS.paragraph * paragraphs as f32;
        if mention.subject {
            score += WEIGHTS.subject;
        } else if sentences == 0 && self.is_source {
            score += WEIGHTS.object;
        }
        if mention.source {
            score += WEIGHTS.source;
        }
        if mention.form == Form::Name {
            score += WEIGHTS.named;
        }
        // Of two in one sentence the later is a little nearer.
        let sentence = &self.document.sentences[phrase.sentence].tokens;
        let position = (phrase.tokens.start - sentence.start) as f32 / sentence.len().max(1) as f32;
        Some(score + position * WEIGHTS.later_in_sentence * 2.0)
    }
}

/// Two to four words that nothing says more of: a person, most likely.
fn looks_like_a_person(entity: &Entity) -> bool {
    entity.kind.is_none() && (2..=4).contains(&entity.name.len()) && entity.organisation_nouns.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::attribution::attributions;
    use crate::coreference::coreference;
    use crate::document::Document;
    use crate::lexicon::english;
    use crate::model::{Article, BlockKind};
    use crate::phrases::Phrases;

    /// Each pronoun as a subject or object with whom it stands for; paragraphs are parted by `¶`.
    fn check(text: &str, expect: &str) {
        let article = Article::from_blocks(text.split('¶').map(|words| (BlockKind::Paragraph, words)));
        let document = Document::new(&article, english());
        let phrases = Phrases::new(&document);
        let attributions = attributions(&document, &phrases);
        let coreference = coreference(&document, &phrases, &attributions);
        let found: Vec<String> = phrases
            .all
            .iter()
            .enumerate()
            .filter(|(_, phrase)| phrase.is_pronoun())
            .map(|(at, phrase)| {
                let meant =
                    coreference.of_phrase[at].map_or("–", |entity| &coreference.entities[entity].display);
                format!("{}: {meant}", document.word(phrase.tokens.start))
            })
            .collect();
        assert_eq!(found.join(", "), expect, "{text}");
    }

    #[test]
    fn gender_and_number_decide_first() {
        check("Marta Keller met Tom Hale. She smiled.", "She: Marta Keller");
        check("Marta Keller met Tom Hale. He smiled.", "He: Tom Hale");
        check("Ms Olsen met Mr Berg. She smiled.", "She: Olsen");
        check("Fishermen met Marta Keller. They said it was late.", "They: Fishermen, it: –");
    }

    #[test]
    fn of_two_that_fit_the_subject_is_meant() {
        check("Marta Keller met Anne Tissier. She said no.", "She: Marta Keller");
    }

    #[test]
    fn of_two_that_fit_the_speaker_is_meant() {
        check("Anne Tissier waited. \"No,\" said Marta Keller. She left.", "She: Marta Keller");
    }

    #[test]
    fn who_is_far_away_is_not_meant() {
        check("Marta Keller left.¶Rain fell.¶Wind rose.¶Snow came.¶Ice stayed.¶She said no.", "She: –");
    }

    #[test]
    fn nobody_of_the_other_gender_is_meant() {
        check("Tom Hale left. She said no.", "She: –");
        check("Marta Keller left. He said no.", "He: –");
    }

    #[test]
    fn a_state_or_an_organisation_is_no_he_or_she() {
        check("Denmark signed. He said no.", "He: –");
        check("The Danish navy left. She said no.", "She: –");
    }
}
