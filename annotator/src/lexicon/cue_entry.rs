//! A reporting verb or phrase: its forms, and what may stand as its content.

use super::Tags;
use super::table::{column, list};
use crate::model::Colour;

/// One form of a reporting verb (`said`), phrase (`according to`) or noun (`statement`).
#[derive(Clone, Copy, Debug)]
pub struct CueEntry {
    /// The base form, as the list has it.
    pub base: &'static str,
    pub form: VerbForm,
    pub colour: Colour,
    pub frames: Frames,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbForm {
    Base,
    ThirdPerson,
    Past,
    /// Past participle of a verb whose past is another word (*wrote*, *written*).
    Participle,
    Ing,
    /// A phrase or a noun: no form of a verb.
    Other,
}

/// What may stand as the content of a cue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frames(u32);

/// The names in the list, each one bit of [`Frames`].
const NAMES: [&str; 25] = [
    "quote",
    "that",
    "zero",
    "wh",
    "to",
    "person-to",
    "of",
    "for",
    "as",
    "object",
    "name",
    "addressee",
    "weak",
    "phrase",
    "noun",
    "document",
    "on",
    "about",
    "against",
    "at",
    "over",
    "with",
    "from",
    "thing",
    "amount",
];

impl Frames {
    /// Goes with words in quotation marks.
    pub const QUOTE: Frames = Frames(1);
    /// said that …
    pub const THAT: Frames = Frames(1 << 1);
    /// said …
    pub const ZERO: Frames = Frames(1 << 2);
    /// asked whether …
    pub const WH: Frames = Frames(1 << 3);
    /// promised to …
    pub const TO: Frames = Frames(1 << 4);
    /// urged somebody to …
    pub const PERSON_TO: Frames = Frames(1 << 5);
    /// accused somebody of …
    pub const OF: Frames = Frames(1 << 6);
    /// called for …, blamed somebody for …
    pub const FOR: Frames = Frames(1 << 7);
    /// described something as …
    pub const AS: Frames = Frames(1 << 8);
    /// denied the charge
    pub const OBJECT: Frames = Frames(1 << 9);
    /// called it a disgrace
    pub const NAME: Frames = Frames(1 << 10);
    /// The object person is only told: told reporters that …
    pub const ADDRESSEE: Frames = Frames(1 << 11);
    /// Speech only with a that-clause or quotation marks: believe, find.
    pub const WEAK: Frames = Frames(1 << 12);
    /// according to …
    pub const PHRASE: Frames = Frames(1 << 13);
    /// the claim that …
    pub const NOUN: Frames = Frames(1 << 14);
    /// A noun that can itself be said to say something: statement, letter.
    pub const DOCUMENT: Frames = Frames(1 << 15);
    /// The preposition that opens the content, or stands between its parts: expanded on …
    pub const ON: Frames = Frames(1 << 16);
    pub const ABOUT: Frames = Frames(1 << 17);
    pub const AGAINST: Frames = Frames(1 << 18);
    pub const AT: Frames = Frames(1 << 19);
    pub const OVER: Frames = Frames(1 << 20);
    pub const WITH: Frames = Frames(1 << 21);
    pub const FROM: Frames = Frames(1 << 22);
    /// The object is something, not somebody: who dismisses a person says nothing.
    pub const THING: Frames = Frames(1 << 23);
    /// put the toll at 40: only what is put at a number.
    pub const AMOUNT: Frames = Frames(1 << 24);

    pub fn any(self, other: Frames) -> bool {
        self.0 & other.0 != 0
    }

    /// The prepositions that may open the content.
    pub fn opening_words(self) -> impl Iterator<Item = &'static str> {
        const WORDS: [(Frames, &str); 10] = [
            (Frames::OF, "of"),
            (Frames::FOR, "for"),
            (Frames::AS, "as"),
            (Frames::ON, "on"),
            (Frames::ABOUT, "about"),
            (Frames::AGAINST, "against"),
            (Frames::AT, "at"),
            (Frames::OVER, "over"),
            (Frames::WITH, "with"),
            (Frames::FROM, "from"),
        ];
        WORDS.into_iter().filter(move |(frame, _)| self.any(*frame)).map(|(_, word)| word)
    }

    pub const fn or(self, other: Frames) -> Frames {
        Frames(self.0 | other.0)
    }

    fn from_names(names: &'static str) -> Frames {
        let bit = |name| NAMES.iter().position(|known| *known == name).map_or(0, |at| 1 << at);
        Frames(list(names).fold(0, |frames, name| frames | bit(name)))
    }
}

impl CueEntry {
    /// All forms of one line of `cues.txt`, without repetitions.
    pub fn from_row(row: &[&'static str]) -> Vec<(&'static str, CueEntry)> {
        let frames = Frames::from_names(column(row, 6));
        let colour = Colour::from_name(column(row, 5)).unwrap_or(Colour::Neutral);
        let is_verb = !frames.any(Frames::PHRASE.or(Frames::NOUN));
        let forms =
            [VerbForm::Past, VerbForm::ThirdPerson, VerbForm::Ing, VerbForm::Participle, VerbForm::Base];
        let columns = [2, 1, 4, 3, 0];
        let mut entries: Vec<(&'static str, CueEntry)> = Vec::new();
        for (form, at) in forms.into_iter().zip(columns) {
            let word = column(row, at);
            if word.is_empty() || entries.iter().any(|(other, _)| *other == word) {
                continue;
            }
            let form = if is_verb { form } else { VerbForm::Other };
            let entry = CueEntry { base: column(row, 0), form, colour, frames };
            entries.push((word, entry));
        }
        entries
    }

    /// The word classes of this form.
    pub fn tags(&self) -> Tags {
        match self.form {
            VerbForm::Base => Tags::VERB_BASE,
            VerbForm::ThirdPerson => Tags::VERB_S,
            VerbForm::Past => Tags::VERB_PAST | Tags::VERB_PARTICIPLE,
            VerbForm::Participle => Tags::VERB_PARTICIPLE,
            VerbForm::Ing => Tags::VERB_ING,
            VerbForm::Other => Tags::NOUN,
        }
    }
}
