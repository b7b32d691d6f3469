//! A reading laid out: all that the screen needs to know, worked out once and then only drawn.
//!
//! Pure, and without a word of any language: what is said about it is the business of `ui`.

pub mod along;
pub mod balance;
pub mod cast;
pub mod citation;
pub mod compare;
pub mod decided;
pub mod direction;
pub mod found;
pub mod gutter;
pub mod hits;
pub mod in_parts;
pub mod marked;
pub mod portrait;
pub mod segment;
mod shelf;
pub mod speech;
pub mod step;
pub mod tone;
pub mod voices;
pub mod word_edges;

use std::sync::{Arc, OnceLock};

use annotator::correction::Correction;
use annotator::format::article_file::{About, ArticleFile, Orphan};
use annotator::{BlockKind, Reading, Span};

use cast::Cast;
use decided::Decided;
use gutter::Name;
use segment::Node;
use voices::Silent;

pub use shelf::{OwnEntry, Shelf};

use crate::filter::words::Searchable;

/// How many words a person reads in a minute.
const WORDS_A_MINUTE: usize = 230;

/// An article as it is drawn.
#[derive(Debug)]
pub struct Page {
    pub reading: Reading,
    pub about: About,
    /// As its file says; without the mark of one's own.
    pub id: String,
    /// The annotations of the file that have lost their place.
    pub orphans: Vec<Orphan>,
    /// What a person has decided; it holds in the reading.
    pub corrections: Vec<Correction>,
    /// Which quotations and actors these are about.
    pub decided: Decided,
    /// The reading before that; `None` where nobody has decided anything.
    pub found: Option<Reading>,
    pub blocks: Vec<DrawnBlock>,
    /// Its quotations are those of the reading, in the same order.
    pub cast: Arc<Cast>,
    pub silent: Vec<Silent>,
    /// How long it takes to read, at least one.
    pub minutes: usize,
    searchable: OnceLock<Searchable>,
}

/// A block of the article, cut into what is drawn.
#[derive(Debug)]
pub struct DrawnBlock {
    pub kind: BlockKind,
    /// Its text, in bytes.
    pub length: usize,
    pub nodes: Vec<Node>,
    /// Who speaks in it, for the gutter.
    pub names: Vec<Name>,
}

impl Page {
    pub fn new(file: ArticleFile) -> Page {
        let ArticleFile { id, reading, about, orphans, corrections, found } = file;
        let spans: Vec<Span> = reading.article.blocks.iter().map(|block| block.span).collect();
        let nodes = segment::nest(&segment::segments(&spans, &segment::covers(&reading)));
        let names = gutter::gutter(&reading);
        let blocks = reading.article.blocks.iter().zip(nodes).zip(names);
        Page {
            blocks: blocks
                .map(|((block, nodes), names)| DrawnBlock {
                    kind: block.kind,
                    length: block.span.len(),
                    nodes,
                    names,
                })
                .collect(),
            cast: Arc::new(Cast::of_reading(&reading)),
            silent: voices::silent(&reading),
            minutes: reading.article.text.split_whitespace().count().div_ceil(WORDS_A_MINUTE).max(1),
            about,
            id,
            orphans,
            decided: decided::decided(&reading, &corrections),
            corrections,
            found,
            searchable: OnceLock::new(),
            reading,
        }
    }

    /// The article as a file.
    pub fn file(&self) -> ArticleFile {
        ArticleFile {
            id: self.id.clone(),
            reading: self.reading.clone(),
            about: self.about.clone(),
            orphans: self.orphans.clone(),
            corrections: self.corrections.clone(),
            found: self.found.clone(),
        }
    }

    /// Its text, made ready for searching when that is first wanted.
    pub fn searchable(&self) -> &Searchable {
        self.searchable.get_or_init(|| Searchable::new(&self.reading.article.text))
    }

    /// Place of the quotation with this id in the reading.
    pub fn quotation_at(&self, id: &str) -> Option<usize> {
        self.reading.quotations.iter().position(|quotation| quotation.id == id)
    }

    /// Place of the actor with this id in the reading.
    pub fn actor_at(&self, id: &str) -> Option<usize> {
        self.reading.actors.iter().position(|actor| actor.id == id)
    }
}
