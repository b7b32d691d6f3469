//! The words on the screen: what `build.rs` makes of `locales/`, with keys the compiler checks.
//!
//! Words are read once, without following the language: the root draws the page anew when it
//! changes.

pub use made::i18n::{I18nContextProvider, Locale, td_string, tu_string, use_i18n};

/// The words in the language of the person who reads.
pub type Words = leptos_i18n::I18nContext<Locale>;

#[allow(unused, reason = "made by leptos_i18n, of which the page uses a part")]
mod made {
    include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
}
