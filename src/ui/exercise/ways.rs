//! The ways on from a lesson: it is done in this window, or its link is copied for a class.

use std::sync::Arc;

use leptos::prelude::*;

use crate::exercise::lesson::Lesson;
use crate::library::given::LONGEST;
use crate::route::Route;
use crate::state::address::Address;
use crate::state::clipboard;
use crate::state::making::Making;
use crate::state::passing_on::Link;
use crate::words::{Words, tu_string, use_i18n};

#[derive(Clone, Copy)]
pub struct Ways {
    words: Words,
    making: Making,
    address: Address,
    /// Says what came of it, on a page that may be left by then.
    say: Callback<String>,
    /// The link that was made last.
    pub link: RwSignal<Option<Link>>,
}

impl Ways {
    pub fn new(say: Callback<String>) -> Ways {
        Ways {
            words: use_i18n(),
            making: expect_context::<Making>(),
            address: expect_context::<Address>(),
            say,
            link: RwSignal::new(None),
        }
    }

    /// Goes where the lesson is done.
    pub fn try_it(self, lesson: Arc<Lesson>) {
        self.making.place(lesson, move |place| match place {
            Some(place) => self.address.go(Route::to(place)),
            None => self.say.run(tu_string!(self.words, make.link_unsupported).to_string()),
        });
    }

    /// Copies the link of the lesson, and says whether that was done.
    pub fn copy_link(self, lesson: Arc<Lesson>) {
        let Ways { words, say, .. } = self;
        self.making.link(lesson, move |made| {
            match made.clone() {
                Link::Made { address, .. } => {
                    let length = address.chars().count();
                    clipboard::copy(address, move |copied| {
                        say.run(match copied {
                            true => tu_string!(words, make.link_copied, length = length).to_string(),
                            false => tu_string!(words, pass_on.link_not_copied, length = length).to_string(),
                        });
                    });
                }
                Link::TooLong { length } => {
                    say.run(
                        tu_string!(words, make.link_too_long, length = length, most = LONGEST).to_string(),
                    );
                }
                Link::Unsupported => say.run(tu_string!(words, make.link_unsupported).to_string()),
            }
            self.link.try_set(Some(made));
        });
    }
}
