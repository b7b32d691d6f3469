//! That a new version of Voices is there: offered in a line, never forced.

use leptos::prelude::*;

use super::backup_button::SaveBackup;
use crate::state::offline::{Offline, Version};
use crate::words::{tu_string, use_i18n};

#[component]
pub fn NewVersion() -> impl IntoView {
    let words = use_i18n();
    let offline = expect_context::<Offline>();
    let line = move || match offline.version() {
        Version::Current => ().into_any(),
        version => {
            let is_kept = version == Version::New;
            view! {
                <p>{if is_kept { tu_string!(words, offline.newer) } else { tu_string!(words, offline.not_kept) }}</p>
                <p class="new-version-ways">
                    {(!is_kept).then(|| view! { <SaveBackup /> })}
                    <button id="load-version" type="button" class="button" on:click=move |_| offline.load()>
                        {tu_string!(words, offline.load)}
                    </button>
                    <button id="put-off-version" type="button" class="quiet" on:click=move |_| offline.put_off()>
                        {tu_string!(words, offline.later)}
                    </button>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <div id="new-version" class="new-version" role="status">
            {line}
        </div>
    }
}
