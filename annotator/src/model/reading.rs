//! A reading: all that was found in one article.

use super::{Article, Country, Span};

/// An article with everybody who acts or speaks in it and everything that is quoted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    pub article: Article,
    /// In the order of their first mention.
    pub actors: Vec<Actor>,
    /// In text order.
    pub quotations: Vec<Quotation>,
}

/// Somebody or something the article shows acting or speaking.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// Slug of the name, unique within the reading.
    pub id: String,
    /// The fullest form in the article, without titles.
    pub name: String,
    pub kind: ActorKind,
    /// A source without a name: its wording stands as the name (*a senior official*).
    pub unnamed: bool,
    /// How the article introduces it, in text order, without repetitions.
    pub roles: Vec<String>,
    /// The countries it speaks or acts for in this article; empty when that is not known.
    pub countries: Vec<Country>,
    /// How sure the countries are, from 0 to 1: 1 where the article's own words give them, the share of
    /// right ones among guesses of this kind where only what stands around does.
    pub country_certainty: f32,
    /// In text order.
    pub mentions: Vec<Mention>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActorKind {
    Person,
    Organisation,
    /// A state, by its name, its people or its capital.
    Country,
}

/// One place where an actor is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    pub span: Span,
    pub form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    Name,
    Role,
    Pronoun,
}

/// A stretch of text that the article presents as somebody else's words.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// `q1`, `q2` … in text order.
    pub id: String,
    pub kind: Kind,
    /// What was said, one span or more, in text order. For a scare quote the quoted words.
    pub content: Vec<Span>,
    /// The parts between quotation marks, marks included.
    pub verbatim: Vec<Span>,
    /// The words that signal the attribution.
    pub cue: Option<Span>,
    /// The words that name the speaker here.
    pub source: Option<Span>,
    /// Ids of the actors who speak; empty when the article does not say.
    pub speakers: Vec<String>,
    /// The countries the speakers speak for here.
    pub countries: Vec<Country>,
    /// From 0 to 1: of the quotations given 0.9, nine in ten have the right speaker.
    pub certainty: f32,
    /// Why, in the order of the reasoning.
    pub evidence: Vec<Evidence>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// All of the content stands between quotation marks.
    Direct,
    /// Some of it does.
    Mixed,
    /// None of it does.
    Indirect,
    /// Words in quotation marks that nobody is shown saying.
    Scare,
}

/// One step of the reasoning and the words it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub because: Because,
    /// Spans of the article; which, the variants of [`Because`] say.
    pub spans: Vec<Span>,
}

/// The steps that lead from words to a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Because {
    /// A reporting verb and its subject: the cue, the source.
    CueAndSubject,
    /// *according to*, *in the words of*: the phrase, the source.
    CuePhrase,
    /// A passive: *was criticised by*: the cue, the source.
    CueAndAgent,
    /// A noun that announces words (*statement*, *letter*) and whose it is: the noun, the source.
    CueNoun,
    /// A name or label and a colon: the label, the colon.
    Colon,
    /// Words in quotation marks next to the attribution of the same sentence: the cue.
    SameSentence,
    /// No attribution of its own: the speaker of the quotation before goes on: that quotation.
    SpeakerGoesOn,
    /// An answer in an interview: the words that name who is asked.
    Interview,
    /// A pronoun and the actor last named that it fits: the pronoun, the earlier mention.
    PronounToActor,
    /// Part of a name and the full name: the short form, the full form.
    ShortNameToFullName,
    /// A role and the actor introduced with it: the role, the introduction.
    RoleNamedEarlier,
    /// A description and the only actor it fits: the description, the earlier mention.
    DescriptionToActor,
    /// The same words stand in another quotation whose speaker is shown: that quotation.
    SameWords,
    /// Quotation marks around words that nobody is shown saying: the words.
    NobodySaysIt,
    /// Words in quotation marks without anybody near who could have said them: the words.
    NoSpeakerFound,
    /// A person has looked at it and says so: no spans.
    Reviewed,
}

impl ActorKind {
    pub const ALL: [ActorKind; 3] = [ActorKind::Person, ActorKind::Organisation, ActorKind::Country];

