//! What there is to do in an item, and its key.

use annotator::{Colour, Kind, Naming, Span};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    Mark(Mark),
    Choose(Choose),
    /// A number, right when it is at most so far off.
    Count {
        right: usize,
        tolerance: usize,
    },
    /// A number before one has looked; what was found is shown beside it afterwards. Not scored.
    Guess {
        found: usize,
    },
    /// Words of one's own, looked at by these questions. Not scored.
    Open {
        rubric: Rubric,
    },
    /// A question whose answer nobody has decided: an opinion is recorded. Not scored.
    Vote {
        options: Vec<Offered>,
    },
}

/// Pieces of one passage that can be pressed. All spans are bytes of the article's text and in text order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub by: MarkedBy,
    /// They do not overlap.
    pub pieces: Vec<Span>,
    /// At least one.
    pub right: Vec<Span>,
    /// Whoever marks these gains and loses nothing: it is not certain what they are.
    pub neither: Vec<Span>,
}

/// What counts as one mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkedBy {
    /// Neighbouring pieces that are pressed are one mark, which may be a piece off at either end.
    Run,
    /// Every piece is a mark of its own.
    Piece,
}

/// Options, and which of them are right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choose {
    /// In the order in which they are shown; no two have the same key or say the same.
    pub options: Vec<Offered>,
    /// Keys of the right ones: exactly one where one is asked, else at least one and never all.
    pub right: Vec<String>,
    /// Whether any number may be chosen.
    pub several: bool,
    /// The options are always these, in this order, whatever is right: a scale.
    pub fixed: bool,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// What answers name it by; it does not depend on order or seed.
    pub key: String,
    pub label: Label,
}

/// What an option says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// An actor's name.
    Name(String),
    /// Words of the article's language.
    Words(String),
    /// The screen has the words.
    Term(Term),
}

/// An option that has a meaning of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    Naming(Naming),
    Kind(Kind),
    Colour(Colour),
    /// Of two.
    Both,
    Neither,
    /// Somebody else's words that the paper reports.
    Attributed,
    /// The paper's own words.
    PapersVoice,
    /// Words in quotation marks that somebody is shown saying.
    SomebodysWords,
    NobodysWords,
    Heard,
    NotHeard,
    OnlyFirst,
    BothStories,
    OnlySecond,
    /// None of those offered.
    SomebodyElse,
}

/// The questions by which an open answer is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rubric {
    /// Whom would you ask? Are they concerned, do they know something, is a side added that is not heard, what would one ask them?
    WhomToAsk,
    /// Write it without taking a side. Does it say the same facts, is the charged word gone, is no new one there?
    NeutralWords,
}

impl Offered {
    pub fn term(term: Term) -> Offered {
        Offered { key: term.as_str().to_string(), label: Label::Term(term) }
    }

    pub fn name(id: &str, name: &str) -> Offered {
        Offered { key: id.to_string(), label: Label::Name(name.to_string()) }
    }

    pub fn words(key: &str, words: &str) -> Offered {
        Offered { key: key.to_string(), label: Label::Words(words.to_string()) }
    }
}

impl Choose {
    /// One of a scale that is always shown whole and in this order.
    pub fn on_scale(scale: &[Term], right: Term) -> Task {
        Task::Choose(Choose {
            options: scale.iter().map(|term| Offered::term(*term)).collect(),
            right: vec![right.as_str().to_string()],
            several: false,
            fixed: true,
        })
    }

    /// The first is right, and what else is offered is wrong; they are shuffled when the item is chosen.
    pub fn one(right: Offered, wrong: Vec<Offered>) -> Task {
        let key = right.key.clone();
        let options = std::iter::once(right).chain(wrong).collect();
        Task::Choose(Choose { options, right: vec![key], several: false, fixed: false })
    }

    pub fn is_right(&self, key: &str) -> bool {
        self.right.iter().any(|right| right == key)
    }
}

impl Term {
    /// The key of the option that says it.
    pub fn as_str(self) -> &'static str {
        match self {
            Term::Naming(naming) => naming.as_str(),
            Term::Kind(kind) => kind.as_str(),
            Term::Colour(colour) => colour.as_str(),
            Term::Both => "both",
            Term::Neither => "neither",
            Term::Attributed => "attributed",
            Term::PapersVoice => "papers-voice",
            Term::SomebodysWords => "somebodys-words",
            Term::NobodysWords => "nobodys-words",
            Term::Heard => "heard",
            Term::NotHeard => "not-heard",
            Term::OnlyFirst => "only-first",
            Term::BothStories => "both-stories",
            Term::OnlySecond => "only-second",
            Term::SomebodyElse => "somebody-else",
        }
    }
}
