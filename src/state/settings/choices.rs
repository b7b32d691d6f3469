//! What a person can choose about reading, as one text to keep (pure).
//!
//! A new setting is a type here, a field of [`Choices`], a line in [`Choices::attributes`] when the
//! style sheets should know of it, and a line in `ui/settings.rs`.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

use super::keys::Keys;

/// The choices. What is missing, unknown or broken in a kept text is as usual, one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    #[serde(deserialize_with = "or_usual")]
    pub theme: Theme,
    #[serde(deserialize_with = "or_usual")]
    pub size: Size,
    #[serde(deserialize_with = "or_usual")]
    pub measure: Measure,
    #[serde(deserialize_with = "or_usual")]
    pub lines: Lines,
    #[serde(deserialize_with = "or_usual")]
    pub spaces: Spaces,
    #[serde(deserialize_with = "or_usual")]
    pub typeface: Typeface,
    #[serde(deserialize_with = "or_usual")]
    pub motion: Motion,
    /// The tag of a language of the screen; empty for that of the browser.
    #[serde(deserialize_with = "or_usual")]
    pub language: String,
    /// The keys of one letter.
    #[serde(deserialize_with = "or_usual")]
    pub keys: Keys,
    #[serde(deserialize_with = "or_usual")]
    pub spoken_marks: SpokenMarks,
    /// How fast an article is read aloud.
    #[serde(deserialize_with = "or_usual")]
    pub speed: Speed,
    /// The name of the voice that reads the paper's own words; empty for that of the browser.
    #[serde(deserialize_with = "or_usual")]
    pub voice: String,
}

/// One of a few ways to have something.
pub trait Choice: Copy + PartialEq + Send + Sync + 'static {
    /// All of them, in the order in which they are offered.
    const ALL: &'static [Self];

    /// The word for it in files and style sheets.
    fn as_str(self) -> &'static str;
}

macro_rules! choice {
    ($(#[$about:meta])* $name:ident { $($(#[$usual:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$usual])* #[serde(rename = $word)] $variant,)+
        }

        impl Choice for $name {
            const ALL: &'static [$name] = &[$($name::$variant),+];

            fn as_str(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                }
            }
        }
    };
}

choice! {
    /// The colours of the page; high contrast is light or dark as the system has it.
    Theme {
        #[default]
        Auto = "auto",
        Light = "light",
        Dark = "dark",
        Sepia = "sepia",
        Contrast = "contrast",
    }
}

choice! {
    /// How long a line of text may become.
    Measure {
        Narrow = "narrow",
        #[default]
        Normal = "normal",
        Wide = "wide",
    }
}

choice! {
    /// How far a line stands from the next.
    Lines {
        Close = "close",
        #[default]
        Normal = "normal",
        Wide = "wide",
    }
}

choice! {
    /// How far a word stands from the next.
    Spaces {
        #[default]
        Normal = "normal",
        Wide = "wide",
        Widest = "widest",
    }
}

choice! {
    /// The face of the text that is read.
    Typeface {
        #[default]
        Serif = "serif",
        Sans = "sans",
    }
}

choice! {
    /// Whether things on the page may move.
    Motion {
        #[default]
        Auto = "auto",
        Reduced = "reduced",
    }
}

choice! {
    /// Whether a screen reader says where a quotation begins and ends.
    SpokenMarks {
        #[default]
        Off = "off",
        On = "on",
    }
}

choice! {
    /// How fast an article is read aloud, as a multiple of the usual.
    Speed {
        Slowest = "0.7",
        Slow = "0.85",
        #[default]
        Normal = "1",
        Fast = "1.15",
        Faster = "1.3",
        Fastest = "1.5",
    }
}

/// How large the text is, in per cent of the usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Size(u16);

