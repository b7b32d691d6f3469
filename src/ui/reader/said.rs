//! Who speaks and how, in one line: for those who hear the page.

use crate::layout::Page;
use crate::layout::cast::is_guess;
use crate::ui::format::{country_name, kind, list};
use crate::words::{Words, tu_string};

/// *Boris Johnson, United Kingdom, Direct quotation*, and whether that is doubtful.
pub fn label(words: Words, page: &Page, at: usize) -> String {
    let kind = kind(words, page.reading.quotations[at].kind).to_string();
    let doubtful = (!page.cast.heard[at].sure).then(|| tu_string!(words, help.doubtful).to_string());
    join(words, [who(words, page, at), kind].into_iter().chain(doubtful))
}

/// *Boris Johnson, United Kingdom*; nothing for words that nobody says.
pub fn who(words: Words, page: &Page, at: usize) -> String {
    let quotation = &page.reading.quotations[at];
    let speakers = page.reading.speakers(quotation);
    let mut names: Vec<String> = speakers.iter().map(|actor| actor.name.clone()).collect();
    if names.is_empty() && page.cast.heard[at].is_speech() {
        names.push(tu_string!(words, card.nobody).to_string());
    }
    let countries: Vec<String> =
        quotation.countries.iter().map(|&country| country_name(words, country)).collect();
    let countries = match list(words, &countries) {
        countries if speakers.into_iter().any(is_guess) => {
            tu_string!(words, card.perhaps, countries = countries).to_string()
        }
        countries => countries,
    };
    join(words, [list(words, &names), countries])
}

/// What is there of these parts, with commas between.
pub fn join(words: Words, parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(tu_string!(words, app.comma))
}
