//! Salience: who a pronoun stands for.
//!
//! Every entity that agrees in gender and number is a candidate, and what speaks for it a row of
//! features; `choice` weighs them.

use crate::choice::{Choice, shares};
use crate::document::Document;
use crate::lexicon::{Gender, Pronoun, PronounGender, Tags};
use crate::model::{ActorKind, BlockKind, Form};
use crate::order::{greatest_first, sort_by_key};
use crate::phrases::Phrases;

use super::{Entity, EntityMention};

/// Whom a pronoun means.
pub static PRONOUN: Choice = Choice::new("pronoun", &FEATURES);

/// The features of a candidate, in the order of [`Features::values`].
const FEATURES: [&str; 13] = [
    "sentences",
    "paragraphs",
    "subject",
    "object",
    "source",
    "named",
    "late",
    "gender",
    "frequency",
    "singular-they",
    "loose",
    "country",
    "unnamed",
];

/// What speaks for a candidate, 0 where nothing does.
#[derive(Clone, Copy, Debug, Default)]
struct Features {
    /// How many sentences lie between the mention and the pronoun.
    sentences: f32,
    /// How many paragraphs.
    paragraphs: f32,
    /// The mention is the subject of its clause.
    subject: f32,
    /// In the same sentence, before the pronoun, and not its subject.
    object: f32,
    /// The mention is the source of a cue.
    source: f32,
    /// It is named, not described.
    named: f32,
    /// How late in its sentence, from 0 to 1.
    late: f32,
    /// Its gender is known and is the pronoun's, or it is plural and so is the pronoun.
    gender: f32,
    /// Further mentions, up to four.
    frequency: f32,
    /// *they* for one person of unknown gender.
    singular_they: f32,
    /// *they* for an organisation, *it* for one that might be a person; 2 for one word as *she*.
    loose: f32,
    /// *it* for a country; what else does a sentence speak of?
    country: f32,
    /// The article never gives its name: *the woman*.
    unnamed: f32,
}

impl Features {
    fn values(&self) -> [f32; FEATURES.len()] {
        [
            self.sentences,
            self.paragraphs,
            self.subject,
            self.object,
            self.source,
            self.named,
            self.late,
            self.gender,
            self.frequency,
            self.singular_they,
            self.loose,
            self.country,
            self.unnamed,
        ]
    }
}

/// Further back than this many paragraphs nobody is meant by a pronoun.
const REACH: usize = 3;

/// Of more mentions within reach the earlier ones are passed over: those are paragraphs that no newspaper prints.
const NEAR: usize = 200;

/// More further mentions than this say no more.
const FREQUENT: usize = 4;

/// Of more than this many mentions of a candidate the earlier ones are passed over.
const MENTIONS: usize = 6;

pub struct Salience<'a> {
    pub document: &'a Document<'a>,
    pub phrases: &'a Phrases,
    /// The phrase that is the pronoun, or that it opens.
    pub phrase: usize,
    pub token: usize,
    pub pronoun: Pronoun,
    pub is_source: bool,
    /// The pronoun says for whom somebody works: *its director*.
    pub is_employer: bool,
}

/// An entity that a pronoun may stand for.
pub struct Antecedent {
    pub entity: usize,
    /// Its part of what all candidates weigh.
    pub share: f32,
    pub values: [f32; FEATURES.len()],
}

