//! The `annotate` command: page text in, quotations and actors out.

fn main() {}
