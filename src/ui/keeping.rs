//! What has to be known about keeping: only where something is not kept, and what to do about it.

use leptos::prelude::*;

use super::backup_button::SaveBackup;
use crate::library::own::database::NotKept;
use crate::route::{Place, is_own};
use crate::state::address::Address;
use crate::state::own::Own;
use crate::state::own::keeper::Keeping;
use crate::words::{Words, tu_string, use_i18n};

/// A sentence where articles are not kept, with ways out; nothing where they are.
#[component]
pub fn KeepingNotice() -> impl IntoView {
    let words = use_i18n();
    let own = expect_context::<Own>();
    move || match own.keeper().keeping() {
        Keeping::Waiting | Keeping::Kept => ().into_any(),
        Keeping::Not(reason) => {
            let again = match reason {
                NotKept::Emptied => Some(tu_string!(words, kept.keep_again)),
                NotKept::Full | NotKept::Blocked => Some(tu_string!(words, kept.try_again)),
                // Only a reload brings the later version.
                NotKept::Newer => None,
            };
            let again = again.map(|label| {
                view! {
                    <button id="keep-again" type="button" class="button" on:click=move |_| own.try_again()>
                        {label}
                    </button>
                }
            });
            view! {
                <div class="message keeping" role="status" data-keeping=name(reason)>
                    <p>{sentence(words, reason)}</p>
                    <p class="keeping-ways">
                        <Show when=move || !own.ids().is_empty()>
                            <SaveBackup />
                        </Show>
                        {again}
                    </p>
                </div>
            }
            .into_any()
        }
    }
}

/// The same over an open article of one's own; there, too, that another window has removed it.
#[component]
pub fn OpenArticleNotice() -> impl IntoView {
    let own = expect_context::<Own>();
    let place = expect_context::<Address>().place();
    move || {
        let open: Vec<String> = place
            .with(|place| place.articles().into_iter().filter(|id| is_own(id)).map(str::to_string).collect());
        let gone = open.iter().find(|id| own.is_gone(id)).cloned();
        let gone = gone.map(|id| view! { <Gone id /> });
        let is_shown = !open.is_empty() || place.with(|place| *place == Place::Open);
        is_shown.then(|| view! { <div class="open-notice"><KeepingNotice /> {gone}</div> })
    }
}

#[component]
fn Gone(id: String) -> impl IntoView {
    let words = use_i18n();
    let own = expect_context::<Own>();
    view! {
        <div id="gone" class="message keeping" role="status">
            <p>{tu_string!(words, kept.gone)}</p>
            <p class="keeping-ways">
                <button id="put-back" type="button" class="button" on:click=move |_| own.put_back(&id)>
                    {tu_string!(words, kept.put_back)}
                </button>
            </p>
        </div>
    }
}

fn sentence(words: Words, reason: NotKept) -> &'static str {
    match reason {
        NotKept::Blocked => tu_string!(words, kept.blocked),
        NotKept::Full => tu_string!(words, kept.full),
        NotKept::Emptied => tu_string!(words, kept.emptied),
        NotKept::Newer => tu_string!(words, kept.newer),
    }
}

/// What the page's markup calls it.
fn name(reason: NotKept) -> &'static str {
    match reason {
        NotKept::Blocked => "blocked",
        NotKept::Full => "full",
        NotKept::Emptied => "emptied",
        NotKept::Newer => "newer",
    }
}
