//! What an item asks, as a choice with its parameters: the screen has the words.

use annotator::Country;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Prompt {
    /// Mark everything somebody is shown saying.
    MarkQuotations,
    /// Mark every sentence in which somebody is quoted.
    MarkQuotedSentences,
    /// Whose words are these?
    WhoSaidIt,
    /// Whom do these words (*he*, *the minister*) mean here?
    WhoIsMeant {
        words: String,
    },
    /// Before counting: how many different voices do you expect?
    GuessVoices,
    /// How many different voices are quoted?
    CountVoices,
    /// How many quotations does this one have?
    CountQuotations {
        name: String,
    },
    /// How many words do the quotations of this one have?
    CountWords {
        name: String,
    },
    CountQuotationsOfCountry {
        country: Country,
    },
    CountWordsOfCountry {
        country: Country,
    },
    /// Named, a role only, or nobody?
    HowNamed,
    /// Mark the words that introduce this one.
    WhichWordsIntroduce {
        name: String,
    },
    /// Which of the two is introduced by a role or a title?
    WhoGetsARole {
        one: String,
        other: String,
    },
    /// What does this verb add to *said*?
    WhichColour {
        verb: String,
    },
    /// Which verb stands in the gap?
    WhichVerb,
    /// Which of these would be neutral in the gap?
    NeutralVerb,
    /// Attributed, or the paper's own voice?
    WhoseVoice,
    /// Direct, mixed or indirect?
    WhichKind,
    /// Who of these is mentioned and never heard?
    WhoIsMissing,
    /// Whom else would you ask, and what?
    WhomWouldYouAsk,
    /// This one is accused: is it heard anywhere in the article?
    IsTheAccusedHeard {
        name: String,
    },
    /// Mark every sentence in which the accused is heard.
    WhereTheAccusedIsHeard {
        name: String,
    },
    /// In which of the two articles is this one heard?
    HeardInWhich {
        name: String,
    },
    /// Mark the words of the paper's own that take a side.
    MarkChargedWords,
    /// Write it so that it takes no side.
    RewriteWithoutCharge {
        words: String,
    },
    /// Mark what stands in quotation marks and nobody says.
    MarkScareQuotes,
    /// Does somebody say these words?
    SomebodysWords,
    /// The computer is not sure who says this: what do you think?
    NotSure,
}

impl Prompt {
    /// A name that stays the same, for the element of the page.
    pub fn as_str(&self) -> &'static str {
        match self {
            Prompt::MarkQuotations => "mark-quotations",
            Prompt::MarkQuotedSentences => "mark-quoted-sentences",
            Prompt::WhoSaidIt => "who-said-it",
            Prompt::WhoIsMeant { .. } => "who-is-meant",
            Prompt::GuessVoices => "guess-voices",
            Prompt::CountVoices => "count-voices",
            Prompt::CountQuotations { .. } => "count-quotations",
            Prompt::CountWords { .. } => "count-words",
            Prompt::CountQuotationsOfCountry { .. } => "count-quotations-of-country",
            Prompt::CountWordsOfCountry { .. } => "count-words-of-country",
            Prompt::HowNamed => "how-named",
            Prompt::WhichWordsIntroduce { .. } => "which-words-introduce",
            Prompt::WhoGetsARole { .. } => "who-gets-a-role",
            Prompt::WhichColour { .. } => "which-colour",
            Prompt::WhichVerb => "which-verb",
            Prompt::NeutralVerb => "neutral-verb",
            Prompt::WhoseVoice => "whose-voice",
            Prompt::WhichKind => "which-kind",
            Prompt::WhoIsMissing => "who-is-missing",
            Prompt::WhomWouldYouAsk => "whom-would-you-ask",
            Prompt::IsTheAccusedHeard { .. } => "is-the-accused-heard",
            Prompt::WhereTheAccusedIsHeard { .. } => "where-the-accused-is-heard",
            Prompt::HeardInWhich { .. } => "heard-in-which",
            Prompt::MarkChargedWords => "mark-charged-words",
            Prompt::RewriteWithoutCharge { .. } => "rewrite-without-charge",
            Prompt::MarkScareQuotes => "mark-scare-quotes",
            Prompt::SomebodysWords => "somebodys-words",
            Prompt::NotSure => "not-sure",
        }
    }
}
