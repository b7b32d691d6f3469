//! Whose articles are looked at together: those of the collection, those of one's own, or all.
//!
//! This is no choice among quotations: what is left aside counts nowhere, so that shares are of what is looked at.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Whose {
    #[default]
    All,
    Collection,
    Own,
}

impl Whose {
    pub const ALL: [Whose; 3] = [Whose::All, Whose::Collection, Whose::Own];

    /// Its name in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Whose::All => "all",
            Whose::Collection => "collection",
            Whose::Own => "own",
        }
    }

    /// `None` for a name that none has.
    pub fn from_name(name: &str) -> Option<Whose> {
        Whose::ALL.into_iter().find(|whose| whose.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Whose;

    #[test]
    fn names_in_the_address_lead_back() {
        assert!(Whose::ALL.into_iter().all(|whose| Whose::from_name(whose.as_str()) == Some(whose)));
        assert_eq!(Whose::from_name("mine"), None);
    }
}
