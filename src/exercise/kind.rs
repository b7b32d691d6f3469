//! The types of exercises, each with the name that files and links know it by.
//!
//! Where they come from: school projects and guides that let pupils look at who is quoted, and how. The *voices audit* with its guess
//! before the count is the Journalism Education Association's; *named or not* is of VOA's and NewseumED's lessons on sources; the
//! *colour of the verb* is counted in Floyd (*The reporting verbs and bias in the press*, 2000); *who is missing* and *accused and
//! answered* are questions of FAIR and of NewseumED's fairness meter; *one event, two stories* is of the DW Akademie; *charged
//! words* of Learning for Justice.

/// A type of exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExerciseKind {
    /// Mark every quotation; scare quotes are in the way.
    MarkQuotations,
    /// Whose words these are, and whom a pronoun means.
    WhoSaidIt,
    /// Guess first, then count voices, quotations and words.
    VoicesAudit,
    /// By name, by a role only, or not at all.
    NamedOrNot,
    /// Which words introduce somebody, and who of two gets such words.
    Introduced,
    /// What the reporting verb adds to *said*.
    VerbColour,
    /// Which verb the paper used; which would be neutral.
    SwapTheVerb,
    /// Somebody's words or the paper's own.
    WhoseVoice,
    /// Direct, mixed or indirect.
    QuotationKind,
    /// Mentioned and never heard; and whom one would ask.
    WhoIsMissing,
    /// Whether somebody who is accused gets a word.
    AccusedAndAnswered,
    /// Who is heard in the first article, in the second, in both.
    TwoStories,
    /// Words of the paper's own that take a side.
    ChargedWords,
    /// Words in quotation marks that nobody is shown saying.
    ScareQuotes,
    /// Findings that may be wrong: the pupils vote.
    NotSure,
}

impl ExerciseKind {
    /// In the order in which they are offered: from seeing to judging.
    pub const ALL: [ExerciseKind; 15] = [
        ExerciseKind::MarkQuotations,
        ExerciseKind::WhoSaidIt,
        ExerciseKind::QuotationKind,
        ExerciseKind::NamedOrNot,
        ExerciseKind::Introduced,
        ExerciseKind::VoicesAudit,
        ExerciseKind::WhoseVoice,
        ExerciseKind::VerbColour,
        ExerciseKind::SwapTheVerb,
        ExerciseKind::ChargedWords,
        ExerciseKind::ScareQuotes,
        ExerciseKind::WhoIsMissing,
        ExerciseKind::AccusedAndAnswered,
        ExerciseKind::TwoStories,
        ExerciseKind::NotSure,
    ];

    /// The name in files and links, and what ids of its items begin with.
    pub fn as_str(self) -> &'static str {
        match self {
            ExerciseKind::MarkQuotations => "mark-quotations",
            ExerciseKind::WhoSaidIt => "who-said-it",
            ExerciseKind::VoicesAudit => "voices-audit",
            ExerciseKind::NamedOrNot => "named-or-not",
            ExerciseKind::Introduced => "introduced",
            ExerciseKind::VerbColour => "verb-colour",
            ExerciseKind::SwapTheVerb => "swap-the-verb",
            ExerciseKind::WhoseVoice => "whose-voice",
            ExerciseKind::QuotationKind => "quotation-kind",
            ExerciseKind::WhoIsMissing => "who-is-missing",
            ExerciseKind::AccusedAndAnswered => "accused-and-answered",
            ExerciseKind::TwoStories => "two-stories",
            ExerciseKind::ChargedWords => "charged-words",
            ExerciseKind::ScareQuotes => "scare-quotes",
            ExerciseKind::NotSure => "not-sure",
        }
    }

    /// The type a file names; `None` for a word that is none.
    pub fn from_name(name: &str) -> Option<ExerciseKind> {
        ExerciseKind::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// How many articles it is made from.
    pub fn articles(self) -> usize {
        if self == ExerciseKind::TwoStories { 2 } else { 1 }
    }
}
