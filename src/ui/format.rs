//! Names and numbers in the language of the person who reads.

use std::cell::RefCell;

use annotator::{Colour, Country, Kind};
use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::filter::{Choice, Naming, Sureness};
use crate::layout::cast::{Cast, initials};
use crate::words::{Words, tu_string};

/// The name of a country; its code where the browser knows none.
pub fn country_name(words: Words, country: Country) -> String {
    thread_local! {
        /// Names of countries for a language tag; making it is slow.
        static NAMES: RefCell<Option<(String, Intl::DisplayNames)>> = const { RefCell::new(None) };
    }
    let tag = tu_string!(words, tag);
    NAMES.with(|names| {
        let mut names = names.borrow_mut();
        if names.as_ref().is_none_or(|(known, _)| known != tag) {
            let options = options(&[("type", "region")]);
            let made = Intl::DisplayNames::new(&Array::of1(&JsValue::from_str(tag)), &options);
            *names = Some((tag.to_string(), made));
        }
        let name = names.as_ref().and_then(|(_, names)| names.of(country.code()));
        name.map_or_else(|| country.code().to_string(), String::from)
    })
}

/// Names joined as a sentence has them: *Russia, Syria and France*.
pub fn list(words: Words, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => first.join(tu_string!(words, app.comma)) + tu_string!(words, app.and) + last,
    }
}

/// A day, *12 October 2016*; the text as it stands where it is no `YYYY-MM-DD`.
pub fn date(words: Words, day: &str) -> String {
    let date = Date::new(&JsValue::from_str(day));
    if date.get_time().is_nan() {
        return day.to_string();
    }
    let options = options(&[("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")]);
    date.to_locale_date_string(tu_string!(words, tag), &options).into()
}

/// A share in per cent without digits behind the point.
pub fn percent(words: Words, percent: f64) -> String {
    if percent > 0.0 && percent < 1.0 {
        return tu_string!(words, voices.tiny).to_string();
    }
    tu_string!(words, voices.percent, percent = format!("{percent:.0}")).to_string()
}

/// Words between quotation marks; of many words only the first.
pub fn quote(words: Words, text: &str) -> String {
    const MOST: usize = 9;
    // Marks of their own would stand double.
    let text = text.trim_matches(|c: char| c.is_whitespace() || "\"“”„«»'‘’,".contains(c));
    let mut split = text.split_whitespace();
    let first: Vec<&str> = split.by_ref().take(MOST).collect();
    let mut text = first.join(" ");
    if split.next().is_some() {
        text = tu_string!(words, app.elision, text).to_string();
    }
    tu_string!(words, app.quote, text).to_string()
}

pub fn kind(words: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Direct => tu_string!(words, kind.direct),
        Kind::Mixed => tu_string!(words, kind.mixed),
        Kind::Indirect => tu_string!(words, kind.indirect),
        Kind::Scare => tu_string!(words, kind.scare),
    }
}

/// What a reporting word adds to *said*.
pub fn colour(words: Words, colour: Colour) -> &'static str {
    match colour {
        Colour::Neutral => tu_string!(words, colour.neutral),
        Colour::Explaining => tu_string!(words, colour.explaining),
        Colour::Asking => tu_string!(words, colour.asking),
        Colour::Promising => tu_string!(words, colour.promising),
        Colour::Judging => tu_string!(words, colour.judging),
        Colour::Assertive => tu_string!(words, colour.assertive),
        Colour::Praising => tu_string!(words, colour.praising),
        Colour::Warning => tu_string!(words, colour.warning),
        Colour::Denying => tu_string!(words, colour.denying),
        Colour::Attacking => tu_string!(words, colour.attacking),
        Colour::Admitting => tu_string!(words, colour.admitting),
        Colour::Doubting => tu_string!(words, colour.doubting),
        Colour::Emotional => tu_string!(words, colour.emotional),
    }
}

/// What a choice of the filter is called.
pub fn choice_name(words: Words, cast: &Cast, choice: &Choice) -> String {
    match choice {
        Choice::Country(country) => country_name(words, *country),
        Choice::Speaker(id) => {
            let name = cast.speaker(id).name;
            if name.is_empty() { id.clone() } else { name }
        }
        Choice::Kind(of) => kind(words, *of).to_string(),
        Choice::Naming(Naming::Name) => tu_string!(words, naming.name).to_string(),
        Choice::Naming(Naming::Role) => tu_string!(words, naming.role).to_string(),
        Choice::Naming(Naming::Nobody) => tu_string!(words, naming.nobody).to_string(),
        Choice::Sureness(Sureness::Sure) => tu_string!(words, sureness.sure).to_string(),
        Choice::Sureness(Sureness::Doubtful) => tu_string!(words, sureness.doubtful).to_string(),
        Choice::Words(text) => tu_string!(words, app.quote, text = text.clone()).to_string(),
    }
}

/// The letters on the badge of a choice; empty for one without.
pub fn choice_letters(cast: &Cast, choice: &Choice) -> String {
    match choice {
        Choice::Country(country) => country.code().to_string(),
        Choice::Speaker(id) => initials(&cast.speaker(id).name),
        Choice::Kind(_) | Choice::Naming(_) | Choice::Sureness(_) | Choice::Words(_) => String::new(),
    }
}

/// The facet of a choice and its value there, as the page marks what makes it.
pub fn facet_and_value(choice: &Choice) -> (&'static str, String) {
    match choice {
        Choice::Country(country) => ("country", country.code().to_string()),
        Choice::Speaker(id) => ("speaker", id.clone()),
        Choice::Kind(kind) => ("kind", kind.as_str().to_string()),
        Choice::Naming(naming) => ("named", naming.as_str().to_string()),
        Choice::Sureness(sureness) => ("certainty", sureness.as_str().to_string()),
        Choice::Words(words) => ("words", words.clone()),
    }
}

/// `rtl` for languages written from right to left.
pub fn direction(language: &str) -> &'static str {
    const RIGHT_TO_LEFT: [&str; 9] = ["ar", "arc", "dv", "fa", "he", "ps", "sd", "ur", "yi"];
    let language = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    if RIGHT_TO_LEFT.contains(&language.as_str()) { "rtl" } else { "ltr" }
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a property of a plain new object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    options
}
