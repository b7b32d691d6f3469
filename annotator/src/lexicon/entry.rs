//! The entries of the lists: what each says of its word.

use super::table::column;
use crate::model::Country;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Male,
    Female,
    Unknown,
}

/// A noun that introduces a person by what they do.
#[derive(Clone, Copy, Debug)]
pub struct Role {
    /// Singular form, as the list has it.
    pub name: &'static str,
    pub gender: Gender,
    pub sort: RoleSort,
    pub plural: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleSort {
    /// Speaks for a state: minister, ambassador, general.
    State,
    /// Speaks for whoever is named beside it: spokesman, lawyer.
    Spokes,
    Other,
    /// mother, son
    Kin,
}

/// A word that stands directly before a name.
#[derive(Clone, Copy, Debug)]
pub struct Title {
    pub gender: Gender,
    /// The noun for whoever has it (*general* for *Maj Gen*); empty for *Mr*.
    pub noun: &'static str,
}

/// A country's name, its people, its capital, a seat of power, or a place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Geography {
    pub country: Country,
    pub sort: GeographySort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeographySort {
    Name,
    /// Russian, Russians
    Demonym,
    Capital,
    /// The Kremlin
    Seat,
    Place,
}

/// An organisation known by name.
#[derive(Clone, Copy, Debug)]
pub struct Organisation {
    /// The first of its names.
    pub name: &'static str,
    /// Its countries as the list has them: `GB` or `DE, FR`; empty when none.
    pub countries: &'static str,
    pub sort: OrganisationSort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganisationSort {
    Plain,
    /// A news agency: in a credit line it is no actor.
    Agency,
}

/// A noun that heads the name of an organisation.
#[derive(Clone, Copy, Debug)]
pub struct OrganisationWord {
    pub name: &'static str,
    /// Speaks for its country: ministry, army.
    pub state: bool,
    pub plural: bool,
}

/// What a word tells of whom somebody belongs to; `annotator/lexicon/en/belonging-words.txt` says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BelongingSort {
    /// Opens the name of a body of many countries: Pacific.
    Wide,
    /// Is what such a body is called: forum.
    Body,
    /// heads, represents
    Leads,
    /// lives, farms
    Dwells,
    /// teaches, studies
    Holds,
    /// visits, arrives
    Passes,
    /// ambassador, envoy
    Sent,
    /// minister, ministry
    Office,
    /// critics, experts: judge from outside.
    Outside,
    /// coach: does for a club or a firm what he would do anywhere.
    Hired,
}

impl BelongingSort {
    pub(super) fn from_name(name: &str) -> BelongingSort {
        match name {
            "wide" => BelongingSort::Wide,
            "body" => BelongingSort::Body,
            "leads" => BelongingSort::Leads,
            "dwells" => BelongingSort::Dwells,
            "holds" => BelongingSort::Holds,
            "passes" => BelongingSort::Passes,
            "sent" => BelongingSort::Sent,
            "outside" => BelongingSort::Outside,
            "hired" => BelongingSort::Hired,
            _ => BelongingSort::Office,
        }
    }
}

/// How a word announces a name in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamingSort {
    /// A noun: podcast.
    Thing,
    /// A participle: titled.
    Verb,
    /// A participle, before words with capitals: called.
    Capitals,
}

impl NamingSort {
    pub(super) fn from_name(name: &str) -> NamingSort {
        match name {
            "thing" => NamingSort::Thing,
            "verb" => NamingSort::Verb,
            _ => NamingSort::Capitals,
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Pronoun {
    pub person: u8,
    pub gender: PronounGender,
    pub plural: bool,
    pub case: PronounCase,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PronounGender {
    Male,
    Female,
    Neuter,
    Any,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PronounCase {
    Subject,
    Object,
    Possessive,
    Reflexive,
}

impl Pronoun {
    pub(super) fn from_row(row: &[&'static str]) -> Pronoun {
        Pronoun {
            person: column(row, 1).parse().unwrap_or(3),
            gender: match column(row, 2) {
                "m" => PronounGender::Male,
                "f" => PronounGender::Female,
                "n" => PronounGender::Neuter,
                _ => PronounGender::Any,
            },
            plural: column(row, 3) == "p",
            case: match column(row, 4) {
                "object" => PronounCase::Object,
                "possessive" => PronounCase::Possessive,
                "reflexive" => PronounCase::Reflexive,
                _ => PronounCase::Subject,
            },
        }
    }
}
