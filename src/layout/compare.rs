//! Two articles side by side.

pub mod align;
pub mod likeness;
pub mod names;
pub mod words;