impl Choices {
    /// The choices that were kept as a text; the usual ones for a text that holds none.
    pub fn from_text(text: &str) -> Choices {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The text to keep; empty for the usual choices.
    pub fn to_text(&self) -> String {
        if *self == Choices::default() {
            return String::new();
        }
        // Plain words and numbers always have a text.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What the style sheets go by: names of `data-…` attributes of the page, and their values.
    /// What is left to the system is decided by what it asks for.
    pub fn attributes(&self, system: System) -> [(&'static str, String); 8] {
        let theme = match self.theme {
            Theme::Auto if system.more_contrast => Theme::Contrast,
            theme => theme,
        };
        let motion = match self.motion {
            Motion::Auto if system.less_motion => Motion::Reduced,
            motion => motion,
        };
        [
            ("theme", theme.as_str().into()),
            ("size", self.size.percent().to_string()),
            ("measure", self.measure.as_str().into()),
            ("lines", self.lines.as_str().into()),
            ("spaces", self.spaces.as_str().into()),
            ("typeface", self.typeface.as_str().into()),
            ("motion", motion.as_str().into()),
            ("spoken-marks", self.spoken_marks.as_str().into()),
        ]
    }
}

/// What a person has asked their whole system for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct System {
    pub more_contrast: bool,
    pub less_motion: bool,
}

impl Size {
    /// The steps, in per cent; `style/tokens.css` has a line for each.
    pub const ALL: [u16; 7] = [80, 90, 100, 115, 130, 150, 200];

    pub fn percent(self) -> u16 {
        self.0
    }

    /// The next step up; `None` from the last.
    pub fn larger(self) -> Option<Size> {
        Size::ALL.into_iter().find(|&step| step > self.0).map(Size)
    }

    /// The next step down; `None` from the first.
    pub fn smaller(self) -> Option<Size> {
        Size::ALL.into_iter().rev().find(|&step| step < self.0).map(Size)
    }
}

impl Default for Size {
    fn default() -> Size {
        Size(100)
    }
}

impl TryFrom<u16> for Size {
    type Error = &'static str;

    fn try_from(percent: u16) -> Result<Size, &'static str> {
        if Size::ALL.contains(&percent) { Ok(Size(percent)) } else { Err("no step of the text size") }
    }
}

impl From<Size> for u16 {
    fn from(size: Size) -> u16 {
        size.0
    }
}

/// A value as it was kept, or the usual one in place of anything else.
fn or_usual<'kept, D, T>(kept: D) -> Result<T, D::Error>
where
    D: Deserializer<'kept>,
    T: DeserializeOwned + Default,
{
    let value = serde_json::Value::deserialize(kept)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::settings::keys::Command;

    fn check(kept: &str, expect: Choices) {
        assert_eq!(Choices::from_text(kept), expect, "{kept}");
    }

    #[test]
    fn what_is_no_text_of_choices_gives_the_usual_ones() {
        for kept in ["", "dark", "{", "null", "17", "{\"theme\":", "\u{0}"] {
            check(kept, Choices::default());
        }
    }

    #[test]
    fn what_is_unknown_or_broken_costs_only_itself() {
        let dark = Choices { theme: Theme::Dark, ..Choices::default() };
        for rest in [
            "\"size\": 117",
            "\"size\": \"large\"",
            "\"size\": -1",
            "\"size\": 1e99",
            "\"measure\": \"endless\"",
            "\"lines\": null",
            "\"typeface\": {\"name\": \"serif\"}",
            "\"language\": 3",
            "\"motion\": [], \"spaces\": true",
            "\"keys\": {\"on\": 3}, \"spoken_marks\": \"loud\"",
            "\"something\": \"else\"",
        ] {
            check(&format!("{{{rest}, \"theme\": \"dark\"}}"), dark.clone());
        }
    }

    #[test]
    fn what_is_missing_is_as_usual() {
        check("{}", Choices::default());
        check("{\"spaces\": \"wide\"}", Choices { spaces: Spaces::Wide, ..Choices::default() });
    }

    #[test]
    fn every_choice_survives_being_kept() {
        let mut choices = Choices { language: "de".into(), ..Choices::default() };
        for &theme in Theme::ALL {
            for size in Size::ALL {
                for (&measure, &lines) in Measure::ALL.iter().zip(Lines::ALL) {
                    choices = Choices { theme, size: Size(size), measure, lines, ..choices };
                    check(&choices.to_text(), choices.clone());
                }
            }
        }
        let mut keys = Keys::default();
        keys.on = false;
        assert_eq!(keys.change(Command::Next, Some('n')), Ok(()));
        let last = Choices {
            keys,
            spoken_marks: SpokenMarks::On,
            speed: Speed::Fast,
            voice: "Ida".into(),
            spaces: Spaces::Widest,
            typeface: Typeface::Sans,
            motion: Motion::Reduced,
            ..Choices::default()
        };
        check(&last.to_text(), last);
    }

    #[test]
    fn the_usual_choices_leave_nothing_behind() {
        assert_eq!(Choices::default().to_text(), "");
    }

    #[test]
    fn sizes_step_up_and_down_and_end() {
        let mut sizes = vec![Size(80)];
        sizes.extend(std::iter::successors(Size(80).larger(), |size| size.larger()));
        assert_eq!(sizes.iter().map(|size| size.percent()).collect::<Vec<_>>(), Size::ALL);
        assert_eq!(Size(200).larger(), None);
        assert_eq!(Size(200).smaller(), Some(Size(150)));
        assert_eq!(Size(80).smaller(), None);
    }

    fn check_attribute(choices: &Choices, system: System, name: &str, expect: &str) {
        let attributes = choices.attributes(system);
        let found = attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
        assert_eq!(found, Some(expect), "{choices:?} {system:?}");
    }

    #[test]
    fn a_choice_rules_and_what_is_left_to_the_system_follows_it() {
        let asks = System { more_contrast: true, less_motion: true };
        let usual = Choices::default();
        check_attribute(&usual, System::default(), "theme", "auto");
        check_attribute(&usual, System::default(), "motion", "auto");
        check_attribute(&usual, asks, "theme", "contrast");
        check_attribute(&usual, asks, "motion", "reduced");
        let chosen = Choices { theme: Theme::Sepia, motion: Motion::Reduced, ..usual };
        check_attribute(&chosen, asks, "theme", "sepia");
        check_attribute(&chosen, System::default(), "motion", "reduced");
    }
}
