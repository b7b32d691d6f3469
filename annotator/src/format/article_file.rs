//! The article file: one article with its reading, as JSON-LD.
//!
//! The metadata has the names of schema.org's NewsArticle; every mention and every quotation is
//! a W3C Web Annotation, so that other tools can use the file:
//!
//! ```text
//! NewsArticle   identifier, headline, datePublished, publisher, inLanguage, articleBody (the one
//!               text), blocks, removed, invented, note, discover, isBasedOn, actors
//! annotations   a mention:   motivation identifying, its body points to the actor
//!               a quotation: motivation classifying, its body says kind, speakers, countries,
//!                            certainty and evidence, its targets are its parts, each with a
//!                            role: content, verbatim, cue, source
//! a target      TextQuoteSelector (exact, with 32 code points of prefix and suffix) and
//!               TextPositionSelector (code points, end exclusive)
//! corrections   what a person decided, in order: motivation editing, creator a person, the body
//!               says the decision, the targets are the places that it names
//! found         the actors and annotations before the corrections, so that they can be undone
//! formatVersion 1.1; a file without it is 1.0
//! ```
//!
//! The annotations are those with the corrections applied. Where they are not what the corrections
//! make of what was found, somebody has edited the file: then the annotations count, and the
//! corrections, which are in them, are forgotten.
//!
//! Why both selectors: a file is edited by hand, and then every position behind the edit is
//! wrong. An annotation stands where its position says when its words stand there; else where
//! its words stand, if one place fits them best; else nowhere: it becomes an [`Orphan`], which
//! keeps all its data and is never silently moved.
//!
//! A file is untrusted input: whatever it holds, reading it ends in an [`ArticleFile`] or in a
//! sentence that says what is wrong. Unknown fields are left alone; a country code that is none
//! and a step of evidence of an unknown kind are left out.

mod anchor;
mod annotations;
mod carried_over;
mod corrections;
mod creators;
mod history;
mod read;
mod write;

#[cfg(test)]
mod tests;

use std::fmt;

use crate::correction::Correction;
use crate::format::value::{one_or_many, string};
use crate::model::{ActorKind, Quotation, Reading};

pub use carried_over::carried_over;
pub use corrections::{corrections_from_json, corrections_to_json};
pub(in crate::format) use creators::Creators;

/// The version of the files that are written. What an older program would misread raises the first
/// number, what it may leave alone the second.
pub const FORMAT_VERSION: &str = "1.1";

/// Files whose first number is higher are refused. A file that states no version is 1.0.
const READS_MAJOR: u32 = 1;

/// What the ids of the annotations begin with, and of those that were there before corrections.
const HERE: &str = "#";
const FOUND: &str = "#found/";

/// The bytes an article file may have: room for a million characters of text with all its
/// annotations, and an end to what one file can ask of a phone.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// What an article file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleFile {
    /// As the file says, normally its own name without the ending; empty when it says none.
    pub id: String,
    /// With the corrections.
    pub reading: Reading,
    pub about: About,
    /// What a person has decided about the reading, in order.
    pub corrections: Vec<Correction>,
    /// The reading before the corrections; `None` when there are none.
    pub found: Option<Reading>,
    /// Annotations that have no place in the reading, in file order.
    pub orphans: Vec<Orphan>,
}

/// What is known about an article beyond its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its events, people and publisher are made up for practice. The screen must say so.
    pub invented: bool,
    /// Who wrote it.
    pub author: Option<Agent>,
    /// Where it was published.
    pub url: Option<String>,
    /// Under which terms it may be used: an address, or the name of a licence.
    pub license: Option<String>,
    /// A line that the reader of the article should see with it.
    pub note: Option<String>,
    /// What there is to discover in it: one line to a pupil, a question or a hint, in the language of
    /// the article, that gives no answer away.
    pub discover: Option<String>,
    /// The id of the article of a collection that this one is a corrected copy of; `None` for what is no copy.
    pub based_on: Option<String>,
    /// Who made the annotations. A file without any annotation does not carry it.
    pub creator: Agent,
    /// Who reviewed single quotations (those with [`Because::Reviewed`](crate::Because)) where
    /// that is not the creator of the others.
    pub reviewer: Option<Agent>,
}

/// Somebody or something that writes or annotates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    pub kind: AgentKind,
    pub name: String,
}

/// What tells machine and human annotations apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AgentKind {
    Person,
    Organisation,
    /// A program, the annotator for one.
    Software,
}

/// An annotation that has no place in the reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Orphan {
    /// Its `id` in the file; empty when it has none.
    pub id: String,
    /// The words it was made for, as far as it says; else empty.
    pub words: String,
    pub reason: OrphanReason,
    /// The whole annotation, so that a file that is written again loses nothing.
    pub annotation: serde_json::Value,
}

/// Why an annotation has no place. Displayed, it is a sentence for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrphanReason {
    WordsNotFound,
    SeveralPlaces,
    /// So many annotations before it had lost their place that its words were not searched for.
    TooManyMoved,
    /// It is a correction behind more of them than are taken.
    TooManyCorrections,
    /// It gives a position, but no words that would show whether the position still holds.
    NoWords,
    /// It names an actor that the file does not hold.
    UnknownActor,
    /// An annotation before it has the same id.
    SameId,
    /// It is not a mention, a quotation or a correction, or lacks what makes it one.
    NotUnderstood,
}

