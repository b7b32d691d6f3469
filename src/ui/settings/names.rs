//! What the choices are called on the screen.

use super::group::Offer;
use crate::state::settings::choices::{Choice, Lines, Measure, Motion, Spaces, SpokenMarks, Theme, Typeface};
use crate::words::{Words, tu_string};

/// All ways to have a setting, each with its name.
pub fn all<T: Choice>(words: Words, name: fn(Words, T) -> &'static str) -> Vec<Offer<T>> {
    let offer =
        |&choice: &T| Offer { choice, word: choice.as_str(), label: name(words, choice), language: None };
    T::ALL.iter().map(offer).collect()
}

pub fn theme(words: Words, theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => tu_string!(words, settings.theme_auto),
        Theme::Light => tu_string!(words, settings.theme_light),
        Theme::Dark => tu_string!(words, settings.theme_dark),
        Theme::Sepia => tu_string!(words, settings.theme_sepia),
        Theme::Contrast => tu_string!(words, settings.theme_contrast),
    }
}

pub fn spoken_marks(words: Words, spoken_marks: SpokenMarks) -> &'static str {
    match spoken_marks {
        SpokenMarks::Off => tu_string!(words, settings.spoken_marks_off),
        SpokenMarks::On => tu_string!(words, settings.spoken_marks_on),
    }
}

pub fn typeface(words: Words, typeface: Typeface) -> &'static str {
    match typeface {
        Typeface::Serif => tu_string!(words, settings.typeface_serif),
        Typeface::Sans => tu_string!(words, settings.typeface_sans),
    }
}

pub fn measure(words: Words, measure: Measure) -> &'static str {
    match measure {
        Measure::Narrow => tu_string!(words, settings.measure_narrow),
        Measure::Normal => tu_string!(words, settings.normal),
        Measure::Wide => tu_string!(words, settings.measure_wide),
    }
}

pub fn lines(words: Words, lines: Lines) -> &'static str {
    match lines {
        Lines::Close => tu_string!(words, settings.lines_close),
        Lines::Normal => tu_string!(words, settings.normal),
        Lines::Wide => tu_string!(words, settings.lines_wide),
    }
}

pub fn spaces(words: Words, spaces: Spaces) -> &'static str {
    match spaces {
        Spaces::Normal => tu_string!(words, settings.normal),
        Spaces::Wide => tu_string!(words, settings.spaces_wide),
        Spaces::Widest => tu_string!(words, settings.spaces_widest),
    }
}

pub fn motion(words: Words, motion: Motion) -> &'static str {
    match motion {
        Motion::Auto => tu_string!(words, settings.motion_auto),
        Motion::Reduced => tu_string!(words, settings.motion_reduced),
    }
}
