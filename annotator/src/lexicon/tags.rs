//! The word classes a word may belong to, as a set.

use std::ops::BitOr;

/// A set of word classes. Most words of English belong to several; the stages decide by context.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tags(u32);

impl Tags {
    pub const NONE: Tags = Tags(0);
    pub const DETERMINER: Tags = Tags(1);
    pub const PREPOSITION: Tags = Tags(1 << 1);
    /// and, but, or
    pub const CONJUNCTION: Tags = Tags(1 << 2);
    /// because, although, when
    pub const SUBORDINATOR: Tags = Tags(1 << 3);
    pub const ADVERB: Tags = Tags(1 << 4);
    /// be, have, do in any form
    pub const AUXILIARY: Tags = Tags(1 << 5);
    pub const MODAL: Tags = Tags(1 << 6);
    pub const NEGATION: Tags = Tags(1 << 7);
    pub const PRONOUN: Tags = Tags(1 << 8);
    pub const NUMBER: Tags = Tags(1 << 9);
    pub const ADJECTIVE: Tags = Tags(1 << 10);
    pub const NOUN: Tags = Tags(1 << 11);
    pub const VERB_BASE: Tags = Tags(1 << 12);
    /// says, denies
    pub const VERB_S: Tags = Tags(1 << 13);
    pub const VERB_PAST: Tags = Tags(1 << 14);
    pub const VERB_PARTICIPLE: Tags = Tags(1 << 15);
    pub const VERB_ING: Tags = Tags(1 << 16);
    pub const WEEKDAY: Tags = Tags(1 << 17);
    pub const MONTH: Tags = Tags(1 << 18);
    /// who, which, whether, how
    pub const WH: Tags = Tags(1 << 19);
    /// The list of frequent words knows it: at a sentence start it need not be a name.
    pub const COMMON: Tags = Tags(1 << 20);
    pub const GIVEN_MALE: Tags = Tags(1 << 21);
    pub const GIVEN_FEMALE: Tags = Tags(1 << 22);
    pub const TITLE: Tags = Tags(1 << 23);
    pub const ROLE: Tags = Tags(1 << 24);
    pub const PLURAL: Tags = Tags(1 << 25);
    /// Heads the name or description of an organisation.
    pub const ORGANISATION: Tags = Tags(1 << 26);
    /// A reporting verb in any form.
    pub const CUE: Tags = Tags(1 << 27);
    /// A given name that is an ordinary word too: Will, Mark, Grace.
    pub const GIVEN_WORD: Tags = Tags(1 << 28);
    /// A verb whose subject says what its object names: made a promise, issued a warning.
    pub const LIGHT: Tags = Tags(1 << 29);
    /// A word behind which *to* and a reporting verb tell what was said: went on to say, took the floor
    /// to say.
    pub const BEFORE_SAYING: Tags = Tags(1 << 30);
    /// What can be said to say something without being words: figures, a survey.
    pub const EVIDENCE: Tags = Tags(1 << 31);

    pub const GIVEN: Tags = Tags(Tags::GIVEN_MALE.0 | Tags::GIVEN_FEMALE.0);
    pub const VERB: Tags = Tags(
        Tags::VERB_BASE.0 | Tags::VERB_S.0 | Tags::VERB_PAST.0 | Tags::VERB_PARTICIPLE.0 | Tags::VERB_ING.0,
    );

    /// True when the two sets share a class.
    pub fn any(self, other: Tags) -> bool {
        self.0 & other.0 != 0
    }

    pub fn add(&mut self, other: Tags) {
        self.0 |= other.0;
    }

    pub fn remove(&mut self, other: Tags) {
        self.0 &= !other.0;
    }
}

impl BitOr for Tags {
    type Output = Tags;

    fn bitor(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }
}
