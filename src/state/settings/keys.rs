//! The keys of one letter: which there are, what they do, and how a person changes them (pure).
//!
//! Whoever speaks to the computer, or strikes a key by mistake, must be able to switch them off or
//! to have others (WCAG 2.1.4). Two commands never have the same key, or one could not be reached.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a key can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    Next,
    Previous,
    NextOfSpeaker,
    PreviousOfSpeaker,
    NextCountry,
    PreviousCountry,
    Search,
    Text,
    Voices,
    Marks,
    Correct,
    Balance,
    ReadAloud,
    PassOn,
    Keys,
}

/// The keys as a person has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Kept")]
pub struct Keys {
    pub on: bool,
    /// The keys that are not the usual ones.
    changed: BTreeMap<Command, char>,
}

/// Why a command cannot have a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It belongs to this command.
    Taken(Command),
    /// It is none that makes a sign.
    NoSign,
}

impl Command {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Command; 15] = [
        Command::Next,
        Command::Previous,
        Command::NextOfSpeaker,
        Command::PreviousOfSpeaker,
        Command::NextCountry,
        Command::PreviousCountry,
        Command::Search,
        Command::Text,
        Command::Voices,
        Command::Marks,
        Command::Correct,
        Command::Balance,
        Command::ReadAloud,
        Command::PassOn,
        Command::Keys,
    ];

    /// The key it has unless a person changes it.
    pub fn usual(self) -> char {
        match self {
            Command::Next => 'j',
            Command::Previous => 'k',
            Command::NextOfSpeaker => 's',
            Command::PreviousOfSpeaker => 'S',
            Command::NextCountry => 'c',
            Command::PreviousCountry => 'C',
            Command::Search => '/',
            Command::Text => 't',
            Command::Voices => 'v',
            Command::Marks => 'm',
            Command::Correct => 'e',
            Command::Balance => 'b',
            Command::ReadAloud => 'r',
            Command::PassOn => 'p',
            Command::Keys => '?',
        }
    }

    /// Its name in the markup of the page.
    pub fn as_str(self) -> &'static str {
        match self {
            Command::Next => "next",
            Command::Previous => "previous",
            Command::NextOfSpeaker => "next-of-speaker",
            Command::PreviousOfSpeaker => "previous-of-speaker",
            Command::NextCountry => "next-country",
            Command::PreviousCountry => "previous-country",
            Command::Search => "search",
            Command::Text => "text",
            Command::Voices => "voices",
            Command::Marks => "marks",
            Command::Correct => "correct",
            Command::Balance => "balance",
            Command::ReadAloud => "read-aloud",
            Command::PassOn => "pass-on",
            Command::Keys => "keys",
        }
    }
}

impl Keys {
    pub fn key(&self, command: Command) -> char {
        self.changed.get(&command).copied().unwrap_or_else(|| command.usual())
    }

    /// What a key does; `None` where it does nothing, and for all of them while they are off.
    pub fn command(&self, key: char) -> Option<Command> {
        Command::ALL.into_iter().find(|&command| self.on && self.key(command) == key)
    }

    /// Gives a command the key of a sign.
    pub fn change(&mut self, command: Command, sign: Option<char>) -> Result<(), Refusal> {
        let key = sign.ok_or(Refusal::NoSign)?;
        let other = Command::ALL.into_iter().find(|&other| other != command && self.key(other) == key);
        match other {
            Some(other) => Err(Refusal::Taken(other)),
            None if key == command.usual() => {
                self.changed.remove(&command);
                Ok(())
            }
            None => {
                self.changed.insert(command, key);
                Ok(())
            }
        }
    }

    /// Whether every command has its usual key.
    pub fn are_usual(&self) -> bool {
        self.changed.is_empty()
    }

    /// Every command gets its usual key again; whether they are on stays as it is.
    pub fn reset(&mut self) {
        self.changed.clear();
    }
}

impl Default for Keys {
    fn default() -> Keys {
        Keys { on: true, changed: BTreeMap::new() }
    }
}

/// The sign of a key by its name in the browser: *a*, *A*, *?*; `None` for *Enter*, *F1* and the
/// space, which have their own work on every page. `shift` is given where the capitals are locked:
/// they turn no command into another.
pub fn sign(name: &str, shift: Option<bool>) -> Option<char> {
    let sign = only(name.chars())?;
    let sign = match shift {
        Some(true) => only(sign.to_uppercase()).unwrap_or(sign),
        Some(false) => only(sign.to_lowercase()).unwrap_or(sign),
        None => sign,
    };
    (!sign.is_whitespace() && !sign.is_control()).then_some(sign)
}

fn only(mut signs: impl Iterator<Item = char>) -> Option<char> {
    let first = signs.next()?;
    signs.next().is_none().then_some(first)
}

/// Keys as they were kept, by whatever wrote them.
#[derive(Deserialize)]
struct Kept {
    #[serde(default = "yes")]
    on: bool,
    #[serde(default)]
    changed: BTreeMap<String, String>,
}

fn yes() -> bool {
    true
}

