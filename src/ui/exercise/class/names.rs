//! Names as they were typed, or numbers in their place: what a class sees on the wall says of nobody what they answered.

use leptos::prelude::*;

use crate::state::class::SeenPupil;
use crate::ui::format::isolate;
use crate::words::{Words, tu_string};

#[derive(Clone, Copy)]
pub struct Names {
    pub hidden: RwSignal<bool>,
}

impl Names {
    /// What a pupil is called at this place of the class, from 0. Several of one name have a number behind it.
    pub fn of(self, words: Words, place: usize, pupil: &SeenPupil) -> String {
        if self.hidden.get() {
            return tu_string!(words, class.pupil, number = place + 1).to_string();
        }
        let name = match pupil.name.as_str() {
            "" => tu_string!(words, class.nameless).to_string(),
            name => isolate(words, name),
        };
        match pupil.twin {
            0 => name,
            number => tu_string!(words, class.twin, name, number).to_string(),
        }
    }
}
