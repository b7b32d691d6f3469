//! How a [`Reading`](crate::Reading) looks outside the program. Files count in Unicode code points.
//!
//! [`article_file`] and [`collection`] are the files of a collection, and are read again. The
//! others are for programs that are not ours: [`json`] for any, [`csv`] for spreadsheets, [`tei`]
//! for editions, [`brat`] for linguists, [`webannotation`] for what annotates the web.

pub mod article_file;
pub mod brat;
pub mod collection;
pub mod csv;
pub mod json;
mod layout;
mod offsets;
mod selector;
pub mod tei;
mod value;
pub mod webannotation;

pub use offsets::Offsets;
pub(crate) use value::day;
