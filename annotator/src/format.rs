//! How a [`Reading`](crate::Reading) looks outside the program. Files count in Unicode code points.
//!
//! [`article_file`] and [`collection`] are the files of a collection, [`parts`] those of a large one, [`site`] is its
//! folder; they are read again. The others are for programs that are not ours: [`json`] for any, [`json_lines`] for archives, [`csv`] and
//! [`tsv`] for spreadsheets, [`tei`] for editions, [`brat`] for linguists, [`webannotation`] for
//! what annotates the web; and [`extract`] is for people. [`export`] names them all.

pub mod article_file;
pub mod brat;
pub mod collection;
pub mod csv;
pub mod export;
pub mod extract;
pub mod json;
pub mod json_lines;
mod layout;
mod offsets;
mod paragraph;
pub mod parts;
mod selector;
pub mod site;
pub mod table;
pub mod tei;
pub mod tsv;
mod value;
pub mod webannotation;

pub use offsets::Offsets;
pub(crate) use value::day;
