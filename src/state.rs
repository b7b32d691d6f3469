//! What two components share, as signals; and the only code that touches the address and storage.

pub mod address;
pub mod announcer;
pub mod batch;
pub mod class;
pub mod clipboard;
pub mod commands;
pub mod correcting;
pub mod doing;
pub mod download;
pub mod draft;
pub mod given;
pub mod handing_in;
pub mod large;
pub mod lesson;
pub mod making;
pub mod offline;
pub mod other_systems;
pub mod own;
pub mod passing_on;
mod pause;
pub mod ready;
pub mod settings;
pub mod shelves;
pub mod speech;
mod storage;

use crate::library::Trouble;

/// Something that takes its time and may fail.
#[derive(Clone, Debug)]
pub enum Loading<T, E = Trouble> {
    Waiting,
    Ready(T),
    Failed(E),
}

/// Everything that is shared, made once by the root of the page so that it is never disposed of
/// before those who read it.
pub fn provide() {
    use leptos::prelude::provide_context;

    let address = address::Address::new();
    provide_context(address);
    provide_context(settings::Settings::new());
    provide_context(announcer::Announcer::new());
    provide_context(commands::Commands::new());
    let own = own::Own::new(address);
    provide_context(own);
    provide_context(offline::Offline::new(own));
    let shelves = shelves::Shelves::new(address, own);
    provide_context(shelves);
    provide_context(large::Large::new(address, shelves));
    let lessons = lesson::Lessons::new(shelves);
    provide_context(lessons);
    provide_context(ready::ReadyLessons::new());
    provide_context(making::Making::new(shelves));
    provide_context(class::Collecting::new(lessons));
    let given = given::Given::new(own);
    provide_context(given);
    provide_context(correcting::Correcting::new(address, shelves, own, given));
    provide_context(passing_on::PassingOn::new(shelves));
    provide_context(draft::Draft::new(address, own));
    provide_context(batch::Batch::new(own));
}
