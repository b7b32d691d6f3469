//! Who made which annotation: a program, whoever annotated the article, or the person who
//! corrected it.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::format::article_file::{About, Agent, AgentKind, ArticleFile};
use crate::model::{Quotation, Reading, Span};

/// The person who corrects an article. Nobody gives a name for that, and none is asked.
static A_READER: LazyLock<Agent> =
    LazyLock::new(|| Agent { kind: AgentKind::Person, name: "A reader".to_string() });

/// Tells who made a quotation what it is.
pub(in crate::format) struct Creators<'a> {
    about: &'a About,
    /// The quotations before the corrections, by their content; `None` without corrections.
    found: Option<HashMap<&'a [Span], &'a Quotation>>,
    corrected: bool,
}

impl Agent {
    /// Whoever makes [corrections](crate::correction::Correction), as a file names them.
    pub fn a_reader() -> &'static Agent {
        &A_READER
    }
}

impl ArticleFile {
    pub(in crate::format) fn creators(&self) -> Creators<'_> {
        let found = self.found.as_ref().filter(|_| !self.corrections.is_empty());
        Creators { about: &self.about, corrected: found.is_some(), found: found.map(by_content) }
    }
}

impl<'a> Creators<'a> {
    /// For the reading before the corrections of an article that has some.
    pub(in crate::format) fn before_corrections(about: &'a About) -> Creators<'a> {
        Creators { about, found: None, corrected: true }
    }

    pub(in crate::format) fn of_mentions(&self) -> &'a Agent {
        &self.about.creator
    }

    /// The reader, when it was reviewed and is not as it was before the corrections; else whoever
    /// made or reviewed it before them.
    pub(in crate::format) fn of(&self, quotation: &Quotation) -> &'a Agent {
        match &self.found {
            Some(found) if quotation.is_reviewed() && !is_among(quotation, found) => Agent::a_reader(),
            _ => self.before(quotation),
        }
    }

    /// Whoever made or reviewed it before any correction. That a reader reviewed it tells nothing
    /// of what people had annotated: the reader came later. A program reviews nothing.
    fn before(&self, quotation: &Quotation) -> &'a Agent {
        let About { creator, reviewer, .. } = self.about;
        let came_later = reviewer.as_ref() == Some(Agent::a_reader()) && creator.kind != AgentKind::Software;
        if came_later && self.corrected { creator } else { self.about.creator_of(quotation) }
    }
}

fn by_content(found: &Reading) -> HashMap<&[Span], &Quotation> {
    found.quotations.iter().map(|quotation| (quotation.content.as_slice(), quotation)).collect()
}

/// True when nothing but its number has changed.
fn is_among(quotation: &Quotation, found: &HashMap<&[Span], &Quotation>) -> bool {
    found.get(quotation.content.as_slice()).is_some_and(|before| {
        Quotation { id: quotation.id.clone(), ..Quotation::clone(before) } == *quotation
    })
}
