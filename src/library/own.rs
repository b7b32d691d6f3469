//! Articles of one's own.

pub mod work;
