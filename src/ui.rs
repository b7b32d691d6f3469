//! Components only: what they are given becomes what is seen.

mod app;
mod collection;
mod filter_bar;
mod focus;
mod format;
mod help;
mod keys;
mod navigation;
mod open;
mod reader;
mod scroll;
mod search;
mod settings;
mod tone;
mod trouble;
mod voices;

pub use app::App;
