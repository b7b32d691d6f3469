//! A country by its code.

use std::fmt;
use std::hash::{Hash, Hasher};

/// An ISO 3166-1 alpha-2 code, or the reserved `EU` and `UN` for the two organisations.
#[derive(Clone, Copy, Eq, PartialOrd, Ord)]
pub struct Country([u8; 2]);

impl Country {
    /// The country of a two-letter upper-case code; `None` for anything else. Whether ISO gives
    /// that code to anybody is not asked here.
    pub fn from_code(code: &str) -> Option<Country> {
        match code.as_bytes() {
            [a @ b'A'..=b'Z', b @ b'A'..=b'Z'] => Some(Country([*a, *b])),
            _ => None,
        }
    }

    /// The two letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl Country {
    /// Both letters as one number. Compared as an array they are a call for two bytes, and every filter compares them
    /// thousands of times.
    fn number(self) -> u16 {
        u16::from_be_bytes(self.0)
    }
}

impl PartialEq for Country {
    fn eq(&self, other: &Country) -> bool {
        self.number() == other.number()
    }
}

impl Hash for Country {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u16(self.number());
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.code())
    }
}
