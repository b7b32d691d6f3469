//! The word lists as they are built in, each with a constant of its own.

use std::sync::OnceLock;

use super::packed::unpack;

include!(concat!(env!("OUT_DIR"), "/lists.rs"));

/// The entries of a list, one a line; comments and blank lines are left out.
pub fn text(list: usize) -> &'static str {
    static LISTS: OnceLock<Vec<String>> = OnceLock::new();
    &LISTS.get_or_init(|| unpack(include_bytes!(concat!(env!("OUT_DIR"), "/lists.bin"))))[list]
}
