//! Components only: what they are given becomes what is seen.

mod add;
mod app;
mod article_search;
mod backup_button;
mod balance;
mod close;
mod collection;
mod compare;
mod correct;
mod discover;
mod exercise;
mod filter_bar;
mod focus;
mod format;
mod given;
mod help;
mod keeping;
mod keys;
mod kicker;
mod lane;
mod legend;
mod link_field;
mod navigation;
mod new_version;
mod pass_on;
mod reader;
mod scroll;
mod search;
mod settings;
mod step_buttons;
mod tone;
mod trouble;
mod views;
mod voices;
mod whose;

pub use app::App;
