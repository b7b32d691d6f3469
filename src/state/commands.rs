//! What keys can do here: every part of the page offers what it can, for as long as it is there.

use leptos::prelude::*;

use super::settings::keys::Command;

#[derive(Clone, Copy)]
pub struct Commands {
    offers: RwSignal<Vec<Offer>>,
    /// So many offers have been made.
    made: StoredValue<usize>,
    /// Whether the keys are shown.
    pub shown: RwSignal<bool>,
}

#[derive(Clone, Copy)]
struct Offer {
    number: usize,
    command: Command,
    run: Callback<()>,
}

impl Commands {
    pub fn new() -> Commands {
        Commands { offers: RwSignal::new(Vec::new()), made: StoredValue::new(0), shown: RwSignal::new(false) }
    }

    /// Does this at a command, until whoever calls this is gone.
    pub fn offer(self, command: Command, run: impl Fn() + Send + Sync + 'static) {
        let number = self.made.get_value();
        self.made.set_value(number + 1);
        let run = Callback::new(move |()| run());
        self.offers.update(|offers| offers.push(Offer { number, command, run }));
        on_cleanup(move || {
            // With the page itself the list is gone, too.
            let _ = self.offers.try_update(|offers| offers.retain(|offer| offer.number != number));
        });
    }

    /// Whether somebody does something at a command.
    pub fn is_offered(self, command: Command) -> bool {
        self.offers.with(|offers| offers.iter().any(|offer| offer.command == command))
    }

    /// Does what was offered last for a command; false where nobody offers it.
    pub fn run(self, command: Command) -> bool {
        let offer = self
            .offers
            .with_untracked(|offers| offers.iter().rfind(|offer| offer.command == command).copied());
        offer.is_some_and(|offer| offer.run.try_run(()).is_some())
    }
}
