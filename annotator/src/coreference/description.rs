//! Descriptions: which entity *the minister*, *the company* or *the Argentine* is.

use crate::lexicon::GeographySort;
use crate::model::{ActorKind, BlockKind};
use crate::phrase::{Determiner, PhraseSort};
use crate::word_class::WordClass as W;

use super::Resolver;
use super::entity::Entity;

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
        if let Some(name) = self.name_behind(index) {
            return Some(self.named(name));
        }
        if phrase.sort == PhraseSort::Other && self.is_document(index) {
            return self.issuer(index);
        }
        if let Some(entity) = self.of_that_country(index).or_else(|| self.of_that_age(index)) {
            self.found.certainty[index] = 0.8;
            self.found.antecedent[index] = self.last_named(entity, index);
            return Some(entity);
        }
        let indefinite = phrase.determiner == Determiner::Indefinite
            || phrase.plural && phrase.determiner == Determiner::None;
        if !indefinite && let Some((entity, certainty)) = self.earlier_description(index) {
            self.found.certainty[index] = certainty;
            self.found.antecedent[index] = self.last_named(entity, index);
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

    /// *the 31-year-old*: the person who was mentioned last.
    pub(super) fn of_that_age(&self, index: usize) -> Option<usize> {
        let phrase = &self.phrases.all[index];
        let aged = phrase.determiner == Determiner::Definite
            && self.document.word(phrase.head()).ends_with("-year-old");
        let person = |entity: &Entity| {
            !entity.name.is_empty() && (entity.kind == Some(ActorKind::Person) || entity.personal)
        };
        if aged { self.latest_before(index, person) } else { None }
    }

    /// *the Argentine*: the person of that country who was mentioned last.
    pub(super) fn of_that_country(&self, index: usize) -> Option<usize> {
        let (document, phrase) = (self.document, &self.phrases.all[index]);
        let &[(country, GeographySort::Demonym)] = &phrase.geography[..] else { return None };
        let bare = phrase.determiner == Determiner::Definite && phrase.tokens.len() == 2;
        if !bare || document.word(phrase.head()).ends_with('s') {
            return None;
        }
        self.latest_before(index, |entity| {
            let speaks_for = entity.geography.iter().any(|(other, _)| *other == country);
            let person = !matches!(entity.kind, Some(ActorKind::Organisation | ActorKind::Country));
            person && speaks_for && !entity.name.is_empty()
        })
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
        let end = self.phrases.all.len().min(index + 5);
        (index + 1..end).find(|&other| {
            self.beside[other].same_as == Some(index) && self.phrases.all[other].sort == PhraseSort::Name
        })
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

    pub(super) fn earlier_description(&self, mention: usize) -> Option<(usize, f32)> {
        let phrase = &self.phrases.all[mention];
        // A headline is read last: all of the article stands before it.
        let headline =
            self.document.block_kind(&self.document.sentences[phrase.sentence]) == BlockKind::Headline;
        let index = if headline { usize::MAX } else { mention };
        let before = |entity: &Entity| entity.mentions.iter().any(|mention| mention.phrase < index);
        if let Some(role) = phrase.roles.last() {
            let person = |entity: &Entity| {
                entity.kind != Some(ActorKind::Organisation) && entity.kind != Some(ActorKind::Country)
            };
            let more = self.specification(mention);
            // The mayor of Lyon is not the mayor of Turin.
            let another = |entity: &Entity| {
                let said = entity.mentions.iter().map(|mention| self.specification(mention.phrase));
                !more.is_empty()
                    && said.clone().any(|said| !said.is_empty())
                    && said.into_iter().all(|said| said != more)
            };
            let exact = self.latest_before(index, |entity| {
                before(entity)
                    && person(entity)
                    && entity.plural == phrase.plural
                    && entity.role_nouns.iter().any(|noun| same_role(noun, role.name))
                    && !another(entity)
                    && !entity.is_elsewhere(phrase)
            });
            return exact.map(|entity| (entity, 0.9));
        }
        let noun = phrase.organisation_word?;
        let by_noun = self.latest_before(index, |entity| {
            before(entity)
                && entity.kind != Some(ActorKind::Person)
                && entity.kind != Some(ActorKind::Country)
                && !entity.is_elsewhere(phrase)
                && (entity.organisation_nouns.contains(&noun)
                    || entity.name.iter().any(|word| word.eq_ignore_ascii_case(noun)))
        });
        if let Some(entity) = by_noun {
            return Some((entity, 0.9));
        }
        if phrase.organisation_is_state || phrase.plural {
            return None;
        }
        let likely = self.latest_before(index, |entity| {
            before(entity)
                && !entity.name.is_empty()
                && !entity.is_elsewhere(phrase)
                && matches!(entity.kind, None | Some(ActorKind::Organisation))
                && entity.acts
                && !entity.is_state_organisation
                && !entity.personal
                && entity.known.is_none_or(|known| known != "-")
                && (entity.organisation_nouns.is_empty()
                    || entity.organisation_nouns.iter().all(|known| is_company_like(known))
                        && is_company_like(noun))
        });
        likely.map(|entity| (entity, 0.6))
    }
}

/// *the minister* is the *foreign minister* named before.
pub(super) fn same_role(known: &str, role: &str) -> bool {
    known == role || known.ends_with(role) && known[..known.len() - role.len()].ends_with(' ')
}

pub(super) fn is_company_like(noun: &str) -> bool {
    const COMPANY_LIKE: [&str; 24] = [
        "company",
        "firm",
        "group",
        "operator",
        "manufacturer",
        "supplier",
        "carmaker",
        "airline",
        "bank",
        "retailer",
        "chain",
        "publisher",
        "developer",
        "business",
        "start-up",
        "startup",
        "cooperative",
        "co-operative",
        "maker",
        "brand",
        "giant",
        "corporation",
        "utility",
        "club",
    ];
    COMPANY_LIKE.contains(&noun)
}
