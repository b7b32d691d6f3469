//! Descriptions: which entity *the minister*, *the company* or *the Argentine* is.

use crate::choice::Candidate;
use crate::lexicon::GeographySort;
use crate::model::ActorKind;
use crate::phrase::{Determiner, PhraseSort};
use crate::word_class::WordClass as W;

use super::entity::Entity;
use super::naming::begins_with_given_name;
use super::{MOST_CERTAIN, Resolver};
use candidates::Meant;

mod candidates;

pub use candidates::DESCRIPTION;

/// How many phrases behind a description its name is looked for.
const NAME_BEHIND: usize = 10;

impl Resolver<'_> {
    /// *the minister*, *the ministry*, *a senior official*
    pub(super) fn described(&mut self, index: usize) -> Option<usize> {
        let phrase = &self.phrases.all[index];
        if let Some(partner) = self.beside[index].same_as
            && let Some(entity) = self.found.of_phrase[partner]
        {
            return Some(entity);
        }
        // "The chief arbiter, Ida Brandt, said": the name behind the comma says who it is
        if let Some(name) = self.name_behind(index).or_else(|| self.closing_name(index)) {
            return Some(self.named(name));
        }
        if phrase.sort == PhraseSort::Other && self.is_document(index) {
            let issuer = self.issuer(index)?;
            self.found.certainty[index] = issuer.certainty;
            self.found.antecedent[index] = self.last_named(issuer.entity, index);
            return Some(issuer.entity);
        }
        if let Some((entity, certainty)) = self.of_that_country(index).or_else(|| self.of_that_age(index)) {
            self.found.certainty[index] = certainty;
            self.found.antecedent[index] = self.last_named(entity, index);
            return Some(entity);
        }
        let indefinite = phrase.determiner == Determiner::Indefinite
            || phrase.plural && phrase.determiner == Determiner::None;
        // "somebody" and "others" are nobody the article has spoken of.
        let somebody = phrase.is_pronoun();
        if !indefinite
            && !somebody
            && let Some(entity) = self.spoken_of_before(index)
        {
            return Some(entity);
        }
        let mut entity = Entity::new(Vec::new(), String::new());
        entity.plural = phrase.plural;
        entity.kind = Some(match phrase.sort {
            PhraseSort::Organisation => ActorKind::Organisation,
            _ => ActorKind::Person,
        });
        entity.display = self.wording(index);
        Some(self.push(entity))
    }

    /// The entity the article speaks of elsewhere that a description means; `None` when it means somebody new.
    pub(super) fn spoken_of_before(&mut self, index: usize) -> Option<usize> {
        let owner = self.affiliation_of(index);
        let mut candidates = self.meant(index, owner);
        // Who is quoted is mostly somebody known already, and so is "the Company"; of what is only spoken of that
        // cannot be said.
        if self.sources[index].is_none() && self.phrases.all[index].sort != PhraseSort::Name {
            candidates.retain(|meant| meant.tied || meant.entity.is_none());
        }
        if self.is_recording {
            let name = |meant: &Meant| match meant.entity {
                Some(entity) => self.found.entities[entity].display.clone(),
                None => self.wording(index),
            };
            let row = |meant: &Meant| Candidate { name: name(meant), values: meant.values.to_vec() };
            let span = self.phrases.all[index].span(self.document);
            let decision = DESCRIPTION.decision(span, candidates.iter().map(row).collect());
            self.found.decisions.push(decision);
        }
        let best = candidates.first()?;
        let (entity, certainty) = (best.entity, best.share.min(MOST_CERTAIN));
        self.found.certainty[index] = certainty;
        if let Some(entity) = entity {
            self.found.antecedent[index] = self.last_named(entity, index);
        }
        entity
    }

    /// *the 31-year-old*: the person who was mentioned last.
    pub(super) fn of_that_age(&self, index: usize) -> Option<(usize, f32)> {
        let phrase = &self.phrases.all[index];
        let aged = phrase.determiner == Determiner::Definite
            && self.document.word(phrase.head()).ends_with("-year-old");
        let person = |entity: &Entity| {
            !entity.name.is_empty() && (entity.kind == Some(ActorKind::Person) || entity.personal)
        };
        if aged { self.latest_before(index, person).map(|entity| (entity, 0.8)) } else { None }
    }

    /// *the Argentine*: the person of that country who was mentioned last, or else the last person of whom the
    /// article says no country; with how sure that is.
    pub(super) fn of_that_country(&self, index: usize) -> Option<(usize, f32)> {
        let (document, phrase) = (self.document, &self.phrases.all[index]);
        let &[(country, GeographySort::Demonym)] = &phrase.geography[..] else { return None };
        let bare = phrase.determiner == Determiner::Definite && phrase.tokens.len() == 2;
        // "the French", "the Danes": all of them
        let of_all = ["s", "sh", "nch", "tch", "ese"];
        if !bare || of_all.iter().any(|end| document.word(phrase.head()).ends_with(end)) {
            return None;
        }
        let person = |entity: &Entity| {
            let other = matches!(entity.kind, Some(ActorKind::Organisation | ActorKind::Country));
            !other && !entity.name.is_empty()
        };
        let speaks_for = |entity: &Entity| entity.geography.iter().any(|(other, _)| *other == country);
        let known = self.latest_before(index, |entity| person(entity) && speaks_for(entity));
        let unknown = || {
            self.latest_before(index, |entity| {
                person(entity) && entity.personal && !entity.plural && entity.geography.is_empty()
            })
        };
        known.map(|entity| (entity, 0.8)).or_else(|| unknown().map(|entity| (entity, 0.6)))
    }

    /// What stands for a name where there is none: the words of the source up to a comma, with
    /// what hangs on its head (*a spokesman for the council*).
    pub(super) fn wording(&self, index: usize) -> String {
        let document = self.document;
        let tokens = self.sources[index].clone().unwrap_or_else(|| self.phrases.all[index].tokens.clone());
        // "two people who were in the room" says nothing without its clause
        let head = self.phrases.all[index].head();
        let bare = document.is_any(head, &["people", "person", "man", "woman", "men", "women", "those"]);
        let ends = |class: W| class == W::Comma || !bare && matches!(class, W::Wh | W::That);
        let end = tokens.clone().skip(1).find(|&at| ends(document.class(at))).unwrap_or(tokens.end);
        document.span(tokens.start, end).of(document.text).to_string()
    }

    /// *somebody shouted*, *others said*
    pub(super) fn is_unnamed_somebody(&self, index: usize) -> bool {
        let token = self.phrases.all[index].tokens.start;
        self.sources[index].is_some()
            && self.document.is_any(token, &["somebody", "someone", "others", "everybody", "everyone"])
    }

    /// The name that stands beside a description, behind it: *its director, Ida Brandt*.
    pub(super) fn name_behind(&self, index: usize) -> Option<usize> {
        let end = self.phrases.all.len().min(index + NAME_BEHIND);
        (index + 1..end).find(|&other| {
            self.beside[other].same_as == Some(index) && self.phrases.all[other].sort == PhraseSort::Name
        })
    }

    /// *the head of research at the port, Ida Brandt*: the name behind the comma that ends a source.
    fn closing_name(&self, index: usize) -> Option<usize> {
        let source = self.sources[index].as_ref()?;
        let mut end = source.end;
        while end > source.start && matches!(self.document.class(end - 1), W::Comma | W::Break) {
            end -= 1;
        }
        let name = self.phrases.ending(end.checked_sub(1)?).filter(|&name| name > index)?;
        let before = self.phrases.all[name].tokens.start.checked_sub(1)?;
        let phrase = &self.phrases.all[name];
        let is_name = phrase.sort == PhraseSort::Name
            && match self.document.class(before) {
                W::Comma => true,
                W::Noun | W::Name => begins_with_given_name(self.document, phrase),
                _ => false,
            };
        let alike = self.phrases.all[index].sort == PhraseSort::Organisation
            || phrase.organisation_word.is_none() && phrase.known.is_none();
        (is_name && alike && !self.phrases.all[index].plural).then_some(name)
    }

    /// What a description says further of whom it means: *of Lyon* of *the mayor of Lyon*; empty
    /// where it says no more.
    pub(super) fn specification(&self, index: usize) -> &str {
        let end = self.phrases.all[index].tokens.end;
        if !self.document.is_any(end, &["of", "for", "from", "in"]) {
            return "";
        }
        self.phrases
            .starting(end + 1)
            .map_or("", |inner| self.phrases.all[inner].span(self.document).of(self.document.text))
    }
}

