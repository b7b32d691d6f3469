//! The `annotate` command as somebody uses it in a shell.

mod collection;
mod output;
mod pages;
mod shell;
