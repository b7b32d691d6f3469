//! Where articles come from and go: the bundled collection, files a person opens, and articles of their own.

pub mod bring;
pub mod bundled;
pub mod checksum;
mod compression;
pub mod decode;
pub mod export;
pub mod given;
pub mod one_file;
pub mod own;
pub mod result;
pub mod zip;

use annotator::format::article_file::ArticleFileError;
use annotator::format::collection::CollectionError;

use given::GivenError;

/// Why something could not be had. The screen has the sentences for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The host has no such file.
    Missing {
        file: String,
    },
    /// No answer, or not one in UTF-8.
    NoAnswer {
        file: String,
    },
    Collection {
        file: String,
        error: CollectionError,
    },
    Article {
        file: String,
        error: ArticleFileError,
    },
    /// A part of the list of articles is not in order.
    Part {
        file: String,
    },
    /// A link that should carry an article does not.
    Given(GivenError),
    /// An article of one's own whose record is broken.
    Record {
        reason: own::record::BrokenRecord,
    },
    /// The ready lessons of the collection are broken.
    ReadyLessons {
        file: String,
    },
    /// The list of articles does not hold this one.
    NotListed {
        id: String,
    },
    /// There is no article of one's own with this id in this browser.
    NotKept {
        id: String,
    },
}
