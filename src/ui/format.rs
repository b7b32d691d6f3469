//! Names and numbers in the language of the person who reads.

use std::cell::RefCell;

use annotator::{Colour, Country, Kind};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::filter::{Choice, Naming, Sureness};
use crate::layout::cast::{Cast, initials};
use crate::layout::direction::{Direction, has_leftward};
use crate::layout::marked::within_marks;
use crate::words::{Words, tag_and_direction, tu_string};

/// What the browser makes for one language, kept until another is wanted: making it is slow.
struct Kept<T>(RefCell<Option<(String, T)>>);

impl<T> Kept<T> {
    const fn new() -> Kept<T> {
        Kept(RefCell::new(None))
    }

    fn with<R>(&self, tag: &str, make: impl FnOnce(&Array) -> T, ask: impl FnOnce(&T) -> R) -> Option<R> {
        let mut kept = self.0.borrow_mut();
        if kept.as_ref().is_none_or(|(known, _)| known != tag) {
            *kept = Some((tag.to_string(), make(&Array::of1(&JsValue::from_str(tag)))));
        }
        kept.as_ref().map(|(_, made)| ask(made))
    }
}

/// The name of a country; its code where the browser knows none.
pub fn country_name(words: Words, country: Country) -> String {
    thread_local! {
        static NAMES: Kept<Intl::DisplayNames> = const { Kept::new() };
    }
    let make = |tags: &Array| Intl::DisplayNames::new(tags, &options(&[("type", "region")]));
    let ask = |names: &Intl::DisplayNames| names.of(country.code());
    let name = NAMES.with(|names| names.with(tu_string!(words, tag), make, ask));
    name.flatten().map_or_else(|| country.code().to_string(), String::from)
}

/// Names joined as a sentence has them: *Russia, Syria and France*.
pub fn list(words: Words, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => isolate(words, only),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(|name| isolate(words, name)).collect();
            first.join(tu_string!(words, app.comma)) + tu_string!(words, app.and) + &isolate(words, last)
        }
    }
}

/// A day, *12 October 2016*; the text as it stands where it is no `YYYY-MM-DD`.
pub fn date(words: Words, day: &str) -> String {
    let date = Date::new(&JsValue::from_str(day));
    if date.get_time().is_nan() {
        return day.to_string();
    }
    thread_local! {
        static DAYS: Kept<Function> = const { Kept::new() };
    }
    let make = |tags: &Array| {
        let long = [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")];
        Intl::DateTimeFormat::new(tags, &options(&long)).format()
    };
    let ask = |format: &Function| format.call1(&JsValue::UNDEFINED, &date).ok()?.as_string();
    let shown = DAYS.with(|days| days.with(tu_string!(words, tag), make, ask));
    shown.flatten().unwrap_or_else(|| day.to_string())
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
    let text = within_marks(text);
    let mut split = text.split_whitespace();
    let first: Vec<&str> = split.by_ref().take(MOST).collect();
    let mut text = first.join(" ");
    if split.next().is_some() {
        text = tu_string!(words, app.elision, text).to_string();
    }
    tu_string!(words, app.quote, text = isolate(words, &text)).to_string()
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
    Direction::of_language(language).as_str()
}

/// Words that may be written in the other direction than the sentence they are put into: they and
/// what stands around them keep their order.
pub fn isolate(words: Words, text: &str) -> String {
    const ISOLATE: char = '\u{2068}';
    const END: char = '\u{2069}';
    let (_, direction) = tag_and_direction(words.get_locale_untracked());
    match direction == "rtl" || has_leftward(text) {
        true => format!("{ISOLATE}{text}{END}"),
        false => text.to_string(),
    }
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a property of a plain new object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    options
}
