//! Coreference: which mentions are one actor.
//!
//! Mentions are taken in text order. Names find their actor by their words, descriptions by what
//! has been said of an actor before, pronouns by gender, number and salience.

use std::ops::Range;

use crate::apposition::{Beside, appositions};
use crate::attribution::Attribution;
use crate::document::Document;
use crate::lexicon::{Frames, Gender, GeographySort, PronounCase, PronounGender, RoleSort, Tags};
use crate::model::{ActorKind, BlockKind, Country, Form};
use crate::phrase::{Determiner, Phrase, PhraseSort};
use crate::phrases::Phrases;
use crate::word_class::WordClass as W;

mod names;
mod salience;

pub use salience::Salience;

/// Somebody or something the text speaks of, whether it will be an actor or not.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The words of the fullest name; empty for one without a name.
    pub name: Vec<String>,
    /// How it is printed.
    pub display: String,
    pub kind: Option<ActorKind>,
    pub gender: Gender,
    pub plural: bool,
    /// How the article introduces it.
    pub roles: Vec<String>,
    /// Singular forms of the nouns among the roles.
    pub role_nouns: Vec<&'static str>,
    pub role_sorts: Vec<RoleSort>,
    /// The nouns that describe it as an organisation.
    pub organisation_nouns: Vec<&'static str>,
    pub is_state_organisation: bool,
    /// What its own words say of its country, in text order.
    pub geography: Vec<(Country, GeographySort)>,
    /// Countries of a known organisation: `GB`, `DE, FR`, or empty for none.
    pub known: Option<&'static str>,
    pub agency: bool,
    pub mentions: Vec<EntityMention>,
    /// It is the subject of a verb somewhere.
    pub acts: bool,
    /// Signs of a person: title, age, given name, role.
    pub personal: bool,
    /// Whose spokesman or ministry it is.
    pub affiliation: Option<usize>,
    /// Something is *in* it or *near* it: perhaps a place.
    pub placed: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct EntityMention {
    pub phrase: usize,
    pub form: Form,
    pub subject: bool,
    /// It is the source of a cue, or the subject of a reporting verb that governs no content.
    pub source: bool,
}

/// The entities, and for each phrase the one it stands for.
pub struct Coreference {
    pub entities: Vec<Entity>,
    pub of_phrase: Vec<Option<usize>>,
    /// How sure the choice for a pronoun or description is, from 0 to 1; 1 for names.
    pub certainty: Vec<f32>,
    /// For a phrase that is no name: the earlier phrase it was understood by.
    pub antecedent: Vec<Option<usize>>,
}

pub fn coreference(document: &Document, phrases: &Phrases, attributions: &[Attribution]) -> Coreference {
    let count = phrases.all.len();
    let mut sources = vec![None; count];
    let mut owners = vec![false; count];
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
    }
    let mut resolver = Resolver {
        document,
        phrases,
        beside: appositions(document, phrases),
        sources,
        owners,
        issued: Vec::new(),
        found: Coreference {
            entities: Vec::new(),
            of_phrase: vec![None; count],
            certainty: vec![1.0; count],
            antecedent: vec![None; count],
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
        entity.mentions.sort_by_key(|mention| mention.phrase);
    }
    resolver.found
}

struct Resolver<'a> {
    document: &'a Document<'a>,
    phrases: &'a Phrases,
    beside: Vec<Beside>,
    /// For the head of a source the tokens of the whole source.
    sources: Vec<Option<Range<usize>>>,
    /// True for the phrase that names what was said and is somebody's: *her claim*.
    owners: Vec<bool>,
    /// The nouns of documents seen so far, each with who put it out.
    issued: Vec<(String, usize)>,
    found: Coreference,
}

