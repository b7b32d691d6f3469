//! What has just happened, said for those who do not see it: one sentence at a time.

use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct Announcer {
    said: RwSignal<String>,
}

/// Makes a sentence another one without a sound: a screen reader says only what is new.
const AGAIN: char = '\u{a0}';

impl Announcer {
    pub fn new() -> Announcer {
        Announcer { said: RwSignal::new(String::new()) }
    }

    pub fn say(self, sentence: String) {
        self.said.update(|said| {
            let again = *said == sentence;
            *said = sentence;
            said.extend(again.then_some(AGAIN));
        });
    }

    /// What was said is of no use any more where a person goes on.
    pub fn forget(self) {
        self.said.set(String::new());
    }

    /// The last sentence, for the one place that says it.
    pub fn said(self) -> String {
        self.said.get()
    }
}
