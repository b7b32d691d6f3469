//! An article of one's own as it is held in memory: read only when somebody asks for it.

use annotator::format::collection;

use crate::library::own::entry::Entry;
use crate::library::own::listed::listed;
use crate::library::own::record::{BrokenRecord, Record, Summary};

/// An article as it is held here.
pub(super) enum Held {
    /// As it is kept; nobody has asked for it yet.
    Unread(Box<Record>),
    Read(Box<Entry>),
    /// What is kept is no record.
    Broken {
        text: String,
        reason: BrokenRecord,
    },
}

/// What a list says about an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Spine {
    pub id: String,
    /// When it came, in milliseconds since 1970.
    pub added: f64,
    pub summary: Summary,
    /// Why it cannot be read, if it cannot.
    pub broken: Option<BrokenRecord>,
}

impl Held {
    /// Reads what has only been kept so far.
    pub(super) fn read(&mut self) {
        if let Held::Unread(record) = self {
            *self = match Entry::from_record(record) {
                Ok(entry) => Held::Read(Box::new(entry)),
                Err(reason) => Held::Broken { text: record.to_text(), reason },
            };
        }
    }

    /// It is kept nowhere any more.
    pub(super) fn is_lost(&mut self) {
        self.read();
        if let Held::Read(entry) = self {
            entry.is_lost();
        }
    }

    pub(super) fn is_kept(&self) -> bool {
        match self {
            Held::Read(entry) => entry.is_kept(),
            Held::Unread(_) | Held::Broken { .. } => true,
        }
    }

    /// What filters and counts need; `None` where the article has to be read for that, or cannot be.
    pub(super) fn listed(&self) -> Option<collection::Entry> {
        match self {
            Held::Unread(record) => record.listed(),
            Held::Read(entry) => Some(listed(&entry.work().file())),
            Held::Broken { .. } => None,
        }
    }

    pub(super) fn spine(&self, id: &str) -> Spine {
        let (added, summary, broken) = match self {
            Held::Unread(record) => (record.head.added, record.head.summary.clone(), None),
            Held::Read(entry) => (entry.added(), Summary::of(&entry.work().file()), None),
            Held::Broken { reason, .. } => (0.0, Summary::default(), Some(reason.clone())),
        };
        Spine { id: id.to_string(), added, summary, broken }
    }
}
