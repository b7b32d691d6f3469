//! The words on the screen: what `build.rs` makes of `locales/`, with keys the compiler checks.
//!
//! Words are read once, without following the language: the root draws the page anew when it
//! changes.

use std::str::FromStr;

use leptos_i18n::Locale as Language;
pub use made::i18n::{I18nSubContextProvider, Locale, td_string, tu_string, use_i18n};

/// The words in the language of the person who reads.
pub type Words = leptos_i18n::I18nContext<Locale>;

/// The languages of the screen, each with its tag and its name for itself.
pub fn languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    Locale::get_all().iter().map(|&locale| (locale.as_str(), td_string!(locale, name)))
}

/// The language of a tag; `None` where it is none of the screen.
pub fn language(tag: &str) -> Option<Locale> {
    Locale::from_str(tag).ok()
}

/// The best language of the screen for a person with these languages, the dearest first; English
/// where there is none of them.
pub fn language_for(tags: &[String]) -> Locale {
    Locale::find_locale(tags)
}

/// The tag and the direction (`ltr`, `rtl`) of a language.
pub fn tag_and_direction(locale: Locale) -> (&'static str, &'static str) {
    (locale.as_str(), locale.direction().as_str())
}

#[allow(unused, reason = "made by leptos_i18n, of which the page uses a part")]
mod made {
    include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tags: &[&str], expect: &str) {
        let tags: Vec<String> = tags.iter().map(|tag| tag.to_string()).collect();
        assert_eq!(language_for(&tags).as_str(), expect, "{tags:?}");
    }

    #[test]
    fn the_first_language_that_is_there_is_taken() {
        check(&["de"], "de");
        check(&["en", "de"], "en");
        check(&["de", "en"], "de");
        check(&["fr", "de"], "de");
    }

    #[test]
    fn a_country_behind_the_language_does_no_harm() {
        check(&["de-AT"], "de");
        check(&["en-US", "de-DE"], "en");
        check(&["de-CH-1996"], "de");
    }

    #[test]
    fn who_has_none_of_them_gets_english() {
        check(&[], "en");
        check(&["fr", "sw-KE"], "en");
        check(&["", "*", "not a tag"], "en");
    }

    #[test]
    fn every_language_says_its_own_name() {
        let names: Vec<_> = languages().collect();
        assert!(names.contains(&("en", "English")) && names.contains(&("de", "Deutsch")), "{names:?}");
    }
}
