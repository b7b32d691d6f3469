//! Whether what is right is shown: at the desk it is, until a teacher hides it; on the wall nothing is before it was asked for, item by
//! item, so that a class can talk first.
//!
//! Remembered for every lesson as long as the page is open, and kept nowhere: the next class has not talked yet.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;

use super::Collecting;

/// Where something is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Showing {
    /// By the teacher alone: everything at once.
    Desk,
    /// One item on the wall, by its exercise and its id.
    Item(usize, String),
    /// The articles on the wall.
    Articles,
}

/// By the fingerprint of the lesson.
#[derive(Default)]
pub struct WhatIsRight {
    lessons: HashMap<String, OfLesson>,
}

#[derive(Default)]
struct OfLesson {
    hidden_at_the_desk: bool,
    asked_for: HashSet<Showing>,
}

impl Collecting {
    pub fn shows_right(self, showing: &Showing) -> bool {
        let lesson = self.lesson.with(|known| known.as_ref().map(|known| known.fingerprint.clone()));
        self.right.with(|right| right.is_shown(&lesson.unwrap_or_default(), showing))
    }

    /// Shows what is right there, or hides it.
    pub fn show_right(self, showing: Showing, shown: bool) {
        let lesson =
            self.lesson.with_untracked(|known| known.as_ref().map(|known| known.fingerprint.clone()));
        self.right.update(|right| right.show(&lesson.unwrap_or_default(), showing, shown));
    }
}

impl WhatIsRight {
    fn is_shown(&self, lesson: &str, showing: &Showing) -> bool {
        let of_lesson = self.lessons.get(lesson);
        match showing {
            Showing::Desk => of_lesson.is_none_or(|it| !it.hidden_at_the_desk),
            on_the_wall => of_lesson.is_some_and(|it| it.asked_for.contains(on_the_wall)),
        }
    }

    fn show(&mut self, lesson: &str, showing: Showing, shown: bool) {
        let of_lesson = self.lessons.entry(lesson.to_string()).or_default();
        match (showing, shown) {
            (Showing::Desk, shown) => of_lesson.hidden_at_the_desk = !shown,
            (on_the_wall, true) => _ = of_lesson.asked_for.insert(on_the_wall),
            (on_the_wall, false) => _ = of_lesson.asked_for.remove(&on_the_wall),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wall_shows_nothing_before_it_was_asked_for() {
        let mut right = WhatIsRight::default();
        let item = |number: usize| Showing::Item(number, "whose-voice.sentence@1-9".to_string());
        assert!(right.is_shown("a", &Showing::Desk));
        assert!(!right.is_shown("a", &item(0)) && !right.is_shown("a", &Showing::Articles));
        right.show("a", item(0), true);
        assert!(right.is_shown("a", &item(0)));
        assert!(!right.is_shown("a", &item(1)) && !right.is_shown("b", &item(0)));
        right.show("a", item(0), false);
        assert!(!right.is_shown("a", &item(0)));
    }

    #[test]
    fn what_is_hidden_at_the_desk_stays_hidden_for_its_lesson() {
        let mut right = WhatIsRight::default();
        right.show("a", Showing::Desk, false);
        assert!(!right.is_shown("a", &Showing::Desk) && right.is_shown("b", &Showing::Desk));
        right.show("a", Showing::Desk, true);
        assert!(right.is_shown("a", &Showing::Desk));
    }
}
