//! Saving a backup and reading one back, and what came of that.

use leptos::prelude::*;

use crate::library::own::backup::BackupError;
use crate::route::{Place, Route};
use crate::state::own::Own;
use crate::state::own::backup::{NotRestored, Restored};
use crate::state::settings::Settings;
use crate::ui::backup_button::SaveBackup;
use crate::ui::format::quote;
use crate::ui::trouble::of_article;
use crate::words::{Words, tu_string, use_i18n};

#[component]
pub fn Backup() -> impl IntoView {
    let words = use_i18n();
    let own = expect_context::<Own>();
    let settings = expect_context::<Settings>();
    let outcome = RwSignal::new(None::<(String, Result<Restored, NotRestored>)>);
    let restore = move |file: web_sys::File| {
        let name = file.name();
        own.restore(file, settings, move |restored| {
            // The page may be another one by then; the articles are there all the same.
            let _ = outcome.try_set(Some((name, restored)));
        });
    };
    view! {
        <div class="own-backup">
            <Show when=move || !own.ids().is_empty()>
                <SaveBackup />
            </Show>
            <label class="quiet file-button">
                {tu_string!(words, kept.restore)}
                <input
                    id="restore"
                    type="file"
                    class="visually-hidden"
                    accept=".json,application/json"
                    on:change:target=move |event| {
                        let file = event.target().files().and_then(|files| files.get(0));
                        if let Some(file) = file {
                            restore(file);
                        }
                        // So that choosing the same file again is a change.
                        event.target().set_value("");
                    }
                />
            </label>
        </div>
        <div id="restored" role="status">
            {move || {
                outcome
                    .get()
                    .map(|(name, restored)| match restored {
                        Ok(restored) => view! { <WhatCame restored /> }.into_any(),
                        Err(error) => {
                            let name = quote(words, &name);
                            view! { <p class="message">{sentence(words, name, error)}</p> }.into_any()
                        }
                    })
            }}
        </div>
    }
}

#[component]
fn WhatCame(restored: Restored) -> impl IntoView {
    let words = use_i18n();
    let Restored { added, same, refused, settings } = restored;
    let is_empty = added.is_empty() && same == 0 && refused.is_empty() && !settings;
    let settings = settings.then(|| tu_string!(words, kept.settings_came).to_string());
    let same = (same > 0).then(|| tu_string!(words, kept.same, count = same).to_string());
    let came = (!added.is_empty()).then(|| tu_string!(words, kept.came, count = added.len()).to_string());
    let added: Vec<_> = added
        .into_iter()
        .rev()
        .map(|(id, headline)| {
            let headline = if headline.is_empty() { id.clone() } else { headline };
            view! { <li><a href=Route::to(Place::Article(id)).to_hash()>{headline}</a></li> }
        })
        .collect();
    let refused: Vec<_> = refused
        .iter()
        .rev()
        .map(
            |(name, error)| view! { <li class="refused">{of_article(words, quote(words, name), error)}</li> },
        )
        .collect();
    view! {
        <p>{is_empty.then(|| tu_string!(words, kept.nothing_came))} {came} " " {same} " " {settings}</p>
        <ul>{added} {refused}</ul>
    }
}

fn sentence(words: Words, name: String, error: NotRestored) -> String {
    match error {
        NotRestored::Unreadable => tu_string!(words, kept.unreadable, name).to_string(),
        NotRestored::Backup(BackupError::TooLarge) => tu_string!(words, kept.too_large, name).to_string(),
        NotRestored::Backup(BackupError::CutOff) => tu_string!(words, kept.cut_off, name).to_string(),
        NotRestored::Backup(BackupError::NotABackup) => {
            tu_string!(words, kept.not_a_backup, name).to_string()
        }
        NotRestored::Backup(BackupError::Later) => tu_string!(words, kept.later, name).to_string(),
    }
}
