//! How a [`Reading`](crate::Reading) looks outside the program: [`json`] for the command line,
//! [`article_file`] and [`collection`] for the files of a collection. Files count in Unicode code
//! points.

pub mod article_file;
pub mod collection;
pub mod json;
mod layout;
mod offsets;
mod selector;
mod value;

pub use offsets::Offsets;
