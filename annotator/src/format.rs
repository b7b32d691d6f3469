//! How a [`Reading`](crate::Reading) looks outside the program. Files count in Unicode code points.
//!
//! [`article_file`] and [`collection`] are the files of a collection, [`site`] is its folder; they
//! are read again. The others are for programs that are not ours: [`json`] for any, [`csv`] and
//! [`tsv`] for spreadsheets, [`tei`] for editions, [`brat`] for linguists, [`webannotation`] for
//! what annotates the web; and [`extract`] is for people. [`export`] names them all.

pub mod article_file;
pub mod brat;
pub mod collection;
pub mod csv;
pub mod export;
pub mod extract;
pub mod json;
mod layout;
mod offsets;
mod paragraph;
mod selector;
pub mod site;
pub mod table;
pub mod tei;
pub mod tsv;
mod value;
pub mod webannotation;

pub use offsets::Offsets;
pub(crate) use value::day;
