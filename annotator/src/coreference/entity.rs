//! An entity: somebody or something the text speaks of.

use crate::document::Document;
use crate::lexicon::{Gender, GeographySort, RoleSort};
use crate::model::{ActorKind, Country, Form};
use crate::phrase::{Determiner, Phrase, PhraseSort, RoleWord};
use crate::word_class::WordClass as W;

/// Somebody or something the text speaks of, whether it will be an actor or not.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The words of the fullest name; empty for one without a name.
    pub name: Vec<String>,
    /// How it is printed.
    pub display: String,
    pub kind: Option<ActorKind>,
    /// The kind, where the words did not say it the one that the whole text makes likely.
    pub likely: ActorKind,
    pub gender: Gender,
    pub plural: bool,
    /// How the article introduces it.
    pub roles: Vec<String>,
    /// Singular forms of the nouns among the roles.
    pub role_nouns: Vec<&'static str>,
    pub role_sorts: Vec<RoleSort>,
    /// Other nouns that describe it, small letters: *falconer*.
    pub other_nouns: Vec<String>,
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
    /// The entities that speak together, where it stands for several: whom *they* means behind *Hale and Keller said*.
    pub members: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
pub struct EntityMention {
    pub phrase: usize,
    pub form: Form,
    pub subject: bool,
    /// It is the source of a cue, or the subject of a reporting verb that governs no content.
    pub source: bool,
}

impl Entity {
    pub(super) fn new(name: Vec<String>, display: String) -> Entity {
        Entity {
            name,
            display,
            kind: None,
            likely: ActorKind::Organisation,
            gender: Gender::Unknown,
            plural: false,
            roles: Vec::new(),
            role_nouns: Vec::new(),
            role_sorts: Vec::new(),
            other_nouns: Vec::new(),
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
            members: Vec::new(),
        }
    }

    /// *the Italian coastguard* is not the Libyan one.
    pub(super) fn is_elsewhere(&self, phrase: &Phrase) -> bool {
        let named = |sort: &GeographySort| matches!(sort, GeographySort::Demonym | GeographySort::Name);
        let mut theirs = self.geography.iter().filter(|(_, sort)| named(sort)).peekable();
        let mut ours = phrase.geography.iter().filter(|(_, sort)| named(sort)).peekable();
        theirs.peek().is_some()
            && ours.peek().is_some()
            && !ours.any(|(country, _)| self.geography.iter().any(|(other, _)| other == country))
    }

    /// What the article calls it: *British Foreign Secretary*, *the union's regional secretary*.
    pub(super) fn learn_roles(&mut self, document: &Document, phrase: &Phrase) {
        // "counsel Ida Brandt SC": the letters behind the name are not how she is introduced
        let before_name = |role: &&RoleWord| phrase.name.is_empty() || role.tokens.end <= phrase.name.start;
        let Some(last) = phrase.roles.iter().rev().find(before_name).or(phrase.roles.last()) else {
            if phrase.sort == PhraseSort::Other && document.class(phrase.head()) == W::Noun {
                let noun = document.word(phrase.head()).to_lowercase();
                if !self.other_nouns.contains(&noun) {
                    self.other_nouns.push(noun);
                }
            }
            return;
        };
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
            add_new(&mut self.role_nouns, role.name);
            add_new(&mut self.role_sorts, role.sort);
        }
    }
}

/// Adds what is not there yet.
pub(super) fn add_new<T: PartialEq>(items: &mut Vec<T>, item: T) {
    if !items.contains(&item) {
        items.push(item);
    }
}
