//! A list in parts: what a collection that is too large for one list is on its host.
//!
//! One file that holds everything costs every reader everything, whatever they look for. In parts, what is loaded follows
//! what is found:
//!
//! ```text
//! collection.json        the Head: totals, how many quotations there are of every sort (Cells), how many parts there are
//! list/7.json            a part of the list of all articles
//! countries/NO.json      who speaks for a country (Roll), and countries/NO-7.json, a part of what is said for it
//! speakers/0a3.json      some speakers, found by a number made from their id; of those who say much, speakers/0a3-0-7.json
//! names/br.json          whose names have a word that begins so
//! 3f/oder-faehre.json    an article
//! ```
//!
//! A part is a stretch of the list: [`Line`]s, each an article with those of its quotations that the part is about. Lines
//! and parts are numbered from the oldest, so that what is added changes the last part only; they are read from the last
//! one back. Choices within a facet are the lines of both, put together by their numbers; a choice of another facet
//! beside it needs nothing more, as every quotation of a line says all that filters ask for.
//!
//! Numbers come from [`Cells`]: each tells how many quotations have the same countries, kind, naming and sureness. All
//! there are stand in the head, those of a speaker with the speaker. So every number is exact before the lines that it
//! counts are loaded; what would need more has none.
//!
//! Articles lie in 256 folders by a number made from their id: file managers, uploads and the pages on which hosts list a
//! folder get slow or stop at some thousands of files.

mod build;
mod cells;
mod head;
mod line;
mod names;
mod place;
mod read;
mod speaker;

#[cfg(test)]
mod tests;

use crate::format::collection::{
    Collection, CollectionError, Entry, from_collection_file, to_collection_file,
};

pub use build::{Index, Job};
pub use cells::{Amount, Cell, Cells, SURE};
pub use head::{Head, Roll, roll_from_file};
pub use line::{Line, line_from_text, line_to_text, lines_from_file};
pub use names::{MOST_NAMES, NameList, Named, name_prefix, names_from_file};
pub use place::{article_file, bucket_file, country_file, country_part, list_part, names_file, speaker_part};
pub use speaker::{Lines, Speaker, speakers_from_file};

/// The bytes above which a list goes in parts. Below, one file is found faster than many, words are looked for in every
/// quotation, and all pictures are there: these need all quotations at once. Above, a reader with a telephone waits longer
/// than ten seconds for the list, and its page takes more than a hundred megabytes: some 2,500 articles.
pub const ONE_LIST: usize = 4 * 1024 * 1024;

/// The bytes that a part is meant to have: two screens of articles, and a fraction of a second on a slow line.
pub const PART: usize = 32 * 1024;

/// What a `collection.json` holds.
#[derive(Clone, Debug, PartialEq)]
pub enum List {
    /// All articles.
    Whole(Collection),
    /// What is needed to find them.
    InParts(Box<Head>),
}

/// Why a text is no part of a list. Displayed, it is one sentence that says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartError;

/// Reads a `collection.json` of either kind.
pub fn from_list(text: &str) -> Result<List, CollectionError> {
    // The marker of a list in parts stands before anything that is long.
    let start = text.char_indices().nth(4000).map_or(text, |(end, _)| &text[..end]);
    if start.contains("\"inParts\"")
        && let Some(head) = head::read(text)?
    {
        return Ok(List::InParts(Box::new(head)));
    }
    from_collection_file(text).map(List::Whole)
}

/// Whether the list of these articles goes in parts: as one, it would have more than this many bytes.
pub fn goes_in_parts(collection: &Collection, most: usize) -> bool {
    let about: usize = collection.entries.iter().map(line::weight_of_all).sum();
    // Written so that people can read it, a list has less than twice the bytes of its parts.
    about > most || (about > most / 3 && to_collection_file(collection).len() > most)
}

/// The order of a list in parts: by day, those without a day first; of the same day as they came.
pub fn in_order(entries: &mut [Entry]) {
    entries.sort_by(|one, other| one.date_published.cmp(&other.date_published));
}

impl std::fmt::Display for PartError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(
            "This part of the collection is not in order: make the collection again, and copy all of it.",
        )
    }
}

impl std::error::Error for PartError {}
