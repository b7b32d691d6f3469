//! The `annotate` command as somebody uses it in a shell.

mod collection;
mod json_lines;
mod large;
mod output;
mod pages;
mod shell;
