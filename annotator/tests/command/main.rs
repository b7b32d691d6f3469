//! The `annotate` command as somebody uses it in a shell.

mod output;
mod pages;
mod shell;