impl Resolver<'_> {
    fn resolve(&mut self, index: usize) {
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
            // "Dayton said": a person or a club that is called like a town
            PhraseSort::Place if self.sources[index].is_some() => (Some(self.named(index)), Form::Name),
            PhraseSort::Other if self.sources[index].is_some() => (self.described(index), Form::Role),
            PhraseSort::Other if self.is_document(index) => {
                self.learn_issuer(index);
                (None, Form::Role)
            }
            _ => (None, Form::Role),
        };
        if let Some(entity) = entity {
            self.add(entity, index, form);
        }
    }

    fn add(&mut self, entity: usize, index: usize, form: Form) {
        let phrase = &self.phrases.all[index];
        let subject = is_subject(self.document, phrase);
        let source = self.sources[index].is_some() || subject && is_followed_by_cue(self.document, phrase);
        let mention = EntityMention { phrase: index, form, subject, source };
        let document = self.document;
        let affiliation = self.affiliation_of(index);
        let beside = self.beside[index];
        let found = &mut self.found;
        found.of_phrase[index] = Some(entity);
        let entity = &mut found.entities[entity];
        entity.mentions.push(mention);
        entity.acts |= subject && form != Form::Pronoun;
        if form == Form::Pronoun {
            if entity.gender == Gender::Unknown {
                entity.gender = pronoun_gender(document, phrase);
                entity.personal |= entity.gender != Gender::Unknown;
            }
            return;
        }
        if entity.gender == Gender::Unknown {
            entity.gender = phrase.gender;
        }
        let before = phrase.tokens.start.checked_sub(1);
        entity.placed |= before.is_some_and(|at| {
            document.is_any(at, &["in", "at", "near", "on", "outside", "around", "across", "towards"])
        });
        entity.personal |= phrase.titled
            || beside.aged
            || form == Form::Name && !phrase.roles.is_empty()
            || form == Form::Name && begins_with_given_name(document, phrase);
        entity.learn_roles(document, phrase);
        entity.geography.extend(
            phrase
                .geography
                .iter()
                .copied()
                .filter(|_| form != Form::Name || entity.kind != Some(ActorKind::Country)),
        );
        if let Some(noun) = phrase.organisation_word.filter(|_| phrase.roles.is_empty()) {
            entity.organisation_nouns.push(noun);
            entity.is_state_organisation |= phrase.organisation_is_state;
        }
        entity.affiliation = entity.affiliation.or(affiliation);
    }

    /// Whose: *Steelink's director*, *its spokesman*, *the ministry's spokesman*, *a spokesman for X*.
    fn affiliation_of(&mut self, index: usize) -> Option<usize> {
        let phrase = &self.phrases.all[index];
        if !phrase.possessor.is_empty() {
            let owner = phrase.possessor.clone();
            return self.find_named_in(owner.start, owner.end);
        }
        if self.document.class(phrase.tokens.start) == W::PossessivePronoun {
            return self.pronoun(index, phrase.tokens.start);
        }
        if !phrase.affiliation.is_empty() {
            let words = phrase.affiliation.clone();
            return self.find_named_in(words.start, words.end);
        }
        let after = phrase.tokens.end;
        if phrase.sort == PhraseSort::Role && self.document.is_any(after, &["for", "of", "at", "from"]) {
            let owner = self.phrases.starting(after + 1)?;
            if let Some(found) = self.found.of_phrase[owner] {
                return Some(found);
            }
            let owner = self.phrases.all[owner].tokens.clone();
            return self.find_named_in(owner.start, owner.end);
        }
        None
    }

    /// Whose the thing is that a phrase names.
    fn owner(&mut self, index: usize) -> Option<usize> {
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

    /// The entity that these words name, if it is known already.
    fn find_named_in(&self, from: usize, until: usize) -> Option<usize> {
        let words = names::words(self.document, from..until);
        self.found.entities.iter().rposition(|entity| {
            entity.kind != Some(ActorKind::Person)
                && !entity.name.is_empty()
                && names::is_part(&words, &entity.name)
                || entity.kind == Some(ActorKind::Organisation)
                    && entity
                        .organisation_nouns
                        .iter()
                        .any(|noun| words.last().is_some_and(|word| word.eq_ignore_ascii_case(noun)))
        })
    }

    fn named(&mut self, index: usize) -> usize {
        let phrase = &self.phrases.all[index];
        let words = match phrase.known_name {
            Some(name) if phrase.roles.is_empty() && !phrase.titled => {
                name.split(' ').map(str::to_string).collect()
            }
            _ => names::words(self.document, phrase.name.clone()),
        };
        let organisation =
            phrase.organisation_word.is_some() && phrase.roles.is_empty() || phrase.known.is_some();
        let person = phrase.titled
            || !phrase.roles.is_empty()
            || begins_with_given_name(self.document, phrase) && !organisation;
        let titled_otherwise = |entity: &Entity| {
            let known = phrase.gender != Gender::Unknown && entity.gender != Gender::Unknown;
            phrase.titled && known && phrase.gender != entity.gender
        };
        let fits = |entity: &Entity| {
            let other_kind = match entity.kind {
                Some(ActorKind::Person) => organisation,
                Some(ActorKind::Organisation) => person,
                Some(ActorKind::Country) => true,
                None => false,
            };
            !entity.name.is_empty() && !other_kind && !titled_otherwise(entity)
        };
        let same = self.latest(|entity| fits(entity) && entity.name == words);
        // Of two Mokoenas "General Mokoena" is the general.
        let by_role = || {
            let role = phrase.roles.last().filter(|_| !organisation)?;
            self.latest(|entity| {
                fits(entity)
                    && names::is_short_for(&words, &entity.name, entity.kind)
                    && entity.role_nouns.iter().any(|noun| same_role(noun, role.name))
            })
        };
        let shorter =
            || self.latest(|entity| fits(entity) && names::is_short_for(&words, &entity.name, entity.kind));
        let longer = || {
            self.latest(|entity| {
                fits(entity)
                    && names::is_short_for(&entity.name, &words, entity.kind)
                    && (entity.name.len() == 1 || organisation)
            })
        };
        if let Some(entity) = same.or_else(by_role).or_else(shorter) {
            return entity;
        }
        if let Some(entity) = longer() {
            self.found.entities[entity].display = names::display(self.document, phrase);
            self.found.entities[entity].name = words;
            return entity;
        }
        // "its director, Ida Brandt": the description has an entity already, without a name
        if let Some(partner) = self.beside[index].same_as
            && let Some(entity) = self.found.of_phrase[partner]
            && self.found.entities[entity].name.is_empty()
        {
            let known = &mut self.found.entities[entity];
            known.display = names::display(self.document, phrase);
            known.name = words;
            return entity;
        }
        // "A rail supervisor told the inquest … Vincent Le, a supervisor,": the description came first
        if let Some(entity) = self.described_before(index) {
            let known = &mut self.found.entities[entity];
            known.display = names::display(self.document, phrase);
            known.name = words;
            return entity;
        }
        let mut entity = Entity::new(words, names::display(self.document, phrase));
        entity.known = phrase.known;
        entity.agency = phrase.agency;
        if organisation {
            entity.kind = Some(ActorKind::Organisation);
        } else if person {
            entity.kind = Some(ActorKind::Person);
        }
        self.push(entity)
    }

    /// The person without a name, near the beginning, whose role this name is introduced with.
    fn described_before(&self, index: usize) -> Option<usize> {
        const REACH: usize = 6;
        let phrase = &self.phrases.all[index];
        let beside = (index + 1..self.phrases.all.len().min(index + 5))
            .find(|&other| self.beside[other].same_as == Some(index));
        let roles =
            phrase.roles.iter().chain(beside.iter().flat_map(|&other| &self.phrases.all[other].roles));
        let nouns: Vec<&str> = roles.map(|role| role.name).collect();
        let block = self.document.sentences[phrase.sentence].block;
        self.found.entities.iter().position(|entity| {
            entity.name.is_empty()
                && entity.kind == Some(ActorKind::Person)
                && !entity.plural
                && entity
                    .role_nouns
                    .iter()
                    .any(|known| nouns.iter().any(|noun| same_role(known, noun) || same_role(noun, known)))
                && entity.mentions.first().is_some_and(|mention| {
                    let first = self.document.sentences[self.phrases.all[mention.phrase].sentence].block;
                    first + REACH >= block && first < block
                })
        })
    }

    fn state(&mut self, index: usize) -> Option<usize> {
        let phrase = &self.phrases.all[index];
        let &(country, sort) = phrase.geography.last()?;
        if sort == GeographySort::Seat {
            let words = names::words(self.document, phrase.name.clone());
            if let Some(entity) = self.latest(|entity| entity.name == words) {
                return Some(entity);
            }
            let mut entity = Entity::new(words, names::display(self.document, phrase));
            entity.kind = Some(ActorKind::Organisation);
            entity.is_state_organisation = true;
            return Some(self.push(entity));
        }
        let name = self.document.lexicon.country_name(country).to_string();
        let words = vec![name.clone()];
        if let Some(entity) = self.latest(|entity| {
            entity.name == words
                && entity.geography.first().is_some_and(|(first, _)| *first == country)
                && entity.kind != Some(ActorKind::Person)
        }) {
            return Some(entity);
        }
        let mut entity = Entity::new(words, name);
        entity.kind = Some(if is_union(country) { ActorKind::Organisation } else { ActorKind::Country });
        entity.geography.push((country, GeographySort::Name));
        Some(self.push(entity))
    }

    /// *the minister*, *the ministry*, *a senior official*
    fn described(&mut self, index: usize) -> Option<usize> {
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
        if let Some(entity) = self.of_that_country(index) {
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

    /// *the Argentine*: the person of that country who was mentioned last.
    fn of_that_country(&self, index: usize) -> Option<usize> {
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
    fn wording(&self, index: usize) -> String {
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
    fn is_unnamed_somebody(&self, index: usize) -> bool {
        let token = self.phrases.all[index].tokens.start;
        self.sources[index].is_some()
            && self.document.is_any(token, &["somebody", "someone", "others", "everybody", "everyone"])
    }

    /// The name that stands beside a description, behind it: *its director, Ida Brandt*.
    fn name_behind(&self, index: usize) -> Option<usize> {
        let end = self.phrases.all.len().min(index + 5);
        (index + 1..end).find(|&other| {
            self.beside[other].same_as == Some(index) && self.phrases.all[other].sort == PhraseSort::Name
        })
    }

    /// *the report*, *her statement*, *figures*: words or numbers that somebody put out.
    fn is_document(&self, index: usize) -> bool {
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
    fn learn_issuer(&mut self, index: usize) {
        let phrase = &self.phrases.all[index];
        let whose = !phrase.possessor.is_empty()
            || self.document.class(phrase.tokens.start) == W::PossessivePronoun
            || self.document.is_any(phrase.tokens.end, &["by", "from"])
            || phrase.determiner == Determiner::Indefinite;
        if whose && let Some(issuer) = self.issuer(index) {
            let noun = self.document.word(self.phrases.all[index].head());
            self.issued.push((noun.to_string(), issuer));
        }
    }

    /// Who put a document out: whose it is, who it is by, or, for *the statement*, who spoke last.
    fn issuer(&mut self, index: usize) -> Option<usize> {
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
        let issued = self.issued.iter().rev().find(|(other, _)| other.eq_ignore_ascii_case(noun));
        if let Some(&(_, issuer)) = issued {
            return Some(issuer);
        }
        if phrase.determiner != Determiner::Definite {
            return None;
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
        let near = self.phrases.all[last.0].sentence + 4 >= phrase.sentence;
        near.then_some(last.1)
    }

    /// *The union published a report*: whose verb the document is the object of.
    fn publisher_of(&self, index: usize) -> Option<usize> {
        let (document, first) = (self.document, self.phrases.all[index].tokens.start);
        let verb = first.checked_sub(1).filter(|&at| document.class(at) == W::Finite)?;
        let subject = verb.checked_sub(1).and_then(|last| self.phrases.ending(last))?;
        self.found.of_phrase[subject]
    }

    /// What a description says further of whom it means: *of Lyon* of *the mayor of Lyon*; empty
    /// where it says no more.
    fn specification(&self, index: usize) -> &str {
        let end = self.phrases.all[index].tokens.end;
        if !self.document.is_any(end, &["of", "for", "from", "in"]) {
            return "";
        }
        self.phrases
            .starting(end + 1)
            .map_or("", |inner| self.phrases.all[inner].span(self.document).of(self.document.text))
    }

    fn earlier_description(&self, mention: usize) -> Option<(usize, f32)> {
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

    /// The phrase that last named an entity before phrase `index`.
    fn last_named(&self, entity: usize, index: usize) -> Option<usize> {
        let mentions = &self.found.entities[entity].mentions;
        mentions
            .iter()
            .rev()
            .find(|mention| mention.phrase < index && mention.form != Form::Pronoun)
            .map(|mention| mention.phrase)
    }

    fn pronoun(&mut self, index: usize, token: usize) -> Option<usize> {
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
        };
        let (entity, certainty) = salience.choose(&self.found.entities)?;
        if self.phrases.all[index].is_pronoun() {
            self.found.certainty[index] = certainty;
            self.found.antecedent[index] = self.last_named(entity, index);
        }
        Some(entity)
    }

    fn latest(&self, fits: impl Fn(&Entity) -> bool) -> Option<usize> {
        self.latest_before(usize::MAX, fits)
    }

    /// The fitting entity that was mentioned last before phrase `index`.
    fn latest_before(&self, index: usize, fits: impl Fn(&Entity) -> bool) -> Option<usize> {
        let last = |entity: &Entity| {
            entity
                .mentions
                .iter()
                .filter(|mention| mention.phrase < index)
                .map(|mention| mention.phrase)
                .max()
        };
        let entities = self.found.entities.iter().enumerate();
        entities.filter(|(_, entity)| fits(entity)).max_by_key(|(_, entity)| last(entity)).map(|(at, _)| at)
    }

    fn push(&mut self, entity: Entity) -> usize {
        self.found.entities.push(entity);
        self.found.entities.len() - 1
    }
}

/// The two organisations with a code of their own.
fn is_union(country: Country) -> bool {
    matches!(country.code(), "EU" | "UN")
}

impl Entity {
    fn new(name: Vec<String>, display: String) -> Entity {
        Entity {
            name,
            display,
            kind: None,
            gender: Gender::Unknown,
            plural: false,
            roles: Vec::new(),
            role_nouns: Vec::new(),
            role_sorts: Vec::new(),
            organisation_nouns: Vec::new(),
            is_state_organisation: false,
            geography: Vec::new(),
            known: None,
            agency: false,
            mentions: Vec::new(),
            acts: false,
            personal: false,
            affiliation: None,
            placed: false,
        }
    }

    /// *the Italian coastguard* is not the Libyan one.
    fn is_elsewhere(&self, phrase: &Phrase) -> bool {
        let named = |sort: &GeographySort| matches!(sort, GeographySort::Demonym | GeographySort::Name);
        let mut theirs = self.geography.iter().filter(|(_, sort)| named(sort)).peekable();
        let mut ours = phrase.geography.iter().filter(|(_, sort)| named(sort)).peekable();
        theirs.peek().is_some()
            && ours.peek().is_some()
            && !ours.any(|(country, _)| self.geography.iter().any(|(other, _)| other == country))
    }

    /// What the article calls it: *British Foreign Secretary*, *the union's regional secretary*.
    fn learn_roles(&mut self, document: &Document, phrase: &Phrase) {
        let Some(last) = phrase.roles.last() else { return };
        let from = match document.class(phrase.tokens.start) {
            W::Determiner | W::PossessivePronoun => phrase.tokens.start + 1,
            _ => phrase.tokens.start,
        };
        if phrase.name.is_empty() || last.tokens.end <= phrase.name.start {
            let words = document.span(from, last.tokens.end).of(document.text).to_string();
            let anaphoric = phrase.name.is_empty()
                && phrase.determiner == Determiner::Definite
                && !self.role_nouns.is_empty();
            if !words.is_empty() && !anaphoric && !self.roles.contains(&words) {
                self.roles.push(words);
            }
        }
        for role in &phrase.roles {
            if !self.role_nouns.contains(&role.name) {
                self.role_nouns.push(role.name);
            }
            self.role_sorts.push(role.sort);
        }
    }
}

/// *the minister* is the *foreign minister* named before.
fn same_role(known: &str, role: &str) -> bool {
    known == role || known.ends_with(role) && known[..known.len() - role.len()].ends_with(' ')
}

fn is_company_like(noun: &str) -> bool {
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

fn begins_with_given_name(document: &Document, phrase: &Phrase) -> bool {
    !phrase.name.is_empty()
        && document.has(phrase.name.start, Tags::GIVEN)
        && (phrase.name.len() >= 2 || !document.has(phrase.name.start, Tags::GIVEN_WORD | Tags::COMMON))
        && phrase.organisation_word.is_none()
        && phrase.known.is_none()
}

fn pronoun_gender(document: &Document, phrase: &Phrase) -> Gender {
    match document.lexicon.pronoun(document.word(phrase.tokens.start)).map(|pronoun| pronoun.gender) {
        Some(PronounGender::Male) => Gender::Male,
        Some(PronounGender::Female) => Gender::Female,
        _ => Gender::Unknown,
    }
}

/// *a charge that Brandt rebutted*: the verb of this subject reports speech.
fn is_followed_by_cue(document: &Document, phrase: &Phrase) -> bool {
    let mut at = phrase.tokens.end;
    while matches!(document.class(at), W::Adverb | W::Auxiliary) {
        at += 1;
    }
    matches!(document.class(at), W::Finite | W::Participle) && document.has(at, Tags::CUE)
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
    let verb = |at: usize| matches!(document.class(at), W::Finite | W::Auxiliary | W::Modal);
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
