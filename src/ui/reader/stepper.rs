//! From hit to hit: by the buttons, by Enter in the field for words, by a key. Wherever a step
//! leads is said, too.

use std::sync::Arc;

use leptos::prelude::*;

use super::marks::Marks;
use super::said::{join, label};
use crate::layout::Page;
use crate::layout::hits::Hit;
use crate::layout::step::{Stop, step};
use crate::state::address::Address;
use crate::state::announcer::Announcer;
use crate::state::commands::Commands;
use crate::state::settings::keys::Command;
use crate::ui::focus::{focus, is_within};
use crate::words::{Words, tu_string, use_i18n};

#[derive(Clone)]
pub struct Stepper {
    page: Arc<Page>,
    pub marks: Marks,
    address: Address,
    announcer: Announcer,
    words: Words,
}

impl Stepper {
    pub fn new(page: Arc<Page>, marks: Marks) -> Stepper {
        let (address, announcer) = (expect_context::<Address>(), expect_context::<Announcer>());
        Stepper { page, marks, address, announcer, words: use_i18n() }
    }

    /// Lets the keys step, for as long as the reader is there.
    pub fn offer_keys(&self) {
        let commands = expect_context::<Commands>();
        for (command, forward, stop) in [
            (Command::Next, true, Stop::Each),
            (Command::Previous, false, Stop::Each),
            (Command::NextOfSpeaker, true, Stop::SameSpeaker),
            (Command::PreviousOfSpeaker, false, Stop::SameSpeaker),
            (Command::NextCountry, true, Stop::OtherCountry),
            (Command::PreviousCountry, false, Stop::OtherCountry),
        ] {
            let stepper = self.clone();
            commands.offer(command, move || stepper.step(forward, stop));
        }
        let marks = self.marks;
        commands.offer(Command::Text, move || marks.focus_text());
    }

    /// Goes to the next hit, or the one before, or says that there is none.
    pub fn step(&self, forward: bool, stop: Stop) {
        let here = self.marks.starting_point();
        let next = self.marks.hits.with_untracked(|hits| step(&self.page.reading, hits, here, forward, stop));
        match next {
            Some(hit) => self.go_to(hit),
            None => self.announcer.say(self.nothing(here, stop)),
        }
    }

    fn go_to(&self, hit: Hit) {
        let was_in_card = is_within("#card");
        self.marks.go_to(&self.page, self.address, hit);
        // In the paper's own voice there is no card to stay in.
        if hit.quotation.is_none()
            && was_in_card
            && let Some(article) = self.marks.article.get_untracked()
        {
            focus(&article);
        }
        self.announcer.say(self.place(hit));
    }

    /// *3 of 12, Boris Johnson, United Kingdom, Direct quotation*.
    fn place(&self, hit: Hit) -> String {
        let words = self.words;
        let (at, count) =
            self.marks.hits.with_untracked(|hits| (hits.binary_search(&hit).unwrap_or_default(), hits.len()));
        let number = tu_string!(words, filter.place, place = at + 1, count = count).to_string();
        let what = match hit.quotation {
            Some(at) => label(words, &self.page, at),
            None => tu_string!(words, marking.own_voice).to_string(),
        };
        join(words, [number, what])
    }

    fn nothing(&self, here: Option<Hit>, stop: Stop) -> String {
        let words = self.words;
        let none_at_all = self.marks.hits.with_untracked(Vec::is_empty);
        match (stop, here) {
            (Stop::SameSpeaker, Some(_)) if !none_at_all => tu_string!(words, keys.no_other_of_speaker),
            (Stop::OtherCountry, Some(_)) if !none_at_all => tu_string!(words, keys.no_other_country),
            _ => tu_string!(words, filter.none),
        }
        .to_string()
    }
}
