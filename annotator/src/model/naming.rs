//! What an article calls those who speak.

use super::Kind;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Naming {
    /// At least one by a name.
    Name,
    /// Only by a role or a description: *a senior official*.
    Role,
    /// Not at all: nobody is shown saying it.
    Nobody,
}

impl Naming {
    pub const ALL: [Naming; 3] = [Naming::Name, Naming::Role, Naming::Nobody];

    /// What the speakers of a quotation are called; `named` tells of each whether it has a name. `None` for words that
    /// nobody says.
    pub fn of(kind: Kind, speakers: &[String], named: impl Fn(&str) -> bool) -> Option<Naming> {
        match speakers {
            _ if kind == Kind::Scare => None,
            [] => Some(Naming::Nobody),
            speakers if speakers.iter().any(|id| named(id)) => Some(Naming::Name),
            _ => Some(Naming::Role),
        }
    }

    /// Its name in the address and in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Naming::Name => "name",
            Naming::Role => "role",
            Naming::Nobody => "nobody",
        }
    }

    /// `None` for a word that is none.
    pub fn from_name(name: &str) -> Option<Naming> {
        Naming::ALL.into_iter().find(|naming| naming.as_str() == name)
    }
}