impl Salience<'_> {
    /// The entities that may be meant, the likeliest first. `spoken_of` is each mention so far, its phrase and its
    /// entity, in text order.
    pub fn candidates(&self, entities: &[Entity], spoken_of: &[(usize, usize)]) -> Vec<Antecedent> {
        let mut found: Vec<(usize, [f32; FEATURES.len()], f32)> = self
            .near(spoken_of)
            .into_iter()
            .filter_map(|at| {
                let values = self.features(&entities[at])?.values();
                Some((at, values, PRONOUN.score(&values)))
            })
            .collect();
        sort_by_key(&mut found, |(.., score)| greatest_first(*score));
        let scores: Vec<f32> = found.iter().map(|(_, _, score)| *score).collect();
        let found = found.into_iter().zip(shares(&scores));
        found.map(|((entity, values, _), share)| Antecedent { entity, share, values }).collect()
    }

    /// Who is spoken of within reach, in the order of first mention in the text: a long text has many whom no pronoun
    /// can mean any more.
    fn near(&self, spoken_of: &[(usize, usize)]) -> Vec<usize> {
        let block = |phrase: usize| self.document.sentences[self.phrases.all[phrase].sentence].block;
        let here = block(self.phrase);
        let within =
            spoken_of.iter().rev().take(NEAR).take_while(|(phrase, _)| block(*phrase) + REACH >= here);
        let mut near: Vec<usize> = within.map(|(_, entity)| *entity).collect();
        sort_by_key(&mut near, |entity| *entity as u64);
        near.dedup();
        near
    }

    fn features(&self, entity: &Entity) -> Option<Features> {
        let agreement = self.agreement(entity)?;
        let before = entity.mentions.iter().filter(|mention| mention.phrase < self.phrase);
        let always = Features {
            frequency: before.clone().rev().take(FREQUENT + 1).count().saturating_sub(1) as f32,
            unnamed: f32::from(u8::from(entity.name.is_empty())),
            ..agreement
        };
        let rows = before.rev().take(MENTIONS).filter_map(|mention| self.of_mention(mention, always));
        let score = |features: &Features| PRONOUN.score(&features.values());
        rows.max_by(|a, b| score(a).total_cmp(&score(b)))
    }

    /// How well gender and number fit; `None` when they do not.
    fn agreement(&self, entity: &Entity) -> Option<Features> {
        let fits = Features { gender: 1.0, ..Features::default() };
        let loose = Features { loose: 1.0, ..Features::default() };
        let person = entity.kind == Some(ActorKind::Person) || entity.personal;
        if entity.placed && entity.kind.is_none() && !person {
            return None;
        }
        if self.pronoun.plural {
            return match (entity.plural, entity.kind) {
                (true, _) => Some(fits),
                (false, Some(ActorKind::Organisation)) => Some(loose),
                (false, Some(ActorKind::Country)) => None,
                _ if entity.gender == Gender::Unknown => {
                    Some(Features { singular_they: 1.0, ..Features::default() })
                }
                _ => None,
            };
        }
        if entity.plural {
            return None;
        }
        match self.pronoun.gender {
            PronounGender::Neuter => match entity.kind {
                Some(ActorKind::Organisation) => Some(Features::default()),
                Some(ActorKind::Country) => Some(Features { country: 1.0, ..Features::default() }),
                // Most of what *it* stands for is no actor: a name of unknown kind counts only
                // where somebody is speaking, or works for it: "its director".
                _ if person || !self.is_source && !self.is_employer || self.looks_like_a_person(entity) => {
                    None
                }
                _ => Some(loose),
            },
            PronounGender::Male | PronounGender::Female => {
                let wanted = match self.pronoun.gender {
                    PronounGender::Male => Gender::Male,
                    _ => Gender::Female,
                };
                match entity.kind {
                    Some(ActorKind::Organisation | ActorKind::Country) => None,
                    _ if entity.gender == wanted => Some(fits),
                    _ if entity.gender != Gender::Unknown => None,
                    Some(ActorKind::Person) => Some(Features::default()),
                    // One word that may be a place or a company is seldom a *she*.
                    _ if entity.name.len() == 1 && !entity.acts => None,
                    _ if entity.name.len() == 1 => Some(Features { loose: 2.0, ..Features::default() }),
                    _ => Some(loose),
                }
            }
            PronounGender::Any => None,
        }
    }

    /// Two to four words that nothing says more of, the last no ordinary one: a person, most likely.
    fn looks_like_a_person(&self, entity: &Entity) -> bool {
        let ordinary = |word: &String| self.document.lexicon.tags(word).any(Tags::NOUN);
        entity.kind.is_none()
            && (2..=4).contains(&entity.name.len())
            && entity.organisation_nouns.is_empty()
            && !entity.name.last().is_some_and(ordinary)
    }

    /// With what one mention adds; `None` for one that is too far away.
    fn of_mention(&self, mention: &EntityMention, always: Features) -> Option<Features> {
        let phrase = &self.phrases.all[mention.phrase];
        let here = self.document.sentence_of(self.token);
        let (there_block, here_block) =
            (self.document.sentences[phrase.sentence].block, self.document.sentences[here].block);
        let paragraphs = here_block.checked_sub(there_block).filter(|&paragraphs| paragraphs <= REACH)?;
        if self.document.blocks[there_block].kind == BlockKind::Headline && paragraphs > 1 {
            return None;
        }
        let sentences = here.saturating_sub(phrase.sentence);
        let sentence = &self.document.sentences[phrase.sentence].tokens;
        let yes = |holds: bool| f32::from(u8::from(holds));
        Some(Features {
            sentences: sentences as f32,
            paragraphs: paragraphs as f32,
            subject: yes(mention.subject),
            object: yes(!mention.subject && sentences == 0 && self.is_source),
            source: yes(mention.source),
            named: yes(mention.form == Form::Name),
            late: (phrase.tokens.start - sentence.start) as f32 / sentence.len().max(1) as f32,
            ..always
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::staged::Staged;

    /// Each pronoun as a subject or object with whom it stands for; paragraphs are parted by `¶`.
    fn check(text: &str, expect: &str) {
        let Staged { document, phrases, coreference, .. } = Staged::new(text);
        let pronouns = phrases.all.iter().enumerate().filter(|(_, phrase)| phrase.is_pronoun());
        let found: Vec<String> = pronouns
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
    fn a_body_of_many_is_they() {
        check("The forces met Tom Hale. They smiled.", "They: The forces");
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