/// *the minister* is the *foreign minister* named before.
pub(super) fn same_role(known: &str, role: &str) -> bool {
    known == role || known.ends_with(role) && known[..known.len() - role.len()].ends_with(' ')
}

#[cfg(test)]
mod tests {
    use crate::staged::last_speaker;

    fn check(text: &str, expect: &str) {
        assert_eq!(last_speaker(text), expect, "{text}");
    }

    #[test]
    fn a_role_means_who_was_introduced_with_it_or_with_a_kindred_one() {
        check("Mayor Marta Keller left. The mayor said it was late.", "Marta Keller");
        check("Foreign Minister Ida Brandt left. The minister said it was late.", "Ida Brandt");
        check("Barrister Ida Brandt left. \"No,\" the lawyer said.", "Ida Brandt");
        check("Marta Keller, a falconer, met Tom Hale. The falconer said it was late.", "Marta Keller");
        check("The drugmaker Norvia Labs closed. The company said it was late.", "Norvia Labs");
    }

    #[test]
    fn a_role_does_not_mean_who_was_introduced_otherwise() {
        check("Barrister Ida Brandt left. The judge said it was late.", "The judge");
        check("Minister Ida Brandt left. The prime minister said it was late.", "The prime minister");
        check(
            "The mayor of Lyon, Anne Tissier, left. The mayor of Turin said no one came.",
            "The mayor of Turin",
        );
        check(
            "The Libyan coastguard left. The Italian coastguard said it was late.",
            "The Italian coastguard",
        );
        check("Nurse Ida Brandt left. A nurse said it was late.", "A nurse");
        check("Singer Ida Brandt left. \"No!\" somebody shouted.", "somebody");
    }

    #[test]
    fn the_bare_demonym_means_the_person_of_that_country() {
        check("Argentine striker Luisa Ferro met Tom Hale. The Argentine said it was late.", "Luisa Ferro");
        check("Luisa Ferro met the Peruvian minister. The Argentine said it was late.", "Luisa Ferro");
    }

    #[test]
    fn a_lead_brings_somebody_in_by_their_role() {
        check(
            "A chemist has told an inquiry she was stopped.¶Dr Ida Brandt, who left in July, waited.¶\
             \"I still have it,\" the chemist said.",
            "Ida Brandt",
        );
        check(
            "A chemist has told an inquiry she was stopped.¶The manager, Tom Hale, left.¶\
             \"I still have it,\" the chemist said.",
            "A chemist",
        );
    }

    #[test]
    fn a_name_closes_a_source() {
        check("The head of research at the port, Ida Brandt, said it was late.", "Ida Brandt");
        check("The officer who leads the patrol, Ida Brandt, said it was late.", "Ida Brandt");
        check("The host, Norland's prime minister, Ida Brandt, said it was late.", "Ida Brandt");
    }
}