/// Why a text is no article file. Displayed, it is one sentence that says what is wrong and what
/// to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArticleFileError {
    /// More than [`MAX_BYTES`].
    TooLarge {
        bytes: usize,
    },
    /// Line and column count from 1.
    NotJson {
        line: usize,
        column: usize,
    },
    NotAnArticle,
    NoText,
    /// Made by a program that knows more than this one; `version` as the file states it.
    LaterVersion {
        version: String,
    },
    /// The blocks leave words of the text out, overlap, or have an unknown kind; counted from 1.
    BadBlock {
        number: usize,
    },
    /// An actor without id or name, or of an unknown type; counted from 1.
    BadActor {
        number: usize,
    },
    SameActorTwice {
        id: String,
    },
}

/// The file of an article without orphans. The same input gives the same text, byte for byte,
/// and [`from_article_file`] gives the same id, reading and about back.
pub fn to_article_file(id: &str, reading: &Reading, about: &About) -> String {
    let (reading, about) = (reading.clone(), about.clone());
    write::write(&ArticleFile { id: id.to_string(), reading, about, ..ArticleFile::default() })
}

/// Reads what [`to_article_file`] or [`ArticleFile::to_text`] wrote, or what a person made of it.
pub fn from_article_file(text: &str) -> Result<ArticleFile, ArticleFileError> {
    read::read(text)
}

impl ArticleFile {
    /// The file, its orphans included, so that reading and writing loses nothing.
    pub fn to_text(&self) -> String {
        write::write(self)
    }
}

impl Orphan {
    fn of(annotation: &serde_json::Value, reason: OrphanReason) -> Orphan {
        let words =
            one_or_many(annotation, "target").iter().find_map(|target| anchor::selector(target).exact);
        Orphan {
            id: string(annotation, "id").unwrap_or_default().to_string(),
            words: words.unwrap_or_default().to_string(),
            reason,
            annotation: annotation.clone(),
        }
    }

    /// True for a decision of a person that has lost its words.
    pub fn is_correction(&self) -> bool {
        string(&self.annotation, "motivation") == Some("editing")
    }
}

impl About {
    /// Who made a quotation what it is: the reviewer where there is one and it was reviewed, else
    /// the creator.
    pub fn creator_of(&self, quotation: &Quotation) -> &Agent {
        self.reviewer.as_ref().filter(|_| quotation.is_reviewed()).unwrap_or(&self.creator)
    }
}

impl Default for About {
    /// Nothing known, annotated by the annotator.
    fn default() -> About {
        About {
            invented: false,
            author: None,
            url: None,
            license: None,
            note: None,
            discover: None,
            based_on: None,
            creator: Agent { kind: AgentKind::Software, name: "Voices annotator".to_string() },
            reviewer: None,
        }
    }
}

impl AgentKind {
    pub const ALL: [AgentKind; 3] = [AgentKind::Person, AgentKind::Organisation, AgentKind::Software];

    /// The class of the W3C annotation vocabulary.
    pub fn as_str(self) -> &'static str {
        match self {
            AgentKind::Person => "Person",
            AgentKind::Organisation => "Organization",
            AgentKind::Software => "Software",
        }
    }

    /// The kind a file names; `None` for a word that is no kind.
    pub fn from_name(name: &str) -> Option<AgentKind> {
        AgentKind::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// The class of schema.org.
fn actor_type(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::Organisation => "Organization",
        ActorKind::Country => "Country",
    }
}

/// The kind of a class; `None` for a class of anything else.
fn actor_kind(class: &str) -> Option<ActorKind> {
    ActorKind::ALL.into_iter().find(|kind| actor_type(*kind) == class)
}

impl fmt::Display for OrphanReason {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            OrphanReason::WordsNotFound => "Its words no longer stand in the article.",
            OrphanReason::SeveralPlaces => "Its words stand in several places, and none fits best.",
            OrphanReason::TooManyMoved => {
                "Too many annotations before it had lost their place to search for it."
            }
            OrphanReason::TooManyCorrections => "More corrections stand before it than one article may have.",
            OrphanReason::NoWords => "It gives a position without the words that stand there.",
            OrphanReason::UnknownActor => "It names an actor that the file does not list.",
            OrphanReason::SameId => "Another annotation has the same id.",
            OrphanReason::NotUnderstood => "It is not understood as a mention, a quotation or a correction.",
        })
    }
}

impl fmt::Display for ArticleFileError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            ArticleFileError::TooLarge { bytes } => write!(
                f,
                "The file has {} MB and an article file may have {}: split the article in two.",
                bytes.div_ceil(1024 * 1024),
                MAX_BYTES / (1024 * 1024)
            ),
            ArticleFileError::NotJson { line, column } => write!(
                f,
                "The file is not valid JSON: check commas, brackets and quotation marks near line {line}, \
                 column {column}."
            ),
            ArticleFileError::NotAnArticle => f.write_str(
                "The file is not an article: its “@type” should be “NewsArticle”; choose a file that Voices saved.",
            ),
            ArticleFileError::NoText => {
                f.write_str("The article has no text: put its words into “articleBody”.")
            }
            ArticleFileError::LaterVersion { version } => write!(
                f,
                "The file was made by a later version of Voices (its format is {version}): open it there, or get \
                 the new version."
            ),
            ArticleFileError::BadBlock { number } => write!(
                f,
                "Block {number} does not fit the text: correct its “kind”, “start” and “end”, or take “blocks” \
                 out to make every paragraph a block."
            ),
            ArticleFileError::BadActor { number } => write!(
                f,
                "Actor {number} is incomplete: give it an “@id”, a “name” and the “@type” Person, Organization \
                 or Country."
            ),
            ArticleFileError::SameActorTwice { id } => {
                write!(f, "Two actors have the id “{id}”: give one of them another “@id”.")
            }
        }
    }
}

impl std::error::Error for ArticleFileError {}