    /// The name used in files and on the page.
    pub fn as_str(self) -> &'static str {
        match self {
            ActorKind::Person => "person",
            ActorKind::Organisation => "organisation",
            ActorKind::Country => "country",
        }
    }

    /// The kind a file names; `None` for a word that is no kind.
    pub fn from_name(name: &str) -> Option<ActorKind> {
        ActorKind::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

impl Form {
    pub const ALL: [Form; 3] = [Form::Name, Form::Role, Form::Pronoun];

    /// The name used in files and on the page.
    pub fn as_str(self) -> &'static str {
        match self {
            Form::Name => "name",
            Form::Role => "role",
            Form::Pronoun => "pronoun",
        }
    }

    /// The form a file names; `None` for a word that is no form.
    pub fn from_name(name: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.as_str() == name)
    }
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Direct, Kind::Mixed, Kind::Indirect, Kind::Scare];

    /// The name used in files and on the page.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Direct => "direct",
            Kind::Mixed => "mixed",
            Kind::Indirect => "indirect",
            Kind::Scare => "scare",
        }
    }

    /// The kind a file names; `None` for a word that is no kind.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

impl Because {
    pub const ALL: [Because; 16] = [
        Because::CueAndSubject,
        Because::CuePhrase,
        Because::CueAndAgent,
        Because::CueNoun,
        Because::Colon,
        Because::SameSentence,
        Because::SpeakerGoesOn,
        Because::Interview,
        Because::PronounToActor,
        Because::ShortNameToFullName,
        Because::RoleNamedEarlier,
        Because::DescriptionToActor,
        Because::SameWords,
        Because::NobodySaysIt,
        Because::NoSpeakerFound,
        Because::Reviewed,
    ];

    /// The name used in files; the screen has its own words for each.
    pub fn as_str(self) -> &'static str {
        match self {
            Because::CueAndSubject => "cue-and-subject",
            Because::CuePhrase => "cue-phrase",
            Because::CueAndAgent => "cue-and-agent",
            Because::CueNoun => "cue-noun",
            Because::Colon => "colon",
            Because::SameSentence => "same-sentence",
            Because::SpeakerGoesOn => "speaker-goes-on",
            Because::Interview => "interview",
            Because::PronounToActor => "pronoun-to-actor",
            Because::ShortNameToFullName => "short-name-to-full-name",
            Because::RoleNamedEarlier => "role-named-earlier",
            Because::DescriptionToActor => "description-to-actor",
            Because::SameWords => "same-words",
            Because::NobodySaysIt => "nobody-says-it",
            Because::NoSpeakerFound => "no-speaker-found",
            Because::Reviewed => "reviewed",
        }
    }

    /// The reason a file names; `None` for a word that is no reason.
    pub fn from_name(name: &str) -> Option<Because> {
        Because::ALL.into_iter().find(|because| because.as_str() == name)
    }
}

impl Reading {
    /// The actor with this id; `None` when there is none.
    pub fn actor(&self, id: &str) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id == id)
    }

    /// The quotation with this id; `None` when there is none.
    pub fn quotation(&self, id: &str) -> Option<&Quotation> {
        self.quotations.iter().find(|quotation| quotation.id == id)
    }

    /// The actors who speak a quotation; empty when the article does not say who.
    pub fn speakers(&self, quotation: &Quotation) -> Vec<&Actor> {
        quotation.speakers.iter().filter_map(|id| self.actor(id)).collect()
    }

    /// True when at least one quotation is this actor's.
    pub fn is_quoted(&self, actor: &Actor) -> bool {
        self.quotations.iter().any(|quotation| quotation.speakers.contains(&actor.id))
    }
}

impl Quotation {
    /// From the first byte of the content to its last, the attribution in between included.
    pub fn extent(&self) -> Span {
        self.content.iter().copied().reduce(Span::join).unwrap_or_default()
    }

    /// True when a person has looked at it and said what it is.
    pub fn is_reviewed(&self) -> bool {
        self.evidence.iter().any(|evidence| evidence.because == Because::Reviewed)
    }

    /// How many words of the content: maximal runs without white space that hold a letter or a
    /// digit.
    pub fn words(&self, text: &str) -> usize {
        self.content
            .iter()
            .flat_map(|span| span.of(text).split_whitespace())
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .count()
    }
}