impl From<Kept> for Keys {
    /// One by one: what is no command, no sign or belongs to another is left out.
    fn from(kept: Kept) -> Keys {
        let mut keys = Keys { on: kept.on, ..Keys::default() };
        let mut wanted: Vec<(Command, String)> = Vec::new();
        for (name, key) in kept.changed {
            wanted.extend(Command::ALL.into_iter().find(|it| it.as_str() == name).map(|it| (it, key)));
        }
        // Two that have changed places can only do so one after the other.
        for _ in 0..wanted.len() {
            wanted.retain(|(command, key)| keys.change(*command, sign(key, None)).is_err());
        }
        let free: Vec<(Command, char)> =
            wanted.iter().filter_map(|(command, key)| Some((*command, sign(key, None)?))).collect();
        let mut swapped = keys.clone();
        swapped.changed.extend(free);
        if swapped.is_sound() { swapped } else { keys }
    }
}

impl Keys {
    fn is_sound(&self) -> bool {
        Command::ALL
            .iter()
            .all(|&one| Command::ALL.iter().all(|&other| one == other || self.key(one) != self.key(other)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Changes are given as command and key, `next x`; expected is what keys then do.
    fn check(changes: &[(Command, &str)], expect: &[(char, Option<Command>)]) {
        let mut keys = Keys::default();
        for (command, name) in changes {
            let _ = keys.change(*command, sign(name, None));
        }
        for (key, command) in expect {
            assert_eq!(keys.command(*key), *command, "{key} after {changes:?}");
        }
        assert!(keys.is_sound(), "{keys:?}");
        let kept = serde_json::to_string(&keys).unwrap_or_default();
        assert_eq!(serde_json::from_str::<Keys>(&kept).ok(), Some(keys), "{kept}");
    }

    #[test]
    fn every_command_has_a_key_of_its_own() {
        check(&[], &[('j', Some(Command::Next)), ('S', Some(Command::PreviousOfSpeaker)), ('x', None)]);
    }

    #[test]
    fn a_changed_key_replaces_the_usual_one() {
        check(&[(Command::Next, "n")], &[('n', Some(Command::Next)), ('j', None)]);
        check(&[(Command::Next, "n"), (Command::Next, "j")], &[('n', None), ('j', Some(Command::Next))]);
        check(&[(Command::Next, "ö"), (Command::Voices, "5")], &[('ö', Some(Command::Next)), ('v', None)]);
    }

    #[test]
    fn a_key_that_has_become_free_can_be_taken() {
        check(
            &[(Command::Next, "n"), (Command::Previous, "j")],
            &[('n', Some(Command::Next)), ('j', Some(Command::Previous)), ('k', None)],
        );
    }

    fn check_sign(name: &str, shift: Option<bool>, expect: Option<char>) {
        assert_eq!(sign(name, shift), expect, "{name} {shift:?}");
    }

    #[test]
    fn locked_capitals_change_no_letter() {
        check_sign("s", None, Some('s'));
        check_sign("S", None, Some('S'));
        check_sign("S", Some(false), Some('s'));
        check_sign("s", Some(true), Some('S'));
        check_sign("?", Some(true), Some('?'));
        check_sign("ß", Some(true), Some('ß'));
    }

    fn check_refused(command: Command, name: &str, refusal: Refusal) {
        let mut keys = Keys::default();
        assert_eq!(keys.change(command, sign(name, None)), Err(refusal), "{name}");
        assert_eq!(keys, Keys::default());
    }

    #[test]
    fn no_key_is_given_twice() {
        check_refused(Command::Next, "k", Refusal::Taken(Command::Previous));
        check_refused(Command::Voices, "?", Refusal::Taken(Command::Keys));
    }

    #[test]
    fn keys_that_make_no_sign_have_other_work() {
        for name in ["Enter", "Tab", "F1", "ArrowDown", " ", "", "Dead", "Unidentified"] {
            check_refused(Command::Next, name, Refusal::NoSign);
        }
    }

    #[test]
    fn while_they_are_off_none_does_anything() {
        let keys = Keys { on: false, ..Keys::default() };
        assert!(Command::ALL.into_iter().all(|command| keys.command(command.usual()).is_none()));
    }

    #[test]
    fn the_usual_keys_come_back() {
        let mut keys = Keys { on: false, ..Keys::default() };
        assert_eq!(keys.change(Command::Next, Some('n')), Ok(()));
        assert!(!keys.are_usual());
        keys.reset();
        assert_eq!(keys, Keys { on: false, ..Keys::default() });
    }

    fn check_kept(kept: &str, expect: &[(Command, char)]) {
        let keys: Keys = serde_json::from_str(kept).unwrap_or_default();
        for (command, key) in expect {
            assert_eq!(keys.key(*command), *key, "{kept}");
        }
        assert!(keys.is_sound(), "{kept}");
    }

    #[test]
    fn what_is_broken_in_kept_keys_costs_only_itself() {
        check_kept(r#"{"changed": {"next": "n", "fly": "f"}}"#, &[(Command::Next, 'n')]);
        check_kept(
            r#"{"changed": {"next": "Enter", "voices": "x"}}"#,
            &[(Command::Voices, 'x'), (Command::Next, 'j')],
        );
        check_kept(r#"{"changed": {"next": "k"}}"#, &[(Command::Next, 'j'), (Command::Previous, 'k')]);
        check_kept(
            r#"{"changed": {"next": "x", "previous": "x"}}"#,
            &[(Command::Next, 'x'), (Command::Previous, 'k')],
        );
    }

    #[test]
    fn two_that_have_changed_places_stay_so() {
        check_kept(
            r#"{"changed": {"next": "k", "previous": "j"}}"#,
            &[(Command::Next, 'k'), (Command::Previous, 'j')],
        );
    }
}
