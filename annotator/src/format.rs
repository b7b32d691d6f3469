//! How a [`Reading`](crate::Reading) looks outside the program: [`json`] for the command line,
//! [`article_file`] for the files of a collection. Both count in Unicode code points.

pub mod article_file;
pub mod json;
mod layout;
mod offsets;

pub use offsets::Offsets;
