//! The button that saves all articles of one's own in one file.

use leptos::prelude::*;

use crate::state::announcer::Announcer;
use crate::state::own::Own;
use crate::state::settings::Settings;
use crate::words::{tu_string, use_i18n};

#[component]
pub fn SaveBackup() -> impl IntoView {
    let words = use_i18n();
    let own = expect_context::<Own>();
    let announcer = expect_context::<Announcer>();
    let settings = expect_context::<Settings>();
    let save = move |_| {
        let count = own.ids().len();
        announcer.say(match own.save_backup(settings) {
            true => tu_string!(words, kept.backup_saved, count = count).to_string(),
            false => tu_string!(words, kept.backup_refused).to_string(),
        });
    };
    view! {
        <button type="button" class="button" data-backup="save" on:click=save>
            {tu_string!(words, kept.backup)}
        </button>
    }
}
